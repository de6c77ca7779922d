package views

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app"
	"standpoint/app/dossier"
)

// hasPlace tells whether something can be clicked now.
func (o *opened) hasPlace(name string) bool {
	_, has := o.traced().Places[name]
	return has
}

// headless makes a dossier lose its first bytes.
func headless(t *testing.T, path string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	clear(content[:60])
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestDamagedDossierOffersWaysOn(t *testing.T) {
	o := openSample(t, Options{Sample: true})
	articles := len(o.desk.state.sources)
	path := filepath.Join(t.TempDir(), "Talks"+app.Ending)
	if err := o.desk.SaveCopy(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	headless(t, path)
	o.openDossier(path)
	if o.dialog() != "The dossier was not opened" || o.hasPlace("button:backup:newest") || o.hasPlace("button:recover:sample") {
		t.Fatalf("dialog %q says %q", o.dialog(), wordsOf(o))
	}
	for _, way := range []string{"recover:save", "recover:open", "recover:new"} {
		if !o.hasPlace("button:" + way) {
			t.Errorf("%s is not offered", way)
		}
	}
	o.press(fyne.KeyReturn) // saving what can be read has the keys
	if o.dialog() != "Save what can be read of Talks.standpoint" {
		t.Fatalf("dialog %q", o.dialog())
	}
	o.press(fyne.KeyReturn)
	if got := filepath.Base(o.desk.Path()); got != "Talks (saved).standpoint" || len(o.desk.state.sources) != articles || !strings.Contains(o.banner.text, "came over whole") {
		t.Errorf("%s is shown with %d articles of %d, dialog %q, banner %q", got, len(o.desk.state.sources), articles, o.dialog(), o.banner.text)
	}
}

func TestWhatCannotBeReadIsListed(t *testing.T) {
	o := openSample(t, Options{Sample: true})
	path := filepath.Join(t.TempDir(), "Talks"+app.Ending)
	if err := o.desk.SaveCopy(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	content = []byte(strings.Replace(string(content), "rome.txt", "roma.txt", -1))
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	o.openDossier(path)
	o.checkDossier()
	o.tapButton("Ways on …") // from a dossier that is open, and is closed for it
	if o.dialog() != "The dossier is damaged" {
		t.Fatalf("dialog %q says %q", o.dialog(), wordsOf(o))
	}
	o.press(fyne.KeyReturn, fyne.KeyReturn)
	says := func(s string) bool { return strings.Contains(s, "facts of the articles") }
	if o.dialog() != "What is missing or not as it was" || !slices.ContainsFunc(wordsOf(o), says) || filepath.Base(o.desk.Path()) != "Talks (saved).standpoint" {
		t.Errorf("dialog %q says %q, %s is shown", o.dialog(), wordsOf(o), o.desk.Path())
	}
	if _, err := app.Open(t.Context(), path); err != nil {
		t.Errorf("the damaged one was not closed: %v", err)
	}
}

func TestBrokenSampleOffersAFreshOne(t *testing.T) {
	o := openSample(t, Options{Sample: true})
	first := o.desk.Path()
	o.cannotShow(&dossier.Error{Name: first, What: "is damaged", Kind: dossier.ErrDamaged})
	if o.dialog() != "The dossier cannot be shown" {
		t.Fatalf("dialog %q", o.dialog())
	}
	o.tapButton("recover:sample")
	if o.dialog() != "" || o.desk.Path() == first || !o.desk.sample || len(o.desk.state.sources) == 0 {
		t.Errorf("dialog %q, %s is shown", o.dialog(), o.desk.Path())
	}
}

func TestFaultThatIsNoDamageOffersNoRecovery(t *testing.T) {
	o := openSample(t, Options{Sample: true})
	for _, err := range []error{
		errors.New("something else"),
		&dossier.Error{Name: "a.standpoint", What: "is open in another window", Kind: dossier.ErrInUse},
		&dossier.Error{Name: "a.txt", What: "is not a dossier", Kind: dossier.ErrNotDossier},
		&dossier.Error{Name: "a.standpoint", What: "is not there", Kind: dossier.ErrMissing},
	} {
		o.notOpened(err)
		if o.dialog() != "The dossier was not opened" || o.hasPlace("button:recover:save") {
			t.Errorf("%v: dialog %q", err, o.dialog())
		}
		o.press(fyne.KeyEscape)
	}
}
