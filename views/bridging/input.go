package bridging

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// take does what a mark is for. One of several parties is asked for.
func (p *Pane) take(key string) {
	if keys, several := p.Sheet.Chart.Figure().Groups[key]; several {
		p.list(keys)
		return
	}
	t, ok := p.content.targets[key]
	if !ok {
		return
	}
	switch t.kind {
	case cellMark:
		p.do.Open(p.model.cell(t))
	case weightMark:
		p.askSalience(t)
	case orderMark:
		p.do.Why("Order of issues")
	case meetingMark:
		p.do.Why("Meeting")
	default:
		trade := p.model.trades[t.trade]
		var cells []string
		for _, issue := range []int{trade.GivesA, trade.GivesB} {
			for _, party := range []int{trade.A, trade.B} {
				cells = append(cells, p.content.mark(target{kind: cellMark, party: party, issue: issue}))
			}
		}
		p.list(cells)
	}
}

// list asks which of several cells is meant.
func (p *Pane) list(keys []string) {
	options := make([]ui.Option, len(keys))
	for i, key := range keys {
		t, x := p.content.targets[key], p.model.matrix()
		options[i] = ui.Option{
			Label: x.Parties[t.party].Name + " · " + x.Issues[t.issue].Name,
			Hint:  ui.StanceName(x.Cells[t.party][t.issue].Stance),
		}
	}
	p.dialogs.Pick(ui.PickSpec{Title: lang.L("Which cell?"), Options: options, Chosen: -1, Take: func(at int) {
		p.do.Open(p.model.cell(p.content.targets[keys[at]]))
	}})
}

// follow shows the cell that keys have moved to.
func (p *Pane) follow(key string) {
	if t, ok := p.content.targets[key]; ok && (t.kind == cellMark || t.kind == weightMark) {
		p.do.Select(p.model.cell(t))
	}
}

func (p *Pane) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyP:
		p.kit.Work.Show(p.pickParties) // once the key is over: its letter would go into the list
	case fyne.KeyM:
		p.kit.Work.Show(p.pickWay)
	case fyne.KeyB:
		p.kit.Work.Show(p.pickBack)
	case fyne.KeyS:
		if t, ok := p.content.targets[p.Sheet.Chart.Current()]; ok && (t.kind == cellMark || t.kind == weightMark) {
			p.kit.Work.Show(func() { p.askSalience(t) })
		}
	default:
		p.do.Key(ev)
	}
}

// askSalience asks how much an issue matters to a party.
func (p *Pane) askSalience(t target) {
	party, issue := p.model.cell(t)
	now, x := p.model.measures.Salience(t.party, t.issue), p.model.matrix()
	p.dialogs.AskSalience(ui.SalienceSpec{
		Party: x.Parties[t.party].Name, Issue: x.Issues[t.issue].Name, Now: now.Value, Set: now.Set,
		Take: func(value int) { p.do.Salience(party, issue, value) },
	})
}

// pickParties asks whether all parties count or two of them, and which.
func (p *Pane) pickParties() {
	p.pickParty(lang.L("Who is to be brought together? The first of two"), 0, func(a dossier.ID) {
		if a == 0 {
			p.choose(func(c *Choice) { c.A, c.B = 0, 0 })
			return
		}
		p.pickParty(lang.L("And who else?"), a, func(b dossier.ID) {
			p.choose(func(c *Choice) { c.A, c.B = a, b })
		})
	})
}

// pickParty asks for a party, but for one; where there is no such one, all may
// be chosen as well, which is 0.
func (p *Pane) pickParty(title string, but dossier.ID, take func(dossier.ID)) {
	var options []ui.Option
	var ids []dossier.ID
	if but == 0 {
		options, ids = append(options, ui.Option{Label: lang.L("All parties")}), append(ids, 0)
	}
	for _, party := range p.model.parties {
		if party.ID != but {
			options, ids = append(options, ui.Option{Label: party.Name, Hint: party.Short}), append(ids, party.ID)
		}
	}
	if len(options) > 0 {
		p.dialogs.Pick(ui.PickSpec{Title: title, Options: options, Chosen: 0, Take: func(at int) { take(ids[at]) }})
	}
}

// pickWay asks how a meeting is sought.
func (p *Pane) pickWay() {
	hints := []string{
		OutOfRanges: lang.L("out of what each accepts"), Median: lang.L("whatever it accepted lately"),
		Weighted: lang.L("a move of who cares more counts more"), Mean: lang.L("all meet at the mean of their positions"),
	}
	options := make([]ui.Option, len(hints))
	for i, hint := range hints {
		options[i] = ui.Option{Label: wayName(Way(i)), Hint: hint}
	}
	p.dialogs.Pick(ui.PickSpec{Title: lang.L("How is a meeting to be sought?"), Options: options, Chosen: int(p.model.choice.Way), Take: func(at int) {
		p.choose(func(c *Choice) { c.Way = Way(at) })
	}})
}

// pickBack asks how far back counts.
func (p *Pane) pickBack() {
	days := []int{0, 30, compare.RecentDays, 180, 365}
	options, chosen := make([]ui.Option, len(days)), -1
	for i, n := range days {
		options[i] = ui.Option{Label: lang.N("{{.N}} days", n, map[string]any{"N": n})}
		if n == p.model.choice.days() {
			chosen = i
		}
	}
	options[0].Hint = lang.L("only the day on which it was last heard")
	p.dialogs.Pick(ui.PickSpec{Title: lang.L("How far back does what a party said count as what it accepts?"), Options: options, Chosen: chosen, Take: func(at int) {
		p.choose(func(c *Choice) { c.Back = days[at] - compare.RecentDays })
	}})
}

func (p *Pane) choose(change func(*Choice)) {
	c := p.model.choice
	change(&c)
	p.do.Choose(c)
}
