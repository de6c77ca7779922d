package inspector

import (
	"strconv"

	"fyne.io/fyne/v2"

	"standpoint/views/ui"
)

// Places names the cards in sight for tests of the real window, "card:12" by
// the passage's id, and their buttons, "accept:12".
func (p *Inspector) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	view := ui.Place{At: origin(p.scroller), Size: p.scroller.Size()}
	var places []ui.Place
	for _, b := range p.headButtons() {
		if at := (ui.Place{Name: b.Name, Text: b.Label, At: origin(b), Size: b.Size()}); b.Visible() && at.Within(view) {
			places = append(places, at)
		}
	}
	for _, v := range p.cards {
		card := ui.Place{
			Name: "card:" + strconv.FormatInt(int64(v.card.Passage.ID), 10),
			Text: v.card.status() + " " + v.card.Passage.Quote,
			At:   origin(v), Size: fyne.NewSize(v.Size().Width, 2*cardPad+p.kit.Small.Line),
		}
		if card.Within(view) {
			places = append(places, card)
		}
		for _, b := range v.buttons {
			if at := (ui.Place{Name: b.Name, Text: b.Label, At: origin(b), Size: b.Size()}); at.Within(view) {
				places = append(places, at)
			}
		}
	}
	return places
}

// headButtons are those above the cards and below them.
func (p *Inspector) headButtons() []*ui.Button {
	all := append([]*ui.Button{p.own.unfold, p.own.against, p.own.back}, p.folds...)
	if p.own.form.Visible() {
		all = append(all, p.own.stances[:]...)
	}
	return all
}
