package dossier

import (
	"context"
	"encoding/json"
	"fmt"
)

// Revise changes the codebook and replaces the suggestions on the given
// sources by what a reading with the new one found there, all in one step; see
// ReplaceSuggestions. Without sources no suggestion is replaced.
func (d *Dossier) Revise(ctx context.Context, label string, r Revision, bySource map[ID][]Found) (Renewed, error) {
	return d.renew(ctx, label, bySource, func(t tx) error {
		old, err := t.codebook()
		if err != nil {
			return err
		}
		return t.revise(old, r)
	})
}

// revise brings a revision into the file.
func (t tx) revise(old Codebook, r Revision) error {
	r = r.completed(old)
	if _, err := r.Plan(old); err != nil {
		return err
	}
	if _, err := t.exec("UPDATE dossier SET codebook=?", r.Title); err != nil {
		return err
	}
	if err := t.addNew(&r); err != nil {
		return err
	}
	all, err := t.codebook()
	if err != nil {
		return err
	}
	plan, err := r.Plan(all)
	if err != nil {
		return err
	}
	if err := t.carry(plan); err != nil {
		return err
	}
	if err := t.dropOthers(plan); err != nil {
		return err
	}
	for n, p := range r.Parties {
		if err := t.setParty(n, p, old.Parties); err != nil {
			return err
		}
	}
	for n, i := range r.Issues {
		if err := t.setIssue(n, i, old.Issues); err != nil {
			return err
		}
	}
	return nil
}

// addNew inserts what is new, so that all has an ID.
func (t tx) addNew(r *Revision) (err error) {
	for n := range r.Parties {
		if p := &r.Parties[n]; p.ID == 0 {
			if p.ID, err = t.insert("INSERT INTO party(uid,name,short,colour,note,sort) VALUES(?,?,?,?,?,?)", newUID(), p.Name, p.Short, p.Colour, p.Note, n); err != nil {
				return err
			}
		}
	}
	for n := range r.Issues {
		if i := &r.Issues[n]; i.ID == 0 {
			if i.ID, err = t.insert("INSERT INTO issue(uid,name,question,pole_a,pole_b,affirmative,note,sort) VALUES(?,?,?,?,?,?,?,?)",
				newUID(), i.Name, i.Question, i.PoleA, i.PoleB, i.Affirmative, i.Note, n); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t tx) setParty(n int, p RevisedParty, old []Party) error {
	var before Party
	for _, o := range old {
		if o.ID == p.ID {
			before = o
		}
	}
	if _, err := t.exec("UPDATE party SET name=?, short=?, colour=?, note=?, sort=? WHERE id=?", p.Name, p.Short, p.Colour, p.Note, n, p.ID); err != nil {
		return err
	}
	for _, kind := range aliasKinds {
		if err := t.setWords("party_alias", "party_id", "alias", p.ID, kind, *aliasList(&before.Party, kind), *aliasList(&p.Party, kind)); err != nil {
			return err
		}
	}
	return t.setPersons(p.ID, before.Persons, p.Persons)
}

func (t tx) setIssue(n int, i RevisedIssue, old []Issue) error {
	var before Issue
	for _, o := range old {
		if o.ID == i.ID {
			before = o
		}
	}
	if _, err := t.exec("UPDATE issue SET name=?, question=?, pole_a=?, pole_b=?, affirmative=?, note=?, sort=? WHERE id=?",
		i.Name, i.Question, i.PoleA, i.PoleB, i.Affirmative, i.Note, n, i.ID); err != nil {
		return err
	}
	for _, kind := range wordKinds {
		if err := t.setWords("issue_word", "issue_id", "word", i.ID, kind, *wordList(&before.Issue, kind), *wordList(&i.Issue, kind)); err != nil {
			return err
		}
	}
	return nil
}

// carry brings passages and positions over to the parties and issues that they
// belong to from now on, and turns them with the poles.
func (t tx) carry(plan Plan) error {
	parties, issues := leaving(plan.parties), leaving(plan.issues)
	if len(parties)+len(issues) == 0 {
		return nil
	}
	if err := t.carryPassages(plan, parties, issues); err != nil {
		return err
	}
	for _, id := range parties {
		if err := t.carryCells("party_id", id, plan.parties[id]); err != nil {
			return err
		}
	}
	for _, id := range issues {
		if err := t.carryCells("issue_id", id, plan.issues[id]); err != nil {
			return err
		}
	}
	return nil
}

// leaving lists those whose passages go over to another one, or turn.
func leaving(fates map[ID]fate) []ID {
	var ids []ID
	for _, id := range sortedIDs(fates) {
		if to := fates[id]; to.id != 0 && (to.id != id || to.turned) {
			ids = append(ids, id)
		}
	}
	return ids
}

func (t tx) carryPassages(plan Plan, parties, issues []ID) error {
	var lists [2]string
	for n, ids := range [][]ID{parties, issues} {
		list, err := json.Marshal(append([]ID{}, ids...))
		if err != nil {
			return err
		}
		lists[n] = string(list)
	}
	var all []Passage
	row := newPassageRow()
	err := t.each("SELECT "+passageColumns+` FROM passage p WHERE p.party_id IN(SELECT value FROM json_each(?1))
		OR p.claimed_by IN(SELECT value FROM json_each(?1)) OR p.issue_id IN(SELECT value FROM json_each(?2)) ORDER BY p.id`,
		[]any{lists[0], lists[1]}, func(scan func(...any) error) error {
			p, err := row.read(scan)
			all = append(all, p)
			return err
		})
	if err != nil {
		return err
	}
	for _, p := range all {
		if err := t.carryPassage(plan, p); err != nil {
			return err
		}
	}
	return nil
}

// carryPassage writes a suggestion anew, so that another reading knows it for
// its own; what a person decided on keeps what the machine had said.
func (t tx) carryPassage(plan Plan, before Passage) error {
	after, stays := plan.Carry(before)
	if !stays {
		return nil // it goes with its party or issue
	}
	if !plan.Decided(before) {
		var text string
		if err := t.row("SELECT text FROM source WHERE id=?", []any{after.Source}, &text); err != nil {
			return err
		}
		return t.replacePassage(text, after, plan.after)
	}
	_, err := t.exec("UPDATE passage SET party_id=?, issue_id=?, claimed_by=nullif(?,0), stance=?, updated_at=? WHERE id=?",
		after.Party, after.Issue, after.ClaimedBy, after.Stance, now(), after.ID)
	return err
}

// carryCells brings what the analyst set for the cells of a party or issue
// over to another one, where that has nothing of its own, and turns it.
func (t tx) carryCells(column string, from ID, to fate) error {
	other := "issue_id"
	if column == "issue_id" {
		other = "party_id"
	}
	if to.turned {
		if _, err := t.exec("UPDATE position SET stance=-stance WHERE stance IS NOT NULL AND "+column+"=?", from); err != nil {
			return err
		}
	}
	if to.id == from {
		return nil
	}
	for _, tbl := range []struct{ name, key string }{{"position", "as_of"}, {"salience", "coder_id"}} {
		if _, err := t.exec(fmt.Sprintf(`UPDATE %[1]s SET %[2]s=?1 WHERE %[2]s=?2 AND NOT EXISTS(SELECT 1 FROM %[1]s o
			WHERE o.%[2]s=?1 AND o.%[3]s=%[1]s.%[3]s AND o.coder_id=%[1]s.coder_id AND o.%[4]s=%[1]s.%[4]s)`,
			tbl.name, column, other, tbl.key), to.id, from); err != nil {
			return err
		}
	}
	return nil
}

// dropOthers deletes what goes or has been taken in, with all that still hangs
// on it.
func (t tx) dropOthers(plan Plan) error {
	for _, kind := range []struct {
		tbl   string
		fates map[ID]fate
	}{{"party", plan.parties}, {"issue", plan.issues}} {
		for _, id := range sortedIDs(kind.fates) {
			if kind.fates[id].id != id {
				if err := t.remove(kind.tbl, id); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
