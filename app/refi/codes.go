package refi

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// The codes at the top, under which all of ours stand.
const (
	partiesRoot = "Parties"
	issuesRoot  = "Issues"
	stanceRoot  = "Stance"
)

// The keys in descriptions. docs/exchange.md lists them.
const (
	keyTitle       = "Title"
	keyNote        = "Note"
	keyShort       = "Short"
	keyColour      = "Colour"
	keyAliases     = "Aliases"
	keyExact       = "Aliases exact"
	keyAdjectives  = "Adjectives"
	keyGroups      = "Groups"
	keyPerson      = "Person"
	keyQuestion    = "Question"
	keyPoleA       = "Pole A"
	keyPoleB       = "Pole B"
	keyAffirmative = "Affirmative"
	keyKeywords    = "Keywords"
	keyCuesA       = "Cues A"
	keyCuesB       = "Cues B"
	keyExclude     = "Exclude"
)

func root(name, title string, below []code) code {
	var d description
	d.text(keyTitle, title)
	return code{GUID: made("root", name), Name: name, IsCodable: "false", Description: d.String(), Codes: below}
}

// stanceNames are the codes of the stances, from -2 on.
func stanceNames() []string {
	return []string{"-2 firmly A", "-1 leans to A", "0 between or unclear", "+1 leans to B", "+2 firmly B"}
}

func stanceCode(stance int) string { return made("stance", stanceNames()[stance+2]) }

func stanceCodes() code {
	var all []code
	for i, name := range stanceNames() {
		all = append(all, code{GUID: stanceCode(i - 2), Name: name, IsCodable: "true"})
	}
	return root(stanceRoot, "", all)
}

var isColour = regexp.MustCompile("^#[0-9a-fA-F]{6}$")

func partyCode(guid string, p codebook.Party) code {
	c := code{GUID: guid, Name: p.Name, IsCodable: "true"}
	var d description
	d.text(keyShort, p.Short)
	if isColour.MatchString(p.Colour) {
		c.Color = p.Colour
	} else {
		d.text(keyColour, p.Colour)
	}
	d.list(keyAliases, p.Aliases)
	d.list(keyExact, p.AliasesExact)
	d.list(keyAdjectives, p.Adjectives)
	d.list(keyGroups, p.Groups)
	for _, o := range p.Persons {
		items := []string{o.Name}
		for _, f := range personFields(&o) {
			if *f.value != "" {
				items = append(items, f.name+"="+*f.value)
			}
		}
		for _, t := range o.Titles {
			items = append(items, "title="+t)
		}
		d.list(keyPerson, items)
	}
	d.text(keyNote, p.Note)
	c.Description = d.String()
	return c
}

// personField is a fact about a person and its name in a description.
type personField struct {
	name  string
	value *string
}

func personFields(p *codebook.Person) []personField {
	return []personField{{"short", &p.Short}, {"pronoun", &p.Pronoun}, {"from", &p.From}, {"until", &p.Until}}
}

func issueCode(guid string, i codebook.Issue) code {
	var d description
	d.text(keyQuestion, i.Question)
	d.text(keyPoleA, i.PoleA)
	d.text(keyPoleB, i.PoleB)
	d.text(keyAffirmative, i.Affirmative)
	d.list(keyKeywords, i.Keywords)
	d.list(keyCuesA, i.CuesA)
	d.list(keyCuesB, i.CuesB)
	d.list(keyExclude, i.Exclude)
	d.text(keyNote, i.Note)
	return code{GUID: guid, Name: i.Name, IsCodable: "true", Description: d.String()}
}

// party is the party that a code stands for.
func (c code) party(name string) codebook.Party {
	d := describe(c.Description, keyShort, keyColour, keyAliases, keyExact, keyAdjectives, keyGroups, keyPerson, keyNote)
	p := codebook.Party{
		Name: name, Short: d.text(keyShort), Colour: d.text(keyColour), Note: d.note(keyNote),
		Aliases: d.list(keyAliases), AliasesExact: d.list(keyExact), Adjectives: d.list(keyAdjectives), Groups: d.list(keyGroups),
	}
	if colour := strings.TrimSpace(c.Color); isColour.MatchString(colour) {
		p.Colour = strings.ToLower(colour)
	}
	for _, written := range d.values[keyPerson] {
		p.Persons = append(p.Persons, person(unescaped(written, true)))
	}
	return p
}

func person(items []string) codebook.Person {
	p := codebook.Person{Name: items[0]}
	fields := personFields(&p)
	for _, item := range items[1:] {
		key, value, _ := strings.Cut(item, "=")
		if key == "title" {
			p.Titles = append(p.Titles, value)
		}
		if at := slices.IndexFunc(fields, func(f personField) bool { return f.name == key }); at >= 0 {
			*fields[at].value = value
		}
	}
	return p
}

// issue is the issue that a code stands for.
func (c code) issue(name string) codebook.Issue {
	d := describe(c.Description, keyQuestion, keyPoleA, keyPoleB, keyAffirmative, keyKeywords, keyCuesA, keyCuesB, keyExclude, keyNote)
	return codebook.Issue{
		Name: name, Question: d.text(keyQuestion), PoleA: d.text(keyPoleA), PoleB: d.text(keyPoleB), Affirmative: d.text(keyAffirmative),
		Keywords: d.list(keyKeywords), CuesA: d.list(keyCuesA), CuesB: d.list(keyCuesB), Exclude: d.list(keyExclude), Note: d.note(keyNote),
	}
}

// stance reads the stance that a code says, as ours do: by the number at its
// beginning.
func (c code) stance() (int, bool) {
	first, _, _ := strings.Cut(strings.TrimSpace(c.Name), " ")
	return stanceOf(first)
}

func stanceOf(s string) (int, bool) {
	at := slices.Index([]string{"-2", "-1", "0", "+1", "+2"}, s)
	if at < 0 {
		at = slices.Index([]string{"", "", "", "1", "2"}, s)
	}
	return at - 2, at >= 0 && s != ""
}

// isCodable tells a code from a folder of codes. What is neither said to be
// nor not is taken for a code.
func (c code) isCodable() bool {
	s := strings.TrimSpace(c.IsCodable)
	return s != "false" && s != "0"
}

// oneLine is a name as ours are: on one line, without blanks around it.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// tree is a tree of codes sorted into what they mean here.
type tree struct {
	title           string
	parties, issues []found
	stances         map[string]int
	known           map[string]string // names of all codes, by GUID
	notes           *notes
}

// found is a code that is a party or an issue, and its name there.
type found struct {
	code
	as string
}

// sorted finds what the codes mean by the root that they stand under. It
// guesses nothing: what is not under one of ours is only named.
func sorted(all []code, n *notes) *tree {
	t := &tree{stances: map[string]int{}, known: map[string]string{}, notes: n}
	for _, c := range all {
		name := oneLine(c.Name)
		switch {
		case strings.EqualFold(name, partiesRoot):
			t.title = describe(c.Description, keyTitle).text(keyTitle)
			t.parties = t.below(c, t.parties)
		case strings.EqualFold(name, issuesRoot):
			t.issues = t.below(c, t.issues)
		case strings.EqualFold(name, stanceRoot):
			t.stancesBelow(c.Codes)
		default:
			t.leave(c)
		}
	}
	t.parties, t.issues = t.distinct(t.parties), t.distinct(t.issues)
	return t
}

// below gathers the codes under a root, and under folders below it. What is
// below a code is not a party or an issue of its own.
func (t *tree) below(c code, to []found) []found {
	t.know(c)
	for _, b := range c.Codes {
		_, again := t.known[plainGUID(b.GUID)]
		switch {
		case again:
			t.notes.each("Codes that are in the code book twice, taken once", oneLine(b.Name))
		case b.isCodable():
			t.know(b)
			to = append(to, found{b, oneLine(b.Name)})
			for _, part := range b.Codes {
				t.leave(part)
			}
		default:
			to = t.below(b, to)
		}
	}
	return to
}

func (t *tree) stancesBelow(all []code) {
	for _, c := range all {
		t.know(c)
		if stance, ok := c.stance(); ok {
			t.stances[plainGUID(c.GUID)] = stance
		} else {
			t.notes.each("Stance codes that do not say which side they mean (a name that begins with -2, -1, 0, +1 or +2), taken as 0", oneLine(c.Name))
			t.stances[plainGUID(c.GUID)] = unclear
		}
		t.stancesBelow(c.Codes)
	}
}

// unclear is the mark of a stance code of which the side is not known.
const unclear = 99

func (t *tree) know(c code) { t.known[plainGUID(c.GUID)] = oneLine(c.Name) }

// leave notes a code that has no place here, and those below it.
func (t *tree) leave(c code) {
	t.know(c)
	t.notes.each("Codes that are neither a party (under “Parties”) nor an issue (under “Issues”), not taken", oneLine(c.Name))
	for _, b := range c.Codes {
		t.leave(b)
	}
}

// distinct gives every party or issue a name of its own.
func (t *tree) distinct(all []found) []found {
	taken := map[string]bool{}
	for i := range all {
		f := &all[i]
		if f.as == "" {
			f.as = "(no name)"
		}
		name := f.as
		for n := 2; taken[strings.ToLower(f.as)]; n++ {
			f.as = fmt.Sprintf("%s (%d)", name, n)
		}
		taken[strings.ToLower(f.as)] = true
		if f.as != oneLine(f.Name) {
			t.notes.each("Parties or issues renamed, since another one has the same name or they have none", f.as)
		}
	}
	return all
}
