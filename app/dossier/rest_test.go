package dossier_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"standpoint/app/dossier"
)

func TestAtRestADossierIsOneFile(t *testing.T) {
	path := stored(t, 20)
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	if len(entries) != 1 {
		t.Errorf("the folder holds %v", entries)
	}
	content, err := os.ReadFile(path)
	must(t, err)
	if content[18] != 1 || content[19] != 1 {
		t.Errorf("bytes 18 and 19 are %d and %d: the file needs a log to be read", content[18], content[19])
	}
	if string(content[68:72]) != "StPt" {
		t.Errorf("application id % x", content[68:72])
	}
}

func TestCopyOfTheOpenFileIsCompleteOnceItRests(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 20)...)
	must(t, d.SetStance(t.Context(), 1, 2))
	want := digest(t, d)
	deadline, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for hasContent(d.Path() + "-wal") {
		select {
		case <-tick.C:
		case <-deadline.Done():
			t.Fatal("the log is never brought into the file")
		}
	}
	content, err := os.ReadFile(d.Path())
	must(t, err)
	copied := filepath.Join(t.TempDir(), "copied.standpoint")
	must(t, os.WriteFile(copied, content, 0o600))
	c := open(t, copied)
	if got := digest(t, c); got != want {
		t.Error("the copied file lacks something")
	}
	if !c.LeftOpen() || d.LeftOpen() {
		t.Error("it is not told that the file copied was open, and that the dossier was not")
	}
}

func TestWriteProtectedDossierCanBeReadAndCopied(t *testing.T) {
	for name, protect := range map[string]func(path string) error{
		"file":   func(path string) error { return os.Chmod(path, 0o444) },
		"folder": func(path string) error { return os.Chmod(filepath.Dir(path), 0o555) },
	} {
		t.Run(name, func(t *testing.T) {
			d := create(t)
			add(t, d, articles(0, 5)...)
			want := digest(t, d)
			must(t, d.Close())
			path := d.Path()
			must(t, protect(path))
			t.Cleanup(func() { _ = os.Chmod(filepath.Dir(path), 0o755) })
			before := files(t, path)
			d = open(t, path)
			if !d.ReadOnly() || digest(t, d) != want {
				t.Errorf("read-only %v, contents as before %v", d.ReadOnly(), digest(t, d) == want)
			}
			if hits, err := d.Search(t.Context(), "lorries", 10); err != nil || len(hits) != 5 {
				t.Errorf("hits %v: %v", hits, err)
			}
			if faults, err := d.Check(t.Context(), nil); err != nil || len(faults) > 0 {
				t.Errorf("check %q: %v", faults, err)
			}
			refuseActions(t, d)
			copied := filepath.Join(t.TempDir(), "copy.standpoint")
			must(t, d.SaveCopy(t.Context(), copied))
			c := open(t, copied)
			if c.ReadOnly() || digest(t, c) != want {
				t.Error("the copy is not the same, or not writable")
			}
			must(t, c.Accept(t.Context(), 1))
			must(t, d.Close())
			if after := files(t, path); after != before {
				t.Errorf("reading changed\n%s\nto\n%s", before, after)
			}
		})
	}
}

func refuseActions(t *testing.T, d *dossier.Dossier) {
	t.Helper()
	ctx := t.Context()
	for name, do := range map[string]func() error{
		"accept": func() error { return d.Accept(ctx, 1) },
		"import": func() error {
			_, err := d.AddSources(ctx, "Import", []dossier.Incoming{article(99)}, nil)
			return err
		},
		"undo": func() error { _, err := d.Undo(ctx); return err },
		"redo": func() error { _, err := d.Redo(ctx); return err },
	} {
		if err := do(); !errors.Is(err, dossier.ErrReadOnly) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A program that ends without closing, or another that uses such files, may
// leave the header as it is while the file is open.
func TestFileThatAsksForALogIsReadWhereNoneCanBeMade(t *testing.T) {
	d := open(t, stored(t, 2))
	want := digest(t, d)
	must(t, d.Close())
	meddle(t, d.Path(), "PRAGMA journal_mode=WAL", "UPDATE meta SET value=value")
	must(t, os.Chmod(d.Path(), 0o444))
	d = open(t, d.Path())
	if got := digest(t, d); !d.ReadOnly() || got != want {
		t.Errorf("read-only %v\n%s\nwant\n%s", d.ReadOnly(), got, want)
	}
}

// No test without root can cut the power. What keeps the last action when it
// is cut are these settings: DELETE with FULL, SQLite's usual ones, would
// lose it now and then.
func TestSettingsThatSurviveAPowerCut(t *testing.T) {
	path := stored(t, 1)
	for _, c := range []struct {
		open                 func(context.Context, string) (*dossier.Dossier, error)
		journal, synchronous string
	}{
		{dossier.Open, "wal", "2"},
		{dossier.OpenWithJournal, "delete", "3"},
	} {
		d, err := c.open(t.Context(), path)
		must(t, err)
		for name, want := range map[string]string{
			"journal_mode": c.journal, "synchronous": c.synchronous, "fullfsync": "1", "checkpoint_fullfsync": "1",
			"foreign_keys": "1", "trusted_schema": "0", "cell_size_check": "1", "mmap_size": "0",
		} {
			if got, err := d.Setting(name); err != nil || got != want {
				t.Errorf("%s is %s, want %s: %v", name, got, want, err)
			}
		}
		must(t, d.Close())
	}
}

func TestRollbackJournalWorksWhereNoLogCan(t *testing.T) {
	d, err := dossier.OpenWithJournal(t.Context(), stored(t, 3))
	must(t, err)
	must(t, d.Accept(t.Context(), 1))
	if hasContent(d.Path() + "-wal") {
		t.Error("there is a write-ahead log")
	}
	want := digest(t, d)
	must(t, d.Close())
	if got := digest(t, open(t, d.Path())); got != want {
		t.Error("what was done is lost")
	}
}

func TestFullDiskLosesNothingAndWorkGoesOn(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 5)...)
	must(t, d.Accept(t.Context(), 1))
	want := digest(t, d)
	n, err := d.Pages()
	must(t, err)
	must(t, d.LimitPages(n))
	if _, err := d.AddSources(t.Context(), "Import", articles(10, 300), nil); !errors.Is(err, dossier.ErrDiskFull) {
		t.Errorf("import on a full disk: %v", err)
	}
	for i := 0; err == nil && i < 10_000; i++ {
		err = d.SetStance(t.Context(), 2, i%5-2)
		if err == nil {
			want = digest(t, d)
		}
	}
	if !errors.Is(err, dossier.ErrDiskFull) {
		t.Errorf("actions on a full disk: %v", err)
	}
	if got := digest(t, d); got != want {
		t.Error("the action that failed changed something")
	}
	must(t, d.LimitPages(0))
	must(t, d.Reject(t.Context(), 3))
	want = digest(t, d)
	if got := digest(t, reopen(t, d)); got != want {
		t.Error("work after the disk was full is lost")
	}
}

func TestFileThatWasTakenAwayIsNotWrittenTo(t *testing.T) {
	for name, take := range map[string]func(path string) error{
		"deleted":        os.Remove,
		"moved":          func(path string) error { return os.Rename(path, path+".moved") },
		"folder deleted": func(path string) error { return os.RemoveAll(filepath.Dir(path)) },
		"folder moved":   func(path string) error { return os.Rename(filepath.Dir(path), filepath.Dir(path)+".moved") },
		"replaced":       func(path string) error { return replace(path, []byte("another file")) },
	} {
		t.Run(name, func(t *testing.T) {
			d := create(t)
			add(t, d, articles(0, 3)...)
			must(t, d.Accept(t.Context(), 1))
			want := digest(t, d)
			must(t, take(d.Path()))
			if err := d.Accept(t.Context(), 2); !errors.Is(err, dossier.ErrMissing) {
				t.Errorf("action: %v", err)
			}
			if _, err := d.Undo(t.Context()); !errors.Is(err, dossier.ErrMissing) {
				t.Errorf("undo: %v", err)
			}
			if _, err := d.AddSources(t.Context(), "Import", articles(9, 10), nil); !errors.Is(err, dossier.ErrMissing) {
				t.Errorf("import: %v", err)
			}
			copied := filepath.Join(t.TempDir(), "saved.standpoint")
			must(t, d.SaveCopy(t.Context(), copied))
			if got := digest(t, open(t, copied)); got != want {
				t.Error("the copy lacks something")
			}
			if err := d.Close(); !errors.Is(err, dossier.ErrMissing) {
				t.Errorf("close: %v", err)
			}
			now, moved := map[string]string{
				"moved": d.Path() + ".moved", "folder moved": filepath.Join(filepath.Dir(d.Path())+".moved", filepath.Base(d.Path())),
			}[name]
			if moved {
				if got := digest(t, open(t, now)); got != want {
					t.Error("the moved file lacks something")
				}
			}
		})
	}
}

// replace puts another file in a file's place.
func replace(path string, content []byte) error {
	if err := os.WriteFile(path+".new", content, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

func TestSaveCopyIsCompleteAndReplacesOnlyWhatItMay(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 5)...)
	must(t, d.Accept(t.Context(), 1))
	_, err := d.Undo(t.Context())
	must(t, err)
	want, history := digest(t, d), labels(t, d)
	folder := t.TempDir()
	path := filepath.Join(folder, "copy.standpoint")
	must(t, os.WriteFile(path, []byte("an older file"), 0o600))
	must(t, d.SaveCopy(t.Context(), path))
	c := open(t, path)
	if got := digest(t, c); got != want || labels(t, c) != history {
		t.Error("the copy is not the same")
	}
	if _, err := c.Redo(t.Context()); err != nil {
		t.Errorf("redo in the copy: %v", err)
	}
	if err := d.SaveCopy(t.Context(), path); !isInUse(err) {
		t.Errorf("copying over an open dossier: %v", err)
	}
	if err := d.SaveCopy(t.Context(), d.Path()); !isInUse(err) {
		t.Errorf("copying over itself: %v", err)
	}
	if err := d.SaveCopy(t.Context(), filepath.Join(folder, "none", "c.standpoint")); !errors.Is(err, dossier.ErrMissing) {
		t.Errorf("copying into a folder that is not there: %v", err)
	}
	must(t, c.Close())
	entries, err := os.ReadDir(folder)
	must(t, err)
	if len(entries) != 1 {
		t.Errorf("the folder holds %v", entries)
	}
}

func TestTitleIsTheCodebooksElseTheFiles(t *testing.T) {
	d, err := dossier.Create(t.Context(), filepath.Join(t.TempDir(), "Talks of May.standpoint"))
	must(t, err)
	defer d.Close()
	if title, err := d.Title(t.Context()); err != nil || title != "Talks of May" {
		t.Errorf("title %q: %v", title, err)
	}
	must(t, d.SetCodebook(t.Context(), book()))
	if title, err := d.Title(t.Context()); err != nil || title != "Bridge talks" {
		t.Errorf("title %q: %v", title, err)
	}
}

func TestClosedDossierSaysSo(t *testing.T) {
	d := create(t)
	must(t, d.Close())
	if err := d.SetCodebook(t.Context(), book()); !errors.Is(err, dossier.ErrClosed) {
		t.Errorf("action: %v", err)
	}
	if _, err := d.Sources(t.Context()); err == nil {
		t.Error("reading a closed dossier gives no error")
	}
	if _, err := d.Check(t.Context(), nil); err == nil {
		t.Error("checking a closed dossier gives no error")
	}
	if err := d.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
}
