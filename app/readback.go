package app

import (
	"context"
	"fmt"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/returned"
)

// Returned says what the positions of a workbook would change, and changes
// nothing. They are held against positions drawn as the workbook's were.
func (k *Desk) Returned(ctx context.Context, b returned.Book) (returned.Plan, error) {
	in, err := k.Input(ctx)
	if err != nil {
		return returned.Plan{}, err
	}
	options := DefaultOptions()
	if b.Options != nil {
		options = *b.Options
	}
	return returned.NewPlan(b, compare.NewMatrix(in, options), in.Set), nil
}

// TakeReturned stores the chosen differences with the workbook of that name as
// one step.
func (k *Desk) TakeReturned(ctx context.Context, name string, chosen []returned.Difference) error {
	k.backUpFirst(ctx)
	set, err := k.Positions(ctx)
	if err != nil {
		return err
	}
	changes := returned.Apply(chosen, set)
	var cleared [][2]dossier.ID
	for _, c := range changes.Cleared {
		cleared = append(cleared, [2]dossier.ID{c.Party, c.Issue})
	}
	label := fmt.Sprintf("Read positions from %s (%d changes)", name, len(chosen))
	if len(chosen) == 1 {
		label = fmt.Sprintf("Read positions from %s (1 change)", name)
	}
	return k.SetAll(ctx, label, changes.Positions, changes.Saliences, cleared)
}
