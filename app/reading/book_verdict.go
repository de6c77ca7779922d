package reading

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// verdictWords are words for how much there is of a thing.
type verdictWords struct {
	size   map[string]int // "large" +1, "small" -1
	call   map[string]int // who calls it so wants more of it (+1: "too low") or less (-1: "excessive")
	change map[string]int // tells of a change of a thing, or of none
	bids   map[string]int // an amount that is offered: who turns it down wants more
	spurns map[string]int // to turn down what is offered
}

// add enters a row of verdicts.tsv: kind and terms.
func (m *verdictWords) add(row []string) error {
	into, value := m.size, 1
	switch row[0] {
	case "more":
	case "less":
		value = -1
	case "scant":
		into = m.call
	case "change":
		into = m.change
	case "unchanged":
		into, value = m.change, -1
	case "bid":
		into = m.bids
	case "spurn":
		into = m.spurns
	case "lavish":
		into, value = m.call, -1
	default:
		return fmt.Errorf("unknown kind %q", row[0])
	}
	for _, t := range split(row[1], ";") {
		into[t] = value
	}
	return nil
}

// greater tells which pole of an issue is the greater amount: -1 A, +1 B, 0 where
// its poles are no amounts.
func (e *engine) greater(is codebook.Issue) int {
	a, b := e.sizeOf(is.PoleA, is.PoleB), e.sizeOf(is.PoleB, is.PoleA)
	if a != b {
		return sign(b - a)
	}
	if word, pole := e.larger(is); word == "more" || word == "longer" {
		return pole
	}
	return 0
}

// muchOf is greater where the amounts are of the thing, and not of what takes it
// away: "More, without strings" denies the strings only.
func (e *engine) muchOf(is codebook.Issue) int {
	if e.takesAway(is.PoleA) && e.takesAway(is.PoleB) {
		return 0
	}
	return e.greater(is)
}

// inBoth reports a keyword that ends with what both poles are amounts of: "emission
// cuts" where the poles are deep and modest cuts. A figure tells by itself which of
// them it is: "one-year" where the poles are two years and one.
func (e *engine) inBoth(keyword string, is codebook.Issue) bool {
	k, a, b := e.analysePhrase(keyword), e.analysePhrase(is.PoleA), e.analysePhrase(is.PoleB)
	bases := k.bases(false)
	if len(bases) == 0 || slices.ContainsFunc(k.words, func(w phraseWord) bool { return w.number }) {
		return false
	}
	last := bases[len(bases)-1:]
	_, inA := a.find(last)
	_, inB := b.find(last)
	return inA > 0 && inB > 0
}

// sizeOf tells whether a pole names a great amount (+1) or a small one first: "Broad
// aid, few strings" is about the aid. "No more talks" are less, and a short-term pact is
// no small one. Where both are short, that tells nothing.
func (e *engine) sizeOf(pole, other string) int {
	pole, _, _ = strings.Cut(pole, ",")
	other, _, _ = strings.Cut(strings.ToLower(other), ",")
	both := strings.Fields(other)
	total, denied := 0, false
	toks := e.vocab.tokenise(pole, nil)
	for i := range toks {
		t := &toks[i]
		word := strings.ToLower(pole[t.start:t.end])
		switch size := e.pack.verdicts.size[word]; {
		case size != 0 && slices.Contains(both, word):
		case t.has(cNegator):
			denied = i+1 == len(toks) || !toks[i+1].has(cOr) // "no or few"
		case i+1 < len(toks) && toks[i+1].is(sJoined|sJoins):
		case denied:
			total -= size
		default:
			total += size
		}
	}
	return sign(total)
}

// verdictOn gives what a judgement makes of evidence of an issue whose poles are
// amounts: +1 for what is too little, -1 for what is too much, 0 where it says
// nothing of how much.
func (f *framer) verdictOn(ev evidence, e *element) int {
	if f.a.e.issues[ev.issue].greater == 0 || ev.cue || ev.outlook {
		return 0
	}
	if e.judged > 0 {
		return f.verdictAt(e.judged - 1)
	}
	if e.kind == kBad {
		return f.verdictAt(e.head)
	}
	if e.kind != kRefuse || e.form != vFinite {
		return 0
	}
	for j := ev.to; j+1 < f.s.to && j < ev.to+6; j++ {
		if f.a.tokens[j].has(cAs) {
			return f.verdictFrom(j+1, min(j+5, f.s.to)) // "rejected the raise as too low"
		}
	}
	return 0
}

// verdictFrom gives the first verdict on an amount between two tokens, or 0.
func (f *framer) verdictFrom(lo, hi int) int {
	for j := lo; j < hi && !f.a.tokens[j].is(sComma|sStop); j++ {
		if v := f.verdictAt(j); v != 0 {
			return v
		}
	}
	return 0
}

// verdictAt gives the verdict on an amount that begins at token j, or 0.
func (f *framer) verdictAt(j int) int {
	l := &f.a.lex[j]
	for _, ref := range []int32{l.adjective, l.noun, l.verb} {
		if ref != 0 && f.a.e.verbs[ref-1].verdict != 0 {
			return f.a.e.verbs[ref-1].verdict
		}
	}
	return 0
}

// sized turns the value of evidence of which less is wanted, or asked for too
// much: "wants less money", "asked for too much money". A better offer is more of
// what it offers, whichever way the codebook takes an offer.
func (f *framer) sized(ev evidence, w *walk) {
	if f.a.e.issues[ev.issue].greater == 0 || ev.cue || ev.outlook {
		return
	}
	for j := ev.from - 1; j >= f.s.from && j > ev.from-4; j-- {
		t := &f.a.tokens[j]
		if !t.is(sWord) || t.has(cPrep|cAnd|cPossessive) {
			return
		}
		if word := &f.a.e.vocab.words[t.word]; word.more && f.a.isBid(ev.to-1) {
			w.value = max(w.value, -w.value) * f.a.e.issues[ev.issue].greater
			return
		}
		if f.a.e.vocab.words[t.word].less && f.a.elementAt[j] == 0 && !t.is(sJoined|sJoins) && !t.has(cAdverb) {
			w.value = -w.value
			w.last = f.a.note(w.last, step{form: stepNegatedBy, c: f.words(j, j+1)})
			return
		}
	}
}

// refusesBid reports who does not take an amount that another offers: where the poles are
// amounts, to turn down an offer, or a rise that is offered, is to want more.
func (f *framer) refusesBid(ev evidence, e *element, w *walk) bool {
	greater := f.a.e.issues[ev.issue].greater
	if greater == 0 || sign(w.value) != greater || ev.cue || ev.outlook || e.form == vNominal {
		return false
	}
	if !(e.kind == kRefuse && !e.neg) && !(e.kind == kWant && e.neg) {
		return false
	}
	if f.a.isBid(ev.to-1) || ev.to < f.s.to && f.a.isBid(ev.to) { // "a wage offer"
		return e.last <= ev.from
	}
	for i := range f.el {
		o := &f.el[i]
		if o.form == vNominal && o.first >= e.last && o.last <= ev.from && f.a.isBid(o.head) {
			return true
		}
	}
	return f.a.e.pack.verdicts.spurns[e.phrase] > 0 && e.last <= ev.from && ev.from-e.last < 4 && !f.askedFor(e.last, ev)
}

// askedFor reports that what stands between token lo and the word after evidence is what
// somebody asks for: who turns down a demand for more pay, or higher pay, does not want it.
func (f *framer) askedFor(lo int, ev evidence) bool {
	for j := lo; j < ev.from; j++ {
		if t := &f.a.tokens[j]; f.a.e.vocab.words[t.word].more || t.has(cPossessive) {
			return true
		}
	}
	return slices.ContainsFunc(f.el, func(o element) bool {
		return o.form == vNominal && o.head >= lo && o.head <= ev.to && o.kind == kWant
	})
}

// isBid reports a word at a token for an amount that is offered.
func (a *analysis) isBid(i int) bool { return a.e.vocab.words[a.tokens[i].lemma].bid }
