package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Rows draws a table's rows, each of two lines of text in columns, those in sight
// only. A table embeds its Objects, asks where a row is, and has them drawn when
// it scrolls.
type Rows struct {
	Objects []fyne.CanvasObject

	kit   *Kit
	lines []*rowLine
}

// Row is how a row looks.
type Row struct {
	Fill    fyne.ThemeColorName
	HasRing bool   // the keys are at it
	Mark    string // before the first column; empty: none
	Columns []RowText
}

// RowText is what stands in a column of a row, cut to its room.
type RowText struct {
	At, Room    float32
	Text, Below string
	Face        *Face
	Ink         fyne.ThemeColorName
}

// RowPad is the room around a row's text, RowBar that of a table's scroll bar.
const (
	RowPad float32 = 6
	RowBar float32 = 10
	// rowIndent is by how much a mark moves the first column.
	rowIndent float32 = 18
)

// rowLine is what draws a row.
type rowLine struct {
	back, ring, rule *canvas.Rectangle
	mark             *canvas.Text
	upper, lower     []*canvas.Text
}

// NewRows makes rows of a kit's faces.
func NewRows(kit *Kit) *Rows { return &Rows{kit: kit} }

// Height is that of a row.
func (r *Rows) Height() float32 { return r.kit.Bold.Line + r.kit.Small.Line + 2*RowPad + 1 }

// InSight are those of n rows that can be seen, the last exclusive.
func (r *Rows) InSight(scroll *container.Scroll, n int) (first, after int) {
	top, view := scroll.Offset.Y, scroll.Size().Height
	first = max(int(top/r.Height()), 0)
	after = min(int((top+view)/r.Height())+1, n)
	return min(first, after), after
}

// At is the row at a height of all n, -1 for none.
func (r *Rows) At(y float32, n int) int {
	if at := int(y / r.Height()); y >= 0 && at < n {
		return at
	}
	return -1
}

// Reveal scrolls as little as needed to show a row. The rows are to be drawn
// after it: it does not call OnScrolled.
func (r *Rows) Reveal(scroll *container.Scroll, at int) {
	top, off, view := float32(at)*r.Height(), scroll.Offset.Y, scroll.Size().Height
	switch {
	case at < 0 || view <= 0:
		return
	case top < off:
		off = top
	case top+r.Height() > off+view:
		off = top + r.Height() - view
	default:
		return
	}
	scroll.ScrollToOffset(fyne.NewPos(0, off))
}

// Draw shows the rows from first to after, which look says the look of, in a
// table of this width.
func (r *Rows) Draw(first, after int, width float32, look func(at int) Row) {
	for len(r.lines) < after-first {
		l := &rowLine{back: canvas.NewRectangle(nil), ring: canvas.NewRectangle(color.Transparent), rule: canvas.NewRectangle(nil), mark: canvas.NewText("", nil)}
		r.lines = append(r.lines, l)
		r.Objects = append(r.Objects, l.back, l.rule, l.ring, l.mark)
	}
	for i, l := range r.lines {
		at := first + i
		l.show(at < after)
		if at < after {
			r.paint(l, float32(at)*r.Height(), width, look(at))
		}
	}
}

func (l *rowLine) show(shown bool) {
	for _, o := range []*canvas.Rectangle{l.back, l.ring, l.rule} {
		o.Hidden = !shown
	}
	l.mark.Hidden = !shown
	for i := range l.upper {
		l.upper[i].Hidden, l.lower[i].Hidden = !shown, !shown
	}
}

func (r *Rows) paint(l *rowLine, top, width float32, row Row) {
	k, high := r.kit, r.Height()
	l.back.FillColor, l.rule.FillColor = Color(row.Fill), Color(ColorLine)
	put(l.back, 0, top, width, high-1)
	put(l.rule, 0, top+high-1, width, 1)
	l.ring.StrokeColor, l.ring.StrokeWidth, l.ring.CornerRadius = Color(ColorRing), 2, 4
	l.ring.Hidden = !row.HasRing
	put(l.ring, 2, top+1, width-RowBar-2, high-3)
	l.mark.Hidden = row.Mark == ""
	for len(l.upper) < len(row.Columns) {
		u, d := canvas.NewText("", nil), canvas.NewText("", nil)
		l.upper, l.lower = append(l.upper, u), append(l.lower, d)
		r.Objects = append(r.Objects, u, d)
	}
	for i, c := range row.Columns {
		if i == 0 && row.Mark != "" {
			set(l.mark, k.Cell, ColorMuted, row.Mark, c.At, top+RowPad)
			c.At, c.Room = c.At+rowIndent, c.Room-rowIndent
		}
		set(l.upper[i], c.Face, c.Ink, fitted(c.Face, c.Text, c.Room), c.At, top+RowPad)
		set(l.lower[i], k.Small, ColorMuted, fitted(k.Small, c.Below, c.Room), c.At, top+RowPad+k.Bold.Line)
	}
}

// fitted is a text cut to a room, nothing where there is none.
func fitted(face *Face, text string, room float32) string {
	if room <= 0 {
		return ""
	}
	return face.Fit(text, room)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

func set(t *canvas.Text, face *Face, name fyne.ThemeColorName, text string, x, y float32) {
	t.Text, t.TextSize, t.TextStyle, t.Color = text, face.Size, face.Style, Color(name)
	t.Move(fyne.NewPos(x, y))
}
