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
		f := p.itemEnding(max(b, p.s.from))
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
	all := p.pairWith(np)
	if all.first != 0 || all.also != 0 {
		return all
	}
	if more := p.coordinated(np); more.first != 0 {
		return more
	}
	return all
}

// pairWith is compound where A is a short noun phrase of its own.
func (p *clauseParser) pairWith(np subject) subject {
	b := np.lo - 1
	if b-1 < p.s.from {
		return np
	}
	if p.tok(b).is(sComma) && np.mention != 0 {
		if f := p.phraseEnding(b - 1); f.mention != 0 && (p.a.headline(p.s) && (f.lo <= p.s.from+2 || p.tok(f.lo-1).has(cWhen|cBecause|cThough)) || p.a.mentions[f.mention-1].form == fAdjective) {
			np.lo, np.first = f.lo, f.mention
		}
		return np
	}
	if !p.tok(b).has(cAnd) {
		return np
	}
	first := p.itemEnding(b - 1)
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
	if p.both(first.lo) || c < p.s.from || first.mention != 0 && np.mention != 0 && p.describedByClause(c) || p.tok(c).has(cThat|cSubord|cRelative) || p.tok(c).is(sComma|sBreak|sOpen) || p.at[c-p.s.from] != 0 && takesClause(p.el[p.at[c-p.s.from]-1].kind) {
		np.lo, np.first, np.also = p.listFrom(first), first.mention, first.pronoun
	}
	return np
}

// describedByClause reports that the noun phrase which ends with token c is described by
// a clause without "that" which begins right after it: "the truce X and Y want".
func (p *clauseParser) describedByClause(c int) bool {
	np := p.phraseEnding(c)
	return np.hi == c+1 && np.lo < c && np.mention == 0 && p.at[c-p.s.from] == 0 && p.a.mentionAt[c] == 0 && p.tok(np.lo).has(cArticle|cPossessive) && !p.tok(c).has(cPerson|cBody|cDay|cOffice|cTitle) && !p.tok(c).is(sCapital) || p.a.e.pack.sumsUp[p.a.word(c)]
}

// coordinated extends the noun phrase over those that "and" joins to it, where one
// of them names a party and the first begins a clause: "X's union and Y's firm
// agreed", "X, farmers and traders", "X, the president, and Y".
func (p *clauseParser) coordinated(np subject) subject {
	and := p.conjunction(p.nounStart(np.lo) - 1)
	if and <= p.s.from {
		return np
	}
	at, first := and-1, 0
	needed := 1 // before ", and" two of them must stand, or it begins another clause
	if p.tok(at).is(sComma) {
		at, needed = at-1, 2
	}
	for n := 1; n < 6 && at >= p.s.from; n++ {
		item := p.itemEnding(at)
		if item.hi <= item.lo || p.tok(item.lo).has(cYes) {
			break
		}
		lo := p.nounStart(item.lo)
		if first == 0 && item.mention != 0 && !p.a.mentions[item.mention-1].possessive {
			first = item.mention
		}
		if n >= needed && item.mention != 0 && first != 0 && p.opensAt(lo) {
			np.lo, np.first = lo, first
		}
		if at = lo - 2; at < p.s.from || !p.tok(lo-1).is(sComma) || p.tok(lo-1).is(sDash) {
			break
		}
	}
	return np
}

// conjunction gives the first token of the "and" or "as well as" that ends with
// token i, or -1.
func (p *clauseParser) conjunction(i int) int {
	if i <= p.s.from {
		return -1
	}
	if p.tok(i).has(cAnd) {
		return i
	}
	if !p.tok(i).has(cAs) || i-2 <= p.s.from || !p.tok(i-2).has(cCompany) {
		return -1
	}
	return i - 2
}

// nounStart extends a noun phrase that begins at lo over what describes it: whose it
// is, the party that it is of, an article.
func (p *clauseParser) nounStart(lo int) int {
	for lo > p.s.from && !p.tok(lo).has(cArticle) {
		t := p.tok(lo - 1)
		owner := p.a.mentionAt[lo-1]
		if t.is(sPossess) && lo-2 >= p.s.from {
			owner = p.a.mentionAt[lo-2]
		}
		switch {
		case owner != 0:
			mm := &p.a.mentions[owner-1]
			if !mm.modifier && mm.form != fAdjective && !t.is(sPossess) || mm.from < p.s.from {
				return lo
			}
			lo = mm.from
		case t.is(sPossess) && lo-2 >= p.s.from && p.tok(lo-2).is(sWord) && p.at[lo-2-p.s.from] == 0:
			lo -= 2 // "Norby's" of a town that is no party
		case t.has(cDet|cPossessive) && !t.has(cThat):
			return lo - 1
		case t.is(sJoined|sJoins) || t.is(sWord) && !t.is(sPossess) && t.class&^(cOffice|cTitle|cQuantity) == 0 && p.at[lo-1-p.s.from] == 0:
			lo--
		default:
			return lo
		}
	}
	return lo
}

// opensAt reports that a clause may begin with the noun phrase at token lo.
func (p *clauseParser) opensAt(lo int) bool {
	c := lo - 1
	for c >= p.s.from && p.besideSubject(p.tok(c)) {
		c--
	}
	if c < p.s.from || p.tok(c).has(cThat|cSubord|cRelative|cBut) || p.tok(c).is(sComma|sBreak|sOpen|sColon) {
		return true
	}
	k := p.covering(c)
	return k != nil && takesClause(k.kind)
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
		if c := mm.from - 1; c >= p.s.from && !p.tok(c).is(sComma|sBreak|sOpen) && !p.tok(c).has(cThat|cRelative|cQuestion) {
			break
		}
		lo = mm.from
	}
	return lo
}
