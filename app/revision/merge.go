package revision

import (
	"reflect"
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// mergeTrace remembers what a merge did to the entry that was kept.
type mergeTrace struct{ before, after content }

// Merge lets an entry become part of another one of its kind: its passages go
// there, and its names, keywords and cues are added to the other's. turned
// says that its pole A is the other one's pole B. A new entry is gone at once.
func (d *Draft) Merge(e, into *Entry, turn bool) {
	if e == into || e.Kind != into.Kind || !into.Stays() {
		return
	}
	for _, other := range d.Entries(e.Kind) {
		if other.Into == e {
			d.Keep(other)
		}
	}
	trace := &mergeTrace{before: into.content()}
	if e.Kind == Party {
		into.Party = unitedParties(into.Party, e.Party)
	} else {
		from := e.Issue
		if turn {
			from = turned(from)
		}
		into.Issue = unitedIssues(into.Issue, from)
	}
	trace.after = into.content()
	if e.ID == 0 {
		d.Remove(e)
		return
	}
	e.Removed, e.Into, e.IntoTurned, e.merged = false, into, turn, trace
}

// unmerge takes the words that a merge brought out of the other one again, and
// leaves what was written there since.
func (e *Entry) unmerge() {
	if e.Into == nil {
		return
	}
	into, before, after := e.Into, e.merged.before, e.merged.after
	if into.turnedSince(e) {
		before, after = before.turnedPoles(), after.turnedPoles()
	}
	into.set(rebased(after, into.content(), before))
	e.Into, e.IntoTurned, e.merged = nil, false, nil
}

// onlyTookIn tells whether merges brought an entry all that is changed in it.
func (d *Draft) onlyTookIn(e *Entry) bool {
	if e.ID == 0 || !e.Stays() {
		return false
	}
	now := e.content()
	for range d.takenBy(e) {
		for _, other := range d.takenBy(e) {
			if reflect.DeepEqual(other.merged.after, now) {
				now = other.merged.before
			}
		}
	}
	return reflect.DeepEqual(now, e.base)
}

// turnedSince tells whether the poles changed places after the other one was
// merged into this.
func (e *Entry) turnedSince(other *Entry) bool {
	return other.merged != nil && e.Turned != other.merged.after.turned
}

func (c content) turnedPoles() content {
	c.issue, c.turned = turned(c.issue), !c.turned
	return c
}

// turnsInto tells whether its passages change sides when they go over to the
// one that it is merged into.
func (e *Entry) turnsInto(into *Entry) bool {
	return (e.Turned != e.IntoTurned) != into.turnedSince(e)
}

// unitedParties gives a party the words of another one, whose names become
// aliases.
func unitedParties(p, other codebook.Party) codebook.Party {
	p.Aliases = united(p.Aliases, append(named(other.Name, other.Short), other.Aliases...), p.Name, p.Short)
	p.AliasesExact = united(p.AliasesExact, other.AliasesExact)
	p.Adjectives = united(p.Adjectives, other.Adjectives)
	p.Groups = united(p.Groups, other.Groups)
	p.Persons = slices.Clone(p.Persons)
	for _, person := range other.Persons {
		if !slices.ContainsFunc(p.Persons, func(q codebook.Person) bool { return samePerson(person, q) }) {
			p.Persons = append(p.Persons, person)
		}
	}
	p.Note = unitedNotes(p.Note, other.Note)
	if p.Colour == "" {
		p.Colour = other.Colour
	}
	return p
}

// unitedIssues gives an issue the words of another one, whose name becomes a
// keyword.
func unitedIssues(i, other codebook.Issue) codebook.Issue {
	i.Keywords = united(i.Keywords, append(named(strings.ToLower(other.Name)), other.Keywords...), strings.ToLower(i.Name))
	i.CuesA = united(i.CuesA, other.CuesA)
	i.CuesB = united(i.CuesB, other.CuesB)
	i.Exclude = united(i.Exclude, other.Exclude)
	i.Note = unitedNotes(i.Note, other.Note)
	if i.Affirmative == "" {
		i.Affirmative = other.Affirmative
	}
	return i
}

func named(names ...string) []string {
	return slices.DeleteFunc(names, func(name string) bool { return name == "" })
}

// united adds to a list what it lacks, but for some words.
func united(list, more []string, but ...string) []string {
	out := slices.Clone(list)
	for _, word := range more {
		if !holds(out, word) && !holds(but, word) {
			out = append(out, word)
		}
	}
	return out
}

func holds(list []string, word string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return strings.EqualFold(w, word) })
}

func unitedNotes(note, other string) string {
	if other == "" || strings.Contains(note, other) {
		return note
	}
	return strings.TrimSpace(note + "\n" + other)
}

// LooksTurned tells whether the poles of two issues seem to point opposite
// ways, by the words that they share.
func LooksTurned(a, b codebook.Issue) bool {
	along := shared(a.PoleA, a.CuesA, b.PoleA, b.CuesA) + shared(a.PoleB, a.CuesB, b.PoleB, b.CuesB)
	across := shared(a.PoleA, a.CuesA, b.PoleB, b.CuesB) + shared(a.PoleB, a.CuesB, b.PoleA, b.CuesA)
	return across > along
}

// shared counts the words that two poles have in common.
func shared(pole string, cues []string, otherPole string, otherCues []string) int {
	n := 0
	words := wordsOf(otherPole, otherCues)
	for word := range wordsOf(pole, cues) {
		if words[word] {
			n++
		}
	}
	return n
}

func wordsOf(pole string, cues []string) map[string]bool {
	all := map[string]bool{}
	for _, text := range append([]string{pole}, cues...) {
		for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" *|,.;:", r) }) {
			if len(word) > 2 {
				all[word] = true
			}
		}
	}
	return all
}
