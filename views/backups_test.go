package views

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app"
	"standpoint/app/dossier"
)

// openKept shows a dossier made from the sample, of which backups are kept.
func openKept(t *testing.T) *opened {
	t.Helper()
	o := openSample(t, Options{Backups: filepath.Join(t.TempDir(), "shelves")})
	path := filepath.Join(t.TempDir(), "Talks"+app.Ending)
	if err := o.desk.SaveCopy(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	o.openDossier(path)
	return o
}

func TestBackupIsOpenedAsACopy(t *testing.T) {
	o := openKept(t)
	path := o.desk.Path()
	o.showBackups()
	if o.tapButton("Back up now"); o.dialog() != "Backups" {
		t.Fatalf("after backing up the dialog is %q", o.dialog())
	}
	first := o.desk.state.open
	o.press(fyne.KeyReturn) // the newest has the keys
	if o.dialog() != "" || o.desk.Path() == path || o.desk.state.open != first || !strings.Contains(o.banner.text, "backup of") {
		t.Errorf("dialog %q, the window shows %s, banner %q", o.dialog(), o.desk.Path(), o.banner.text)
	}
}

func TestLostDossierOffersItsBackups(t *testing.T) {
	for name, lose := range map[string]func(path string) error{
		"gone":    os.Remove,
		"damaged": func(path string) error { return os.Truncate(path, 5000) },
		"zeros":   func(path string) error { return os.WriteFile(path, make([]byte, 5000), 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			o := openKept(t)
			path := o.desk.Path()
			o.backUp(func() {})
			o.openSample()
			if err := lose(path); err != nil {
				t.Fatal(err)
			}
			o.openDossier(path)
			if o.dialog() != "The dossier was not opened" {
				t.Fatalf("dialog %q", o.dialog())
			}
			o.press(fyne.KeyReturn)
			if got := filepath.Base(o.desk.Path()); !strings.HasPrefix(got, "Talks (backup of ") || len(o.desk.state.sources) == 0 {
				t.Errorf("the window shows %s with %d articles", got, len(o.desk.state.sources))
			}
		})
	}
}

func TestFailedSaveIsLoudAndCanBeTriedAgain(t *testing.T) {
	o := openSample(t, Options{})
	full := true
	tried := 0
	var save func()
	save = func() {
		tried++
		if full {
			o.notSaved(&dossier.Error{Name: "x", What: "could not be written", Kind: dossier.ErrDiskFull}, save)
		}
	}
	save()
	if !strings.HasPrefix(o.banner.text, "Not saved: the disk is full") {
		t.Fatalf("banner %q", o.banner.text)
	}
	o.banner.buttons[0].Tapped(nil)
	if tried != 2 || o.banner.text == "" {
		t.Errorf("tried %d times, banner %q", tried, o.banner.text)
	}
	full = false
	o.banner.buttons[0].Tapped(nil)
	if tried != 3 || o.banner.text != "" {
		t.Errorf("when there is room again: tried %d times, banner %q", tried, o.banner.text)
	}
	o.notSaved(errors.New("something else"), save)
	if o.dialog() != "That was not done" {
		t.Errorf("another fault: dialog %q", o.dialog())
	}
}

func TestCloudFolderIsWarnedOfOnce(t *testing.T) {
	o := openSample(t, Options{})
	folder := filepath.Join(t.TempDir(), "Dropbox")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "Talks"+app.Ending)
	if err := o.desk.SaveCopy(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	o.openDossier(path)
	if !strings.Contains(o.banner.text, "Dropbox") {
		t.Errorf("banner %q", o.banner.text)
	}
	o.openSample()
	o.openDossier(path)
	if o.banner.text != "" {
		t.Errorf("the second time the banner says %q", o.banner.text)
	}
}
