package reading

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

var learn = flag.Bool("learn", false, "fit pack/en/weights.tsv to the developed gold files and write it")

// example is a suggestion with its features and whether its coding is gold.
type example struct {
	features []string
	truth    bool
}

// TestLearnWeights fits the weights of the features by logistic regression
// (batch gradient with AdaGrad steps, L2), only on the articles that the rules
// were developed on. The same gold files give the same bytes.
func TestLearnWeights(t *testing.T) {
	if !*learn {
		t.Skip("keeps the weights as they are: give -learn to fit them")
	}
	// Which frame of a group is the best depends on the weights, so begin with
	// none and fit several times.
	weights := map[string]int{}
	for range 4 {
		var data []example
		for _, g := range goldFiles(t) {
			cb := g.loadCodebook(t)
			data = append(data, examples(t, weighted(t, cb, weights), g)...)
			data = append(data, examples(t, weighted(t, withoutCues(cb), weights), g)...)
		}
		weights = fit(data)
	}
	writeLearned(t, "weights", "In hundredths of a logit.\nfeature\tweight", weights)
	writeLearned(t, "calibration", "In hundredths.\nrow\tvalue", fitCalibration(scoredExamples(t, weights)))
}

func writeLearned(t *testing.T, name, head string, rows map[string]int) {
	t.Helper()
	var b strings.Builder
	b.WriteString("# Learned: go test ./app/reading -run TestLearnWeights -args -learn. " + head + "\n")
	for _, f := range sortedKeys(rows) {
		fmt.Fprintf(&b, "%s\t%d\n", f, rows[f])
	}
	if err := os.WriteFile("pack/en/"+name+".tsv", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// weighted gives a reader with other weights than those of the pack.
func weighted(t *testing.T, cb codebook.Codebook, weights map[string]int) *Reader {
	t.Helper()
	p, err := loadPack()
	if err != nil {
		t.Fatal(err)
	}
	p.weights = weights
	return &Reader{e: newEngine(p, cb)}
}

// withoutCues makes the codebook of a user who types keywords only.
func withoutCues(cb codebook.Codebook) codebook.Codebook {
	cb.Issues = append([]codebook.Issue(nil), cb.Issues...)
	for i := range cb.Issues {
		cb.Issues[i].CuesA, cb.Issues[i].CuesB = nil, nil
	}
	return cb
}

func examples(t *testing.T, reader *Reader, g goldFile) []example {
	t.Helper()
	var out []example
	for _, article := range g.articles() {
		if unlearned(g.name, article) {
			continue
		}
		gold, borderline, predicted := codingsOf(t, reader, g, article, 0)
		for _, p := range predicted {
			m := bestGold(gold, p)
			if m == nil && touches(borderline, p) {
				continue
			}
			out = append(out, example{p.features, m != nil})
		}
	}
	return out
}

// fit leaves out features that fewer than eight examples have.
func fit(data []example) map[string]int {
	counts := map[string]int{}
	for _, x := range data {
		for _, f := range x.features {
			counts[f]++
		}
	}
	index := map[string]int{}
	var names []string
	for _, f := range sortedKeys(counts) {
		if counts[f] >= 8 {
			index[f] = len(names)
			names = append(names, f)
		}
	}
	w, squares := make([]float64, len(names)), make([]float64, len(names))
	const l2, rate, rounds = 8.0, 0.5, 400
	for range rounds {
		gradient := make([]float64, len(names))
		for i := range w {
			if names[i] != "base" {
				gradient[i] = l2 * w[i]
			}
		}
		for _, x := range data {
			sum := 0.0
			for _, f := range x.features {
				if i, ok := index[f]; ok {
					sum += w[i]
				}
			}
			miss := 1 / (1 + math.Exp(-sum))
			if x.truth {
				miss--
			}
			for _, f := range x.features {
				if i, ok := index[f]; ok {
					gradient[i] += miss
				}
			}
		}
		for i := range w {
			squares[i] += gradient[i] * gradient[i]
			if squares[i] > 0 {
				w[i] -= rate * gradient[i] / math.Sqrt(squares[i])
			}
		}
	}
	out := map[string]int{}
	for i, f := range names {
		out[f] = int(math.Round(100 * w[i]))
	}
	return out
}
