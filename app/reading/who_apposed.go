package reading

// besideName gives the name that stands between the subject of e and e, and tells
// who it is: "her colleague in the north, X, said", -1 if there is none.
func (a *analysis) besideName(e *element) int {
	b := e.first - 1
	if e.form != vFinite || e.subj.hi > b-2 || !a.tokens[b].is(sComma|sDash) {
		return -1
	}
	m := int(a.mentionAt[b-1]) - 1
	if m < 0 || a.mentions[m].form != fPerson || a.mentions[m].to != b || a.mentions[m].from <= e.subj.hi || !a.tokens[a.mentions[m].from-1].is(sComma|sDash) {
		return -1
	}
	return m
}

// apposedNames gives the parties that an aside between the subject of e and e names,
// which holds nothing else: "its coalition, the X, voted", "the two unions, X and Y, want".
func (a *analysis) apposedNames(e *element) []int {
	open, b := e.subj.hi, e.first-1
	if e.form != vFinite || open+1 >= b || !a.tokens[open].is(sComma|sDash) || !a.tokens[b].is(sComma|sDash) {
		return nil
	}
	if !a.tokens[open-1].has(cBody|cPerson) && !takesHolder(e.kind) {
		return nil
	}
	var all []int
	for j := open + 1; j < b; j++ {
		m := a.mentionAt[j]
		if m == 0 {
			if t := &a.tokens[j]; t.is(sComma|sAside) || t.has(cAnd|cArticle) {
				continue
			}
			return nil
		}
		mm := &a.mentions[m-1]
		if !mm.speaks || mm.possessive || mm.form == fAdjective {
			return nil
		}
		if !contains(all, mm.party) {
			all = append(all, mm.party)
		}
		j = mm.to - 1
	}
	if a.mentionAt[b-1] == 0 {
		return nil
	}
	return all
}
