package dossier

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
)

// labelled adds party and issue to what is done with a cell: "Set position: US ·
// Ceasefire". Where they cannot be read the action says why.
func (d *Dossier) labelled(ctx context.Context, doing string, party, issue ID) string {
	return d.named(ctx, doing, "SELECT p.name || ' · ' || i.name FROM party p, issue i WHERE p.id=? AND i.id=?", party, issue)
}

// labelledOf does so for passages, where all are of one cell.
func (d *Dossier) labelledOf(ctx context.Context, doing string, ids []ID) string {
	list, err := json.Marshal(ids)
	if err != nil {
		return doing
	}
	return d.named(ctx, doing, `SELECT min(p.name) || ' · ' || min(i.name) FROM passage s JOIN party p ON p.id=s.party_id JOIN issue i ON i.id=s.issue_id
		WHERE s.id IN (SELECT value FROM json_each(?)) HAVING count(DISTINCT s.party_id)=1 AND count(DISTINCT s.issue_id)=1`, string(list))
}

// named adds the name that a query finds; nothing where it finds none.
func (d *Dossier) named(ctx context.Context, doing, query string, args ...any) string {
	var name string
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		err := conn.QueryRowContext(ctx, query, args...).Scan(&name)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	if err != nil || name == "" {
		return doing
	}
	return doing + ": " + name
}
