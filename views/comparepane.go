package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	closeness "standpoint/views/compare"
	"standpoint/views/ui"
)

const compareView view = "compare"

// comparing brings the positions to the comparison, when it is shown.
type comparing struct {
	window *Window
	pane   *closeness.Pane
	stale  bool // the pane does not show the positions of the matrix
}

func newComparing(w *Window) *comparing {
	c := &comparing{window: w, stale: true}
	do := closeness.Intents{
		Open: w.openReviewed, Key: w.key, Changed: w.relayout,
		Except:   func(ids []dossier.ID) { w.setOptions(func(o *compare.Options) { o.Except = ids }) },
		Salience: w.setSalience,
	}
	do.Save, do.Copy = w.picturesOut()
	c.pane = closeness.New(w.kit, w.dialogs, do)
	return c
}

func (w *Window) comparePane() *pane {
	p := w.comparing.pane
	object := newDock(dock{top: p.Head, spare: true, middle: p.Body})
	w.docks = append(w.docks, object)
	return &pane{
		view: compareView, name: lang.L("Compare"), tip: lang.L("Who is close to whom"), number: fyne.Key2, icon: theme.ColorPaletteIcon(),
		object: container.NewStack(ui.NewBackdrop(ui.ColorPaper), object), wide: true,
		opened: w.comparing.load, picture: p.Picture, keys: p.Focusable,
		places: func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
			return append(buttonPlaces(p.Buttons(), origin), p.Places(origin)...)
		},
	}
}

// heed is called when the matrix was drawn anew.
func (c *comparing) heed() {
	c.stale = true
	if c.window.shown == compareView {
		c.load()
	}
}

// forget is called when another dossier is shown.
func (c *comparing) forget() {
	c.stale = true
	c.pane.Clear()
}

// load shows the positions of the day shown, and those of the day with which
// they are compared.
func (c *comparing) load() {
	w := c.window
	d := w.desk
	if !c.stale || d.state.matrix == nil {
		return
	}
	c.stale = false
	m := closeness.Model{
		Matrix: d.state.matrix, Now: d.state.now, Since: d.state.then, Then: d.state.before,
		Sources: d.state.sources, Except: d.state.options.Except,
	}
	c.pane.Set(m)
}

// setSalience sets how much an issue matters to a party; a negative value gives
// it back to what the party says.
func (w *Window) setSalience(party, issue dossier.ID, value int) {
	d := w.desk
	w.do(lang.L("Salience set. Ctrl+Z undoes it."), func(ctx context.Context) error {
		if value < 0 {
			return d.ClearSalience(ctx, party, issue)
		}
		return d.SetSalience(ctx, dossier.Salience{Party: party, Issue: issue, Value: value})
	})
}
