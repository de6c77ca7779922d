// Package compare is the pane that shows who is close to whom: a heat map of
// distances, two parties side by side, and the issues as axes with all parties
// on them.
//
// It works no number out, that is app/compare's, and changes nothing in the
// dossier: it says what the person wants.
package compare

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/chart"
	"standpoint/views/ui"
)

// Intents are what the pane asks of the window.
type Intents struct {
	Open   func(dossier.ID)           // the article, at the passage
	Except func(sources []dossier.ID) // leave these out, and only these
	// Salience sets how much an issue matters to a party; negative: as much as
	// the party says of it.
	Salience func(party, issue dossier.ID, value int)
	Key      func(*fyne.KeyEvent)
	// Changed is called when what stands above may have become higher or lower.
	Changed func()
	// Save and Copy are for the picture shown; nil: there is no way to.
	Save, Copy func()
}

// Pane shows the comparison. Create it with New.
type Pane struct {
	// Head stands above the Body, which gets the rest of the room.
	Head *fyne.Container
	Body *fyne.Container

	kit     *ui.Kit
	dialogs *ui.Dialogs
	do      Intents
	metrics figure.Metrics

	model   Model
	choice  choice
	content content

	heat, pair, axes *chart.Sheet
	line             fyne.CanvasObject // between heat map and pair
	nothing          *ui.Prose         // in place of a picture that there is none of
	rooms            map[*chart.Sheet]fyne.Size
	inPair           bool    // the person went into the pair last
	height           float32 // of the head, when it was last told

	title, facts                *ui.Prose
	byHeat, byAxes, sorted, way *ui.Button
	buttons, chips              []*ui.Button
	chipRow                     *fyne.Container
}

// New makes a pane that shows nothing yet.
func New(kit *ui.Kit, dialogs *ui.Dialogs, do Intents) *Pane {
	p := &Pane{kit: kit, dialogs: dialogs, do: do, metrics: chart.Metrics(kit), choice: firstChoice(), rooms: map[*chart.Sheet]fyne.Size{}}
	p.title = ui.NewProse(kit.Title, ui.ColorInk, lang.L("Compare")).Limit(1)
	p.facts = ui.NewProse(kit.Small, ui.ColorMuted, "").Limit(2)
	caution := ui.NewProse(kit.Small, ui.ColorMuted, lang.L(compare.Caution)).Limit(2)
	tools := ui.NewFlow(4)
	p.makeButtons(tools)
	p.chipRow = ui.NewFlow(4)
	p.Head = container.New(ui.Column{Gap: 4, Pad: 12}, p.title, p.facts, caution, tools, p.chipRow)
	p.heat, p.pair, p.axes = p.sheet(p.layHeat), p.sheet(p.layPair), p.sheet(p.layAxes)
	p.heat.Chart.Quiet, p.pair.Chart.Quiet = true, true
	p.heat.OnMove = func(text string) { p.inPair = false; p.follow(text) }
	p.pair.OnMove = func(string) { p.inPair = true }
	p.line = ui.NewBackdrop(ui.ColorLine)
	p.nothing = ui.NewProse(kit.Body, ui.ColorMuted, "")
	p.Body = container.New(&sides{pane: p}, p.heat, p.line, p.pair, p.axes, p.nothing)
	p.sort()
	return p
}

func (p *Pane) sheet(lay func()) *chart.Sheet {
	s := chart.NewSheet(p.kit)
	s.Chart.OnTap = func(text string) { p.inPair = s == p.pair; p.take(text) }
	s.Chart.OnCopy = p.do.Copy
	s.Chart.OnRune = p.typed
	s.OnKey = p.key
	s.OnSize = func(size fyne.Size) {
		p.rooms[s] = size
		lay()
	}
	return s
}

func (p *Pane) makeButtons(tools *fyne.Container) {
	button := func(label, name, hint, tip string, do func()) *ui.Button {
		b := p.kit.Button(label, do).Key(hint).Explain(tip)
		b.Name, b.OnKey = "compare "+name, p.key
		p.buttons = append(p.buttons, b)
		tools.Add(b)
		return b
	}
	p.byHeat = button(lang.L("Heat map"), "heat map", "1", lang.L("How far each party is from each (1)"), func() { p.turn(false) })
	p.byAxes = button(lang.L("Axes"), "axes", "2", lang.L("Every issue as an axis with all parties on it (2)"), func() { p.turn(true) })
	p.sorted = button("", "sort", "S", lang.L("The order of the issues (S)"), p.pickOrder)
	p.way = button("", "weigh", "G", lang.L("How much each issue counts in a distance (G)"), p.weigh)
	button(lang.L("Parties and issues …"), "pick", "P", lang.L("Choose which parties and issues count here (P)"), func() { p.pick() })
	button(lang.L("Without a source …"), "without", "W", lang.L("See how much hangs on one article (W)"), p.pickSource)
	if p.do.Save != nil {
		button(lang.L("Save picture …"), "save", "", lang.L("As SVG, PNG or PDF"), p.do.Save)
	}
	if p.do.Copy != nil {
		button(lang.L("Copy picture"), "copy", "", lang.L("To the clipboard, to be pasted elsewhere (Ctrl+C)"), p.do.Copy)
	}
	why := p.kit.Why("Distance")
	why.Name, why.OnKey = "compare why", p.key
	p.buttons = append(p.buttons, why)
	tools.Add(why)
}

// Buttons are those above the pictures.
func (p *Pane) Buttons() []*ui.Button {
	return append(p.buttons[:len(p.buttons):len(p.buttons)], p.chips...)
}

// Places names the marks in sight, for tests of the real window: those of the
// pair as "pair:mark:KEY".
func (p *Pane) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	all := append(p.heat.Places(origin), p.axes.Places(origin)...)
	for _, place := range p.pair.Places(origin) {
		place.Name = "pair:" + place.Name
		all = append(all, place)
	}
	return all
}

// Focusable is what has the keys when the pane is opened.
func (p *Pane) Focusable() fyne.Focusable {
	if p.choice.axes {
		return p.axes.Chart
	}
	return p.heat.Chart
}

// Set shows a model. What the person chose stays chosen as long as it is there.
func (p *Pane) Set(m Model) {
	p.model = m
	p.sort()
}

// Clear forgets all, for another dossier.
func (p *Pane) Clear() {
	p.choice = firstChoice()
	for _, s := range []*chart.Sheet{p.heat, p.pair, p.axes} {
		s.Chart.SetCurrent("")
		s.Top()
	}
	p.Set(Model{})
}

// sort works all out anew and shows it.
func (p *Pane) sort() {
	p.content = prepare(p.model, p.choice)
	p.label()
	p.lay()
}

// label says on the buttons what is chosen, and above them what is shown.
func (p *Pane) label() {
	p.byHeat.Chosen, p.byAxes.Chosen = !p.choice.axes, p.choice.axes
	p.sorted.Label = lang.L("Issues: {{.Order}}", map[string]any{"Order": p.orderName(p.choice.order)})
	p.way.Label = lang.L("Weighed by salience")
	if p.choice.alike {
		p.way.Label = lang.L("All issues count alike")
	}
	for _, b := range p.buttons {
		b.Refresh()
	}
	p.facts.Set(p.say())
	p.putChips()
	p.Head.Refresh()
	if height := ui.HeightOf(p.Head, p.Head.Size().Width); height != p.height && p.do.Changed != nil {
		p.height = height
		p.do.Changed()
	}
}

// say tells what is shown.
func (p *Pane) say() string {
	if p.model.Matrix == nil {
		return ""
	}
	c := &p.content
	parts := []string{lang.N("{{.N}} parties", len(c.Matrix.Parties), map[string]any{"N": len(c.Matrix.Parties)}) + ", " +
		lang.N("{{.N}} issues", len(c.Matrix.Issues), map[string]any{"N": len(c.Matrix.Issues)})}
	if p.model.Now != "" {
		parts = append(parts, lang.L("as of {{.Day}}", map[string]any{"Day": day(p.model.Now)}))
	}
	if text := c.facts(); text != "" {
		parts = append(parts, text)
	}
	return strings.Join(parts, " · ")
}

// mostChips is how many sources left out have a chip of their own.
const mostChips = 3

// putChips shows what does not count, each with a way to put it back.
func (p *Pane) putChips() {
	p.chips, p.chipRow.Objects = nil, nil
	chip := func(label, name string, do func()) {
		b := p.kit.Button(label, do).Explain(lang.L("Click to put back"))
		b.Name, b.Chosen, b.Icon, b.OnKey = "put back "+name, true, theme.CancelIcon(), p.key
		p.chips = append(p.chips, b)
		p.chipRow.Add(b)
	}
	if n := len(p.model.Except); n > mostChips {
		chip(lang.N("without {{.N}} articles", n, map[string]any{"N": n}), "sources", func() { p.do.Except(nil) })
	} else {
		for i, id := range p.model.Except {
			name := p.kit.Cell.Fit(p.model.source(id).Title, 260*p.kit.Zoom)
			chip(lang.L("without “{{.Source}}”", map[string]any{"Source": name}), key(withoutKey, id), func() { p.putBack(i) })
		}
	}
	if p.model.Matrix == nil {
		return
	}
	if all, n := len(p.model.Matrix.Parties), len(p.content.Matrix.Parties); n < all {
		chip(lang.L("{{.N}} of {{.All}} parties", map[string]any{"N": n, "All": all}), "parties", func() { p.countAll(p.choice.noParties) })
	}
	if all, n := len(p.model.Matrix.Issues), len(p.content.Matrix.Issues); n < all {
		chip(lang.L("{{.N}} of {{.All}} issues", map[string]any{"N": n, "All": all}), "issues", func() { p.countAll(p.choice.noIssues) })
	}
}

// Picture lays out what is shown for a page: the axes, the pair where the person
// went into it last, else the heat map.
func (p *Pane) Picture() func(figure.Metrics) *figure.Figure {
	c, m := p.content, p.model
	room, title := figure.Room{Width: pictureWidth, Text: pictureText}, m.title()
	switch {
	case p.choice.axes:
		a := c.axes(m)
		a.Title = title
		return func(letters figure.Metrics) *figure.Figure { return a.Figure(room, letters) }
	case c.a >= 0 && p.inPair:
		v := c.versus(m)
		v.Title = title
		return func(letters figure.Metrics) *figure.Figure { return v.Figure(room, letters) }
	default:
		h := c.heatMap()
		h.Title = title
		return func(letters figure.Metrics) *figure.Figure { return h.Figure(room, letters) }
	}
}

// title says of what talks and of what day a picture is, and what it leaves out.
func (m Model) title() string {
	if m.Matrix == nil {
		return ""
	}
	title := m.Matrix.Title
	if m.Now != "" {
		title += " · " + lang.L("as of {{.Day}}", map[string]any{"Day": day(m.Now)})
	}
	for _, id := range m.Except {
		title += " · " + lang.L("without “{{.Source}}”", map[string]any{"Source": m.source(id).Title})
	}
	return title
}

// pictureWidth is how wide a saved picture is, and its text how large.
const (
	pictureWidth = 1200
	pictureText  = 12
)
