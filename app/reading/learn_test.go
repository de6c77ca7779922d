package reading

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

var learn = flag.Bool("learn", false, "fit pack/en/weights.tsv to the developed gold files and write it")

// example is a suggestion that the weights or the confidence are fitted to.
type example struct {
	features    []feature
	found       bool // a coder found a position of that party on that issue there
	right       bool // and on that side
	bare        bool // the codebook had no cues
	negotiation string
	set         string
}

// TestLearnWeights fits the weights of the features by logistic regression
// (batch gradient with AdaGrad steps, L2), only on the articles that the rules
// were developed on. The same gold files give the same bytes: those that the
// pack has, or what reading does was changed without fitting again.
func TestLearnWeights(t *testing.T) {
	if _, err := os.Stat(accuracyDir); err != nil {
		t.Skip("no gold files to fit to at " + accuracyDir)
	}
	if testing.Short() {
		t.Skip("fitting takes ten seconds")
	}
	weights, calibration := learned(t)
	for name, text := range map[string]string{"weights": weights, "calibration": calibration} {
		path := "pack/en/" + name + ".tsv"
		switch {
		case *learn:
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		case text != readText(t, path):
			t.Errorf("%s is not what is learned now; fit again: go test ./app/reading -run TestLearnWeights -args -learn", path)
		}
	}
}

// learned gives what belongs into weights.tsv and calibration.tsv.
func learned(t *testing.T) (weights, calibration string) {
	t.Helper()
	// Which frame of a group is the best depends on the weights, so begin with
	// none and fit several times.
	fitted := &featureWeights{}
	lessons := lessons(t)
	var data []example
	for range 4 {
		data = nil
		for _, l := range lessons {
			l.reader.e.weights = fitted
			data = append(data, l.examples(t)...)
		}
		fitted = fit(data)
	}
	byName := map[string]int{}
	for f, w := range fitted {
		if w != 0 {
			byName[featureNames[f]] = w
		}
	}
	return learnedText("In hundredths of a logit.\nfeature\tweight", byName), learnedText("In hundredths.\nrow\tvalue", fitCalibration(leftOut(data)))
}

func learnedText(head string, rows map[string]int) string {
	var b strings.Builder
	b.WriteString("# Learned: go test ./app/reading -run TestLearnWeights -args -learn. " + head + "\n")
	for _, f := range sortedKeys(rows) {
		fmt.Fprintf(&b, "%s\t%d\n", f, rows[f])
	}
	return b.String()
}

// lesson is a gold file with a reader for its codebook, or for that of a user
// who types keywords only.
type lesson struct {
	gold   goldFile
	bare   bool
	reader *Reader
}

func lessons(t *testing.T) []lesson {
	t.Helper()
	p, err := loadPack()
	if err != nil {
		t.Fatal(err)
	}
	var out []lesson
	for _, g := range goldFiles(t) {
		cb := g.loadCodebook(t)
		out = append(out, lesson{g, false, &Reader{e: newEngine(p, cb)}}, lesson{g, true, &Reader{e: newEngine(p, withoutCues(cb))}})
	}
	return out
}

// withoutCues makes the codebook of a user who types keywords only.
func withoutCues(cb codebook.Codebook) codebook.Codebook {
	cb.Issues = append([]codebook.Issue(nil), cb.Issues...)
	for i := range cb.Issues {
		cb.Issues[i].CuesA, cb.Issues[i].CuesB = nil, nil
	}
	return cb
}

// examples reads the articles that the weights are fitted to.
func (l *lesson) examples(t *testing.T) []example {
	t.Helper()
	g := l.gold
	var out []example
	for _, article := range g.articles() {
		if unlearned(g.name, article) {
			continue
		}
		gold, borderline := g.goldOf(article)
		for _, s := range l.reader.Read(Article{Text: readText(t, filepath.Join(g.articleDir, article))}) {
			p := &coding{article: article, party: s.Party, issue: s.Issue, start: s.Start, end: s.End}
			m := bestGold(gold, p)
			if m == nil && touches(borderline, p) {
				continue
			}
			x := example{features: s.features.list(), found: m != nil, bare: l.bare, negotiation: negotiation(g.name), set: setsOf(g.name, article)[0]}
			x.right = x.found && sign(m.stance) == sign(s.Stance)
			out = append(out, x)
		}
	}
	return out
}

// negotiation names what an article is about: all on Ukraine are about one.
func negotiation(gold string) string {
	if base := filepath.Base(gold); !strings.HasPrefix(base, "ukraine") {
		return base
	}
	return "ukraine"
}

// fit leaves out features that fewer than eight examples have.
func fit(data []example) *featureWeights {
	var counts [featureCount]int
	for _, x := range data {
		for _, f := range x.features {
			counts[f]++
		}
	}
	var w, squares, gradient [featureCount]float64
	const l2, rate, rounds = 8.0, 0.5, 200
	for range rounds {
		for i := range w {
			gradient[i] = l2 * w[i]
		}
		gradient[ftBase] = 0
		for _, x := range data {
			miss := 1 / (1 + math.Exp(-sumOf(&w, x.features)))
			if x.found {
				miss--
			}
			for _, f := range x.features {
				gradient[f] += miss
			}
		}
		for i := range w {
			if squares[i] += gradient[i] * gradient[i]; squares[i] > 0 && counts[i] >= 8 {
				w[i] -= rate * gradient[i] / math.Sqrt(squares[i])
			}
		}
	}
	var out featureWeights
	for i := range w {
		out[i] = int(math.Round(100 * w[i]))
	}
	return &out
}

func sumOf(w *[featureCount]float64, features []feature) float64 {
	sum := 0.0
	for _, f := range features {
		sum += w[f]
	}
	return sum
}
