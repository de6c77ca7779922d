package review

import (
	"strconv"

	"fyne.io/fyne/v2"

	"standpoint/views/ui"
)

// Places names what can be clicked, for tests of the real window:
// "review:accept" and so on, "review:stance1" to "review:stance5",
// "review:card" with what is shown, "next:12" by a passage's id.
func (p *Review) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var places []ui.Place
	_, ok := p.queue.now()
	buttons := append(p.head.buttons(), p.bar.all...)
	if !ok {
		buttons = append(buttons, p.card.next...)
	}
	for _, b := range buttons {
		if b.Visible() && !b.Disabled() {
			places = append(places, ui.Place{Name: b.Name, Text: b.Label, At: origin(b), Size: b.Size()})
		}
	}
	places = append(places, ui.Place{Name: "review:progress", Text: p.head.progress.Text(), At: origin(p.head.progress), Size: p.head.progress.Size()})
	if ok {
		places = append(places, p.cardPlaces(origin)...)
	}
	view := ui.Place{At: origin(p.side), Size: p.side.Size()}
	for _, r := range p.side.rows {
		at := ui.Place{Name: "next:" + strconv.FormatInt(int64(r.passage.ID), 10), Text: r.mark.Text + " " + r.cell.Text, At: origin(r), Size: r.Size()}
		if at.Within(view) {
			places = append(places, at)
		}
	}
	return places
}

func (p *Review) cardPlaces(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	c := p.card
	view := ui.Place{At: origin(c.scroller), Size: c.scroller.Size()}
	text := c.standing.Text() + "\n" + c.cell.Text() + "\n" + c.quote.Text() + "\n" + c.facts.Text() + "\n" + c.also.Text() + "\n" + c.claim.Text() + "\n" + c.changed.Text()
	places := []ui.Place{{Name: "review:card", Text: text, At: view.At, Size: view.Size}}
	for stance := -2; stance <= 2; stance++ {
		at, size := c.scale.step(stance)
		step := ui.Place{Name: "review:stance" + strconv.Itoa(stance+3), At: origin(c.scale).Add(at), Size: size}
		if step.Within(view) {
			places = append(places, step)
		}
	}
	return places
}
