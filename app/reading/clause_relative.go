package reading

// overVerb gives the token before a participle or clause that describes a noun and
// ends with the verb at token j, or -1.
func (p *clauseParser) overVerb(j int) int {
	k := int(p.at[j-p.s.from]) - 1
	switch {
	case k < 0 || p.el[k].form == vNominal:
		return -1
	case p.el[k].form == vPassivePart:
		return p.el[k].first - 1
	}
	return p.overDescription(k, false)
}

// overDescription gives the token before the words that describe a noun and end
// with the verb at element v, so that what follows them is said of that noun:
// "the truce that X wants", "the workers who met X", "the plan to impose it".
// object is whether a noun phrase stands between that verb and what follows,
// which may then be the subject of a clause that the verb takes. It gives -1 if
// the verb describes nothing.
func (p *clauseParser) overDescription(v int, object bool) int {
	for n := 0; n < 4; n++ {
		g := &p.el[v]
		if object && tellsClause(g.kind) {
			return -1
		}
		at := g.first - 1
		if at <= p.s.from {
			return -1
		}
		switch g.form {
		case vFinite:
			return p.beforeRelative(g, object)
		case vInfinitive:
			k := p.at[at-p.s.from]
			if k != 0 && p.el[k-1].form != vNominal {
				v = int(k) - 1
				continue
			}
			if a := p.beforeAside(at); a >= 0 {
				at = a // "a plan, put forward by X, to lift it"
			}
			if p.tok(at).has(cAnd) && v > 0 && p.el[v-1].form == vInfinitive {
				v, object = v-1, true // "who try to open the road and lift the siege"
				continue
			}
			if p.endsNoun(at) && !p.governed(at) {
				return at
			}
		case vIng:
			if k := p.at[at-p.s.from]; !object && g.kind != kSay && p.endsNoun(at) && (k == 0 || p.el[k-1].form == vNominal) {
				return at
			}
		}
		return -1
	}
	return -1
}

// beforeRelative gives the token before the relative clause of the verb g, or -1
// if its clause is none.
func (p *clauseParser) beforeRelative(g *element, object bool) int {
	lo := g.first
	if g.subj.hi > g.subj.lo && g.subj.hi <= g.first {
		lo = g.subj.lo
	} else if g.passive && g.gapHi > g.gapLo && g.gapHi <= g.first {
		lo = g.gapLo
	}
	b := lo - 1
	for b > p.s.from && p.tok(b).light() && !p.tok(b).has(cThat|cRelative) {
		b--
	}
	if b <= p.s.from {
		return -1
	}
	switch t := p.tok(b); {
	case t.has(cRelative) || t.has(cThat) && p.relativeThat(b):
		if p.tok(b - 1).has(cPrep) {
			b--
		}
		if p.endsNoun(b - 1) {
			return b - 1
		}
	case !object && g.subj.hi > g.subj.lo && lo < g.first && (g.subj.mention != 0 || g.subj.pronoun != 0 || p.tok(g.subj.hi-1).has(cPerson|cBody)):
		if p.endsNoun(b) && p.at[b-p.s.from] == 0 && !t.has(cPerson|cBody) && !(t.has(cQuestion) && p.tok(b-1).has(cPrep)) && p.a.mentionAt[b] == 0 {
			return b
		}
	}
	return -1
}

// outOfRelative gives the token before a relative clause between commas of which np
// is the object, where another comma has followed: "X, which holds five forts, more
// than others, said"; -1 if it is none.
func (p *clauseParser) outOfRelative(np *subject, apart bool) int {
	b := np.lo - 1
	if !apart || np.hi == np.lo || b <= p.s.from {
		return -1
	}
	k := p.at[b-p.s.from]
	if k == 0 || p.el[k-1].form != vFinite {
		return -1
	}
	at := p.el[k-1].first - 1
	if at-2 < p.s.from || !p.tok(at).has(cRelative) || !p.tok(at-1).is(sComma) || !p.endsNoun(at-2) {
		return -1
	}
	return at - 2
}

// tellsClause reports a verb after which a clause may begin without "that".
func tellsClause(k kind) bool {
	switch k {
	case kSay, kThink, kAsk, kForecast, kDeny:
		return true
	}
	return false
}

// endsNoun reports that a noun phrase may end with token i.
func (p *clauseParser) endsNoun(i int) bool {
	if i < p.s.from || p.tok(i).has(cThat) {
		return false
	}
	np := p.phraseEnding(i)
	return np.hi == i+1
}

// governed reports that a finite verb which takes no clause stands before token
// at in its clause, so that the noun phrase there is its object.
func (p *clauseParser) governed(at int) bool {
	for j := at; j >= p.s.from; j-- {
		t := p.tok(j)
		if k := p.at[j-p.s.from]; k != 0 && p.el[k-1].form == vFinite {
			return !tellsClause(p.el[k-1].kind)
		}
		if t.is(sComma|sBreak|sColon) || t.has(cThat|cRelative|cAnd|cBut|cSubord) && p.a.mentionAt[j] == 0 {
			return false
		}
	}
	return false
}

// aloneBetween reports a mark or small word at token j that parts no clauses:
// "X, however, refused", "X flatly, loudly and repeatedly refused".
func (p *clauseParser) aloneBetween(j int) bool {
	if j <= p.s.from || j+1 >= p.s.to {
		return false
	}
	t, before, after := p.tok(j), p.tok(j-1), p.tok(j+1)
	if t.has(cAnd) || t.is(sComma) && !t.is(sDash) {
		return manner(before) && manner(after)
	}
	return t.has(cBut|cThough) && before.is(sComma) && after.is(sComma)
}

// manner reports an adverb that is nothing else.
func manner(t *token) bool { return t.class&^(cFirm|cWeak) == cAdverb }

// thingBefore reports that a thing stands before the "that" at b, which is thus the
// subject of a clause that describes it: "announced a plan that would".
func (p *clauseParser) thingBefore(b int) bool {
	if b <= p.s.from {
		return false
	}
	t := p.tok(b - 1)
	if t.has(cPerson|cBody|cDay|cPronoun) || p.a.mentionAt[b-1] != 0 || !p.endsNoun(b-1) {
		return false
	}
	k := p.at[b-1-p.s.from]
	return k == 0 || p.el[k-1].form == vNominal
}

// contactRelative gives "the truce X wants", whose verb lacks an object, the noun
// before its subject for one.
func (p *clauseParser) contactRelative(i, lo int) bool {
	e := &p.el[i]
	if lo-1 <= p.s.from || lo >= e.first || e.passive || tellsClause(e.kind) || !p.lacksObject(e) {
		return false
	}
	if t := p.tok(e.subj.hi - 1); e.subj.mention == 0 && e.subj.pronoun == 0 && !t.has(cPerson|cBody) {
		return false
	}
	np := p.phraseEnding(lo - 1)
	if np.hi != lo || p.tok(lo-1).is(sJoined) || p.a.lex[lo-1].adjective != 0 || np.mention != 0 || np.pronoun != 0 || p.tok(lo-1).has(cPerson|cBody|cDay|cThat|cQuestion) || !p.tok(np.lo).has(cArticle|cPossessive) && !(np.lo == np.hi-1 && p.a.e.pack.sumsUp[p.a.word(np.lo)]) {
		return false
	}
	if k := p.at[max(np.lo-1, p.s.from)-p.s.from]; k != 0 && np.lo > p.s.from && tellsClause(p.el[k-1].kind) && !p.subjectOfLater(i, np) {
		return false // "told the town X agreed"
	}
	if p.opensPhrase(np.lo) && !p.clauseAfterComma(i) {
		return false // "Under the truce X withdraws"
	}
	e.gapLo, e.gapHi, e.link = p.wide(np.lo), np.hi, lSide
	p.isSuch(e)
	return true
}

// opensPhrase reports that the noun phrase which begins at token lo stands under a
// preposition with which the sentence begins.
func (p *clauseParser) opensPhrase(lo int) bool {
	b := lo - 1
	return b >= p.s.from && p.onlyPrep(b) && (b == p.s.from || b == p.s.from+1 && p.tok(b-1).has(cBut|cAnd|cPrep))
}

// clauseAfterComma reports that a comma after element i opens the main clause: "In the
// letter X sent on Monday, Y says".
func (p *clauseParser) clauseAfterComma(i int) bool {
	for j := i + 1; j < len(p.el); j++ {
		g := &p.el[j]
		if g.form != vFinite {
			continue
		}
		lo := g.first
		if g.subj.hi > g.subj.lo && g.subj.lo < lo {
			lo = g.subj.lo
		} else if g.passive && g.gapHi > g.gapLo {
			lo = min(lo, g.gapLo)
		}
		return lo > p.el[i].last && p.tok(lo-1).is(sComma)
	}
	return false
}

// subjectOfLater reports that a verb after element i has the noun phrase for its
// subject.
func (p *clauseParser) subjectOfLater(i int, np subject) bool {
	for j := i + 1; j < len(p.el); j++ {
		g := &p.el[j]
		if g.form == vFinite && (g.subj.hi == np.hi && g.subj.lo < np.hi || g.passive && g.gapHi == np.hi) {
			return true
		}
	}
	return false
}

// saidOfLater reports that the noun before the "that" at b is the subject of a verb
// after element i, whose clause thus describes it: "said the truce that X wants is".
func (p *clauseParser) saidOfLater(i, b int) bool {
	if b <= p.s.from {
		return false
	}
	np := p.phraseEnding(b - 1)
	return np.hi == b && !p.el[i].passive && p.at[b-1-p.s.from] == 0 && p.lacksObject(&p.el[i]) && p.subjectOfLater(i, np)
}

// lacksObject reports that no noun phrase follows a verb.
func (p *clauseParser) lacksObject(e *element) bool {
	if e.last >= p.s.to {
		return true
	}
	t := p.tok(e.last)
	return !t.is(sWord) || t.has(cPrep|cDay|cAnd|cBut|cSubord|cAux|cModal) && !t.has(cDet) || t.light() || p.at[e.last-p.s.from] != 0 && p.el[p.at[e.last-p.s.from]-1].form == vFinite || p.tellsTime(e.last)
}

// onlyPrep reports a preposition after which no clause begins: "in exchange for",
// but not "before".
func (p *clauseParser) onlyPrep(i int) bool {
	t := p.tok(i)
	return t.has(cPrep) && (!t.has(cSubord) || t.has(cFor|cFrom|cTo|cBy|cWith))
}

// severalWho adds the name that "and" joins to the noun phrase before the "who" at
// b, if more than one do what is told: "X and Y, who want", "both of whom".
func (p *clauseParser) severalWho(np subject, e *element, b int) subject {
	if np.mention == 0 || np.lo-2 < p.s.from || !p.tok(np.lo-1).has(cAnd) {
		return np
	}
	if !p.tok(b-1).has(cFrom) && (e.first != e.head || p.a.surface(e.head) != 'b') {
		return np
	}
	if f := p.phraseEnding(np.lo - 2); f.mention != 0 {
		np.lo, np.first = f.lo, f.mention
	}
	return np
}

// whoBefore gives the "who" or "which" that is the subject of e, where a phrase
// stands between: "X, who in May had refused"; -1 if there is none.
func (p *clauseParser) whoBefore(e *element) int {
	if e.subj.hi > e.subj.lo && (e.subj.lo <= p.s.from || !p.tok(e.subj.lo-1).has(cPrep)) {
		return -1
	}
	for j := e.first - 1; j >= p.s.from && j > e.first-10; j-- {
		t := p.tok(j)
		if k := p.at[j-p.s.from]; !t.is(sWord|sPossess) || t.has(cAnd|cBut|cThat) || k != 0 && p.el[k-1].form == vFinite {
			return -1
		}
		if t.has(cRelative) && !t.has(cPossessive) {
			if j+2 < e.first && p.tok(j+1).has(cPrep) && (j == p.s.from || !p.tok(j-1).has(cPrep)) {
				return j
			}
			return -1
		}
	}
	return -1
}

// beginsWithTo reports a verb group before whose "to" no more than an adverb or a
// negator stands: "not to be named".
func (p *clauseParser) beginsWithTo(e *element) bool {
	for j := e.first; j < e.head; j++ {
		if p.a.isTo(j) {
			return true
		}
		if !p.tok(j).light() {
			return false
		}
	}
	return false
}

// whole reports that a clause lacks no object, so that it describes none: "told
// the crowd in the hall that X was to sign".
func (p *clauseParser) whole(e *element) bool {
	return e.passive || e.phrase == "be" || !p.lacksObject(e)
}

// tellsBefore reports that the last finite verb before the "that" at b is one of
// saying or thinking, with only phrases and asides between them.
func (p *clauseParser) tellsBefore(b int) bool {
	for j := b - 1; j > p.s.from; j-- {
		if p.tok(j).is(sComma | sDash) {
			if j = p.asideBefore(j); j < 0 {
				return false
			}
		}
		t := p.tok(j)
		if k := p.at[j-p.s.from]; k != 0 && p.el[k-1].form != vNominal {
			g := &p.el[k-1]
			return g.form == vFinite && (tellsClause(g.kind) || (g.kind == kWant || g.kind == kJudge) && p.lacksObject(g))
		}
		if t.is(sBreak|sStop|sColon|sOpen) || t.has(cThat|cRelative|cAnd|cBut) || t.has(cSubord) && !t.has(cPrep) {
			return false
		}
	}
	return false
}

// opensRelative reports that the word at b opens a clause that describes a noun,
// of which element i is the verb.
func (p *clauseParser) opensRelative(i, b int, ownSubject bool) bool {
	switch t := p.tok(b); {
	case t.has(cRelative):
		return true
	case !t.has(cThat) || b <= p.s.from || !p.nounBefore(b) || ownSubject && p.askedOf(b-1):
		return false
	case !ownSubject:
		return !p.contentVerbBefore(b) || p.thingBefore(b)
	case p.objectRelative(i, b) || p.saidOfLater(i, b):
		return true
	}
	return !p.contentVerbBefore(b) && !(p.whole(&p.el[i]) && (p.tellsBefore(b) || p.el[i].phrase == "be" || p.el[i].be))
}

// askedOf reports a party at token i of which something is asked, so that "that" after
// it tells what: "requires of X that it leave".
func (p *clauseParser) askedOf(i int) bool {
	np := p.phraseEnding(i)
	if np.mention == 0 || np.lo-2 < p.s.from || !p.tok(np.lo-1).has(cFrom) {
		return false
	}
	k := p.at[np.lo-2-p.s.from]
	return k != 0 && (p.el[k-1].kind == kWant || p.el[k-1].kind == kNeed || p.el[k-1].kind == kUrge)
}
