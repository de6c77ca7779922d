package reading

// firstWord decides on a word that may be a verb and begins a sentence.
func (a *analysis) firstWord(i int, sf byte, s sentence) verbForm {
	l := &a.lex[i]
	switch {
	case sf == 'g':
		return vIng
	case sf == 'd':
		return vPassivePart
	case l.noun == 0 && sf == 'b' && !a.describesNext(i, s):
		return vFinite
	}
	return vNone
}

// describesNext reports that the first word of a sentence describes the noun or
// office after it and asks nobody to do anything: "Aid agencies left", "Finance
// Minister N. resigned".
func (a *analysis) describesNext(i int, s sentence) bool {
	if i+1 >= s.to {
		return false
	}
	t := &a.tokens[i+1]
	if m := a.mentionAt[i+1]; m != 0 {
		f := a.mentions[m-1].form
		return f == fPerson || f == fOffice || (f == fGroup || f == fName) && !t.is(sCapital) && !t.has(cDet) // "Cement workers"
	}
	return t.is(sWord) && t.class&^(cOffice|cTitle|cExpert) == 0
}

// unknownForm is verbHere for a word that is no verb of the pack.
func (a *analysis) unknownForm(i int, s sentence) verbForm {
	switch {
	case a.unknownVerb(i, s):
		return vFinite
	case a.unknownInfinitive(i, s):
		return vInfinitive
	}
	return vNone
}

// unknownInfinitive takes a word of no list between "to" and the article or owner
// of an object for a verb: "time to rework the deal".
func (a *analysis) unknownInfinitive(i int, s sentence) bool {
	t := &a.tokens[i]
	if i-1 <= s.from || i+1 >= s.to || !a.isTo(i-1) || a.tokens[i-2].has(cPrep) || !t.is(sWord) || t.is(sCapital|sNumber|sJoined|sJoins) || t.class != 0 || t.word != t.lemma {
		return false
	}
	l, n := &a.lex[i], &a.tokens[i+1]
	return l.noun == 0 && l.adjective == 0 && a.mentionAt[i] == 0 && n.has(cArticle|cIndefinite|cPossessive) && !n.has(cThat)
}
