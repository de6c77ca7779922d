package reading

// clausalSubject makes element i, a gerund or infinitive with what it governs,
// the subject of the finite verb after it: "giving up the island would be
// treason", "to sign now was a mistake".
func (p *clauseParser) clausalSubject(i int) bool {
	e := &p.el[i]
	if !p.opensClause(i) {
		return false
	}
	k := i + 1
	for k < len(p.el) && (p.el[k].form == vInfinitive || p.el[k].form == vNominal) {
		k++
	}
	if k == len(p.el) || p.el[k].form != vFinite || p.el[k].passive && p.el[k].gapHi <= p.el[k].gapLo {
		return false
	}
	g := &p.el[k]
	if b := p.between(e.last, g.first); b.comma || b.brk || b.colon || b.but || b.that || b.relative || b.subord {
		return false
	}
	if g.subj.hi > g.subj.lo && g.subj.lo < e.first {
		return false
	}
	e.parent, e.link = k, lComplement
	g.subj, g.gapLo, g.gapHi = subject{lo: e.first, hi: g.first}, 0, 0
	return true
}

// isItsSubject gives the attitude noun that is the subject of the copula j, -1
// if there is none: in "its goal is to sign" signing is the goal.
func (p *clauseParser) isItsSubject(j int) int {
	g := &p.el[j]
	if g.phrase != "be" || g.neg || g.form != vFinite {
		return -1
	}
	for k := j - 1; k >= 0; k-- {
		if e := &p.el[k]; e.form == vNominal && e.parent == j && e.last == g.subj.hi {
			return k
		}
	}
	return -1
}

// opensClause reports that a gerund or infinitive begins a clause.
func (p *clauseParser) opensClause(i int) bool {
	e := &p.el[i]
	b := e.first - 1
	for b >= p.s.from && (p.tok(b).is(sOpen) || p.tok(b).has(cAdverb)) {
		b--
	}
	if b < p.s.from || p.tok(b).has(cThat) {
		return true
	}
	if p.tok(b).is(sComma|sBreak|sColon) || p.tok(b).has(cBut) {
		return true
	}
	k := p.at[b-p.s.from]
	return k != 0 && e.form == vIng && (p.el[k-1].kind == kSay || p.el[k-1].kind == kThink) && p.el[k-1].form == vFinite
}
