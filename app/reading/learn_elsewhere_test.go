package reading

import (
	"fmt"
	"math"
)

// fitElsewhere fits the weights of what other articles say to the examples of
// negotiations with several articles, by logistic regression over the confidence
// that they have alone.
func fitElsewhere(data []scored, curve map[string]int) map[string]int {
	const rate, rounds, l2 = 0.5, 300, 3.0
	const n = len(elsewhereFrom)
	alone := calibrationOf(curve)
	points := besideOthers(data, alone)
	var w, squares [2 * n]float64
	for range rounds {
		var gradient [2 * n]float64
		for i := range w {
			gradient[i] = l2 * w[i]
		}
		for _, p := range points {
			sum := p.logit
			for i := range p.own {
				sum += w[i]
			}
			for i := range p.others {
				sum += w[n+i]
			}
			miss := 1 / (1 + math.Exp(-sum))
			if p.right {
				miss--
			}
			for i := range p.own {
				gradient[i] += miss
			}
			for i := range p.others {
				gradient[n+i] += miss
			}
		}
		for i := range w {
			if squares[i] += gradient[i] * gradient[i]; squares[i] > 0 {
				w[i] -= rate * gradient[i] / math.Sqrt(squares[i])
			}
		}
	}
	rows := map[string]int{}
	for i, bound := range elsewhereFrom {
		rows[fmt.Sprintf(rowOwn, bound)] = int(math.Round(100 * w[i]))
		rows[fmt.Sprintf(rowOthers, bound)] = int(math.Round(100 * w[n+i]))
	}
	return rows
}

// beside is an example with the bounds that what other articles say has reached.
type beside struct {
	logit       float64 // of its confidence alone
	own, others int
	right       bool
}

// besideOthers weighs examples by what the other articles of their negotiation say.
func besideOthers(data []scored, alone calibration) []beside {
	logit := func(x scored) float64 { return alone.base + alone.slope*x.score + x.beside }
	all, each := map[string]leaning{}, map[[2]string]leaning{}
	for _, x := range data {
		of, g := [2]string{x.of.negotiation, x.of.article}, x.of.suggestion
		g.alone = shifted(alone.percent(int(math.Round(100*x.score))), int(math.Round(100*x.beside)))
		if each[of] == nil {
			each[of] = leaning{}
		}
		if all[of[0]] == nil {
			all[of[0]] = leaning{}
		}
		if g.alone >= DefaultThreshold {
			s := Stand{g.Party, g.Issue, sign(g.Stance), g.alone, 1}
			each[of].add(s)
			all[of[0]].add(s)
		}
	}
	var out []beside
	for _, x := range data {
		of, g := [2]string{x.of.negotiation, x.of.article}, &x.of.suggestion
		party, others := all[of[0]].without(each[of], g)
		side := sign(g.Stance)
		if side == 0 || party.empty() && others.empty() {
			continue
		}
		out = append(out, beside{logit(x), bounds(side * party.sum), bounds(side * others.sum), x.right})
	}
	return out
}
