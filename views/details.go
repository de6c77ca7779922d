package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// details lets the person correct what is known of the article shown: the
// date above all, as positions hang on it. It waits for the key that asked for
// it to be over: its letter would go into the first field.
func (w *Window) details() { w.work.Show(w.showDetails) }

func (w *Window) showDetails() {
	if w.shown != articleView || w.refuse() {
		return
	}
	source := w.desk.state.source(w.desk.source)
	if source.ID == 0 {
		return
	}
	f := &detailsForm{window: w, source: source}
	f.title, f.outlet, f.date = f.field(source.Title), f.field(source.Outlet), f.field(string(source.Published))
	f.date.SetPlaceHolder(lang.L("2025-08-18, 2025-08 or 2025"))
	f.date.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces it
	f.note = ui.NewProse(w.kit.Small, ui.ColorMuted, lang.L("A date is written 2025-08-18, 2025-08 or 2025. Leave it empty if it is not known."))
	save := w.kit.Button(lang.L("Save"), f.save).With(ui.First)
	cancel := w.kit.Button(lang.L("Cancel"), func() { f.dialog.Close() })
	f.dialog = w.dialogs.Show(ui.Spec{
		Title: lang.L("Details of the article"), Body: f.body(), Buttons: []*ui.Button{save, cancel}, Focus: f.date,
	})
}

// detailsForm is the dialog at work.
type detailsForm struct {
	window              *Window
	source              dossier.Source
	dialog              *ui.Dialog
	title, outlet, date *ui.Entry
	note                *ui.Prose // how a date is written; in red where it is not so
}

func (f *detailsForm) field(text string) *ui.Entry {
	e := ui.NewEntry(text, "")
	e.OnSubmitted = func(string) { f.save() }
	e.OnKey = func(ev *fyne.KeyEvent) { f.dialog.Key(ev) }
	return e
}

func (f *detailsForm) body() fyne.CanvasObject {
	k := f.window.kit
	row := func(name string, e *ui.Entry) fyne.CanvasObject {
		return container.New(twoColumns{90}, container.New(inset{top: 9}, ui.NewProse(k.Body, ui.ColorMuted, name)), e)
	}
	column := ui.NewColumn(8, row(lang.L("Date"), f.date), f.note, row(lang.L("Title"), f.title), row(lang.L("Outlet"), f.outlet))
	if f.source.PublishedWhy != "" {
		column.Add(ui.NewProse(k.Small, ui.ColorMuted, lang.L("Date: {{.Why}}", map[string]any{"Why": f.source.PublishedWhy})))
	}
	return column
}

// save keeps what was changed. The form stays where the date cannot be one.
func (f *detailsForm) save() {
	date := dossier.Date(strings.TrimSpace(f.date.Text))
	if date.Check() != nil {
		f.note.Paint(ui.ColorNo)
		f.window.window.Canvas().Focus(f.date)
		return
	}
	var edit dossier.SourceEdit
	changed := false
	if f.title.Text != f.source.Title {
		edit.Title, changed = &f.title.Text, true
	}
	if f.outlet.Text != f.source.Outlet {
		edit.Outlet, changed = &f.outlet.Text, true
	}
	if date != f.source.Published {
		edit.Published, changed = &date, true
	}
	f.dialog.Close()
	if !changed {
		return
	}
	d, id := f.window.desk, f.source.ID
	f.window.do(lang.L("Details saved. Ctrl+Z undoes it."), func(ctx context.Context) error {
		return d.EditSource(ctx, id, edit)
	})
}
