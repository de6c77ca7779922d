package reading

import "strings"

// doubtful reports a word of which decideWords says what it is. One that is
// neither joined nor has the first class of any pair is none.
func (t *token) doubtful() bool {
	return t.has(cOnly) && t.has(cIf) || t.has(cModal) && t.has(cDay) || t.is(sJoined) && t.has(cAdverb) || t.has(cSo|cOr) && t.has(cDet) || t.has(cOr|cNow) && t.has(cPrep) || t.has(cMust) && t.has(cIf) || t.has(cBut) && t.has(cAdverb)
}

// decideWords decides on words that are one or the other by what stands around
// them.
func (a *analysis) decideWords() {
	for _, at := range a.doubtful {
		i := int(at)
		t := &a.tokens[i]
		switch {
		case t.has(cDay) && t.has(cModal):
			a.monthOrModal(i)
		case t.has(cMust) && t.has(cIf):
			a.modalOrIf(i)
		case t.has(cBut):
			if i > 0 && a.tokens[i-1].is(sWord) && !a.tokens[i-1].has(cAnd) {
				t.class &^= cBut // "no plans yet for it", not ", yet"
			}
		case t.is(sJoined):
			if i > 0 {
				a.tokens[i-1].class = cAdverb // "single-handedly"
			}
		case t.has(cDet) && t.has(cSo|cOr):
			a.verbsToChoose(i)
		case t.has(cNow):
			if a.meansLater(i) {
				t.class = cAdverb | cNow
			}
		case t.has(cOr):
			if a.chosenOver(i) {
				t.class |= cNegator
			}
		case a.meansEarlier(i):
			t.class = cAdverb
		}
	}
	for i := range a.evidence {
		a.ofOneName(&a.evidence[i])
		a.ofThatName(&a.evidence[i])
	}
}

// meansEarlier reports a "once" between a subject and its past verb: "X once
// backed it".
func (a *analysis) meansEarlier(i int) bool {
	t := &a.tokens[i]
	if i == 0 || i+1 == len(a.tokens) || !t.has(cOnly) || !t.has(cIf) || a.lex[i+1].verb == 0 || a.surface(i+1) != 'd' {
		return false
	}
	q := &a.tokens[i-1]
	return a.mentionAt[i-1] != 0 || q.has(cHe|cShe|cThey|cWe|cRelative) && !q.has(cPossessive)
}

// modalOrIf decides on a word that is a modal, or an "if" before the subject of a
// clause: "would retaliate should Norland do so".
func (a *analysis) modalOrIf(i int) {
	t := &a.tokens[i]
	t.class &^= cIf
	if i == 0 || i+1 == len(a.tokens) || a.mentionAt[i-1] != 0 || a.lex[i-1].verb == 0 && !a.tokens[i-1].is(sComma) && a.tokens[i-1].class != 0 {
		return
	}
	next := &a.tokens[i+1]
	if a.mentionAt[i+1] != 0 || next.has(cArticle) || next.has(cHe|cShe|cThey|cWe|cIt) && !next.has(cPossessive) {
		t.class = cIf
	}
}

// verbsToChoose makes an "either" or "neither" between an auxiliary and its verb an
// adverb or negator of that verb: "would neither sign nor leave".
func (a *analysis) verbsToChoose(i int) {
	if i == 0 || i+1 == len(a.tokens) || !a.tokens[i-1].has(cModal|cAux|cHave|cBe|cDo) || a.lex[i+1].verb == 0 && !a.tokens[i+1].has(cBe|cHave) {
		return
	}
	t := &a.tokens[i]
	if t.has(cNegator) {
		t.class = cNegator
		return
	}
	t.class = cAdverb
}

// monthOrModal decides on a word that is a month or a modal: "in May they may".
func (a *analysis) monthOrModal(i int) {
	t := &a.tokens[i]
	under := i > 0 && (a.tokens[i-1].has(cPrep|cDay) || a.tokens[i-1].is(sNumber))
	if t.is(sCapital) && (under || i+1 < len(a.tokens) && a.tokens[i+1].is(sNumber)) {
		t.class = cDay
		return
	}
	t.class &^= cDay
}

// ofOneName takes the later words of a keyword of several for no verbs: nothing is
// damaged in "loss and damage".
func (a *analysis) ofOneName(ev *evidence) {
	for j := ev.from + 1; j < ev.to && !ev.cue && !ev.soft && ev.concept == 0; j++ {
		if !a.isTo(j - 1) {
			a.lex[j].verb = 0
		}
	}
}

// ofThatName takes a keyword that the codebook has in this form for a noun, where
// nothing shows that it is done to something: "better pay and staffing".
func (a *analysis) ofThatName(ev *evidence) {
	i := ev.from
	if ev.to != i+1 || ev.cue || ev.soft || ev.concept != 0 || i == 0 || i+1 == len(a.tokens) || a.lex[i].verb == 0 || a.surface(i) != 'g' {
		return
	}
	t := &a.tokens[i]
	if !strings.EqualFold(a.text[t.start:t.end], ev.text) || a.lex[i-1].verb != 0 || a.tokens[i-1].has(cBe|cNegator|cAdverb) || a.tokens[i+1].has(cDet|cPossessive|cPronoun) || a.mentionAt[i+1] != 0 {
		return
	}
	a.lex[i].verb = 0
}

// chosenOver reports that the "than" at token i parts what somebody would do from
// what they would not: "would rather resign than sign it".
func (a *analysis) chosenOver(i int) bool {
	for j := i - 1; j > 0 && j > i-20; j-- {
		t := &a.tokens[j]
		if t.is(sStop | sBreak) {
			return false
		}
		if t.has(cOr) && t.has(cAdverb) {
			return a.tokens[j-1].has(cModal)
		}
	}
	return false
}

// meansLater reports a "since" between "has" and its verb: "has since accepted it".
func (a *analysis) meansLater(i int) bool {
	return i > 0 && i+1 < len(a.tokens) && a.tokens[i-1].has(cHave) && (a.endsInEd(i+1) || a.lex[i+1].verb != 0 && a.surface(i+1) == 'd' || a.tokens[i+1].has(cBe|cSame))
}
