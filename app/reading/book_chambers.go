package reading

import (
	"strings"

	"standpoint/app/codebook"
)

// addChambers adds "the House" for a legislature, or else for the party that is named
// after it, where there is one: "House Conservatives".
func (e *engine) addChambers(cb codebook.Codebook, c *nameCollector) {
	legislature := e.soleOwner(cb, func(n string) bool {
		words := strings.Fields(strings.ToLower(n))
		return len(words) > 0 && e.pack.legislatures[words[len(words)-1]]
	})
	for _, chamber := range sortedKeys(e.pack.chambers) {
		owner := legislature
		if owner < 0 {
			owner = e.soleOwner(cb, func(n string) bool { return e.inChamber(n, chamber) })
		}
		if owner >= 0 {
			c.add(name{text: strings.ToUpper(chamber[:1]) + chamber[1:], party: owner, form: fName, chamber: true})
		}
	}
}

// soleOwner gives the one party with a name of a kind, or -1.
func (e *engine) soleOwner(cb codebook.Codebook, kind func(string) bool) int {
	found := -1
	for i, p := range cb.Parties {
		for _, n := range append([]string{p.Name, p.Short}, p.Aliases...) {
			if kind(n) && found != i {
				if found >= 0 {
					return -1
				}
				found = i
			}
		}
	}
	return found
}

// inChamber reports a name of those in a chamber which begins with it, but not of one
// who leads it: "House Conservatives", not "House Speaker Moor".
func (e *engine) inChamber(n, chamber string) bool {
	words := strings.Fields(strings.ToLower(n))
	if len(words) == 0 || words[0] != chamber {
		return false
	}
	for _, w := range words {
		if e.pack.offices[w]&(cPerson|cTitle) != 0 {
			return false
		}
	}
	return true
}

// addBlocs adds the name of a political group for the one party that is a part of it:
// "the Conservatives" for "House Conservatives".
func (e *engine) addBlocs(cb codebook.Codebook, c *nameCollector) {
	for _, b := range e.pack.blocs {
		i := e.soleOwner(cb, func(n string) bool { return strings.HasSuffix(n, " "+b.name) })
		if i >= 0 && capital(b.name[0]) {
			c.add(name{text: b.name, party: i, form: fName})
		}
	}
}

// chamberHere reports that the name of a chamber at h stands by itself or after that
// of its state, and is no part of another name: not "White House" or "House Speaker".
func (a *analysis) chamberHere(h *hit) bool {
	if b := h.from - 1; b >= 0 && !a.tokens[h.from].is(sLineStart) {
		if t := &a.tokens[b]; t.is(sWord) && t.is(sCapital) && !t.has(cArticle) && !a.atHome(b) && !spoken(a.e.title, a.word(b)) {
			return false
		}
	}
	if h.to >= len(a.tokens) || a.tokens[h.to].is(sLineStart) {
		return true
	}
	next := &a.tokens[h.to]
	if next.has(cOffice) {
		return false
	}
	return !next.is(sWord) || !next.is(sCapital) || a.lex[h.to].verb != 0 && a.titleCase(a.sentenceOf(h.from))
}
