package views

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/views/outgoing"
	"standpoint/views/ui"
)

// The settings in which the last export is remembered. Which parties and issues
// it held is asked for anew each time: nobody shall leave one out unawares.
const (
	settingExportFormat = "export.format"
	settingExportName   = "export.name" // with the dossier, a line each
	settingExportPaper  = "export.paper"
	settingExportLayout = "export.layout"
	settingExportSheets = "export.party sheets"
	settingExportDown   = "export.parties down"
)

// exportAny asks what to export, beginning with the format of the last time.
func (w *Window) exportAny() {
	w.exportAs(w.app.Preferences().StringWithFallback(settingExportFormat, w.options.Formats[0]))
}

// exportAs asks what to export, beginning with a format.
func (w *Window) exportAs(ending string) {
	if w.dialogs.Top() != nil || w.desk.state.matrix == nil || w.options.Export == nil {
		return
	}
	w.askExport(w.lastExport(ending))
}

// lastExport is the choice to begin with: what the matrix shows, in the form of
// the last time.
func (w *Window) lastExport(ending string) outgoing.Choice {
	p, d := w.app.Preferences(), w.desk
	c := outgoing.Choice{Ending: ending, Folder: w.folder(), Name: fileTitle(d.Path())}
	if of, name, ok := strings.Cut(p.String(settingExportName), "\n"); ok && of == d.Path() {
		c.Name = name
	}
	c.Selection = app.Selection{
		Options: d.options, Since: d.then,
		Paper: app.Paper(p.String(settingExportPaper)), Layout: app.Layout(p.String(settingExportLayout)),
		PartySheets: p.Bool(settingExportSheets), PartiesDown: p.Bool(settingExportDown),
	}
	return c
}

func (w *Window) keepExport(c outgoing.Choice, path string) {
	p := w.app.Preferences()
	w.remember(path)
	p.SetString(settingExportFormat, c.Ending)
	p.SetString(settingExportName, w.desk.Path()+"\n"+strings.TrimSuffix(filepath.Base(path), c.Ending))
	p.SetString(settingExportPaper, string(c.Selection.Paper))
	p.SetString(settingExportLayout, string(c.Selection.Layout))
	p.SetBool(settingExportSheets, c.Selection.PartySheets)
	p.SetBool(settingExportDown, c.Selection.PartiesDown)
}

// askExport shows the form of an export.
func (w *Window) askExport(c outgoing.Choice) {
	d := w.desk
	var form *outgoing.Form
	var dialog *ui.Dialog
	closed := func() {
		form.Stop()
		dialog.Close()
	}
	submit := func() {
		if trouble := form.Trouble(); trouble != "" {
			form.Say(trouble)
			return
		}
		w.unlessThere(form.Path(), func() {
			closed()
			w.keepExport(form.Choice, form.Path())
			w.export(form.Path(), form.Choice)
		})
	}
	in := outgoing.Input{
		Endings: w.options.Formats, Codebook: d.state.codebook, Choice: c, Dialogs: w.dialogs, Done: submit,
		Wide: w.window.Canvas().Size().Width - formMargin,
		Folder: func(now string, done func(string)) {
			w.files.Folder(lang.L("Where the document is to stand"), now, form.Choice.Ending, done)
		},
	}
	if preview := w.options.Preview; preview != nil {
		in.Preview = func(ctx context.Context, ending string, s app.Selection) (app.Preview, error) {
			r, err := d.Report(ctx, s)
			if err != nil {
				return app.Preview{}, err
			}
			return preview(ctx, ending, r)
		}
	}
	form = outgoing.NewForm(w.kit, in)
	w.exportForm = form
	dialog = w.dialogs.Show(ui.Spec{Title: lang.L("Export the matrix"), Body: form.Object, Width: form.Width(), Focus: form.First, Buttons: []*ui.Button{
		w.kit.Button(lang.L("Export"), submit).With(ui.First), w.kit.Button(lang.L("Cancel"), closed),
	}})
	dialog.OnEscape = closed
	form.In(dialog)
	form.First.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces the name
}

// formMargin is what a wide form leaves of the window's width.
const formMargin float32 = 60

// unlessThere goes on where no file is at path, and asks before one is replaced.
func (w *Window) unlessThere(path string, goOn func()) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		goOn()
		return
	}
	w.dialogs.Ask(
		lang.L("Replace the file?"),
		lang.L("{{.Name}} is there already. Its contents will be replaced.", map[string]any{"Name": filepath.Base(path)}),
		ui.Answer{Label: lang.L("Choose another name")}, // Enter, pressed once too often, replaces nothing
		ui.Answer{Label: lang.L("Replace"), Do: goOn},
	)
}

// formatName is what people call files with an ending.
func formatName(end string) string {
	for _, g := range outgoing.Groups([]string{end}) {
		if f := g.Formats[0]; f.Label != f.Ending {
			return f.Label
		}
	}
	return strings.ToUpper(strings.TrimPrefix(end, "."))
}

// export writes the document in the background.
func (w *Window) export(path string, c outgoing.Choice) {
	d, write := w.desk, w.options.Export
	ctx, cancel := context.WithCancel(context.Background())
	p := w.showProgress(lang.L("Writing {{.Name}}", map[string]any{"Name": filepath.Base(path)}), cancel)
	step := func(done, all int) {
		if all > 0 {
			p.tell(app.Progress{Done: done, Total: max(all, done) + 1, Name: lang.L("{{.N}} of {{.All}}", map[string]any{"N": done, "All": all})})
		}
	}
	var running ui.Generation
	ui.Load(w.work, &running, func(context.Context) ([]string, error) {
		report, err := d.Report(ctx, c.Selection)
		if err != nil {
			return nil, err
		}
		return write(ctx, path, report, step)
	}, func(notes []string, err error) {
		cancel()
		p.dialog.Close()
		switch {
		case errors.Is(err, context.Canceled):
			w.status.say(lang.L("Export cancelled: nothing was written."))
		case err != nil:
			w.notWritten(err, c)
		default:
			w.written(path, notes)
		}
	})
}

// written says where the document stands, and what it could not hold.
func (w *Window) written(path string, notes []string) {
	text := lang.L("Written: {{.Path}}", map[string]any{"Path": path})
	var buttons []*ui.Button
	if w.options.OpenFile != nil {
		buttons = append(buttons, w.kit.Button(lang.L("Open"), func() { w.handOver(path, w.options.OpenFile) }).With(ui.First))
	}
	if w.options.ShowInFolder != nil {
		buttons = append(buttons, w.kit.Button(lang.L("Show in folder"), func() { w.handOver(path, w.options.ShowInFolder) }))
	}
	if len(notes) > 0 {
		buttons = append(buttons, w.kit.Button(lang.L("What it could not hold"), func() { w.tellNotes(notes) }))
	}
	w.banner.say(text, buttons...)
	w.status.say(text)
	if len(notes) > 0 {
		w.tellNotes(notes)
	}
}

func (w *Window) tellNotes(notes []string) {
	w.dialogs.Message(lang.L("What the document could not hold as it is"), strings.Join(notes, "\n\n"), lang.L("Close"))
}

// handOver gives a file to another program, in the background.
func (w *Window) handOver(path string, to func(context.Context, string) error) {
	var running ui.Generation
	ui.Load(w.work, &running, func(ctx context.Context) (struct{}, error) { return struct{}{}, to(ctx, path) }, func(_ struct{}, err error) {
		if err != nil {
			w.fail(lang.L("No other program took the file"), err)
		}
	})
}

// notWritten says why there is no document and offers another try.
func (w *Window) notWritten(err error, c outgoing.Choice) {
	text := reason(err)
	switch {
	case errors.Is(err, fs.ErrPermission):
		text = lang.L("You may not write there. Choose another folder.")
	case errors.Is(err, fs.ErrNotExist):
		text = lang.L("Nothing can be written into this folder. Choose another one.")
	case errors.Is(err, syscall.ENOSPC):
		text = lang.L("The disk is full. Make room, or choose another one.")
	}
	w.dialogs.Ask(lang.L("The document was not written"), text,
		ui.Answer{Label: lang.L("Choose another name"), Do: func() { w.askExport(c) }}, ui.Answer{Label: lang.L("Close")})
}
