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

func (a *analysis) learn(lastName string, party int) {
	if _, ok := a.people[lastName]; !ok {
		a.people[lastName] = party
	}
}

// learnPeople learns who speaks for a party from appositions ("Ada Moor, the
// Norlandish negotiator,") and from letters after a name ("(R-Iowa)").
func (a *analysis) learnPeople() {
	for _, mark := range a.marks {
		i := int(mark)
		t := &a.tokens[i]
		if i == 0 || i+1 == len(a.tokens) || !t.is(sComma|sBreak|sDash) || !a.tokens[i-1].is(sCapital) || !a.tokens[i-1].is(sWord) || a.mentionAt[i-1] != 0 || a.tokens[i-1].class&^cTitle != 0 {
			continue
		}
		last := a.text[a.tokens[i-1].start:a.tokens[i-1].end]
		if n := &a.tokens[i+1]; n.is(sJoins) {
			if p, ok := a.e.tags[a.text[n.start:n.end]]; ok {
				a.learn(last, p)
				continue
			}
		}
		if i < 2 || !a.tokens[i-2].is(sCapital) || !t.is(sComma) {
			continue
		}
		if m := a.officeOf(i + 1); m >= 0 {
			a.learn(last, a.mentions[m].party)
			continue
		}
		if i+2 < len(a.tokens) && a.tokens[i+1].has(cRelative) && a.tokens[i+2].has(cLeads) {
			if m := a.anyMention(i+3, min(i+6, len(a.tokens))); m >= 0 && !a.mentions[m].modifier {
				a.learn(last, a.mentions[m].party)
			}
			continue
		}
		if m := a.anyMention(i+1, min(i+5, len(a.tokens))); m >= 0 && (a.mentions[m].form == fOffice || a.mentions[m].form == fAdjective || a.e.pack.isBloc(a.text[a.tokens[a.mentions[m].to-1].start:a.tokens[a.mentions[m].to-1].end])) && a.mentions[m].to < len(a.tokens) && a.tokens[a.mentions[m].to].is(sComma|sStop) {
			a.learn(last, a.mentions[m].party)
		}
	}
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
