package reading

// deniedSubject gives a verb the party among whom nobody does it, "nobody in X
// wants it", and turns the verb of "neither the X nor the Y", where an article
// stands after the negator.
func (p *clauseParser) deniedSubject(e *element) {
	s := &e.subj
	if s.hi == s.lo {
		return
	}
	if b := s.lo - 1; s.first != 0 && b >= p.s.from && p.tok(b).has(cNegator) && p.tok(b).has(cSo) {
		e.neg, e.negAt = !e.neg, b
		return
	}
	if b := s.lo - 1; b >= p.s.from && p.tok(s.lo).has(cIndefinite) && p.tok(b).has(cNegator) && !p.tok(b).has(cPrep) {
		e.neg, e.negAt, s.lo = !e.neg, b, b // "not a single one"
	}
	if s.mention != 0 || s.hi-s.lo > 4 || !e.neg || e.negAt != s.lo || s.hi+1 >= p.s.to || p.tok(s.hi).class&(cPlace|cFrom) == 0 {
		return
	}
	if t := p.tok(s.hi - 1); s.hi-s.lo == 2 && t.class&^(cPerson|cBody|cQuantity|cDet) != 0 || s.hi-s.lo > 2 && !t.has(cPerson|cBody) {
		return
	}
	if who := p.phraseFrom(s.hi + 1); who.mention != 0 && !p.a.mentions[who.mention-1].possessive && who.hi <= e.first {
		s.mention = who.mention
	}
}
