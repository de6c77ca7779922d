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
