package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Widths, in Fyne's units: lines longer than this are hard to read.
const (
	maxText   float32 = 660
	minText   float32 = 220
	gutter    float32 = 150 // for the labels in the margin
	sidePad   float32 = 22
	topPad    float32 = 14
	gutterGap float32 = 18
)

// body is the part that scrolls: lines, marks, margin and selection.
type body struct {
	widget.BaseWidget
	reader *Reader

	text  column
	width float32 // of the widget that text was broken for
	wide  float32 // of the text's lines

	anchor, caret int // the selection, anchor == caret: none
	labels        []label
	objects       []fyne.CanvasObject
	over          int // the mark under the pointer, -1: none
}

// label names a mark in the margin.
type label struct {
	mark int
	at   fyne.Position
	size fyne.Size
}

var (
	_ fyne.Tappable      = (*body)(nil)
	_ fyne.Draggable     = (*body)(nil)
	_ fyne.Focusable     = (*body)(nil)
	_ fyne.Shortcutable  = (*body)(nil)
	_ desktop.Mouseable  = (*body)(nil)
	_ desktop.Hoverable  = (*body)(nil)
	_ desktop.Cursorable = (*body)(nil)
)

func newBody(r *Reader) *body {
	b := &body{reader: r, width: -1, over: -1}
	b.ExtendBaseWidget(b)
	return b
}

// layout breaks the text for a width.
func (b *body) layout(width float32) {
	if width == b.width || width <= 0 {
		return
	}
	b.width = width
	b.wide = min(max(width-2*sidePad-gutterGap-b.gutter(), minText), maxText)
	b.text = newColumn(b.reader.face, b.reader.article.Text, b.reader.article.Marks, b.wide)
	b.placeLabels()
}

// gutter is the room for labels, none where the pane is narrow.
func (b *body) gutter() float32 {
	if b.width < 2*sidePad+minText+gutterGap+gutter+80 {
		return 0
	}
	return gutter
}

// placeLabels puts each mark's label beside its first line, or below the
// label before it.
func (b *body) placeLabels() {
	b.labels = b.labels[:0]
	if b.gutter() == 0 {
		return
	}
	height := b.reader.kit.Small.Line + 4
	x, free := sidePad+b.wide+gutterGap, float32(0)
	for i, m := range b.text.marks {
		y := max(topPad+b.text.tops[b.text.lineOf(m.Start)]+1, free)
		b.labels = append(b.labels, label{i, fyne.NewPos(x, y), fyne.NewSize(gutter, height)})
		free = y + height + 3
	}
}

// MinSize is as high as the text; the width is whatever there is.
func (b *body) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	if b.width <= 0 {
		return fyne.NewSize(minText, 0)
	}
	h := 2*topPad + b.text.height()
	if n := len(b.labels); n > 0 {
		last := b.labels[n-1]
		h = max(h, last.at.Y+last.size.Height+topPad)
	}
	return fyne.NewSize(minText, h)
}

// draw shows the lines in sight.
func (b *body) draw() {
	b.objects = b.objects[:0:0]
	if b.width <= 0 || len(b.text.lines) == 0 {
		return
	}
	first, after := b.text.span(b.reader.scroll.Offset.Y-topPad, b.reader.scroll.Size().Height)
	for i := first; i < after; i++ {
		b.drawMarks(i)
		b.drawSelection(i)
	}
	for i := first; i < after; i++ {
		b.drawLine(i)
	}
	b.drawLabels()
}

func (b *body) drawLine(i int) {
	line := b.text.lines[i]
	if line.Start == line.End {
		return
	}
	face := b.reader.face
	t := canvas.NewText(b.text.text[line.Start:line.End], ui.Color(ui.ColorInk))
	t.TextSize = face.Size
	t.Move(fyne.NewPos(sidePad, topPad+b.text.tops[i]))
	t.Resize(fyne.NewSize(b.wide, face.Line))
	b.objects = append(b.objects, t)
}

// stretch is where the bytes from start to end lie on a line.
func (b *body) stretch(i, start, end int) (from, width float32, ok bool) {
	line := b.text.lines[i]
	start, end = max(start, line.Start), min(end, line.End)
	if start >= end {
		return 0, 0, false
	}
	from = b.reader.face.Exact(b.text.text[line.Start:start])
	return sidePad + from, b.reader.face.Exact(b.text.text[line.Start:end]) - from, true
}

func (b *body) rectangle(name fyne.ThemeColorName, x, y, w, h float32) *canvas.Rectangle {
	r := canvas.NewRectangle(ui.Color(name))
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	b.objects = append(b.objects, r)
	return r
}

// drawMarks lays the colours of the passages under a line, and a rule below
// each: dashed for what is only suggested, one lane lower for each overlap.
func (b *body) drawMarks(i int) {
	y, line := topPad+b.text.tops[i], b.reader.face.Line
	for m, mark := range b.text.marks {
		x, w, ok := b.stretch(i, mark.Start, mark.End)
		if !ok {
			continue
		}
		back := b.rectangle(ui.MarkOf(mark.Stance), x-1, y, w+2, line)
		back.CornerRadius = 2
		if mark.ID != b.reader.current && m != b.over {
			back.FillColor = faint(back.FillColor)
		}
	}
	for m, mark := range b.text.marks {
		x, w, ok := b.stretch(i, mark.Start, mark.End)
		if !ok {
			continue
		}
		lane := float32(min(b.text.lane[m], 2))
		b.drawRule(mark, x, y+line-1+lane*2.5, w)
	}
}

func (b *body) drawRule(mark Mark, x, y, w float32) {
	thick := float32(1.5)
	if mark.ID == b.reader.current {
		thick = 2.5
	}
	if mark.Decided {
		b.rectangle(ui.InkOf(mark.Stance), x, y, w, thick)
		return
	}
	d := ui.NewDashedLine()
	d.Paint(ui.InkOf(mark.Stance), 1)
	d.Move(fyne.NewPos(x, y))
	d.Resize(fyne.NewSize(w, thick))
	b.objects = append(b.objects, d.Raster)
}

// faint lets the paper through.
func faint(c color.Color) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = 0x80
	return n
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
		back := b.rectangle(ui.MarkOf(mark.Stance), l.at.X, l.at.Y, l.size.Width, l.size.Height)
		back.CornerRadius = 3
		if mark.ID == b.reader.current {
			back.StrokeWidth, back.StrokeColor = 2, ui.Color(ui.ColorRing)
		} else if l.mark != b.over {
			back.FillColor = faint(back.FillColor)
		}
		bar := b.rectangle(ui.FillOf(mark.Stance), l.at.X, l.at.Y, 4, l.size.Height)
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
	if !mark.Decided {
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

// CreateRenderer is Fyne's way to draw it.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{body: b} }

type bodyRenderer struct{ body *body }

func (r *bodyRenderer) Destroy()                     {}
func (r *bodyRenderer) Layout(fyne.Size)             {}
func (r *bodyRenderer) MinSize() fyne.Size           { return r.body.MinSize() }
func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.body.objects }

func (r *bodyRenderer) Refresh() {
	r.body.draw()
	canvas.Refresh(r.body)
}

// currentLine is the line on which the current mark begins, -1 for none.
func (b *body) currentLine(id dossier.ID) int {
	for _, m := range b.text.marks {
		if m.ID == id {
			return b.text.lineOf(m.Start)
		}
	}
	return -1
}
