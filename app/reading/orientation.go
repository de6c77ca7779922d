package reading

import (
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
}

func (e *engine) newOrienter(is codebook.Issue) *orienter {
	o := &orienter{pairs: map[int]int{}}
	take := func(text string, pole int) {
		for _, one := range oneByOne(text) {
			if p := e.analysePhrase(one); len(p.words) > 0 {
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
	yes, sign := e.yesPole(is, o.phrases)
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
			o.pairs[p.pairs[k].pair] += p.pole * p.signOfPair(&p.pairs[k])
		}
	}
	o.weighAmounts(e, is)
	name := e.analysePhrase(is.Name)
	o.name = name.bases(false)
	if o.affirm = e.affirmative(is); o.affirm == 0 {
		o.affirm = o.worded(&name)
	}
	if o.affirm == 0 {
		o.affirm = yes * sign
	}
	if asked, _, _ := strings.Cut(is.Question, "?"); o.affirm == 0 && e.leavesOpen(asked) {
		o.affirm = e.moreOf(o.pairs)
	}
	if held {
		o.affirm = 0 // each wants the thing for itself
	}
	return o
}

// moreOf gives the pole of more of a thing, or of keeping it.
func (e *engine) moreOf(pairs map[int]int) int {
	total := 0
	for pair, n := range pairs {
		if e.pack.opposites[pair].kind == pairUndo {
			total += n
		}
	}
	return sign(total)
}

// side gives the side that wanting a keyword means: -1 A, +1 B, 0 unknown.
func (o *orienter) side(k *phrase) int {
	if s := o.worded(k); s != 0 {
		return s
	}
	if len(k.words) == 1 && k.words[0].bad {
		return -o.affirm
	}
	return o.affirm
}

// worded works out the side of a keyword from the phrases that contain it:
// "end the occupation" at pole B makes the occupation lean to A. Where none
// does, an opposite may: a roadblock is against "let through". It must be what
// the keyword is about, or its verb: a passage fee is a fee.
func (o *orienter) worded(k *phrase) int {
	for _, small := range []bool{true, false} {
		if s := o.votes(k.bases(small)); s != 0 {
			return s
		}
	}
	total := 0
	for i := range k.pairs {
		if at := &k.pairs[i]; at.to == len(k.words) || at.from == 0 && (at.kind == pairUndo || at.kind == pairHow) {
			total += k.signOfPair(at) * o.pairs[at.pair]
		}
	}
	if total != 0 {
		return sign(total)
	}
	key := k.bases(false)
	if len(key) < 2 {
		return 0
	}
	s := o.votes(key[len(key)-1:])
	if d := o.described(k); s != 0 && d != 0 {
		return d
	}
	for i, w := range k.words[:len(k.words)-1] {
		if w.number && o.otherFigure(k.words[i].base, key[len(key)-1]) {
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

func (o *orienter) votes(key []int32) int {
	total := 0
	for i := range o.phrases {
		p := &o.phrases[i]
		if lo, hi := p.find(key); hi > 0 {
			total += p.signOn(lo, hi) * p.pole
		}
	}
	return sign(total)
}

// askedOf gives the clauses of a question as phrases for the pole that says yes
// to it: who says yes to "Does X stop the flights?" is against the flights.
func (e *engine) askedOf(is codebook.Issue, yes int) []phrase {
	asked, _, _ := strings.Cut(is.Question, "?")
	toks := e.vocab.tokenise(asked, nil)
	var out []phrase
	for from, i := 0, 0; i <= len(toks); i++ {
		if i < len(toks) && !toks[i].has(cAnd) && !toks[i].is(sComma|sBreak|sColon) {
			continue
		}
		if from < i {
			p := e.analysePhrase(asked[toks[from].start:toks[i-1].end])
			p.plainActs()
			p.pole = yes
			out = append(out, p)
		}
		from = i + 1
	}
	return out
}

// yesPole tells which pole says yes to the question (-1 A, +1 B, 0 unknown),
// and whether the question asks of the thing (+1) or of undoing it (-1).
func (e *engine) yesPole(is codebook.Issue, poles []phrase) (yes, sign int) {
	asked, _, _ := strings.Cut(is.Question, "?")
	q := e.analysePhrase(asked)
	q.plainActs()
	if a, b := e.answer(is.PoleA), e.answer(is.PoleB); a != b {
		yes = 1
		if a > b {
			yes = -1
		}
		return yes, q.signOn(0, 0)
	}
	if e.asksWhen(asked) {
		return e.sooner(is), q.signOn(0, 0)
	}
	if e.leavesOpen(asked) {
		return 0, 1
	}
	return likeness(&q, poles), q.signOn(0, 0)
}

// asksWhen reports a question of when something happens.
func (e *engine) asksWhen(asked string) bool {
	toks := e.vocab.tokenise(asked, nil)
	return len(toks) > 0 && toks[0].has(cWhen)
}

// sooner gives the pole that is the yes to when something happens: where only
// one says "never", the other. It is 0 if that is unknown.
func (e *engine) sooner(is codebook.Issue) int {
	return sign(e.putOff(is.PoleA) - e.putOff(is.PoleB))
}

// putOff counts the words of a pole that deny the thing.
func (e *engine) putOff(pole string) int {
	p, n := e.analysePhrase(pole), 0
	for _, w := range p.words {
		if w.negates {
			n++
		}
	}
	return n
}

// leavesOpen reports a question that has no yes: it begins with who, what or
// how, or puts two things to choose from.
func (e *engine) leavesOpen(asked string) bool {
	toks := e.vocab.tokenise(asked, nil)
	if len(toks) == 0 || toks[0].has(cQuestion|cRelative|cWhen) {
		return true
	}
	return slices.ContainsFunc(toks, func(t token) bool { return t.has(cOr) })
}

// likeness tells which pole shares its words, or the side of a pair of
// opposites, with a question.
func likeness(q *phrase, poles []phrase) int {
	total := 0
	for i := range poles {
		p := &poles[i]
		for j := range p.words {
			if w := &p.words[j]; w.small || w.base == 0 {
				continue
			}
			if lo, hi := q.find([]int32{p.words[j].base}); hi > 0 {
				total += p.pole * p.signOn(j, j+1) * q.signOn(lo, hi)
			}
		}
		for j := range p.pairs {
			for k := range q.pairs {
				if p.pairs[j].pair == q.pairs[k].pair {
					total += p.pole * p.signOfPair(&p.pairs[j]) * q.signOfPair(&q.pairs[k])
				}
			}
		}
	}
	return sign(total)
}

// answer tells whether a pole begins with a yes (+1), a no (-1) or neither.
func (e *engine) answer(pole string) int {
	toks := e.vocab.tokenise(pole, nil)
	switch {
	case len(toks) > 0 && toks[0].has(cYes):
		return 1
	case len(toks) > 0 && toks[0].has(cNegator):
		return -1
	}
	return 0
}

// affirmative tells which pole plain support for the thing itself means: what
// the codebook says, else the pole whose wording denies less.
func (e *engine) affirmative(is codebook.Issue) int {
	switch strings.ToLower(is.Affirmative) {
	case "a":
		return -1
	case "b":
		return 1
	}
	return sign(e.denial(is.PoleA) - e.denial(is.PoleB))
}

// denial measures how much a pole's wording says no.
func (e *engine) denial(pole string) int {
	total, first := 0, true
	for _, part := range parts(pole) {
		p, denied := e.analysePhrase(part), false
		for i, w := range p.words {
			if w.small || w.prefix && i > 0 {
				continue
			}
			if w.sign < 0 {
				denied = !denied
			}
		}
		if denied {
			total += 2
			if first {
				total += 3
			}
		}
		first = false
	}
	if e.answer(pole) > 0 {
		total -= 4
	}
	return total
}
