package reading

import (
	"slices"
	"strings"
)

// inPhrase reports a noun inside a preposition of several words: "in return for".
func (p *clauseParser) inPhrase(i int) bool {
	return i > p.s.from && i+1 < p.s.to && p.tok(i-1).has(cIf) && p.tok(i+1).has(cIf) && p.tok(i+1).has(cFor)
}

// lifting reports the participle of an act that is a noun: "the lifting of".
func (p *clauseParser) lifting(i int) bool {
	l := &p.a.lex[i]
	return l.verb != 0 && p.a.surface(i) == 'g' && int(l.verbEnd) == i+1 && i > p.s.from && p.tok(i-1).is(sWord|sPossess) && i+1 < p.s.to && p.tok(i+1).has(cFrom) && p.a.e.verbs[l.verb-1].kind == kAct
}

// deed makes an element of it.
func (p *clauseParser) deed(i int) int {
	next := p.nominal(i, p.a.lex[i].verb, i+1)
	e := &p.el[len(p.el)-1]
	e.kind = kStart
	if e.sign < 0 {
		e.kind = kEnd
	}
	return next
}

// named reports that a verb's phrase has the word at token i, and not only a gap
// for it: "drop * opposition to" has, but "want * to" in "wants an end to" has
// not.
func (p *clauseParser) named(l *lexAt, i int) bool {
	lemma := p.a.e.vocab.texts[p.tok(i).lemma]
	return slices.Contains(strings.Fields(p.a.e.verbs[l.verb-1].phrase), lemma)
}

// counted reports an attitude noun that the verb before it has in its phrase:
// "dropped her opposition to" is no opposition.
func (p *clauseParser) counted(i int) bool {
	if p.a.e.verbs[p.a.lex[i].noun-1].sign >= 0 {
		return false // whose demand it meets is to be read
	}
	for j := i - 1; j >= p.s.from && j > i-6; j-- {
		if k := p.at[j-p.s.from]; k != 0 {
			e := &p.el[k-1]
			l := &p.a.lex[e.head]
			return e.form != vNominal && l.verb != 0 && int(l.verbEnd) >= int(p.a.lex[i].nounEnd) && int(l.verbEnd) > i && p.named(l, i)
		}
	}
	return false
}
