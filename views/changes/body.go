package changes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// margin is the room beside the cards.
const margin float32 = 12

// body is the part that scrolls: it draws the cards in sight and takes the
// pointer and the keys for all of them.
type body struct {
	widget.BaseWidget
	list    *List
	cards   []*card
	objects []fyne.CanvasObject

	focused  bool
	overRow  int
	overPart part
}

var (
	_ fyne.Tappable      = (*body)(nil)
	_ fyne.Focusable     = (*body)(nil)
	_ fyne.Shortcutable  = (*body)(nil)
	_ desktop.Hoverable  = (*body)(nil)
	_ desktop.Cursorable = (*body)(nil)
)

// MinSize is that of all cards.
func (b *body) MinSize() fyne.Size {
	l := b.list
	if len(l.edges) == 0 {
		return fyne.NewSize(200, 0)
	}
	return fyne.NewSize(200, l.edges[len(l.edges)-1])
}

// draw shows the cards in sight.
func (b *body) draw() {
	l := b.list
	if len(l.edges) != len(l.changes)+1 {
		return
	}
	first, after := l.span()
	b.reserve(after - first)
	for _, c := range b.cards {
		if c.row < first || c.row >= after {
			c.hide()
		}
	}
	for row := first; row < after; row++ {
		c := b.cards[row%len(b.cards)]
		if c.row != row {
			c.row = row
			c.show()
			c.set(l.model, l.changes[row])
			at := fyne.NewPos(margin, l.edges[row])
			c.place(at, l.width, false)
			c.back.Move(at)
			c.back.Resize(fyne.NewSize(l.width, l.edges[row+1]-l.edges[row]-cardGap))
		}
		b.ring(c)
	}
	canvas.Refresh(b)
}

// reserve makes sure that there are enough cards. Which one shows a row follows
// from their number.
func (b *body) reserve(n int) {
	if n <= len(b.cards) {
		return
	}
	for len(b.cards) < n {
		c := newCard(b.list.kit)
		b.cards = append(b.cards, c)
		b.objects = append(b.objects, c.all...)
	}
	b.forget()
}

// forget makes the next draw draw all.
func (b *body) forget() {
	for _, c := range b.cards {
		c.row = -1
	}
}

// ring marks the chosen part of a card, and the one under the pointer.
func (b *body) ring(c *card) {
	chosen, over := part(-1), part(-1)
	if c.row == b.list.row {
		chosen = b.list.part
	}
	if c.row == b.overRow {
		over = b.overPart
	}
	c.ring(chosen, over, b.focused)
}

// hit is what stands at a place.
func (b *body) hit(at fyne.Position) (row int, p part) {
	for _, c := range b.cards {
		if c.row < 0 {
			continue
		}
		for i, r := range c.area {
			from, size := r.Position(), r.Size()
			if at.X >= from.X && at.Y >= from.Y && at.X <= from.X+size.Width && at.Y <= from.Y+size.Height {
				return c.row, part(i)
			}
		}
	}
	return -1, title
}

// Tapped opens what was clicked.
func (b *body) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	row, p := b.hit(ev.Position)
	if row < 0 {
		return
	}
	b.list.choose(row, p)
	if p == title || b.list.passage() != nil {
		b.list.open()
	}
}

// MouseIn marks what is under the pointer.
func (b *body) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved marks what is under the pointer.
func (b *body) MouseMoved(ev *desktop.MouseEvent) {
	if row, p := b.hit(ev.Position); row != b.overRow || p != b.overPart {
		b.overRow, b.overPart = row, p
		b.draw()
	}
}

// MouseOut takes the mark away.
func (b *body) MouseOut() {
	b.overRow = -1
	b.draw()
}

// Cursor is a hand over what can be clicked.
func (b *body) Cursor() desktop.Cursor {
	if b.overRow >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained makes the ring strong.
func (b *body) FocusGained() {
	b.focused = true
	b.draw()
}

// FocusLost makes it weak.
func (b *body) FocusLost() {
	b.focused = false
	b.draw()
}

// TypedRune is part of having the keys.
func (b *body) TypedRune(rune) {}

// TypedShortcut copies.
func (b *body) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutCopy); ok {
		b.list.OnCopy()
	}
}

// TypedKey moves from change to change and between its parts.
func (b *body) TypedKey(ev *fyne.KeyEvent) {
	l := b.list
	switch ev.Name {
	case fyne.KeyUp:
		l.choose(l.row-1, l.part)
	case fyne.KeyDown:
		l.choose(l.row+1, l.part)
	case fyne.KeyHome:
		l.choose(0, l.part)
	case fyne.KeyEnd:
		l.choose(len(l.changes)-1, l.part)
	case fyne.KeyPageUp:
		l.choose(l.row-b.page(), l.part)
	case fyne.KeyPageDown:
		l.choose(l.row+b.page(), l.part)
	case fyne.KeyLeft:
		b.turn(-1)
	case fyne.KeyRight:
		b.turn(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyO:
		l.open()
	default:
		if l.OnKey != nil {
			l.OnKey(ev)
		}
	}
}

// turn goes to the next part of the chosen change that shows something.
func (b *body) turn(by part) {
	l := b.list
	if l.row < 0 {
		return
	}
	was := l.part
	for l.part += by; l.part > title && l.part < parts; l.part += by {
		if l.passage() != nil {
			break
		}
	}
	if l.part < title || l.part >= parts {
		l.part = was
	}
	l.choose(l.row, l.part)
}

// page is how many cards are in sight, less one to hold on to.
func (b *body) page() int {
	first, after := b.list.span()
	return max(after-first-1, 1)
}

// CreateRenderer is Fyne's way to draw it.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ body *body }

func (r *bodyRenderer) Destroy()                     {}
func (r *bodyRenderer) Layout(fyne.Size)             {}
func (r *bodyRenderer) MinSize() fyne.Size           { return r.body.MinSize() }
func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.body.objects }
func (r *bodyRenderer) Refresh()                     { canvas.Refresh(r.body) }
