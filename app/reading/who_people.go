package reading

import "strings"

// nameAfter gives the token after the first word of a personal name that
// follows "of" and small words, or 0.
func (a *analysis) nameAfter(lo, hi int) int {
	for j := lo; j+1 < hi; j++ {
		t := &a.tokens[j]
		if !t.is(sWord) || t.has(cAux|cModal|cThat|cRelative|cAnd) || a.partyAt[j] != 0 {
			return 0
		}
		if j > lo && t.is(sCapital) && a.tokens[j+1].is(sCapital) && a.tokens[j+1].is(sWord) && t.word == 0 {
			return j + 1
		}
	}
	return 0
}

// learnFullName learns the last name of a person who is named with the first.
func (a *analysis) learnFullName(m *mention) {
	for j := m.from; m.form == fPerson && j < m.to-1; j++ {
		if a.e.pack.firstNames[a.word(j)] != 0 && a.tokens[m.to-1].is(sCapital) {
			a.learn(a.word(m.to-1), m.party)
			return
		}
	}
	if m.form == fPerson && m.to-m.from > 1 && a.tokens[m.to-1].is(sCapital) && a.besideOffice(m) {
		a.learn(a.word(m.to-1), m.party)
	}
}

// besideOffice reports an office right before the name of a person, or within the
// next words after a comma: "Ludo Orav, the finance minister".
func (a *analysis) besideOffice(m *mention) bool {
	if a.tokens[m.from].has(cPerson|cTitle) || m.from > 1 && (a.tokens[m.from-1].has(cPerson|cTitle) || a.tokens[m.from-1].is(sComma) && a.tokens[m.from-2].has(cPerson)) {
		return true
	}
	if m.to+1 >= len(a.tokens) || !a.tokens[m.to].is(sComma) {
		return false
	}
	for j := m.to + 1; j < len(a.tokens) && j < m.to+6 && a.tokens[j].is(sWord|sPossess); j++ {
		if a.tokens[j].has(cPerson) {
			return true
		}
	}
	return false
}

// namedInFull reports that the article has named the person of a party whose last
// name stands at h with the first name, or that a title stands before it.
func (a *analysis) namedInFull(h *hit, party int) bool {
	if h.from > 0 && a.tokens[h.from-1].has(cTitle) && !a.tokens[h.from].is(sLineStart) {
		return true
	}
	p, ok := a.people[a.word(h.from)]
	return ok && p == party
}

// soleBearer reports the last name of a person at h whom the article never names with
// the first name, where it names nobody else who is called so either.
func (a *analysis) soleBearer(h *hit, n *name) bool {
	if t := &a.tokens[h.from]; n.first == "" || !t.is(sCapital) || t.class != 0 || a.lex[h.from].verb != 0 || a.lex[h.from].noun != 0 || a.lex[h.from].adjective != 0 || h.from > 0 && a.tokens[h.from-1].has(cPlace) {
		return false
	}
	for _, i := range a.capitals {
		if i == 0 || a.tokens[i].word != a.tokens[h.from].word || a.tokens[i].is(sLineStart) {
			continue
		}
		b := &a.tokens[i-1]
		if b.is(sWord) && b.is(sCapital) && !b.has(cTitle|cPerson) && a.word(int(i)-1) != n.first {
			return false
		}
	}
	return true
}

// personAt gives the end of the first and last name of a person at token i, or i:
// "Ada Moor" in "Norland's Ada Moor".
func (a *analysis) personAt(i int, s sentence) int {
	if i >= s.to || a.e.pack.firstNames[a.word(i)] == 0 {
		return i
	}
	j := i + 1
	for j < s.to && j < i+3 && a.tokens[j].is(sWord) && a.tokens[j].is(sCapital) && a.tokens[j].class == 0 && a.partyAt[j] == 0 {
		j++
	}
	if j == i+1 {
		return i
	}
	return j
}

// othersTitle reports a title with the name of somebody who has it of another
// body: "Rural Union President Ada Moor" is not the president of the party.
func (a *analysis) othersTitle(m *mention) bool {
	if !m.modifier || m.from == 0 || !a.tokens[m.from].has(cTitle) || !a.tokens[m.to-1].is(sCapital) {
		return false
	}
	b := &a.tokens[m.from-1]
	return b.is(sWord) && b.is(sCapital) && a.mentionAt[m.from-1] == 0 && b.class&^cBody == 0 && !a.tokens[m.from].is(sLineStart)
}

// dateline reports a place that only tells where an article was written: "NORDBY,
// Norland (AP) — The talks".
func (a *analysis) dateline(m *mention) bool {
	if m.form == fPerson || m.form == fOffice || m.from > 0 && a.text[a.tokens[m.from-1].start] == '(' {
		return false
	}
	lo := m.from
	for lo > 0 && !a.tokens[lo].is(sLineStart) && m.from-lo < 6 {
		lo--
	}
	if !a.tokens[lo].is(sLineStart) {
		return false
	}
	for j := lo; j < len(a.tokens) && j < lo+12; j++ {
		t := &a.tokens[j]
		switch {
		case j > lo && t.is(sLineStart):
			return false
		case t.is(sDash), a.text[t.start] == ')' && j > m.to:
			return j >= m.to && j+1 < len(a.tokens) && !a.lineIsShort(j)
		case t.is(sWord) && !t.is(sCapital) && !t.is(sNumber):
			return false
		}
	}
	return false
}

// lineIsShort reports that the line of token j ends without a full stop.
func (a *analysis) lineIsShort(j int) bool {
	for j++; j < len(a.tokens) && !a.tokens[j].is(sLineStart); j++ {
	}
	return !a.tokens[j-1].is(sStop | sClose)
}

func (a *analysis) learn(lastName string, party int) {
	if _, ok := a.people[lastName]; !ok {
		a.people[lastName] = party
	}
}

// learnPeople learns who speaks for a party from appositions ("Ada Moor, the
// Norlandish negotiator,", "the Norlandish negotiator, Ada Moor,") and from
// letters after a name ("(R-Iowa)").
func (a *analysis) learnPeople() {
	for _, mark := range a.marks {
		i := int(mark)
		t := &a.tokens[i]
		if i == 0 || i+1 == len(a.tokens) || !t.is(sComma|sBreak|sDash) {
			continue
		}
		if m := a.mentionAt[i-1]; m != 0 {
			a.learnNamed(&a.mentions[m-1], i)
			continue
		}
		if !a.tokens[i-1].is(sCapital) || !a.tokens[i-1].is(sWord) || a.tokens[i-1].class&^cTitle != 0 {
			continue
		}
		last := a.word(i - 1)
		if m := int(a.mentionAt[i+1]) - 1; m >= 0 && a.text[t.start] == '(' {
			a.learnBracketed(last, &a.mentions[m])
			continue
		}
		if n := &a.tokens[i+1]; n.is(sJoins) {
			if p, ok := a.e.tags[a.word(i+1)]; ok {
				a.learn(last, p)
				continue
			}
		}
		if i < 2 || !a.tokens[i-2].is(sCapital) || !t.is(sComma) {
			continue
		}
		if m := a.described(i + 1); m >= 0 {
			a.learn(last, a.mentions[m].party)
		}
	}
}

// learnBracketed learns who stands before brackets with a party in them: "Ada Moor
// (Liberal, Nordby)".
func (a *analysis) learnBracketed(last string, m *mention) {
	if m.to < len(a.tokens) && a.tokens[m.to].is(sComma|sClose|sBreak) && !m.possessive {
		a.learn(last, m.party)
	}
}

// learnInOffice learns the names after an office of a party: "Finance Minister Ada
// Moor". Of a first name that is not known it may be the family's.
func (a *analysis) learnInOffice(sub *subject, party int) {
	a.learn(a.word(sub.hi-1), party)
	if t := &a.tokens[sub.hi-2]; t.class == 0 && t.is(sCapital) && a.e.pack.firstNames[a.word(sub.hi-2)] == 0 {
		a.learn(a.word(sub.hi-2), party)
	}
}

// learnNamed learns the person whose name stands between commas after an office:
// "the Norlandish negotiator, Ada Moor, said". The first comma is at token i.
func (a *analysis) learnNamed(m *mention, i int) {
	if m.form == fOffice && m.to == i && a.tokens[i-1].has(cPerson) {
		a.learnAfter(i, m.party)
	}
}

// learnAfter learns the person of a party whose name stands after the comma at
// token i.
func (a *analysis) learnAfter(i, party int) {
	if i >= len(a.tokens) || !a.tokens[i].is(sComma) {
		return
	}
	j := i + 1
	for j < len(a.tokens) && j < i+5 && a.tokens[j].is(sWord) && a.tokens[j].is(sCapital) && a.tokens[j].class&^(cTitle|cExpert) == 0 && a.mentionAt[j] == 0 {
		j++
	}
	if j > i+2 && j < len(a.tokens) && a.tokens[j].is(sComma|sStop) && !a.tokens[j-1].has(cTitle) {
		a.learn(a.word(j-1), party)
	}
}

// described gives the mention by which the apposition from token i on makes
// somebody one of a party's people, or -1.
func (a *analysis) described(i int) int {
	if m := a.officeOf(i); m >= 0 {
		return m
	}
	if j := a.leads(i); j > 0 {
		if m := a.anyMention(j+1, min(j+9, len(a.tokens))); m >= 0 && !a.mentions[m].modifier {
			return m
		}
		if j == i+1 {
			return -1
		}
	}
	m := a.anyMention(i, min(i+4, len(a.tokens)))
	if m < 0 || a.mentions[m].to >= len(a.tokens) {
		return -1
	}
	mm := &a.mentions[m]
	if a.tokens[i].has(cRelative) && a.tokens[i].has(cPossessive) && mm.form == fName && !mm.modifier {
		return m // "Ada Moor, whose Green Union has twelve seats,"
	}
	for j := i; j < mm.from; j++ {
		if l := &a.lex[j]; l.verb != 0 && l.noun == 0 && l.adjective == 0 {
			return -1 // "Ada Moor, met the Norlandish envoy,"
		}
	}
	bloc, next := a.e.pack.isBloc(a.word(mm.to-1)), &a.tokens[mm.to]
	switch {
	case next.is(sComma|sStop) && (bloc || mm.form == fOffice || mm.form == fAdjective):
		return m
	case bloc && (next.has(cFrom) || next.has(cRelative)):
		return m // "Ada Moor, Liberal of Nordby,"
	case a.isOneOf(i, mm) && next.has(cPrep|cRelative|cFor|cFrom):
		return m // "Ada Moor, the Norlandish envoy for fish", "Ada Moor, a Green from Nordby,"
	}
	return -1
}

// leads gives the verb by which an apposition from token i on says whom somebody
// leads or speaks for, or 0: "who heads", "a teacher who joined".
func (a *analysis) leads(i int) int {
	for j := i; j+1 < len(a.tokens) && j < i+8; j++ {
		switch t := &a.tokens[j]; {
		case t.has(cRelative) && a.tokens[j+1].has(cLeads):
			return j + 1
		case t.has(cFrom) && j > i && a.tokens[j-1].has(cPerson):
			// "an assistant secretary of state who leads"
		case !t.is(sWord) || t.has(cPrep|cRelative|cAux|cModal) && !t.has(cDet):
			return 0
		}
	}
	return 0
}

// isOneOf reports a party's person, described with an article or by whose person it
// is, or a member called by the name of the party.
func (a *analysis) isOneOf(i int, m *mention) bool {
	if m.modifier || m.possessive {
		return false
	}
	if m.form == fOffice {
		return a.tokens[m.to-1].has(cPerson) && (m.from == i || a.tokens[i].has(cDet))
	}
	return a.tokens[i].has(cIndefinite) && m.from <= i+1 && (m.form == fName || m.form == fPerson) && m.to-m.from < 3
}

// officeOf gives the mention that an apposition from token i on ends with, where
// it makes somebody one of its people: "a spokesman for Norland,", "leader of
// the union's negotiating team.", or -1.
func (a *analysis) officeOf(i int) int {
	office := -1
	for j := i; j < len(a.tokens) && j < i+12; j++ {
		t := &a.tokens[j]
		if m := a.mentionAt[j]; m != 0 {
			mm := &a.mentions[m-1]
			if office < 0 || mm.modifier || mm.to >= len(a.tokens) || !a.tokens[mm.to].is(sComma|sStop|sDash) && !a.tokens[mm.to].has(cAnd) {
				return -1
			}
			return int(m - 1)
		}
		switch {
		case t.has(cExpert):
			return -1
		case t.has(cPerson):
			office = j
		case office >= 0 && t.has(cFrom|cFor|cDet|cPlace):
		case !t.is(sWord) || t.has(cPrep|cAux|cModal|cRelative|cThat|cPronoun) && !t.has(cDet) || office >= 0 && !t.has(cFrom|cFor|cDet|cAnd):
			return -1
		}
	}
	return -1
}

// anyMention gives the first mention between two tokens, or -1.
func (a *analysis) anyMention(lo, hi int) int {
	for j := lo; j < hi && !a.tokens[j].is(sComma|sStop); j++ {
		if m := a.mentionAt[j]; m != 0 {
			return int(m - 1)
		}
	}
	return -1
}

// posts makes a line that ends with "— Ada Moor (@handle)" a quotation of who
// signs it.
func (a *analysis) posts() {
	if strings.IndexByte(a.text, '@') < 0 {
		return
	}
	for i := 2; i < len(a.tokens); i++ {
		if a.text[a.tokens[i].start] != '@' || !a.tokens[i].is(sAside) {
			continue
		}
		m := a.mentionAt[i-2]
		if m == 0 {
			continue
		}
		q := int32(len(a.quotes))
		a.quotes = append(a.quotes, quotation{from: i, to: i, double: true, speaker: a.mentionSpeaker(int(m - 1))})
		j := a.mentions[m-1].from - 1
		for ; j >= 0; j-- {
			if a.tokens[j].quote == 0 {
				a.tokens[j].quote = q
			}
			if a.tokens[j].is(sLineStart) {
				break
			}
		}
		for k := range a.sentences {
			c := &a.contents[k]
			c.quoted = c.quoted || a.sentences[k].from < i && a.sentences[k].to > j
		}
	}
}
