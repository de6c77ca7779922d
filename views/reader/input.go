package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpoint/views/ui"
)

// markAt is the mark at a point of the body, -1 for none.
func (b *body) markAt(at fyne.Position) int {
	for _, l := range b.labels {
		if at.X >= l.at.X && at.X < l.at.X+l.size.Width && at.Y >= l.at.Y && at.Y < l.at.Y+l.size.Height {
			return l.mark
		}
	}
	if at.X < sidePad || at.X > sidePad+b.wide || len(b.text.lines) == 0 {
		return -1
	}
	i := b.text.lineAt(at.Y - topPad)
	if at.Y-topPad > b.text.tops[i]+b.reader.face.Line+leading || at.Y < topPad {
		return -1
	}
	line := b.text.lines[i]
	for _, m := range b.text.marksAt(b.byteOn(at)) {
		mark := b.text.marks[m]
		if x, w, ok := b.stretch(i, max(mark.Start, line.Start), mark.End); ok && at.X >= x && at.X <= x+w {
			return m
		}
	}
	return -1
}

// byteOn is the rune under a point, rather than the border nearest to it.
func (b *body) byteOn(at fyne.Position) int {
	x, y := at.X-sidePad, at.Y-topPad
	i := b.text.byteAt(b.reader.face, x, y)
	line := b.text.lines[b.text.lineAt(y)]
	if i > line.Start && b.reader.face.Exact(b.text.text[line.Start:i]) > x {
		return line.Start + runeStart(b.text.text[line.Start:line.End], i-line.Start-1)
	}
	return i
}

// MouseDown begins a selection.
func (b *body) MouseDown(ev *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	if len(b.text.lines) == 0 || ev.Button != desktop.MouseButtonPrimary {
		return
	}
	b.anchor = b.text.byteAt(b.reader.face, ev.Position.X-sidePad, ev.Position.Y-topPad)
	b.caret = b.anchor
	b.Refresh()
}

// MouseUp is part of being mouseable.
func (b *body) MouseUp(*desktop.MouseEvent) {}

// Dragged goes on with it, and scrolls where the pointer leaves the view.
func (b *body) Dragged(ev *fyne.DragEvent) {
	if len(b.text.lines) == 0 {
		return
	}
	b.caret = b.text.byteAt(b.reader.face, ev.Position.X-sidePad, ev.Position.Y-topPad)
	top, height := b.reader.scroll.Offset.Y, b.reader.scroll.Size().Height
	switch {
	case ev.Position.Y < top:
		b.reader.scrollBy(-24)
	case ev.Position.Y > top+height:
		b.reader.scrollBy(24)
	}
	b.Refresh()
}

// DragEnd is part of being draggable.
func (b *body) DragEnd() {}

// Tapped chooses the passage under the pointer.
func (b *body) Tapped(ev *fyne.PointEvent) {
	if m := b.markAt(ev.Position); m >= 0 {
		b.reader.choose(m)
	}
}

// MouseIn is part of being hoverable.
func (b *body) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved makes the passage under the pointer stronger.
func (b *body) MouseMoved(ev *desktop.MouseEvent) {
	if m := b.markAt(ev.Position); m != b.over {
		b.over = m
		b.Refresh()
	}
}

// MouseOut takes that back.
func (b *body) MouseOut() {
	if b.over >= 0 {
		b.over = -1
		b.Refresh()
	}
}

// Cursor shows that words can be selected, or a passage clicked.
func (b *body) Cursor() desktop.Cursor {
	if b.over >= 0 {
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

func (b *body) selection() (start, end int) {
	return min(b.anchor, b.caret), max(b.anchor, b.caret)
}

// FocusGained is part of being focusable.
func (b *body) FocusGained() { b.reader.setFocus(true) }

// FocusLost is part of being focusable.
func (b *body) FocusLost() { b.reader.setFocus(false) }

// TypedRune is not used: keys come as TypedKey.
func (b *body) TypedRune(rune) {}

// TypedShortcut copies and selects all.
func (b *body) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if start, end := b.selection(); start < end {
			s.Clipboard.SetContent(b.text.text[start:end])
		}
	case *fyne.ShortcutSelectAll:
		b.anchor, b.caret = 0, len(b.text.text)
		b.Refresh()
	}
}

// TypedKey scrolls and goes from passage to passage.
func (b *body) TypedKey(ev *fyne.KeyEvent) {
	r := b.reader
	step := r.face.Line + leading
	switch ev.Name {
	case fyne.KeyUp:
		r.scrollBy(-2 * step)
	case fyne.KeyDown:
		r.scrollBy(2 * step)
	case fyne.KeyPageUp:
		r.scrollBy(step - r.scroll.Size().Height)
	case fyne.KeyPageDown:
		r.scrollBy(r.scroll.Size().Height - step)
	case fyne.KeyHome:
		r.scrollBy(-b.MinSize().Height)
	case fyne.KeyEnd:
		r.scrollBy(b.MinSize().Height)
	case fyne.KeyN, fyne.KeyRight:
		r.Next()
	case fyne.KeyP, fyne.KeyLeft:
		r.Previous()
	case fyne.KeyE:
		r.edit()
	default:
		if r.OnKey != nil {
			r.OnKey(ev)
		}
	}
}

// Places names the marks in sight for tests of the real window: "mark:12" is
// the first line of the passage with that id.
func (r *Reader) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	b := r.body
	from := origin(b)
	view := ui.Place{At: origin(r.scroll), Size: r.scroll.Size()}
	var places []ui.Place
	for _, m := range b.text.marks {
		i := b.text.lineOf(m.Start)
		x, w, ok := b.stretch(i, m.Start, m.End)
		if !ok {
			continue
		}
		p := ui.Place{
			Name: markName(m.ID), Text: b.text.text[m.Start:m.End],
			At: from.AddXY(x, topPad+b.text.tops[i]), Size: fyne.NewSize(w, r.face.Line),
		}
		if p.Within(view) {
			places = append(places, p)
		}
	}
	return places
}
