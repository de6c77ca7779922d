package timeline

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// take opens the passage of a mark. A mark of several is taken apart: by a
// closer look, or where they are of one day by a list.
func (p *Pane) take(key string) {
	keys, several := p.Chart.Figure().Groups[key]
	switch {
	case !several:
		if id := p.passage(key); id != 0 {
			p.do.Open(id)
		}
	case !p.lookCloser(keys):
		p.list(keys)
	}
}

// lookCloser shows the time of some marks; false where that would not take
// them apart.
func (p *Pane) lookCloser(keys []string) bool {
	var span figure.Period
	for i, key := range keys {
		e, _ := p.content.passages.at(key)
		first, last, ok := e.Source.Published.Days()
		if !ok {
			return false
		}
		middle := float64(first+last+1) / 2
		if i == 0 {
			span = figure.Period{From: middle, To: middle}
		}
		span = figure.Period{From: min(span.From, middle), To: max(span.To, middle)}
	}
	room := max(span.Days()*0.2, 1.5)
	next := figure.Period{From: span.From - room, To: span.To + room}.Clamp(p.whole)
	if span.Days() == 0 || next.Days() > p.view.Period.Days()*0.95 {
		return false
	}
	p.view.Period = next
	p.lay()
	if places := p.Chart.Figure().Places(); len(places) > 0 {
		p.Chart.SetCurrent(p.nearest(keys[0], places))
	}
	return true
}

// nearest is the mark that shows a passage, alone or with others.
func (p *Pane) nearest(key string, places []figure.Place) string {
	for _, place := range places {
		if place.Key == key || slices.Contains(p.Chart.Figure().Groups[place.Key], key) {
			return place.Key
		}
	}
	return places[0].Key
}

// list asks which of several passages is meant.
func (p *Pane) list(keys []string) {
	options := make([]ui.Option, len(keys))
	for i, key := range keys {
		e, _ := p.content.passages.at(key)
		options[i] = ui.Option{
			Label: p.model.party(e.Passage.Party) + " · " + p.model.issue(e.Passage.Issue) + " · " + ui.StanceName(e.Passage.Stance),
			Hint:  e.Passage.Quote,
		}
	}
	p.dialogs.Pick(ui.PickSpec{
		Title: lang.N("{{.N}} passages", len(keys), map[string]any{"N": len(keys)}), Options: options, Chosen: -1,
		Take: func(at int) { p.do.Open(p.passage(keys[at])) },
	})
}

// follow shows the passage that keys have moved to.
func (p *Pane) follow(key string) {
	if id := p.passage(key); id != 0 && p.do.Select != nil {
		p.do.Select(id)
	}
}

// edge moves on in time, or to other lanes, where keys find no further mark.
func (p *Pane) edge(way figure.Way) {
	p.pan(way.X * p.view.Period.Days() / 3)
	p.view.Top += way.Y * p.plot.Lane
	p.lay()
}

func (p *Pane) key(ev *fyne.KeyEvent) {
	page := max(p.plot.Box.H-p.plot.Lane, p.plot.Lane)
	switch ev.Name {
	case fyne.KeyL:
		p.turn()
	case fyne.KeyP:
		p.kit.Work.Show(p.pickParty) // once the key is over: its letter would go into the list
	case fyne.KeyI:
		p.kit.Work.Show(p.pickIssue)
	case fyne.KeyO:
		p.take(p.Chart.Current())
	case fyne.KeyF:
		p.chooseDay(true)
	case fyne.KeyT:
		p.chooseDay(false)
	case fyne.KeyPageUp:
		p.view.Top -= page
		p.lay()
	case fyne.KeyPageDown:
		p.view.Top += page
		p.lay()
	default:
		p.do.Key(ev)
	}
}

// typed takes characters: where + and - are, keyboards differ.
func (p *Pane) typed(r rune) {
	switch r {
	case '+', '=':
		p.zoom(1 / zoomStep)
	case '-', '_':
		p.zoom(zoomStep)
	case '0':
		p.all()
	}
}

// zoomStep is how much longer the time shown is after one step.
const zoomStep = 1.5

// zoom shows a shorter or a longer time, around the mark that has the keys or
// else around the middle.
func (p *Pane) zoom(factor float64) {
	around := (p.view.Period.From + p.view.Period.To) / 2
	if e, ok := p.content.passages.at(p.Chart.Current()); ok {
		first, last, dated := e.Source.Published.Days()
		if at := float64(first+last+1) / 2; dated && at >= p.view.Period.From && at <= p.view.Period.To {
			around = at
		}
	}
	p.zoomAt(factor, around)
}

func (p *Pane) zoomAt(factor, around float64) {
	p.view.Period = p.view.Period.Zoom(factor, around)
	p.lay()
}

// all shows the whole time.
func (p *Pane) all() {
	p.view.Period, p.view.Top = p.whole, 0
	p.lay()
}

// wheel zooms around the pointer; a wheel to the side pans, and over the names
// of the lanes it scrolls them.
func (p *Pane) wheel(at fyne.Position, by fyne.Delta) {
	switch {
	case by.DX != 0:
		p.pan(-float64(by.DX) * p.perPixel())
	case float64(at.X) < p.plot.Box.X:
		p.view.Top -= p.plot.Lane * sign(by.DY)
	default:
		factor := 1.2
		if by.DY > 0 {
			factor = 1 / factor
		}
		p.view.Period = p.view.Period.Zoom(factor, p.plot.Day(float64(at.X)))
	}
	p.lay()
}

func sign(x float32) float64 {
	if x > 0 {
		return 1
	}
	return -1
}

func (p *Pane) perPixel() float64 { return p.view.Period.Days() / p.plot.Box.W }

// drag moves the time with the pointer, and the lanes where there are more
// than are in sight.
func (p *Pane) drag(by fyne.Delta) {
	p.pan(-float64(by.DX) * p.perPixel())
	p.pulled -= float64(by.DY)
	if steps := int(p.pulled / p.plot.Lane); steps != 0 {
		p.view.Top += float64(steps) * p.plot.Lane
		p.pulled -= float64(steps) * p.plot.Lane
	}
	p.lay()
}

func (p *Pane) pan(days float64) {
	p.view.Period.From += days
	p.view.Period.To += days
}

// turn changes between a lane for each party and one for each issue.
func (p *Pane) turn() {
	p.choice.byIssue = !p.choice.byIssue
	p.view.Top = 0
	p.sort()
}

func (p *Pane) pickParty() {
	p.dialogs.PickParty(p.model.Parties, p.choice.party, func(id dossier.ID) {
		p.choice.party = id
		p.view.Top = 0
		p.sort()
	})
}

func (p *Pane) pickIssue() {
	p.dialogs.PickIssue(p.model.Issues, p.choice.issue, func(id dossier.ID) {
		p.choice.issue = id
		p.view.Top = 0
		p.sort()
	})
}
