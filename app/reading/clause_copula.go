package reading

// links reports a verb at i that only ties what follows to its subject, as be
// does: "remains open to", "seemed opposed to".
func (p *clauseParser) links(i int) bool {
	if p.a.verbHere(i, p.s) == vNone {
		return false
	}
	if !p.mainVerb(i) {
		return true
	}
	e := element{last: i + 1, kind: kPlain}
	p.predicate(&e)
	return e.kind != kPlain
}

// afterInverted gives a verb after its subject the modal and the negator that
// stand before both.
func (p *clauseParser) afterInverted(e *element) {
	at := p.a.inverted(e.first, p.s)
	if at < 0 {
		return
	}
	e.modal |= p.tok(at).class & cModal
	if p.tok(at - 1).has(cNegator) {
		e.neg, e.negAt = !e.neg, at-1
	} else if p.tok(p.s.from).has(cNegator) {
		e.neg, e.negAt = !e.neg, p.s.from
	}
}

// bareHelper reports "be" or "have" at i.
func (p *clauseParser) bareHelper(i int) bool {
	return p.tok(i).has(cBe|cHave) && p.a.surface(i) == 'b'
}

// copula makes an element of be or have with what it says of its subject.
func (p *clauseParser) copula(i int) int {
	e := p.blank()
	e.first, e.head, e.last, e.kind, e.phrase, e.form, e.be = i, i, i+1, kPlain, "be", vFinite, true
	if p.tok(i).has(cHave) && !p.tok(i).has(cBe) {
		e.phrase = "have"
	}
	switch p.a.surface(i) {
	case 'g':
		e.form = vIng
	}
	if b := p.a.before(i, p.s); b >= 0 && p.a.isTo(b) {
		e.form = vInfinitive
	}
	p.leftGroup(e)
	if e.form == vIng && e.first < i && p.tok(e.first).has(cBe|cModal) || e.form == vInfinitive && e.modal != 0 && !p.beginsWithTo(e) {
		e.form = vFinite // "is becoming open", "has to be open"
	}
	if e.phrase == "be" {
		p.predicate(e)
	} else {
		p.havePredicate(e)
	}
	return p.add(e)
}

// attitudeBefore reports that the element before the copula e is a noun of what
// somebody wants or refuses, and so its subject: "the union's main demand is".
func (p *clauseParser) attitudeBefore(e *element) bool {
	if len(p.el) == 0 {
		return false
	}
	o := &p.el[len(p.el)-1]
	return o.form == vNominal && (o.kind == kWant || o.kind == kRefuse) && o.last <= e.head && !p.between(o.last, e.head).comma
}

// predicate looks for the adjective or noun that a copula ascribes.
func (p *clauseParser) predicate(e *element) {
	for j := e.last; j < p.s.to && j < e.last+6; j++ {
		t := p.tok(j)
		if p.a.mentionAt[j] != 0 || t.has(cPossessive) {
			return
		}
		l := &p.a.lex[j]
		ref, end := l.adjective, l.adjectiveEnd
		if ref == 0 || l.noun != 0 && l.nounEnd > end {
			ref, end = l.noun, l.nounEnd
		}
		if t.has(cNegator) && (ref == 0 || int(end) == j+1) {
			e.neg, e.negAt = !e.neg, j
			continue
		}
		if ref != 0 {
			en := &p.a.e.verbs[ref-1]
			if (en.kind == kEnd || en.kind == kStart) && ref == l.noun && p.attitudeBefore(e) {
				return // "its demand is an end to it" says what is demanded
			}
			e.kind, e.sign, e.strength, e.phrase = en.kind, en.sign, en.strength, p.a.pair("be", en.phrase)
			e.head, e.last = j, int(end)
			return
		}
		if t.has(cSwitch) && p.standsAlone(j) {
			e.kind, e.sign, e.phrase = kGood, 1, "be on"
			if t.has(cParticle) {
				e.kind, e.sign, e.phrase = kBad, -1, "be off"
			}
			e.head, e.last, e.strength = j, j+1, 2
			return
		}
		if t.is(sComma|sStop|sBreak) || t.has(cPrep|cThat|cAnd|cBut|cSubord) && !t.has(cAdverb|cDet) || p.a.lex[j].verb != 0 && p.a.verbHere(j, p.s) != vNone {
			return
		}
	}
}

// standsAlone reports that nothing hangs on the particle at j: "the deal is
// off", but not "off the coast".
func (p *clauseParser) standsAlone(j int) bool {
	if j+1 >= p.s.to {
		return true
	}
	t := p.tok(j + 1)
	return t.is(sComma|sStop|sBreak|sClose) || t.has(cBut|cSubord|cDay|cAdverb) || t.has(cAnd) && !p.tok(j-1).is(sWord)
}

// havePredicate takes "has no plans to" as one element; the noun keeps its
// own otherwise.
func (p *clauseParser) havePredicate(e *element) {
	for j := e.last; j < p.s.to && j < e.last+3; j++ {
		t := p.tok(j)
		if t.has(cNegator) {
			if j+1 < p.s.to && p.a.isTo(j+1) && !t.has(cDet|cQuantity) {
				return // "has yet to agree", whose verb is denied
			}
			e.neg, e.negAt = true, j
			continue
		}
		l := &p.a.lex[j]
		if l.noun != 0 && !t.has(cPrep) {
			en := &p.a.e.verbs[l.noun-1]
			if n := int(l.nounEnd); n+1 < p.s.to && p.tok(n).has(cFrom) && p.a.mentionAt[n+1] != 0 {
				return // "has the backing of X"
			}
			if en.kind == kWant || en.kind == kRefuse {
				e.kind, e.sign, e.strength, e.phrase = en.kind, en.sign, en.strength, p.a.pair("have", en.phrase)
				e.head, e.last = j, int(l.nounEnd)
			}
			return
		}
		if !t.has(cDet | cAdverb) {
			return
		}
	}
}

// verbless makes a predicate of the judgement that ends a clause of a headline,
// which does without "is": "Truce “unacceptable”, says X"; 0 if there is none.
func (p *clauseParser) verbless(i int) int {
	l := &p.a.lex[i]
	if l.adjective == 0 || i == p.s.from || !p.a.headline(p.s) {
		return 0
	}
	en, end := &p.a.e.verbs[l.adjective-1], int(l.adjectiveEnd)
	if !p.predicates(i, en.kind, end) && (en.kind != kGood && en.kind != kBad || end < p.s.to && !p.tok(end).is(sClose|sComma|sBreak|sDash|sColon)) {
		return 0
	}
	j := i - 1
	for j > p.s.from && (p.tok(j).is(sOpen) || p.tok(j).has(cAdverb) && !p.tok(j).has(cDet|cPrep)) {
		j--
	}
	if t := p.tok(j); !t.is(sWord) || t.has(cDet|cPossessive|cPrep|cAnd|cAux|cBe|cModal|cNegator) || p.at[j-p.s.from] != 0 && p.el[p.at[j-p.s.from]-1].form != vNominal {
		return 0
	}
	for k := range p.el {
		if p.el[k].form == vFinite && !p.between(p.el[k].last, i).brk {
			return 0
		}
	}
	e := p.blank()
	e.first, e.head, e.last, e.form, e.be = i, i, end, vFinite, true
	e.kind, e.sign, e.strength, e.phrase = en.kind, en.sign, en.strength, p.a.pair("be", en.phrase)
	return p.add(e)
}

// predicates reports an adjective at token i right after somebody, which a headline says
// of them with what they are ready or likely to do after it: "Miners ready to strike".
func (p *clauseParser) predicates(i int, k kind, end int) bool {
	if k != kGood && k != kBad && k != kWant && k != kRefuse && k != kWeak || end >= p.s.to || !p.a.isTo(end) && !p.a.isTo(end-1) && !p.tok(end).has(cPrep) {
		return false
	}
	m := p.a.mentionAt[i-1]
	if m == 0 {
		return p.a.plural(i-1) && p.tok(i-1).has(cPerson|cBody)
	}
	mm := &p.a.mentions[m-1]
	return mm.to == i && !mm.possessive && mm.form != fAdjective && (mm.form != fDemonym || p.a.endsInS(i-1))
}
