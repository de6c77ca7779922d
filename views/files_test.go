package views

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

func TestDropImportsAndSaysWhatBecameOfEachFile(t *testing.T) {
	o := openSample(t, Options{})
	folder := t.TempDir()
	files := map[string]string{
		"new one.txt": "BERN, 3 March 2025 - Ukraine rejects any plan that gives Crimea to Russia, President Zelensky said.",
		"empty.txt":   "",
	}
	var uris []fyne.URI
	for _, name := range []string{"new one.txt", "empty.txt"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(files[name]), 0o600); err != nil {
			t.Fatal(err)
		}
		uris = append(uris, storage.NewFileURI(path))
	}
	before := len(o.desk.state.sources)
	o.drop(uris)
	if got := len(o.desk.state.sources); got != before+1 {
		t.Errorf("%d sources, want %d", got, before+1)
	}
	if o.dialog() != "What was imported" {
		t.Errorf("dialog %q does not say that a file was left out", o.dialog())
	}
	o.press(fyne.KeyEscape)
	o.drop(uris[:1])
	if got := len(o.desk.state.sources); got != before+1 {
		t.Errorf("the same article again makes %d sources", got)
	}
	if o.dialog() != "What was imported" {
		t.Errorf("dialog %q does not say that the article was there", o.dialog())
	}
}

func TestArticlesDroppedOnTheSampleGetADossierOfTheirOwn(t *testing.T) {
	folder := t.TempDir()
	o := openSample(t, Options{Sample: true, NewPath: func(name string) (string, error) {
		return filepath.Join(folder, name+app.Ending), nil
	}})
	sample := o.desk.Path()
	path := filepath.Join(folder, "a.txt")
	if err := os.WriteFile(path, []byte("KYIV, 4 May 2025 - Zelensky said Ukraine will join NATO."), 0o600); err != nil {
		t.Fatal(err)
	}
	o.drop([]fyne.URI{storage.NewFileURI(path)})
	if o.desk.Path() == sample || len(o.desk.state.sources) != 1 {
		t.Errorf("the window shows %s with %d sources", o.desk.Path(), len(o.desk.state.sources))
	}
	k, err := app.Open(t.Context(), sample)
	if err != nil {
		t.Fatalf("the sample was not let go: %v", err)
	}
	k.Close()
}

// wordsOf are the texts of the dialog on top.
func wordsOf(o *opened) []string {
	var texts []string
	for _, c := range test.LaidOutObjects(o.window.Canvas().Overlays().Top()) {
		if p, ok := c.(*ui.Prose); ok {
			texts = append(texts, p.Text())
		}
	}
	return texts
}

// typed puts text into the field that has the keys.
func (o *opened) typed(text string) {
	o.t.Helper()
	e, ok := o.window.Canvas().Focused().(*ui.Entry)
	if !ok {
		o.t.Fatal("no field has the keys")
	}
	e.SetText(text)
}

func TestOpenAnotherDossier(t *testing.T) {
	o := openSample(t, Options{})
	path := filepath.Join(t.TempDir(), "Other.standpoint")
	k, err := app.NewFromTemplate(t.Context(), path, app.DefaultTemplate)
	if err != nil {
		t.Fatal(err)
	}
	k.Close()
	o.drop([]fyne.URI{storage.NewFileURI(path)})
	if o.desk.Path() != path || len(o.desk.state.sources) != 0 {
		t.Fatalf("the window shows %s", o.desk.Path())
	}
	o.drop([]fyne.URI{storage.NewFileURI(path)})
	if o.desk.Path() != path || o.dialog() != "" || !strings.Contains(o.status.last.Text(), "open here already") {
		t.Errorf("opened again: dialog %q, status %q", o.dialog(), o.status.last.Text())
	}
	bad := filepath.Join(t.TempDir(), "bad.standpoint")
	if err := os.WriteFile(bad, []byte("not a dossier"), 0o600); err != nil {
		t.Fatal(err)
	}
	o.drop([]fyne.URI{storage.NewFileURI(bad)})
	if o.desk.Path() != path || o.dialog() != "The dossier was not opened" {
		t.Errorf("after a bad file the window shows %s, dialog %q", o.desk.Path(), o.dialog())
	}
}

func TestCopyOntoItselfIsRefused(t *testing.T) {
	o := openSample(t, Options{})
	o.saveCopy()
	o.typed(o.desk.Path())
	o.press(fyne.KeyReturn)
	o.dialogs.Top().Buttons[1].Tapped(nil) // Replace
	if o.dialog() != "The copy was not saved" || !slices.ContainsFunc(wordsOf(o), func(s string) bool { return strings.Contains(s, "Choose another name") }) {
		t.Errorf("dialog %q says %q", o.dialog(), wordsOf(o))
	}
}

func TestReadOnlyDossierChangesNothing(t *testing.T) {
	o := openSample(t, Options{})
	copied := filepath.Join(t.TempDir(), "Copy.standpoint")
	if err := o.desk.SaveCopy(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(copied, 0o400); err != nil {
		t.Fatal(err)
	}
	o.openDossier(copied)
	if !o.desk.ReadOnly() {
		t.Fatal("the dossier is not read-only")
	}
	id := o.inspector.Current()
	o.press(fyne.KeyA)
	if got := o.statusOf(id); got != dossier.Suggested {
		t.Errorf("A in a read-only dossier made the passage %s", got)
	}
	if !o.bar.add.Disabled() || !strings.Contains(o.banner.text, "only be read") {
		t.Error("the window does not say that nothing can be changed")
	}
	if !o.bar.undo.Disabled() || !o.bar.redo.Disabled() {
		t.Error("undo is offered")
	}
	o.importFiles([]string{"../assets/sample"})
	if o.dialog() != "The articles were not imported" {
		t.Errorf("articles for a read-only dossier: dialog %q", o.dialog())
	}
}
