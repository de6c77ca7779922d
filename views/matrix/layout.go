package matrix

import (
	"sort"
	"strings"

	"standpoint/app/compare"
	"standpoint/views/ui"
)

// Sizes of the grid, in Fyne's units.
const (
	gap         float32 = 4
	pad         float32 = 8 // inside a cell
	minColumn   float32 = 106
	maxColumn   float32 = 320
	rowHeading  float32 = 100
	wideHeading float32 = 150 // where columns need no more room
	longWord    float32 = 170 // columns are not made wider for a word
	maxSummary          = 5   // lines
	minSummary          = 2
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

// columnWidth fills the room if that can be read, and scrolls if not.
func columnWidth(room float32, columns int, least float32) float32 {
	if columns == 0 {
		return least
	}
	return min(max(room/float32(columns)-gap, least), maxColumn)
}

// leastColumn is how narrow the columns may be: no word in the issues' names is
// broken, unless it is very long.
func leastColumn(k *ui.Kit, m *compare.Matrix) float32 {
	least := minColumn
	for _, issue := range m.Issues {
		for word := range strings.FieldsSeq(issue.Name) {
			least = max(least, min(k.Bold.Width(word)+pad+4, longWord))
		}
	}
	return least
}
