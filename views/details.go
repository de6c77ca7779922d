package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
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
	f := &detailsForm{chosen: chosen}
	f.window, f.submit = w, f.save
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

// detailsForm is the dialog at work.
type detailsForm struct {
	detailsFields
	chosen []app.Listed
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
