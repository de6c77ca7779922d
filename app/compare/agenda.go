package compare

import (
	"cmp"
	"slices"
)

// Item is an issue in the suggested order.
type Item struct {
	Issue      int // its place
	Overlap    Overlap
	Contention Contention
	Salience   float64 // the mean over the parties with a position, 0 to 100
}

// Agenda orders the issues from common ground to the hardest: first by how far
// the ranges of what is acceptable are from meeting, then by contention, then by
// how much the issue matters to those who have a position, then as in the
// codebook. Issues on which fewer than two parties have a position come last:
// nobody knows how hard they are. It is arithmetic over recorded positions, not
// advice.
func (s *Measures) Agenda(days int) []Item {
	items := make([]Item, len(s.Matrix.Issues))
	for j := range items {
		items[j] = Item{j, s.Overlap(j, days), s.Contention(j), s.meanSalience(j)}
	}
	slices.SortStableFunc(items, func(x, y Item) int {
		return cmp.Or(
			cmp.Compare(unknown(x), unknown(y)),
			cmp.Compare(x.Overlap.Gap(), y.Overlap.Gap()),
			cmp.Compare(x.Contention.Value, y.Contention.Value),
			cmp.Compare(x.Salience, y.Salience),
		)
	})
	return items
}

func unknown(i Item) int {
	if i.Contention.Known {
		return 0
	}
	return 1
}

func (s *Measures) meanSalience(issue int) float64 {
	sum, n := 0, 0
	for p := range s.Matrix.Parties {
		if s.Matrix.Cells[p][issue].Known {
			sum += s.salience[p][issue].Value
			n++
		}
	}
	return float64(sum) / float64(max(n, 1))
}
