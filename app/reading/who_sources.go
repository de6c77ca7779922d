package reading

// belonging reports a subject whose parties stand after it.
func (a *analysis) belonging(sub *subject) bool {
	if t := &a.tokens[sub.hi]; t.has(cIncluding) || t.is(sComma) && !t.is(sDash) && sub.hi+1 < len(a.tokens) && a.tokens[sub.hi+1].has(cIncluding) {
		return true // "a dozen states, including X"
	}
	if a.listApart(sub) {
		return true
	}
	last, next := &a.tokens[sub.hi-1], &a.tokens[sub.hi]
	if a.tokens[sub.lo].has(cQuantity) {
		return false // "most people in"
	}
	m := a.mentionAt[min(sub.hi+1, len(a.tokens)-1)]
	if m != 0 && last.has(cPerson|cSource) {
		whose := &a.mentions[m-1]
		if next.has(cPlace) && whose.form == fOffice && a.tokens[whose.to-1].has(cBody) || a.isTo(sub.hi) && (whose.form == fPerson || whose.form == fOffice) {
			return true // "an official in X's ministry", "an aide to Moor", but not "the envoy to X"
		}
	}
	if last.has(cBody) && a.isTo(sub.hi) && a.tokens[sub.hi+1].has(cArticle) {
		return true // "aides to the president"
	}
	if last.has(cBody) && next.has(cPlace) && (last.has(cPerson) || a.tokens[sub.lo].has(cArticle)) && m != 0 && !a.mentions[m-1].possessive && !a.mentions[m-1].modifier {
		return true // "the ministry in the capital"
	}
	if next.has(cBy) && m != 0 && last.has(cPaper) && !a.mentions[m-1].possessive {
		return true // "a bill by X"
	}
	return last.has(cPerson|cBody|cSource) && next.has(cFrom|cFor) || last.is(sCapital) && last.word == 0 && next.has(cFrom) || sub.hi+1 < len(a.tokens) && a.tokens[sub.hi+1].has(cBy) && a.tokens[sub.hi-1].has(cSource)
}

// listApart reports an anonymous group with its parties set apart after it: "ten
// countries, with X and Y among them,".
func (a *analysis) listApart(sub *subject) bool {
	at := sub.hi
	if at+2 >= len(a.tokens) || !a.tokens[at].is(sComma|sDash) || !a.tokens[at+1].has(cWith) || !a.plural(sub.hi-1) {
		return false
	}
	named := false
	for j := at + 2; j < len(a.tokens) && j < at+25; j++ {
		t := &a.tokens[j]
		if t.has(cThey) {
			return named && a.tokens[j-1].has(cPrep)
		}
		if t.is(sStop|sBreak) || a.verbAt[j] != noVerb {
			return false
		}
		named = named || a.mentionAt[j] != 0
	}
	return false
}

// sourceOf names the parties of "a statement by X", "ministers from X and Y",
// "a dozen states including X".
func (a *analysis) sourceOf(sub *subject, el []element) speaker {
	for i := range el {
		if &el[i].subj != sub {
			continue
		}
		sp := speaker{mention: -1, sure: 2, how: ftBySource}
		end := el[i].first
		if sub.lo >= el[i].last {
			end = a.sourceEnd(el, i)
		}
		for k := range i {
			if el[k].first >= sub.hi && el[k].form != vNominal {
				end = min(end, el[k].first) // "Pia Lund of the harbour expects X to go but says"
			}
		}
		if sub.hi >= end || !a.belonging(sub) {
			return sp
		}
		for j := sub.hi; j < end; j++ {
			if m := a.mentionAt[j]; m != 0 && !a.mentions[m-1].modifier && !contains(sp.parties, a.mentions[m-1].party) {
				sp.parties = append(sp.parties, a.mentions[m-1].party)
			}
			if n := int(a.groupAt[j]) - 1; n >= 0 && n != groupBare && !sp.known() {
				return a.group(n, a.text[a.tokens[sub.lo].start:a.tokens[sub.hi-1].end], a.sentenceOf(j))
			}
		}
		if !sp.known() {
			sp = a.sourceAt(sub.hi, end, el, i)
		}
		sp.text = a.written(sub.lo, sub.hi)
		a.learnMember(sub, end, &sp)
		return sp
	}
	return speaker{mention: -1}
}

// sourceAt names the party of an office between two tokens, for the subject of
// element i: "aides to the president", "a member of her team".
func (a *analysis) sourceAt(lo, hi int, el []element, i int) speaker {
	for lo < hi && !a.tokens[lo].has(cArticle|cPossessive) {
		lo++
	}
	to := lo + 1
	for to < hi && a.tokens[to].is(sWord) && !a.tokens[to].has(cPrep|cAux|cModal|cHave|cBe|cAdverb|cNegator) && a.verbAt[to] == noVerb {
		to++
	}
	if to > hi || !a.tokens[to-1].has(cPerson|cBody) {
		return speaker{mention: -1}
	}
	if t := &a.tokens[lo]; t.has(cPossessive) && t.has(cHe|cShe|cIt|cThey) {
		return a.pronounAt(a.sentenceOf(lo), el, i, &subject{lo: lo, hi: lo + 1, pronoun: t.class & cPronoun})
	}
	return a.nominalSpeaker(&subject{lo: lo, hi: to}, speaker{mention: -1}, nil)
}

// learnMember learns the name after a subject that is one of a party's people: "a
// member of Norland's team, Ada Moor, said".
func (a *analysis) learnMember(sub *subject, end int, sp *speaker) {
	if len(sp.parties) != 1 || !a.tokens[sub.hi-1].has(cPerson) || a.plural(sub.hi-1) {
		return
	}
	for j := sub.hi; j < end; j++ {
		if a.tokens[j].is(sComma) {
			a.learnAfter(j, sp.parties[0])
			return
		}
	}
}

// sourceEnd gives the token before which the parties of an agent stand that is
// named after its verb, element i: "signed by ministers from X, Y and Z".
func (a *analysis) sourceEnd(el []element, i int) int {
	end := a.sentenceOf(el[i].first).to
	if i+1 < len(el) {
		end = min(end, el[i+1].first)
	}
	for j := el[i].subj.hi; j < end; j++ {
		t := &a.tokens[j]
		if t.is(sBreak|sStop|sClose) || t.has(cRelative|cThat|cSubord|cBut|cDay) && a.mentionAt[j] == 0 || t.is(sComma) && j+1 < len(a.tokens) && a.mentionAt[j+1] == 0 && !a.tokens[j+1].has(cAnd) {
			return j
		}
	}
	return end
}
