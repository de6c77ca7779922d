package dossier

import (
	"context"
	"database/sql"
	"fmt"
)

// Positions lists what the analyst set for cells by hand, by party and issue.
func (d *Dossier) Positions(ctx context.Context) (all []Position, err error) {
	err = d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		all, err = positionsOf(ctx, conn)
		return err
	})
	return all, d.explain("list the positions", err)
}

func positionsOf(ctx context.Context, conn *sql.Conn) ([]Position, error) {
	rows, err := conn.QueryContext(ctx, `SELECT party_id, issue_id, stance, summary, note FROM position
		WHERE as_of='' ORDER BY party_id, issue_id, coder_id`)
	if err != nil {
		return nil, err
	}
	var all []Position
	err = eachRow(rows, func(scan func(...any) error) error {
		var p Position
		err := scan(&p.Party, &p.Issue, &p.Stance, &p.Summary, &p.Note)
		all = append(all, p)
		return err
	})
	return all, err
}

// SetPosition sets what a cell shows in place of what its passages give. One
// with no stance, summary or note gives the cell back to its passages.
func (d *Dossier) SetPosition(ctx context.Context, p Position) error {
	label := "Set position"
	if p.Stance == nil && p.Summary == "" && p.Note == "" {
		label = "Clear position"
	}
	return d.act(ctx, d.labelled(ctx, label, p.Party, p.Issue), func(t tx) error { return t.setPosition(p) })
}

// setPosition stores what the analyst says of a cell, or takes it away if that
// is nothing.
func (t tx) setPosition(p Position) error {
	if p.Stance != nil && (*p.Stance < -2 || *p.Stance > 2) {
		return fmt.Errorf("stance %d is not between -2 and +2", *p.Stance)
	}
	if err := t.mustHave("party", p.Party); err != nil {
		return err
	}
	if err := t.mustHave("issue", p.Issue); err != nil {
		return err
	}
	if p.Stance == nil && p.Summary == "" && p.Note == "" {
		_, err := t.exec("DELETE FROM position WHERE party_id=? AND issue_id=? AND as_of='' AND coder_id=1", p.Party, p.Issue)
		return err
	}
	_, err := t.exec(`INSERT INTO position(uid,party_id,issue_id,stance,summary,note,coder_id,updated_at) VALUES(?,?,?,?,?,?,1,?)
		ON CONFLICT(party_id,issue_id,as_of,coder_id) DO UPDATE SET stance=excluded.stance, summary=excluded.summary,
			note=excluded.note, updated_at=excluded.updated_at
		WHERE stance IS NOT excluded.stance OR summary<>excluded.summary OR note<>excluded.note`,
		newUID(), p.Party, p.Issue, p.Stance, p.Summary, p.Note, now())
	return err
}

// SetAll sets positions and saliences, and takes back the saliences of the
// parties and issues cleared, as one step of the given label. Either all of it
// happens or nothing.
func (d *Dossier) SetAll(ctx context.Context, label string, positions []Position, saliences []Salience, cleared [][2]ID) error {
	return d.act(ctx, label, func(t tx) error {
		for _, p := range positions {
			if err := t.setPosition(p); err != nil {
				return err
			}
		}
		for _, s := range saliences {
			if err := t.setSalience(s); err != nil {
				return err
			}
		}
		for _, c := range cleared {
			if err := t.clearSalience(c[0], c[1]); err != nil {
				return err
			}
		}
		return nil
	})
}
