package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpoint/views/ui"
)

// caretWidth is how wide the caret is drawn.
const caretWidth float32 = 2

func (b *body) selection() (start, end int) {
	return min(b.anchor, b.caret), max(b.anchor, b.caret)
}

// words is the selection without white space at its ends.
func (b *body) words() Span {
	start, end := b.selection()
	return trimmed(b.text.text, Span{start, end})
}

// put moves the caret; unless it extends, the selection is gone.
func (b *body) put(at int, extend bool) {
	b.caret = at
	if !extend {
		b.anchor = at
	}
	b.reader.bar.hide()
	b.goal, b.reader.revealed = -1, false
	b.follow()
	b.Refresh()
}

// follow scrolls as little as needed to show the caret's line.
func (b *body) follow() {
	if len(b.text.lines) == 0 {
		return
	}
	r := b.reader
	i := b.text.lineOf(b.caret)
	y, step := topPad+b.text.tops[i], r.face.Line+leading
	top, view := r.scroll.Offset.Y, r.scroll.Size().Height
	switch {
	case y < top+step:
		r.scrollBy(y - top - step)
	case y+2*step > top+view:
		r.scrollBy(y + 2*step - top - view)
	}
}

// caretInSight moves the caret into view where it was scrolled out of it, so
// that the keys go on from what is read.
func (b *body) caretInSight() bool {
	first, after := b.text.span(b.reader.scroll.Offset.Y-topPad, b.reader.scroll.Size().Height)
	if i := b.text.lineOf(b.caret); i >= first && i < after {
		return true
	}
	b.caret = b.text.lines[min(first+1, len(b.text.lines)-1)].Start
	b.anchor = b.caret
	b.Refresh()
	return false
}

// move does what an arrow, Home or End means; false if the key is another one.
func (b *body) move(key fyne.KeyName, extend bool) bool {
	if len(b.text.lines) == 0 {
		return false
	}
	text := b.text.text
	line := b.text.lines[b.text.lineOf(b.caret)]
	switch key {
	case fyne.KeyLeft:
		b.put(previousRune(text, b.caret), extend)
	case fyne.KeyRight:
		b.put(nextRune(text, b.caret), extend)
	case fyne.KeyHome:
		b.put(line.Start, extend)
	case fyne.KeyEnd:
		b.put(line.End, extend)
	case fyne.KeyUp:
		b.moveLines(-1, extend)
	case fyne.KeyDown:
		b.moveLines(1, extend)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		b.movePage(key == fyne.KeyPageDown, extend)
	default:
		return false
	}
	return true
}

// moveLines goes up or down, to the same place across.
func (b *body) moveLines(by int, extend bool) {
	if !extend && !b.caretInSight() {
		return
	}
	goal := b.goal
	if goal < 0 {
		goal = b.across(b.caret)
	}
	i := b.text.lineOf(b.caret) + by
	for i > 0 && i < len(b.text.lines)-1 && b.text.lines[i].Start == b.text.lines[i].End {
		i += by // over the gap between paragraphs
	}
	if i < 0 || i >= len(b.text.lines) {
		return
	}
	b.put(b.text.byteAt(b.reader.face, goal, b.text.tops[i]+1), extend)
	b.goal = goal
}

// movePage goes a screen up or down.
func (b *body) movePage(down, extend bool) {
	r := b.reader
	page := r.scroll.Size().Height - r.face.Line - leading
	if !down {
		page = -page
	}
	x, y := b.across(b.caret), b.text.tops[b.text.lineOf(b.caret)]
	r.scrollBy(page)
	b.put(b.text.byteAt(r.face, x, min(max(y+page, 0), b.text.height()-1)), extend)
}

// across is how far from the left a byte stands in its line.
func (b *body) across(at int) float32 {
	line := b.text.lines[b.text.lineOf(at)]
	return b.reader.face.Exact(b.text.text[line.Start:min(max(at, line.Start), line.End)])
}

// moveWord does what Ctrl with a key means; false if the key is another one.
func (b *body) moveWord(key fyne.KeyName, extend bool) bool {
	text := b.text.text
	switch key {
	case fyne.KeyLeft:
		b.put(previousWord(text, b.caret), extend)
	case fyne.KeyRight:
		b.put(nextWord(text, b.caret), extend)
	case fyne.KeyHome:
		b.put(0, extend)
	case fyne.KeyEnd:
		b.put(len(text), extend)
	default:
		return false
	}
	return true
}

// drawCaret shows where the keys select.
func (b *body) drawCaret() {
	if !b.reader.focused || len(b.text.lines) == 0 {
		return
	}
	i := b.text.lineOf(b.caret)
	b.rectangle(ui.ColorAccent, sidePad+b.across(b.caret)-caretWidth/2, topPad+b.text.tops[i], caretWidth, b.reader.face.Line)
}

// KeyDown notes that Shift is held: with it alone Fyne tells of no modifier.
func (b *body) KeyDown(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		b.shift = true
	}
}

// KeyUp ends a selection by keys: what can be made of it is offered.
func (b *body) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		b.shift = false
		if b.extended {
			b.extended = false
			b.reader.ask(false)
		}
	}
}
