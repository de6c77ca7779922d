package reading

// sayerMeant gives who says something, where the pronoun of element i begins what they
// say: "Rowan said on Monday that he would accept it" is about Rowan, whoever was
// spoken of before. Nobody knows whether the "it" that one person speaks of is their
// side or the matter. It reports whether the pronoun begins what is said.
func (a *analysis) sayerMeant(el []element, i int, sub *subject) (speaker, bool) {
	none := speaker{mention: -1}
	if i == 0 || a.tokens[sub.lo].quote != 0 || !a.opensSaying(&el[i-1], sub.lo) {
		return none, false
	}
	e := &el[i-1]
	sp, last := e.subj.speaker, &a.tokens[e.subj.hi-1]
	switch {
	case sub.pronoun&(cHe|cShe) != 0:
		body := last.has(cBody) && !last.has(cPerson) || a.endsInS(e.subj.hi-1) && !last.is(sCapital)
		return sp, agrees(sub.pronoun, sp.sex) && !body && len(sp.parties) == 1
	case sub.pronoun&cIt != 0 && sp.mention >= 0 && a.mentions[sp.mention].form == fPerson:
		return none, true
	}
	return sp, true
}

// opensSaying reports that token i begins what the subject of e says, with nothing but
// "that" and a day between.
func (a *analysis) opensSaying(e *element, i int) bool {
	if e.kind != kSay && e.kind != kThink || e.form != vFinite && e.form != vIng || e.passive || !e.subj.speaker.known() || e.subj.hi > e.first || i < e.last || i-e.last > 4 {
		return false
	}
	for j := e.last; j < i; j++ {
		if !a.tokens[j].has(cThat | cDay | cPrep | cAdverb) {
			return false
		}
	}
	return true
}
