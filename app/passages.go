package app

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"standpoint/app/dossier"
)

// found gives those of some touched passages that stand in a list, which is in
// the order of dossier.Passages. changed are those that are there now.
func found(list []*dossier.Passage, touched map[dossier.ID]bool, changed []dossier.Passage) []*dossier.Passage {
	var all []*dossier.Passage
	there := map[dossier.ID]bool{}
	for i := range changed {
		p := &changed[i]
		there[p.ID] = true
		at, _ := slices.BinarySearchFunc(list, p.Source, func(q *dossier.Passage, source dossier.ID) int { return cmp.Compare(q.Source, source) })
		for ; at < len(list) && list[at].Source == p.Source; at++ {
			if list[at].ID == p.ID {
				all = append(all, list[at])
			}
		}
	}
	if len(there) == len(touched) {
		return all
	}
	for _, p := range list {
		if touched[p.ID] && !there[p.ID] {
			all = append(all, p)
		}
	}
	return all
}

// fewReplaced are put into their places one by one; more are merged.
const fewReplaced = 32

// replaced gives a list, in the order of dossier.Passages, with some passages in
// the place of others, both in that order. The list itself stays as it was.
func replaced(list, gone, come []*dossier.Passage) []*dossier.Passage {
	if len(gone)+len(come) > fewReplaced {
		return merged(list, gone, come)
	}
	next := slices.Grow(slices.Clone(list), len(come))
	for _, p := range gone {
		if at, is := slices.BinarySearchFunc(next, p, inOrder); is {
			next = slices.Delete(next, at, at+1)
		}
	}
	for _, p := range come {
		at, _ := slices.BinarySearchFunc(next, p, inOrder)
		next = slices.Insert(next, at, p)
	}
	return next
}

// merged is replaced in one walk.
func merged(list, gone, come []*dossier.Passage) []*dossier.Passage {
	away := make(map[dossier.ID]bool, len(gone))
	for _, p := range gone {
		away[p.ID] = true
	}
	next := make([]*dossier.Passage, 0, len(list)+len(come))
	for _, p := range list {
		for len(come) > 0 && inOrder(come[0], p) < 0 {
			next, come = append(next, come[0]), come[1:]
		}
		if !away[p.ID] {
			next = append(next, p)
		}
	}
	return append(next, come...)
}

// inOrder is the order of dossier.Passages.
func inOrder(a, b *dossier.Passage) int {
	return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID))
}

// reasons are those of passages that were asked for. They never change.
type reasons struct {
	mu    sync.Mutex
	known map[dossier.ID][]string
}

// mostReasons are kept.
const mostReasons = 20_000

// of answers from a dossier. Where that cannot be read there are no reasons:
// whoever asks has just read it, and will be told the next time.
func (r *reasons) of(d *dossier.Dossier) func(dossier.ID) []string {
	return func(id dossier.ID) []string {
		r.mu.Lock()
		why, known := r.known[id]
		r.mu.Unlock()
		if known {
			return why
		}
		why, err := d.Reasons(context.Background(), id)
		if err != nil {
			return nil
		}
		r.mu.Lock()
		defer r.mu.Unlock()
		if len(r.known) >= mostReasons {
			clear(r.known)
		}
		r.known[id] = why
		return why
	}
}
