package command_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/command"
)

func TestCheckSaysWhetherADossierIsSound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "talks.standpoint")
	article := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(article, []byte("KYIV, 4 May 2025 - Zelensky said Ukraine will join NATO."), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := run(t, "build", "-o", path, article); r.status != command.Done {
		t.Fatal(r.err)
	}
	if r := run(t, "check", path); r.status != command.Done || !strings.Contains(r.out, "is sound. Articles: 1.") {
		t.Errorf("status %d, %q %q", r.status, r.out, r.err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	damaged := bytes.Replace(whole, []byte("a.txt"), []byte("b.txt"), 1)
	if err := os.WriteFile(path, damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	r := run(t, "check", path)
	if r.status != command.Failed || !strings.Contains(r.out, "Not as Standpoint wrote it") || !strings.Contains(r.err, "backup") {
		t.Errorf("damaged: status %d, %q %q", r.status, r.out, r.err)
	}
	if r := run(t, "check", article); r.status != command.WrongUsage {
		t.Errorf("an article: status %d", r.status)
	}
}
