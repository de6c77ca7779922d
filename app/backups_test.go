package app_test

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite"

	"standpoint/app"
	"standpoint/app/backup"
	"standpoint/app/dossier"
)

const onePassage = "KYIV, 4 May 2025 - Zelensky said Ukraine will join NATO."

// talks makes a dossier with one article, of which backups are kept.
func talks(t *testing.T) (k *app.Desk, shelves string) {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	shelves, err := app.Shelves()
	ok(t, err)
	k, err = app.NewFromTemplate(t.Context(), filepath.Join(t.TempDir(), "Talks.standpoint"), app.DefaultTemplate)
	ok(t, err)
	t.Cleanup(func() { _ = k.Close() })
	k.KeepBackups(shelves)
	bring(t, k, "a.txt", onePassage)
	return k, shelves
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func bring(t *testing.T, k *app.Desk, name, text string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	ok(t, os.WriteFile(file, []byte(text), 0o600))
	_, err := k.Import(t.Context(), []string{file}, nil)
	ok(t, err)
}

func kept(t *testing.T, shelves, path string) []backup.Backup {
	t.Helper()
	all, err := app.Backups(shelves, path)
	ok(t, err)
	return all
}

func TestEveryBackupIsADossierOfItsOwn(t *testing.T) {
	k, shelves := talks(t)
	ok(t, k.BackUp(t.Context()))
	ok(t, k.BackUp(t.Context())) // of the same state: not another one
	all := kept(t, shelves, k.Path())
	if len(all) != 2 { // before the import, and after it
		t.Fatalf("%d backups: %+v", len(all), all)
	}
	want, err := k.Mark(t.Context())
	ok(t, err)
	for n, articles := range []int{1, 0} {
		copied, err := app.Recover(t.Context(), all[n], k.Path(), shelves)
		ok(t, err)
		sources, err := copied.Sources(t.Context())
		ok(t, err)
		if len(sources) != articles || filepath.Dir(copied.Path()) != filepath.Dir(k.Path()) || copied.Path() == k.Path() {
			t.Errorf("backup %d opens as %s with %d articles", n, copied.Path(), len(sources))
		}
		if mark, err := copied.Mark(t.Context()); err != nil || (mark == want) != (n == 0) {
			t.Errorf("backup %d holds %s, the dossier %s: %v", n, mark, want, err)
		}
		ok(t, copied.Close())
	}
}

func TestDamagedDossierIsNoBackup(t *testing.T) {
	k, shelves := talks(t)
	ok(t, k.BackUp(t.Context()))
	before := kept(t, shelves, k.Path())
	ok(t, k.Close())
	whole, err := os.ReadFile(k.Path())
	ok(t, err)
	if !bytes.Contains(whole, []byte("a.txt")) {
		t.Fatal("the article's name is not in the file")
	}
	ok(t, os.WriteFile(k.Path(), bytes.ReplaceAll(whole, []byte("a.txt"), []byte("b.txt")), 0o600))
	k, err = app.OpenKept(t.Context(), k.Path(), shelves, nil)
	ok(t, err)
	defer k.Close()
	bring(t, k, "c.txt", "MOSCOW, 5 May 2025 - Russia rejects NATO membership for Ukraine, Putin said.")
	if err := k.BackUp(t.Context()); !errors.Is(err, dossier.ErrDamaged) {
		t.Errorf("backing up a damaged dossier: %v", err)
	}
	if after := kept(t, shelves, k.Path()); len(after) != len(before) || after[0] != before[0] {
		t.Errorf("the shelf holds %+v, before it %+v", after, before)
	}
}

func TestDossierThatIsGoneComesBackFromItsBackup(t *testing.T) {
	k, shelves := talks(t)
	ok(t, k.BackUp(t.Context()))
	path := k.Path()
	ok(t, k.Close())
	ok(t, os.RemoveAll(filepath.Dir(path)))
	_, err := app.OpenKept(t.Context(), path, shelves, nil)
	if !errors.Is(err, dossier.ErrMissing) {
		t.Errorf("opening what is gone: %v", err)
	}
	copied, err := app.Recover(t.Context(), kept(t, shelves, path)[0], path, shelves)
	ok(t, err)
	defer copied.Close()
	sources, err := copied.Sources(t.Context())
	ok(t, err)
	if len(sources) != 1 || !strings.Contains(filepath.Base(copied.Path()), "Talks (backup of ") {
		t.Errorf("%s holds %d articles", copied.Path(), len(sources))
	}
}

func TestOlderFormatIsBackedUpBeforeItIsRenewed(t *testing.T) {
	k, shelves := talks(t)
	k.KeepBackups("")
	path := filepath.Join(t.TempDir(), "Old.standpoint")
	ok(t, k.SaveCopy(t.Context(), path))
	db, err := sql.Open("sqlite", "file:"+path)
	ok(t, err)
	for _, statement := range []string{"ALTER TABLE source DROP COLUMN apart", "DELETE FROM meta WHERE key='seal'", "PRAGMA user_version=1"} {
		_, err := db.Exec(statement)
		ok(t, err)
	}
	ok(t, db.Close())
	renewed, err := app.OpenKept(t.Context(), path, shelves, nil)
	ok(t, err)
	defer renewed.Close()
	if len(renewed.Notices()) > 0 {
		t.Errorf("notices %q", renewed.Notices())
	}
	all := kept(t, shelves, path)
	if len(all) != 1 || !strings.HasPrefix(all[0].Of, "format1x") {
		t.Fatalf("backups %+v", all)
	}
	db, err = sql.Open("sqlite", "file:"+all[0].Path)
	ok(t, err)
	defer db.Close()
	var format int
	ok(t, db.QueryRow("PRAGMA user_version").Scan(&format))
	if format != 1 {
		t.Errorf("the backup is of format %d", format)
	}
	copied, err := app.Recover(t.Context(), all[0], path, shelves)
	ok(t, err)
	defer copied.Close()
	if sources, err := copied.Sources(t.Context()); err != nil || len(sources) != 1 {
		t.Errorf("the backup opens with %d articles: %v", len(sources), err)
	}
}
