package views

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app"
	"standpoint/views/incoming"
	"standpoint/views/ui"
)

// settingLook is whether the table of what files become is shown before every
// import.
const settingLook = "import.look"

// looksFirst tells whether a look was asked for, now or for all imports.
func (w *Window) looksFirst() bool {
	look := w.lookOnce || w.app.Preferences().Bool(settingLook)
	w.lookOnce = false
	return look
}

// imported is how far an import came.
type imported struct {
	rows   *app.Gathered
	asks   bool // a person is to look at the rows before they are taken
	report app.ImportReport
}

// bringIn takes what was gathered, or makes it ready for a person to look at.
func bringIn(ctx context.Context, d *app.Desk, g *app.Gathered, look bool) (imported, error) {
	if look || g.Asks() {
		return imported{rows: g, asks: true}, d.Compare(ctx, g)
	}
	report, err := d.Take(ctx, g)
	return imported{rows: g, report: report}, err
}

// tellImported shows what became of an import, or the table before it.
func (w *Window) tellImported(done imported, tooLate bool, err error) {
	switch {
	case errors.Is(err, context.Canceled):
		w.status.say(lang.L("Import cancelled: nothing was added."))
	case err != nil:
		w.fail(lang.L("The articles were not imported"), err)
	case done.asks:
		w.askIncoming(done.rows)
	default:
		w.desk.brought = done.rows.Brought()
		w.showImported(done.report, tooLate)
	}
}

// askIncoming shows what files would become, before they do.
func (w *Window) askIncoming(g *app.Gathered) {
	if len(g.Rows) == 0 || w.dialogs.Top() != nil {
		return
	}
	always := widget.NewCheck(lang.L("Show this table before every import"), func(on bool) { w.app.Preferences().SetBool(settingLook, on) })
	always.SetChecked(w.app.Preferences().Bool(settingLook))
	w.showIncoming(g, incomingWords{
		title: lang.L("What is to be imported"), take: lang.L("Import"),
		help: lang.L("Nothing is imported yet. Up and Down choose a file, Space leaves it out, Tab leads into its facts; Enter imports."),
	}, always, func() { w.takeIncoming(g) })
}

// takeIncoming imports what the table holds.
func (w *Window) takeIncoming(g *app.Gathered) {
	d := w.desk
	var report app.ImportReport
	w.status.begin()
	w.work.Do(func() error {
		var err error
		report, err = d.Take(context.Background(), g)
		return err
	}, func(err error) {
		w.status.end()
		w.tellImported(imported{rows: g, report: report}, false, err)
	})
}

// correcting is the button that leads to the table of what was just imported.
func (w *Window) correcting() []*ui.Button {
	if w.desk.brought == nil || len(w.desk.brought.Rows) == 0 {
		return nil
	}
	return []*ui.Button{w.kit.Button(lang.L("Correct …"), w.correctImported).Explain(lang.L("Title, date, outlet, author and encoding of what was just imported"))}
}

// correctImported shows the table of what was just imported.
func (w *Window) correctImported() {
	g := w.desk.brought
	if w.dialogs.Top() != nil || w.refuse() {
		return
	}
	if g == nil || len(g.Rows) == 0 {
		w.dialogs.Message(lang.L("Correct what was imported"), lang.L("Nothing was imported since this dossier was opened. Title, date, outlet and author of any article can be corrected in Sources (F2)."), lang.L("Close"))
		return
	}
	d, work := w.desk, g.Brought()
	w.showIncoming(work, incomingWords{
		title: lang.L("Correct what was imported"), take: lang.L("Save"),
		help: lang.L("Up and Down choose an article, Space takes it out of the dossier, Tab leads into its facts; Enter saves all as one step."),
	}, nil, func() {
		w.do(lang.L("Corrected. Ctrl+Z undoes it."), func(ctx context.Context) error {
			err := d.Correct(ctx, work)
			if err == nil {
				w.work.Show(func() { d.brought = work.Brought() })
			}
			return err
		})
	})
}

// incomingWords are what the table is for.
type incomingWords struct{ title, take, help string }

// showIncoming shows the table; take is called with what was corrected in g.
func (w *Window) showIncoming(g *app.Gathered, words incomingWords, more fyne.CanvasObject, take func()) {
	d := w.desk
	var form *incoming.Form
	var dialog *ui.Dialog
	closed := func() {
		form.Stop()
		dialog.Close()
	}
	submit := func() {
		if !form.Sound() {
			return
		}
		g.Rows = form.Rows()
		closed()
		take()
	}
	window := w.window.Canvas().Size()
	size := fyne.NewSize(min(window.Width-formMargin, 1180), max(window.Height-230*w.kit.Zoom, 140))
	form = incoming.NewForm(w.kit, incoming.Input{
		Rows: slices.Clone(g.Rows), Size: size, Text: d.TextOf, Reread: g.Reread, Dialogs: w.dialogs, Done: submit,
	})
	body := ui.NewColumn(8, ui.NewProse(w.kit.Small, ui.ColorMuted, words.help), form.Object)
	if more != nil {
		body.Add(container.NewHBox(more))
	}
	dialog = w.dialogs.Show(ui.Spec{Title: words.title, Body: body, Width: size.Width, Focus: form.First, Buttons: []*ui.Button{
		w.kit.Button(words.take, submit).With(ui.First), w.kit.Button(lang.L("Cancel"), closed),
	}})
	dialog.OnEscape = closed
	form.In(dialog)
}
