package app_test

import (
	"testing"

	"standpoint/app/dossier"
)

// TestGoToAnyPointOfTheHistory does three things and goes through their points
// to and fro, also after closing and opening.
func TestGoToAnyPointOfTheHistory(t *testing.T) {
	k := straitDesk(t, "Ada Berg rejected the toll.")
	first, err := k.Undoable(t.Context())
	if err != nil || len(first) == 0 {
		t.Fatalf("%d steps after an import: %v", len(first), err)
	}
	all, err := k.Passages(t.Context(), dossier.Filter{})
	if err != nil || len(all) == 0 {
		t.Fatalf("%d passages: %v", len(all), err)
	}
	id := all[0].ID
	stances := map[int64]int{first[len(first)-1].ID: all[0].Stance}
	for _, stance := range []int{2, 0, 1} {
		if err := k.SetStance(t.Context(), id, stance); err != nil {
			t.Fatal(err)
		}
		steps, err := k.Undoable(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		stances[steps[len(steps)-1].ID] = stance
	}
	steps, err := k.Undoable(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	n := len(steps)
	for _, to := range []dossier.Step{steps[n-4], steps[n-1], steps[n-2], steps[n-3], steps[n-3]} {
		if _, err := k.GoTo(t.Context(), to.ID); err != nil {
			t.Fatalf("to %q: %v", to.Label, err)
		}
		p, err := k.Passage(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if want := stances[to.ID]; p.Stance != want {
			t.Errorf("right after %q (%d) the stance is %d, want %d", to.Label, to.ID, p.Stance, want)
		}
	}
	if moved, err := k.GoTo(t.Context(), 0); err != nil || moved >= 0 {
		t.Fatalf("to the beginning: %d, %v", moved, err)
	}
	if c, err := k.Contents(t.Context()); err != nil || len(c.Sources) != 0 || len(c.Codebook.Parties) == 0 {
		t.Errorf("at the beginning: %d sources, %d parties, %v", len(c.Sources), len(c.Codebook.Parties), err)
	}
}
