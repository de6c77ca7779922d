package compare

import "slices"

// Group is parties that stand close to one another, by their places.
type Group struct {
	Parties []int   // in the codebook's order
	Within  float64 // the mean distance of its pairs, 0 for one party
}

// GroupCut is the mean distance at which groups are no longer joined: one step
// of the five from firmly A to firmly B.
const GroupCut = step

// Groups joins parties to groups of like-minded ones by average linkage: as
// long as two groups are at most cut apart, the closest two become one. How far
// apart two groups are is the mean of the distances links the parties of the
// one and those of the other, leaving out pairs without enough coverage; two
// groups without any such pair are never joined. Among equals those that come
// first in the codebook are joined first. The larger groups come first, then
// those that come first in the codebook.
func (s *Measures) Groups(least, cut float64) []Group {
	links := s.linkage(least)
	members := make([][]int, len(s.Matrix.Parties))
	for i := range members {
		members[i] = []int{i}
	}
	for {
		a, b, found := closest(links, cut)
		if !found {
			break
		}
		members[a] = append(members[a], members[b]...)
		members[b] = nil
		for c := range links {
			links[a][c] = links[a][c].plus(links[b][c])
			links[c][a] = links[a][c]
			links[b][c], links[c][b] = link{}, link{}
		}
		links[a][a] = link{}
	}
	var groups []Group
	for _, parties := range members {
		if parties != nil {
			slices.Sort(parties)
			groups = append(groups, Group{parties, s.within(parties, least)})
		}
	}
	slices.SortStableFunc(groups, func(x, y Group) int { return len(y.Parties) - len(x.Parties) })
	return groups
}

// link is the sum of the distances links two groups, and of how many pairs.
type link struct {
	sum   float64
	pairs int
}

func (l link) plus(k link) link { return link{l.sum + k.sum, l.pairs + k.pairs} }

func (l link) mean() float64 { return l.sum / float64(max(l.pairs, 1)) }

func (s *Measures) linkage(least float64) [][]link {
	links := make([][]link, len(s.Matrix.Parties))
	for a := range links {
		links[a] = make([]link, len(links))
		for b := range a {
			if d := s.Distance(a, b); d.Enough(least) {
				links[a][b] = link{d.Value, 1}
				links[b][a] = links[a][b]
			}
		}
	}
	return links
}

// rounding is what sums of the same distances in another order may differ by.
const rounding = 1e-9

// closest finds the two groups to join next.
func closest(links [][]link, cut float64) (a, b int, found bool) {
	least := cut + 2*rounding
	for x := range links {
		for y := x + 1; y < len(links); y++ {
			if l := links[x][y]; l.pairs > 0 && l.mean() < least-rounding {
				a, b, found, least = x, y, true, l.mean()
			}
		}
	}
	return a, b, found
}

// within is the mean distance of the pairs of a group that have enough coverage.
func (s *Measures) within(parties []int, least float64) float64 {
	var l link
	for i, a := range parties {
		for _, b := range parties[i+1:] {
			if d := s.Distance(a, b); d.Enough(least) {
				l = l.plus(link{d.Value, 1})
			}
		}
	}
	return l.mean()
}
