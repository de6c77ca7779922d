package reading

import "strings"

// mention is a place where the text names a party, or someone who speaks for
// it.
type mention struct {
	from, to   int // the whole noun phrase
	party      int // -1: a group, see parties
	parties    []int
	form       form
	possessive bool // followed by 's
	modifier   bool // stands before a noun that it only describes
	speaks     bool // can hold a position
}

// speaker is who says or holds something.
type speaker struct {
	parties []int
	text    string
	stands  string  // who a pronoun stands for, as the article names them
	mention int     // index, -1 if carried over
	sure    int     // 2 named, 1 pronoun or carried over
	how     feature // how it was resolved, where not by name
	expert  bool
	office  bool  // "its minister"
	sex     class // cHe or cShe of a person, 0 if not known
}

func (s *speaker) known() bool { return len(s.parties) > 0 }

// named is the speaker as the article names them last, be it before.
func (s *speaker) named() string {
	if s.stands != "" {
		return s.stands
	}
	return s.text
}

// findMentions finds the names of parties and the noun phrases around them:
// the fourth stage. Pronouns and groups wait until their clause is read.
func (a *analysis) findMentions() {
	next := 0
	for i := range a.hits {
		h := &a.hits[i]
		if h.kind != pParty || h.from < next || !a.nameCase(h) {
			continue
		}
		best := *h
		for j := i + 1; j < len(a.hits) && a.hits[j].from == h.from; j++ {
			if a.hits[j].kind == pParty && a.hits[j].to > best.to {
				best = a.hits[j]
			}
		}
		if a.othersOfKind(&best) || a.feelsSo(&best) {
			next = best.to
			continue
		}
		n := &a.e.names[best.ref]
		a.mentions = append(a.mentions, mention{from: best.from, to: best.to, party: n.party, form: n.form, parties: n.parties})
		m := &a.mentions[len(a.mentions)-1]
		a.cover(m) // so that what follows a name is seen to follow one
		a.widen(m)
		a.cover(m)
		if m.form == fPerson && a.isBody(m, n) {
			m.form = fName
		}
		a.learnFullName(m)
		next = m.to
		if a.nameGoesOn(m.to) || a.othersTitle(m) || a.dateline(m) {
			clear(a.mentionAt[m.from:m.to])
			a.mentions = a.mentions[:len(a.mentions)-1]
		}
	}
}

// feelsSo reports a word that is the name of a party, but here tells what somebody else
// feels about a thing: "the mayor's opposition to the toll".
func (a *analysis) feelsSo(h *hit) bool {
	if h.to-h.from > 1 || a.tokens[h.from].is(sCapital) || h.to+1 >= len(a.tokens) || !a.isTo(h.to) || a.lex[h.from].noun == 0 {
		return false
	}
	return a.tokens[h.to+1].has(cDet | cPossessive)
}

// cover marks the tokens of the last mention.
func (a *analysis) cover(m *mention) {
	for t := m.from; t < m.to; t++ {
		a.mentionAt[t] = int32(len(a.mentions))
	}
}

// nameGoesOn reports that what ends before token i only begins the name of
// another body: "the European Council on Foreign Relations".
func (a *analysis) nameGoesOn(i int) bool {
	if i+2 >= len(a.tokens) || !a.tokens[i-1].has(cBody) || !a.tokens[i-1].is(sCapital) || a.word(i) != "on" {
		return false
	}
	next, after := &a.tokens[i+1], &a.tokens[i+2]
	return next.is(sCapital) && !next.has(cDay) && after.is(sCapital) && after.is(sWord) && a.partyAt[i+1] == 0
}

// nameCase checks that a short name is written as a name.
func (a *analysis) nameCase(h *hit) bool {
	t := &a.tokens[h.from]
	n := &a.e.names[h.ref]
	if n.exact && !t.is(sAllCaps) && a.text[t.start:a.tokens[h.to-1].end] != n.text {
		return false
	}
	if t.is(sJoined) && n.form != fPerson || a.tokens[h.to-1].is(sJoins) && n.form == fAdjective {
		return false
	}
	if h.to-h.from > 1 {
		return true
	}
	if n.plural && a.endsInS(h.from) != strings.HasSuffix(n.text, "s") {
		return false
	}
	if n.acts && !a.opensDoing(h) {
		return false
	}
	if n.bare && !a.ofNobody(h) {
		return false
	}
	if n.later && !a.namedInFull(h, n.party) && !a.soleBearer(h, n) {
		return false
	}
	if n.noun && a.ofAnotherState(h.from) {
		return false
	}
	r := n.text[0]
	if n.noun && !t.is(sCapital) && (n.small || a.nounAfterThe(h) || a.nounOfOffice(h)) {
		return true
	}
	if n.chamber {
		return t.is(sCapital) && a.chamberHere(h)
	}
	if n.body {
		return t.is(sCapital)
	}
	if t.is(sCapital) || t.has(cOffice) || !capital(r) && !n.noun {
		return true
	}
	// "26 states" are not "the States".
	return t.word != t.lemma && n.form != fPerson && !strings.EqualFold(lastWord(n.text), a.word(h.from))
}

// widen extends a name to the noun phrase that it belongs to: titles and first
// names before it, offices and personal names after it.
func (a *analysis) widen(m *mention) {
	s := a.sentenceOf(m.from)
	for m.from > s.from {
		t := &a.tokens[m.from-1]
		if a.mentionAt[m.from-1] != 0 {
			prev := a.mentions[a.mentionAt[m.from-1]-1]
			if prev.party == m.party && prev.form == fAdjective && m.form == fPerson {
				m.from = prev.from
			}
			break
		}
		if m.form == fPerson && t.is(sWord) && t.is(sCapital) && !t.has(cDet|cPrep|cAnd|cAdverb|cSubord|cPronoun|cDay) && m.from-1 > s.from {
			m.from--
			continue
		}
		if m.form == fPerson && t.has(cTitle) {
			m.from--
			continue
		}
		if m.form == fPerson && a.dotOfTitle(m.from-1, s) {
			m.from -= 2
			continue
		}
		break
	}
	a.widenRight(m, s)
	if m.from > s.from && a.tokens[m.from-1].has(cDet) && !a.tokens[m.from-1].has(cThat) {
		m.from--
	}
}

// dotOfTitle reports the dot of a title at token i: "Mr." before a name.
func (a *analysis) dotOfTitle(i int, s sentence) bool {
	return i > s.from && a.tokens[i].is(sStop) && a.tokens[i-1].has(cTitle) && a.tokens[i-1].end == a.tokens[i].start
}

// widenRight takes in "'s foreign minister Ada Moor" or "officials".
func (a *analysis) widenRight(m *mention, s sentence) {
	i := m.to
	poss := i < s.to && a.tokens[i].is(sPossess)
	if poss {
		i++
	}
	office, last := a.officeAfter(m, i, poss, s)
	switch {
	case !poss && office >= 0 && last > office && a.bareTitle(m) && !a.namesParty(office+1, last+1, m.party):
		m.to, m.modifier = last+1, true
	case office >= 0:
		m.to = last + 1
		m.speaks = true
		m.form = fOffice
		if a.tokens[last].is(sCapital) && last > office {
			m.form = fPerson
			a.learn(a.text[a.tokens[last].start:a.tokens[last].end], m.party)
		}
		for n := 0; n < 2 && m.to+1 < s.to && a.tokens[m.to].is(sPossess) && a.tokens[m.to+1].has(cPerson|cBody|cSource); n++ {
			m.to += 2
		}
		m.possessive = m.to < s.to && a.tokens[m.to].is(sPossess)
	case poss && a.personAt(i, s) > i:
		m.to, m.form, m.speaks = a.personAt(i, s), fPerson, true
		m.possessive = m.to < s.to && a.tokens[m.to].is(sPossess)
		a.learn(a.word(m.to-1), m.party)
	case poss:
		m.possessive, m.speaks = true, true
	case a.givenName(m, s) > m.to:
		m.to, m.speaks = a.givenName(m, s), true
		m.possessive = m.to < s.to && a.tokens[m.to].is(sPossess)
	default:
		a.modifies(m, s)
	}
}

// givenName gives the end of the name that follows a title with a family name:
// "President Han Ji-won". It is the mention's own end where there is none.
func (a *analysis) givenName(m *mention, s sentence) int {
	if m.form != fPerson || !a.tokens[m.to-1].is(sCapital) || m.to-m.from < 2 || !a.tokens[m.to-2].has(cTitle|cPerson) {
		return m.to
	}
	j := m.to
	for j < s.to && j < m.to+3 && a.tokens[j].is(sWord) && a.tokens[j].class == 0 && a.partyAt[j] == 0 && (a.tokens[j].is(sCapital) && a.lex[j].verb == 0 || a.tokens[j].is(sJoined) && j > m.to) {
		j++
	}
	return j
}

// bareTitle reports a name that is only a title, so that the personal name
// after it may be anybody's: "President N. N.".
func (a *analysis) bareTitle(m *mention) bool {
	for j := m.from; j < m.to; j++ {
		if t := &a.tokens[j]; !t.has(cTitle) && !t.has(cDet) {
			return false
		}
	}
	return true
}

// namesParty reports a name of the party between two tokens.
func (a *analysis) namesParty(lo, hi, party int) bool {
	for j := lo; j < hi; j++ {
		if int(a.partyAt[j]) == party+1 {
			return true
		}
	}
	return false
}

// officeAfter finds the office that follows a name from token i on, and the
// last token of the personal name after it; -1 if there is none.
func (a *analysis) officeAfter(m *mention, i int, poss bool, s sentence) (office, last int) {
	office, last = -1, -1
	if !poss && a.tokens[m.to-1].has(cPerson|cBody) {
		office, last = m.to-1, m.to-1
	}
	for j := i; j < s.to && j < i+7; j++ {
		t := &a.tokens[j]
		if o := int(a.lex[j].officeEnd); o > j+1 && o <= s.to {
			office, last = o-1, o-1
			j = o - 1
			continue
		}
		if office == j-1 && a.dotOfTitle(j, s) {
			continue
		}
		if office >= 0 && last == office && t.has(cFrom) {
			if k := a.nameAfter(j+1, min(j+6, s.to)); k > 0 {
				j, last = k-1, k-1
				continue
			}
		}
		switch {
		case !t.is(sWord) || t.has(cPrep|cAnd|cBut|cAux|cModal|cPronoun|cRelative|cSubord|cPossessive|cArticle) || t.is(sPossess):
			return office, last
		case !poss && (t.has(cThat) || m.form != fAdjective && a.doesToAnother(j, s)):
			return office, last
		case !poss && j > i && t.is(sNumber) && a.lex[i].verb != 0:
			return office, last // "X pushes 33 bills"
		case !poss && j == i && m.form != fAdjective && (a.bareAfterNames(m, i) || a.doesInHeadline(m, i, s)):
			return office, last
		case t.has(cOffice) && !a.verbAfterNoun(j, s):
			office, last = j, j
			continue
		case a.partyAt[j] != 0 && int(a.partyAt[j])-1 != m.party:
			if office >= i && t.is(sCapital) && (last > office || a.tokens[j-1].has(cTitle) || a.tokens[j-1].is(sStop)) {
				return -1, -1 // "the Liberal Gov. Ada Moor", who is a party of her own
			}
			return office, last
		case office >= 0 && t.is(sCapital) && !(a.titleCase(s) && a.lex[j].verb != 0):
			last = j
			continue
		}
		if sf := a.surface(j); office >= 0 || a.lex[j].verb != 0 && (a.lex[j].noun == 0 && (j > i && !t.is(sCapital) || sf == 's' || sf == 'd') || !poss && sf == 'd') {
			return office, last
		}
		if j == i && !poss && m.form != fAdjective && a.endsInEd(j) {
			return office, last // "X issued statements"
		}
	}
	return office, last
}

// doesToAnother reports a verb at token j right before the title of somebody else:
// "dockers order Chairman Moor to leave", "rebels fighting President Vale".
func (a *analysis) doesToAnother(j int, s sentence) bool {
	if j+2 >= s.to || a.lex[j].verb == 0 || a.tokens[j].is(sCapital) {
		return false
	}
	n := &a.tokens[j+1]
	return n.is(sCapital) && n.has(cTitle|cPerson) && a.tokens[j+2].is(sCapital|sStop)
}

// bareAfterNames reports a verb without an ending at token i that goes with the names
// before it: "X, Y pull troops back", "X and Y send troops".
func (a *analysis) bareAfterNames(m *mention, i int) bool {
	if m.from < 2 || a.lex[i].verb == 0 || a.lex[i].noun != 0 || a.surface(i) != 'b' || a.tokens[i].is(sCapital) || a.tokens[i].class != 0 {
		return false
	}
	b := &a.tokens[m.from-1]
	return (b.has(cAnd) || b.is(sComma)) && a.mentionAt[m.from-2] != 0
}

// doesInHeadline reports a word at token i that may be a noun, but in a headline is what
// the person before it does, or the people: "Moor calls ministry's plan a trap", "Sudrians
// rescue government".
func (a *analysis) doesInHeadline(m *mention, i int, s sentence) bool {
	if i+1 >= s.to || !a.headline(s) || a.tokens[i].is(sCapital) || a.tokens[i].class&^(cOffice|cBody) != 0 || !a.tokens[i+1].is(sWord) || a.tokens[i+1].has(cPrep) {
		return false
	}
	verb := a.lex[i].verb != 0
	if m.form == fPerson {
		return verb && a.surface(i) == 's'
	}
	return (m.form == fDemonym || m.form == fGroup || m.form == fName) && a.endsInS(m.to-1) && !a.tokens[m.to-1].is(sAllCaps) && verb && a.lex[i].noun == 0 && a.surface(i) == 'b'
}

// titleCase reports a headline that writes most words with a capital.
func (a *analysis) titleCase(s sentence) bool {
	capitals, words := 0, 0
	for i := s.from; i < s.to; i++ {
		if t := &a.tokens[i]; t.is(sWord) && !t.has(cPrep|cDet|cAnd) {
			words++
			if t.is(sCapital) {
				capitals++
			}
		}
	}
	return words > 3 && capitals*3 > words*2
}

// verbAfterNoun reports whether the token is a verb here ("aides", "heads").
func (a *analysis) verbAfterNoun(j int, s sentence) bool {
	t := &a.tokens[j]
	return a.lex[j].verb != 0 && !t.has(cBody) && j+1 < s.to && a.tokens[j+1].has(cDet|cPrep) && !a.tokens[j].is(sCapital)
}

// modifies decides whether the name only describes the noun after it.
func (a *analysis) modifies(m *mention, s sentence) {
	m.speaks = m.form != fAdjective
	if m.to >= s.to {
		return
	}
	t := &a.tokens[m.to]
	if !t.is(sWord) || t.class&^(cTitle|cExpert|cPerson|cBody|cWeak|cFirm) != 0 || t.is(sCapital) {
		return
	}
	if a.lex[m.to].verb != 0 && !(a.lex[m.to].noun != 0 && a.nounHere(m.to, s)) {
		return
	}
	if m.to+1 < s.to && a.surface(m.to) == 'd' && a.tokens[m.to+1].has(cBy) {
		return // "X angered by it"
	}
	if a.endsInEd(m.to) && (t.word == 0 || m.form != fAdjective) || t.word == 0 && t.end-t.start > 3 && a.text[t.end-1:t.end] == "s" && m.form == fPerson {
		return
	}
	m.modifier = true
	m.speaks = false
}

// sentenceOf gives the sentence of a token.
func (a *analysis) sentenceOf(i int) sentence { return a.sentences[a.sentenceAt[i]] }
