package dossier

import (
	"context"
	"database/sql"
	"encoding/json"
)

// Stand is how often passages have a party take a side on an issue, all equally sure
// and with the same status. The same words count once.
type Stand struct {
	Party, Issue ID
	Side         int // -1 pole A, +1 pole B, 0 between them
	Status       Status
	Confidence   int // of suggestions, in percent
	Times        int
}

// Stands counts the passages that nobody rejected by party, issue and side, but for
// those of some sources. They are ordered by party and issue.
func (d *Dossier) Stands(ctx context.Context, except ...ID) (all []Stand, err error) {
	list, err := json.Marshal(append([]ID{}, except...)) // "[]" and no "null" if there are none
	if err != nil {
		return nil, d.explain("count the stands", err)
	}
	err = d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		rows, err := conn.QueryContext(ctx, `SELECT 0, p.party_id, p.issue_id, sign(p.stance) AS side, p.status, iif(p.status='suggested', ifnull(p.confidence,0), 0) AS sure, count(DISTINCT p.quote)
			FROM passage p WHERE p.status<>'rejected' AND p.source_id NOT IN(SELECT value FROM json_each(?)) AND `+shown+`
			GROUP BY p.party_id, p.issue_id, side, p.status, sure ORDER BY p.party_id, p.issue_id, side, p.status, sure`, string(list))
		if err != nil {
			return err
		}
		return eachStand(rows, func(_ ID, s Stand) { all = append(all, s) })
	})
	return all, d.explain("count the stands", err)
}

// Decided counts the passages that persons accepted or rejected, by source.
func (d *Dossier) Decided(ctx context.Context) (map[ID][]Stand, error) {
	all := map[ID][]Stand{}
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		rows, err := conn.QueryContext(ctx, `SELECT p.source_id, p.party_id, p.issue_id, sign(p.stance) AS side, p.status, 0, count(DISTINCT p.quote)
			FROM passage p WHERE p.status<>'suggested' AND `+shown+`
			GROUP BY p.source_id, p.party_id, p.issue_id, side, p.status ORDER BY p.source_id, p.party_id, p.issue_id, side, p.status`)
		if err != nil {
			return err
		}
		return eachStand(rows, func(source ID, s Stand) { all[source] = append(all[source], s) })
	})
	return all, d.explain("count what is decided", err)
}

func eachStand(rows *sql.Rows, each func(source ID, s Stand)) error {
	return eachRow(rows, func(scan func(...any) error) error {
		var source ID
		var s Stand
		var status string
		err := scan(&source, &s.Party, &s.Issue, &s.Side, &status, &s.Confidence, &s.Times)
		s.Status = StatusOf(status)
		each(source, s)
		return err
	})
}
