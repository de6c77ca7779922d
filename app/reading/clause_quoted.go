package reading

// quotedReach is how many words a quotation has at most that is only a part of a noun
// phrase or of a verb.
const quotedReach = 4

// quotedPart gives the token that opens the quotation which closes at token k, where that
// is a part of a noun phrase, without a verb: "the 'name' dispute", "its “final” offer".
// It is -1 where there is none.
func (p *clauseParser) quotedPart(k int) int {
	if k < p.s.from || !p.tok(k).is(sClose) {
		return -1
	}
	for j := k - 1; j >= p.s.from && j >= k-quotedReach-1; j-- {
		t := p.tok(j)
		if t.is(sOpen) {
			return j
		}
		if e := p.covering(j); !t.is(sWord) || e != nil && e.form != vNominal || t.has(cModal|cAux|cRelative|cThat) {
			return -1
		}
	}
	return -1
}

// quotedHelper reports that the quotation which closes at token k holds no more than what
// helps the verb after it: "'will never' sign".
func (p *clauseParser) quotedHelper(k int) bool {
	for j := k - 1; j >= p.s.from && j >= k-quotedReach-1; j-- {
		t := p.tok(j)
		if t.is(sOpen) {
			return j < k-1
		}
		if !t.has(cModal|cAux|cDo|cHave|cBe) && !t.light() {
			return false
		}
	}
	return false
}
