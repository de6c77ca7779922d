package reading

import (
	"math"
	"testing"
)

// scored is a suggestion with its score in logits, whether its codebook has
// many cues, whether it is right, and how much it counts.
type scored struct {
	score, weight float64
	rich, right   bool
}

// scoredExamples are those that the confidence is fitted to: articles that the
// rules were not developed on. Of articles read with a template there are few
// such: those that the rules were developed on count too, each a third.
func scoredExamples(t *testing.T, weights map[string]int) []scored {
	t.Helper()
	var out []scored
	for _, g := range goldFiles(t) {
		reader := weighted(t, g.loadCodebook(t), weights)
		own := weightsOf(weights)
		for _, article := range g.articles() {
			set, weight := setsOf(g.name, article)[0], 1.0
			switch {
			case unseen(g.name, article), set == setODeveloped, set == setOthers, set == setTrainA:
				continue
			case set == setGold, set == setUDeveloped:
				weight = 1.0 / 3
			}
			gold, borderline, predicted := codingsOf(t, reader, g, article, 0)
			for _, p := range predicted {
				m := bestGold(gold, p)
				if m == nil && touches(borderline, p) {
					continue
				}
				out = append(out, scored{scoreOf(own, p.features), weight, g.codebook == "", m != nil && sign(m.stance) == sign(p.stance)})
			}
		}
	}
	return out
}

func scoreOf(w *featureWeights, features []string) float64 {
	var set featureSet
	for i, name := range featureNames {
		for _, f := range features {
			if f == name {
				set.add(feature(i))
			}
		}
	}
	return float64(w.sum(&set)) / 100
}

// fitCalibration fits the curve by Newton's method: base, slope, and what a
// codebook with many cues adds.
func fitCalibration(data []scored) map[string]int {
	var w [3]float64
	for range 50 {
		var gradient [3]float64
		var curve [3][3]float64
		for _, x := range data {
			f := [3]float64{1, x.score, 0}
			if x.rich {
				f[2] = 1
			}
			p := 1 / (1 + math.Exp(-w[0]*f[0]-w[1]*f[1]-w[2]*f[2]))
			miss := p
			if x.right {
				miss--
			}
			for i := range f {
				gradient[i] += x.weight * miss * f[i]
				for j := range f {
					curve[i][j] += x.weight * p * (1 - p) * f[i] * f[j]
				}
			}
		}
		for i, d := range solve3(curve, gradient) {
			w[i] -= d
		}
	}
	hundredths := func(v float64) int { return int(math.Round(100 * v)) }
	return map[string]int{calibrationBase: hundredths(w[0]), calibrationSlope: hundredths(w[1]), calibrationRich: hundredths(w[2])}
}

// solve3 solves a system of three equations by Cramer's rule.
func solve3(m [3][3]float64, v [3]float64) (x [3]float64) {
	det := func(m [3][3]float64) float64 {
		return m[0][0]*(m[1][1]*m[2][2]-m[1][2]*m[2][1]) - m[0][1]*(m[1][0]*m[2][2]-m[1][2]*m[2][0]) + m[0][2]*(m[1][0]*m[2][1]-m[1][1]*m[2][0])
	}
	all := det(m)
	for i := range x {
		c := m
		for row := range c {
			c[row][i] = v[row]
		}
		x[i] = det(c) / all
	}
	return x
}

// TestCalibrationFindsTheCurve: from examples drawn from a curve comes that
// curve.
func TestCalibrationFindsTheCurve(t *testing.T) {
	var data []scored
	for step := -30; step <= 30; step++ {
		for _, rich := range []bool{false, true} {
			score := float64(step) / 10
			logit := -0.3 + 0.9*score
			if rich {
				logit -= 0.5
			}
			p := 1 / (1 + math.Exp(-logit))
			data = append(data, scored{score, p, rich, true}, scored{score, 1 - p, rich, false})
		}
	}
	got := fitCalibration(data)
	for row, want := range map[string]int{calibrationBase: -30, calibrationSlope: 90, calibrationRich: -50} {
		if got[row] != want {
			t.Errorf("%s is %d, want %d", row, got[row], want)
		}
	}
}
