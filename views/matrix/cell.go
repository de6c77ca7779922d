package matrix

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpoint/views/ui"
)

// cellText is a cell's content laid out for a width.
type cellText struct {
	content
	size    measures
	summary []string
	foot    []string
	shift   string
}

// lay breaks a cell's texts into lines.
func lay(k *ui.Kit, c content, width float32, size measures) *cellText {
	t := &cellText{content: c, size: size}
	inner := width - 2*size.pad
	if c.kind == empty {
		t.summary = k.Small.Texts(c.summary, inner, max(size.lines, 1))
		return t
	}
	if c.summary != "" {
		t.summary = k.Cell.Texts(c.summary, inner, size.lines)
	}
	for _, line := range c.foot {
		t.foot = append(t.foot, k.Small.Texts(line.fit(k.Small, inner-1), inner, 0)...)
	}
	room := inner - k.CellBold.Width(t.mark()) - 8
	if c.kind == decided {
		room -= tickRoom
	}
	t.shift = c.shift.fit(k.SmallBold, room)
	return t
}

// mark is the sign of the side, and one of two voices where there are two.
func (t *cellText) mark() string {
	if t.voices {
		return t.sign + " " + TwoVoices
	}
	return t.sign
}

// TwoVoices is the sign of a party that speaks with two voices.
const TwoVoices = "≠"

// height is what the cell needs.
func (t *cellText) height(k *ui.Kit) float32 {
	if t.kind == empty {
		return 2*t.size.pad + float32(len(t.summary))*k.Small.Line
	}
	height := 2*t.size.pad + k.CellBold.Line
	if lines := max(len(t.summary), t.size.leastLines); lines > 0 {
		height += float32(lines)*k.Cell.Line + 4
	}
	return height + float32(len(t.foot))*k.Small.Line
}

// cellView draws one cell; it is used again for another when that comes into
// sight.
type cellView struct {
	row, column int
	shown       *cellText

	fill  *canvas.Rectangle
	seam  *ui.Dashes        // of what nobody has decided
	bar   *canvas.Rectangle // beside what has moved
	check [2]*canvas.Line
	sign  *canvas.Text
	shift *canvas.Text
	lines []*canvas.Text
	all   []fyne.CanvasObject
}

const (
	tickRoom float32 = 16
	barWidth float32 = 3
)

// newCellView makes one that has room for so many lines.
func newCellView(room int) *cellView {
	v := &cellView{row: -1, column: -1}
	v.fill = canvas.NewRectangle(color.Transparent)
	v.fill.CornerRadius = ui.Radius
	v.seam = ui.NewFrame()
	v.bar = canvas.NewRectangle(color.Transparent)
	v.sign, v.shift = canvas.NewText("", nil), canvas.NewText("", nil)
	v.all = []fyne.CanvasObject{v.fill, v.seam.Raster, v.bar, v.sign, v.shift}
	for i := range v.check {
		v.check[i] = canvas.NewLine(color.Transparent)
		v.check[i].StrokeWidth = 1.8
		v.all = append(v.all, v.check[i])
	}
	for range room {
		t := canvas.NewText("", nil)
		v.lines = append(v.lines, t)
		v.all = append(v.all, t)
	}
	return v
}

// show draws a text in a rectangle of the body.
func (v *cellView) show(k *ui.Kit, t *cellText, at fyne.Position, size fyne.Size) {
	v.shown = t
	v.paint(k, t)
	v.fill.Move(at)
	v.fill.Resize(size)
	v.placeSeam(t, at, size)
	v.bar.Move(at.AddXY(2, 5))
	v.bar.Resize(fyne.NewSize(barWidth, size.Height-10))
	pad := t.size.pad
	inner := size.Width - 2*pad
	y := at.Y + pad
	if t.kind != empty {
		v.sign.Move(fyne.NewPos(at.X+pad, y))
		right := at.X + size.Width - pad
		if t.kind == decided {
			v.placeCheck(fyne.NewPos(right-10, y+3))
			right -= tickRoom
		}
		v.shift.Move(fyne.NewPos(right-k.SmallBold.Width(t.shift)-1, y+1))
		y += k.CellBold.Line
	}
	face := k.Cell
	if t.kind == empty {
		face = k.Small
	}
	n := 0
	for _, line := range t.summary {
		v.line(n, line, face, fyne.NewPos(at.X+pad, y), inner)
		y += face.Line
		n++
	}
	y = at.Y + size.Height - pad - float32(len(t.foot))*k.Small.Line
	for _, line := range t.foot {
		if n == len(v.lines) {
			break
		}
		v.line(n, line, k.Small, fyne.NewPos(at.X+pad, y), inner)
		y += k.Small.Line
		n++
	}
	for ; n < len(v.lines); n++ {
		v.lines[n].Hide()
	}
	for _, o := range v.all {
		if o != v.seam.Raster { // a raster would be drawn anew
			canvas.Refresh(o)
		}
	}
}

func (v *cellView) line(n int, text string, face *ui.Face, at fyne.Position, width float32) {
	t := v.lines[n]
	t.Text, t.TextSize, t.TextStyle = text, face.Size, face.Style
	t.Move(at)
	t.Resize(fyne.NewSize(width, face.Line))
	t.Hidden = false
}

// paint sets colours and texts.
func (v *cellView) paint(k *ui.Kit, t *cellText) {
	inkName, seamName, opacity := ui.ColorMuted, ui.ColorLine, float32(1)
	v.fill.FillColor = ui.Color(ui.ColorPaper)
	if t.kind != empty {
		inkName, seamName, opacity = ui.OnFillOf(t.stance), ui.OnFillOf(t.stance), 0.6
		v.fill.FillColor = ui.Color(ui.FillOf(t.stance))
	}
	ink := ui.Color(inkName)
	v.sign.Text, v.sign.Color, v.sign.TextSize, v.sign.TextStyle = t.mark(), ink, k.CellBold.Size, k.CellBold.Style
	v.shift.Text, v.shift.Color, v.shift.TextSize, v.shift.TextStyle = t.shift, ink, k.SmallBold.Size, k.SmallBold.Style
	v.sign.Hidden, v.shift.Hidden = t.sign == "", t.shift == ""
	for _, l := range v.lines {
		l.Color = ink
	}
	for _, l := range v.check {
		l.Hidden, l.StrokeColor = t.kind != decided, ink
	}
	v.seam.Hidden = t.kind == decided
	v.bar.Hidden, v.bar.FillColor = !t.moved, ink
	v.seam.Paint(seamName, opacity)
}

// placeSeam puts the dashes at the edge of an empty cell, and inside a
// coloured one, like a seam.
func (v *cellView) placeSeam(t *cellText, at fyne.Position, size fyne.Size) {
	var inset float32
	if t.kind == suggested {
		inset = 3
	}
	v.seam.Move(at.AddXY(inset, inset))
	v.seam.Resize(size.SubtractWidthHeight(2*inset, 2*inset))
}

func (v *cellView) placeCheck(at fyne.Position) {
	v.check[0].Position1, v.check[0].Position2 = at.AddXY(0, 5), at.AddXY(3.5, 8.5)
	v.check[1].Position1, v.check[1].Position2 = at.AddXY(3.5, 8.5), at.AddXY(10, 1)
}

func (v *cellView) hide() {
	v.row, v.column, v.shown = -1, -1, nil
	for _, o := range v.all {
		o.Hide()
	}
}

// reveal undoes hide; show says which parts stay hidden.
func (v *cellView) reveal() { v.fill.Hidden = false }
