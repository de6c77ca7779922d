package dossier_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// refused makes sure that a file is refused for a reason, by a message that
// names it, and that nothing in its folder changes.
func refused(t *testing.T, path string, kind error, words ...string) {
	t.Helper()
	before := files(t, path)
	d, err := dossier.Open(t.Context(), path)
	if err == nil {
		_ = d.Close()
		t.Fatal("it was opened")
	}
	if !errors.Is(err, kind) {
		t.Errorf("error %q is not %q", err, kind)
	}
	for _, w := range append(words, filepath.Base(path)) {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("error %q does not say %q", err, w)
		}
	}
	if after := files(t, path); after != before {
		t.Errorf("the folder changed from\n%s\nto\n%s", before, after)
	}
}

func TestWhatIsNoDossierIsRefusedUntouched(t *testing.T) {
	zipped := new(bytes.Buffer)
	archive := zip.NewWriter(zipped)
	_, err := archive.Create("a.txt")
	must(t, err)
	must(t, archive.Close())
	whole, err := os.ReadFile(stored(t, 30))
	must(t, err)
	other := filepath.Join(t.TempDir(), "other.db")
	meddle(t, other, "CREATE TABLE notes(a)")
	foreign, err := os.ReadFile(other)
	must(t, err)
	for name, c := range map[string]struct {
		content []byte
		kind    error
	}{
		"empty":          {nil, dossier.ErrNotDossier},
		"ten bytes":      {whole[:10], dossier.ErrNotDossier},
		"text":           {[]byte(strings.Repeat("Some words. ", 100)), dossier.ErrNotDossier},
		"zip":            {zipped.Bytes(), dossier.ErrNotDossier},
		"other database": {foreign, dossier.ErrNotDossier},
		"header only":    {whole[:100], dossier.ErrDamaged},
		"half":           {whole[:len(whole)/2], dossier.ErrDamaged},
		"last byte gone": {whole[:len(whole)-1], dossier.ErrDamaged},
		"zeroed schema":  {append(append([]byte{}, whole[:100]...), make([]byte, len(whole)-100)...), dossier.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "odd.standpoint")
			must(t, os.WriteFile(path, c.content, 0o600))
			refused(t, path, c.kind)
		})
	}
}

func TestFolderIsRefused(t *testing.T) {
	if _, err := dossier.Open(t.Context(), t.TempDir()); !errors.Is(err, dossier.ErrNotDossier) {
		t.Errorf("error %v", err)
	}
}

func TestPlantedObjectsAreRefusedByName(t *testing.T) {
	for name, plant := range map[string]string{
		"trigger":          `CREATE TRIGGER planted AFTER UPDATE ON passage BEGIN DELETE FROM source; END`,
		"view":             `CREATE VIEW planted AS SELECT * FROM passage`,
		"recursive view":   `CREATE VIEW planted AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT * FROM n`,
		"table":            `CREATE TABLE planted(a)`,
		"virtual table":    `CREATE VIRTUAL TABLE planted USING fts5(a)`,
		"index":            `CREATE INDEX planted ON passage(speaker)`,
		"generated column": `ALTER TABLE meta ADD COLUMN planted TEXT AS (upper(value))`,
	} {
		t.Run(name, func(t *testing.T) {
			path := stored(t, 1)
			meddle(t, path, plant)
			word := "planted"
			if name == "generated column" {
				word = "meta"
			}
			refused(t, path, dossier.ErrDamaged, word)
		})
	}
	t.Run("missing index", func(t *testing.T) {
		path := stored(t, 1)
		meddle(t, path, `DROP INDEX passage_cell`)
		refused(t, path, dossier.ErrDamaged, "passage_cell")
	})
	t.Run("planner's statistics", func(t *testing.T) {
		path := stored(t, 1)
		meddle(t, path, `ANALYZE`)
		open(t, path)
	})
}

func TestNewerFormat(t *testing.T) {
	t.Run("refused", func(t *testing.T) {
		path := stored(t, 1)
		meddle(t, path, `PRAGMA user_version=7`, `UPDATE meta SET value='7' WHERE key='min_reader'`, `CREATE TABLE novelty(a)`)
		refused(t, path, dossier.ErrNewer, "format 7", "Install")
	})
	t.Run("readable", func(t *testing.T) {
		path := stored(t, 1)
		meddle(t, path, `PRAGMA user_version=7`, `CREATE TABLE novelty(a)`)
		before := files(t, path)
		d := open(t, path)
		if !d.ReadOnly() || len(passages(t, d)) != 2 {
			t.Errorf("read-only %v, passages %+v", d.ReadOnly(), passages(t, d))
		}
		if err := d.Accept(t.Context(), 1); !errors.Is(err, dossier.ErrReadOnly) {
			t.Errorf("action: %v", err)
		}
		must(t, d.Close())
		if after := files(t, path); after != before {
			t.Errorf("reading changed\n%s\nto\n%s", before, after)
		}
	})
	for name, plant := range map[string]string{
		"view in place of a table": `ALTER TABLE passage RENAME TO hidden; CREATE VIEW passage AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT h.* FROM n, hidden h`,
		"view in place of meta":    `ALTER TABLE meta RENAME TO hidden; CREATE VIEW meta AS SELECT 'min_reader' AS key, '1' AS value`,
		"trigger":                  `CREATE TRIGGER planted AFTER UPDATE ON passage BEGIN DELETE FROM source; END`,
		"computed column":          `ALTER TABLE source ADD COLUMN planted TEXT AS (upper(title))`,
	} {
		t.Run("with a "+name, func(t *testing.T) {
			path := stored(t, 1)
			meddle(t, path, `PRAGMA user_version=7`, `PRAGMA legacy_alter_table=1`, plant)
			refused(t, path, dossier.ErrDamaged, "no version of Standpoint")
		})
	}
	t.Run("older than the first", func(t *testing.T) {
		path := stored(t, 1)
		meddle(t, path, `PRAGMA user_version=0`)
		refused(t, path, dossier.ErrDamaged, "format 0")
	})
}

func TestMissingPathMakesNothing(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"none.standpoint", "none/none.standpoint"} {
		if _, err := dossier.Open(t.Context(), filepath.Join(folder, name)); !errors.Is(err, dossier.ErrMissing) || !strings.Contains(err.Error(), "none.standpoint") {
			t.Errorf("open %s: %v", name, err)
		}
	}
	if _, err := dossier.Create(t.Context(), filepath.Join(folder, "none", "new.standpoint")); !errors.Is(err, dossier.ErrMissing) {
		t.Errorf("create in a folder that is not there: %v", err)
	}
	dangling := filepath.Join(folder, "link.standpoint")
	must(t, os.Symlink(filepath.Join(folder, "none.standpoint"), dangling))
	if _, err := dossier.Open(t.Context(), dangling); !errors.Is(err, dossier.ErrMissing) {
		t.Errorf("open a link to nothing: %v", err)
	}
	must(t, os.Remove(dangling))
	entries, err := os.ReadDir(folder)
	must(t, err)
	if len(entries) != 0 {
		t.Errorf("the folder holds %v", entries)
	}
}

func TestCreateNeverTouchesWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "letter.txt")
	must(t, os.WriteFile(path, []byte("Dear Ada"), 0o600))
	before := files(t, path)
	if _, err := dossier.Create(t.Context(), path); !errors.Is(err, dossier.ErrExists) {
		t.Errorf("error %v", err)
	}
	if after := files(t, path); after != before {
		t.Errorf("the folder changed from\n%s\nto\n%s", before, after)
	}
}

func TestOddNamesOpenTheRightFile(t *testing.T) {
	for _, name := range []string{
		"a?b", "a#b", "%41", "A", "with space", "new\nline", "emoji 🙂", "-dash", "ümlaut", `quote"'`, "a?mode=memory", "file:x", "_pragma=1&x",
		strings.Repeat("long", 50),
	} {
		t.Run(fmt.Sprintf("%.20q", name), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name+".standpoint")
			d := createAt(t, path)
			add(t, d, article(1))
			want := digest(t, d)
			must(t, d.Close())
			entries, err := os.ReadDir(filepath.Dir(path))
			must(t, err)
			if len(entries) != 1 || entries[0].Name() != name+".standpoint" {
				t.Fatalf("the folder holds %v", entries)
			}
			d = open(t, path)
			if got := digest(t, d); got != want || d.Path() != path {
				t.Errorf("%s holds other work", d.Path())
			}
			copied := filepath.Join(t.TempDir(), name+".copy")
			must(t, d.SaveCopy(t.Context(), copied))
			if got := digest(t, open(t, copied)); got != want {
				t.Error("the copy holds other work")
			}
		})
	}
}

func TestSecondOpeningIsRefusedByWhateverName(t *testing.T) {
	d := create(t)
	folder := filepath.Dir(d.Path())
	links := map[string]string{"itself": d.Path(), "spelling": filepath.Join(folder, "..", filepath.Base(folder), "talks.standpoint")}
	links["symbolic link"] = filepath.Join(folder, "symbolic.standpoint")
	must(t, os.Symlink(d.Path(), links["symbolic link"]))
	links["hard link"] = filepath.Join(folder, "hard.standpoint")
	must(t, os.Link(d.Path(), links["hard link"]))
	for name, path := range links {
		if _, err := dossier.Open(t.Context(), path); !isInUse(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	add(t, d, article(1))
	want := digest(t, d)
	must(t, d.Close())
	linked := open(t, links["symbolic link"])
	if got := digest(t, linked); got != want {
		t.Error("the link leads to other work")
	}
	must(t, linked.Accept(t.Context(), 1))
	must(t, linked.Close())
	must(t, os.Remove(links["hard link"]))
	must(t, os.Remove(links["symbolic link"]))
	if p, err := open(t, d.Path()).Passage(t.Context(), 1); err != nil || p.Status != dossier.Accepted {
		t.Errorf("what was done through the link is %+v: %v", p, err)
	}
}
