package reading

// sharedWith gives the verb whose subject element i has too, after "and" or
// "but" at token b, where the finite verb j stands next before it: what X said
// may end there, as in "X said Y must pay and accused Z", or go on, as in "X said
// Y must pay and leave".
func (p *clauseParser) sharedWith(i, j, b int) int {
	e := &p.el[i]
	for n := 0; n < 3; n++ {
		g := &p.el[j]
		if k := p.outOfAside(e, j, b); k >= 0 {
			j = k
			continue
		}
		if g.link != lContent || g.parent < 0 || g.parent > j {
			return j
		}
		outer := &p.el[g.parent]
		if outer.form != vFinite || outer.attribution || p.tense(outer) != p.tense(e) && !(p.tense(outer) == 'h' && p.tense(e) == 'd') || !p.endsContent(e, g, outer, b) {
			return j
		}
		j = g.parent
	}
	return j
}

// endsContent reports that the verb e after the "and" at b goes on with the verb
// outer, rather than with what that says, thinks or wants, of which g is the verb.
func (p *clauseParser) endsContent(e, g, outer *element, b int) bool {
	if !p.goesWith(p.tense(e), p.tense(g)) || p.tooFew(e, g) && !p.tooFew(e, outer) {
		return true
	}
	if e.kind == kWant || e.kind == kRefuse {
		return p.someone(&outer.subj) && p.something(g) && !p.tok(p.standsAsSubject(g).hi-1).has(cPaper) // a problem demands nothing, a bill may
	}
	if !tells(e.kind) {
		return false
	}
	if p.someone(&outer.subj) && p.something(g) {
		return true
	}
	listed := p.tok(b).has(cAnd) && p.tok(b-1).is(sComma)
	return tells(outer.kind) && !tells(g.kind) && (e.kind == kSay || listed || p.tense(g) == 'h')
}

// outOfAside gives the verb that e goes on with after the "and" or "but" at b, past the
// clause of the verb j, which only tells when, asks something or is told by a
// participle: "called for a truce as Y leaves and said", "told how it was and warned",
// "left, saying it was over, but came back". It is -1 where j goes on.
func (p *clauseParser) outOfAside(e *element, j, b int) int {
	g, tense := &p.el[j], p.tense(e)
	switch {
	case g.question && tells(e.kind), g.link == lAdjunct && (!p.goesWith(tense, p.tense(g)) || p.tooFew(e, g)):
	case g.link == lContent && g.parent >= 0 && p.el[g.parent].form == vIng && tense == 'd' && p.tok(b-1).is(sComma):
		j = g.parent
	default:
		return -1
	}
	for k := j - 1; k >= 0; k-- {
		if o := &p.el[k]; o.form == vFinite && o.link != lRelative && o.link != lSide && o.link != lCondition && o.link != lAdjunct && !o.question {
			if p.tense(o) == tense && p.someone(&o.subj) {
				return k
			}
			if o.link != lContent {
				return -1
			}
		}
	}
	return -1
}

// tooFew reports that e is a verb of several and g has one for its subject, so that they
// do not share it: "said that the firm was poor and want more".
func (p *clauseParser) tooFew(e, g *element) bool {
	s := p.standsAsSubject(g)
	if p.tense(e) != 'b' || s.hi <= s.lo || s.pronoun != 0 || s.first != 0 || s.also != 0 {
		return false
	}
	t := p.tok(s.hi - 1)
	return p.tok(s.lo).has(cArticle|cIndefinite) && t.is(sWord) && !t.is(sCapital) && !p.a.endsInS(s.hi-1) && t.word == t.lemma && !t.has(cPerson|cQuantity) && p.a.groupAt[s.lo] == 0
}

// tells reports a kind of verb that only somebody does who speaks or thinks.
func tells(k kind) bool {
	switch k {
	case kSay, kThink, kUrge, kAccuse, kPraise, kDeny, kDissuade:
		return true
	}
	return false
}

// tense gives how a verb is inflected: m after a modal, h after a form of have
// or be, c for a copula, else as surface.
func (p *clauseParser) tense(e *element) byte {
	if e.modal != 0 {
		return 'm'
	}
	if e.be {
		for j := e.first; j < e.last; j++ {
			if p.tok(j).has(cBe) && p.a.surface(j) == 'b' {
				return 'b' // "insisted that it remain open and repeated"
			}
		}
		return 'c'
	}
	for j := e.first; j < e.head; j++ {
		switch t := p.tok(j); {
		case t.has(cDo):
			return p.a.surface(j)
		case t.has(cHave | cBe):
			return 'h'
		}
	}
	return p.a.surface(e.head)
}

// goesWith reports that a verb of one tense may share the subject, and perhaps
// the auxiliary, of one of another before it.
func (p *clauseParser) goesWith(tense, before byte) bool {
	switch tense {
	case 'd':
		return before != 'm' && before != 's' && before != 'b'
	case 's':
		return before != 'm' && before != 'd' && before != 'b'
	case 'b':
		return before != 'd' && before != 's'
	}
	return true
}

// someone reports a subject that can speak.
func (p *clauseParser) someone(s *subject) bool {
	if s.mention != 0 || s.pronoun&^cIt != 0 {
		return true
	}
	return s.hi > s.lo && (p.tok(s.hi-1).class&(cPerson|cBody|cSource) != 0 || p.a.groupAt[s.lo] != 0)
}

// something reports a verb whose subject is a thing.
func (p *clauseParser) something(e *element) bool {
	s := p.standsAsSubject(e)
	return s.hi > s.lo && !p.someone(&s) && !p.tok(s.hi-1).is(sCapital) && (!p.a.plural(s.hi-1) || p.a.lex[s.hi-1].noun != 0)
}

// alsoTerm hangs a clause that "or" or "and" at token b joins to a condition after its main
// clause on that clause too: "will not sail unless X goes or Y gives in".
func (p *clauseParser) alsoTerm(i, b int) bool {
	e := &p.el[i]
	if b <= p.s.from || e.modal != 0 || e.neg || !p.tok(b).has(cAnd) || p.tok(b).has(cBut) || p.tok(b-1).is(sComma) {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		if g := &p.el[j]; g.form == vFinite {
			if g.link != lCondition || g.parent < 0 || g.parent > j || g.modal != 0 {
				return false
			}
			e.parent, e.link = g.parent, lCondition
			return true
		}
	}
	return false
}

// standsFor gives whose deed a participle is that goes on with the clause of g: "X is
// seen as a friend, having backed it".
func (p *clauseParser) standsFor(g *element) subject {
	if !g.passive || g.subj.hi > g.subj.lo || g.gapHi <= g.gapLo || g.gapHi > g.first {
		return g.subj
	}
	if np := p.compound(p.phraseEnding(g.gapHi - 1)); np.mention != 0 || np.pronoun != 0 {
		return np
	}
	return g.subj
}

// standsAsSubject gives what stands before a verb as its subject: of a passive, what
// is its object.
func (p *clauseParser) standsAsSubject(e *element) subject {
	if !e.passive {
		return e.subj
	}
	s := subject{lo: e.gapLo, hi: e.gapHi}
	if s.hi > s.lo {
		s.mention = int(p.a.mentionAt[s.hi-1])
		s.pronoun = p.tok(s.hi-1).class & cPronoun
	}
	return s
}

// alsoSeenDone hangs what somebody wants to see done, after "and" at token b, on the verb
// that tells whom they want to do something else: "wants X to leave and the road opened".
func (p *clauseParser) alsoSeenDone(i, b int) bool {
	e := &p.el[i]
	if !p.tok(b).has(cAnd) || e.first != e.head || e.passive || p.a.surface(e.head) != 'd' || e.subj.mention != 0 || !p.lacksObject(e) {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		g := &p.el[j]
		if g.form == vFinite {
			if g.kind != kWant || p.tense(g) == 'd' || g.neg || j+1 >= i || p.el[j+1].form != vInfinitive || p.el[j+1].agentHi <= p.el[j+1].agentLo {
				return false
			}
			e.parent, e.link = j, lContent
			return true
		}
	}
	return false
}
