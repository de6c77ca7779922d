package views

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/outside"
	"standpoint/views/outgoing"
	"standpoint/views/ui"
)

// Printing is what the window prints with.
type Printing struct {
	Printers func(context.Context) ([]outside.Queue, error)
	Print    func(context.Context, outside.Order) error
}

// printBrief asks how the brief is to be printed, and shows its pages.
func (w *Window) printBrief() {
	if w.dialogs.Top() != nil || w.desk.state.matrix == nil {
		return
	}
	d := w.desk
	choice := w.lastExport(".pdf").Selection
	var form *outgoing.Print
	var dialog *ui.Dialog
	var finding ui.Generation
	closed := func() {
		finding.Stop()
		form.Stop()
		dialog.Close()
	}
	run := func(title string, hand func(context.Context, outside.Order) error, done string) {
		if trouble := form.Trouble(); trouble != "" {
			form.Say(trouble)
			return
		}
		closed()
		choice.Paper = app.Paper(form.Order.Paper)
		w.app.Preferences().SetString(settingExportPaper, form.Order.Paper)
		w.handBrief(title, done, choice, form.Order, hand)
	}
	press := w.kit.Button(lang.L("Print"), func() {
		run(lang.L("Printing the brief"), w.options.Printing.Print, lang.L("The brief is on its way to the printer."))
	}).With(ui.First)
	press.Disable() // until a printer is found
	buttons := []*ui.Button{press}
	if open := w.options.OpenFile; open != nil {
		buttons = append(buttons, w.kit.Button(lang.L("Open in viewer"), func() {
			run(lang.L("Opening the brief"), func(ctx context.Context, o outside.Order) error { return open(ctx, o.File) }, lang.L("The brief is open in another program."))
		}))
	}
	buttons = append(buttons, w.kit.Button(lang.L("Cancel"), closed))
	form = outgoing.NewPrint(w.kit, outside.Order{Paper: string(paperOr(choice.Paper)), Copies: 1}, w.briefPreview(choice), func() { press.Tapped(nil) })
	dialog = w.dialogs.Show(ui.Spec{Title: lang.L("Print the brief"), Body: form.Object, Width: form.Width(), Buttons: buttons, Focus: form.First})
	dialog.OnEscape = closed
	form.In(dialog)
	ui.Load(w.work, &finding, w.options.Printing.Printers, func(queues []outside.Queue, err error) {
		form.Offer(queues, err)
		enable(press, err == nil && w.desk == d)
	})
}

func paperOr(p app.Paper) app.Paper {
	if p == "" {
		return app.A4
	}
	return p
}

// briefPreview shows the brief on a paper; nil: nothing can be shown.
func (w *Window) briefPreview(s app.Selection) func(context.Context, app.Paper) (app.Preview, error) {
	d, preview := w.desk, w.options.Preview
	if preview == nil {
		return nil
	}
	return func(ctx context.Context, paper app.Paper) (app.Preview, error) {
		s := s
		s.Paper = paper
		r, err := d.Report(ctx, s)
		if err != nil {
			return app.Preview{}, err
		}
		return preview(ctx, ".pdf", r)
	}
}

// handBrief writes the brief to a place of its own and hands it on. The file
// stays there: who takes it may read it later, and the system clears that place.
func (w *Window) handBrief(title, done string, s app.Selection, order outside.Order, hand func(context.Context, outside.Order) error) {
	d, write := w.desk, w.options.Export
	ctx, cancel := context.WithCancel(context.Background())
	p := w.showProgress(title, cancel)
	var running ui.Generation
	ui.Load(w.work, &running, func(context.Context) ([]string, error) {
		folder, err := os.MkdirTemp("", "standpoint-")
		if err != nil {
			return nil, fmt.Errorf("make a place for the brief: %w", err)
		}
		r, err := d.Report(ctx, s)
		if err != nil {
			return nil, err
		}
		order.File, order.Title = filepath.Join(folder, strings.TrimLeft(fileTitle(d.Path()), ".")+".pdf"), r.Title
		notes, err := write(ctx, order.File, r, func(int, int) {})
		if err != nil {
			return nil, err
		}
		return notes, hand(ctx, order)
	}, func(notes []string, err error) {
		cancel()
		p.dialog.Close()
		if err != nil {
			w.fail(lang.L("The brief was not handed on"), err)
			return
		}
		w.status.say(done)
		if len(notes) > 0 {
			w.tellNotes(notes)
		}
	})
}
