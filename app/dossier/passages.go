package dossier

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Filter chooses passages; what is 0 does not restrict.
type Filter struct {
	Source, Party, Issue ID
	WithRejected         bool
}

const passageColumns = `p.id, p.uid, p.source_id, p.start, p."end", p.quote, p.party_id, p.issue_id, p.stance, p.voice,
	p.speaker, ifnull(p.claimed_by,0), p.status, p.origin, ifnull(p.confidence,0), p.why, p.engine, ifnull(p.as_suggested,''), p.note`

// shown leaves out the passages of removed sources.
const shown = "p.source_id NOT IN(SELECT id FROM source WHERE deleted_at IS NOT NULL)"

// passageRow reads one row after another. It is made once for a query: of
// fifty thousand rows every allocation counts.
type passageRow struct {
	p                              Passage
	record                         Record
	start, end, stance, confidence int64
	why                            string
	columns                        []any
}

func newPassageRow() *passageRow {
	r := &passageRow{}
	p := &r.p
	r.columns = []any{
		(*int64)(&p.ID), &r.record.UID, (*int64)(&p.Source), &r.start, &r.end, &p.Quote, (*int64)(&p.Party), (*int64)(&p.Issue), &r.stance, &p.Voice,
		&p.Speaker, (*int64)(&p.ClaimedBy), &p.Status, &p.Origin, &r.confidence, &r.why, &r.record.Engine, &r.record.AsSuggested, &p.Note,
	}
	return r
}

func (r *passageRow) read(scan func(...any) error) (Passage, error) {
	err := scan(r.columns...)
	p := r.p
	p.Start, p.End, p.Stance, p.Confidence = int(r.start), int(r.end), int(r.stance), int(r.confidence)
	record := r.record
	if r.why != "" {
		record.Why = strings.Split(r.why, "\n")
	}
	p.Record = &record
	return p, err
}

// Passages lists passages of the sources that are not removed, by source,
// start and id.
func (d *Dossier) Passages(ctx context.Context, f Filter) (all []Passage, err error) {
	err = d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		all, err = passagesOf(ctx, conn, f)
		return err
	})
	return all, d.explain("list passages", err)
}

func passagesOf(ctx context.Context, conn *sql.Conn, f Filter) ([]Passage, error) {
	where, args := f.condition()
	return selectPassages(ctx, conn, where, args...)
}

func selectPassages(ctx context.Context, conn *sql.Conn, where string, args ...any) ([]Passage, error) {
	rows, err := conn.QueryContext(ctx, "SELECT "+passageColumns+" FROM passage p WHERE "+where+" ORDER BY p.source_id, p.start, p.id", args...)
	if err != nil {
		return nil, err
	}
	var all []Passage
	row := newPassageRow()
	err = eachRow(rows, func(scan func(...any) error) error {
		p, err := row.read(scan)
		all = append(all, p)
		return err
	})
	return all, err
}

func (f Filter) condition() (where string, args []any) {
	where = shown
	for _, c := range []struct {
		column string
		id     ID
	}{
		{"p.source_id", f.Source},
		{"p.party_id", f.Party},
		{"p.issue_id", f.Issue},
	} {
		if c.id != 0 {
			where += " AND " + c.column + "=?"
			args = append(args, c.id)
		}
	}
	switch {
	case f.WithRejected:
	case f.Party != 0 && f.Issue != 0:
		where += " AND p.status IN('suggested','accepted')" // by the index of cells
	default:
		where += " AND p.status<>'rejected'" // by the index of sources, which needs no sorting
	}
	return where, args
}

// Passage gives one passage; ErrNotFound if there is none, or its source is
// removed.
func (d *Dossier) Passage(ctx context.Context, id ID) (Passage, error) {
	var p Passage
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		row := conn.QueryRowContext(ctx, "SELECT "+passageColumns+
			" FROM passage p WHERE p.id=? AND "+shown, id)
		p, err = newPassageRow().read(row.Scan)
		return found(err, "passage", id)
	})
	return p, d.explain("read a passage", err)
}

// Reasons gives the steps by which a passage came to be suggested.
func (d *Dossier) Reasons(ctx context.Context, id ID) ([]string, error) {
	var why string
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		return found(conn.QueryRowContext(ctx, "SELECT why FROM passage WHERE id=?", id).Scan(&why), "passage", id)
	})
	if err != nil || why == "" {
		return nil, d.explain("read why a passage was suggested", err)
	}
	return strings.Split(why, "\n"), nil
}

// PassagesByID gives those of the passages that there are, by source, start and
// id, rejected ones too.
func (d *Dossier) PassagesByID(ctx context.Context, ids ...ID) (all []Passage, err error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, fmt.Errorf("list passages: %w", err)
	}
	err = d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		all, err = selectPassages(ctx, conn, "p.id IN(SELECT value FROM json_each(?)) AND "+shown, string(list))
		return err
	})
	return all, d.explain("list passages", err)
}

// PassagesOf lists the passages of some sources, rejected ones too, by source,
// start and id.
func (d *Dossier) PassagesOf(ctx context.Context, sources ...ID) (all []Passage, err error) {
	list, err := json.Marshal(sources)
	if err != nil {
		return nil, fmt.Errorf("list passages: %w", err)
	}
	err = d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		all, err = selectPassages(ctx, conn, "p.source_id IN(SELECT value FROM json_each(?)) AND "+shown, string(list))
		return err
	})
	return all, d.explain("list passages", err)
}

// fit makes sure that a passage stands in a text as it says, and fills in its
// quote where it has none.
func (p *Passage) fit(text string) error {
	switch {
	case p.Start < 0 || p.End <= p.Start || p.End > len(text):
		return fmt.Errorf("bytes %d to %d of a text of %d: %w", p.Start, p.End, len(text), ErrBadPassage)
	case !utf8.RuneStart(text[p.Start]) || p.End < len(text) && !utf8.RuneStart(text[p.End]):
		return fmt.Errorf("bytes %d to %d cut a character: %w", p.Start, p.End, ErrBadPassage)
	}
	there := text[p.Start:p.End]
	if p.Quote == "" {
		p.Quote = there
	}
	if p.Quote != there {
		return fmt.Errorf("bytes %d to %d are not what it quotes: %w", p.Start, p.End, ErrBadPassage)
	}
	return nil
}

// suggested is what a machine said, kept beside what became of it. Parties
// and issues go by their UIDs, which mean the same in every file.
type suggested struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Party     string `json:"party"`
	Issue     string `json:"issue"`
	Stance    int    `json:"stance"`
	Voice     Voice  `json:"voice"`
	Speaker   string `json:"speaker,omitempty"`
	ClaimedBy string `json:"claimed_by,omitempty"`
}

// uids maps the parties and issues of the codebook to their UIDs.
type uids struct{ parties, issues map[ID]string }

func (t tx) uids() (uids, error) {
	u := uids{parties: map[ID]string{}, issues: map[ID]string{}}
	for name, into := range map[string]map[ID]string{"party": u.parties, "issue": u.issues} {
		err := t.each("SELECT id, uid FROM "+name, nil, func(scan func(...any) error) error {
			var id ID
			var uid string
			err := scan(&id, &uid)
			into[id] = uid
			return err
		})
		if err != nil {
			return u, err
		}
	}
	return u, nil
}

// insertPassage stores a passage of a text: a machine's unless it says that
// it is the analyst's.
func (t tx) insertPassage(text string, p Passage, names uids) (ID, error) {
	return t.insertPassageAs(newUID(), text, p, names)
}

// insertPassageAs stores a passage under a UID that it had before.
func (t tx) insertPassageAs(uid, text string, p Passage, names uids) (ID, error) {
	if err := p.fit(text); err != nil {
		return 0, err
	}
	if names.parties[p.Party] == "" {
		return 0, fmt.Errorf("party %d: %w", p.Party, ErrNotFound)
	}
	if names.issues[p.Issue] == "" {
		return 0, fmt.Errorf("issue %d: %w", p.Issue, ErrNotFound)
	}
	if p.ClaimedBy == p.Party {
		p.ClaimedBy = 0 // what a party says of itself is its own
	}
	if p.Voice == 0 {
		p.Voice = Report
	}
	var confidence, asSuggested any
	if p.Origin == ByAnalyst {
		if p.Status == 0 {
			p.Status = Accepted
		}
	} else {
		p.Origin = Machine
		if p.Status == 0 {
			p.Status = Suggested
		}
		confidence = p.Confidence
		asSuggested = cmp.Or(p.AsSuggested(), p.suggestion(names))
	}
	at := now()
	return t.insert(`INSERT INTO passage(uid,source_id,start,"end",quote,party_id,issue_id,stance,voice,speaker,claimed_by,
			status,origin,confidence,why,engine,as_suggested,note,coder_id,created_at,updated_at)
		VALUES(?,?,?,?,?,?,?,?,?,?,nullif(?,0),?,?,?,?,?,?,?,1,?,?)`,
		uid, p.Source, p.Start, p.End, p.Quote, p.Party, p.Issue, p.Stance, p.Voice, p.Speaker, p.ClaimedBy,
		p.Status, p.Origin, confidence, lines(p.Why()), p.Engine(), asSuggested, p.Note, at, at)
}

// lines joins steps to one text with a line for each.
func lines(steps []string) string {
	flat := make([]string, len(steps))
	for i, s := range steps {
		flat[i] = strings.Join(strings.Fields(s), " ")
	}
	return strings.Join(flat, "\n")
}

func (p Passage) suggestion(names uids) string {
	text, err := json.Marshal(suggested{
		Start: p.Start, End: p.End, Party: names.parties[p.Party], Issue: names.issues[p.Issue],
		Stance: p.Stance, Voice: p.Voice, Speaker: p.Speaker, ClaimedBy: names.parties[p.ClaimedBy],
	})
	if err != nil {
		panic(err) // strings and numbers always encode
	}
	return string(text)
}

// hasPassage reports whether the same span is there for the same cell,
// whatever was decided on it.
func (t tx) hasPassage(p Passage) (bool, error) {
	var has bool
	err := t.row(`SELECT EXISTS(SELECT 1 FROM passage WHERE source_id=? AND start=? AND "end"=? AND party_id=? AND issue_id=?)`,
		[]any{p.Source, p.Start, p.End, p.Party, p.Issue}, &has)
	return has, err
}
