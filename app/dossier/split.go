package dossier

import (
	"context"
	"fmt"
)

// Part is one of the two passages that a split makes.
type Part struct {
	Start, End   int // bytes into the source's text
	Party, Issue ID
	Stance       int
}

// Cut is a passage and the two parts that a split makes of it.
type Cut struct {
	Passage       ID
	First, Second Part
}

// Split makes two accepted passages of one that holds two stands. The part that
// stays with the passage's party and issue, the first where both do or neither
// does, keeps its number and what the machine had said of the whole; the other
// is the analyst's own, and its number is returned.
func (d *Dossier) Split(ctx context.Context, id ID, first, second Part) (ID, error) {
	added, err := d.SplitAll(ctx, Cut{id, first, second})
	if err != nil {
		return 0, err
	}
	return added[0], nil
}

// SplitAll is Split for passages that say the same, as one step.
func (d *Dossier) SplitAll(ctx context.Context, cuts ...Cut) ([]ID, error) {
	added, wholes := make([]ID, len(cuts)), make([]ID, len(cuts))
	for i, c := range cuts {
		wholes[i] = c.Passage
	}
	err := d.act(ctx, d.labelledOf(ctx, counted("Split", "passage", len(cuts)), wholes), func(t tx) (err error) {
		for i, c := range cuts {
			if added[i], err = t.split(c); err != nil {
				return err
			}
		}
		return nil
	})
	return added, err
}

func (t tx) split(c Cut) (ID, error) {
	whole, err := t.passage(c.Passage)
	if err != nil {
		return 0, err
	}
	first, second := c.First, c.Second
	if first.Start < whole.Start || first.End > second.Start || second.End > whole.End {
		return 0, fmt.Errorf("parts %d-%d and %d-%d of %d-%d: %w", first.Start, first.End, second.Start, second.End, whole.Start, whole.End, ErrBadPassage)
	}
	kept, own := first, second
	if second.in(whole) && !first.in(whole) {
		kept, own = second, first
	}
	text, err := t.textOf(whole.Source)
	if err != nil {
		return 0, err
	}
	if err := t.narrow(text, kept.of(whole)); err != nil {
		return 0, err
	}
	names, err := t.uids()
	if err != nil {
		return 0, err
	}
	part := own.of(whole)
	part.Origin, part.Record, part.Note = ByAnalyst, nil, ""
	return t.insertPassage(text, part, names)
}

func (p Part) in(whole Passage) bool { return p.Party == whole.Party && p.Issue == whole.Issue }

// of is the passage that the part becomes.
func (p Part) of(whole Passage) Passage {
	whole.Start, whole.End, whole.Quote = p.Start, p.End, ""
	whole.Party, whole.Issue, whole.Stance, whole.Status = p.Party, p.Issue, p.Stance, Accepted
	if whole.ClaimedBy == whole.Party {
		whole.ClaimedBy = 0 // what a party says of itself is its own
	}
	return whole
}

// narrow writes a passage with another span under the number that it has: where
// a passage stands is written once, so that the row cannot be updated.
func (t tx) narrow(text string, p Passage) error {
	if err := p.fit(text); err != nil {
		return err
	}
	if err := t.mustHave("party", p.Party); err != nil {
		return err
	}
	if err := t.mustHave("issue", p.Issue); err != nil {
		return err
	}
	var created string
	if err := t.row("SELECT created_at FROM passage WHERE id=?", []any{p.ID}, &created); err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM passage WHERE id=?", p.ID); err != nil {
		return err
	}
	var confidence, asSuggested any
	if p.Origin == Machine {
		confidence, asSuggested = p.Confidence, p.AsSuggested()
	}
	_, err := t.exec(`INSERT INTO passage(id,uid,source_id,start,"end",quote,party_id,issue_id,stance,voice,speaker,claimed_by,
			status,origin,confidence,why,engine,as_suggested,note,coder_id,created_at,updated_at)
		VALUES(?,?,?,?,?,?,?,?,?,?,?,nullif(?,0),?,?,?,?,?,?,?,1,?,?)`,
		p.ID, p.UID(), p.Source, p.Start, p.End, p.Quote, p.Party, p.Issue, p.Stance, p.Voice, p.Speaker, p.ClaimedBy,
		p.Status, p.Origin, confidence, lines(p.Why()), p.Engine(), asSuggested, p.Note, created, now())
	return err
}
