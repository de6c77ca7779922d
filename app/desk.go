package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"sync/atomic"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/reading"
)

// Desk is an open dossier with the use cases around it. The dossier's own
// actions (Accept, SetStance, Undo and so on) are used as they are.
//
// A Desk may be used by several goroutines.
type Desk struct {
	*dossier.Dossier
	snapshot *snapshot
	shelves  atomic.Pointer[string] // where backups are kept; nil or empty: none are
}

// newDesk begins to heed what is done to a dossier.
func newDesk(d *dossier.Dossier) *Desk {
	k := &Desk{Dossier: d, snapshot: &snapshot{touched: map[dossier.ID]bool{}, stale: map[compare.Place]bool{}, sketches: sketches{}, reasons: reasons{known: map[dossier.ID][]string{}}, line: newLines()}}
	d.Subscribe(k.snapshot.heed)
	return k
}

// Create makes a new dossier at path with the given codebook and opens it.
// The file must not exist, and does not after an error.
func Create(ctx context.Context, path string, cb codebook.Codebook) (*Desk, error) {
	d, err := dossier.Create(ctx, path)
	if err != nil {
		return nil, err
	}
	if err := d.SetCodebook(ctx, cb); err != nil {
		err = fmt.Errorf("put the codebook into %s: %w", path, err)
		return nil, errors.Join(err, d.Close(), os.Remove(path))
	}
	return newDesk(d), nil
}

// Open opens the dossier at path. See dossier.Open for its errors.
func Open(ctx context.Context, path string) (*Desk, error) {
	d, err := dossier.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	return newDesk(d), nil
}

// DefaultOptions are how the matrix is drawn unless the user chooses
// otherwise: everything that was accepted or suggested with at least the
// reader's default confidence.
func DefaultOptions() compare.Options {
	return compare.Options{MinConfidence: reading.DefaultThreshold}
}

// Everything is all that a matrix may be drawn from, sources with their texts
// and passages with all that is known of them. It belongs to the caller.
func (k *Desk) Everything(ctx context.Context) (compare.Input, error) {
	in, _, err := k.everything(ctx)
	return in, err
}

// everything gives also all passages, the rejected ones too.
func (k *Desk) everything(ctx context.Context) (compare.Input, []dossier.Passage, error) {
	in, err := k.Input(ctx)
	if err != nil {
		return in, nil, err
	}
	all, err := k.Passages(ctx, dossier.Filter{WithRejected: true})
	if err != nil {
		return in, nil, err
	}
	in.Sources = slices.Clone(in.Sources)
	for i, s := range in.Sources {
		if in.Sources[i], err = k.Source(ctx, s.ID); err != nil {
			return in, nil, err
		}
	}
	in.Passages = in.Passages[:0:0]
	for i := range all {
		if all[i].Status != dossier.Rejected {
			in.Passages = append(in.Passages, &all[i])
		}
	}
	in.Reasons, in.Sorted = nil, nil // for the bare passages
	in.Sorted = compare.Sort(in)
	return in, all, nil
}

// Input is Everything without the texts, with bare passages, as of one moment. It
// is shared: nobody may change it.
func (k *Desk) Input(ctx context.Context) (compare.Input, error) {
	return k.snapshot.read(ctx, k.Dossier)
}

// Matrix draws the matrix and gives what it was drawn from. After a decision
// only the cells that it touched are drawn anew. Both are shared: nobody may
// change them.
func (k *Desk) Matrix(ctx context.Context, o compare.Options) (*compare.Matrix, compare.Input, error) {
	return k.snapshot.matrix(ctx, k.Dossier, o)
}
