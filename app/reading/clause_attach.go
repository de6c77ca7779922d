package reading

// attach finds the element that governs element i, and how.
func (p *clauseParser) attach(i int) {
	e := &p.el[i]
	switch e.form {
	case vInfinitive:
		if !p.clausalSubject(i) {
			p.attachInfinitive(i)
		}
	case vIng:
		if !p.clausalSubject(i) {
			p.attachIng(i)
		}
	case vPassivePart:
		p.attachParticiple(i)
	case vNominal:
		p.attachNominal(i)
	case vFinite:
		if !p.saidOfGap(i) {
			p.attachFinite(i)
		}
	}
}

// borders tells what stands between two token positions: commas, conjunctions
// and the like.
type borders struct {
	colon, comma, and, but, subord, that, relative, prep, brk bool
	subordClass                                               class
	words                                                     int
}

func (p *clauseParser) between(lo, hi int) borders {
	var shapes shape
	var classes, subord class
	words := 0
	for j := lo; j < hi; j++ {
		// What is found is added up without a branch for each kind of it,
		// which the processor could not foresee.
		t := p.tok(j)
		if t.is(sAside) {
			continue
		}
		shapes |= t.shape &^ (t.shape & sColon >> 2) // a colon is no other break
		classes |= t.class
		if t.has(cSubord) && p.a.mentionAt[j] == 0 {
			subord |= t.class & cSubord
		}
		words += shapeBit(t.shape, sWord)
	}
	return borders{
		colon: shapes&sColon != 0, comma: shapes&sComma != 0, brk: shapes&sBreak != 0,
		and: classes&cAnd != 0, but: classes&cBut != 0, that: classes&cThat != 0,
		relative: classes&cRelative != 0, prep: classes&cPrep != 0,
		subord: subord != 0, subordClass: subord, words: words,
	}
}

// sibling makes e hang where element j hangs, with its subject.
func (p *clauseParser) sibling(e *element, j int) {
	g := &p.el[j]
	e.parent, e.link = g.parent, g.link
	if e.modal == 0 {
		e.modal = g.modal
	}
	e.agentLo, e.agentHi = g.agentLo, g.agentHi
	if e.subj.hi > e.subj.lo {
		return
	}
	if !g.passive || g.gapHi <= g.gapLo {
		e.subj = g.subj
		return
	}
	switch np := p.phraseEnding(g.gapHi - 1); {
	case e.passive || p.lacksObject(e) && e.first == e.head && p.a.surface(e.head) == 'd' && !tellsClause(e.kind) && e.kind != kMeet:
		e.passive, e.gapLo, e.gapHi = true, g.gapLo, g.gapHi // "was hailed and signed"
	case np.mention != 0 || np.pronoun != 0 || np.hi > np.lo && p.tok(np.hi-1).has(cPerson|cBody):
		e.subj = np // "X was told of it and refused"
	case g.parent >= 0:
		p.sibling(e, g.parent) // "X said it was signed and suggested"
	default:
		e.subj = np
	}
}

func (p *clauseParser) attachInfinitive(i int) {
	e := &p.el[i]
	if j := p.judgedWith(i); j > 0 {
		e.parent, e.link = j, lComplement
		return
	}
	pre := p.tok(max(e.first-1, p.s.from))
	if pre.has(cAnd) || pre.is(sComma) {
		for j := i - 1; j >= 0; j-- {
			if p.el[j].form == vInfinitive {
				p.sibling(e, j)
				e.question = p.el[j].question
				return
			}
		}
	}
	j := p.governor(i)
	if j < 0 {
		return
	}
	if k := p.beforeAside(e.first - 1); k >= 0 && p.at[k-p.s.from] != 0 && p.el[p.at[k-p.s.from]-1].form == vNominal {
		j = int(p.at[k-p.s.from]) - 1 // "X's refusal, repeated on Monday, to lift it"
	}
	if p.alsoUrged(j, e) {
		j = p.el[j].parent
	}
	if k := p.isItsSubject(j); k >= 0 {
		e.parent, e.link, e.subj = k, lComplement, p.el[k].subj
		return
	}
	for p.el[j].form == vNominal && (p.el[j].kind == kEnd || p.el[j].kind == kStart) && p.el[j].last < e.first && p.el[j].parent >= 0 && p.el[j].parent < j {
		j = p.el[j].parent // "offered a halt to the strikes to save it"
	}
	j = p.aimedAt(e, j)
	e.parent, e.link = j, lComplement
	g := &p.el[j]
	if !e.passive {
		e.subj = g.subj
	}
	e.question = pre.has(cQuestion) && (g.neg || g.kind == kAsk && g.last == e.first) // "has not decided what to", "will decide whether to"
	if !e.passive && g.passive && (g.kind == kSay || g.kind == kThink || g.kind == kCause) && g.subj.hi == g.subj.lo && g.gapHi > g.gapLo {
		e.subj = p.compound(p.phraseEnding(g.gapHi - 1)) // "X is said to want it", "X was forced to do it"
	}
	if e.passive {
		p.undergoes(e, g)
		return
	}
	if g.kind == kMeet {
		return // "met X to press for it": who meets wants it
	}
	if lo := g.last; lo < e.first {
		e.agentLo, e.agentHi = lo, e.first
		if m := p.phraseEnding(e.first - 1); m.mention != 0 || m.pronoun != 0 {
			e.subj = m
		} else if g.kind == kUrge || g.kind == kDissuade || g.kind == kCause && m.hi > m.lo {
			e.subj = m
		}
	}
}

// undergoes gives a passive infinitive what is done to: "wants the ban to be
// lifted", "the ban has to be lifted".
func (p *clauseParser) undergoes(e, g *element) {
	e.gapLo, e.gapHi = g.subj.lo, g.subj.hi
	if np := p.phraseEnding(e.first - 1); np.hi > np.lo && np.lo >= g.last {
		e.gapLo, e.gapHi = np.lo, np.hi
	}
}

// governor gives the nearest element before i in the same clause, or -1.
func (p *clauseParser) governor(i int) int {
	for j := i - 1; j >= 0; j-- {
		b := p.between(p.el[j].last, p.el[i].first)
		if b.brk || b.colon {
			return -1
		}
		if p.el[j].form == vFinite && (p.el[j].subj.lo > p.el[i].first || p.asideOf(j, i)) {
			continue
		}
		return j
	}
	return -1
}

func (p *clauseParser) attachIng(i int) {
	e := &p.el[i]
	if np := p.absolute(i); np.hi > np.lo {
		e.subj = np
		return
	}
	b := e.first - 1
	for b > p.s.from && (p.tok(b).has(cAdverb|cNegator) && !p.tok(b).has(cPrep) || p.tok(b).is(sOpen)) {
		b--
	}
	if i == 0 {
		p.openingGerund(e, b)
		return
	}
	pre := p.tok(max(b, p.s.from))
	if e.kind == kSay && pre.has(cAs) && p.quotedAs(i, b) {
		return
	}
	switch {
	case pre.has(cPrep) && pre.has(cWhen|cThough|cBecause):
		if p.tok(b).has(cNegator) {
			e.neg, e.negAt = !e.neg, b
		}
		e.link = lAdjunct
		p.mainSubject(i)
	case pre.has(cPrep):
		p.attachGerund(i, b)
	case pre.has(cAnd):
		for j := i - 1; j >= 0; j-- {
			if p.el[j].form == vIng || p.el[j].form == vFinite {
				p.sibling(e, j)
				if p.a.surface(p.el[j].head) == 'g' {
					e.form = p.el[j].form // "is talking and not listening"
				}
				return
			}
		}
	case pre.is(sComma|sBreak|sClose) || pre.has(cSubord) || pre.has(cBut) && !pre.has(cNegator):
		p.mainSubject(i)
		e.link = lTop
		if pre.has(cSubord) {
			e.link = lAdjunct
		}
	default:
		p.attachDescribing(i)
	}
}

// openingGerund gives a participle before the first verb the subject of that:
// "besides agreeing to it, X said", and "far from agreeing to it, X left".
func (p *clauseParser) openingGerund(e *element, b int) {
	if np := p.phraseEnding(max(b, p.s.from)); np.mention != 0 && p.standsFree(np.lo) {
		e.subj = np // "dockers seeking more pay marched through the town"
		return
	}
	p.mainSubject(0)
	for j := b; j >= p.s.from && j >= b-1; j-- {
		if t := p.tok(j); t.has(cOr) && t.has(cNegator) {
			e.neg, e.negAt = !e.neg, j
			return
		}
	}
}

// attachGerund hangs "of doing" on what stands before the preposition at b.
func (p *clauseParser) attachGerund(i, b int) {
	e := &p.el[i]
	if p.tok(b).has(cNegator) || b > p.s.from && p.tok(b-1).has(cNegator) && (p.tok(b-1).has(cPrep) || b-1 > p.s.from && p.tok(b-2).has(cBut)) {
		e.neg, e.negAt = !e.neg, b-1
	}
	j := p.governor(i)
	if j < 0 {
		return
	}
	g := &p.el[j]
	if p.tok(b).has(cBy) && g.form == vFinite && !g.passive && !g.neg && (g.kind == kAct || g.kind == kSay) && g.subj.hi > g.subj.lo {
		p.sibling(e, j) // "closed by calling for a truce": both are done
		return
	}
	if !p.tok(b).has(cBy) && p.between(g.last, b).subordClass&cWhen != 0 {
		e.link = lAdjunct
		p.mainSubject(i)
		return
	}
	e.parent, e.link, e.subj = j, lComplement, g.subj
	if k := p.phraseEnding(max(b-1, p.s.from)); k.mention != 0 && (g.kind == kAccuse || g.kind == kDissuade || g.kind == kUrge) {
		e.subj = k
	}
}

// attachDescribing hangs "a law banning it" on what governs the noun.
func (p *clauseParser) attachDescribing(i int) {
	e := &p.el[i]
	j := p.governor(i)
	if j < 0 {
		return
	}
	e.parent, e.link = j, lComplement
	if p.el[j].last >= e.first {
		e.subj = p.el[j].subj
		return
	}
	if e.passive {
		p.beingUndergone(i, j)
		return
	}
	if p.tok(e.first - 1).has(cDay) {
		p.mainSubject(i) // "came in November asking for it"
		e.link = lTop
		return
	}
	e.link = lRelative
	e.subj = p.phraseEnding(e.first - 1)
	switch g := &p.el[j]; {
	case e.kind == kSay && (p.thing(&e.subj) || p.cameFrom(g, &e.subj)):
		p.mainSubject(i) // "left the hall saying that"
	case g.form == vPassivePart && g.link == lSide:
		e.parent = p.overNoun(j, g.gapLo, g.gapHi) // "a law passed by X banning it"
	}
}

// cameFrom reports that a noun phrase only tells where the subject of g went or
// whom they met: "came out of the minister's office saying that".
func (p *clauseParser) cameFrom(g *element, np *subject) bool {
	if g.form != vFinite || g.passive || g.subj.hi <= g.subj.lo || np.lo-1 < g.last || !p.onlyPrep(np.lo-1) || p.tok(np.lo-1).has(cBy) {
		return false
	}
	if p.tok(np.lo-1).has(cFrom) && (p.someone(np) || p.a.plural(np.hi-1)) && np.lo-1 == g.last {
		return false // "heard from farmers saying"
	}
	return p.tok(g.last).has(cPrep|cParticle) && g.kind != kSay && g.kind != kThink
}

// thing reports a noun phrase that names nobody, and no paper that says something.
func (p *clauseParser) thing(np *subject) bool {
	if np.hi <= np.lo || p.someone(np) || p.a.plural(np.hi-1) {
		return false
	}
	t := p.tok(np.hi - 1)
	return !t.has(cOffice) && !t.is(sCapital)
}

// mainSubject gives a participle clause the subject of the finite verb before
// it, and its place.
func (p *clauseParser) mainSubject(i int) {
	e := &p.el[i]
	for j := i - 1; j >= 0; j-- {
		g := &p.el[j]
		if g.form == vFinite && g.link != lRelative && g.link != lSide && (g.link == lTop || !p.tellsOn(e)) && !p.ofNoun(g, e) {
			if g.link == lContent && g.parent >= 0 && g.parent < j && tells(e.kind) && p.something(g) && p.someone(&p.el[g.parent].subj) {
				g = &p.el[g.parent] // "X said the truce was over, accusing Y"
			}
			e.subj = p.standsFor(g)
			e.parent = g.parent
			if g.parent >= 0 {
				e.link = g.link
			}
			return
		}
	}
	for j := i + 1; j < len(p.el); j++ {
		if p.el[j].form == vFinite {
			e.subj = p.el[j].subj
			return
		}
	}
}

// ofNoun reports that a clause is the content of a noun, after which the main clause
// goes on with a comma: "X rejected the demand that Y leave, insisting on".
func (p *clauseParser) ofNoun(g, e *element) bool {
	return g.link == lContent && g.parent >= 0 && p.el[g.parent].form == vNominal && p.el[g.parent].last <= g.first && p.tok(e.first-1).is(sComma)
}

// tellsOn reports a participle by which who speaks goes on speaking, which is not
// done by those they speak of: "X said Y had left, adding that".
func (p *clauseParser) tellsOn(e *element) bool {
	return p.tok(e.first-1).is(sComma) && (e.kind == kSay || e.kind == kAccuse || e.kind == kJudge || e.kind == kUrge)
}

// noVerbBefore reports that only nouns of attitude stand before element i.
func (p *clauseParser) noVerbBefore(i int) bool {
	for j := range i {
		if p.el[j].form != vNominal {
			return false
		}
	}
	return true
}

func (p *clauseParser) attachParticiple(i int) {
	e := &p.el[i]
	if j := p.passiveBefore(i); j >= 0 {
		g := &p.el[j]
		e.gapLo, e.gapHi, e.parent, e.link = g.gapLo, g.gapHi, g.parent, g.link
		return
	}
	e.link = lSide
	if p.attachMinded(i) {
		return
	}
	b := e.first - 1
	if b < p.s.from {
		return
	}
	apart := p.tok(b).is(sComma | sDash)
	if p.tok(b).has(cAs) && b-1 > p.s.from && p.endsNoun(b-1) {
		b-- // "a truce as proposed by X"
	}
	if np := p.phraseEnding(b); np.hi > np.lo {
		e.gapLo, e.gapHi = np.lo, np.hi
		if mindOf(e) != 0 && e.passive {
			e.gapLo = p.wide(np.lo) // "the truce in the hills proposed by X"
		}
	} else if np := p.phraseEnding(max(b-1, p.s.from)); apart && np.hi == b && (p.noVerbBefore(i) && e.passive || e.subj.hi == e.subj.lo) {
		e.gapLo, e.gapHi = np.lo, np.hi // "the truce, rejected by X, is"
		if mindOf(e) != 0 && e.passive {
			e.gapLo = p.wide(np.lo) // "the truce of 30 days, rejected by X, is"
		}
	} else if apart && i > 0 {
		e.gapLo, e.gapHi = p.s.from, e.first
	}
	if e.subj.hi > e.subj.lo {
		return
	}
	if j := p.overNoun(i, e.gapLo, e.gapHi); j >= 0 {
		e.parent, e.link = j, lRelative
	}
}

// overNoun gives the element over the noun phrase that element i describes: the
// verb of which it is the subject, or what governs it; -1 if there is none.
func (p *clauseParser) overNoun(i, lo, hi int) int {
	if hi <= lo || p.tok(hi-1).is(sComma|sDash) || lo > p.s.from && p.tok(lo-1).has(cWith) {
		return -1
	}
	for j := i + 1; j < len(p.el); j++ {
		if g := &p.el[j]; g.form == vFinite && (g.subj.lo <= lo && hi <= g.subj.hi || g.gapLo <= lo && hi <= g.gapHi) {
			return j
		}
	}
	j := p.governor(i)
	for j >= 0 && p.el[j].form == vNominal && (p.el[j].kind == kEnd || p.el[j].kind == kStart) && p.el[j].first >= lo {
		j = p.el[j].parent // "cuts tied to taxes" are no cuts of taxes
	}
	return j
}

func (p *clauseParser) attachNominal(i int) {
	e := &p.el[i]
	if l := &p.a.lex[e.head]; l.adjective != 0 && l.noun == 0 && e.subj.hi == e.subj.lo && p.standsApart(e) {
		p.subjectApart(i)
		return
	}
	p.apposedTo(e)
	// The subject of a later verb hangs on that verb, not on the one before.
	for j := i + 1; j < len(p.el); j++ {
		if g := &p.el[j]; g.form == vFinite && (g.subj.lo <= e.first && (g.subj.hi >= e.last || g.subj.hi > e.head && p.tok(e.last-1).has(cPrep)) || g.passive && p.heads(i, g)) {
			e.parent, e.link = j, lComplement
			if g.passive && g.gapLo >= e.last {
				p.takesPhrase(j, i)
			}
			return
		}
	}
	if j := p.verbOfNoun(i); j >= 0 && p.takesPhrase(j, i) {
		e.parent, e.link = j, lComplement
		return
	}
	if i == 0 || p.aimOfVerb(i) {
		return
	}
	switch b := p.between(p.el[i-1].last, e.first); {
	case p.backing(e):
		e.link = lAdjunct
	case b.brk || b.but || b.colon:
	case b.subord && p.servesAs(i):
		e.parent, e.link = i-1, lComplement
		if e.subj.hi == e.subj.lo {
			e.subj = p.el[i-1].subj
		}
	case b.subord && !p.a.asPrice(p.el[i-1].last, e.first) && !p.feelsAbout(i-1, e.first):
		e.link = lAdjunct
	default:
		e.parent, e.link = p.over(i-1, e.first), lComplement
		if e.parent == i-1 && p.likeNouns(i-1, e) {
			e.parent = p.el[i-1].parent
			if e.subj.hi == e.subj.lo {
				e.subj = p.el[i-1].subj
			}
		}
		if g := &p.el[e.parent]; e.subj.hi == e.subj.lo && g.form != vNominal && (p.tok(e.first).has(cPrep) || p.utters(g, e)) {
			e.subj = g.subj // "X spoke in favour of", "X voiced support for"
		}
		if k := p.isItsSubject(e.parent); k >= 0 && (e.kind == kEnd || e.kind == kStart) {
			e.parent, e.subj = k, p.el[k].subj // "its demand is an end to it"
		}
		p.shown(e, &p.el[e.parent])
	}
}

// servesAs reports that the attitude noun i tells what the thing before it is to
// the subject of the verb: "insisted on a vote as a requirement for a truce".
func (p *clauseParser) servesAs(i int) bool {
	e, g := &p.el[i], &p.el[i-1]
	if e.kind != kWant && e.kind != kRefuse || g.form == vNominal || g.passive {
		return false
	}
	for j := e.first - 1; j >= g.last; j-- {
		if t := p.tok(j); t.has(cAs) {
			return true
		} else if !t.is(sWord) || t.has(cPrep|cAnd|cBut|cThat|cRelative|cPronoun&^cPossessive) {
			return false
		}
	}
	return false
}

// heads reports that the attitude noun i is the head of the surface subject of
// the passive g, which tells who does it or what it is deemed to be: "X's plan for
// it was rejected by Y", "any attempt to do it would be seen as a trap".
func (p *clauseParser) heads(i int, g *element) bool {
	e := &p.el[i]
	if g.gapHi <= g.gapLo || g.gapHi > g.first || e.last > g.first || g.judged == 0 && (g.subj.lo < g.last || g.subj.hi <= g.subj.lo) {
		return false
	}
	return g.gapLo <= e.first && e.last <= g.gapHi || e.last <= g.gapLo && p.tok(e.last).has(cPrep) && !p.between(e.last, g.first).comma
}
