package compare

import "math"

// Among are the measures of some parties and issues only, by their places, in
// that order. How much an issue matters to a party stays what it is among all.
func (s *Measures) Among(parties, issues []int) *Measures {
	m := *s.Matrix
	m.Parties, m.Issues, m.Cells = nil, nil, nil
	for _, j := range issues {
		m.Issues = append(m.Issues, s.Matrix.Issues[j])
	}
	out := &Measures{Matrix: &m, weighing: s.weighing}
	for _, i := range parties {
		m.Parties = append(m.Parties, s.Matrix.Parties[i])
		cells, salience := make([]Cell, len(issues)), make([]Salience, len(issues))
		for n, j := range issues {
			cells[n], salience[n] = s.Matrix.Cells[i][j], s.salience[i][j]
		}
		m.Cells = append(m.Cells, cells)
		out.salience = append(out.salience, salience)
	}
	return out
}

// Chain orders groups so that those are neighbours that are alike: the first
// stays first, and after each comes the one whose parties are on average
// nearest to it; of equal ones that which came first. Groups that share too
// little with it, as Groups sees it, come after those that share enough.
func (s *Measures) Chain(groups []Group, least float64) []Group {
	if len(groups) == 0 {
		return nil
	}
	rest := append([]Group{}, groups[1:]...)
	chain := groups[:1:1]
	for len(rest) > 0 {
		last, best, nearest := chain[len(chain)-1], 0, math.Inf(1)
		for i, g := range rest {
			if d := s.between(last, g, least); d < nearest-rounding {
				best, nearest = i, d
			}
		}
		chain = append(chain, rest[best])
		rest = append(rest[:best], rest[best+1:]...)
	}
	return chain
}

// between is the mean distance of the parties of two groups, infinite where
// none of the pairs has enough coverage.
func (s *Measures) between(g, h Group, least float64) float64 {
	var l link
	for _, a := range g.Parties {
		for _, b := range h.Parties {
			if d := s.Distance(a, b); d.Enough(least) {
				l = l.plus(link{d.Value, 1})
			}
		}
	}
	if l.pairs == 0 {
		return math.Inf(1)
	}
	return l.mean()
}
