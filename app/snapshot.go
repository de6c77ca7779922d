package app

import (
	"context"
	"reflect"
	"slices"
	"sync"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// snapshot keeps what was last read of a dossier. After a decision only what it
// touched is read again: reading fifty thousand passages takes a third of a
// second, one of them no time.
//
// What it gives away is never changed afterwards.
type snapshot struct {
	mu      sync.Mutex
	input   compare.Input
	current bool // input is as the dossier was, but for what follows

	sketches sketches // of all texts met so far
	reasons  reasons

	touched   map[dossier.ID]bool
	positions bool

	drawn   *compare.Matrix // from input, but for the cells below; nil: none yet
	options compare.Options // by which it was drawn
	stale   map[compare.Place]bool

	line lines
}

// mostTouched is how many passages are read one by one; more are read with all
// the others.
const mostTouched = 2000

// heed notes what an action has changed.
func (s *snapshot) heed(c dossier.Change) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c.Codebook || c.Sources {
		s.current = false
		return
	}
	s.positions = s.positions || c.Positions
	for _, id := range c.Passages {
		s.touched[id] = true
	}
}

// read brings the snapshot up to date and gives it.
func (s *snapshot) read(ctx context.Context, d *dossier.Dossier) (compare.Input, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.update(ctx, d)
}

func (s *snapshot) update(ctx context.Context, d *dossier.Dossier) (compare.Input, error) {
	var err error
	if !s.current || len(s.touched) > mostTouched {
		err = s.readAll(ctx, d)
	} else {
		err = s.readTouched(ctx, d)
	}
	if err != nil {
		return compare.Input{}, err
	}
	s.current, s.positions, s.touched = true, false, map[dossier.ID]bool{}
	return s.input, nil
}

func (s *snapshot) readAll(ctx context.Context, d *dossier.Dossier) error {
	c, err := d.ContentsAfter(ctx, s.input.Passages)
	if err != nil {
		return err
	}
	s.drawn, s.line.drawn = nil, nil
	s.input = compare.Input{Codebook: c.Codebook, Sources: c.Sources, Passages: c.Passages, Set: c.Positions, Salience: c.Saliences, Reasons: s.reasons.of(d)}
	if s.input.Stories, err = s.sketches.stories(ctx, d, c.Sources); err != nil {
		return err
	}
	s.input.Sorted = compare.Sort(s.input)
	return nil
}

func (s *snapshot) readTouched(ctx context.Context, d *dossier.Dossier) error {
	next := s.input
	if s.positions {
		set, err := d.Positions(ctx)
		if err != nil {
			return err
		}
		for _, p := range append(next.Set, set...) {
			s.redraw(p.Party, p.Issue)
		}
		next.Set = set
		salience, err := d.Saliences(ctx)
		if err != nil {
			return err
		}
		for _, v := range slices.Concat(next.Salience, salience) {
			s.redraw(v.Party, v.Issue)
		}
		next.Salience = salience
	}
	if len(s.touched) > 0 {
		ids := make([]dossier.ID, 0, len(s.touched))
		for id := range s.touched {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		changed, err := d.PassagesByID(ctx, ids...)
		if err != nil {
			return err
		}
		s.exchange(&next, changed)
	}
	s.input = next
	return nil
}

// redraw notes that a cell is to be drawn anew.
func (s *snapshot) redraw(party, issue dossier.ID) {
	at := compare.Place{Party: party, Issue: issue}
	s.stale[at], s.line.stale[at] = true, true
}

// exchange brings touched passages into an input, as they are now.
func (s *snapshot) exchange(in *compare.Input, changed []dossier.Passage) {
	var gone, come []*dossier.Passage
	for _, p := range found(in.Passages, s.touched, changed) {
		gone = append(gone, p)
		s.redraw(p.Party, p.Issue)
	}
	for _, p := range changed {
		if p.Status == dossier.Rejected {
			continue
		}
		bare := p.Bare()
		come = append(come, &bare)
		s.redraw(p.Party, p.Issue)
	}
	in.Sorted = in.Sorted.With(gone, come)
	in.Passages = replaced(in.Passages, gone, come)
}

// matrix draws the matrix, or only the cells of it that have changed.
func (s *snapshot) matrix(ctx context.Context, d *dossier.Dossier, o compare.Options) (*compare.Matrix, compare.Input, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, err := s.update(ctx, d)
	if err != nil {
		return nil, in, err
	}
	if s.drawn == nil || !reflect.DeepEqual(o, s.options) {
		s.drawn, s.options = compare.NewMatrix(in, o), o
	} else if len(s.stale) > 0 {
		places := make([]compare.Place, 0, len(s.stale))
		for p := range s.stale {
			places = append(places, p)
		}
		s.drawn = s.drawn.Redraw(in, o, places)
	}
	s.stale = map[compare.Place]bool{}
	return s.drawn, in, nil
}
