package dossier

import (
	"context"
	"database/sql"
)

// Removed is a source that was taken out of the dossier and can come back.
type Removed struct {
	Source        // without its text; Passages counts those that come back with it
	At     string // when, RFC 3339, UTC
}

// byAnAction is true of a hidden source that an action which stands has shown
// or hidden: what an undone or unfinished import left is none.
const byAnAction = `s.deleted_at IS NOT NULL AND EXISTS(
	SELECT 1 FROM step_row r JOIN step ON step.id=r.step_id AND step.undone=0 WHERE r.tbl='source' AND r.row=s.id)`

// RemovedSources lists the sources that were removed, the latest first.
func (d *Dossier) RemovedSources(ctx context.Context) ([]Removed, error) {
	var all []Removed
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		rows, err := conn.QueryContext(ctx, `SELECT `+sourceFacts+`, s.deleted_at,
			(SELECT count(*) FROM passage WHERE source_id=s.id AND status<>'rejected')
			FROM source s WHERE `+byAnAction+` ORDER BY s.deleted_at DESC, s.title, s.id`)
		if err != nil {
			return err
		}
		return eachRow(rows, func(scan func(...any) error) error {
			var r Removed
			err := scan(append(r.facts(), &r.At, &r.Passages)...)
			all = append(all, r)
			return err
		})
	})
	return all, d.explain("list the removed sources", err)
}

// RestoreSources brings removed sources back with the passages that they had.
func (d *Dossier) RestoreSources(ctx context.Context, ids ...ID) error {
	return d.act(ctx, counted("Restore", "source", len(ids)), func(t tx) error {
		for _, id := range ids {
			var one int
			if err := found(t.row("SELECT 1 FROM source s WHERE s.id=? AND "+byAnAction, []any{id}, &one), "removed source", id); err != nil {
				return err
			}
			if _, err := t.exec("UPDATE source SET deleted_at=NULL WHERE id=?", id); err != nil {
				return err
			}
		}
		return nil
	})
}

// Separate says that sources are not the same story as any others. Among each
// other they may be.
func (d *Dossier) Separate(ctx context.Context, ids ...ID) error {
	return d.setApart(ctx, counted("Take apart", "source", len(ids)), newUID(), ids)
}

// Rejoin takes back what Separate said of sources.
func (d *Dossier) Rejoin(ctx context.Context, ids ...ID) error {
	return d.setApart(ctx, counted("Compare again", "source", len(ids)), "", ids)
}

func (d *Dossier) setApart(ctx context.Context, label, mark string, ids []ID) error {
	return d.act(ctx, label, func(t tx) error {
		for _, id := range ids {
			if err := t.mustHave("source", id); err != nil {
				return err
			}
			if _, err := t.exec("UPDATE source SET apart=? WHERE id=?", mark, id); err != nil {
				return err
			}
		}
		return nil
	})
}

// EachText calls visit with the text of every source that wanted wants, by its
// hash.
func (d *Dossier) EachText(ctx context.Context, wanted func(hash string) bool, visit func(hash, text string)) error {
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		var ids []ID
		rows, err := conn.QueryContext(ctx, "SELECT id, text_sha256 FROM source WHERE deleted_at IS NULL")
		if err != nil {
			return err
		}
		err = eachRow(rows, func(scan func(...any) error) error {
			var id ID
			var hash string
			err := scan(&id, &hash)
			if wanted(hash) {
				ids = append(ids, id)
			}
			return err
		})
		if err != nil || len(ids) == 0 {
			return err
		}
		text, err := conn.PrepareContext(ctx, "SELECT text_sha256, text FROM source WHERE id=?")
		if err != nil {
			return err
		}
		defer text.Close()
		for _, id := range ids {
			var hash, words string
			if err := text.QueryRowContext(ctx, id).Scan(&hash, &words); err != nil {
				return err
			}
			visit(hash, words)
		}
		return nil
	})
	return d.explain("read the texts", err)
}

// Tally counts the passages of a source by what a person decided.
type Tally struct{ Suggested, Accepted, Rejected int }

// Tallies counts the passages of each source that has some.
func (d *Dossier) Tallies(ctx context.Context) (map[ID]Tally, error) {
	all := map[ID]Tally{}
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		rows, err := conn.QueryContext(ctx, "SELECT source_id, sum(status='suggested'), sum(status='accepted'), sum(status='rejected') FROM passage GROUP BY source_id")
		if err != nil {
			return err
		}
		return eachRow(rows, func(scan func(...any) error) error {
			var id ID
			var t Tally
			err := scan(&id, &t.Suggested, &t.Accepted, &t.Rejected)
			all[id] = t
			return err
		})
	})
	return all, d.explain("count the passages", err)
}
