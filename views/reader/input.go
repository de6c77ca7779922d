package reader

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// markAt is the mark at a point of the body, -1 for none.
func (b *body) markAt(at fyne.Position) int {
	on := b.marksAt(at)
	if len(on) == 0 {
		return -1
	}
	return on[0]
}

// marksAt are the marks at a point of the body, the one meant first.
func (b *body) marksAt(at fyne.Position) []int {
	for _, l := range b.labels {
		if at.X >= l.at.X && at.X < l.at.X+l.size.Width && at.Y >= l.at.Y && at.Y < l.at.Y+l.size.Height {
			return []int{l.mark}
		}
	}
	if len(b.text.lines) == 0 || at.Y < topPad {
		return nil
	}
	i := b.text.lineAt(at.Y - topPad)
	if at.X < sidePad {
		return b.bracketAt(at)
	}
	if at.X > sidePad+b.wide || at.Y-topPad > b.text.tops[i]+b.reader.face.Line+leading {
		return nil
	}
	line := b.text.lines[i]
	var on []int
	for _, m := range b.text.marksAt(b.byteOn(at)) {
		mark := b.text.marks[m]
		if x, w, ok := b.stretch(i, max(mark.Start, line.Start), mark.End); ok && at.X >= x && at.X <= x+w {
			on = append(on, m)
		}
	}
	return on
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

// byteNear is the border between two runes that is nearest to a point.
func (b *body) byteNear(at fyne.Position) int {
	return b.text.byteAt(b.reader.face, at.X-sidePad, at.Y-topPad)
}

// clickTime is how soon after another one, and clickReach how near to it, a
// click counts as the second or third of several. Fyne's own double click
// would delay every single one.
const (
	clickTime          = 400 * time.Millisecond
	clickReach float32 = 4
)

// MouseDown begins a selection, takes a word or a sentence, or takes hold of an
// end of the chosen passage.
func (b *body) MouseDown(ev *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	if len(b.text.lines) == 0 || ev.Button != desktop.MouseButtonPrimary {
		return
	}
	b.count(ev.Position)
	b.pressed = true
	if b.grip = b.gripAt(ev.Position); b.grip != noGrip {
		b.reader.bar.hide()
		return
	}
	at := b.byteNear(ev.Position)
	switch {
	case b.clicks == 2:
		b.take(wordAt(b.text.text, b.byteOn(ev.Position)))
	case b.clicks >= 3:
		b.take(sentenceAt(b.text.text, b.reader.sentences, b.byteOn(ev.Position)))
	default:
		b.put(at, ev.Modifier&fyne.KeyModifierShift != 0)
	}
	b.first = Span{b.anchor, b.caret}
}

// count tells single clicks from double and triple ones.
func (b *body) count(at fyne.Position) {
	now := b.now()
	moved := max(at.X-b.clickAt.X, b.clickAt.X-at.X, at.Y-b.clickAt.Y, b.clickAt.Y-at.Y)
	if b.clicks == 3 || now.Sub(b.clicked) > clickTime || moved > clickReach {
		b.clicks = 0
	}
	b.clicks++
	b.clicked, b.clickAt = now, at
}

// take selects a stretch.
func (b *body) take(s Span) {
	b.put(s.End, false)
	b.anchor = s.Start
	b.Refresh()
}

// Dragged goes on with it, and scrolls where the pointer leaves the view.
func (b *body) Dragged(ev *fyne.DragEvent) {
	if len(b.text.lines) == 0 || !b.pressed {
		return
	}
	b.reader.bar.hide()
	at := b.byteNear(ev.Position)
	switch {
	case b.grip != noGrip:
		b.pull(at)
	case b.clicks == 2:
		b.grow(wordAt(b.text.text, b.byteOn(ev.Position)))
	case b.clicks >= 3:
		b.grow(sentenceAt(b.text.text, b.reader.sentences, b.byteOn(ev.Position)))
	default:
		b.caret = at
	}
	top, height := b.reader.scroll.Offset.Y, b.reader.scroll.Size().Height
	switch {
	case ev.Position.Y < top:
		b.reader.scrollBy(-24)
	case ev.Position.Y > top+height:
		b.reader.scrollBy(24)
	}
	b.Refresh()
}

// grow selects from the word or sentence that was clicked to another one.
func (b *body) grow(to Span) {
	if to.Start < b.first.Start {
		b.anchor, b.caret = b.first.End, to.Start
		return
	}
	b.anchor, b.caret = b.first.Start, max(to.End, b.first.End)
}

// MouseUp offers what can be made of the words selected.
func (b *body) MouseUp(*desktop.MouseEvent) { b.release() }

// DragEnd does so too: which of both comes is not told.
func (b *body) DragEnd() { b.release() }

func (b *body) release() {
	if !b.pressed {
		return
	}
	b.pressed = false
	if b.grip != noGrip {
		b.grip = noGrip
		b.reader.letGo()
		return
	}
	b.wholeWords()
	b.reader.ask(false)
}

// wholeWords takes in the rest of words of which a part was selected: a mouse
// is seldom as exact as it would have to be.
func (b *body) wholeWords() {
	s, text := b.words(), b.text.text
	if s.Start >= s.End {
		return
	}
	if !startsHere(text, s.Start) {
		s.Start = wordAt(text, s.Start).Start
	}
	if !endsHere(text, s.End) {
		s.End = wordAt(text, previousRune(text, s.End)).End
	}
	if b.anchor > b.caret {
		s.Start, s.End = s.End, s.Start
	}
	b.anchor, b.caret = s.Start, s.End
	b.Refresh()
}

// Tapped chooses the passage under the pointer; where several overlap, each
// click the next of them.
func (b *body) Tapped(ev *fyne.PointEvent) {
	if start, end := b.selection(); start < end || b.clicks > 1 {
		return
	}
	on := b.marksAt(ev.Position)
	if len(on) == 0 {
		return
	}
	next := on[0]
	for i, m := range on {
		if b.text.marks[m].ID == b.reader.current {
			next = on[(i+1)%len(on)]
		}
	}
	b.reader.choose(next)
}

// MouseIn is part of being hoverable.
func (b *body) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved makes the passage under the pointer stronger.
func (b *body) MouseMoved(ev *desktop.MouseEvent) {
	b.overGrip = b.gripAt(ev.Position) != noGrip
	if m := b.markAt(ev.Position); m != b.over {
		b.over = m
		b.Refresh()
	}
}

// MouseOut takes that back.
func (b *body) MouseOut() {
	b.overGrip = false
	if b.over >= 0 {
		b.over = -1
		b.Refresh()
	}
}

// Cursor shows that words can be selected, a passage clicked, or its end moved.
func (b *body) Cursor() desktop.Cursor {
	switch {
	case b.overGrip || b.grip != noGrip:
		return desktop.HResizeCursor
	case b.over >= 0:
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}
