package matrix

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Grid shows a matrix. Create it with New.
type Grid struct {
	widget.BaseWidget

	// OnSelect is called when the person chose another cell.
	OnSelect func(party, issue dossier.ID)
	// OnOpen is called on Enter.
	OnOpen func(party, issue dossier.ID)
	// OnKey gets the keys that the grid has no use for.
	OnKey func(*fyne.KeyEvent)

	kit     *ui.Kit
	matrix  *compare.Matrix
	options compare.Options

	rows, columns axis
	heads         headings
	headWidth     float32
	laidFor       float32       // width that the layout below was made for
	texts         [][]*cellText // [row][column]; nil: not laid out yet

	row, column int // the chosen cell, -1: none
	party       dossier.ID
	issue       dossier.ID

	body               *body
	scroll             *container.Scroll
	above, beside      *strip
	clipAbove, clipRow *container.Clip
	tips               *headTips
}

// New makes a grid that shows nothing yet.
func New(kit *ui.Kit) *Grid {
	g := &Grid{kit: kit, row: -1, column: -1, laidFor: -1, above: newStrip(), beside: newStrip()}
	g.body = newBody(g)
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.update() }
	g.clipAbove, g.clipRow = container.NewClip(g.above.box), container.NewClip(g.beside.box)
	g.tips = newHeadTips(g)
	g.ExtendBaseWidget(g)
	return g
}

// Set draws a matrix that was made with these options. The chosen cell stays chosen as long as its party and
// issue are there.
func (g *Grid) Set(m *compare.Matrix, o compare.Options) {
	g.matrix, g.options, g.laidFor = m, o, -1
	g.row, g.column = g.find(g.party, g.issue)
	g.relayout()
}

// Focusable is what has the grid's keys.
func (g *Grid) Focusable() fyne.Focusable { return g.body }

// Selected is the chosen cell.
func (g *Grid) Selected() (party, issue dossier.ID, ok bool) {
	return g.party, g.issue, g.row >= 0
}

// Select chooses a cell and brings it into sight, without calling OnSelect.
func (g *Grid) Select(party, issue dossier.ID) {
	g.party, g.issue = party, issue
	g.row, g.column = g.find(party, issue)
	if g.row >= 0 {
		g.reveal()
	}
	g.update()
}

func (g *Grid) find(party, issue dossier.ID) (row, column int) {
	row, column = -1, -1
	if g.matrix == nil {
		return row, column
	}
	for i, p := range g.matrix.Parties {
		if p.ID == party {
			row = i
		}
	}
	for i, is := range g.matrix.Issues {
		if is.ID == issue {
			column = i
		}
	}
	if row < 0 || column < 0 {
		return -1, -1
	}
	return row, column
}

// choose moves the selection as the person asked.
func (g *Grid) choose(row, column int) {
	if g.matrix == nil || g.rows.count() == 0 || g.columns.count() == 0 {
		return
	}
	row = min(max(row, 0), g.rows.count()-1)
	column = min(max(column, 0), g.columns.count()-1)
	if row == g.row && column == g.column {
		g.reveal()
		return
	}
	g.row, g.column = row, column
	g.party, g.issue = g.matrix.Parties[row].ID, g.matrix.Issues[column].ID
	g.reveal()
	g.update()
	if g.OnSelect != nil {
		g.OnSelect(g.party, g.issue)
	}
}

// reveal scrolls as little as needed to show the chosen cell. ScrollToOffset
// does not call OnScrolled, so update follows.
func (g *Grid) reveal() {
	if g.laidFor < 0 {
		return
	}
	off, view := g.scroll.Offset, g.scroll.Size()
	off.X = nearest(off.X, view.Width, g.columns.at(g.column), g.columns.size(g.column))
	off.Y = nearest(off.Y, view.Height, g.rows.at(g.row), g.rows.size(g.row))
	if off != g.scroll.Offset {
		g.scroll.ScrollToOffset(off)
		g.update()
	}
}

// nearest is the offset closest to the present one at which a stretch is seen.
func nearest(offset, view, at, size float32) float32 {
	const margin = 3 // room for the ring
	switch {
	case at-margin < offset:
		return max(at-margin, 0)
	case at+size+margin > offset+view:
		return max(min(at+size+margin-view, at-margin), 0)
	default:
		return offset
	}
}

// relayout works out columns, rows and texts for the present width.
func (g *Grid) relayout() {
	size := g.Size()
	if g.matrix == nil || size.Width <= 0 {
		return
	}
	if g.laidFor != size.Width {
		g.laidFor = size.Width
		g.layColumns(size.Width)
		g.layRows()
	}
	g.place(size)
	g.update()
}

func (g *Grid) layColumns(width float32) {
	n := len(g.matrix.Issues)
	least := leastColumn(g.kit, g.matrix)
	g.headWidth = rowHeading
	room := width > 4*wideHeading && columnWidth(width-rowHeading-gap-edge, n, least) == least // it scrolls anyway
	if room || columnWidth(width-wideHeading-gap, n, least) > least+30 {
		g.headWidth = wideHeading
	}
	w := columnWidth(width-g.headWidth-gap-edge, n, least)
	sizes := make([]float32, n)
	for i := range sizes {
		sizes[i] = w
	}
	g.columns = newAxis(sizes)
	g.heads = layHeadings(g.kit, g.matrix, g.headWidth-pad, w-pad)
}

func (g *Grid) layRows() {
	g.texts = make([][]*cellText, len(g.matrix.Parties))
	sizes := make([]float32, len(g.matrix.Parties))
	words := newWording(g.matrix, g.options)
	for r := range sizes {
		g.texts[r] = make([]*cellText, len(g.matrix.Issues))
		sizes[r] = max(heightOf(g.heads.rows[r])+2*pad, 64)
		for c := range g.matrix.Issues {
			t := lay(g.kit, words.describe(&g.matrix.Cells[r][c]), g.columns.size(c))
			g.texts[r][c] = t
			sizes[r] = max(sizes[r], t.height(g.kit))
		}
	}
	g.rows = newAxis(sizes)
}

// edge keeps the last column clear of the scroll bar.
const edge float32 = 6

// place puts scroll and strips where they belong.
func (g *Grid) place(size fyne.Size) {
	left, top := g.headWidth, g.heads.height+6
	g.clipAbove.Move(fyne.NewPos(left, 0))
	g.clipAbove.Resize(fyne.NewSize(max(size.Width-left, 0), min(top, size.Height)))
	g.tips.Move(g.clipAbove.Position())
	g.tips.Resize(g.clipAbove.Size())
	g.clipRow.Move(fyne.NewPos(0, top))
	g.clipRow.Resize(fyne.NewSize(left, max(size.Height-top, 0)))
	g.scroll.Move(fyne.NewPos(left, top))
	g.scroll.Resize(fyne.NewSize(max(size.Width-left, 0), max(size.Height-top, 0)))
	g.scroll.Refresh()
}

// update draws what is in sight.
func (g *Grid) update() {
	if g.matrix == nil || g.laidFor < 0 {
		return
	}
	off, view := g.scroll.Offset, g.scroll.Size()
	r0, r1 := g.rows.span(off.Y, view.Height)
	c0, c1 := g.columns.span(off.X, view.Width)
	g.body.draw(r0, r1, c0, c1)
	g.above.begin()
	for c := c0; c < c1; c++ {
		lines := g.heads.columns[c]
		at := fyne.NewPos(g.columns.at(c)-off.X+bodyMargin+4, g.heads.height-heightOf(lines))
		g.above.draw(lines, at, g.columns.size(c))
	}
	g.above.end()
	g.beside.begin()
	for r := r0; r < r1; r++ {
		lines := g.heads.rows[r]
		middle := (g.rows.size(r) - heightOf(lines)) / 2
		g.beside.draw(lines, fyne.NewPos(0, g.rows.at(r)-off.Y+bodyMargin+middle), g.headWidth)
	}
	g.beside.end()
}

// MinSize shows a heading and a cell.
func (g *Grid) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	return fyne.NewSize(rowHeading+minColumn, 160)
}

// CreateRenderer is Fyne's way to draw it.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	return &gridRenderer{grid: g, objects: []fyne.CanvasObject{g.clipAbove, g.clipRow, g.scroll, g.tips}}
}

type gridRenderer struct {
	grid    *Grid
	objects []fyne.CanvasObject
}

func (r *gridRenderer) Destroy()                     {}
func (r *gridRenderer) MinSize() fyne.Size           { return r.grid.MinSize() }
func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *gridRenderer) Layout(fyne.Size)             { r.grid.relayout() }

// Refresh draws all anew, as colours may have changed with the theme.
func (r *gridRenderer) Refresh() {
	r.grid.body.forget()
	r.grid.update()
	canvas.Refresh(r.grid)
}
