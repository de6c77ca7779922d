package reading

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
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
	article     string
	suggestion  Suggestion
}

// TestLearnWeights fits the weights of the features by logistic regression
// (batch gradient with AdaGrad steps, L2) on the articles that the rules were
// developed on and on the retold news that nobody reads. The same gold files give the same bytes: those that the
// pack has, or what reading does was changed without fitting again.
func TestLearnWeights(t *testing.T) {
	if _, err := os.Stat(accuracyDir); err != nil {
		t.Skip("no gold files to fit to at " + accuracyDir)
	}
	if testing.Short() {
		t.Skip("fitting takes half a minute")
	}
	for name, text := range learned(t) {
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

// learned gives what belongs into the files of the pack, by name.
func learned(t *testing.T) map[string]string {
	t.Helper()
	// Which frame of a group is the best depends on the weights, so begin with
	// none and fit several times.
	fitted, sides := &featureWeights{}, &featureWeights{}
	p, err := loadPack()
	if err != nil {
		t.Fatal(err)
	}
	phrasing, packOf := phrasingPacks(t, p)
	lessons := lessons(t, packOf)
	var data []example
	for range 3 {
		data = examples(t, lessons, fitted, sides)
		fitted, sides = fitFound(data), fitSides(data)
	}
	const head = "In hundredths of a logit.\nfeature\tweight"
	alone := leftOut(data)
	curve := fitCalibration(alone)
	hearing := fitHearing(alone, curve)
	return map[string]string{
		"weights":     learnedText(head, byName(fitted)),
		"sides":       learnedText(head, byName(sides)),
		"calibration": learnedText("In hundredths.\nrow\tvalue", curve),
		"hearing":     learnedText("In hundredths of a logit.\nrow\tvalue", hearing),
		"phrasing":    phrasing,
		"elsewhere":   learnedText("In hundredths of a logit.\nrow\tvalue", fitElsewhere(alone, curve)),
	}
}

// byName gives the weights of the features that have one.
func byName(weights *featureWeights) map[string]int {
	out := map[string]int{}
	for f, w := range weights {
		if w != 0 {
			out[featureNames[f]] = w
		}
	}
	return out
}

func learnedText(head string, rows map[string]int) string {
	var b strings.Builder
	b.WriteString("# Learned: go test ./app/reading -run TestLearnWeights -args -learn. " + head + "\n")
	for _, f := range sortedKeys(rows) {
		fmt.Fprintf(&b, "%s\t%d\n", f, rows[f])
	}
	return b.String()
}

// lesson is a gold file that something is learned from, with its codebook, or with
// that of a user who types keywords only, and the pack that it is read with.
type lesson struct {
	gold     goldFile
	bare     bool
	codebook codebook.Codebook
	pack     *pack
}

func lessons(t *testing.T, packOf func(gold string) *pack) []lesson {
	t.Helper()
	var out []lesson
	for _, g := range goldFiles(t) {
		if !slices.ContainsFunc(g.articles(), func(article string) bool { return !unlearned(g.name, article) }) {
			continue
		}
		cb, p := g.loadCodebook(t), packOf(g.name)
		out = append(out, lesson{g, false, cb, p}, lesson{g, true, withoutCues(cb), p})
	}
	return out
}

// examples reads all lessons on all cores. A reader is made for each time that it
// reads: those of all negotiations at once would be too big for a small machine.
func examples(t *testing.T, lessons []lesson, weights, sides *featureWeights) []example {
	t.Helper()
	each := make([][]example, len(lessons))
	var next atomic.Int64
	var work sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(lessons)); i = next.Add(1) - 1 {
				each[i] = lessons[i].examples(t, weights, sides)
			}
		})
	}
	work.Wait()
	return slices.Concat(each...)
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
func (l *lesson) examples(t *testing.T, weights, sides *featureWeights) []example {
	t.Helper()
	g, reader := l.gold, &Reader{e: newEngine(l.pack, l.codebook)}
	reader.e.weights, reader.e.sides = weights, sides
	var out []example
	for _, article := range g.articles() {
		if unlearned(g.name, article) {
			continue
		}
		gold, borderline := g.goldOf(article)
		for _, s := range reader.Read(Article{Text: g.text(t, article)}) {
			p := &coding{article: article, party: s.Party, issue: s.Issue, start: s.Start, end: s.End}
			m := bestGold(gold, p)
			if m == nil && touches(borderline, p) {
				continue
			}
			x := example{features: s.features.list(), found: m != nil, bare: l.bare, negotiation: negotiation(g.name), set: setsOf(g.name, article)[0], article: article, suggestion: s}
			x.right = x.found && sign(m.stance) == sign(s.Stance)
			out = append(out, x)
		}
	}
	return out
}

// negotiation names what an article is about: all on Ukraine are about one, but for
// the retold ones, which the template was not written on.
func negotiation(gold string) string {
	switch base := filepath.Base(gold); {
	case strings.Contains(gold, "retold"):
		return gold // several folders have a "trade.txt#1"
	case strings.HasPrefix(base, "ukraine"):
		return "ukraine"
	default:
		return base
	}
}

// aim is what weights are fitted for: what is to be told apart, how much weights
// are held down, and the features [from, to) that it does without.
type aim struct {
	true     func(example) bool
	l2       float64
	from, to feature
}

// fitFound fits the weights of there being a position. How much its party has
// said to the same effect tells nothing of that.
func fitFound(data []example) *featureWeights {
	return fit(data, aim{func(x example) bool { return x.found }, 8, ftBacked, ftShared})
}

// fitSides fits those of its side, to what there is a position for. What other
// parties want tells nothing of that.
func fitSides(data []example) *featureWeights {
	var found []example
	for _, x := range data {
		if x.found {
			found = append(found, x)
		}
	}
	return fit(found, aim{func(x example) bool { return x.right }, 40, ftShared, ftKinds})
}

// fit leaves out features that fewer than eight examples have.
func fit(data []example, to aim) *featureWeights {
	var counts [featureCount]int
	for _, x := range data {
		for _, f := range x.features {
			counts[f]++
		}
	}
	var w, squares, gradient [featureCount]float64
	for f := to.from; f < to.to; f++ {
		counts[f] = 0
	}
	const rate, rounds = 0.5, 200
	for range rounds {
		for i := range w {
			gradient[i] = to.l2 * w[i]
		}
		gradient[ftBase] = 0
		for _, x := range data {
			miss := 1 / (1 + math.Exp(-sumOf(&w, x.features)))
			if to.true(x) {
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
