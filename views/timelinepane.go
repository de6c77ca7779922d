package views

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/figure"
	"standpoint/views/files"
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
	do := timeline.Intents{Open: w.openReviewed, Select: w.selectPassage, Key: w.key}
	if w.options.Picture != nil && len(w.options.PictureFormats) > 0 {
		do.Save = func(draw func(figure.Metrics) *figure.Figure) { w.savePicture(lang.L("Timeline"), draw) }
	}
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
		opened: w.timelining.load,
		keys:   func() fyne.Focusable { return p.Chart },
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

// load gathers the passages of all cells.
func (t *timelining) load() {
	m := t.window.desk.state.matrix
	if !t.stale || m == nil {
		return
	}
	ui.Load(t.window.work, &t.loads, func(context.Context) (timeline.Model, error) {
		return timeline.NewModel(m), nil
	}, func(model timeline.Model, _ error) {
		t.stale = false
		t.pane.Set(model)
		t.window.relayout()
	})
}

// savePictureShown saves what is shown, where that is a picture.
func (w *Window) savePictureShown() {
	if w.shown != timelineView {
		w.goTo(timelineView)
	}
	w.timelining.pane.Save()
}

// savePicture asks for a name and saves a figure there.
func (w *Window) savePicture(name string, draw func(figure.Metrics) *figure.Figure) {
	if w.dialogs.Top() != nil {
		return
	}
	formats := make([]files.Format, len(w.options.PictureFormats))
	for i, end := range w.options.PictureFormats {
		formats[i] = files.Format{Label: lang.L("Save as {{.Format}}", map[string]any{"Format": formatName(end)}), End: end}
	}
	w.files.Save(files.Save{
		Title: lang.L("Save the picture"), Folder: w.folder(), Name: fileTitle(w.desk.Path()) + " " + name, Formats: formats,
	}, func(path string) {
		w.remember(path)
		w.writePicture(path, draw)
	})
}

func (w *Window) writePicture(path string, draw func(figure.Metrics) *figure.Figure) {
	write := w.options.Picture
	var running ui.Generation
	w.status.say(lang.L("Writing {{.Name}}", map[string]any{"Name": filepath.Base(path)}))
	ui.Load(w.work, &running, func(context.Context) (struct{}, error) {
		return struct{}{}, write(path, draw)
	}, func(_ struct{}, err error) {
		if err != nil {
			w.fail(lang.L("The picture was not saved"), err)
			return
		}
		w.status.say(lang.L("Written: {{.Path}}", map[string]any{"Path": path}))
	})
}
