package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/views/changes"
	"standpoint/views/ui"
)

const changesView view = "changes"

// changing keeps the list of what moved up to date while it is shown.
type changing struct {
	window *Window
	pane   *changes.Pane
}

func newChanging(w *Window) *changing {
	return &changing{window: w, pane: changes.New(w.kit, w.dialogs, changes.Intents{
		Open: w.openReviewed, Select: w.selectPassage, Cell: w.goToCell, Copy: w.copyChanges, Key: w.key,
	})}
}

func (w *Window) changesPane() *pane {
	p := w.changing.pane
	object := newDock(dock{top: p.Head, spare: true, middle: p.List})
	w.docks = append(w.docks, object)
	return &pane{
		view: changesView, name: lang.L("Changes"), tip: lang.L("What changed between two days"), number: fyne.Key8, icon: theme.ViewRefreshIcon(),
		object: container.NewStack(ui.NewBackdrop(ui.ColorDesk), object),
		opened: w.changing.heed,
		keys:   p.List.Focusable,
		places: func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
			return append(buttonPlaces(p.Buttons(), origin), p.List.Places(origin)...)
		},
	}
}

// heed takes what moved between the two days compared.
func (c *changing) heed() {
	w := c.window
	d := w.desk
	if w.shown != changesView || d.state.matrix == nil {
		return
	}
	m := changes.NewModel(d.state.matrix, d.state.then, d.state.now, d.state.moves)
	m.Undated = d.state.undated
	height := ui.HeightOf(c.pane.Head, c.pane.Head.Size().Width)
	c.pane.Set(m)
	if ui.HeightOf(c.pane.Head, c.pane.Head.Size().Width) != height {
		w.relayout()
	}
}

// copyChanges copies what moved as a table.
func (w *Window) copyChanges(table string, rows int) {
	if rows == 0 {
		w.status.say(lang.L("There is no change to copy."))
		return
	}
	w.app.Clipboard().SetContent(table)
	w.status.say(lang.N("{{.N}} changes copied as text: paste them as a table into Excel or Word.", rows, map[string]any{"N": rows}))
}
