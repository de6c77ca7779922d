package views

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/figure"
	"standpoint/views/files"
	"standpoint/views/ui"
)

// picturesOut are what a pane with a picture offers to do with it: save and
// copy; nil where that is not possible.
func (w *Window) picturesOut() (save, copied func()) {
	if w.options.Picture != nil && len(w.options.PictureFormats) > 0 {
		save = w.savePictureShown
	}
	if w.options.CopyPicture != nil {
		copied = w.copyPictureShown
	}
	return save, copied
}

// pictureActions are picturesOut in the menu.
func (w *Window) pictureActions() []action {
	var all []action
	save, copied := w.picturesOut()
	if save != nil {
		all = append(all, action{label: lang.L("Save the picture …"), do: save})
	}
	if copied != nil {
		all = append(all, action{label: lang.L("Copy the picture"), shortcut: with(fyne.KeyC, ctrl|fyne.KeyModifierShift), do: copied})
	}
	return all
}

// pictureShown is how to lay out what is shown for a file; false where that is
// no picture.
func (w *Window) pictureShown() (func(figure.Metrics) *figure.Figure, bool) {
	if p := w.middle[w.shown]; p.picture != nil {
		return p.picture(), true
	}
	var have []string
	for _, p := range w.panes {
		if p.picture != nil {
			have = append(have, p.name)
		}
	}
	w.status.say(lang.L("There is no picture here, but in: {{.Views}}", map[string]any{"Views": strings.Join(have, ", ")}))
	return nil, false
}

// savePictureShown asks for a name and saves the picture that is shown.
func (w *Window) savePictureShown() {
	draw, ok := w.pictureShown()
	if !ok || w.dialogs.Top() != nil {
		return
	}
	formats := make([]files.Format, len(w.options.PictureFormats))
	for i, end := range w.options.PictureFormats {
		formats[i] = files.Format{Label: lang.L("Save as {{.Format}}", map[string]any{"Format": strings.ToUpper(strings.TrimPrefix(end, "."))}), End: end}
	}
	w.files.Save(files.Save{
		Title: lang.L("Save the picture"), Folder: w.folder(), Name: fileTitle(w.desk.Path()) + " " + w.middle[w.shown].name, Formats: formats,
	}, func(path string) {
		w.remember(path)
		write := w.options.Picture
		name := map[string]any{"Name": filepath.Base(path)}
		w.drawPicture(lang.L("Writing {{.Name}}", name), lang.L("Written: {{.Path}}", map[string]any{"Path": path}), lang.L("The picture was not saved"),
			func() ([]string, error) { return write(path, draw) })
	})
}

// copyPictureShown puts the picture that is shown on the clipboard.
func (w *Window) copyPictureShown() {
	draw, ok := w.pictureShown()
	if !ok || w.dialogs.Top() != nil {
		return
	}
	copied := w.options.CopyPicture
	w.drawPicture(lang.L("Copying the picture"), lang.L("The picture is copied: paste it into Word, PowerPoint or a message while Standpoint is open."),
		lang.L("The picture was not copied"), func() ([]string, error) { return nil, copied(draw) })
}

// drawPicture draws in the background, and says what is going on, what was done
// and what was not.
func (w *Window) drawPicture(doing, done, fault string, draw func() (notes []string, err error)) {
	var running ui.Generation
	w.status.say(doing)
	ui.Load(w.work, &running, func(context.Context) ([]string, error) { return draw() }, func(notes []string, err error) {
		if err != nil {
			w.fail(fault, err)
			return
		}
		w.status.say(done)
		if len(notes) > 0 {
			w.tellNotes(notes)
		}
	})
}
