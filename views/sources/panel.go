package sources

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Panel stands beside the table: what is known of the chosen source, who else
// prints its story, and what can be done with all that are chosen.
type Panel struct {
	widget.BaseWidget

	// OnOpen is called to open an article.
	OnOpen func(dossier.ID)
	// OnGoTo is called to go to another source of the story.
	OnGoTo func(dossier.ID)
	// What is wanted of the chosen ones.
	OnDetails, OnRemove, OnSeparate, OnRejoin func()
	// OnKey gets the keys that its buttons have no use for.
	OnKey func(*fyne.KeyEvent)

	kit      *ui.Kit
	table    *Table
	readOnly bool
	column   *fyne.Container
	scroller *ui.Scroller
	buttons  []*ui.Button
}

// NewPanel makes the panel of a table.
func NewPanel(kit *ui.Kit, table *Table) *Panel {
	p := &Panel{kit: kit, table: table, column: container.New(ui.Column{Gap: 9, Pad: 14})}
	p.scroller = ui.NewScroller(p.column)
	p.ExtendBaseWidget(p)
	return p
}

// Describe shows what is chosen in the table now.
func (p *Panel) Describe(readOnly bool) {
	p.readOnly, p.buttons = readOnly, nil
	p.column.RemoveAll()
	chosen := p.table.Chosen()
	switch len(chosen) {
	case 0:
		p.column.Add(ui.NewProse(p.kit.Body, ui.ColorMuted, lang.L("Choose a source to see what is known of it.")))
	case 1:
		p.one(chosen[0])
	default:
		p.several(chosen)
	}
	p.scroller.Relayout()
	p.Refresh()
}

func (p *Panel) one(l app.Listed) {
	k := p.kit
	p.column.Add(ui.NewProse(k.Bold, ui.ColorInk, l.Title))
	p.fact(lang.L("Outlet"), joined(l.Outlet, l.Agency))
	day := lang.L("unknown")
	if l.Published != "" {
		day = ui.Day(string(l.Published)) + ", " + How(l.Source)
	}
	p.fact(lang.L("Date"), day)
	if l.PublishedWhy != "" {
		p.column.Add(ui.NewProse(k.Small, ui.ColorMuted, lang.L("Date: {{.Why}}", map[string]any{"Why": l.PublishedWhy})))
	}
	p.fact(lang.L("Author"), l.Author)
	p.fact(lang.L("Place"), l.Place)
	p.fact(lang.L("Address"), l.Address)
	p.fact(lang.L("File"), l.FileName)
	p.fact(lang.L("Note"), l.Note)
	p.fact(lang.L("Passages"), lang.L("{{.Suggested}} to review, {{.Accepted}} accepted, {{.Rejected}} rejected",
		map[string]any{"Suggested": l.Suggested, "Accepted": l.Accepted, "Rejected": l.Rejected}))
	p.fact(lang.L("State"), State(l.State))
	open := p.button(lang.L("Article"), "open", func() { call(p.OnOpen, l.ID) }).Key(lang.L("Enter")).Explain(lang.L("Open the article"))
	p.column.Add(ui.NewFlow(6, append([]fyne.CanvasObject{open}, p.actions()...)...))
	p.story(l)
}

// fact is a line of what is known, nothing where it is not.
func (p *Panel) fact(name, text string) {
	if text != "" {
		p.column.Add(ui.NewColumn(0, ui.NewProse(p.kit.Small, ui.ColorMuted, name), ui.NewProse(p.kit.Cell, ui.ColorInk, text)))
	}
}

// story lists who printed the same, the earliest first.
func (p *Panel) story(l app.Listed) {
	k := p.kit
	switch {
	case l.Story == 0 && l.Apart == "":
		return
	case l.Story == 0:
		p.column.Add(ui.NewProse(k.Small, ui.ColorMuted, lang.L("You said that this is not the same story as others.")))
	default:
		n := p.table.outlets(l)
		p.column.Add(ui.NewProse(k.SmallBold, ui.ColorInk, lang.N("One story, reported by {{.N}} outlets", n, map[string]any{"N": n})))
		p.column.Add(ui.NewProse(k.Small, ui.ColorMuted, lang.L("The texts are nearly the same. The same words in them count once, on the day of the first.")))
		for _, id := range p.table.prints(l) {
			p.column.Add(p.print(p.table.Source(id), id == l.ID))
		}
	}
	if p.readOnly {
		return
	}
	if l.Apart != "" {
		p.column.Add(ui.NewFlow(6, p.button(lang.L("Compare again"), "rejoin", func() { run(p.OnRejoin) }).Explain(lang.L("Let it be the same story as others that print it"))))
		return
	}
	p.column.Add(ui.NewFlow(6, p.button(lang.L("Not the same story"), "separate", func() { run(p.OnSeparate) }).Explain(lang.L("Count this source for itself"))))
}

// print is one source of the story; a click goes to it.
func (p *Panel) print(l app.Listed, here bool) fyne.CanvasObject {
	text := joined(ui.Day(string(l.Published)), outletOf(l.Source), l.Title)
	if here {
		return ui.NewProse(p.kit.CellBold, ui.ColorInk, text)
	}
	b := p.button(p.kit.Cell.Fit(text, p.room()), "print:"+strconv.FormatInt(int64(l.ID), 10), func() { call(p.OnGoTo, l.ID) })
	b.Look, b.Wide, b.Tip = ui.Quiet, true, text
	return b
}

// room is how wide the text of a button may be.
func (p *Panel) room() float32 {
	const least, common, sides = 120, 260, 64
	if p.Size().Width == 0 {
		return common
	}
	return max(p.Size().Width-sides, least)
}

// prints are all sources of a story, the earliest first.
func (t *Table) prints(l app.Listed) []dossier.ID {
	first := t.Source(l.Story)
	return append([]dossier.ID{first.ID}, first.Copies...)
}

func (p *Panel) several(chosen []app.Listed) {
	passages, decided := 0, 0
	for _, l := range chosen {
		passages += l.Suggested + l.Accepted
		decided += l.Accepted
	}
	p.column.Add(ui.NewProse(p.kit.Bold, ui.ColorInk, lang.N("{{.N}} sources chosen", len(chosen), map[string]any{"N": len(chosen)})))
	p.column.Add(ui.NewProse(p.kit.Cell, ui.ColorMuted, lang.N("{{.N}} passages", passages, map[string]any{"N": passages})+", "+
		lang.N("{{.N}} reviewed", decided, map[string]any{"N": decided})))
	buttons := p.actions()
	if !p.readOnly {
		buttons = append(buttons,
			p.button(lang.L("Not the same story"), "separate", func() { run(p.OnSeparate) }).Explain(lang.L("Count them apart from all others")),
			p.button(lang.L("Compare again"), "rejoin", func() { run(p.OnRejoin) }).Explain(lang.L("Let them be the same story as others that print it")))
	}
	p.column.Add(ui.NewFlow(6, buttons...))
}

// actions are what can be done with one source as with several.
func (p *Panel) actions() []fyne.CanvasObject {
	if p.readOnly {
		return nil
	}
	return []fyne.CanvasObject{
		p.button(lang.L("Details …"), "details", func() { run(p.OnDetails) }).Key("F2").Explain(lang.L("Correct date, outlet and the rest")),
		p.button(lang.L("Remove …"), "remove", func() { run(p.OnRemove) }).Key(lang.L("Del")).Explain(lang.L("Take out of the dossier; it can be brought back")),
	}
}

func (p *Panel) button(label, name string, do func()) *ui.Button {
	b := p.kit.Button(label, do)
	b.Name, b.OnKey = "source-"+name, func(ev *fyne.KeyEvent) {
		if p.OnKey != nil {
			p.OnKey(ev)
		}
	}
	p.buttons = append(p.buttons, b)
	return b
}

// Buttons are those shown now.
func (p *Panel) Buttons() []*ui.Button { return p.buttons }

// MinSize is narrow: the texts wrap.
func (p *Panel) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	return fyne.NewSize(180, 100)
}

// CreateRenderer is Fyne's way to draw it.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.scroller) }

func call(f func(dossier.ID), id dossier.ID) {
	if f != nil {
		f(id)
	}
}

func run(f func()) {
	if f != nil {
		f()
	}
}
