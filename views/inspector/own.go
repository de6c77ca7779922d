package inspector

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// own is where the analyst says in his own words where a cell stands. It is
// made once, so that words being typed stay when the cell is drawn anew.
type own struct {
	pane     *Inspector
	model    Model
	unfolded bool

	box       *fyne.Container
	said      *ui.Prose
	unfold    *ui.Button
	back      *ui.Button
	against   *ui.Button // stands beside them
	form      *fyne.Container
	stances   [5]*ui.Button
	sum, note *ui.Words
}

func newOwn(p *Inspector) *own {
	k := p.kit
	o := &own{pane: p, said: ui.NewProse(k.Small, ui.ColorMuted, "")}
	o.unfold = o.button(lang.L("Your position …"), "own", func() { o.show(!o.unfolded) }).Explain(lang.L("Say yourself where the party stands, and sum it up (Ctrl+Shift+P)"))
	o.back = o.button(lang.L("Back to what the passages say"), "own:back", func() { call0(p.OnOwnBack) })
	o.against = p.againstButton()
	row := container.NewGridWithColumns(5)
	for i := range o.stances {
		stance := i - 2
		b := o.button(compare.Sign(stance), "own:"+strconv.Itoa(i+1), func() {
			if p.OnOwnStance != nil {
				p.OnOwnStance(stance)
			}
		}).Explain(lang.L("Set the position to {{.Stance}}", map[string]any{"Stance": ui.StanceName(stance)}))
		o.stances[i] = b
		row.Add(b)
	}
	o.sum = o.words(lang.L("Your summary, in place of the passage’s words. Enter keeps it."), 3)
	o.note = o.words(lang.L("A note for yourself. Enter keeps it."), 2)
	label := func(text string) fyne.CanvasObject { return ui.NewProse(k.SmallBold, ui.ColorMuted, text) }
	o.form = ui.NewColumn(5, label(lang.L("Where it stands, as you see it")), row, label(lang.L("Summary")), o.sum, label(lang.L("Note")), o.note)
	o.form.Hide()
	o.box = ui.NewColumn(6, o.said, ui.NewFlow(6, o.unfold, o.against, o.back), o.form)
	return o
}

func (o *own) button(label, name string, do func()) *ui.Button {
	b := o.pane.kit.Button(label, do)
	b.Name, b.OnKey = name, o.pane.TypedKey
	b.OnFocus = func() { o.pane.scroller.Reveal(o.box.Position().Y, o.box.Size().Height) }
	return b
}

func (o *own) words(placeholder string, lines int) *ui.Words {
	w := ui.NewWords(placeholder, lines)
	w.OnKeep = func(string) { o.keep() }
	w.OnLeave = o.pane.Focus
	return w
}

// keep hands on both texts with the cell they belong to.
func (o *own) keep() {
	if f := o.pane.OnOwnWords; f != nil {
		f(o.model.Party.ID, o.model.Issue.ID, o.sum.Text, o.note.Text)
	}
}

// set shows what is set for a cell. Words typed for the one before are kept
// there first.
func (o *own) set(m Model) {
	other := m.Party.ID != o.model.Party.ID || m.Issue.ID != o.model.Issue.ID
	if other {
		o.sum.Keep()
		o.note.Keep()
	}
	o.model = m
	if other {
		o.sum.Take(m.Own.Summary)
		o.note.Take(m.Own.Note)
	} else {
		o.sum.Offer(m.Own.Summary)
		o.note.Offer(m.Own.Note)
	}
	o.said.Set(m.ownWords())
	for i, b := range o.stances {
		b.Chosen = m.Own.Stance != nil && *m.Own.Stance == i-2
		b.Refresh()
	}
	o.back.Hidden = m.ReadOnly || m.Own.Stance == nil && m.Own.Summary == ""
	o.unfold.Hidden = m.ReadOnly || !m.Cell.Known
	o.against.Hidden = len(m.Cards) == 0
	o.show(o.unfolded)
}

func (o *own) show(unfolded bool) {
	o.unfolded = unfolded
	o.form.Hidden = !unfolded || o.unfold.Hidden
	o.unfold.Chosen = unfolded
	o.unfold.Refresh()
	o.pane.scroller.Relayout()
}

// present tells whether there is anything to say or do.
func (o *own) present(m Model) bool {
	return m.Own != (dossier.Position{Party: m.Own.Party, Issue: m.Own.Issue}) || m.Cell.Known
}

// ownWords say what the analyst set, and what stands against it.
func (m Model) ownWords() string {
	c := m.Cell
	switch {
	case !c.Known && m.Own.Stance != nil:
		return lang.L("You set a position here, but no passage that counts stands behind it now: it is not shown.")
	case c.Set && c.Drawn != c.Stance:
		return lang.L("You set this position. The passages give {{.Sign}}, {{.Stance}}.", map[string]any{"Sign": compare.Sign(c.Drawn), "Stance": ui.StanceName(c.Drawn)})
	case c.Set:
		return lang.L("You set this position. The passages give the same.")
	case c.SummaryByAnalyst:
		return lang.L("The summary is yours.")
	default:
		return ""
	}
}

// EditOwn opens the analyst's own position and gives the summary the keys.
func (p *Inspector) EditOwn() {
	if p.own.unfold.Hidden || !p.shown {
		return
	}
	p.own.show(true)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p.own.sum)
	}
	p.scroller.Reveal(p.own.box.Position().Y, p.own.box.Size().Height)
}

func call0(f func()) {
	if f != nil {
		f()
	}
}
