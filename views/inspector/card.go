package inspector

import (
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// cardView shows one passage. A click on it opens the article.
type cardView struct {
	widget.BaseWidget
	pane    *Inspector
	card    Card
	current bool
	hovered bool

	back    *canvas.Rectangle
	seam    *ui.Dashes
	content *fyne.Container
	buttons []*ui.Button
}

var (
	_ fyne.Tappable      = (*cardView)(nil)
	_ desktop.Hoverable  = (*cardView)(nil)
	_ desktop.Cursorable = (*cardView)(nil)
)

const (
	cardPad float32 = 11
	cardGap float32 = 7
)

func newCardView(p *Inspector, c Card, current bool) *cardView {
	v := &cardView{pane: p, card: c, current: current, seam: ui.NewFrame()}
	v.back = canvas.NewRectangle(color.Transparent)
	v.back.CornerRadius = ui.Radius
	v.content = container.New(ui.Column{Gap: cardGap, Pad: cardPad}, v.parts()...)
	v.ExtendBaseWidget(v)
	return v
}

// parts are the lines of the card from top to bottom.
func (v *cardView) parts() []fyne.CanvasObject {
	k, c := v.pane.kit, v.card
	parts := []fyne.CanvasObject{v.head(), v.quote()}
	if v.pane.speaksAgainst(c.Passage.ID) {
		parts = append([]fyne.CanvasObject{ui.NewProse(k.SmallBold, ui.ColorNo, lang.L("Speaks against the position"))}, parts...)
	}
	parts = append(parts, ui.NewProse(k.Small, ui.ColorMuted, c.facts()))
	if c.Also != "" {
		parts = append(parts, ui.NewProse(k.SmallBold, ui.ColorMuted, c.Also))
	}
	if c.Passage.ClaimedBy != 0 {
		text := lang.L("{{.Who}} says this of them; they do not say it themselves.", map[string]any{"Who": v.pane.model.Claimant(c.Passage.ClaimedBy)})
		parts = append(parts, ui.NewProse(k.SmallBold, ui.ColorMuted, text))
	}
	if c.Source.PublishedWhy != "" && v.current {
		parts = append(parts, ui.NewProse(k.Small, ui.ColorMuted, lang.L("Date: {{.Why}}", map[string]any{"Why": c.Source.PublishedWhy})))
	}
	if c.Corrected != "" {
		parts = append(parts, ui.NewProse(k.SmallBold, ui.ColorAccent, c.Corrected))
	}
	if v.pane.low {
		return append(append(parts, v.decisions()...), v.why()...)
	}
	return append(append(parts, v.why()...), v.decisions()...)
}

// head is the side taken and who holds to it.
func (v *cardView) head() fyne.CanvasObject {
	k, c := v.pane.kit, v.card
	name, on := ui.FillOf(c.Passage.Stance), ui.OnFillOf(c.Passage.Stance)
	chip := canvas.NewRectangle(ui.Color(name))
	chip.CornerRadius = 4
	sign := canvas.NewText(compare.Sign(c.Passage.Stance), ui.Color(on))
	sign.TextSize, sign.TextStyle.Bold, sign.Alignment = k.SmallBold.Size, true, fyne.TextAlignCenter
	badge := container.New(ui.Fixed{Width: 28, Height: k.SmallBold.Line + 3}, chip, container.NewCenter(sign))
	ink := ui.ColorMuted
	switch c.Passage.Status {
	case dossier.Accepted:
		ink = ui.ColorYes
	case dossier.Rejected:
		ink = ui.ColorNo
	}
	status := canvas.NewText(c.status(), ui.Color(ink))
	status.TextSize, status.TextStyle.Bold = k.SmallBold.Size, true
	words := canvas.NewText(ui.StanceName(c.Passage.Stance), ui.Color(ui.ColorMuted))
	words.TextSize = k.Small.Size
	return ui.NewFlow(8, badge, words, status)
}

// quote is the passage in its context, with its colour under it.
func (v *cardView) quote() fyne.CanvasObject {
	c := v.card
	p := ui.NewProse(v.pane.kit.Cell, ui.ColorInk, "")
	quote := strings.ReplaceAll(c.Passage.Quote, "\n", " ")
	p.Set(c.Before+quote+c.After, ui.Span{Start: len(c.Before), End: len(c.Before) + len(quote), Color: ui.MarkOf(c.Passage.Stance)})
	if !v.current {
		p.Limit(7)
	}
	return p
}

// why are the steps that led to a suggestion: all of them on the current
// card, in one line on the others.
func (v *cardView) why() []fyne.CanvasObject {
	k, steps := v.pane.kit, v.card.Passage.Why()
	if len(steps) == 0 {
		return nil
	}
	if !v.current {
		text := lang.L("Why: {{.Steps}}", map[string]any{"Steps": strings.Join(steps, " → ")})
		return []fyne.CanvasObject{ui.NewProse(k.Small, ui.ColorMuted, text).Limit(2)}
	}
	var lines []fyne.CanvasObject
	lines = append(lines, ui.NewProse(k.SmallBold, ui.ColorMuted, lang.L("Why it was suggested")))
	for i, s := range steps {
		lines = append(lines, ui.NewProse(k.Small, ui.ColorMuted, strconv.Itoa(i+1)+". "+s))
	}
	return []fyne.CanvasObject{ui.NewColumn(1, lines...)}
}

// decisions are the buttons.
func (v *cardView) decisions() []fyne.CanvasObject {
	p, id, k := v.pane, v.card.Passage.ID, v.pane.kit
	article := v.button(k.Button(lang.L("Article"), func() { p.open(id) }).Key("O").Explain(lang.L("Open the passage in its article")), "article")
	if p.model.ReadOnly {
		return []fyne.CanvasObject{ui.NewFlow(6, article)}
	}
	if v.card.Passage.Status == dossier.Rejected {
		return []fyne.CanvasObject{ui.NewFlow(6, append(append([]fyne.CanvasObject{v.reopenButton(), article}, v.deleteButton()...), v.teachButton()...)...)}
	}
	var buttons []fyne.CanvasObject
	switch {
	case v.card.Passage.Origin == dossier.ByAnalyst: // there is no suggestion to go back to
	case v.card.Passage.Status == dossier.Accepted:
		buttons = append(buttons, v.reopenButton())
	default:
		accept := k.Button(lang.L("Accept"), func() { p.accept(id) }).Key("A").With(ui.Good)
		buttons = append(buttons, v.button(accept.Explain(lang.L("This passage shows the position")), "accept"))
	}
	if own := v.deleteButton(); own != nil {
		buttons = append(buttons, own...)
	} else {
		reject := k.Button(lang.L("Reject"), func() { p.reject(id) }).Key("R")
		buttons = append(buttons, v.button(reject.Explain(lang.L("This passage does not show the position")), "reject"))
	}
	buttons = append(append(buttons, article), v.correctButton()...)
	buttons = append(buttons, v.teachButton()...)
	row := container.NewGridWithColumns(5)
	for stance := -2; stance <= 2; stance++ {
		key := strconv.Itoa(stance + 3)
		b := v.button(k.Button(compare.Sign(stance), func() { p.stance(id, stance) }).Key(key).Explain(lang.L("{{.Stance}}: sets the stance and accepts", map[string]any{"Stance": ui.StanceName(stance)})), "stance"+key)
		b.Chosen = stance == v.card.Passage.Stance
		row.Add(b)
	}
	return []fyne.CanvasObject{ui.NewFlow(6, buttons...), row}
}

// correctButton is on the current card only, that the others stay short.
func (v *cardView) correctButton() []fyne.CanvasObject {
	p, id := v.pane, v.card.Passage.ID
	if !v.current || p.OnCorrect == nil {
		return nil
	}
	b := p.kit.Button(lang.L("Correct …"), func() { p.correct(id, Anything) })
	return []fyne.CanvasObject{v.button(b.Explain(lang.L("Party (P), issue (I), voice (V), speaker (W), who claims it (C), or split it in two (S)")), "correct")}
}

// teachButton is on a passage that was rejected, or moved to the other side.
func (v *cardView) teachButton() []fyne.CanvasObject {
	p, c := v.pane, v.card
	wrong := c.Passage.Status == dossier.Rejected || c.Machine*c.Passage.Stance < 0
	if p.OnTeach == nil || !wrong || c.Passage.Origin != dossier.Machine {
		return nil
	}
	id := c.Passage.ID
	b := p.kit.Button(lang.L("Teach …"), func() { call(p.OnTeach, id) })
	return []fyne.CanvasObject{v.button(b.Explain(lang.L("Look for a small change of the codebook that avoids such mistakes")), "teach")}
}

// deleteButton takes an analyst's own passage away; a machine's has none.
func (v *cardView) deleteButton() []fyne.CanvasObject {
	p, id := v.pane, v.card.Passage.ID
	if v.card.Passage.Origin != dossier.ByAnalyst {
		return nil
	}
	b := p.kit.Button(lang.L("Delete"), func() { call(p.OnDelete, id) }).Key("R")
	return []fyne.CanvasObject{v.button(b.Explain(lang.L("Take this passage of yours away")), "delete")}
}

// reopenButton takes a decision back.
func (v *cardView) reopenButton() *ui.Button {
	id := v.card.Passage.ID
	b := v.pane.kit.Button(lang.L("Reopen"), func() { call(v.pane.OnReopen, id) })
	return v.button(b.Explain(lang.L("Make it a suggestion again")), "reopen")
}

// button names a button for tests and lets the pane have its other keys.
func (v *cardView) button(b *ui.Button, name string) *ui.Button {
	b.Name = name + ":" + strconv.FormatInt(int64(v.card.Passage.ID), 10)
	b.OnKey = v.pane.TypedKey
	v.buttons = append(v.buttons, b)
	return b
}

// HeightFor is the height at a width.
func (v *cardView) HeightFor(width float32) float32 { return ui.HeightOf(v.content, width) }

// MinSize is what it needs at its width.
func (v *cardView) MinSize() fyne.Size {
	v.ExtendBaseWidget(v)
	return fyne.NewSize(150, v.HeightFor(max(v.Size().Width, 150)))
}

// Tapped opens the article at the passage.
func (v *cardView) Tapped(*fyne.PointEvent) { v.pane.open(v.card.Passage.ID) }

// MouseIn marks the card.
func (v *cardView) MouseIn(*desktop.MouseEvent) { v.hovered = true; v.Refresh() }

// MouseMoved is part of being hoverable.
func (v *cardView) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (v *cardView) MouseOut() { v.hovered = false; v.Refresh() }

// Cursor says that a click does something.
func (v *cardView) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is Fyne's way to draw it.
func (v *cardView) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{view: v, objects: []fyne.CanvasObject{v.back, v.seam.Raster, v.content}}
	r.paint()
	return r
}

type cardRenderer struct {
	view    *cardView
	objects []fyne.CanvasObject
}

func (r *cardRenderer) Destroy()                     {}
func (r *cardRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *cardRenderer) MinSize() fyne.Size           { return r.view.MinSize() }

func (r *cardRenderer) Layout(size fyne.Size) {
	r.view.back.Resize(size)
	var inside float32 // of the ring
	if r.view.current {
		inside = 4
	}
	r.view.seam.Move(fyne.NewPos(inside, inside))
	r.view.seam.Resize(size.SubtractWidthHeight(2*inside, 2*inside))
	r.view.content.Resize(size)
}

func (r *cardRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.view)
}

// paint draws a whole border around what a person decided, dashes around what
// is only suggested, and the ring around the card that has the keys.
func (r *cardRenderer) paint() {
	v := r.view
	undecided := v.card.Passage.Status == dossier.Suggested
	fill, line, width := ui.ColorPaper, ui.ColorLine, float32(1)
	if v.card.Passage.Status == dossier.Accepted {
		line = ui.ColorYes
	}
	if v.hovered {
		fill = ui.ColorHover
	}
	if v.current {
		line, width = ui.ColorAccent, 2
		if v.pane.focused {
			line = ui.ColorRing
		}
	}
	v.back.FillColor, v.back.StrokeColor, v.back.StrokeWidth = ui.Color(fill), ui.Color(line), width
	v.seam.Hidden = !undecided
	if undecided {
		v.seam.Paint(ui.ColorMuted, 1)
	}
	if undecided && !v.current {
		v.back.StrokeWidth = 0
	}
	v.back.Refresh()
}

func call(f func(dossier.ID), id dossier.ID) {
	if f != nil {
		f(id)
	}
}
