package views

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// openStrait is a window on articles of two parties, by a codebook that takes
// every word on security for one on guarantees.
func openStrait(t *testing.T, texts ...string) *opened {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	folder := t.TempDir()
	k, err := app.Create(t.Context(), filepath.Join(folder, "Strait.standpoint"), codebook.Codebook{
		Title:   "Strait talks",
		Parties: []codebook.Party{{Name: "Norland"}, {Name: "Sudland"}},
		Issues: []codebook.Issue{
			{Name: "Guarantees", Question: "Are there guarantees?", PoleA: "No guarantees", PoleB: "Binding guarantees", Keywords: []string{"guarantee*", "security"}},
			{Name: "Toll", Question: "Is there a toll in the strait?", PoleA: "Free passage", PoleB: "A toll", Keywords: []string{"toll"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for i, text := range texts {
		files = append(files, filepath.Join(folder, fmt.Sprintf("%d.txt", i+1)))
		if err := os.WriteFile(files[i], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := k.Import(t.Context(), files, nil); err != nil {
		t.Fatal(err)
	}
	return openOn(t, k, Options{})
}

var aboutSecurity = []string{
	"Norland demanded security checks at the lighthouse.",
	"Norland demanded security checks in the port.",
	"Norland demanded binding guarantees.",
}

func ctrlWith(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

// everything is all that a person has in the dossier.
func (o *opened) everything() string {
	o.t.Helper()
	book, err := o.desk.Codebook(context.Background())
	if err != nil {
		o.t.Fatal(err)
	}
	passages, err := o.desk.Passages(context.Background(), dossier.Filter{WithRejected: true})
	if err != nil {
		o.t.Fatal(err)
	}
	all, err := json.Marshal([]any{book, passages})
	if err != nil {
		o.t.Fatal(err)
	}
	return string(all)
}

// rejectOn rejects the suggestion on words, and gives its id.
func (o *opened) rejectOn(words string) dossier.ID {
	o.t.Helper()
	passages, err := o.desk.Passages(context.Background(), dossier.Filter{})
	if err != nil {
		o.t.Fatal(err)
	}
	at := slices.IndexFunc(passages, func(p dossier.Passage) bool { return strings.Contains(p.Quote, words) })
	if at < 0 {
		o.t.Fatalf("no suggestion on %q in %+v", words, passages)
	}
	o.reject(passages[at].ID)
	return passages[at].ID
}

// tap presses the button of the dialog or strip that has that name.
func (o *opened) tap(name string) {
	o.t.Helper()
	place, ok := o.traced().Places["button:"+name]
	if !ok {
		o.t.Fatalf("there is no button %q", name)
	}
	o.tapAt(place)
}

func (o *opened) tapAt(p place) {
	test.TapCanvas(o.window.Canvas(), fyne.NewPos(float32(p.X+p.W/2), float32(p.Y+p.H/2)))
}

func TestRejectionOffersToTeachWithAPreview(t *testing.T) {
	o := openStrait(t, aboutSecurity...)
	if _, ok := o.traced().Places["button:Teach"]; ok {
		t.Error("teaching is offered before anything was decided")
	}
	id := o.rejectOn("lighthouse")
	o.tap("Teach")
	before := o.everything()
	line := o.traced()
	if _, ok := line.Places["proposal:0"]; ok || line.Dialog != "Teach the codebook" {
		t.Fatalf("dialog %q proposes before it knows what was wrong", line.Dialog)
	}
	o.press(fyne.KeyReturn) // does nothing yet
	o.press(fyne.Key4)
	line = o.traced()
	at := -1
	for i := range 5 {
		if strings.Contains(line.Places[fmt.Sprintf("proposal:%d", i)].Text, "“security checks”") {
			at = i
		}
	}
	if _, sixth := line.Places["proposal:5"]; at < 0 || sixth {
		t.Fatalf("proposals: %+v", line.Places)
	}
	for range at {
		o.press(fyne.KeyDown)
	}
	if got := o.traced().Places["preview"].Text; got != "Changes 1 other suggestion: 1 gone. 1 other changes in firmness or confidence only." {
		t.Errorf("previewed %q", got)
	}
	if !slices.Contains(wordsOf(o), "“Norland demanded security checks in the port.”") {
		t.Errorf("the passage that goes is not shown word for word: %q", wordsOf(o))
	}
	if o.everything() != before {
		t.Fatal("a preview changed the dossier")
	}
	const other = `"Quote":"Norland demanded security checks in the port`
	o.press(fyne.KeyReturn)
	if o.dialog() != "" || o.desk.state.undo != "Exclude “security checks” from Guarantees" || !strings.Contains(before, other) || strings.Contains(o.everything(), other) {
		t.Errorf("after teaching: dialog %q, undo %q, %s", o.dialog(), o.desk.state.undo, o.everything())
	}
	if o.statusOf(id) != dossier.Rejected || o.offer.box.Visible() {
		t.Errorf("the passage is %s, the offer is still there: %v", o.statusOf(id), o.offer.box.Visible())
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if o.everything() != before {
		t.Error("undo does not take the lesson back as one")
	}
}

func TestCorrectionIsTaughtWithoutAsking(t *testing.T) {
	o := openSample(t, Options{})
	o.window.Resize(fyne.NewSize(1280, 900)) // the whole card is in sight
	cell := o.choose("United States", "Crimea")
	id := cell.Evidence[0].Passage.ID
	o.setStance(id, 2)
	if !o.offer.box.Visible() || o.offer.passage != id {
		t.Fatal("a stance moved to the other side is not offered to teach from")
	}
	if p, ok := o.traced().Places[fmt.Sprintf("teach:%d", id)]; !ok || p.Text != "Teach …" {
		t.Error("the card of the passage does not offer to teach from it")
	}
	o.shortcut(ctrlWith(fyne.KeyT))
	line := o.traced()
	if _, asked := line.Places["button:not a stand"]; line.Dialog != "Teach the codebook" || asked {
		t.Errorf("dialog %q asks what the correction says: %v", line.Dialog, asked)
	}
	if line.Places["note"].Text == "" || strings.HasSuffix(line.Places["note"].Text, "…") {
		t.Errorf("it says %q", line.Places["note"].Text)
	}
	before := o.everything()
	o.press(fyne.KeyEscape)
	if o.dialog() != "" || o.everything() != before {
		t.Errorf("Escape leaves dialog %q, or something changed", o.dialog())
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if o.offer.box.Visible() {
		t.Error("the offer stays when its decision is undone")
	}
}

func TestTeachingWhereThereIsNothingToLearnSaysSo(t *testing.T) {
	o := openSample(t, Options{})
	o.choose("United States", "Crimea")
	o.shortcut(ctrlWith(fyne.KeyT))
	if !strings.Contains(strings.Join(wordsOf(o), " "), "Reject a wrong suggestion") {
		t.Errorf("it says %q", wordsOf(o))
	}
}

func TestMissingWordIsAddedByOneClickAndTakenBack(t *testing.T) {
	o := openStrait(t, "Norland's minister Lena Varga arrived.\nVarga demanded a toll.", "Varga said that talks went well.\nVarga demanded a toll.")
	before := o.everything()
	o.shortcut(ctrlWith(fyne.KeyM))
	line := o.traced()
	if line.Dialog != "Missing vocabulary" || line.Places["missing:0"].Text != "Varga" || line.Places["button:add:0"].Text != "Speaks for Norland" {
		t.Fatalf("dialog %q: %+v", line.Dialog, line.Places)
	}
	o.tap("add:0")
	if focus := o.traced().Focus; focus != "button:Close" {
		t.Errorf("the keys are with %q, which the list made anew may not have", focus)
	}
	line = o.traced()
	if line.Undo != "Add alias “Varga” to Norland" || line.Places["missing:0"].Text == "Varga" || !strings.Contains(line.Places["said"].Text, "new suggestion") {
		t.Errorf("after adding: undo %q, list %+v", line.Undo, line.Places)
	}
	o.tap("Undo")
	if line = o.traced(); line.Places["missing:0"].Text != "Varga" || o.everything() != before {
		t.Errorf("after undo: %+v", line.Places)
	}
	if _, more := line.Places["button:Undo"]; more {
		t.Error("more can be taken back than was added here")
	}
	o.vocabularyForOtherParty()
	if undo := o.traced().Undo; undo != "Add alias “Varga” to Sudland" {
		t.Errorf("added to a chosen party: undo %q", undo)
	}
}

// vocabularyForOtherParty chooses Sudland for the first word and adds it.
func (o *opened) vocabularyForOtherParty() {
	o.t.Helper()
	o.tap("choose:0")
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	o.press(fyne.KeyReturn)
}

func TestReadingAgainSaysWhatItDid(t *testing.T) {
	o := openStrait(t, aboutSecurity...)
	before := o.desk.state.undo
	o.readAgain()
	if !strings.Contains(o.banner.text, "No suggestion has changed") || o.desk.state.undo != before {
		t.Errorf("banner %q, undo %q", o.banner.text, o.desk.state.undo)
	}
	book, err := o.desk.Edited(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	book.Issues[0].Keywords = []string{"guarantee*"}
	if err := o.desk.SetCodebook(t.Context(), book); err != nil {
		t.Fatal(err)
	}
	o.readAgain()
	if !strings.Contains(o.banner.text, "2 suggestions gone") || o.desk.state.undo != "Read again" {
		t.Errorf("banner %q, undo %q", o.banner.text, o.desk.state.undo)
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if o.banner.text != "" {
		t.Errorf("after undo the banner still says %q", o.banner.text)
	}
}

// TestTabScrollsToTheWordThatHasTheKeys: a word below the dialog's edge is
// reached without the mouse.
func TestTabScrollsToTheWordThatHasTheKeys(t *testing.T) {
	var text strings.Builder
	for _, name := range []string{"Varga", "Brandt", "Castel", "Dorn", "Eklund", "Farkas", "Garcia", "Holub", "Ivanec", "Jansen"} {
		fmt.Fprintf(&text, "%s demanded a toll.\nLater %s said that talks went well.\n", name, name)
	}
	o := openStrait(t, text.String())
	o.shortcut(ctrlWith(fyne.KeyM))
	_, last := o.traced().Places["missing:9"]
	if _, first := o.traced().Places["missing:0"]; !first || last {
		t.Fatalf("the list shows %+v, want its beginning only", o.traced().Places)
	}
	for range 40 {
		test.FocusNext(o.window.Canvas())
		if o.traced().Focus == "button:choose:9" {
			break
		}
	}
	if _, ok := o.traced().Places["button:choose:9"]; !ok {
		t.Errorf("the keys are with %s, which is not in view", o.traced().Focus)
	}
}

func TestPreviewShowsFromWhichSideToWhichAPassageTurns(t *testing.T) {
	o := openStrait(t, "Sudland demanded a toll.", "Norland demanded a toll.")
	passages, err := o.desk.Passages(t.Context(), dossier.Filter{})
	if err != nil || len(passages) != 2 {
		t.Fatalf("begins with %+v, %v", passages, err)
	}
	o.setStance(passages[0].ID, -2)
	o.tap("Teach")
	if got := o.traced().Places["preview"].Text; got != "Changes 1 other suggestion: 1 turned." {
		t.Errorf("previewed %q", got)
	}
	if texts := strings.Join(wordsOf(o), "\n"); !strings.Contains(texts, "BB → AA") {
		t.Errorf("it does not say how the passage turns: %s", texts)
	}
}
