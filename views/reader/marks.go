package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpoint/views/ui"
)

// The lanes in which the rules of overlapping passages lie below each other,
// and their brackets beside each other at the left.
const (
	manyLanes             = 3
	laneHeight    float32 = 2.5
	bracketLane   float32 = 5
	bracketGap    float32 = 7 // between the text and the nearest bracket
	bracketWidth  float32 = 2
	bracketInset  float32 = 3
	manyBrackets          = 3
	chosenBracket float32 = 3
)

// drawMarks lays the colours of the passages under a line, and a rule below
// each: dashed for what is only suggested, one lane lower for each overlap.
func (b *body) drawMarks(i int) {
	y, line := topPad+b.text.tops[i], b.reader.face.Line
	ends := b.text.lines[i].End
	for m, mark := range b.text.marks {
		s := b.span(m)
		if mark.Start >= ends && s.Start >= ends {
			break // the marks are ordered
		}
		x, w, ok := b.stretch(i, s.Start, s.End)
		if !ok || mark.Rejected && mark.ID != b.reader.current {
			continue
		}
		back := b.rectangle(ui.MarkOf(mark.Stance), x-1, y, w+2, line)
		back.CornerRadius = 2
		if mark.ID != b.reader.current && m != b.over {
			back.FillColor = faint(back.FillColor)
		}
	}
	for m, mark := range b.text.marks {
		s := b.span(m)
		if mark.Start >= ends && s.Start >= ends {
			break
		}
		x, w, ok := b.stretch(i, s.Start, s.End)
		if !ok {
			continue
		}
		lane := float32(min(b.text.lane[m], manyLanes-1))
		b.drawRule(mark, x, y+line-1+lane*laneHeight, w)
	}
}

func (b *body) drawRule(mark Mark, x, y, w float32) {
	thick, ink := float32(1.5), ui.InkOf(mark.Stance)
	if mark.ID == b.reader.current {
		thick = 2.5
	}
	if mark.Rejected { // through the words
		b.rectangle(ui.ColorNo, x, y-b.reader.face.Line/2, w, 1)
		return
	}
	if mark.Decided {
		b.rectangle(ink, x, y, w, thick)
		return
	}
	d := ui.NewDashedLine()
	d.Paint(ink, 1)
	d.Move(fyne.NewPos(x, y))
	d.Resize(fyne.NewSize(w, thick))
	b.objects = append(b.objects, d.Raster)
}

// bracket is where the bracket of a mark stands; false if it has none. Those
// have one that share words with others, as a click on the words then means one
// of several, and the chosen one.
func (b *body) bracket(m int) (at fyne.Position, height float32, ok bool) {
	mark := b.text.marks[m]
	if !b.text.shares[m] && mark.ID != b.reader.current || b.text.lane[m] >= manyBrackets {
		return at, 0, false
	}
	s := b.span(m)
	first, last := b.text.lineOf(s.Start), b.text.lineOf(max(s.End-1, s.Start))
	at.X = sidePad - bracketGap - float32(b.text.lane[m])*bracketLane
	at.Y = topPad + b.text.tops[first] + bracketInset
	return at, topPad + b.text.tops[last] + b.reader.face.Line - bracketInset - at.Y, true
}

// bracketAt are the marks whose bracket is at a point.
func (b *body) bracketAt(at fyne.Position) []int {
	var on []int
	for m := range b.text.marks {
		p, h, ok := b.bracket(m)
		if ok && at.X >= p.X-bracketLane/2+1 && at.X <= p.X+bracketLane/2+1 && at.Y >= p.Y && at.Y <= p.Y+h {
			on = append(on, m)
		}
	}
	return on
}

// drawBrackets draws those in sight.
func (b *body) drawBrackets() {
	top, height := b.reader.scroll.Offset.Y, b.reader.scroll.Size().Height
	for m, mark := range b.text.marks {
		at, h, ok := b.bracket(m)
		if !ok || at.Y > top+height || at.Y+h < top {
			continue
		}
		width := bracketWidth
		if mark.ID == b.reader.current || m == b.over {
			width = chosenBracket
		}
		ink := ui.InkOf(mark.Stance)
		if mark.Rejected {
			ink = ui.ColorNo
		}
		b.rectangle(ink, at.X, at.Y, width, h)
		b.rectangle(ink, at.X, at.Y, bracketLane-1, 1)
		b.rectangle(ink, at.X, at.Y+h-1, bracketLane-1, 1)
	}
}

// faint lets the paper through.
func faint(c color.Color) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = 0x80
	return n
}

// drawHits marks what was found on a line.
func (b *body) drawHits(i int) {
	line := b.text.lines[i]
	f := b.reader.find
	for at := f.after(line.Start); at < len(f.hits) && f.hits[at].Start < line.End; at++ {
		x, w, ok := b.stretch(i, f.hits[at].Start, f.hits[at].End)
		if !ok {
			continue
		}
		r := b.rectangle(ui.ColorHit, x-1, topPad+b.text.tops[i], w+2, b.reader.face.Line)
		r.CornerRadius = 2
		if at == f.at {
			r.StrokeColor, r.StrokeWidth = ui.Color(ui.ColorRing), 1.5
		}
	}
}

func (b *body) drawSelection(i int) {
	start, end := b.selection()
	if x, w, ok := b.stretch(i, start, end); ok {
		r := b.rectangle(ui.ColorAccent, x, topPad+b.text.tops[i], w, b.reader.face.Line)
		r.FillColor = faint(r.FillColor)
	}
}

func (b *body) drawLabels() {
	top, height := b.reader.scroll.Offset.Y, b.reader.scroll.Size().Height
	face := b.reader.kit.Small
	for _, l := range b.labels {
		if l.at.Y+l.size.Height < top || l.at.Y > top+height {
			continue
		}
		mark := b.text.marks[l.mark]
		ground, edge := ui.MarkOf(mark.Stance), ui.FillOf(mark.Stance)
		if mark.Rejected {
			ground, edge = ui.ColorPaper, ui.ColorNo
		}
		back := b.rectangle(ground, l.at.X, l.at.Y, l.size.Width, l.size.Height)
		back.CornerRadius = 3
		if mark.ID == b.reader.current {
			back.StrokeWidth, back.StrokeColor = 2, ui.Color(ui.ColorRing)
		} else if l.mark != b.over {
			back.FillColor = faint(back.FillColor)
		}
		bar := b.rectangle(edge, l.at.X, l.at.Y, 4, l.size.Height)
		bar.TopLeftCornerRadius, bar.BottomLeftCornerRadius = 3, 3
		b.drawStatus(mark, l)
		t := canvas.NewText(face.Fit(mark.Label, l.size.Width-14-tickRoom), ui.Color(ui.ColorInk))
		t.TextSize = face.Size
		t.Move(l.at.AddXY(9, 2))
		t.Resize(fyne.NewSize(l.size.Width-14, face.Line))
		b.objects = append(b.objects, t)
	}
}

// tickRoom is left at the end of a label.
const tickRoom float32 = 14

// drawStatus ticks the label of what a person decided, and dashes that of what
// only the machine says.
func (b *body) drawStatus(mark Mark, l label) {
	switch {
	case mark.Rejected:
		return
	case !mark.Decided:
		d := ui.NewFrame()
		d.Paint(ui.InkOf(mark.Stance), 1)
		d.Move(l.at)
		d.Resize(l.size)
		b.objects = append(b.objects, d.Raster)
		return
	}
	corner := l.at.AddXY(l.size.Width-tickRoom, l.size.Height/2)
	for _, ends := range [2][2]fyne.Position{{corner.AddXY(0, 0), corner.AddXY(3.5, 3.5)}, {corner.AddXY(3.5, 3.5), corner.AddXY(9, -4)}} {
		line := canvas.NewLine(ui.Color(ui.ColorInk))
		line.StrokeWidth, line.Position1, line.Position2 = 1.8, ends[0], ends[1]
		b.objects = append(b.objects, line)
	}
}
