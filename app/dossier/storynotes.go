package dossier

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// StoryNotes is what finding stories leaves in the file for the next time. What is
// in it is the finder's: the dossier only keeps it.
type StoryNotes struct {
	Texts []string // of texts, in the order in which they were noted
	Last  string   // of what was found last; empty: nothing
}

// StoryNotes gives what NoteStories was given.
func (d *Dossier) StoryNotes(ctx context.Context) (StoryNotes, error) {
	var n StoryNotes
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		err := conn.QueryRowContext(ctx, "SELECT value FROM meta WHERE key='story-last'").Scan(&n.Last)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		rows, err := conn.QueryContext(ctx, "SELECT value FROM meta WHERE key GLOB 'story-texts:*' ORDER BY key")
		if err != nil {
			return err
		}
		return eachRow(rows, func(scan func(...any) error) error {
			var texts string
			err := scan(&texts)
			n.Texts = append(n.Texts, texts)
			return err
		})
	})
	return n, d.explain("read what is known of the articles' words", err)
}

// NoteStories adds notes of texts to those in the file, or puts them in their
// place, and notes what was found last. It is no action: all of it can be found
// out again.
func (d *Dossier) NoteStories(ctx context.Context, n StoryNotes, anew bool) error {
	if err := d.mayAct(); err != nil {
		return err
	}
	err := d.writer.transact(ctx, func(t tx) error {
		if anew {
			if _, err := t.exec("DELETE FROM meta WHERE key GLOB 'story-texts:*'"); err != nil {
				return err
			}
		}
		var noted int
		if err := t.row("SELECT count(*) FROM meta WHERE key GLOB 'story-texts:*'", nil, &noted); err != nil {
			return err
		}
		for i, texts := range n.Texts {
			if _, err := t.exec("INSERT INTO meta(key,value) VALUES(?,?)", fmt.Sprintf("story-texts:%08d", noted+i), texts); err != nil {
				return err
			}
		}
		_, err := t.exec("INSERT INTO meta(key,value) VALUES('story-last',?) ON CONFLICT(key) DO UPDATE SET value=excluded.value", n.Last)
		return err
	})
	return d.explain("note what is known of the articles' words", err)
}
