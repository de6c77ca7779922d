package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Choices shows some texts below each other, one of them chosen: by a click,
// or by Up and Down. It may be empty, and takes keys even then.
type Choices struct {
	widget.BaseWidget

	// OnChoose is called when another one is chosen.
	OnChoose func(at int)
	// OnTake is called when one is clicked, after OnChoose; nil: a click only
	// chooses.
	OnTake func()
	// OnKey gets all keys but Up and Down.
	OnKey func(*fyne.KeyEvent)

	face    *Face
	texts   []*Prose
	backs   []*canvas.Rectangle
	dots    []*canvas.Circle
	tints   []color.Color // of the dots, nil as usual
	chosen  int
	focused bool
}

var (
	_ Tall           = (*Choices)(nil)
	_ fyne.Focusable = (*Choices)(nil)
	_ fyne.Tappable  = (*Choices)(nil)
)

const (
	choicePad  float32 = 8
	choiceGap  float32 = 5
	choiceMark float32 = 10 // across the dot before a text
)

// NewChoices makes an empty one.
func NewChoices(face *Face) *Choices {
	c := &Choices{face: face, chosen: -1}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows other texts, none of them chosen.
func (c *Choices) Set(texts []string) {
	c.texts, c.backs, c.dots, c.chosen = nil, nil, nil, -1
	c.tints = make([]color.Color, len(texts))
	for _, text := range texts {
		back, dot := canvas.NewRectangle(nil), canvas.NewCircle(nil)
		back.CornerRadius, back.StrokeWidth, dot.StrokeWidth = Radius, 1, 1.5
		c.texts = append(c.texts, NewProse(c.face, ColorInk, text))
		c.backs, c.dots = append(c.backs, back), append(c.dots, dot)
	}
	c.Refresh()
}

// Paint fills the dot before one with a colour; nil: as usual.
func (c *Choices) Paint(at int, tint color.Color) {
	c.tints[at] = tint
	c.Refresh()
}

// Chosen is the one chosen, -1 for none.
func (c *Choices) Chosen() int { return c.chosen }

// Choose chooses one.
func (c *Choices) Choose(at int) {
	if at < 0 || at >= len(c.texts) || at == c.chosen {
		return
	}
	c.chosen = at
	c.Refresh()
	if c.OnChoose != nil {
		c.OnChoose(at)
	}
}

// Tapped chooses what was clicked.
func (c *Choices) Tapped(ev *fyne.PointEvent) {
	for i, back := range c.backs {
		if ev.Position.Y >= back.Position().Y && ev.Position.Y < back.Position().Y+back.Size().Height {
			c.Choose(i)
			if c.OnTake != nil {
				c.OnTake()
			}
			return
		}
	}
}

// TypedKey goes up and down.
func (c *Choices) TypedKey(ev *fyne.KeyEvent) {
	if !c.Step(ev.Name) && c.OnKey != nil {
		c.OnKey(ev)
	}
}

// Step goes up or down by an arrow key; false if there is nowhere to go.
func (c *Choices) Step(arrow fyne.KeyName) bool {
	switch {
	case arrow == fyne.KeyUp && c.chosen > 0:
		c.Choose(c.chosen - 1)
	case arrow == fyne.KeyDown && c.chosen < len(c.texts)-1:
		c.Choose(c.chosen + 1)
	default:
		return false
	}
	return true
}

// TypedRune is not used: keys come as TypedKey.
func (c *Choices) TypedRune(rune) {}

// FocusGained draws the ring around the chosen one.
func (c *Choices) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost takes the ring away.
func (c *Choices) FocusLost() { c.focused = false; c.Refresh() }

// Places names the texts for tests of the real window, by name and number.
func (c *Choices) Places(name func(at int) string, origin func(fyne.CanvasObject) fyne.Position) []Place {
	var places []Place
	for i, back := range c.backs {
		places = append(places, Place{Name: name(i), Text: c.texts[i].Text(), At: origin(back), Size: back.Size()})
	}
	return places
}

// HeightFor is the height at a width.
func (c *Choices) HeightFor(width float32) float32 {
	var height float32
	for _, text := range c.texts {
		height += text.HeightFor(textWidth(width)) + 2*choicePad + choiceGap
	}
	return max(height-choiceGap, 0)
}

func textWidth(width float32) float32 { return width - 3*choicePad - choiceMark }

// MinSize is narrow: the height is known only with the width.
func (c *Choices) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	return fyne.NewSize(150, 0)
}

// CreateRenderer is Fyne's way to draw it.
func (c *Choices) CreateRenderer() fyne.WidgetRenderer { return &choicesRenderer{c} }

type choicesRenderer struct{ choices *Choices }

func (r *choicesRenderer) Destroy()           {}
func (r *choicesRenderer) MinSize() fyne.Size { return r.choices.MinSize() }

func (r *choicesRenderer) Objects() []fyne.CanvasObject {
	c := r.choices
	objects := make([]fyne.CanvasObject, 0, 3*len(c.texts))
	for i := range c.texts {
		objects = append(objects, c.backs[i], c.dots[i], c.texts[i])
	}
	return objects
}

func (r *choicesRenderer) Layout(size fyne.Size) {
	c := r.choices
	var y float32
	for i, text := range c.texts {
		height := text.HeightFor(textWidth(size.Width))
		c.backs[i].Move(fyne.NewPos(0, y))
		c.backs[i].Resize(fyne.NewSize(size.Width, height+2*choicePad))
		c.dots[i].Move(fyne.NewPos(choicePad, y+choicePad+(c.face.Line-choiceMark)/2))
		c.dots[i].Resize(fyne.NewSquareSize(choiceMark))
		text.Move(fyne.NewPos(2*choicePad+choiceMark, y+choicePad))
		text.Resize(fyne.NewSize(textWidth(size.Width), height))
		y += height + 2*choicePad + choiceGap
	}
}

func (r *choicesRenderer) Refresh() {
	c := r.choices
	for i := range c.texts {
		fill, line, dot := ColorPaper, ColorLine, ColorPaper
		if i == c.chosen {
			fill, line, dot = ColorSoft, ColorAccent, ColorAccent
		}
		c.backs[i].FillColor, c.backs[i].StrokeColor, c.backs[i].StrokeWidth = Color(fill), Color(line), 1
		if i == c.chosen && c.focused {
			c.backs[i].StrokeColor, c.backs[i].StrokeWidth = Color(ColorRing), 2
		}
		c.dots[i].FillColor, c.dots[i].StrokeColor = Color(dot), Color(ColorMuted)
		if c.tints[i] != nil {
			c.dots[i].FillColor = c.tints[i]
		}
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}
