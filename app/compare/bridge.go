package compare

import "math"

// Meeting is a stance at which the parties could meet on an issue, and what it
// asks of each. It is arithmetic over recorded positions, not advice.
type Meeting struct {
	At     float64 // -2 ... +2
	Lo, Hi float64 // all stances that are as good as At; the same where there is one only
	Moves  []MoveTo
	Total  float64 // of all moves, on an axis from 0 to 1
	Movers int     // how many parties have to move
}

// MoveTo is how far a party would have to move, 0 for one that need not.
type MoveTo struct {
	Party int     // its place
	From  int     // its position, or the end of its range that is nearer
	By    float64 // on an axis from 0 to 1; towards pole A if negative
}

// Bridge is how the parties could come to a common position on an issue.
type Bridge struct {
	Issue   int
	On      int // how many parties have a position; fewer than two have nothing to bridge
	Overlap Overlap

	Median   Meeting // the least total of moves
	Weighted Meeting // the least total where a move counts by how much the issue matters to the party
	Mean     Meeting // the positions' mean: the burden is shared, far parties move most
	Ranges   Meeting // the least total of moves out of what each party accepts
}

// Bridge works out where the parties with a position on an issue could meet.
func (s *Measures) Bridge(issue, days int) Bridge {
	b := Bridge{Issue: issue, Overlap: s.Overlap(issue, days)}
	var stands []stand
	for p := range s.Matrix.Parties {
		c := &s.Matrix.Cells[p][issue]
		if !c.Known {
			continue
		}
		r := s.Acceptable(p, issue, days)
		stands = append(stands, stand{p, c.Stance, r.Lo, r.Hi, s.salience[p][issue].Value})
	}
	b.On = len(stands)
	if b.On < 2 {
		return b
	}
	points := func(p stand) (int, int, int) { return p.at, p.at, 1 }
	b.Median = meet(stands, points)
	b.Weighted = meet(stands, func(p stand) (int, int, int) { return p.at, p.at, p.salience })
	b.Ranges = meet(stands, func(p stand) (int, int, int) { return p.lo, p.hi, 1 })
	sum := 0
	for _, p := range stands {
		sum += p.at
	}
	mean := float64(sum) / float64(len(stands))
	b.Mean = meetAt(stands, points, mean, mean, mean)
	return b
}

// stand is one party on the issue that is to be bridged.
type stand struct{ party, at, lo, hi, salience int }

// reach gives what a party can accept without a move, and how much a move of it
// counts.
type reach func(stand) (lo, hi, weight int)

// meet finds the stances with the least weighted total of moves. That total is
// convex and bends only at whole stances, so that it is enough to look there:
// the best of them are an interval. Of it the one is taken at which the fewest
// have to move, of several the one nearest to its middle, and of two on either
// side of it the middle itself, so that neither pole is preferred.
func meet(stands []stand, of reach) Meeting {
	best := leastOf([]int{-2, -1, 0, 1, 2}, func(at int) float64 { return float64(weighted(stands, of, at)) })
	lo, hi := float64(best[0]), float64(best[len(best)-1])
	middle := (lo + hi) / 2
	few := leastOf(best, func(at int) float64 { return float64(movers(stands, of, at)) })
	near := leastOf(few, func(at int) float64 { return math.Abs(float64(at) - middle) })
	at := float64(near[0])
	if len(near) > 1 {
		at = middle
	}
	return meetAt(stands, of, at, lo, hi)
}

// leastOf keeps the stances of which something is least, in their order.
func leastOf(stances []int, value func(int) float64) []int {
	least := math.Inf(1)
	var kept []int
	for _, at := range stances {
		switch v := value(at); {
		case v < least:
			least, kept = v, []int{at}
		case v == least:
			kept = append(kept, at)
		}
	}
	return kept
}

func weighted(stands []stand, of reach, at int) int {
	total := 0
	for _, p := range stands {
		lo, hi, weight := of(p)
		total += weight * max(lo-at, at-hi, 0)
	}
	return total
}

func movers(stands []stand, of reach, at int) int {
	n := 0
	for _, p := range stands {
		if lo, hi, _ := of(p); at < lo || at > hi {
			n++
		}
	}
	return n
}

func meetAt(stands []stand, of reach, at, lo, hi float64) Meeting {
	m := Meeting{At: at, Lo: lo, Hi: hi}
	for _, p := range stands {
		low, high, _ := of(p)
		move := MoveTo{Party: p.party, From: p.at}
		switch {
		case at < float64(low):
			move.From, move.By = low, step*(at-float64(low))
		case at > float64(high):
			move.From, move.By = high, step*(at-float64(high))
		}
		if move.By != 0 {
			m.Movers++
			m.Total += math.Abs(move.By)
		}
		m.Moves = append(m.Moves, move)
	}
	return m
}
