package outgoing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// parts is a dialog in which some of many are chosen.
type parts struct {
	title   string
	ids     []dossier.ID
	names   []string
	chosen  []dossier.ID // empty: all
	done    func([]dossier.ID)
	buttons []*ui.Button
	dialog  *ui.Dialog
	take    *ui.Button
}

const partsWide, partsTall float32 = 420, 430

func (p *parts) show(kit *ui.Kit, dialogs *ui.Dialogs) {
	if len(p.chosen) == 0 {
		p.chosen = slices.Clone(p.ids)
	}
	key := func(ev *fyne.KeyEvent) { p.dialog.Key(ev) }
	every := kit.Button(lang.L("All"), func() { p.choose(slices.Clone(p.ids)) })
	none := kit.Button(lang.L("None"), func() { p.choose(nil) })
	every.Name, none.Name, every.OnKey, none.OnKey = "every part", "no part", key, key
	column := ui.NewColumn(4, ui.NewFlow(6, every, none))
	for i, id := range p.ids {
		b := kit.Button(kit.Cell.Fit(p.names[i], partsWide-60), func() { p.turn(id) })
		b.Name, b.Wide, b.OnKey = "part:"+p.names[i], true, key
		p.buttons = append(p.buttons, b)
		column.Add(b)
	}
	p.take = kit.Button(lang.L("Take these"), p.finish).With(ui.First)
	cancel := kit.Button(lang.L("Cancel"), func() { p.dialog.Close() })
	p.dialog = dialogs.Show(ui.Spec{Title: p.title, Body: column, Width: partsWide, Height: partsTall, Buttons: []*ui.Button{p.take, cancel}})
	p.dialog.Places = func(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
		return placesOf(append(p.buttons, every, none), origin)
	}
	p.choose(p.chosen)
}

// turn takes one in or out.
func (p *parts) turn(id dossier.ID) {
	if at := slices.Index(p.chosen, id); at >= 0 {
		p.choose(slices.Delete(p.chosen, at, at+1))
		return
	}
	p.choose(append(p.chosen, id))
}

func (p *parts) choose(ids []dossier.ID) {
	p.chosen = ids
	for i, b := range p.buttons {
		mark(b, slices.Contains(ids, p.ids[i]))
	}
	if len(ids) == 0 {
		p.take.Disable()
	} else {
		p.take.Enable()
	}
}

// finish hands on what is chosen, in the codebook's order; nothing where that
// is all.
func (p *parts) finish() {
	var ids []dossier.ID
	for _, id := range p.ids {
		if slices.Contains(p.chosen, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) == len(p.ids) {
		ids = nil
	}
	p.dialog.Close()
	p.done(ids)
}

// places names what can be clicked in the form, for tests of the real window.
func (f *Form) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	all := append(slices.Clone(f.buttons), f.folder)
	if isChosen(f.Choice.Ending) {
		all = append(all, f.parties, f.issues)
	}
	for _, t := range f.switches {
		if t.of(f.Choice.Ending) {
			all = append(all, t.button)
		}
	}
	places := placesOf(all, origin)
	if f.look != nil {
		places = append(places, f.look.place(origin))
	}
	return append(places, ui.Place{Name: "where", Text: f.place.Text(), At: origin(f.place), Size: f.place.Size()})
}

func placesOf(buttons []*ui.Button, origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var places []ui.Place
	for _, b := range buttons {
		if b.Visible() && !b.Disabled() {
			places = append(places, ui.Place{Name: "button:" + b.TraceName(), Text: b.Label, At: origin(b), Size: b.Size()})
		}
	}
	return places
}
