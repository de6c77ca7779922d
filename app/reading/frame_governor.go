package reading

import "strings"

// judgeOf finds the verb that calls its object the evidence: "sees it as a
// trap", or -1.
func (f *framer) judgeOf(ev evidence) int {
	as := -1
	for j := ev.from; j >= f.s.from && j > ev.from-5; j-- {
		if f.a.tokens[j].has(cAs) {
			as = j
			break
		}
	}
	if as < 0 || !ev.cue {
		return -1
	}
	found := -1
	for i := range f.el {
		e := &f.el[i]
		if e.last <= as && e.form == vFinite {
			found = -1
			if e.kind == kJudge || e.judged > 0 {
				found = i
			}
		}
	}
	return found
}

// ofAntecedent reports (1) evidence in what a relative clause describes, also (-1 where
// it refuses) with the attitude of another to that: "is ready for the truce that X wants".
func (f *framer) ofAntecedent(ev evidence, e *element) int {
	if e.gapHi <= e.gapLo || ev.to > e.gapHi || ev.to <= e.gapLo {
		return 0
	}
	if ev.from >= e.gapLo {
		return 1
	}
	if !ev.cue || e.passive {
		return 0
	}
	for i := range f.el {
		o := &f.el[i]
		if o.head < ev.from || o.head >= e.gapLo {
			continue
		}
		if o.kind == kWant || o.kind == kRefuse {
			return o.sign
		}
		if f.refusesDeed(o, e) {
			return 1
		}
	}
	return 0
}

// inGap lets the nouns inside an antecedent act on evidence in it: "cuts to
// the programmes that X proposed".
func (f *framer) inGap(ev evidence, e *element, w *walk) {
	for i := range f.el {
		o := &f.el[i]
		if o.form == vNominal && o.first >= e.gapLo && o.last <= ev.from && o.sign < 0 && o.kind == kEnd {
			w.value = -w.value
			w.last = f.a.note(w.last, step{form: stepAct, a: o.phrase})
		}
	}
}

// saidOfGap reads evidence in the antecedent of a saying as what the content of that
// does to it: "a truce which X has said it will not accept".
func (f *framer) saidOfGap(ev evidence, i int, w walk) {
	if i+1 >= len(f.el) {
		return
	}
	e := &f.el[i+1]
	if e.parent != i || e.link != lContent || e.form != vFinite || f.el[i].last < e.subj.lo && f.a.tokens[f.el[i].last].has(cThat) {
		return
	}
	w.gap = true
	w.feats.add(ftGap)
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.elementAt[f.s.from:f.s.to]}
	switch {
	case e.passive && e.gapHi <= e.gapLo:
		f.climb(ev, i+1, &w)
	case !e.passive && e.ownSubject && p.lacksObject(e):
		f.climb(ev, f.innermost(i+1), &w)
	}
}

type role uint8

const (
	roleObject role = iota
	roleSubject
)

// governor finds the element over a piece of evidence: the verb whose subject
// it is, the verb that the cue itself holds, or the nearest one before it.
func (f *framer) governor(ev evidence) (int, role) {
	for i := range f.el {
		e := &f.el[i]
		if e.head >= ev.from && e.head < ev.to && (ev.cue || e.form != vNominal) && (e.form != vIng || e.head == ev.from) && !f.describedBy(ev, e) || f.reachesInto(e, ev) {
			if f.adverbial(ev, i) {
				return i - 1, roleObject
			}
			return f.predicateOf(ev, i), roleSubject
		}
	}
	best := -1
	for i := range f.el {
		if f.el[i].form == vNominal && f.el[i].first == ev.to && !f.a.tokens[f.el[i].last-1].has(cPrep) && !ev.cue && !f.alsoEvidence(ev.issue, f.el[i].head) {
			return i, roleObject
		}
	}
	for i := range f.el {
		e := &f.el[i]
		if e.first >= ev.to || e.last > ev.from && e.first >= ev.from {
			break
		}
		if e.head < ev.from {
			best = i
		}
	}
	for best > 0 && (f.namesKind(&f.el[best], &ev) || f.el[best].is(kPlain, vNominal)) {
		best--
	}
	best = f.beforeAside(ev, best)
	if best > 0 && f.cleft(best) {
		return best - 1, roleObject
	}
	if j := f.judgeOf(ev); j >= 0 {
		return j, roleObject
	}
	if j := f.listedUnder(ev, best); j >= 0 {
		return j, roleObject
	}
	if best >= 0 && f.el[best].last <= ev.from {
		p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.elementAt[f.s.from:f.s.to]}
		best = p.over(best, ev.from)
	}
	if best >= 0 && f.el[best].form == vNominal && f.el[best].last <= ev.from && !f.a.tokens[f.el[best].last].has(cThat) && !f.a.tokens[f.el[best].last-1].has(cThat) {
		return best, roleObject
	}
	if i, role := f.inSubject(ev, best); i >= 0 {
		return i, role
	}
	if best < 0 {
		if i := f.spokenOf(ev); i >= 0 {
			return i, roleObject
		}
	}
	if i := f.isWanted(best); i >= 0 {
		return i, roleObject
	}
	return best, roleObject
}

// predicateOf gives the verb inside a cue which has element i, that the cue holds
// too, for its subject: "membership" and "is unacceptable" tell the same once.
func (f *framer) predicateOf(ev evidence, i int) int {
	if g := f.el[i].parent; g > i && f.el[g].be && f.el[i].form == vNominal && f.el[g].head >= ev.from && f.el[g].head < ev.to {
		return g
	}
	return i
}

// namesKind reports a noun for an end or a beginning right before evidence, which only
// tells of what kind that is: an "exit plan" is no plan that ends.
func (f *framer) namesKind(e *element, ev *evidence) bool {
	if e.form != vNominal || e.kind != kEnd && e.kind != kStart || e.last > ev.from || e.last-e.first > 1 {
		return false
	}
	if t := &f.a.tokens[e.first]; f.a.e.vocab.words[t.word].less && !t.is(sCapital) {
		return false // "smaller crews"
	}
	for j := e.last; j < ev.from; j++ {
		if t := &f.a.tokens[j]; !t.is(sWord) || t.class != 0 {
			return false
		}
	}
	return f.a.tokens[ev.from].class&(cDet|cPrep|cPossessive) == 0
}

// inSubject finds the verb whose subject evidence stands in, or the passive whose
// object that is; -1 if there is none. The verb best before the evidence governs it
// rather than that of a relative clause after it: "proposes a ban, which is opposed".
func (f *framer) inSubject(ev evidence, best int) (int, role) {
	for i := range f.el {
		e := &f.el[i]
		switch {
		case ev.to > e.first || e.form != vFinite && (e.form != vInfinitive || !e.passive):
		case e.passive:
			if ev.from >= e.gapLo && e.gapHi > e.gapLo && !f.verbBetween(e, ev) && (best < 0 || !f.antecedent(e, &f.el[best])) {
				return i, roleObject
			}
		case e.ownSubject && ev.from >= e.subj.lo && !f.verbBetween(e, ev):
			if f.isWhatIsWanted(i) {
				return i + 1, roleObject
			}
			return i, roleSubject
		}
	}
	return -1, roleObject
}

// antecedent reports evidence in or before a passive relative clause that tells more of
// what element g wants or refuses: "proposes a ban, which is opposed".
func (f *framer) antecedent(e, g *element) bool {
	return e.link == lSide && e.gapHi <= e.first && wantsDone(g.kind) && !f.a.tokens[e.gapLo].has(cPossessive) && !f.a.tokens[e.gapHi].has(cPossessive)
}

// reachesInto reports a verb whose phrase goes on inside a cue, so that both
// tell the same: "has no interest in" and "no interest in a truce".
func (f *framer) reachesInto(e *element, ev evidence) bool {
	return ev.cue && !e.short && e.form == vFinite && e.head < ev.from && ev.from < e.last && e.last <= ev.to && f.a.takesSide(ev.from, e.last)
}

// endsIn reports evidence that is the last word of a verb, or begins with it: in "take it
// to court" the court is no more refused than taken. What is played down in "play down
// talk of a meeting" comes after the verb.
func (f *framer) endsIn(e *element, ev evidence) bool {
	if e.form != vNominal && e.head < ev.from-1 && ev.from+1 == ev.to && strings.HasSuffix(e.phrase, " to "+f.a.word(ev.from)) {
		return true
	}
	return e.form != vNominal && e.head < ev.from && ev.from < e.last && e.last < ev.to && (!f.a.tokens[e.last-1].has(cPrep) || f.a.takesSide(ev.from, e.last))
}

// describedBy reports that evidence is a noun with a participle that describes it:
// "prisoners released last week" are prisoners.
func (f *framer) describedBy(ev evidence, e *element) bool {
	return !ev.cue && e.form == vPassivePart && ev.from < e.first && e.gapHi > ev.from
}

// beforeAside gives the element before an aside that has closed before the
// evidence, where element g stands in it: "rejected calls, made on Monday, for it".
func (f *framer) beforeAside(ev evidence, g int) int {
	if g <= 0 || f.el[g].form != vPassivePart && f.el[g].link != lSide {
		return g
	}
	e := &f.el[g]
	open := e.first - 1
	for open > f.s.from && open > e.first-4 && !f.a.tokens[open].is(sComma|sDash) {
		open--
	}
	if !f.a.tokens[open].is(sComma|sDash) || f.el[g-1].last > open {
		return g
	}
	for j := e.last; j < ev.from; j++ {
		if f.a.tokens[j].is(sComma | sDash) {
			if t := &f.a.tokens[j+1]; t.has(cPrep) && !t.has(cSubord) {
				return g - 1
			}
			return g
		}
	}
	return g
}

// spokenOf gives the saying after words without a verb, "No truce, said X", or the
// main verb after what somebody wants something else than, or besides: "Instead of a
// truce, X wants", "In addition to a truce, X wants". It is -1 if there is none.
func (f *framer) spokenOf(ev evidence) int {
	comma := false
	for j := ev.to; j < f.s.to && !comma; j++ {
		if f.a.tokens[j].is(sBreak|sOpen|sClose) || f.a.verbAt[j] != noVerb {
			return -1
		}
		comma = f.a.tokens[j].is(sComma)
	}
	t := &f.a.tokens[f.s.from]
	for i := range f.el {
		e := &f.el[i]
		if e.form != vFinite || e.first < ev.to {
			continue
		}
		if t.has(cCompany) && f.holds(e) {
			return i
		}
		if e.subj.speaker.known() && (e.kind == kSay && !t.has(cPrep|cSubord|cAs) || t.has(cNegator) && t.has(cPrep) && !f.wouldFollow(ev) && f.holds(e)) {
			return i
		}
		return -1
	}
	return -1
}

// isWanted gives the attitude noun with an owner, or the relative clause, that is
// the subject of the copula g, so that what follows is what they want: "X's main
// demand is", or -1.
func (f *framer) isWanted(g int) int {
	if g < 1 || f.el[g].neg || (f.el[g].phrase != "be" || f.el[g].kind != kPlain) && (!f.el[g].be || f.el[g].kind != kStart) {
		return -1
	}
	for i := g - 1; i >= 0; i-- {
		e := &f.el[i]
		if e.form == vFinite && e.gapHi > e.gapLo && e.gapHi == f.el[g].subj.hi && !e.passive && (e.kind == kWant || e.kind == kRefuse) {
			return i // "the one thing that X wants is"
		}
		if e.form == vNominal && e.parent == g && e.last == f.el[g].subj.hi && e.subj.hi > e.subj.lo && (e.kind == kWant || e.kind == kRefuse) {
			return i
		}
	}
	return -1
}

// listedUnder finds the verb before a colon under which evidence stands in a
// list: "seeks three things: lower taxes; a truce", or -1. best is what would
// govern it otherwise.
func (f *framer) listedUnder(ev evidence, best int) int {
	if f.contents.shapes&sColon == 0 {
		return -1
	}
	colon, parts := -1, false
	for j := f.s.from; j < f.s.to; j++ {
		t := &f.a.tokens[j]
		switch {
		case t.is(sColon) && j < ev.from:
			colon = j
		case colon >= 0 && t.is(sBreak) && f.a.text[t.start] == ';':
			parts = true
		}
	}
	if !parts || best >= 0 && f.el[best].first > colon && (f.el[best].form != vFinite || f.el[best].subj.hi > f.el[best].subj.lo) {
		return -1
	}
	for i := range f.el {
		e := &f.el[i]
		if e.last > colon {
			break
		}
		if e.form == vFinite && e.subj.speaker.known() && (e.kind == kWant || e.kind == kRefuse || e.kind == kUrge || e.kind == kAct) {
			return i
		}
	}
	return -1
}

// adverbial reports a cue that begins before the noun at element i, which
// nothing governs and nobody owns, so that it tells how the verb before it is
// done: "urged them to talk without conditions".
func (f *framer) adverbial(ev evidence, i int) bool {
	e := &f.el[i]
	return ev.cue && i > 0 && e.form == vNominal && e.parent < 0 && e.subj.hi == e.subj.lo && ev.from < e.first && f.a.tokens[ev.from].has(cPrep) && f.el[i-1].last <= ev.from
}

// cleft reports "what X wants is" at the copula i.
func (f *framer) cleft(i int) bool {
	e, o := &f.el[i], &f.el[i-1]
	if e.kind != kPlain || e.phrase != "be" || o.form != vFinite || o.question || o.subj.hi <= o.subj.lo || o.last != e.first && (mindOf(o) == 0 || o.subj.lo != f.s.from+1) {
		return false
	}
	lo := max(o.subj.lo-1, f.s.from)
	for lo > f.s.from && f.a.tokens[lo].is(sOpen) {
		lo--
	}
	return f.a.tokens[lo].has(cQuestion) || f.a.tokens[o.subj.lo].has(cQuantity) // "all X wants is"
}

// verbBetween reports that evidence between the subject of e and e belongs to
// another verb: "X, who wants it, left".
func (f *framer) verbBetween(e *element, ev evidence) bool {
	end := e.subj.hi
	if e.passive {
		end = e.gapHi
	}
	for i := range f.el {
		o := &f.el[i]
		if o == e || o.form == vNominal || o.last > ev.from || o.last > e.first {
			continue
		}
		if o.first >= end || o.first >= e.subj.lo && (o.form == vIng || o.form == vInfinitive) && o.parent >= 0 && &f.el[o.parent] == e {
			return true // also "ending it would be a mistake"
		}
	}
	return false
}

// subjectRole lets a verb or predicate act on the evidence that is its
// subject or holds it: "the deal is dead", "X will not cede the land".
func (f *framer) subjectRole(ev evidence, e *element, w *walk) {
	w.brings = f.brings(e) && (!e.be || ev.from < e.first) // not "would be targets", which says it all
	switch {
	case ev.from <= e.head && e.head < ev.to:
		if f.turnedByRest(ev, e) {
			w.value, w.acted = -w.value, true
			w.last = f.a.note(w.last, step{form: stepAct, a: e.phrase})
		}
	case e.kind == kGood || e.kind == kBad || e.sign != 0 && (e.be || f.ascribes(e)):
		sign := e.sign
		if v := f.verdictOn(ev, e); v != 0 {
			sign = v
		} else if e.kind == kBad && !e.neg && f.calls(ev, kBad) {
			sign = 1 // a bad deal is unacceptable all the more
		}
		w.value *= sign
		w.last = f.a.note(w.last, step{form: stepSaidOfIt, value: sign, c: e.phrase})
	case f.undone(e):
		w.value, w.acted = -w.value, true
		w.last = f.a.note(w.last, step{form: stepAct, a: e.phrase})
	}
	if e.kind == kGood || e.kind == kBad || e.neg {
		w.acted = true
	}
	if e.neg && !(e.negAt >= ev.from && e.negAt < ev.to) {
		w.value = -w.value
		w.last = f.a.note(w.last, step{form: stepNegated})
		w.feats.add(ftNegated)
	}
	if f.lacking(ev, e) {
		w.value = -w.value
		w.last = f.a.note(w.last, step{form: stepNegated})
		w.feats.add(ftNegator)
	}
	w.modal |= e.modal
	f.heldBy(ev, e, w)
}

// turnedByRest reports a keyword that is a verb which only the words after it make one
// of refusing: who "voted it down" or is "voting no" gives it no vote.
func (f *framer) turnedByRest(ev evidence, e *element) bool {
	return !ev.cue && e.kind == kRefuse && e.form != vNominal && e.head == ev.from && ev.to == ev.from+1 && strings.Contains(e.phrase, " ") && f.a.e.asksAlone(f.a.tokens, e.head)
}

// ascribes reports a "have" with what it says of a thing: "our ships have
// nothing to do with it", "the plan has no support".
func (f *framer) ascribes(e *element) bool {
	return !e.subj.speaker.known() && e.form == vFinite && (e.kind == kWant || e.kind == kRefuse) && f.a.tokens[e.first].has(cHave)
}

// background marks evidence that only sets the scene.
func (f *framer) background(ev evidence, g int, w *walk) {
	lo := ev.from
	if g >= 0 && f.el[g].last <= ev.from {
		lo = f.el[g].last
	} else if g < 0 {
		for lo > f.s.from && !f.a.tokens[lo-1].is(sComma|sBreak) {
			lo--
		}
	}
	if ev.from-lo > 7 {
		w.feats.add(ftFar)
	}
	w.meanwhile = f.underWhen(lo, ev.from)
	for j := lo; j < ev.from; j++ {
		t := &f.a.tokens[j]
		w.price = w.price || t.has(cIf) && t.has(cFor) // "in exchange for"
		if t.has(cPrep) && f.a.tokens[j+1].has(cDay) {
			continue // "called on Monday for"
		}
		switch {
		case t.has(cAbout):
			w.feats.add(ftPlaceAbout)
		case t.has(cWhen|cThough|cBecause) && t.has(cPrep):
			w.feats.add(ftPlaceWhen)
		case t.has(cIf) && t.has(cPrep):
			w.feats.add(ftPlaceIf)
		case t.has(cPrep) && t.has(cPlace):
			w.feats.add(ftPlaceIn)
		}
	}
	if g < 0 {
		w.feats.add(ftNoGovernor)
	}
}

// evaluative reports a cue that is itself a judgement: "non-starter".
func (f *framer) evaluative(ev evidence) bool { return f.calls(ev, kBad) || f.calls(ev, kGood) }

// calls reports a cue that has a word of judgement of a kind in it.
func (f *framer) calls(ev evidence, k kind) bool {
	for j := ev.from; j < ev.to && ev.cue; j++ {
		l := &f.a.lex[j]
		for _, ref := range []int32{l.adjective, l.noun} {
			if ref != 0 && f.a.e.verbs[ref-1].kind == k && (ref != l.noun || f.a.verbAt[j] == noVerb) { // who may "win" is no win
				return true
			}
		}
	}
	return false
}

// reset reports a "but" between two tokens, which ends a negation.
func (f *framer) reset(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if f.a.tokens[j].has(cBut) {
			return true
		}
	}
	return false
}
