package reading

// clausalSubject makes element i, a gerund or infinitive with what it governs,
// the subject of the finite verb after it: "giving up the island would be
// treason", "to sign now was a mistake".
func (p *clauseParser) clausalSubject(i int) bool {
	e := &p.el[i]
	if !p.opensClause(i) {
		return false
	}
	k := i + 1
	for k < len(p.el) && (p.el[k].form == vInfinitive || p.el[k].form == vNominal) {
		k++
	}
	if k == len(p.el) || p.el[k].form != vFinite || p.el[k].passive && p.el[k].gapHi <= p.el[k].gapLo {
		return false
	}
	g := &p.el[k]
	if b := p.between(e.last, g.first); b.comma || b.brk || b.colon || b.but || b.that || b.relative || b.subord {
		return false
	}
	if g.subj.hi > g.subj.lo && (g.subj.lo < e.first || g.subj.lo >= e.last && (e.kind == kSay || e.kind == kThink)) {
		return false // also "saying nobody wants it"
	}
	if e.form == vIng && tellsClause(e.kind) {
		return false // "left, saying the truce would hurt the poor"
	}
	e.parent, e.link = k, lComplement
	g.subj, g.gapLo, g.gapHi = subject{lo: e.first, hi: g.first}, 0, 0
	return true
}

// judgedWith gives the verb that calls something the noun which infinitive i
// describes, and so what is to be done: "any move to end it would be a mistake",
// "would be regarded as a betrayal". It is 0 if there is none.
func (p *clauseParser) judgedWith(i int) int {
	e := &p.el[i]
	if e.first == p.s.from || p.at[e.first-1-p.s.from] != 0 {
		return 0 // "X's plan to do it was unacceptable" is of what X wants
	}
	for j := i + 1; j < len(p.el); j++ {
		g := &p.el[j]
		if g.form != vFinite {
			continue
		}
		judged := g.be && (g.kind == kGood || g.kind == kBad) && g.subj.hi == e.first && g.subj.hi > g.subj.lo
		deemed := g.passive && g.judged > 0 && g.gapHi == e.first && g.gapHi > g.gapLo
		if judged || deemed {
			return j
		}
		return 0
	}
	return 0
}

// verbOfNoun finds the verb of which an attitude noun is the head of the subject,
// with what is wanted or refused between: "X's plan to do it was unacceptable",
// "X's demand that Y leave was turned down". It is -1 where there is none.
func (p *clauseParser) verbOfNoun(i int) int {
	e := &p.el[i]
	if i+1 >= len(p.el) || p.el[i+1].first > e.last+4 {
		return -1
	}
	that := e.last < p.s.to && p.tok(e.last).has(cThat)
	content := &p.el[i+1]
	if content.form != vInfinitive && !(that && content.form == vFinite && !reports(content.kind)) {
		return -1
	}
	from := content.last
	for j := i + 2; j < len(p.el); j++ {
		g := &p.el[j]
		b := p.between(from, g.first)
		if b.comma || b.brk || b.but || b.that || b.relative || b.colon || b.subord || b.and {
			return -1
		}
		if g.form != vFinite {
			continue
		}
		if p.startsAfter(g, from) {
			return j
		}
		return -1
	}
	return -1
}

// reports tells of a kind that what follows is what was said or thought.
func reports(k kind) bool {
	switch k {
	case kSay, kThink, kAsk, kForecast, kDeny, kJudge:
		return true
	}
	return false
}

// startsAfter reports a verb with a noun phrase before it that may be the object
// of what ends at a token.
func (p *clauseParser) startsAfter(g *element, end int) bool {
	np := g.subj
	if g.passive {
		np = subject{lo: g.gapLo, hi: g.gapHi}
	}
	return np.hi > np.lo && np.lo >= end && np.pronoun&(cHe|cShe|cThey|cWe) == 0
}

// takesPhrase makes the phrase of noun i the subject of the verb j, and reports
// whether that says something of it. Of the others the phrase is only no longer
// what the noun before them did.
func (p *clauseParser) takesPhrase(j, i int) bool {
	e, g := &p.el[i], &p.el[j]
	lo := e.first
	if e.subj.hi > e.subj.lo && e.subj.lo < lo {
		lo = e.subj.lo
	}
	switch {
	case g.passive:
		g.gapLo, g.gapHi = lo, e.last
		return true
	case g.kind == kGood || g.kind == kBad:
		return true
	}
	g.subj = subject{lo: lo, hi: e.first}
	return false
}

// wantsFirst reports what a party will do once it has got what it wants: "wants
// guarantees before it signs".
func (p *clauseParser) wantsFirst(i int) bool {
	e, m := &p.el[i], p.mainClause(i)
	if m < 0 || e.neg || e.passive || e.subj.pronoun == 0 || e.kind != kWant && e.kind != kAct || e.sign <= 0 {
		return false
	}
	g := &p.el[m]
	return g.last <= e.subj.lo && !g.neg && (g.kind == kWant || g.kind == kNeed)
}

// waitsWhile reports the "while" at b of a clause which tells what bars the way, so that
// its end is a condition: "will not talk while Y keeps it", but not ", while Y keeps it".
func (p *clauseParser) waitsWhile(i, b int) bool {
	if t := p.tok(b); !t.has(cWhen) || !t.has(cThough) || t.has(cPrep) || b == p.s.from || p.tok(b-1).is(sComma) || p.el[i].modal != 0 {
		return false
	}
	m := p.mainClause(i)
	return p.waits(m) && p.el[m].last <= b
}

// attachBefore hangs a clause after the "before" at b on what is to come first, and
// reports whether it tells more than a time.
func (p *clauseParser) attachBefore(i, b int) bool {
	e, m := &p.el[i], p.mainClause(i)
	switch never := p.neverBefore(i); {
	case !e.neg && p.waits(m):
		e.link, e.parent = lCondition, m
	case !e.neg && never >= 0:
		e.link, e.parent = lCondition, never
	case !p.marksTime(e) && p.mustComeFirst(i, m):
		e.link, e.parent = p.el[m].link, p.el[m].parent
		e.neg, e.negAt = !e.neg, b
	case p.wantsFirst(i):
		e.link, e.parent = lComplement, m
	case !p.marksTime(e) && p.takesStand(m):
		e.link, e.parent = lComplement, m
		e.neg, e.negAt = !e.neg, b
	default:
		return false
	}
	return true
}

// neverBefore gives the infinitive that says what will not be done before element i
// has come about: "vowed never to leave before they are freed", -1 if there is none.
func (p *clauseParser) neverBefore(i int) int {
	for j := i - 1; j >= 0 && p.el[j].form != vFinite; j-- {
		if p.el[j].form == vInfinitive && p.el[j].neg {
			return j
		}
	}
	return -1
}

// mustComeFirst reports that somebody has to do what m tells before element i comes
// about, which is not to be until then: "they must leave before we open the gate".
func (p *clauseParser) mustComeFirst(i, m int) bool {
	return m >= 0 && m < i && p.el[m].modal&cMust != 0 && !p.el[m].neg && (p.el[m].link == lTop || p.el[m].link == lContent)
}

// contrast gives the comma that opens what the comma at j closes, if that says
// who is not meant: "it was X, not Y, that". Else it is -1.
func (p *clauseParser) contrast(j int) int {
	if j < p.s.from || !p.tok(j).is(sComma) {
		return -1
	}
	for k := j - 1; k > p.s.from && k > j-6; k-- {
		if p.tok(k).is(sComma) {
			if p.tok(k + 1).has(cNegator) {
				return k
			}
			return -1
		}
	}
	return -1
}

// isItsSubject gives the attitude noun that is the subject of the copula j, -1
// if there is none: in "its goal is to sign" signing is the goal.
func (p *clauseParser) isItsSubject(j int) int {
	g := &p.el[j]
	if g.phrase != "be" || g.neg || g.form != vFinite {
		return -1
	}
	for k := j - 1; k >= 0; k-- {
		if e := &p.el[k]; e.form == vNominal && e.parent == j && e.last == g.subj.hi {
			return k
		}
	}
	return -1
}

// opensClause reports that a gerund or infinitive begins a clause.
func (p *clauseParser) opensClause(i int) bool {
	e := &p.el[i]
	b := e.first - 1
	for b >= p.s.from && (p.tok(b).is(sOpen) || p.tok(b).has(cAdverb)) {
		b--
	}
	if b < p.s.from || p.tok(b).has(cThat) {
		return true
	}
	if p.tok(b).is(sComma|sBreak|sColon) || p.tok(b).has(cBut) {
		return true
	}
	k := p.at[b-p.s.from]
	return k != 0 && e.form == vIng && (p.el[k-1].kind == kSay || p.el[k-1].kind == kThink) && p.el[k-1].form == vFinite
}

// describeSubjects hangs a relative clause on the verb whose subject it describes:
// who calls "a deal that leaves out the truce" a mistake speaks of what it leaves
// out.
func (p *clauseParser) describeSubjects() {
	for i := range p.el {
		e := &p.el[i]
		if e.link != lRelative && e.link != lSide || e.form != vFinite || e.gapHi > e.gapLo || e.subj.hi <= e.subj.lo || e.subj.mention != 0 {
			continue
		}
		for j := i + 1; j < len(p.el); j++ {
			g := &p.el[j]
			lo, hi := g.subj.lo, g.subj.hi
			if g.passive {
				lo, hi = g.gapLo, g.gapHi
			}
			if g.form == vFinite && g.link != lRelative && g.link != lSide && lo == e.subj.lo && hi == e.subj.hi {
				e.parent, e.link = j, lRelative
				break
			}
		}
	}
}
