package matrix

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/views/ui"
)

// headBar lies over the headings of the rows, or of the columns, and takes the
// pointer for them: it shows names, question and poles in full, as the heading
// may cut them; a click chooses the row, a drag moves it.
type headBar struct {
	widget.BaseWidget
	grid   *Grid
	ofRows bool
	over   int
	from   int // the one that is dragged, -1: none
	to     int // the one before which it would be put down
}

var (
	_ desktop.Hoverable      = (*headBar)(nil)
	_ desktop.Cursorable     = (*headBar)(nil)
	_ fyne.Tappable          = (*headBar)(nil)
	_ fyne.SecondaryTappable = (*headBar)(nil)
	_ fyne.Draggable         = (*headBar)(nil)
)

func newHeadBar(g *Grid, ofRows bool) *headBar {
	h := &headBar{grid: g, ofRows: ofRows, over: -1, from: -1}
	h.ExtendBaseWidget(h)
	return h
}

// along is a position, or an extent, in the direction of the headings.
func (h *headBar) along(x, y float32) float32 {
	if h.ofRows {
		return y
	}
	return x
}

func (h *headBar) axis() axis {
	if h.ofRows {
		return h.grid.rows
	}
	return h.grid.columns
}

func (h *headBar) offset() float32 {
	return h.along(h.grid.scroll.Offset.X, h.grid.scroll.Offset.Y) - bodyMargin
}

// at is the heading at a position, -1 for none.
func (h *headBar) at(pos fyne.Position) int {
	return h.axis().find(h.along(pos.X, pos.Y) + h.offset())
}

// MouseIn is part of being hoverable.
func (h *headBar) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

// MouseMoved prepares the tip of the heading under the pointer.
func (h *headBar) MouseMoved(ev *desktop.MouseEvent) {
	g, at := h.grid, h.at(ev.Position)
	if at == h.over {
		return
	}
	h.over = at
	g.kit.Tips.Hide()
	if at < 0 || g.matrix == nil {
		return
	}
	corner := ev.AbsolutePosition.Subtract(ev.Position)
	start := h.axis().at(at) - h.offset()
	below := fyne.NewPos(corner.X+start, corner.Y+h.Size().Height)
	if h.ofRows {
		below = fyne.NewPos(corner.X, corner.Y+start+h.axis().size(at))
	}
	g.kit.Tips.SoonAt(below, g.headTip(g.table.head(h.ofRows, at)))
}

// headTip says all about a party or an issue, and what can be done with it.
func (g *Grid) headTip(h Head) string {
	text := ""
	for _, p := range g.matrix.Parties {
		if p.ID == h.Party {
			text = p.Name
		}
	}
	for _, i := range g.matrix.Issues {
		if i.ID == h.Issue {
			text = i.Name + "\n" + i.Question + "\n" + poleA(i) + "\n" + poleB(i)
		}
	}
	return text + "\n" + lang.L("Drag it to another place. A right click offers more.")
}

// MouseOut takes the tip away.
func (h *headBar) MouseOut() {
	h.over = -1
	h.grid.kit.Tips.Hide()
}

// Cursor says that a heading can be taken hold of.
func (h *headBar) Cursor() desktop.Cursor {
	if h.over < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Tapped chooses the whole row or column.
func (h *headBar) Tapped(ev *fyne.PointEvent) {
	g, at := h.grid, h.at(ev.Position)
	g.kit.Tips.Hide()
	if at < 0 || g.rows.count() == 0 || g.columns.count() == 0 {
		return
	}
	g.takeKeys()
	if h.ofRows {
		g.choose(at, max(g.column, 0))
		g.mark(stretch{at, 0, at, g.columns.count() - 1})
		return
	}
	g.choose(max(g.row, 0), at)
	g.mark(stretch{0, at, g.rows.count() - 1, at})
}

// TappedSecondary asks what can be done with the row or column.
func (h *headBar) TappedSecondary(ev *fyne.PointEvent) {
	g, at := h.grid, h.at(ev.Position)
	g.kit.Tips.Hide()
	if at >= 0 && g.OnHeadMenu != nil {
		g.OnHeadMenu(g.table.head(h.ofRows, at), ev.AbsolutePosition)
	}
}

// Dragged shows where the heading would be put down.
func (h *headBar) Dragged(ev *fyne.DragEvent) {
	g := h.grid
	if h.from < 0 {
		g.kit.Tips.Hide()
		if h.from = h.at(ev.Position.Subtract(ev.Dragged)); h.from < 0 {
			return
		}
	}
	h.scrollAtEdge(h.along(ev.Position.X, ev.Position.Y))
	h.to = h.axis().gap(h.along(ev.Position.X, ev.Position.Y) + h.offset())
	g.drawDrop()
}

// scrollAtEdge goes on where the pointer leaves the view.
func (h *headBar) scrollAtEdge(pos float32) {
	const step = 16
	var by float32
	switch {
	case pos < 0:
		by = -step
	case pos > h.along(h.Size().Width, h.Size().Height):
		by = step
	default:
		return
	}
	g := h.grid
	off, room := g.scroll.Offset, g.body.MinSize().Subtract(g.scroll.Size())
	if h.ofRows {
		off.Y = min(max(off.Y+by, 0), max(room.Height, 0))
	} else {
		off.X = min(max(off.X+by, 0), max(room.Width, 0))
	}
	g.scroll.ScrollToOffset(off)
	g.update()
}

// DragEnd puts the heading down.
func (h *headBar) DragEnd() {
	from := h.from
	h.from = -1
	h.grid.drawDrop()
	if from >= 0 {
		h.grid.putDown(h.ofRows, from, h.to)
	}
}

// putDown asks to move a row, or column, in front of another one.
func (g *Grid) putDown(ofRow bool, from, to int) {
	n := g.table.count(ofRow)
	if from < 0 || from >= n || to < 0 || to > n || to == from || to == from+1 || g.OnMove == nil {
		return
	}
	before := g.table.after(ofRow)
	if to < n {
		h := g.table.head(ofRow, to)
		before = h.Party + h.Issue // one of them is 0
	}
	g.OnMove(g.table.head(ofRow, from), before)
}

// step asks to move the chosen cell's row, or column, by one.
func (g *Grid) step(ofRow bool, by int) {
	from := g.column
	if ofRow {
		from = g.row
	}
	to := from + by
	if by > 0 {
		to++
	}
	g.putDown(ofRow, from, to)
}

// drawDrop draws the line at which a dragged heading would be put down.
func (g *Grid) drawDrop() {
	h := g.besideBar
	if h.from < 0 {
		h = g.aboveBar
	}
	g.drop.Hidden = h.from < 0
	if h.from >= 0 {
		const thick = 4
		at := h.axis().edges[h.to] - h.offset() - (gap+thick)/2
		if h.ofRows {
			g.drop.Move(fyne.NewPos(0, g.scroll.Position().Y+at))
			g.drop.Resize(fyne.NewSize(g.Size().Width, thick))
		} else {
			g.drop.Move(fyne.NewPos(g.scroll.Position().X+at, 0))
			g.drop.Resize(fyne.NewSize(thick, g.Size().Height))
		}
		g.drop.FillColor = ui.Color(ui.ColorAccent)
	}
	canvas.Refresh(g.drop)
	g.drawLift(h)
	canvas.Refresh(g) // what was never seen has no canvas to repaint
}

// drawLift marks the heading that is dragged.
func (g *Grid) drawLift(h *headBar) {
	g.lift.Hidden = h.from < 0
	if h.from >= 0 {
		at, size := h.axis().at(h.from)-h.offset(), h.axis().size(h.from)
		g.lift.StrokeColor, g.lift.StrokeWidth, g.lift.CornerRadius = ui.Color(ui.ColorAccent), 2, ui.Radius
		if h.ofRows {
			g.lift.Move(h.Position().AddXY(1, at))
			g.lift.Resize(fyne.NewSize(h.Size().Width-4, size))
		} else {
			g.lift.Move(h.Position().AddXY(at, 1))
			g.lift.Resize(fyne.NewSize(size, h.Size().Height-4))
		}
	}
	canvas.Refresh(g.lift)
}

// CreateRenderer is Fyne's way to draw it: there is nothing to draw.
func (h *headBar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
