package views

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/backup"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// restTime after the last action a backup is made.
const restTime = 2 * time.Minute

// littleRoom is less of the disk than a person should be told of, in bytes.
const littleRoom = 200 << 20

// backUpAtRest makes a backup once nothing was done for a while.
func (w *Window) backUpAtRest() {
	d := w.desk
	d.actions++
	mine := d.actions
	w.work.After(restTime, func() {
		if w.desk == d && d.actions == mine {
			w.backUp(func() {})
		}
	})
}

// backUp makes a backup if anything was done since the last one, says what
// stands in its way, and then does what is to be done after it.
func (w *Window) backUp(then func()) {
	d := w.desk
	ui.Load(w.work, &d.backups, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, d.BackUp(ctx)
	}, func(_ struct{}, err error) {
		switch {
		case w.desk != d || errors.Is(err, context.Canceled):
			return
		case errors.Is(err, dossier.ErrDamaged):
			w.banner.say(lang.L("This dossier is damaged, so no new backup was made; the older ones are kept. Check it now, and go on from a good backup."),
				w.kit.Button(lang.L("Check dossier …"), w.checkDossier).With(ui.First), w.kit.Button(lang.L("Ways on …"), w.recoverShown))
		case errors.Is(err, backup.ErrNoRoom), errors.Is(err, dossier.ErrDiskFull):
			w.banner.say(lang.L("No backup was made: there is too little room on the disk. Your work is saved in the dossier itself."),
				w.kit.Button(lang.L("Try again"), func() { w.banner.hide(); w.backUp(func() {}) }))
		case err != nil:
			w.banner.say(lang.L("No backup was made: {{.Why}}", map[string]any{"Why": reason(err)}))
		}
		w.lookForRoom()
		then()
	})
}

// lookForRoom warns where the disk is nearly full, once for each dossier.
func (w *Window) lookForRoom() {
	d := w.desk
	ui.Load(w.work, &d.rooms, func(context.Context) (uint64, error) {
		return backup.Room(filepath.Dir(d.Path()))
	}, func(room uint64, err error) {
		if w.desk == d && err == nil && room < littleRoom && !d.warned {
			d.warned = true
			w.banner.say(lang.L("Only {{.N}} MB are free on the disk of this dossier. Free some space: on a full disk nothing more can be saved.", map[string]any{"N": room >> 20}))
		}
	})
}

// notSaved says loudly that an action was not saved, and offers to do it again.
func (w *Window) notSaved(err error, again func()) {
	if !errors.Is(err, dossier.ErrDiskFull) {
		w.fail(lang.L("That was not done"), err)
		return
	}
	w.status.say(lang.L("Not saved: the disk is full."))
	w.banner.say(lang.L("Not saved: the disk is full. What you did last was not done; all before it is safe. Free some space and try again, or save a copy on another disk and go on there."),
		w.kit.Button(lang.L("Try again"), func() { w.banner.hide(); again() }).With(ui.First),
		w.kit.Button(lang.L("Save a copy …"), w.saveCopy))
}

// showBackups lists the backups of the dossier shown.
func (w *Window) showBackups() {
	if w.dialogs.Top() != nil {
		return
	}
	d := w.desk
	ui.Load(w.work, &d.lookups, func(context.Context) ([]backup.Backup, error) {
		return app.Backups(w.options.Backups, d.Path())
	}, func(all []backup.Backup, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("The backups cannot be listed"), err)
		case w.dialogs.Top() == nil && w.desk == d:
			w.listBackups(lang.L("Backups"), lang.L("Made by themselves after two minutes of rest and before large changes: the last three, one of each of seven days and of four weeks. Each was opened and checked. Opened as a copy, a backup changes nothing here."), d.Path(), all)
		}
	})
}

// listBackups offers backups of the dossier at path.
func (w *Window) listBackups(title, text, path string, all []backup.Backup) {
	k := w.kit
	var g *ui.Dialog
	column := ui.NewColumn(8, ui.NewProse(k.Cell, ui.ColorInk, text))
	buttons := []*ui.Button{k.Button(lang.L("Close"), func() { g.Close() })}
	if w.isOpen(path) && !w.desk.ReadOnly() {
		buttons = append(buttons, k.Button(lang.L("Back up now"), func() { g.Close(); w.backUp(w.showBackups) }))
	}
	spec := ui.Spec{Title: title, Body: column, Width: 540, Height: 380, Buttons: buttons}
	var rows []*ui.Button
	for n, b := range all {
		row := k.Button(backupLabel(b), func() { g.Close(); w.openBackup(b, path) })
		row.Name, row.Wide = "backup", true
		if n == 0 {
			row.Name, spec.Focus = "backup:newest", row
		}
		rows = append(rows, row)
		column.Add(row)
	}
	if len(all) == 0 {
		column.Add(ui.NewProse(k.Body, ui.ColorMuted, lang.L("There is none yet.")))
	}
	g = w.dialogs.Show(spec)
	for _, row := range rows {
		row.OnKey = func(ev *fyne.KeyEvent) { g.Key(ev) }
	}
	g.Places = func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place { return buttonPlaces(rows, origin) }
}

func backupLabel(b backup.Backup) string {
	return lang.L("{{.When}} · {{.Size}} · open as a copy", map[string]any{"When": moment(b.At.Format(time.RFC3339)), "Size": megabytes(b.Size)})
}

// openBackup opens a backup as a dossier of its own.
func (w *Window) openBackup(b backup.Backup, path string) {
	w.switchTo(func(ctx context.Context) (*app.Desk, error) {
		return app.Recover(ctx, b, path, w.options.Backups)
	}, func() {
		w.banner.say(lang.L("This is the backup of {{.When}}, as a dossier of its own: {{.Path}}", map[string]any{
			"When": moment(b.At.Format(time.RFC3339)), "Path": w.desk.Path(),
		}))
	})
}

// megabytes is a size for people.
func megabytes(bytes int64) string {
	return lang.L("{{.N}} MB", map[string]any{"N": strconv.FormatFloat(float64(bytes)/(1<<20), 'f', 1, 64)})
}

// keepBackups has backups of the dossier made from now on.
func (w *Window) keepBackups() {
	w.desk.KeepBackups(w.options.Backups)
	if w.options.Backups != "" {
		w.backUpAtRest()
		w.lookForRoom()
	}
}

// settingClouds holds the dossiers in folders of a cloud service that a person
// was warned of, a line each.
const settingClouds = "clouds"

// warnOfCloud says once of each dossier what the folder that it lies in does
// to it.
func (w *Window) warnOfCloud() {
	p, path := w.app.Preferences(), w.desk.Path()
	service := app.Cloud(path)
	told := strings.Split(p.String(settingClouds), "\n")
	if service == "" || slices.Contains(told, path) {
		return
	}
	p.SetString(settingClouds, strings.Join(append(told, path), "\n"))
	w.banner.say(lang.L("This dossier lies in a folder of {{.Service}}. Open it on one computer at a time, and close it before you go to another: the service may otherwise mix two states of it. Backups are kept on this computer, outside that folder.", map[string]any{"Service": service}))
}
