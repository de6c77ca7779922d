package reading

// ellipses give what the sentence says of one party to another that it names
// without saying it again: "X wants it, but Y does not", "as does Y", "unlike Y".
func (f *framer) ellipses(first int) {
	if last := len(f.out); last > first {
		f.again(first, last)
		f.notOnly(first, last)
		f.refusals(first, last)
	}
}

// again looks for the words that say of a party what the frames between first
// and last say of another.
func (f *framer) again(first, last int) {
	for i := f.s.from; i < f.s.to; i++ {
		t := &f.a.tokens[i]
		switch {
		case t.has(cSo) && i+2 < f.s.to && f.a.tokens[i+1].has(cDo|cBe|cHave|cModal):
			f.sameOf(i, i+2, false, first, last)
		case t.has(cDo|cBe|cHave|cModal) && i > f.s.from:
			f.without(i, first, last)
		case t.has(cIncluding):
			f.compared(i, first, last)
		case t.has(cBut) && i+2 < f.s.to && f.a.tokens[i+1].has(cNegator):
			f.butNot(i, first, last)
		}
	}
}

// butNot reads "by X but not by Y" at the "but" i.
func (f *framer) butNot(i, first, last int) {
	who := i + 2
	if t := &f.a.tokens[who]; t.has(cBy|cFrom|cPlace) && who+1 < f.s.to {
		who++
	}
	f.sameOf(i, who, true, first, last)
}

// sameOf gives the party named at token who what was read before token i,
// turned if it is said not to be so.
func (f *framer) sameOf(i, who int, turned bool, first, last int) {
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.without(f.s)}
	np := p.phraseFrom(who)
	if np.mention == 0 || !f.ends(np.hi) && !f.a.tokens[np.hi].has(cAnd|cBut|cDay|cAdverb) {
		return
	}
	f.alike(f.a.mentionSpeaker(np.mention-1), i, i, turned, first, last)
}

// without reads "X does not" and "X does, too" at the auxiliary i: a verb that
// leaves out what the clause before has told.
func (f *framer) without(i, first, last int) {
	m := f.a.mentionAt[i-1]
	if m == 0 || f.a.mentions[m-1].modifier || f.a.mentions[m-1].possessive || i < f.s.from+4 {
		return
	}
	neg, j := false, i+1
	for ; j < f.s.to && (f.a.tokens[j].has(cNegator) || f.a.tokens[j].has(cAdverb) && !f.a.tokens[j].has(cPrep)) || j < f.s.to && f.a.tokens[j].is(sComma) && j+2 < f.s.to && f.a.tokens[j+1].has(cAdverb) && f.ends(j+2); j++ {
		neg = neg || f.a.tokens[j].has(cNegator)
	}
	if !f.ends(j) && !f.a.tokens[j].has(cAnd|cBut) || j < f.s.to && f.a.tokens[j].is(sComma) && j == i+1 {
		return
	}
	before := f.a.mentions[m-1].from
	sp := f.a.mentionSpeaker(int(m - 1))
	for n := before - 1; n > f.s.from && n > before-4; n-- {
		if t := &f.a.tokens[n]; t.has(cAnd|cBut|cThough|cAs) || t.is(sBreak) || t.is(sComma) && f.a.tokens[f.s.from].has(cThough|cWhen) {
			f.alike(sp, i, before, neg != f.deniedBefore(before, first, last), first, last)
			return
		}
	}
}

// deniedBefore reports that the last stand that was read before token i is told
// with a negation.
func (f *framer) deniedBefore(i, first, last int) bool {
	for k := len(f.el) - 1; k >= 0; k-- {
		e := &f.el[k]
		if e.last > i || e.form != vFinite || !e.subj.speaker.known() {
			continue
		}
		for j := first; j < last; j++ {
			if contains(e.subj.speaker.parties, f.out[j].party) {
				return e.neg
			}
		}
	}
	return false
}

// compared reads "Unlike X, Y wants it", "Like X, Y wants it" and "Along with X, Y wants it".
func (f *framer) compared(i, first, last int) {
	if i > f.s.from && !f.a.tokens[i-1].is(sComma|sOpen) {
		return
	}
	who := i + 1
	if who+1 < f.s.to && f.a.tokens[who].has(cWith) {
		who++
	}
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.without(f.s)}
	np := p.phraseFrom(who)
	if np.mention == 0 || np.hi >= f.s.to || !f.a.tokens[np.hi].is(sComma|sStop) {
		return
	}
	f.alike(f.a.mentionSpeaker(np.mention-1), i, f.s.to, f.a.tokens[i].has(cNegator), first, last)
}

// notOnly gives X what "not only X but also Y" says of Y.
func (f *framer) notOnly(first, last int) {
	if f.contents.classes&cSo == 0 {
		return
	}
	for i := f.s.from; i+3 < f.s.to; i++ {
		if !f.a.notOnly(i) {
			continue
		}
		m := f.a.clauseMention(i+2, min(i+5, f.s.to))
		if m >= 0 && f.a.mentions[m].to < f.s.to && f.a.tokens[f.a.mentions[m].to].has(cBut) {
			f.alike(f.a.mentionSpeaker(m), i, f.s.to, false, first, last)
		}
		return
	}
}

// alike gives a speaker the stand of the party that was read last before token
// end, on each issue. The word at token at says that they are alike.
func (f *framer) alike(sp speaker, at, end int, turned bool, first, last int) {
	model := -1
	if j := f.lastOf(sp, end, first, last); j >= 0 {
		model = f.out[j].party
	}
	for j := first; j < last && model >= 0; j++ {
		fr := f.out[j]
		if fr.party != model || fr.evidence.from >= end || f.held(sp.parties[0], fr.issue, first) {
			continue
		}
		how := 1
		if turned {
			how = -1
		}
		fr.party, fr.holder, fr.kind, fr.copied, fr.value = sp.parties[0], sp, fkApposition, true, how*fr.value
		fr.last = f.a.note(fr.last, step{form: stepSame, value: how, a: f.words(at, at+1)})
		f.out = append(f.out, fr)
	}
}

// lastOf gives the last frame before token end of a party that sp is not, or -1.
func (f *framer) lastOf(sp speaker, end, first, last int) int {
	for j := last - 1; j >= first; j-- {
		if fr := &f.out[j]; fr.evidence.from < end && !contains(sp.parties, fr.party) && (fr.kind == fkAttitude || fr.kind == fkAct || fr.kind == fkAssert || fr.kind == fkPassive) {
			return j
		}
	}
	return -1
}

// refusals reads "X wants a truce, but Y refuses": a verb of attitude that leaves
// out what the clause before has told.
func (f *framer) refusals(first, last int) {
	for g := range f.el {
		e := &f.el[g]
		lo := e.subj.lo
		if e.kind != kRefuse && e.kind != kWant || e.form != vFinite || e.passive || e.parent >= 0 || e.link != lTop || e.subj.mention == 0 || lo <= f.s.from || !f.a.tokens[lo-1].has(cAnd|cBut) || !f.ends(e.last) {
			continue
		}
		if j := f.lastOf(e.subj.speaker, lo, first, last); j >= 0 {
			turned := (e.sign < 0) != e.neg != f.out[j].features.has(ftGovernors+feature(kRefuse))
			f.alike(e.subj.speaker, e.head, lo, turned, first, last)
		}
	}
}

// heldOn reports a frame of this sentence of a party on an issue.
func (f *framer) heldOn(party, issue int) bool {
	for j := len(f.out) - 1; j >= 0 && f.out[j].sentence == f.si; j-- {
		if f.out[j].party == party && f.out[j].issue == issue {
			return true
		}
	}
	return false
}
