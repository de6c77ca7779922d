package reading

// resumed reads short answers and reactions, which leave out what they are to:
// "X wants a truce. Y refuses.", "Y does not.", "So does Y.", "Asked about it, X
// said no."
func (f *framer) resumed(first int) {
	f.asDoes(first)
	f.onQuestion()
	for g := range f.el {
		e := &f.el[g]
		if e.is(kRefuse, vNominal) && !e.neg && e.subj.speaker.known() && f.leftOut(e.last) {
			f.resume(g, e.subj.speaker, false, first) // "repeated his refusal"
		}
		if e.form != vFinite || e.passive || e.question || !e.subj.speaker.known() {
			continue
		}
		if yes, short := f.answered(g); short {
			if ev := f.asked(g); ev != nil {
				f.answer(*ev, g, yes)
			} else {
				f.resume(g, e.subj.speaker, yes, first)
			}
			continue
		}
		if how := f.reacts(g); how != 0 {
			f.resume(g, e.subj.speaker, how > 0, first)
		} else if len(f.out) == first && f.offersInstead(e) {
			f.asBefore(g, e.first, e.last, e.subj.speaker, -1)
		}
	}
}

// offersInstead reports that somebody wants something else than what was wanted
// before: "X has offered a committee instead".
func (f *framer) offersInstead(e *element) bool {
	if e.kind != kWant || e.sign < 0 || e.neg || e.link == lCondition || e.modal&cMust != 0 {
		return false
	}
	for j := e.last; j < f.s.to; j++ {
		if t := &f.a.tokens[j]; t.word == f.a.e.vocab.instead {
			return f.ends(j + 1)
		} else if t.is(sComma | sBreak) {
			return false
		}
	}
	return f.a.tokens[f.s.from].word == f.a.e.vocab.instead && f.s.from+1 < f.s.to && !f.a.tokens[f.s.from+1].has(cFrom)
}

// reacts tells whether an element takes a stand on what it leaves out: +1 for
// it or as another does, -1 against it, 0 if it does not.
func (f *framer) reacts(g int) int {
	e := &f.el[g]
	if e.kind == kReverse && e.neg && e.form == vFinite && e.link != lCondition && e.modal&cMust == 0 && f.leftOut(e.last) {
		return -1 // "will not back down"
	}
	if e.link != lTop && e.link != lContent || e.gapHi > e.gapLo || e.modal&(cMust|cMay) != 0 || e.according || f.wished(e) {
		return 0
	}
	switch {
	case e.short:
		return 1
	case e.be || e.kind != kWant && e.kind != kRefuse || e.sign == 0 || !f.leftOut(e.last):
		return 0
	}
	if e.neg {
		return -e.sign
	}
	return e.sign
}

// leftOut reports that nothing follows a verb but when and how it was done.
func (f *framer) leftOut(i int) bool {
	if i+2 < f.s.to && f.a.isTo(i) && f.a.tokens[i+1].has(cDo) && f.a.tokens[i+2].has(cSo|cAnaphor) {
		i += 3 // "refused to do so"
	}
	for ; !f.ends(i); i++ {
		t := &f.a.tokens[i]
		if t.has(cAnd | cBut) {
			return i+1 == f.s.to || f.a.verbAt[i+1] == noVerb // not "drafted and backed a text"
		}
		if t.has(cNegator) || !t.has(cDay|cAdverb) && !(t.has(cPrep) && i+1 < f.s.to && f.a.tokens[i+1].has(cDay)) {
			return false
		}
	}
	return true
}

// resume gives a speaker, at element g, the stand of who spoke before, or the
// opposite.
func (f *framer) resume(g int, sp speaker, same bool, first int) {
	e := &f.el[g]
	how := 1
	if !same {
		how = -1
	}
	if e.short && e.neg != f.deniedBefore(e.first, first, len(f.out)) {
		how = -how
	}
	if last := len(f.out); last > first {
		f.alike(sp, e.first, e.first, how < 0, first, last)
		return
	}
	if ev := f.urged(e.first); ev != nil {
		f.answer(*ev, g, how > 0) // "asked X to sign, but she refused"
		return
	}
	if e.short && f.deniedByLast(sp) {
		how = -how
	}
	f.asBefore(g, e.first, e.last, sp, how)
}

// asBefore gives a speaker, at tokens [from, to), what the last sentences told
// that another wants, or what was asked in them, times how.
func (f *framer) asBefore(g, from, to int, sp speaker, how int) {
	all, tp := f.a.demands, &f.a.topic
	n := len(all)
	if tp.party < 0 && (n == 0 || all[n-1].sentence < tp.sentence) {
		if tp.held == 0 {
			tp.held = tp.value
		}
		f.onTopic(tp, g, from, to, sp, how)
		return
	}
	for k := n - 1; k >= 0 && all[k].sentence == all[n-1].sentence; k-- {
		if !contains(sp.parties, all[k].party) {
			f.onTopic(&all[k], g, from, to, sp, how)
		}
	}
}

func (f *framer) onTopic(tp *topic, g, from, to int, sp speaker, how int) {
	if f.si-tp.sentence > topicReach || f.si == tp.sentence || tp.held == 0 || f.heldOn(sp.parties[0], tp.issue) {
		return
	}
	w := walk{value: sign(tp.held) * how, first: len(f.out), acted: true}
	w.feats.add(ftResumed)
	w.last = f.a.note(0, step{form: stepKeyword, value: sign(tp.held), a: f.a.e.issues[tp.issue].Name, b: f.words(from, to), c: tp.text})
	w.last = f.a.note(w.last, step{form: stepSame, value: how, a: f.words(from, to)})
	f.emit(evidence{issue: tp.issue, value: tp.value, from: from, to: to, text: tp.text}, sp, fkAttitude, g, &w)
}

// deniedByLast reports that the stand which the last sentences told of another is
// told with a negation: "X does not want it. Y does."
func (f *framer) deniedByLast(sp speaker) bool {
	n := len(f.a.demands)
	if n == 0 {
		return false
	}
	si := f.a.demands[n-1].sentence
	if si >= f.si {
		return false
	}
	el := f.a.parsed[si]
	for k := len(el) - 1; k >= 0; k-- {
		e := &el[k]
		if e.form == vFinite && e.subj.speaker.known() && !contains(sp.parties, e.subj.speaker.parties[0]) {
			return e.neg
		}
	}
	return false
}

// asDoes reads "So does X." and "Nor has X." after what another does.
func (f *framer) asDoes(first int) {
	i := f.s.from
	for i < f.s.to && (f.a.tokens[i].is(sOpen) || f.a.tokens[i].has(cAnd|cBut)) && !f.a.tokens[i].has(cSo) {
		i++
	}
	if len(f.out) > first || i+2 >= f.s.to || !f.a.tokens[i].has(cSo) || !f.a.tokens[i+1].has(cDo|cBe|cHave|cModal) {
		return
	}
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.without(f.s)}
	if np := p.phraseFrom(i + 2); np.mention != 0 && f.ends(np.hi) {
		f.asBefore(-1, i, i+2, f.a.mentionSpeaker(np.mention-1), 1)
	}
}

// answered tells whether somebody says yes or no at the saying g, and which.
func (f *framer) answered(g int) (yes, short bool) {
	e := &f.el[g]
	if e.kind != kSay {
		return false, false
	}
	for i := range f.el {
		if o := &f.el[i]; o.short && o.parent == g {
			return !o.neg, true
		}
	}
	if lo := f.phraseOf(e); lo > f.s.from && f.a.tokens[f.s.from].is(sOpen) && f.a.tokens[lo-1].is(sClose) {
		return f.yesOrNo(f.s.from, lo)
	}
	return f.yesOrNo(e.last, f.s.to)
}

// phraseOf gives the first token of an element and its subject.
func (f *framer) phraseOf(e *element) int {
	if e.subj.hi > e.subj.lo {
		return min(e.first, e.subj.lo)
	}
	return e.first
}

// yesOrNo reads tokens [i, to) as a mere yes or no.
func (f *framer) yesOrNo(i, to int) (yes, short bool) {
	quoted, sure, no := false, false, false
	for ; i < to; i++ {
		t := &f.a.tokens[i]
		switch {
		case t.is(sComma|sStop|sBreak|sClose) && (yes || no || sure && quoted && (t.is(sStop|sClose) || i+1 < to && f.a.tokens[i+1].is(sClose))):
			return !no, true
		case t.has(cAnd|cBut) && (yes || no):
			return !no, true
		case t.is(sOpen | sComma | sColon):
			quoted = quoted || t.is(sOpen)
		case t.has(cYes):
			yes = true
		case t.has(cNegator) && !t.has(cPrep):
			no = true
		case t.has(cAdverb) && !t.has(cWeak|cBut|cAnd):
			sure = true
		default:
			side, end := f.verdict(i)
			if side == 0 || !quoted {
				return false, false
			}
			yes, no, i = side > 0, side < 0, end-1
		}
	}
	return !no, yes || no
}

// verdict reads "Unacceptable" and "Out of the question" at token i: +1 good, -1
// bad, 0 neither, and where it ends.
func (f *framer) verdict(i int) (side, end int) {
	l := &f.a.lex[i]
	if n := l.adjective; n != 0 && (f.a.e.verbs[n-1].kind == kGood || f.a.e.verbs[n-1].kind == kBad) {
		return f.a.e.verbs[n-1].sign, int(l.adjectiveEnd)
	}
	if n := l.noun; n != 0 && (f.a.e.verbs[n-1].kind == kGood || f.a.e.verbs[n-1].kind == kBad) {
		return f.a.e.verbs[n-1].sign, int(l.nounEnd)
	}
	return 0, i
}

// asked gives the evidence in the question that is answered at element g: before
// it, or after it in "“No,” X said when asked about it".
func (f *framer) asked(g int) *evidence {
	e := &f.el[g]
	if ev := f.askedBefore(e.first); ev != nil || !f.a.tokens[max(f.phraseOf(e)-1, f.s.from)].is(sClose) {
		return ev
	}
	return f.askedBefore(f.s.to)
}

// askedBefore gives the evidence in the question to which a saying at a token
// answers, or nil: "asked about it", "asked whether".
func (f *framer) askedBefore(at int) *evidence {
	asked := false
	for i := range f.el {
		e := &f.el[i]
		asked = asked || e.first < at && (e.kind == kAsk || e.question || e.kind == kUrge && e.form == vPassivePart && e.parent < 0)
	}
	if !asked {
		return nil
	}
	for k := len(f.evidence) - 1; k >= 0; k-- {
		if ev := &f.evidence[k]; ev.value != 0 && ev.to <= at && !ev.soft {
			return ev
		}
	}
	return nil
}

// onQuestion reads the anaphors after what somebody was asked as that: "asked
// about it, X said that was impossible".
func (f *framer) onQuestion() {
	if f.contents.classes&cAnaphor == 0 || len(f.evidence) == 0 {
		return
	}
	ev := f.askedBefore(f.s.to)
	if ev == nil || f.heldOnAny(ev.issue) {
		return
	}
	tp := topic{issue: ev.issue, value: ev.value, text: ev.text}
	for i := ev.to; i < f.s.to; i++ {
		if !f.a.tokens[i].has(cAnaphor) {
			continue
		}
		if end, _ := f.anaphor(i); end > 0 {
			f.readCarried(&tp, tp.value, i, end)
			return
		}
	}
}

// heldOnAny reports a frame of this sentence on an issue.
func (f *framer) heldOnAny(issue int) bool {
	for j := len(f.out) - 1; j >= 0 && f.out[j].sentence == f.si; j-- {
		if f.out[j].issue == issue {
			return true
		}
	}
	return false
}

// answer gives who says yes or no at element g the stand on what was asked.
func (f *framer) answer(ev evidence, g int, yes bool) {
	sp := f.el[g].subj.speaker
	if f.heldOn(sp.parties[0], ev.issue) {
		return
	}
	w := walk{value: ev.value, first: len(f.out), acted: true}
	if asked, role := f.governor(ev); asked >= 0 && role == roleObject {
		f.turn(ev, &f.el[asked], &w)
	}
	sign := 1
	if !yes {
		sign, w.value = -1, -w.value
	}
	w.last = f.a.note(w.last, step{form: stepTurns, value: sign, a: kindWord(kWant), b: f.el[g].phrase})
	f.emit(ev, sp, fkAssert, g, &w)
}
