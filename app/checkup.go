package app

import (
	"context"

	"standpoint/app/dossier"
)

// CheckUp is what a look through the whole dossier found.
type CheckUp struct {
	Faults   []string // in words for the user
	Mended   []string // so too: faults that were made good
	Sources  int
	Passages int
}

// Sound reports that nothing is wrong now.
func (c CheckUp) Sound() bool { return len(c.Faults) == 0 }

// Advice says what to do about the faults, in a few sentences; empty if there
// are none.
func (c CheckUp) Advice() string {
	if c.Sound() {
		return ""
	}
	return "Nothing was changed. Open the newest good backup and compare: it has all that was done until then (File, Backups; or standpoint restore). " +
		"What can still be read of this file can be saved as a new dossier (Ways on; or standpoint salvage). " +
		"Such damage comes from the disk or the memory of the computer more often than from a program: have them looked at."
}

// CheckUp looks the whole dossier through. progress may be nil.
func (k *Desk) CheckUp(ctx context.Context, progress func(done, total int)) (CheckUp, error) {
	found, err := k.Check(ctx, progress)
	if err != nil {
		return CheckUp{}, err
	}
	var c CheckUp
	for _, f := range found {
		if f == dossier.SearchMended {
			c.Mended = append(c.Mended, f)
		} else {
			c.Faults = append(c.Faults, f)
		}
	}
	if !c.Sound() {
		return c, nil // what it holds may not be readable
	}
	in, err := k.Input(ctx)
	c.Sources, c.Passages = len(in.Sources), len(in.Passages)
	return c, err
}
