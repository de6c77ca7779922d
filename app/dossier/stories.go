package dossier

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

// keptStories is what the row "stories" of meta holds.
type keptStories struct {
	Of     string `json:"of"`
	Groups [][]ID `json:"groups"`
}

// KeptStories gives which sources print one story, as KeepStories was told for
// the same sources: of is their mark. Nil: nothing is known of these.
func (d *Dossier) KeptStories(ctx context.Context, of string) ([][]ID, error) {
	var kept keptStories
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		var value string
		err := conn.QueryRowContext(ctx, "SELECT value FROM meta WHERE key='stories'").Scan(&value)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err == nil && json.Unmarshal([]byte(value), &kept) != nil {
			kept = keptStories{} // they can be found again
		}
		return err
	})
	if err != nil || kept.Of != of {
		return nil, d.explain("read which articles print one story", err)
	}
	return kept.Groups, nil
}

// KeepStories notes in the file which sources print one story, so that they need
// not be compared at each opening. It is no action: it says nothing that cannot
// be found out again.
func (d *Dossier) KeepStories(ctx context.Context, of string, groups [][]ID) error {
	value, err := json.Marshal(keptStories{Of: of, Groups: groups})
	if err != nil {
		return fmt.Errorf("note which articles print one story: %w", err)
	}
	if err := d.mayAct(); err != nil {
		return err
	}
	err = d.writer.transact(ctx, func(t tx) error {
		_, err := t.exec("INSERT INTO meta(key,value) VALUES('stories',?) ON CONFLICT(key) DO UPDATE SET value=excluded.value", string(value))
		return err
	})
	return d.explain("note which articles print one story", err)
}
