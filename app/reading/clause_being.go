package reading

// beingDone reports a verb group that begins with "being", as what is done to a noun:
// "opposes troops being withdrawn".
func (p *clauseParser) beingDone(e *element) bool {
	t := p.tok(e.first)
	return t.has(cBe) && p.a.surface(e.first) == 'g'
}

// beingUndergone gives a passive after a noun what is done to, and hangs it on what
// governs that: "opposed their terms being torn up".
func (p *clauseParser) beingUndergone(i, j int) {
	e, np := &p.el[i], p.phraseEnding(p.el[i].first-1)
	e.gapLo, e.gapHi = np.lo, np.hi
	for j > 0 && p.el[j].form == vNominal && p.el[j].first >= np.lo && p.el[j].parent >= 0 && p.el[j].parent < j {
		j = p.el[j].parent
	}
	e.parent = j
}
