package app

import (
	"context"
	"fmt"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/duplicates"
	"standpoint/app/reading"
)

// Draft is what articles say under a codebook, without a dossier.
type Draft struct {
	compare.Input           // its sources have their texts
	Left          []Outcome // files that became no source: unreadable, or with a text that is there already
}

// NewDraft reads article files under a codebook and keeps nothing on disk.
// Suggestions below minConfidence (percent) are left out. The same text twice
// is one source.
func NewDraft(ctx context.Context, cb codebook.Codebook, paths []string, minConfidence int) (Draft, error) {
	reader, err := reading.New(cb)
	if err != nil {
		return Draft{}, fmt.Errorf("prepare reading with codebook %q: %w", cb.Title, err)
	}
	files, done := articleFiles(paths)
	defer done()
	articles, err := readArticles(ctx, reader, files, min(minConfidence, reading.LeastAlone), nil)
	if err != nil {
		return Draft{}, err
	}
	for i, weighed := range weigh(reader, articles, company{}, minConfidence) {
		articles[i].suggestions = weighed
	}
	d := Draft{Input: compare.Input{Codebook: numbered(cb)}}
	d.fill(articles, reader.Version())
	known := sketches{}
	for _, s := range d.Sources {
		known.add(s.TextSHA256, s.Text)
	}
	d.Stories = storyOf(inGroups(duplicates.Groups(known.items(d.Sources)), d.Sources), d.Sources)
	return d, nil
}

func (d *Draft) fill(articles []article, engine string) {
	n := namesOf(d.Codebook)
	known := map[string]dossier.ID{}
	for _, a := range articles {
		if a.Err != nil {
			d.Left = append(d.Left, Outcome{File: a.path, Skipped: a.Err.Error()})
			continue
		}
		if id, there := known[a.Source.TextSHA256]; there {
			d.Left = append(d.Left, Outcome{File: a.path, Duplicate: true, Source: id, Title: a.Source.Title})
			continue
		}
		s := a.Source
		s.ID = dossier.ID(len(d.Sources) + 1)
		known[s.TextSHA256] = s.ID
		s.Passages = len(a.suggestions)
		d.Sources = append(d.Sources, s)
		for _, p := range n.passages(s.Text, a.suggestions, engine) {
			p.ID = dossier.ID(len(d.Passages) + 1)
			p.Source = s.ID
			d.Passages = append(d.Passages, &p)
		}
	}
}

// numbered gives parties and issues ids, in the codebook's order.
func numbered(cb codebook.Codebook) dossier.Codebook {
	out := dossier.Codebook{Title: cb.Title}
	for i, p := range cb.Parties {
		out.Parties = append(out.Parties, dossier.Party{ID: dossier.ID(i + 1), Party: p})
	}
	for i, issue := range cb.Issues {
		out.Issues = append(out.Issues, dossier.Issue{ID: dossier.ID(i + 1), Issue: issue})
	}
	return out
}
