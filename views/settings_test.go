package views

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/views/ui"
)

// labels are those of a menu's items.
func (o *opened) labels(menu string) []string {
	var all []string
	for _, m := range o.window.MainMenu().Items {
		for _, item := range m.Items {
			if m.Label == menu {
				all = append(all, item.Label)
			}
		}
	}
	return all
}

func (o *opened) act(label string) {
	o.t.Helper()
	for _, g := range o.actions() {
		for _, section := range g.sections {
			for _, a := range section {
				if a.label == label {
					o.run(a)
					return
				}
			}
		}
	}
	o.t.Fatalf("there is no action %q", label)
}

// TestDossiersShownBeforeAreOfferedAgain: the menu lists them, without the one
// shown and those that are gone.
func TestDossiersShownBeforeAreOfferedAgain(t *testing.T) {
	o := openSample(t, Options{})
	folder := t.TempDir()
	for _, name := range []string{"First", "Second", "Gone"} {
		path := filepath.Join(folder, name+app.Ending)
		k, err := app.Create(t.Context(), path, codebook.Codebook{Parties: []codebook.Party{{Name: "A"}}})
		if err != nil {
			t.Fatal(err)
		}
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
		o.openDossier(path)
	}
	gone := filepath.Join(folder, "Gone"+app.Ending)
	o.openDossier(filepath.Join(folder, "Second"+app.Ending))
	if err := os.Remove(gone); err != nil {
		t.Fatal(err)
	}
	o.window.SetMainMenu(o.menu())
	offered := strings.Join(o.labels("File"), "\n")
	if !strings.Contains(offered, "First in") || strings.Contains(offered, "Second in") || strings.Contains(offered, "Gone in") {
		t.Errorf("the file menu offers\n%s", offered)
	}
	o.openDossier(filepath.Join(folder, "First"+app.Ending))
	if fileTitle(o.desk.Path()) != "First" || !strings.Contains(strings.Join(o.labels("File"), "\n"), "Second in") {
		t.Errorf("after opening First the menu offers\n%s", strings.Join(o.labels("File"), "\n"))
	}
}

// TestTextGrowsAndTheViewStays: everything is drawn anew, nothing else changes.
func TestTextGrowsAndTheViewStays(t *testing.T) {
	o := openSample(t, Options{})
	o.choose("Ukraine", "NATO")
	before, cell := o.kit.Body.Size, o.traced().Cell
	o.act("Larger text")
	if o.kit.Body.Size <= before || o.traced().Cell != cell || o.shown != matrixView || len(o.traced().Places) < 20 {
		t.Errorf("text %v, was %v; cell %s, was %s; view %s", o.kit.Body.Size, before, o.traced().Cell, cell, o.shown)
	}
	id := o.inspector.Current()
	o.openPassage(id)
	o.act("Larger text")
	if o.shown != articleView || o.reader.Current() != id {
		t.Errorf("in an article: view %s, passage %d, was %d", o.shown, o.reader.Current(), id)
	}
	for range 9 {
		o.act("Smaller text")
	}
	if o.kit.Body.Size >= before {
		t.Errorf("the smallest text is %v, and was %v", o.kit.Body.Size, before)
	}
}

func TestDarkAndLightAreChosen(t *testing.T) {
	o := openSample(t, Options{})
	o.act("Dark")
	dark := ui.Color(ui.ColorPaper)
	o.act("Light")
	if light := ui.Color(ui.ColorPaper); light == dark || o.shade() != ui.Light {
		t.Errorf("paper is %v in light and %v in dark; shade %q", light, dark, o.shade())
	}
}

// TestWindowComesBackAsItWas: another window of the same settings has the size
// and the panes of the one closed.
func TestWindowComesBackAsItWas(t *testing.T) {
	o := openSample(t, Options{})
	o.window.Resize(fyne.NewSize(1000, 640))
	o.split.SetOffset(0.6)
	o.keepPlace()
	if size := o.size(); size.Width != o.window.Canvas().Size().Width || size.Height != o.window.Canvas().Size().Height {
		t.Errorf("size %v, was %v", size, o.window.Canvas().Size())
	}
	if s := o.newSplit(ui.NewBackdrop(ui.ColorPaper), ui.NewBackdrop(ui.ColorPaper)); s.Offset < 0.59 || s.Offset > 0.61 {
		t.Errorf("divided at %v, was 0.6", s.Offset)
	}
}
