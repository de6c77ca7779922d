package views

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/views/files"
	"standpoint/views/ui"
)

// folderKey is where the folder used last is kept.
const folderKey = "folder"

// folder is where file dialogs begin.
func (w *Window) folder() string {
	if f := w.app.Preferences().String(folderKey); f != "" {
		if info, err := os.Stat(f); err == nil && info.IsDir() {
			return f
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

func (w *Window) remember(path string) {
	folder := path
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		folder = filepath.Dir(path)
	}
	w.app.Preferences().SetString(folderKey, folder)
}

// fileTitle is the name of a file without its ending.
func fileTitle(path string) string {
	name := filepath.Base(path)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

func isDossier(path string) bool {
	return strings.EqualFold(filepath.Ext(path), app.Ending)
}

// chooseDossier asks for a dossier to open, or for a file to make one of.
func (w *Window) chooseDossier() {
	if w.dialogs.Top() != nil {
		return
	}
	w.files.Open(files.Open{
		Title: lang.L("Open a dossier"), Action: lang.L("Open"), Folder: w.folder(), Ends: append([]string{app.Ending}, app.WholeEndings()...),
	}, func(paths []string) {
		w.remember(paths[0])
		w.openAny(paths[0])
	})
}

func (w *Window) openDossier(path string) {
	if w.isOpen(path) {
		w.goTo(matrixView)
		w.status.say(lang.L("This dossier is open here already."))
		return
	}
	w.switchTo(w.opening(path), nil)
}

// opening opens a dossier, and shows how far it is where that takes long as it
// is of an older format: it can be stopped then.
func (w *Window) opening(path string) func(context.Context) (*app.Desk, error) {
	return func(ctx context.Context) (*app.Desk, error) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		var p *progress // of the window's goroutine
		k, err := app.OpenKept(ctx, path, w.options.Backups, func(done, total int) {
			w.work.Show(func() {
				if p == nil {
					p = w.showProgress(lang.L("Bringing the dossier to the format of this version"), cancel)
				}
				p.tell(app.Progress{Done: done, Total: total, Name: lang.L("A copy of it as it was is kept: File, Backups")})
			})
		})
		w.work.Show(func() {
			if p != nil {
				p.dialog.Close()
			}
		})
		return k, err
	}
}

// openSample shows the sample dossier again, or a fresh one where that is
// broken.
func (w *Window) openSample() {
	var trouble error
	w.switchTo(func(ctx context.Context) (k *app.Desk, err error) {
		k, trouble, err = app.AnySample(ctx)
		return k, err
	}, func() {
		if trouble != nil {
			w.notOpened(trouble)
		}
	})
}

// isOpen tells whether a path is that of the dossier shown.
func (w *Window) isOpen(path string) bool {
	here, err := os.Stat(w.desk.Path())
	if err != nil {
		return false
	}
	there, err := os.Stat(path)
	return err == nil && os.SameFile(here, there)
}

// chooseTemplate asks for a template and a name, and makes a dossier.
func (w *Window) chooseTemplate() {
	if w.dialogs.Top() != nil {
		return
	}
	var g *ui.Dialog
	column := ui.NewColumn(8, ui.NewProse(w.kit.Body, ui.ColorMuted, lang.L("A template brings the parties and issues; you import the articles afterwards.")))
	var first *ui.Button
	for _, name := range codebook.Templates() {
		cb, err := codebook.Template(name)
		if err != nil {
			w.fail(lang.L("The template cannot be read"), err)
			return
		}
		b := w.kit.Button(cb.Title, func() { g.Close(); w.nameNew(name, cb.Title) })
		b.Name, b.Wide = "template:"+name, true
		column.Add(b)
		column.Add(ui.NewProse(w.kit.Small, ui.ColorMuted, namesOf(cb)))
		if first == nil {
			first = b
		}
	}
	cancel := w.kit.Button(lang.L("Cancel"), func() { g.Close() })
	spec := ui.Spec{Title: lang.L("New dossier from a template"), Body: column, Buttons: []*ui.Button{cancel}}
	if first != nil {
		spec.Focus = first
	}
	g = w.dialogs.Show(spec)
	for _, o := range column.Objects {
		if b, ok := o.(*ui.Button); ok {
			b.OnKey = func(ev *fyne.KeyEvent) { g.Key(ev) }
		}
	}
}

func namesOf(cb codebook.Codebook) string {
	var parties, issues []string
	for _, p := range cb.Parties {
		parties = append(parties, p.Name)
	}
	for _, i := range cb.Issues {
		issues = append(issues, i.Name)
	}
	return strings.Join(parties, ", ") + "\n" + strings.Join(issues, ", ")
}

func (w *Window) nameNew(template, title string) {
	w.files.Save(files.Save{
		Title: lang.L("Name the new dossier"), Folder: w.folder(), Name: plainName(title), New: true,
		Formats: []files.Format{{Label: lang.L("Create"), End: app.Ending}},
	}, func(path string) {
		w.remember(path)
		w.switchTo(func(ctx context.Context) (*app.Desk, error) { return app.NewFromTemplate(ctx, path, template) }, nil)
	})
}

// plainName is a title without what file names cannot hold.
func plainName(title string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, title)
}

// saveCopy writes the dossier under another name and stays with this one.
func (w *Window) saveCopy() {
	if w.dialogs.Top() != nil {
		return
	}
	d := w.desk
	w.files.Save(files.Save{
		Title: lang.L("Save a copy"), Folder: w.folder(), Name: fileTitle(d.Path()) + lang.L(" copy"),
		Formats: []files.Format{{Label: lang.L("Save"), End: app.Ending}},
	}, func(path string) {
		if w.isOpen(path) {
			w.dialogs.Message(lang.L("The copy was not saved"), lang.L("A copy cannot take the place of the dossier itself. Choose another name."), lang.L("Close"))
			return
		}
		w.remember(path)
		w.work.Do(func() error { return d.SaveCopy(context.Background(), path) }, func(err error) {
			if err != nil {
				w.fail(lang.L("The copy was not saved"), err)
				return
			}
			w.banner.say(lang.L("Copy saved: {{.Path}}", map[string]any{"Path": path}),
				w.kit.Button(lang.L("Open the copy"), func() { w.openDossier(path) }))
		})
	})
}

// switchTo opens another dossier in place of this one, which is closed only
// when the other is open. next may be nil.
func (w *Window) switchTo(open func(context.Context) (*app.Desk, error), next func()) {
	w.beforeLeaving(func() { w.switchNow(open, next) })
}

func (w *Window) switchNow(open func(context.Context) (*app.Desk, error), next func()) {
	var opened *app.Desk
	w.work.Do(func() error {
		var err error
		opened, err = open(context.Background())
		return err
	}, func(err error) {
		if errors.Is(err, context.Canceled) {
			w.status.say(lang.L("Stopped: the dossier was not opened and is as it was."))
			return
		}
		if err != nil {
			w.notOpened(err)
			return
		}
		old := w.desk
		w.goTo(matrixView)
		w.take(opened, app.IsSample(opened.Path()))
		w.work.Do(old.close, func(err error) {
			if err != nil {
				w.fail(lang.L("The dossier before this one was not closed well"), err)
			}
		})
		if next != nil {
			next()
		}
	})
}
