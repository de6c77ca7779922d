package dossier

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Salvaged is what could still be read of a damaged dossier.
type Salvaged struct {
	Whole
	Notes []string // what is missing or not as it was, in words for the user
}

// salvaged lists the tables that hold work, those first on which others rest.
var salvaged = [...]string{"dossier", "party", "party_alias", "person", "issue", "issue_word", "source", "passage", "position", "salience"}

// Salvage reads what can still be read of a file that Open refuses or Check
// finds damaged: row by row around what is broken, on a copy. The file itself
// is not touched. History and removed sources are left out. progress may be
// nil. The error is ErrDamaged if there is nothing to be had.
func Salvage(ctx context.Context, path string, progress func(done, total int)) (Salvaged, error) {
	useSafeLocks()
	absolute, err := filepath.Abs(path)
	if err != nil {
		return Salvaged{}, err
	}
	real, err := filepath.EvalSymlinks(absolute)
	if errors.Is(err, fs.ErrNotExist) {
		return Salvaged{}, missing(path)
	}
	if err != nil {
		return Salvaged{}, err
	}
	r, err := newReplica(real)
	if err != nil {
		return Salvaged{}, fmt.Errorf("copy %s: %w", path, err)
	}
	defer r.remove()
	s, err := r.salvage(ctx, progress)
	switch {
	case ctx.Err() != nil:
		return Salvaged{}, ctx.Err()
	case err != nil:
		return Salvaged{}, fmt.Errorf("save what can be read of %s: %w", path, err)
	case len(s.Sources)+len(s.Codebook.Parties)+len(s.Codebook.Issues) == 0:
		return Salvaged{}, damaged(absolute, "is damaged so much that nothing in it can be read", nil)
	}
	return s, nil
}

func (r *replica) salvage(ctx context.Context, progress func(done, total int)) (Salvaged, error) {
	if err := r.replay(ctx); err != nil {
		return Salvaged{}, err
	}
	if err := mendHeader(r.whole); err != nil {
		return Salvaged{}, err
	}
	fresh := filepath.Join(r.folder, "rows.standpoint")
	if err := lay(ctx, fresh); err != nil {
		return Salvaged{}, err
	}
	query := guarded("ro")
	query.Set("immutable", "1")
	from, closeFrom, err := openConn(ctx, fileURL(r.whole, query))
	if err != nil {
		return Salvaged{}, err
	}
	defer closeFrom()
	to, closeTo, err := openConn(ctx, fileURL(fresh, guarded("rw", "journal_mode(OFF)", "synchronous(OFF)")))
	if err != nil {
		return Salvaged{}, err
	}
	defer closeTo()
	if _, err := to.ExecContext(ctx, "BEGIN; DELETE FROM dossier"); err != nil {
		return Salvaged{}, err
	}
	m := &move{ctx: ctx, from: from, to: to, broken: map[string]bool{}}
	for done, name := range salvaged {
		if progress != nil {
			progress(done, len(salvaged))
		}
		if err := m.table(name); err != nil {
			return Salvaged{}, err
		}
	}
	if len(m.unlisted) == len(salvaged) {
		if err := m.scanned(r.whole); err != nil {
			return Salvaged{}, err
		}
	}
	return m.gather()
}

// replay has the copy brought up to date from what a crash left beside it, if
// that is its own. What SQLite cannot read then is no reason to leave it out.
func (r *replica) replay(ctx context.Context) error {
	left := leftovers(r.whole)
	if len(left) == 0 {
		return nil
	}
	before, _ := inspect(ctx, r.original, "ro")
	after, _ := inspect(ctx, r.whole, "rw")
	if after.session != "" && after.step == after.session && (before.session == "" || after.succeeds(before)) {
		return nil
	}
	for _, ending := range left {
		if err := os.Remove(r.whole + ending); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return copyFile(r.original, r.whole)
}

// mendHeader writes into a copy what stands at the beginning of every dossier:
// a few bytes there, and SQLite would read none of the rest.
func mendHeader(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	const page = 4096
	raw := make([]byte, headerSize)
	if _, err := f.ReadAt(raw, 0); err != nil {
		return nil // shorter than a header: nothing will be read of it
	}
	big := binary.BigEndian
	copy(raw, "SQLite format 3\x00")
	big.PutUint16(raw[16:], page)
	copy(raw[18:], []byte{1, 1, 0, 64, 32, 32})
	big.PutUint32(raw[28:], uint32((info.Size()+page-1)/page))
	big.PutUint32(raw[44:], 4) // the format of the schema
	big.PutUint32(raw[52:], 0)
	big.PutUint32(raw[56:], 1) // UTF-8
	big.PutUint32(raw[64:], 0)
	big.PutUint32(raw[68:], applicationID)
	clear(raw[72:92])
	copy(raw[92:96], raw[24:28]) // the number of pages counts
	if _, err := f.WriteAt(raw, 0); err != nil {
		return err
	}
	return f.Truncate((info.Size() + page - 1) / page * page)
}

// move takes rows from a damaged database to a sound one.
type move struct {
	ctx      context.Context
	from, to *sql.Conn
	broken   map[string]bool // tables of which not every row could be taken
	unlisted []string        // tables that the file does not list, as far as can be read
	tries    int             // readings that failed, of the table at hand
}

// mostTries is how many readings may fail in one table: a file made to fail
// everywhere must not take for ever.
const mostTries = 20_000

// table takes over the rows of one table.
func (m *move) table(name string) error {
	shared, err := m.columns(name)
	if err != nil || len(shared) == 0 {
		return err
	}
	quoted := make([]string, len(shared))
	for i, c := range shared {
		quoted[i] = fmt.Sprintf("%q", c)
	}
	list := strings.Join(quoted, ",")
	put, err := m.to.PrepareContext(m.ctx, fmt.Sprintf("INSERT INTO main.%s(%s) VALUES(?%s)", name, list, strings.Repeat(",?", len(shared)-1)))
	if err != nil {
		return err
	}
	defer put.Close()
	m.tries = 0
	t := &moving{move: m, name: name, query: fmt.Sprintf("SELECT %s FROM main.%s WHERE id BETWEEN ? AND ? ORDER BY id", list, name), put: put, width: len(shared)}
	return t.between(1, m.last(name))
}

// columns lists the columns that a table has here and in a dossier of today;
// none if it is no plain table: a view planted under its name is not run.
func (m *move) columns(name string) ([]string, error) {
	want, err := columns(m.ctx, m.to, name)
	if err != nil {
		return nil, err
	}
	var shared []string
	rows, err := m.from.QueryContext(m.ctx, `SELECT x.name FROM pragma_table_xinfo(?1) x
		WHERE x.hidden=0 AND EXISTS(SELECT 1 FROM sqlite_schema WHERE type='table' AND name=?1 AND rootpage>0) ORDER BY x.cid`, name)
	if err == nil {
		err = eachRow(rows, func(scan func(...any) error) error {
			var c string
			err := scan(&c)
			for _, w := range want {
				if c == w && c == "id" {
					shared = append([]string{c}, shared...)
				} else if c == w {
					shared = append(shared, c)
				}
			}
			return err
		})
	}
	if m.ctx.Err() != nil {
		return nil, m.ctx.Err()
	}
	if err != nil || len(shared) == 0 || shared[0] != "id" {
		m.broken[name] = true // the list of tables is damaged
		m.unlisted = append(m.unlisted, name)
		return nil, nil
	}
	return shared, nil
}

// last is the highest number that a row of a table may have, as far as can be
// told: where the table is broken at its end, its index of UIDs knows it.
func (m *move) last(name string) int64 {
	var highest int64
	if m.from.QueryRowContext(m.ctx, "SELECT ifnull(max(id),0) FROM main."+name).Scan(&highest) == nil {
		return highest
	}
	rows, err := m.from.QueryContext(m.ctx, fmt.Sprintf("SELECT id FROM main.%s INDEXED BY sqlite_autoindex_%s_1", name, name))
	if err != nil {
		return mostTries
	}
	_ = eachRow(rows, func(scan func(...any) error) error { // up to where that breaks too
		var id int64
		err := scan(&id)
		highest = max(highest, id)
		return err
	})
	return max(highest, mostTries)
}

// moving takes over one table.
type moving struct {
	*move
	name, query string
	put         *sql.Stmt
	width       int
}

// between takes over the rows with numbers from low to high. Where reading
// breaks off, it goes on beyond, in halves, down to the row that is broken.
func (t *moving) between(low, high int64) error {
	for low <= high && t.tries < mostTries {
		next, err := t.run(low, high)
		if err == nil {
			return nil
		}
		if t.ctx.Err() != nil {
			return t.ctx.Err()
		}
		t.tries++
		t.broken[t.name] = true
		if next == high {
			return nil
		}
		half := next + (high-next)/2
		if err := t.between(next, half); err != nil {
			return err
		}
		low = half + 1
	}
	return nil
}

// run takes over rows until one cannot be read; next is the first number that
// was not reached.
func (t *moving) run(low, high int64) (next int64, err error) {
	next = low
	rows, err := t.from.QueryContext(t.ctx, t.query, low, high)
	if err != nil {
		return next, err
	}
	values, into := make([]any, t.width), make([]any, t.width)
	for i := range values {
		into[i] = &values[i]
	}
	err = eachRow(rows, func(scan func(...any) error) error {
		if err := scan(into...); err != nil {
			return err
		}
		if id, ok := values[0].(int64); ok {
			next = id + 1
		}
		if _, err := t.put.ExecContext(t.ctx, values...); err != nil {
			t.broken[t.name] = true // the row breaks the rules of its table
		}
		return nil
	})
	return min(next, high), err
}
