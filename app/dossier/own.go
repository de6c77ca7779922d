package dossier

import (
	"context"
	"fmt"
)

// AddPassage adds an analyst's own passage, accepted. The step's label names
// its party and issue.
func (d *Dossier) AddPassage(ctx context.Context, p Passage) (ID, error) {
	p.Origin, p.Status = ByAnalyst, Accepted
	p.Confidence, p.Record = 0, nil
	var id ID
	err := d.act(ctx, d.labelled(ctx, "Add passage", p.Party, p.Issue), func(t tx) error {
		if err := t.mustHave("source", p.Source); err != nil {
			return err
		}
		text, err := t.textOf(p.Source)
		if err != nil {
			return err
		}
		names, err := t.uids()
		if err != nil {
			return err
		}
		id, err = t.insertPassage(text, p, names)
		return err
	})
	return id, err
}

// DeletePassage takes an analyst's own passage away. A machine's can only be
// rejected, so that it is not suggested again; it gives ErrBadPassage.
func (d *Dossier) DeletePassage(ctx context.Context, id ID) error {
	p, err := d.Passage(ctx, id)
	if err != nil {
		return err
	}
	return d.act(ctx, d.labelled(ctx, "Delete passage", p.Party, p.Issue), func(t tx) error {
		now, err := t.passage(id)
		if err != nil {
			return err
		}
		if now.Origin != ByAnalyst {
			return fmt.Errorf("delete passage %d, which a machine suggested: %w", id, ErrBadPassage)
		}
		_, err = t.exec("DELETE FROM passage WHERE id=?", id)
		return err
	})
}

// MoveSpan moves the ends of a passage. What a machine had suggested, its span
// among it, is kept beside it, and what was decided stays decided.
func (d *Dossier) MoveSpan(ctx context.Context, id ID, start, end int) error {
	p, err := d.Passage(ctx, id)
	if err != nil {
		return err
	}
	return d.act(ctx, d.labelled(ctx, "Move ends of passage", p.Party, p.Issue), func(t tx) error {
		now, err := t.passage(id)
		if err != nil {
			return err
		}
		if now.Start == start && now.End == end {
			return nil
		}
		text, err := t.textOf(now.Source)
		if err != nil {
			return err
		}
		now.Start, now.End, now.Quote = start, end, ""
		return t.narrow(text, now)
	})
}

func (t tx) textOf(source ID) (text string, err error) {
	err = t.row("SELECT text FROM source WHERE id=?", []any{source}, &text)
	return text, err
}
