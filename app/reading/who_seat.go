package reading

// inSeat gives the party in whose seat of government somebody of an office speaks
// whom nothing else tells apart: "In Nordby, officials said", "the defence
// minister told reporters in Nordby". A guest is called by where he is from. It
// gives none where there is no such party, and keeps in mind who has a name. A town
// that only a codebook knows looks like a name.
func (a *analysis) inSeat(s sentence, sub *subject, e *element, none speaker) speaker {
	if e.form != vFinite || e.kind != kSay || a.tokens[sub.hi-1].has(cPossessive) || !a.homeOffice(sub) || a.ofStranger(sub) {
		return none
	}
	if first := &a.tokens[sub.lo]; a.personalName(sub) && !first.has(cPerson|cTitle|cDet) {
		return none // "Zeelandic Foreign Minister Ludo Orav"
	}
	for m := a.mentionsBefore(s.from); m < len(a.mentions) && a.mentions[m].from < s.to; m++ {
		mm := &a.mentions[m]
		at := mm.from - 1
		if at < s.from || !a.tokens[at].has(cPlace) || mm.form == fOffice || mm.form == fAdjective || mm.form == fPerson && mm.to-mm.from > 1 || mm.possessive || mm.modifier || mm.to >= s.to {
			continue
		}
		opens := mm.to <= sub.lo && a.tokens[mm.to].is(sComma) && at <= s.from+1
		told := at >= e.last && at < e.last+3
		if opens || told {
			sp := a.mentionSpeaker(m)
			if a.personalName(sub) {
				a.learn(a.word(sub.hi-1), mm.party)
			}
			return speaker{parties: sp.parties, text: a.written(sub.lo, sub.hi), mention: -1, sure: 1, how: ftByTitle, sex: a.sexOf(sub.lo, sub.hi)}
		}
	}
	return none
}

// homeOffice reports a subject that is an office of those who work in the capital
// of their own state, or a person with one, and nobody of another state or body.
func (a *analysis) homeOffice(sub *subject) bool {
	home := false
	for j := sub.lo; j < sub.hi; j++ {
		t := &a.tokens[j]
		switch {
		case t.has(cExpert), t.is(sAllCaps), t.is(sPossess), a.mentionAt[j] != 0, t.is(sCapital) && a.e.pack.nationals[a.word(j)]:
			return false
		case t.has(cPerson | cBody | cTitle):
			home = home || a.e.pack.atHome[a.e.vocab.texts[t.word]]
		}
	}
	return home
}

// inOtherSeat gives the mention after "in" where a body is told apart by its seat: "the
// government in Nordby" is not the one that is called the government elsewhere. Else
// it gives the mention m itself.
func (a *analysis) inOtherSeat(m int) int {
	mm := &a.mentions[m]
	if mm.form == fPerson || mm.possessive || mm.to+1 >= len(a.tokens) || !a.tokens[mm.to].has(cPlace) || !a.tokens[mm.to-1].has(cBody) || a.tokens[mm.to-1].is(sCapital) {
		return m
	}
	if first := &a.tokens[mm.from]; first.is(sCapital) && !first.has(cBody|cArticle) {
		return m // "Northern leaders in Nordby" are guests there
	}
	if o := int(a.mentionAt[mm.to+1]) - 1; o >= 0 && a.mentions[o].form == fPlace && a.mentions[o].party != mm.party && !a.mentions[o].possessive && mm.to-mm.from < 3 {
		return o
	}
	return m
}
