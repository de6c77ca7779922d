package matrix

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpoint/views/ui"
)

// stretch is a block of cells from one corner to the other, both inclusive.
type stretch struct{ row, column, lastRow, lastColumn int }

// sorted has its first corner above and left of the last one.
func (s stretch) sorted() stretch {
	return stretch{min(s.row, s.lastRow), min(s.column, s.lastColumn), max(s.row, s.lastRow), max(s.column, s.lastColumn)}
}

// holds tells whether a cell lies in a sorted block.
func (s stretch) holds(row, column int) bool {
	return row >= s.row && row <= s.lastRow && column >= s.column && column <= s.lastColumn
}

// extend stretches the selection from the chosen cell to another one.
func (g *Grid) extend(row, column int) {
	if g.row < 0 {
		g.choose(row, column)
		return
	}
	row = min(max(row, 0), g.rows.count()-1)
	column = min(max(column, 0), g.columns.count()-1)
	g.mark(stretch{g.row, g.column, row, column})
	g.revealCell(row, column)
	g.update()
}

// mark selects a block.
func (g *Grid) mark(s stretch) {
	g.marked, g.isMarked = s, true
	g.body.drawMarked()
}

// unmark leaves only the chosen cell selected, and tells whether more was.
func (g *Grid) unmark() bool {
	was := g.isMarked
	g.isMarked = false
	g.body.drawMarked()
	return was
}

// end is the corner of the selection that moves.
func (g *Grid) end() (row, column int) {
	if g.isMarked {
		return g.marked.lastRow, g.marked.lastColumn
	}
	return g.row, g.column
}

// selection is what is selected: a block, or the chosen cell.
func (g *Grid) selection() (stretch, bool) {
	if g.isMarked {
		return g.marked.sorted(), true
	}
	return stretch{g.row, g.column, g.row, g.column}, g.row >= 0
}

// SelectAll selects every cell shown.
func (g *Grid) SelectAll() {
	if g.rows.count() > 0 && g.columns.count() > 0 {
		g.mark(stretch{0, 0, g.rows.count() - 1, g.columns.count() - 1})
	}
}

// drawMarked draws the frame around the block that is selected.
func (b *body) drawMarked() {
	g := b.grid
	if !g.isMarked || g.marked.lastRow >= g.rows.count() || g.marked.lastColumn >= g.columns.count() {
		if b.marked.Visible() {
			b.marked.Hide() // which repaints
		}
		return
	}
	s := g.marked.sorted()
	from, _ := b.rect(s.row, s.column)
	at, size := b.rect(s.lastRow, s.lastColumn)
	b.marked.StrokeWidth, b.marked.StrokeColor = 3, ui.Color(ui.ColorAccent)
	b.marked.CornerRadius = ui.Radius
	b.marked.Move(from.SubtractXY(2, 2))
	b.marked.Resize(fyne.NewSize(at.X-from.X+size.Width+4, at.Y-from.Y+size.Height+4))
	if b.marked.Hidden {
		b.marked.Hidden = false
		canvas.Refresh(b) // what was never seen has no canvas to repaint
	}
	canvas.Refresh(b.marked)
}
