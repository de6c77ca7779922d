package reading

// unreal reports a verb that tells what would have been: "would have signed".
func (f *framer) unreal(g int) bool {
	e := &f.el[g]
	if e.modal&cMay == 0 || e.form != vFinite {
		return false
	}
	for j := e.first; j < e.head; j++ {
		if f.a.tokens[j].has(cHave) {
			return true
		}
	}
	return false
}

// neverCame reports what would have been on a condition that did not come true:
// "if it had accepted, X would have kept the island".
func (f *framer) neverCame(g int) bool {
	if !f.unreal(g) {
		return false
	}
	for i := range f.el {
		if e := &f.el[i]; e.link == lCondition && e.parent == g {
			return true
		}
	}
	return false
}

// wished reports that e is what somebody else wants, so that its subject does
// not hold it: "hopes that X will agree".
func (f *framer) wished(e *element) bool {
	if e.link != lContent || e.parent < 0 || e.subj.pronoun&cWe != 0 {
		return false
	}
	g := &f.el[e.parent]
	switch g.kind {
	case kRefuse:
		return e.modal&cMay != 0 && !g.passive && f.othersClause(e, g) // not "is angry that X did"
	case kForecast, kThink:
		return e.modal&cMay != 0 && g.subj.speaker.known() && f.othersClause(e, g) // not "there is no sign that X would"
	case kWant, kUrge, kThreat, kNeed, kGood, kBad:
		return f.othersClause(e, g)
	}
	return false
}

// othersClause reports that somebody else than the subject of e is said to hold what is
// told of it in a clause under governor g.
func (f *framer) othersClause(e, g *element) bool {
	return !g.subj.speaker.known() || g.subj.speaker.parties[0] != e.subj.speaker.parties[0]
}

// refusesDeed reports that what a clause after a comma refuses is all that verb o would
// do, and not only its object: "to cede the island, which X rejects".
func (f *framer) refusesDeed(o, e *element) bool {
	if e.kind != kRefuse || e.form != vFinite || e.gapHi >= len(f.a.tokens) || !f.a.tokens[e.gapHi].is(sComma) || o.kind != kAct && o.kind != kPlain {
		return false
	}
	if e.judged > 0 && f.a.plural(e.gapHi-1) {
		return false // "to scrap the tolls, which X calls unfair"
	}
	return o.form != vFinite || o.modal != 0 || f.a.surface(o.head) == 'b'
}
