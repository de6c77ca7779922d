package views

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/views/files"
	"standpoint/views/ui"
)

// openAny opens a dossier, or makes one of a file that holds a whole one.
func (w *Window) openAny(path string) {
	if app.IsWhole(path) {
		w.nameRestored(path)
		return
	}
	w.openDossier(path)
}

// nameRestored asks where the dossier is to be that is made of a file.
func (w *Window) nameRestored(file string) {
	if w.dialogs.Top() != nil {
		return
	}
	w.files.Save(files.Save{
		Title: lang.L("Make a dossier of {{.Name}}", map[string]any{"Name": filepath.Base(file)}), Folder: filepath.Dir(file), Name: fileTitle(file), New: true,
		Formats: []files.Format{{Label: lang.L("Create"), End: app.Ending}},
	}, func(path string) {
		w.remember(path)
		w.beforeLeaving(func() { w.restore(file, path) })
	})
}

// restore makes the dossier and shows it in place of this one.
func (w *Window) restore(file, path string) {
	d := w.desk
	w.makeAnother(lang.L("Making the dossier"), file, func(ctx context.Context, tell func(done, total int)) (*app.Desk, []string, error) {
		_ = d.BackUp(ctx) // it is about to be left; what stands in the way was said at rest
		return app.Restore(ctx, path, file, tell)
	}, w.showRestored)
}

// makeAnother makes a dossier of a file, with progress and the choice to stop,
// and shows it in place of this one. Then says what is in it and what is not.
func (w *Window) makeAnother(title, file string, build func(ctx context.Context, tell func(done, total int)) (*app.Desk, []string, error), then func(file string, notes []string)) {
	ctx, cancel := context.WithCancel(context.Background())
	p := w.showProgress(title, cancel)
	var made *app.Desk
	var notes []string
	w.work.Do(func() (err error) {
		made, notes, err = build(ctx, func(done, total int) {
			p.tell(app.Progress{Done: done, Total: total, Name: filepath.Base(file)})
		})
		return err
	}, func(err error) {
		cancel()
		p.dialog.Close()
		switch {
		case errors.Is(err, context.Canceled):
			w.status.say(lang.L("Stopped: no dossier was made."))
		case err != nil:
			w.fail(lang.L("No new dossier was made"), err)
		default:
			w.switchNow(func(context.Context) (*app.Desk, error) { return made, nil }, func() { then(file, notes) })
		}
	})
}

// showRestored says what was made, and lists what was not taken.
func (w *Window) showRestored(file string, notes []string) {
	text := lang.L("This dossier was made of {{.Name}}.", map[string]any{"Name": filepath.Base(file)})
	if len(notes) == 0 {
		w.banner.say(text)
		return
	}
	text += " " + lang.L("Not everything in it could be taken as it was.")
	list := func() { w.listNotes(lang.L("What was not taken or was changed"), text, notes) }
	w.banner.say(text, w.kit.Button(lang.L("What was not taken or was changed"), list))
	list()
}

// listNotes shows what a person should know of a file that was read.
func (w *Window) listNotes(title, text string, notes []string) {
	if w.dialogs.Top() != nil {
		return
	}
	rows := ui.NewColumn(9, ui.NewProse(w.kit.Body, ui.ColorInk, text))
	for _, n := range notes {
		rows.Add(ui.NewProse(w.kit.Small, ui.ColorInk, n))
	}
	const width, most = 560, 380
	var g *ui.Dialog
	ok := w.kit.Button(lang.L("Close"), func() { g.Close() }).With(ui.First)
	g = w.dialogs.Show(ui.Spec{Title: title, Body: rows, Width: width, Height: most, Buttons: []*ui.Button{ok}})
}
