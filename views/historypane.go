package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

const historyView view = "history"

// historyPane is the list of all that was done, with a title.
func (w *Window) historyPane() *pane {
	head := container.New(ui.Column{Gap: 4, Pad: 12}, ui.NewProse(w.kit.Title, ui.ColorInk, lang.L("History")),
		ui.NewProse(w.kit.Small, ui.ColorMuted, lang.L("All that was done in this dossier, the latest first. Enter or a click goes back to the point right after a step, or forward again: nothing is lost until you do something new there.")))
	return &pane{
		view: historyView, name: lang.L("History"), tip: lang.L("What was done, and back to any point"), number: fyne.Key7, icon: theme.HistoryIcon(),
		object: container.NewStack(ui.NewBackdrop(ui.ColorPaper), newDock(dock{top: head, middle: w.history})),
		keys:   func() fyne.Focusable { return w.history },
		places: func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place { return w.history.Places(w.kit, origin) },
	}
}

// goToStep undoes or does again what lies between now and a step.
func (w *Window) goToStep(step dossier.Step) {
	if w.refuse() {
		return
	}
	d := w.desk
	moved := 0
	w.status.begin()
	w.work.Do(func() error {
		var err error
		moved, err = d.GoTo(context.Background(), step.ID)
		return err
	}, func(err error) {
		w.status.end()
		switch {
		case err != nil:
			w.fail(lang.L("That was not done"), err)
		case moved < 0:
			w.status.say(lang.N("{{.N}} steps undone. They can be done again until you do something new.", -moved, map[string]any{"N": -moved}))
		case moved > 0:
			w.status.say(lang.N("{{.N}} steps done again.", moved, map[string]any{"N": moved}))
		}
	})
}

// follow shows what an undo or redo has changed, where it is one passage: who
// does not see what came back cannot tell whether it was the right thing.
func (w *Window) follow(c dossier.Change) {
	if !c.Undo && !c.Redo || len(c.Passages) != 1 || c.Sources || c.Codebook {
		return
	}
	d, id := w.desk, c.Passages[0]
	ui.Load(w.work, &d.lookups, func(ctx context.Context) ([]dossier.Passage, error) {
		return d.PassagesByID(ctx, id)
	}, func(found []dossier.Passage, err error) {
		if err != nil || len(found) == 0 || w.desk != d {
			return // it is no more, or the load of all else will say what is wrong
		}
		p := found[0]
		switch {
		case w.shown == articleView && w.reader.Source() == p.Source:
			w.reader.SetCurrent(id)
			fallthrough
		case w.shown == matrixView:
			d.passage = id
			w.grid.Select(p.Party, p.Issue)
			w.selectCell(p.Party, p.Issue)
		}
	})
}
