package app_test

import (
	"slices"
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// TestSeedArticlesShowWhoIsCloseToWhomAndWhatMoved checks what a person would
// say of the two articles.
func TestSeedArticlesShowWhoIsCloseToWhomAndWhatMoved(t *testing.T) {
	k := seedDesk(t)
	in, err := k.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	line := compare.NewTimeline(in, app.DefaultOptions())
	if got := line.Dates(); !slices.Equal(got, []dossier.Date{"2025-04-26", "2025-08-18"}) {
		t.Fatalf("dates %v", got)
	}
	const us, ukraine, russia = 0, 1, 2
	const crimea, nato, guarantees = 0, 1, 2
	m := line.AsOf("")
	s := compare.Measure(m, compare.BySalience)
	for _, j := range []int{crimea, nato} {
		if d, known := s.On(us, russia, j); !known || d != 0 {
			t.Errorf("United States and Russia on %s: %v, %v", m.Issues[j].Name, d, known)
		}
		if m.Cells[ukraine][j].Stance != 2 || m.Cells[russia][j].Stance != -2 {
			t.Errorf("on %s Ukraine stands at %d, Russia at %d: not at the far ends", m.Issues[j].Name, m.Cells[ukraine][j].Stance, m.Cells[russia][j].Stance)
		}
	}
	if d, known := s.On(russia, us, guarantees); known || s.Acceptable(russia, guarantees, compare.RecentDays).Known {
		t.Errorf("Russia's silence on Guarantees counts as a distance of %v", d)
	}
	if b := s.Bridge(guarantees, compare.RecentDays); slices.ContainsFunc(b.Median.Moves, func(v compare.MoveTo) bool { return v.Party == russia }) {
		t.Errorf("Russia, of which nothing is known, would have to move: %+v", b.Median)
	}
	moves := line.Shifts("2025-04-26", "2025-08-18")
	at := slices.IndexFunc(moves, func(v compare.Move) bool {
		return v.Party == m.Parties[us].ID && v.Issue == m.Issues[guarantees].ID
	})
	if at < 0 {
		t.Fatal("the United States did not move on Guarantees")
	}
	v := moves[at]
	before, after := passageOf(in, v.Before), passageOf(in, v.After)
	if v.Kind != compare.ChangedSides || before.Stance >= 0 || after.Stance <= 0 || before.Source == after.Source {
		t.Errorf("%q, shown by %q and %q", v.Kind, before.Quote, after.Quote)
	}
}

func passageOf(in compare.Input, id dossier.ID) dossier.Passage {
	for _, p := range in.Passages {
		if p.ID == id {
			return *p
		}
	}
	return dossier.Passage{}
}
