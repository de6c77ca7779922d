package reading

// attachMinded gives a participle that tells what somebody wants or refuses its
// holder: "opposed to it, X left", "X, determined to win it, left", "left the hall
// determined to win it".
func (p *clauseParser) attachMinded(i int) bool {
	e := &p.el[i]
	l := &p.a.lex[e.head]
	if !e.passive || e.subj.hi > e.subj.lo || l.adjective == 0 {
		return false
	}
	en := &p.a.e.verbs[l.adjective-1]
	n := int(l.adjectiveEnd)
	if en.sign == 0 || en.kind != kWant && en.kind != kRefuse && en.kind != kPraise || n < p.s.to && (p.tok(n).has(cBy) || p.tok(n-1).has(cBy)) {
		return false
	}
	np := p.phraseEnding(max(e.first-1, p.s.from))
	if !p.standsApart(e) && !p.someone(&np) && !p.thing(&np) {
		return false
	}
	e.kind, e.sign, e.strength, e.phrase = en.kind, en.sign, en.strength, en.phrase
	e.last, e.passive, e.form, e.link = max(e.last, n), false, vIng, lTop
	if !p.standsApart(e) && p.someone(&np) {
		e.subj = np
		return true
	}
	p.subjectApart(i)
	return true
}

// standsApart reports a word that begins its sentence, or follows a comma or dash.
func (p *clauseParser) standsApart(e *element) bool {
	return e.first == p.s.from || p.tok(e.first-1).is(sComma|sDash)
}

// subjectApart gives what stands apart the one it is said of: who is named before
// the comma, or the subject of the sentence.
func (p *clauseParser) subjectApart(i int) {
	e := &p.el[i]
	if b := e.first - 2; b >= p.s.from && p.tok(b+1).is(sComma|sDash) {
		if np := p.phraseEnding(b); p.someone(&np) && np.lo-1 >= p.s.from && !p.tok(np.lo-1).has(cPrep) || np.lo == p.s.from && p.someone(&np) {
			e.subj = np
			return
		}
	}
	p.mainSubject(i)
}

// beforeAside gives the token before the aside that ends with the comma or dash at
// token b, or -1.
func (p *clauseParser) beforeAside(b int) int {
	if b <= p.s.from || !p.tok(b).is(sComma|sDash) {
		return -1
	}
	return p.asideBefore(b)
}

// apposedTo gives a noun of attitude that tells what somebody is to them: "X, a
// lifelong opponent of any truce,".
func (p *clauseParser) apposedTo(e *element) {
	if e.subj.hi > e.subj.lo || e.kind != kWant && e.kind != kRefuse || !p.tok(e.last-1).has(cFrom) {
		return
	}
	j := e.first - 1
	for j > p.s.from && p.tok(j).is(sWord) && p.tok(j).class&^(cAdverb|cFirm|cWeak) == 0 && p.a.mentionAt[j] == 0 {
		j--
	}
	if j-2 < p.s.from || !p.tok(j).has(cIndefinite) || !p.tok(j-1).is(sComma|sDash) {
		return
	}
	if m := p.a.mentionAt[j-2]; m != 0 {
		if mm := &p.a.mentions[m-1]; mm.speaks && !mm.possessive && !mm.modifier && mm.to == j-1 {
			e.subj = subject{lo: max(mm.from, p.s.from), hi: j - 1, mention: int(m)}
		}
	}
}

// concedes attaches an attitude that only "though" joins to the sentence to its
// subject: "X, though opposed to it,".
func (p *clauseParser) concedes(i, b int) bool {
	e := &p.el[i]
	if b <= p.s.from || e.first != e.head || p.a.surface(e.head) != 'd' || !p.tok(b).has(cThough|cBut) || !p.tok(b-1).is(sComma) {
		return false
	}
	if e.last >= p.s.to || !p.tok(e.last).has(cPrep|cTo) || p.tok(e.last).has(cBy) {
		return false
	}
	e.link = lAdjunct
	p.mainSubject(i)
	return true
}
