package revision

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// Take adds the parties and issues of another codebook: what has the same name
// here is united with it, what is new comes behind the others.
func (d *Draft) Take(from codebook.Codebook) {
	for _, p := range from.Parties {
		if e := d.Find(Party, p.Name); e != nil {
			e.Party = unitedParties(e.Party, p)
			e.Party.Short = either("", e.Party.Short, p.Short)
			continue
		}
		d.Add(Party).Party = p
	}
	for _, i := range from.Issues {
		if e := d.Find(Issue, i.Name); e != nil {
			e.Issue = unitedIssues(e.Issue, i)
			continue
		}
		d.Add(Issue).Issue = i
	}
	d.Title = either("", d.Title, from.Title)
}

// Replace makes the draft another codebook. What has the same name stays the
// same one, with its passages; all else goes.
func (d *Draft) Replace(by codebook.Codebook) {
	for _, e := range d.all() {
		d.Keep(e)
	}
	old := [2][]*Entry{d.parties, d.issues}
	d.parties, d.issues, d.Title = nil, nil, by.Title
	for _, p := range by.Parties {
		d.same(old[Party], Party, p.Name).Party = p
	}
	for _, i := range by.Issues {
		e := d.same(old[Issue], Issue, i.Name)
		e.Issue, e.Turned = i, false
	}
	for _, e := range slices.Concat(old[Party], old[Issue]) {
		if list := d.list(e.Kind); e.ID != 0 && !slices.Contains(*list, e) {
			e.set(e.base)
			e.Removed = true
			*list = append(*list, e)
		}
	}
}

// same puts the old entry of a name, or a new one, behind the others.
func (d *Draft) same(old []*Entry, k Kind, name string) *Entry {
	at := slices.IndexFunc(old, func(e *Entry) bool { return strings.EqualFold(e.Name(), name) })
	if at < 0 {
		return d.Add(k)
	}
	*d.list(k) = append(*d.list(k), old[at])
	return old[at]
}

// Find gives the entry of a name that stays, nil if there is none.
func (d *Draft) Find(k Kind, name string) *Entry {
	for _, e := range *d.list(k) {
		if e.Stays() && strings.EqualFold(e.Name(), name) {
			return e
		}
	}
	return nil
}

// Brings says how many words of another party or issue of the same name are
// new here; -1 where there is none of the name.
func (d *Draft) Brings(k Kind, p codebook.Party, i codebook.Issue) int {
	from := Entry{Kind: k, Party: p, Issue: i}
	e := d.Find(k, from.Name())
	if e == nil {
		return -1
	}
	n := 0
	for _, f := range FieldsOf(k) {
		if list := from.list(f); list != nil {
			n += len(united(*e.list(f), *list)) - len(*e.list(f))
		}
	}
	return n
}
