package reading

// sameSentence reads "it" and "that" as what the sentence has named before them:
// "X wants a truce, but Y opposes it", "while Y turned it down", "but Y says it will
// not happen".
func (f *framer) sameSentence() {
	if f.contents.classes&(cAnaphor|cThey) == 0 || len(f.evidence) == 0 {
		return
	}
	for g := range f.el {
		e := &f.el[g]
		done := f.doesToIt(e)
		if !done && (e.form != vFinite || e.link != lTop && e.link != lContent && (e.link != lAdjunct || e.subord&(cWhen|cThough) == 0) || e.question) {
			continue
		}
		i, who := e.last, e
		switch {
		case done:
		case f.saidOfIt(e):
			i, who = e.subj.lo, &f.el[e.parent]
		case !e.ownSubject || !e.subj.speaker.known() || !takesObject(e):
			continue
		}
		if i >= f.s.to || f.a.tokens[i].class&(cAnaphor|cThey) == 0 || f.a.tokens[i].is(sCapital) {
			continue
		}
		end, _ := f.anaphor(i)
		if ev := f.namedIn(who.subj.lo); end == i+1 && ev != nil && (f.a.tokens[i].has(cAnaphor) || who == e && f.isMany(ev)) && !f.heldOn(who.subj.speaker.parties[0], ev.issue) && !f.evidenceIn(i, end+2) {
			first := len(f.out)
			f.read(evidence{issue: ev.issue, value: ev.value, from: i, to: end, text: ev.text})
			f.mark(first, ftResumed)
		}
	}
}

// doesToIt reports what a party says that it will do itself to a thing named before, or
// in a clause that tells of it wants or refuses: "Moor has vowed to scrap it", "the levy
// is put to Moor, who opposes it".
func (f *framer) doesToIt(e *element) bool {
	if !takesObject(e) || !e.subj.speaker.known() || e.subj.hi > e.first {
		return false
	}
	g := e
	switch {
	case e.form == vInfinitive:
		if e.link != lComplement || e.parent < 0 || e.agentHi > e.agentLo {
			return false
		}
		if g = &f.el[e.parent]; g.kind != kWant && g.kind != kRefuse && g.kind != kThreat || g.subj.lo != e.subj.lo {
			return false
		}
	case e.link != lSide || !f.ends(e.last+1) || e.kind != kWant && e.kind != kRefuse && e.kind != kPraise:
		return false
	}
	return g.form == vFinite && !g.question && (g.link == lTop || g.link == lContent || g.link == lSide && g.gapHi <= g.gapLo)
}

// saidOfIt reports what a party says of a thing that it only points at. An "it"
// that could be the party itself is the thing where that would happen or be good
// or bad.
func (f *framer) saidOfIt(e *element) bool {
	if e.link != lContent || e.parent < 0 || e.subj.hi != e.subj.lo+1 {
		return false
	}
	if e.subj.speaker.known() && (e.subj.pronoun&cIt == 0 || e.modal == 0 || !f.judgesIt(e) && (e.kind != kPlain || !e.neg || !f.ends(e.last))) {
		return false
	}
	g := &f.el[e.parent]
	return (g.kind == kSay || g.kind == kThink) && g.form == vFinite && g.ownSubject && g.subj.speaker.known() && g.subj.hi <= e.subj.lo
}

// judgesIt reports a verb that calls its subject good or bad: "would be a mistake".
func (f *framer) judgesIt(e *element) bool {
	return e.be && (e.kind == kGood || e.kind == kBad)
}

// takesObject reports a verb whose object its subject wants, refuses or judges, or
// does something to.
func takesObject(e *element) bool {
	switch e.kind {
	case kWant, kRefuse, kPraise, kWeak, kJudge:
		return !e.passive
	case kAct:
		return !e.passive && e.sign != 0 && e.modal&(cMust|cMay) == 0
	}
	return false
}

// namedIn gives the last evidence of the sentence before a token, or nil.
func (f *framer) namedIn(before int) *evidence {
	for k := len(f.evidence) - 1; k >= 0; k-- {
		if ev := &f.evidence[k]; ev.to <= before && !ev.soft && !ev.outlook {
			return ev
		}
	}
	return nil
}

// told reports what its subject is urged or wanted to do, by whomever.
func (f *framer) told(e *element) bool {
	if e.form != vInfinitive || e.link != lComplement || e.parent < 0 || f.el[e.parent].form != vFinite {
		return false
	}
	switch f.el[e.parent].kind {
	case kUrge, kDissuade, kWant:
		return e.agentHi > e.agentLo
	}
	return false
}

// urged gives what somebody of no party urges others to do in the sentence before
// a token, or nil.
func (f *framer) urged(before int) *evidence {
	for i := range f.el {
		if e := &f.el[i]; e.first < before && e.kind == kUrge && !e.subj.speaker.known() {
			return f.namedIn(before)
		}
	}
	return nil
}
