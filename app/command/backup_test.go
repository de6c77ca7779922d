package command_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite"

	"standpoint/app"
	"standpoint/app/command"
	"standpoint/app/returned"
)

func TestBackupFromTheShellComesBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "talks.standpoint")
	mustRun(t, "build", "-o", path, rome)
	if rows := table(t, mustRun(t, "backups", path).out); len(rows) != 0 {
		t.Errorf("before any was made there are %v", rows)
	}
	first := strings.TrimSpace(mustRun(t, "backup", path).out)
	if again := strings.TrimSpace(mustRun(t, "backup", path).out); again != first {
		t.Errorf("with nothing done since, there is another backup %s", again)
	}
	mustRun(t, "build", "-o", path, whiteHouse)
	second := strings.TrimSpace(mustRun(t, "backup", path).out)
	rows := table(t, mustRun(t, "backups", path).out)
	if len(rows) != 2 || rows[0]["file"] != second || rows[1]["file"] != first {
		t.Fatalf("backups %v; made %s and then %s", rows, first, second)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	old := filepath.Join(t.TempDir(), "old.standpoint")
	for _, c := range []struct {
		args     []string
		articles string
	}{
		{[]string{"restore", path}, "Articles: 2."},
		{[]string{"restore", path, "-n", "2", "-o", old}, "Articles: 1."},
	} {
		restored := strings.TrimSpace(mustRun(t, c.args...).out)
		if r := mustRun(t, "check", restored); !strings.Contains(r.out, "is sound. "+c.articles) {
			t.Errorf("%v: %s", c.args, r.out)
		}
	}
	for _, args := range [][]string{{"restore", path, "-o", old}, {"restore", old}, {"backup", filepath.Join(t.TempDir(), "none.standpoint")}} {
		if r := run(t, args...); r.status != command.Failed || r.err == "" {
			t.Errorf("%v: status %d, %q", args, r.status, r.err)
		}
	}
	for _, args := range [][]string{{"restore", path, "-n", "3"}, {"restore"}, {"backup", rome}, {"restore", path, "-o", "a.txt"}, {"salvage", path}} {
		if r := run(t, args...); r.status != command.WrongUsage {
			t.Errorf("%v: status %d, %q", args, r.status, r.err)
		}
	}
}

func TestDamagedDossierIsNotBackedUpButSaved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "talks.standpoint")
	mustRun(t, "build", "-o", path, rome)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	damaged := strings.ReplaceAll(string(content), "2025-04-26-rome.txt", "2025-04-26-roma.txt")
	if err := os.WriteFile(path, []byte(damaged), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := run(t, "backup", path); r.status != command.Failed || !strings.Contains(r.err, "Not as Standpoint wrote it") {
		t.Errorf("backup: status %d, %q", r.status, r.err)
	}
	saved := filepath.Join(t.TempDir(), "saved.standpoint")
	if r := mustRun(t, "salvage", path, "-o", saved); strings.TrimSpace(r.out) != saved || !strings.Contains(r.err, "facts of the articles") {
		t.Errorf("salvage: %q %q", r.out, r.err)
	}
	if r := mustRun(t, "check", saved); !strings.Contains(r.out, "Articles: 1.") {
		t.Errorf("what was saved: %q", r.out)
	}
}

func TestShellKeepsABackupBeforeItRenewsOrReadsBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "talks.standpoint")
	mustRun(t, "build", "-o", path, rome)
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{"ALTER TABLE source DROP COLUMN apart", "DELETE FROM meta WHERE key='seal'", "PRAGMA user_version=1"} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	mustRun(t, "matrix", path)
	rows := table(t, mustRun(t, "backups", path).out)
	if len(rows) != 1 || !strings.Contains(rows[0]["file"], "format1") {
		t.Fatalf("after renewing it the backups are %v", rows)
	}
	k, err := app.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	shelves, err := app.Shelves()
	if err != nil {
		t.Fatal(err)
	}
	k.KeepBackups(shelves)
	in, err := k.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	one := in.Passages[0]
	if err := k.TakeReturned(t.Context(), "talks.xlsx", []returned.Difference{{Party: one.Party, Issue: one.Issue, Field: returned.Words, New: "As we see it."}}); err != nil {
		t.Fatal(err)
	}
	if all, err := app.Backups(shelves, path); err != nil || len(all) != 2 {
		t.Errorf("after reading a workbook back there are %d backups: %v", len(all), err)
	}
}
