package reading

// relativeVerb reports that a word after the noun phrase that ends with token p
// is the verb of a relative clause and agrees with its subject.
func (a *analysis) relativeVerb(p int, sf byte, s sentence) bool {
	return (sf != 'b' || a.endsInS(p)) && a.inRelative(p, s)
}

// inRelative reports that the noun phrase that ends with token p is the subject
// of a relative clause, so that a word after it is its verb: "the truce that X
// wants is", "the truce the president supports is".
func (a *analysis) inRelative(p int, s sentence) bool {
	lo, acts := a.actorEnding(p, s)
	b := lo - 1
	if !acts || b <= s.from {
		return false
	}
	if a.tokens[b].has(cAnd) {
		if first, both := a.actorEnding(b-1, s); both && first > s.from {
			b = first - 1 // "which X and Y want"
		}
	}
	if t := &a.tokens[b]; t.has(cRelative) {
		return true
	} else if t.has(cThat) {
		return a.plainNoun(b - 1)
	}
	if !a.plainNoun(b) || a.tokens[b].has(cPerson|cBody) || a.mentionAt[b] != 0 {
		return false
	}
	for k := b; k >= s.from && k > b-5 && a.plainNoun(k); k-- {
		if a.tokens[k].has(cDet | cPossessive) {
			return k < b
		}
	}
	return false
}

// actorEnding gives where the noun phrase begins that ends with token p, and
// whether it names somebody who can want something.
func (a *analysis) actorEnding(p int, s sentence) (lo int, acts bool) {
	if m := a.mentionAt[p]; m != 0 {
		mm := &a.mentions[m-1]
		lo = max(mm.from, s.from)
		if lo > s.from && a.tokens[lo-1].has(cArticle) {
			lo--
		}
		return lo, mm.speaks && !mm.possessive && !mm.modifier && mm.form != fAdjective && (mm.form != fDemonym || a.endsInS(p))
	}
	if !a.tokens[p].has(cPerson | cBody) {
		return p, false
	}
	for lo = p; lo > s.from && lo > p-4; lo-- {
		if a.tokens[lo].has(cDet | cPossessive) {
			if t := &a.tokens[lo-1]; lo-1 > s.from && t.has(cDet) && !t.has(cPrep|cThat) {
				lo-- // "the two men"
			}
			return lo, true
		}
		if lo < p && !a.plainNoun(lo) {
			break
		}
	}
	return p, false
}

// plainNoun reports a word that the parser has not taken for a verb and that is
// no small word.
func (a *analysis) plainNoun(i int) bool {
	t := &a.tokens[i]
	return t.is(sWord) && a.verbAt[i] == noVerb && !t.has(cPrep|cAnd|cBut|cSubord|cRelative|cThat|cPronoun&^cPossessive|cModal|cAux|cDay) || t.has(cDet) && t.is(sWord) && !t.has(cPrep|cThat|cPronoun)
}

// goesOn reports that the word after the comma or dash at token p goes on
// with the clause that an aside parts from its subject, and agrees with that:
// "X, the leader of the south, demands".
func (a *analysis) goesOn(p int, sf byte, s sentence) bool {
	dash := a.tokens[p].is(sDash)
	for k := p - 1; k > s.from && k > p-25; k-- {
		t := &a.tokens[k]
		if t.is(sStop) || t.is(sBreak) && !t.is(sDash) {
			return false
		}
		if t.is(sDash) != dash || !t.is(sComma|sDash) {
			continue
		}
		if !a.tokens[k-1].is(sWord) || !a.verbless(k-1, s) {
			return false
		}
		if m := a.mentionAt[k-1]; m != 0 && sf == 's' {
			return a.mentions[m-1].speaks
		}
		return a.endsInS(k-1) == (sf == 'b') && a.tokens[k-1].has(cPerson|cBody)
	}
	return false
}

// verbless reports that no verb stands before the noun phrase that ends with
// token i in its sentence, or after what opens its clause.
func (a *analysis) verbless(i int, s sentence) bool {
	for j := i; j >= s.from; j-- {
		t := &a.tokens[j]
		if a.verbAt[j] != noVerb {
			return false
		}
		if t.has(cThat|cAnd|cBut|cSubord) && a.mentionAt[j] == 0 || t.is(sStop|sOpen|sBreak) || t.is(sClose) && j > s.from && a.tokens[j-1].is(sComma) {
			return true // also after a quotation that ends with a comma
		}
	}
	return true
}

// inCompound reports a name after "a", which describes the noun after it: "a
// Norland ally".
func (a *analysis) inCompound(p int, s sentence) bool {
	m := a.mentionAt[p]
	if m == 0 || a.mentions[m-1].to != p+1 {
		return false
	}
	from := a.mentions[m-1].from
	return from > s.from && a.tokens[from-1].has(cIndefinite) && a.tokens[p].is(sCapital)
}

// opensCondition reports a participle that is a conjunction where a clause begins
// with it: ", provided the levy came too", but not "guards, provided by X".
func (a *analysis) opensCondition(i int, s sentence) bool {
	if i+1 >= s.to || i > s.from && !a.tokens[i-1].is(sComma|sOpen|sDash) && !a.tokens[i-1].has(cBut) {
		return false
	}
	t := &a.tokens[i+1]
	return t.has(cDet|cPossessive|cPronoun|cThat) || a.mentionAt[i+1] != 0
}

// wantedDone reports a participle that looks like a noun, after what somebody wants
// done something: "wants tariffs cut", "wants the quota cut by half".
func (a *analysis) wantedDone(i int, s sentence) bool {
	if i <= s.from || !a.plainNoun(i-1) || a.tokens[i-1].class != 0 && a.mentionAt[i-1] == 0 || !a.endsInS(i-1) && !(i+1 < s.to && a.tokens[i+1].has(cBy)) {
		return false
	}
	for j := i - 1; j > s.from && j > i-9; j-- {
		if a.tokens[j].is(sComma | sBreak) {
			return false
		}
		if a.verbAt[j] != noVerb {
			l := &a.lex[j]
			return l.verb != 0 && a.e.verbs[l.verb-1].kind == kWant
		}
	}
	return false
}

// manyHere reports a word in -s at token i, after token p, that is a noun in the
// plural: nobody who could do it stands before it, as in "after talks failed", or what
// they do comes after it, as in "the peace talks go on".
func (a *analysis) manyHere(i, p int, s sentence) bool {
	q := &a.tokens[p]
	named := a.mentionAt[p] != 0
	if !named && q.has(cPrep|cSubord|cWhen|cIf|cBecause|cThough) && !q.has(cThat|cRelative|cPronoun) {
		return true
	}
	if i+1 >= s.to || int(a.lex[i].verbEnd) > i+1 {
		return false
	}
	n := &a.tokens[i+1]
	if q.has(cThat) {
		return n.has(cPrep) && !n.has(cDet) && !a.isTo(i+1) && p > s.from && a.verbAt[p-1] == contentVerb
	}
	if named || !q.is(sWord) || q.has(cPronoun|cRelative|cAnd) || q.is(sCapital) && p > s.from {
		return false
	}
	return a.lex[i+1].verb != 0 && a.lex[i+1].noun == 0 && a.lex[i+1].adjective == 0 && a.doneBefore(i+1, s)
}

// doneBefore reports a verb form at token i after which nothing stands that it
// could describe: "collapsed on Monday", "go on", but not "proposed cuts".
func (a *analysis) doneBefore(i int, s sentence) bool {
	if sf := a.surface(i); sf != 'b' && sf != 'd' || a.tokens[i].is(sCapital|sJoins|sJoined) {
		return false
	}
	if i+1 >= s.to {
		return true
	}
	t := &a.tokens[i+1]
	return !t.is(sWord) || t.has(cPrep|cAnd|cBut|cDet|cSubord|cDay|cAdverb)
}

// theyDo reports a word at token i that is a preposition or a verb, and is the verb of
// the plural or the names before it, at token p: "ministers back the truce", but not "the
// ministers back in Nordby" or "brought the ministers back".
func (a *analysis) theyDo(i, p int, s sentence) bool {
	if i+1 >= s.to || i <= s.from || !a.tokens[i].has(cParticle) || a.clauseHasVerb(i, s) || !a.tokens[p].is(sWord) || p < i-2 {
		return false
	}
	n := &a.tokens[i+1]
	if m := a.mentionAt[i+1]; m == 0 && (!n.has(cDet|cPossessive) || n.has(cPrep)) && !(a.headline(s) && n.is(sWord) && n.class == 0) {
		return false
	}
	m := a.mentionAt[p]
	if m == 0 {
		return a.plural(p) || a.joinedNames(p, s)
	}
	mm := &a.mentions[m-1]
	return mm.to == p+1 && !mm.possessive && !mm.modifier && mm.form != fAdjective && (a.endsInS(p) || a.joinedNames(mm.from, s))
}

// joinedNames reports a name that begins or stands at token i after "and".
func (a *analysis) joinedNames(i int, s sentence) bool {
	return i-1 > s.from && a.tokens[i].is(sCapital) && a.tokens[i-1].has(cAnd) && (a.mentionAt[i-2] != 0 || a.tokens[i-2].is(sCapital))
}

// headBefore gives the people with whom a verb agrees that only a phrase parts from it,
// which ends with token p: "the workers at the mine reject", "the head of the miners
// says". It is -1 where nobody stands there.
func (a *analysis) headBefore(p int, s sentence) int {
	for n := 0; n < 2; n++ {
		lo := p
		for lo > s.from && lo > p-4 && a.plainNoun(lo) && !a.tokens[lo].has(cPrep) && !a.tokens[lo].has(cDet|cPossessive) {
			lo--
		}
		if a.tokens[lo].has(cDet|cPossessive) && !a.tokens[lo].has(cPrep) {
			lo--
		}
		if lo <= s.from || a.tokens[lo].class&(cPrep|cSubord|cTo) != cPrep || a.verbAt[lo] != noVerb || a.verbAt[lo-1] != noVerb {
			return -1
		}
		p = lo - 1
		if m := a.mentionAt[p]; m != 0 && a.mentions[m-1].speaks && !a.mentions[m-1].possessive || a.tokens[p].has(cPerson|cBody) || a.plural(p) && p > s.from && a.mentionAt[p-1] != 0 {
			return p
		}
	}
	return -1
}

// ofAdjective reports a name at token p that only describes what comes after it: "a
// call by the Norlandish plan to leave".
func (a *analysis) ofAdjective(p int) bool {
	m := a.mentionAt[p]
	return m != 0 && a.mentions[m-1].form == fAdjective && a.mentions[m-1].to == p+1 && p > 0 && a.tokens[p-1].has(cArticle|cIndefinite|cPrep|cTo|cPossessive)
}

// goesSomewhere reports that the "to" after token i begins no verb but names a place or
// an event: "was not going to the talks".
func (a *analysis) goesSomewhere(i int, s sentence) bool {
	if i+2 >= s.to || !a.isTo(i+1) {
		return false
	}
	t := &a.tokens[i+2]
	return t.has(cArticle|cIndefinite|cPossessive) && !t.has(cThat) || a.mentionAt[i+2] != 0 && t.is(sCapital)
}

// soManyDid reports a past form after a number of those who did it: "71.2% voted against
// the offer", but not "12 reported cases".
func (a *analysis) soManyDid(i int, s sentence) bool {
	l := &a.lex[i]
	end := max(int(l.verbEnd), i+1)
	if a.surface(i) != 'd' || end >= s.to {
		return false
	}
	return end > i+1 || a.tokens[end].has(cDet|cPossessive|cTo) && !a.tokens[end].has(cPrep) || a.tokens[end].has(cThat)
}

// nationals reports a plural at token i after the adjective of a party that ends at
// token p: "Norlandish calls for", but not "the Norlandish calls for".
func (a *analysis) nationals(i, p int) bool {
	m := a.mentionAt[p]
	if m == 0 || i+1 >= len(a.tokens) || !a.tokens[i+1].has(cPrep) || a.isTo(i+1) || a.tokens[p].is(sAllCaps) {
		return false
	}
	mm := &a.mentions[m-1]
	return (mm.form == fAdjective || mm.form == fDemonym && !a.endsInS(p)) && !a.tokens[mm.from].has(cDet)
}

// manyBefore reports people or names in the plural before the phrase with a preposition
// that ends with token p, with whom a verb after it agrees: "ministers in Nordby reject".
func (a *analysis) manyBefore(p int, s sentence) bool {
	h := a.headBefore(p, s)
	return h >= 0 && a.plural(h)
}

// saidInWriting reports a saying of the party or pronoun at token p, after which "by" and
// the word at token i tell the means and nobody who says it: "X said by e-mail".
func (a *analysis) saidInWriting(verb, p, i int, s sentence) bool {
	named := a.mentionAt[p] != 0 || a.tokens[p].is(sComma) && p > s.from && a.tokens[p-1].is(sCapital) // "the envoy, Ada Moor, said by text message"
	if i >= s.to || a.e.verbs[a.lex[verb].verb-1].kind != kSay || !named && !a.tokens[p].has(cPronoun) {
		return false
	}
	t := &a.tokens[i]
	return a.mentionAt[i] == 0 && t.is(sWord) && !t.is(sCapital) && !t.has(cDet|cPossessive|cPronoun|cPerson|cBody|cQuantity) && !a.endsInS(i)
}

// tellsLast reports a verb at token i that stands after a comma and before who ends the
// sentence, so that it tells who has said what stands before: "no truce, vows X".
func (a *analysis) tellsLast(i int, s sentence) bool {
	if i <= s.from+1 || i+1 >= s.to || !a.tokens[i-1].is(sComma) || a.surface(i) != 's' && a.surface(i) != 'd' {
		return false
	}
	m := a.mentionAt[i+1]
	if m == 0 {
		return false
	}
	who := &a.mentions[m-1]
	return who.from == i+1 && who.speaks && !who.modifier && !who.possessive && (who.to >= s.to || a.tokens[who.to].is(sStop))
}
