package reading

// attach finds the element that governs element i, and how.
func (p *clauseParser) attach(i int) {
	e := &p.el[i]
	switch e.form {
	case vInfinitive:
		p.attachInfinitive(i)
	case vIng:
		p.attachIng(i)
	case vPassivePart:
		p.attachParticiple(i)
	case vNominal:
		p.attachNominal(i)
	case vFinite:
		p.attachFinite(i)
	}
}

// borders tells what stands between two token positions: commas, conjunctions
// and the like.
type borders struct {
	colon, comma, and, but, subord, that, relative, prep, brk, by bool
	subordClass                                                   class
	firstPrep                                                     class
	words                                                         int
}

func (p *clauseParser) between(lo, hi int) borders {
	var b borders
	for j := lo; j < hi; j++ {
		t := p.tok(j)
		if t.is(sAside) {
			continue
		}
		switch {
		case t.is(sComma):
			b.comma = true
		case t.is(sColon):
			b.colon = true
		case t.is(sBreak):
			b.brk = true
		}
		if t.has(cAnd) {
			b.and = true
		}
		if t.has(cBut) {
			b.but = true
		}
		if t.has(cRelative) {
			b.relative = true
		}
		if t.has(cThat) {
			b.that = true
		}
		if t.has(cSubord) && p.a.mentionAt[j] == 0 {
			b.subord = true
			b.subordClass |= t.class & cSubord
		}
		if t.has(cPrep) {
			if !b.prep {
				b.firstPrep = t.class
			}
			b.prep = true
		}
		if t.is(sWord) {
			b.words++
		}
	}
	return b
}

// sibling makes e hang where element j hangs, with its subject.
func (p *clauseParser) sibling(e *element, j int) {
	e.parent, e.link = p.el[j].parent, p.el[j].link
	if e.subj.hi == e.subj.lo {
		e.subj = p.el[j].subj
	}
	e.agentLo, e.agentHi = p.el[j].agentLo, p.el[j].agentHi
	if e.modal == 0 {
		e.modal = p.el[j].modal
	}
}

func (p *clauseParser) attachInfinitive(i int) {
	e := &p.el[i]
	if i == 0 {
		return
	}
	pre := p.tok(max(e.first-1, p.s.from))
	if pre.has(cAnd) || pre.is(sComma) {
		for j := i - 1; j >= 0; j-- {
			if p.el[j].form == vInfinitive {
				p.sibling(e, j)
				return
			}
		}
	}
	j := p.governor(i)
	if j < 0 {
		return
	}
	e.parent, e.link = j, lComplement
	g := &p.el[j]
	e.subj = g.subj
	if lo := g.last; lo < e.first {
		e.agentLo, e.agentHi = lo, e.first
		if m := p.phraseEnding(e.first - 1); m.mention != 0 || m.pronoun != 0 {
			e.subj = m
		} else if g.kind == kUrge || g.kind == kDissuade {
			e.subj = m
		}
	}
}

// governor gives the nearest element before i in the same clause, or -1.
func (p *clauseParser) governor(i int) int {
	for j := i - 1; j >= 0; j-- {
		b := p.between(p.el[j].last, p.el[i].first)
		if b.brk || b.colon {
			return -1
		}
		if p.el[j].form == vFinite && p.el[j].subj.lo > p.el[i].first {
			continue
		}
		return j
	}
	return -1
}

func (p *clauseParser) attachIng(i int) {
	e := &p.el[i]
	if i == 0 {
		return
	}
	b := e.first - 1
	for b > p.s.from && (p.tok(b).has(cAdverb|cNegator) && !p.tok(b).has(cPrep) || p.tok(b).is(sOpen)) {
		b--
	}
	pre := p.tok(max(b, p.s.from))
	switch {
	case pre.has(cPrep) && pre.has(cWhen|cThough|cBecause):
		if p.tok(b).has(cNegator) {
			e.neg, e.negAt = !e.neg, b
		}
		e.link = lAdjunct
		p.mainSubject(i)
	case pre.has(cPrep):
		if pre.has(cNegator) || b > p.s.from && p.tok(b-1).has(cNegator) && p.tok(b-1).has(cPrep) {
			e.neg, e.negAt = !e.neg, b-1
		}
		j := p.governor(i)
		if j >= 0 && p.between(p.el[j].last, b).subordClass&cWhen != 0 {
			e.link = lAdjunct
			p.mainSubject(i)
			return
		}
		if j >= 0 {
			e.parent, e.link = j, lComplement
			e.subj = p.el[j].subj
			if k := p.phraseEnding(max(b-1, p.s.from)); k.mention != 0 && (p.el[j].kind == kAccuse || p.el[j].kind == kDissuade || p.el[j].kind == kUrge) {
				e.subj = k
			}
		}
	case pre.has(cAnd):
		for j := i - 1; j >= 0; j-- {
			if p.el[j].form == vIng || p.el[j].form == vFinite {
				p.sibling(e, j)
				return
			}
		}
	case pre.is(sComma|sBreak|sClose) || pre.has(cSubord):
		p.mainSubject(i)
		e.link = lTop
		if pre.has(cSubord) {
			e.link = lAdjunct
		}
	default:
		j := p.governor(i)
		if j >= 0 {
			e.parent, e.link = j, lComplement
			if p.el[j].last < e.first {
				e.link = lRelative
				e.subj = p.phraseEnding(e.first - 1)
				if lo := e.subj.lo; e.subj.mention != 0 && lo > p.s.from && p.tok(lo-1).has(cWith) {
					e.parent, e.link = -1, lTop
				}
			} else {
				e.subj = p.el[j].subj
			}
		}
	}
}

// mainSubject gives a participle clause the subject of the finite verb before
// it, and its place.
func (p *clauseParser) mainSubject(i int) {
	e := &p.el[i]
	for j := i - 1; j >= 0; j-- {
		g := &p.el[j]
		if g.form == vFinite && g.link != lRelative && g.link != lSide {
			e.subj = g.subj
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

func (p *clauseParser) attachParticiple(i int) {
	e := &p.el[i]
	if np := p.phraseEnding(max(e.first-1, p.s.from)); np.hi > np.lo && e.first > p.s.from {
		e.gapLo, e.gapHi = np.lo, np.hi
	} else if e.first > p.s.from && p.tok(e.first-1).is(sComma) && i > 0 {
		e.gapLo, e.gapHi = p.s.from, e.first
	}
	e.link = lSide
}

func (p *clauseParser) attachNominal(i int) {
	e := &p.el[i]
	if i == 0 {
		return
	}
	// The subject of a later verb hangs on that verb, not on the one before.
	for j := i + 1; j < len(p.el); j++ {
		if p.el[j].form == vFinite && p.el[j].subj.lo <= e.first && p.el[j].subj.hi >= e.last {
			e.parent, e.link = j, lComplement
			return
		}
	}
	if j := p.predicateAhead(i); j >= 0 {
		e.parent, e.link = j, lComplement
		return
	}
	for j := i - 1; j >= 0; j-- {
		b := p.between(p.el[j].last, e.first)
		if b.brk || b.but || b.colon {
			return
		}
		if b.subord && !b.comma || b.subord && b.comma {
			e.link = lAdjunct
			return
		}
		e.parent, e.link = j, lComplement
		return
	}
}

// predicateAhead finds the predicate of which an attitude noun is the head of
// the subject, with infinitives between: "X's plan to do it was unacceptable".
func (p *clauseParser) predicateAhead(i int) int {
	for j := i + 1; j < len(p.el); j++ {
		g := &p.el[j]
		b := p.between(p.el[i].last, g.first)
		if b.comma || b.brk || b.but || b.that || b.relative || b.colon {
			return -1
		}
		if g.form != vFinite {
			continue
		}
		if (g.kind == kGood || g.kind == kBad || g.passive) && g.subj.lo > p.el[i].last && i+1 < j && p.el[i+1].form == vInfinitive {
			return j
		}
		return -1
	}
	return -1
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
	if b < p.s.from {
		return
	}
	pre := p.tok(b)
	ownSubject := lo < e.first
	switch {
	case pre.has(cRelative) || pre.has(cThat) && b > p.s.from && p.nounBefore(b) && !p.contentVerbBefore(b):
		p.attachRelative(i, b, ownSubject)
	case pre.has(cQuestion) && !pre.has(cIf|cSubord) || pre.has(cIf) && pre.has(cQuestion) && b > p.s.from && p.asks(b-1):
		e.question = true
		p.attachContent(i, lo)
	case pre.has(cIf):
		e.link, e.parent = lCondition, p.mainClause(i)
	case pre.has(cSubord) && p.a.mentionAt[b] == 0:
		e.link, e.subord = lAdjunct, pre.class&cSubord
		e.parent = p.enclosingSay(i, b)
	case !ownSubject && (pre.has(cAnd|cBut) || pre.is(sComma)):
		for j := i - 1; j >= 0; j-- {
			if p.el[j].form == vFinite && p.el[j].link != lRelative && p.el[j].link != lSide {
				p.sibling(e, j)
				return
			}
		}
	default:
		p.attachContent(i, lo)
	}
}

func (p *clauseParser) nounBefore(b int) bool {
	t := p.tok(b - 1)
	return t.is(sWord|sComma) && !t.has(cPrep|cAnd|cBut)
}

// contentVerbBefore reports that what stands before "that" at b is a verb
// that takes a clause, perhaps with an addressee and a day between.
func (p *clauseParser) contentVerbBefore(b int) bool {
	for j := b - 1; j >= p.s.from && j > b-9; j-- {
		if k := p.at[j-p.s.from]; k != 0 {
			switch p.el[k-1].kind {
			case kSay, kThink, kAsk, kWant, kUrge, kForecast, kDeny, kRefuse, kPraise, kAccuse, kGood, kBad:
				return true
			}
			return false
		}
		if p.tok(j).is(sComma) {
			return false
		}
	}
	return false
}

// attachRelative hangs a relative clause: on its own if its subject is a
// person or party, else on what governs its noun.
func (p *clauseParser) attachRelative(i, b int, ownSubject bool) {
	e := &p.el[i]
	at := b - 1
	if at >= p.s.from && p.tok(at).is(sComma|sDash) {
		at--
	}
	ante := p.phraseEnding(max(at, p.s.from))
	e.link = lSide
	if ownSubject {
		e.gapLo, e.gapHi = p.wide(ante.lo), ante.hi
		return
	}
	e.subj = ante
	if ante.mention == 0 && !p.tok(b-1).is(sComma) {
		if j := p.governor(i); j >= 0 {
			e.parent, e.link = j, lRelative
		}
	}
}

// mainClause finds the finite verb that a condition limits.
func (p *clauseParser) mainClause(i int) int {
	for j := i - 1; j >= 0; j-- {
		if p.el[j].form == vFinite && p.el[j].link != lCondition && p.el[j].link != lAdjunct {
			return j
		}
	}
	for j := i + 1; j < len(p.el); j++ {
		if p.el[j].form == vFinite && p.el[j].subj.lo > p.el[i].last {
			return j
		}
	}
	return -1
}

// attachContent hangs a clause with its own subject on the verb that it
// follows: what was said, thought or wanted.
func (p *clauseParser) attachContent(i, lo int) {
	e := &p.el[i]
	for j := i - 1; j >= 0; j-- {
		g := &p.el[j]
		if g.last > lo {
			continue
		}
		b := p.between(g.last, lo)
		switch {
		case b.subord && !b.that:
			return
		case b.colon && (g.kind == kSay || g.form == vNominal && g.kind == kWant || g.kind == kUrge):
			e.parent, e.link = j, lContent
			return
		case takesClause(g.kind) && (g.form != vNominal || b.that || g.last == lo) && !b.but && (!b.comma || b.that || p.quoteOpens(g.last, lo)) && !(b.and && !b.that) && !b.relative:
			e.parent, e.link = j, lContent
			return
		case b.and || b.but || b.comma || b.brk || b.colon:
			if g.form == vFinite && g.link == lContent && !b.but && g.parent >= 0 && p.el[g.parent].kind != kGood && p.el[g.parent].kind != kBad && (b.and && b.that || !p.partyStand(e)) {
				e.parent, e.link = g.parent, lContent
				return
			}
			if g.form == vFinite && (b.but || b.brk || b.colon) {
				return
			}
		case g.kind != kPlain && g.kind != kAct && g.form == vNominal && b.that:
			e.parent, e.link = j, lComplement
			return
		case p.gapRelative(i, g, lo):
			return
		}
	}
}

func (p *clauseParser) partyStand(e *element) bool {
	return (e.subj.mention != 0 || e.subj.pronoun != 0) && e.kind != kPlain && e.kind != kAct
}

// gapRelative recognises "the deal X wants": a noun, then a clause without
// object.
func (p *clauseParser) gapRelative(i int, g *element, lo int) bool {
	e := &p.el[i]
	if lo-1 < p.s.from || e.subj.mention == 0 && e.subj.pronoun == 0 {
		return false
	}
	np := p.phraseEnding(lo - 1)
	if np.hi == np.lo || np.mention != 0 || np.hi != lo {
		return false
	}
	e.gapLo, e.gapHi, e.link = np.lo, np.hi, lSide
	return true
}

func (p *clauseParser) quoteOpens(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if p.tok(j).is(sOpen) {
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

// attributions hangs what stands before "..., X said" on the saying, and marks
// the sayings that only attribute.
func (p *clauseParser) attributions() {
	for i := range p.el {
		e := &p.el[i]
		if e.according {
			p.attribute(i)
			continue
		}
		if e.kind != kSay && e.kind != kThink || e.form != vFinite || e.first == p.s.from {
			continue
		}
		lo := e.first
		if e.subj.hi > e.subj.lo && e.subj.lo < lo {
			lo = e.subj.lo
		}
		if lo <= p.s.from || !p.attributive(i, lo) {
			continue
		}
		p.attribute(i)
	}
}

// attribute hangs what is at the top of the sentence on the saying i.
func (p *clauseParser) attribute(i int) {
	e := &p.el[i]
	e.attribution = true
	e.parent, e.link = -1, lTop
	for j := range p.el {
		if !e.according && p.el[j].first > e.last && p.el[j].link == lAdjunct {
			continue
		}
		if j == i || p.el[j].attribution || p.el[j].link == lSide || p.within(j, e) || p.el[j].parent >= 0 && p.el[j].parent != i {
			continue
		}
		p.el[j].parent = i
		if p.el[j].link == lTop {
			p.el[j].link = lContent
		}
	}
}

// within reports that element j stands inside the subject of e.
func (p *clauseParser) within(j int, e *element) bool {
	return p.el[j].first >= e.subj.lo && p.el[j].last <= e.subj.hi
}

// attributive reports that the saying i follows or interrupts what is said.
func (p *clauseParser) attributive(i, lo int) bool {
	e := &p.el[i]
	pre := p.tok(lo - 1)
	if !pre.is(sComma|sClose|sStop) && !(lo-2 >= p.s.from && pre.has(cDet)) {
		return false
	}
	end := max(e.last, e.subj.hi)
	for j := end; j < p.s.to; j++ {
		t := p.tok(j)
		if t.is(sStop) || t.is(sComma) && j > end-1 {
			return i > 0 || pre.is(sClose) || p.quotedBefore(lo)
		}
		if t.has(cThat) || t.is(sOpen) {
			return false
		}
		if k := p.at[j-p.s.from]; k != 0 && p.el[k-1].form == vFinite {
			return false
		}
		if t.is(sBreak) {
			return false
		}
	}
	return true
}

func (p *clauseParser) quotedBefore(lo int) bool {
	for j := p.s.from; j < lo; j++ {
		if p.tok(j).quote != 0 {
			return true
		}
	}
	return false
}

// asks reports that the element that covers or precedes token b takes a
// question.
func (p *clauseParser) asks(b int) bool {
	for j := b; j >= p.s.from && j > b-4; j-- {
		if k := p.at[j-p.s.from]; k != 0 {
			return p.el[k-1].kind == kAsk || p.el[k-1].kind == kUrge && p.el[k-1].form != vNominal
		}
	}
	return false
}

// enclosingSay gives the saying that a subordinate clause at i belongs to:
// "X said that while Y ...".
func (p *clauseParser) enclosingSay(i, b int) int {
	if b-1 < p.s.from || !p.tok(b-1).has(cThat) {
		return -1
	}
	for j := i - 1; j >= 0; j-- {
		if p.el[j].kind == kSay || p.el[j].kind == kThink {
			return j
		}
	}
	return -1
}

// wide extends a noun phrase that begins at lo over the noun that it belongs
// to: "cuts to the programmes".
func (p *clauseParser) wide(lo int) int {
	for n := 0; n < 2; n++ {
		if lo-2 < p.s.from || !p.tok(lo-1).has(cPrep) || p.at[lo-1-p.s.from] != 0 {
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
