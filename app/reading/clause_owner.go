package reading

// ownedBy reports that "of" at j names whose attitude it is: "the demands of
// X", but not "in favour of X's plan" or "rejection of the X plan".
func (p *clauseParser) ownedBy(e *element, j int) bool {
	if e.first > p.s.from && p.tok(e.first-1).has(cPlace) {
		return false // "in support of X"
	}
	np := p.phraseFrom(p.pastQuantity(j + 1))
	if np.mention == 0 {
		return false
	}
	m := p.a.owned(int32(np.mention))
	return !p.a.mentions[m-1].possessive && !p.a.mentions[m-1].modifier
}

// owned gives the mention soon after a possessive one, which the phrase is about:
// Y in "X's ally Y". m is a number of mentionAt, and so is what it gives.
func (a *analysis) owned(m int32) int32 {
	mm := &a.mentions[m-1]
	if !mm.possessive {
		return m
	}
	for j := mm.to; j < min(mm.to+4, len(a.tokens)); j++ {
		if t := &a.tokens[j]; !t.is(sWord|sPossess) || t.has(cPrep|cAnd|cRelative|cAux) {
			return m
		}
		if n := a.mentionAt[j]; n != 0 && n != m && !a.mentions[n-1].modifier && !a.mentions[n-1].possessive {
			return n
		}
	}
	return m
}

// samePartyNext gives the mention, plus one, of the same party that stands right after one which
// only describes it: "the Hill League guards"; 0 if there is none.
func (a *analysis) samePartyNext(m int32) int32 {
	mm := &a.mentions[m-1]
	if !mm.modifier || mm.to >= len(a.tokens) {
		return 0
	}
	n := a.mentionAt[mm.to]
	if n == 0 || a.mentions[n-1].party != mm.party || a.mentions[n-1].modifier || a.mentions[n-1].possessive {
		return 0
	}
	return n
}

// pastQuantity gives the token after words that only tell how many at token i:
// "hundreds of", "900 members of"; i itself if there are none.
func (p *clauseParser) pastQuantity(i int) int {
	for j := i; j+1 < p.s.to && j < i+3; j++ {
		t := p.tok(j)
		if t.has(cQuantity) && p.tok(j+1).has(cFrom) {
			return p.pastQuantity(j + 2)
		}
		if !t.is(sNumber) && !t.has(cDet|cQuantity) {
			return i
		}
	}
	return i
}

// owner finds whose attitude a noun names: "X's refusal", "its goal", "the US
// demand", "a demand by X".
func (p *clauseParser) owner(e *element) {
	for j := e.first - 1; j >= p.s.from && j >= e.first-6; j-- {
		t := p.tok(j)
		if m := p.a.mentionAt[j]; m != 0 {
			mm := &p.a.mentions[m-1]
			if t.is(sPossess) || mm.possessive || mm.modifier || mm.form == fAdjective || mm.to == e.first {
				e.subj = subject{lo: mm.from, hi: j + 1, mention: int(m)}
			}
			return
		}
		if t.is(sPossess) && j > p.s.from {
			if m := p.a.mentionAt[j-1]; m != 0 {
				e.subj = subject{lo: p.a.mentions[m-1].from, hi: j, mention: int(m)}
			} else {
				e.subj = p.phraseEnding(j - 1)
			}
			return
		}
		if t.has(cPossessive) {
			e.subj = subject{lo: j, hi: j + 1, pronoun: t.class & cPronoun}
			return
		}
		if open := p.quotedPart(j); open >= 0 {
			j = open
			continue
		}
		if !t.is(sWord) || t.has(cPrep|cAnd|cBut|cAux|cModal|cSubord) || p.at[j-p.s.from] != 0 {
			break
		}
	}
	if p.madeBy(e) {
		return
	}
	if m := p.a.mentionAt[min(e.last, p.s.to-1)]; m != 0 && e.last > e.head+1 && p.tok(e.last-1).has(cFrom) && !p.a.mentions[m-1].possessive && !p.a.mentions[m-1].modifier {
		e.subj = p.andFrom(p.phraseFrom(e.last)) // "an aim of X"
		return
	}
	if p.s.from+1 < p.s.to && p.tok(p.s.from).has(cFor) && (e.kind == kWant || e.kind == kRefuse) {
		if m := p.a.mentionAt[p.s.from+1]; m != 0 && p.a.mentions[m-1].to < p.s.to && p.tok(p.a.mentions[m-1].to).is(sComma) {
			mm := &p.a.mentions[m-1]
			e.subj = subject{lo: mm.from, hi: mm.to, mention: int(m)}
		}
	}
	for j := e.last; j < p.s.to && j < e.last+3; j++ {
		t := p.tok(j)
		if t.has(cPrep) && !p.a.isTo(j) && j+1 < p.s.to {
			who := p.pastQuantity(j + 1)
			if (t.has(cBy) || t.has(cFrom) && p.ownedBy(e, j)) && p.andFrom(p.phraseFrom(who)).mention != 0 && (e.kind == kWant || e.kind == kRefuse || e.kind == kUrge) {
				e.subj = p.andFrom(p.phraseFrom(who))
			}
			return
		}
		if p.at[j-p.s.from] == 0 {
			continue
		}
		return
	}
}

// apposes reports that the noun phrase of a noun at token i follows a comma:
// ", an idea".
func (p *clauseParser) apposes(i int) bool {
	for j := i - 1; j >= p.s.from && j >= i-4; j-- {
		if t := p.tok(j); t.is(sComma | sDash) {
			return true
		} else if !t.is(sWord) || t.has(cPrep) {
			return false
		}
	}
	return false
}

// madeBy gives "a demand X has made" to X; "an idea X has rejected" is what X
// refuses.
func (p *clauseParser) madeBy(e *element) bool {
	if e.last+1 >= p.s.to || e.kind != kWant && e.kind != kRefuse {
		return false
	}
	m := p.a.mentionAt[e.last]
	if m == 0 || p.a.mentions[m-1].possessive || !p.a.mentions[m-1].speaks {
		return false
	}
	to := p.a.mentions[m-1].to
	if to >= p.s.to || p.at[to-p.s.from] == 0 {
		return false
	}
	switch v := &p.el[p.at[to-p.s.from]-1]; {
	case v.form != vFinite:
		return false
	case (v.kind == kRefuse || v.kind == kWant) && !p.apposes(e.first):
		return false
	case v.kind == kRefuse && !v.neg:
		e.kind, e.sign = kRefuse, -e.sign
	case v.kind != kAct && v.kind != kPlain && v.kind != kJudge && v.kind != kWant || v.neg:
		return false
	}
	e.subj = subject{lo: e.last, hi: to, mention: int(m)}
	return true
}
