package dossier_test

import (
	"bytes"
	"context"
	"errors"
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

// renewing opens a dossier of an older format and tells each stage of that.
func renewing(t *testing.T, path string, stage func(ctx context.Context, stop func(), kept bool, done int)) (*dossier.Dossier, error) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	kept := false
	return dossier.OpenRenewing(ctx, path, dossier.Renewing{
		Keep: func(ctx context.Context, d *dossier.Dossier, format int) error {
			kept = true
			copied := filepath.Join(t.TempDir(), "kept.standpoint")
			if err := d.SaveCopy(ctx, copied); err != nil && ctx.Err() == nil || format != 1 {
				t.Errorf("keeping a copy of format %d: %v", format, err)
			}
			return nil
		},
		Progress: func(done, total int) {
			if done >= total {
				t.Errorf("%d of %d done", done, total)
			}
			stage(ctx, stop, kept, done)
		},
	})
}

func TestRenewalThatIsStoppedLeavesTheFileAsItWas(t *testing.T) {
	for name, stopAt := range map[string]func(kept bool, done int) bool{
		"at once":           func(bool, int) bool { return true },
		"after it was kept": func(kept bool, _ int) bool { return kept },
		"amid all its rows": func(_ bool, done int) bool { return done > 0 },
	} {
		t.Run(name, func(t *testing.T) {
			path := stored(t, 400)
			d := open(t, path)
			want := digest(t, d)
			must(t, d.Close())
			aged(t, path)
			before, err := os.ReadFile(path)
			must(t, err)
			if !dossier.IsOlder(path) {
				t.Error("it is not known to be older")
			}
			stopped := false
			_, err = renewing(t, path, func(_ context.Context, stop func(), kept bool, done int) {
				if stopAt(kept, done) {
					stopped = true
					stop()
				}
			})
			if !stopped || !errors.Is(err, context.Canceled) {
				t.Fatalf("stopped %v: %v", stopped, err)
			}
			after, err := os.ReadFile(path)
			must(t, err)
			entries, err := os.ReadDir(filepath.Dir(path))
			must(t, err)
			if !bytes.Equal(before, after) || len(entries) != 1 {
				t.Errorf("the file is the same: %v; the folder holds %v", bytes.Equal(before, after), entries)
			}
			told := 0
			d, err = renewing(t, path, func(context.Context, func(), bool, int) { told++ })
			must(t, err)
			if got := digest(t, d); got != want || told < 2 {
				t.Errorf("told %d times; the next time it shows\n%s\nnot\n%s", told, got, want)
			}
			must(t, d.Close())
			if dossier.IsOlder(path) {
				t.Error("it is still taken for older")
			}
		})
	}
}
