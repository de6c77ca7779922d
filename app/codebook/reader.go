package codebook

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// reader turns decoded TOML into a codebook and collects faults on the way.
type reader struct {
	file   string
	faults Faults
}

func (r *reader) fault(line int, format string, args ...any) {
	r.faults = append(r.faults, Fault{File: r.file, Line: line, Message: fmt.Sprintf(format, args...)})
}

func (r *reader) warn(line int, format string, args ...any) {
	r.faults = append(r.faults, Fault{File: r.file, Line: line, Message: fmt.Sprintf(format, args...), Warning: true})
}

func (r *reader) codebook(raw map[string]any, places []*place) Codebook {
	top := &table{r: r, raw: raw, at: places[0], asked: map[string]bool{}}
	cb := Codebook{Title: top.word("title")}
	if cb.Title == "" {
		r.warn(0, `no title; begin with title = "What is negotiated, and when"`)
	}
	parties, issues := placesOf(places, "party"), placesOf(places, "issue")
	names := map[string]int{}
	for i, t := range top.tables("party", parties) {
		p := r.party(t, personsOf(places, parties, i))
		r.unique(names, "party", p.Name, t)
		cb.Parties = append(cb.Parties, p)
	}
	names = map[string]int{}
	for _, t := range top.tables("issue", issues) {
		s := r.issue(t)
		r.unique(names, "issue", s.Name, t)
		cb.Issues = append(cb.Issues, s)
	}
	if raw["party"] == nil {
		r.fault(0, `no party; add [[party]] with name = "..."`)
	}
	if raw["issue"] == nil {
		r.fault(0, `no issue; add [[issue]] with name, question, pole_a and pole_b`)
	}
	top.unknown()
	r.sharedAliases(cb, parties)
	return cb
}

var isColour = regexp.MustCompile("^#[0-9a-f]{6}$")

func (r *reader) party(t *table, persons []*place) Party {
	p := Party{
		Name:         t.required("name"),
		Short:        t.word("short"),
		Note:         t.text("note"),
		Colour:       strings.ToLower(t.word("colour")),
		Aliases:      t.words("aliases"),
		AliasesExact: t.words("aliases_exact"),
		Adjectives:   t.words("adjectives"),
		Groups:       t.words("groups"),
	}
	if p.Colour != "" && !isColour.MatchString(p.Colour) {
		r.fault(t.at.lineOf("colour"), `colour is %q; write it as "#0072b2", or leave it out`, p.Colour)
	}
	for _, pt := range t.tables("person", persons) {
		p.Persons = append(p.Persons, r.person(pt))
	}
	t.unknown()
	return p
}

func (r *reader) person(t *table) Person {
	p := Person{
		Name:    t.required("name"),
		Short:   t.word("short"),
		Titles:  t.words("titles"),
		Pronoun: t.word("pronoun"),
		From:    t.date("from"),
		Until:   t.date("until"),
	}
	if p.Pronoun != "" && !slices.Contains([]string{"he", "she", "they"}, p.Pronoun) {
		r.fault(t.at.lineOf("pronoun"), `pronoun is %q; write "he", "she" or "they", or leave it out`, p.Pronoun)
	}
	if p.From != "" && p.Until != "" && p.Until < p.From {
		r.fault(t.at.lineOf("until"), "%s: until %s is before from %s", p.Name, p.Until, p.From)
	}
	t.unknown()
	return p
}

func (r *reader) issue(t *table) Issue {
	s := Issue{
		Name:        t.required("name"),
		Question:    t.requiredText("question"),
		PoleA:       t.requiredText("pole_a"),
		PoleB:       t.requiredText("pole_b"),
		Note:        t.text("note"),
		Affirmative: t.word("affirmative"),
		Keywords:    t.words("keywords"),
		CuesA:       t.words("cues_a"),
		CuesB:       t.words("cues_b"),
		Exclude:     t.words("exclude"),
	}
	if s.PoleA != "" && s.PoleA == s.PoleB {
		r.fault(t.at.lineOf("pole_b"), "issue %s: both poles say the same", s.Name)
	}
	if s.Affirmative != "" && s.Affirmative != "a" && s.Affirmative != "b" {
		r.fault(t.at.lineOf("affirmative"), `affirmative is %q; write "a" or "b", or leave it out`, s.Affirmative)
	}
	if len(s.Keywords)+len(s.CuesA)+len(s.CuesB) == 0 {
		r.warn(t.at.line, "%sthe issue has no keywords and no cues; only sentences with its own name and poles' words will be found", t.called())
	}
	for _, key := range []string{"keywords", "cues_a", "cues_b", "exclude"} {
		t.patterns(key)
	}
	t.unknown()
	return s
}

// unique faults a second party or issue of the same name: everything else
// refers to them by name.
func (r *reader) unique(seen map[string]int, kind, name string, t *table) {
	if name == "" {
		return
	}
	line := t.at.lineOf("name")
	key := strings.ToLower(name)
	if first, ok := seen[key]; ok {
		r.fault(line, "a second %s called %q (the first is on line %d); give it another name", kind, name, first)
		return
	}
	seen[key] = line
}

// sharedAliases warns of an alias that another party has too, as an alias or
// as its name: the reading cannot know which one is meant.
func (r *reader) sharedAliases(cb Codebook, places []*place) {
	owner := map[string]string{}
	for _, p := range cb.Parties {
		owner[strings.ToLower(p.Name)] = p.Name
	}
	for i, p := range cb.Parties {
		for _, a := range p.Aliases {
			key := strings.ToLower(a)
			first, taken := owner[key]
			if taken && first != p.Name {
				r.warn(placeAt(places, i).lineOf("aliases"), "%q means both %s and %s", a, p.Name, first)
				continue
			}
			owner[key] = p.Name
		}
	}
}

func placesOf(places []*place, path string) []*place {
	var out []*place
	for _, p := range places {
		if p.path == path {
			out = append(out, p)
		}
	}
	return out
}

// personsOf are the places of the persons of the nth party: those between its
// header and the next party's.
func personsOf(places, parties []*place, n int) []*place {
	if n >= len(parties) {
		return nil
	}
	from := slices.Index(places, parties[n]) + 1
	to := len(places)
	if n+1 < len(parties) {
		to = slices.Index(places, parties[n+1])
	}
	return placesOf(places[from:to], "party.person")
}

// placeAt is the nth place; tables written inline have none of their own.
func placeAt(places []*place, n int) *place {
	if n < len(places) {
		return places[n]
	}
	return &place{}
}
