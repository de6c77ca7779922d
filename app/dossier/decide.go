package dossier

import (
	"context"
	"fmt"
)

// Accept says that passages are right as they are.
func (d *Dossier) Accept(ctx context.Context, ids ...ID) error {
	return d.decide(ctx, "Accept", "'accepted'", ids)
}

// Reject says that passages do not show a position. They stay in the file,
// so that a second reading does not suggest them again.
func (d *Dossier) Reject(ctx context.Context, ids ...ID) error {
	return d.decide(ctx, "Reject", "'rejected'", ids)
}

// Reopen takes decisions back: a machine's passages are suggestions again, an
// analyst's own are accepted again.
func (d *Dossier) Reopen(ctx context.Context, ids ...ID) error {
	return d.decide(ctx, "Reopen", "CASE origin WHEN 'machine' THEN 'suggested' ELSE 'accepted' END", ids)
}

func (d *Dossier) decide(ctx context.Context, verb, status string, ids []ID) error {
	return d.act(ctx, d.labelledOf(ctx, counted(verb, "passage", len(ids)), ids), func(t tx) error {
		for _, id := range ids {
			if err := t.mustHave("passage", id); err != nil {
				return err
			}
			if _, err := t.exec("UPDATE passage SET status="+status+", updated_at=? WHERE id=? AND status<>"+status, now(), id); err != nil {
				return err
			}
		}
		return nil
	})
}

// SetStance corrects where a passage stands, from -2 (firmly A) to +2 (firmly
// B), and accepts it.
func (d *Dossier) SetStance(ctx context.Context, id ID, stance int) error {
	return d.SetStances(ctx, stance, id)
}

// SetStances is SetStance for passages that say the same, as one step.
func (d *Dossier) SetStances(ctx context.Context, stance int, ids ...ID) error {
	if stance < -2 || stance > 2 {
		return fmt.Errorf("stance %d is not between -2 and +2", stance)
	}
	return d.act(ctx, d.labelledOf(ctx, fmt.Sprintf("Set stance to %+d", stance)+prints(len(ids)), ids), func(t tx) error {
		for _, id := range ids {
			if err := t.mustHave("passage", id); err != nil {
				return err
			}
			if _, err := t.exec("UPDATE passage SET stance=?1, status='accepted', updated_at=?2 WHERE id=?3 AND (stance<>?1 OR status<>'accepted')", stance, now(), id); err != nil {
				return err
			}
		}
		return nil
	})
}

// prints says in a step's label of how many passages it is one.
func prints(n int) string {
	if n == 1 {
		return ""
	}
	return fmt.Sprintf(" (%d passages)", n)
}

// PassageEdit says what to change of a passage; nil leaves a field as it is.
type PassageEdit struct {
	Party, Issue  *ID
	Voice         *Voice
	Speaker, Note *string
	ClaimedBy     *ID  // 0: nobody claims it
	Accept        bool // accept it, too
}

// label names the edit in the history.
func (e PassageEdit) label() string {
	switch {
	case e.Party != nil && e.Issue != nil:
		return "Move passage to another cell"
	case e.Party != nil:
		return "Move passage to another party"
	case e.Issue != nil:
		return "Move passage to another issue"
	case e.Voice != nil:
		return "Set voice to " + e.Voice.String()
	case e.Speaker != nil:
		return "Correct the speaker"
	case e.ClaimedBy != nil:
		return "Correct who claims it"
	}
	return "Edit passage"
}

// EditPassage corrects a passage; what a machine had suggested is kept beside
// it.
func (d *Dossier) EditPassage(ctx context.Context, id ID, edit PassageEdit) error {
	return d.EditPassages(ctx, edit, id)
}

// EditPassages is EditPassage for passages that say the same, at least one, as
// one step. The label names the cell in which they stand afterwards.
func (d *Dossier) EditPassages(ctx context.Context, edit PassageEdit, ids ...ID) error {
	label := edit.label() + prints(len(ids))
	if p, err := d.Passage(ctx, ids[0]); err == nil { // else the action says why
		p = p.with(edit)
		label = d.labelled(ctx, label, p.Party, p.Issue)
	}
	return d.act(ctx, label, func(t tx) error {
		for _, id := range ids {
			if err := t.edit(id, edit); err != nil {
				return err
			}
		}
		return nil
	})
}

func (t tx) edit(id ID, edit PassageEdit) error {
	before, err := t.passage(id)
	if err != nil {
		return err
	}
	after := before.with(edit)
	if err := t.mustHave("party", after.Party); err != nil {
		return err
	}
	if err := t.mustHave("issue", after.Issue); err != nil {
		return err
	}
	_, err = t.exec(`UPDATE passage SET party_id=?1, issue_id=?2, voice=?3, speaker=?4, note=?5, claimed_by=nullif(?6,0), status=?7, updated_at=?8
		WHERE id=?9 AND (party_id<>?1 OR issue_id<>?2 OR voice<>?3 OR speaker<>?4 OR note<>?5 OR claimed_by IS NOT nullif(?6,0) OR status<>?7)`,
		after.Party, after.Issue, after.Voice, after.Speaker, after.Note, after.ClaimedBy, after.Status, now(), id)
	return err
}

// passage reads a passage of a source that is not removed.
func (t tx) passage(id ID) (Passage, error) {
	if err := t.mustHave("passage", id); err != nil {
		return Passage{}, err
	}
	return newPassageRow().read(func(into ...any) error {
		return t.row("SELECT "+passageColumns+" FROM passage p WHERE p.id=?", []any{id}, into...)
	})
}

func (p Passage) with(edit PassageEdit) Passage {
	set(&p.Party, edit.Party)
	set(&p.Issue, edit.Issue)
	set(&p.Voice, edit.Voice)
	set(&p.Speaker, edit.Speaker)
	set(&p.Note, edit.Note)
	set(&p.ClaimedBy, edit.ClaimedBy)
	if edit.Accept {
		p.Status = Accepted
	}
	if p.ClaimedBy == p.Party {
		p.ClaimedBy = 0 // what a party says of itself is its own
	}
	return p
}

func set[T any](field, to *T) {
	if to != nil {
		*field = *to
	}
}
