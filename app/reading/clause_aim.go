package reading

// aimOfVerb gives "in a bid to", "as part of efforts to", "in the hope of ending" to
// the subject of the verb before it.
func (p *clauseParser) aimOfVerb(i int) bool {
	e, g := &p.el[i], &p.el[i-1]
	if e.kind != kWant || e.subj.hi > e.subj.lo || e.last >= p.s.to || g.form == vNominal || g.form == vPassivePart || g.subj.hi <= g.subj.lo || g.passive {
		return false
	}
	doing := p.tok(e.last).has(cFrom) && i+1 < len(p.el) && p.el[i+1].form == vIng && p.el[i+1].first == e.last+1
	if !doing && !p.a.isTo(e.last) {
		return false
	}
	j := e.first - 1
	for j > g.last && p.tok(j).is(sWord) && !p.tok(j).has(cPrep) {
		j--
	}
	if j < g.last || p.tok(j).class&(cPlace|cFrom) == 0 && !(doing && p.tok(j).has(cWith)) || p.tok(j).has(cFrom) && !p.tok(max(j-2, p.s.from)).has(cAs) {
		return false
	}
	e.subj, e.parent, e.link = g.subj, g.parent, g.link
	return true
}

// asideOf reports that element j only tells who says so, between two commas before the
// infinitive i that is urged: "has urged Y, according to X, to sign".
func (p *clauseParser) asideOf(j, i int) bool {
	g := &p.el[j]
	return g.according && j > 0 && p.el[j-1].kind == kUrge && g.first-1 > p.s.from && p.tok(g.first-1).is(sComma) && p.el[i].form == vInfinitive && p.tok(p.el[i].first-1).is(sComma)
}

// shareOf reports a preposition at token b between two numbers, or between a number and
// those of whom it tells how many: "nine in ten workers", "83% of the members".
func (p *clauseParser) shareOf(b int) bool {
	if b-1 < p.s.from || b+1 >= p.s.to || !p.number(b-1) {
		return false
	}
	if p.tok(b).has(cFrom) {
		return p.tok(b-1).is(sNumber) && (b-2 < p.s.from || !p.tok(b-2).has(cPrep) || p.tok(b-2).has(cAbout))
	}
	return p.tok(b).has(cPlace) && p.number(b+1)
}

// number reports a number at token i, in figures or words.
func (p *clauseParser) number(i int) bool {
	t := p.tok(i)
	return t.is(sNumber) || t.class&^cQuantity == cDet
}

// aimedAt gives the verb of which an infinitive after "in order" tells the aim, where j is
// what stands before it: what is done with plans, and not what is planned, in "dropped
// its plans to raise the fare in order to end the row".
func (p *clauseParser) aimedAt(e *element, j int) int {
	if e.first-2 <= p.s.from || !p.tok(e.first-2).has(cBecause) || p.el[j].form != vInfinitive || p.el[j].parent < 0 {
		return j
	}
	if n := &p.el[p.el[j].parent]; n.form == vNominal && n.link == lComplement && n.parent >= 0 && p.el[n.parent].form == vFinite {
		return n.parent
	}
	return j
}
