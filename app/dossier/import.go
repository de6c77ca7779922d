package dossier

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Incoming is an article to be added, with what was read in it. The Source
// field of the passages is ignored.
type Incoming struct {
	Source   Source
	Passages []Passage
}

// Fate says what became of an incoming article.
type Fate struct {
	ID        ID   // of the source that has its text now
	Duplicate bool // that source was here before; nothing was added
	Restored  bool // that source had been removed, and is back with the passages it had
}

// importBatch is how many texts are written in one transaction.
const importBatch = 50

// AddSources adds articles, all in one step. An article whose text is in the
// dossier already, or twice among the items, is one source. One whose text
// was removed before comes back as it was, with the decisions taken on it;
// of what is read in it now, only passages that it does not have are added.
//
// Texts are written hidden, some at a time, and progress (which may be nil)
// is told; the last transaction shows them. Cancelling ctx before that, or
// any error, leaves the dossier as it was.
func (d *Dossier) AddSources(ctx context.Context, label string, items []Incoming, progress func(done, total int)) ([]Fate, error) {
	if err := d.mayAct(); err != nil {
		return nil, err
	}
	in := &intake{d: d, items: items}
	if err := in.run(ctx, label, in.show, progress); err != nil {
		return nil, d.explain(label, err)
	}
	return in.fates, nil
}

// run writes the texts and then takes the step that shows them.
func (in *intake) run(ctx context.Context, label string, show func(tx) error, progress func(done, total int)) error {
	in.d.importing.Lock()
	defer in.d.importing.Unlock()
	in.fates, in.byText = make([]Fate, len(in.items)), map[string]Fate{}
	err := in.check()
	if err == nil {
		err = in.write(ctx, progress)
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = in.d.act(ctx, label, show)
	}
	if err != nil && in.row != 0 {
		err = errors.Join(err, in.d.writer.transact(context.WithoutCancel(ctx), in.discard))
	}
	return err
}

// intake is one import on its way.
type intake struct {
	d       *Dossier
	items   []Incoming
	fates   []Fate
	hashes  []string
	byText  map[string]Fate // what became of each text so far
	row     ID              // of the table intake
	written []ID            // sources that are in the file, hidden
	named   bool            // the sources keep the UIDs that they came with
}

// check makes sure that every item can be stored before any is.
func (in *intake) check() error {
	in.hashes = make([]string, len(in.items))
	for i := range in.items {
		item := &in.items[i]
		name := item.Source.FileName
		if name == "" {
			name = item.Source.Title
		}
		if err := checkText(item.Source.Text); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := item.Source.Published.Check(); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for j := range item.Passages {
			if err := item.Passages[j].fit(item.Source.Text); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		sum := sha256.Sum256([]byte(item.Source.Text))
		in.hashes[i] = hex.EncodeToString(sum[:])
	}
	return nil
}

func checkText(text string) error {
	switch {
	case strings.TrimSpace(text) == "":
		return errors.New("there is no text in it")
	case !utf8.ValidString(text):
		return errors.New("its text is not valid UTF-8")
	case strings.ContainsRune(text, 0):
		return errors.New("its text holds a NUL character")
	}
	return nil
}

// write puts the new texts into the file, hidden.
func (in *intake) write(ctx context.Context, progress func(done, total int)) error {
	for done := 0; done < len(in.items); {
		end := min(done+importBatch, len(in.items))
		err := in.d.writer.transact(ctx, func(t tx) error {
			for i := done; i < end; i++ {
				if err := in.settle(t, i); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		done = end
		if progress != nil {
			progress(done, len(in.items))
		}
	}
	return nil
}

// settle finds what is to become of item i, and writes it if it is new.
func (in *intake) settle(t tx, i int) error {
	hash := in.hashes[i]
	if first, ok := in.byText[hash]; ok {
		in.fates[i] = Fate{ID: first.ID, Duplicate: true}
		return nil
	}
	fate, err := in.known(t, hash)
	if errors.Is(err, sql.ErrNoRows) {
		fate.ID, err = in.insert(t, i)
	}
	if err != nil {
		return err
	}
	in.fates[i] = fate
	in.byText[hash] = fate
	return nil
}

// known looks for a source with the same text: one that is shown, or one that
// an action which stands has removed. What an undone import left is neither.
func (in *intake) known(t tx, hash string) (Fate, error) {
	var fate Fate
	err := t.row(`SELECT s.id, s.deleted_at IS NULL, s.deleted_at IS NOT NULL FROM source s
		WHERE s.text_sha256=? AND (s.deleted_at IS NULL OR `+byAnAction+`)
		ORDER BY s.deleted_at IS NOT NULL, s.id DESC LIMIT 1`, []any{hash}, &fate.ID, &fate.Duplicate, &fate.Restored)
	return fate, err
}

func (in *intake) insert(t tx, i int) (ID, error) {
	if in.row == 0 {
		row, err := t.insert("INSERT INTO intake(uid,coder_id,at) VALUES(?,1,?)", newUID(), now())
		if err != nil {
			return 0, err
		}
		in.row = row
	}
	s := in.items[i].Source
	uid := newUID()
	if in.named {
		uid = s.UID
	}
	id, err := t.insert(`INSERT INTO source(uid,intake_id,title,title_how,outlet,agency,author,place,address,lang,
			published,published_how,published_why,file_name,file_sha256,note,deleted_at,text,text_sha256)
		VALUES(?,?,?,?,?,?,?,?,?,?,nullif(?,''),?,?,?,?,?,?,?,?)`,
		uid, in.row, s.Title, known(s.TitleHow), s.Outlet, s.Agency, s.Author, s.Place, s.Address, s.Lang,
		s.Published, known(s.PublishedHow), s.PublishedWhy, s.FileName, s.FileSHA256, s.Note, now(), s.Text, in.hashes[i])
	if err != nil {
		return 0, err
	}
	if _, err := t.exec("INSERT INTO source_fts(rowid,text) VALUES(?,?)", id, s.Text); err != nil {
		return 0, err
	}
	in.written = append(in.written, id)
	return id, nil
}

func known(how How) How {
	if how == "" {
		return Unknown
	}
	return how
}

// show is the one step that the user sees.
func (in *intake) show(t tx) error {
	names, err := t.uids()
	if err != nil {
		return err
	}
	for i, fate := range in.fates {
		if fate.Duplicate {
			continue
		}
		if _, err := t.exec("UPDATE source SET deleted_at=NULL WHERE id=?", fate.ID); err != nil {
			return err
		}
		for _, p := range in.items[i].Passages {
			p.Source = fate.ID
			if fate.Restored {
				has, err := t.hasPassage(p)
				if err != nil {
					return err
				}
				if has {
					continue
				}
			}
			if _, err := t.insertPassage(in.items[i].Source.Text, p, names); err != nil {
				return err
			}
		}
	}
	return nil
}

// discard takes out what an import that came to nothing had written.
func (in *intake) discard(t tx) error {
	for _, id := range in.written {
		if err := t.purge(id); err != nil {
			return err
		}
	}
	_, err := t.exec("DELETE FROM intake WHERE id=?", in.row)
	return err
}

// purge deletes a hidden source for good, first from the search index, which
// must be given the text that it holds.
func (t tx) purge(id ID) error {
	if _, err := t.exec("INSERT INTO source_fts(source_fts,rowid,text) SELECT 'delete',id,text FROM source WHERE id=?", id); err != nil {
		return err
	}
	_, err := t.exec("DELETE FROM source WHERE id=?", id)
	return err
}

// purgeHidden deletes the hidden sources that no step can ever show again:
// those of an import that was killed, and those whose undone import can no
// longer be redone.
func purgeHidden(t tx) error {
	var ids []ID
	err := t.each(`SELECT id FROM source WHERE deleted_at IS NOT NULL
		AND NOT EXISTS(SELECT 1 FROM step_row WHERE tbl='source' AND row=source.id)
		AND NOT EXISTS(SELECT 1 FROM passage WHERE source_id=source.id)`, nil, func(scan func(...any) error) error {
		var id ID
		err := scan(&id)
		ids = append(ids, id)
		return err
	})
	if err != nil {
		return err
	}
	if len(ids) == 0 {
		return errNoChange
	}
	for _, id := range ids {
		if err := t.purge(id); err != nil {
			return err
		}
	}
	_, err = t.exec("DELETE FROM intake WHERE id NOT IN(SELECT intake_id FROM source)")
	return err
}
