package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/sources"
	"standpoint/views/ui"
)

// pasteArticle takes the text that was copied as an article.
func (w *Window) pasteArticle() { w.pasteText(w.app.Clipboard().Content()) }

// pasteText asks what is to be known of a text, with what intake finds already
// filled in, and adds it as an article.
func (w *Window) pasteText(text string) {
	if w.refuse() {
		return
	}
	if strings.TrimSpace(text) == "" {
		w.dialogs.Message(lang.L("Paste an article"), lang.L("There is no text to paste. Copy the article first, in the browser for instance: its headline, its date and all of its words."), lang.L("Close"))
		return
	}
	d := w.desk
	ui.Load(w.work, &d.lookups, func(context.Context) (dossier.Source, error) {
		return app.Described(text)
	}, func(found dossier.Source, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("The text was not taken as an article"), err)
		case w.dialogs.Top() == nil:
			w.askPasted(text, found)
		}
	})
}

// pasteForm is the dialog at work.
type pasteForm struct {
	detailsFields
	text  string
	found dossier.Source
}

func (w *Window) askPasted(text string, found dossier.Source) {
	f := &pasteForm{text: text, found: found}
	f.window, f.submit = w, f.save
	title, outlet, date := f.add(lang.L("Title"), found.Title), f.add(lang.L("Outlet"), found.Outlet), f.add(lang.L("Date"), string(found.Published))
	f.date = date
	f.note = ui.NewProse(w.kit.Small, ui.ColorMuted, lang.L("A date is written 2025-08-18, 2025-08 or 2025. Leave it empty if it is not known."))
	words := len(strings.Fields(found.Text))
	about := lang.N("{{.N}} words", words, map[string]any{"N": words}) + " · " + sources.Facts(dossier.Source{
		Agency: found.Agency, Author: found.Author, Place: found.Place, Published: found.Published, PublishedHow: found.PublishedHow,
	})
	column := ui.NewColumn(8, f.row(lang.L("Title"), title), f.row(lang.L("Outlet"), outlet), f.row(lang.L("Date"), date), f.note)
	column.Add(ui.NewProse(w.kit.Small, ui.ColorMuted, about))
	if found.PublishedWhy != "" {
		column.Add(ui.NewProse(w.kit.Small, ui.ColorMuted, lang.L("Date: {{.Why}}", map[string]any{"Why": found.PublishedWhy})))
	}
	column.Add(ui.NewProse(w.kit.Cell, ui.ColorInk, front(found.Text, 900)).Limit(8))
	save := w.kit.Button(lang.L("Add to the dossier"), f.save).With(ui.First)
	cancel := w.kit.Button(lang.L("Cancel"), func() { f.dialog.Close() })
	f.dialog = w.dialogs.Show(ui.Spec{Title: lang.L("Paste an article"), Body: column, Width: 520, Buttons: []*ui.Button{save, cancel}, Focus: title})
}

// save adds the article. The form stays where the date cannot be one or the
// title is missing.
func (f *pasteForm) save() {
	edit, ok := f.edit()
	if !ok {
		return
	}
	f.dialog.Close()
	w, d, text := f.window, f.window.desk, f.text
	var o app.Outcome
	w.status.begin()
	w.work.Do(func() error {
		var err error
		o, err = d.Paste(context.Background(), text, edit)
		return err
	}, func(err error) {
		w.status.end()
		if err != nil {
			w.fail(lang.L("The text was not taken as an article"), err)
			return
		}
		said, _ := outcome(o)
		w.status.say(said)
		if w.shown == sourcesView {
			w.sourcing.reveal(o.Source)
		}
	})
}

// detailsFields are fields on what is known of sources. Only those that were
// changed count.
type detailsFields struct {
	window *Window
	dialog *ui.Dialog
	submit func()
	note   *ui.Prose // how a date is written; in red where it is not so
	date   *ui.Entry
	fields []detailsField
}

type detailsField struct {
	name  string
	entry *ui.Entry
	was   string
}

func (f *detailsFields) add(name, text string) *ui.Entry {
	e := ui.NewEntry(text, "")
	e.OnSubmitted = func(string) { f.submit() }
	e.OnKey = func(ev *fyne.KeyEvent) { f.dialog.Key(ev) }
	f.fields = append(f.fields, detailsField{name, e, text})
	if name == lang.L("Date") {
		e.SetPlaceHolder(lang.L("2025-08-18, 2025-08 or 2025"))
	}
	return e
}

func (f *detailsFields) row(name string, e *ui.Entry) fyne.CanvasObject {
	return container.New(twoColumns{90}, container.New(inset{top: 9}, ui.NewProse(f.window.kit.Body, ui.ColorMuted, name)), e)
}

// edit is what was changed; false, and the fault shown, where it cannot be.
func (f *detailsFields) edit() (edit dossier.SourceEdit, ok bool) {
	for _, field := range f.fields {
		text := strings.TrimSpace(field.entry.Text)
		if text == strings.TrimSpace(field.was) {
			continue
		}
		switch field.name {
		case lang.L("Date"):
			date := dossier.Date(text)
			if date.Check() != nil {
				return f.fault(field.entry, lang.L("A date is written 2025-08-18, 2025-08 or 2025. Leave it empty if it is not known."))
			}
			edit.Published = &date
		case lang.L("Title"):
			if text == "" {
				return f.fault(field.entry, lang.L("An article needs a title."))
			}
			edit.Title = &text
		case lang.L("Outlet"):
			edit.Outlet = &text
		case lang.L("Author"):
			edit.Author = &text
		case lang.L("Place"):
			edit.Place = &text
		case lang.L("Address"):
			edit.Address = &text
		case lang.L("Note"):
			edit.Note = &text
		}
	}
	return edit, true
}

func (f *detailsFields) fault(e *ui.Entry, text string) (dossier.SourceEdit, bool) {
	f.note.Set(text)
	f.note.Paint(ui.ColorNo)
	f.window.window.Canvas().Focus(e)
	return dossier.SourceEdit{}, false
}
