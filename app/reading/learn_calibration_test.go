package reading

import (
	"math"
	"sync"
	"testing"
)

// scored is a suggestion with its score in logits, whether it is right, and how
// much it counts.
type scored struct {
	score, weight float64
	right         bool
	of            *example
	beside        float64 // what its company in the article adds to its score as the curve has it, in logits
}

// folds is how many parts the negotiations are dealt into.
const folds = 10

// leftOut scores the examples that the confidence is fitted to, those of a
// tenth of the negotiations with weights that are fitted to all the others: so
// is what a user reads, and weights are too sure of what they were fitted to.
// What the rules and the template were developed on tells too much as well: own words
// on other topics count two thirds, retold news that was read a quarter, which
// outweighs that those who coded what nobody reads were stricter than others, and the
// rest counts for nothing but for how much other articles tell. Of the talks that the
// template is made for only articles that it was not written on tell anything.
func leftOut(data []example) []scored {
	fold := dealt(data)
	var weights, sides [folds]*featureWeights
	var fits sync.WaitGroup
	for i := range folds {
		fits.Go(func() {
			var others []example
			for _, x := range data {
				if fold[x.negotiation] != i {
					others = append(others, x)
				}
			}
			weights[i], sides[i] = fitFound(others), fitSides(others)
		})
	}
	fits.Wait()
	var out []scored
	for n := range data {
		x := &data[n]
		weight := calibrationWeight(x.set)
		if x.bare || weight == 0 && x.set != setRetoldRead && x.set != setTalksRead {
			continue
		}
		i, found, side := fold[x.negotiation], 0, 0
		for _, f := range x.features {
			found += weights[i][f]
			side += sides[i][f]
		}
		out = append(out, scored{score: float64(bothScore(found, side)) / 100, weight: weight, right: x.right, of: x})
	}
	return out
}

// dealt deals the negotiations into folds, in the order of their names.
func dealt(data []example) map[string]int {
	fold := map[string]int{}
	for _, x := range data {
		fold[x.negotiation] = 0
	}
	for i, name := range sortedKeys(fold) {
		fold[name] = i % folds
	}
	return fold
}

// calibrationWeight is how much the examples of a set count in the curve.
func calibrationWeight(set string) float64 {
	switch set {
	case setOTuned, setTrainA, setTrainB, setTrainU, setSparse:
		return 1
	case setRetold, setTalks:
		return 0.1
	case setRetoldRead, setTalksRead:
		return 0.02
	}
	return 0
}

// fitCalibration fits the curve by Newton's method: base and slope.
func fitCalibration(data []scored) map[string]int {
	var base, slope float64
	for range 50 {
		var gb, gs, bb, bs, ss float64
		for _, x := range data {
			p := 1 / (1 + math.Exp(-base-slope*x.score))
			miss, curve := p, x.weight*p*(1-p)
			if x.right {
				miss--
			}
			gb += x.weight * miss
			gs += x.weight * miss * x.score
			bb += curve
			bs += curve * x.score
			ss += curve * x.score * x.score
		}
		det := bb*ss - bs*bs
		base -= (gb*ss - gs*bs) / det
		slope -= (gs*bb - gb*bs) / det
	}
	hundredths := func(v float64) int { return int(math.Round(100 * v)) }
	return map[string]int{calibrationBase: hundredths(base), calibrationSlope: hundredths(slope)}
}

// TestCalibrationFindsTheCurve: from examples drawn from a curve comes that
// curve.
func TestCalibrationFindsTheCurve(t *testing.T) {
	var data []scored
	for step := -30; step <= 30; step++ {
		score := float64(step) / 10
		p := 1 / (1 + math.Exp(0.3-0.9*score))
		data = append(data, scored{score: score, weight: p, right: true}, scored{score: score, weight: 1 - p})
	}
	got := fitCalibration(data)
	for row, want := range map[string]int{calibrationBase: -30, calibrationSlope: 90} {
		if got[row] != want {
			t.Errorf("%s is %d, want %d", row, got[row], want)
		}
	}
}
