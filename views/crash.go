package views

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/views/ui"
)

// lookAfterCrash looks through a dossier that was not closed the last time, in
// the background, and says what it finds.
func (w *Window) lookAfterCrash() {
	d := w.desk
	d.looked = true
	text := lang.L("The last time, Standpoint or the computer ended without closing this dossier. All that was saved is there. It is being looked through; you can go on working.")
	if notices := d.Notices(); len(notices) > 0 {
		text = notices[0] + " " + text
	}
	w.banner.say(text, w.kit.Button(lang.L("Stop looking"), func() { w.stopLooking(d) }))
	told := w.banner.text
	ui.Load(w.work, &d.looks, func(ctx context.Context) ([]string, error) {
		return d.QuickCheck(ctx, func(done, total int) {
			w.work.Show(func() {
				now := text + " " + lang.L("{{.Percent}} % done.", map[string]any{"Percent": 100 * done / total})
				if w.desk == d && w.banner.retell(told, now) {
					told = now
				}
			})
		})
	}, func(found []string, err error) {
		if w.desk == d && !errors.Is(err, context.Canceled) {
			w.lookedAfterCrash(found, err, told == w.banner.text)
		}
	})
}

// stopLooking ends the look; the person may begin a whole check at any time.
func (w *Window) stopLooking(d *desk) {
	d.looks.Stop()
	w.afterLook(lang.L("Stopped: the dossier was not looked through to the end."))
}

// lookedAfterCrash says what was found. Where there is nothing to fear, it takes
// no other word from the banner.
func (w *Window) lookedAfterCrash(found []string, err error, isBannerOurs bool) {
	switch {
	case err != nil:
		w.banner.say(lang.L("The dossier could not be looked through: {{.Why}}", map[string]any{"Why": reason(err)}), w.checkButton())
	case len(found) > 0:
		w.status.say(lang.L("The dossier is damaged."))
		w.banner.say(lang.L("The dossier is damaged: {{.What}}", map[string]any{"What": strings.Join(found[:min(len(found), 3)], " ")}),
			w.kit.Button(lang.L("Ways on …"), w.recoverShown).With(ui.First), w.checkButton())
	default:
		sound := lang.L("The dossier was not closed the last time. It was looked through: the file is whole, and all in it is as it was written.")
		w.status.say(sound)
		if isBannerOurs {
			w.afterLook(sound)
		}
	}
}

// afterLook says how a look ended and offers to compare the texts of the
// articles and all quotations too.
func (w *Window) afterLook(text string) {
	if notices := w.desk.Notices(); len(notices) > 0 {
		text = notices[0] + " " + text
	}
	if w.desk.ReadOnly() {
		text += " " + lang.L("It can only be read; to work on it, save a copy (File, Save a copy).")
	}
	w.banner.say(text, w.checkButton())
}

func (w *Window) checkButton() *ui.Button {
	return w.kit.Button(lang.L("Check everything …"), w.checkDossier)
}
