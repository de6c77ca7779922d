package reading

// gapAfterWhich gives a relative clause at element i, whose "which" stands at b
// under a preposition, its antecedent: "the truce to which X agreed", and of
// "that W wants and to which X agreed" the same for both.
func (p *clauseParser) gapAfterWhich(i, b int) bool {
	e := &p.el[i]
	at := b - 2
	if at >= p.s.from && p.tok(at).is(sComma) {
		at--
	}
	if at < p.s.from || e.passive || !p.tok(b-1).has(cPrep|cTo) || p.tok(b).has(cThat) {
		return false
	}
	if !p.tok(at).has(cAnd) {
		ante := p.phraseEnding(at)
		e.gapLo, e.gapHi = p.wide(ante.lo), ante.hi
		return ante.hi > ante.lo
	}
	for j := i - 1; j >= 0; j-- {
		if g := &p.el[j]; g.form == vFinite {
			e.gapLo, e.gapHi = g.gapLo, g.gapHi
			return g.gapHi > g.gapLo
		}
	}
	return false
}

// objectRelative reports that "that" at b opens a relative clause after the
// object of a verb which may also take a clause: "accepted the truce that X put
// forward", but not "accepted the fact that X has a point".
func (p *clauseParser) objectRelative(i, b int) bool {
	e := &p.el[i]
	switch e.kind {
	case kWant, kRefuse, kUrge, kPraise:
	default:
		return false
	}
	if e.passive || e.last < p.s.to && p.tok(e.last).is(sWord) && !p.tok(e.last).has(cPrep|cAnd|cAdverb|cDay) {
		return false
	}
	for j := b - 1; j > p.s.from && j > b-9; j-- {
		k := p.at[j-p.s.from]
		if k == 0 {
			before := p.at[j-1-p.s.from]
			if p.tok(j).is(sComma) || p.tok(j).has(cPrep) && !p.tok(j).has(cFrom) && (before == 0 || p.el[before-1].last != j) {
				return false
			}
			continue
		}
		g := &p.el[k-1]
		if g.form == vNominal && g.last == b {
			return p.apposes(g.first) && (e.first < e.head || p.a.surface(e.head) == 'd') // ", a demand that X has rejected"
		}
		object := g.last
		if object < b && p.tok(object).has(cPrep) {
			object++ // "agreed to the truce that"
		}
		return object < b && p.tok(object).has(cDet) && p.a.mentionAt[object] == 0 && (g.kind == kWant || g.kind == kRefuse || g.kind == kPraise)
	}
	return false
}

// innermost gives the infinitive at the end of the chain that hangs on element
// i, if it has no object of its own: in "the rise that X swore never to accept"
// it is what X would not accept that X swore.
func (f *framer) innermost(i int) int {
	for n := i + 1; n < len(f.el); n++ {
		e := &f.el[n]
		if e.parent != i || e.link != lComplement || e.form != vInfinitive {
			continue
		}
		if e.last < f.s.to && f.a.tokens[e.last].is(sWord) && !f.a.tokens[e.last].has(cPrep|cAnd|cAdverb|cDay) {
			return i
		}
		i = n
	}
	return i
}

// sharesRelative gives the verb of a relative clause that element i goes on
// with: "who leads X and has called for it", or -1 where a comma ends the
// clause.
func (p *clauseParser) sharesRelative(i int) int {
	for j := i - 1; j >= 0; j-- {
		g := &p.el[j]
		if g.form != vFinite {
			continue
		}
		if g.link != lSide || g.gapHi > g.gapLo || g.subj.mention == 0 || g.subj.hi > g.first {
			return -1
		}
		if b := p.between(g.last, p.el[i].first); b.comma || b.brk || b.colon || !b.and && !b.but {
			return -1
		}
		return j
	}
	return -1
}

// invertedCondition reports that the word at b, before its subject, makes a
// condition: "Should X refuse, talks end", "Had X asked, Y would have come".
func (p *clauseParser) invertedCondition(b int) bool {
	if b != p.s.from && !(b == p.s.from+1 && p.tok(b-1).is(sOpen)) || !p.tok(b).has(cModal|cHave) {
		return false
	}
	for j := p.s.to - 1; j > b; j-- {
		if t := p.tok(j); t.is(sStop) {
			return p.a.text[t.start] != '?'
		}
	}
	return true
}

// feelsAbout reports that only "about" or the like stands between the attitude
// at element i and a later token, so that it tells what the attitude is about:
// "is unhappy about the plan", "complained over the demand".
func (p *clauseParser) feelsAbout(i, to int) bool {
	g := &p.el[i]
	if g.kind != kRefuse && g.kind != kPraise && g.kind != kWant || g.last >= to {
		return false
	}
	for j := g.last; j < to; j++ {
		if t := p.tok(j); t.has(cSubord) && !t.has(cAbout) || t.is(sComma) || t.has(cAnd) {
			return false
		}
	}
	return p.tok(g.last).has(cAbout)
}

// deplores reports that what the attitude g is against begins at lo, after "that"
// or with a modal: "complained that X kept it", "fears it will stay", "fears it would
// help him". A bad judgement there is only told: "protested that it was unfair",
// "worries it is too vague".
func (p *clauseParser) deplores(i int, g *element, lo int) bool {
	e := &p.el[i]
	if g.kind != kRefuse || g.form != vFinite && g.form != vInfinitive && g.form != vIng || e.kind == kGood && (e.be || e.modal == 0) {
		return false
	}
	if b := lo - 1; b-2 >= g.last && p.tok(b).has(cThat) && p.tok(b-2).has(cArticle) && !p.tok(b-1).has(cPerson|cBody|cDay) && p.a.mentionAt[b-1] == 0 {
		return false // "turned it down on the ground that"
	}
	if !p.tok(lo-1).has(cThat) || lo-1-g.last > 4 || p.between(g.last, lo-1).comma || lo-1 > g.last && p.thingBetween(g.last, lo-1) {
		if g.last != lo || e.modal == 0 && (e.kind != kBad || !e.be || !e.ownSubject) {
			return false
		}
	}
	if e.kind == kBad && (e.be || e.modal == 0 || p.hasObject(e)) {
		g.kind, g.sign = kSay, 0
	}
	return true
}

// hasObject reports that what a verb does it does to something, and not to its
// subject: "would hurt the talks", but not "could fail".
func (p *clauseParser) hasObject(e *element) bool {
	if e.last >= p.s.to || p.tok(e.last-1).has(cPrep) {
		return e.last < p.s.to
	}
	t := p.tok(e.last)
	return t.is(sWord) && (!t.has(cPrep|cAdverb|cDay|cAnd|cBut|cSubord|cRelative) || t.has(cDet))
}

// underTerms hangs what would be done under a proposal on the proposal, so that
// it is what the proposer wants, and not who would do it: "a plan under which X
// would leave", "proposals backed by Y in which X keeps the fort".
func (p *clauseParser) underTerms(i, b int) bool {
	e := &p.el[i]
	if !p.tok(b-1).has(cPrep) || p.tok(b).has(cPossessive) || p.lacksObject(e) || e.passive {
		return false
	}
	end := b - 1
	for j := i - 1; j >= 0; j-- {
		g := &p.el[j]
		switch {
		case g.form == vPassivePart && g.last <= end:
			end = g.first
		case g.form == vNominal && g.kind == kWant && g.last == end:
			e.parent, e.link = j, lContent
			return true
		default:
			return false
		}
	}
	return false
}

// saidOfGap attaches a verb that stands right after the saying of a relative clause, and so
// is said of what the clause describes: "cranes, which X says would cost jobs", "a plan
// that X says was rejected by Y".
func (p *clauseParser) saidOfGap(i int) bool {
	e := &p.el[i]
	if i == 0 {
		return false
	}
	g := &p.el[i-1]
	if g.form != vFinite || g.kind != kSay && g.kind != kThink && g.kind != kForecast || g.last != e.first || g.gapHi <= g.gapLo {
		return false
	}
	e.gapLo, e.gapHi, g.gapLo, g.gapHi = g.gapLo, g.gapHi, 0, 0
	e.parent, e.link = i-1, lComplement
	return true
}

// sharesGap gives a verb with a subject of its own, after the "and" at b, the antecedent
// of the relative clause before it: "a truce that X wants and Y refuses".
func (p *clauseParser) sharesGap(i, b int) bool {
	e := &p.el[i]
	if !p.tok(b).has(cAnd|cBut) || e.passive || tellsClause(e.kind) || !p.lacksObject(e) {
		return false
	}
	j := p.relativeBefore(i)
	if j < 0 || p.el[j].passive || !p.el[j].ownSubject || p.between(p.el[j].last, b).comma {
		return false
	}
	e.gapLo, e.gapHi, e.link = p.el[j].gapLo, p.el[j].gapHi, lSide
	return true
}

// isSuch gives a relative clause that says what something is the subject of the "is"
// before it for an antecedent: "a truce is something that X has refused".
func (p *clauseParser) isSuch(e *element) {
	lo := e.gapLo
	if lo-1 <= p.s.from || !p.a.e.pack.sumsUp[p.a.word(e.gapHi-1)] && !p.a.e.pack.standsFor[p.a.word(e.gapHi-1)] {
		return
	}
	k := p.at[lo-1-p.s.from]
	if k == 0 {
		return
	}
	if g := &p.el[k-1]; g.phrase == "be" && g.form == vFinite && g.last == lo && g.subj.hi > g.subj.lo && g.subj.hi <= g.first && g.subj.pronoun == 0 {
		e.gapLo, e.gapHi, e.neg = p.wide(g.subj.lo), g.first, e.neg != g.neg
	}
}
