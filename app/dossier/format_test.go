package dossier_test

import (
	"os"
	"path/filepath"
	"testing"

	"standpoint/app/dossier"
)

// aged makes a closed dossier one of format 1, as the first versions of
// Standpoint wrote it.
func aged(t *testing.T, path string) {
	t.Helper()
	meddle(t, path, `ALTER TABLE source DROP COLUMN apart`, `DELETE FROM meta WHERE key='seal'`, `PRAGMA user_version=1`)
}

func TestDossierOfTheFirstFormatIsRenewed(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 3)...)
	must(t, d.RemoveSources(t.Context(), 2))
	want := digest(t, d)
	must(t, d.Close())
	aged(t, d.Path())
	d = open(t, d.Path())
	if got := digest(t, d); d.ReadOnly() || got != want {
		t.Fatalf("renewed it shows\n%s\nnot\n%s", got, want)
	}
	must(t, d.Separate(t.Context(), 1, 3))
	for range 2 { // what was done before the renewal can be undone too
		_, err := d.Undo(t.Context())
		must(t, err)
	}
	if all := sources(t, d); len(all) != 3 || all[0].Apart != "" {
		t.Errorf("undone it shows %+v", all)
	}
	for range 2 {
		_, err := d.Redo(t.Context())
		must(t, err)
	}
	d = reopen(t, d)
	all := sources(t, d)
	if len(all) != 2 || all[0].Apart == "" || all[0].Apart != all[1].Apart {
		t.Errorf("done again and reopened it shows %+v", all)
	}
	if faults, err := d.Check(t.Context(), nil); err != nil || len(faults) > 0 {
		t.Errorf("check %q: %v", faults, err)
	}
}

func TestDossierOfTheFirstFormatThatCannotBeWrittenIsRead(t *testing.T) {
	path := stored(t, 3)
	d := open(t, path)
	want := digest(t, d)
	must(t, d.Close())
	aged(t, path)
	must(t, os.Chmod(path, 0o444))
	before := files(t, path)
	d = open(t, path)
	if got := digest(t, d); !d.ReadOnly() || got != want {
		t.Errorf("read-only %v, it shows\n%s\nnot\n%s", d.ReadOnly(), got, want)
	}
	copied := filepath.Join(t.TempDir(), "copy.standpoint")
	must(t, d.SaveCopy(t.Context(), copied))
	if c := open(t, copied); c.ReadOnly() || digest(t, c) != want {
		t.Error("the copy is not the same, or cannot be worked on")
	}
	must(t, d.Close())
	if after := files(t, path); after != before {
		t.Errorf("reading changed\n%s\nto\n%s", before, after)
	}
}

func sources(t *testing.T, d *dossier.Dossier) []dossier.Source {
	t.Helper()
	all, err := d.Sources(t.Context())
	must(t, err)
	return all
}

func TestKillingInTheRenewalLeavesTheOldOrTheNewFormat(t *testing.T) {
	for round := range *rounds {
		path := stored(t, 30)
		d := open(t, path)
		want := digest(t, d)
		must(t, d.Close())
		aged(t, path)
		p := start(t, "renew", path)
		p.until([]string{"half", "renewed"}[round%2])
		p.kill()
		d = sound(t, path)
		if got := digest(t, d); d.ReadOnly() || got != want {
			t.Errorf("it shows\n%s\nnot\n%s", got, want)
		}
		must(t, d.Close())
	}
}
