package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/incoming"
	"standpoint/views/ui"
)

// details lets the person correct what is known of the article shown: the
// date above all, as positions hang on it. It waits for the key that asked for
// it to be over: its letter would go into the first field.
func (w *Window) details() {
	if w.shown == articleView {
		w.work.Show(w.sourceDetails)
	}
}

// sourceDetails is the same for the sources that are chosen, one or several.
func (w *Window) sourceDetails() {
	chosen := w.chosenSources()
	if len(chosen) == 0 || w.refuse() {
		return
	}
	f := &detailsForm{window: w, chosen: chosen}
	body := f.body()
	save := w.kit.Button(lang.L("Save"), f.save).With(ui.First)
	cancel := w.kit.Button(lang.L("Cancel"), func() { f.dialog.Close() })
	title := lang.L("Details of the article")
	if len(chosen) > 1 {
		title = lang.N("Details of {{.N}} articles", len(chosen), map[string]any{"N": len(chosen)})
	}
	f.dialog = w.dialogs.Show(ui.Spec{Title: title, Body: body, Buttons: []*ui.Button{save, cancel}, Focus: f.date})
	f.date.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces it
}

// detailsForm is the dialog at work. Only fields that were changed count.
type detailsForm struct {
	chosen []app.Listed
	window *Window
	dialog *ui.Dialog
	note   *ui.Prose // how a date is written; in red where it is not so
	date   *ui.Entry
	fields []detailsField
}

func (f *detailsForm) body() fyne.CanvasObject {
	k := f.window.kit
	column := ui.NewColumn(8)
	field := func(name string, of func(dossier.Source) string) *ui.Entry {
		text, same := of(f.chosen[0].Source), true
		for _, l := range f.chosen[1:] {
			same = same && of(l.Source) == text
		}
		if !same {
			text = ""
		}
		e := f.add(name, text)
		if !same {
			e.SetPlaceHolder(lang.L("not the same in all; what you enter is set in all"))
		}
		column.Add(f.row(name, e))
		return e
	}
	f.date = field(lang.L("Date"), func(s dossier.Source) string { return string(s.Published) })
	f.note = ui.NewProse(k.Small, ui.ColorMuted, lang.L("A date is written 2025-08-18, 2025-08 or 2025. Leave it empty if it is not known."))
	column.Add(f.note)
	if len(f.chosen) == 1 {
		field(lang.L("Title"), func(s dossier.Source) string { return s.Title })
	}
	field(lang.L("Outlet"), func(s dossier.Source) string { return s.Outlet })
	field(lang.L("Author"), func(s dossier.Source) string { return s.Author })
	field(lang.L("Place"), func(s dossier.Source) string { return s.Place })
	field(lang.L("Address"), func(s dossier.Source) string { return s.Address })
	field(lang.L("Language"), func(s dossier.Source) string { return s.Lang })
	field(lang.L("Note"), func(s dossier.Source) string { return s.Note })
	if why := f.chosen[0].PublishedWhy; why != "" && len(f.chosen) == 1 {
		column.Add(ui.NewProse(k.Small, ui.ColorMuted, lang.L("Date: {{.Why}}", map[string]any{"Why": why})))
	}
	return column
}

// save keeps what was changed. The form stays where the date cannot be one.
func (f *detailsForm) save() {
	edit, ok := f.edit()
	if !ok {
		return
	}
	f.dialog.Close()
	if edit == (dossier.SourceEdit{}) {
		return
	}
	d, ids := f.window.desk, idsOf(f.chosen)
	f.window.do(lang.L("Details saved. Ctrl+Z undoes it."), func(ctx context.Context) error {
		return d.EditSources(ctx, edit, ids...)
	})
}

type detailsField struct {
	name  string
	entry *ui.Entry
	was   string
}

func (f *detailsForm) add(name, text string) *ui.Entry {
	e := ui.NewEntry(text, "")
	e.OnSubmitted = func(string) { f.save() }
	e.OnKey = func(ev *fyne.KeyEvent) { f.dialog.Key(ev) }
	f.fields = append(f.fields, detailsField{name, e, text})
	if name == lang.L("Date") {
		e.SetPlaceHolder(lang.L("2025-08-18, 2025-08 or 2025"))
	}
	return e
}

func (f *detailsForm) row(name string, e *ui.Entry) fyne.CanvasObject {
	return container.New(twoColumns{90}, container.New(inset{top: 9}, ui.NewProse(f.window.kit.Body, ui.ColorMuted, name)), e)
}

// edit is what was changed; false, and the fault shown, where it cannot be.
func (f *detailsForm) edit() (edit dossier.SourceEdit, ok bool) {
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
		case lang.L("Language"):
			if !dossier.IsLang(text) {
				return f.fault(field.entry, incoming.HowLanguage())
			}
			edit.Lang = &text
		case lang.L("Note"):
			edit.Note = &text
		}
	}
	return edit, true
}

func (f *detailsForm) fault(e *ui.Entry, text string) (dossier.SourceEdit, bool) {
	f.note.Set(text)
	f.note.Paint(ui.ColorNo)
	f.window.window.Canvas().Focus(e)
	return dossier.SourceEdit{}, false
}
