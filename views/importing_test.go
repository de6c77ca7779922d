package views

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app"
	"standpoint/app/compare"
)

func TestSummaryCountsWhatBecameOfTheFiles(t *testing.T) {
	in := func(passages int) app.Outcome { return app.Outcome{Passages: passages} }
	known, bad := app.Outcome{Duplicate: true}, app.Outcome{Skipped: "it is empty"}
	const nothing = "Nothing in them was found"
	openSample(t, Options{}) // brings the texts
	for _, c := range []struct {
		outcomes []app.Outcome
		want     string
		empty    bool
	}{
		{[]app.Outcome{in(1)}, "1 article imported, 1 passage suggested.", false},
		{[]app.Outcome{in(4), in(0)}, "2 articles imported, 4 passages suggested.", false},
		{[]app.Outcome{in(4), known, bad}, "1 article imported, 4 passages suggested, 1 in the dossier already, 1 file not imported.", false},
		{[]app.Outcome{bad, bad}, "0 articles imported, 2 files not imported.", false},
		{[]app.Outcome{in(0)}, "1 article imported, 0 passages suggested.", true},
	} {
		got := summary(app.ImportReport{Outcomes: c.outcomes})
		if !strings.HasPrefix(got, c.want) || strings.Contains(got, nothing) != c.empty {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// openEmpty is a window on a new dossier without articles.
func openEmpty(t *testing.T) *opened {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	k, err := app.NewFromTemplate(t.Context(), filepath.Join(t.TempDir(), "New.standpoint"), app.DefaultTemplate)
	if err != nil {
		t.Fatal(err)
	}
	return openOn(t, k, Options{})
}

func TestDossierWithoutArticlesSaysHowToGetSome(t *testing.T) {
	o := openEmpty(t)
	if !strings.Contains(o.banner.text, "no articles yet") || len(o.banner.buttons) == 0 {
		t.Fatalf("the window says %q", o.banner.text)
	}
	if cell := o.traced().Places["cell:Ukraine/NATO"].Text; cell != "No articles yet" {
		t.Errorf("a cell says %q", cell)
	}
	o.banner.buttons[0].Tapped(nil)
	if o.dialog() != "Import articles" {
		t.Errorf("its button opens %q", o.dialog())
	}
}

func TestUndoLeavesTheCodebook(t *testing.T) {
	o := openEmpty(t)
	o.importFiles([]string{"../assets/sample"})
	for range 5 {
		o.shortcut(&fyne.ShortcutUndo{})
	}
	if n := len(o.desk.state.codebook.Parties); n == 0 || len(o.desk.state.sources) != 0 {
		t.Errorf("undone to the end there are %d parties and %d sources", n, len(o.desk.state.sources))
	}
	if !o.bar.undo.Disabled() || o.bar.redo.Disabled() {
		t.Error("undo is still offered, or redo is not")
	}
	o.shortcut(&fyne.ShortcutRedo{})
	if len(o.desk.state.sources) != 2 {
		t.Errorf("done again there are %d sources", len(o.desk.state.sources))
	}
}

func TestEmptyCellSaysWhatWasLookedAt(t *testing.T) {
	o := openSample(t, Options{})
	o.setOptions(func(c *compare.Options) { c.ReviewedOnly = true })
	if cell := o.traced().Places["cell:Ukraine/NATO"].Text; !strings.HasPrefix(cell, "No reviewed statement in 2 sources") {
		t.Errorf("where nothing is reviewed a cell says %q", cell)
	}
	o.setOptions(func(c *compare.Options) { c.ReviewedOnly, c.OfficialOnly = false, true })
	if cell := o.traced().Places["cell:Russia/Minerals"].Text; !strings.HasPrefix(cell, "No statement of its own in 2 sources") {
		t.Errorf("of official voices alone a cell says %q", cell)
	}
}

func TestNewsOfAnImportGoesWhenTheImportIsUndone(t *testing.T) {
	o := openEmpty(t)
	o.importFiles([]string{"../assets/sample"})
	if !strings.HasPrefix(o.banner.text, "2 articles imported") {
		t.Fatalf("after the import the window says %q", o.banner.text)
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if strings.Contains(o.banner.text, "imported") || len(o.desk.state.sources) != 0 {
		t.Errorf("after undo the window says %q of %d sources", o.banner.text, len(o.desk.state.sources))
	}
}
