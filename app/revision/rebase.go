package revision

import (
	"reflect"
	"slices"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// Rebase puts the draft upon the codebook that the dossier has by now. What
// changed there is taken over, what was written in the draft stays. An entry
// that is gone there stays only if something was written in it, as a new one.
func (d *Draft) Rebase(book dossier.Codebook) {
	if reflect.DeepEqual(book, d.base) {
		return
	}
	if d.Title == d.base.Title {
		d.Title = book.Title
	}
	reordered := d.Reordered()
	var parties, issues []*Entry
	for _, p := range book.Parties {
		parties = append(parties, partyEntry(p))
	}
	for _, i := range book.Issues {
		issues = append(issues, issueEntry(i))
	}
	d.base = book
	d.parties = rebasedList(d.parties, parties, reordered)
	d.issues = rebasedList(d.issues, issues, reordered)
	for _, e := range d.all() {
		if e.Into != nil && !slices.Contains(*d.list(e.Kind), e.Into) {
			e.Into, e.merged = nil, nil
		}
	}
}

// rebasedList keeps the entries that there are, so that what points at them
// goes on to do so.
func rebasedList(mine, theirs []*Entry, reordered bool) []*Entry {
	byID := map[dossier.ID]*Entry{}
	for _, e := range mine {
		if e.ID != 0 {
			byID[e.ID] = e
		}
	}
	out := make([]*Entry, 0, len(mine))
	there := map[dossier.ID]bool{}
	for _, t := range theirs {
		there[t.ID] = true
		e, ok := byID[t.ID]
		if !ok {
			out = append(out, t)
			continue
		}
		e.set(rebased(e.base, e.content(), t.base))
		e.base = t.base
		out = append(out, e)
	}
	if reordered {
		slices.SortStableFunc(out, func(a, b *Entry) int { return placeIn(mine, a) - placeIn(mine, b) })
	}
	for _, e := range mine {
		if there[e.ID] {
			continue
		}
		if e.ID != 0 && (!e.Stays() || reflect.DeepEqual(e.content(), e.base)) {
			continue
		}
		e.ID, e.base = 0, content{}
		out = append(out, e)
	}
	return out
}

func placeIn(list []*Entry, e *Entry) int {
	if at := slices.Index(list, e); at >= 0 {
		return at
	}
	return len(list)
}

// rebased is theirs with what mine changed in base.
func rebased(base, mine, theirs content) content {
	out := theirs
	b, m := base.party, mine.party
	out.party.Name = either(b.Name, m.Name, theirs.party.Name)
	out.party.Short = either(b.Short, m.Short, theirs.party.Short)
	out.party.Colour = either(b.Colour, m.Colour, theirs.party.Colour)
	out.party.Note = either(b.Note, m.Note, theirs.party.Note)
	out.party.Aliases = eitherList(b.Aliases, m.Aliases, theirs.party.Aliases)
	out.party.AliasesExact = eitherList(b.AliasesExact, m.AliasesExact, theirs.party.AliasesExact)
	out.party.Adjectives = eitherList(b.Adjectives, m.Adjectives, theirs.party.Adjectives)
	out.party.Groups = eitherList(b.Groups, m.Groups, theirs.party.Groups)
	out.party.Persons = eitherOf(b.Persons, m.Persons, theirs.party.Persons, samePerson)
	i, j := base.issue, mine.issue
	out.issue.Name = either(i.Name, j.Name, theirs.issue.Name)
	out.issue.Question = either(i.Question, j.Question, theirs.issue.Question)
	out.issue.Note = either(i.Note, j.Note, theirs.issue.Note)
	out.issue.Affirmative = either(i.Affirmative, j.Affirmative, theirs.issue.Affirmative)
	out.issue.Keywords = eitherList(i.Keywords, j.Keywords, theirs.issue.Keywords)
	out.issue.Exclude = eitherList(i.Exclude, j.Exclude, theirs.issue.Exclude)
	out.issue.PoleA = either(i.PoleA, j.PoleA, theirs.issue.PoleA)
	out.issue.PoleB = either(i.PoleB, j.PoleB, theirs.issue.PoleB)
	out.issue.CuesA = eitherList(i.CuesA, j.CuesA, theirs.issue.CuesA)
	out.issue.CuesB = eitherList(i.CuesB, j.CuesB, theirs.issue.CuesB)
	out.turned = either(base.turned, mine.turned, theirs.turned)
	return out
}

func either[T comparable](base, mine, theirs T) T {
	if mine != base {
		return mine
	}
	return theirs
}

func eitherList(base, mine, theirs []string) []string {
	return eitherOf(base, mine, theirs, func(a, b string) bool { return a == b })
}

// eitherOf is mine where theirs is as it was, and else theirs without what mine
// took out and with what it brought.
func eitherOf[T any](base, mine, theirs []T, same func(a, b T) bool) []T {
	switch {
	case slices.EqualFunc(base, mine, same):
		return theirs
	case slices.EqualFunc(base, theirs, same):
		return mine
	}
	in := func(list []T, one T) bool {
		return slices.ContainsFunc(list, func(other T) bool { return same(one, other) })
	}
	var out []T
	for _, one := range theirs {
		if in(mine, one) || !in(base, one) {
			out = append(out, one)
		}
	}
	for _, one := range mine {
		if !in(base, one) && !in(out, one) {
			out = append(out, one)
		}
	}
	return out
}

func samePerson(a, b codebook.Person) bool { return reflect.DeepEqual(a, b) }
