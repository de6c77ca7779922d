package reading

import (
	"fmt"
	"math"
	"slices"
)

// Stand is that some passage has a party take a side on an issue.
type Stand struct {
	Party, Issue string
	Side         int // -1 pole A, +1 pole B, 0 between them
	Sure         int // percent: Settled where a person has decided, 0 where that was against it
	Times        int // how many such there are
}

// Settled is how sure a stand is that a person has decided, in percent.
const Settled = 100

// LeastAlone is the confidence, in percent, that a suggestion must have by
// itself for what other articles say to lift it to the default.
const LeastAlone = 20

// Reading is what was read in one article of a dossier.
type Reading struct {
	Text        string
	Suggestions []Suggestion
	// Decided are the stands of the passages that persons have decided on. For
	// their parties and issues they count in place of the suggestions.
	Decided []Stand
}

// Weigh gives the suggestions of some articles with the confidence that they
// have beside each other, and beside stands in articles that are not among them:
// who says the same in other articles, and whose opponents say the opposite, is
// likelier to be read rightly. Nothing else changes, and a suggestion that is
// alone keeps its confidence. The same words count once, in however many articles
// they are: a story that five papers print does not confirm itself. The suggestions
// that are given stay as they are, and may be weighed again in other company.
func (r *Reader) Weigh(articles []Reading, elsewhere []Stand) [][]Suggestion {
	all, each, known := leaning{}, make([]leaning, len(articles)), map[said]Stand{}
	for _, s := range elsewhere {
		all.add(s)
	}
	for i := range articles {
		each[i] = articles[i].leaning(all, known)
	}
	out, words := make([][]Suggestion, len(articles)), otherWords{}
	for i := range articles {
		out[i] = slices.Clone(articles[i].Suggestions)
		for j := range out[i] {
			r.e.weigh(&out[i][j], all, each[i], words)
		}
	}
	return out
}

// lean is where stands of a party on an issue, or of all on it, lean to.
type lean struct {
	sum  int // of the sides, each by how sure it is in percent
	a, b int // how many are on the side of pole A, and of pole B
}

func (l lean) plus(o lean, sign int) lean {
	return lean{l.sum + sign*o.sum, l.a + sign*o.a, l.b + sign*o.b}
}

// cell is a party and an issue, or an issue and no party: all of them.
type cell struct{ party, issue string }

type leaning map[cell]lean

func (n leaning) add(s Stand) {
	l := lean{sum: s.Side * s.Sure * s.Times}
	switch {
	case s.Sure == 0:
		return
	case s.Side < 0:
		l.a = s.Times
	case s.Side > 0:
		l.b = s.Times
	}
	for _, at := range []cell{{s.Party, s.Issue}, {issue: s.Issue}} {
		n[at] = n[at].plus(l, 1)
	}
}

func (l lean) empty() bool { return l.a+l.b == 0 }

// without gives the leans of a suggestion's party, and of all others, on its issue
// but for what its own article says.
func (n leaning) without(own leaning, g *Suggestion) (party, others lean) {
	at, whole := cell{g.Party, g.Issue}, cell{issue: g.Issue}
	party = n[at].plus(own[at], -1)
	return party, n[whole].plus(own[whole], -1).plus(party, -1)
}

// said is a stand with the words that show it.
type said struct {
	cell
	side  int
	words string
}

// leaning gives what an article says by itself: what persons have decided, and
// suggestions that are shown for what they have not. It adds to all what nobody
// before it said; known are those stands.
func (r Reading) leaning(all leaning, known map[said]Stand) leaning {
	out, decided, here := leaning{}, map[cell]bool{}, map[said]bool{}
	for _, s := range r.Decided {
		decided[cell{s.Party, s.Issue}] = true
		out.add(s)
		all.add(s)
	}
	for i := range r.Suggestions {
		g := &r.Suggestions[i]
		at := said{cell{g.Party, g.Issue}, sign(g.Stance), r.Text[g.Start:g.End]}
		if g.alone < DefaultThreshold || decided[at.cell] || here[at] {
			continue
		}
		here[at] = true
		if _, there := known[at]; !there {
			known[at] = Stand{g.Party, g.Issue, at.side, g.alone, 1}
			all.add(known[at])
		}
		out.add(known[at])
	}
	return out
}

// elsewhereFrom parts how much the other articles have a party, or the others, on
// the side of a suggestion: see lean.sum.
var elsewhereFrom = [...]int{-300, -120, -30, 30, 120, 300}

// elsewhereWeights are the weights of having reached each bound of
// elsewhereFrom, in hundredths of a logit.
type elsewhereWeights struct{ own, others [len(elsewhereFrom)]int }

// Names of the rows of elsewhere.tsv, with their bound.
const (
	rowOwn    = "own>=%d"
	rowOthers = "others>=%d"
)

func elsewhereOf(rows map[string]int) (w elsewhereWeights) {
	for i, bound := range elsewhereFrom {
		w.own[i], w.others[i] = rows[fmt.Sprintf(rowOwn, bound)], rows[fmt.Sprintf(rowOthers, bound)]
	}
	return w
}

// bounds counts the bounds that a number has reached.
func bounds(n int) int {
	reached := 0
	for reached < len(elsewhereFrom) && n >= elsewhereFrom[reached] {
		reached++
	}
	return reached
}

// weigh gives a suggestion its confidence beside what others than its article say.
func (e *engine) weigh(g *Suggestion, all, own leaning, words otherWords) {
	side := sign(g.Stance)
	party, others := all.without(own, g)
	if side == 0 || g.alone < LeastAlone || party.empty() && others.empty() {
		g.Confidence = g.alone
		return
	}
	g.Confidence = shifted(g.alone, e.elsewhere.of(side*party.sum, side*others.sum))
	same, other := party.b, party.a
	if side < 0 {
		same, other = other, same
	}
	if same+other > 0 {
		g.Why = slices.Insert(slices.Clone(g.Why), len(g.Why)-1, words.of(same, other))
	}
}

// otherWords are the words for how many stands in other articles are to the same
// effect, and to the contrary. Thousands of suggestions share them.
type otherWords map[[2]int]string

func (w otherWords) of(same, other int) string {
	key := [2]int{same, other}
	if w[key] == "" {
		told := step{form: stepOtherArticles, a: fmt.Sprint(same), b: fmt.Sprint(other)}
		w[key] = string(told.write(nil))
	}
	return w[key]
}

// of gives the weight, in hundredths of a logit, of how much the party's stands
// elsewhere speak for a side, and those of the others.
func (w *elsewhereWeights) of(own, others int) int {
	total := 0
	for i := range bounds(own) {
		total += w.own[i]
	}
	for i := range bounds(others) {
		total += w.others[i]
	}
	return total
}

// shifted moves a share, in percent, by hundredths of a logit.
func shifted(percent, by int) int {
	if by == 0 {
		return percent
	}
	p := float64(percent) / 100
	p = 1 / (1 + math.Exp(-math.Log(p/(1-p))-float64(by)/100))
	return max(1, min(99, int(100*p+0.5)))
}
