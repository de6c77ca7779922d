package app

import (
	"cmp"
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

	touched   map[dossier.ID]bool
	positions bool

	drawn   *compare.Matrix // from input, but for the cells below; nil: none yet
	options compare.Options // by which it was drawn
	stale   map[compare.Place]bool
	redrawn int // how often cells were drawn anew since all were

	line lines
}

// mostRedrawn is after how many decisions the whole matrix is drawn anew: its
// old cells hold on to old lists of sources.
const mostRedrawn = 32

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
	c, err := d.Contents(ctx)
	if err != nil {
		return err
	}
	s.drawn, s.line.drawn = nil, nil
	s.input = compare.Input{Codebook: c.Codebook, Sources: c.Sources, Passages: compare.Pointers(c.Passages), Set: c.Positions, Salience: c.Saliences}
	s.input.Stories, err = s.sketches.stories(ctx, d, c.Sources)
	return err
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
		s.noteCells(next.Passages, changed)
		next.Passages = replaced(next.Passages, s.touched, compare.Pointers(changed))
		next.Sources = s.recount(next.Sources, next.Passages)
	}
	s.input = next
	return nil
}

// redraw notes that a cell is to be drawn anew.
func (s *snapshot) redraw(party, issue dossier.ID) {
	at := compare.Place{Party: party, Issue: issue}
	s.stale[at], s.line.stale[at] = true, true
}

// noteCells notes in which cells touched passages stood, and in which they stand.
func (s *snapshot) noteCells(before []*dossier.Passage, now []dossier.Passage) {
	for _, p := range before {
		if s.touched[p.ID] {
			s.redraw(p.Party, p.Issue)
		}
	}
	for _, p := range now {
		s.redraw(p.Party, p.Issue)
	}
}

// matrix draws the matrix, or only the cells of it that have changed.
func (s *snapshot) matrix(ctx context.Context, d *dossier.Dossier, o compare.Options) (*compare.Matrix, compare.Input, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, err := s.update(ctx, d)
	if err != nil {
		return nil, in, err
	}
	if s.drawn == nil || !reflect.DeepEqual(o, s.options) || s.redrawn == mostRedrawn {
		s.drawn, s.options, s.redrawn = compare.NewMatrix(in, o), o, 0
	} else if len(s.stale) > 0 {
		places := make([]compare.Place, 0, len(s.stale))
		for p := range s.stale {
			places = append(places, p)
		}
		s.drawn = s.drawn.Redraw(in, o, places)
		s.redrawn++
	}
	s.stale = map[compare.Place]bool{}
	return s.drawn, in, nil
}

// replaced gives the passages without those touched, and with those of them
// that are there now and not rejected, in their order.
func replaced(all []*dossier.Passage, touched map[dossier.ID]bool, changed []*dossier.Passage) []*dossier.Passage {
	changed = slices.DeleteFunc(changed, func(p *dossier.Passage) bool { return p.Status == dossier.Rejected })
	next := make([]*dossier.Passage, 0, len(all)+len(changed))
	for _, p := range all {
		for len(changed) > 0 && before(changed[0], p) {
			next = append(next, changed[0])
			changed = changed[1:]
		}
		if !touched[p.ID] {
			next = append(next, p)
		}
	}
	return append(next, changed...)
}

// before is the order of dossier.Passages.
func before(a, b *dossier.Passage) bool {
	return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID)) < 0
}

// recount gives the sources with the number of their passages: the same list
// where it has not changed. Cells with passages of a source that has another
// number now are noted: they show the source.
func (s *snapshot) recount(sources []dossier.Source, passages []*dossier.Passage) []dossier.Source {
	n := make(map[dossier.ID]int, len(sources))
	for _, p := range passages {
		n[p.Source]++
	}
	var next []dossier.Source
	other := map[dossier.ID]bool{}
	for i := range sources {
		id := sources[i].ID
		if sources[i].Passages == n[id] {
			continue
		}
		if next == nil {
			next = slices.Clone(sources)
		}
		next[i].Passages, other[id] = n[id], true
	}
	if next == nil {
		return sources
	}
	for _, p := range passages {
		if other[p.Source] {
			s.redraw(p.Party, p.Issue)
		}
	}
	return next
}
