package inspector

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// ordered are the cards of the passages that count: newest first or, on request,
// those that speak against the position before all others.
func (p *Inspector) ordered() []Card {
	if !p.against {
		return p.model.Cards
	}
	first := make([]Card, 0, len(p.model.Cards))
	cards := make(map[dossier.ID]int, len(p.model.Cards))
	for i := range p.model.Cards {
		cards[p.model.Cards[i].Passage.ID] = i
	}
	against := map[dossier.ID]bool{}
	for _, e := range p.model.Cell.Against() {
		if i, ok := cards[e.Passage.ID]; ok {
			first = append(first, p.model.Cards[i])
			against[e.Passage.ID] = true
		}
	}
	for i := range p.model.Cards {
		if c := &p.model.Cards[i]; !against[c.Passage.ID] {
			first = append(first, *c)
		}
	}
	return first
}

func (m Model) card(id dossier.ID) (Card, bool) {
	i := slices.IndexFunc(m.Cards, func(c Card) bool { return c.Passage.ID == id })
	if i < 0 {
		return Card{}, false
	}
	return m.Cards[i], true
}

// speaksAgainst tells whether a passage does, where that was asked for.
func (p *Inspector) speaksAgainst(id dossier.ID) bool {
	return p.against && slices.ContainsFunc(p.model.Cell.Against(), func(e compare.Evidence) bool { return e.Passage.ID == id })
}

// ToggleAgainst shows the passages against the position first, or no more, and
// goes to the first passage.
func (p *Inspector) ToggleAgainst() {
	p.against = !p.against
	p.own.against.Chosen = p.against
	p.own.against.Refresh()
	if cards := p.listed(); len(cards) > 0 {
		p.current = cards[0].Passage.ID
	}
	p.rebuild()
	p.reveal()
}

// againstButton offers that.
func (p *Inspector) againstButton() *ui.Button {
	b := p.kit.Button(lang.L("Against first"), p.ToggleAgainst).Key("X").Explain(lang.L("Show first what speaks against the position, the strongest passage before the others"))
	b.Name, b.OnKey = "against", p.TypedKey
	return b
}

// addAgainst says where nothing speaks against the position.
func (p *Inspector) addAgainst() {
	if p.against && len(p.model.Cards) > 0 && len(p.model.Cell.Against()) == 0 {
		p.add(ui.NewProse(p.kit.Small, ui.ColorMuted, lang.L("No passage that counts speaks against this position.")))
	}
}

// addVoices says that the party speaks with two voices, in its own words.
func (p *Inspector) addVoices() {
	if p.model.Voices == "" {
		return
	}
	lines := []fyne.CanvasObject{ui.NewProse(p.kit.SmallBold, ui.ColorInk, p.model.Voices)}
	two := p.model.Cell.TwoVoices
	for _, side := range []struct {
		sign string
		id   dossier.ID
	}{{"A", two.A}, {"B", two.B}} {
		if c, ok := p.model.card(side.id); ok {
			quote := strings.Join(strings.Fields(c.Passage.Quote), " ")
			lines = append(lines, ui.NewProse(p.kit.Small, ui.ColorInk, side.sign+": “"+quote+"” – "+ui.Day(string(c.Source.Published))).Limit(3))
		}
	}
	p.add(ui.NewColumn(2, lines...))
}
