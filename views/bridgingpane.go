package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/views/bridging"
	"standpoint/views/ui"
)

const bridgingView view = "bridging"

// bridger brings what could be bridged to its pane, when that is shown.
type bridger struct {
	window *Window
	pane   *bridging.Pane
	choice bridging.Choice
	loads  ui.Generation
	stale  bool // the pane does not show what the matrix is drawn from
	busy   bool // a model is being made
}

func newBridger(w *Window) *bridger {
	b := &bridger{window: w, stale: true}
	do := bridging.Intents{Select: w.selectCell, Open: w.openCell, Salience: w.setSalience, Why: w.numbers, Key: w.key}
	do.Choose = func(c bridging.Choice) {
		b.choice, b.stale = c, true
		b.load()
	}
	do.Save, do.Copy = w.picturesOut()
	b.pane = bridging.New(w.kit, w.dialogs, do)
	return b
}

func (w *Window) bridgingPane() *pane {
	p := w.bridger.pane
	object := newDock(dock{top: p.Head, spare: true, middle: p.Sheet})
	w.docks = append(w.docks, object)
	return &pane{
		view: bridgingView, name: lang.L("Bridging"), tip: lang.L("What all accept, and who would have to move"), number: fyne.Key9, icon: theme.ViewRestoreIcon(),
		object: container.NewStack(ui.NewBackdrop(ui.ColorPaper), object),
		opened: w.bridger.load, picture: p.Picture,
		keys: func() fyne.Focusable { return p.Sheet.Chart },
		places: func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
			return append(buttonPlaces(p.Buttons(), origin), p.Sheet.Places(origin)...)
		},
	}
}

// heed is called when the matrix was drawn anew.
func (b *bridger) heed() {
	b.stale = true
	if b.window.shown == bridgingView {
		b.load()
	}
}

// forget is called when another dossier is shown.
func (b *bridger) forget() {
	b.loads.Stop()
	b.choice, b.stale, b.busy = bridging.Choice{}, true, false
	b.pane.Clear()
}

// load works out what the pane shows. While the slider is dragged the matrix
// changes faster than that: what comes meanwhile is shown next, the latest only.
func (b *bridger) load() {
	m := b.window.desk.state.matrix
	if !b.stale || b.busy || m == nil {
		return
	}
	b.stale, b.busy = false, true
	c := b.choice
	ui.Load(b.window.work, &b.loads, func(context.Context) (bridging.Model, error) {
		return bridging.NewModel(m, c), nil
	}, func(model bridging.Model, _ error) {
		b.busy = false
		if b.choice == c {
			b.choice = model.Choice()
		}
		b.pane.Set(model)
		b.window.relayout()
		b.load()
	})
}
