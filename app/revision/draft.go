package revision

import (
	"reflect"
	"slices"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// Kind is what an entry is.
type Kind int

// The kinds of entries.
const (
	Party Kind = iota
	Issue
)

// Entry is a party or an issue of a draft.
type Entry struct {
	Kind Kind
	ID   dossier.ID // 0: a new one

	Party codebook.Party // where it is one
	Issue codebook.Issue // where it is one

	// Turned says that the poles of an issue have changed places.
	Turned bool
	// Removed says that it goes, with its passages.
	Removed bool
	// Into is the one that it becomes part of, with its passages; nil: none.
	Into *Entry
	// IntoTurned says that its pole A is the other one's pole B.
	IntoTurned bool

	base   content // as the dossier has it
	merged *mergeTrace
}

// content is what a person can write of an entry.
type content struct {
	party  codebook.Party
	issue  codebook.Issue
	turned bool
}

func (e *Entry) content() content { return content{e.Party, e.Issue, e.Turned} }

func (e *Entry) set(c content) { e.Party, e.Issue, e.Turned = c.party, c.issue, c.turned }

// Name is what the entry is called; it may be empty as long as it is a draft.
func (e *Entry) Name() string {
	if e.Kind == Party {
		return e.Party.Name
	}
	return e.Issue.Name
}

// Stays says that the codebook will have the entry.
func (e *Entry) Stays() bool { return !e.Removed && e.Into == nil }

// Changed says that it is not as the dossier has it.
func (e *Entry) Changed() bool {
	return e.ID == 0 || !e.Stays() || !reflect.DeepEqual(e.content(), e.base)
}

// Draft is a codebook as it is being edited. Create it with New.
type Draft struct {
	Title string

	base            dossier.Codebook
	parties, issues []*Entry
}

// New is a draft without changes.
func New(book dossier.Codebook) *Draft {
	d := &Draft{Title: book.Title, base: book}
	for _, p := range book.Parties {
		d.parties = append(d.parties, partyEntry(p))
	}
	for _, i := range book.Issues {
		d.issues = append(d.issues, issueEntry(i))
	}
	return d
}

func partyEntry(p dossier.Party) *Entry {
	e := &Entry{Kind: Party, ID: p.ID, Party: p.Party}
	e.base = e.content()
	return e
}

func issueEntry(i dossier.Issue) *Entry {
	e := &Entry{Kind: Issue, ID: i.ID, Issue: i.Issue}
	e.base = e.content()
	return e
}

// Entries are the parties or issues in their order, those too that go.
func (d *Draft) Entries(k Kind) []*Entry { return slices.Clone(*d.list(k)) }

func (d *Draft) list(k Kind) *[]*Entry {
	if k == Party {
		return &d.parties
	}
	return &d.issues
}

// Changed says that the draft is not what the dossier has.
func (d *Draft) Changed() bool {
	return d.Title != d.base.Title || d.Reordered() || slices.ContainsFunc(d.all(), (*Entry).Changed)
}

func (d *Draft) all() []*Entry { return slices.Concat(d.parties, d.issues) }

// Reordered says that what there was stands in another order.
func (d *Draft) Reordered() bool {
	return !slices.Equal(oldIDs(d.parties), partyIDs(d.base)) || !slices.Equal(oldIDs(d.issues), issueIDs(d.base))
}

func oldIDs(entries []*Entry) []dossier.ID {
	var ids []dossier.ID
	for _, e := range entries {
		if e.ID != 0 {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func partyIDs(book dossier.Codebook) []dossier.ID {
	var ids []dossier.ID
	for _, p := range book.Parties {
		ids = append(ids, p.ID)
	}
	return ids
}

func issueIDs(book dossier.Codebook) []dossier.ID {
	var ids []dossier.ID
	for _, i := range book.Issues {
		ids = append(ids, i.ID)
	}
	return ids
}

// Add puts a new entry behind the others of its kind.
func (d *Draft) Add(k Kind) *Entry {
	e := &Entry{Kind: k}
	*d.list(k) = append(*d.list(k), e)
	return e
}

// Move puts an entry so many places further down, or up, as far as that goes,
// and tells whether it moved.
func (d *Draft) Move(e *Entry, by int) bool {
	return d.MoveTo(e, slices.Index(*d.list(e.Kind), e)+by)
}

// MoveTo puts an entry at a place among those of its kind, and tells whether
// it moved.
func (d *Draft) MoveTo(e *Entry, at int) bool {
	list := d.list(e.Kind)
	from := slices.Index(*list, e)
	at = min(max(at, 0), len(*list)-1)
	if from < 0 || from == at {
		return false
	}
	*list = slices.Insert(slices.Delete(*list, from, from+1), at, e)
	return true
}

// Remove lets an entry go; a new one is gone at once. What was merged into it
// is on its own again.
func (d *Draft) Remove(e *Entry) {
	for _, other := range *d.list(e.Kind) {
		if other.Into == e {
			d.Keep(other)
		}
	}
	if e.Into != nil {
		d.Keep(e)
	}
	if e.ID != 0 {
		e.Removed = true
		return
	}
	list := d.list(e.Kind)
	*list = slices.DeleteFunc(*list, func(other *Entry) bool { return other == e })
}

// Keep takes back that an entry goes or is merged.
func (d *Draft) Keep(e *Entry) {
	e.Removed = false
	e.unmerge()
}

// Restore gives an entry back the words that the dossier has.
func (d *Draft) Restore(e *Entry) {
	d.Keep(e)
	if e.ID != 0 {
		e.set(e.base)
	}
}

// TurnPoles lets the poles of an issue change places, and its passages change
// sides with them.
func (e *Entry) TurnPoles() {
	e.Issue = turned(e.Issue)
	e.Turned = !e.Turned
}

func turned(i codebook.Issue) codebook.Issue {
	i.PoleA, i.PoleB = i.PoleB, i.PoleA
	i.CuesA, i.CuesB = i.CuesB, i.CuesA
	switch i.Affirmative {
	case "a":
		i.Affirmative = "b"
	case "b":
		i.Affirmative = "a"
	}
	return i
}

// Codebook is what the draft will make of the codebook.
func (d *Draft) Codebook() codebook.Codebook {
	book := codebook.Codebook{Title: d.Title}
	for _, e := range d.parties {
		if e.Stays() {
			book.Parties = append(book.Parties, e.Party)
		}
	}
	for _, e := range d.issues {
		if e.Stays() {
			book.Issues = append(book.Issues, e.Issue)
		}
	}
	return book
}

// Revision is what the draft changes, for the dossier.
func (d *Draft) Revision() dossier.Revision {
	r := dossier.Revision{Title: d.Title}
	for _, e := range d.parties {
		switch {
		case e.Removed:
			r.DropParties = append(r.DropParties, e.ID)
		case e.Into == nil:
			p := dossier.RevisedParty{ID: e.ID, Party: e.Party}
			for _, other := range d.takenBy(e) {
				p.TakesIn = append(p.TakesIn, other.ID)
			}
			r.Parties = append(r.Parties, p)
		}
	}
	for _, e := range d.issues {
		switch {
		case e.Removed:
			r.DropIssues = append(r.DropIssues, e.ID)
		case e.Into == nil:
			i := dossier.RevisedIssue{ID: e.ID, Issue: e.Issue, Turned: e.Turned}
			for _, other := range d.takenBy(e) {
				i.TakesIn = append(i.TakesIn, dossier.TakenIssue{ID: other.ID, Turned: other.turnsInto(e)})
			}
			r.Issues = append(r.Issues, i)
		}
	}
	return r
}

// takenBy lists those of the dossier's entries that become part of one.
func (d *Draft) takenBy(e *Entry) []*Entry {
	return slices.DeleteFunc(d.Entries(e.Kind), func(other *Entry) bool { return other.Into != e || other.ID == 0 })
}

// Base is the codebook that the dossier has.
func (d *Draft) Base() dossier.Codebook { return d.base }
