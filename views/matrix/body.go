package matrix

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"standpoint/views/ui"
)

// bodyMargin leaves room for the ring around the outermost cells.
const bodyMargin float32 = 3

// body is the part that scrolls: it draws the cells in sight and takes the
// pointer and the keys for all of them.
type body struct {
	widget.BaseWidget
	grid *Grid

	views   []*cellView
	objects []fyne.CanvasObject
	across  int // the pool has across × down places; a cell's place follows from its row and column
	down    int

	room int // lines of text for which each view has room

	ring, hover, marked *canvas.Rectangle
	focused, shift      bool // it has the keys; Shift is held down
	overRow, overCo     int
	dragged             bool
}

var (
	_ fyne.Tappable          = (*body)(nil)
	_ fyne.SecondaryTappable = (*body)(nil)
	_ fyne.Draggable         = (*body)(nil)
	_ fyne.Focusable         = (*body)(nil)
	_ fyne.Shortcutable      = (*body)(nil)
	_ desktop.Keyable        = (*body)(nil)
	_ desktop.Mouseable      = (*body)(nil)
	_ desktop.Hoverable      = (*body)(nil)
)

func newBody(g *Grid) *body {
	b := &body{grid: g, overRow: -1, overCo: -1}
	b.ring, b.hover = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	b.marked = canvas.NewRectangle(color.Transparent)
	b.ring.CornerRadius, b.hover.CornerRadius = ui.Radius+2, ui.Radius
	b.ring.Hide()
	b.hover.Hide()
	b.marked.Hide()
	b.objects = []fyne.CanvasObject{b.hover, b.marked, b.ring}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is that of the whole matrix.
func (b *body) MinSize() fyne.Size {
	return fyne.NewSize(b.grid.columns.total()+2*bodyMargin-gap, b.grid.rows.total()+2*bodyMargin-gap)
}

// draw shows the cells of rows r0 to r1 and columns c0 to c1, both exclusive.
func (b *body) draw(r0, r1, c0, c1 int) {
	b.reserve(r1-r0, c1-c0)
	for _, v := range b.views {
		if v.row >= 0 && (v.row < r0 || v.row >= r1 || v.column < c0 || v.column >= c1) {
			v.hide()
		}
	}
	for r := r0; r < r1; r++ {
		for c := c0; c < c1; c++ {
			v := b.views[(r%b.down)*b.across+c%b.across]
			t := b.grid.texts[r][c]
			if v.row == r && v.column == c && v.shown == t {
				continue
			}
			v.row, v.column = r, c
			v.reveal()
			at, size := b.rect(r, c)
			v.show(b.grid.kit, t, at, size)
		}
	}
	b.drawMarked()
	b.drawRing()
	b.drawHover()
}

// reserve makes sure that there are enough views.
func (b *body) reserve(rows, columns int) {
	if b.room < b.grid.cache.used {
		b.room, b.views = b.grid.cache.used, nil
	}
	if rows <= b.down && columns <= b.across && len(b.views) > 0 {
		return
	}
	b.down, b.across = max(b.down, rows, 1), max(b.across, columns, 1)
	for _, v := range b.views {
		v.hide()
	}
	for len(b.views) < b.down*b.across {
		v := newCellView(b.room)
		b.views = append(b.views, v)
	}
	b.objects = b.objects[:0]
	for _, v := range b.views {
		b.objects = append(b.objects, v.all...)
	}
	b.objects = append(b.objects, b.hover, b.marked, b.ring)
}

// forget makes the next draw draw all.
func (b *body) forget() {
	for _, v := range b.views {
		v.shown = nil
	}
}

func (b *body) rect(row, column int) (fyne.Position, fyne.Size) {
	g := b.grid
	return fyne.NewPos(bodyMargin+g.columns.at(column), bodyMargin+g.rows.at(row)),
		fyne.NewSize(g.columns.size(column), g.rows.size(row))
}

func (b *body) drawRing() {
	g := b.grid
	if g.row < 0 {
		b.ring.Hide()
		return
	}
	at, size := b.rect(g.row, g.column)
	name := ui.ColorRing
	if !b.focused {
		name = ui.ColorMuted
	}
	b.ring.StrokeWidth, b.ring.StrokeColor = 3, ui.Color(name)
	b.ring.Move(at.SubtractXY(2, 2))
	b.ring.Resize(size.AddWidthHeight(4, 4))
	b.ring.Hidden = false
	canvas.Refresh(b.ring)
}

func (b *body) drawHover() {
	if b.overRow < 0 || b.overRow >= b.grid.rows.count() || b.overCo >= b.grid.columns.count() {
		b.hover.Hide()
		return
	}
	at, size := b.rect(b.overRow, b.overCo)
	b.hover.StrokeWidth, b.hover.StrokeColor = 1.5, ui.Color(ui.ColorMuted)
	b.hover.Move(at)
	b.hover.Resize(size)
	b.hover.Hidden = false
	canvas.Refresh(b.hover)
}

// cellAt is the cell at a place of the body, -1, -1 for none.
func (b *body) cellAt(at fyne.Position) (row, column int) {
	row = b.grid.rows.find(at.Y - bodyMargin)
	column = b.grid.columns.find(at.X - bodyMargin)
	if row < 0 || column < 0 {
		return -1, -1
	}
	return row, column
}

// CreateRenderer is Fyne's way to draw it.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{body: b} }

type bodyRenderer struct{ body *body }

func (r *bodyRenderer) Destroy()                     {}
func (r *bodyRenderer) Layout(fyne.Size)             {}
func (r *bodyRenderer) MinSize() fyne.Size           { return r.body.MinSize() }
func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.body.objects }
func (r *bodyRenderer) Refresh()                     { canvas.Refresh(r.body) }
