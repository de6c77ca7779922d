package compare

import (
	"cmp"
	"slices"
)

// Best is the passage that shows the position best, nil where there is none.
func (c *Cell) Best() *Evidence {
	if len(c.Basis) == 0 {
		return nil
	}
	for i := range c.Evidence {
		if c.Evidence[i].Passage.ID == c.Basis[0] {
			return &c.Evidence[i]
		}
	}
	return nil
}

// Against are the passages that speak against the position, the strongest
// first: those on the other side of the issue or, where the position is
// between, those on either side. The party's own go before claims, then those
// that are surest and most its own words, then those farther from the position,
// then the newer ones.
func (c *Cell) Against() []Evidence {
	against := only(c.Evidence, func(e Evidence) bool {
		s := side(e.Passage.Stance)
		return c.Known && s != 0 && s != side(c.Stance)
	})
	claimed := func(e Evidence) int {
		if isClaim(e.Passage) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(against, func(a, b Evidence) int {
		return cmp.Or(
			cmp.Compare(claimed(a), claimed(b)),
			cmp.Compare(weight(b.Passage), weight(a.Passage)),
			cmp.Compare(distance(b, c.Stance), distance(a, c.Stance)),
		)
	})
	return against
}
