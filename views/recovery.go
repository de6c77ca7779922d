package views

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/backup"
	"standpoint/app/dossier"
	"standpoint/views/files"
	"standpoint/views/ui"
)

// notOpened says why a dossier was not opened, and offers the ways on from
// there.
func (w *Window) notOpened(err error) {
	title := lang.L("The dossier was not opened")
	fault, known := errors.AsType[*dossier.Error](err)
	switch {
	case known && (errors.Is(err, dossier.ErrDamaged) || errors.Is(err, dossier.ErrNotDossier) && isDossier(fault.Name)):
		w.recover(title, reason(err), fault.Name)
	case known && errors.Is(err, dossier.ErrMissing):
		w.offerBackups(title, reason(err), fault.Name)
	default:
		w.fail(title, err)
	}
}

// offerBackups says that a dossier is gone and, where there are backups of it,
// offers them.
func (w *Window) offerBackups(title, text, path string) {
	w.withBackups(path, func(all []backup.Backup) {
		if len(all) == 0 {
			w.dialogs.Message(title, text, lang.L("Close"))
			return
		}
		w.listBackups(title, text+"\n"+keptBackups(), path, all)
	})
}

func keptBackups() string {
	return lang.L("Standpoint has backups of it, each opened and checked when it was made. Open one as a copy: what was there stays as it is.")
}

// withBackups hands on the backups of a dossier, none where they cannot be
// listed, unless a dialog has come up in the meantime.
func (w *Window) withBackups(path string, then func([]backup.Backup)) {
	ui.Load(w.work, &w.desk.losses, func(context.Context) ([]backup.Backup, error) {
		return app.Backups(w.options.Backups, path)
	}, func(all []backup.Backup, err error) {
		if err != nil {
			all = nil
		}
		if w.dialogs.Top() == nil {
			then(all)
		}
	})
}

// recoverShown offers the ways on from the dossier shown, which is damaged.
func (w *Window) recoverShown() {
	path := w.desk.Path()
	w.recover(lang.L("The dossier is damaged"), path, path)
}

// recover is the recovery view: what can be done about a dossier that is
// damaged, the surest first.
func (w *Window) recover(title, text, path string) {
	w.withBackups(path, func(all []backup.Backup) { w.showRecovery(title, text, path, all) })
}

// mostOffered backups are listed in the recovery view; "Backups" has them all.
const mostOffered = 3

func (w *Window) showRecovery(title, text, path string, all []backup.Backup) {
	k := w.kit
	var g *ui.Dialog
	column := ui.NewColumn(8, ui.NewProse(k.Cell, ui.ColorInk, text))
	var rows []*ui.Button
	way := func(name, label string, do func()) {
		row := k.Button(label, func() { g.Close(); do() })
		row.Name, row.Wide = name, true
		rows = append(rows, row)
		column.Add(row)
	}
	say := func(words string) { column.Add(ui.NewProse(k.Small, ui.ColorMuted, words)) }
	isFresh := app.IsSample(path) && w.desk.sample && !w.isOpen(path)
	if isFresh {
		say(lang.L("A fresh sample dossier was made and is open behind this."))
	}
	if len(all) > 0 {
		say(keptBackups())
	} else {
		say(lang.L("There is no backup of it."))
	}
	for n, b := range all[:min(len(all), mostOffered)] {
		name := "backup"
		if n == 0 {
			name = "backup:newest"
		}
		way(name, backupLabel(b), func() { w.openBackup(b, path) })
	}
	say(lang.L("What can still be read of it can be saved as a new dossier; the damaged file stays as it is."))
	way("recover:save", lang.L("Save what can be read …"), func() { w.nameSalvaged(path) })
	if w.options.ShowInFolder != nil {
		way("recover:folder", lang.L("Show in folder"), func() { w.handOver(path, w.options.ShowInFolder) })
	}
	if app.IsSample(path) && !isFresh {
		way("recover:sample", lang.L("A fresh sample"), func() { w.switchTo(app.FreshSample, nil) })
	}
	way("recover:open", lang.L("Open a dossier …"), w.chooseDossier)
	way("recover:new", lang.L("New from a template …"), w.chooseTemplate)
	closing := k.Button(lang.L("Close"), func() { g.Close() })
	const width, most = 540, 420
	g = w.dialogs.Show(ui.Spec{Title: title, Body: column, Width: width, Height: most, Buttons: []*ui.Button{closing}, Focus: rows[0]})
	for _, row := range rows {
		row.OnKey = func(ev *fyne.KeyEvent) { g.Key(ev) }
	}
	g.Places = func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place { return buttonPlaces(rows, origin) }
}

// nameSalvaged asks where the dossier is to be that holds what can be read of
// a damaged one.
func (w *Window) nameSalvaged(damaged string) {
	folder, name := w.folder(), fileTitle(damaged)
	if path, err := app.SalvagedPath(damaged); err == nil {
		folder, name = filepath.Dir(path), fileTitle(path)
	}
	w.files.Save(files.Save{
		Title: lang.L("Save what can be read of {{.Name}}", map[string]any{"Name": filepath.Base(damaged)}), Folder: folder, Name: name, New: true,
		Formats: []files.Format{{Label: lang.L("Create"), End: app.Ending}},
	}, func(path string) {
		w.remember(path)
		if !w.isOpen(damaged) {
			w.beforeLeaving(func() { w.salvage(damaged, path) })
			return
		}
		// The file is closed first: what is read then is all of it.
		w.switchTo(anySample, func() { w.salvage(damaged, path) })
	})
}

// salvage makes a dossier of what can be read of a damaged one, and shows it.
func (w *Window) salvage(damaged, path string) {
	w.makeAnother(lang.L("Reading what can be read"), damaged, func(ctx context.Context, tell func(done, total int)) (*app.Desk, []string, error) {
		return app.Salvage(ctx, path, damaged, tell)
	}, w.showSalvaged)
}

// showSalvaged says what is in the new dossier, and what is missing.
func (w *Window) showSalvaged(damaged string, notes []string) {
	text := lang.L("This dossier holds what could be read of {{.Name}}, without its history and removed articles. The damaged file is as it was.", map[string]any{"Name": filepath.Base(damaged)})
	if len(notes) == 0 {
		w.banner.say(text + " " + lang.L("All else came over whole."))
		return
	}
	list := func() { w.listNotes(lang.L("What is missing or not as it was"), text, notes) }
	w.banner.say(text, w.kit.Button(lang.L("What is missing or not as it was"), list))
	list()
}

// anySample opens the sample, whatever may be wrong with the one there was.
func anySample(ctx context.Context) (*app.Desk, error) {
	k, _, err := app.AnySample(ctx)
	return k, err
}
