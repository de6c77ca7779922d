package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// toolbar is the row of buttons at the top.
type toolbar struct {
	window                        *Window
	box                           *fyne.Container
	add, undo, redo, asOf, export *ui.Button
	buttons                       []*ui.Button
	search                        *ui.Entry
}

func newToolbar(w *Window) *toolbar {
	k := w.kit
	t := &toolbar{window: w}
	t.add = k.Button(lang.L("Import"), w.chooseArticles).Explain(lang.L("Add articles to the dossier (Ctrl+I), or drop them on the window"))
	t.add.Icon, t.add.Name = theme.ContentAddIcon(), "Import"
	t.undo = k.Icon(theme.ContentUndoIcon(), "Undo", lang.L("Undo"), w.undo)
	t.redo = k.Icon(theme.ContentRedoIcon(), "Redo", lang.L("Redo"), w.redo)
	t.asOf = k.Button("", t.chooseDay).Explain(lang.L("Show the positions as they were on a day"))
	t.asOf.Name = "As of"
	t.buttons = []*ui.Button{t.add, t.undo, t.redo, t.asOf}
	right := container.NewHBox(t.asOf)
	if w.options.Export != nil && len(w.options.Formats) > 0 {
		t.export = k.Button(lang.L("Export"), w.exportAny).With(ui.First).Explain(lang.L("Write the matrix as a document (Ctrl+E)"))
		t.export.Name = "Export"
		t.buttons = append(t.buttons, t.export)
		right.Add(t.export)
	}
	for _, b := range t.buttons {
		b.OnKey = w.key
	}
	t.search = w.newSearchField()
	field := container.New(searchRoom{}, t.search)
	row := container.NewBorder(nil, nil, container.NewHBox(t.add, t.undo, t.redo), right, field)
	t.box = newDock(dock{bottom: rule(), middle: container.New(inset{12, 7, 12, 7}, row)})
	return t
}

// refresh says what can be done now.
func (t *toolbar) refresh() {
	d := t.window.desk
	enable(t.add, !d.ReadOnly())
	enable(t.undo, d.state.undo != "" && !d.ReadOnly())
	enable(t.redo, d.state.redo != "" && !d.ReadOnly())
	t.undo.Tip = named(lang.L("Undo"), d.state.undo) + " (Ctrl+Z)"
	t.redo.Tip = named(lang.L("Redo"), d.state.redo) + " (Ctrl+Y)"
	t.asOf.Label = lang.L("As of {{.Day}}", map[string]any{"Day": t.day()})
	t.asOf.Refresh()
	if t.export != nil {
		enable(t.export, d.state.matrix != nil)
	}
	t.box.Refresh()
}

func named(verb, what string) string {
	if what == "" {
		return verb
	}
	return verb + ": " + what
}

func enable(b *ui.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// day is the day in force: the one chosen, or that of the latest source.
func (t *toolbar) day() string {
	d := t.window.desk
	if d.options.AsOf != "" {
		return ui.Day(string(d.options.AsOf))
	}
	if d.state.matrix == nil || d.state.matrix.Last == "" {
		return lang.L("now")
	}
	return ui.Day(string(d.state.matrix.Last))
}

// chooseDay offers the days of the sources.
func (t *toolbar) chooseDay() {
	w := t.window
	items := []*fyne.MenuItem{t.dayItem(lang.L("The latest"), "")}
	for _, day := range w.desk.state.days {
		items = append(items, t.dayItem(ui.Day(string(day)), day))
	}
	at := w.app.Driver().AbsolutePositionForObject(t.asOf).AddXY(0, t.asOf.Size().Height)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.window.Canvas(), at)
}

func (t *toolbar) dayItem(label string, day dossier.Date) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, func() { t.window.setAsOf(day) })
	item.Checked = t.window.desk.options.AsOf == day
	return item
}

// searchRoom gives the search field the room between the buttons, but no more
// than is of use.
type searchRoom struct{}

const (
	searchWidth float32 = 420
	searchGap   float32 = 14
)

// Layout places the field in the middle of the room.
func (searchRoom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := max(min(size.Width-2*searchGap, searchWidth), 0)
	objects[0].Move(fyne.NewPos((size.Width-width)/2, 0))
	objects[0].Resize(fyne.NewSize(width, size.Height))
}

// MinSize is narrow: the field gives way to the buttons.
func (searchRoom) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(90, objects[0].MinSize().Height)
}
