package reading

// stranded makes an element of an auxiliary that leaves out its verb, which was
// told before: "X does not", "Y has, too", "said she would". It gives the token
// after it, or 0.
func (p *clauseParser) stranded(i int) int {
	if i == p.s.from || !p.tok(i).has(cAux|cModal) || !p.tok(i).has(cDo|cBe|cHave|cModal) {
		return 0
	}
	end, neg := i+1, false
	for ; end < p.s.to; end++ {
		t := p.tok(end)
		if t.is(sComma) && end+1 < p.s.to && p.tok(end+1).has(cAdverb) && !p.tok(end+1).has(cAnd|cBut) && end+2 < p.s.to && p.tok(end+2).is(sStop) {
			continue // "does, too"
		}
		if !t.has(cNegator|cAdverb) || t.has(cPrep|cAnd|cDay) {
			break
		}
		neg = neg || t.has(cNegator)
	}
	switch {
	case end == p.s.to || p.tok(end).is(sStop|sBreak|sClose) || p.tok(end).has(cAnd|cBut|cThough):
	case p.tok(end).is(sComma) && end+1 < p.s.to && (p.tok(end+1).has(cAnd|cBut|cThough) || p.tok(end+1).is(sClose) && !p.quoteOpens(end+2, p.s.to)):
	default:
		return 0
	}
	before := i - 1
	for before > p.s.from && p.tok(before).has(cNegator|cAdverb) && !p.tok(before).has(cDet|cPrep|cAnd|cBut) {
		neg = neg != p.tok(before).has(cNegator) // "she never will"
		before--
	}
	sub := p.phraseEnding(before)
	if p.tok(before).is(sComma) {
		if k := p.parenthesis(before); k >= 0 {
			sub = p.phraseEnding(k) // "X, on the other hand, does not"
		}
	}
	if sub.hi == sub.lo || sub.mention == 0 && sub.pronoun == 0 && !p.tok(sub.hi-1).has(cPerson|cBody|cQuantity) && !p.a.endsGroup(sub.hi) || !p.startsClause(sub.lo) {
		return 0
	}
	e := p.blank()
	e.first, e.head, e.last, e.kind, e.strength, e.form, e.short = i, i, end, kPlain, 1, vFinite, true
	e.phrase, e.neg, e.negAt = p.a.word(i), neg, i
	return p.add(e)
}

// startsClause reports that a clause begins at token i, or with a small word
// before it.
func (p *clauseParser) startsClause(i int) bool {
	for i > p.s.from && p.tok(i-1).has(cAdverb) && !p.tok(i-1).has(cAnd|cBut|cThat|cPrep) {
		i--
	}
	for i > p.s.from && p.tok(i-1).is(sOpen) {
		i--
	}
	if i == p.s.from {
		return true
	}
	t := p.tok(i - 1)
	if t.is(sComma|sBreak|sColon) || t.has(cBut|cAnd) || t.has(cThat) && !p.relativeThat(i-1) {
		return true
	}
	k := p.at[i-1-p.s.from]
	return k != 0 && (p.el[k-1].kind == kSay || p.el[k-1].kind == kThink)
}
