package app

import (
	"context"
	"reflect"
	"slices"
	"strings"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/teaching"
)

// Revise changes the codebook and reads all sources again with it, as one
// action of the given label; see ReadAgain. Parties and issues keep their
// passages under other names, and hand them over where they are merged. They
// are not read again where the change can make no difference to a reading.
// progress may be nil.
func (k *Desk) Revise(ctx context.Context, label string, r dossier.Revision, progress func(Progress)) (dossier.Renewed, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return dossier.Renewed{}, err
	}
	plan, err := r.Plan(book)
	if err != nil {
		return dossier.Renewed{}, err
	}
	after := plan.Codebook.Plain()
	if readsTheSame(book.Plain(), after) {
		return k.Dossier.Revise(ctx, label, r, nil)
	}
	k.backUpFirst(ctx) // parties may be merged, or go with their passages
	found, err := k.readAll(ctx, after, progress)
	if err != nil {
		return dossier.Renewed{}, err
	}
	return k.Dossier.Revise(ctx, label, r, found)
}

// PreviewRevision says what Revise would change, and changes nothing. progress
// may be nil.
func (k *Desk) PreviewRevision(ctx context.Context, r dossier.Revision, progress func(Progress)) (teaching.Preview, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return teaching.Preview{}, err
	}
	plan, err := r.Plan(book)
	if err != nil {
		return teaching.Preview{}, err
	}
	if readsTheSame(book.Plain(), plan.Codebook.Plain()) {
		return teaching.Preview{Codebook: plan.Codebook}, nil
	}
	return k.preview(ctx, book, r, progress)
}

// readsTheSame tells whether two codebooks differ in their title and order
// only.
func readsTheSame(a, b codebook.Codebook) bool {
	return reflect.DeepEqual(byName(a), byName(b))
}

func byName(cb codebook.Codebook) codebook.Codebook {
	return codebook.Codebook{
		Parties: slices.SortedFunc(slices.Values(cb.Parties), func(a, b codebook.Party) int { return strings.Compare(a.Name, b.Name) }),
		Issues:  slices.SortedFunc(slices.Values(cb.Issues), func(a, b codebook.Issue) int { return strings.Compare(a.Name, b.Name) }),
	}
}
