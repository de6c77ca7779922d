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
