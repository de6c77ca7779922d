package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/views/timeline"
	"standpoint/views/ui"
)

const timelineView view = "timeline"

// timelining brings the passages that count to the timeline, when it is shown.
type timelining struct {
	window *Window
	pane   *timeline.Pane
	loads  ui.Generation
	stale  bool // the pane does not show what the matrix is drawn from
}

func newTimelining(w *Window) *timelining {
	t := &timelining{window: w, stale: true}
	do := timeline.Intents{Open: w.openReviewed, Select: w.selectPassage, Key: w.key, Days: w.compareDays}
	do.Save, do.Copy = w.picturesOut()
	t.pane = timeline.New(w.kit, w.dialogs, do)
	return t
}

func (w *Window) timelinePane() *pane {
	p := w.timelining.pane
	object := newDock(dock{top: p.Head, spare: true, middle: p.Chart})
	w.docks = append(w.docks, object)
	return &pane{
		view: timelineView, name: lang.L("Timeline"), tip: lang.L("What was said when"), number: fyne.Key3, icon: theme.CalendarIcon(),
		object: container.NewStack(ui.NewBackdrop(ui.ColorPaper), object),
		opened: w.timelining.load, picture: p.Picture,
		keys: func() fyne.Focusable { return p.Chart },
		places: func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
			return append(buttonPlaces(p.Buttons(), origin), p.Chart.Places(origin)...)
		},
	}
}

// heed is called when the matrix was drawn anew.
func (t *timelining) heed() {
	t.stale = true
	if t.window.shown == timelineView {
		t.load()
	}
}

// forget is called when another dossier is shown.
func (t *timelining) forget() {
	t.loads.Stop()
	t.stale = true
	t.pane.Clear()
}

// manyMarks are so many that the view lets go of them while another is shown.
const manyMarks = 100_000

// left is called when another view was brought to the middle.
func (t *timelining) left() {
	if t.window.desk.state.passages > manyMarks {
		t.loads.Stop()
		t.stale = true
		t.pane.Rest()
	}
}

// follow marks the days compared, while they move.
func (t *timelining) follow() {
	if t.window.shown == timelineView {
		t.pane.Compare(t.window.since(), t.window.asOf())
	}
}

// load gathers the passages of all cells, those of later days too: they are
// needed to choose a later day.
func (t *timelining) load() {
	line := t.window.desk.state.line
	if line == nil {
		return
	}
	t.follow()
	if !t.stale {
		return
	}
	ui.Load(t.window.work, &t.loads, func(context.Context) (timeline.Model, error) {
		return timeline.NewModel(line.AsOf("")), nil
	}, func(model timeline.Model, _ error) {
		t.stale = false
		t.pane.Set(model)
		t.window.relayout()
	})
}
