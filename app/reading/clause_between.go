package reading

// setBetween gives the modal, auxiliary or negator before a phrase with a preposition that
// ends with token j, right before its verb e: "will at no point sign", "has in the past
// signed". It is -1 where none does.
func (p *clauseParser) setBetween(j int, e *element) int {
	if e.form != vFinite || j+1 != e.first {
		return -1
	}
	for k := j; k > p.s.from && k > j-4 && p.at[k-p.s.from] == 0; k-- {
		t := p.tok(k)
		if t.has(cPrep) && !t.has(cSubord|cThat) && k < j {
			if b := p.tok(k - 1); !b.has(cModal|cHave|cDo|cNegator) || b.has(cDet|cPrep) || p.a.isTo(k) {
				return -1
			}
			return k - 1
		}
		if !p.a.plainNoun(k) || p.a.mentionAt[k] != 0 {
			return -1
		}
	}
	return -1
}

// negatedBetween negates a verb by the phrase with a preposition at token j that setBetween
// has found, if it has a negator, and gives j: "at no point", "under no circumstances".
func (p *clauseParser) negatedBetween(j int, e *element) int {
	switch no := p.tok(j + 1); {
	case p.tok(j).has(cNegator):
		e.neg, e.negAt = !e.neg, j
		no.class &^= cNegator // that of the whole
	case no.has(cNegator):
		e.neg, e.negAt = !e.neg, j+1
	}
	return j
}

// ofSubject reports a word like "both" at token j that counts the subject before
// it: "X and Y have both said".
func (p *clauseParser) ofSubject(j int) bool {
	return j > p.s.from && (p.tok(j-1).has(cAux|cModal|cHave|cBe) || p.a.mentionAt[j-1] != 0 || p.a.plural(j-1) && p.tok(j-1).has(cPerson|cBody))
}
