// Package bridging is the pane that shows what the parties accept on each
// issue, where that meets, who would have to move, in which order issues could
// be taken, and which pairs of them could be traded.
//
// It advises nothing and changes nothing: it shows arithmetic over recorded
// positions, and asks the window for what a person wants to see or set.
package bridging

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/chart"
	"standpoint/views/ui"
)

// Intents are what the pane asks of the window.
type Intents struct {
	Select   func(party, issue dossier.ID)            // the cell in the inspector
	Open     func(party, issue dossier.ID)            // the same, with the keys
	Choose   func(Choice)                             // a model of another choice
	Salience func(party, issue dossier.ID, value int) // set it; -1: as much as the party says
	Why      func(measure string)
	Key      func(*fyne.KeyEvent)
	// Save and Copy are asked for with the picture; nil: that is not possible.
	Save, Copy func()
}

// Pane is the view with its title and buttons. Create it with New.
type Pane struct {
	// Head stands above the Sheet, which gets the rest of the room.
	Head  *fyne.Container
	Sheet *chart.Sheet

	kit     *ui.Kit
	dialogs *ui.Dialogs
	do      Intents
	metrics figure.Metrics

	model   Model
	content content
	buttons []*ui.Button

	parties, back, way *ui.Button
}

// New makes a pane that shows nothing yet.
func New(kit *ui.Kit, dialogs *ui.Dialogs, do Intents) *Pane {
	p := &Pane{kit: kit, dialogs: dialogs, do: do, metrics: chart.Metrics(kit), Sheet: chart.NewSheet(kit)}
	p.makeButtons()
	flow := ui.NewFlow(4)
	for _, b := range p.buttons {
		b.OnKey = do.Key
		flow.Add(b)
	}
	caution := ui.NewProse(kit.Small, ui.ColorMuted, lang.L(compare.Caution)).Limit(2)
	p.Head = container.New(ui.Column{Gap: 4, Pad: 12}, ui.NewProse(kit.Title, ui.ColorInk, lang.L("Bridging")), caution, flow)
	s := p.Sheet
	s.OnMove, s.OnKey = p.follow, p.key
	s.OnSize = func(fyne.Size) { p.lay() }
	s.Chart.OnTap, s.Chart.OnCopy = p.take, do.Copy
	p.Set(prepare(p.model))
	return p
}

func (p *Pane) makeButtons() {
	button := func(label, name string, do func()) *ui.Button {
		b := p.kit.Button(label, do)
		b.Name = "bridging " + name
		p.buttons = append(p.buttons, b)
		return b
	}
	p.parties = button("", "parties", p.pickParties).Key("P").Explain(lang.L("All parties, or two of them (P)"))
	p.way = button("", "way", p.pickWay).Key("M").Explain(lang.L("How a meeting is sought (M)"))
	p.back = button("", "back", p.pickBack).Key("B").Explain(lang.L("How far back what a party said counts as what it accepts (B)"))
	if p.do.Save != nil {
		button(lang.L("Save picture …"), "save", p.do.Save).Explain(lang.L("As SVG, PNG or PDF"))
	}
	if p.do.Copy != nil {
		button(lang.L("Copy picture"), "copy", p.do.Copy).Explain(lang.L("To the clipboard, to be pasted elsewhere (Ctrl+C)"))
	}
	p.buttons = append(p.buttons, p.kit.Why("Acceptable range"))
}

// label says on the buttons what is chosen.
func (p *Pane) label() {
	c := p.model.choice
	p.parties.Label = lang.L("All parties")
	if c.A != 0 {
		p.parties.Label = p.model.matrix().Parties[0].Name + " – " + p.model.matrix().Parties[1].Name
	}
	p.way.Label = wayName(c.Way)
	p.back.Label = lang.L("{{.N}} days back", map[string]any{"N": c.days()})
	p.parties.Chosen, p.way.Chosen, p.back.Chosen = c.A != 0, c.Way != OutOfRanges, c.Back != 0
	for _, b := range p.buttons {
		b.Refresh()
	}
	p.Head.Refresh()
}

// Buttons are those above the picture.
func (p *Pane) Buttons() []*ui.Button { return p.buttons }

// Set shows a model.
func (p *Pane) Set(m Model) {
	p.model, p.content = m, m.content
	p.label()
	p.lay()
}

// Clear forgets all, for another dossier.
func (p *Pane) Clear() {
	p.Sheet.Chart.SetCurrent("")
	p.Sheet.Top()
	p.Set(prepare(Model{}))
}

// lay lays the picture out for the room that there is.
func (p *Pane) lay() {
	size := p.Sheet.Size()
	if size.Width <= 0 {
		return
	}
	p.Sheet.Set(p.content.ranges.Figure(figure.Room{Width: float64(size.Width), Height: float64(size.Height), Text: float64(p.kit.Cell.Size)}, p.metrics))
}

// pictureWidth is how wide a saved picture is, and its text how large.
const (
	pictureWidth = 1000
	pictureText  = 12
)

// Picture lays out what is shown for a page.
func (p *Pane) Picture() func(figure.Metrics) *figure.Figure {
	ranges := *p.content.ranges
	ranges.Title = p.model.matrix().Title + " · " + lang.L("Bridging")
	if c := p.model.choice; c.A != 0 {
		ranges.Title += " · " + p.parties.Label
	}
	if day := p.model.matrix().AsOf; day != "" {
		ranges.Title += " · " + lang.L("as of {{.Day}}", map[string]any{"Day": ui.Day(string(day))})
	}
	ranges.Notice = lang.L(compare.Caution)
	return func(m figure.Metrics) *figure.Figure {
		return ranges.Figure(figure.Room{Width: pictureWidth, Text: pictureText}, m)
	}
}
