package reading

// received gives those whose attitude the subject of e meets with what they then
// think of it: "the truce won the backing of X", "drew criticism from X", "failed
// to win over X's doubts", "sparked anger in X".
func (f *framer) received(ev evidence, e *element, w *walk) {
	if e.modal != 0 || !meetsWith(e) {
		return
	}
	for i := range f.el {
		n := &f.el[i]
		if n.form != vNominal || n.kind != kWant && n.kind != kRefuse || !f.receives(i, e) {
			continue
		}
		if sp := f.whose(i, e); sp.known() {
			held := *w
			held.value *= n.sign
			held.last = f.a.note(w.last, step{form: stepTurns, value: n.sign, a: kindWord(n.kind), b: n.phrase})
			f.emit(ev, sp, fkNominal, i, &held)
		}
		return
	}
}

// greeted is received for a passive: "the truce was met with anger by X".
func (f *framer) greeted(ev evidence, g int, w *walk) {
	if g < 0 {
		return
	}
	e := &f.el[g]
	if !e.passive || e.gapHi <= e.gapLo || ev.from < e.gapLo || ev.to > e.gapHi {
		return
	}
	if e.sign < 0 {
		turned := *w
		turned.value = -w.value
		w = &turned
	}
	f.received(ev, e, w)
}

// meetsWith reports a verb that says nothing of its subject itself, but that
// others do: "draws", "wins", "lacks", "enjoys".
func meetsWith(e *element) bool {
	switch e.kind {
	case kAct, kPlain, kMeet, kPraise, kBad:
		return true
	case kCause:
		return e.sign == 0
	}
	return false
}

// receives reports that the attitude noun i is what e brings, or would bring, its
// subject: the object of e, or of an infinitive under it; of a passive, what
// stands after "with".
func (f *framer) receives(i int, e *element) bool {
	n := &f.el[i]
	if e.passive {
		start := f.phraseStart(i)
		return n.first >= e.last && start > e.head+1 && start <= e.last+1 && f.a.tokens[start-1].has(cWith)
	}
	if n.link != lComplement || n.parent < 0 {
		return false
	}
	g := &f.el[n.parent]
	return g == e || g.form == vInfinitive && g.parent >= 0 && &f.el[g.parent] == e && g.first == e.last
}

// whose gives whose attitude the noun i is that e brings its subject. An owner
// who stands before the noun counts after a copula only: "met X's demands" says
// something else.
func (f *framer) whose(i int, e *element) speaker {
	n := &f.el[i]
	if sp := n.subj.speaker; sp.known() {
		if n.subj.lo < n.last && (!f.a.tokens[e.head].has(cBe) || f.phraseStart(i) != e.last) {
			return speaker{}
		}
		return sp
	}
	if n.last+1 >= f.s.to || f.a.tokens[n.last].class&(cPlace|cFrom|cBy|cWith) == 0 {
		return speaker{}
	}
	if m := f.a.clauseMention(n.last+1, min(n.last+3, f.s.to)); m >= 0 && !f.a.mentions[m].possessive {
		return f.a.mentionSpeaker(m)
	}
	return speaker{}
}

// despite reports that the attitude noun i stands under "despite" or "over", and
// does not say to what: "despite X's protests".
func (f *framer) despite(i int) bool {
	n, start := &f.el[i], f.phraseStart(i)
	end := max(n.last, n.subj.hi)
	if start <= f.s.from || end < f.s.to && f.a.tokens[end].has(cPrep) && !f.a.tokens[end].has(cPlace) && !f.a.tokens[end].has(cWhen) {
		return false
	}
	at := start - 1
	for f.a.tokens[at].has(cFrom) && at > f.s.from && at > start-5 || at < start-1 && at > start-5 && at > f.s.from && !f.a.tokens[at].has(cPrep) {
		at-- // "in the face of"
	}
	return f.a.tokens[at].has(cThough)
}

// backs reports that the attitude noun i ends a clause as what helps to do what it
// tells: "with the votes of X".
func (f *framer) backs(i int) bool {
	n, start := &f.el[i], f.phraseStart(i)
	end := max(n.last, n.subj.hi)
	return start > f.s.from && f.a.tokens[start-1].has(cWith) && (f.ends(end) || f.a.tokens[end].class&(cPlace|cWhen|cDay|cBut|cAnd) != 0)
}
