package app

import (
	"context"
	"slices"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// Reprints gives a passage and those that a decision on it covers: the
// machine's passages with the same words in other prints of its story, read
// alike, and decided alike or not at all.
func (k *Desk) Reprints(ctx context.Context, id dossier.ID) ([]dossier.ID, error) {
	in, err := k.Input(ctx)
	if err != nil {
		return nil, err
	}
	p, err := k.Passage(ctx, id)
	if err != nil {
		return nil, err
	}
	if p.Origin != dossier.Machine || in.Stories[p.Source] == 0 {
		return []dossier.ID{id}, nil
	}
	cell, err := k.Passages(ctx, dossier.Filter{Party: p.Party, Issue: p.Issue, WithRejected: true})
	if err != nil {
		return nil, err
	}
	covered := []*dossier.Passage{&p}
	for i := range cell {
		q := &cell[i]
		if compare.ReadAlike(&p, q) && (q.Status == p.Status || q.Status == dossier.Suggested) {
			covered = append(covered, q)
		}
	}
	group := compare.Reprints(covered, in.Stories)[id]
	return append([]dossier.ID{id}, slices.DeleteFunc(slices.Clone(group), func(other dossier.ID) bool { return other == id })...), nil
}
