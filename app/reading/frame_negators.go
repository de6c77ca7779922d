package reading

// negators turns the value for each negator between the governor and the
// evidence: "a deal without guarantees", "no ceasefire".
func (f *framer) negators(ev evidence, g int, w *walk) {
	lo := f.s.from
	if g >= 0 && f.el[g].first < ev.from {
		lo = f.el[g].last
	}
	for j := ev.from - 1; j >= lo; j-- {
		t := &f.a.tokens[j]
		if t.is(sComma|sBreak) && !f.betweenAdjectives(j, ev.from) || t.has(cBut) {
			return
		}
		if t.has(cNegator) && t.has(cPrep) && f.wouldFollow(ev) {
			return
		}
		if t.has(cNegator) && t.has(cPrep) && !t.has(cOr) && g >= 0 && f.el[g].form == vFinite && f.el[g].modal&(cWill|cMay) != 0 && !f.holds(&f.el[g]) && f.el[g].sign == 0 && !f.el[g].neg {
			return
		}
		if t.has(cBefore) && t.has(cPrep) && f.stands(g) && !f.counted(j) && f.el[g].link != lCondition {
			w.value = -w.value
			w.last = f.a.note(w.last, step{form: stepLater, c: f.words(j, j+1)})
			w.feats.add(ftBefore)
			return
		}
		if t.has(cNegator) && f.a.tokens[ev.from].has(cNegator) {
			return // "no troops and no guarantees"
		}
		if (t.has(cNegator) && !t.is(sJoins) && !f.counted(j) || f.setsAgainst(j, g) || f.choosesOver(j, g)) && !f.covered(j) {
			w.value = -w.value
			w.acted = w.acted || t.has(cDet)
			w.last = f.a.note(w.last, step{form: stepNegatedBy, c: f.words(j, j+1)})
			w.feats.add(ftNegator)
			return
		}
	}
}

// ofNone turns what a relative clause says of something of which there is to be none:
// "accept no deal that gives it up", "nothing that gives it up".
func (f *framer) ofNone(e *element, w *walk) {
	if e.link != lRelative || e.subj.hi <= e.subj.lo || e.subj.lo >= e.first {
		return
	}
	lo := e.subj.lo
	if t := &f.a.tokens[lo]; !t.has(cNegator) || t.has(cPrep) || f.counted(lo) || f.covered(lo) || lo > f.s.from && f.a.tokens[lo-1].has(cPrep) {
		return // nor "a bill with no strings that gives it up"
	}
	w.value = -w.value
	w.last = f.a.note(w.last, step{form: stepNegatedBy, c: f.words(lo, lo+1)})
}

// betweenAdjectives reports the comma of "without a wider, longer truce" at token j, before
// the noun at token to.
func (f *framer) betweenAdjectives(j, to int) bool {
	if !f.a.tokens[j].is(sComma) || j+1 >= to || to-j > 4 || j-2 < f.s.from || !f.a.tokens[j-2].has(cDet) || f.a.tokens[j-2].has(cNegator) {
		return false
	}
	for k := j - 1; k < to; k++ {
		if k != j && (!f.a.tokens[k].is(sWord) || f.a.tokens[k].class != 0 || f.a.elementAt[k] != 0) {
			return false
		}
	}
	return true
}

// setsAgainst reports "against" at token j under a governor that is not itself
// against what follows: "a motion against it", "held firm against it", but not
// "protests against it".
func (f *framer) setsAgainst(j, g int) bool {
	l := &f.a.lex[j]
	if l.adjective == 0 || !f.a.tokens[j].has(cPrep) || int(l.adjectiveEnd) != j+1 {
		return false
	}
	return f.a.e.verbs[l.adjective-1].kind == kRefuse && (g < 0 || f.el[g].sign >= 0)
}

// wouldFollow reports that what stands after evidence would come of it: "without
// a truce the war will go on".
func (f *framer) wouldFollow(ev evidence) bool {
	for i := range f.el {
		e := &f.el[i]
		start := e.first
		if e.subj.hi > e.subj.lo {
			start = e.subj.lo
		}
		if e.form == vFinite && (e.modal&(cWill|cMay) != 0 || e.neg) && start >= ev.to && start <= ev.to+1 {
			return true
		}
	}
	return false
}

// stands reports that element g, or one that it hangs on, wants or refuses.
func (f *framer) stands(g int) bool {
	p := clauseParser{el: f.el}
	return p.takesStand(g)
}

// counted reports a negator that an element has taken already.
func (f *framer) counted(j int) bool {
	for i := range f.el {
		if f.el[i].neg && f.el[i].negAt == j {
			return true
		}
	}
	return false
}

func (f *framer) covered(j int) bool {
	for i := range f.el {
		if f.el[i].first <= j && j < f.el[i].last || f.el[i].form == vNominal && f.el[i].neg && j < f.el[i].first && j >= f.el[i].first-3 {
			return true
		}
	}
	return false
}

// lacking reports evidence that the subject of e is said to lack: "a deal without a
// truce is worthless".
func (f *framer) lacking(ev evidence, e *element) bool {
	for j := ev.from - 1; j > e.subj.lo && j > ev.from-8; j-- {
		if t := &f.a.tokens[j]; t.has(cNegator) && t.has(cPrep) && !f.counted(j) {
			return true
		}
	}
	return false
}
