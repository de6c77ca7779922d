package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/app/codebook"
)

// form says in which way a name points to its party.
type form uint8

const (
	fName   form = iota // the party itself: "Norland", "the union"
	fPerson             // someone who speaks for it
	fPlace              // its capital, or a building that stands for it
	fAdjective
	fDemonym
	fGroup // a collective that includes it
	fOffice
	fPronoun
)

// name is one way to call a party.
type name struct {
	text    string
	party   int
	parties []int // of a group: all that it includes
	form    form
	exact   bool   // only in the case written
	noun    bool   // in small letters too, after "the"
	small   bool   // the codebook writes it in small letters too
	body    bool   // an institution: in small letters only so
	chamber bool   // of a legislature, whose name is also within other names
	plural  bool   // not of one of them
	bare    bool   // only where nothing tells whose
	acts    bool   // only where it does something: "Norland refused"
	later   bool   // only after its full name, or with a title: "Mr Power"
	first   string // the first name of a later one that may come without it, unless others are called so
}

// party is a party of the codebook with the persons whom a title may mean.
type party struct {
	codebook.Party
	collective bool // a group of states
	between    bool // a go-between, which is none of "the two sides"
}

// collectNames gathers what every party is called: its name and aliases, what
// its note names, and what the pack knows of states.
func (e *engine) collectNames(cb codebook.Codebook) []name {
	c := nameCollector{seen: map[string]int{}}
	states := e.stateIndex()
	for i, p := range cb.Parties {
		e.parties = append(e.parties, party{Party: p, between: e.goesBetween(p)})
		e.ownNames(i, p, cb, states, &c)
	}
	for i, p := range cb.Parties {
		for _, n := range e.noteNames(p.Note) {
			c.add(name{text: n, party: i, form: e.formOf(n, states)})
		}
	}
	for i, p := range cb.Parties {
		e.addStates(i, p, states, c.add)
	}
	e.addShortNames(cb, states, &c)
	e.tags = map[string]int{}
	for _, b := range e.pack.blocs {
		i := blocOf(b, cb)
		if i < 0 {
			continue
		}
		for _, n := range e.wordsOfBloc(b, i) {
			c.add(n)
		}
		if b.tag != "" {
			e.tags[b.tag] = i
		}
	}
	return c.names
}

// wordsOfBloc gives what a political group and its members are called besides their own
// name: names, and adjectives, which "rebels" is none of.
func (e *engine) wordsOfBloc(b bloc, party int) []name {
	out := []name{{text: b.name, party: party, form: fName}}
	for _, w := range b.adjectives {
		if strings.ToUpper(w) == w || strings.HasSuffix(w, "s") || e.organisation(w) {
			out = append(out, name{text: w, party: party, form: fName})
		} else {
			out = append(out, name{text: w, party: party, form: fAdjective, plural: true})
		}
	}
	return out
}

// goesBetween reports a party that is called what go-betweens are: "Mediators", "World
// Court".
func (e *engine) goesBetween(p codebook.Party) bool {
	for _, n := range []string{p.Name, p.Short} {
		n = strings.ToLower(n)
		if e.pack.goBetweens[n] || e.pack.goBetweens[lastWord(n)] {
			return true
		}
	}
	return false
}

// nameCollector gathers names; who comes first keeps a name, but a group may
// include several parties.
type nameCollector struct {
	names []name
	seen  map[string]int // lower-case name -> index
}

func (c *nameCollector) add(n name) {
	n.text = strings.TrimSpace(n.text)
	if utf8.RuneCountInString(n.text) < 2 {
		return
	}
	key := strings.ToLower(n.text)
	if at, ok := c.seen[key]; ok {
		old := &c.names[at]
		if n.form == fGroup && old.form == fGroup && !contains(old.parties, n.party) {
			old.parties = append(old.parties, n.party)
		}
		if old.party == n.party && n.text != old.text && n.text != key && old.text != key && strings.ToUpper(old.text) == old.text {
			old.form, n.form, n.parties = fName, fName, []int{n.party}
			c.names = append(c.names, n) // "ETA", "Eta"
			return
		}
		if old.party == n.party || n.form != fName {
			old.small = old.small || old.party == n.party && n.text == key
			return
		}
	}
	n.parties = []int{n.party}
	c.seen[key] = len(c.names)
	c.names = append(c.names, n)
}

// has reports a name of a party, in small letters, that has been added.
func (c *nameCollector) has(name string, party int) bool {
	at, ok := c.seen[name]
	return ok && c.names[at].party == party
}

// ownNames adds what the codebook calls a party.
func (e *engine) ownNames(i int, p codebook.Party, cb codebook.Codebook, states map[string]stateForm, c *nameCollector) {
	for _, n := range append([]string{p.Name, p.Short}, p.Aliases...) {
		if base := strings.TrimSuffix(n, "'s"); base != n && (base == p.Name || has(p.Aliases, base)) {
			continue // whose something is
		}
		f := e.formOf(n, states)
		if f == fPerson && n == p.Name && !e.titled(cb, n) {
			f = fName
		}
		if f == fPerson && e.shortFor(n, p, cb) {
			f = fName
		}
		_, state := states[strings.ToLower(n)]
		c.add(name{text: n, party: i, form: f, noun: f == fName && !state && !strings.Contains(n, " ") && n != strings.ToLower(n), small: n == p.Name && !state && e.people(n)})
	}
	for _, n := range p.AliasesExact {
		c.add(name{text: n, party: i, form: e.formOf(n, states), exact: true})
	}
	for _, n := range p.Adjectives {
		c.add(name{text: n, party: i, form: fAdjective})
	}
	for _, n := range p.Groups {
		c.add(name{text: n, party: i, form: fGroup})
	}
	for _, who := range p.Persons {
		for _, n := range []string{who.Name, who.Short, lastWord(who.Name)} {
			c.add(name{text: n, party: i, form: fPerson})
		}
	}
}

// shortFor reports an alias that the name of the party begins with, which is then
// no person: "Eastern" of "Eastern Rail", but not "Orav" of "Orav government" or
// "Ada" of "Ada Moor".
func (e *engine) shortFor(alias string, p codebook.Party, cb codebook.Codebook) bool {
	rest, ok := strings.CutPrefix(p.Name, strings.TrimSuffix(alias, "'s")+" ")
	if !ok || e.titled(cb, p.Name) || e.pack.firstNames[strings.ToLower(strings.Fields(alias)[0])] != 0 {
		return false
	}
	next := strings.ToLower(strings.Fields(rest)[0])
	return e.pack.offices[next] == 0 && e.pack.function[next] == 0
}

// people reports a party's name that is a plural noun for those who are the party,
// of whom articles write in small letters: "Pilots", but not "Greens".
func (e *engine) people(n string) bool {
	low := strings.ToLower(n)
	return len(n) > 4 && !strings.Contains(n, " ") && strings.HasSuffix(low, "s") && n != strings.ToUpper(n) && !e.pack.isBloc(n)
}

// titled reports that an alias of the party is the name with a title or first
// name before it, so that the name is a person's: "Ghani", "Ashraf Ghani".
func (e *engine) titled(cb codebook.Codebook, n string) bool {
	for _, p := range cb.Parties {
		for _, alias := range p.Aliases {
			if before, ok := strings.CutSuffix(alias, " "+n); ok && e.personBefore(before, n) {
				return true
			}
		}
	}
	return false
}

// personBefore reports words before the name n that make it a person's: a title or a
// first name, which may be unknown, but not what people are called: "Offshore
// Employers" of the party Employers.
func (e *engine) personBefore(words, n string) bool {
	fields := strings.Fields(words)
	if len(fields) == 0 {
		return false
	}
	last := strings.ToLower(fields[len(fields)-1])
	if e.pack.offices[last]&(cPerson|cTitle) != 0 || e.pack.firstNames[fields[0]] != 0 {
		return true
	}
	return len(fields) == 1 && capital(words[0]) && !e.people(n) && !e.pack.organisations[strings.ToLower(n)] && !strings.HasSuffix(words, "'") && !strings.HasSuffix(words, "’")
}

func (p *pack) isBloc(word string) bool {
	for _, b := range p.blocs {
		if b.name == word || has(b.adjectives, word) {
			return true
		}
	}
	return false
}

// blocOf finds the one party that a political group is or belongs to, or -1.
func blocOf(b bloc, cb codebook.Codebook) int {
	found := -1
	for i, p := range cb.Parties {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			if strings.EqualFold(n, b.name) || strings.HasSuffix(n, " "+b.name) {
				if found >= 0 && found != i {
					return -1
				}
				found = i
			}
		}
	}
	return found
}

// stateIndex maps the lower-case names of states and their forms to states.
func (e *engine) stateIndex() map[string]stateForm {
	index := map[string]stateForm{}
	for i := range e.pack.states {
		s := &e.pack.states[i]
		put := func(list []string, f form) {
			for _, n := range list {
				if _, ok := index[strings.ToLower(n)]; !ok {
					index[strings.ToLower(n)] = stateForm{s, f}
				}
			}
		}
		put(append([]string{s.name}, s.also...), fName)
		put(s.adjectives, fAdjective)
		put(s.demonyms, fDemonym)
		put(s.capitals, fPlace)
		put(s.seats, fPlace)
	}
	return index
}

type stateForm struct {
	state *state
	form  form
}

// formOf guesses how an alias points to its party.
func (e *engine) formOf(alias string, states map[string]stateForm) form {
	if s, ok := states[strings.ToLower(alias)]; ok {
		return s.form
	}
	fields := strings.Fields(alias)
	if len(fields) == 0 || e.pack.isBloc(fields[len(fields)-1]) || e.organisation(alias) {
		return fName
	}
	if e.officeWithName(fields) {
		return fPerson
	}
	for i, f := range fields {
		if r, _ := utf8.DecodeRuneInString(f); !unicode.IsUpper(r) {
			return fName
		}
		if office := e.pack.offices[strings.ToLower(f)]; office&(cBody|cPerson) != 0 && office&cTitle == 0 && (office&cBody != 0 || i > 0 || len(fields) != 2 || e.pack.offices[strings.ToLower(fields[1])] != 0) {
			return fName // "Chief Orav" is a person
		}
	}
	if len(fields) == 1 && strings.ToUpper(alias) == alias {
		return fName
	}
	return fPerson
}

// organisation reports a name that ends with what an organisation is: "Hill Farmers
// League".
func (e *engine) organisation(name string) bool {
	words := strings.Fields(name)
	return len(words) > 1 && e.pack.organisations[strings.ToLower(words[len(words)-1])]
}

// officeWithName reports an office before the first and last name of a person:
// "Minority Leader Carla Ruiz".
func (e *engine) officeWithName(fields []string) bool {
	n := len(fields)
	if n < 3 || e.pack.firstNames[fields[n-2]] == 0 && n < 4 || e.pack.offices[strings.ToLower(fields[n-3])]&cPerson == 0 {
		return false
	}
	for _, f := range fields[n-2:] {
		if low := strings.ToLower(f); e.pack.offices[low] != 0 || e.pack.organisations[low] || !capital(f[0]) {
			return false
		}
	}
	return capital(fields[n-3][0])
}

// addStates adds the adjectives, demonyms, capitals and seats of the states
// that a party is, and of the members of a union of states.
func (e *engine) addStates(i int, p codebook.Party, states map[string]stateForm, add func(name)) {
	found := map[string]bool{}
	take := func(s *state, names bool) {
		if found[s.name] {
			return
		}
		found[s.name] = true
		for _, n := range append([]string{s.name}, s.also...) {
			if names {
				add(name{text: n, party: i, form: fName, exact: strings.ToUpper(n) == n})
			}
		}
		for _, list := range []struct {
			form  form
			names []string
		}{{fAdjective, s.adjectives}, {fDemonym, s.demonyms}, {fPlace, s.capitals}, {fPlace, s.seats}} {
			for _, n := range list.names {
				add(name{text: n, party: i, form: list.form, exact: strings.ToUpper(n) == n})
			}
		}
	}
	for _, n := range append(append([]string{p.Name, p.Short}, p.Aliases...), e.noteNames(p.Note)...) {
		if s, ok := e.stateGoverned(n, states); ok {
			add(name{text: s.name, party: i, form: fPlace, acts: true})
		}
		s, ok := states[strings.ToLower(n)]
		if !ok {
			s, ok = e.ownState(n, states)
		}
		if ok && (s.form == fName || s.form == fDemonym || strings.EqualFold(n, p.Name)) {
			take(s.state, s.form == fName)
			for _, m := range e.pack.unions[s.state.name] {
				e.parties[i].collective = true
				if ms, ok := states[strings.ToLower(m)]; ok {
					take(ms.state, true)
				}
			}
		}
	}
}

// ownState finds the state in "Norlandish government", "Norland's government" and "New
// Norland government".
func (e *engine) ownState(n string, states map[string]stateForm) (stateForm, bool) {
	n = strings.ToLower(n)
	at := strings.LastIndexByte(n, ' ')
	if at < 0 || e.pack.offices[n[at+1:]]&cBody == 0 {
		return stateForm{}, false
	}
	s, ok := states[strings.TrimSuffix(strings.TrimSuffix(n[:at], "'s"), "’s")]
	if ok && (s.form != fName || !e.pack.governs[n[at+1:]]) {
		s.form = fAdjective
	}
	return s, ok
}

// stateGoverned finds the state that a party governs, in "Norlandish government".
func (e *engine) stateGoverned(n string, states map[string]stateForm) (*state, bool) {
	at := strings.LastIndexByte(n, ' ')
	if at < 0 || !e.pack.governs[strings.ToLower(n[at+1:])] {
		return nil, false
	}
	s, ok := states[strings.ToLower(n[:at])]
	return s.state, ok && s.form == fAdjective
}

// noteNames takes names out of a party's note: what stands in quotation marks,
// capitalised items of a list in parentheses, and capitalised words, up to
// the word "not".
func (e *engine) noteNames(note string) []string {
	words := strings.Fields(note)
	for i, w := range words {
		if e.pack.function[strings.ToLower(strings.Trim(w, ":,."))]&cNegator != 0 {
			words = words[:i]
			break
		}
	}
	note = strings.Join(words, " ")
	var out []string
	for _, item := range strings.FieldsFunc(note, func(r rune) bool { return strings.ContainsRune(",;.()'’\"“”", r) }) {
		item = e.plain(item)
		if r, _ := utf8.DecodeRuneInString(item); unicode.IsUpper(r) && len(strings.Fields(item)) <= 3 {
			if _, rest, ok := strings.Cut(item, " "); ok && strings.ToLower(rest) == rest && strings.Contains(rest, " ") {
				continue
			}
			out = append(out, item)
		}
	}
	return out
}

// plain takes articles and conjunctions off the front of a name, and gives
// nothing for a list of several.
func (e *engine) plain(item string) string {
	fields := strings.Fields(item)
	for len(fields) > 0 && e.pack.function[strings.ToLower(fields[0])]&(cArticle|cAnd) != 0 {
		fields = fields[1:]
	}
	return strings.Join(fields, " ")
}

func lastWord(s string) string {
	f := strings.Fields(s)
	if len(f) < 2 {
		return ""
	}
	return f[len(f)-1]
}

// addNames enters the names into the automaton.
func (e *engine) addNames(names []name) {
	for _, n := range names {
		ref := int32(len(e.names))
		e.names = append(e.names, n)
		for _, text := range e.spellings(n.text) {
			exact := strings.ToLower(n.text) != n.text && n.form != fDemonym
			for _, syms := range e.nameSymbols(e.plain(text), exact) {
				e.auto.add(syms, pattern{kind: pParty, ref: ref})
			}
		}
	}
}

// nameSymbols is phrase for a name, of which a participle is not another form of its
// verb: developing countries are not developed ones.
func (e *engine) nameSymbols(text string, exact bool) [][]int32 {
	out := [][]int32{nil}
	for _, w := range strings.Fields(text) {
		if syms := e.wordSymbols(w, exact || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")); len(syms) > 0 {
			out = combine(out, [][]int32{syms})
		}
	}
	return out
}

// spellings gives a phrase and its other spellings.
func (e *engine) spellings(text string) []string {
	out := []string{text}
	low := " " + strings.ToLower(text) + " "
	for _, s := range e.pack.spellings {
		for _, p := range [][2]string{{s.variant, s.form}, {s.form, s.variant}} {
			if strings.Contains(low, " "+p[0]+" ") {
				out = append(out, strings.TrimSpace(strings.Replace(low, " "+p[0]+" ", " "+p[1]+" ", 1)))
			}
		}
	}
	return out
}
