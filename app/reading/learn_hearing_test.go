package reading

import "math"

// fitHearing fits the weights of what else an article says of the same party on the
// same issue, by Newton's method over the confidence that the curve gives, and adds
// them to the examples. It goes by articles that are a negotiation of their own: where
// there are several, those tell more than one does by itself.
func fitHearing(data []scored, curve map[string]int) map[string]int {
	const l2 = 3.0
	alone := calibrationOf(curve)
	in := hearings(data, alone)
	single := onlyArticles(data)
	var w [len(hearingRows)]float64
	for range 20 {
		var gradient, curves [len(hearingRows)]float64
		for i, x := range data {
			if !single[x.of.negotiation] || in[i].sure < leastHeard {
				continue
			}
			c := in[i].hearing
			p := 1 / (1 + math.Exp(-alone.base-alone.slope*x.score-w[c]))
			miss := p
			if x.right {
				miss--
			}
			gradient[c] += x.weight * miss
			curves[c] += x.weight * p * (1 - p)
		}
		for c := range w {
			w[c] -= (gradient[c] + l2*w[c]) / (curves[c] + l2)
		}
	}
	rows := map[string]int{}
	for c, row := range hearingRows {
		rows[row] = int(math.Round(100 * w[c]))
	}
	for i := range data {
		data[i].beside = float64(rows[hearingRows[in[i].hearing]]) / 100
	}
	return rows
}

// besides is what else is heard beside an example, and how sure it is without.
type besides struct {
	hearing hearing
	sure    int
}

// hearings tells for each example in what company its article has it.
func hearings(data []scored, alone calibration) []besides {
	cells, out := map[[4]string]*heard{}, make([]besides, len(data))
	at := func(x *scored) *heard {
		key := [4]string{x.of.negotiation, x.of.article, x.of.suggestion.Party, x.of.suggestion.Issue}
		if cells[key] == nil {
			cells[key] = &heard{}
		}
		return cells[key]
	}
	for i := range data {
		out[i].sure = alone.percent(int(math.Round(100 * data[i].score)))
		at(&data[i]).add(sign(data[i].of.suggestion.Stance), out[i].sure)
	}
	for i := range data {
		out[i].hearing = at(&data[i]).hearing(sign(data[i].of.suggestion.Stance), out[i].sure)
	}
	return out
}

// onlyArticles gives the negotiations of one article.
func onlyArticles(data []scored) map[string]bool {
	articles, out := map[string]string{}, map[string]bool{}
	for _, x := range data {
		first, known := articles[x.of.negotiation]
		if !known {
			articles[x.of.negotiation] = x.of.article
		}
		out[x.of.negotiation] = !known || out[x.of.negotiation] && first == x.of.article
	}
	return out
}
