package reading

import "strings"

// verbForm is the form in which a verb stands.
type verbForm uint8

const (
	vNone verbForm = iota
	vFinite
	vInfinitive
	vIng
	vPassivePart // "rejected by", "signed last week" after a noun
	vNominal     // a noun or adjective that acts like a verb
)

// verbFlag tells later words of a clause that it has its verb.
type verbFlag uint8

const (
	noVerb      verbFlag = iota
	hasVerb              // a finite verb that takes no clause
	contentVerb          // a finite verb that another clause may follow
	otherVerb            // an infinitive or participle
)

// clauseHasVerb reports that a finite verb stands before token i in its
// clause, so that i is no second one.
func (a *analysis) clauseHasVerb(i int, s sentence) bool {
	for j := i - 1; j >= s.from; j-- {
		t := &a.tokens[j]
		switch a.verbAt[j] {
		case hasVerb:
			return true
		case contentVerb:
			return j == i-1
		}
		if t.is(sComma|sBreak|sColon|sStop) || t.has(cThat|cRelative|cAnd|cBut|cSubord|cQuestion) && a.mentionAt[j] == 0 {
			return false
		}
	}
	return false
}

// surface tells a token's inflection.
func (a *analysis) surface(i int) byte { return 'b' + a.tokens[i].inflected }

// inflection tells how a word with this text is inflected, less the 'b' of one
// that is not.
func inflection(s string, word, lemma int32) byte {
	if word != 0 && word == lemma || s == "" {
		return 0
	}
	switch s[len(s)-1] {
	case 'g', 'G':
		if strings.HasSuffix(s, "ing") || strings.HasSuffix(s, "ING") {
			return 'g' - 'b'
		}
	case 'd', 'D':
		if strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "ED") {
			return 'd' - 'b'
		}
	case 's':
		if word != 0 {
			return 's' - 'b'
		}
	}
	if word == 0 {
		return 0
	}
	return 'd' - 'b' // irregular past
}

// before gives the nearest token to the left of i that is no adverb or
// negator, or -1.
func (a *analysis) before(i int, s sentence) int {
	for i--; i >= s.from; i-- {
		t := &a.tokens[i]
		if t.light() || t.is(sOpen|sClose) || t.shape == 0 {
			continue
		}
		if t.has(cPrep) && i+1 < s.to && a.tokens[i+1].has(cDay) {
			continue
		}
		if t.is(sNumber) && t.end-t.start == 4 && i > s.from && a.tokens[i-1].has(cPrep) {
			i-- // "in 2014"
			continue
		}
		if i-3 >= s.from && a.tokens[i-1].has(cNegator) && a.tokens[i-1].has(cDet) && a.tokens[i-2].has(cPrep) && a.tokens[i-3].has(cModal|cDo) {
			i -= 2 // "will at no point"
			continue
		}
		return i
	}
	return -1
}

// nounHere decides that a word which may be verb or noun is a noun.
func (a *analysis) nounHere(i int, s sentence) bool { return a.verbHere(i, s) == vNone }

// insideName reports a capitalised word that belongs to a name and is no verb:
// one that follows another word of a sentence, or in a headline one between two
// others: "Temporary Protected Status".
func (a *analysis) insideName(i int, s sentence) bool {
	if !a.tokens[i].is(sCapital) || i <= s.from {
		return false
	}
	if !a.headline(s) && a.tokens[i-1].is(sWord|sComma|sPossess|sClose) && !a.titleCase(s) {
		return true
	}
	if i+1 >= s.to || a.mentionAt[i-1] != 0 || a.mentionAt[i+1] != 0 {
		return false
	}
	for j := i - 1; j <= i+1; j++ {
		if t := &a.tokens[j]; !t.is(sWord) || !t.is(sCapital) || t.is(sAllCaps) || j == s.from {
			return false
		}
	}
	return !a.titleCase(s)
}

// verbHere decides whether the token begins a verb, and in which form, by its
// ending and its neighbours.
func (a *analysis) verbHere(i int, s sentence) verbForm {
	l := &a.lex[i]
	t := &a.tokens[i]
	if l.verb == 0 {
		return a.unknownForm(i, s)
	}
	if t.has(cIf) && a.opensCondition(i, s) || t.has(cAdverb) || t.is(sJoined) || t.is(sJoins) && a.surface(i) != 'g' || t.has(cModal) && a.surface(i) == 'g' && !a.goesSomewhere(i, s) { // "going to"
		return vNone
	}
	if l.noun != 0 && int(l.nounEnd) > i+1 && l.nounEnd > l.verbEnd || a.insideName(i, s) {
		return vNone
	}
	if a.tellsLast(i, s) && a.e.verbs[l.verb-1].kind != kAct {
		return vFinite
	}
	sf := a.surface(i)
	if t.has(cSame) && l.noun != 0 && a.wantedDone(i, s) {
		return vPassivePart
	}
	if sf != 'g' && i > s.from && a.tokens[i-1].has(cDet|cQuantity|cNegator|cAdverb) && a.afterGroup(i, s) {
		return vFinite
	}
	if (sf == 's' || sf == 'd') && a.nobodyBefore(i, s) {
		return vFinite
	}
	p := a.before(i, s)
	if p < 0 {
		return a.firstWord(i, sf, s)
	}
	q := &a.tokens[p]
	switch {
	case sf == 'b' && a.inverted(i, s) >= 0:
		return vFinite
	case t.has(cModal) && int(l.verbEnd) > i+1:
		return vFinite // "can live with"
	case t.has(cPrep) && !q.has(cBe|cHave|cModal|cDo) && !a.isTo(p):
		if sf == 'b' && a.theyDo(i, p, s) {
			return vFinite // "unions back the plan"
		}
		return vNone
	case a.isTo(p):
		if sf == 'b' && !a.nominalAfterTo(i, s) {
			return vInfinitive
		}
		if sf == 'g' {
			return vIng
		}
		return vNone
	case q.has(cModal|cDo) && sf == 'b':
		return vFinite
	case q.has(cBe | cHave):
		if sf == 'd' || t.has(cSame) || sf == 'g' && q.has(cBe) {
			return vFinite
		}
		return vNone
	}
	return a.verbByNeighbours(i, p, sf, s)
}

// nobodyBefore reports "nobody" or "no one" right before token i, of which a verb
// there tells.
func (a *analysis) nobodyBefore(i int, s sentence) bool {
	if i <= s.from || !a.tokens[i-1].has(cQuantity) || a.tokens[i-1].has(cDet) {
		return false
	}
	return a.tokens[i-1].has(cNegator) || i-2 >= s.from && a.tokens[i-2].has(cNegator) && a.tokens[i-2].has(cDet)
}

// inverted gives the modal or "do" that stands before the name which is the
// subject of the verb at i, as it does after what is put first: "nor will X
// sign", "only then did X agree". It is -1 where there is none.
func (a *analysis) inverted(i int, s sentence) int {
	if i <= s.from {
		return -1
	}
	if t := &a.tokens[i-1]; t.has(cHe|cShe|cIt|cThey|cWe) && !t.has(cPossessive) {
		if i-3 >= s.from && a.tokens[i-2].has(cModal|cDo) && a.tokens[i-3].has(cNegator) {
			return i - 2
		}
		return -1
	}
	m := int(a.mentionAt[i-1])
	if m == 0 || a.mentions[m-1].possessive {
		return -1
	}
	at := a.mentions[m-1].from - 1
	if at <= s.from || !a.tokens[at].has(cModal|cDo) || a.tokens[at-1].has(cQuestion) {
		return -1
	}
	return at
}

// timeAt reports a day at token i: "by Friday" names nobody who does it.
func (a *analysis) timeAt(i int, s sentence) bool {
	return i < s.to && (a.tokens[i].has(cDay) || a.tokens[i].is(sNumber) && i+1 < s.to && a.tokens[i+1].has(cDay))
}

// unknownVerb takes a word of no list for a verb where only a verb can stand:
// after a modal, after be or have in the right form, after a pronoun.
func (a *analysis) unknownVerb(i int, s sentence) bool {
	t := &a.tokens[i]
	l := &a.lex[i]
	if !t.is(sWord) || t.is(sCapital|sNumber|sJoined|sJoins) || t.class != 0 || l.noun != 0 || l.adjective != 0 || a.mentionAt[i] != 0 {
		return false
	}
	past := t.word == 0 || strings.HasSuffix(a.text[t.start:t.end], "ed") // of a noun that the pack knows: "issued"
	if t.word != t.lemma && !past {
		return false
	}
	if i > s.from && a.tokens[i-1].class == 0 && a.tokens[i-1].shape&^sCapital == sWord && a.mentionAt[i-1] == 0 {
		return false // after a plain word
	}
	p := a.before(i, s)
	if p < 0 {
		return false
	}
	q := &a.tokens[p]
	sf := a.surface(i)
	switch {
	case q.has(cModal | cDo):
		return sf == 'b' && t.end-t.start > 2
	case q.has(cBe | cHave):
		return past && sf == 'd' || t.word == 0 && sf == 'g' && q.has(cBe)
	case q.has(cHe|cShe|cThey|cIt|cWe) && !q.has(cPossessive) || a.mentionAt[p] != 0 && !a.mentions[a.mentionAt[p]-1].possessive:
		return past && sf == 'd'
	}
	return false
}

// votesAt reports numbers at token i by which something was decided: "voted by 60 to 40".
func (a *analysis) votesAt(i int, s sentence) bool {
	return i+2 < s.to && a.tokens[i].is(sNumber) && (a.tokens[i+1].has(cTo) || a.tokens[i+1].is(sJoins)) && a.tokens[i+2].is(sNumber|sJoined)
}

// endsInEd reports a form of a verb that ends so, whether or not it is in a list.
func (a *analysis) endsInEd(i int) bool {
	t := &a.tokens[i]
	return t.end-t.start > 3 && (t.word == 0 || t.word != t.lemma) && (a.text[t.end-2:t.end] == "ed" || a.text[t.end-2:t.end] == "ED")
}

func (a *analysis) verbByNeighbours(i, p int, sf byte, s sentence) verbForm {
	q, l := &a.tokens[p], &a.lex[i]
	switch {
	case q.has(cDet|cPossessive) && !q.has(cThat|cPronoun&^cPossessive) || q.has(cPossessive) && !q.has(cHe) || q.is(sPossess) || q.is(sNumber) && a.mentionAt[p] == 0 && !a.soManyDid(i, s):
		return vNone
	case q.has(cPrep) && !q.has(cSubord|cRelative|cThat|cAdverb):
		if sf == 'g' {
			return vIng
		}
		return vNone
	}
	if t, n := &a.tokens[i], min(int(l.verbEnd), s.to-1); t.has(cSame) && sf == 'b' && a.tokens[n].has(cBy) && (q.is(sComma|sDash) || n > i+1 && a.plainNoun(p)) {
		return vPassivePart // "a plan, put forward by X,"
	}
	if sf == 'g' {
		if l.noun != 0 && a.mentionAt[p] != 0 {
			return vNone
		}
		return vIng
	}
	if sf == 'd' {
		if i > s.from && a.verbAt[i-1] != noVerb {
			return vNone
		}
		if end := max(int(l.verbEnd), i+1); end < s.to && a.tokens[end].has(cBy) && !a.tokens[end-1].has(cBy) && !a.timeAt(end+1, s) && !a.votesAt(end+1, s) && !(end+1 < s.to && a.surface(end+1) == 'g') && !a.saidInWriting(i, p, end+1, s) {
			return vPassivePart // also "hammered out by"
		}
		if q.is(sComma) || q.is(sWord) || q.is(sBreak) || q.is(sClose) {
			return vFinite
		}
		return vFinite
	}
	if q.has(cThat) && q.has(cDet) && sf == 'b' && a.lex[i].noun != 0 && p > s.from && a.verbAt[p-1] != noVerb && (i+1 >= s.to || a.tokens[i+1].is(sStop|sComma|sClose) || a.tokens[i+1].has(cDay)) {
		return vNone // "backs that demand"
	}
	if q.has(cPronoun|cRelative|cThat) && !q.has(cPossessive) {
		if t := &a.tokens[max(p-1, s.from)]; q.has(cThat) && q.has(cDet) && t.has(cPrep) && !t.has(cSubord) && sf == 'b' {
			return vNone // "to take on that work"
		}
		if q.has(cThat) && i+1 < s.to && (a.tokens[i+1].has(cModal|cAux) || sf == 's' && a.manyHere(i, p, s)) {
			return vNone // "that trade would grow", "that attacks on it"
		}
		return vFinite
	}
	if (q.has(cAnd) || q.is(sComma) && l.noun == 0 && !a.headline(s)) && sf == 'b' && a.infinitiveBefore(p, s) {
		return vInfinitive
	}
	if sf == 'b' && !a.tokens[i].has(cSame) && a.single(p, s) || a.thing(i, p, sf, s) {
		return vNone
	}
	if q.has(cAnd) && a.tokens[i].has(cSame) && a.pastBefore(p, s) && i+1 < s.to && a.tokens[i+1].is(sWord) && (!a.tokens[i+1].has(cPrep|cAnd|cAux|cModal|cThat) || a.tokens[i+1].has(cDet)) {
		return vFinite // "gave in and cut pensions"
	}
	if l.noun == 0 {
		return a.bareVerb(i, p, sf, s)
	}
	return a.nounOrVerb(i, p, sf, s)
}

// nounOrVerb decides on words like "demands" or "plan" after a noun.
func (a *analysis) nounOrVerb(i, p int, sf byte, s sentence) verbForm {
	q := &a.tokens[p]
	next := i + 1
	relative := a.relativeVerb(p, sf, s)
	if a.inCompound(p, s) || !relative && a.clauseHasVerb(i, s) || a.ofAdjective(p) || sf == 's' && a.nationals(i, p) {
		return vNone
	}
	if v := int(a.lex[i].verbEnd); v > next && v > int(a.lex[i].nounEnd) {
		if sf == 'b' && a.mentionAt[p] == 0 && q.is(sWord) && q.class == 0 && !a.endsInS(p) && !a.manyBefore(p, s) {
			return vNone // "the main demand of"
		}
		if v < s.to && a.isTo(v-1) && a.tokens[v].class == 0 && a.lex[v].verb != 0 && a.surface(v) == 'b' && !a.nominalAfterTo(v, s) && a.e.verbs[a.lex[i].verb-1].kind == kMeet {
			return vNone // "the talks to end it"
		}
		return vFinite
	}
	if next >= s.to {
		return vNone
	}
	n := &a.tokens[next]
	named := a.mentionAt[p] != 0
	switch {
	case relative, sf == 'b' && a.leadsOn(next, s) && a.plural(p) && (q.has(cPerson|cBody) || a.endsGroup(i)):
		return vFinite // also "both sides hope to meet"
	case q.is(sComma) && (a.secondVerb(i, sf, s) || sf == 's' && a.afterAside(i, p, s)):
		return vFinite
	case q.is(sComma|sDash) && n.is(sWord) && (!n.has(cPrep|cAnd|cModal|cAux) || n.has(cDet) || a.isTo(next)) && a.goesOn(p, sf, s):
		return vFinite
	case n.has(cModal|cAux) || n.is(sComma|sStop|sPossess|sBreak) || a.describedAfter(i, named, s):
		return vNone
	case named && sf == 'b' && a.tokens[a.mentions[a.mentionAt[p]-1].from].has(cIndefinite):
		return vNone // "a Norlandish guarantee that"
	case n.has(cDet|cPossessive|cThat|cPronoun) || a.leadsOn(next, s) && (named || sf == 's') || a.mentionAt[next] != 0:
		if named || q.is(sWord) && !q.has(cAnd) || q.has(cAnd) {
			return vFinite
		}
	case n.has(cPrep):
		return vNone
	case sf == 'b' && a.actsTogether(p, next):
		return vFinite
	}
	if named && sf == 's' || a.headline(s) && (named || sf == 's' && (q.has(cPerson) || p < i-1 && q.is(sWord)) || strings.HasSuffix(a.text[q.start:q.end], "s") || sf == 'b' && a.manyBefore(p, s)) {
		return vFinite
	}
	return vNone
}

// leadsOn reports a "to" before a verb, not before what is given or done
// something: "plans to leave", but "cuts to pensions".
func (a *analysis) leadsOn(i int, s sentence) bool {
	if !a.isTo(i) || i+1 >= s.to {
		return false
	}
	l := &a.lex[i+1]
	return l.verb != 0 && a.surface(i+1) == 'b' && !a.nominalAfterTo(i+1, s) || l.verb == 0 && a.tokens[i+1].has(cAux|cAdverb)
}

// afterAside reports a word that agrees with a subject which only an aside parts
// from it: "The text, drafted by X, demands a truce".
func (a *analysis) afterAside(i, p int, s sentence) bool {
	n := &a.tokens[i+1]
	if !n.has(cDet|cPossessive|cThat) && a.mentionAt[i+1] == 0 || a.tokens[s.from].has(cPrep|cSubord|cAdverb) {
		return false
	}
	open := s.from
	for open < p && !a.tokens[open].is(sComma) {
		if a.verbAt[open] != noVerb || !a.tokens[open].is(sWord|sPossess) {
			return false
		}
		open++
	}
	return open > s.from && open < p && !a.plural(open-1)
}

// secondVerb reports a verb of a headline whose subject is that of the verb
// before the comma, with which it agrees: "Unions reject offer, demand talks".
func (a *analysis) secondVerb(i int, sf byte, s sentence) bool {
	if !a.headline(s) || a.tokens[i+1].has(cPrep|cAnd|cModal|cAux|cThat) && !a.tokens[i+1].has(cDet) && !a.isTo(i+1) || !a.tokens[i+1].is(sWord) {
		return false
	}
	for j := i - 1; j > s.from; j-- {
		if a.verbAt[j] == hasVerb || a.verbAt[j] == contentVerb {
			return a.surface(j) == sf
		}
	}
	return false
}

// bareVerb decides on a verb without -ed or -ing that is no listed noun: its
// subject must agree with it.
func (a *analysis) bareVerb(i, p int, sf byte, s sentence) verbForm {
	q := &a.tokens[p]
	relative := a.relativeVerb(p, sf, s)
	if a.inCompound(p, s) || !relative && a.clauseHasVerb(i, s) {
		return vNone
	}
	if m := a.mentionAt[p]; m != 0 {
		mm := &a.mentions[m-1]
		if mm.form == fAdjective || mm.modifier && mm.to <= i && sf == 'b' || mm.possessive {
			return vNone
		}
		if i+1 < s.to && a.tokens[i+1].is(sColon) && a.e.verbs[a.lex[i].verb-1].kind == kAct {
			return vNone // "Norland strike: "
		}
		if i+1 < s.to && a.tokens[i+1].has(cModal|cAux) && !a.tokens[i+1].has(cDet) {
			if relative || mm.from > s.from && a.tokens[mm.from-1].has(cQuestion) || a.tokens[mm.from].has(cQuantity) {
				return vFinite // "what X wants is"
			}
			return vNone
		}
		return vFinite
	}
	if q.is(sComma|sBreak|sOpen|sClose) || q.has(cAnd|cBut) {
		return vFinite
	}
	if !q.is(sWord) || a.lex[p].adjective != 0 || a.lex[p].verb != 0 && (a.surface(p) == 'g' || a.surface(p) == 'd' && p > s.from && a.tokens[p-1].has(cArticle|cPossessive)) {
		return vNone // also "the proposed changes"
	}
	if i+1 >= s.to || a.tokens[i].has(cBody|cPerson) && a.mentionAt[i+1] == 0 {
		return vNone
	}
	if n := &a.tokens[i+1]; int(a.lex[i].verbEnd) <= i+1 && (n.has(cPrep|cAnd|cAux|cModal) && !n.has(cDet) && !a.isTo(i+1) || n.is(sComma|sStop|sBreak)) {
		return vNone
	}
	plural := strings.HasSuffix(a.text[q.start:q.end], "s") || q.has(cPerson|cBody) && a.surface(p) != 'b' || sf == 'b' && a.manyBefore(p, s)
	if sf == 's' && (!plural || q.is(sCapital)) || sf == 'b' && plural { // "Ada Moor of Human Rights says"
		return vFinite
	}
	if h := a.headBefore(p, s); h >= 0 && a.plural(h) == (sf == 'b') && (a.tokens[i+1].has(cDet|cPossessive|cThat|cPronoun) || a.isTo(i+1) || a.mentionAt[i+1] != 0 || a.plural(i+1)) {
		return vFinite
	}
	return vNone
}

// infinitiveBefore reports that an infinitive stands before token p in its
// clause, so that "and abandon" goes on with it.
func (a *analysis) infinitiveBefore(p int, s sentence) bool {
	for j := p - 1; j > s.from && j > p-14; j-- {
		if a.tokens[j].is(sStop|sBreak) || a.tokens[j].has(cBut|cRelative) {
			return false
		}
		if a.isTo(j) && a.lex[j+1].verb != 0 && a.surface(j+1) == 'b' {
			return true
		}
	}
	return false
}

// pastBefore reports a verb in the past before the "and" at token i.
func (a *analysis) pastBefore(i int, s sentence) bool {
	for j := i - 1; j >= s.from && j > i-8; j-- {
		if t := &a.tokens[j]; t.is(sComma|sBreak|sStop) || t.has(cAnd|cThat|cRelative) {
			return false
		}
		if a.verbAt[j] == hasVerb || a.verbAt[j] == contentVerb {
			return a.surface(j) == 'd'
		}
	}
	return false
}

func (a *analysis) isTo(i int) bool { return a.tokens[i].has(cTo) }

// nominalAfterTo reports that what follows "to" is a noun: "committed to
// talks", "an end to support for".
func (a *analysis) nominalAfterTo(i int, s sentence) bool {
	if a.lex[i].noun == 0 || i+1 >= s.to {
		return false
	}
	n := &a.tokens[i+1]
	return n.has(cPrep|cAux|cModal) && !n.has(cDet) && int(a.lex[i].verbEnd) == i+1
}
