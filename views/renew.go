package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
)

// readAgain reads all articles with the codebook as it stands.
func (w *Window) readAgain() {
	d := w.desk
	if w.refuse() {
		return
	}
	w.status.say(lang.L("Reading all articles again …"))
	w.renew(func(ctx context.Context) (dossier.Renewed, error) {
		return d.ReadAgain(ctx, nil)
	}, func(r dossier.Renewed) {
		text := lang.L("All articles were read again.") + " " + renewed(r)
		if r.New+r.Gone+r.Changed > 0 {
			text += " " + lang.L("What you had decided stays. Ctrl+Z undoes it.")
		}
		w.status.say(text)
		w.banner.say(text)
		w.banner.ofImport = true // it goes when the reading is undone
	})
}

// renew has all articles read again in the background, as one action.
func (w *Window) renew(action func(context.Context) (dossier.Renewed, error), done func(dossier.Renewed)) {
	d := w.desk
	var r dossier.Renewed
	w.status.begin()
	w.work.Do(func() error {
		var err error
		r, err = action(context.Background())
		return err
	}, func(err error) {
		w.status.end()
		switch {
		case w.desk != d:
		case err != nil:
			w.fail(lang.L("That was not done"), err)
		default:
			done(r)
		}
	})
}

// renewed says what another reading did.
func renewed(r dossier.Renewed) string {
	var parts []string
	if r.New > 0 {
		parts = append(parts, lang.N("{{.N}} new suggestions", r.New, map[string]any{"N": r.New}))
	}
	if r.Gone > 0 {
		parts = append(parts, lang.N("{{.N}} suggestions gone", r.Gone, map[string]any{"N": r.Gone}))
	}
	if r.Changed > 0 {
		parts = append(parts, lang.N("{{.N}} suggestions changed", r.Changed, map[string]any{"N": r.Changed}))
	}
	if len(parts) == 0 {
		return lang.L("No suggestion has changed.")
	}
	return strings.Join(parts, ", ") + "."
}
