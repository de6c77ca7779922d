package codebook

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/revision"
	"standpoint/views/ui"
)

// outline is the list of parties and issues, below the codebook itself.
type outline struct {
	pane    *Pane
	scroll  *container.Scroll
	body    *outlineBody
	buttons []*ui.Button
}

// row is one line of the list.
type row struct {
	heading bool
	kind    revision.Kind   // of a heading
	entry   *revision.Entry // nil: a heading, or the codebook itself
	title   string
	facts   string
	remark  string
	color   fyne.ThemeColorName // of the remark
	faint   bool
}

func newOutline(p *Pane) *outline {
	o := &outline{pane: p}
	o.body = newOutlineBody(o)
	o.scroll = container.NewVScroll(o.body)
	o.scroll.OnScrolled = func(fyne.Position) { o.body.Refresh() }
	return o
}

// column is the list with the buttons below it.
func (o *outline) column() fyne.CanvasObject {
	p := o.pane
	party := p.kit.Button(lang.L("Party"), func() { p.Add(revision.Party) }).Explain(lang.L("Add a party (Insert, on a party)"))
	issue := p.kit.Button(lang.L("Issue"), func() { p.Add(revision.Issue) }).Explain(lang.L("Add an issue (Insert, on an issue)"))
	party.Name, issue.Name = "add party", "add issue"
	o.buttons = []*ui.Button{party, issue}
	for _, b := range o.buttons {
		b.Icon, b.OnKey = theme.ContentAddIcon(), o.key
	}
	foot := container.New(ui.Column{Pad: 8}, ui.NewFlow(6, party, issue))
	return container.New(edged{right: true}, container.New(tower{stretch: 0}, o.scroll, foot), ui.NewBackdrop(ui.ColorLine))
}

// key gives the keys of the buttons back to the list.
func (o *outline) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown:
		o.pane.focusList()
	default:
		o.pane.do.Key(ev)
	}
}

// refresh shows the draft anew.
func (o *outline) refresh() {
	o.body.rows = o.rows()
	o.body.Refresh()
	o.scroll.Refresh()
}

func (o *outline) rows() []row {
	p := o.pane
	title := p.draft.Title
	if title == "" {
		title = lang.L("The codebook")
	}
	parties, issues := p.draft.Entries(revision.Party), p.draft.Entries(revision.Issue)
	rows := []row{{title: title, facts: lang.L("title, files, templates"), color: ui.ColorMuted}}
	if p.faulty(nil) {
		rows[0].remark, rows[0].color = lang.L("to correct"), ui.ColorNo
	}
	rows = append(rows, row{heading: true, kind: revision.Party, title: lang.L("Parties ({{.N}})", map[string]any{"N": staying(parties)})})
	for _, e := range parties {
		rows = append(rows, o.rowOf(e))
	}
	rows = append(rows, row{heading: true, kind: revision.Issue, title: lang.L("Issues ({{.N}})", map[string]any{"N": staying(issues)})})
	for _, e := range issues {
		rows = append(rows, o.rowOf(e))
	}
	return rows
}

func staying(entries []*revision.Entry) int {
	n := 0
	for _, e := range entries {
		if e.Stays() {
			n++
		}
	}
	return n
}

func (o *outline) rowOf(e *revision.Entry) row {
	r := row{entry: e, title: e.Name(), facts: factsOf(o.pane.uses(e)), color: ui.ColorAccent, faint: !e.Stays()}
	if r.title == "" {
		r.title, r.faint = lang.L("(no name yet)"), true
	}
	switch {
	case e.Removed:
		r.remark, r.color = lang.L("goes"), ui.ColorNo
	case e.Into != nil:
		r.remark = lang.L("into {{.Name}}", map[string]any{"Name": e.Into.Name()})
	case o.pane.faulty(e):
		r.remark, r.color = lang.L("to correct"), ui.ColorNo
	case e.ID == 0:
		r.remark, r.facts = lang.L("new"), ""
	case e.Changed():
		r.remark = lang.L("changed")
	}
	return r
}

// factsOf counts the passages in words.
func factsOf(u Uses) string {
	if u.Passages == 0 {
		return lang.L("no passages")
	}
	parts := []string{lang.N("{{.N}} passages", u.Passages, map[string]any{"N": u.Passages})}
	if u.Reviewed > 0 {
		parts = append(parts, lang.N("{{.N}} reviewed", u.Reviewed, map[string]any{"N": u.Reviewed}))
	}
	return strings.Join(parts, ", ")
}

// faulty tells whether something of an entry keeps the draft from being
// applied.
func (p *Pane) faulty(e *revision.Entry) bool {
	for _, f := range p.faults {
		if f.Entry == e && !f.Warning {
			return true
		}
	}
	return false
}

// chosenRow is the row of what the form shows.
func (o *outline) chosenRow() int {
	if o.pane.chosen == nil {
		return 0
	}
	for i, r := range o.body.rows {
		if r.entry == o.pane.chosen {
			return i
		}
	}
	return 0
}

// step chooses the next row down, or up, that is no heading.
func (o *outline) step(by int) {
	rows := o.body.rows
	at := o.chosenRow()
	for next := at + by; next >= 0 && next < len(rows); next += by {
		if !rows[next].heading {
			o.choose(next)
			return
		}
	}
}

// choose shows the form of a row, and the row.
func (o *outline) choose(at int) {
	o.pane.choose(o.body.rows[at].entry)
	o.reveal()
}

// reveal scrolls as little as needed to show the chosen row.
func (o *outline) reveal() {
	at := o.chosenRow()
	top, bottom := o.body.top(at), o.body.top(at+1)
	if at == 1 || at == 2 {
		top = 0
	}
	view := o.scroll.Size().Height
	offset := o.scroll.Offset.Y
	switch {
	case top < offset:
		offset = top
	case bottom > offset+view:
		offset = bottom - view
	}
	o.scroll.ScrollToOffset(fyne.NewPos(0, max(offset, 0)))
	o.body.Refresh()
}

// page is how many rows fit into the view.
func (o *outline) page() int {
	return max(int(o.scroll.Size().Height/o.body.rowHeight())-1, 1)
}

func (o *outline) typed(ev *fyne.KeyEvent) {
	p := o.pane
	switch ev.Name {
	case fyne.KeyUp:
		o.step(-1)
	case fyne.KeyDown:
		o.step(1)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		by := 1
		if ev.Name == fyne.KeyPageUp {
			by = -1
		}
		for range o.page() {
			o.step(by)
		}
	case fyne.KeyHome:
		o.choose(0)
	case fyne.KeyEnd:
		o.choose(len(o.body.rows) - 1)
		if o.body.rows[len(o.body.rows)-1].heading {
			o.step(-1)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyRight:
		p.current.focus("")
	case fyne.KeyInsert:
		kind := revision.Party
		if p.chosen != nil {
			kind = p.chosen.Kind
		}
		p.Add(kind)
	case fyne.KeyDelete, fyne.KeyBackspace:
		p.Remove()
	case fyne.KeyM:
		p.kit.Work.Show(p.Merge) // when the key is over: its letter would go into the dialog
	default:
		p.do.Key(ev)
	}
}
