package reading

func (p *clauseParser) nounBefore(b int) bool {
	t := p.tok(b - 1)
	if k := p.at[b-1-p.s.from]; k != 0 && p.el[k-1].form == vFinite && p.el[k-1].kind == kPlain && p.el[k-1].be {
		return false // "the hope is that"
	}
	return t.is(sWord|sComma) && !t.has(cPrep|cAnd|cBut)
}

// contentVerbBefore reports that what stands before "that" at b is a verb
// that takes a clause, perhaps with an addressee and a day between.
func (p *clauseParser) contentVerbBefore(b int) bool {
	for j := b - 1; j >= p.s.from && j > b-9; j-- {
		if k := p.at[j-p.s.from]; k != 0 {
			g := &p.el[k-1]
			switch g.kind {
			case kRefuse, kPraise, kWant:
				return g.form == vNominal || !p.thingBetween(g.last, b)
			case kSay, kThink, kAsk, kUrge, kForecast, kDeny, kAccuse, kGood, kBad:
				return true
			}
			return g.phrase == "be" && j == b-1 // "its position is that"
		}
		if p.tok(j).is(sComma) {
			if j = p.verblessAside(j); j < 0 {
				return false
			}
		}
	}
	return false
}

// verblessAside gives the comma that opens an aside without a verb which the comma at
// j closes: "said, however, that", "demands, among other things, that"; -1 if there is
// none.
func (p *clauseParser) verblessAside(j int) int {
	for k := j - 1; k > p.s.from && k > j-7 && p.at[k-p.s.from] == 0; k-- {
		if p.tok(k).is(sComma) {
			return k
		}
	}
	return -1
}

// thingBetween reports that a verb has a thing with an article as its object
// before the "that" at b, which then describes it: "voted against a law that".
func (p *clauseParser) thingBetween(lo, b int) bool {
	if lo >= b || !p.tok(lo).has(cArticle) {
		return false
	}
	return !p.between(lo, b).prep && !p.tok(b-1).has(cPerson|cBody) && !p.tok(b-1).has(cDay)
}

// attachRelative hangs a relative clause: on its own if its subject is a
// person or party, else on what governs its noun.
func (p *clauseParser) attachRelative(i, b int, ownSubject bool) {
	e := &p.el[i]
	e.link = lSide
	if b <= p.s.from {
		return
	}
	if ownSubject && (p.underTerms(i, b) || p.gapAfterWhich(i, b)) {
		return
	}
	at := b - 1
	if p.tok(at).has(cPrep) && at > p.s.from {
		at-- // "the truce to which X agreed"
	}
	if at-1 > p.s.from && p.tok(at).has(cDay) && p.tok(at-1).has(cPrep) {
		at -= 2 // "a bill on Monday that would"
	}
	if ownSubject && p.tok(at).has(cAnd|cBut) {
		if j := p.relativeBefore(i); j >= 0 {
			e.gapLo, e.gapHi = p.el[j].gapLo, p.el[j].gapHi
			return
		}
	}
	if at >= p.s.from && p.tok(at).is(sComma|sDash) {
		at--
	}
	if p.tok(b - 1).has(cFrom) {
		for at > p.s.from && (p.tok(at).has(cFrom|cQuantity|cDet) || p.tok(at).is(sComma|sNumber)) {
			at-- // "several of whom", "12 of whom"
		}
	}
	if o := p.contrast(b - 1); o > p.s.from {
		at = o - 1
	}
	ante := p.phraseEnding(max(at, p.s.from))
	if ownSubject || e.passive && e.subj.lo >= e.last && e.kind != kAct && e.modal&cMay == 0 { // "which X wants", "wanted by X"
		e.gapLo, e.gapHi = p.wide(ante.lo), ante.hi
		p.isSuch(e)
		return
	}
	if m := p.apposed(ante, at); m != 0 {
		ante.mention = m
	} else if m := p.withOthers(ante); m != 0 {
		ante.mention = m
	}
	e.subj = p.severalWho(ante, e, b)
	if (ante.mention == 0 || p.tok(ante.hi-1).has(cPaper)) && (!p.tok(b-1).is(sComma) || !p.tok(b).has(cWho) && b+1 == e.first && ante.hi > ante.lo && (!p.tok(ante.hi-1).is(sCapital) || p.tok(ante.hi-1).has(cPaper))) {
		if j := p.governor(i); j >= 0 {
			e.parent, e.link = j, lRelative
		}
	}
}

// withOthers gives the mention, plus one, before "and" and others who are no party:
// "X and three other states that want it"; 0 if there is none.
func (p *clauseParser) withOthers(np subject) int {
	if np.mention != 0 || np.hi == np.lo || np.lo-2 < p.s.from || !p.tok(np.lo-1).has(cAnd) || !p.a.plural(np.hi-1) {
		return 0
	}
	m := int(p.a.mentionAt[np.lo-2])
	if m == 0 || p.a.mentions[m-1].modifier || p.a.mentions[m-1].possessive {
		return 0
	}
	return m
}

// relativeBefore gives the clause with an object gap just before i, which i goes
// on with: "the truce that X offered and to which Y agreed"; -1 if there is none.
func (p *clauseParser) relativeBefore(i int) int {
	for j := i - 1; j >= 0; j-- {
		if g := &p.el[j]; g.form == vFinite {
			if g.link == lSide && g.gapHi > g.gapLo {
				return j
			}
			return -1
		}
	}
	return -1
}

// apposed gives the mention, plus one, that the noun phrase before the comma at
// at+1 describes: "X, its closest ally, which refuses"; 0 if there is none.
func (p *clauseParser) apposed(np subject, at int) int {
	if np.mention != 0 || np.hi == np.lo || np.lo-2 < p.s.from || !p.tok(np.lo).has(cDet|cPossessive) || !p.tok(np.lo-1).is(sComma) || !p.tok(at+1).is(sComma) {
		return 0
	}
	m := int(p.a.mentionAt[np.lo-2])
	if m == 0 || p.a.mentions[m-1].to != np.lo-1 || p.a.mentions[m-1].modifier {
		return 0
	}
	return m
}

// mainClause finds the finite verb that a condition limits.
func (p *clauseParser) mainClause(i int) int {
	for j := i - 1; j >= 0; j-- {
		if p.el[j].form == vFinite && p.el[j].link != lCondition && p.el[j].link != lAdjunct {
			return j
		}
	}
	for j := i + 1; j < len(p.el); j++ {
		if g := &p.el[j]; g.form == vFinite && (g.subj.lo > p.el[i].last || g.neg && g.subj.hi == g.subj.lo && p.tok(g.first-1).is(sComma)) {
			return j // also "if there is no X, there is no Y"
		}
	}
	return -1
}

// attachContent hangs a clause with its own subject on the verb that it
// follows: what was said, thought or wanted.
func (p *clauseParser) attachContent(i, lo int) {
	e := &p.el[i]
	if p.describedApart(i, lo) || p.contactRelative(i, lo) || p.afterQuotation(lo) {
		return
	}
	if j := p.alsoSaid(i, lo); j >= 0 {
		e.parent, e.link = j, lContent
		return
	}
	if lo-2 > p.s.from && p.tok(lo-1).has(cThat) && p.tok(lo-2).is(sComma) {
		if k := p.verblessAside(lo - 2); k >= 0 {
			lo = k
		}
	}
	for j := i - 1; j >= 0; j-- {
		g := &p.el[j]
		if g.last > lo {
			continue
		}
		b := p.between(g.last, lo)
		switch {
		case b.colon && (g.kind == kSay || g.form == vNominal && g.kind == kWant || g.kind == kUrge):
			e.parent, e.link = j, lContent
			return
		case b.subord && !b.that, b.colon && (g.kind == kGood || g.kind == kBad):
			return
		case (g.kind == kGood || g.kind == kBad) && p.hasContent(j, i):
			if g.link == lContent {
				e.parent, e.link = g.parent, lContent
			}
			return
		case (g.kind == kGood || g.kind == kBad) && b.and && b.that && g.form == vFinite && g.link == lContent:
			e.parent, e.link = g.parent, lContent // "said that this is good and that X wants it"
			return
		case (takesClause(g.kind) || p.deplores(i, g, lo)) && (g.form != vNominal || b.that || g.last == lo) && !b.but && !p.semicolon(g.last, lo) && (!b.comma || b.that || p.quoteOpens(g.last, lo)) && !(b.and && !b.that) && !b.relative:
			e.parent, e.link = j, lContent
			return
		case b.comma && p.tok(lo-1).is(sComma) && p.closesAdjunct(j):
			return
		case b.and || b.but || b.comma || b.brk || b.colon:
			if g.form == vFinite && g.link == lContent && !b.but && g.parent >= 0 && p.el[g.parent].kind != kGood && p.el[g.parent].kind != kBad && (b.and && b.that || !p.partyStand(e)) {
				e.parent, e.link = g.parent, lContent
				return
			}
			if g.form == vFinite && (b.but || b.brk || b.colon) {
				return
			}
		case g.kind != kPlain && g.kind != kAct && g.kind != kMeet && g.form == vNominal && b.that:
			e.parent, e.link = j, lComplement
			return
		case p.gapRelative(i, g, lo):
			return
		}
	}
}

// closesAdjunct reports that element j is what somebody says or thinks in a clause
// with which the sentence begins, so that a comma ends both: "While Vale said the
// truce held, Moor was careful".
func (p *clauseParser) closesAdjunct(j int) bool {
	g := &p.el[j]
	if g.link != lContent || g.parent < 0 {
		return false
	}
	o := &p.el[g.parent]
	return o.link == lAdjunct && o.form == vFinite && o.subj.hi > o.subj.lo && o.subj.lo <= p.s.from+2
}

// afterQuotation reports that a quotation with the end of a clause in it closes
// right before token lo, which nothing in it governs: "“... want?” X asked".
func (p *clauseParser) afterQuotation(lo int) bool {
	return lo-2 >= p.s.from && p.tok(lo-1).is(sClose) && p.tok(lo-2).is(sComma|sStop) && p.tok(lo).quote == 0
}

// hasContent reports that an element between j and i is already the content of
// the judgement j, so that another clause stands on its own: "it is unlikely
// that X will agree, and Y has left".
func (p *clauseParser) hasContent(j, i int) bool {
	for k := j + 1; k < i; k++ {
		if p.el[k].parent == j && p.el[k].link == lContent && p.el[k].form == vFinite {
			return true
		}
	}
	return false
}

func (p *clauseParser) partyStand(e *element) bool {
	return (e.subj.mention != 0 || e.subj.pronoun != 0) && e.kind != kPlain && e.kind != kAct && e.kind != kMeet
}

// describedApart recognises ", a pact X left": a noun in apposition, then a
// clause without object.
func (p *clauseParser) describedApart(i, lo int) bool {
	e := &p.el[i]
	if lo-3 < p.s.from || e.subj.mention == 0 && e.subj.pronoun&(cHe|cShe|cIt|cThey) == 0 || e.kind == kSay || e.kind == kThink {
		return false
	}
	np := p.phraseEnding(lo - 1)
	if np.hi != lo || np.lo >= lo-1 || np.mention != 0 || np.lo-1 < p.s.from || !p.tok(np.lo).has(cArticle|cIndefinite) || !p.tok(np.lo-1).is(sComma|sDash) {
		return false
	}
	if k := p.at[lo-1-p.s.from]; k != 0 && p.el[k-1].form == vNominal && p.el[k-1].kind != kGood && p.el[k-1].kind != kBad {
		return false
	}
	e.gapLo, e.gapHi, e.link = np.lo, np.hi, lSide
	return true
}

// gapRelative recognises "the deal X wants": a noun, then a clause without
// object.
func (p *clauseParser) gapRelative(i int, g *element, lo int) bool {
	e := &p.el[i]
	if lo-1 < p.s.from || e.subj.mention == 0 && e.subj.pronoun == 0 {
		return false
	}
	np := p.phraseEnding(lo - 1)
	if np.hi == np.lo || np.mention != 0 || np.hi != lo || p.tok(np.lo).has(cQuestion) || p.tok(lo-1).has(cThat) {
		return false
	}
	e.gapLo, e.gapHi, e.link = np.lo, np.hi, lSide
	return true
}

// quoteOpens reports a quotation that begins between two tokens and goes on after
// them.
func (p *clauseParser) quoteOpens(lo, hi int) bool {
	open := false
	for j := lo; j < hi; j++ {
		t := p.tok(j)
		open = t.is(sOpen) || open && !t.is(sClose)
	}
	return open
}

// semicolon reports that a new sentence begins between two tokens.
func (p *clauseParser) semicolon(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t := p.tok(j); t.is(sBreak) && p.a.text[t.start] == ';' {
			return true
		}
	}
	return false
}

func takesClause(k kind) bool {
	switch k {
	case kSay, kThink, kAsk, kForecast, kWant, kUrge, kDeny, kAccuse, kPraise, kWeak, kGood, kBad, kJudge, kThreat, kNeed:
		return true
	}
	return false
}

// wide extends a noun phrase that begins at lo over the noun that it belongs
// to: "cuts to the programmes".
func (p *clauseParser) wide(lo int) int {
	for n := 0; n < 3; n++ {
		if b := lo - 1; b > p.s.from && p.a.mentionAt[b] != 0 && p.a.mentions[p.a.mentionAt[b]-1].modifier {
			lo = max(p.a.mentions[p.a.mentionAt[b]-1].from, p.s.from) // "talks with the Norland rebels"
		}
		if lo-2 < p.s.from || !p.tok(lo-1).has(cPrep|cAnd) || p.at[lo-1-p.s.from] != 0 {
			return lo
		}
		np := p.phraseEnding(lo - 2)
		if np.hi == np.lo {
			return lo
		}
		lo = np.lo
	}
	return lo
}

func (p *clauseParser) attachFinite(i int) {
	e := &p.el[i]
	lo := e.first
	if e.subj.hi > e.subj.lo && e.subj.lo < e.first {
		lo = e.subj.lo
	}
	if e.passive && e.gapHi > e.gapLo {
		lo = min(lo, e.gapLo)
	}
	b := lo - 1
	for b >= p.s.from && p.tok(b).has(cAdverb|cDay) && !p.tok(b).has(cSubord|cAnd|cThat|cBut) {
		b--
	}
	if b < p.s.from || lo == e.first && p.concedes(i, b) {
		return
	}
	ownSubject := lo < e.first
	if who := p.whoBefore(e); who >= 0 {
		b, ownSubject = who, false
	}
	pre := p.tok(b)
	switch {
	case pre.has(cThat) && p.tok(max(b-1, p.s.from)).is(sComma) && p.alsoSaid(i, lo) >= 0:
		p.attachContent(i, lo)
	case ownSubject && p.toldAcross(i, b) >= 0:
		e.parent, e.link = p.toldAcross(i, b), lContent
	case p.opensRelative(i, b, ownSubject):
		p.attachRelative(i, b, ownSubject)
	case pre.has(cQuestion) && !pre.has(cIf|cSubord) || (pre.has(cWhen) || pre.has(cIf) && pre.has(cQuestion)) && b > p.s.from && p.asks(b-1):
		e.question = !p.namesWanted(i, b)
		p.attachContent(i, lo)
		p.calledSo(i, b)
	case pre.has(cIf) || ownSubject && p.invertedCondition(b):
		e.link, e.parent = lCondition, p.mainClause(i)
	case pre.has(cBefore) && p.attachBefore(i, b):
	case p.waitsWhile(i, b):
		e.link, e.parent = lCondition, p.mainClause(i)
	case pre.has(cSubord) && p.a.mentionAt[b] == 0:
		e.link, e.subord = lAdjunct, pre.class&cSubord
		e.parent = p.enclosingSay(i, b)
	case !ownSubject && pre.has(cAnd|cBut) && p.sharesRelative(i) >= 0:
		p.sibling(e, p.sharesRelative(i))
	case !ownSubject && (pre.has(cAnd|cBut) || pre.is(sComma)):
		if j := p.describedOn(i, b); j >= 0 {
			p.sibling(e, j)
			return
		}
		for j := i - 1; j >= 0; j-- {
			if p.el[j].form == vFinite && p.el[j].link != lRelative && p.el[j].link != lSide && !p.closed(j, b) {
				if p.el[j].link != lCondition || !pre.is(sComma) || pre.has(cAnd|cBut) || p.el[j].parent >= 0 && p.el[j].parent < j && p.joins(b, e.last) {
					p.sibling(e, p.sharedWith(i, j, b))
				}
				return
			}
		}
	case !ownSubject && !e.passive && p.goesOnAfterPhrase(i), ownSubject && (p.sharesGap(i, b) || p.alsoTerm(i, b) || p.alsoSeenDone(i, b)):
	default:
		p.attachContent(i, lo)
	}
}

// closed reports that a comma before the "and" at b ends the condition or adjunct
// j, so that the main clause before it goes on: "will go if X comes, and said so".
func (p *clauseParser) closed(j, b int) bool {
	if l := p.el[j].link; l != lCondition && l != lAdjunct || b-1 < p.s.from || !p.tok(b-1).is(sComma) {
		return false
	}
	for k := j - 1; k >= 0; k-- {
		if l := p.el[k].link; p.el[k].form == vFinite && (l == lTop || l == lContent) {
			return true
		}
	}
	return false
}

// describedOn gives the relative clause that a verb after the "and" at b goes on
// with, -1 if there is none: "rejected a law that limits this and demands that".
// The relative verb has its tense, the main verb has not.
func (p *clauseParser) describedOn(i, b int) int {
	j := i - 1
	for j >= 0 && p.el[j].form != vFinite {
		j--
	}
	if j < 0 || p.el[j].link != lRelative && p.el[j].link != lSide || !p.tok(b).has(cAnd) || p.between(p.el[j].last, b).comma {
		return -1
	}
	tense := p.a.surface(p.el[i].head)
	if p.a.surface(p.el[j].head) != tense {
		return -1
	}
	for k := j - 1; k >= 0; k-- {
		if g := &p.el[k]; g.form == vFinite && g.link != lRelative && g.link != lSide && p.a.surface(g.head) == tense {
			return -1
		}
	}
	return j
}

// calledSo lets a verb reach through "what X called" to what is called so: who
// "rejected what he called a bad plan" rejected the plan. b is the "what".
func (p *clauseParser) calledSo(i, b int) {
	e := &p.el[i]
	if e.kind != kJudge && e.judged == 0 {
		return
	}
	e.question = false
	if i > 0 && p.el[i-1].last == b && p.el[i-1].sign != 0 {
		e.kind, e.sign, e.judged = kPlain, 0, 0
		e.parent, e.link = i-1, lComplement
	}
}

// goesOnAfterPhrase gives a verb its subject that only a phrase parts from the
// "and" or "but" by which it goes on: "did not sign, but under the plan will".
func (p *clauseParser) goesOnAfterPhrase(i int) bool {
	e := &p.el[i]
	for j := i - 1; j >= 0; j-- {
		g := &p.el[j]
		if g.form == vInfinitive || g.form == vNominal {
			continue
		}
		b := p.between(g.last, e.first)
		if g.form != vFinite || g.subj.hi <= g.subj.lo || g.link == lRelative || g.link == lSide || !b.and && !b.but || b.that || b.relative || b.subord || b.brk || b.colon || !b.prep {
			return false
		}
		for k := g.last; k+1 < e.first; k++ {
			if p.tok(k).has(cAnd|cBut) && p.tok(k+1).has(cPrep) {
				p.sibling(e, j)
				return true
			}
		}
		return false
	}
	return false
}

// takesStand reports that an element, or one that it hangs on, wants or
// refuses, so that what must come before or after it is wanted or refused.
func (p *clauseParser) takesStand(i int) bool {
	for n := 0; i >= 0 && n <= len(p.el); n++ {
		switch p.el[i].kind {
		case kWant, kRefuse, kUrge, kNeed, kThreat:
			return true
		}
		if p.el[i].neg {
			return true
		}
		i = p.el[i].parent
	}
	return false
}

// waits reports a clause that says what will not be done: "will not talk before",
// "there can be no talks before".
func (p *clauseParser) waits(i int) bool {
	return i >= 0 && p.el[i].neg && p.el[i].modal&(cWill|cMay) != 0
}

// marksTime reports what began by itself, which only tells when: "left
// before the ceasefire began".
func (p *clauseParser) marksTime(e *element) bool {
	return e.kind == kAct && e.sign > 0 && !e.passive && !e.neg && e.modal == 0 && p.a.surface(e.head) == 'd' && (e.last >= p.s.to || p.tok(e.last).is(sStop|sComma|sBreak))
}
