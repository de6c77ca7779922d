package reading

import "math"

// bothScore is the score, in hundredths of a logit, of two things being so, the
// second if the first is: that there is a position, and that its side is right.
func bothScore(one, other int) int {
	a, b := math.Exp(-float64(one)/100), math.Exp(-float64(other)/100)
	return int(math.Round(-100 * math.Log(a+b+a*b)))
}

// score is the score of there being a position and that side.
func (s *sums) score() int { return bothScore(s.position, s.side) }

// calibration turns the score of a suggestion into the share of suggestions of
// that score that are right: a position that a coder found, on that side.
//
// The method is Platt's (Probabilistic Outputs for Support Vector Machines,
// 1999): a logistic curve over the score. It is fitted to articles whose scores
// come from weights that were fitted to other negotiations.
type calibration struct{ slope, base float64 }

// Rows of calibration.tsv, in hundredths.
const (
	calibrationSlope = "slope"
	calibrationBase  = "base"
)

func calibrationOf(rows map[string]int) calibration {
	return calibration{slope: float64(rows[calibrationSlope]) / 100, base: float64(rows[calibrationBase]) / 100}
}

// percent is the confidence of a score in hundredths of a logit: 1 to 99, as
// nothing is certain.
func (c calibration) percent(score int) int {
	p := 1 / (1 + math.Exp(-c.base-c.slope*float64(score)/100))
	return max(1, min(99, int(100*p+0.5)))
}

// usualScore bounds the scores that nearly all suggestions have.
const usualScore = 1000

// percents is a calibration that has worked out the confidences of the usual
// scores beforehand, as every suggestion needs two of them.
type percents struct {
	calibration
	usual [2*usualScore + 1]int8
}

// workedOut gives the percents of a calibration.
func (c calibration) workedOut() *percents {
	p := &percents{calibration: c}
	for i := range p.usual {
		p.usual[i] = int8(c.percent(i - usualScore))
	}
	return p
}

// of is what percent gives.
func (p *percents) of(score int) int {
	if i := score + usualScore; i >= 0 && i < len(p.usual) {
		return int(p.usual[i])
	}
	return p.percent(score)
}
