package reading

// putForward gives a verb whose subject is what a party has put forward, or
// backs, that party, as if it spoke: "X's plan calls for it", "its offer includes
// it", "the text, drafted by X, demands it".
func (a *analysis) putForward(el []element) {
	for i := range el {
		n := &el[i]
		if !n.is(kWant, vNominal) || n.neg || n.parent < 0 || n.link != lComplement || !n.subj.speaker.known() {
			continue
		}
		e := &el[n.parent]
		if e.form != vFinite || e.passive || e.be && !a.hasThing(e) && !a.wouldHave(e) || e.subj.speaker.known() || e.subj.lo > n.first || e.subj.hi != n.last && !(a.tokens[n.head].is(sJoined) && e.subj.hi > n.last) {
			continue
		}
		if asksFor(e) || a.laysDown(n, e) && !a.wouldHave(e) {
			e.subj.speaker = n.subj.speaker
		} else if e.kind != kBad && a.e.pack.contains[e.phrase] || a.wouldHave(e) {
			e.subj.speaker, e.kind, e.sign = n.subj.speaker, kWant, 1 // "X's offer contains it"
		}
	}
	for i := range el {
		e := &el[i]
		if e.form != vFinite || e.passive || e.be || e.subj.hi <= e.subj.lo {
			continue
		}
		if !e.subj.speaker.known() && asksFor(e) {
			e.subj.speaker = a.maker(el, i)
		}
		if e.subj.speaker.known() && e.modal&cMay != 0 && a.paper(e.subj.hi-1) {
			e.modal = e.modal&^cMay | cWill // what a bill would do is what it is for
		}
	}
}

// hasThing reports a "have" before a thing: "the offer has a rise in it", but not "has
// yet to be answered".
func (a *analysis) hasThing(e *element) bool {
	return e.phrase == "have" && !e.neg && e.last < len(a.tokens) && (a.tokens[e.last].has(cDet|cIndefinite) || a.tokens[e.last].is(sNumber))
}

// wouldHave reports a verb by which a plan would have a party do something: "would have
// X leave", "would see X leave".
func (a *analysis) wouldHave(e *element) bool {
	return (e.phrase == "have" || e.phrase == "see") && !e.neg && e.modal&cMay != 0 && e.last < len(a.tokens) && a.mentionAt[e.last] != 0
}

// maker gives who has put forward the paper or plan that is the subject of element i:
// "the text, drafted by X,", "the outline that X sketched".
func (a *analysis) maker(el []element, i int) speaker {
	e := &el[i]
	for j := range el {
		n := &el[j]
		if j == i || n.neg || !n.subj.speaker.known() {
			continue
		}
		described := n.passive && n.link == lSide && n.gapHi > n.gapLo && n.gapHi == e.subj.hi
		related := n.form == vFinite && !n.passive && n.last <= e.first && n.subj.lo >= e.subj.hi && n.subj.lo <= e.subj.hi+1
		if described && (n.kind == kWant || n.kind == kPraise) || (described || related) && a.paper(e.subj.hi-1) && makes(n) {
			return n.subj.speaker
		}
	}
	return speaker{mention: -1}
}

// makes reports a verb that tells how a paper came about, or who is for it.
func makes(e *element) bool {
	switch e.kind {
	case kWant, kPraise, kPlain, kSay:
		return true
	case kAct:
		return e.sign > 0
	}
	return false
}

// paper reports a word for what is put forward: a bill, a plan.
func (a *analysis) paper(i int) bool {
	if a.tokens[i].has(cPaper) {
		return true
	}
	n := a.lex[i].noun
	return n != 0 && a.e.verbs[n-1].kind == kWant
}

// asksFor reports a verb that tells what a paper is to bring.
func asksFor(e *element) bool {
	return e.kind == kWant || e.kind == kUrge || e.kind == kAct && (e.sign > 0 || e.modal != 0)
}

// laysDown reports a verb that tells what somebody's plan or paper keeps others from,
// asks of them or would do to them: "bars", "requires", "would hand".
func (a *analysis) laysDown(n, e *element) bool {
	switch e.kind {
	case kRefuse, kDissuade, kNeed, kCause:
		return a.surface(n.head) == 'b' && !a.tokens[e.first].has(cBe|cHave)
	case kAct, kPlain:
		return (e.modal != 0 || a.tokens[n.head].has(cPaper)) && e.last < len(a.tokens) && !a.tokens[e.last].is(sComma|sStop)
	}
	return false
}

// namedAfter makes an element of a participle that tells who is for or against
// the thing it describes, as if they had put it forward: "a X-backed truce", "the
// X-drafted text that calls for it".
func (p *clauseParser) namedAfter(i int) int {
	l := &p.a.lex[i]
	if i == p.s.from || !p.tok(i).is(sJoined) || l.verb == 0 || p.a.mentionAt[i-1] == 0 || p.a.surface(i) != 'd' {
		return 0
	}
	en := &p.a.e.verbs[l.verb-1]
	if en.sign == 0 || en.kind != kWant && en.kind != kPraise && en.kind != kRefuse {
		return 0
	}
	e := p.blank()
	e.first, e.head, e.last, e.kind, e.sign, e.strength, e.phrase, e.form = i, i, i+1, en.kind, en.sign, en.strength, en.phrase, vNominal
	return p.add(e)
}

// broughtBy reports that act e is what a paper would bring: "under the plan, X
// would withdraw". That is no stand of X, but one of who put the paper forward,
// if the sentence tells.
func (f *framer) broughtBy(e *element) (owner speaker, brought bool) {
	if e.form != vFinite || e.modal&(cMay|cMust) == 0 || e.subj.hi <= e.subj.lo {
		return owner, false
	}
	for j := e.subj.lo - 2; j >= f.s.from && j > e.subj.lo-24; j-- {
		if f.a.tokens[j].class != cPrep || !f.opensPart(j) {
			continue
		}
		if head := f.paperAfter(j, e.subj.lo); head > 0 {
			return f.ownerOfPaper(head), true
		}
	}
	return owner, false
}

// laidDown writes a frame for whose paper lays down that others have to do act g, or
// what somebody of no party does: "under X's plan, Y would have to withdraw".
func (f *framer) laidDown(ev evidence, g int, w *walk) bool {
	owner, brought := f.broughtBy(&f.el[g])
	if !brought || !owner.known() {
		return false
	}
	f.emit(ev, owner, fkNominal, g, w)
	return true
}

// opensPart reports that a clause or the sentence begins at token j.
func (f *framer) opensPart(j int) bool {
	return j == f.s.from || f.a.tokens[j-1].is(sComma|sBreak|sDash|sOpen) || f.a.tokens[j-1].has(cThat|cAnd)
}

// paperAfter gives the word for a plan, draft or deal that the preposition at
// token j governs, 0 if there is none before token end.
func (f *framer) paperAfter(j, end int) int {
	for k := j + 1; k < min(end, j+6); k++ {
		if f.a.tokens[k].is(sComma | sBreak) {
			return 0
		}
		l := &f.a.lex[k]
		if f.a.tokens[k].has(cPaper) || l.noun != 0 && f.a.e.verbs[l.noun-1].kind == kWant {
			return k
		}
		if int(l.anaphorEnd) > k+1 {
			return int(l.anaphorEnd) - 1
		}
	}
	return 0
}

// ownerOfPaper gives who put forward what token head names: "X's plan", "the
// plan drafted by X".
func (f *framer) ownerOfPaper(head int) speaker {
	for i := range f.el {
		e := &f.el[i]
		if !e.subj.speaker.known() || e.kind != kWant && e.kind != kPraise || e.neg {
			continue
		}
		if e.form == vNominal && e.head == head || e.passive && e.gapLo <= head && head < e.gapHi {
			return e.subj.speaker
		}
	}
	return speaker{mention: -1}
}

// stepOf gives what stands for the whole clause before it to who does that: "X
// closed the port, a step meant to".
func (a *analysis) stepOf(el []element) {
	for i := 1; i < len(el); i++ {
		e := &el[i]
		if e.subj.speaker.known() || e.form != vFinite || e.subj.hi <= e.subj.lo || e.subj.lo == 0 || e.subj.mention != 0 || e.subj.pronoun != 0 {
			continue
		}
		if !a.tokens[e.subj.lo].has(cIndefinite) || !a.tokens[e.subj.lo-1].is(sComma) || a.tokens[e.subj.hi-1].class&(cOffice|cExpert) != 0 || a.surface(e.head) != 'd' || e.be {
			continue
		}
		main := &el[i-1]
		for j := i - 1; j >= 0 && (main.form != vFinite || main.link != lTop); j-- {
			main = &el[j]
		}
		if main.form == vFinite && main.link == lTop && main.kind != kSay && main.subj.speaker.known() {
			e.subj.speaker = main.subj.speaker
			for j := i + 1; j < len(el); j++ {
				if el[j].subj.lo == e.subj.lo && el[j].subj.hi == e.subj.hi {
					el[j].subj.speaker = main.subj.speaker
				}
			}
		}
	}
}
