package app

import (
	"context"
	"fmt"
	"path/filepath"

	"standpoint/app/dossier"
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
	g, err := k.Gather(ctx, paths, progress)
	if err != nil {
		return ImportReport{}, err
	}
	return k.Take(ctx, g)
}

// Take adds what was gathered to the dossier, but for what was left out, as one
// action. The rows then have the IDs of their sources, and no texts.
func (k *Desk) Take(ctx context.Context, g *Gathered) (ImportReport, error) {
	k.backUpFirst(ctx)
	report := ImportReport{Outcomes: make([]Outcome, len(g.Rows))}
	var rows []*Row
	var at []int // the number of each
	for i := range g.Rows {
		r := &g.Rows[i]
		report.Outcomes[i].File = r.File
		switch {
		case r.Skipped != "":
			report.Outcomes[i].Skipped = r.Skipped
			continue
		case r.LeftOut:
			report.Outcomes[i].Skipped = leftOut
			continue
		}
		rows, at = append(rows, r), append(at, i)
	}
	if len(rows) == 0 {
		return report, nil
	}
	items, err := g.incoming(rows, g.beside)
	if err != nil {
		return ImportReport{}, err
	}
	fates, err := k.AddSources(ctx, importLabel(g.Rows, at), items, nil)
	if err != nil {
		return ImportReport{}, fmt.Errorf("add the articles to %s: %w", k.Path(), err)
	}
	for j, fate := range fates {
		o := &report.Outcomes[at[j]]
		o.Source, o.Duplicate, o.Restored, o.Title = fate.ID, fate.Duplicate, fate.Restored, items[j].Source.Title
		if !fate.Duplicate && !fate.Restored {
			o.Passages = len(items[j].Passages)
		}
		g.Rows[at[j]].settle(items[j].Source, fate)
	}
	if err := k.keepReport(ctx, report); err != nil {
		return ImportReport{}, fmt.Errorf("note what was imported in %s: %w", k.Path(), err)
	}
	return report, nil
}

// leftOut is why a file was not imported that a person did not want.
const leftOut = "Left out in the table before the import."

func importLabel(rows []Row, at []int) string {
	switch {
	case len(at) == 1 && rows[at[0]].file.pasted:
		return "Paste an article"
	case len(at) == 1:
		return "Import " + filepath.Base(rows[at[0]].File)
	}
	return fmt.Sprintf("Import %d articles", len(at))
}
