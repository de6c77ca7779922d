package reading

import "slices"

// condDrop is what condition returns where a condition shows no stand.
const condDrop = -2

// condition reads a condition for the subject of the main clause: "no talks
// until the ban is lifted" wants the ban lifted, "will strike if there is no
// deal" and "will not talk as long as there is no deal" want the deal. It returns
// where to go on.
func (f *framer) condition(ev evidence, g int, w *walk) int {
	e := &f.el[g]
	main := &f.el[e.parent]
	sp := main.subj.speaker
	if f.unreal(e.parent) {
		return condDrop
	}
	barred := main.neg || main.kind == kRefuse && main.form == vFinite && e.neg
	refused := e.kind == kRefuse && !e.neg && (!ev.cue || e.head < ev.from || e.head >= ev.to)
	only := f.conditionWord(e)&(cOnly|cBefore) != 0
	threat := main.kind == kThreat || f.threatens(e.parent)
	if !only && !threat && !main.neg && refused {
		w.value = -w.value // what follows if another refuses it speaks for it
	}
	switch {
	case !sp.known() && only:
		return main.parent
	case !sp.known():
		if !main.neg && (e.neg || !refused && f.alarmed(main)) {
			w.value = -w.value // what will follow unless it is done speaks for it
		}
		return e.parent
	}
	switch {
	case only:
	case main.neg && f.a.tokens[ev.from].has(cAnaphor):
		return condDrop // "as long as it sits there" may be about anything
	case threat || barred || !refused && main.kind == kSay && main.strength == alarm || f.regrets(main) || e.neg && f.answers(main, e):
		w.value = -w.value
	case e.neg:
		return condDrop
	}
	w.last = f.a.note(w.last, step{form: stepCondition, a: sp.text})
	f.emit(ev, sp, fkCondition, g, w)
	return main.parent
}

// alarmed reports a main clause that somebody warns of, though nothing bad is said in
// it: who warns that war will follow if another does it is against it.
func (f *framer) alarmed(main *element) bool {
	if main.parent < 0 || main.sign < 0 || main.kind == kGood || main.modal&(cWill|cMay) == 0 {
		return false
	}
	g := &f.el[main.parent]
	return g.kind == kSay && g.strength == alarm
}

// regrets reports a main clause which tells that its subject would not like what
// the condition names: "would not be happy if there were no deal".
func (f *framer) regrets(main *element) bool {
	if main.modal&(cWill|cMay) == 0 {
		return false
	}
	return main.kind == kPraise && main.neg || main.kind == kRefuse && main.be && !main.neg
}

// answers reports that a party would do something only if another does not: it
// wants the other to, as in "will leave if X does not sign".
func (f *framer) answers(main, e *element) bool {
	if main.modal&(cWill|cMay) == 0 || main.neg {
		return false
	}
	if e.passive && e.subj.hi == e.subj.lo {
		return main.kind == kAct && main.sign < 0 && !main.passive // "will leave if the ban is not lifted"
	}
	if !e.subj.speaker.known() {
		return false
	}
	return !contains(e.subj.speaker.parties, main.subj.speaker.parties[0])
}

// threatens reports that the main clause hangs on a threat.
func (f *framer) threatens(g int) bool {
	for i := range f.el {
		if e := &f.el[i]; e.parent == g && e.kind == kThreat && e.link == lComplement {
			return true // "vowed to retaliate if"
		}
	}
	for n := 0; g >= 0 && n <= len(f.el); n++ {
		if f.el[g].kind == kThreat {
			return true
		}
		g = f.el[g].parent
	}
	return false
}

// conditionWord gives the classes of the word that opens the condition.
func (f *framer) conditionWord(e *element) class {
	lo := e.first
	if e.subj.hi > e.subj.lo && e.subj.lo < lo {
		lo = e.subj.lo
	}
	if e.passive && e.gapHi > e.gapLo {
		lo = min(lo, e.gapLo)
	}
	for j := lo - 1; j >= f.s.from && j > lo-4; j-- {
		if t := &f.a.tokens[j]; t.has(cIf | cBefore) {
			return t.class
		}
	}
	for i := range f.el {
		if o := &f.el[i]; o != e && o.first < e.first && o.link == lCondition && o.parent == e.parent && o.form == vFinite && o.last < lo && lo > f.s.from && f.a.tokens[lo-1].has(cAnd) {
			return f.conditionWord(o) // "unless X goes or Y gives in"
		}
	}
	return 0
}

// cTerms are the roles of a word that opens a condition which comes first.
const cTerms = cIf | cOnly | cSwitch

// termsOf gives the pole that is worded as one that comes after a condition,
// where the other is not: -1 for pole A "Only if terms are met", 0 for neither.
func (e *engine) termsOf(poleA, poleB string) int {
	a, b := e.namesTerms(poleA) || e.speaksOfTerms(poleB, 1), e.namesTerms(poleB) || e.speaksOfTerms(poleA, 1)
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func (e *engine) namesTerms(pole string) bool {
	toks := e.vocab.tokenise(pole, nil)
	for i := range toks {
		if toks[i].class&(cIf|cOnly|cBefore) != 0 && (i == 0 || !toks[i-1].has(cPrep)) { // not "at once"
			return true
		}
	}
	return e.speaksOfTerms(pole, -1)
}

// speaksOfTerms reports a pole that says that there are conditions (-1) or none (+1).
func (e *engine) speaksOfTerms(pole string, side int) bool {
	for _, part := range parts(pole) {
		p := e.analysePhrase(part)
		if slices.ContainsFunc(p.pairs, func(o pairAt) bool { return o.kind == pairTerms && p.signOfPair(&o) == side }) {
			return true
		}
	}
	return false
}

// onTerms turns what a party is ready for once its terms are met to the pole
// which is worded so: "open to talks, but only after a truce".
func (f *framer) onTerms(ev *evidence, k frameKind, g int, sp *speaker, w *walk) bool {
	terms := f.a.e.issues[ev.issue].terms
	if terms == 0 || sign(w.value) != -terms || k != fkAttitude && k != fkAssert && k != fkNominal && k != fkPromised {
		return false
	}
	if g >= 0 && f.el[g].kind == kUrge && f.el[g].modal&(cWill|cMay) == 0 || !f.opensTerms(f.s.from) && !f.termsAfter(ev) && !f.ifAnother(ev, g, sp) && !f.givenFor(ev, g, w) && !f.goodIf(ev) {
		return false
	}
	w.value = -w.value
	w.last = f.a.note(w.last, step{form: stepOnTerms})
	return true
}

// goodIf reports what is said to be possible or good on a condition: "a truce is possible
// if Y withdraws".
func (f *framer) goodIf(ev *evidence) bool {
	for i := range f.el {
		e := &f.el[i]
		if e.link != lCondition || e.neg || e.parent < 0 {
			continue
		}
		if g := &f.el[e.parent]; g.be && g.kind == kGood && !g.neg && g.tellsOf(ev) {
			return true
		}
	}
	return false
}

// givenFor reports what a party gives only for what it wants: "demands the island in
// exchange for a truce".
func (f *framer) givenFor(ev *evidence, g int, w *walk) bool {
	if !w.price || g < 0 || f.el[g].kind != kWant && f.el[g].kind != kNeed || f.el[g].last > ev.from {
		return false
	}
	for i := g + 1; i < len(f.el) && f.el[i].last <= ev.from; i++ {
		if f.el[i].kind == kAct {
			return false // "wants to give up the island in exchange for a truce"
		}
	}
	return true
}

// opensTerms reports a word at token j that opens a condition which comes first,
// but not the "once" of "at once".
func (f *framer) opensTerms(j int) bool {
	return f.a.tokens[j].class&cTerms == cTerms && (j == f.s.from || !f.a.tokens[j-1].has(cPrep))
}

// termsAfter reports a condition that comes first after evidence, in the same
// clause, or in that of which the evidence is the subject.
func (f *framer) termsAfter(ev *evidence) bool {
	for j := ev.to; j < min(f.s.to, ev.to+16); j++ {
		if f.opensTerms(j) {
			return true
		}
		if f.a.tokens[j].is(sBreak) {
			return false
		}
		if n := int(f.a.elementAt[j]); n > 0 && f.el[n-1].form == vFinite && !f.el[n-1].attribution && !f.el[n-1].tellsOf(ev) {
			return false
		}
	}
	return false
}

// tellsOf reports that the subject of e is evidence, or a part of it.
func (e *element) tellsOf(ev *evidence) bool {
	return e.subj.lo < ev.to && e.subj.hi > ev.from
}

// ifAnother reports that what is wanted or will be is only so if or when another
// party does something: "offered a truce if Y gave up the island", "the guns will
// fall silent when Y withdraws". That Y does the same is no term.
func (f *framer) ifAnother(ev *evidence, g int, sp *speaker) bool {
	if g < 0 || !sp.known() {
		return false
	}
	for i := range f.el {
		e := &f.el[i]
		if e.neg || e.kind == kWant || !e.subj.speaker.known() || contains(sp.parties, e.subj.speaker.parties[0]) {
			continue
		}
		if e.link == lCondition && e.parent == g && f.el[g].kind == kWant {
			return true
		}
		if o := f.untilWhen(i); o >= 0 && f.el[o].head >= ev.from && f.el[o].head < ev.to {
			return true
		}
	}
	return false
}

// untilWhen gives the verb before element i that tells what is to be when i has
// come about: "will stop when Y withdraws", -1 if there is none.
func (f *framer) untilWhen(i int) int {
	if e := &f.el[i]; e.form != vFinite || e.link != lAdjunct || e.subord&cWhen == 0 || e.modal != 0 || f.a.surface(e.head) == 'd' {
		return -1
	}
	for o := i - 1; o >= 0; o-- {
		if f.el[o].form != vFinite {
			continue
		}
		if f.el[o].modal&(cWill|cMay) != 0 {
			return o
		}
		return -1
	}
	return -1
}

// unlessDone reports evidence after "unless" with no verb that the pack knows, to which is
// not done what is done to what stands before that: "refused to sail unless the mate went".
func (f *framer) unlessDone(ev evidence, e *element) bool {
	for j := ev.from - 1; j > e.last && f.a.elementAt[j] == 0; j-- {
		if t := &f.a.tokens[j]; t.has(cOnly) && t.has(cIf) {
			return true
		}
	}
	return false
}
