package views

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/views/files"
	"standpoint/views/ui"
)

// offered is how many formats stand side by side when one is asked for; the
// menu has them all.
const offered = 2

// exportAny asks for a name and one of the formats that most people want.
func (w *Window) exportAny() { w.exportAs(w.options.Formats[:min(offered, len(w.options.Formats))]) }

// exportAs asks for a name; the first of the formats is the one for Enter.
func (w *Window) exportAs(ends []string) {
	if w.dialogs.Top() != nil || w.desk.state.matrix == nil || w.options.Export == nil {
		return
	}
	formats := make([]files.Format, len(ends))
	for i, end := range ends {
		formats[i] = files.Format{Label: lang.L("Save as {{.Format}}", map[string]any{"Format": formatName(end)}), End: end}
	}
	w.files.Save(files.Save{
		Title: lang.L("Export the matrix"), Folder: w.folder(), Name: fileTitle(w.desk.Path()), Formats: formats,
	}, func(path string) {
		w.remember(path)
		w.export(path)
	})
}

// formatName is what people call files with an ending.
func formatName(end string) string {
	switch end {
	case ".xlsx":
		return lang.L("Excel workbook")
	case ".pdf":
		return lang.L("PDF brief")
	case ".docx":
		return lang.L("Word document")
	case ".html":
		return lang.L("Web page")
	case ".md":
		return lang.L("Markdown text")
	case ".csv":
		return lang.L("Table of positions (CSV)")
	case ".passages.csv":
		return lang.L("Table of passages (CSV)")
	case ".json":
		return lang.L("Whole dossier (JSON)")
	case ".qdpx":
		return lang.L("Project for QDA programs (REFI-QDA)")
	case ".qdc":
		return lang.L("Codebook for QDA programs (REFI-QDA)")
	case ".data.csv":
		return lang.L("Table for software (CSV)")
	default:
		return strings.ToUpper(strings.TrimPrefix(end, "."))
	}
}

// export writes the document in the background. It cannot be cancelled: it is
// a matter of seconds, and a writer stopped halfway would have to say so.
func (w *Window) export(path string) {
	d, write := w.desk, w.options.Export
	options := d.options
	var running ui.Generation
	dialog := w.dialogs.Show(ui.Spec{
		Title: lang.L("Writing {{.Name}}", map[string]any{"Name": filepath.Base(path)}),
		Body:  ui.NewProse(w.kit.Body, ui.ColorMuted, lang.L("This takes a moment.")),
	})
	dialog.OnEscape = func() {}
	ui.Load(w.work, &running, func(ctx context.Context) (struct{}, error) {
		report, err := d.Report(ctx, app.Selection{Options: options})
		if err != nil {
			return struct{}{}, err
		}
		return struct{}{}, write(ctx, path, report)
	}, func(_ struct{}, err error) {
		dialog.Close()
		if err != nil {
			w.notWritten(err)
			return
		}
		text := lang.L("Written: {{.Path}}", map[string]any{"Path": path})
		w.banner.say(text)
		w.status.say(text)
	})
}

// notWritten says why there is no document and offers another try.
func (w *Window) notWritten(err error) {
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
		ui.Answer{Label: lang.L("Choose another name"), Do: w.exportAny}, ui.Answer{Label: lang.L("Close")})
}
