package compare

import (
	"cmp"
	"slices"

	"standpoint/app/dossier"
)

// Order is a way to sort parties and issues.
type Order string

// The orders. The first leaves all as in the codebook; the others keep that
// order among equals.
const (
	AsInCodebook Order = ""
	ByCloseness  Order = "closeness"  // parties by distance to one of them; issues as in the codebook
	ByContention Order = "contention" // issues by how far apart the parties stand; parties as in the codebook
	ByCoverage   Order = "coverage"   // both by the number of positions
	ByChange     Order = "change"     // both by the day of the latest move
)

// Distance is how far apart two parties stand, from 0 to 1, over the issues on
// which both have a position, and on how many they have. Of none it is 0, which
// then means nothing.
func (m *Matrix) Distance(a, b dossier.ID) (distance float64, on int) {
	return apart(m.cellsOf(a), m.cellsOf(b))
}

func (m *Matrix) cellsOf(party dossier.ID) []Cell {
	for i, p := range m.Parties {
		if p.ID == party {
			return m.Cells[i]
		}
	}
	return nil
}

func apart(a, b []Cell) (mean float64, on int) {
	sum := 0
	for i := range min(len(a), len(b)) {
		if a[i].Known && b[i].Known {
			sum += max(a[i].Stance-b[i].Stance, b[i].Stance-a[i].Stance)
			on++
		}
	}
	if on == 0 {
		return 0, 0
	}
	return float64(sum) / float64(4*on), on
}

// Contention is how far apart the parties stand on an issue: the mean distance
// of all pairs that have a position on it, 0 where fewer than two have.
func (m *Matrix) Contention(issue dossier.ID) float64 {
	column := slices.IndexFunc(m.Issues, func(i dossier.Issue) bool { return i.ID == issue })
	if column < 0 {
		return 0
	}
	sum, pairs := 0, 0
	for i := range m.Cells {
		for j := range i {
			a, b := &m.Cells[i][column], &m.Cells[j][column]
			if a.Known && b.Known {
				sum += max(a.Stance-b.Stance, b.Stance-a.Stance)
				pairs++
			}
		}
	}
	if pairs == 0 {
		return 0
	}
	return float64(sum) / float64(4*pairs)
}

// SortParties gives the places of the parties in the matrix, sorted. near is
// the party to which those should be close; it comes first. Parties that share
// no issue with it come last.
func (m *Matrix) SortParties(by Order, near dossier.ID) []int {
	at := places(len(m.Parties))
	switch by {
	case ByCloseness:
		to := m.cellsOf(near)
		sortBy(at, func(i int) float64 {
			if m.Parties[i].ID == near {
				return -1
			}
			d, on := apart(m.Cells[i], to)
			if on == 0 {
				return 2
			}
			return d
		})
	case ByCoverage:
		sortBy(at, func(i int) float64 { return -float64(known(m.row(i))) })
	case ByChange:
		sortLatest(at, func(i int) dossier.Date { return latestMove(m.row(i)) })
	}
	return at
}

// SortIssues gives the places of the issues in the matrix, sorted.
func (m *Matrix) SortIssues(by Order) []int {
	at := places(len(m.Issues))
	switch by {
	case ByContention:
		sortBy(at, func(i int) float64 { return -m.Contention(m.Issues[i].ID) })
	case ByCoverage:
		sortBy(at, func(i int) float64 { return -float64(known(m.column(i))) })
	case ByChange:
		sortLatest(at, func(i int) dossier.Date { return latestMove(m.column(i)) })
	}
	return at
}

func places(n int) []int {
	at := make([]int, n)
	for i := range at {
		at[i] = i
	}
	return at
}

func (m *Matrix) row(i int) []*Cell {
	cells := make([]*Cell, len(m.Issues))
	for j := range cells {
		cells[j] = &m.Cells[i][j]
	}
	return cells
}

func (m *Matrix) column(j int) []*Cell {
	cells := make([]*Cell, len(m.Parties))
	for i := range cells {
		cells[i] = &m.Cells[i][j]
	}
	return cells
}

func known(cells []*Cell) int {
	n := 0
	for _, c := range cells {
		if c.Known {
			n++
		}
	}
	return n
}

// latestMove is the day of the latest move of some positions; beginning to
// speak is one.
func latestMove(cells []*Cell) dossier.Date {
	var day dossier.Date
	for _, c := range cells {
		switch c.Shift.Kind {
		case New, Hardened, Softened, ChangedSides:
			day = max(day, c.Shift.ToDate)
		}
	}
	return day
}

func sortBy(at []int, key func(int) float64) {
	keys := make([]float64, len(at))
	for i := range keys {
		keys[i] = key(i)
	}
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(keys[a], keys[b]) })
}

func sortLatest(at []int, key func(int) dossier.Date) {
	keys := make([]dossier.Date, len(at))
	for i := range keys {
		keys[i] = key(i)
	}
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(keys[b], keys[a]) })
}
