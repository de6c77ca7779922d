package app

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"standpoint/app/dossier"
	"standpoint/app/duplicates"
)

// sketches are those of texts, by the texts' hashes: a text never changes, so
// that each is read once while its dossier is open.
type sketches map[string]duplicates.Sketch

func (k sketches) add(hash, text string) { k[hash] = duplicates.NewSketch(text) }

// stories finds which sources of a dossier print one story.
func (k sketches) stories(ctx context.Context, d *dossier.Dossier, sources []dossier.Source) (map[dossier.ID]dossier.ID, error) {
	unknown := func(hash string) bool {
		_, known := k[hash]
		return !known
	}
	var (
		mu   sync.Mutex
		jobs errgroup.Group
	)
	jobs.SetLimit(runtime.NumCPU())
	err := d.EachText(ctx, unknown, func(hash, text string) {
		jobs.Go(func() error {
			sketch := duplicates.NewSketch(text)
			mu.Lock()
			defer mu.Unlock()
			k[hash] = sketch
			return nil
		})
	})
	if wrong := jobs.Wait(); err == nil {
		err = wrong
	}
	if err != nil {
		return nil, err
	}
	return k.group(sources), nil
}

// group gives each source that prints a story with others the number of the
// earliest of them.
func (k sketches) group(sources []dossier.Source) map[dossier.ID]dossier.ID {
	items := make([]duplicates.Item, len(sources))
	for i, s := range sources {
		items[i] = duplicates.Item{Key: s.TextSHA256, Sketch: k[s.TextSHA256], Apart: s.Apart}
	}
	stories := map[dossier.ID]dossier.ID{}
	for _, group := range duplicates.Groups(items) {
		first := slices.MinFunc(group, func(a, b int) int { return earliest(&sources[a], &sources[b]) })
		for _, i := range group {
			stories[sources[i].ID] = sources[first].ID
		}
	}
	return stories
}

// earliest orders sources by date, those without one last, and such of one day
// so that the order of import does not matter.
func earliest(a, b *dossier.Source) int {
	undated := func(s *dossier.Source) int {
		if s.Published == "" {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(undated(a), undated(b)),
		cmp.Compare(a.Published, b.Published),
		cmp.Compare(a.Title, b.Title),
		cmp.Compare(a.TextSHA256, b.TextSHA256),
		cmp.Compare(a.ID, b.ID),
	)
}
