package revision

import (
	"fmt"
	"slices"
	"strings"
)

// Change says in a few words what the draft changes of one thing.
type Change struct {
	Entry *Entry // nil: the title, or the order
	What  string // "Rename Norland to Nordland"
}

// Changes lists what the draft changes, in the order of its entries.
func (d *Draft) Changes() []Change {
	var all []Change
	if d.Title != d.base.Title {
		all = append(all, Change{nil, fmt.Sprintf("Title the codebook “%s”", d.Title)})
	}
	for _, e := range d.all() {
		if e.Changed() && !d.onlyTookIn(e) {
			all = append(all, Change{e, e.change()})
		}
	}
	if d.Reordered() {
		all = append(all, Change{nil, "Reorder parties and issues"})
	}
	return all
}

// Label names the changes as one step of the history.
func (d *Draft) Label() string {
	changes := d.Changes()
	switch len(changes) {
	case 0:
		return "Change codebook"
	case 1:
		return changes[0].What
	case 2:
		second := changes[1].What
		return changes[0].What + ", " + strings.ToLower(second[:1]) + second[1:]
	}
	return fmt.Sprintf("%s, and %d more changes", changes[0].What, len(changes)-1)
}

func (e *Entry) change() string {
	was := e.base.party.Name
	if e.Kind == Issue {
		was = e.base.issue.Name
	}
	switch {
	case e.ID == 0:
		return "Add " + e.Name()
	case e.Removed:
		return "Remove " + was
	case e.Into != nil:
		return fmt.Sprintf("Merge %s into %s", was, e.Into.Name())
	case e.Turned:
		return "Turn the poles of " + was
	case was != e.Name():
		return fmt.Sprintf("Rename %s to %s", was, e.Name())
	}
	return e.wordChange()
}

// wordChange names the word where only one came or went.
func (e *Entry) wordChange() string {
	base := Entry{Kind: e.Kind}
	base.set(e.base)
	var fields []Field
	for _, f := range FieldsOf(e.Kind) {
		if f == Persons && !slices.EqualFunc(e.Party.Persons, base.Party.Persons, samePerson) || f != Persons && e.Text(f) != base.Text(f) {
			fields = append(fields, f)
		}
	}
	if len(fields) != 1 {
		return "Change " + e.Name()
	}
	f := fields[0]
	if list, before := e.list(f), base.list(f); list != nil {
		come, gone := without(*list, *before), without(*before, *list)
		switch {
		case len(come) == 1 && len(gone) == 0:
			return fmt.Sprintf("Add %s “%s” to %s", wordNames[f], come[0], e.Name())
		case len(come) == 0 && len(gone) == 1:
			return fmt.Sprintf("Drop %s “%s” from %s", wordNames[f], gone[0], e.Name())
		}
	}
	return fmt.Sprintf("Change the %s of %s", fieldNames[f], e.Name())
}

func without(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(w string) bool { return slices.Contains(other, w) })
}

// FieldsOf lists the fields of a kind, in the order of codebook files.
func FieldsOf(k Kind) []Field {
	if k == Party {
		return []Field{Name, Short, Aliases, AliasesExact, Adjectives, Groups, Persons, Colour, Note}
	}
	return []Field{Name, Question, PoleA, PoleB, Keywords, CuesA, CuesB, Exclude, Affirmative, Note}
}

var wordNames = map[Field]string{
	Aliases: "alias", AliasesExact: "exact alias", Adjectives: "adjective", Groups: "group",
	Keywords: "keyword", CuesA: "cue for pole A", CuesB: "cue for pole B", Exclude: "exclusion",
}

var fieldNames = map[Field]string{
	Short: "short name", Colour: "colour", Note: "note", Aliases: "aliases", AliasesExact: "exact aliases", Adjectives: "adjectives",
	Groups: "groups", Persons: "persons", Question: "question", PoleA: "pole A", PoleB: "pole B", Keywords: "keywords",
	CuesA: "cues for pole A", CuesB: "cues for pole B", Exclude: "exclusions", Affirmative: "meaning of support",
}
