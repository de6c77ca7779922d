package views

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app"
	"standpoint/app/dossier"
)

const wireReport = `A long evening at the station

KYIV, 18 August 2025 (Reuters) - Ukrainian President Volodymyr Zelenskiy said on Monday that Ukraine needs binding security guarantees and wants an unconditional ceasefire. He told reporters at the station that the delegation had packed for a week and that he expected long evenings.

The visitors were shown the new bridge, the flower market and the old fire tower, where a brass band of pupils played two marches and a song that is not sung in public very often. The mayor said that the rain had kept the crowd small.`

// openWires is a window on three prints of one report, at the sources.
func openWires(t *testing.T) (*opened, string) {
	t.Helper()
	o, folder := openEmpty(t), t.TempDir()
	for name, text := range map[string]string{
		"1.txt":       wireReport,
		"2.txt":       strings.NewReplacer("A long evening at the station", "Rain and brass", "18 August 2025 (Reuters)", "19 August 2025 (AP)").Replace(wireReport),
		"below/3.txt": wireReport + "\n\nThe bakers of the town had sold out by noon.",
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return o, folder
}

// answer presses the button of a dialog.
func (o *opened) answer(label string) {
	o.t.Helper()
	g := o.dialogs.Top()
	if g == nil {
		o.t.Fatalf("no dialog has a button %q", label)
	}
	for _, b := range g.Buttons {
		if b.Label == label {
			b.Tapped(nil)
			return
		}
	}
	o.t.Fatalf("%s has no button %q", g.Title, label)
}

func (o *opened) texts() string {
	var all []string
	for name, p := range o.traced().Places {
		all = append(all, name+" "+p.Text)
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

func TestFolderAsksForThoseBelowAndCopiesAreShownAsOneStory(t *testing.T) {
	o, folder := openWires(t)
	o.importAll([]string{folder})
	if o.dialog() != "Folders within the folder" {
		t.Fatalf("the window asks %q", o.dialog())
	}
	o.answer("Import them too")
	if n := len(o.desk.state.sources); n != 3 {
		t.Fatalf("%d sources", n)
	}
	o.goTo(sourcesView)
	if all := o.texts(); strings.Count(all, "duplicate") != 2 {
		t.Errorf("the table shows\n%s", all)
	}
	cell := o.choose("Ukraine", "Guarantees")
	if len(cell.Evidence) != 1 || len(cell.Evidence[0].Copies()) != 2 {
		t.Fatalf("the cell has %d pieces of evidence", len(cell.Evidence))
	}
	id := cell.Evidence[0].Passage.ID
	o.reject(id)
	if c := o.choose("Ukraine", "Guarantees"); c.Known {
		t.Errorf("rejected in one print, the same words count in another: %+v", c.Evidence)
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if c := o.choose("Ukraine", "Guarantees"); len(c.Evidence) != 1 {
		t.Errorf("one undo leaves %d pieces of evidence", len(c.Evidence))
	}
}

func TestNotTheSameStoryAndBack(t *testing.T) {
	o, folder := openWires(t)
	o.importFiles([]string{folder})
	o.goTo(sourcesView)
	o.press(fyne.KeyEnd)
	id := o.sourcing.table.Chosen()[0].ID
	if !o.sourcing.table.Chosen()[0].IsCopy() {
		t.Fatal("the last row is no copy")
	}
	o.separateSources()
	if l := o.sourcing.table.Source(id); l.Story != 0 || l.Apart == "" {
		t.Errorf("taken apart it is %+v", l)
	}
	o.rejoinSources()
	if o.sourcing.table.Source(id).Story == 0 {
		t.Error("compared again it stands alone")
	}
}

func TestRemovedSourcesComeBack(t *testing.T) {
	o := openSample(t, Options{})
	o.goTo(sourcesView)
	before := o.desk.state.passages
	o.press(fyne.KeyDelete)
	if o.dialog() != "Remove from the dossier?" {
		t.Fatalf("Delete opens %q", o.dialog())
	}
	o.press(fyne.KeyReturn)
	if n := len(o.desk.state.sources); n != 1 || o.desk.state.undo != "Remove source" {
		t.Fatalf("%d sources are left after %q", n, o.desk.state.undo)
	}
	o.showRemoved()
	o.press(fyne.KeyReturn)
	if len(o.desk.state.sources) != 2 || o.desk.state.passages != before {
		t.Errorf("back are %d sources, %d of %d passages", len(o.desk.state.sources), o.desk.state.passages, before)
	}
}

func TestDetailsOfSeveralAreSetInAll(t *testing.T) {
	o := openSample(t, Options{})
	o.goTo(sourcesView)
	o.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	o.press(fyne.KeyF2)
	if o.dialog() != "Details of 2 articles" {
		t.Fatalf("F2 opens %q", o.dialog())
	}
	o.typed("2025-05")
	o.press(fyne.KeyReturn)
	for _, s := range o.desk.state.sources {
		if s.Published != "2025-05" || s.PublishedHow != dossier.Analyst || s.Place == "" {
			t.Errorf("%s: %s, %s, place %q", s.Title, s.Published, s.PublishedHow, s.Place)
		}
	}
	if o.desk.state.undo != "Correct details of 2 articles" {
		t.Errorf("undo would undo %q", o.desk.state.undo)
	}
}

func TestPastedArticleIsAskedAboutAndAdded(t *testing.T) {
	o := openEmpty(t)
	o.goTo(sourcesView)
	o.app.Clipboard().SetContent(" \n")
	o.pasteArticle()
	if !strings.Contains(o.dialog(), "Paste an article") || len(o.desk.state.sources) != 0 {
		t.Fatalf("with nothing to paste the window says %q", o.dialog())
	}
	o.answer("Close")
	o.app.Clipboard().SetContent(wireReport)
	o.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: o.app.Clipboard()})
	if o.dialog() != "Paste an article" {
		t.Fatalf("Ctrl+V opens %q", o.dialog())
	}
	o.typed("My title")
	o.press(fyne.KeyReturn)
	sources := o.desk.state.sources
	if len(sources) != 1 || sources[0].Title != "My title" || sources[0].Published != "2025-08-18" || sources[0].PublishedHow != dossier.Stated {
		t.Fatalf("pasted %+v", sources)
	}
	if got := o.sourcing.table.Chosen(); len(got) != 1 || got[0].ID != sources[0].ID || got[0].State != app.NewSource {
		t.Errorf("the table is at %+v", got)
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if len(o.desk.state.sources) != 0 {
		t.Error("one undo does not take it back")
	}
}

func TestWhatBecameOfEachFileCanBeSeenAgain(t *testing.T) {
	o, folder := openWires(t)
	o.importFiles([]string{folder})
	o.showImports()
	if o.dialog() != "What was imported" {
		t.Fatalf("the window shows %q", o.dialog())
	}
	o.answer("Close")
	o.importFiles([]string{filepath.Join(folder, "below")})
	o.showImports()
	if o.dialog() != "Which import?" {
		t.Errorf("with two imports the window shows %q", o.dialog())
	}
}

func TestTypingInTheSourcesFiltersAndEscapeEndsIt(t *testing.T) {
	o := openSample(t, Options{})
	o.goTo(sourcesView)
	o.window.Canvas().Focused().TypedRune('R')
	if o.sourcing.filter.Text != "R" {
		t.Fatalf("R is not in the filter but %q", o.sourcing.filter.Text)
	}
	o.typed("Rome")
	if fit, all := o.sourcing.table.Shown(); fit != 1 || all != 2 || !strings.Contains(o.sourcing.count.Text(), "1 of 2") {
		t.Errorf("%d of %d fit, the window says %q", fit, all, o.sourcing.count.Text())
	}
	o.press(fyne.KeyDown, fyne.KeyReturn)
	if o.shown != articleView || !strings.Contains(o.desk.state.source(o.reader.Source()).FileName, "rome") {
		t.Errorf("Enter shows %s", o.shown)
	}
	o.press(fyne.KeyEscape, fyne.KeyEscape)
	if fit, _ := o.sourcing.table.Shown(); fit != 2 || o.shown != sourcesView {
		t.Errorf("after Escape %d sources are shown in %s", fit, o.shown)
	}
}
