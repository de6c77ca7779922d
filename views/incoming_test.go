package views

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"golang.org/x/text/encoding/charmap"

	"standpoint/app"
	"standpoint/app/dossier"
)

const grain = "Grain prices rise\n\nFarmers in the north sold less wheat than in any of the last ten years, and bakers asked the council for help."

// incomingFiles are an article in plain letters and one of four letters, which
// could be in several encodings.
func incomingFiles(t *testing.T) []string {
	t.Helper()
	doubtful, err := charmap.ISO8859_2.NewEncoder().String("Čaša")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	var paths []string
	for name, text := range map[string]string{"a.txt": grain, "b.txt": doubtful} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

// place is what a named place says.
func (o *opened) place(name string) string { return o.traced().Places[name].Text }

func (o *opened) sourceCalled(title string) dossier.Source {
	o.t.Helper()
	for _, s := range o.desk.state.sources {
		if s.Title == title {
			return s
		}
	}
	o.t.Fatalf("no source is called %q", title)
	return dossier.Source{}
}

func TestImportAsksOnlyWhereAPersonIsNeeded(t *testing.T) {
	o := openEmpty(t)
	paths := incomingFiles(t)
	o.importFiles(paths[:1])
	if o.dialog() != "" || len(o.desk.state.sources) != 1 {
		t.Fatalf("a plain article opens %q", o.dialog())
	}
	o.importFiles(paths)
	if o.dialog() != "What is to be imported" || len(o.desk.state.sources) != 1 {
		t.Fatalf("a doubtful encoding opens %q", o.dialog())
	}
	if a, b := o.place("incoming:0"), o.place("incoming:1"); !strings.Contains(a, "the same") || !strings.Contains(b, "encoding in doubt | chosen") {
		t.Errorf("the rows say %q and %q", a, b)
	}
	if text := o.place("preview"); text != "Čaša" {
		t.Errorf("the text shown is %q", text)
	}
	o.press(fyne.KeyEscape)
	if o.dialog() != "" || len(o.desk.state.sources) != 1 {
		t.Errorf("Escape leaves %q and %d sources", o.dialog(), len(o.desk.state.sources))
	}
}

func TestEncodingIsChosenByItsText(t *testing.T) {
	o := openEmpty(t)
	o.importFiles(incomingFiles(t)[1:])
	o.tap("incoming-encoding")
	if !strings.HasPrefix(o.dialog(), "In which encoding is b.txt") {
		t.Fatalf("the button opens %q", o.dialog())
	}
	o.typed("8859-15")
	o.press(fyne.KeyReturn)
	if text, row := o.place("preview"), o.place("incoming:0"); text != "Èa¹a" || strings.Contains(row, "doubt") {
		t.Errorf("chosen, it reads %q, and the row says %q", text, row)
	}
	o.tap("incoming-encoding")
	o.typed("8859-2")
	o.press(fyne.KeyReturn)
	o.press(fyne.KeyReturn)
	if o.dialog() != "" || !strings.Contains(o.sourceCalled("Čaša").Note, "chosen by hand") {
		t.Errorf("imported, the note is %q", o.sourceCalled("Čaša").Note)
	}
}

func TestTableCorrectsAndLeavesOutBeforeTheImport(t *testing.T) {
	o := openEmpty(t)
	o.lookOnce = true
	o.importFiles(incomingFiles(t))
	o.press(fyne.KeyHome)
	o.press(fyne.KeyF2)
	o.typed("Wheat")
	o.tab(1)
	o.typed("yesterday")
	o.press(fyne.KeyReturn)
	if o.dialog() == "" || !strings.Contains(o.place("note"), "A date is written") {
		t.Fatalf("with a date that is none the note says %q", o.place("note"))
	}
	o.typed("2025-05")
	o.press(fyne.KeyDown)
	if at := o.place("incoming:1"); !strings.HasSuffix(at, "chosen") {
		t.Errorf("down in a field does not lead to the next row: %q", at)
	}
	o.tap("incoming-leave")
	o.press(fyne.KeyReturn)
	got := o.sourceCalled("Wheat")
	if len(o.desk.state.sources) != 1 || got.Published != "2025-05" || got.PublishedHow != dossier.Analyst {
		t.Errorf("got %d sources, %+v", len(o.desk.state.sources), got)
	}
	if o.dialog() != "What was imported" {
		t.Errorf("what was left out is not listed, but %q", o.dialog())
	}
}

func TestImportIsCorrectedAfterwardsAsOneStep(t *testing.T) {
	o := openEmpty(t)
	o.importFiles(incomingFiles(t)[:1])
	o.tap("Correct …")
	if o.dialog() != "Correct what was imported" || !strings.HasPrefix(o.place("preview"), "Grain prices rise") {
		t.Fatalf("it opens %q with %q", o.dialog(), o.place("preview"))
	}
	o.press(fyne.KeyF2)
	o.typed("Wheat")
	o.tab(1)
	o.typed("2025-05-04")
	o.press(fyne.KeyReturn)
	if got := o.sourceCalled("Wheat"); got.Published != "2025-05-04" || o.desk.state.undo != "Correct what was imported" {
		t.Errorf("got %+v, undo %q", got, o.desk.state.undo)
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if got := o.sourceCalled("Grain prices rise"); got.Published != "" {
		t.Errorf("one undo leaves %+v", got)
	}
}

// TestImportIsCorrectedAfterUndoAndRedo: what undo left can be corrected as it is
// now, and of nothing it is said so.
func TestImportIsCorrectedAfterUndoAndRedo(t *testing.T) {
	o := openEmpty(t)
	o.importFiles(incomingFiles(t)[:1])
	o.tap("Correct …")
	o.press(fyne.KeyF2)
	o.typed("Wheat")
	o.press(fyne.KeyReturn)
	o.shortcut(&fyne.ShortcutUndo{})
	o.correctImported()
	if o.dialog() != "Correct what was imported" || o.place("field:title") != "Grain prices rise" {
		t.Fatalf("after one undo it opens %q with %q", o.dialog(), o.place("field:title"))
	}
	o.press(fyne.KeyEscape)
	o.shortcut(&fyne.ShortcutUndo{})
	o.correctImported()
	if words := strings.Join(wordsOf(o), " "); !strings.Contains(words, "nothing is in it") {
		t.Fatalf("with the import undone it says %q", words)
	}
	o.answer("Close")
	for range 2 {
		o.shortcut(&fyne.ShortcutRedo{})
	}
	o.correctImported()
	if o.place("field:title") != "Wheat" {
		t.Fatalf("done again it opens %q with %q", o.dialog(), o.place("field:title"))
	}
	o.press(fyne.KeyF2)
	o.typed("Bread")
	o.press(fyne.KeyReturn)
	o.sourceCalled("Bread")
}

func TestPastedTextIsCorrectedAsAnImportIs(t *testing.T) {
	o := openEmpty(t)
	o.pasteText("ROME, 26 April (AP) - " + grain)
	if o.dialog() != "Paste an article" || !strings.Contains(o.place("note"), "26 April without a year") || !strings.Contains(o.place("incoming:0"), "no date") {
		t.Fatalf("it opens %q, says %q and %q", o.dialog(), o.place("note"), o.place("incoming:0"))
	}
	o.tab(1)
	o.typed("2025-04-26")
	o.tab(1)
	o.typed("Port Post")
	o.tab(2)
	o.typed("german")
	o.press(fyne.KeyReturn)
	if o.dialog() == "" || !strings.Contains(o.place("note"), "A language is written") {
		t.Fatalf("a language that is none leaves %q, saying %q", o.dialog(), o.place("note"))
	}
	o.typed("de")
	o.press(fyne.KeyReturn)
	all := o.desk.state.sources
	if len(all) != 1 || all[0].Published != "2025-04-26" || all[0].Outlet != "Port Post" || all[0].Lang != "de" {
		t.Fatalf("pasted: %+v", all)
	}
	o.correctImported()
	if o.dialog() != "Correct what was imported" || o.place("field:language") != "de" || o.place("field:date") != "2025-04-26" {
		t.Fatalf("it opens %q with %q, %q", o.dialog(), o.place("field:language"), o.place("field:date"))
	}
	o.press(fyne.KeyF2)
	o.tab(1)
	o.typed("")
	o.press(fyne.KeyReturn)
	if got := o.desk.state.sources[0]; got.Published != "" || got.PublishedHow != dossier.Unknown {
		t.Errorf("corrected: %+v", got)
	}
}

// TestFetchFromTheSampleMakesADossierOnlyForAnArticle: a page that is not there,
// or holds none, leaves the sample and no file.
func TestFetchFromTheSampleMakesADossierOnlyForAnArticle(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/gone":
			w.WriteHeader(http.StatusNotFound)
		case "/script":
			_, _ = w.Write([]byte("<html><script>draw()</script>"))
		default:
			_, _ = w.Write([]byte("<html><title>Grain prices rise</title><article><p>" + grain))
		}
	}))
	defer s.Close()
	folder := t.TempDir()
	o := openSample(t, Options{Sample: true, NewPath: func(name string) (string, error) {
		return filepath.Join(folder, name+app.Ending), nil
	}})
	sample := o.desk.Path()
	o.app.Clipboard().SetContent(s.URL + "/gone")
	o.askAddress()
	for _, c := range []struct{ page, says string }{{"/gone", "no such page"}, {"/script", "holds no text"}} {
		o.typed(s.URL + c.page)
		o.press(fyne.KeyReturn)
		o.tap("Ask 127.0.0.1")
		if o.desk.Path() != sample || !strings.Contains(o.place("fetch-fault"), c.says) {
			t.Fatalf("%s leads to %s and says %q", c.page, o.desk.Path(), o.place("fetch-fault"))
		}
		if made, err := os.ReadDir(folder); err != nil || len(made) > 0 {
			t.Fatalf("%s leaves %v, %v", c.page, made, err)
		}
	}
	o.typed(s.URL + "/grain")
	o.press(fyne.KeyReturn)
	o.tap("Ask 127.0.0.1")
	o.sourceCalled("Grain prices rise")
	if o.desk.Path() == sample {
		t.Error("the article went into the sample")
	}
}

func TestPageIsFetchedOnlyWhenAskedFor(t *testing.T) {
	asked := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		if r.URL.Path == "/gone" {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte("<html><title>Grain prices rise</title><article><p>" + grain))
	}))
	defer s.Close()
	o := openEmpty(t)
	o.app.Clipboard().SetContent(s.URL + "/gone")
	o.askAddress()
	if o.dialog() != "Import from a web address" || o.place("fetch-address") != s.URL+"/gone" || !strings.Contains(o.place("fetch-host"), "asks 127.0.0.1") {
		t.Fatalf("the dialog %q has %q and says %q", o.dialog(), o.place("fetch-address"), o.place("fetch-host"))
	}
	o.typed("ftp://x.example")
	o.press(fyne.KeyReturn)
	if !strings.Contains(o.place("fetch-fault"), "Only http and https") {
		t.Errorf("it says %q", o.place("fetch-fault"))
	}
	o.typed(s.URL + "/gone")
	o.press(fyne.KeyReturn)
	if o.dialog() != "Ask a computer of your own network?" || asked > 0 {
		t.Fatalf("a private address opens %q, and was asked %d times", o.dialog(), asked)
	}
	o.tap("Ask 127.0.0.1")
	if o.dialog() != "Import from a web address" || !strings.Contains(o.place("fetch-fault"), "no such page") {
		t.Fatalf("a missing page opens %q with %q", o.dialog(), o.place("fetch-fault"))
	}
	o.typed(s.URL + "/grain")
	o.press(fyne.KeyReturn)
	o.tap("Ask 127.0.0.1")
	if got := o.sourceCalled("Grain prices rise"); got.Address != s.URL+"/grain" || !strings.HasPrefix(got.Note, "fetched from") {
		t.Errorf("got %+v", got)
	}
}
