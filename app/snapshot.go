package app

import (
	"cmp"
	"context"
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

	touched   map[dossier.ID]bool
	positions bool
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
	s.input = compare.Input{Codebook: c.Codebook, Sources: c.Sources, Passages: c.Passages, Set: c.Positions}
	return nil
}

func (s *snapshot) readTouched(ctx context.Context, d *dossier.Dossier) error {
	next := s.input
	if s.positions {
		set, err := d.Positions(ctx)
		if err != nil {
			return err
		}
		next.Set = set
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
		next.Passages = replaced(next.Passages, s.touched, changed)
		next.Sources = counted(next.Sources, next.Passages)
	}
	s.input = next
	return nil
}

// replaced gives the passages without those touched, and with those of them
// that are there now and not rejected, in their order.
func replaced(all []dossier.Passage, touched map[dossier.ID]bool, changed []dossier.Passage) []dossier.Passage {
	changed = slices.DeleteFunc(changed, func(p dossier.Passage) bool { return p.Status == dossier.Rejected })
	next := make([]dossier.Passage, 0, len(all)+len(changed))
	for i := range all {
		p := &all[i]
		for len(changed) > 0 && before(&changed[0], p) {
			next = append(next, changed[0])
			changed = changed[1:]
		}
		if !touched[p.ID] {
			next = append(next, *p)
		}
	}
	return append(next, changed...)
}

// before is the order of dossier.Passages.
func before(a, b *dossier.Passage) bool {
	return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID)) < 0
}

// counted gives the sources with the number of their passages.
func counted(sources []dossier.Source, passages []dossier.Passage) []dossier.Source {
	n := make(map[dossier.ID]int, len(sources))
	for i := range passages {
		n[passages[i].Source]++
	}
	next := slices.Clone(sources)
	for i := range next {
		next[i].Passages = n[next[i].ID]
	}
	return next
}
