package inspector

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// long is a cell with so many passages.
func long(n int) Model {
	var cards []Card
	for i := range n {
		cards = append(cards, card(dossier.ID(i+1), dossier.Suggested, -2))
	}
	return model(cards...)
}

// seen reports whether a passage's card is among those shown.
func (w *watched) seen(id dossier.ID) bool {
	return slices.ContainsFunc(w.cards, func(v *cardView) bool { return v.card.Passage.ID == id })
}

// check fails unless the card with the keys is shown, and no more than are drawn
// in time.
func (w *watched) check(t *testing.T) {
	t.Helper()
	if !w.seen(w.Current()) {
		t.Fatalf("passage %d has the keys, and its card is not shown", w.Current())
	}
	if len(w.cards) > mostCards {
		t.Fatalf("%d cards are shown at once", len(w.cards))
	}
}

// fold taps a button that shows more; false if there is none.
func (w *watched) fold(name string) bool {
	at := slices.IndexFunc(w.folds, func(b *ui.Button) bool { return b.Name == name })
	if at >= 0 {
		test.Tap(w.folds[at])
	}
	return at >= 0
}

// TestEveryPassageOfALongCellIsReached goes through many by keys and by
// the buttons, forth and back.
func TestEveryPassageOfALongCellIsReached(t *testing.T) {
	const all = 130
	w := show(t, long(all))
	for _, way := range []struct {
		key   fyne.KeyName
		first dossier.ID
		by    dossier.ID
	}{{fyne.KeyDown, 1, 1}, {fyne.KeyUp, all, -1}} {
		for n := range dossier.ID(all) {
			if want := way.first + n*way.by; w.Current() != want {
				t.Fatalf("by %s it came to %d, want %d", way.key, w.Current(), want)
			}
			w.check(t)
			w.press(way.key)
		}
	}
	for _, name := range []string{"more passages", "passages before"} {
		met := map[dossier.ID]bool{}
		for goes := true; goes; goes = w.fold(name) {
			w.check(t)
			for _, v := range w.cards {
				met[v.card.Passage.ID] = true
			}
		}
		if len(met) != all {
			t.Errorf("by “%s” %d of %d passages are reached", name, len(met), all)
		}
	}
}

// TestADecisionOutOfSightCounts: a passage that is not among the cards shown is
// decided elsewhere, comes back by an undo, or goes; what is said of the cell is
// true, and the keys are with a card that is shown.
func TestADecisionOutOfSightCounts(t *testing.T) {
	m := long(300)
	w := show(t, m)
	w.press(fyne.KeyDown, fyne.KeyDown)
	m.Cards = slices.Clone(m.Cards)
	m.Cards[250].Passage.Status = dossier.Accepted
	m.Cell.Accepted, m.Cell.Suggested, m.Cell.Reviewed, m.Cell.Basis = 1, 299, true, []dossier.ID{251}
	w.Set(m)
	if w.Current() != 3 || !strings.Contains(w.model.standing(), "reviewed.") {
		t.Errorf("after a decision out of sight %d has the keys and the cell is %q", w.Current(), w.model.standing())
	}
	w.SetCurrent(251)
	w.check(t)
	w.press(fyne.KeyUp, fyne.KeyUp)
	w.check(t)
	if w.Current() != 249 {
		t.Errorf("two before 251 is %d", w.Current())
	}
	w.press(fyne.KeyEnd)
	for n := range 8 { // the last ones go, one after the other
		m.Cards = m.Cards[:len(m.Cards)-1]
		w.Set(m)
		w.check(t)
		if want := dossier.ID(299 - n); w.Current() != want {
			t.Fatalf("the keys are with %d, want %d", w.Current(), want)
		}
	}
}
