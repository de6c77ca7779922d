package dossier

import (
	"fmt"
	"slices"

	"standpoint/app/codebook"
)

// Revision says what is to become of a codebook. Parties and issues go by
// their IDs, so that one keeps its passages under another name. What it does
// not name stays as it is, behind all others.
type Revision struct {
	Title   string
	Parties []RevisedParty // in their order
	Issues  []RevisedIssue
	// What goes, with its passages and with what a party claims of others.
	DropParties, DropIssues []ID
}

// RevisedParty is a party as it is to be.
type RevisedParty struct {
	ID      ID   // 0: a new one
	TakesIn []ID // other parties that become this one, with their passages
	codebook.Party
}

// RevisedIssue is an issue as it is to be.
type RevisedIssue struct {
	ID      ID   // 0: a new one
	Turned  bool // its poles have changed places, and its passages change sides
	TakesIn []TakenIssue
	codebook.Issue
}

// TakenIssue is an issue that becomes part of another one.
type TakenIssue struct {
	ID     ID
	Turned bool // its pole A is the other one's pole B
}

// RevisionTo is the revision that makes a codebook of another one, by their
// names: what is gone is dropped.
func RevisionTo(old Codebook, book codebook.Codebook) Revision {
	r := Revision{Title: book.Title}
	for _, p := range book.Parties {
		at := slices.IndexFunc(old.Parties, func(o Party) bool { return o.Name == p.Name })
		r.Parties = append(r.Parties, RevisedParty{ID: idAt(old.Parties, at, Party.id), Party: p})
	}
	for _, i := range book.Issues {
		at := slices.IndexFunc(old.Issues, func(o Issue) bool { return o.Name == i.Name })
		r.Issues = append(r.Issues, RevisedIssue{ID: idAt(old.Issues, at, Issue.id), Issue: i})
	}
	for _, o := range old.Parties {
		if !slices.ContainsFunc(r.Parties, func(p RevisedParty) bool { return p.ID == o.ID }) {
			r.DropParties = append(r.DropParties, o.ID)
		}
	}
	for _, o := range old.Issues {
		if !slices.ContainsFunc(r.Issues, func(i RevisedIssue) bool { return i.ID == o.ID }) {
			r.DropIssues = append(r.DropIssues, o.ID)
		}
	}
	return r
}

func (p Party) id() ID { return p.ID }
func (i Issue) id() ID { return i.ID }

func idAt[T any](all []T, at int, id func(T) ID) ID {
	if at < 0 {
		return 0
	}
	return id(all[at])
}

// Plan is a revision of a certain codebook: what comes of its passages.
type Plan struct {
	// Codebook is how it will be. What is new in it has a negative ID.
	Codebook Codebook

	before          uidIndex
	after           uids
	parties, issues map[ID]fate
}

// fate is what becomes of a party or issue; the zero one is to go.
type fate struct {
	id     ID
	turned bool
}

// Plan checks the revision against the codebook that it is to change, and
// completes it. The error says what does not fit.
func (r Revision) Plan(old Codebook) (Plan, error) {
	r = r.completed(old)
	p := Plan{
		Codebook: Codebook{Title: r.Title}, before: cellsOf(old), after: uids{map[ID]string{}, map[ID]string{}},
		parties: map[ID]fate{}, issues: map[ID]fate{},
	}
	if err := p.planParties(r, old); err != nil {
		return Plan{}, err
	}
	if err := p.planIssues(r, old); err != nil {
		return Plan{}, err
	}
	return p, uniqueNames(p.Codebook.Plain())
}

// completed names all that the codebook has.
func (r Revision) completed(old Codebook) Revision {
	named := map[ID]bool{}
	for _, p := range r.Parties {
		named[p.ID] = true
		for _, id := range p.TakesIn {
			named[id] = true
		}
	}
	r.Parties = slices.Clone(r.Parties)
	for _, o := range old.Parties {
		if !named[o.ID] && !slices.Contains(r.DropParties, o.ID) {
			r.Parties = append(r.Parties, RevisedParty{ID: o.ID, Party: o.Party})
		}
	}
	named = map[ID]bool{}
	for _, i := range r.Issues {
		named[i.ID] = true
		for _, taken := range i.TakesIn {
			named[taken.ID] = true
		}
	}
	r.Issues = slices.Clone(r.Issues)
	for _, o := range old.Issues {
		if !named[o.ID] && !slices.Contains(r.DropIssues, o.ID) {
			r.Issues = append(r.Issues, RevisedIssue{ID: o.ID, Issue: o.Issue})
		}
	}
	return r
}

func (p *Plan) planParties(r Revision, old Codebook) error {
	known := map[ID]Party{}
	for _, o := range old.Parties {
		known[o.ID] = o
	}
	for n, revised := range r.Parties {
		after := Party{ID: ID(-n - 1), UID: fmt.Sprintf("new party %d", n+1), Party: revised.Party}
		if revised.ID != 0 {
			o := known[revised.ID]
			after.ID, after.UID = revised.ID, o.UID
			if err := settle(p.parties, known, "party", revised.ID, fate{id: after.ID}); err != nil {
				return err
			}
		}
		for _, id := range revised.TakesIn {
			if err := settle(p.parties, known, "party", id, fate{id: after.ID}); err != nil {
				return err
			}
		}
		p.Codebook.Parties = append(p.Codebook.Parties, after)
		p.after.parties[after.ID] = after.UID
	}
	for _, id := range r.DropParties {
		if err := settle(p.parties, known, "party", id, fate{}); err != nil {
			return err
		}
	}
	return nil
}

func (p *Plan) planIssues(r Revision, old Codebook) error {
	known := map[ID]Issue{}
	for _, o := range old.Issues {
		known[o.ID] = o
	}
	for n, revised := range r.Issues {
		after := Issue{ID: ID(-n - 1), UID: fmt.Sprintf("new issue %d", n+1), Issue: revised.Issue}
		if revised.ID != 0 {
			after.ID, after.UID = revised.ID, known[revised.ID].UID
			if err := settle(p.issues, known, "issue", revised.ID, fate{after.ID, revised.Turned}); err != nil {
				return err
			}
		}
		for _, taken := range revised.TakesIn {
			if err := settle(p.issues, known, "issue", taken.ID, fate{after.ID, taken.Turned}); err != nil {
				return err
			}
		}
		p.Codebook.Issues = append(p.Codebook.Issues, after)
		p.after.issues[after.ID] = after.UID
	}
	for _, id := range r.DropIssues {
		if err := settle(p.issues, known, "issue", id, fate{}); err != nil {
			return err
		}
	}
	return nil
}

// settle says what becomes of a party or issue, which has to be there and can
// have one fate only.
func settle[T any](fates map[ID]fate, known map[ID]T, kind string, id ID, f fate) error {
	if _, there := known[id]; !there {
		return fmt.Errorf("%s %d: %w", kind, id, ErrNotFound)
	}
	if _, twice := fates[id]; twice {
		return fmt.Errorf("%s %d is named twice in what is to become of the codebook", kind, id)
	}
	fates[id] = f
	return nil
}

// Carry gives a passage as the revision leaves it, before anything is read
// again: it may go over to another party or issue, and change sides. It is
// false for one that goes. What nobody has decided on stays a suggestion.
func (p Plan) Carry(q Passage) (Passage, bool) {
	after := q
	party, issue, claimer := p.parties[q.Party], p.issues[q.Issue], p.parties[q.ClaimedBy]
	if party.id == 0 || issue.id == 0 || q.ClaimedBy != 0 && claimer.id == 0 {
		return q, false
	}
	after.Party, after.Issue, after.ClaimedBy = party.id, issue.id, claimer.id
	if after.ClaimedBy == after.Party {
		after.ClaimedBy = 0 // what a party says of itself is its own
	}
	if issue.turned {
		after.Stance = -q.Stance
	}
	if after.moved(q) && !p.before.decided(q) {
		after.amend(func(r *Record) { r.AsSuggested = after.suggestion(p.after) })
	}
	return after, true
}

// moved reports that a revision has changed the passage.
func (p Passage) moved(before Passage) bool {
	return p.Party != before.Party || p.Issue != before.Issue || p.ClaimedBy != before.ClaimedBy || p.Stance != before.Stance
}

// Decided reports that a person made the passage, decided on it or changed it,
// in the codebook before the revision.
func (p Plan) Decided(q Passage) bool { return p.before.decided(q) }
