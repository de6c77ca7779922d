package app

import (
	"context"
	"encoding/json"
	"path/filepath"

	"standpoint/app/dossier"
)

// PastImport is an import of the past, with what became of each file as far as
// it was kept.
type PastImport struct {
	At string // RFC 3339, UTC
	ImportReport
	// Gone are the sources that the dossier does not hold now: removed, or the
	// import undone.
	Gone map[dossier.ID]bool
}

// keptOutcome is an Outcome as the dossier keeps it; see docs/format.md.
type keptOutcome struct {
	File      string     `json:"file"`
	Source    dossier.ID `json:"source,omitempty"`
	Title     string     `json:"title,omitempty"`
	Passages  int        `json:"passages,omitempty"`
	Duplicate bool       `json:"duplicate,omitempty"`
	Restored  bool       `json:"restored,omitempty"`
	Skipped   string     `json:"skipped,omitempty"`
}

// keepReport keeps what became of each file with the import. An import that
// brought nothing new leaves nothing in the dossier to keep it with.
func (k *Desk) keepReport(ctx context.Context, r ImportReport) error {
	kept := make([]keptOutcome, len(r.Outcomes))
	brought := dossier.ID(0)
	for i, o := range r.Outcomes {
		o.File = filepath.Base(o.File)
		kept[i] = keptOutcome(o)
		if o.Skipped == "" && !o.Duplicate && !o.Restored {
			brought = o.Source
		}
	}
	if brought == 0 {
		return nil
	}
	note, err := json.Marshal(kept)
	if err != nil {
		return err
	}
	return k.NoteImport(ctx, brought, string(note))
}

// PastImports lists the imports, the latest first. Of one from before reports
// were kept, what it brought is listed.
func (k *Desk) PastImports(ctx context.Context) ([]PastImport, error) {
	imports, err := k.Imports(ctx)
	if err != nil {
		return nil, err
	}
	past := make([]PastImport, len(imports))
	for i, in := range imports {
		past[i] = PastImport{At: in.At, Gone: map[dossier.ID]bool{}}
		for _, s := range in.Sources {
			past[i].Gone[s.ID] = s.Gone
		}
		past[i].Outcomes = outcomesOf(in)
	}
	return past, nil
}

func outcomesOf(in dossier.Import) []Outcome {
	var kept []keptOutcome
	if json.Unmarshal([]byte(in.Note), &kept) != nil { // there is none
		for _, s := range in.Sources {
			kept = append(kept, keptOutcome{File: s.FileName, Source: s.ID, Title: s.Title})
		}
	}
	all := make([]Outcome, len(kept))
	for i, o := range kept {
		all[i] = Outcome(o)
	}
	return all
}
