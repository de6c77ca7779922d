package app

import (
	"context"
	"slices"

	"standpoint/app/duplicates"
)

// Compare fills in which rows have the text of a source, or of a row before, and
// which print the same story.
func (k *Desk) Compare(ctx context.Context, g *Gathered) error {
	in, err := k.Input(ctx)
	if err != nil {
		return err
	}
	k.snapshot.mu.Lock()
	known, err := k.snapshot.sketches.all(ctx, k.Dossier, len(in.Sources))
	k.snapshot.mu.Unlock()
	if err != nil {
		return err
	}
	titles := map[string]string{} // by hash of the text
	var items []duplicates.Item
	for _, s := range in.Sources {
		titles[s.TextSHA256] = s.Title
		items = append(items, duplicates.Item{Key: s.TextSHA256, Sketch: known[s.TextSHA256]})
	}
	var rows []int // of the items after those of the sources
	for i := range g.Rows {
		r := &g.Rows[i]
		if r.Same, r.Near = "", ""; r.Skipped != "" {
			continue
		}
		if same, there := titles[r.Source.TextSHA256]; there {
			r.Same, r.Duplicate = same, true
			continue
		}
		titles[r.Source.TextSHA256] = r.Source.Title
		items = append(items, duplicates.Item{Key: r.Source.TextSHA256, Sketch: duplicates.NewSketch(r.Source.Text)})
		rows = append(rows, i)
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	g.nameStories(len(in.Sources), items, rows, titles)
	return nil
}

// nameStories gives each row that prints a story the title of the first that does,
// sources before rows.
func (g *Gathered) nameStories(sources int, items []duplicates.Item, rows []int, titles map[string]string) {
	for _, group := range duplicates.Groups(items) {
		first := slices.Min(group)
		for _, i := range group {
			if i >= sources && i != first {
				g.Rows[rows[i-sources]].Near = titles[items[first].Key]
			}
		}
	}
}
