package views

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/views/ui"
)

// checkDossier looks the whole dossier through and says what was found.
func (w *Window) checkDossier() {
	if w.dialogs.Top() != nil {
		return
	}
	d := w.desk
	ctx, cancel := context.WithCancel(context.Background())
	p := w.showProgress(lang.L("Checking the dossier"), cancel)
	looks := []string{
		lang.L("The structure of the file"), lang.L("The texts of the articles"), lang.L("Every quotation at its place"),
		lang.L("The history"), lang.L("Everything against its seal"), lang.L("The search index"),
	}
	var found app.CheckUp
	w.work.Do(func() error {
		var err error
		found, err = d.CheckUp(ctx, func(done, total int) {
			p.tell(app.Progress{Done: done, Total: total, Name: looks[min(done, len(looks)-1)]})
		})
		return err
	}, func(err error) {
		cancel()
		p.dialog.Close()
		switch {
		case errors.Is(err, context.Canceled):
			w.status.say(lang.L("The check was stopped; nothing was changed."))
		case err != nil:
			w.fail(lang.L("The dossier was not checked"), err)
		default:
			w.showCheckUp(found)
		}
	})
}

// textsOf joins what is written in a column, a line each.
func textsOf(objects []fyne.CanvasObject) string {
	var lines []string
	for _, o := range objects {
		if p, ok := o.(*ui.Prose); ok {
			lines = append(lines, p.Text())
		}
	}
	return strings.Join(lines, "\n")
}

// showCheckUp says what a check found, and what to do about it.
func (w *Window) showCheckUp(found app.CheckUp) {
	k := w.kit
	rows := ui.NewColumn(8)
	if found.Sound() {
		rows.Add(ui.NewProse(k.Body, ui.ColorYes, lang.L("The dossier is sound.")))
		rows.Add(ui.NewProse(k.Cell, ui.ColorInk, lang.L("Checked: the structure of the file, {{.Sources}} articles against what was imported, {{.Passages}} passages word by word, every decision and step against its seal, and the search index.",
			map[string]any{"Sources": found.Sources, "Passages": found.Passages})))
	} else {
		rows.Add(ui.NewProse(k.Body, ui.ColorNo, lang.L("The dossier is damaged:")))
	}
	for _, line := range slices.Concat(found.Faults, found.Mended) {
		rows.Add(ui.NewProse(k.Cell, ui.ColorInk, "• "+line))
	}
	if !found.Sound() {
		rows.Add(ui.NewProse(k.Bold, ui.ColorInk, lang.L("What to do")))
		rows.Add(ui.NewProse(k.Cell, ui.ColorInk, found.Advice()))
	}
	var g *ui.Dialog
	buttons := []*ui.Button{k.Button(lang.L("Close"), func() { g.Close() }).With(ui.First)}
	if !found.Sound() {
		buttons = append(buttons, k.Button(lang.L("Ways on …"), func() { g.Close(); w.recoverShown() }))
	}
	const width, most = 540, 380
	g = w.dialogs.Show(ui.Spec{Title: lang.L("Check dossier"), Body: rows, Width: width, Height: most, Buttons: buttons})
	g.Places = func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
		return []ui.Place{{Name: "check:found", Text: textsOf(rows.Objects), At: origin(rows), Size: rows.Size()}}
	}
}
