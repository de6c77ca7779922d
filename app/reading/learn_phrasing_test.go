package reading

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
	"strings"
	"testing"
)

// pair is a word of a pole with one of a passage; that of nothing is any word with itself.
type pair struct{ pole, word wordStem }

// wordedStand is a coded passage as pairs of words, each for pole B or, if negative,
// for pole A.
type wordedStand struct {
	pairs       []pair
	signs       []float64
	scale       float64
	toB         bool
	negotiation string
}

// wordedStands takes the codings of retold news that is read apart, but for the talks that
// there is a template for, which are on ever the same poles. What judges mends, and what is
// kept, tells nothing.
func wordedStands(t *testing.T, p *pack) []wordedStand {
	t.Helper()
	var out []wordedStand
	for _, g := range goldFiles(t) {
		for _, article := range g.articles() {
			if set := setsOf(g.name, article)[0]; set != setRetoldRead {
				continue
			}
			out = append(out, g.wordedStands(t, p, article)...)
		}
	}
	return out
}

func (g goldFile) wordedStands(t *testing.T, p *pack, article string) (out []wordedStand) {
	t.Helper()
	cb, text := g.loadCodebook(t), g.text(t, article)
	silent, poles := p.silentFor(cb.Parties), map[string][]phrased{}
	for _, is := range cb.Issues {
		poles[is.Name] = p.poleStems(is)
	}
	for _, c := range g.codings {
		if c.article != article || sign(c.stance) == 0 {
			continue
		}
		stand := wordedStand{toB: c.stance > 0, negotiation: negotiation(g.name)}
		var words []wordStem
		seen := map[wordStem]bool{}
		eachStem(text[c.start:c.end], func(s wordStem) {
			if !silent[s] && !seen[s] {
				seen[s] = true
				words = append(words, s)
			}
		})
		same := 0.0
		for _, pole := range poles[c.issue] {
			for _, w := range words {
				stand.add(pair{pole: pole.word, word: w}, float64(pole.weight))
			}
			if seen[pole.word] {
				same += float64(pole.weight)
			}
		}
		stand.scale = phrasingScale(len(words), len(poles[c.issue]))
		stand.add(pair{}, same)
		out = append(out, stand)
	}
	return out
}

func (s *wordedStand) add(p pair, sign float64) {
	s.pairs, s.signs = append(s.pairs, p), append(s.signs, sign)
}

// fitPhrasing fits the weights of pairs of words by logistic regression (stochastic
// gradient, AdaGrad steps, two rounds: more learn the passages by heart) to the stands of
// the negotiations that are asked for. Pairs in fewer than eight of them have none.
func fitPhrasing(stands []wordedStand, wanted func(negotiation string) bool) map[pair]float64 {
	const rate, rounds, least = 0.1, 2, 8
	in, last := map[pair]int{}, map[pair]string{}
	var order []int
	for i, s := range stands {
		if !wanted(s.negotiation) {
			continue
		}
		order = append(order, i)
		for _, p := range s.pairs {
			if last[p] != s.negotiation {
				last[p] = s.negotiation
				in[p]++
			}
		}
	}
	weights, squares := map[pair]float64{}, map[pair]float64{}
	for p, n := range in {
		if n >= least {
			weights[p] = 0
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			s := &stands[i]
			sum := 0.0
			for k, p := range s.pairs {
				sum += weights[p] * s.signs[k]
			}
			miss := 1 / (1 + math.Exp(-sum*s.scale))
			if s.toB {
				miss--
			}
			for k, p := range s.pairs {
				if _, fitted := weights[p]; !fitted || s.signs[k] == 0 {
					continue
				}
				gradient := miss * s.scale * s.signs[k]
				squares[p] += gradient * gradient
				weights[p] -= rate * gradient / math.Sqrt(squares[p])
			}
		}
	}
	return weights
}

// phrasingText writes what phrasing.tsv holds.
func phrasingText(weights map[pair]float64) string {
	var rows []string
	for p, w := range weights {
		n := int(math.Round(1000 * w))
		switch {
		case p == pair{}:
			rows = append(rows, fmt.Sprintf("%s\t%s\t%d", sameWord, sameWord, n))
		case n != 0:
			rows = append(rows, fmt.Sprintf("%s\t%s\t%d", p.pole, p.word, n))
		}
	}
	sort.Strings(rows)
	return "# Learned: go test ./app/reading -run TestLearnWeights -args -learn. In thousandths of a logit.\npole\tword\tweight\n" + strings.Join(rows, "\n") + "\n"
}

// withPhrasing gives a pack with that phrasing.
func (p pack) withPhrasing(t *testing.T, text string) *pack {
	t.Helper()
	p.phrasing = newPhrasing()
	if err := eachRow("phrasing", text, 3, p.phrasing.add); err != nil {
		t.Fatal(err)
	}
	return &p
}

// phrasingFolds is how many parts the negotiations are dealt into for phrasing.
const phrasingFolds = 5

// phrasingPacks gives what phrasing.tsv is to hold, and the pack that each gold file is
// to be read with when weights are fitted: with what other negotiations tell.
func phrasingPacks(t *testing.T, p *pack) (text string, of func(gold string) *pack) {
	t.Helper()
	stands := wordedStands(t, p)
	fold := map[string]int{}
	for _, s := range stands {
		fold[s.negotiation] = 0
	}
	for i, name := range sortedKeys(fold) {
		fold[name] = i % phrasingFolds
	}
	var packs [phrasingFolds]*pack
	for i := range packs {
		packs[i] = p.withPhrasing(t, phrasingText(fitPhrasing(stands, func(n string) bool { return fold[n] != i })))
	}
	text = phrasingText(fitPhrasing(stands, func(string) bool { return true }))
	whole := p.withPhrasing(t, text)
	return text, func(gold string) *pack {
		if i, learned := fold[negotiation(gold)]; learned {
			return packs[i]
		}
		return whole
	}
}
