package changes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/views/ui"
)

// part is what of a card can be chosen.
type part int

const (
	title part = iota
	then
	now
)

const parts = 3

// Sizes of a card, in Fyne's units.
const (
	pad      float32 = 10
	gap      float32 = 8
	between  float32 = 22  // of the two passages
	twoWide  float32 = 560 // below it they stand one below the other
	chipWide float32 = 26

	arrowWide float32 = 18
)

// card draws one change; it is used again for another when that comes into
// sight.
type card struct {
	row  int // -1: none
	kit  *ui.Kit
	all  []fyne.CanvasObject
	area [parts]*canvas.Rectangle // what can be chosen
	back *canvas.Rectangle
	head *ui.Prose
	word *ui.Prose
	chip [2]*chip
	to   *canvas.Text // the arrow between them
	side [2]side
}

// side is a passage of a card, or what stands in its place.
type side struct{ facts, quote *ui.Prose }

// chip is a patch of a stance with its sign.
type chip struct {
	back *canvas.Rectangle
	text *canvas.Text
}

func newCard(kit *ui.Kit) *card {
	c := &card{row: -1, kit: kit, back: canvas.NewRectangle(nil)}
	c.back.CornerRadius, c.back.StrokeWidth = ui.Radius, 1
	c.all = append(c.all, c.back)
	for i := range c.area {
		c.area[i] = canvas.NewRectangle(nil)
		c.area[i].CornerRadius = ui.Radius
		c.all = append(c.all, c.area[i])
	}
	c.head = ui.NewProse(kit.Bold, ui.ColorInk, "").Limit(2)
	c.word = ui.NewProse(kit.SmallBold, ui.ColorInk, "").Limit(1)
	c.all = append(c.all, c.head, c.word)
	c.to = canvas.NewText("→", nil)
	c.all = append(c.all, c.to)
	for i := range c.side {
		c.side[i] = side{ui.NewProse(kit.Small, ui.ColorMuted, ""), ui.NewProse(kit.Body, ui.ColorInk, "")}
		c.chip[i] = &chip{canvas.NewRectangle(nil), canvas.NewText("", nil)}
		c.chip[i].back.CornerRadius = 3
		c.all = append(c.all, c.side[i].facts, c.side[i].quote, c.chip[i].back, c.chip[i].text)
	}
	return c
}

// set takes the texts of a change.
func (c *card) set(m Model, v Change) {
	c.head.Set(m.party(v.Party) + " · " + m.issue(v.Issue))
	c.word.Set(kindName(v.Kind))
	c.to.TextSize, c.to.Color, c.to.Alignment = c.kit.SmallBold.Size, ui.Color(ui.ColorInk), fyne.TextAlignCenter
	for i, p := range []Passage{v.Before, v.After} {
		stance := []int{v.From, v.To}[i]
		c.chip[i].set(c.kit, stance, p.Passage != nil)
		if p.Passage == nil {
			c.side[i].facts.Set([]string{lang.L("until {{.Then}}", m.days()), lang.L("after {{.Then}}, until {{.Now}}", m.days())}[i])
			c.side[i].quote.Paint(ui.ColorMuted)
			c.side[i].quote.Set(missing(v))
			continue
		}
		c.side[i].facts.Set(m.facts(p))
		c.side[i].quote.Paint(ui.ColorInk)
		c.side[i].quote.Set("“"+p.Quote+"”", ui.Span{Start: len("“"), End: len("“") + len(p.Quote), Color: ui.MarkOf(p.Stance)})
	}
}

func (c *chip) set(kit *ui.Kit, stance int, known bool) {
	c.text.Text, c.text.TextSize, c.text.TextStyle = compare.Sign(stance), kit.SmallBold.Size, kit.SmallBold.Style
	c.text.Alignment = fyne.TextAlignCenter
	c.back.FillColor, c.text.Color = ui.Color(ui.FillOf(stance)), ui.Color(ui.OnFillOf(stance))
	c.back.StrokeWidth = 0
	if !known {
		c.text.Text = "–"
		c.back.FillColor, c.text.Color = ui.Color(ui.ColorPaper), ui.Color(ui.ColorMuted)
		c.back.StrokeColor, c.back.StrokeWidth = ui.Color(ui.ColorLine), 1
	}
}

func (c *chip) place(at fyne.Position, size fyne.Size) {
	c.back.Move(at)
	c.back.Resize(size)
	c.text.Move(at)
	c.text.Resize(size)
}

// place puts everything into a card of a width and gives its height. Without a
// place it only measures.
func (c *card) place(at fyne.Position, width float32, measure bool) float32 {
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		if !measure {
			o.Move(at.AddXY(x, y))
			o.Resize(fyne.NewSize(w, h))
		}
	}
	inner := width - 2*pad
	wordW := c.kit.SmallBold.Width(c.word.Text()) + 4
	chipsW := 2*chipWide*c.kit.Zoom + arrowWide
	headW := max(inner-wordW-chipsW-3*gap, 60)
	y := pad
	headH := max(c.head.HeightFor(headW), c.kit.Bold.Line+4)
	put(c.head, pad, y, headW, headH)
	put(c.area[title], pad-5, y-4, min(c.kit.Bold.Width(c.head.Text())+12, headW+8), headH+4)
	right := pad + inner
	line := c.kit.SmallBold.Line
	put(c.word, right-wordW, y+1, wordW, line)
	if !measure {
		x := right - wordW - gap - chipsW
		size := fyne.NewSize(chipWide*c.kit.Zoom, line+2)
		c.chip[0].place(at.AddXY(x, y), size)
		c.chip[1].place(at.AddXY(x+size.Width+arrowWide, y), size)
		put(c.to, x+size.Width, y, arrowWide, size.Height)
	}
	y += headH + gap
	height := y
	for i, s := range c.side {
		x, w := pad, inner
		if inner >= twoWide {
			w = (inner - between) / 2
			x += float32(i) * (w + between)
		} else if i == 1 {
			y = height + gap
		}
		factsH, quoteH := s.facts.HeightFor(w), s.quote.HeightFor(w)
		put(s.facts, x, y, w, factsH)
		put(s.quote, x, y+factsH+3, w, quoteH)
		end := y + factsH + 3 + quoteH
		put(c.area[then+part(i)], x-5, y-4, w+10, end-y+8)
		height = max(height, end)
	}
	return height + pad
}

// ring shows which part has the keys, and which the pointer is on.
func (c *card) ring(chosen, over part, focused bool) {
	c.back.FillColor, c.back.StrokeColor = ui.Color(ui.ColorPaper), ui.Color(ui.ColorLine)
	for i, r := range c.area {
		r.FillColor, r.StrokeWidth = ui.Color(ui.ColorPaper), 0
		if part(i) == over {
			r.FillColor = ui.Color(ui.ColorHover)
		}
		if part(i) == chosen {
			r.StrokeWidth, r.StrokeColor = 2, ui.Color(ui.ColorMuted)
			if focused {
				r.StrokeColor = ui.Color(ui.ColorRing)
			}
		}
	}
}

func (c *card) hide() {
	c.row = -1
	for _, o := range c.all {
		o.Hide()
	}
}

func (c *card) show() {
	for _, o := range c.all {
		o.Show()
	}
}
