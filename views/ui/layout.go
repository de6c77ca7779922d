package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Tall is an object whose height follows from its width.
type Tall interface {
	HeightFor(width float32) float32
}

// tallLayout is a layout that can say the same of what it lays out.
type tallLayout interface {
	HeightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightOf is how high an object wants to be at a width.
func HeightOf(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(Tall); ok {
		return t.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(tallLayout); ok {
			return l.HeightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

// Column lays objects out one below the other, each at the full width.
type Column struct {
	Gap, Pad float32
	// Back makes the first object a background behind the others.
	Back bool
}

// NewColumn is a container in a column.
func NewColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(Column{Gap: gap}, objects...)
}

// NewCard is a column with a padding, upon a background.
func NewCard(back fyne.CanvasObject, gap, pad float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(Column{Gap: gap, Pad: pad, Back: true}, append([]fyne.CanvasObject{back}, objects...)...)
}

func (c Column) rows(objects []fyne.CanvasObject) []fyne.CanvasObject {
	if c.Back && len(objects) > 0 {
		return objects[1:]
	}
	return objects
}

// HeightFor is the height of all, with gaps and padding.
func (c Column) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := 2 * c.Pad
	count := 0
	for _, o := range c.rows(objects) {
		if !o.Visible() {
			continue
		}
		height += HeightOf(o, width-2*c.Pad)
		count++
	}
	return height + c.Gap*float32(max(count-1, 0))
}

// Layout places the objects.
func (c Column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if c.Back && len(objects) > 0 {
		objects[0].Move(fyne.NewPos(0, 0))
		objects[0].Resize(size)
	}
	y, width := c.Pad, size.Width-2*c.Pad
	for _, o := range c.rows(objects) {
		if !o.Visible() {
			continue
		}
		h := HeightOf(o, width)
		o.Move(fyne.NewPos(c.Pad, y))
		o.Resize(fyne.NewSize(width, h))
		y += h + c.Gap
	}
}

// MinSize is narrow: the height is known only with the width.
func (c Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range c.rows(objects) {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
		}
	}
	return fyne.NewSize(w+2*c.Pad, 0)
}

// Flow lays objects out from left to right and goes on in the next line.
type Flow struct{ Gap float32 }

// NewFlow is a container that flows.
func NewFlow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(Flow{Gap: gap}, objects...)
}

// HeightFor is the height of all lines.
func (f Flow) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// Layout places the objects.
func (f Flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.place(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, s fyne.Size) {
		o.Move(at)
		o.Resize(s)
	})
}

func (f Flow) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	var x, y, line float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		if x > 0 && x+s.Width > width {
			x, y, line = 0, y+line+f.Gap, 0
		}
		put(o, fyne.NewPos(x, y), s)
		x += s.Width + f.Gap
		line = max(line, s.Height)
	}
	return y + line
}

// MinSize is that of the widest object, and one line.
func (f Flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		if o.Visible() {
			s = s.Max(o.MinSize())
		}
	}
	return s
}

// Fixed gives its objects one size, whatever they ask for.
type Fixed struct{ Width, Height float32 }

// Layout places the objects on top of each other.
func (f Fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

// MinSize is the size given; a height of 0 is as much as the objects need at
// the width.
func (f Fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := f.Height
	if h == 0 {
		for _, o := range objects {
			h = max(h, HeightOf(o, f.Width))
		}
	}
	return fyne.NewSize(f.Width, h)
}

// Scroller scrolls one tall object up and down at the width it has.
type Scroller struct {
	widget.BaseWidget
	scroll *container.Scroll
	inner  *fyne.Container
	fit    *fitWidth
}

// NewScroller makes a scroller of an object.
func NewScroller(content fyne.CanvasObject) *Scroller {
	s := &Scroller{fit: &fitWidth{}}
	s.inner = container.New(s.fit, content)
	s.scroll = container.NewVScroll(s.inner)
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is Fyne's way to draw it.
func (s *Scroller) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(s.scroll)
}

// Resize lays the content out at the new width.
func (s *Scroller) Resize(size fyne.Size) {
	s.fit.width = size.Width
	s.BaseWidget.Resize(size)
	s.scroll.Refresh()
}

// Relayout is to be called when the content's height may have changed.
func (s *Scroller) Relayout() {
	s.inner.Refresh()
	s.scroll.Refresh()
}

// Top goes back to the beginning.
func (s *Scroller) Top() { s.scroll.ScrollToTop() }

// Reveal scrolls as little as needed to show what lies from y to y+height in
// the content.
func (s *Scroller) Reveal(y, height float32) {
	top, view := s.scroll.Offset.Y, s.scroll.Size().Height
	switch {
	case y < top || height > view:
		top = y
	case y+height > top+view:
		top = y + height - view
	}
	s.scroll.ScrollToOffset(fyne.NewPos(0, max(top, 0)))
}

// Offset is how far the content is scrolled up.
func (s *Scroller) Offset() float32 { return s.scroll.Offset.Y }

// Key scrolls as a key says, and tells whether the key means that.
func (s *Scroller) Key(ev *fyne.KeyEvent) bool {
	const line = 36
	top, view := s.scroll.Offset.Y, s.scroll.Size().Height
	last := max(s.inner.MinSize().Height-view, 0)
	switch ev.Name {
	case fyne.KeyUp:
		top -= line
	case fyne.KeyDown:
		top += line
	case fyne.KeyPageUp:
		top -= view - line
	case fyne.KeyPageDown:
		top += view - line
	case fyne.KeyHome:
		top = 0
	case fyne.KeyEnd:
		top = last
	default:
		return false
	}
	s.scroll.ScrollToOffset(fyne.NewPos(0, min(max(top, 0), last)))
	return true
}

// fitWidth asks its objects for their height at the scroller's width.
type fitWidth struct{ width float32 }

func (f *fitWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var h float32
	for _, o := range objects {
		h = max(h, HeightOf(o, f.width))
	}
	return fyne.NewSize(0, h)
}

func (f *fitWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(fyne.NewSize(size.Width, max(HeightOf(o, size.Width), size.Height)))
	}
}
