package app_test

import (
	"os"
	"path/filepath"
	"testing"

	"standpoint/app"
)

// TestDraftsAreKeptWhereThereCanBeAFolder: where the folder for the app's data
// cannot be made nothing was kept, which is no fault to tell of; to keep
// something there fails.
func TestDraftsAreKeptWhereThereCanBeAFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		home string
		kept string
	}{
		"a folder":       {t.TempDir(), "a draft"},
		"not made yet":   {filepath.Join(t.TempDir(), "new"), "a draft"},
		"below a file":   {filepath.Join(file, "data"), ""},
		"itself a file ": {file, ""},
	} {
		t.Run(name, func(t *testing.T) {
			for _, variable := range []string{"XDG_DATA_HOME", "LocalAppData", "HOME"} {
				t.Setenv(variable, c.home)
			}
			if err := app.KeepDraft("A.standpoint", []byte("a draft")); (err == nil) != (c.kept != "") {
				t.Errorf("keep: %v", err)
			}
			if kept, err := app.KeptDraft("A.standpoint"); err != nil || string(kept) != c.kept {
				t.Errorf("kept %q, %v; want %q", kept, err, c.kept)
			}
		})
	}
}
