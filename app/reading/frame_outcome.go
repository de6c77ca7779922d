package reading

// outcomes gives those who are for or against what the sentence says comes about,
// whoever does it: "was approved over the objections of X", "will end, a step X had
// opposed", "passed with the votes of X", "will go up under a plan that X has published", "is dropped, as X had
// demanded".
func (f *framer) outcomes() {
	for i := range f.el {
		e := &f.el[i]
		f.meansThing(i)
		f.passed(e)
		if e.neg {
			continue
		}
		if who, sign := f.minds(i); who.known() && sign != 0 {
			f.comesAbout(i, who, sign)
		}
	}
}

// minds gives who is for (+1) or against (-1) what comes about, as element i tells.
func (f *framer) minds(i int) (speaker, int) {
	e := &f.el[i]
	who := e.subj.speaker
	switch {
	case e.form == vNominal && e.kind == kRefuse && who.known() && f.despite(i):
		return who, -1
	case e.form == vNominal && (e.kind == kRefuse && f.yieldedTo(i) || e.kind == kWant && f.backs(i)) && who.known():
		return who, 1
	case e.form == vNominal && who.known() && f.upon(i):
		return who, 1
	case e.form == vNominal && e.kind == kWant && f.under(f.phraseStart(i)):
		return f.planner(i), 1
	case who.known() && f.asAsked(e):
		return who, mindOf(e)
	case !who.known() || e.form == vNominal || e.passive && e.gapHi <= e.gapLo:
		return who, 0
	case makes(e) && f.inPaper(e):
		return who, 1
	}
	switch at := f.sumsUp(e); {
	case at > 0 && mindOf(e) == 0:
		return who, f.demandAt(at)
	case at > 0, e.link == lSide && f.whichAll(e), f.asHeld(e):
		return who, mindOf(e)
	}
	return who, 0
}

// mindOf gives the sign of an attitude to what comes about.
func mindOf(e *element) int {
	switch e.kind {
	case kWant, kRefuse, kPraise, kUrge:
		return e.sign
	}
	return 0
}

// demandAt gives the sign of the attitude that the noun at token i is: +1 for the
// condition of "a condition that X has set", 0 if it is none.
func (f *framer) demandAt(i int) int {
	n := f.a.lex[i].noun
	if n == 0 {
		return 0
	}
	if en := &f.a.e.verbs[n-1]; en.kind == kWant || en.kind == kRefuse {
		return en.sign
	}
	return 0
}

// sumsUp gives the noun of ", a move X opposes" after a whole clause, or 0.
func (f *framer) sumsUp(e *element) int { return f.nounOfKind(e, f.a.e.pack.sumsUp) }

// nounOfKind gives the noun of some words after a comma or dash which the clause of e
// describes, or 0: "a move X opposes", "the thing for which X has asked".
func (f *framer) nounOfKind(e *element, words map[string]bool) int {
	at := e.subj.lo - 1
	if e.passive {
		at = e.gapHi - 1
	} else if at > f.s.from && f.a.tokens[at].has(cThat|cRelative) {
		if at--; at > f.s.from && f.a.tokens[at].has(cPrep) && !f.a.tokens[at].has(cSubord) {
			at--
		}
	}
	for j := at - 1; j > f.s.from && j > at-4; j-- {
		if f.a.tokens[j].is(sComma | sDash) {
			if words[f.a.word(at)] && !f.isEvidence(at) {
				return at
			}
			return 0
		}
	}
	return 0
}

// meansThing writes a frame for who wants or refuses what the sentence has named before
// a word that stands for it: ", one that X had pressed for", ", two things X rejects",
// "although that had been X's demand".
func (f *framer) meansThing(i int) {
	e := &f.el[i]
	if !e.subj.speaker.known() || mindOf(e) == 0 {
		return
	}
	at := 0
	switch {
	case e.form == vFinite:
		at = f.nounOfKind(e, f.a.e.pack.standsFor)
	case e.form == vNominal && e.parent >= 0 && !f.goesOnAfter(max(e.last, e.subj.hi)):
		switch g := &f.el[e.parent]; {
		case g.phrase != "be" || g.form != vFinite || g.neg:
		case g.subj.hi == g.subj.lo+1 && f.a.tokens[g.subj.lo].has(cAnaphor):
			at = g.subj.lo
		case g.first > f.s.from && f.a.tokens[g.first-1].has(cRelative) && g.subj.hi > g.subj.lo && f.phraseStart(i) == g.last:
			at = g.first - 1 // "a truce, which is X's main demand"
		}
	}
	if at == 0 {
		return
	}
	ev := f.namedIn(at)
	if ev == nil || ev.value == 0 || f.heldOn(e.subj.speaker.parties[0], ev.issue) {
		return
	}
	w := walk{value: ev.value * mindOf(e), first: len(f.out), acted: true}
	if g, role := f.governor(*ev); e.neg != (g >= 0 && role == roleObject && f.el[g].is(kEnd, vNominal)) {
		w.value = -w.value
	}
	w.last = f.a.note(0, step{form: stepOf, a: f.words(ev.from, ev.to)})
	f.emit(*ev, e.subj.speaker, fkApposition, -1, &w)
}

// isEvidence reports that a token is of any piece of evidence.
func (f *framer) isEvidence(token int) bool {
	for i := range f.evidence {
		if o := &f.evidence[i]; o.from <= token && token < o.to {
			return true
		}
	}
	return false
}

// whichAll reports ", which X welcomed" where the clause before ends with no noun
// that "which" could mean.
func (f *framer) whichAll(e *element) bool {
	at := e.subj.lo - 1
	return e.gapHi <= e.gapLo && at > f.s.from+1 && f.a.tokens[at].has(cRelative) && f.a.tokens[at-1].is(sComma) && (f.ends(e.last) || f.a.tokens[e.last].has(cPrep|cBecause|cDay))
}

// asHeld reports ", as X had demanded".
func (f *framer) asHeld(e *element) bool {
	at := e.subj.lo - 1
	return e.form == vFinite && !e.passive && (e.kind == kWant || e.kind == kRefuse || e.kind == kUrge) && at > f.s.from+1 && f.a.tokens[at].has(cAs) && f.a.tokens[at-1].is(sComma) && f.ends(e.last)
}

// asAsked reports ", as demanded by X".
func (f *framer) asAsked(e *element) bool {
	at := e.first - 1
	return e.form == vPassivePart && (e.kind == kWant || e.kind == kUrge) && at > f.s.from && f.a.tokens[at].has(cAs) && f.ends(e.subj.hi)
}

// under reports that words from a token on tell by which plan something comes about:
// "under X's plan".
func (f *framer) under(start int) bool {
	return start > f.s.from && f.a.e.pack.under[f.a.word(start-1)] || start == f.s.from+1 && f.a.e.pack.under[f.a.word(f.s.from)]
}

// upon reports an attitude noun by which something comes about that its owner has asked
// for: "at X's request".
func (f *framer) upon(i int) bool {
	start := f.phraseStart(i)
	return start > f.s.from && f.a.e.pack.upon[f.a.word(start-1)] && f.seeks(&f.el[i]) && !f.goesOnAfter(max(f.el[i].last, f.el[i].subj.hi))
}

// inPaper reports a verb that tells whose paper it is by which something comes about:
// "under a budget that X published".
func (f *framer) inPaper(e *element) bool {
	return e.gapHi > e.gapLo && f.a.paper(e.gapHi-1) && f.under(e.gapLo)
}

// planner gives whose plan the noun i is: its owner, or who has put it forward.
func (f *framer) planner(i int) speaker {
	e := &f.el[i]
	if e.subj.speaker.known() {
		return e.subj.speaker
	}
	for j := i + 1; j < len(f.el); j++ {
		n := &f.el[j]
		described := n.passive && n.gapHi == e.last && n.first <= e.last+1
		related := n.form == vFinite && !n.passive && (n.subj.lo == e.last || n.subj.lo == e.last+1)
		if (described || related) && makes(n) && !n.neg {
			return n.subj.speaker
		}
	}
	return speaker{mention: -1}
}

// comesAbout writes frames for who is for or against what the sentence says comes
// about, as element i tells.
func (f *framer) comesAbout(i int, who speaker, sign int) {
	n := &f.el[i]
	for _, ev := range f.evidence {
		if ev.value == 0 || ev.to > n.first && ev.from < n.subj.hi || f.heldOn(who.parties[0], ev.issue) {
			continue
		}
		g, role := f.governor(ev)
		if k := g + 1; g >= 0 && role == roleSubject && f.el[g].be && k < len(f.el) && f.el[k].parent == g && f.el[k].form == vInfinitive && f.el[k].passive {
			g, role = k, roleObject // "is to be dropped"
		}
		if g >= 0 && f.el[g].is(kStart, vNominal) && f.el[g].head >= ev.from && f.el[g].head < ev.to && f.el[g].parent >= 0 {
			g, role = f.el[g].parent, roleObject // "holds no guarantees, something X had asked for"
		}
		if g < 0 || g == i || f.clauseWithin(g+1, i, n) || f.clauseWithin(i+1, g, n) || f.el[g].form == vNominal || f.el[g].link == lCondition || f.el[g].kind == kSay || f.el[g].kind == kAsk {
			continue
		}
		w := walk{value: ev.value, first: len(f.out), acted: true}
		if e := &f.el[g]; role == roleObject {
			f.turn(ev, e, &w)
		} else if e.neg != f.undone(e) {
			w.value = -w.value
		}
		w.value *= sign
		w.last = f.a.note(w.last, step{form: stepTurns, value: sign, a: kindWord(n.kind), b: n.phrase})
		f.emit(ev, who, fkEllipsis, i, &w)
	}
}

// clauseWithin reports a verb of another clause among the elements [lo, hi). Where n is
// no clause itself, an infinitive makes none, nor does a participle of the noun that n
// describes too.
func (f *framer) clauseWithin(lo, hi int, n *element) bool {
	for j := lo; j < hi; j++ {
		switch e := &f.el[j]; {
		case e.form == vNominal:
		case n.form == vFinite, e.form == vFinite, e.form == vIng:
			return true
		case e.form == vPassivePart && (n.gapHi <= n.gapLo || e.gapLo != n.gapLo):
			return true
		}
	}
	return false
}

// yieldedTo reports protests after which something was given up: "dropped the plan
// after protests from X".
func (f *framer) yieldedTo(i int) bool {
	start := f.phraseStart(i)
	if start <= f.s.from || f.a.tokens[start-1].class&(cWhen|cBecause) == 0 || !f.ends(max(f.el[i].last, f.el[i].subj.hi)) {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		if e := &f.el[j]; e.form == vFinite {
			return e.sign < 0 && !e.neg && e.judged == 0 && (e.kind == kAct || e.kind == kRefuse || e.kind == kReverse)
		}
	}
	return false
}
