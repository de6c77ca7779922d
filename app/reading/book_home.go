package reading

import (
	"strings"

	"standpoint/app/codebook"
)

// homeOf gives the names and adjectives of the state that the title of a codebook
// speaks of, where one of the parties governs and none is that state: of "Norland's
// election" it is Norland, whose prime minister speaks for the government.
func (e *engine) homeOf(cb codebook.Codebook) map[string]bool {
	if e.governing(cb) < 0 {
		return nil
	}
	out := map[string]bool{}
	for _, s := range e.pack.states {
		all := append([]string{s.name}, s.adjectives...)
		named := false
		for _, n := range all {
			named = named || spoken(cb.Title, n)
			for _, p := range cb.Parties {
				if spoken(p.Name, n) || has(p.Aliases, n) {
					return nil
				}
			}
		}
		if named && len(out) > 0 {
			return nil // of two, either may be meant
		}
		for i := 0; named && i < len(all); i++ {
			out[all[i]] = true
		}
	}
	return out
}

// spoken reports a name among the words of a text.
func spoken(text, name string) bool {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,:;'’()", r) }) {
		if w == name {
			return true
		}
	}
	return false
}

// atHome reports a name or adjective, at a token, of the state in which the party
// governs.
func (a *analysis) atHome(i int) bool {
	return len(a.e.home) > 0 && i < len(a.tokens) && a.tokens[i].is(sCapital) && a.e.home[a.word(i)]
}

// titlePlace reports a name at a token that is no party's and that the title of the codebook
// is about.
func (a *analysis) titlePlace(i int) bool {
	return a.tokens[i].is(sCapital) && a.partyAt[i] == 0 && spoken(a.e.title, a.word(i))
}

// placeOfTitle reports a name at a token that the title of the codebook is about, also
// as an adjective that is in no list: "Nordby", "Nordbyan".
func (a *analysis) placeOfTitle(i int) bool {
	if !a.tokens[i].is(sCapital) || a.tokens[i].class != 0 {
		return false
	}
	w := a.word(i)
	if spoken(a.e.title, w) {
		return true
	}
	for n := len(w) - 1; n >= 4 && n > len(w)-4; n-- {
		if spoken(a.e.title, w[:n]) || spoken(a.e.title, w[:n]+"a") {
			return true
		}
	}
	return false
}

// ofAnotherState reports a word at a token after what tells of which state it is, where
// that is neither a party nor the one in which a party governs: "a French government
// official".
func (a *analysis) ofAnotherState(i int) bool {
	if i == 0 || a.tokens[i].is(sLineStart|sCapital) {
		return false
	}
	b := i - 1
	if b > 0 && a.tokens[b].is(sPossess) {
		b--
		return a.tokens[b].is(sCapital) && a.mentionAt[b] == 0 && a.partyAt[b] == 0 && a.e.pack.stateNames[a.word(b)] && !a.atHome(b) && !a.titlePlace(b)
	}
	return a.tokens[b].is(sCapital) && a.tokens[b].is(sWord) && a.mentionAt[b] == 0 && a.partyAt[b] == 0 && a.e.pack.nationals[a.word(b)] && !a.atHome(b)
}

// ofMinistry gives the party of "a finance ministry official", whose office stands at a
// token of a subject, or -1.
func (a *analysis) ofMinistry(office int, sub *subject) int {
	if office-1 <= sub.lo || !a.tokens[office-1].has(cBody) || !a.tokens[sub.lo].has(cDet) || a.strangersOwn(sub, office) {
		return -1
	}
	return a.inOffice(office-1, sub)
}

// opensDoing reports a name at h that begins its line or clause and stands before a verb:
// "Norland rejects the offer".
func (a *analysis) opensDoing(h *hit) bool {
	if h.to >= len(a.tokens) || !a.tokens[h.from].is(sLineStart) && !a.tokens[max(h.from-1, 0)].is(sComma|sStop|sClose) && !a.tokens[max(h.from-1, 0)].has(cAnd|cBut|cThat|cSubord) {
		return false
	}
	t := &a.tokens[h.to]
	return t.is(sWord) && !t.is(sCapital) && (t.has(cAux|cModal|cHave|cBe) || a.lex[h.to].verb != 0 && (a.surface(h.to) == 's' || a.surface(h.to) == 'd'))
}
