package review

import (
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/app/reading"
	"standpoint/views/ui"
)

// card shows the suggestion to be decided on, or what is to be done where there
// is none.
type card struct {
	pane     *Review
	face     *ui.Face // larger than elsewhere: this is read
	column   *fyne.Container
	scroller *ui.Scroller
	ring     *canvas.Rectangle
	shown    dossier.ID
	from     int // where the passage begins in the text shown

	title    *fyne.Container // cell and standing
	cell     *ui.Prose
	standing *ui.Prose
	question *ui.Prose
	quote    *ui.Prose
	facts    *ui.Prose
	also     *ui.Prose
	claim    *ui.Prose
	changed  *ui.Prose
	scale    *scale
	steps    *fyne.Container
	next     []*ui.Button // what to do where there is no suggestion
}

const (
	cardText float32 = 14
	cardPad  float32 = 12
)

func newCard(p *Review) *card {
	k := p.kit
	c := &card{pane: p, face: ui.NewFace(cardText*k.Zoom, false), ring: canvas.NewRectangle(color.Transparent)}
	c.cell, c.standing = ui.NewProse(k.Title, ui.ColorInk, ""), ui.NewProse(k.SmallBold, ui.ColorMuted, "")
	c.title = container.New(ends{k.SmallBold}, c.cell, c.standing)
	c.question = ui.NewProse(k.Small, ui.ColorMuted, "")
	c.quote, c.facts = ui.NewProse(c.face, ui.ColorInk, ""), ui.NewProse(k.Cell, ui.ColorInk, "")
	c.also = ui.NewProse(k.Small, ui.ColorMuted, "")
	c.claim, c.changed = ui.NewProse(k.SmallBold, ui.ColorNo, ""), ui.NewProse(k.SmallBold, ui.ColorAccent, "")
	c.scale = newScale(p)
	c.steps = ui.NewColumn(2)
	c.column = container.New(ui.Column{Gap: 9, Pad: cardPad})
	c.ring.CornerRadius, c.ring.StrokeWidth = ui.Radius, 2
	c.scroller = ui.NewScroller(container.New(framed{}, c.ring, c.column))
	return c
}

// ends puts a text at the left and a short one at the right; below it, where
// there is no room.
type ends struct{ face *ui.Face }

const leastTitle float32 = 220

func (e ends) right(objects []fyne.CanvasObject, width float32) (x, wide float32, beside bool) {
	wide = e.face.Width(objects[1].(*ui.Prose).Text()) + 6
	return width - wide, wide, width-wide >= leastTitle
}

// HeightFor is that of the left text, and of the right one if it is below.
func (e ends) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	x, _, beside := e.right(objects, width)
	if beside {
		return ui.HeightOf(objects[0], x-8)
	}
	return ui.HeightOf(objects[0], width) + ui.HeightOf(objects[1], width)
}

// MinSize is narrow: the height is known only with the width.
func (ends) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 0) }

// Layout places both.
func (e ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x, wide, beside := e.right(objects, size.Width)
	if beside {
		objects[0].Move(fyne.NewPos(0, 0))
		objects[0].Resize(fyne.NewSize(x-8, size.Height))
		objects[1].Move(fyne.NewPos(x, 4))
		objects[1].Resize(fyne.NewSize(wide, size.Height-4))
		return
	}
	h := ui.HeightOf(objects[0], size.Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, h))
	objects[1].Move(fyne.NewPos(0, h))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-h))
}

// framed puts a column into a frame, a little inside.
type framed struct{}

const frameRoom float32 = 8

// HeightFor is that of the column, and the room.
func (framed) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return ui.HeightOf(objects[1], width-2*frameRoom) + 2*frameRoom
}

// MinSize is narrow: the height is known only with the width.
func (framed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 0) }

// Layout places frame and column.
func (framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := ui.HeightOf(objects[1], size.Width-2*frameRoom)
	for _, o := range objects {
		o.Move(fyne.NewPos(frameRoom, frameRoom))
		o.Resize(fyne.NewSize(size.Width-2*frameRoom, h))
	}
}

// show draws the current suggestion.
func (c *card) show() {
	p := c.pane
	now, ok := p.queue.now()
	c.paint()
	if !ok {
		c.shown = 0
		c.column.Objects = p.nothing()
		c.scroller.Relayout()
		return
	}
	issue := p.issue(now.Issue)
	c.cell.Set(p.party(now.Party).Name + " · " + issue.Name)
	c.question.Set(issue.Question)
	c.standing.Paint(map[dossier.Status]fyne.ThemeColorName{dossier.Accepted: ui.ColorYes, dossier.Rejected: ui.ColorNo, dossier.Suggested: ui.ColorMuted}[now.Status])
	c.standing.Set(ui.Standing(now))
	context := p.contexts[now.ID]
	c.showQuote(now, context)
	c.facts.Set(p.facts(now))
	c.also.Set(p.also(now))
	c.claim.Set("")
	if now.ClaimedBy != 0 {
		c.claim.Set(lang.L("{{.Who}} says this of them; they do not say it themselves.", map[string]any{"Who": p.party(now.ClaimedBy).Name}))
	}
	c.changed.Set(p.changed(now))
	read := now.Stance
	if r, ok := now.AsRead(p.book); ok {
		read = r.Stance
	}
	c.scale.set(now, read, issue)
	c.showSteps(now)
	c.column.Objects = []fyne.CanvasObject{c.title, c.question, c.scale, c.quote, c.facts}
	for _, remark := range []*ui.Prose{c.also, c.claim, c.changed} {
		if remark.Text() != "" {
			c.column.Objects = append(c.column.Objects, remark)
		}
	}
	c.column.Objects = append(c.column.Objects, c.steps)
	c.scroller.Relayout()
	if c.shown != now.ID {
		c.shown = now.ID
		c.scroller.Top()
		c.reveal()
	}
}

// reveal brings the beginning of the passage into sight.
func (c *card) reveal() {
	if c.quote.Size().Width > 0 {
		y, height := c.quote.Line(c.from)
		c.scroller.Reveal(frameRoom+c.quote.Position().Y+y, 2*height)
	}
}

// Where the pane is lower than this, few words before the passage are shown, so
// that the passage itself is in sight.
const (
	lowPane   float32 = 360
	fewBefore int     = 120
)

// before are the words to be shown before the passage.
func (c *card) before(context Context) string {
	text := context.Before
	if c.scroller.Size().Height >= lowPane || len(text) <= fewBefore {
		return text
	}
	text = text[len(text)-fewBefore:]
	if i := strings.IndexByte(text, ' '); i >= 0 {
		text = text[i:]
	}
	return "…" + text
}

// showQuote shows the passage in its paragraph. Under the words that made the
// suggestion are lines, as under the same words in the reasons below.
func (c *card) showQuote(now dossier.Passage, context Context) {
	quote := strings.ReplaceAll(now.Quote, "\n", " ")
	before := c.before(context)
	from := len(before)
	c.from = from
	spans := []ui.Span{{Start: from, End: from + len(quote), Color: ui.MarkOf(now.Stance)}}
	for _, point := range context.Points {
		if point.End > 0 {
			spans = append(spans, ui.Span{Start: from + point.Start, End: from + point.End, Color: ui.ColorInk, Rule: ruleOf(point.Role)})
		}
	}
	c.quote.Set(before+quote+context.After, spans...)
}

// ruleOf is the line under words of a role.
func ruleOf(r reading.Role) ui.Rule {
	switch r {
	case reading.IssueWords:
		return ui.DashedRule
	case reading.SideWords:
		return ui.DoubleRule
	}
	return ui.SolidRule
}

// showSteps lists what led to the suggestion, each step with its words marked
// as in the text.
func (c *card) showSteps(now dossier.Passage) {
	k := c.pane.kit
	c.steps.Objects = []fyne.CanvasObject{ui.NewProse(k.SmallBold, ui.ColorMuted, lang.L("Why it was suggested"))}
	for i, step := range now.Why() {
		text := strconv.Itoa(i+1) + ". " + step
		line := ui.NewProse(k.Small, ui.ColorInk, "").Limit(3)
		var spans []ui.Span
		for _, point := range reading.Named(step) {
			if at := strings.Index(text, point.Words); at >= 0 {
				spans = append(spans, ui.Span{Start: at, End: at + len(point.Words), Color: ui.ColorInk, Rule: ruleOf(point.Role)})
			}
		}
		line.Set(text, spans...)
		c.steps.Objects = append(c.steps.Objects, line)
	}
	c.steps.Refresh()
}

// paint draws the frame: a ring where the pane has the keys.
func (c *card) paint() {
	name := ui.ColorLine
	if c.pane.focused {
		name = ui.ColorRing
	}
	c.ring.StrokeColor = ui.Color(name)
	c.ring.Refresh()
}

// nothing says why there is no suggestion, and what to do next.
func (p *Review) nothing() []fyne.CanvasObject {
	all, t := p.queue.everything(), p.queue.tally()
	title, text := lang.L("All suggestions are reviewed"), progressText(all)
	var next []*ui.Button
	add := func(label, name string, do func()) { next = append(next, p.button(label, name, do)) }
	switch {
	case !p.loaded:
		title, text = lang.L("Looking for suggestions …"), ""
	case all.all == 0:
		title = lang.L("There is nothing to review yet")
		text = lang.L("Suggestions come with articles: import some, or drop them on the window.")
		add(lang.L("Import articles …"), "import", p.do.Import)
	case len(p.activeFilters()) > 0:
		title = lang.L("Nothing is left with this filter")
		text = progressText(t) + "\n" + lang.N("{{.N}} suggestions of all are still open.", all.open(), map[string]any{"N": all.open()})
		add(lang.L("Show all"), "show all", p.clearFilter)
		add(lang.L("Go to the matrix"), "matrix", p.do.Matrix)
	default:
		add(lang.L("Go to the matrix"), "matrix", p.do.Matrix)
		add(lang.L("Import articles …"), "import", p.do.Import)
		if all.rejected > 0 {
			add(lang.N("Show {{.N}} rejected passages", all.rejected, map[string]any{"N": all.rejected}), "rejected", func() {
				p.Choose(Filter{Show: ShowRejected}, p.queue.order)
			})
		}
	}
	row := ui.NewFlow(8)
	for _, b := range next {
		row.Add(b)
	}
	p.card.next = next
	return []fyne.CanvasObject{ui.NewProse(p.kit.Title, ui.ColorInk, title), ui.NewProse(p.kit.Body, ui.ColorMuted, text), row}
}
