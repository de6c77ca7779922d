package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
)

// own is what the analyst set for a cell.
func (s state) own(party, issue dossier.ID) dossier.Position {
	for _, p := range s.set {
		if p.Party == party && p.Issue == issue {
			return p
		}
	}
	return dossier.Position{Party: party, Issue: issue}
}

// changePosition changes what the analyst says of a cell. It is read anew: what
// the window shows may be a step old.
func (w *Window) changePosition(party, issue dossier.ID, said string, change func(*dossier.Position)) {
	d := w.desk
	w.do(said, func(ctx context.Context) error {
		set, err := d.Positions(ctx)
		if err != nil {
			return err
		}
		p := state{set: set}.own(party, issue)
		change(&p)
		return d.SetPosition(ctx, p)
	})
}

// setOwnStance sets where the chosen cell stands.
func (w *Window) setOwnStance(stance int) {
	w.changePosition(w.desk.party, w.desk.issue, lang.L("Position set. Ctrl+Z undoes it."), func(p *dossier.Position) { p.Stance = &stance })
}

// setOwnWords sets summary and note of a cell; it may be another one than that
// chosen by now.
func (w *Window) setOwnWords(party, issue dossier.ID, summary, note string) {
	w.changePosition(party, issue, lang.L("Your words are kept. Ctrl+Z undoes it."), func(p *dossier.Position) {
		p.Summary, p.Note = strings.TrimSpace(summary), strings.TrimSpace(note)
	})
}

// clearPosition gives the chosen cell back to its passages; a note stays.
func (w *Window) clearPosition() {
	w.changePosition(w.desk.party, w.desk.issue, lang.L("Back to what the passages say. Ctrl+Z undoes it."), func(p *dossier.Position) {
		p.Stance, p.Summary = nil, ""
	})
}

// editOwn lets the analyst write where the chosen cell stands. It waits for the
// key that asked for it to be over: its letter would go into the field.
func (w *Window) editOwn() {
	w.work.Show(func() {
		if w.refuse() {
			return
		}
		w.focusInspector()
		w.inspector.EditOwn()
	})
}
