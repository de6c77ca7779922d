package reading

// over gives the element that governs what begins at token to, where element j
// stands next before it: past an "and", that may be what governs j. "An end to
// duties and a truce" are two things that are wanted, "an end to the duties and
// the truce" is one.
func (p *clauseParser) over(j, to int) int {
	for at := p.el[j].last; at < to; at++ {
		if !p.joins(at, to) {
			continue
		}
		for n := 0; n < 3 && p.endsBefore(j, at+1); n++ {
			j = p.el[j].parent
		}
	}
	return j
}

// backing reports an attitude noun that tells with whose consent the rest of the
// sentence is done: "with the support of X".
func (p *clauseParser) backing(e *element) bool {
	if e.kind != kWant && e.kind != kRefuse || e.subj.hi <= e.subj.lo || e.subj.lo < e.last && e.subj.pronoun != 0 {
		return false
	}
	i := min(e.first, e.subj.lo) - 1
	for i > p.s.from && p.tok(i).is(sWord) && p.at[i-p.s.from] == 0 && p.tok(i).class&^(cAdverb|cArticle|cIndefinite|cDet) == 0 {
		i--
	}
	return i > p.s.from && p.tok(i).has(cWith) && p.at[i-p.s.from] == 0
}

// utters reports that a verb has an attitude noun as its object which is thus
// that of its subject: "expressed support", "launched a push".
func (p *clauseParser) utters(g, e *element) bool {
	if g.kind != kSay && (g.kind != kAct || g.sign < 0) || g.passive || g.neg || e.kind != kWant && e.kind != kRefuse {
		return false
	}
	for i := g.last; i < e.first; i++ {
		if t := p.tok(i); !t.is(sWord) || t.class&^(cAdverb|cArticle|cIndefinite|cDet|cFirm|cWeak) != 0 || p.a.mentionAt[i] != 0 || p.at[i-p.s.from] != 0 {
			return false
		}
	}
	return true
}

// alsoUrged reports an infinitive e whose agent stands after "and", as that of
// the infinitive j does after the verb that both hang on: "urged X to wait and Y
// to sign", "wants X to go and the ban to be lifted".
func (p *clauseParser) alsoUrged(j int, e *element) bool {
	g := &p.el[j]
	if g.form != vInfinitive || g.parent < 0 || g.link != lComplement || g.agentHi-g.agentLo < 1 || g.last >= e.first-1 {
		return false
	}
	switch p.el[g.parent].kind {
	case kUrge, kDissuade, kWant, kCause, kNeed:
	default:
		return false
	}
	np := p.phraseEnding(e.first - 1)
	return (np.mention != 0 || np.pronoun != 0 || e.passive && np.hi > np.lo) && np.lo > g.last && p.tok(np.lo-1).has(cAnd)
}

// passiveBefore gives the passive whose subject the participle i has too: "was
// put forward by X and rejected by Y"; -1 if there is none.
func (p *clauseParser) passiveBefore(i int) int {
	e := &p.el[i]
	b := e.first - 1
	if !e.passive || b <= p.s.from || !p.joins(b, e.first) && !p.tok(b).has(cBut) {
		return -1
	}
	for j := i - 1; j >= 0; j-- {
		switch g := &p.el[j]; {
		case g.passive && g.gapHi > g.gapLo && (g.form == vFinite || g.form == vPassivePart):
			return j
		case g.form == vFinite || g.form == vPassivePart:
			return -1
		}
	}
	return -1
}

// absolute gives the subject of the participle i after "with": "with X and Y
// saying", "with X saying it and Y denying it". What it tells stands on its own.
func (p *clauseParser) absolute(i int) subject {
	b := p.el[i].first - 1
	if b <= p.s.from {
		return subject{}
	}
	np := p.phraseEnding(b)
	if np.hi == np.lo || np.lo <= p.s.from {
		return subject{}
	}
	if p.under(np.lo, cWith) {
		return np
	}
	if lo := p.listStart(np); lo < np.lo && p.under(lo, cWith) {
		np.first, np.lo = p.phraseEnding(np.lo-2).mention, lo
		return np
	}
	if !p.tok(np.lo-1).has(cAnd) || !p.someone(&np) {
		return subject{}
	}
	for j := i - 1; j >= 0; j-- {
		if g := &p.el[j]; g.form == vIng && g.parent < 0 && g.subj.hi > g.subj.lo && g.subj.hi <= g.first && p.under(g.subj.lo, cWith) {
			return np
		}
	}
	return subject{}
}

// under reports a preposition of some class before token i that belongs to no
// verb.
func (p *clauseParser) under(i int, class class) bool {
	return i > p.s.from && p.tok(i-1).has(class) && p.at[i-1-p.s.from] == 0
}

// standsFree reports that the noun phrase which begins at token lo is under no
// preposition, unless "with" begins a clause or it is counted: "hundreds of dockers".
func (p *clauseParser) standsFree(lo int) bool {
	b := lo - 1
	return b < p.s.from || !p.onlyPrep(b) || p.under(lo, cWith) || p.counts(b)
}

// alsoSaid gives what tells the clause that begins at token lo with "and that", "but
// that" or ", that": what has told the clause before it, "X said that Y wants it and
// that Z does not"; -1 if none has.
func (p *clauseParser) alsoSaid(i, lo int) int {
	that := lo
	for that > p.s.from && that > lo-3 && !p.tok(that).has(cThat) {
		that--
	}
	if that <= p.s.from || !p.tok(that).has(cThat) || !p.tok(that-1).has(cAnd|cBut) && !p.tok(that-1).is(sComma) {
		return -1
	}
	said := -1
	for k := i - 1; k >= 0; k-- {
		c := &p.el[k]
		if c.form != vFinite || c.link != lContent || c.parent < 0 || c.parent > k || p.semicolon(c.last, lo) {
			continue
		}
		if said < 0 || !tells(p.el[said].kind) && tells(p.el[c.parent].kind) {
			said = c.parent
		}
		start := c.first
		if c.subj.hi > c.subj.lo {
			start = min(start, c.subj.lo)
		}
		if c.passive && c.gapHi > c.gapLo {
			start = min(start, c.gapLo)
		}
		if p.tok(start).has(cThat) || start > p.s.from && p.tok(start-1).has(cThat) {
			return c.parent
		}
	}
	return said
}

// joins reports an "and", or a comma of a list, at a token before another.
func (p *clauseParser) joins(at, to int) bool {
	t := p.tok(at)
	if t.has(cAnd) {
		return true
	}
	if !t.is(sComma) || t.is(sDash) || p.tok(at+1).has(cAnd|cRelative) {
		return false
	}
	for i := at + 1; i < p.s.to; i++ {
		t := p.tok(i)
		if t.has(cAnd) {
			return true
		}
		if t.is(sStop|sBreak) || i > to && p.at[i-p.s.from] != 0 && p.el[p.at[i-p.s.from]-1].form == vFinite {
			return false
		}
	}
	return false
}

// endsBefore reports that what element j governs has ended before the word at
// token n, after an "and" or comma: that word goes with the words before j
// rather than with those after it.
func (p *clauseParser) endsBefore(j, n int) bool {
	g := &p.el[j]
	if g.parent < 0 || g.link != lComplement {
		return false
	}
	for n+1 < p.s.to && (p.tok(n).has(cAdverb) && !p.tok(n).has(cPrep|cDet) || p.tok(n).is(sOpen)) {
		n++
	}
	t := p.tok(n)
	if t.has(cPrep) && !t.has(cSubord|cDet) {
		if p.takesWord(j, t.word) {
			return false
		}
		for up := g.parent; up >= 0; up = p.el[up].parent {
			if p.takesWord(up, t.word) {
				return true
			}
			if p.el[up].link != lComplement {
				return false
			}
		}
		return false
	}
	kind := t.class & determiners
	if g.form == vNominal && (g.kind == kEnd || g.kind == kStart) && p.deedAt(n) {
		return true
	}
	if g.form != vNominal || kind == 0 || g.last >= p.s.to {
		return false
	}
	inner := g.last
	for inner < n && p.tok(inner).has(cPrep|cTo) {
		inner++
	}
	own, under := p.opening(g), p.tok(inner).class&determiners
	return under != kind && (own == kind || own != 0 && under == 0 && t.has(cIndefinite))
}

// deedAt reports that an item of a list begins at token n which names an end or a
// beginning of something itself: "an end to the war, the withdrawal of the troops".
func (p *clauseParser) deedAt(n int) bool {
	for i := n; i < p.s.to && i < n+4; i++ {
		k := p.at[i-p.s.from]
		if k == 0 {
			if t := p.tok(i); !t.is(sWord|sPossess) || t.class&^(cDet|cArticle|cIndefinite|cPossessive|cAdverb) != 0 {
				return false
			}
			continue
		}
		e := &p.el[k-1]
		return e.form == vNominal && (e.kind == kEnd || e.kind == kStart) && e.first == i && e.last < p.s.to && p.tok(e.last).has(cPrep|cTo)
	}
	return false
}

// likeNouns reports that the attitude noun e is joined to the noun j by "and"
// alone, each with what it is about: "opposition to duties and support for a
// truce".
func (p *clauseParser) likeNouns(j int, e *element) bool {
	g := &p.el[j]
	if g.form != vNominal || g.parent < 0 || g.link != lComplement || g.last >= e.first || e.last >= p.s.to || !p.tok(g.last).has(cPrep|cTo) || !p.tok(e.last).has(cPrep|cTo) {
		return false
	}
	i := e.first - 1
	for i > g.last && p.tok(i).is(sWord) && p.tok(i).class&^cAdverb == 0 {
		i--
	}
	return p.tok(i).has(cAnd)
}

// determiners open a noun phrase.
const determiners = cArticle | cIndefinite | cPossessive

// opening gives the determiner that opens the noun phrase of an attitude noun.
func (p *clauseParser) opening(g *element) class {
	for i := g.first - 1; i >= p.s.from; i-- {
		t := p.tok(i)
		if kind := t.class & determiners; kind != 0 {
			return kind
		}
		if t.is(sPossess) {
			return cPossessive
		}
		if !t.is(sWord) || t.has(cPrep|cAnd|cBut|cSubord) || p.at[i-p.s.from] != 0 {
			return 0
		}
	}
	return 0
}

// takesWord reports that element j ends with a preposition or is followed by it:
// "called for", "opposition to".
func (p *clauseParser) takesWord(j int, word int32) bool {
	e := &p.el[j]
	return word != 0 && (e.last > e.head+1 && p.tok(e.last-1).word == word || e.last < p.s.to && p.tok(e.last).word == word)
}
