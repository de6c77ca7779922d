package reading

// announced reports that a past form which might be a finite verb describes the
// noun before it, because the verb of the clause follows: "the truce announced
// on Tuesday was", or because it stands apart: "a bill, known as that, which".
func (p *clauseParser) announced(e *element) bool {
	b := e.first - 1
	if b < p.s.from {
		return false
	}
	t := p.tok(b)
	if t.is(sComma | sDash) {
		return p.setApart(e, b)
	}
	if !p.endsNoun(b) || t.has(cPronoun|cThat|cDay) || p.at[b-p.s.from] != 0 && p.el[p.at[b-p.s.from]-1].form != vNominal {
		return false
	}
	if m := p.a.mentionAt[b]; m != 0 && p.a.mentions[m-1].speaks || tellsClause(e.kind) && t.has(cPerson|cBody) {
		return false
	}
	return p.verbAhead(e.last)
}

// toldTo reports who is told something in a headline, which leaves out the "is":
// "Minister urged to pay more".
func (p *clauseParser) toldTo(e *element) bool {
	if e.form != vFinite || e.first != e.head || e.kind != kUrge && e.kind != kForecast || !p.a.headline(p.s) || p.a.surface(e.head) != 'd' {
		return false
	}
	end := e.last
	if end < p.s.to && p.a.isTo(end) {
		end++
	}
	return p.a.isTo(end-1) && end < p.s.to && p.a.lex[end].verb != 0
}

// verbAhead reports that a finite verb comes after token i with nothing before
// it that could be its subject: only phrases with prepositions, days, adverbs.
func (p *clauseParser) verbAhead(i int) bool {
	under := false // a preposition
	for j := i; j < p.s.to && j < i+14; j++ {
		t := p.tok(j)
		switch {
		case t.has(cAnd) && p.tok(i).has(cBetween) && j < i+5:
			i = j // "the truce reached between X and Y is"
		case t.is(sComma|sBreak|sStop|sColon|sOpen) || t.has(cThat|cRelative|cAnd|cBut|cSubord|cPronoun&^cPossessive) && p.a.mentionAt[j] == 0 && !t.has(cPrep):
			return false
		case t.has(cModal|cBe|cHave) && p.a.mentionAt[j] == 0 && p.a.surface(j) != 'g' && !t.has(cDay):
			return j > i && !p.a.isTo(j-1)
		case t.has(cDay) || t.light():
		case t.has(cPrep):
			under = true
		case p.mainVerbAt(j, i):
			return true
		case !under && !p.tellsTime(j):
			return false
		}
	}
	return false
}

// mainVerbAt reports a word that can only be a finite verb, after a phrase that
// begins at token i: it has an object, or ends the clause.
func (p *clauseParser) mainVerbAt(j, i int) bool {
	l := &p.a.lex[j]
	if l.verb == 0 || l.noun != 0 && int(l.verbEnd) <= j+1 || j == i || j+1 >= p.s.to || p.a.mentionAt[j] != 0 {
		return false
	}
	if q := p.tok(j - 1); q.has(cPrep|cDet|cPossessive) || q.is(sPossess) || p.a.lex[j-1].adjective != 0 {
		return false
	}
	next := min(int(l.verbEnd), p.s.to-1)
	n := p.tok(next)
	switch p.a.surface(j) {
	case 's':
		return n.has(cDet|cPossessive|cThat) && !n.has(cPrep) || p.a.isTo(next) || int(l.verbEnd) > j+1
	case 'd':
		return n.has(cDet|cPossessive) && !n.has(cPrep) || n.is(sStop|sComma)
	}
	return false
}

// tellsTime reports that token i belongs to a phrase that tells when: "last
// month", "two weeks ago".
func (p *clauseParser) tellsTime(i int) bool {
	t := p.tok(i)
	return t.is(sNumber) || t.has(cDay) || t.has(cDet|cQuantity) && i+1 < p.s.to && (p.tok(i+1).has(cDay) || p.tok(i+1).is(sNumber))
}

// setApart reports that a past form after the comma or dash at b describes what
// stands before it. A verb with an object goes on with a list of deeds instead,
// and one after an aside is that of the subject before it.
func (p *clauseParser) setApart(e *element, b int) bool {
	if e.kind == kMeet || e.last >= p.s.to || p.a.headline(p.s) || b <= p.s.from || !p.tok(b-1).is(sWord|sClose|sPossess) {
		return false
	}
	if n := p.tok(e.last); !n.has(cPrep) && !p.tok(e.last-1).has(cPrep) || n.has(cThat) || n.has(cDet) && !p.tok(e.last-1).has(cPrep) {
		return false
	}
	if k := p.asideBefore(b); k >= 0 && (p.a.verbless(k, p.s) || p.a.inRelative(k, p.s) || e.kind == kSay && p.namesPerson(k+2, b)) {
		return false
	}
	if p.a.verbless(b-1, p.s) && !p.closedBefore(e.last) {
		return false
	}
	return !p.listOfDeeds(e.last)
}

// namesPerson reports an aside, tokens [lo, hi), that is the first and last name of
// somebody, who speaks: "“...,” the minister, Ada Moor, said in a statement".
func (p *clauseParser) namesPerson(lo, hi int) bool {
	if hi-lo < 2 || hi-lo > 5 {
		return false
	}
	for j := lo; j < hi; j++ {
		if t := p.tok(j); !t.is(sCapital|sJoined|sStop) && !t.has(cTitle) || t.has(cBody|cDay) {
			return false
		}
	}
	return true
}

// asideBefore gives the token before an aside that ends with the comma or dash at
// b, or -1: one has no verb but that of a relative clause.
func (p *clauseParser) asideBefore(b int) int {
	k := p.parenthesis(b)
	if k < 0 || k+2 >= b || p.tok(k+2).has(cRelative) {
		return k
	}
	for j := k + 2; j < b; j++ {
		if v := p.a.verbAt[j]; v == hasVerb || v == contentVerb {
			return -1
		}
	}
	return k
}

// closedBefore reports that an aside which token i stands in ends before a verb.
func (p *clauseParser) closedBefore(i int) bool {
	for j := i; j+1 < p.s.to && j < i+20; j++ {
		if p.tok(j).is(sComma | sDash) {
			return p.a.verbHere(j+1, p.s) != vNone || p.tok(j+1).has(cModal|cAux)
		}
	}
	return false
}

// listOfDeeds reports that "and" comes after token i with another past form.
func (p *clauseParser) listOfDeeds(i int) bool {
	for j := i; j+1 < p.s.to; j++ {
		t := p.tok(j)
		if t.is(sBreak | sStop) {
			return false
		}
		if !t.has(cAnd) {
			continue
		}
		n := j + 1
		for n+1 < p.s.to && p.tok(n).light() {
			n++
		}
		if p.a.lex[n].verb != 0 && p.a.surface(n) == 'd' {
			return true
		}
	}
	return false
}

// actsOn reports a verb with an object of its own, which thus describes no noun:
// "the company that runs the mines rejected the offer". What is offered or called
// something may have two.
func (p *clauseParser) actsOn(e *element) bool {
	switch e.kind {
	case kWant, kJudge, kSay, kThink, kPraise:
		return false
	}
	if e.last >= p.s.to || e.judged > 0 {
		return false
	}
	n := p.tok(e.last)
	return n.has(cArticle) || n.has(cPossessive) && !n.has(cPrep) || p.a.mentionAt[e.last] != 0 && p.a.mentions[p.a.mentionAt[e.last]-1].speaks
}

// subjectBefore reports that somebody who stands right before a past form at
// token i is its subject, and not described by it: "bills that X passed", "bills
// X passed", "saying X wanted it".
func (p *clauseParser) subjectBefore(e *element) bool {
	b := e.first - 1
	lo, acts := p.a.actorEnding(b, p.s)
	if !acts || lo <= p.s.from {
		return false
	}
	before := p.tok(lo - 1)
	if p.a.inRelative(b, p.s) || before.has(cQuestion|cThat) {
		return true
	}
	return p.a.verbAt[lo-1] != noVerb && e.last < p.s.to && !p.tok(e.last).has(cPrep|cDay) && p.tok(e.last).is(sWord) && !p.tok(e.last-1).has(cPrep)
}

// awaited reports that the last verb is that of a relative clause which describes
// the subject, that no other verb has come since and none will, so that e is what
// that subject does: "the workers who reject the offer met".
func (p *clauseParser) awaited(e *element) bool {
	for j := len(p.el) - 1; j >= 0; j-- {
		g := &p.el[j]
		if b := p.between(g.last, e.first); b.comma || b.brk || b.that || b.relative || b.and || b.but {
			return false
		}
		if g.form != vFinite {
			continue
		}
		at := g.first - 1
		if at > p.s.from {
			if lo, acts := p.a.actorEnding(at, p.s); acts {
				at = lo - 1
			}
		}
		if at <= p.s.from || !p.tok(at).has(cRelative) && !(p.tok(at).has(cThat) && p.a.plainNoun(at-1)) {
			return false
		}
		return p.a.verbless(at-1, p.s) && !p.verbAhead(e.last)
	}
	return false
}

// noHelper reports that at most adverbs of manner stand before the verb at token i
// in its group: "long opposed".
func (p *clauseParser) noHelper(e *element, i int) bool {
	for j := e.first; j < i; j++ {
		if !manner(p.tok(j)) {
			return false
		}
	}
	return true
}

// partyDoes reports that a party, and not a thing, stands before the past form
// e, as its subject: "provided the union agreed". What is done to it has a "by".
func (p *clauseParser) partyDoes(e *element) bool {
	m := p.a.mentionAt[e.first-1]
	if m == 0 || e.last < p.s.to && p.tok(e.last).has(cBy) {
		return false
	}
	mm := &p.a.mentions[m-1]
	return mm.speaks && !mm.possessive && mm.to == e.first && mm.from > p.s.from && !p.tok(mm.from-1).has(cPrep)
}
