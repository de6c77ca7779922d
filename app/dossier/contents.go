package dossier

import (
	"cmp"
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"slices"

	"golang.org/x/sync/errgroup"
)

// Contents is all that a matrix is drawn from, as of one moment.
type Contents struct {
	Codebook  Codebook
	Sources   []Source   // without texts and numbers of passages, ordered as by Dossier.Sources
	Passages  []*Passage // bare ones that are not rejected, ordered as by Dossier.Passages
	Positions []Position // what the analyst set by hand
	Saliences []Salience // so too
}

// Bare is the passage as Contents has it: without its UID and without what the
// machine said of it but the confidence. Of half a million passages that would
// be most of the memory, and few of them are ever looked at so closely.
func (p Passage) Bare() Passage {
	p.UID, p.Why, p.Engine, p.AsSuggested = "", nil, "", ""
	return p
}

// Contents reads codebook, sources, passages and positions together: no action
// comes between them.
func (d *Dossier) Contents(ctx context.Context) (c Contents, err error) {
	const tries = 3 // an action may come between two halves
	for try := 1; ; try++ {
		halves := 2
		if try == tries {
			halves = 1
		}
		c, err = d.contents(ctx, halves)
		if !errors.Is(err, errBetween) {
			return c, d.explain("read the dossier", err)
		}
	}
}

// errBetween says that two connections see the file before and after an action.
var errBetween = errors.New("something was done between two readings")

// contents reads the passages in halves, each on a connection of its own.
func (d *Dossier) contents(ctx context.Context, halves int) (Contents, error) {
	var (
		c      Contents
		parts  = make([][]*Passage, halves)
		stamps = make([]string, halves)
	)
	jobs, ctx := errgroup.WithContext(ctx)
	for half := range halves {
		jobs.Go(func() error {
			return d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
				if _, err := conn.ExecContext(ctx, "BEGIN DEFERRED"); err != nil {
					return err
				}
				defer conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
				if stamps[half], err = stampOf(ctx, conn); err != nil {
					return err
				}
				if parts[half], err = barePassages(ctx, conn, half, halves); err != nil || half > 0 {
					return err
				}
				return c.readRest(ctx, conn)
			})
		})
	}
	if err := jobs.Wait(); err != nil {
		return c, err
	}
	if stamps[0] != stamps[halves-1] {
		return c, errBetween
	}
	c.Passages = ofShown(slices.Concat(parts...), c.Sources)
	inOrder(c.Passages)
	return c, nil
}

func (c *Contents) readRest(ctx context.Context, conn *sql.Conn) (err error) {
	if c.Codebook, err = codebookOf(ctx, conn); err != nil {
		return err
	}
	if c.Sources, err = selectSources(ctx, conn, "0", ""); err != nil {
		return err
	}
	if c.Positions, err = positionsOf(ctx, conn); err != nil {
		return err
	}
	c.Saliences, err = saliencesOf(ctx, conn)
	return err
}

// stampOf is another one after each transaction.
func stampOf(ctx context.Context, conn *sql.Conn) (stamp string, err error) {
	err = conn.QueryRowContext(ctx, "SELECT value FROM meta WHERE key='session'").Scan(&stamp)
	return stamp, err
}

// ofShown leaves out the passages of removed sources.
func ofShown(passages []*Passage, sources []Source) []*Passage {
	shown := make(map[ID]bool, len(sources))
	for i := range sources {
		shown[sources[i].ID] = true
	}
	return slices.DeleteFunc(passages, func(p *Passage) bool { return !shown[p.Source] })
}

// inOrder sorts passages that mostly are: as they were imported.
func inOrder(passages []*Passage) {
	order := func(a, b *Passage) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID))
	}
	if !slices.IsSortedFunc(passages, order) {
		slices.SortFunc(passages, order)
	}
}

// bareColumns are read as numbers where a word is one of few: of half a million
// rows every string costs.
const bareColumns = `SELECT id, source_id, start, "end", party_id, issue_id, stance, ifnull(claimed_by,0), ifnull(confidence,0),
	status='accepted', origin='analyst', (voice='paraphrase')+2*(voice='report'), quote, speaker, note
	FROM passage NOT INDEXED WHERE status<>'rejected' AND id>? AND id<=? ORDER BY id`

// barePassages reads one part of the passages, in the order of their ids.
func barePassages(ctx context.Context, conn *sql.Conn, half, halves int) (all []*Passage, err error) {
	var last int64
	if err := conn.QueryRowContext(ctx, "SELECT ifnull(max(id),0) FROM passage").Scan(&last); err != nil {
		return nil, err
	}
	from, to := last*int64(half)/int64(halves), last*int64(half+1)/int64(halves)
	// Past database/sql, which costs as much again as the reading.
	err = conn.Raw(func(raw any) error {
		direct, ok := raw.(driver.QueryerContext)
		if !ok {
			return fmt.Errorf("the driver %T answers no questions", raw)
		}
		rows, err := direct.QueryContext(ctx, bareColumns, []driver.NamedValue{{Ordinal: 1, Value: from}, {Ordinal: 2, Value: to}})
		if err != nil {
			return err
		}
		defer rows.Close()
		all, err = bareRows(ctx, rows)
		return err
	})
	return all, err
}

// shelf is how many passages are made at a time.
const shelf = 2048

func bareRows(ctx context.Context, rows driver.Rows) ([]*Passage, error) {
	var (
		all    []*Passage
		row    = make([]driver.Value, len(rows.Columns()))
		known  = map[string]string{} // each speaker is kept once
		unused []Passage
	)
	for {
		switch err := rows.Next(row); {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, err
		}
		if len(unused) == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			unused = make([]Passage, shelf)
		}
		if err := unused[0].fill(row, known); err != nil {
			return nil, err
		}
		all, unused = append(all, &unused[0]), unused[1:]
	}
}

// fill reads a row of bareColumns.
func (p *Passage) fill(row []driver.Value, known map[string]string) error {
	var numbers [12]int64
	for i := range numbers {
		n, ok := row[i].(int64)
		if !ok {
			return fmt.Errorf("column %d of a passage is a %T: %w", i, row[i], ErrDamaged)
		}
		numbers[i] = n
	}
	var texts [3]string
	for i := range texts {
		text, ok := row[len(numbers)+i].(string)
		if !ok {
			return fmt.Errorf("column %d of a passage is a %T: %w", len(numbers)+i, row[len(numbers)+i], ErrDamaged)
		}
		texts[i] = text
	}
	p.ID, p.Source, p.Start, p.End = ID(numbers[0]), ID(numbers[1]), int(numbers[2]), int(numbers[3])
	p.Party, p.Issue, p.Stance, p.ClaimedBy = ID(numbers[4]), ID(numbers[5]), int(numbers[6]), ID(numbers[7])
	p.Confidence, p.Quote = int(numbers[8]), texts[0]
	p.Status = [2]Status{Suggested, Accepted}[numbers[9]]
	p.Origin = [2]Origin{Machine, ByAnalyst}[numbers[10]]
	p.Voice = [3]Voice{Quote, Paraphrase, Report}[numbers[11]]
	p.Speaker, p.Note = once(known, texts[1]), once(known, texts[2])
	return nil
}

// once gives a text that was met before as it was then.
func once(known map[string]string, text string) string {
	if before, met := known[text]; met {
		return before
	}
	known[text] = text
	return text
}
