package views

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// removeSources takes the chosen sources out of the dossier, once the person
// knows what goes with them.
func (w *Window) removeSources() {
	chosen := w.chosenSources()
	if len(chosen) == 0 || w.shown != sourcesView || w.refuse() {
		return
	}
	passages, decided := 0, 0
	for _, l := range chosen {
		passages += l.Suggested + l.Accepted
		decided += l.Accepted
	}
	text := []string{lang.N("{{.N}} sources leave the dossier.", len(chosen), map[string]any{"N": len(chosen)})}
	if passages > 0 {
		text = append(text, lang.N("{{.N}} passages go too,", passages, map[string]any{"N": passages})+" "+
			lang.N("{{.N}} of them reviewed.", decided, map[string]any{"N": decided}))
	}
	text = append(text, lang.L("Ctrl+Z undoes it, and “Removed …” brings back what was removed, at any time."))
	d, ids := w.desk, idsOf(chosen)
	w.dialogs.Ask(lang.L("Remove from the dossier?"), strings.Join(text, " "),
		ui.Answer{Label: lang.L("Remove"), Do: func() {
			w.do(lang.N("{{.N}} sources removed. Ctrl+Z undoes it.", len(ids), map[string]any{"N": len(ids)}), func(ctx context.Context) error {
				return d.RemoveSources(ctx, ids...)
			})
		}},
		ui.Answer{Label: lang.L("Cancel")})
}

// showRemoved offers the sources that were removed, to bring them back.
func (w *Window) showRemoved() {
	if w.refuse() {
		return
	}
	d := w.desk
	ui.Load(w.work, &d.lookups, d.RemovedSources, func(removed []dossier.Removed, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("The removed sources cannot be listed"), err)
		case len(removed) == 0:
			w.dialogs.Message(lang.L("Removed sources"), lang.L("No source was removed."), lang.L("Close"))
		case w.dialogs.Top() == nil:
			w.pickRemoved(removed)
		}
	})
}

func (w *Window) pickRemoved(removed []dossier.Removed) {
	var options []ui.Option
	var ids [][]dossier.ID
	var every []dossier.ID
	for _, r := range removed {
		options = append(options, ui.Option{
			Label: r.Title,
			Hint: lang.L("removed {{.When}}", map[string]any{"When": moment(r.At)}) + ", " +
				lang.N("{{.N}} passages", r.Passages, map[string]any{"N": r.Passages}),
		})
		ids = append(ids, []dossier.ID{r.ID})
		every = append(every, r.ID)
	}
	if len(removed) > 1 {
		options = append(options, ui.Option{Label: lang.N("All {{.N}} of them", len(every), map[string]any{"N": len(every)})})
		ids = append(ids, every)
	}
	d := w.desk
	w.dialogs.Pick(ui.PickSpec{Title: lang.L("Which source is to come back?"), Options: options, Chosen: -1, Take: func(at int) {
		back := ids[at]
		w.do(lang.N("{{.N}} sources are back. Ctrl+Z undoes it.", len(back), map[string]any{"N": len(back)}), func(ctx context.Context) error {
			return d.RestoreSources(ctx, back...)
		})
	}})
}

// moment is a time as the person's clock shows it.
func moment(at string) string {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	t = t.Local()
	return ui.Day(t.Format(time.DateOnly)) + ", " + t.Format("15:04")
}

// showImports offers the imports of the past, to see what became of their
// files.
func (w *Window) showImports() {
	if w.dialogs.Top() != nil {
		return
	}
	d := w.desk
	ui.Load(w.work, &d.lookups, d.PastImports, func(past []app.PastImport, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("The imports cannot be listed"), err)
		case w.dialogs.Top() != nil:
		case len(past) == 0:
			w.dialogs.Message(lang.L("What was imported"), lang.L("Nothing was imported yet."), lang.L("Close"))
		case len(past) == 1:
			w.listPast(past[0])
		default:
			w.pickImport(past)
		}
	})
}

func (w *Window) pickImport(past []app.PastImport) {
	options := make([]ui.Option, len(past))
	for i, p := range past {
		options[i] = ui.Option{Label: moment(p.At), Hint: summary(p.ImportReport)}
	}
	w.dialogs.Pick(ui.PickSpec{Title: lang.L("Which import?"), Options: options, Chosen: -1, Take: func(at int) { w.listPast(past[at]) }})
}

func (w *Window) listPast(p app.PastImport) {
	text := moment(p.At) + ": " + summary(p.ImportReport)
	gone := 0
	for _, is := range p.Gone {
		if is {
			gone++
		}
	}
	if gone > 0 {
		text += " " + lang.N("{{.N}} of them are not in the dossier any more: removed, or the import undone.", gone, map[string]any{"N": gone})
	}
	w.listImported(text, p.ImportReport)
}
