package reading

// namesWanted reports that "what" at token b asks nothing, but names what X wants, where
// X is the subject of element i: "what X wants is a truce", "a truce is at the heart of
// what X wants".
func (p *clauseParser) namesWanted(i, b int) bool {
	e := &p.el[i]
	if p.tok(max(b-1, p.s.from)).has(cBe) {
		return true
	}
	if i+1 < len(p.el) && p.el[i+1].phrase == "be" && p.el[i+1].form == vFinite {
		if w := p.between(e.last, p.el[i+1].first); w.words == 0 || mindOf(e) != 0 && b == p.s.from && !w.comma && !w.brk && !w.and && !w.that && !w.subord {
			return true
		}
	}
	return p.partOfWanted(i, b)
}

// partOfWanted reports that a copula before the "what" at token b says that its subject
// is what X wants, or a part of it.
func (p *clauseParser) partOfWanted(i, b int) bool {
	if i == 0 || b-2 < p.s.from || mindOf(&p.el[i]) == 0 || !p.lacksObject(&p.el[i]) {
		return false
	}
	if t := p.tok(b - 1); !t.has(cBe|cAdverb) && !(t.has(cFrom) && p.a.e.pack.partOf[p.a.word(b-2)]) {
		return false
	}
	g := &p.el[i-1]
	if g.phrase != "be" || g.form != vFinite || g.kind != kPlain || g.last > b {
		return false
	}
	w := p.between(g.last, b)
	return !w.comma && !w.brk && !w.and && !w.that && !w.relative && !w.but && w.words < 6
}
