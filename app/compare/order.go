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

// SortParties gives the places of the parties in the matrix, sorted. near is
// the party to which those should be close; it comes first. Parties that share
// no issue with it come last.
func (m *Matrix) SortParties(by Order, near dossier.ID) []int {
	at := places(len(m.Parties))
	switch by {
	case ByCloseness:
		to := slices.IndexFunc(m.Parties, func(p dossier.Party) bool { return p.ID == near })
		if to < 0 {
			return at
		}
		measures := Measure(m, BySalience)
		sortBy(at, func(i int) float64 {
			if i == to {
				return -1
			}
			if d := measures.Distance(i, to); d.Known {
				return d.Value
			}
			return 2
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
		sortBy(at, func(i int) float64 { return -m.contention(i).Value })
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
