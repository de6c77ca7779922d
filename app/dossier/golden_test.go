package dossier_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"standpoint/app/dossier"
)

// TestDossiersOfEveryFormatAreRenewed opens dossiers that versions of then have
// written, each with the same work in it. A format that is new brings one more.
func TestDossiersOfEveryFormatAreRenewed(t *testing.T) {
	for format := 1; format < dossier.Format; format++ {
		t.Run(fmt.Sprint("format ", format), func(t *testing.T) {
			content, err := os.ReadFile(fmt.Sprintf("testdata/format%d.standpoint", format))
			must(t, err)
			path := filepath.Join(t.TempDir(), "old.standpoint")
			must(t, os.WriteFile(path, content, 0o600))
			if !dossier.IsOlder(path) {
				t.Error("it is not of an older format")
			}
			d := open(t, path)
			book, err := d.Codebook(t.Context())
			must(t, err)
			set, err := d.Positions(t.Context())
			must(t, err)
			all := passages(t, d)
			if book.Title != "Old talks" || len(sources(t, d)) != 1 || len(all) != 2 || all[0].Status != dossier.Accepted || all[1].Status != dossier.Suggested ||
				len(set) != 1 || set[0].Summary != "As it was put then." {
				t.Errorf("it shows %+v, %+v, %+v", book, all, set)
			}
			if _, err := d.Redo(t.Context()); err != nil || passages(t, d)[1].Status != dossier.Rejected {
				t.Errorf("what was undone then is done again: %v", err)
			}
			for range 5 { // rejection, position, acceptance, import, codebook
				_, err := d.Undo(t.Context())
				must(t, err)
			}
			if len(sources(t, d)) != 0 {
				t.Error("what was done then is not undone")
			}
			if faults, err := d.Check(t.Context(), nil); err != nil || len(faults) > 0 {
				t.Errorf("check %q: %v", faults, err)
			}
			if d = reopen(t, d); d.LeftOpen() || len(d.Notices()) > 0 {
				t.Errorf("at the next opening: %q", d.Notices())
			}
		})
	}
}
