package reading

// inTitle reports a keyword that only says what somebody is in charge of, or what
// is talked or quarrelled about: the trade minister has not spoken of trade, and
// who is tired of the quota talks may want the quota.
func (a *analysis) inTitle(ev *evidence) bool {
	if ev.cue || ev.to >= len(a.tokens) {
		return false
	}
	next := &a.tokens[ev.to]
	return next.has(cPerson) && !next.is(sPossess) || a.e.quarrels[next.word] && !a.e.issues[ev.issue].talks
}
