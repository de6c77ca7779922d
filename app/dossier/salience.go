package dossier

import (
	"context"
	"database/sql"
	"fmt"
)

// Salience is how much an issue matters to a party, as the analyst set it.
type Salience struct {
	Party ID
	Issue ID
	Value int // 0 (not at all) to 100 (nothing matters more)
}

// Saliences lists what the analyst set, by party and issue.
func (d *Dossier) Saliences(ctx context.Context) (all []Salience, err error) {
	err = d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		all, err = saliencesOf(ctx, conn)
		return err
	})
	return all, d.explain("list what matters to whom", err)
}

func saliencesOf(ctx context.Context, conn *sql.Conn) ([]Salience, error) {
	rows, err := conn.QueryContext(ctx, "SELECT party_id, issue_id, value FROM salience ORDER BY party_id, issue_id, coder_id")
	if err != nil {
		return nil, err
	}
	var all []Salience
	err = eachRow(rows, func(scan func(...any) error) error {
		var s Salience
		err := scan(&s.Party, &s.Issue, &s.Value)
		all = append(all, s)
		return err
	})
	return all, err
}

// SetSalience sets how much an issue matters to a party, as one step.
func (d *Dossier) SetSalience(ctx context.Context, s Salience) error {
	return d.act(ctx, d.labelled(ctx, "Set salience", s.Party, s.Issue), func(t tx) error { return t.setSalience(s) })
}

func (t tx) setSalience(s Salience) error {
	if s.Value < 0 || s.Value > 100 {
		return fmt.Errorf("salience %d is not between 0 and 100", s.Value)
	}
	if err := t.mustHave("party", s.Party); err != nil {
		return err
	}
	if err := t.mustHave("issue", s.Issue); err != nil {
		return err
	}
	_, err := t.exec(`INSERT INTO salience(uid,party_id,issue_id,value,coder_id,updated_at) VALUES(?,?,?,?,1,?)
		ON CONFLICT(party_id,issue_id,coder_id) DO UPDATE SET value=excluded.value, updated_at=excluded.updated_at
		WHERE value<>excluded.value`,
		newUID(), s.Party, s.Issue, s.Value, now())
	return err
}

// ClearSalience takes back what was set, so that it is drawn from passages
// again, as one step.
func (d *Dossier) ClearSalience(ctx context.Context, party, issue ID) error {
	return d.act(ctx, d.labelled(ctx, "Clear salience", party, issue), func(t tx) error { return t.clearSalience(party, issue) })
}

func (t tx) clearSalience(party, issue ID) error {
	_, err := t.exec("DELETE FROM salience WHERE party_id=? AND issue_id=? AND coder_id=1", party, issue)
	return err
}
