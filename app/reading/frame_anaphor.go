package reading

// canMean reports that the pronoun at token i can stand for a topic: neither is
// one of them many and the other one, nor does the pronoun mean a party, which
// does what no thing does.
func (f *framer) canMean(i int, tp *topic) bool {
	t := &f.a.tokens[i]
	if t.class&(cThey|cIt) == 0 {
		return true
	}
	for k := range f.el {
		e := &f.el[k]
		if e.subj.lo != i || e.form == vNominal {
			continue
		}
		if t.has(cThey) && (!tp.plural || e.subj.speaker.known()) || takesHolder(e.kind) && e.subj.speaker.known() {
			return false
		}
	}
	return true
}

// takesHolder reports a verb whose subject is somebody, and no thing.
func takesHolder(k kind) bool {
	switch k {
	case kSay, kThink, kAsk, kWant, kWeak, kUrge, kPraise, kRefuse, kDissuade, kAccuse, kThreat, kMeet:
		return true
	}
	return false
}

// isMany reports that a piece of evidence is a plural, or a word for which one
// is as good: "talks", "prisoners".
func (f *framer) isMany(ev *evidence) bool {
	for i := ev.to - 1; i >= ev.from; i-- {
		if f.a.plural(i) {
			return true
		}
	}
	return false
}

// opensRelative reports a "that" which goes on about the noun before it: "changes
// that would cost much".
func (f *framer) opensRelative(i int) bool {
	if i-1 < f.s.from || !f.a.tokens[i+1].has(cAux|cModal) {
		return false
	}
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.elementAt[f.s.from:f.s.to]}
	return p.relativeThat(i)
}

// pointsBack reads other words that mean what was wanted before: "the suggestion",
// "its offer", and "one" or "none" of it.
func (f *framer) pointsBack(i int) {
	t, tp := &f.a.tokens[i], &f.a.topic
	next := i + 1
	if next >= f.s.to {
		return
	}
	switch {
	case t.has(cQuantity):
		if f.oneOfIt(i) {
			value := tp.value
			if t.has(cNegator) {
				value = -value
			}
			f.readCarried(tp, value, i, next)
		}
	case tp.party < 0 || t.has(cIndefinite) || !f.toldIn(next) || f.judgedAt(i) == nil || f.a.verbHere(next, f.s) != vNone || f.goesOnAfter(next+1) || f.evidenceIn(i, next+3):
	case t.has(cArticle) || f.ownedBy(next, tp.party):
		f.readCarried(tp, tp.held, i, next+1)
	}
}

// toldIn reports a word at a token for what somebody has said or put forward: "the
// announcement", "the proposal".
func (f *framer) toldIn(i int) bool {
	if n := int(f.a.lex[i].nounEnd); n != 0 {
		return n == i+1 && f.wanted(i)
	}
	return f.a.tokens[i].has(cSource)
}

// oneOfIt reports a number alone as what somebody wants or refuses: "Y wants one,
// too".
func (f *framer) oneOfIt(i int) bool {
	if !f.leftOut(i+1) || f.a.groupAt[i] != 0 || f.a.plural(i) {
		return false
	}
	e := f.judgedAt(i)
	return e != nil && e.form == vFinite && e.link != lCondition && (e.subj.speaker.known() || e.neg)
}

// judgedAt gives the element of which the noun phrase that begins at token i is
// what is wanted or refused, or said to be there, or nil.
func (f *framer) judgedAt(i int) *element {
	for k := range f.el {
		e := &f.el[k]
		if e.form == vNominal || e.last != i && (!e.passive || e.gapLo != i) {
			continue
		}
		if e.kind == kWant || e.kind == kRefuse || e.kind == kPraise || e.kind == kPlain && f.a.tokens[e.head].has(cBe) {
			return e
		}
	}
	return nil
}

// goesOnAfter reports that the noun before token i is told more about: "the call
// for talks", "the request that".
func (f *framer) goesOnAfter(i int) bool {
	return i < f.s.to && (f.a.tokens[i].has(cFrom|cThat|cFor|cBy|cRelative|cAbout) || f.a.isTo(i) || f.a.tokens[i].is(sPossess|sJoins) || f.a.mentionAt[i] != 0)
}

// ownedBy reports that a party owns the noun at token i.
func (f *framer) ownedBy(i, party int) bool {
	for k := range f.el {
		if e := &f.el[k]; e.form == vNominal && e.head == i {
			return contains(e.subj.speaker.parties, party)
		}
	}
	return false
}
