package codebook

import (
	"fyne.io/fyne/v2"

	"standpoint/views/ui"
)

// Places names what can be clicked, for tests of the real window: "row:NAME",
// "field:aliases" with what stands in it, "button:Apply" and so on;
// "codebook:changes" and "codebook:effect" are what they say.
func (p *Pane) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var places []ui.Place
	view := ui.Place{At: origin(p.list.scroll), Size: p.list.scroll.Size()}
	for i, r := range p.list.body.rows {
		at := ui.Place{
			Name: "row:" + r.title, Text: r.facts + " " + r.remark, At: origin(p.list.body).AddXY(0, p.list.body.top(i)),
			Size: fyne.NewSize(p.list.body.Size().Width, p.list.body.height(i)),
		}
		if !r.heading && at.Within(view) {
			places = append(places, at)
		}
	}
	buttons := append([]*ui.Button{}, p.list.buttons...)
	if p.bar.box.Visible() {
		buttons = append(buttons, p.bar.apply, p.bar.discard)
		places = append(places, ui.Place{Name: "codebook:changes", Text: p.bar.count.Text() + "\n" + p.bar.words.Text(), At: origin(p.bar.box), Size: p.bar.box.Size()})
	}
	if p.effect.object.Visible() {
		buttons = append(append(buttons, p.effect.stop), p.effect.faults...)
		places = append(places, ui.Place{Name: "codebook:effect", Text: p.effect.summary.Text() + "\n" + p.effect.note.Text(), At: origin(p.effect.object), Size: p.effect.object.Size()})
	}
	return append(append(places, p.formPlaces(origin)...), placesOf(buttons, origin)...)
}

func (p *Pane) formPlaces(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	f := p.current
	view := ui.Place{At: origin(f.scroller), Size: f.scroller.Size()}
	buttons := append([]*ui.Button{}, f.buttons...)
	var places, all []ui.Place
	for _, d := range f.fields {
		buttons = append(buttons, d.poles...)
		if d.tint != nil {
			buttons = append(buttons, d.tint)
		}
		if d.persons != nil {
			buttons = append(buttons, d.persons.buttons...)
		}
		if d.entry != nil {
			all = append(all, ui.Place{Name: "field:" + string(d.spec.key), Text: d.entry.Text, At: origin(d.entry), Size: d.entry.Size()})
		}
	}
	for _, place := range append(all, placesOf(buttons, origin)...) {
		if place.Within(view) {
			places = append(places, place)
		}
	}
	return places
}

func (f *takeForm) places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var buttons []*ui.Button
	for _, o := range f.all {
		buttons = append(buttons, o.button)
	}
	return placesOf(buttons, origin)
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
