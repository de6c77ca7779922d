package app

import (
	"context"

	"standpoint/app/dossier"
)

// Undoable lists the actions that a person may take back or do again, oldest
// first. The first step of a dossier brought its codebook: without one nothing
// could be shown, so that it is not among them.
func (k *Desk) Undoable(ctx context.Context) ([]dossier.Step, error) {
	steps, err := k.History(ctx)
	if err != nil || len(steps) == 0 {
		return nil, err
	}
	return steps[1:], nil
}

// GoTo undoes or does again one action after another until the step of that id
// is the last that stands; 0 goes back before all that can be undone. Each is
// on disk before the next: where it is cancelled, the dossier stands between
// two actions. It tells how many it undid (below 0) or did again.
func (k *Desk) GoTo(ctx context.Context, id int64) (int, error) {
	steps, err := k.Undoable(ctx)
	if err != nil {
		return 0, err
	}
	moved := 0
	for _, s := range steps {
		switch {
		case s.ID > id && !s.Undone:
			moved--
		case s.ID <= id && s.Undone:
			moved++
		}
	}
	travel := k.Redo
	if moved < 0 {
		travel = k.Undo
	}
	for n := range max(moved, -moved) {
		if err := ctx.Err(); err != nil {
			return n, err
		}
		if _, err := travel(ctx); err != nil {
			return n, err
		}
	}
	return moved, nil
}
