package reading

// judgedFrom skips what is judged where "as" stands before the judgement: "saw
// the good offer as a trap".
func (p *clauseParser) judgedFrom(from int) int {
	for j := from; j < p.s.to && j < from+20; j++ {
		switch t := p.tok(j); {
		case t.is(sStop|sBreak|sComma) || t.has(cBut|cRelative|cThat):
			return from
		case t.has(cAs) && !(j+2 < p.s.to && p.tok(j+2).has(cAs)):
			return j + 1
		}
	}
	return from
}

// judge gives "called it unacceptable" the sign of what it calls it.
func (p *clauseParser) judge(e *element) {
	for j := p.judgedFrom(e.last); j < p.s.to; j++ {
		t := p.tok(j)
		if t.is(sStop|sBreak) || t.has(cBut|cRelative) || t.has(cWhen) && t.has(cPrep) {
			return
		}
		l := &p.a.lex[j]
		for _, ref := range []int32{l.adjective, l.noun} {
			if ref == 0 || p.a.onlyPlaced(j, p.s.to) {
				continue
			}
			if en := &p.a.e.verbs[ref-1]; (en.kind == kGood || en.kind == kBad) && !(j == e.last && ref == l.adjective && p.beforeNoun(j)) {
				e.sign, e.strength = en.sign, en.strength
				e.phrase = p.a.pair(p.a.pair(e.phrase, "..."), en.phrase)
				e.judged = j + 1
				e.kind = kPraise
				if e.sign < 0 {
					e.kind = kRefuse
				}
				if b := p.a.before(j, p.s); j > 0 && p.tok(j-1).has(cNegator) || b >= 0 && p.tok(b).has(cNegator) {
					e.sign = -e.sign
				}
				return
			}
		}
	}
}

// onlyPlaced reports a preposition at token j, before end, that might judge on its own: "a
// rise over four years" is not over.
func (a *analysis) onlyPlaced(j, end int) bool {
	return a.tokens[j].has(cPrep) && int(a.lex[j].adjectiveEnd) == j+1 && j+1 < end && a.tokens[j+1].is(sWord|sNumber)
}

// deems reports that a noun phrase and a judgement of it follow a verb and end its
// clause, or what it stands for does: "considers the truce a mistake", "finds it
// unfair", "thinks it wrong that", but not "considers a bad truce".
func (p *clauseParser) deems(e *element) bool {
	for j := e.last; j < p.s.to && j < e.last+8; j++ {
		t := p.tok(j)
		if !t.is(sWord|sPossess|sOpen) || t.has(cThat|cRelative|cBut|cSubord|cAux|cModal|cNegator) {
			return false
		}
		l := &p.a.lex[j]
		end := max(l.adjectiveEnd, l.nounEnd)
		if end == 0 || !p.judgement(j) || int(end) < p.s.to && p.tok(int(end)).is(sWord) && !p.tok(int(end)).has(cFor|cBut|cSubord|cPrep) && !(p.tok(int(end)).has(cThat) && j == e.last+1 && p.tok(e.last).has(cIt)) {
			continue
		}
		at := j - 1
		for at >= e.last && p.tok(at).has(cAdverb|cIndefinite) {
			at--
		}
		return at >= e.last && p.tok(at).is(sWord|sClose) && (!p.tok(at).has(cPrep|cDet|cAnd) || p.tok(at).has(cPronoun|cAnaphor))
	}
	return false
}

// judgement reports an adjective or noun that judges at token j.
func (p *clauseParser) judgement(j int) bool { return p.a.judgesAt(j) }

// judgesAt reports the same of any token.
func (a *analysis) judgesAt(j int) bool {
	l := &a.lex[j]
	for _, ref := range []int32{l.adjective, l.noun} {
		if ref != 0 && (a.e.verbs[ref-1].kind == kGood || a.e.verbs[ref-1].kind == kBad) {
			return true
		}
	}
	return false
}

// onlyJudges gives the verb by which token i judges its object, 1 + its number, where a
// phrase that ends before token end takes the object for its own: "called the strike
// reckless" calls no strike. It gives 0 where nothing judges the object.
func (a *analysis) onlyJudges(i, end int) int32 {
	w := &a.e.vocab.words[a.tokens[i].word]
	if end < i+2 || w.alone == neverAlone || a.tokens[end-1].has(cPrep|cParticle) {
		return 0
	}
	v := a.e.auto.alone[w.alone].verb
	if v == 0 || a.e.verbs[v-1].kind != kJudge {
		return 0
	}
	for end < len(a.tokens) && a.tokens[end].has(cAdverb) {
		end++
	}
	if end >= len(a.tokens) {
		return 0
	}
	if t := &a.tokens[end]; t.is(sOpen) || a.judgesAt(end) || t.has(cIndefinite) && !a.tokens[min(end+2, len(a.tokens)-1)].has(cAdverb|cWhen) {
		return v // not "called the strike a day before"
	}
	return 0
}

// beforeNoun reports that the adjective at token j describes a noun after it:
// "make difficult decisions" calls nothing difficult.
func (p *clauseParser) beforeNoun(j int) bool {
	n := int(p.a.lex[j].adjectiveEnd)
	return n < p.s.to && p.tok(n).is(sWord) && p.tok(n).class == 0 && p.a.mentionAt[n] == 0
}

// judgesNext reports a judgement on what follows it: "it makes no sense to".
func (f *framer) judgesNext(e *element) bool {
	return e.subj.pronoun&cIt != 0 && !e.subj.speaker.known() && e.last < f.s.to && f.a.isTo(e.last)
}

// lacks reports a thing that does not bring what it should: "the plan does not
// include it" is a complaint.
func (f *framer) lacks(e *element) bool {
	if aux := e.negAt - 1; !e.neg || aux < f.s.from || !f.a.tokens[aux].has(cDo) || f.a.surface(aux) == 'd' {
		return false
	}
	return e.kind == kAct && e.sign > 0 && e.form == vFinite && e.subj.hi > e.subj.lo && e.subj.pronoun == 0 && !e.subj.speaker.known()
}

// makesBad reports a thing that does not call what follows bad, but makes it so:
// "the strikes made a truce impossible".
func (f *framer) makesBad(e *element) bool {
	if e.kind != kRefuse || e.judged == 0 || e.subj.hi <= e.subj.lo || e.subj.speaker.known() || e.subj.pronoun&^cIt != 0 {
		return false
	}
	last := &f.a.tokens[e.subj.hi-1]
	return !last.is(sCapital) && last.class&(cOffice|cExpert) == 0
}

// handles reports a verb of saying that does something to a thing, and with it to
// the evidence: "was adding salt to the truce soup".
func (f *framer) handles(e *element, ev evidence) bool {
	if e.form != vFinite || f.a.surface(e.head) != 'g' || e.last+2 > ev.from || f.a.tokens[e.last].class != 0 || !f.a.tokens[e.last].is(sWord) {
		return false
	}
	for j := e.last + 1; j < ev.from && j < e.last+4; j++ {
		if f.a.tokens[j].has(cTo) {
			return true
		}
	}
	return false
}

// judged gives who calls it good or bad what another holds: "X said that the
// plan of Y to do it was unacceptable".
func (f *framer) judged(ev evidence, g int, w *walk) {
	sp := f.el[g].subj.speaker
	if !w.judge || sp.expert {
		return
	}
	for i := w.first; i < len(f.out); i++ {
		if contains(sp.parties, f.out[i].party) {
			return
		}
	}
	f.emit(ev, sp, fkAssert, g, w)
}
