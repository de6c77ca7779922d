package compare

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/chart"
	"standpoint/views/ui"
)

// take does what a mark is for.
func (p *Pane) take(text string) {
	if measure, ok := whyOf(text); ok {
		if p.kit.OnWhy != nil {
			p.kit.OnWhy(measure)
		}
		return
	}
	kind, all := ids(text)
	switch {
	case len(all) == 0:
	case kind == pairKey:
		p.enterPair(all[0], all[1])
	case kind == passageKey:
		p.do.Open(all[0])
	case kind == withoutKey:
		p.leaveOut(all[0])
	case kind == weightKey:
		p.askSalience(text)
	case kind == markKey:
		if i, j, ok := p.content.at(text); ok {
			if e := p.content.Matrix.Cells[i][j].Best(); e != nil {
				p.do.Open(e.Passage.ID)
			}
		}
	}
}

// follow shows the pair that keys have moved to.
func (p *Pane) follow(text string) {
	if kind, all := ids(text); kind == pairKey && len(all) == 2 {
		p.choosePair(all[0], all[1])
	}
}

// enterPair shows a pair; one that is shown gets the keys.
func (p *Pane) enterPair(a, b dossier.ID) {
	if p.choice.a != a || p.choice.b != b {
		p.choosePair(a, b)
		p.heat.Chart.SetCurrent(key(pairKey, a, b))
		return
	}
	p.focus(p.pair)
	if p.pair.Chart.Current() == "" {
		p.pair.Chart.First(func(text string) bool { return strings.HasPrefix(text, passageKey) })
	}
}

func (p *Pane) choosePair(a, b dossier.ID) {
	if p.choice.a == a && p.choice.b == b {
		return
	}
	p.choice.a, p.choice.b = a, b
	p.pair.Chart.SetCurrent("")
	p.content.choosePair(p.choice)
	p.content.sortIssues(p.choice)
	p.layPair()
	p.pair.Top()
}

func (p *Pane) focus(s *chart.Sheet) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(s.Chart); canvas != nil {
		canvas.Focus(s.Chart)
	}
}

func (p *Pane) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.Key1:
		p.turn(false)
	case fyne.Key2:
		p.turn(true)
	case fyne.KeyG:
		p.weigh()
	case fyne.KeyS:
		p.kit.Work.Show(p.pickOrder) // not before the key is over: its letter would go into the field
	case fyne.KeyP, fyne.KeyI:
		p.kit.Work.Show(func() { p.pick() })
	case fyne.KeyW:
		p.kit.Work.Show(p.pickSource)
	case fyne.KeyEscape:
		p.back(ev)
	default:
		p.do.Key(ev)
	}
}

// back gives the keys back to the heat map, and from there shows no pair.
func (p *Pane) back(ev *fyne.KeyEvent) {
	switch {
	case p.pair.Chart.HasKeys():
		p.focus(p.heat)
	case p.heat.Chart.HasKeys() && p.choice.a != 0:
		p.choosePair(0, 0)
	default:
		p.do.Key(ev)
	}
}

// typed takes the question mark, which is another key on other keyboards.
func (p *Pane) typed(r rune) {
	if r == '?' && p.kit.OnWhy != nil {
		p.kit.OnWhy("Distance")
	}
}

// turn changes between the heat map and the axes.
func (p *Pane) turn(axes bool) {
	p.choice.axes = axes
	p.sort()
	if axes {
		p.focus(p.axes)
	} else {
		p.focus(p.heat)
	}
}

func (p *Pane) orderName(o compare.Order) string {
	switch o {
	case compare.ByContention:
		return lang.L("most contested first")
	case byLikeness:
		return lang.L("most alike first")
	case compare.ByChange:
		return lang.L("latest change first")
	default:
		return lang.L("as in the codebook")
	}
}

func (p *Pane) pickOrder() {
	orders := []compare.Order{compare.ByContention, byLikeness, compare.ByChange, compare.AsInCodebook}
	options := make([]ui.Option, len(orders))
	for i, o := range orders {
		options[i] = ui.Option{Label: p.orderName(o)}
	}
	p.dialogs.Pick(ui.PickSpec{Title: lang.L("In which order are the issues to stand?"), Options: options, Chosen: slices.Index(orders, p.choice.order), Take: func(at int) {
		p.choice.order = orders[at]
		p.sort()
	}})
}

// weigh changes between weighing issues and counting all the same.
func (p *Pane) weigh() {
	p.choice.alike = !p.choice.alike
	p.sort()
}

// leaveOut leaves a source out, with those that print its words as well.
func (p *Pane) leaveOut(source dossier.ID) {
	except := append(slices.Clone(p.model.Except), p.content.copiesOf(source)...)
	slices.Sort(except)
	p.do.Except(slices.Compact(except))
}

// putBack lets a source count again, by its place among those left out.
func (p *Pane) putBack(at int) {
	p.do.Except(slices.Delete(slices.Clone(p.model.Except), at, at+1))
}

// pickSource asks which source is to be left out: first those on which the
// distance of the pair hangs most.
func (p *Pane) pickSource() {
	var options []ui.Option
	var ids []dossier.ID
	add := func(s dossier.Source, hint string) {
		if !slices.Contains(p.model.Except, s.ID) && !slices.Contains(ids, s.ID) {
			options, ids = append(options, ui.Option{Label: s.Title, Hint: hint}), append(ids, s.ID)
		}
	}
	for _, w := range p.content.band.Without {
		hint := lang.L("distance not known without it")
		if w.Distance.Known {
			hint = lang.L("distance {{.D}} without it", map[string]any{"D": figure.Number(w.Distance.Value)})
		}
		add(*w.Source, hint)
	}
	for _, s := range p.model.Sources {
		add(s, day(s.Published))
	}
	if len(ids) == 0 {
		p.dialogs.Message(lang.L("Without a source"), lang.L("There is no source left to leave out."), lang.L("Close"))
		return
	}
	p.dialogs.Pick(ui.PickSpec{Title: lang.L("Which source is not to count?"), Options: options, Chosen: -1, Take: func(at int) { p.leaveOut(ids[at]) }})
}
