package reading

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// surname gives the name of a person in an alias that puts titles, an office or
// a first name before it: "Finance Minister Orav", "envoy Pia Lund", "Paul
// Lund". It gives nothing for an alias that is a body or a bare name.
// It tells whether only the first name, or nothing but its form, shows that it is a
// person.
func (e *engine) surname(alias string) (last string, bare bool) {
	words := strings.Fields(alias)
	office := 0
	for i, w := range words {
		if e.pack.offices[strings.ToLower(strings.Join(words[:i+1], " "))]&(cPerson|cTitle) != 0 || e.pack.offices[strings.ToLower(w)]&(cPerson|cTitle) != 0 {
			office = i + 1
		}
	}
	if office == 0 && len(words) > 1 && len(words) < 4 && e.pack.firstNames[words[0]] != 0 {
		office, bare = 1, true
	}
	if office == 0 && len(words) == 2 && ascii(words[0][0]) {
		office, bare = 1, true // "Ludo Orav" of no known first name
		if capital(words[0][0]) == (strings.ToUpper(words[0]) == words[0]) || e.pack.function[strings.ToLower(words[0])] != 0 {
			return "", false
		}
	}
	if office == 0 || office == len(words) {
		return "", false
	}
	for _, w := range words[office:] {
		if !capital(w[0]) || e.pack.offices[strings.ToLower(w)] != 0 || e.pack.function[strings.ToLower(w)] != 0 {
			return "", false
		}
	}
	return words[len(words)-1], bare
}

// addShortNames adds what articles call a party after its full name: the last
// name of a person, and "the lodge" for "Lodge 41".
func (e *engine) addShortNames(cb codebook.Codebook, states map[string]stateForm, c *nameCollector) {
	heads := map[string]int{}
	for i, p := range cb.Parties {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			if last, bare := e.surname(n); last != "" && !bare {
				c.add(name{text: last, party: i, form: fPerson})
			}
			head := e.headNoun(n, n == p.Name && !e.titled(cb, n) || e.formOf(n, states) == fName, states)
			if owner, ok := heads[head]; ok && owner != i {
				heads[head] = -1
			} else if head != "" {
				heads[head] = i
			}
		}
	}
	e.addOpposition(cb, c)
	e.addBodies(cb, states, c)
	e.addMembers(cb, c)
	e.addChambers(cb, c)
	e.addBlocs(cb, c)
	for _, head := range sortedKeys(heads) {
		if i := heads[head]; i >= 0 && head != "" && !c.has(head, i) { // one it has is written with a capital
			c.add(name{text: head, party: i, form: fName, noun: true})
		}
	}
	for i, p := range cb.Parties {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			if last, bare := e.surname(n); bare && !taken(heads, last) && !e.place(cb, n, last) {
				c.add(name{text: last, party: i, form: fPerson, later: true, first: e.firstName(n, states)})
			}
		}
	}
}

// firstName gives the first name in an alias that is one with a last name. One that is
// not known may be the first word of a body's or a country's name, which ends with a
// word that others have.
func (e *engine) firstName(alias string, states map[string]stateForm) string {
	first, last, _ := strings.Cut(alias, " ")
	if strings.Contains(last, " ") {
		return ""
	}
	if e.pack.firstNames[first] != 0 {
		return first
	}
	low := strings.ToLower(last)
	if _, state := states[strings.ToLower(alias)]; state || e.pack.offices[low] != 0 || e.pack.organisations[low] || e.pack.isBloc(last) || e.people(last) {
		return ""
	}
	if _, state := states[low]; state {
		return ""
	}
	return first
}

// place reports the last word of an alias of two that the title of the codebook is about
// and that no known first name makes a person's: "Free Norland" of "Norland's election".
func (e *engine) place(cb codebook.Codebook, alias, last string) bool {
	return spoken(cb.Title, last) && e.pack.firstNames[strings.Fields(alias)[0]] == 0
}

// taken reports a last word that parties are called by as a noun.
func taken(heads map[string]int, last string) bool {
	_, ok := heads[strings.ToLower(last)]
	return ok
}

// addOpposition adds "the opposition" for the one party that a name of several words calls
// so: "opposition movement", "Islamist opposition".
func (e *engine) addOpposition(cb codebook.Codebook, c *nameCollector) {
	found := -1
	for i, p := range cb.Parties {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			if !slices.Contains(strings.Fields(strings.ToLower(n)), opposition) || found == i {
				continue
			}
			if found >= 0 {
				return
			}
			found = i
		}
	}
	if _, named := c.seen[opposition]; found >= 0 && !named {
		c.add(name{text: opposition, party: found, form: fName, noun: true})
	}
}

const opposition = "opposition"

// addBodies adds "Congress" for "US Congress" and "the administration" for "Trump
// administration", where no other party has such a body.
func (e *engine) addBodies(cb codebook.Codebook, states map[string]stateForm, c *nameCollector) {
	bodies := map[string]int{}
	for i, p := range cb.Parties {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			body := lastWord(n)
			if st, ok := states[strings.ToLower(n)]; ok && (st.form == fName || body == "House") || !e.lawful(strings.ToLower(body)) {
				continue // "the House" is not the White House
			}
			if owner, ok := bodies[strings.ToLower(body)]; ok && owner != i {
				bodies[strings.ToLower(body)] = -1
				continue
			}
			bodies[strings.ToLower(body)] = i
		}
	}
	for _, body := range sortedKeys(bodies) {
		i := bodies[body]
		if i < 0 {
			continue
		}
		c.add(name{text: strings.ToUpper(body[:1]) + body[1:], party: i, form: fName, noun: true, body: true})
	}
}

// lawful reports an institution, of which a state has one: what "leaders",
// "forces" or "the party" are is anybody's guess, and every body has an office
// and a team.
func (e *engine) lawful(body string) bool {
	switch body {
	case "capital", "command", "council", "mission", "office", "regime", "side", "team":
		return false
	}
	return e.pack.offices[body] == cBody && !strings.HasSuffix(body, "s") && e.pack.function[body] == 0 && e.pack.groups[body] == 0
}

// headNoun gives the noun that a name of several words ends with, numbers
// aside, in small letters: "lodge" of "Lodge 41", "front" of "People's Front".
// "European countries" describes, and gives none, nor does who is no party but
// somebody of it.
// States, political groups and offices have their own ways to be called.
func (e *engine) headNoun(n string, party bool, states map[string]stateForm) string {
	words := strings.Fields(n)
	long := len(words) > 1
	for i, w := range words {
		if e.pack.function[strings.ToLower(w)]&cPrep != 0 {
			words = words[:i]
			break
		}
	}
	for len(words) > 0 && !ascii(words[len(words)-1][0]) {
		words = words[:len(words)-1]
	}
	if _, state := states[strings.ToLower(n)]; !long || len(words) == 0 || state || !party {
		return ""
	}
	head := strings.ToLower(words[len(words)-1])
	if !capital(words[len(words)-1][0]) && !e.pack.organisations[head] {
		return ""
	}
	if _, state := states[head]; state || e.pack.offices[head] != 0 && !e.pack.organisations[head] || e.pack.function[head] != 0 || e.pack.isBloc(lastWord(n)) {
		return ""
	}
	return head
}

// nounAfterThe reports a party's name that is a noun, written small as one:
// "the city" of the party City, but not "the city of Oslo".
func (a *analysis) nounAfterThe(h *hit) bool {
	if h.from == 0 || !a.tokens[h.from-1].has(cArticle) || a.tokens[h.from-1].has(cIndefinite) {
		return false
	}
	if h.to+2 < len(a.tokens) && a.tokens[h.to].has(cFrom) && (a.atHome(h.to+1) || a.tokens[h.to+1].has(cArticle) && a.atHome(h.to+2) || a.titlePlace(h.to+1)) {
		return true // "the government of Norland", "the city of Nordby"
	}
	return h.to >= len(a.tokens) || !a.tokens[h.to].has(cFrom) && !a.tokens[h.to].is(sJoins|sJoined)
}

// nounOfOffice reports a party's name that is a noun, written small as one, which
// tells whose office follows, or whom it belongs to: "an opposition spokesman",
// "the main opposition leader", "the country's opposition", but not "a French
// government official".
func (a *analysis) nounOfOffice(h *hit) bool {
	if h.to >= len(a.tokens) || a.tokens[h.to].is(sLineStart|sJoins|sJoined) {
		return false
	}
	b := h.from - 1
	for b > 0 && b > h.from-4 && a.tokens[b].is(sWord) && !a.tokens[b].is(sCapital|sNumber) && a.tokens[b].class == 0 {
		b--
	}
	if b < 0 || a.tokens[b].is(sPossess) && a.tokens[h.from].has(cBody) && a.tokens[max(b-1, 0)].is(sCapital) && !a.atHome(b-1) && !a.titlePlace(b-1) {
		return false
	}
	t, next := &a.tokens[b], &a.tokens[h.to]
	if b == h.from-1 && t.is(sLineStart) && a.placeOfTitle(b) && a.headline(a.sentenceOf(b)) {
		return true // "Nordby opposition ends boycott"
	}
	if next.has(cPerson|cBody) && a.plural(h.to) && a.bareBefore(b, h) {
		return true // "union leaders said"
	}
	if next.has(cPerson | cBody) {
		return t.has(cDet|cPossessive) || t.is(sPossess)
	}
	return t.is(sPossess) && !next.has(cTo|cFrom)
}

// bareBefore reports that nothing before the party's noun at h tells whose it is, so that
// its people are told of for the first time; token b stands before its description.
func (a *analysis) bareBefore(b int, h *hit) bool {
	if a.tokens[h.from].is(sLineStart) {
		return true
	}
	if b != h.from-1 {
		return false
	}
	t := &a.tokens[b]
	return t.is(sComma|sStop|sBreak|sOpen) || t.has(cAnd|cBut|cThat|cSubord|cPrep|cWhen|cRelative|cDay) || a.lex[b].verb != 0 && t.is(sWord) && !t.is(sCapital)
}
