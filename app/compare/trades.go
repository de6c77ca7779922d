package compare

import (
	"cmp"
	"slices"
)

// Trade is a pair of issues on which two parties could help each other: each
// gives way wholly on the issue that matters less to it. It is arithmetic over
// recorded positions, not advice.
type Trade struct {
	A, B   int     // the parties
	GivesA int     // the issue on which A takes B's stance
	GivesB int     // the issue on which B takes A's stance
	GainA  float64 // what A has of it compared with meeting halfway on both, 0 ... 0.5
	GainB  float64
}

// Trades lists the pairs of issues on which two parties both fare better by a
// trade than by meeting halfway on each issue (Froman and Cohen's logroll
// against compromise), those first where the one that gains less gains most.
// What an issue costs a party is how far it moves times how much the issue
// matters to it. Only issues on which both
// have a position, and not the same, are looked at.
func (s *Measures) Trades(a, b int) []Trade {
	var apart []int
	for j := range s.Matrix.Issues {
		if d, known := s.On(a, b, j); known && d > 0 {
			apart = append(apart, j)
		}
	}
	var trades []Trade
	for _, i := range apart {
		for _, j := range apart {
			t := Trade{a, b, i, j, s.gain(a, b, i, j), s.gain(b, a, j, i)}
			if t.GainA > 0 && t.GainB > 0 {
				trades = append(trades, t)
			}
		}
	}
	slices.SortStableFunc(trades, compareTrades)
	return trades
}

// AllTrades lists the best trades of all pairs of parties, at most n.
func (s *Measures) AllTrades(n int) []Trade {
	var all []Trade
	for a := range s.Matrix.Parties {
		for b := a + 1; b < len(s.Matrix.Parties); b++ {
			trades := s.Trades(a, b)
			all = append(all, trades[:min(n, len(trades))]...)
		}
	}
	slices.SortStableFunc(all, compareTrades)
	return all[:min(n, len(all))]
}

// compareTrades puts first where the one that gains less gains most.
func compareTrades(x, y Trade) int {
	return cmp.Or(
		cmp.Compare(min(y.GainA, y.GainB), min(x.GainA, x.GainB)),
		cmp.Compare(y.GainA+y.GainB, x.GainA+x.GainB),
	)
}

// gain is half of what a party is spared on the issue that it keeps, less half
// of what it loses on the one on which it gives way.
func (s *Measures) gain(party, other, gives, keeps int) float64 {
	cost := func(issue int) int {
		return s.salience[party][issue].Value * steps(s.Matrix.Cells[party][issue].Stance, s.Matrix.Cells[other][issue].Stance)
	}
	return float64(cost(keeps)-cost(gives)) / 800
}
