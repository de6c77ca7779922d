package reading

// underWhen reports a preposition of time or cause between two tokens whose phrase goes
// on to the second: "urged an inquiry after the", "stands by its plan despite the".
func (f *framer) underWhen(lo, hi int) bool {
	under := false
	for j := lo; j < hi; j++ {
		t := &f.a.tokens[j]
		switch {
		case t.is(sComma | sColon | sDash | sBreak):
			under = false
		case t.has(cPrep) && t.has(cWhen|cThough|cBecause) && !t.has(cAs|cAbout):
			under = true
		}
	}
	return under
}

// onlyThen reports that element g wants something else than what only tells when or
// why: who "presses for aid amid the shutdown" does not want the shutdown. A refusal
// may well be one of what it is told with: "is disappointed after the talks".
func (f *framer) onlyThen(g int, k frameKind) bool {
	if k != fkAttitude && k != fkNominal && k != fkPassive {
		return false
	}
	switch f.el[g].kind {
	case kWant, kWeak, kUrge, kThreat, kNeed:
		return true
	}
	return false
}
