package views

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/app"
	"standpoint/app/codebook"
)

var aboutVarga = []string{
	"Norland demanded security checks in the port.",
	"Varga demanded a toll.",
	"Sudland rejected a toll.",
}

// enter types into what has the keys.
func (o *opened) enter(text string) {
	o.t.Helper()
	f := o.window.Canvas().Focused()
	for _, r := range text {
		if r == '\n' {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			continue
		}
		f.TypedRune(r)
	}
}

// tab leads to the next field so often.
func (o *opened) tab(times int) {
	for range times {
		test.FocusNext(o.window.Canvas())
	}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// openCodebook is the pane on articles of two parties, with the first party's
// row chosen.
func openCodebook(t *testing.T) *opened {
	t.Helper()
	o := openStrait(t, aboutVarga...)
	o.shortcut(ctrlWith(fyne.Key6))
	o.press(fyne.KeyDown)
	return o
}

func (o *opened) effect() string  { return o.traced().Places["codebook:effect"].Text }
func (o *opened) pending() string { return o.traced().Places["codebook:changes"].Text }

func TestAliasShowsItsEffectBeforeItIsApplied(t *testing.T) {
	o := openCodebook(t)
	before := o.everything()
	o.press(fyne.KeyReturn)
	o.tab(3)
	o.enter("Varga")
	if got := o.effect(); !strings.HasPrefix(got, "1 new suggestion.") {
		t.Errorf("the effect is %q", got)
	}
	if got := o.pending(); !strings.Contains(got, "Add alias “Varga” to Norland") || o.everything() != before {
		t.Errorf("pending %q, and the dossier is as it was: %v", got, o.everything() == before)
	}
	o.shortcut(ctrlWith(fyne.KeyReturn))
	if got := o.traced(); got.Undo != "Add alias “Varga” to Norland" || o.pending() != "" || o.everything() == before {
		t.Errorf("undo %q, pending %q", got.Undo, o.pending())
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if o.everything() != before {
		t.Error("one undo does not take it back")
	}
}

func TestDraftStaysWhileOtherThingsAreDone(t *testing.T) {
	o := openCodebook(t)
	o.press(fyne.KeyReturn)
	o.tab(3)
	o.enter("Varga")
	o.press(fyne.KeyEscape, fyne.KeyDown) // another party
	if got := o.traced().Places["field:name"].Text; got != "Sudland" {
		t.Fatalf("the form shows %q", got)
	}
	o.shortcut(ctrlWith(fyne.Key1))
	o.act("Larger text")
	o.shortcut(ctrlWith(fyne.Key6))
	if got := o.pending(); !strings.Contains(got, "Add alias “Varga” to Norland") {
		t.Errorf("pending: %q", got)
	}
	o.quit()
	if got := o.traced().Dialog; got != "The codebook has changes that are not applied" {
		t.Errorf("quitting shows %q", got)
	}
	o.tap("Go on editing")
	o.editor.AskDiscard()
	o.tap("Discard")
	if o.pending() != "" {
		t.Errorf("after discarding: %q", o.pending())
	}
}

func TestFaultsKeepChangesFromBeingApplied(t *testing.T) {
	o := openCodebook(t)
	o.press(fyne.KeyInsert)
	if got := o.traced(); got.Focus != "field:name" || !strings.HasPrefix(o.effect(), "First this has to be put right") {
		t.Fatalf("focus %q, effect %q", got.Focus, o.effect())
	}
	before := o.everything()
	o.press(fyne.KeyEscape, fyne.KeyHome)
	o.shortcut(ctrlWith(fyne.KeyReturn))
	if got := o.traced().Focus; got != "field:name" || o.everything() != before {
		t.Errorf("applying leads to %q", got)
	}
	o.enter("Isle")
	if got := o.effect(); !strings.HasPrefix(got, "No suggestion comes") {
		t.Errorf("the effect is %q", got)
	}
}

func TestPartiesMergeMoveAndGo(t *testing.T) {
	o := openCodebook(t)
	o.press(fyne.KeyM)
	o.enter("Sud")
	o.press(fyne.KeyReturn)
	if got := o.traced().Places["row:Norland"].Text; !strings.Contains(got, "into Sudland") {
		t.Fatalf("Norland is %q", got)
	}
	o.shortcut(ctrlWith(fyne.KeyReturn))
	if got := o.traced(); got.Undo != "Merge Norland into Sudland" {
		t.Fatalf("undo %q", got.Undo)
	}
	book, err := o.desk.Codebook(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(book.Parties) != 1 || !strings.Contains(strings.Join(book.Parties[0].Aliases, " "), "Norland") {
		t.Errorf("parties %+v", book.Parties)
	}
	o.shortcut(&fyne.ShortcutUndo{})

	o.press(fyne.KeyHome, fyne.KeyDown)
	o.shortcut(ctrlShift(fyne.KeyDown))
	o.press(fyne.KeyDelete)
	if got := o.traced().Dialog; got != "Remove Norland?" {
		t.Fatalf("removing a party with passages asks %q", got)
	}
	o.press(fyne.KeyReturn)
	if got := o.traced().Places["row:Norland"].Text; !strings.Contains(got, "goes") {
		t.Errorf("Norland is %q", got)
	}
	if got := o.pending(); !strings.HasPrefix(got, "2 changes are not applied yet") {
		t.Errorf("pending %q", got)
	}
}

func TestCodebookFilesAreSavedAndTakenFrom(t *testing.T) {
	o := openCodebook(t)
	path := filepath.Join(t.TempDir(), "strait.codebook.toml")
	o.press(fyne.KeyHome)
	o.tap("save file")
	o.typed(path)
	o.press(fyne.KeyReturn)
	saved, err := codebook.Load(path)
	if err != nil || saved.Title != "Strait talks" || len(saved.Issues) != 2 {
		t.Fatalf("saved %+v, %v", saved, err)
	}
	saved.Parties[0].Aliases = []string{"Varga"}
	saved.Parties = append(saved.Parties, codebook.Party{Name: "Isle"})
	if err := os.WriteFile(path, codebook.Encode(saved), 0o600); err != nil {
		t.Fatal(err)
	}
	o.offerFile(path)
	o.tap("take:2") // not the isle
	o.tap("Take")
	if got := o.effect(); !strings.HasPrefix(got, "1 new suggestion.") {
		t.Errorf("the effect is %q", got)
	}
	if _, isle := o.traced().Places["row:Isle"]; isle || !strings.Contains(o.pending(), "Add alias “Varga” to Norland") {
		t.Errorf("pending %q", o.pending())
	}
	if err := os.WriteFile(path, []byte("[[party]]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	o.offerFile(path)
	if got := o.traced().Dialog; got != "The codebook file cannot be used" {
		t.Errorf("a file with faults shows %q", got)
	}
}

// TestDraftIsKeptAcrossClosing: also where nobody was asked, as in a crash.
func TestDraftIsKeptAcrossClosing(t *testing.T) {
	o := openCodebook(t)
	o.press(fyne.KeyReturn)
	o.tab(1)
	o.enter("NL")
	if !strings.Contains(o.pending(), "Change the short name of Norland") {
		t.Fatalf("pending: %q", o.pending())
	}
	path := o.desk.Path()
	o.switchTo(app.OpenSample, nil)
	if o.dialog() == "" {
		t.Fatal("another dossier is opened without a word on the changes")
	}
	o.tap("Keep for later")
	if o.desk.Path() == path || o.editor.Dirty() {
		t.Fatalf("%s is shown, changes %q", o.desk.Path(), o.pending())
	}
	o.openDossier(path)
	if o.banner.text == "" || !o.editor.Dirty() {
		t.Fatalf("the banner says %q", o.banner.text)
	}
	o.goTo(codebookView)
	if !strings.Contains(o.pending(), "Change the short name of Norland") {
		t.Errorf("back again, pending: %q", o.pending())
	}
	o.shortcut(ctrlWith(fyne.KeyReturn))
	if kept, err := app.KeptDraft(path); err != nil || len(kept) > 0 {
		t.Errorf("applied, it is still kept: %s, %v", kept, err)
	}
}

func TestColourIsGivenToAParty(t *testing.T) {
	o := openCodebook(t)
	o.press(fyne.KeyReturn)
	o.tab(2)
	if got := o.focusName(); got != "button:colour" {
		t.Fatalf("Tab leads to %q", got)
	}
	o.press(fyne.KeyReturn)
	o.enter("Blue\n")
	o.shortcut(ctrlWith(fyne.KeyReturn))
	if p := o.desk.state.matrix.Parties[0]; p.Colour != "#0072b2" || o.desk.state.undo != "Change the colour of Norland" {
		t.Errorf("%q is the colour of %s after %q", p.Colour, p.Name, o.desk.state.undo)
	}
}
