package app

import (
	"context"
	"fmt"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/reading"
	"standpoint/app/teaching"
)

// ReadAgain reads all sources again with the codebook as it stands and
// replaces the suggestions that nobody has decided on, as one action. What a
// person accepted, rejected, changed or added stays, and is not suggested
// again. Where all is as it was there is no action. progress may be nil.
func (k *Desk) ReadAgain(ctx context.Context, progress func(Progress)) (dossier.Renewed, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return dossier.Renewed{}, err
	}
	return k.readAgain(ctx, "Read again", book.Plain(), false, progress)
}

// ReadAgainWith sets another codebook and reads all sources again with it, as
// one action of the given label; see ReadAgain. A party or issue that the
// codebook drops goes with all its passages, as with SetCodebook.
func (k *Desk) ReadAgainWith(ctx context.Context, label string, cb codebook.Codebook, progress func(Progress)) (dossier.Renewed, error) {
	return k.readAgain(ctx, label, cb, true, progress)
}

func (k *Desk) readAgain(ctx context.Context, label string, cb codebook.Codebook, set bool, progress func(Progress)) (dossier.Renewed, error) {
	k.backUpFirst(ctx)
	bySource, err := k.readAll(ctx, cb, progress)
	if err != nil {
		return dossier.Renewed{}, err
	}
	if !set {
		return k.ReplaceSuggestions(ctx, label, nil, bySource)
	}
	return k.ReplaceSuggestions(ctx, label, &cb, bySource)
}

// readAll reads all sources with a codebook.
func (k *Desk) readAll(ctx context.Context, cb codebook.Codebook, progress func(Progress)) (map[dossier.ID][]dossier.Found, error) {
	reader, err := readerFor(cb)
	if err != nil {
		return nil, err
	}
	sources, err := k.Sources(ctx)
	if err != nil {
		return nil, err
	}
	decided, err := k.decided(ctx, sources)
	if err != nil {
		return nil, err
	}
	found, err := teaching.ReadAll(ctx, reader, len(sources), k.articleOf(ctx, sources), decided, told(progress))
	if err != nil {
		return nil, err
	}
	bySource := map[dossier.ID][]dossier.Found{}
	for i, s := range sources {
		bySource[s.ID] = found[i]
	}
	return bySource, nil
}

// Preview says what ReadAgainWith would change, and changes nothing. progress
// may be nil.
func (k *Desk) Preview(ctx context.Context, cb codebook.Codebook, progress func(Progress)) (teaching.Preview, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return teaching.Preview{}, err
	}
	return k.preview(ctx, book, dossier.RevisionTo(book, cb), progress)
}

func (k *Desk) preview(ctx context.Context, book dossier.Codebook, r dossier.Revision, progress func(Progress)) (teaching.Preview, error) {
	sources, err := k.Sources(ctx)
	if err != nil {
		return teaching.Preview{}, err
	}
	passages, err := k.Passages(ctx, dossier.Filter{WithRejected: true})
	if err != nil {
		return teaching.Preview{}, err
	}
	bySource := map[dossier.ID][]dossier.Passage{}
	for _, p := range passages {
		bySource[p.Source] = append(bySource[p.Source], p)
	}
	decided, err := k.decided(ctx, sources)
	if err != nil {
		return teaching.Preview{}, err
	}
	load := k.articleOf(ctx, sources)
	all := make([]teaching.Source, len(sources))
	for i, s := range sources {
		a, err := load(i)
		if err != nil {
			return teaching.Preview{}, err
		}
		all[i] = teaching.Source{ID: s.ID, Article: a, Passages: bySource[s.ID], Decided: decided[i]}
	}
	return teaching.LookAt(ctx, book, r, all, told(progress))
}

func readerFor(cb codebook.Codebook) (*reading.Reader, error) {
	reader, err := reading.New(cb)
	if err != nil {
		return nil, fmt.Errorf("prepare reading with codebook %q: %w", cb.Title, err)
	}
	return reader, nil
}

// articleOf loads the text of one of the sources.
func (k *Desk) articleOf(ctx context.Context, sources []dossier.Source) func(int) (reading.Article, error) {
	return func(i int) (reading.Article, error) {
		s, err := k.Source(ctx, sources[i].ID)
		return reading.Article{Text: s.Text, Published: s.Published}, err
	}
}

func told(progress func(Progress)) func(done, total int) {
	if progress == nil {
		return nil
	}
	return func(done, total int) { progress(Progress{Done: done, Total: total}) }
}
