package reading

import "math"

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
