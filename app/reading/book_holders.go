package reading

import (
	"strings"

	"standpoint/app/codebook"
)

// holder is a person of the codebook who has an office.
type holder struct {
	who   codebook.Person
	party int
}

// holdersOf gives the persons of the parties by their titles, also those whom an
// alias names with a title: "President Ada Moor".
func (e *engine) holdersOf(cb codebook.Codebook) map[string][]holder {
	out := map[string][]holder{}
	if i := e.governing(cb); i >= 0 {
		for title := range e.pack.inGovernment {
			out[title] = append(out[title], holder{party: i})
		}
	}
	for i, p := range cb.Parties {
		for _, who := range p.Persons {
			for _, title := range who.Titles {
				out[title] = append(out[title], holder{who, i})
			}
		}
		if len(p.Persons) > 0 {
			continue // somebody has worked out who held which office, and when
		}
		for _, alias := range p.Aliases {
			if title := e.titleOf(alias); title != "" {
				out[title] = append(out[title], holder{party: i})
			}
		}
	}
	return out
}

// governing gives the one party that governs, as its name or an alias has it, or -1.
func (e *engine) governing(cb codebook.Codebook) int {
	found := -1
	for i, p := range cb.Parties {
		for _, name := range append([]string{p.Name, p.Short}, p.Aliases...) {
			if f := strings.Fields(strings.ToLower(name)); len(f) > 0 && e.pack.governs[f[len(f)-1]] && found != i {
				if found >= 0 {
					return -1
				}
				found = i
			}
		}
	}
	return found
}

// titleOf gives the office before the name of a person, in small letters, or "".
func (e *engine) titleOf(alias string) string {
	fields := strings.Fields(alias)
	for n := len(fields) - 1; n > 0; n-- {
		title := strings.ToLower(strings.Join(fields[:n], " "))
		if e.pack.offices[strings.ToLower(fields[n-1])]&cPerson != 0 && capital(fields[n][0]) {
			return title
		}
	}
	return ""
}

// fullTitle gives the first word of the office that ends at a token of a subject:
// of "the prime minister" it is "prime".
func (a *analysis) fullTitle(office int, sub *subject) int {
	for j := sub.lo; j < office; j++ {
		if int(a.lex[j].officeEnd) == office+1 {
			return j
		}
	}
	return office
}

// officeAt gives the office that ends at a token of a subject, in small letters. One
// that only the codebook knows is all that follows the article: "the relief
// commissioner".
func (a *analysis) officeAt(office int, sub *subject) string {
	if office > sub.lo+1 && a.tokens[sub.lo].has(cArticle|cIndefinite) {
		if title := strings.ToLower(a.written(sub.lo+1, office+1)); len(a.e.holders[title]) > 0 {
			return title
		}
	}
	if from := a.fullTitle(office, sub); from < office {
		return strings.ToLower(a.written(from, office+1))
	}
	return a.e.vocab.texts[a.tokens[office].lemma]
}

// inOffice finds the one party of the codebook whose person holds the office that
// ends at a token, on the day of the article, or -1.
func (a *analysis) inOffice(office int, sub *subject) int {
	if len(a.e.holders) == 0 {
		return -1
	}
	holders, ok := a.e.holders[a.officeAt(office, sub)]
	if !ok {
		holders = a.e.holders[a.e.vocab.texts[a.tokens[office].lemma]]
	}
	found := -1
	for _, h := range holders {
		if !holdsOn(h.who, string(a.published)) {
			continue
		}
		if found >= 0 && found != h.party {
			return -1
		}
		found = h.party
	}
	return found
}

// ofNamed gives the party of somebody called by an office and a name, where the office,
// whose last word stands at a token, is all that tells of which state: "Finance
// Minister Moor", but not "Norlandish Finance Minister Moor", else -1.
func (a *analysis) ofNamed(office int, sub *subject) int {
	if office+1 >= sub.hi || a.fullTitle(office, sub) != sub.lo {
		return -1
	}
	for j := sub.lo; j < sub.hi; j++ {
		if t := &a.tokens[j]; !t.is(sCapital) || j > office && t.class != 0 {
			return -1
		}
	}
	return a.inOffice(office, sub)
}

// ministers gives the party of an office at a token that is all of a subject, in the
// plural: "Ministers argue that", else -1.
func (a *analysis) ministers(office int, sub *subject) int {
	if sub.hi != sub.lo+1 || !a.plural(office) || !a.e.pack.inGovernment[a.e.vocab.texts[a.tokens[office].lemma]] || sub.hi < len(a.tokens) && a.tokens[sub.hi].has(cFrom) {
		return -1
	}
	return a.inOffice(office, sub)
}

// onlyNames reports that all of at least two words are parts of a name.
func (a *analysis) onlyNames(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if t := &a.tokens[j]; !t.is(sCapital) || t.class != 0 {
			return false
		}
	}
	return hi-lo > 1
}

// holdsOn reports that a person holds office on a day; of an unknown day only
// who still does.
func holdsOn(who codebook.Person, day string) bool {
	if day == "" {
		return who.Until == ""
	}
	return who.From <= day && (who.Until == "" || day <= who.Until)
}
