package reading

import "testing"

// GoldFigures is what the accuracy test says of one gold file, for tests that
// use the command line and so cannot be in this package.
type GoldFigures struct {
	Gold, Codebook, ArticleDir string // Codebook is a file or the name of a template
	Articles                   []string
	Figures                    map[string]float64 // as score.py calls them
}

// MeasureGold measures every gold file with the engine as it is.
func MeasureGold(t *testing.T) []GoldFigures {
	t.Helper()
	sums := map[string]tally{}
	for _, o := range survey(t, goldFiles(t), everyArticle, DefaultThreshold, ofItsFile, shippedRead(t)) {
		sum := sums[o.file.name]
		sum.add(o.tally())
		sums[o.file.name] = sum
	}
	var out []GoldFigures
	for _, g := range goldFiles(t) {
		if g.texts != nil {
			continue // score.py reads no retold news
		}
		f := GoldFigures{Gold: g.name, Codebook: g.codebook, ArticleDir: g.articleDir, Articles: g.articles(), Figures: sums[g.name].figures()}
		if f.Codebook == "" {
			f.Codebook = templateOfTalks
		}
		out = append(out, f)
	}
	return out
}

func (t tally) figures() map[string]float64 {
	withSide := tally{gold: t.gold, predicted: t.predicted, met: t.right}
	return map[string]float64{
		"precision": t.precision(), "recall": t.recall(), "f1": harmonic(t.precision(), t.recall()),
		"stance_accuracy": t.stance(), "f1_with_side": harmonic(withSide.precision(), withSide.recall()),
		"matrix_accuracy": t.matrix(),
	}
}

// harmonic is F1 computed in score.py's order, so that it rounds alike.
func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
