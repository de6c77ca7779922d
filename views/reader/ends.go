package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// grip is the end of the chosen passage that is being moved.
type grip int

const (
	noGrip grip = iota
	startGrip
	endGrip
)

// gripReach is how near to an end a press takes hold of it, and gripInside how
// near inside the passage: there it would rather select words. gripSize is how
// large the dots of the handles are.
const (
	gripReach  float32 = 6
	gripInside float32 = 1.5
	gripSize   float32 = 9
)

// held is where the chosen passage is being moved to, until the dossier has it.
type held struct {
	id dossier.ID
	Span
}

// span is where a mark stands, or is being moved to.
func (b *body) span(m int) Span {
	mark := b.text.marks[m]
	if h := b.reader.held; h.id == mark.ID && h.id != 0 {
		return h.Span
	}
	return Span{mark.Start, mark.End}
}

// movable is the mark whose ends can be moved, -1 for none.
func (b *body) movable() int {
	r := b.reader
	at := r.index()
	if at < 0 || r.article.ReadOnly || r.OnMove == nil || r.article.Marks[at].Rejected {
		return -1
	}
	return at
}

// gripsOf are the upper ends of both handles of a mark.
func (b *body) gripsOf(m int) (start, end fyne.Position) {
	s := b.span(m)
	first, last := b.text.lineOf(s.Start), b.text.lineOf(max(s.End-1, s.Start))
	start = fyne.NewPos(sidePad+b.across(s.Start), topPad+b.text.tops[first])
	line := b.text.lines[last]
	end = fyne.NewPos(sidePad+b.reader.face.Exact(b.text.text[line.Start:min(s.End, line.End)]), topPad+b.text.tops[last])
	return start, end
}

// gripAt is the handle at a point.
func (b *body) gripAt(at fyne.Position) grip {
	m := b.movable()
	if m < 0 || len(b.text.lines) == 0 {
		return noGrip
	}
	start, end := b.gripsOf(m)
	line := b.reader.face.Line
	x, y := at.X-end.X, at.Y-end.Y
	if x >= -gripInside && x <= gripReach && y >= 0 && y <= line || max(x, -x) <= gripReach && y > line-2 && y <= line+gripSize {
		return endGrip
	}
	x, y = at.X-start.X, at.Y-start.Y
	if x <= gripInside && x >= -gripReach && y >= 0 && y <= line || max(x, -x) <= gripReach && y < 2 && y >= -gripSize {
		return startGrip
	}
	return noGrip
}

// pull moves the end that is held to the word's border nearest to a place.
func (b *body) pull(to int) {
	m := b.movable()
	if m < 0 {
		return
	}
	r, s, text := b.reader, b.span(m), b.text.text
	if b.grip == startGrip {
		if at := nearest(text, to, 0, s.End-1, startsHere); at >= 0 {
			s.Start = at
		}
	} else if at := nearest(text, to, s.Start+1, len(text), endsHere); at >= 0 {
		s.End = at
	}
	r.held = held{b.text.marks[m].ID, s}
}

// MoveEnd moves the end of the chosen passage by a word, back or on.
func (r *Reader) MoveEnd(by int) {
	r.moveBy(func(s *Span, text string) { s.End = beyond(text, s.End, by, s.Start+1, len(text), endsHere) })
}

// MoveStart moves the start of the chosen passage by a word, back or on.
func (r *Reader) MoveStart(by int) {
	r.moveBy(func(s *Span, text string) { s.Start = beyond(text, s.Start, by, 0, s.End-1, startsHere) })
}

func (r *Reader) moveBy(change func(s *Span, text string)) {
	m := r.body.movable()
	if m < 0 {
		return
	}
	s := r.body.span(m)
	change(&s, r.article.Text)
	r.held = held{r.article.Marks[m].ID, s}
	r.letGo()
}

// letGo asks to store where the passage was moved to.
func (r *Reader) letGo() {
	h := r.held
	at := r.index()
	if at < 0 || h.id != r.current || h.id == 0 {
		return
	}
	r.body.Refresh()
	if m := r.article.Marks[at]; m.Start != h.Start || m.End != h.End {
		r.OnMove(h.id, h.Start, h.End)
	}
}

// Settle forgets where a passage was being moved to: the dossier has it, or
// refused it.
func (r *Reader) Settle() {
	r.held = held{}
	r.body.Refresh()
}

// drawGrips draws the handles of the chosen passage.
func (b *body) drawGrips() {
	m := b.movable()
	if m < 0 {
		return
	}
	line, ink := b.reader.face.Line, ui.InkOf(b.text.marks[m].Stance)
	start, end := b.gripsOf(m)
	dot := func(x, y float32) {
		c := canvas.NewCircle(ui.Color(ink))
		c.StrokeColor, c.StrokeWidth = ui.Color(ui.ColorPaper), 1
		c.Move(fyne.NewPos(x-gripSize/2, y))
		c.Resize(fyne.NewSquareSize(gripSize))
		b.objects = append(b.objects, c)
	}
	b.rectangle(ink, start.X-1, start.Y, 2, line)
	dot(start.X, start.Y-gripSize+2)
	b.rectangle(ink, end.X-1, end.Y, 2, line)
	dot(end.X, end.Y+line-2)
}
