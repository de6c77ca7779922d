package revision

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// Field names what can be written of an entry, by the name that it has in
// codebook files.
type Field string

// The fields of parties and issues; a draft's title is a field of no entry.
const (
	Title        Field = "title"
	Name         Field = "name"
	Short        Field = "short"
	Note         Field = "note"
	Aliases      Field = "aliases"
	AliasesExact Field = "aliases_exact"
	Adjectives   Field = "adjectives"
	Groups       Field = "groups"
	Persons      Field = "person"
	Question     Field = "question"
	PoleA        Field = "pole_a"
	PoleB        Field = "pole_b"
	Keywords     Field = "keywords"
	CuesA        Field = "cues_a"
	CuesB        Field = "cues_b"
	Exclude      Field = "exclude"
	Affirmative  Field = "affirmative"
	Colour       Field = "colour"
)

// Text is what stands in a field, of a list one entry a line. Persons are no
// text.
func (e *Entry) Text(f Field) string {
	if list := e.list(f); list != nil {
		return strings.Join(*list, "\n")
	}
	if text := e.text(f); text != nil {
		return *text
	}
	return ""
}

// Put writes a field. Of a list, what is empty or there already is left out.
func (e *Entry) Put(f Field, text string) {
	if list := e.list(f); list != nil {
		var all []string
		for line := range strings.Lines(text) {
			if word := oneLine(line); word != "" && !slices.Contains(all, word) {
				all = append(all, word)
			}
		}
		*list = all
		return
	}
	if to := e.text(f); to != nil {
		*to = written(f, text)
	}
}

// written is a text without what a codebook file would not keep.
func written(f Field, text string) string {
	if f != Note && f != Question && f != PoleA && f != PoleB {
		return oneLine(text)
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = oneLine(line)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// list is a field that is a list, nil for another one.
func (e *Entry) list(f Field) *[]string {
	p, i := &e.Party, &e.Issue
	switch f {
	case Aliases:
		return &p.Aliases
	case AliasesExact:
		return &p.AliasesExact
	case Adjectives:
		return &p.Adjectives
	case Groups:
		return &p.Groups
	case Keywords:
		return &i.Keywords
	case CuesA:
		return &i.CuesA
	case CuesB:
		return &i.CuesB
	case Exclude:
		return &i.Exclude
	}
	return nil
}

func (e *Entry) text(f Field) *string {
	p, i := &e.Party, &e.Issue
	switch f {
	case Name:
		if e.Kind == Party {
			return &p.Name
		}
		return &i.Name
	case Note:
		if e.Kind == Party {
			return &p.Note
		}
		return &i.Note
	case Short:
		return &p.Short
	case Colour:
		return &p.Colour
	case Question:
		return &i.Question
	case PoleA:
		return &i.PoleA
	case PoleB:
		return &i.PoleB
	case Affirmative:
		return &i.Affirmative
	}
	return nil
}

// PutPerson writes one of a party's persons, a new one where there are no more.
func (e *Entry) PutPerson(at int, p codebook.Person) {
	p.Name, p.Short = oneLine(p.Name), oneLine(p.Short)
	e.Party.Persons = slices.Clone(e.Party.Persons)
	if at < len(e.Party.Persons) {
		e.Party.Persons[at] = p
		return
	}
	e.Party.Persons = append(e.Party.Persons, p)
}

// DropPerson takes one of a party's persons out.
func (e *Entry) DropPerson(at int) {
	var rest []codebook.Person
	for n, p := range e.Party.Persons {
		if n != at {
			rest = append(rest, p)
		}
	}
	e.Party.Persons = rest
}

// PutTitle names the codebook.
func (d *Draft) PutTitle(text string) { d.Title = oneLine(text) }
