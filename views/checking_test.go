package views

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
)

func TestCheckSaysWhetherTheDossierIsSound(t *testing.T) {
	o := openSample(t, Options{})
	o.checkDossier()
	if text := o.traced().Places["check:found"].Text; o.dialog() != "Check dossier" || !strings.Contains(text, "is sound") {
		t.Errorf("dialog %q: %s", o.dialog(), text)
	}
	o.dialogs.Top().Close()

	damaged := filepath.Join(t.TempDir(), "damaged"+app.Ending)
	if err := o.desk.SaveCopy(t.Context(), damaged); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(damaged)
	if err != nil {
		t.Fatal(err)
	}
	title := []byte("rome.txt")
	if !bytes.Contains(whole, title) {
		t.Fatal("the sample's file name is not in the file")
	}
	if err := os.WriteFile(damaged, bytes.Replace(whole, title, []byte("roma.txt"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	o.openDossier(damaged)
	o.checkDossier()
	if text := o.traced().Places["check:found"].Text; !strings.Contains(text, "Not as Standpoint wrote it") || !strings.Contains(text, "What to do") {
		t.Errorf("of a damaged dossier it says: %s", text)
	}
}
