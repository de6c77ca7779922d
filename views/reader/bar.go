package reader

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Choice is a party or an issue that a passage can be given.
type Choice struct {
	ID   dossier.ID
	Name string
}

// Offer is what can be made of selected words.
type Offer struct {
	Span
	Parties []Choice // the likeliest first
	// Issues are those to choose from for a party, the likeliest first.
	Issues func(party dossier.ID) []Choice
}

// stage is what the bar asks or tells.
type stage int

const (
	partyStage stage = iota
	issueStage
	addedStage // the passage is made: where it stands can be corrected
)

// bar stands beside selected words and makes a passage of them: whose stand is
// it, what is it about. Names are typed in part or chosen by number or click.
type bar struct {
	widget.BaseWidget
	reader *Reader

	stage stage
	offer Offer
	party Choice
	mark  Mark // the passage that was made
	all   []Choice
	shown []int // of all, in the order of the buttons
	at    int   // of shown: what Enter takes

	title   *ui.Prose
	field   *ui.Entry
	rest    *ui.Prose
	row     *fyne.Container
	buttons []*ui.Button
	content *fyne.Container
	back    *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*bar)(nil) // what lies below it must not be
	_ fyne.Draggable     = (*bar)(nil)
	_ desktop.Mouseable  = (*bar)(nil)
	_ desktop.Hoverable  = (*bar)(nil)
	_ desktop.Cursorable = (*bar)(nil)
)

const (
	barWidth   float32 = 430
	barMargin  float32 = 8
	barPad     float32 = 10
	barOffset  float32 = 7 // from the words
	mostChoice         = 9 // as many as there are digits
)

func newBar(r *Reader) *bar {
	b := &bar{reader: r, title: ui.NewProse(r.kit.Bold, ui.ColorInk, ""), rest: ui.NewProse(r.kit.Small, ui.ColorMuted, "")}
	b.field = ui.NewEntry("", "")
	b.field.OnChanged = b.typed
	b.field.OnSubmitted = func(string) { b.take(b.at) }
	b.field.OnKey = b.key
	b.row = ui.NewFlow(5)
	b.back = canvas.NewRectangle(ui.Color(ui.ColorPaper))
	b.back.CornerRadius, b.back.StrokeWidth = ui.Radius, 1.5
	b.content = ui.NewCard(b.back, 8, barPad, b.title, b.row, b.field, b.rest)
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

// asks reports that it waits for a party or an issue.
func (b *bar) asks() bool { return b.Visible() && b.stage != addedStage }

// ask begins with an offer.
func (b *bar) ask(o Offer) {
	b.offer, b.stage, b.all = o, partyStage, o.Parties
	b.title.Set(lang.L("Whose stand is it?"))
	b.field.SetPlaceHolder(lang.L("Party: a part of its name, or its number"))
	b.begun()
}

func (b *bar) askIssue(party Choice) {
	b.party, b.stage, b.all = party, issueStage, b.offer.Issues(party.ID)
	b.title.Set(lang.L("{{.Party}}: on what?", map[string]any{"Party": party.Name}))
	b.field.SetPlaceHolder(lang.L("Issue: a part of its name, or its number"))
	b.begun()
}

// begun shows all choices of a stage.
func (b *bar) begun() {
	b.field.Show()
	b.field.SetText("")
	b.narrow("")
	b.appear()
}

// appear shows it. What was never seen has no canvas to repaint; the reader has.
func (b *bar) appear() {
	b.Show()
	b.reader.placeBar()
	canvas.Refresh(b.reader)
}

// told shows a passage that was made, with its stance to be corrected.
func (b *bar) told(m Mark) {
	if b.Visible() && b.stage == addedStage && b.mark == m {
		return // a button made anew would miss the click that is under way
	}
	b.mark = m
	b.stage, b.offer = addedStage, Offer{Span: Span{m.Start, m.End}}
	b.title.Set(lang.L("Added: {{.Cell}}", map[string]any{"Cell": m.Cell}))
	b.field.Hide()
	b.buttons, b.row.Objects = nil, nil
	for stance := -2; stance <= 2; stance++ {
		key := strconv.Itoa(stance + 3)
		button := b.button(compare.Sign(stance), key, "bar stance"+key, func() { b.reader.key(&fyne.KeyEvent{Name: fyne.KeyName(key)}) })
		button.Chosen = stance == m.Stance
	}
	speaker := m.Speaker
	if speaker == "" {
		speaker = lang.L("Speaker")
	}
	b.button(m.Voice, "V", "bar voice", func() { b.reader.key(&fyne.KeyEvent{Name: fyne.KeyV}) })
	b.button(b.reader.kit.Cell.Fit(speaker, 150*b.reader.kit.Zoom), "W", "bar speaker", func() { b.reader.key(&fyne.KeyEvent{Name: fyne.KeyW}) })
	b.say(lang.L("Stance and voice are proposed. Ctrl+Z takes the passage back."))
	b.appear()
}

func (b *bar) button(label, hint, name string, do func()) *ui.Button {
	button := b.reader.kit.Button(label, do).Key(hint)
	button.Name, button.OnKey = name, b.key
	b.buttons = append(b.buttons, button)
	b.row.Add(button)
	return button
}

// hide takes it away, and gives the keys back if it had them.
func (b *bar) hide() {
	if !b.Visible() {
		return
	}
	b.Hide()
	b.reader.takeBack(b)
	canvas.Refresh(b.reader)
}

// begin goes on with what was typed while the text had the keys.
func (b *bar) begin(r rune) {
	b.reader.give(b.field)
	b.field.TypedRune(r)
}

// typed narrows the choices; a number alone takes what has that number.
func (b *bar) typed(text string) {
	if n, err := strconv.Atoi(text); err == nil && len(text) == 1 && n >= 1 && n <= len(b.shown) {
		b.take(n - 1)
		return
	}
	b.narrow(text)
}

// narrow shows the choices that what was typed can mean.
func (b *bar) narrow(text string) {
	options := make([]ui.Option, len(b.all))
	for i, c := range b.all {
		options[i].Label = c.Name
	}
	b.shown, b.at = ui.Matching(options, text), 0
	left := len(b.shown) - mostChoice
	b.shown = b.shown[:min(len(b.shown), mostChoice)]
	b.buttons, b.row.Objects = nil, nil
	for i, at := range b.shown {
		c := b.all[at]
		hint := ""
		if text == "" {
			hint = strconv.Itoa(i + 1)
		}
		b.button(c.Name, hint, "bar:"+c.Name, func() { b.take(i) }).Chosen = i == b.at
	}
	switch {
	case len(b.shown) == 0:
		b.say(lang.L("Nothing has that in its name."))
	case left > 0:
		b.say(lang.N("{{.N}} more: type to find them", left, map[string]any{"N": left}))
	default:
		b.say("")
	}
	b.reader.placeBar()
}

// say shows a remark below all else, or none.
func (b *bar) say(text string) {
	b.rest.Set(text)
	b.rest.Hidden = text == ""
}

// take chooses what stands at a place among those shown.
func (b *bar) take(at int) {
	if !b.asks() || at < 0 || at >= len(b.shown) {
		return
	}
	choice := b.all[b.shown[at]]
	if b.stage == partyStage {
		b.askIssue(choice)
		return
	}
	o, party := b.offer, b.party.ID
	b.hide()
	r := b.reader
	r.body.anchor = r.body.caret
	r.body.Refresh()
	r.make(o, party, choice.ID)
}

// key is what the field and the buttons have no use for.
func (b *bar) key(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape && b.stage == issueStage && b.Visible():
		b.ask(b.offer)
	case ev.Name == fyne.KeyEscape:
		b.reader.give(b.reader.body)
		b.hide()
	case b.asks() && (ev.Name == fyne.KeyDown || ev.Name == fyne.KeyUp):
		b.step(ev.Name == fyne.KeyDown)
	default:
		b.reader.key(ev)
	}
}

// step moves what Enter takes.
func (b *bar) step(on bool) {
	by := -1
	if on {
		by = 1
	}
	b.at = min(max(b.at+by, 0), max(len(b.shown)-1, 0))
	for i, button := range b.buttons {
		button.Chosen = i == b.at
		button.Refresh()
	}
}

// Tapped is for what is behind the buttons: nothing.
func (b *bar) Tapped(*fyne.PointEvent) {}

// Dragged is part of lying on top.
func (b *bar) Dragged(*fyne.DragEvent) {}

// DragEnd is part of lying on top.
func (b *bar) DragEnd() {}

// MouseDown is part of lying on top.
func (b *bar) MouseDown(*desktop.MouseEvent) {}

// MouseUp is part of lying on top.
func (b *bar) MouseUp(*desktop.MouseEvent) {}

// MouseIn is part of lying on top.
func (b *bar) MouseIn(*desktop.MouseEvent) {}

// MouseMoved is part of lying on top.
func (b *bar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of lying on top.
func (b *bar) MouseOut() {}

// Cursor is a plain one.
func (b *bar) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// MinSize is given by the reader.
func (b *bar) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	return b.Size()
}

// CreateRenderer is Fyne's way to draw it.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ bar *bar }

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) MinSize() fyne.Size           { return r.bar.Size() }
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.bar.content} }
func (r *barRenderer) Layout(size fyne.Size)        { r.bar.content.Resize(size) }

func (r *barRenderer) Refresh() {
	r.bar.back.FillColor, r.bar.back.StrokeColor = ui.Color(ui.ColorPaper), ui.Color(ui.ColorAccent)
	r.bar.content.Refresh()
	canvas.Refresh(r.bar)
}

// placeBar puts the bar below the words that it is for, above them where there
// is no room, and never out of the reader.
func (r *Reader) placeBar() {
	b, t := r.bar, r.body
	if !b.Visible() || len(t.text.lines) == 0 || t.width <= 0 {
		return
	}
	width := min(barWidth*r.kit.Zoom, r.Size().Width-2*barMargin)
	height := ui.HeightOf(b.content, width)
	first, last := t.text.lineOf(b.offer.Start), t.text.lineOf(max(b.offer.End-1, b.offer.Start))
	top := r.scroll.Position().Y
	shift := top + topPad - r.scroll.Offset.Y
	lowest := max(r.Size().Height-height-barMargin, 0) // in a low pane it covers the head
	y := shift + t.text.tops[last] + r.face.Line + barOffset
	if above := shift + t.text.tops[first] - height - barOffset; y > lowest && above >= top {
		y = above
	}
	x := sidePad + t.across(b.offer.Start) - barPad
	if first != last {
		x = sidePad
	}
	b.Move(fyne.NewPos(max(min(x, r.Size().Width-width-barMargin), barMargin), max(min(y, lowest), min(top, lowest))))
	b.Resize(fyne.NewSize(width, height))
	b.Refresh()
}
