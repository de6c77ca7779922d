package timeline

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// days are the two days that are compared.
type days struct {
	then, now dossier.Date // empty: none
	picked    dossier.Date // the first of two, clicked; empty: none
}

// period reaches from the first day to the last; see figure.Figure.Compare.
func (d days) period() figure.Period {
	var p figure.Period
	if _, last, ok := d.then.Days(); ok {
		p.From = float64(last) + 0.5
	}
	if _, last, ok := d.now.Days(); ok {
		p.To = float64(last) + 1
	}
	return p
}

// Compare marks the two days that are compared. Passages later than now do not
// count.
func (p *Pane) Compare(then, now dossier.Date) {
	if p.days != (days{then: then, now: now}) {
		p.days = days{then: then, now: now}
		p.drawDays()
		p.say()
	}
}

// drawDays shows the picture with the days upon it: while the days move nothing
// else is laid out anew.
func (p *Pane) drawDays() {
	if p.laid != nil {
		p.Chart.Set(p.laid.Compare(p.plot, p.days.period(), p.later(p.days.now)))
	}
}

// later tells whether there are passages after a day.
func (p *Pane) later(day dossier.Date) bool {
	n := len(p.content.dates)
	return n > 0 && p.content.dates[n-1] > day
}

// onAxis tells whether a place lies where the days are written.
func (p *Pane) onAxis(at fyne.Position) bool {
	return float64(at.Y) < p.plot.Box.Y+4 && float64(at.X) >= p.plot.Box.X
}

// nearestDate is the date of a source nearest to a place.
func (p *Pane) nearestDate(at fyne.Position) dossier.Date {
	day, least := p.plot.Day(float64(at.X)), math.Inf(1)
	var best dossier.Date
	for _, date := range p.content.dates {
		if first, _, ok := date.Days(); ok && math.Abs(float64(first)+0.5-day) < least {
			best, least = date, math.Abs(float64(first)+0.5-day)
		}
	}
	return best
}

// click takes the days: of two clicks on the axis the earlier is compared with
// the later one.
func (p *Pane) click(at fyne.Position) {
	date := p.nearestDate(at)
	switch {
	case !p.onAxis(at) || date == "" || p.do.Days == nil:
	case p.days.picked == "":
		p.days.picked = date
		p.say()
	default:
		first := p.days.picked
		p.days.picked = ""
		p.choose(min(first, date), max(first, date))
	}
}

// span takes the days between which the axis was dragged.
func (p *Pane) span(from, to fyne.Position, done bool) bool {
	if !p.onAxis(from) || p.do.Days == nil || len(p.content.dates) == 0 {
		return false
	}
	a, b := p.nearestDate(from), p.nearestDate(to)
	marked := days{then: min(a, b), now: max(a, b)}
	if done {
		p.choose(marked.then, marked.now)
		return true
	}
	p.Chart.Set(p.laid.Compare(p.plot, marked.period(), p.later(marked.now)))
	return true
}

// choose compares two days; of a single one it is the day shown.
func (p *Pane) choose(then, now dossier.Date) {
	if then == now {
		then = ""
	}
	p.do.Days(then, now)
	p.drawDays()
	p.say()
}

// chooseDay takes the day of the passage that has the keys: to compare with it,
// or to show it.
func (p *Pane) chooseDay(earlier bool) {
	e, ok := p.content.passages.at(p.Chart.Current())
	switch day := e.Source; {
	case !ok || day.Published == "" || p.do.Days == nil:
	case earlier:
		p.do.Days(day.Published, p.days.now)
	default:
		p.do.Days(p.days.then, day.Published)
	}
}

// daysWords say which days are compared, and how to choose others.
func (p *Pane) daysWords() string {
	d := p.days
	switch {
	case d.picked != "":
		return lang.L("{{.Day}}: now click the other day", map[string]any{"Day": ui.Day(string(d.picked))})
	case d.now == "":
		return ""
	case d.then == "":
		return lang.L("as of {{.Now}}", map[string]any{"Now": ui.Day(string(d.now))})
	}
	return lang.L("compared: {{.Then}} with {{.Now}} (drag over the axis, click two dates on it, or F and T on a passage)", map[string]any{
		"Then": ui.Day(string(d.then)), "Now": ui.Day(string(d.now)),
	})
}
