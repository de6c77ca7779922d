package views

import (
	"testing"

	"standpoint/app/dossier"
)

// TestHistoryLeadsToAnyPoint decides three times, goes back by the list and
// forward again.
func TestHistoryLeadsToAnyPoint(t *testing.T) {
	o := openSample(t, Options{})
	cell := o.choose("United States", "Crimea")
	id := cell.Evidence[0].Passage.ID
	before := cell.Evidence[0].Passage.Stance
	for _, stance := range []int{1, 2, -1} {
		o.setStance(id, stance)
	}
	o.goTo(historyView)
	steps := o.desk.state.history
	if len(steps) < 4 {
		t.Fatalf("the history holds %d steps", len(steps))
	}
	o.history.OnSelected(3) // newest first: the import, before the three
	if got := o.stanceOf(id); got != before {
		t.Errorf("back before all decisions the stance is %d, want %d", got, before)
	}
	o.history.OnSelected(1)
	if got := o.stanceOf(id); got != 2 {
		t.Errorf("right after the second decision the stance is %d, want 2", got)
	}
}

func (o *opened) stanceOf(id dossier.ID) int {
	o.t.Helper()
	p, err := o.desk.Passage(o.t.Context(), id)
	if err != nil {
		o.t.Fatal(err)
	}
	return p.Stance
}

// TestUndoShowsWhatItChanged: the cell and the passage that came back are
// chosen, wherever the person has gone since.
func TestUndoShowsWhatItChanged(t *testing.T) {
	o := openSample(t, Options{})
	id := o.choose("Ukraine", "NATO").Evidence[0].Passage.ID
	o.reject(id)
	o.choose("Russia", "Crimea")
	o.undo()
	if cell := o.traced().Cell; cell != "Ukraine/NATO" || o.inspector.Current() != id {
		t.Errorf("after undo the cell is %s and the passage %d, want Ukraine/NATO and %d", cell, o.inspector.Current(), id)
	}
}
