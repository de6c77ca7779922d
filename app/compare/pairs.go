package compare

import (
	"cmp"
	"slices"
)

// Pair is two parties, by their places, and how far apart they are.
type Pair struct {
	A, B     int // A comes first in the codebook
	Distance Distance
}

// Pairs lists all pairs of parties with enough coverage, the closest first. Of
// equal distances those over more issues come first, then those that come first
// in the codebook.
func (s *Measures) Pairs(least float64) []Pair {
	var pairs []Pair
	for a := range s.Matrix.Parties {
		for b := a + 1; b < len(s.Matrix.Parties); b++ {
			if d := s.Distance(a, b); d.Enough(least) {
				pairs = append(pairs, Pair{a, b, d})
			}
		}
	}
	slices.SortFunc(pairs, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(x.Distance.Value, y.Distance.Value), x.before(y))
	})
	return pairs
}

// Furthest sorts pairs the other way round, the furthest first; of equal
// distances the same go first as in Pairs.
func Furthest(pairs []Pair) []Pair {
	sorted := slices.Clone(pairs)
	slices.SortFunc(sorted, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(y.Distance.Value, x.Distance.Value), x.before(y))
	})
	return sorted
}

// before is the order of pairs at the same distance.
func (p Pair) before(q Pair) int {
	return cmp.Or(cmp.Compare(q.Distance.Shared, p.Distance.Shared), cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
}
