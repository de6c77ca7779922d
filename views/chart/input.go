package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpoint/app/figure"
)

// near is how far beside a mark a click still means it.
const near = 4

func (c *Chart) hit(at fyne.Position) string {
	p, _ := figure.Hit(c.places, float64(at.X), float64(at.Y), near)
	return p.Key
}

// Tapped takes the mark that was clicked.
func (c *Chart) Tapped(ev *fyne.PointEvent) {
	c.kit.Tips.Hide()
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		canvas.Focus(c)
	}
	if key := c.hit(ev.Position); key != "" {
		c.SetCurrent(key)
		c.take(key)
	} else if c.OnEmpty != nil {
		c.OnEmpty(ev.Position)
	}
}

func (c *Chart) take(key string) {
	if c.OnTap != nil && key != "" {
		c.OnTap(key)
	}
}

// MouseIn is part of being hoverable.
func (c *Chart) MouseIn(ev *desktop.MouseEvent) { c.MouseMoved(ev) }

// MouseMoved marks what is under the pointer and prepares its tooltip.
func (c *Chart) MouseMoved(ev *desktop.MouseEvent) {
	key := c.hit(ev.Position)
	if key == c.over {
		return
	}
	c.over = key
	c.kit.Tips.Hide()
	c.drawRings()
	if p, ok := c.place(key); ok {
		c.tip(p, ev.AbsolutePosition.Subtract(ev.Position))
	}
}

// tip says what a mark stands for, below it.
func (c *Chart) tip(p figure.Place, origin fyne.Position) {
	if text := c.note(p.Key); text != "" {
		c.kit.Tips.SoonAt(origin.AddXY(float32(p.X), float32(p.Bottom())+6), text)
	}
}

// MouseOut takes the mark away.
func (c *Chart) MouseOut() {
	c.over = ""
	c.kit.Tips.Hide()
	c.drawRings()
}

// Cursor is a hand over what can be clicked.
func (c *Chart) Cursor() desktop.Cursor {
	if c.over != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Scrolled hands the wheel on.
func (c *Chart) Scrolled(ev *fyne.ScrollEvent) {
	c.kit.Tips.Hide()
	if c.OnWheel != nil {
		c.OnWheel(ev.Position, ev.Scrolled)
	}
}

// Dragged hands the pull on.
func (c *Chart) Dragged(ev *fyne.DragEvent) {
	c.kit.Tips.Hide()
	if !c.dragged {
		c.dragged, c.dragFrom = true, ev.Position.SubtractXY(ev.Dragged.DX, ev.Dragged.DY)
	}
	c.at = ev.Position
	if c.OnSpan != nil && c.OnSpan(c.dragFrom, c.at, false) {
		return
	}
	if c.OnDrag != nil {
		c.OnDrag(ev.Dragged)
	}
}

// DragEnd tells that it was let go.
func (c *Chart) DragEnd() {
	if c.dragged && c.OnSpan != nil {
		c.OnSpan(c.dragFrom, c.at, true)
	}
	c.dragged = false
}

// FocusGained makes the ring strong.
func (c *Chart) FocusGained() {
	c.focused = true
	c.drawRings()
}

// FocusLost makes it weak.
func (c *Chart) FocusLost() {
	c.focused = false
	c.kit.Tips.Hide()
	c.drawRings()
}

// TypedShortcut copies.
func (c *Chart) TypedShortcut(s fyne.Shortcut) {
	if _, copies := s.(*fyne.ShortcutCopy); copies && c.OnCopy != nil {
		c.OnCopy()
	}
}

// TypedRune hands characters on: + and - are other keys on other keyboards.
func (c *Chart) TypedRune(r rune) {
	if c.OnRune != nil {
		c.OnRune(r)
	}
}

// TypedKey moves from mark to mark and takes one.
func (c *Chart) TypedKey(ev *fyne.KeyEvent) {
	c.kit.Tips.Hide()
	ways := map[fyne.KeyName]figure.Way{
		fyne.KeyLeft: figure.Left, fyne.KeyRight: figure.Right, fyne.KeyUp: figure.Up, fyne.KeyDown: figure.Down,
	}
	if way, ok := ways[ev.Name]; ok {
		c.step(way)
		return
	}
	switch ev.Name {
	case fyne.KeyHome:
		c.goTo(0)
	case fyne.KeyEnd:
		c.goTo(len(c.places) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if _, ok := c.place(c.current); ok {
			c.take(c.current)
		}
	default:
		if c.OnKey != nil {
			c.OnKey(ev)
		}
	}
}

// step moves to the next mark in a direction; where none has the keys, to the
// first.
func (c *Chart) step(way figure.Way) {
	from, ok := c.place(c.current)
	if !ok {
		c.goTo(0)
		return
	}
	next, ok := figure.Next(c.places, from, way)
	switch {
	case ok:
		c.moveTo(next)
	case c.OnEdge != nil:
		c.OnEdge(way)
	}
}

func (c *Chart) goTo(i int) {
	if i >= 0 && i < len(c.places) {
		c.moveTo(c.places[i])
	}
}

func (c *Chart) moveTo(p figure.Place) {
	c.SetCurrent(p.Key)
	if !c.Quiet {
		c.tip(p, fyne.CurrentApp().Driver().AbsolutePositionForObject(c))
	}
	if c.OnMove != nil {
		c.OnMove(p.Key)
	}
}
