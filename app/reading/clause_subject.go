package reading

// findSubject looks to the left of a verb group for the noun phrase that is
// its subject, past prepositional phrases and parentheses.
func (p *clauseParser) findSubject(i int) {
	e := &p.el[i]
	if e.according {
		return
	}
	if e.form == vNominal {
		p.owner(e)
		return
	}
	if e.form != vFinite {
		if e.passive {
			p.byAgent(e)
		}
		return
	}
	if p.existential(e) {
		p.heldAmong(e)
		return
	}
	e.subj = p.leftPhrase(p.pastTwin(e.first))
	if e.subj.hi > e.subj.lo && p.tok(e.subj.lo).has(cNegator) && e.subj.hi-e.subj.lo <= 5 {
		e.neg, e.negAt = !e.neg, e.subj.lo
	}
	if p.noneOf(&e.subj) {
		e.neg, e.negAt = !e.neg, e.subj.lo-2
	}
	p.deniedSubject(e)
	if p.notOne(&e.subj) {
		e.neg, e.negAt = !e.neg, e.subj.lo-1
	}
	e.ownSubject = e.subj.hi > e.subj.lo
	if e.passive {
		p.byAgent(e)
		p.compelled(e)
	}
	if (e.kind == kSay || e.kind == kThink || e.kind == kAsk) && (e.subj.lo == e.subj.hi || p.insideQuote(e) || p.saidLast(e)) {
		p.inverted(e)
	}
	if p.tellsLast(e) {
		p.inverted(e)
	}
	if e.kind == kPlain || e.kind == kAct {
		p.tellsQuote(e)
	}
}

// pastTwin gives where the auxiliaries of a verb begin that has two of them: at
// "cannot" in "X cannot and will not accept it".
func (p *clauseParser) pastTwin(at int) int {
	if at-2 < p.s.from || !p.tok(at-1).has(cAnd) || !p.tok(at).has(cModal|cDo|cHave) {
		return at
	}
	j := at - 1
	for j > p.s.from && p.tok(j-1).has(cModal|cDo|cHave|cNegator|cAdverb) && p.at[j-1-p.s.from] == 0 {
		j--
	}
	if t := p.tok(j); !t.has(cModal|cDo|cHave) && (!t.has(cNegator) || t.has(cDet|cPrep)) {
		return at
	}
	return j
}

// noneOf reports a subject after "none of" or "neither of".
func (p *clauseParser) noneOf(s *subject) bool {
	return s.hi > s.lo && s.lo-2 >= p.s.from && p.tok(s.lo-1).has(cFrom) && p.tok(s.lo-2).has(cNegator) && p.tok(s.lo-2).has(cQuantity|cDet)
}

// notOne reports a subject after "not" that is a single one: "not one minister".
func (p *clauseParser) notOne(s *subject) bool {
	if s.hi <= s.lo || s.lo-1 < p.s.from || !p.tok(s.lo).has(cIndefinite) && !(p.tok(s.lo).has(cDet) && p.tok(s.lo).has(cQuantity)) {
		return false
	}
	return p.tok(s.lo-1).has(cNegator) && !p.tok(s.lo-1).has(cPrep|cDet) && p.at[s.lo-1-p.s.from] == 0
}

// besideSubject reports a word or mark that may stand between a subject and its
// verb.
func (p *clauseParser) besideSubject(t *token) bool {
	return t.is(sAside|sOpen|sClose) || t.shape == 0 || t.has(cAdverb|cDay) && !t.has(cThat|cPronoun|cDet|cAnd|cBut|cSubord) || t.has(cNegator) && !t.has(cDet|cAnd|cPrep)
}

// existential reports a verb that begins with a "there" which stands for its
// subject: "and that there is", but not "the talks there failed".
func (p *clauseParser) existential(e *element) bool {
	if t := p.tok(e.first); t.word == 0 || t.word != p.a.e.vocab.there {
		return false
	}
	b := e.first - 1
	return b < p.s.from || !p.tok(b).is(sWord) || p.tok(b).has(cThat|cAnd|cBut|cSubord|cQuestion) || p.at[b-p.s.from] != 0
}

// leftPhrase finds the noun phrase that ends before token at and stands under
// no preposition.
func (p *clauseParser) leftPhrase(at int) subject {
	for j, apart := at-1, false; j >= p.s.from; { // apart: a comma stands before the verb
		t := p.tok(j)
		switch {
		case t.has(cNegator) && (t.has(cQuantity) || j+2 < at && p.onlyPrep(j+1)) && p.a.mentionAt[j] == 0:
			return subject{lo: j, hi: j + 1} // "nobody wants", "none in the cabinet wants"
		case t.has(cIndefinite) && p.tok(j+1).has(cDay) || p.besideSubject(t) || t.has(cPrep) && j+1 < at && p.tok(j+1).has(cDay|cPrep) || p.aloneBetween(j) || apart && p.opensAside(j):
			j-- // "X on Monday refused", "2,000 a year are", "the talks prior to the vote failed"
			continue
		case apart && t.is(sNumber) && t.end-t.start == 4 && j-1 > p.s.from && p.tok(j-1).has(cPrep):
			j -= 2 // "since 2019"
			continue
		case t.is(sComma) || t.is(sDash):
			k := p.parenthesis(j)
			if k < 0 {
				return subject{}
			}
			j, apart = k, true
			continue
		}
		if k := p.overVerb(j); k >= 0 {
			j = k
			continue
		}
		np := p.phraseEnding(j)
		if k := max(p.reducedRelative(&np), p.outOfRelative(&np, apart), p.atOwned(&np)); k >= 0 {
			j = k
			continue
		}
		if np.hi == np.lo || t.has(cThat) && p.relativeThat(j) {
			return subject{}
		}
		b := np.lo - 1
		if b >= p.s.from && p.onlyPrep(b) && (p.at[b-p.s.from] == 0 || p.endsNominal(b)) {
			if p.counts(b) {
				return p.countedWith(np, b)
			}
			if b == p.s.from && p.tok(np.lo).is(sNumber) && np.hi > np.lo+1 {
				return np // "over 60 states want"
			}
			j = b - 1
			continue
		}
		if lo := p.listStart(np); lo < np.lo && lo-1 >= p.s.from && p.tok(lo-1).has(cPrep) && !p.tok(lo-1).has(cSubord) {
			if s, found := p.listUnder(np, lo); found {
				return s
			}
			if np.mention == 0 || p.tok(lo-1).has(cFrom|cBetween) || !p.between(lo, np.lo).comma {
				j = lo - 2
				continue
			}
			// "In X, A and B said": the list begins after X if nobody stands before.
			if s := p.leftPhrase(lo - 1); s.mention != 0 || s.pronoun != 0 {
				return s
			}
		}
		return p.compound(np)
	}
	return subject{}
}

// listUnder gives the subject that ends with np, the last of a list which begins at token
// lo after a preposition, where that does not part it from its verb: "X insisted on the
// port and Y refused", "members of X and Y refused".
func (p *clauseParser) listUnder(np subject, lo int) (s subject, found bool) {
	if np.pronoun&(cHe|cShe|cThey|cWe) != 0 || p.hasVerbAlready(lo-1) {
		return np, true
	}
	if !p.counts(lo - 1) {
		return np, false
	}
	np.first, np.lo = p.itemEnding(np.lo-2).mention, lo
	return np, true
}

// endsNominal reports a preposition at token b that belongs to a noun of attitude,
// which heads the noun phrase: "interest in a truce".
func (p *clauseParser) endsNominal(b int) bool {
	e := &p.el[p.at[b-p.s.from]-1]
	return e.form == vNominal && e.last == b+1 && e.last-e.first > 1
}

// relativeThat reports a "that" after a noun, which opens a relative clause.
func (p *clauseParser) relativeThat(j int) bool {
	if j-1 > p.s.from && p.tok(j-1).is(sComma) {
		return p.contrast(j-1) >= 0 || p.parenthesis(j-1) >= 0 && p.asideBefore(j-1) >= 0
	}
	if j-1 < p.s.from {
		return false
	}
	k := p.at[j-1-p.s.from]
	if k != 0 && p.el[k-1].phrase == "be" {
		return true // "its position is that"
	}
	if !p.tok(j-1).is(sWord) || p.tok(j-1).has(cPrep|cAnd|cBut|cSubord|cAux|cModal) {
		return false
	}
	return k == 0 || p.el[k-1].form == vNominal
}

// reducedRelative gives the token before a participle that describes a noun
// and whose object is np ("resolutions condemning the attack"), or -1.
func (p *clauseParser) reducedRelative(np *subject) int {
	b := np.lo - 1
	if np.hi == np.lo || b <= p.s.from {
		return -1
	}
	k := p.at[b-p.s.from]
	if k != 0 && (p.el[k-1].form == vFinite || p.el[k-1].form == vInfinitive) {
		return p.overDescription(int(k)-1, true)
	}
	if k == 0 || p.el[k-1].form != vIng || p.el[k-1].first-1 < p.s.from {
		return -1
	}
	t := p.tok(p.el[k-1].first - 1)
	if p.el[k-1].kind == kSay || !t.is(sWord) || t.has(cPrep|cSubord|cThat|cPronoun) && !t.has(cAnd) {
		return -1
	}
	return p.el[k-1].first - 1
}

// counts reports an "of" at token b that only says how many, as a subject: "most
// of", but not "a plan by a group of".
func (p *clauseParser) counts(b int) bool {
	if b-1 < p.s.from || !p.tok(b-1).has(cQuantity) || !p.tok(b).has(cFrom) {
		return p.shareOf(b) || p.oneOfThem(b)
	}
	q := p.phraseEnding(b - 1)
	if q.lo-1 < p.s.from || !p.tok(q.lo-1).has(cPrep) || p.tok(q.lo-1).has(cSubord) {
		return true
	}
	return p.tok(q.lo-1).has(cFrom) && p.counts(q.lo-1) // "hundreds of members of"
}

// countedWith gives the noun phrase of which the "of" at token b tells how many, with
// those that stand before them: "X, Y and many members of Z".
func (p *clauseParser) countedWith(np subject, b int) subject {
	q := p.phraseEnding(b - 1)
	if all := p.coordinated(subject{lo: q.lo, hi: np.hi, mention: np.mention}); all.first != 0 {
		return all
	}
	return np
}

// phraseEnding gives the noun phrase whose last word is token j.
func (p *clauseParser) phraseEnding(j int) subject {
	if m := p.a.mentionAt[j]; m != 0 {
		mm := &p.a.mentions[m-1]
		if mm.to == j+1 || mm.to > j {
			return subject{lo: p.modified(max(mm.from, p.s.from)), hi: j + 1, mention: int(m)}
		}
	}
	t := p.tok(j)
	if t.has(cPronoun) && !t.has(cPossessive) || t.has(cHe) && !t.has(cPossessive) {
		return subject{lo: j, hi: j + 1, pronoun: t.class & cPronoun}
	}
	if !t.is(sWord) || t.has(cRelative|cThat) && !t.has(cDet) || t.has(cRelative|cAnd|cBut|cSubord|cModal|cAux|cPrep) {
		return subject{}
	}
	if k := p.at[j-p.s.from]; k != 0 && p.el[k-1].form != vNominal && p.el[k-1].form != vIng {
		return subject{}
	}
	lo := j
	mention := 0
	for k := j; k >= p.s.from; k-- {
		t := p.tok(k)
		if p.at[k-p.s.from] != 0 && p.el[p.at[k-p.s.from]-1].form != vNominal {
			break
		}
		if m := p.a.mentionAt[k]; m != 0 {
			lo = max(p.a.mentions[m-1].from, p.s.from)
			if k < j && p.a.mentions[m-1].possessive || p.a.mentions[m-1].modifier {
				break
			}
			if k == j {
				mention = int(m)
			}
			break
		}
		if t.has(cThat) && k < j && (p.a.plural(j) || p.tok(k+1).is(sCapital)) {
			break // "that tariffs be lifted", "that TPP might"
		}
		if t.has(cDet | cPossessive) {
			lo = k
			if k > p.s.from && p.tok(k-1).has(cDet) && !p.tok(k-1).has(cPrep|cThat) {
				lo = k - 1 // "the two sides"
			}
			break
		}
		if open := p.quotedPart(k); open >= 0 && k < j {
			k, lo = open, open
			continue
		}
		if !t.is(sWord|sPossess) || t.has(cPrep|cAnd|cBut|cSubord|cRelative|cPronoun|cModal|cAux) {
			break
		}
		lo = k
	}
	return subject{lo: lo, hi: j + 1, mention: mention}
}

// modified extends a noun phrase that begins at lo over the words that describe
// it: "eleven city" before "hospitals".
func (p *clauseParser) modified(lo int) int {
	if p.partOfPlace(lo) {
		return lo - 1
	}
	if lo-1 > p.s.from && p.tok(lo-1).is(sPossess) {
		owner := p.phraseEnding(lo - 2)
		if b := owner.lo - 1; owner.hi > owner.lo && b > p.s.from && p.onlyPrep(b) && !p.tok(b).has(cFrom) {
			return owner.lo // "pilots at Norland's Fjordair"
		}
	}
	if lo < p.s.to && (p.tok(lo).has(cDet) || p.tok(lo).is(sCapital)) {
		if lo > p.s.from && p.tok(lo-1).has(cArticle) && !p.tok(lo).is(sCapital) {
			return lo - 1 // "the three firms"
		}
		return lo
	}
	for lo > p.s.from {
		t := p.tok(lo - 1)
		if !t.is(sWord) || t.is(sPossess) || p.at[lo-1-p.s.from] != 0 || p.a.mentionAt[lo-1] != 0 || t.has(cPrep|cAnd|cBut|cSubord|cRelative|cThat|cPronoun&^cPossessive|cModal|cAux|cAdverb|cNegator) {
			return lo
		}
		lo--
		if t.has(cDet | cPossessive) {
			return lo
		}
	}
	return lo
}

// partOfPlace reports a name at token lo after a word which tells what part of it is
// meant: "in northern Norland".
func (p *clauseParser) partOfPlace(lo int) bool {
	if lo-2 < p.s.from || lo >= p.s.to || !p.tok(lo).is(sCapital) {
		return false
	}
	t := &p.a.tokens[lo-1]
	return t.is(sWord) && !t.is(sCapital|sNumber) && t.class == 0 && p.at[lo-1-p.s.from] == 0 && !p.a.endsInS(lo-1) && p.onlyPrep(lo-2)
}

// byAgent makes the agent of a passive its subject; a passive without one has
// nobody who does it.
func (p *clauseParser) byAgent(e *element) {
	e.gapLo, e.gapHi = e.subj.lo, e.subj.hi
	e.subj = subject{}
	for j := e.last; j < p.s.to && j < e.last+9; j++ {
		t := p.tok(j)
		if t.has(cBy|cBetween) && j+1 < p.s.to && !p.a.timeAt(j+1, p.s) && !p.measure(j+1) && !p.a.votesAt(j+1, p.s) {
			e.subj = p.andBy(p.andFrom(p.phraseFrom(j+1)), j)
			return
		}
		if t.is(sComma|sStop|sBreak) || p.at[j-p.s.from] != 0 || j >= e.last+4 && !t.has(cPrep|cDay) && !t.is(sCapital) {
			return
		}
	}
}

// measure reports at token i how far something is done, not by whom: "cut by a
// fifth".
func (p *clauseParser) measure(i int) bool {
	if p.tok(i).has(cIndefinite) && i+1 < p.s.to {
		i++
	}
	if !p.tok(i).has(cQuantity) || p.tok(i).has(cDet) {
		return false
	}
	return i+1 >= p.s.to || p.tok(i+1).is(sComma|sStop|sBreak) || p.tok(i+1).has(cPrep|cAnd|cDay)
}

// andFrom adds to a name those that "and" joins to it: "by X, Y and Z".
func (p *clauseParser) andFrom(np subject) subject {
	if np.mention == 0 && np.pronoun == 0 && np.hi > np.lo && !p.tok(np.hi-1).is(sCapital) {
		return p.afterOthers(np)
	}
	all := np
	for all.hi+1 < p.s.to && (all.mention != 0 || p.tok(all.hi-1).is(sCapital)) {
		next := p.pastParentheses(all.hi)
		if next+1 >= p.s.to {
			return np
		}
		if p.tok(next).is(sComma) && !p.tok(next).is(sDash) {
			next++
		}
		and := p.tok(next).has(cAnd)
		if and {
			next++
		}
		if next == all.hi || and && next == np.hi+2 { // ", and" after one begins a clause
			return np
		}
		o := p.phraseFrom(next)
		if o.hi == o.lo || o.lo > next || o.mention != 0 && p.a.mentions[o.mention-1].possessive {
			return np
		}
		all.hi = o.hi
		if o.mention != 0 {
			all.first, all.mention = all.mention, o.mention
		}
		if and {
			return all
		}
	}
	return np
}

// phraseFrom gives the noun phrase that begins at token i.
func (p *clauseParser) phraseFrom(i int) subject {
	for j := i; j < p.s.to && j < i+6; j++ {
		if m := p.a.mentionAt[j]; m != 0 {
			m = p.a.owned(m)
			mm := &p.a.mentions[m-1]
			if n := p.a.samePartyNext(m); n != 0 {
				m, mm = n, &p.a.mentions[n-1]
			}
			if mm.modifier {
				return subject{lo: i, hi: mm.to}
			}
			return subject{lo: i, hi: min(mm.to, p.s.to), mention: int(m)}
		}
		t := p.tok(j)
		if t.has(cPronoun) && !t.has(cPossessive) {
			return subject{lo: j, hi: j + 1, pronoun: t.class & cPronoun}
		}
		if j > i && t.is(sPossess) {
			continue // "Norland's Ada Moor"
		}
		if p.a.dotOfTitle(j, p.s) {
			continue
		}
		if !t.is(sWord) || t.has(cPrep|cAnd|cBut|cAux|cModal|cRelative) || p.at[j-p.s.from] != 0 && p.el[p.at[j-p.s.from]-1].form != vNominal {
			return subject{lo: i, hi: j}
		}
	}
	return subject{lo: i, hi: min(i+6, p.s.to)}
}

// inverted finds the subject of "said Moor".
func (p *clauseParser) inverted(e *element) {
	if e.last >= p.s.to {
		return
	}
	if e.first > p.s.from && !p.tok(e.first-1).is(sComma|sClose|sStop) {
		return
	}
	if t := p.tok(e.last); t.is(sWord) && !t.has(cThat|cPrep|cSubord|cDay) {
		e.subj = p.phraseFrom(e.last)
		if hi := e.subj.hi; hi > e.subj.lo && hi+1 < p.s.to && p.tok(hi-1).has(cQuantity) && p.tok(hi).has(cFrom) {
			e.subj = p.phraseFrom(hi + 1) // "said one of X's aides"
		}
	}
}

// insideQuote reports a subject that ends with the quotation which closes right
// before the verb: in "“... and not left,” said Moor" nothing in it is one.
func (p *clauseParser) insideQuote(e *element) bool {
	return e.subj.hi <= e.first && p.tok(e.first-1).is(sClose) && p.tok(e.first-2).is(sComma) && p.tok(e.subj.hi-1).quote != 0 && p.tok(e.first).quote == 0
}

// saidLast reports a saying that ends a sentence, after a comma and before who says
// it: in "it costs ten crowns a year, said the minister" the year says nothing.
func (p *clauseParser) saidLast(e *element) bool {
	if e.kind != kSay || e.first != e.head || e.subj.mention != 0 || e.subj.pronoun != 0 || e.subj.hi > e.first-1 || !p.tok(e.first-1).is(sComma) || e.last >= p.s.to {
		return false
	}
	if t := p.tok(e.last); p.a.mentionAt[e.last] == 0 && !t.is(sCapital) && !t.has(cArticle|cIndefinite|cPossessive) {
		return false
	}
	who := p.phraseFrom(e.last)
	return p.someone(&who) && (who.hi >= p.s.to || !p.tok(who.hi).is(sWord) || p.tok(who.hi).has(cPrep|cDay|cAdverb|cAnd|cSubord|cRelative))
}

// tellsQuote takes any verb without an object for a saying whose subject stands
// right after a quotation that ends with a comma: "“...,” she went on", "“...,”
// Moor shot back".
func (p *clauseParser) tellsQuote(e *element) {
	lo := e.subj.lo
	if e.passive || e.neg || e.subj.hi <= lo || e.subj.hi > e.first || lo < p.s.from+2 || !p.tok(lo-1).is(sClose) || !p.tok(lo-2).is(sComma) {
		return
	}
	if e.last < p.s.to {
		t := p.tok(e.last)
		if t.is(sWord) && !t.has(cPrep|cAdverb|cAnd|cWhen|cDay) && t.class&(cDet|cPronoun|cPossessive) != 0 || t.is(sWord) && t.class == 0 {
			return
		}
	}
	e.kind, e.sign, e.strength = kSay, 0, 2
}
