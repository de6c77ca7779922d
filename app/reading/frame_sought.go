package reading

// sought reports what another has yet to give: "difficult to win the approval
// of X".
func (f *framer) sought(e *element) bool {
	if e.form != vNominal || e.strength < 3 || e.parent < 0 || e.link != lComplement {
		return false
	}
	g := &f.el[e.parent]
	if g.kind != kNeed && g.form != vInfinitive && g.modal == 0 && !f.seeks(g) {
		return false
	}
	return !g.subj.speaker.known() || !contains(g.subj.speaker.parties, e.subj.speaker.parties[0])
}

// seeks reports a verb or noun of wanting what another has yet to give: "asks for",
// but not "accepts".
func (f *framer) seeks(e *element) bool {
	l := &f.a.lex[e.head]
	ref := l.verb
	if e.form == vNominal {
		ref = l.noun
	}
	return e.kind == kWant && ref != 0 && f.a.e.verbs[ref-1].seeks
}
