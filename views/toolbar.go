package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/dossier"
	"standpoint/views/slider"
	"standpoint/views/ui"
)

// toolbar is the row of buttons at the top.
type toolbar struct {
	window                        *Window
	box                           *fyne.Container
	add, undo, redo, asOf, export *ui.Button
	buttons                       []*ui.Button
	search                        *ui.Entry
	days                          *slider.Days
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
	t.days = slider.New(k)
	t.days.OnNow, t.days.OnThen, t.days.OnLeave, t.days.OnKey = w.slide, w.slideSince, w.settle, w.key
	right := container.NewHBox()
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
	row := container.New(barRow{}, container.NewHBox(t.add, t.undo, t.redo), t.search, t.asOf, t.days, right)
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
	t.showDays()
	if t.export != nil {
		enable(t.export, d.state.matrix != nil)
	}
	t.box.Refresh()
}

// showDays says which days are compared.
func (t *toolbar) showDays() {
	w := t.window
	t.days.Set(slider.Model{Now: w.asOf(), Then: w.since(), Stops: w.desk.state.stops, Undated: w.desk.state.undated})
	if label := lang.L("As of {{.Day}}", map[string]any{"Day": t.day()}); label != t.asOf.Label {
		t.asOf.Label = label
		t.asOf.Refresh()
	}
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
	if day := t.window.asOf(); day != "" {
		return ui.Day(string(day))
	}
	return lang.L("now")
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

// barRow places the buttons at the left, the search field, the day with its
// slider, and the buttons at the right. The slider gets what the field does not
// need.
type barRow struct{}

const (
	searchWidth float32 = 360
	searchLeast float32 = 90
	dayWidth    float32 = 138 // of the widest day: the slider is to stay where it is
	barGap      float32 = 8
)

// Layout places all in one row.
func (barRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, field, day, days, right := objects[0], objects[1], objects[2], objects[3], objects[4]
	zoom := days.MinSize().Width / slider.Least
	dayW := max(day.MinSize().Width, dayWidth*zoom)
	room := size.Width - left.MinSize().Width - dayW - right.MinSize().Width - 4*barGap
	daysW := min(max(room-searchWidth, room*0.5, days.MinSize().Width), slider.Most*zoom)
	fieldW := max(min(room-daysW, searchWidth), 0)
	place := func(o fyne.CanvasObject, x, width float32) float32 {
		h := min(o.MinSize().Height, size.Height)
		put(o, x, (size.Height-h)/2, width, h)
		return x + width + barGap
	}
	place(field, place(left, 0, left.MinSize().Width), fieldW)
	x := size.Width - right.MinSize().Width
	place(right, x, right.MinSize().Width)
	x -= daysW + barGap
	place(days, x, daysW)
	place(day, x-dayW-barGap/2, dayW)
}

// MinSize is narrow: the field and the slider give way to the buttons.
func (barRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(4*barGap+searchLeast-objects[1].MinSize().Width, 0)
	for _, o := range objects {
		s = fyne.NewSize(s.Width+o.MinSize().Width, max(s.Height, o.MinSize().Height))
	}
	return s
}
