package reading

// heldBy gives what is said of evidence to whom it is said to be so for: "the
// truce is a priority for X", "the deal won the backing of X".
func (f *framer) heldBy(ev evidence, e *element, w *walk) {
	judges := e.be && (e.kind == kGood || e.kind == kBad)
	if (judges || e.be && (e.kind == kWant || e.kind == kRefuse)) && e.last+1 < f.s.to && (f.isFor(e.last, judges) || f.a.tokens[e.last].has(cFrom) && !judges) {
		p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.without(f.s)}
		if who := p.andFrom(p.phraseFrom(e.last + 1)); who.mention > 0 {
			f.emit(ev, f.a.mentionSpeaker(who.mention-1), fkNominal, -1, w)
			if who.first > 0 {
				f.emit(ev, f.a.mentionSpeaker(who.first-1), fkNominal, -1, w)
			}
			if judges {
				f.butForOthers(ev, e, who.hi, w)
			}
		}
		return
	}
	if m := f.forWhom(ev); m >= 0 && (judges || e.kind == kGood || e.kind == kBad) {
		f.emit(ev, f.a.mentionSpeaker(m), fkNominal, -1, w)
		return
	}
	f.received(ev, e, w)
}

// passed writes frames for the house that evidence has got through, the subject of e:
// "the bill cleared the senate", "a bill that has passed the house".
func (f *framer) passed(e *element) {
	m := f.passedBy(e)
	if m < 0 {
		return
	}
	for _, ev := range f.evidence {
		if ev.value == 0 || ev.from < e.subj.lo || ev.to > e.first || f.verbBetween(e, ev) || f.heldOn(f.a.mentions[m].party, ev.issue) {
			continue
		}
		w := walk{value: ev.value, first: len(f.out), acted: true}
		w.last = f.a.note(0, f.firstStep(ev, ev.value))
		f.emit(ev, f.a.mentionSpeaker(m), fkNominal, -1, &w)
	}
}

// passedBy gives the house that the subject of e has got through, or -1.
func (f *framer) passedBy(e *element) int {
	if !f.a.e.pack.passes[e.phrase] || e.form != vFinite || e.passive || e.neg || e.modal != 0 || e.last >= f.s.to {
		return -1
	}
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.without(f.s)}
	who := p.phraseFrom(e.last)
	if who.mention == 0 || f.a.mentions[who.mention-1].possessive || !f.a.tokens[who.hi-1].has(cBody) && !f.a.tokens[who.hi-1].is(sCapital) {
		return -1
	}
	return who.mention - 1
}

// isFor reports a word at token i after which stands for whom something is so: "a priority
// for X", "acceptable to X", and of a judgement "a non-starter with X".
func (f *framer) isFor(i int, judges bool) bool {
	return f.a.tokens[i].has(cFor) || f.a.isTo(i) || judges && f.a.tokens[i].has(cWith)
}

// butForOthers gives the other party in "vital for X but out of the question for Y", which
// goes on at token i, what the judgement before it says to them.
func (f *framer) butForOthers(ev evidence, e *element, i int, w *walk) {
	if i < f.s.to && f.a.tokens[i].is(sComma) {
		i++
	}
	if i+3 >= f.s.to || !f.a.tokens[i].has(cBut|cAnd) {
		return
	}
	side, end := f.verdict(i + 1)
	if side == 0 || end+1 >= f.s.to || !f.isFor(end, true) {
		return
	}
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.without(f.s)}
	who := p.phraseFrom(end + 1)
	if who.mention == 0 {
		return
	}
	other := *w
	if other.value *= e.sign * side; e.neg {
		other.value = -other.value
	}
	other.last = f.a.note(w.last, step{form: stepSaidOfIt, value: side, c: f.words(i+1, end)})
	f.emit(ev, f.a.mentionSpeaker(who.mention-1), fkNominal, -1, &other)
}

// forWhom gives the mention in "For X, the truce is a priority" of which the
// evidence is the subject, or -1.
func (f *framer) forWhom(ev evidence) int {
	at := ev.from - 1
	for at > f.s.from && f.a.tokens[at].is(sWord) && f.a.mentionAt[at] == 0 && !f.a.tokens[at].has(cPrep) {
		at--
	}
	if at <= f.s.from || !f.a.tokens[at].is(sComma) {
		return -1
	}
	m := int(f.a.mentionAt[at-1]) - 1
	if m < 0 || f.a.mentions[m].from <= f.s.from || f.a.mentions[m].modifier || !f.a.tokens[f.a.mentions[m].from-1].has(cFor) {
		return -1
	}
	return m
}

// isWhatIsWanted reports a copula i that says that its subject is what somebody wants,
// or a part of that, as the next element tells: "a truce is what X wants", "is part of
// X's plan".
func (f *framer) isWhatIsWanted(i int) bool {
	if i+1 >= len(f.el) || f.el[i].phrase != "be" || f.el[i].neg {
		return false
	}
	e := &f.el[i+1]
	if e.form == vNominal {
		b := f.phraseStart(i+1) - 1
		return e.kind == kWant && !e.neg && e.subj.speaker.known() && b-1 >= f.el[i].last && b-f.el[i].last < 6 && f.a.tokens[b].has(cFrom) && f.a.e.pack.partOf[f.a.word(b-1)]
	}
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.elementAt[f.s.from:f.s.to]}
	b := e.subj.lo - 1
	return b > f.s.from && e.form == vFinite && !e.question && f.a.tokens[b].has(cQuestion) && p.partOfWanted(i+1, b)
}

// holders writes the frames for who holds what element g does to the evidence, or is
// blamed for it, where the sentence names them.
func (f *framer) holders(ev evidence, g, sign int, w *walk) {
	e := &f.el[g]
	if f.holds(e) && !f.givenUp(g) {
		if f.blames(e, sign) {
			f.accused(ev, g, sign, w)
		}
		f.holding(ev, g, w)
	} else if e.kind == kAct && e.modal&cMust != 0 && f.laidDown(ev, g, w) {
		w.acted = true
	} else if e.form == vFinite && !e.neg && !e.subj.speaker.known() && e.kind != kThreat && f.blames(e, sign) {
		f.accused(ev, g, sign, w)
	} else if !e.subj.speaker.known() && e.subj.hi > e.subj.lo && e.form == vFinite && e.sign != 0 && e.kind != kAct && e.kind != kGood && e.kind != kBad {
		w.feats.add(ftOtherHolder)
	}
}
