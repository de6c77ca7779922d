package reading

import (
	"math"

	"standpoint/app/codebook"
)

// calibration turns the score of a suggestion into the share of suggestions of
// that score that are right: a position that a coder found, on that side.
//
// The method is Platt's (Probabilistic Outputs for Support Vector Machines,
// 1999): a logistic curve over the score, fitted on articles that the weights
// were not fitted on. A codebook with many cues has a curve of its own, as it
// finds more, also where there is nothing.
type calibration struct{ slope, base float64 }

// richCodebook is from how many cues an issue, on average, a codebook has many.
// Templates have more than thirty, people who type their own fewer than ten.
const richCodebook = 20

// Rows of calibration.tsv, in hundredths.
const (
	calibrationSlope = "slope"
	calibrationBase  = "base"
	calibrationRich  = "rich"
)

func calibrationFor(rows map[string]int, cb codebook.Codebook) calibration {
	c := calibration{slope: float64(rows[calibrationSlope]) / 100, base: float64(rows[calibrationBase]) / 100}
	if isRich(cb) {
		c.base += float64(rows[calibrationRich]) / 100
	}
	return c
}

func isRich(cb codebook.Codebook) bool {
	cues := 0
	for _, i := range cb.Issues {
		cues += len(i.CuesA) + len(i.CuesB)
	}
	return cues >= richCodebook*len(cb.Issues)
}

// percent is the confidence of a score in hundredths of a logit: 1 to 99, as
// nothing is certain.
func (c calibration) percent(score int) int {
	p := 1 / (1 + math.Exp(-c.base-c.slope*float64(score)/100))
	return max(1, min(99, int(100*p+0.5)))
}
