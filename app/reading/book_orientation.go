package reading

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// orienter works out which pole wanting a thing means, from how the poles,
// cues and question of an issue are worded.
type orienter struct {
	phrases []phrase
	pairs   map[int]int // for which pole the first side of a pair of opposites speaks
	affirm  int         // which pole plain support for the thing itself means
	name    []int32     // the words of what the issue is called
	yes     int         // the pole that says yes to the question, 0 unknown
	told    bool        // the codebook says what plain support means
	asked   phrase      // that question, where it asks of undoing the thing
	undoing bool        // it is called after what takes a thing away: "coal exit"
}

func (e *engine) newOrienter(is codebook.Issue) *orienter {
	o := &orienter{pairs: map[int]int{}}
	take := func(text string, pole int) {
		for _, one := range oneByOne(text) {
			if p := e.analysePhrase(one); len(p.words) > 0 {
				p.restrainOnward()
				p.pole = pole
				o.phrases = append(o.phrases, p)
			}
		}
	}
	for i, text := range []string{is.PoleA, is.PoleB} {
		for _, part := range parts(text) {
			take(part, 2*i-1)
		}
	}
	e.degrees(is, o.phrases)
	yes, asked := e.yesPole(is, o.phrases)
	o.yes, o.told = yes, told(is) != 0
	if asked < 0 {
		o.asked = e.analysePhrase(is.Question)
	}
	cues := [][]string{is.CuesA, is.CuesB}
	_, held := e.whoHolds(is)
	if held {
		cues = nil // "take the island" shows pole A, but the island is wanted by both
	}
	for i, list := range cues {
		for _, c := range list {
			take(c, 2*i-1)
		}
	}
	if yes != 0 {
		o.phrases = append(o.phrases, e.askedOf(is, yes)...)
	}
	for i := range o.phrases {
		p := &o.phrases[i]
		for k := range p.pairs {
			if p.pairs[k].votes() {
				o.pairs[p.pairs[k].pair] += p.pole * p.signOfPair(&p.pairs[k])
			}
		}
	}
	o.weighAmounts(e, is)
	name := e.analysePhrase(is.Name)
	o.name, o.undoing = name.bases(false), name.lessens()
	if !held { // where it is, each wants the thing for itself
		o.affirm = e.plainSupport(is, o, yes*asked)
	}
	return o
}

// plainSupport works out which pole plain support for the thing itself means, by
// the first of these that tells: what the codebook says, which pole is the greater
// amount, what the poles deny, what they make of the name, the yes to the question,
// what they make of what the name is about, and which pole has more of it or leaves
// it free. It is 0 if none does.
func (e *engine) plainSupport(is codebook.Issue, o *orienter, yes int) int {
	name := e.analysePhrase(is.Name)
	for _, side := range []int{told(is), e.muchOf(is), sign(e.denial(is.PoleA, &name) - e.denial(is.PoleB, &name)), o.whole(&name), yes, o.worded(&name)} {
		if side != 0 {
			return side
		}
	}
	return e.moreOf(o.pairs)
}

// told gives the pole that the codebook says plain support means, or 0.
func told(is codebook.Issue) int {
	switch strings.ToLower(is.Affirmative) {
	case "a":
		return -1
	case "b":
		return 1
	}
	return 0
}

// moreOf gives the pole of more of a thing, of having it sooner, of keeping it or
// of leaving it free.
func (e *engine) moreOf(pairs map[int]int) int {
	total := 0
	for pair, n := range pairs {
		switch e.pack.opposites[pair].kind {
		case pairUndo, pairDegree:
			total += n
		case pairRein:
			total -= n
		}
	}
	return sign(total)
}

// side gives the side that wanting a keyword means: -1 A, +1 B, 0 unknown.
func (o *orienter) side(k *phrase) int {
	if s := o.worded(k); s != 0 {
		return s
	}
	if o.called(k) {
		return cmp.Or(o.yes, o.affirm)
	}
	if len(k.words) == 1 && k.words[0].bad || k.headIs(pairAgainst) || k.lessens() && !o.undoing {
		return -o.affirm
	}
	if o.affirm < 0 && o.yes >= 0 && !o.told {
		return 0 // where the thing is for pole A, other words are as often for what is done to it
	}
	return o.affirm
}

// called reports a keyword that the issue is called after, which is what its question
// asks for: "disengagement" where that is "Do the troops pull back?", but not "hours"
// where it is "Are hours cut?"
func (o *orienter) called(k *phrase) bool {
	key := k.bases(false)
	if len(key) == 0 || len(o.name) == 0 || key[len(key)-1] != o.name[len(o.name)-1] {
		return false
	}
	_, undone := o.asked.find(key[len(key)-1:])
	return undone == 0
}

// worded works out the side of a keyword from the phrases that contain it:
// "end the occupation" at pole B makes the occupation lean to A. Where none
// does, an opposite may: a roadblock is against "let through". It must be what
// the keyword is about, or its verb: a passage fee is a fee.
func (o *orienter) worded(k *phrase) int {
	if s := o.whole(k); s != 0 {
		return s
	}
	return o.ofHead(k)
}

// whole is worded for the keyword as a whole.
func (o *orienter) whole(k *phrase) int {
	for _, small := range []bool{true, false} {
		if s := o.votes(k.bases(small)); s != 0 {
			return s
		}
	}
	return o.paired(k)
}

// ofHead is worded for what the keyword is about.
func (o *orienter) ofHead(k *phrase) int {
	key := k.bases(false)
	if len(key) < 2 {
		return o.pairedFlow(k)
	}
	if s := o.lastVotes(k, key[len(key)-1:]); s != 0 {
		return s
	}
	if s := o.pairedFlow(k); s != 0 {
		return s
	}
	return o.changed(k)
}

// lastVotes works out the side of a keyword of several words from what it is
// about, which those before it may turn.
func (o *orienter) lastVotes(k *phrase, about []int32) int {
	s := o.votes(about)
	if s == 0 {
		return 0
	}
	if d := o.described(k); d != 0 {
		return d
	}
	for i, w := range k.words[:len(k.words)-1] {
		if w.number && o.otherFigure(k.words[i].base, about[0]) {
			return -s
		}
		if w.sign < 0 {
			s = -s
		}
	}
	return s
}

// otherFigure reports that the poles speak of another number of a thing: who
// wants 40 hours is against 32.
func (o *orienter) otherFigure(number, thing int32) bool {
	for i := range o.phrases {
		for _, w := range o.phrases[i].words {
			if lo, hi := o.phrases[i].find([]int32{thing}); hi > lo && w.number && w.base != number {
				return true
			}
		}
	}
	return false
}

// described gives the pole that alone has the words which describe what a keyword
// is about: where one is "By post", a postal ballot is for it, though the other
// is "Electronic ballots". What the issue is called describes any of it. It says
// nothing of a thing that no pole knows: a passage fee is not for free passage.
func (o *orienter) described(k *phrase) int {
	side := 0
	for i := range k.words[:len(k.words)-1] {
		w := &k.words[i]
		if k.words[i+1].from {
			return 0
		}
		if w.small || w.sign < 0 || w.base == 0 || slices.Contains(o.name, w.base) {
			continue
		}
		s := o.poleOfWord(w.base)
		if s*side < 0 {
			return 0
		}
		side += s
	}
	return sign(side)
}

// poleOfWord gives the pole that alone is worded with a word, 0 if both are or none.
func (o *orienter) poleOfWord(base int32) int {
	side := 0
	for i := range o.phrases {
		p := &o.phrases[i]
		lo, hi := p.find([]int32{base})
		if hi == 0 {
			continue
		}
		s := p.signOn(lo, hi) * p.pole
		if s*side < 0 {
			return 0
		}
		side = s
	}
	return side
}

// lessens reports a keyword of less of the thing: "lower fee", "reduction".
func (k *phrase) lessens() bool {
	return slices.ContainsFunc(k.pairs, func(at pairAt) bool {
		return at.side < 0 && (at.kind == pairDegree || at.kind == pairUndo) && (at.from == 0 || at.to == len(k.words))
	})
}

// changed works out the side of a keyword of what is done to something else, as
// job cuts to jobs and rent rises to rents.
func (o *orienter) changed(k *phrase) int {
	last := len(k.words) - 1
	grows := slices.ContainsFunc(k.pairs, func(at pairAt) bool { return at.from == last && at.kind == pairUndo && at.side > 0 })
	if k.words[last].sign >= 0 && !grows || k.words[last-1].small || k.negated() {
		return 0
	}
	rest := phrase{words: k.words[:last]}
	s := o.votes(rest.bases(false))
	if grows {
		return s
	}
	return -s
}

// paired works out the side of a keyword that is one of a pair of opposites.
// Restraints go first: where a ban is dropped or stays, a phase-out is a ban.
func (o *orienter) paired(k *phrase) int {
	rein, other, head := 0, 0, k.head()
	for i := range k.pairs {
		switch at := &k.pairs[i]; {
		case at.kind == pairFlow, at.kind == pairDeed:
		case at.kind == pairRein:
			if at.to == head || at.to == len(k.words) || at.from == 0 && at.side < 0 && !k.reinAt(head-1) {
				rein += k.signOfPair(at) * o.pairs[at.pair]
			}
		case at.kind == pairDegree:
		case at.to == len(k.words) || at.from == 0 && (at.kind == pairUndo || at.kind == pairHow || at.kind == pairTerms):
			other += k.signOfPair(at) * o.pairs[at.pair]
		}
	}
	if rein != 0 {
		return sign(rein)
	}
	return sign(other)
}

// pairedFlow works out the side of a keyword that names what restraints are put
// on.
func (o *orienter) pairedFlow(k *phrase) int {
	for i := range k.pairs {
		if at := &k.pairs[i]; at.kind == pairFlow && (at.to == k.head() || at.to == len(k.words)) {
			return sign(k.signOfPair(at) * o.pairs[at.pair])
		}
	}
	return 0
}

func (o *orienter) votes(key []int32) int {
	total := 0
	for i := range o.phrases {
		p := &o.phrases[i]
		if lo, hi := p.find(key); hi > 0 && !p.describes(lo, hi) {
			total += p.signOn(lo, hi) * p.pole
		}
	}
	return sign(total)
}

// describes reports that the words [lo, hi) of a phrase only describe the noun after
// them by what has been done to it: in "are arrested members freed" no arrest is
// asked for.
func (p *phrase) describes(lo, hi int) bool {
	if hi-lo != 1 || !p.words[lo].done || hi >= len(p.words) {
		return false
	}
	next := &p.words[hi]
	return !next.small && !next.done && !next.and && !next.negates && next.sign == 0
}

// denial measures how much a pole's wording says no. What comes without something says
// no only to an issue that is called after that.
func (e *engine) denial(pole string, name *phrase) int {
	total, first := 0, true
	for _, part := range parts(pole) {
		p, denied := e.analysePhrase(part), false
		without := len(p.words) > 1 && p.words[0].negates && !p.withoutOther(0, name) && p.words[1].sign >= 0 // "No power to assign blame"
		for i, w := range p.words {
			if w.small || w.prefix && i > 0 || p.withoutOther(i, name) {
				continue
			}
			if w.sign < 0 {
				denied = !denied
			}
		}
		if denied || without {
			total += 2
			if first {
				total += 3
			}
		}
		first = false
	}
	if e.answer(pole, nil) > 0 {
		total -= 4
	}
	return total
}

// withoutOther reports a "without" at word i that is not followed by a word of a name.
func (p *phrase) withoutOther(i int, name *phrase) bool {
	if !p.words[i].lacks {
		return false
	}
	return !slices.ContainsFunc(p.words[i+1:], func(w phraseWord) bool {
		_, hi := name.find([]int32{w.base})
		return hi > 0 && !w.small
	})
}
