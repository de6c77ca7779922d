package dossier

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"modernc.org/sqlite"
)

// Of half a million passages, to ask SQLite for each column by itself costs as
// much as to find the rows. So that a function in SQL packs thousands of rows
// into one value, which is taken apart here.

// packFunction is the SQL function.
const packFunction = "standpoint_pack"

// packedNumbers are the columns that are numbers, or are read as such since they
// are one of few words; packedTexts are the others.
const (
	packedNumbers = `id, source_id, start, "end", party_id, issue_id, stance, ifnull(claimed_by,0), ifnull(confidence,0),
		status='accepted', origin='analyst', (voice='paraphrase')+2*(voice='report')`
	packedTexts = "speaker, note, quote"

	numbersPacked, textsPacked = 12, 3
)

// knowPack makes the function known to all connections from now on.
var knowPack = sync.OnceValue(func() error {
	return sqlite.RegisterFunction(packFunction, &sqlite.FunctionImpl{
		NArgs: numbersPacked + textsPacked, VolatileArgs: true,
		MakeAggregate: func(sqlite.FunctionContext) (sqlite.AggregateFunction, error) { return &pack{}, nil },
	})
})

// pack gathers rows: all but the quotes one after another, and the quotes apart,
// to become one string. It gives NULL where there is too much for one value, and
// a text where a column is not what it must be.
type pack struct {
	count        uint64
	rows, quotes []byte
	fault        string
}

const (
	// packedRows is how many ids go into one value.
	packedRows = 4096
	// packMost is more than such rows take, but for a file made to do harm.
	packMost = 24 << 20
)

// Step adds a row. Nothing of args may be kept.
func (p *pack) Step(_ *sqlite.FunctionContext, args []driver.Value) error {
	if p.fault != "" || p.full() {
		return nil
	}
	if p.rows == nil {
		p.rows, p.quotes = make([]byte, 0, packedRows*32), make([]byte, 0, packedRows*192)
	}
	p.count++
	for i, value := range args[:numbersPacked] {
		n, is := value.(int64)
		if !is {
			p.fault = fmt.Sprintf("column %d of a passage is a %T", i, value)
			return nil
		}
		p.rows = binary.AppendVarint(p.rows, n)
	}
	for i, value := range args[numbersPacked:] {
		text, is := value.(string)
		if !is {
			p.fault = fmt.Sprintf("text %d of a passage is a %T", i, value)
			return nil
		}
		p.rows = binary.AppendUvarint(p.rows, uint64(len(text)))
		if i == textsPacked-1 {
			p.quotes = append(p.quotes, text...)
		} else {
			p.rows = append(p.rows, text...)
		}
	}
	return nil
}

func (p *pack) full() bool { return len(p.rows)+len(p.quotes) > packMost }

// WindowInverse is never asked for: the function is used over no window.
func (p *pack) WindowInverse(*sqlite.FunctionContext, []driver.Value) error {
	return errors.New(packFunction + " is used over a window")
}

// WindowValue gives what was gathered.
func (p *pack) WindowValue(*sqlite.FunctionContext) (driver.Value, error) {
	switch {
	case p.fault != "":
		return p.fault, nil
	case p.full():
		return nil, nil
	}
	head := binary.AppendUvarint(nil, p.count)
	head = binary.AppendUvarint(head, uint64(len(p.rows)))
	return slices.Concat(head, p.rows, p.quotes), nil
}

// Final has nothing to let go of.
func (p *pack) Final(*sqlite.FunctionContext) {}

// barePassages reads one part of the passages, in the order of their ids, as are
// those read before.
func barePassages(ctx context.Context, conn *sql.Conn, part, parts int, before []*Passage) (all []*Passage, err error) {
	var last int64
	if err := conn.QueryRowContext(ctx, "SELECT ifnull(max(id),0) FROM passage").Scan(&last); err != nil {
		return nil, err
	}
	r := bareReader{known: map[string]string{}, before: before}
	from, to := last*int64(part)/int64(parts), last*int64(part+1)/int64(parts)
	for from < to {
		// Where ids are missing, it goes on with the next that there is.
		err := conn.QueryRowContext(ctx, "SELECT ifnull(min(id),?1)-1 FROM passage WHERE id>?2", to+1, from).Scan(&from)
		if err != nil {
			return nil, err
		}
		until := min(from+packedRows, to)
		if from < to {
			if err := r.read(ctx, conn, from, until); err != nil {
				return nil, err
			}
		}
		from = until
	}
	return r.all, nil
}

// bareReader takes packed rows apart.
type bareReader struct {
	all    []*Passage
	known  map[string]string // each speaker is kept once
	unused []Passage
	before []*Passage // read before, from the one on that may come next
}

// read reads the passages after one id, up to another.
func (r *bareReader) read(ctx context.Context, conn *sql.Conn, from, to int64) error {
	var packed any
	err := conn.QueryRowContext(ctx, "SELECT "+packFunction+"("+packedNumbers+", "+packedTexts+
		") FROM passage NOT INDEXED WHERE status<>'rejected' AND id>? AND id<=?", from, to).Scan(&packed)
	if err != nil {
		return err
	}
	switch packed := packed.(type) {
	case []byte:
		return r.unpack(packed)
	case string:
		return fmt.Errorf("%s: %w", packed, ErrDamaged)
	}
	if to-from <= 1 {
		return fmt.Errorf("passage %d is too long: %w", to, ErrDamaged)
	}
	middle := from + (to-from)/2
	if err := r.read(ctx, conn, from, middle); err != nil {
		return err
	}
	return r.read(ctx, conn, middle, to)
}

// shelf is how many passages are made at a time.
const shelf = 2048

func (r *bareReader) unpack(packed []byte) error {
	rows := packedReader{bytes: packed}
	count := rows.length()
	length := rows.length()
	if rows.wrong || length > uint64(len(rows.bytes)) {
		return errPacked
	}
	quotes := rows.bytes[length:]
	rows.bytes = rows.bytes[:length]
	shared := "" // one string for all quotes, where none was read before
	if len(r.before) == 0 {
		shared = string(quotes)
	}
	for range count {
		var p Passage
		size := rows.passage(&p, r.known)
		if rows.wrong || size > uint64(len(quotes)) {
			return errPacked
		}
		quote := quotes[:size]
		quotes = quotes[size:]
		if shared != "" {
			p.Quote, shared = shared[:size], shared[size:]
		} else if old := r.readBefore(&p, quote); old != nil {
			r.all = append(r.all, old)
			continue
		} else {
			p.Quote = string(quote)
		}
		r.add(p)
	}
	return nil
}

func (r *bareReader) add(p Passage) {
	if len(r.unused) == 0 {
		r.unused = make([]Passage, shelf)
	}
	r.unused[0] = p
	r.all, r.unused = append(r.all, &r.unused[0]), r.unused[1:]
}

// readBefore gives a passage as it was read before, or nil if it was not, or was
// another.
func (r *bareReader) readBefore(p *Passage, quote []byte) *Passage {
	for len(r.before) > 0 && r.before[0].ID < p.ID {
		r.before = r.before[1:]
	}
	if len(r.before) == 0 {
		return nil
	}
	old := r.before[0]
	now := *p
	now.Quote = old.Quote
	if now != *old || string(quote) != old.Quote {
		return nil
	}
	return old
}

var errPacked = fmt.Errorf("what %s gave cannot be read: %w", packFunction, io.ErrUnexpectedEOF)

// packedReader reads what pack wrote. wrong is set where it is cut short.
type packedReader struct {
	bytes []byte
	wrong bool
}

func (r *packedReader) number() int64 {
	n, size := binary.Varint(r.bytes)
	return n * r.skip(size)
}

func (r *packedReader) length() uint64 {
	n, size := binary.Uvarint(r.bytes)
	return n * uint64(r.skip(size))
}

// skip goes on after a number; it gives 0 where there was none.
func (r *packedReader) skip(size int) int64 {
	if size <= 0 {
		r.wrong = true
		return 0
	}
	r.bytes = r.bytes[size:]
	return 1
}

// text gives a text; one that was met before as it was then.
func (r *packedReader) text(known map[string]string) string {
	length := r.length()
	if length > uint64(len(r.bytes)) {
		r.wrong = true
		return ""
	}
	words := r.bytes[:length]
	r.bytes = r.bytes[length:]
	if before, met := known[string(words)]; met {
		return before
	}
	text := strings.Clone(string(words))
	known[text] = text
	return text
}

// passage reads a row, and gives the length of its quote.
func (r *packedReader) passage(p *Passage, known map[string]string) uint64 {
	p.ID, p.Source, p.Start, p.End = ID(r.number()), ID(r.number()), int(r.number()), int(r.number())
	p.Party, p.Issue, p.Stance, p.ClaimedBy = ID(r.number()), ID(r.number()), int(r.number()), ID(r.number())
	p.Confidence = int(r.number())
	p.Status = [2]Status{Suggested, Accepted}[r.number()&1]
	p.Origin = [2]Origin{Machine, ByAnalyst}[r.number()&1]
	p.Voice = [4]Voice{Quote, Paraphrase, Report, Report}[r.number()&3]
	p.Speaker, p.Note = r.text(known), r.text(known)
	return r.length()
}
