package reader

import (
	"time"

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

	anchor, caret int     // the selection, anchor == caret: none
	goal          float32 // where Up and Down want to be across, -1: where the caret is
	shift         bool    // is held
	extended      bool    // the selection was changed by keys since it was

	pressed bool // the mouse, in the text
	clicks  int  // how many at this place, one after another
	clicked time.Time
	clickAt fyne.Position
	first   Span // what the click took that a drag goes on from
	grip    grip
	now     func() time.Time

	labels   []label
	objects  []fyne.CanvasObject
	over     int  // the mark under the pointer, -1: none
	overGrip bool // the pointer is over a handle
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
	_ desktop.Keyable    = (*body)(nil)
	_ desktop.Mouseable  = (*body)(nil)
	_ desktop.Hoverable  = (*body)(nil)
	_ desktop.Cursorable = (*body)(nil)
)

func newBody(r *Reader) *body {
	b := &body{reader: r, width: -1, over: -1, goal: -1, now: time.Now}
	b.ExtendBaseWidget(b)
	return b
}

// layout breaks the text for a width.
func (b *body) layout(width float32) {
	if width == b.width || width <= 0 {
		return
	}
	b.width = width
	b.wide = min(max(width-2*sidePad-gutterGap-b.gutter(), minText), maxText*b.reader.kit.Zoom)
	b.text = newColumn(b.reader.face, b.reader.article.Text, b.reader.article.Marks, b.wide)
	b.placeLabels()
}

// marked draws other passages into the same lines.
func (b *body) marked() {
	if b.width > 0 {
		b.text.mark(b.reader.article.Marks)
		b.placeLabels()
	}
}

// gutter is the room for labels, none where the pane is narrow.
func (b *body) gutter() float32 {
	wide := gutter * b.reader.kit.Zoom
	if b.width < 2*sidePad+minText+gutterGap+wide+80 {
		return 0
	}
	return wide
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
		b.labels = append(b.labels, label{i, fyne.NewPos(x, y), fyne.NewSize(b.gutter(), height)})
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
		b.drawHits(i)
		b.drawSelection(i)
	}
	for i := first; i < after; i++ {
		b.drawLine(i)
	}
	b.drawBrackets()
	b.drawLabels()
	b.drawGrips()
	b.drawCaret()
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
