package views

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"standpoint/app"
	"standpoint/app/exchange"
	"standpoint/app/refi"
)

// wholeFile writes what the window shows as a file that holds all of it.
func wholeFile(o *opened, name string) string {
	o.t.Helper()
	whole, err := o.desk.Whole(o.t.Context())
	if err != nil {
		o.t.Fatal(err)
	}
	var out bytes.Buffer
	write := refi.Write
	if strings.HasSuffix(name, ".json") {
		write = exchange.Write
	}
	if err := write(&out, whole, "test"); err != nil {
		o.t.Fatal(err)
	}
	return kept(o.t, name, out.Bytes())
}

func kept(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWholeDossierIsOpenedAsANewOne(t *testing.T) {
	for _, name := range []string{"Talks.json", "Talks.qdpx"} {
		o := openSample(t, Options{})
		before, passages := o.desk.Path(), o.desk.state.passages
		file := wholeFile(o, name)
		o.drop([]fyne.URI{storage.NewFileURI(file)})
		if o.dialog() != "Make a dossier of "+name {
			t.Fatalf("dialog %q", o.dialog())
		}
		o.press(fyne.KeyReturn)
		want := filepath.Join(filepath.Dir(file), "Talks"+app.Ending)
		if o.desk.Path() != want || o.dialog() != "" || passages == 0 || o.desk.state.passages != passages {
			t.Errorf("%s: the window shows %s with %d passages, dialog %q; want %s with %d", name, o.desk.Path(), o.desk.state.passages, o.dialog(), want, passages)
		}
		if !strings.Contains(o.banner.text, name) {
			t.Errorf("the banner says %q", o.banner.text)
		}
		if before == o.desk.Path() {
			t.Error("the sample was replaced")
		}
	}
}

const otherProject = `<Project name="Other"><CodeBook><Codes><Code guid="0F3A6C1E-0000-4000-8000-000000000001" name="Tone" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="0F3A6C1E-0000-4000-8000-000000000002" name="Article"><PlainTextContent>Words.</PlainTextContent></TextSource></Sources></Project>`

// archived is a project of another program with this document.
func archived(t *testing.T, document string) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create("project.qde")
	if err == nil {
		_, err = w.Write([]byte(document))
	}
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return kept(t, "Other.qdpx", out.Bytes())
}

func TestWhatIsNotTakenOfAProjectIsListed(t *testing.T) {
	o := openSample(t, Options{})
	o.openAny(archived(t, otherProject))
	o.press(fyne.KeyReturn)
	says := func(s string) bool { return strings.Contains(s, "not taken (1): Tone") }
	if o.dialog() != "What was not taken or was changed" || !slices.ContainsFunc(wordsOf(o), says) || len(o.desk.state.sources) != 1 {
		t.Errorf("dialog %q says %q; %d sources", o.dialog(), wordsOf(o), len(o.desk.state.sources))
	}
	o.press(fyne.KeyEscape)
	if !strings.Contains(o.banner.text, "Not everything") {
		t.Errorf("the banner says %q", o.banner.text)
	}
}

func TestProjectThatCannotBeReadChangesNothing(t *testing.T) {
	for name, document := range map[string]string{"broken": "<Project", "nothing to take": strings.Split(otherProject, "<Sources>")[0] + "</Project>"} {
		o := openSample(t, Options{})
		before := o.desk.Path()
		file := archived(t, document)
		o.openAny(file)
		o.press(fyne.KeyReturn)
		if _, err := os.Stat(filepath.Join(filepath.Dir(file), "Other"+app.Ending)); o.dialog() != "No new dossier was made" || o.desk.Path() != before || err == nil {
			t.Errorf("%s: dialog %q, the window shows %s, file: %v", name, o.dialog(), o.desk.Path(), err)
		}
	}
}

func TestCodebookOfOtherProgramsIsOffered(t *testing.T) {
	o := openSample(t, Options{})
	o.goTo(codebookView)
	o.saveCodebook()
	path := filepath.Join(t.TempDir(), "talks")
	o.typed(path)
	o.dialogs.Top().Buttons[1].Tapped(nil)
	if o.dialog() != "" {
		t.Fatalf("saving: dialog %q says %q", o.dialog(), wordsOf(o))
	}
	o.offerFile(path + app.QDCEnding)
	if title := o.desk.state.codebook.Title; title == "" || o.dialog() != title {
		t.Errorf("dialog %q, want %q", o.dialog(), title)
	}
	o.press(fyne.KeyEscape)
	o.offerFile(kept(t, "other.qdc", []byte(`<CodeBook><Codes><Code guid="1" name="Parties" isCodable="false"><Code guid="2" name="Norland"/></Code><Code guid="3" name="Tone"/></Codes></CodeBook>`)))
	if o.dialog() != "Not everything in the codebook file can be taken" {
		t.Errorf("dialog %q", o.dialog())
	}
	o.dialogs.Top().Buttons[0].Tapped(nil)
	if o.dialog() != "other.qdc" {
		t.Errorf("dialog %q", o.dialog())
	}
}
