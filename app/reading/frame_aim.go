package reading

// doneFor gives what is done for what element e tells, nil if nothing is: who "cancelled the
// tour so as to end the row" wants it ended, as does who "left them a week to end it".
// What is done for it does not turn it.
func (f *framer) doneFor(e *element) *element {
	if e.form != vInfinitive || e.parent < 0 {
		return nil
	}
	g := &f.el[e.parent]
	marked := e.first-2 > f.s.from && f.a.tokens[e.first-2].has(cBecause)
	undone := g.kind == kAct && g.sign < 0 && !g.neg && g.modal&cMust == 0 && g.form == vFinite && e.first-g.last > 1 && f.upTo(g.last, e.first)
	if marked || undone {
		return g
	}
	return nil
}

// upTo reports the object of a verb alone between two tokens, with no clause of its own
// and nothing that an infinitive after it would belong to: not "dropped a bill to end
// it", nor "left, unable to end it".
func (f *framer) upTo(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t := &f.a.tokens[j]; t.is(sComma|sBreak|sDash) || t.class&(cWhen|cBecause|cThat|cRelative) != 0 {
			return false
		}
	}
	return !f.a.paper(hi-1) && f.a.lex[hi-1].adjective == 0 && f.a.lex[hi-1].noun == 0
}
