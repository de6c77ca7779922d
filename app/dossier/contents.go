package dossier

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
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

// Bare is the passage as Contents has it: without its record.
func (p Passage) Bare() Passage {
	p.Record = nil
	return p
}

// Contents reads codebook, sources, passages and positions together: no action
// comes between them.
func (d *Dossier) Contents(ctx context.Context) (Contents, error) {
	return d.ContentsAfter(ctx, nil)
}

// ContentsAfter is Contents, where some passages were read before and are not
// changed by anybody: those that are as they were are given again, so that they
// are not in the memory twice.
func (d *Dossier) ContentsAfter(ctx context.Context, before []*Passage) (c Contents, err error) {
	before = slices.SortedFunc(slices.Values(before), func(a, b *Passage) int { return cmp.Compare(a.ID, b.ID) })
	const tries = 3 // an action may come between two readings
	for try := 1; ; try++ {
		parts := 2
		if try == tries {
			parts = 1
		}
		c, err = d.contents(ctx, parts, before)
		if !errors.Is(err, errBetween) {
			return c, d.explain("read the dossier", err)
		}
	}
}

// errBetween says that two connections see the file before and after an action.
var errBetween = errors.New("something was done between two readings")

// contents reads the passages in parts, each on a connection of its own, and the
// rest on one more; with one part, all on one. What was read before is in the
// order of ids.
func (d *Dossier) contents(ctx context.Context, parts int, before []*Passage) (Contents, error) {
	var c Contents
	passages, readings := make([][]*Passage, parts), parts
	if parts > 1 {
		readings++
	}
	stamps := make([]string, readings)
	jobs, ctx := errgroup.WithContext(ctx)
	for part := range parts {
		jobs.Go(func() error {
			return d.asOfOneMoment(ctx, &stamps[part], func(ctx context.Context, conn *sql.Conn) (err error) {
				if passages[part], err = barePassages(ctx, conn, part, parts, before); err != nil || parts > 1 {
					return err
				}
				return c.readRest(ctx, conn)
			})
		})
	}
	if readings > parts {
		jobs.Go(func() error { return d.asOfOneMoment(ctx, &stamps[parts], c.readRest) })
	}
	if err := jobs.Wait(); err != nil {
		return c, err
	}
	if len(slices.Compact(stamps)) > 1 {
		return c, errBetween
	}
	c.Passages = ofShown(slices.Concat(passages...), c.Sources)
	inOrder(c.Passages)
	return c, nil
}

// asOfOneMoment reads in one transaction, and notes which one.
func (d *Dossier) asOfOneMoment(ctx context.Context, stamp *string, read func(context.Context, *sql.Conn) error) error {
	return d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		if _, err := conn.ExecContext(ctx, "BEGIN DEFERRED"); err != nil {
			return err
		}
		defer letGo(context.WithoutCancel(ctx), conn)
		defer conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
		if *stamp, err = stampOf(ctx, conn); err != nil {
			return err
		}
		return read(ctx, conn)
	})
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
