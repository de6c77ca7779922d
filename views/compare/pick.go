package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// picker is the dialog in which a person says which parties and issues count.
// Each change is shown at once in the pictures behind it.
type picker struct {
	pane   *Pane
	dialog *ui.Dialog
	boxes  []box
	others []*ui.Button
}

// box is a button that is on or off.
type box struct {
	*ui.Button
	id  dossier.ID
	off map[dossier.ID]bool
}

const pickerWidth, pickerHeight = 560, 440

// pick asks which parties and issues count.
func (p *Pane) pick() *picker {
	m := p.model.Matrix
	if m == nil || p.dialogs.Top() != nil {
		return nil
	}
	d := &picker{pane: p}
	column := ui.NewColumn(8, ui.NewProse(p.kit.Small, ui.ColorMuted, lang.L("What does not count is left out of every number here; the matrix keeps it.")))
	var parties, issues []dossier.ID
	names := map[dossier.ID]string{}
	for _, party := range m.Parties {
		parties, names[party.ID] = append(parties, party.ID), party.Name
	}
	d.section(column, lang.L("Parties"), "parties", parties, names, p.choice.noParties)
	names = map[dossier.ID]string{}
	for _, issue := range m.Issues {
		issues, names[issue.ID] = append(issues, issue.ID), issue.Name
	}
	d.section(column, lang.L("Issues"), "issues", issues, names, p.choice.noIssues)
	done := p.kit.Button(lang.L("Close"), func() { d.dialog.Close() }).With(ui.First)
	d.dialog = p.dialogs.Show(ui.Spec{
		Title: lang.L("Which parties and issues count?"), Body: column, Width: pickerWidth, Height: pickerHeight,
		Buttons: []*ui.Button{done},
	})
	d.dialog.Places = d.places
	d.refresh()
	return d
}

// section is a heading with a box for each of some things, and all and none.
func (d *picker) section(column *fyne.Container, title, name string, all []dossier.ID, names map[dossier.ID]string, off map[dossier.ID]bool) {
	k := d.pane.kit
	column.Add(ui.NewProse(k.Bold, ui.ColorInk, title))
	flow := ui.NewFlow(5)
	set := func(label, which string, is bool) {
		b := k.Button(label, func() {
			for _, id := range all {
				off[id] = is
			}
			d.changed()
		})
		b.Name, b.Look, b.OnKey = which+" "+name, ui.Quiet, d.key
		d.others = append(d.others, b)
		flow.Add(b)
	}
	set(lang.L("All"), "all", false)
	set(lang.L("None"), "no", true)
	for _, id := range all {
		b := k.Button(k.Cell.Fit(names[id], pickerWidth*k.Zoom-60), func() {
			off[id] = !off[id]
			d.changed()
		})
		b.Name, b.OnKey = "count "+names[id], d.key
		d.boxes = append(d.boxes, box{b, id, off})
		flow.Add(b)
	}
	column.Add(flow)
}

func (d *picker) key(ev *fyne.KeyEvent) { d.dialog.Key(ev) }

func (d *picker) changed() {
	d.pane.sort()
	d.refresh()
}

func (d *picker) refresh() {
	for _, b := range d.boxes {
		b.Icon, b.Chosen = theme.CheckButtonCheckedIcon(), true
		if b.off[b.id] {
			b.Icon, b.Chosen = theme.CheckButtonIcon(), false
		}
		b.Refresh()
	}
}

func (d *picker) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var all []ui.Place
	for _, b := range d.others {
		all = append(all, ui.Place{Name: "button:" + b.Name, Text: b.Label, At: origin(b), Size: b.Size()})
	}
	for _, b := range d.boxes {
		all = append(all, ui.Place{Name: "button:" + b.Name, Text: b.Label, At: origin(b), Size: b.Size()})
	}
	return all
}

// countAll lets all count again.
func (p *Pane) countAll(off map[dossier.ID]bool) {
	clear(off)
	p.sort()
}
