package compare_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func TestBandSaysWhichSourceADistanceHangsOn(t *testing.T) {
	in := talks(
		dossier.Passage{Source: april, Party: us, Stance: -1},
		dossier.Passage{Source: august, Party: us, Stance: 2},
		dossier.Passage{Source: april, Party: russia, Stance: -2},
		dossier.Passage{Source: april, Party: us, Issue: crimea, Stance: -2},
		dossier.Passage{Source: april, Party: russia, Issue: crimea, Stance: -2},
		dossier.Passage{Source: noDate, Party: russia, Issue: crimea, Stance: -1},
		dossier.Passage{Source: noDate, Party: us, Issue: crimea, Stance: 1},
	)
	// They are 4 steps apart on guarantees and none on Crimea. Without August
	// the United States stand at -1. Without April nothing is known of Russia on
	// guarantees, and on Crimea they stand 2 apart. Nothing rests on the note
	// without a date.
	b := compare.Measure(compare.NewMatrix(in, compare.Options{}), compare.Alike).Band(0, 1)
	if b.Distance.Value != 0.5 || b.Lost() != nil || len(b.Without) != 2 {
		t.Fatalf("%+v", b)
	}
	if w := b.Without[0]; w.Source.ID != august || w.Distance.Value != 0.125 || w.Distance.Shared != 2 {
		t.Errorf("first %+v without %q", w.Distance, w.Source.Title)
	}
	if w := b.Without[1]; w.Source.ID != april || w.Distance.Value != 0.5 || w.Distance.Shared != 1 {
		t.Errorf("then %+v without %q", w.Distance, w.Source.Title)
	}
	if v, s := b.Least(); v != 0.125 || s == nil || s.ID != august {
		t.Errorf("at least %v without %v", v, s)
	}
	if v, s := b.Most(); v != 0.5 || s != nil {
		t.Errorf("at most %v without %v", v, s)
	}
}

func TestBandSaysWhereAllRestsOnOneSource(t *testing.T) {
	in := talks(dossier.Passage{Source: april, Party: us, Stance: -1}, dossier.Passage{Source: april, Party: russia, Stance: 1})
	b := compare.Measure(compare.NewMatrix(in, compare.Options{}), compare.Alike).Band(0, 1)
	if s := b.Lost(); s == nil || s.ID != april {
		t.Errorf("%+v", b)
	}
	if v, s := b.Least(); v != 0.5 || s != nil {
		t.Errorf("an unknown distance counts as %v", v)
	}
}

// TestBandKeepsTheWeightsAndTheCopiesOfAStory: without August the United States
// say less on Crimea, which then would count for less; it counts as before. The
// same words in a copy of the story go with it.
func TestBandKeepsTheWeightsAndTheCopiesOfAStory(t *testing.T) {
	said := dossier.Passage{Source: august, Party: us, Issue: crimea, Stance: 2, Quote: "Crimea was never on the table", Start: 10}
	copied := said
	copied.Source = may
	in := talks(
		dossier.Passage{Source: april, Party: us, Stance: -2},
		dossier.Passage{Source: april, Party: russia, Stance: 2},
		dossier.Passage{Source: april, Party: us, Issue: crimea, Stance: -2},
		dossier.Passage{Source: april, Party: russia, Issue: crimea, Stance: -2},
		said, copied,
	)
	in.Sources = append(in.Sources, dossier.Source{ID: may, Title: "A reprint", Published: "2025-08-20"})
	in.Stories = map[dossier.ID]dossier.ID{august: 1, may: 1}
	// On guarantees 1 of own, on Crimea 2 for the United States, so that their
	// saliences are 67 and 100; Russia's are 100 and 100. They are 4 steps apart
	// on both. Without August they are none apart on Crimea: 167 of 367.
	s := compare.Measure(compare.NewMatrix(in, compare.Options{}), compare.BySalience)
	b := s.Band(0, 1)
	if got := s.Salience(0, 0).Value; got != 67 || b.Distance.Value != 1 {
		t.Fatalf("salience %d, distance %+v", got, b.Distance)
	}
	i := slices.IndexFunc(b.Without, func(w compare.Without) bool { return w.Source.ID == august })
	if i < 0 || !near(b.Without[i].Distance.Value, 167.0/367) {
		t.Errorf("%+v", b.Without)
	}
	if slices.ContainsFunc(b.Without, func(w compare.Without) bool { return w.Source.ID == may }) {
		t.Errorf("the reprint changes something by itself: %+v", b.Without)
	}
}

// TestBandIsTheDistanceOfTheMatrixWithoutTheSource holds the quick way against
// the long one.
func TestBandIsTheDistanceOfTheMatrixWithoutTheSource(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	minus := -1
	for range 300 {
		in := talks(randomPassages(r)...)
		in.Sources = append(in.Sources, dossier.Source{ID: may, Title: "May", Published: "2025-05-02"})
		if r.IntN(2) == 0 {
			in.Set = []dossier.Position{{Party: us, Issue: crimea, Stance: &minus}}
		}
		b := compare.Measure(compare.NewMatrix(in, compare.Options{}), compare.Alike).Band(0, 1)
		for _, s := range in.Sources {
			without := in
			without.Passages = slices.DeleteFunc(slices.Clone(in.Passages), func(p *dossier.Passage) bool { return p.Source == s.ID })
			want := compare.Measure(compare.NewMatrix(without, compare.Options{}), compare.Alike).Distance(0, 1)
			got := b.Distance
			if i := slices.IndexFunc(b.Without, func(w compare.Without) bool { return w.Source.ID == s.ID }); i >= 0 {
				got = b.Without[i].Distance
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("without %q %+v, want %+v", s.Title, got, want)
			}
		}
	}
}
