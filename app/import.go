package app

import (
	"context"
	"fmt"
	"path/filepath"

	"standpoint/app/dossier"
	"standpoint/app/reading"
)

// Outcome is what became of one file of an import.
type Outcome struct {
	File      string // its path as it was given
	Source    dossier.ID
	Title     string
	Passages  int    // suggested on it
	Duplicate bool   // its text was in the dossier already, as Source
	Restored  bool   // Source had been removed, and is back with what was decided on it
	Skipped   string // why it could not be read, in words; empty if it was
}

// ImportReport lists what became of each file, in the order of the files.
type ImportReport struct {
	Outcomes []Outcome
}

// Imported counts the files that became new sources.
func (r ImportReport) Imported() int {
	n := 0
	for _, o := range r.Outcomes {
		if o.Skipped == "" && !o.Duplicate {
			n++
		}
	}
	return n
}

// Import takes in article files (those in folders and zip archives too), suggests
// passages and adds all as one action. A file that cannot be read is reported
// and stops nothing. A cancelled import leaves the dossier as it was. progress
// may be nil.
func (k *Desk) Import(ctx context.Context, paths []string, progress func(Progress)) (ImportReport, error) {
	cb, err := k.Codebook(ctx)
	if err != nil {
		return ImportReport{}, err
	}
	reader, err := reading.New(cb.Plain())
	if err != nil {
		return ImportReport{}, fmt.Errorf("prepare reading with codebook %q: %w", cb.Title, err)
	}
	k.backUpFirst(ctx)
	files, done := articleFiles(paths)
	defer done()
	articles, err := readArticles(ctx, reader, files, reading.DefaultThreshold, progress)
	if err != nil {
		return ImportReport{}, err
	}
	return k.add(ctx, namesOf(cb), articles, reader.Version())
}

func (k *Desk) add(ctx context.Context, n names, articles []article, engine string) (ImportReport, error) {
	report := ImportReport{Outcomes: make([]Outcome, len(articles))}
	var items []dossier.Incoming
	var at []int // the article of each item
	for i, a := range articles {
		report.Outcomes[i].File = a.path
		if a.Err != nil {
			report.Outcomes[i].Skipped = a.Err.Error()
			continue
		}
		items = append(items, dossier.Incoming{Source: a.Source, Passages: n.passages(a.Source.Text, a.suggestions, engine)})
		at = append(at, i)
	}
	if len(items) == 0 {
		return report, nil
	}
	fates, err := k.AddSources(ctx, importLabel(articles, at), items, nil)
	if err != nil {
		return ImportReport{}, fmt.Errorf("add the articles to %s: %w", k.Path(), err)
	}
	for j, fate := range fates {
		o := &report.Outcomes[at[j]]
		o.Source, o.Duplicate, o.Restored, o.Title = fate.ID, fate.Duplicate, fate.Restored, items[j].Source.Title
		if !fate.Duplicate && !fate.Restored {
			o.Passages = len(items[j].Passages)
		}
	}
	if err := k.keepReport(ctx, report); err != nil {
		return ImportReport{}, fmt.Errorf("note what was imported in %s: %w", k.Path(), err)
	}
	return report, nil
}

func importLabel(articles []article, at []int) string {
	if len(at) == 1 {
		return "Import " + filepath.Base(articles[at[0]].path)
	}
	return fmt.Sprintf("Import %d articles", len(at))
}
