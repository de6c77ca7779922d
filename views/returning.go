package views

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/returned"
	"standpoint/views/files"
	"standpoint/views/ui"
)

// returnedActions offer to read an edited workbook back.
func (w *Window) returnedActions() []action {
	if w.options.ReadBack == nil {
		return nil
	}
	return []action{{label: lang.L("Read a workbook back …"), do: w.chooseWorkbook}}
}

// chooseWorkbook asks for a workbook that was exported and edited.
func (w *Window) chooseWorkbook() {
	if w.refuse() {
		return
	}
	w.files.Open(files.Open{
		Title: lang.L("Read a workbook back"), Action: lang.L("Read"), Folder: w.folder(), Ends: []string{".xlsx"},
	}, func(paths []string) {
		w.remember(paths[0])
		w.readBack(paths[0])
	})
}

// readBack looks in the background for what somebody changed in a workbook.
func (w *Window) readBack(path string) {
	d, read := w.desk, w.options.ReadBack
	w.status.begin()
	ui.Load(w.work, &d.lookups, func(ctx context.Context) (returned.Plan, error) {
		book, err := read(path)
		if err != nil {
			return returned.Plan{}, err
		}
		return d.Returned(ctx, book)
	}, func(plan returned.Plan, err error) {
		w.status.end()
		switch {
		case err != nil:
			w.fail(lang.L("The workbook was not read"), err)
		case w.dialogs.Top() != nil:
		case len(plan.Differences) == 0 && len(plan.Misfits) == 0:
			w.dialogs.Message(lang.L("Nothing was changed"), lang.L("Stances, words, notes and saliences in the workbook are those of the dossier, or as they were when it was written."), lang.L("Close"))
		default:
			w.showReturned(filepath.Base(path), plan)
		}
	})
}

// returning is the dialog in which a person chooses what of a workbook to take
// over.
type returning struct {
	window *Window
	name   string
	plan   returned.Plan
	dialog *ui.Dialog
	said   *ui.Prose
	taken  []bool
	boxes  []*ui.Button // of the differences that are listed
	apply  *ui.Button
}

const (
	returningWidth, returningHeight = 620, 430
	mostListed                      = 100 // differences; a few texts each, they are slow to lay out
)

func (w *Window) showReturned(name string, plan returned.Plan) {
	r := &returning{window: w, name: name, plan: plan, taken: make([]bool, len(plan.Differences))}
	k := w.kit
	r.said = ui.NewProse(k.Body, ui.ColorInk, " ")
	column := ui.NewColumn(8, r.said)
	for i, d := range plan.Differences {
		r.taken[i] = !d.Moved
		if i < mostListed {
			column.Add(r.difference(i, d))
		}
	}
	if rest := len(plan.Differences) - mostListed; rest > 0 {
		column.Add(ui.NewProse(k.Body, ui.ColorMuted, lang.N("and {{.N}} more, taken over unless the dossier has changed there", rest, map[string]any{"N": rest})))
	}
	r.misfits(column)
	r.apply = k.Button(lang.L("Apply"), r.take).With(ui.First)
	cancel := k.Button(lang.L("Cancel"), func() { r.dialog.Close() })
	buttons := []*ui.Button{r.apply, cancel}
	if len(plan.Differences) == 0 {
		buttons = []*ui.Button{k.Button(lang.L("Close"), func() { r.dialog.Close() }).With(ui.First)}
	}
	r.dialog = w.dialogs.Show(ui.Spec{
		Title: lang.L("What differs in {{.Name}}", map[string]any{"Name": name}), Body: column,
		Width: returningWidth, Height: returningHeight, Buttons: buttons,
	})
	r.dialog.Places = r.places
	r.refresh()
}

// difference is a box with what it stands for, old and new.
func (r *returning) difference(i int, d returned.Difference) fyne.CanvasObject {
	k := r.window.kit
	label := lang.L("Row {{.Row}}", map[string]any{"Row": d.Row}) + " · " + d.PartyName + " · " + d.IssueName
	box := k.Button(k.Cell.Fit(label, returningWidth*k.Zoom-90), func() {
		r.taken[i] = !r.taken[i]
		r.refresh()
	})
	box.Name, box.OnKey = label, func(ev *fyne.KeyEvent) { r.dialog.Key(ev) }
	r.boxes = append(r.boxes, box)
	lines := []fyne.CanvasObject{ui.NewFlow(5, box), ui.NewProse(k.Small, ui.ColorInk, fieldName(d.Field)+": "+shown(d, d.Old)+" → "+shown(d, d.New)).Limit(3)}
	if d.Clears {
		lines = append(lines, ui.NewProse(k.Small, ui.ColorMuted, lang.L("Emptied: back to what the passages say.")))
	}
	if d.Moved {
		lines = append(lines, ui.NewProse(k.Small, ui.ColorNo, lang.L("The dossier has changed here since the workbook was written. It said: {{.Was}}", map[string]any{"Was": shown(d, d.Exported)})).Limit(2))
	}
	return ui.NewColumn(2, lines...)
}

// misfits names the rows that cannot be taken over.
func (r *returning) misfits(column *fyne.Container) {
	all := r.plan.Misfits
	if len(all) == 0 {
		return
	}
	k := r.window.kit
	column.Add(ui.NewProse(k.Bold, ui.ColorInk, lang.N("{{.N}} rows do not fit", len(all), map[string]any{"N": len(all)})))
	for _, m := range all[:min(len(all), mostListed)] {
		column.Add(ui.NewProse(k.Small, ui.ColorNo, lang.L("Row {{.Row}}", map[string]any{"Row": m.Row})+", "+m.What+": "+m.Reason).Limit(3))
	}
	if rest := len(all) - mostListed; rest > 0 {
		column.Add(ui.NewProse(k.Small, ui.ColorMuted, lang.N("and {{.N}} more", rest, map[string]any{"N": rest})))
	}
}

func fieldName(f returned.Field) string {
	switch f {
	case returned.Stance:
		return lang.L("Stance")
	case returned.Words:
		return lang.L("In words")
	case returned.Note:
		return lang.L("Note")
	default:
		return lang.L("Salience")
	}
}

// shown is a value as the dialog writes it.
func shown(d returned.Difference, value string) string {
	switch {
	case value == "":
		return lang.L("nothing")
	case d.Field == returned.Words || d.Field == returned.Note:
		return "“" + value + "”"
	case d.Field == returned.Stance && value[0] != '-' && value != "0":
		return "+" + value
	}
	return value
}

func (r *returning) refresh() {
	for i, b := range r.boxes {
		b.Icon, b.Chosen = theme.CheckButtonIcon(), false
		if r.taken[i] {
			b.Icon, b.Chosen = theme.CheckButtonCheckedIcon(), true
		}
		b.Refresh()
	}
	n := len(r.chosen())
	r.said.Set(lang.N("{{.N}} differences with the dossier.", len(r.taken), map[string]any{"N": len(r.taken)}) + " " +
		lang.N("{{.N}} ticked: taken over as one step.", n, map[string]any{"N": n}))
	if n == 0 {
		r.apply.Disable()
	} else {
		r.apply.Enable()
	}
}

func (r *returning) chosen() []returned.Difference {
	var all []returned.Difference
	for i, d := range r.plan.Differences {
		if r.taken[i] {
			all = append(all, d)
		}
	}
	return all
}

func (r *returning) take() {
	chosen, d, name := r.chosen(), r.window.desk, r.name
	if len(chosen) == 0 {
		return
	}
	r.dialog.Close()
	r.window.do(lang.N("{{.N}} changes read from the workbook. Ctrl+Z undoes it.", len(chosen), map[string]any{"N": len(chosen)}), func(ctx context.Context) error {
		return d.TakeReturned(ctx, name, chosen)
	})
}

// places tells where the boxes are.
func (r *returning) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var all []ui.Place
	for _, b := range r.boxes {
		all = append(all, ui.Place{Name: "button:" + b.Name, Text: b.Label, At: origin(b), Size: b.Size()})
	}
	return all
}
