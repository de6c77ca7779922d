package reading

import "strings"

// thing reports a word after the noun phrase that ends with token p which might be
// a verb, but is a noun by what stands around it: it has no ending of a verb's past.
func (a *analysis) thing(i, p int, sf byte, s sentence) bool {
	q := &a.tokens[p]
	switch {
	case q.has(cSubord) && !q.has(cThat|cRelative) && a.mentionAt[p] == 0:
		return true // "after talks with", "despite talks"
	case sf == 's' && (p == i-1 && a.verbAt[p] != noVerb || a.manyHere(i, p, s)):
		return true // also "raising hopes that"
	case sf == 'b' && p == s.from && q.has(cThat):
		return true // "That demand was"
	}
	return a.e.verbs[a.lex[i].verb-1].noun && !a.doneBySomebody(i, p, sf, s)
}

// doneBySomebody reports that a word which is a noun more often than a verb stands
// after what can be its subject, agrees with it and has an object: "Moor talks to",
// "the minister states that", but not "MTU staff", "over Norland sanctions".
func (a *analysis) doneBySomebody(i, p int, sf byte, s sentence) bool {
	n := min(int(a.lex[i].verbEnd), s.to-1)
	t := &a.tokens[n]
	object := t.has(cDet|cPossessive|cThat|cPronoun|cTo) || a.mentionAt[n] != 0
	if q := &a.tokens[p]; q.has(cAnd) || !q.is(sWord) {
		return object && !t.has(cTo)
	}
	m, b := a.mentionAt[p], p-1
	if m != 0 {
		mm := &a.mentions[m-1]
		if b = mm.from - 1; mm.form == fAdjective || mm.form == fDemonym && !a.endsInS(p) {
			return false
		}
	}
	if b >= s.from && a.tokens[b].has(cPrep) && !a.tokens[b].has(cFrom|cSubord) {
		return false
	}
	switch {
	case m != 0 && sf == 'b':
		return a.endsInS(p) && (!t.has(cPrep) || t.has(cTo))
	case m == 0 && !a.tokens[p].has(cPerson|cBody):
		return object && n == i+1 && (sf == 's') != a.plural(p)
	}
	return (sf == 's') != a.plural(p) && (object || n > i+1 || a.plural(n))
}

// describedAfter reports a "that" after the word at i which opens a clause that
// describes it, so that it is a noun: "tax increases that X wants", "demands that go
// too far".
func (a *analysis) describedAfter(i int, named bool, s sentence) bool {
	if i+2 >= s.to || !a.tokens[i+1].has(cThat) {
		return false
	}
	if !named && !takesClause(a.e.verbs[a.lex[i].verb-1].kind) {
		return true
	}
	t, l := &a.tokens[i+2], &a.lex[i+2]
	return t.has(cModal|cBe|cHave) || l.verb != 0 && l.noun == 0 && a.mentionAt[i+2] == 0 && a.surface(i+2) != 'g' && !a.e.verbs[l.verb-1].noun
}

// actsTogether reports several people at token p, with whom a verb without an ending
// agrees, before its object: "The ministers demand talks".
func (a *analysis) actsTogether(p, next int) bool {
	if !a.endsInS(p) {
		return false
	}
	if m := a.mentionAt[p]; m != 0 {
		mm := &a.mentions[m-1]
		if mm.possessive || mm.form != fDemonym && mm.form != fOffice && mm.form != fGroup {
			return false
		}
	} else if !a.tokens[p].has(cPerson | cBody) {
		return false
	}
	n := &a.tokens[next]
	return n.is(sWord) && n.class == 0 && a.plural(next)
}

// single reports that the name or compound which ends at token p comes after "a", or is
// an adjective, so that no verb without an ending goes with it: "a Norlandish attack",
// "a ten-point plan", "the European force".
func (a *analysis) single(p int, s sentence) bool {
	if m := a.mentionAt[p]; m != 0 {
		mm := &a.mentions[m-1]
		adjective := (mm.form == fAdjective || mm.form == fDemonym) && strings.HasSuffix(a.text[:a.tokens[p].end], "n")
		return mm.from >= s.from && (adjective || a.tokens[mm.from].has(cIndefinite))
	}
	for j := p; j >= s.from && j > p-4; j-- {
		if a.tokens[j].has(cIndefinite) {
			return a.tokens[p].is(sJoined | sJoins)
		}
		if !a.plainNoun(j) {
			return false
		}
	}
	return false
}
