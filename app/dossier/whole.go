package dossier

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/google/uuid"
)

// Whole is all that a dossier holds as of one moment, but for its history and
// what was removed from it. The IDs in it tie its parts together and mean
// nothing elsewhere.
type Whole struct {
	Codebook  Codebook
	Sources   []Source  // with their texts
	Passages  []Passage // rejected ones too
	Positions []Position
	Saliences []Salience
}

// Whole reads a dossier as of one moment. It holds all texts in memory.
func (d *Dossier) Whole(ctx context.Context) (Whole, error) {
	var w Whole
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		if _, err := conn.ExecContext(ctx, "BEGIN DEFERRED"); err != nil {
			return err
		}
		defer conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
		w, err = wholeOf(ctx, conn)
		return err
	})
	return w, d.explain("read the whole dossier", err)
}

func wholeOf(ctx context.Context, conn *sql.Conn) (w Whole, err error) {
	if w.Codebook, err = codebookOf(ctx, conn); err != nil {
		return w, err
	}
	if w.Sources, err = sourcesOf(ctx, conn); err != nil {
		return w, err
	}
	for i := range w.Sources {
		s := &w.Sources[i]
		if err := conn.QueryRowContext(ctx, "SELECT text FROM source WHERE id=?", s.ID).Scan(&s.Text); err != nil {
			return w, err
		}
	}
	if w.Passages, err = passagesOf(ctx, conn, Filter{WithRejected: true}); err != nil {
		return w, err
	}
	if w.Positions, err = positionsOf(ctx, conn); err != nil {
		return w, err
	}
	w.Saliences, err = saliencesOf(ctx, conn)
	return w, err
}

// ErrNotEmpty is returned where something can only be done to a new dossier.
var ErrNotEmpty = errors.New("the dossier is not empty")

// Restore fills a new dossier, which has no codebook and no sources yet, with
// what another one held: one step, under the given label. UIDs are kept where
// they are UUIDs that nothing else has. Texts and passages are checked as in
// any import; the error says what does not fit, and leaves the dossier as it
// was.
func (d *Dossier) Restore(ctx context.Context, label string, w Whole, progress func(done, total int)) error {
	if err := d.mayAct(); err != nil {
		return err
	}
	if err := d.mustBeEmpty(ctx); err != nil {
		return d.explain(label, err)
	}
	if err := uniqueNames(w.Codebook.Plain()); err != nil {
		return d.explain(label, err)
	}
	r := &restoring{whole: w, used: map[string]bool{}}
	items := make([]Incoming, len(w.Sources))
	for i, s := range w.Sources {
		s.UID = r.uid(s.UID)
		items[i].Source = s
	}
	in := &intake{d: d, items: items, named: true}
	err := in.run(ctx, label, func(t tx) error { return r.fill(t, in) }, progress)
	return d.explain(label, err)
}

func (d *Dossier) mustBeEmpty(ctx context.Context) error {
	var parts int
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		return conn.QueryRowContext(ctx, "SELECT (SELECT count(*) FROM source)+(SELECT count(*) FROM party)+(SELECT count(*) FROM issue)").Scan(&parts)
	})
	if err == nil && parts > 0 {
		err = ErrNotEmpty
	}
	return err
}

// restoring is a dossier being filled.
type restoring struct {
	whole Whole
	used  map[string]bool // UIDs

	parties, issues, sources map[ID]ID // from the IDs of the whole to those of the file
}

// uid gives a UID back if it can be kept, else a new one.
func (r *restoring) uid(old string) string {
	if parsed, err := uuid.Parse(old); err != nil || parsed.String() != old || r.used[old] {
		old = newUID()
	}
	r.used[old] = true
	return old
}

func (r *restoring) fill(t tx, in *intake) error {
	if err := t.setCodebook(r.whole.Codebook.Plain()); err != nil {
		return err
	}
	if err := r.nameParts(t); err != nil {
		return err
	}
	r.sources = map[ID]ID{}
	texts := map[ID]string{}
	for i, s := range r.whole.Sources {
		id := in.fates[i].ID
		if _, err := t.exec("UPDATE source SET deleted_at=NULL, apart=? WHERE id=?", s.Apart, id); err != nil {
			return err
		}
		r.sources[s.ID], texts[s.ID] = id, s.Text
	}
	names, err := t.uids()
	if err != nil {
		return err
	}
	for _, p := range r.whole.Passages {
		if err := r.passage(t, p, texts, names); err != nil {
			return fmt.Errorf("the passage %.60q: %w", p.Quote, err)
		}
	}
	return r.set(t)
}

// nameParts gives parties and issues their UIDs, and notes which
// is which.
func (r *restoring) nameParts(t tx) error {
	made, err := t.codebook()
	if err != nil {
		return err
	}
	r.parties, r.issues = map[ID]ID{}, map[ID]ID{}
	for n, p := range r.whole.Codebook.Parties { // in the order in which they were made
		r.parties[p.ID] = made.Parties[n].ID
		if _, err := t.exec("UPDATE party SET uid=? WHERE id=?", r.uid(p.UID), made.Parties[n].ID); err != nil {
			return err
		}
	}
	for n, i := range r.whole.Codebook.Issues {
		r.issues[i.ID] = made.Issues[n].ID
		if _, err := t.exec("UPDATE issue SET uid=? WHERE id=?", r.uid(i.UID), made.Issues[n].ID); err != nil {
			return err
		}
	}
	return nil
}

func (r *restoring) passage(t tx, p Passage, texts map[ID]string, names uids) error {
	text, found := texts[p.Source]
	if !found {
		return fmt.Errorf("source %d: %w", p.Source, ErrNotFound)
	}
	p.Source, p.Party, p.Issue = r.sources[p.Source], r.parties[p.Party], r.issues[p.Issue]
	if p.ClaimedBy != 0 {
		p.ClaimedBy = r.parties[p.ClaimedBy]
	}
	_, err := t.insertPassageAs(r.uid(p.UID()), text, p, names)
	return err
}

// set takes over what the analyst set by hand.
func (r *restoring) set(t tx) error {
	for _, p := range r.whole.Positions {
		if _, err := t.exec("INSERT INTO position(uid,party_id,issue_id,stance,summary,note,coder_id,updated_at) VALUES(?,?,?,?,?,?,1,?)",
			newUID(), r.parties[p.Party], r.issues[p.Issue], p.Stance, p.Summary, p.Note, now()); err != nil {
			return err
		}
	}
	for _, s := range r.whole.Saliences {
		if _, err := t.exec("INSERT INTO salience(uid,party_id,issue_id,value,coder_id,updated_at) VALUES(?,?,?,?,1,?)",
			newUID(), r.parties[s.Party], r.issues[s.Issue], s.Value, now()); err != nil {
			return err
		}
	}
	return nil
}
