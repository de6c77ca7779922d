package app

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
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

// manySources are so many that their stories are kept in the dossier: to find
// them takes seconds, of a few it takes no time.
const manySources = 1000

// stories finds which sources of a dossier print one story, and gives each of
// those the number of the earliest.
func (k sketches) stories(ctx context.Context, d *dossier.Dossier, sources []dossier.Source) (map[dossier.ID]dossier.ID, error) {
	if len(sources) < manySources {
		if err := k.sketch(ctx, d); err != nil {
			return nil, err
		}
		return storyOf(inGroups(duplicates.Groups(k.items(sources)), sources), sources), nil
	}
	of := fingerprint(sources)
	if groups, err := d.KeptStories(ctx, of); err != nil || groups != nil {
		return storyOf(groups, sources), err
	}
	known, err := recall(ctx, d)
	if err != nil {
		return nil, err
	}
	if err := known.sketches.sketch(ctx, d); err != nil {
		return nil, err
	}
	items := known.sketches.items(sources)
	places := known.found.Again(items)
	groups := inGroups(places, sources)
	if !d.ReadOnly() { // what cannot be kept is found again
		_ = known.keep(ctx, d, duplicates.Found{Items: items, Groups: places})
		_ = d.KeepStories(ctx, of, groups)
	}
	return storyOf(groups, sources), nil
}

// all gives the sketches of all texts of a dossier with so many sources.
func (k sketches) all(ctx context.Context, d *dossier.Dossier, sources int) (sketches, error) {
	if sources < manySources {
		err := k.sketch(ctx, d)
		return maps.Clone(k), err
	}
	known, err := recall(ctx, d)
	if err != nil {
		return nil, err
	}
	if err := known.sketches.sketch(ctx, d); err != nil {
		return nil, err
	}
	if len(known.sketches) > len(known.noted) && !d.ReadOnly() {
		_ = known.keep(ctx, d, known.found)
	}
	return known.sketches, nil
}

// fingerprint is another one for other sources, and where one was taken apart
// from others.
func fingerprint(sources []dossier.Source) string {
	hash := sha256.New()
	fmt.Fprintln(hash, duplicates.Method)
	for i := range sources {
		s := &sources[i]
		fmt.Fprintln(hash, s.ID, s.TextSHA256, s.Apart)
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// sketch reads the texts that were not met yet.
func (k sketches) sketch(ctx context.Context, d *dossier.Dossier) error {
	unknown := func(hash string) bool {
		_, known := k[hash]
		return !known
	}
	var (
		mu   sync.Mutex
		jobs errgroup.Group
	)
	jobs.SetLimit(runtime.NumCPU())
	found := sketches{}
	err := d.EachText(ctx, unknown, func(hash, text string) {
		jobs.Go(func() error {
			sketch := duplicates.NewSketch(text)
			mu.Lock()
			defer mu.Unlock()
			found[hash] = sketch
			return nil
		})
	})
	err = errors.Join(err, jobs.Wait())
	maps.Copy(k, found)
	return err
}

// items are the sources with their sketches.
func (k sketches) items(sources []dossier.Source) []duplicates.Item {
	items := make([]duplicates.Item, len(sources))
	for i, s := range sources {
		items[i] = duplicates.Item{Key: s.TextSHA256, Sketch: k[s.TextSHA256], Apart: s.Apart}
	}
	return items
}

// inGroups gives the sources that print a story, of each story.
func inGroups(places [][]int, sources []dossier.Source) [][]dossier.ID {
	groups := [][]dossier.ID{}
	for _, places := range places {
		group := make([]dossier.ID, len(places))
		for i, at := range places {
			group[i] = sources[at].ID
		}
		groups = append(groups, group)
	}
	return groups
}

// storyOf gives each source that prints a story with others the number of the
// earliest of them.
func storyOf(groups [][]dossier.ID, sources []dossier.Source) map[dossier.ID]dossier.ID {
	by := make(map[dossier.ID]*dossier.Source, len(sources))
	for i := range sources {
		by[sources[i].ID] = &sources[i]
	}
	stories := map[dossier.ID]dossier.ID{}
	for _, group := range groups {
		first := slices.MinFunc(group, func(a, b dossier.ID) int { return earliest(by[a], by[b]) })
		for _, id := range group {
			stories[id] = first
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
