package reading

// isBody reports a mention by a name that may be a person's and is a body's here: one
// after an article ("the Column", "the Nordby Hope"), or one word with a capital in
// the middle ("QuayRide").
func (a *analysis) isBody(m *mention, n *name) bool {
	if m.modifier || m.possessive || a.e.pack.firstNames[a.word(m.to-1)] != 0 {
		return false
	}
	if m.to-m.from == 1 {
		return innerCapital(n.text)
	}
	return a.tokens[m.from].has(cArticle) && !a.tokens[m.from].has(cIndefinite) && !a.tokens[m.from+1].has(cTitle|cPerson) && a.e.pack.firstNames[a.word(m.from+1)] == 0
}

// innerCapital reports a word with small letters before and after a capital, as no name
// of a person but "McCoy" has.
func innerCapital(w string) bool {
	for i := 3; i+1 < len(w); i++ {
		if capital(w[i]) && !capital(w[i-1]) && !capital(w[i+1]) && w[i-1] != '-' && w[i-1] != '\'' && w[i-1] != ' ' && ascii(w[i-1]) && ascii(w[i]) {
			return true
		}
	}
	return false
}
