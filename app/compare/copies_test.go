package compare_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// papers are five prints of one wire story, and another story.
func papers(passages ...dossier.Passage) compare.Input {
	in := talks(passages...)
	in.Sources = []dossier.Source{
		{ID: 1, Title: "As the wire had it", Published: "2025-08-18", Outlet: "Wire"},
		{ID: 2, Title: "Morning edition", Published: "2025-08-19", Outlet: "Morning Post"},
		{ID: 3, Title: "Evening edition", Published: "2025-08-19", Outlet: "Evening Star"},
		{ID: 4, Title: "Late print", Published: "2025-08-25", Outlet: "Wire"},
		{ID: 5, Title: "Undated print"},
		{ID: 6, Title: "Another story", Published: "2025-08-20", Outlet: "Courier"},
	}
	in.Stories = map[dossier.ID]dossier.ID{1: 1, 2: 1, 3: 1, 4: 1, 5: 1}
	return in
}

const words = "would give binding guarantees once the guns are silent"

func printed(source dossier.ID, stance int) dossier.Passage {
	return dossier.Passage{Source: source, Stance: stance, Quote: words}
}

func TestOneStoryInFivePapersCountsOnce(t *testing.T) {
	decided := func(p dossier.Passage) dossier.Passage {
		p.Status = dossier.Accepted
		return p
	}
	quoting := func(p dossier.Passage, quote string) dossier.Passage {
		p.Quote = quote
		return p
	}
	claim := func(p dossier.Passage) dossier.Passage {
		p.ClaimedBy = russia
		return p
	}
	cases := []struct {
		name     string
		passages []dossier.Passage
		options  compare.Options
		evidence int // pieces
		first    dossier.ID
		copies   int // of the first piece
		outlets  int
		day      dossier.Date
		stance   int
	}{
		{name: "five prints", passages: []dossier.Passage{printed(4, 2), printed(3, 2), printed(5, 2), printed(2, 2), printed(1, 2)}, evidence: 1, first: 5, copies: 4, outlets: 4, day: "2025-08-18", stance: 2},
		{name: "words cut and changed by an editor", passages: []dossier.Passage{printed(1, 2), quoting(printed(2, 2), "it would give binding guarantees once the weapons are silent")}, evidence: 1, first: 1, copies: 1, outlets: 2, day: "2025-08-18", stance: 2},
		{name: "another sentence of the story", passages: []dossier.Passage{printed(1, 2), quoting(printed(2, -1), "ruled out soldiers on the ground")}, evidence: 2, first: 2, outlets: 1, day: "2025-08-19", stance: -1},
		{name: "the same words in another story", passages: []dossier.Passage{printed(1, 2), printed(6, 2)}, evidence: 2, first: 2, outlets: 1, day: "2025-08-20", stance: 2},
		{name: "twice in one source", passages: []dossier.Passage{printed(1, 2), printed(1, 2)}, evidence: 2, first: 1, outlets: 1, day: "2025-08-18", stance: 2},
		{name: "the accepted print speaks for all, on the first day", passages: []dossier.Passage{printed(1, 2), decided(printed(4, 1)), printed(2, 2)}, evidence: 1, first: 2, copies: 2, outlets: 2, day: "2025-08-18", stance: 1},
		{name: "two decided on differently", passages: []dossier.Passage{decided(printed(2, 2)), decided(printed(3, -2))}, evidence: 2, first: 2, outlets: 1, day: "2025-08-19", stance: 0},
		{name: "read differently by the machine", passages: []dossier.Passage{printed(2, 2), printed(3, 1)}, evidence: 2, first: 2, outlets: 1, day: "2025-08-19", stance: 2},
		{name: "what is claimed and what is said", passages: []dossier.Passage{claim(printed(1, 2)), printed(2, 2)}, evidence: 2, first: 2, outlets: 1, day: "2025-08-19", stance: 2},
		{name: "a print that had not appeared", passages: []dossier.Passage{printed(1, 2), printed(4, 2)}, options: compare.Options{AsOf: "2025-08-20"}, evidence: 1, first: 1, outlets: 1, day: "2025-08-18", stance: 2},
		{name: "weak suggestions are no copies", passages: []dossier.Passage{printed(1, 2), {Source: 2, Stance: 2, Quote: words, Confidence: 20}}, options: compare.Options{MinConfidence: 50}, evidence: 1, first: 1, outlets: 1, day: "2025-08-18", stance: 2},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			cell := compare.NewMatrix(papers(c.passages...), c.options).Cell(us, guarantees)
			if len(cell.Evidence) != c.evidence || cell.Accepted+cell.Suggested != c.evidence {
				t.Fatalf("%d pieces of evidence, %d accepted, %d suggested, want %d in all", len(cell.Evidence), cell.Accepted, cell.Suggested, c.evidence)
			}
			e := cell.Evidence[0]
			if e.Passage.ID != c.first || len(e.Copies()) != c.copies || e.Outlets() != c.outlets || cell.Day != c.day || cell.Stance != c.stance {
				t.Errorf("first is passage %d with %d copies of %d outlets, the position is of %q at %d", e.Passage.ID, len(e.Copies()), e.Outlets(), cell.Day, cell.Stance)
			}
			if all := e.Reports(); all[0].Source.Published != e.Day() {
				t.Errorf("the first report is of %q, the evidence of %q", all[0].Source.Published, e.Day())
			}
		})
	}
}

func TestReprintIsNoShift(t *testing.T) {
	in := papers(printed(1, 2), dossier.Passage{Source: 6, Stance: -1, Quote: "ruled it out"}, printed(4, 2))
	cell := compare.NewMatrix(in, compare.Options{}).Cell(us, guarantees)
	if cell.Stance != -1 || cell.Shift.Kind != compare.ChangedSides || cell.Latest != "2025-08-20" {
		t.Errorf("the late print of old words moved the position: %d, %s, latest %s", cell.Stance, cell.Shift.Kind, cell.Latest)
	}
}

func TestCopiesDoNotDependOnTheOrderOfPassages(t *testing.T) {
	list := []dossier.Passage{
		printed(4, 2), printed(3, 2), printed(5, 2),
		{Source: 2, Stance: 1, Quote: words, Status: dossier.Accepted},
		printed(1, 2),
		{Source: 1, Stance: 2, Quote: "binding guarantees, and soon"},
		{Source: 3, Stance: 2, Quote: "binding guarantees, and soon"},
	}
	in := papers(list...)
	want := compare.NewMatrix(in, compare.Options{})
	r := rand.New(rand.NewPCG(3, 4))
	for range 30 {
		in.Passages = slices.Clone(in.Passages) // the matrix points into it
		r.Shuffle(len(in.Passages), func(i, j int) { in.Passages[i], in.Passages[j] = in.Passages[j], in.Passages[i] })
		if got := compare.NewMatrix(in, compare.Options{}); !reflect.DeepEqual(got, want) {
			t.Fatal("in another order the matrix is another one")
		}
	}
}
