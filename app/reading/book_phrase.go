package reading

import (
	"slices"
	"strings"
)

// phrase is a phrase of the codebook, analysed.
type phrase struct {
	words []phraseWord
	pairs []pairAt
	pole  int // which it speaks for: -1 A, +1 B
}

// phraseWord is a word of a phrase with its sign as an operator on the others
// (0 for none), and of how many words that operator is.
type phraseWord struct {
	base       int32
	sign, span int
	negates    bool
	noun       bool
	from       bool // of, from
	and        bool // and, or
	small      bool // a preposition or article
	doer       bool // a person, named after a deed
	bad        bool // judges, or names an end
	done       bool // a verb in its past: "lifted"
	prefix     bool // a negator of the next word alone: "non-Europeans"
	onto       bool // on, of
	to         bool
	says       bool // a verb of refusing, which can be said to somebody
	onward     bool // its sign is for what comes after it only
	backward   bool // its sign is for the word before it only
	number     bool
	particle   bool // down, off
	asks       bool // in an operator of several words: it says yes by itself
	them       bool // it, them
	lacks      bool // without, which denies only what comes after it
}

// analysePhrase gives the words of a phrase with their signs.
func (e *engine) analysePhrase(text string) phrase {
	var p phrase
	toks := e.vocab.tokenise(strings.ReplaceAll(text, "*", " "), nil)
	for i := 0; i < len(toks); i++ {
		if !toks[i].is(sWord) {
			continue
		}
		w := e.phraseWordAt(toks, i)
		first := len(p.words)
		for j := i; j < i+w.span && j < len(toks); j++ {
			if toks[j].is(sWord) {
				p.words = append(p.words, e.plainWordAt(toks, j))
			}
		}
		w.asks = w.span > 1 && w.sign < 0 && e.asksAlone(toks, i)
		i += w.span - 1
		w.span = len(p.words) - first
		for w.noun && w.span > 1 && p.words[first+w.span-1].small {
			w.span--
		}
		p.words[first] = w
	}
	p.pairs = e.pairsIn(p.words)
	for _, o := range p.pairs {
		for i := o.from; i < o.to && o.kind == pairThing; i++ {
			p.words[i].sign = 0
		}
	}
	return p
}

// asksAlone reports a verb at token i that says yes by itself: the "vote" of "vote
// down", but not the "shut" of "shut down".
func (e *engine) asksAlone(toks []token, i int) bool {
	return slices.ContainsFunc(e.auto.match(e.vocab.words, toks, i, i+1, nil), func(h hit) bool {
		return h.kind == pVerb && e.verbs[h.ref].sign > 0 && e.verbs[h.ref].kind == kWant
	})
}

func fromWord(t *token) bool { return t.has(cFrom) && !t.has(cBy) }

func (e *engine) smallWord(t *token) bool {
	return t.has(cPrep|cDet) && !t.has(cNegator) && !e.counts(t)
}

// counts reports a number, in figures or as a word.
func (e *engine) counts(t *token) bool {
	return t.is(sNumber) || e.pack.amounts.number[e.vocab.texts[t.word]] > 0
}

// plainWordAt gives the word at token i without a sign. What the thing is free
// of, as in "duty-free", is no word of it.
func (e *engine) plainWordAt(toks []token, i int) phraseWord {
	t := &toks[i]
	w := phraseWord{base: e.vocab.words[t.word].base, span: 1, small: e.smallWord(t), from: fromWord(t), and: t.has(cAnd), doer: e.doer(t), done: e.past(t), number: e.counts(t), onto: t.has(cFrom | cAbout | cFor), to: t.has(cTo), particle: t.has(cParticle), them: t.has(cThey | cIt)}
	if t.is(sJoins) && i+1 < len(toks) && e.vocab.texts[toks[i+1].lemma] == "free" {
		w.base = 0
	}
	return w
}

// eitherWay reports a negator that denies nothing: "with or without".
func eitherWay(toks []token, i int) bool {
	return i > 1 && toks[i-1].has(cOr) && toks[i-2].has(cWith)
}

// phraseWordAt gives the word at token i with the sign of the longest entry of
// the pack that begins there.
func (e *engine) phraseWordAt(toks []token, i int) phraseWord {
	w := e.plainWordAt(toks, i)
	if toks[i].has(cNegator) && !eitherWay(toks, i) {
		w.sign, w.negates, w.prefix = -1, true, toks[i].is(sJoins)
		w.lacks = toks[i].has(cPrep)
	}
	if w.small && (i == 0 || i+1 < len(toks)) { // but "talks over" says what has become of them
		return w
	}
	for _, h := range e.auto.match(e.vocab.words, toks, i, len(toks), nil) {
		if h.kind != pVerb && h.kind != pNoun && h.kind != pAdjective || h.to-h.from < w.span {
			continue
		}
		if en := &e.verbs[h.ref]; w.sign == 0 || h.to-h.from > w.span {
			w.sign, w.span = en.sign, h.to-h.from
			w.noun = h.kind == pNoun
			w.says = h.kind == pVerb && en.kind == kRefuse
			w.bad = en.sign < 0 && (en.kind == kBad || en.kind == kEnd)
		}
	}
	if w.negates {
		w.sign = -1
	}
	return w
}

// find gives the words that a key takes in a phrase, or 0, 0; small words that
// the key does not have may stand between.
func (p *phrase) find(key []int32) (lo, hi int) {
	for lo := range p.words {
		n, i := 0, lo
		for ; i < len(p.words) && n < len(key); i++ {
			if p.words[i].base == key[n] && key[n] != 0 {
				n++
				continue
			}
			if !p.words[i].small || n == 0 {
				break
			}
		}
		if n == len(key) && n > 0 {
			return lo, i
		}
	}
	return 0, 0
}

// signOn gives what the operators of a phrase make of its words [lo, hi): the
// "against" of "vote against" acts on the vote. In "cut pay and keep the pumps"
// nothing is done to the pumps but to keep them, and in "a truce and pull back"
// nothing to the truce.
func (p *phrase) signOn(lo, hi int) int {
	sign := 1
	for i := range p.words {
		if p.turns(i, lo, hi) {
			sign = -sign
		}
	}
	return sign
}

// turns reports that word i is an operator that turns the words [lo, hi).
func (p *phrase) turns(i, lo, hi int) bool {
	w := &p.words[i]
	if i > hi && !w.done && p.aimed(hi, i) {
		return false
	}
	return w.sign < 0 && (i < lo || i+w.span > hi) && !p.ofItself(i, lo, hi) && p.actsOn(i, lo, hi) && !p.measured(i+w.span, lo) && !p.parted(i+w.span, lo+1) && !p.parted(hi, i+1)
}

// ofItself reports that the words [lo, hi) are the verb of an operator with a
// particle: "shut down" does nothing to shutting, nor "pull out of" to pulling out, as
// "vote against" does to a vote.
func (p *phrase) ofItself(i, lo, hi int) bool {
	end := i + p.words[i].span
	return i == lo && hi < end && (p.words[end-1].particle || hi > lo && p.words[hi-1].particle)
}

// signAt is signOn for word i, which an operator that it begins turns if the word says
// yes by itself: "vote it down" is no vote for it.
func (p *phrase) signAt(i int) int {
	if w := &p.words[i]; w.asks && w.sign < 0 && w.span > 1 && p.words[i+w.span-1].particle {
		return -p.signOn(i, i+1)
	}
	return p.signOn(i, i+1)
}

// aimed reports an infinitive that begins among the words [from, to), which does
// nothing to what it is the aim of: "power to assign blame", "talks to end the war".
func (p *phrase) aimed(from, to int) bool {
	return slices.ContainsFunc(p.words[from:to], func(w phraseWord) bool { return w.to })
}

// actsOn reports that what the operator at word i says can be meant for the words
// [lo, hi): a prefix is for the next word, a restraint for what it is put on, and a
// participle after an article only describes.
func (p *phrase) actsOn(i, lo, hi int) bool {
	switch w := &p.words[i]; {
	case w.prefix:
		return lo == i+1
	case w.says && p.addresses(i+w.span):
		return lo < i
	case i > hi && p.words[hi].to && !p.words[i-1].to && !w.done:
		return false // what a power to lay blame is for is not done to the power
	case w.backward:
		return hi == i
	case w.lacks:
		return lo > i
	case w.done && w.span == 1 && lo > i && i > 0 && p.words[i-1].small:
		return false // "may the expelled crews return" expels nobody
	case w.onward:
		return lo > i && p.words[lo].sign >= 0
	}
	return true
}

// addresses reports that the words from i on name whom something is said to:
// "complain to the court", but not "refuse to go".
func (p *phrase) addresses(i int) bool {
	return i+1 < len(p.words) && p.words[i].to && p.words[i+1].small
}

// reach gives the end of the verbs that begin among the words [lo, hi): "call"
// reaches to its "off".
func (p *phrase) reach(lo, hi int) int {
	end := hi
	for i := lo; i < hi; i++ {
		end = max(end, i+p.words[i].span)
	}
	return end
}

// negated reports a negator anywhere in a phrase.
func (p *phrase) negated() bool {
	return slices.ContainsFunc(p.words, func(w phraseWord) bool { return w.negates })
}

// measured reports a figure after a preposition that ends among the words
// [from, to]: "work stops at 38 degrees" stops no degrees.
func (p *phrase) measured(from, to int) bool {
	for i := from; i+1 <= to && i+1 < len(p.words); i++ {
		if p.words[i].small && p.words[i+1].number {
			return true
		}
	}
	return false
}

// parted reports an "and" among the words [from, to) with a verb after it, which
// begins something else, as all does after "end it and".
func (p *phrase) parted(from, to int) bool {
	for i := from; i+1 < to; i++ {
		if next := &p.words[i+1]; p.words[i].and && (next.sign != 0 && !next.noun || i > 0 && p.words[i-1].them) {
			return true
		}
	}
	return false
}

// bases gives the bases of the words of a phrase, with or without small ones.
func (p *phrase) bases(small bool) []int32 {
	out := make([]int32, 0, len(p.words))
	for _, w := range p.words {
		if small || !w.small {
			out = append(out, w.base)
		}
	}
	return out
}

// oneByOne gives a phrase with each of its alternatives: of "block|stop aid"
// only one is done to the aid.
func oneByOne(text string) []string {
	fields, most := strings.Fields(text), 1
	for _, f := range fields {
		most = max(most, strings.Count(f, "|")+1)
	}
	out := make([]string, most)
	for n := range out {
		words := make([]string, len(fields))
		for i, f := range fields {
			alternatives := strings.Split(f, "|")
			words[i] = alternatives[min(n, len(alternatives)-1)]
		}
		out[n] = strings.Join(words, " ")
	}
	return out
}

// parts splits a text where one clause ends and another begins.
func parts(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;:()", r) })
}

// doer reports a person named after what they do or suffer: a fighter is no
// fight.
func (e *engine) doer(t *token) bool {
	if t.lemma == e.vocab.words[t.word].base || t.lemma == 0 {
		return false
	}
	w := e.vocab.texts[t.lemma]
	return strings.HasSuffix(w, "er") || strings.HasSuffix(w, "or") || strings.HasSuffix(w, "ee")
}

// past reports a verb form of the past: "lifted", "cut" is none.
func (e *engine) past(t *token) bool {
	if t.lemma == t.word || t.lemma == 0 {
		return false
	}
	w := e.vocab.texts[t.word]
	return !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ing")
}
