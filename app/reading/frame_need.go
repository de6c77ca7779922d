package reading

// toldNeed reports a need that another tells the subject of e of: who "said Y needs to
// sign" wants it, and Y may not.
func (f *framer) toldNeed(e *element) bool {
	if e.kind != kNeed || e.link != lContent || e.parent < 0 || e.last >= f.s.to || !f.a.isTo(e.last) {
		return false
	}
	g := &f.el[e.parent]
	if g.kind != kSay && g.kind != kThink && g.kind != kWant && g.kind != kUrge {
		return false
	}
	return g.subj.hi > g.subj.lo && !contains(g.subj.speaker.parties, e.subj.speaker.parties[0])
}
