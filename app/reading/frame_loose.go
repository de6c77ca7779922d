package reading

// loose gives evidence that no stand governs to the nearest party that is a
// subject on the way up, as a weak suggestion. What somebody must do, or has until
// Friday to do, is no wish of theirs.
func (f *framer) loose(ev evidence, g int, w *walk) {
	if w.modal&cMust != 0 || f.givenTime(g) {
		return
	}
	for n := 0; g >= 0 && n <= len(f.el); n++ {
		e := &f.el[g]
		if e.kind == kAsk && e.be || e.link == lCondition || e.link == lAdjunct && e.subord&cWhen != 0 && e.kind == kSay || e.kind == kMeet && e.neg && e.modal == 0 {
			return // "they have not met since" and "they are divided over" do not tell what they want
		}
		if e.kind == kSay && !e.subj.speaker.known() && e.subj.hi > e.subj.lo && e.subj.pronoun == 0 {
			return // it is somebody else's saying
		}
		if sp := e.subj.speaker; sp.known() && e.form != vNominal && !f.told(e) {
			f.emit(ev, sp, fkLoose, g, w)
			return
		}
		g = e.parent
	}
}

// givenTime reports that what element g tells of stands under a "have" with the time
// that is left for it: "has until Friday to sign".
func (f *framer) givenTime(g int) bool {
	for n := 0; g >= 0 && n <= len(f.el); n++ {
		e := &f.el[g]
		at := e.last
		for at < f.s.to && f.a.tokens[at].has(cAdverb) && !f.a.tokens[at].has(cPrep) {
			at++ // "had only until Friday"
		}
		if e.kind == kPlain && at < f.s.to && f.a.tokens[e.head].has(cHave) && f.a.tokens[at].has(cPrep) && f.a.tokens[at].has(cOnly) {
			return true
		}
		g = e.parent
	}
	return false
}
