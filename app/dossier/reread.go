package dossier

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"standpoint/app/codebook"
)

// Found is a passage as a reading found it. Party, issue and claimer go by
// their names in the codebook, since a codebook that is about to be set has no
// IDs yet; the IDs in Passage are ignored.
type Found struct {
	Passage
	PartyName, IssueName string
	ClaimedByName        string // empty: nobody
}

// In gives the passage the IDs of a codebook. The error names what is not in
// it.
func (f Found) In(book Codebook) (Passage, error) {
	p := f.Passage
	p.Party, p.Issue, p.ClaimedBy = 0, 0, 0
	if p.Voice == 0 {
		p.Voice = Report
	}
	for _, party := range book.Parties {
		switch party.Name {
		case f.PartyName:
			p.Party = party.ID
		case f.ClaimedByName:
			p.ClaimedBy = party.ID
		}
	}
	for _, issue := range book.Issues {
		if issue.Name == f.IssueName {
			p.Issue = issue.ID
		}
	}
	switch {
	case p.Party == 0:
		return p, fmt.Errorf("party %q: %w", f.PartyName, ErrNotFound)
	case p.Issue == 0:
		return p, fmt.Errorf("issue %q: %w", f.IssueName, ErrNotFound)
	case p.ClaimedBy == 0 && f.ClaimedByName != "" && f.ClaimedByName != f.PartyName:
		return p, fmt.Errorf("party %q: %w", f.ClaimedByName, ErrNotFound)
	}
	return p, nil
}

// Renewed counts what ReplaceSuggestions did.
type Renewed struct {
	Same, Changed, Gone, New int
	Settled                  int // found again where a person had decided; left out
}

// ReplaceSuggestions sets the codebook, unless it is nil, and replaces the
// suggestions on the given sources by what another reading found there, all in
// one step. See Renew for what stays: nothing that a person decided is touched
// or suggested again. Sources that are not named keep what they have; those
// that were removed meanwhile are left out.
func (d *Dossier) ReplaceSuggestions(ctx context.Context, label string, cb *codebook.Codebook, bySource map[ID][]Found) (Renewed, error) {
	if cb != nil {
		if err := uniqueNames(*cb); err != nil {
			return Renewed{}, err
		}
	}
	return d.renew(ctx, label, bySource, func(t tx) error {
		if cb == nil {
			return nil
		}
		return t.setCodebook(*cb)
	})
}

// renew changes the codebook and replaces suggestions, in one step.
func (d *Dossier) renew(ctx context.Context, label string, bySource map[ID][]Found, revise func(tx) error) (Renewed, error) {
	var done Renewed
	err := d.act(ctx, label, func(t tx) error {
		if err := revise(t); err != nil {
			return err
		}
		book, err := t.codebook()
		if err != nil {
			return err
		}
		for _, source := range sortedIDs(bySource) {
			if err := t.replaceSuggestions(book, source, bySource[source], &done); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return Renewed{}, err
	}
	return done, nil
}

func sortedIDs[T any](m map[ID]T) []ID {
	var ids []ID
	for id := range m {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (t tx) replaceSuggestions(book Codebook, source ID, found []Found, done *Renewed) error {
	var text string
	err := t.row("SELECT text FROM source WHERE id=? AND deleted_at IS NULL", []any{source}, &text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	fresh := make([]Passage, len(found))
	for i, f := range found {
		if fresh[i], err = f.In(book); err != nil {
			return err
		}
		fresh[i].Source = source
	}
	old, err := t.passagesOn(source)
	if err != nil {
		return err
	}
	r := Renew(book, old, fresh)
	done.Same += len(r.Same)
	done.Changed += len(r.Changed)
	done.Gone += len(r.Gone)
	done.New += len(r.New)
	done.Settled += r.Settled
	return t.carryOut(r, text)
}

// carryOut brings a renewal into the file. New rows come first, so that none
// gets the number of one that goes.
func (t tx) carryOut(r Renewal, text string) error {
	names, err := t.uids()
	if err != nil {
		return err
	}
	for _, p := range r.New {
		if _, err := t.insertPassage(text, p, names); err != nil {
			return err
		}
	}
	for _, c := range r.Changed {
		if err := t.replacePassage(text, c.After, names); err != nil {
			return err
		}
	}
	for _, p := range r.Gone {
		if _, err := t.exec("DELETE FROM passage WHERE id=?", p.ID); err != nil {
			return err
		}
	}
	return nil
}

// replacePassage writes a suggestion anew under the number that it has: what a
// machine said is written once, so that the row cannot be updated.
func (t tx) replacePassage(text string, p Passage, names uids) error {
	if err := p.fit(text); err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM passage WHERE id=?", p.ID); err != nil {
		return err
	}
	at := now()
	_, err := t.exec(`INSERT INTO passage(id,uid,source_id,start,"end",quote,party_id,issue_id,stance,voice,speaker,claimed_by,
			status,origin,confidence,why,engine,as_suggested,coder_id,created_at,updated_at)
		VALUES(?,?,?,?,?,?,?,?,?,?,?,nullif(?,0),'suggested','machine',?,?,?,?,1,?,?)`,
		p.ID, p.UID(), p.Source, p.Start, p.End, p.Quote, p.Party, p.Issue, p.Stance, p.Voice, p.Speaker, p.ClaimedBy,
		p.Confidence, lines(p.Why()), p.Engine(), p.suggestion(names), at, at)
	return err
}

// passagesOn lists all passages of a source, rejected ones too.
func (t tx) passagesOn(source ID) ([]Passage, error) {
	var all []Passage
	row := newPassageRow()
	err := t.each("SELECT "+passageColumns+" FROM passage p WHERE p.source_id=? ORDER BY p.start, p.id", []any{source}, func(scan func(...any) error) error {
		p, err := row.read(scan)
		all = append(all, p)
		return err
	})
	return all, err
}
