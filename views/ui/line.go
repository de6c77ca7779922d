package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Line is a row of a list: a title above a line of facts, and a remark at the
// right. A list uses it again for other rows.
type Line struct {
	widget.BaseWidget

	Title, Facts, Remark string
	Faint                bool // what counts no more
	Marked               bool // the one where things stand

	kit                  *Kit
	title, facts, remark *canvas.Text
	mark, rule           *canvas.Rectangle
}

// NewLine makes an empty row.
func NewLine(kit *Kit) *Line {
	l := &Line{kit: kit, title: canvas.NewText("", nil), facts: canvas.NewText("", nil), remark: canvas.NewText("", nil)}
	l.mark, l.rule = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	l.ExtendBaseWidget(l)
	return l
}

// LineHeight is how high each row is.
func LineHeight(kit *Kit) float32 { return kit.Bold.Line + kit.Small.Line + 2*linePad }

const (
	linePad   float32 = 8
	lineMark  float32 = 4
	lineWidth float32 = 200 // at least
)

// CreateRenderer is Fyne's way to draw it.
func (l *Line) CreateRenderer() fyne.WidgetRenderer { return &lineRenderer{l} }

type lineRenderer struct{ line *Line }

func (r *lineRenderer) Destroy() {}

func (r *lineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(lineWidth, LineHeight(r.line.kit))
}

func (r *lineRenderer) Objects() []fyne.CanvasObject {
	l := r.line
	return []fyne.CanvasObject{l.mark, l.rule, l.title, l.facts, l.remark}
}

func (r *lineRenderer) Layout(size fyne.Size) {
	l, k := r.line, r.line.kit
	right := k.Small.Width(l.Remark) + 4
	left := linePad + 2*lineMark
	room := size.Width - left - linePad - right - 12
	ink := ColorInk
	if l.Faint {
		ink = ColorMuted
	}
	l.write(l.title, k.Bold, ink, k.Bold.Fit(l.Title, room), fyne.NewPos(left, linePad))
	l.write(l.facts, k.Small, ColorMuted, k.Small.Fit(l.Facts, room), fyne.NewPos(left, linePad+k.Bold.Line))
	l.write(l.remark, k.Small, ColorMuted, l.Remark, fyne.NewPos(size.Width-linePad-right, (size.Height-k.Small.Line)/2))
	l.mark.Hidden = !l.Marked
	l.mark.FillColor, l.mark.CornerRadius = Color(ColorAccent), lineMark/2
	l.mark.Move(fyne.NewPos(linePad-2, linePad))
	l.mark.Resize(fyne.NewSize(lineMark, size.Height-2*linePad))
	l.rule.FillColor = Color(ColorLine)
	l.rule.Move(fyne.NewPos(0, size.Height-1))
	l.rule.Resize(fyne.NewSize(size.Width, 1))
}

func (l *Line) write(t *canvas.Text, face *Face, name fyne.ThemeColorName, text string, at fyne.Position) {
	t.Text, t.TextSize, t.TextStyle, t.Color = text, face.Size, face.Style, Color(name)
	t.Move(at)
}

func (r *lineRenderer) Refresh() {
	r.Layout(r.line.Size())
	canvas.Refresh(r.line)
}

// RowPlaces names the rows of a list of equal rows, where they are in sight,
// for tests of the real window.
func RowPlaces(l *List, height float32, n int, name func(int) (name, text string), origin func(fyne.CanvasObject) fyne.Position) []Place {
	var places []Place
	height += 4 // what Fyne's list leaves between rows
	from := origin(l)
	for i := range n {
		at := from.AddXY(0, float32(i)*height-l.GetScrollOffset())
		id, text := name(i)
		p := Place{Name: id, Text: text, At: at, Size: fyne.NewSize(l.Size().Width, height)}
		if p.Within(Place{At: from, Size: l.Size()}) {
			places = append(places, p)
		}
	}
	return places
}
