package reading

// hasVerbAlready reports that the clause of the preposition at token i has its
// verb before it, so that a noun phrase after "and" begins another clause: "X
// insisted on the port and Y refused".
func (p *clauseParser) hasVerbAlready(i int) bool {
	for ; i >= p.s.from; i-- {
		t := p.tok(i)
		if t.is(sComma|sBreak|sStop) || t.has(cRelative) {
			return false
		}
		k := p.at[i-p.s.from]
		if k == 0 || p.el[k-1].form != vFinite {
			continue
		}
		b := p.el[k-1].first - 1
		if sub := &p.el[k-1].subj; sub.hi > sub.lo && sub.lo <= b {
			b = sub.lo - 1
		}
		return b < p.s.from || !p.tok(b).has(cRelative) && !(p.tok(b).has(cThat) && p.relativeThat(b))
	}
	return false
}

// listStart gives the first token of the list "A, B and C" that ends with the
// noun phrase. "A, and B" is no list: a new clause begins with B.
func (p *clauseParser) listStart(np subject) int {
	lo := np.lo
	clause := -1 // where the new clause begins, unless a third item follows
	for n := 0; n < 6 && lo-2 >= p.s.from; n++ {
		t := p.tok(lo - 1)
		if t.has(cAnd) && n > 0 && p.tok(lo-2).is(sComma) || !t.has(cAnd) && !(t.is(sComma) && lo < np.lo) {
			break
		}
		b := lo - 2
		if t.has(cAnd) && p.tok(b).is(sComma) {
			b--
			clause = lo
		} else if t.is(sComma) {
			clause = -1
		}
		f := p.phraseEnding(max(b, p.s.from))
		if f.hi == f.lo || t.is(sComma) && f.mention == 0 {
			break
		}
		lo = f.lo
	}
	if clause >= 0 {
		return clause
	}
	return lo
}

// compound takes "A and" before the noun phrase B into it where a clause
// begins with A.
func (p *clauseParser) compound(np subject) subject {
	b := np.lo - 1
	if b-1 < p.s.from {
		return np
	}
	if p.tok(b).is(sComma) && np.mention != 0 {
		if f := p.phraseEnding(b - 1); f.mention != 0 && (f.lo <= p.s.from+2 && p.a.headline(p.s) || p.a.mentions[f.mention-1].form == fAdjective) {
			np.lo, np.first = f.lo, f.mention
		}
		return np
	}
	if !p.tok(b).has(cAnd) {
		return np
	}
	first := p.phraseEnding(b - 1)
	if first.hi == first.lo || p.tok(first.lo).has(cYes) {
		return np
	}
	if m := p.a.mentionAt[b-1]; m != 0 && np.mention != 0 && p.a.mentions[m-1].form == fAdjective {
		np.lo, np.first = p.a.mentions[m-1].from, int(m)
		return np
	}
	c := first.lo - 1
	if k := p.covering(c); k != nil && first.mention == 0 && np.mention != 0 && k.kind != kSay && k.kind != kThink {
		return np // "wants it and Y"
	}
	if p.both(first.lo) || c < p.s.from || p.tok(c).has(cThat|cSubord|cRelative) || p.tok(c).is(sComma|sBreak|sOpen) || p.at[c-p.s.from] != 0 && takesClause(p.el[p.at[c-p.s.from]-1].kind) {
		np.lo, np.first, np.also = p.listFrom(first), first.mention, first.pronoun
	}
	return np
}

// covering gives the element that covers token i, or nil.
func (p *clauseParser) covering(i int) *element {
	if i < p.s.from || p.at[i-p.s.from] == 0 {
		return nil
	}
	return &p.el[p.at[i-p.s.from]-1]
}

// both reports "both" or the like at or before token i.
func (p *clauseParser) both(i int) bool {
	for j := max(i-1, p.s.from); j <= i; j++ {
		if t := p.tok(j); t.has(cQuantity) && t.has(cDet) {
			return true
		}
	}
	return false
}

// listFrom gives where the list of names begins that ends with np: "A, B and".
// A name under a preposition is none of them: "in A, B and C said".
func (p *clauseParser) listFrom(np subject) int {
	lo := np.lo
	for np.mention != 0 && lo-2 >= p.s.from && p.tok(lo-1).is(sComma) && !p.tok(lo-1).is(sDash) {
		m := p.a.mentionAt[lo-2]
		if m == 0 {
			break
		}
		mm := &p.a.mentions[m-1]
		if mm.to != lo-1 || mm.possessive || mm.modifier || mm.from < p.s.from {
			break
		}
		if c := mm.from - 1; c >= p.s.from && !p.tok(c).is(sComma|sBreak|sOpen) && !p.tok(c).has(cThat) {
			break
		}
		lo = mm.from
	}
	return lo
}
