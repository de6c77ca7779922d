package app_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
)

func TestDamagedDossierIsSavedAsANewOne(t *testing.T) {
	k, _ := talks(t)
	bring(t, k, "b.txt", "MOSCOW, 5 May 2025 - Russia rejects NATO membership for Ukraine, Putin said.")
	path := k.Path()
	ok(t, k.Close())
	content, err := os.ReadFile(path)
	ok(t, err)
	ok(t, os.WriteFile(path, append(make([]byte, 90), content[90:]...), 0o600)) // its header is lost
	if _, err := app.Open(t.Context(), path); !errors.Is(err, dossier.ErrNotDossier) {
		t.Fatalf("opening it: %v", err)
	}
	to, err := app.SalvagedPath(path)
	ok(t, err)
	saved, notes, err := app.Salvage(t.Context(), to, path, nil)
	ok(t, err)
	defer saved.Close()
	c, err := saved.CheckUp(t.Context(), nil)
	ok(t, err)
	if !c.Sound() || c.Sources != 2 || c.Passages == 0 || len(notes) > 0 || to != filepath.Join(filepath.Dir(path), "Talks (saved).standpoint") {
		t.Errorf("%s: %+v, notes %q", to, c, notes)
	}
	nothing := filepath.Join(t.TempDir(), "nothing.standpoint")
	ok(t, os.WriteFile(nothing, bytes.Repeat([]byte("no dossier "), 1000), 0o600))
	if _, _, err := app.Salvage(t.Context(), nothing+".new", nothing, nil); !errors.Is(err, dossier.ErrDamaged) {
		t.Errorf("of a file that holds nothing: %v", err)
	}
	if _, err := os.Stat(nothing + ".new"); err == nil {
		t.Error("a dossier was made of nothing")
	}
}

func TestBrokenSampleGivesWayToAFreshOne(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	k, err := app.OpenSample(t.Context())
	ok(t, err)
	broken := k.Path()
	ok(t, k.Close())
	ok(t, os.WriteFile(broken, []byte("rubbish"), 0o600))
	k, trouble, err := app.AnySample(t.Context())
	ok(t, err)
	fresh := k.Path()
	ok(t, k.Close())
	if trouble == nil || !strings.Contains(trouble.Error(), broken) || fresh == broken || !app.IsSample(fresh) {
		t.Errorf("%s is shown, trouble %v", fresh, trouble)
	}
	if content, err := os.ReadFile(broken); err != nil || string(content) != "rubbish" {
		t.Errorf("the broken one is now %q: %v", content, err)
	}
	k, trouble, err = app.AnySample(t.Context())
	ok(t, err)
	defer k.Close()
	if trouble != nil || k.Path() != fresh {
		t.Errorf("the next time %s is shown, trouble %v", k.Path(), trouble)
	}
}

func TestSamplesAreKnownByName(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	folder, err := app.DataFolder()
	ok(t, err)
	for name, want := range map[string]bool{
		"Sample.standpoint": true, "Sample 2.standpoint": true, "Sample 12.standpoint": true,
		"Sample 1.standpoint": false, "Sample 02.standpoint": false, "Sample of mine.standpoint": false, "Samples.standpoint": false, "Sample 2.txt": false,
	} {
		if got := app.IsSample(filepath.Join(folder, name)); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if app.IsSample(filepath.Join(t.TempDir(), "Sample.standpoint")) {
		t.Error("a dossier of that name elsewhere is taken for the sample")
	}
}
