package views

import (
	"os"
	"path/filepath"
	"testing"

	"standpoint/app"
)

// older is a dossier of the first format, one article in it.
func older(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("../app/dossier/testdata/format1.standpoint")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "Old"+app.Ending)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOlderDossierIsOpenedByTheWindowAndACopyKept(t *testing.T) {
	path, shelves := older(t), filepath.Join(t.TempDir(), "shelves")
	if !app.IsOlder(path) {
		t.Fatal("it is not known to be older")
	}
	o := openSample(t, Options{Sample: true, Backups: shelves, Import: []string{path}})
	if o.desk.Path() != path || o.dialog() != "" || len(o.desk.state.sources) == 0 {
		t.Errorf("%s is shown with %d articles, dialog %q", o.desk.Path(), len(o.desk.state.sources), o.dialog())
	}
	if all, err := app.Backups(shelves, path); err != nil || len(all) != 1 || !app.IsOlder(all[0].Path) {
		t.Errorf("backups %v: %v", all, err)
	}
}
