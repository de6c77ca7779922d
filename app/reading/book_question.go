package reading

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// askedOf gives the clauses of a question as phrases for the pole that says yes
// to it: who says yes to "Does X stop the flights?" is against the flights.
func (e *engine) askedOf(is codebook.Issue, yes int) []phrase {
	asked, _, _ := strings.Cut(is.Question, "?")
	toks := e.vocab.tokenise(asked, nil)
	var out []phrase
	for from, i := 0, 0; i <= len(toks); i++ {
		if i < len(toks) && (!toks[i].has(cAnd) && !toks[i].is(sComma|sBreak|sColon) || !toks[i].is(sBreak) && e.sharesDeed(toks[from:i])) {
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

// sharesDeed reports the beginning of a question that waits for what is done: "are
// visas" of "are visas and grants cut?", "are curbs on visas" of "are curbs on visas and
// grants lifted?"
func (e *engine) sharesDeed(toks []token) bool {
	if len(toks) == 0 || !toks[0].has(cBe) {
		return false
	}
	for i := 1; i < len(toks); i++ {
		if e.past(&toks[i]) || toks[i].has(cPrep) && !e.isRein(&toks[i-1]) {
			return false
		}
	}
	return true
}

// isRein reports a word for a restraint: "curbs".
func (e *engine) isRein(t *token) bool {
	return slices.ContainsFunc(e.opposites[e.vocab.words[t.word].base], func(o opposite) bool { return o.kind == pairRein && o.side > 0 && len(o.bases) == 1 })
}

// yesPole tells which pole says yes to the question (-1 A, +1 B, 0 unknown),
// and whether the question asks of the thing (+1) or of undoing it (-1).
func (e *engine) yesPole(is codebook.Issue, poles []phrase) (yes, about int) {
	asked, _, _ := strings.Cut(is.Question, "?")
	q := e.analysePhrase(asked)
	q.plainActs()
	a, b := e.answer(is.PoleA, &q), e.answer(is.PoleB, &q)
	if a != b {
		return sign(b - a), q.signOn(0, 0)
	}
	if e.asksWhen(asked) {
		return e.sooner(is, poles), q.signOn(0, 0)
	}
	if e.leavesOpen(asked) {
		return e.asksHow(is, asked, poles), q.signOn(0, 0)
	}
	for _, clause := range e.askedOf(is, 1) {
		yes += likeness(&clause, poles)
	}
	yes = sign(yes)
	if yes == 0 && q.changes() {
		yes = stays(poles)
	}
	if yes == 0 {
		yes = sign(e.answer(is.PoleB, nil) - e.answer(is.PoleA, nil))
	}
	return yes, q.signOn(0, 0)
}

// changes reports a question of whether something is raised, cut or undone.
func (p *phrase) changes() bool {
	return slices.ContainsFunc(p.pairs, func(o pairAt) bool { return o.kind == pairUndo && o.side < 0 })
}

// stays gives the pole that is left if the other one alone says that all stays
// as it is, 0 if neither or both do.
func stays(poles []phrase) int {
	total := 0
	for i := range poles {
		for _, o := range poles[i].pairs {
			if o.kind == pairUndo && o.side > 0 && poles[i].signOfPair(&o) > 0 {
				total -= poles[i].pole
			}
		}
	}
	return sign(total)
}

// asksWhen reports a question of when something happens.
func (e *engine) asksWhen(asked string) bool {
	toks := e.vocab.tokenise(asked, nil)
	return len(toks) > 0 && toks[0].has(cWhen)
}

// sooner gives the pole that is the yes to when something happens: where only
// one says "never", the other; else the earlier one of two years. It is 0 if that is
// unknown.
func (e *engine) sooner(is codebook.Issue, poles []phrase) int {
	if s := sign(e.putOff(is.PoleA) - e.putOff(is.PoleB)); s != 0 {
		return s
	}
	if _, pole := e.larger(is); pole != 0 {
		return pole
	}
	return degreeOf(poles)
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

// asksHow gives the pole with more or sooner, where a question is how much or how
// soon, 0 if that is unknown. Of "How far are its powers curbed?" the pole that speaks
// of curbing is more.
func (e *engine) asksHow(is codebook.Issue, asked string, poles []phrase) int {
	toks := e.vocab.tokenise(asked, nil)
	if len(toks) < 2 || toks[0].lemma == 0 || e.vocab.texts[toks[0].lemma] != "how" {
		return 0
	}
	if toks[1].lemma == 0 || e.vocab.texts[toks[1].lemma] != "far" {
		return degreeOf(poles) // a cut that is deep is more of it
	}
	for _, clause := range e.askedOf(is, 1) {
		if yes := likeness(&clause, poles); yes != 0 && clause.signOn(0, 0) < 0 {
			return sign(yes)
		}
	}
	return degreeOf(poles)
}

// degreeOf gives the pole with more of a thing, or with it sooner, 0 if that is
// unknown.
func degreeOf(poles []phrase) int {
	total := 0
	for i := range poles {
		p := &poles[i]
		for k := range p.pairs {
			if at := &p.pairs[k]; at.kind == pairDegree {
				total += p.pole * p.signOfPair(at)
			}
		}
	}
	return sign(total)
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
// opposites, with a question. Numbers of a thing tell nothing: "Are the two camps
// merged?" asks for no two.
func likeness(q *phrase, poles []phrase) int {
	total := 0
	for i := range poles {
		p := &poles[i]
		for j := range p.words {
			if w := &p.words[j]; w.small || w.number || w.base == 0 {
				continue
			}
			if lo, hi := q.find([]int32{p.words[j].base}); hi > 0 {
				total += p.pole * p.signAt(j) * q.signAt(lo)
			}
		}
		for j := range p.pairs {
			for k := range q.pairs {
				if a, b := &p.pairs[j], &q.pairs[k]; a.pair == b.pair && a.votes() && !(a.kind == pairUndo && (p.reinAt(a.from) || q.reinAt(b.from))) {
					total += p.pole * p.signOfPair(&p.pairs[j]) * q.signOfPair(&q.pairs[k])
				}
			}
		}
	}
	return total
}

// answer tells whether a pole begins with a yes (+1), a no (-1) or neither. No
// distance is no answer to whether mills may be built, and "without conditions" none
// to whether anybody is freed.
func (e *engine) answer(pole string, asked *phrase) int {
	toks := e.vocab.tokenise(pole, nil)
	switch {
	case len(toks) > 0 && toks[0].has(cYes):
		return 1
	case len(toks) == 0 || !toks[0].has(cNegator) || toks[0].has(cPrep):
		return 0
	}
	p := e.analysePhrase(parts(pole)[0])
	if len(p.words) < 2 || asked == nil {
		return -1
	}
	for _, w := range p.words[1:] {
		if _, hi := asked.find([]int32{w.base}); w.small || w.and || hi > 0 {
			return -1
		}
	}
	return 0
}
