package compare_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func TestFiltersLeavePassagesOut(t *testing.T) {
	all := []dossier.Passage{
		{Source: april, Stance: -2, Voice: dossier.Quote},
		{Source: august, Stance: 2, Voice: dossier.Report},
		{Source: noDate, Stance: -1, Voice: dossier.Paraphrase},
	}
	for _, c := range []struct {
		name    string
		options compare.Options
		known   bool
		stance  int
		left    int
		sources int
		shift   compare.ShiftKind
	}{
		{"no filter", compare.Options{}, true, 2, 3, 3, compare.ChangedSides},
		{"from a day", compare.Options{From: "2025-05-01"}, true, 2, 1, 1, compare.NoShift},
		{"from the day itself", compare.Options{From: "2025-04-26"}, true, 2, 2, 2, compare.ChangedSides},
		{"from a month", compare.Options{From: "2025-08"}, true, 2, 1, 1, compare.NoShift},
		{"from after all", compare.Options{From: "2026"}, false, 0, 0, 0, compare.NoShift},
		{"from and until", compare.Options{From: "2025-04-26", AsOf: "2025-05"}, true, -2, 1, 1, compare.NoShift},
		{"without a source", compare.Options{Except: []dossier.ID{august}}, true, -2, 2, 2, compare.NoShift},
		{"without any source", compare.Options{Except: []dossier.ID{april, august, noDate}}, false, 0, 0, 0, compare.NoShift},
		{"quotes only", compare.Options{Voices: []dossier.Voice{dossier.Quote}}, true, -2, 1, 3, compare.NoShift},
		{"two voices", compare.Options{Voices: []dossier.Voice{dossier.Quote, dossier.Report}}, true, 2, 2, 3, compare.ChangedSides},
		{"all of it", compare.Options{From: "2025-05", Voices: []dossier.Voice{dossier.Quote}}, false, 0, 0, 1, compare.NoShift},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := compare.NewMatrix(talks(slices.Clone(all)...), c.options)
			cell := m.Cell(us, guarantees)
			if cell.Known != c.known || cell.Stance != c.stance || len(cell.Evidence) != c.left || m.Sources != c.sources || cell.Shift.Kind != c.shift {
				t.Errorf("known %v stance %d on %d passages of %d sources, shift %q", cell.Known, cell.Stance, len(cell.Evidence), m.Sources, cell.Shift.Kind)
			}
		})
	}
}

// TestNothingIsNewWhereAFilterMayHideWhatWasBefore: a position first heard in
// August is new; with sources left out nobody can say so.
func TestNothingIsNewWhereAFilterMayHideWhatWasBefore(t *testing.T) {
	in := talks(
		dossier.Passage{Source: may, Stance: 1, Voice: dossier.Report},
		dossier.Passage{Source: august, Stance: 2, Voice: dossier.Quote},
	)
	in.Sources = append(in.Sources, dossier.Source{ID: may, Title: "May", Published: "2025-05-10"})
	for _, o := range []compare.Options{
		{Except: []dossier.ID{may}},
		{Voices: []dossier.Voice{dossier.Quote}},
		{From: "2025-04-26", Voices: []dossier.Voice{dossier.Quote}},
	} {
		if s := compare.NewMatrix(in, o).Cell(us, guarantees).Shift; s != (compare.Shift{}) {
			t.Errorf("%+v: %+v", o, s)
		}
	}
	if s := compare.NewMatrix(in, compare.Options{AsOf: "2025-05-10"}).Cell(us, guarantees).Shift; s.Kind != compare.New {
		t.Errorf("in May it is %q, want new", s.Kind)
	}
}

// TestAFilterNeverInventsAPosition: what stands with a filter on stands on
// passages that count without it, too, and each of them passes the filter.
func TestAFilterNeverInventsAPosition(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	voices := []dossier.Voice{dossier.Quote, dossier.Paraphrase, dossier.Report}
	days := []dossier.Date{"", "2025-04-26", "2025-05", "2025-08-18"}
	for range 300 {
		in := talks(randomPassages(r)...)
		o := compare.Options{
			From: days[r.IntN(4)], AsOf: days[r.IntN(4)], MinConfidence: r.IntN(100),
			OfficialOnly: r.IntN(2) == 0, ReviewedOnly: r.IntN(2) == 0, Voices: voices[:r.IntN(3)],
		}
		if r.IntN(2) == 0 {
			o.Except = []dossier.ID{dossier.ID(1 + r.IntN(3))}
		}
		free := compare.NewMatrix(in, compare.Options{})
		for _, row := range compare.NewMatrix(in, o).Cells {
			for _, c := range row {
				all := map[dossier.ID]bool{}
				for _, e := range free.Cell(c.Party, c.Issue).Evidence {
					all[e.Passage.ID] = true
				}
				if c.Known && len(c.Evidence) == 0 {
					t.Fatalf("%+v: a position without a passage", o)
				}
				for _, e := range c.Evidence {
					p := e.Passage
					if !all[p.ID] || slices.Contains(o.Except, p.Source) || e.Source.Published < o.From ||
						len(o.Voices) > 0 && !slices.Contains(o.Voices, p.Voice) {
						t.Fatalf("%+v lets through %+v", o, *p)
					}
				}
			}
		}
	}
}
