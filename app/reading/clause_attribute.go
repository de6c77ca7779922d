package reading

// attributions hangs what stands before "..., X said" on the saying, and marks
// the sayings that only attribute.
func (p *clauseParser) attributions() {
	for i := range p.el {
		e := &p.el[i]
		if e.according {
			p.attribute(i)
			continue
		}
		if end := p.interjects(i); end > 0 {
			e.kind, e.sign, e.parent, e.link, e.last = kSay, 0, -1, lTop, end
		}
		if e.kind != kSay && e.kind != kThink && !p.onlyTells(i) || e.form != vFinite || e.first == p.s.from {
			continue
		}
		lo := e.first
		if e.subj.hi > e.subj.lo && e.subj.lo < lo {
			lo = p.withOwner(e.subj.lo)
		}
		if lo <= p.s.from || !p.attributive(i, lo) && !p.toldBefore(i, lo) {
			continue
		}
		if e.kind == kRefuse {
			e.strength = alarm
		}
		if e.kind != kThink {
			e.kind, e.sign = kSay, 0
		}
		p.attribute(i)
	}
}

// withOwner gives the first token of a noun phrase with whose it is: "the town's
// mayor".
func (p *clauseParser) withOwner(lo int) int {
	if lo-1 <= p.s.from || !p.tok(lo-1).is(sPossess) {
		return lo
	}
	if owner := p.phraseEnding(lo - 2); owner.hi > owner.lo {
		return owner.lo
	}
	return lo
}

// onlyTells reports a verb of wanting, urging or the like that stands after
// what was said and governs nothing: "there will be no truce, X insisted".
func (p *clauseParser) onlyTells(i int) bool {
	e := &p.el[i]
	switch e.kind {
	case kWant, kUrge, kThreat, kRefuse, kNeed:
	default:
		return false
	}
	if p.tellsLast(e) {
		return true
	}
	if e.be || e.neg || e.modal != 0 || e.passive || e.subj.hi <= e.subj.lo || e.subj.lo >= e.first || e.subj.mention == 0 && e.subj.pronoun == 0 || p.a.surface(e.head) == 'g' {
		return false
	}
	if e.last < p.s.to && !p.tok(e.last).is(sStop|sComma|sOpen) {
		return false
	}
	pre := p.tok(max(e.subj.lo-1, p.s.from))
	if pre.is(sComma) && e.last+1 < p.s.to && p.tok(e.last).is(sComma) && p.tok(e.last+1).has(cAux|cModal) {
		return true // "a truce, X insisted, must come first"
	}
	return pre.is(sClose) || pre.is(sComma) && i > 0 && p.el[i-1].form == vFinite
}

// tellsLast reports such a verb before who ends the sentence: "no truce, vows X".
func (p *clauseParser) tellsLast(e *element) bool {
	switch e.kind {
	case kWant, kUrge, kThreat:
		return e.form == vFinite && e.first == e.head && e.last == e.head+1 && p.a.tellsLast(e.head, p.s)
	}
	return false
}

// interjects recognises a person and a verb alone, which interrupt what that person
// says or follow it: "A truce, she went on, would", "“...,” he continued." It gives
// the token after them, else 0.
func (p *clauseParser) interjects(i int) int {
	e := &p.el[i]
	if e.subj.lo-2 < p.s.from || e.subj.hi != e.first || !p.tok(e.subj.lo-1).is(sClose|sComma) || e.form != vFinite || e.kind != kPlain && e.kind != kAct && e.kind != kMeet || e.neg || e.modal != 0 || e.passive {
		return 0
	}
	if e.subj.pronoun&(cHe|cShe) == 0 && (e.subj.mention == 0 || p.a.mentions[e.subj.mention-1].form != fPerson) {
		return 0
	}
	end := e.last
	if end < p.s.to && p.tok(end).has(cPrep|cParticle) {
		end++ // "went on"
	}
	pre := p.tok(e.subj.lo - 1)
	switch {
	case !p.ends(end):
		return 0
	case pre.is(sClose):
		return end
	case !pre.is(sComma):
		return 0
	case end+1 < p.s.to && p.tok(end).is(sComma):
		if p.tok(end + 1).has(cAux | cModal) {
			return end
		}
		return 0
	}
	for j := range i {
		if g := &p.el[j]; g.form == vFinite && g.link == lTop && g.ownSubject && (end == p.s.to || p.tok(end).is(sStop)) {
			return end
		}
	}
	return 0
}

// ends reports that nothing follows in the clause at token i.
func (p *clauseParser) ends(i int) bool {
	return i >= p.s.to || p.tok(i).is(sComma|sStop|sBreak|sClose)
}

// attribute hangs what is at the top of the sentence on the saying i.
func (p *clauseParser) attribute(i int) {
	e := &p.el[i]
	e.attribution = true
	e.parent, e.link = -1, lTop
	for j := range p.el {
		if e.first > p.s.from && p.el[j].first > e.last && p.el[j].link == lAdjunct {
			continue
		}
		if j == i || p.el[j].attribution || p.el[j].link == lSide || p.within(j, e) || p.el[j].parent >= 0 && p.el[j].parent != i {
			continue
		}
		p.el[j].parent = i
		if p.el[j].link == lTop {
			p.el[j].link = lContent
		}
	}
}

// within reports that element j stands inside the subject of e.
func (p *clauseParser) within(j int, e *element) bool {
	return p.el[j].first >= e.subj.lo && p.el[j].last <= e.subj.hi
}

// attributive reports that the saying i follows or interrupts what is said.
func (p *clauseParser) attributive(i, lo int) bool {
	e := &p.el[i]
	pre := p.tok(lo - 1)
	if !pre.is(sComma|sClose|sStop) && !(lo-2 >= p.s.from && pre.has(cDet)) {
		return false
	}
	end := max(e.last, e.subj.hi)
	for j := end; j < p.s.to; j++ {
		t := p.tok(j)
		if t.is(sComma) && pre.is(sComma) && i+1 < len(p.el) && p.interrupted(i, j) {
			return true
		}
		if t.is(sComma) && j == end && pre.is(sComma) && j+1 < p.s.to && !p.tok(j+1).has(cRelative|cAnd|cBut) {
			return true
		}
		if t.is(sStop) || t.is(sComma) && j > end-1 {
			return i > 0 || pre.is(sClose) || p.quotedBefore(lo)
		}
		if t.has(cThat) || t.is(sOpen) {
			return false
		}
		if k := p.at[j-p.s.from]; k != 0 && p.el[k-1].form == vFinite {
			return false
		}
		if t.is(sBreak) {
			return false
		}
	}
	return true
}

// toldAcross gives the saying from which only an aside parts the "that" at token b, with
// which the clause of element i begins: "X said on Monday, a day after the storm, that",
// "X told the hall, which was full, that". It is -1 where there is none.
func (p *clauseParser) toldAcross(i, b int) int {
	if b-2 <= p.s.from || !p.tok(b).has(cThat) || !p.tok(b-1).is(sComma) {
		return -1
	}
	open := b - 2
	for open > p.s.from && !p.tok(open).is(sComma) {
		if p.tok(open).is(sBreak|sStop|sColon) || b-open > 25 {
			return -1
		}
		open--
	}
	for j := open - 1; j >= p.s.from; j-- {
		if k := p.at[j-p.s.from]; k != 0 && p.el[k-1].form != vNominal {
			g := &p.el[k-1]
			if g.form != vFinite || g.kind != kSay && g.kind != kThink || g.subj.hi <= g.subj.lo || p.hasContent(int(k)-1, i) {
				return -1
			}
			return int(k) - 1
		}
		if t := p.tok(j); t.is(sComma|sBreak|sStop|sColon|sOpen|sClose) || t.has(cThat|cRelative|cAnd|cBut) && p.a.mentionAt[j] == 0 {
			return -1
		}
	}
	return -1
}

// toldBefore reports a saying without content of its own after a whole clause and a
// comma, which has told it, whatever more is said of the saying: "The truce will hold, X
// said in a talk that went out on Friday", "..., X told us when he was asked".
func (p *clauseParser) toldBefore(i, lo int) bool {
	e := &p.el[i]
	if e.kind != kSay || e.neg || e.modal != 0 || e.passive || !e.ownSubject || e.subj.hi > e.first || !p.someone(&e.subj) || !p.tok(lo-1).is(sComma) || e.last >= p.s.to {
		return false
	}
	if t := p.tok(e.last); t.is(sWord) && e.phrase != "tell" && (!t.has(cPrep|cDay|cSubord|cAdverb) || t.has(cThat)) {
		return false // "said nothing"
	}
	for k := i + 1; k < len(p.el); k++ {
		if g := &p.el[k]; g.parent == i && (g.link == lContent && !p.between(e.last, g.first).colon || g.form == vInfinitive) {
			return false
		}
	}
	for j := range i {
		if g := &p.el[j]; g.form == vFinite && g.link == lTop && g.parent < 0 && g.last < lo {
			return true
		}
	}
	return false
}

// interrupted reports that the clause into which the saying i has been put goes on after
// the comma at token j with its verb: "A truce, X told the hall on Monday, is needed".
func (p *clauseParser) interrupted(i, j int) bool {
	e, g := &p.el[i], &p.el[i+1]
	lo, hi := g.subj.lo, g.subj.hi
	if g.passive {
		lo, hi = g.gapLo, g.gapHi
	}
	return e.kind == kSay && g.form == vFinite && g.first == j+1 && hi > lo && hi <= e.subj.lo
}

func (p *clauseParser) quotedBefore(lo int) bool {
	for j := p.s.from; j < lo; j++ {
		if p.tok(j).quote != 0 {
			return true
		}
	}
	return false
}

// asks reports that the element that covers or precedes token b takes a
// question.
func (p *clauseParser) asks(b int) bool {
	for j := b; j >= p.s.from && j > b-4; j-- {
		if k := p.at[j-p.s.from]; k != 0 {
			g := &p.el[k-1]
			untold := j == b && g.neg && (g.kind == kSay || g.kind == kThink) // "has not said if"
			return untold || g.kind == kAsk || g.kind == kUrge && g.form != vNominal
		}
	}
	return false
}

// enclosingSay gives the saying that a subordinate clause at i belongs to:
// "X said that while Y ...".
func (p *clauseParser) enclosingSay(i, b int) int {
	if b-1 < p.s.from || !p.tok(b-1).has(cThat) {
		return -1
	}
	for j := i - 1; j >= 0; j-- {
		if p.el[j].kind == kSay || p.el[j].kind == kThink {
			return j
		}
	}
	return -1
}

// according makes "according to X" a saying of X.
func (p *clauseParser) according(i int) int {
	last := max(i+1, int(p.a.lex[i].officeEnd))
	for last < p.s.to && p.tok(last).has(cPrep) {
		last++
	}
	e := p.blank()
	e.first, e.head, e.last, e.kind, e.phrase, e.form, e.according = i, i, last, kSay, "according to", vFinite, true
	e.subj = p.phraseFrom(last)
	return p.add(e)
}

// inView makes a saying of "according to X" or "in X's view" at token i, and gives its
// end; 0 if there is none.
func (p *clauseParser) inView(i int) int {
	if int(p.a.lex[i].officeEnd) > i+1 || p.tok(i).has(cPrep) {
		return p.according(i)
	}
	own := i - 1
	if own <= p.s.from || i+1 < p.s.to && p.tok(i+1).is(sWord) && !p.tok(i+1).has(cDet|cIndefinite|cPossessive|cPronoun) && p.a.mentionAt[i+1] == 0 {
		return 0
	}
	var who subject
	switch t := p.tok(own); {
	case t.is(sPossess) && p.a.mentionAt[own-1] != 0:
		m := p.a.mentionAt[own-1]
		who = subject{lo: p.a.mentions[m-1].from, hi: own, mention: int(m)}
	case t.has(cPossessive) && t.has(cHe|cShe|cIt|cThey):
		who = subject{lo: own, hi: i, pronoun: t.class & cPronoun}
	default:
		return 0
	}
	if in := who.lo - 1; in < p.s.from || !p.tok(in).has(cPlace) || p.at[in-p.s.from] != 0 {
		return 0
	}
	e := p.blank()
	e.first, e.head, e.last, e.kind, e.phrase, e.form, e.according, e.subj = who.lo-1, i, i+1, kSay, "in the view of", vFinite, true, who
	return p.add(e)
}
