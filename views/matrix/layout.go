package matrix

import (
	"sort"
	"strings"
)

// Sizes of the grid, in Fyne's units.
const (
	gap         float32 = 4
	pad         float32 = 8 // inside a cell
	rowHeading  float32 = 100
	wideHeading float32 = 150 // where columns need no more room
	minColumn   float32 = 106
)

// axis holds where the rows, or the columns, begin: edges[i] to
// edges[i+1]-gap is the i-th.
type axis struct{ edges []float32 }

func newAxis(sizes []float32) axis {
	a := axis{edges: make([]float32, len(sizes)+1)}
	for i, s := range sizes {
		a.edges[i+1] = a.edges[i] + s + gap
	}
	return a
}

func (a axis) count() int { return max(len(a.edges)-1, 0) }

func (a axis) at(i int) float32 { return a.edges[i] }

func (a axis) size(i int) float32 { return a.edges[i+1] - a.edges[i] - gap }

// total is the length of all.
func (a axis) total() float32 {
	if a.count() == 0 {
		return 0
	}
	return a.edges[a.count()]
}

// find gives the row or column at a place, -1 outside and between.
func (a axis) find(at float32) int {
	i := sort.Search(len(a.edges), func(i int) bool { return a.edges[i] > at }) - 1
	if i < 0 || i >= a.count() || at > a.edges[i+1]-gap {
		return -1
	}
	return i
}

// span gives the first row or column in sight and the one after the last.
func (a axis) span(from, length float32) (first, after int) {
	n := a.count()
	first = sort.Search(n, func(i int) bool { return a.edges[i+1] > from })
	after = sort.Search(n, func(i int) bool { return a.edges[i] >= from+length })
	return first, after
}

// gap is before which row, or column, something put down at a place would come.
func (a axis) gap(at float32) int {
	return sort.Search(a.count(), func(i int) bool { return (a.edges[i]+a.edges[i+1]-gap)/2 > at })
}

// measures are the sizes that a density asks for.
type measures struct {
	least, most float32 // width of a column
	longWord    float32 // columns are not made wider for a word
	pad         float32 // inside a cell
	lines       int     // of a summary, at most
	leastLines  int
	leastRow    float32
}

func (d Density) measures() measures {
	switch d {
	case Signs:
		return measures{least: 46, most: 120, longWord: 84, pad: 6, leastRow: 30}
	case Full:
		return measures{least: 210, most: 480, longWord: 210, pad: pad, lines: 60, leastLines: 2, leastRow: 64}
	default:
		return measures{least: 106, most: 320, longWord: 170, pad: pad, lines: 5, leastLines: 2, leastRow: 64}
	}
}

// columnWidth fills the room if that can be read, and scrolls if not.
func columnWidth(room float32, columns int, least, most float32) float32 {
	if columns == 0 {
		return least
	}
	return min(max(room/float32(columns)-gap, least), max(most, least))
}

// leastColumn is how narrow the columns may be: no word in their names is
// broken, unless it is very long.
func (g *Grid) leastColumn(size measures) float32 {
	least := size.least * g.kit.Zoom
	face := g.headFace()
	for c := range g.table.columns() {
		for word := range strings.FieldsSeq(g.shortName(g.table.head(false, c))) {
			least = max(least, min(face.Width(word)+pad+4, size.longWord*g.kit.Zoom))
		}
	}
	return least
}

func (g *Grid) layColumns(width float32) {
	n, size := g.table.columns(), g.view.Density.measures()
	least := g.leastColumn(size)
	g.headWidth = rowHeading * g.kit.Zoom
	wide := wideHeading * g.kit.Zoom
	room := width > 4*wide && columnWidth(width-g.headWidth-gap-edge, n, least, size.most) == least // it scrolls anyway
	if room || columnWidth(width-wide-gap, n, least, size.most) > least+30 {
		g.headWidth = wide
	}
	w := columnWidth(width-g.headWidth-gap-edge, n, least, size.most)
	sizes := make([]float32, n)
	for i := range sizes {
		sizes[i] = w
	}
	g.columns = newAxis(sizes)
	g.heads = g.layHeadings(g.headWidth-pad, w-pad)
}

func (g *Grid) layRows() {
	n := g.table.rows()
	g.texts = make([][]*cellText, n)
	sizes := make([]float32, n)
	if g.table.columns() > 0 {
		g.cache.begin(g.columns.size(0), g.view.Density, nothingFound(g.matrix, g.options))
	}
	for r := range sizes {
		g.texts[r] = make([]*cellText, g.table.columns())
		sizes[r] = max(heightOf(g.heads.rows[r])+2*pad, g.view.Density.measures().leastRow)
		for c := range g.texts[r] {
			cell := g.table.cell(r, c)
			t := g.cache.text(g.kit, cell, g.moveOf(cell))
			g.texts[r][c] = t
			sizes[r] = max(sizes[r], t.height(g.kit))
		}
	}
	g.rows = newAxis(sizes)
}
