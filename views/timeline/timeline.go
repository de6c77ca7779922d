// Package timeline is the pane that shows what was said when: a lane for each
// party or each issue, and a mark for each passage.
//
// It decides nothing and changes nothing: it says which passage is to be shown,
// and lays a picture out for whoever saves it.
package timeline

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/chart"
	"standpoint/views/ui"
)

// Intents are what the pane asks of the window.
type Intents struct {
	Open   func(dossier.ID) // the article, at the passage
	Select func(dossier.ID) // the passage in the inspector
	Key    func(*fyne.KeyEvent)
	// Days chooses the two days to be compared.
	Days func(then, now dossier.Date)
	// Save and Copy are asked for with the picture; nil: that is not possible.
	Save, Copy func()
}

// Pane is the timeline with its title and buttons. Create it with New.
type Pane struct {
	// Head stands above the Chart, which gets the rest of the room.
	Head  *fyne.Container
	Chart *chart.Chart

	kit     *ui.Kit
	dialogs *ui.Dialogs
	do      Intents
	metrics figure.Metrics

	model   Model
	choice  choice
	content content
	view    figure.View
	plot    figure.Plot
	whole   figure.Period
	title   *ui.Prose
	facts   *ui.Prose
	buttons []*ui.Button

	sorts ui.Generation
	laid  *figure.Figure // without the days compared
	days  days

	pulled float64 // how far the lanes were dragged, less than one lane

	lanes, party, issue *ui.Button
}

// New makes a pane that shows nothing yet.
func New(kit *ui.Kit, dialogs *ui.Dialogs, do Intents) *Pane {
	p := &Pane{kit: kit, dialogs: dialogs, do: do, metrics: chart.Metrics(kit), Chart: chart.New(kit)}
	p.title = ui.NewProse(kit.Title, ui.ColorInk, lang.L("Timeline"))
	p.facts = ui.NewProse(kit.Small, ui.ColorMuted, "").Limit(2)
	p.makeButtons()
	flow := ui.NewFlow(4)
	for _, b := range p.buttons {
		b.OnKey = do.Key
		flow.Add(b)
	}
	p.Head = container.New(ui.Column{Gap: 4, Pad: 12}, p.title, p.facts, flow)
	c := p.Chart
	c.OnTap, c.OnMove, c.OnEdge = p.take, p.follow, p.edge
	c.OnKey, c.OnRune = p.key, p.typed
	c.OnWheel, c.OnDrag, c.OnCopy = p.wheel, p.drag, do.Copy
	c.OnEmpty, c.OnSpan = p.click, p.span
	c.OnSize = func(s fyne.Size) { p.resize(s) }
	p.view.Text = float64(kit.Cell.Size)
	p.content = prepare(p.model, p.choice)
	return p
}

func (p *Pane) makeButtons() {
	button := func(label, name string, do func()) *ui.Button {
		b := p.kit.Button(label, do)
		b.Name = "timeline " + name
		p.buttons = append(p.buttons, b)
		return b
	}
	p.lanes = button("", "lanes", p.turn).Key("L").Explain(lang.L("A lane for each party, or for each issue (L)"))
	p.party = button("", "party", p.pickParty).Key("P").Explain(lang.L("Show one party only, or all (P)"))
	p.issue = button("", "issue", p.pickIssue).Key("I").Explain(lang.L("Show one issue only, or all (I)"))
	button("", "nearer", func() { p.zoom(1 / zoomStep) }).Explain(lang.L("A shorter time, closer up (+, or the mouse wheel)")).Icon = theme.ZoomInIcon()
	button("", "further", func() { p.zoom(zoomStep) }).Explain(lang.L("A longer time (-, or the mouse wheel)")).Icon = theme.ZoomOutIcon()
	button("", "all", p.all).Explain(lang.L("The whole time (0)")).Icon = theme.ZoomFitIcon()
	if p.do.Save != nil {
		button(lang.L("Save picture …"), "save", p.do.Save).Explain(lang.L("As SVG, PNG or PDF"))
	}
	if p.do.Copy != nil {
		button(lang.L("Copy picture"), "copy", p.do.Copy).Explain(lang.L("To the clipboard, to be pasted elsewhere (Ctrl+C)"))
	}
	p.label()
}

// label says on the buttons what is chosen.
func (p *Pane) label() {
	p.lanes.Label = lang.L("Lanes: parties")
	if p.choice.byIssue {
		p.lanes.Label = lang.L("Lanes: issues")
	}
	p.party.Label, p.issue.Label = lang.L("All parties"), lang.L("All issues")
	if p.choice.party != 0 {
		p.party.Label = p.model.party(p.choice.party)
	}
	if p.choice.issue != 0 {
		p.issue.Label = p.model.issue(p.choice.issue)
	}
	p.party.Chosen, p.issue.Chosen = p.choice.party != 0, p.choice.issue != 0
	for _, b := range p.buttons {
		b.Refresh()
	}
	if p.Head != nil {
		p.Head.Refresh()
	}
}

// Buttons are those above the chart.
func (p *Pane) Buttons() []*ui.Button { return p.buttons }

// Set shows a model. What the person chose stays chosen as long as it is there.
func (p *Pane) Set(m Model) {
	p.model = m
	if m.party(p.choice.party) == "" {
		p.choice.party = 0
	}
	if m.issue(p.choice.issue) == "" {
		p.choice.issue = 0
	}
	p.sort()
}

// Clear forgets all, for another dossier.
func (p *Pane) Clear() {
	p.choice, p.view.Period, p.view.Top = choice{}, figure.Period{}, 0
	p.Chart.SetCurrent("")
	p.Set(Model{})
}

// Rest lets go of what is shown, until Set is called: of half a million passages
// that is much. What the person chose stays chosen.
func (p *Pane) Rest() {
	p.sorts.Stop()
	p.model = Model{}
	p.content = prepare(p.model, p.choice)
	p.laid = nil
	p.Chart.Set(&figure.Figure{})
}

// Current is the passage that has the keys; 0: none has.
func (p *Pane) Current() dossier.ID {
	return p.passage(p.Chart.Current())
}

func (p *Pane) passage(key string) dossier.ID {
	if e, ok := p.content.passages.at(key); ok {
		return e.Passage.ID
	}
	return 0
}

// sort puts the passages into lanes anew. With fifty thousand that takes longer
// than a frame, so it is done in the background.
func (p *Pane) sort() {
	p.label()
	m, c := p.model, p.choice
	ui.Load(p.kit.Work, &p.sorts, func(context.Context) (content, error) {
		return prepare(m, c), nil
	}, func(sorted content, _ error) {
		p.content = sorted
		before := p.whole
		p.whole = sorted.whole
		if p.view.Period == before || p.view.Period.Days() <= 0 {
			p.view.Period = p.whole // all was shown, so all is shown
		}
		p.lay()
	})
}

// say tells what is shown.
func (p *Pane) say() {
	n := len(p.content.passages)
	if n == 0 {
		p.facts.Set(lang.L("No passage to show. Import articles, or show all parties and issues."))
		return
	}
	text := lang.N("{{.N}} passages", n, map[string]any{"N": n})
	if p.content.undated > 0 {
		text += " · " + lang.N("{{.N}} without a date", p.content.undated, map[string]any{"N": p.content.undated})
	}
	if k := len(p.content.silent); k > 0 {
		text += " · " + lang.N("{{.N}} lanes without a statement", k, map[string]any{"N": k})
	}
	if k, all := p.lanesInSight(), len(p.content.line.Lanes); k < all {
		first := int(p.view.Top/p.plot.Lane+0.5) + 1
		text += " · " + lang.L("lanes {{.From}} to {{.To}} of {{.All}} (PgUp, PgDn)", map[string]any{"From": first, "To": first + k - 1, "All": all})
	}
	if words := p.daysWords(); words != "" {
		text += " · " + words
	}
	text += " · " + lang.L("arrows go from passage to passage, Enter or a click opens one")
	p.facts.Set(text)
}

func (p *Pane) resize(s fyne.Size) {
	p.view.Width, p.view.Height = float64(s.Width), float64(s.Height)
	p.lay()
}

// lay lays the picture out for the room that there is.
func (p *Pane) lay() {
	if p.view.Width <= 0 {
		return
	}
	p.view.Period = p.view.Period.Clamp(p.whole)
	p.scroll()
	f, plot := p.content.line.Figure(p.view, p.metrics)
	p.plot = plot
	if top := p.view.Top; p.scroll() != top {
		f, p.plot = p.content.line.Figure(p.view, p.metrics)
	}
	p.laid = f
	p.drawDays()
	p.say()
}

// lanesInSight is how many lanes there is room for.
func (p *Pane) lanesInSight() int {
	if p.plot.Lane <= 0 {
		return len(p.content.line.Lanes)
	}
	return int(p.plot.Box.H/p.plot.Lane + 0.01)
}

// scroll keeps the lanes at a whole lane, and within what there is of them.
func (p *Pane) scroll() float64 {
	if p.plot.Lane <= 0 {
		return p.view.Top
	}
	inSight := float64(p.lanesInSight()) * p.plot.Lane
	top := min(max(p.view.Top, 0), max(p.plot.Content-inSight, 0))
	p.view.Top = float64(int(top/p.plot.Lane+0.5)) * p.plot.Lane
	return p.view.Top
}

// pictureWidth is how wide a saved picture is, and its text how large.
const (
	pictureWidth = 1200
	pictureText  = 12
)

// Picture lays out what is shown for a page.
func (p *Pane) Picture() func(figure.Metrics) *figure.Figure {
	line, period, compared := *p.content.line, p.view.Period, p.days.period()
	later := p.later(p.days.now)
	line.Title = p.model.Title
	for _, only := range []string{p.model.party(p.choice.party), p.model.issue(p.choice.issue)} {
		if only != "" {
			line.Title += " · " + only
		}
	}
	return func(m figure.Metrics) *figure.Figure {
		f, plot := line.Figure(figure.View{Width: pictureWidth, Period: period, Text: pictureText}, m)
		return f.Compare(plot, compared, later)
	}
}
