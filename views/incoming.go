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
		w.desk.keepBrought(done.rows.Brought())
		w.showImported(done.report, tooLate)
		if o := done.report.Outcomes; len(o) == 1 && o[0].Source != 0 && w.shown == sourcesView {
			w.sourcing.reveal(o[0].Source)
		}
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

// mostBrought is how many imports are kept to be corrected.
const mostBrought = 8

// keepBrought keeps what an import brought, to be corrected.
func (d *desk) keepBrought(g *app.Gathered) {
	if len(g.Rows) == 0 {
		return
	}
	d.brought = append(d.brought, g)
	d.brought = d.brought[max(0, len(d.brought)-mostBrought):]
}

// correcting is the button that leads to the table of what was just imported.
func (w *Window) correcting() []*ui.Button {
	if len(w.desk.brought) == 0 {
		return nil
	}
	return []*ui.Button{w.kit.Button(lang.L("Correct …"), w.correctImported).Explain(lang.L("Title, date, outlet, author and encoding of what was just imported"))}
}

// present is an import of which something is in the dossier.
type present struct{ brought, rows *app.Gathered }

// lastPresent is the last of some imports of which something is in the dossier
// now; its rows are nil where there is none.
func lastPresent(ctx context.Context, d *app.Desk, imports []*app.Gathered) (present, error) {
	for _, g := range slices.Backward(imports) {
		rows, err := d.Present(ctx, g)
		if err != nil || len(rows.Rows) > 0 {
			return present{g, rows}, err
		}
	}
	return present{}, nil
}

// correctImported shows the table of what was imported last and still is there.
func (w *Window) correctImported() {
	if w.refuse() {
		return
	}
	d, imports := w.desk, slices.Clone(w.desk.brought)
	ui.Load(w.work, &d.lookups, func(ctx context.Context) (present, error) {
		return lastPresent(ctx, d.Desk, imports)
	}, func(found present, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("Correct what was imported"), err)
		case w.dialogs.Top() != nil:
		case found.rows == nil:
			w.dialogs.Message(lang.L("Correct what was imported"), lang.L("Of what was imported since this dossier was opened nothing is in it. Title, date, outlet, author and language of any article can be corrected in Sources (F2)."), lang.L("Close"))
		default:
			w.askCorrections(found)
		}
	})
}

// askCorrections is the table of an import.
func (w *Window) askCorrections(of present) {
	d, work := w.desk, of.rows
	w.showIncoming(work, incomingWords{
		title: lang.L("Correct what was imported"), take: lang.L("Save"),
		help: lang.L("Up and Down choose an article, Space takes it out of the dossier, Tab leads into its facts; Enter saves all as one step."),
	}, nil, func() {
		w.do(lang.L("Corrected. Ctrl+Z undoes it."), func(ctx context.Context) error {
			err := d.Correct(ctx, work)
			if err == nil {
				w.work.Show(func() {
					if at := slices.Index(d.brought, of.brought); at >= 0 {
						d.brought[at] = work.Brought()
					}
				})
			}
			return err
		})
	})
}

// incomingWords are what the table is for.
type incomingWords struct {
	title, take, help string
	// facts is whether the facts have the keys first, and the row cannot be left out.
	facts bool
}

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
	most := float32(1180)
	if words.facts {
		most = 760
	}
	size := fyne.NewSize(min(window.Width-formMargin, most*max(w.kit.Zoom, 1)), max(window.Height-230*w.kit.Zoom, 140))
	form = incoming.NewForm(w.kit, incoming.Input{
		Rows: slices.Clone(g.Rows), Facts: words.facts, Size: size, Text: d.TextOf, Reread: g.Reread, Dialogs: w.dialogs, Done: submit,
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
