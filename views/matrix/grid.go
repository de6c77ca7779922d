package matrix

import (
	"image/color"

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
	// OnMove is called to move a party or an issue in front of another one in
	// the codebook, or to its end: before 0.
	OnMove func(h Head, before dossier.ID)
	// OnMenu is called for what can be done with the chosen cell.
	OnMenu func(at fyne.Position)
	// OnHeadMenu is called for what can be done with a row or column.
	OnHeadMenu func(h Head, at fyne.Position)
	// OnType is called when other letters narrow the matrix.
	OnType func()
	// OnCopy is called to copy what is selected.
	OnCopy func()
	// OnKey gets the keys that the grid has no use for.
	OnKey func(*fyne.KeyEvent)

	kit     *ui.Kit
	matrix  *compare.Matrix
	options compare.Options
	since   dossier.Date // the day with which the matrix is compared
	moves   map[dossierCell]compare.Shift
	view    View
	typed   string // narrows it by name
	table   table

	rows, columns axis
	heads         headings
	headWidth     float32
	laidFor       float32       // width that the layout below was made for
	texts         [][]*cellText // [row][column]
	cache         cache

	row, column int // the chosen cell, -1: none
	party       dossier.ID
	issue       dossier.ID
	marked      stretch // the block selected beside it
	isMarked    bool

	body                *body
	scroll              *container.Scroll
	above, beside       *strip
	clipAbove, clipRow  *container.Clip
	aboveBar, besideBar *headBar
	drop, lift          *canvas.Rectangle // where a dragged heading would be put down, and that heading
}

// New makes a grid that shows nothing yet.
func New(kit *ui.Kit) *Grid {
	g := &Grid{kit: kit, row: -1, column: -1, laidFor: -1, above: newStrip(), beside: newStrip()}
	g.body = newBody(g)
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.update() }
	g.clipAbove, g.clipRow = container.NewClip(g.above.box), container.NewClip(g.beside.box)
	g.aboveBar, g.besideBar = newHeadBar(g, false), newHeadBar(g, true)
	g.drop, g.lift = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	g.drop.Hide()
	g.lift.Hide()
	g.ExtendBaseWidget(g)
	return g
}

// Compare gives the cells that have moved since a day, to be marked in what Set
// draws next.
func (g *Grid) Compare(since dossier.Date, moves []compare.Move) {
	g.since, g.moves = since, make(map[dossierCell]compare.Shift, len(moves))
	for _, v := range moves {
		if v.Kind != compare.Unchanged {
			g.moves[dossierCell{v.Party, v.Issue}] = v.Shift
		}
	}
}

// moveOf is how a cell has moved since the day compared with.
func (g *Grid) moveOf(c *compare.Cell) compare.Shift {
	return g.moves[dossierCell{c.Party, c.Issue}]
}

// Set draws a matrix that was made with these options. The chosen cell stays
// chosen as long as its party and issue are there.
func (g *Grid) Set(m *compare.Matrix, o compare.Options) {
	g.matrix, g.options = m, o
	g.rearrange()
}

// SetView arranges the matrix in another way.
func (g *Grid) SetView(v View) {
	g.view = v
	g.rearrange()
	if g.row >= 0 && g.laidFor >= 0 {
		g.reveal()
	}
}

// View is how the matrix is arranged.
func (g *Grid) View() View { return g.view }

func (g *Grid) rearrange() {
	if g.matrix == nil {
		return
	}
	g.table, g.laidFor = arrange(g.matrix, g.view, g.typed), -1
	g.row, g.column = g.table.find(g.party, g.issue)
	g.isMarked = false
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
	if row, _ := g.table.find(party, issue); row < 0 && g.typed != "" {
		g.Type("") // it is not named as typed
	}
	g.row, g.column = g.table.find(party, issue)
	g.isMarked = false
	if g.row >= 0 {
		g.reveal()
	}
	g.update()
}

// choose moves the selection as the person asked.
func (g *Grid) choose(row, column int) {
	if g.matrix == nil || g.rows.count() == 0 || g.columns.count() == 0 {
		return
	}
	row = min(max(row, 0), g.rows.count()-1)
	column = min(max(column, 0), g.columns.count()-1)
	g.isMarked = false
	if row == g.row && column == g.column {
		g.reveal()
		g.body.drawMarked()
		return
	}
	c := g.table.cell(row, column)
	g.row, g.column, g.party, g.issue = row, column, c.Party, c.Issue
	g.reveal()
	g.update()
	if g.OnSelect != nil {
		g.OnSelect(g.party, g.issue)
	}
}

// reveal scrolls as little as needed to show the chosen cell. ScrollToOffset
// does not call OnScrolled, so update follows.
func (g *Grid) reveal() { g.revealCell(g.row, g.column) }

func (g *Grid) revealCell(row, column int) {
	if g.laidFor < 0 {
		return
	}
	off, view := g.scroll.Offset, g.scroll.Size()
	off.X = nearest(off.X, view.Width, g.columns.at(column), g.columns.size(column))
	off.Y = nearest(off.Y, view.Height, g.rows.at(row), g.rows.size(row))
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

// takeKeys gives the grid the keys.
func (g *Grid) takeKeys() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(g.body); c != nil {
		c.Focus(g.body)
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

// edge keeps the last column clear of the scroll bar.
const edge float32 = 6

// place puts scroll and strips where they belong.
func (g *Grid) place(size fyne.Size) {
	left, top := g.headWidth, g.heads.height+6
	g.clipAbove.Move(fyne.NewPos(left, 0))
	g.clipAbove.Resize(fyne.NewSize(max(size.Width-left, 0), min(top, size.Height)))
	g.aboveBar.Move(g.clipAbove.Position())
	g.aboveBar.Resize(g.clipAbove.Size())
	g.clipRow.Move(fyne.NewPos(0, top))
	g.clipRow.Resize(fyne.NewSize(left, max(size.Height-top, 0)))
	g.besideBar.Move(g.clipRow.Position())
	g.besideBar.Resize(g.clipRow.Size())
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
		g.above.bar(g.heads.columnColours[c], fyne.NewPos(at.X, g.heads.height+1), fyne.NewSize(g.columns.size(c)-8, headBarWide))
	}
	g.above.end()
	g.beside.begin()
	for r := r0; r < r1; r++ {
		lines := g.heads.rows[r]
		middle := (g.rows.size(r) - heightOf(lines)) / 2
		g.beside.draw(lines, fyne.NewPos(0, g.rows.at(r)-off.Y+bodyMargin+middle), g.headWidth)
		g.beside.bar(g.heads.rowColours[r], fyne.NewPos(g.headWidth-headBarWide-1, g.rows.at(r)-off.Y+bodyMargin), fyne.NewSize(headBarWide, g.rows.size(r)))
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
	return &gridRenderer{grid: g, objects: []fyne.CanvasObject{g.clipAbove, g.clipRow, g.scroll, g.aboveBar, g.besideBar, g.lift, g.drop}}
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
