// Package changes is the pane that lists what moved between two days, each
// change with the old and the new passage.
//
// It decides nothing and chooses no days: it says which passage or cell is to be
// shown.
package changes

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Intents are what the pane asks of the window.
type Intents struct {
	Open   func(dossier.ID)              // the article, at the passage
	Select func(dossier.ID)              // the passage in the inspector
	Cell   func(party, issue dossier.ID) // in the matrix
	Copy   func(table string, rows int)  // to the clipboard
	Key    func(*fyne.KeyEvent)
}

// Pane is the list with its title and buttons. Create it with New.
type Pane struct {
	// Head stands above the List, which gets the rest of the room.
	Head *fyne.Container
	List *List

	kit     *ui.Kit
	dialogs *ui.Dialogs
	do      Intents

	model  Model
	choice choice
	shown  []Change

	facts        *ui.Prose
	none         *ui.Prose // what an empty list says
	buttons      []*ui.Button
	ofKind       map[compare.ShiftKind]*ui.Button
	party, issue *ui.Button
	copied       *ui.Button
}

// New makes a pane that shows nothing yet.
func New(kit *ui.Kit, dialogs *ui.Dialogs, do Intents) *Pane {
	p := &Pane{kit: kit, dialogs: dialogs, do: do, ofKind: map[compare.ShiftKind]*ui.Button{}}
	p.facts = ui.NewProse(kit.Small, ui.ColorMuted, "")
	p.none = ui.NewProse(kit.Bold, ui.ColorInk, "")
	p.makeButtons()
	flow := ui.NewFlow(4)
	for _, b := range p.buttons {
		b.OnKey = do.Key
		flow.Add(b)
	}
	title := ui.NewProse(kit.Title, ui.ColorInk, lang.L("What changed"))
	p.Head = container.New(ui.Column{Gap: 4, Pad: 12}, title, p.facts, flow, p.none)
	p.List = newList(kit)
	p.List.OnOpen, p.List.OnSelect, p.List.OnCell = do.Open, do.Select, do.Cell
	p.List.OnKey, p.List.OnCopy = p.key, p.Copy
	p.fill()
	return p
}

func (p *Pane) makeButtons() {
	button := func(name string, do func()) *ui.Button {
		b := p.kit.Button("", do)
		b.Name = "changes " + name
		p.buttons = append(p.buttons, b)
		return b
	}
	for _, k := range append([]compare.ShiftKind{compare.NoShift}, kinds()...) {
		name := string(k)
		if k == compare.NoShift {
			name = "all"
		}
		p.ofKind[k] = button(name, func() { p.chooseKind(k) }).Explain(lang.L("Which changes to show (K for the next kind)"))
	}
	p.party = button("party", p.pickParty).Key("P").Explain(lang.L("Show one party only, or all (P)"))
	p.issue = button("issue", p.pickIssue).Key("I").Explain(lang.L("Show one issue only, or all (I)"))
	p.copied = button("copy", p.Copy).Explain(lang.L("Copy what is shown as a table, for Excel or Word (Ctrl+C)"))
	p.copied.Label = lang.L("Copy as a table")
}

// Buttons are those above the list.
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
	p.fill()
}

// Clear forgets all, for another dossier.
func (p *Pane) Clear() {
	p.choice = choice{}
	p.List.forget()
	p.Set(Model{})
}

// fill shows what the choice lets through.
func (p *Pane) fill() {
	p.shown = p.model.pick(p.choice)
	p.label()
	p.facts.Set(p.model.summary())
	p.none.Set("")
	if len(p.shown) == 0 && len(p.model.Changes) > 0 {
		p.none.Set(lang.L("None of the changes is of this kind, party and issue. Choose “All”, all parties and all issues to see them."))
	}
	p.Head.Refresh()
	p.List.set(p.model, p.shown)
}

// label says on the buttons what is chosen.
func (p *Pane) label() {
	for k, b := range p.ofKind {
		n := len(p.model.Changes)
		b.Label = lang.L("All")
		if k != compare.NoShift {
			n, b.Label = p.model.count(k), kindName(k)
		}
		b.Hint, b.Chosen = strconv.Itoa(n), k == p.choice.kind
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
}

func (p *Pane) chooseKind(k compare.ShiftKind) {
	p.choice.kind = k
	p.fill()
}

// nextKind shows the next kind of which there are changes, after the last all.
func (p *Pane) nextKind() {
	all := append([]compare.ShiftKind{compare.NoShift}, kinds()...)
	at := slices.Index(all, p.choice.kind)
	for i := 1; i <= len(all); i++ {
		k := all[(at+i)%len(all)]
		if k == compare.NoShift || p.model.count(k) > 0 {
			p.chooseKind(k)
			return
		}
	}
}

func (p *Pane) pickParty() {
	p.dialogs.PickParty(p.model.Parties, p.choice.party, func(id dossier.ID) {
		p.choice.party = id
		p.fill()
	})
}

func (p *Pane) pickIssue() {
	p.dialogs.PickIssue(p.model.Issues, p.choice.issue, func(id dossier.ID) {
		p.choice.issue = id
		p.fill()
	})
}

// Copy copies what is shown as a table.
func (p *Pane) Copy() { p.do.Copy(p.model.table(p.shown), len(p.shown)) }

func (p *Pane) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyK:
		p.nextKind()
	case fyne.KeyP:
		p.pickParty()
	case fyne.KeyI:
		p.pickIssue()
	default:
		p.do.Key(ev)
	}
}
