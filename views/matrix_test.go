package views

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/matrix"
	"standpoint/views/ui"
)

// inMatrix is the sample with the matrix at hand.
func inMatrix(t *testing.T) *opened {
	t.Helper()
	o := openSample(t, Options{})
	o.focusView()
	if o.focusName() != "matrix" {
		t.Fatalf("the keys are at %q", o.focusName())
	}
	return o
}

func (o *opened) parties() []string {
	o.t.Helper()
	book, err := o.desk.Codebook(context.Background())
	if err != nil {
		o.t.Fatal(err)
	}
	var names []string
	for _, p := range book.Parties {
		names = append(names, p.Name)
	}
	return names
}

func (o *opened) keys(key fyne.KeyName, modifier fyne.KeyModifier) {
	o.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: modifier})
}

func TestMovedRowIsStoredAsOneUndoableStep(t *testing.T) {
	o := inMatrix(t)
	before, steps := o.parties(), o.steps()
	o.choose(before[0], "Crimea")
	o.keys(fyne.KeyDown, ctrl|fyne.KeyModifierShift)
	now := o.parties()
	if o.steps() != steps+1 || now[0] != before[1] || now[1] != before[0] || o.desk.state.undo != "Move party: "+before[0] {
		t.Fatalf("%v in %d steps, undo %q", now, o.steps()-steps, o.desk.state.undo)
	}
	if line := o.traced(); !strings.HasPrefix(line.Cell, before[0]) || line.Places["row:"+before[0]].Y < line.Places["row:"+before[1]].Y {
		t.Errorf("the cell %s is chosen; the row stands at %v", line.Cell, line.Places["row:"+before[0]])
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if !slices.Equal(o.parties(), before) {
		t.Errorf("after undo: %v", o.parties())
	}
	o.shortcut(with(fyne.KeyDown, ctrl|fyne.KeyModifierShift)) // the menu has the same keys, and goes first
	if !slices.Equal(o.parties(), now) {
		t.Errorf("by the menu's keys: %v", o.parties())
	}
	o.shortcut(&fyne.ShortcutUndo{})
	o.sortBy(compare.ByCoverage)
	o.keys(fyne.KeyDown, ctrl|fyne.KeyModifierShift)
	if !slices.Equal(o.parties(), before) || !strings.Contains(o.status.last.Text(), "as in the codebook") {
		t.Errorf("where it is sorted: %v, says %q", o.parties(), o.status.last.Text())
	}
}

func TestArrangementIsKeptWithTheDossierNotInIt(t *testing.T) {
	o := inMatrix(t)
	steps, all := o.steps(), len(o.desk.state.matrix.Parties)
	russia := o.desk.state.codebook.Parties[2]
	o.hideHead(matrix.Head{Party: russia.ID})
	o.transpose()
	o.changeView(func(v *matrix.View) { v.Density = matrix.Signs })
	if o.steps() != steps || len(o.desk.state.matrix.Parties) != all {
		t.Error("arranging the matrix changed the dossier")
	}
	if text := o.head.notes[1].words.Text(); !strings.Contains(text, russia.Name) || !o.head.strip.Visible() {
		t.Errorf("what is hidden is named as %q", text)
	}
	want := o.grid.View()
	o.stepText(1) // builds all panes anew
	if got := o.grid.View(); got.Density != want.Density || !got.Transposed || len(got.Parties) != 1 {
		t.Errorf("after another size of text: %+v", got)
	}
	if got := o.kept(o.desk.Path()).View; got.Parties[0] != russia.ID || !got.Transposed {
		t.Errorf("kept: %+v", got)
	}
	if got := o.kept("another.standpoint").View; got.Transposed || len(got.Parties) > 0 {
		t.Errorf("another dossier is arranged as %+v", got)
	}
	o.showAll()
	if o.head.strip.Visible() || len(o.kept(o.desk.Path()).View.Parties) != 0 {
		t.Error("Show all leaves something hidden")
	}
}

func TestFilterSaysWhatItLeavesOutAndIsClearedAtOnce(t *testing.T) {
	o := inMatrix(t)
	sources := o.desk.state.sources
	free := o.desk.state.matrix.Filled()
	for _, c := range []struct {
		name string
		set  func(*compare.Options)
		want []string
	}{
		{"from", func(o *compare.Options) { o.From = "2025-05-01" }, []string{"1 May 2025"}},
		{"sources", func(o *compare.Options) { o.Except = []dossier.ID{sources[0].ID} }, []string{"1 article left out"}},
		{"voices", func(o *compare.Options) { o.Voices = []dossier.Voice{dossier.Quote} }, []string{"quotations only"}},
		{"several", func(o *compare.Options) { o.OfficialOnly, o.ReviewedOnly, o.MinConfidence = true, true, 80 }, []string{"official", "reviewed", "80 %"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o.setOptions(c.set)
			for _, words := range c.want {
				if text := o.head.notes[0].words.Text(); !strings.Contains(text, words) || !o.head.strip.Visible() {
					t.Errorf("the strip says %q, not %q", text, words)
				}
			}
			filled := o.desk.state.matrix.Filled()
			if filled >= free {
				t.Errorf("%d of %d cells are left", filled, free)
			}
			silent := o.traced().Places
			said := false
			for name, p := range silent {
				said = said || strings.HasPrefix(name, "cell:") && strings.Contains(p.Text, "filter")
			}
			if !said {
				t.Error("no empty cell says that a filter is on")
			}
			o.clearFilter()
			if app.Filters(o.desk.options) || o.desk.state.matrix.Filled() != free || o.head.strip.Visible() {
				t.Errorf("after Clear: %+v", o.desk.options)
			}
		})
	}
}

func TestFilterIsPutTogetherInItsDialog(t *testing.T) {
	o := inMatrix(t)
	o.shortcut(with(fyne.KeyL, ctrl|fyne.KeyModifierShift))
	if !strings.HasPrefix(o.dialog(), "Filter") || o.focusName() != "text" {
		t.Fatalf("dialog %q, keys at %s", o.dialog(), o.focusName())
	}
	o.typed("2025-05")
	o.typed("2025-05-99")
	if got := o.desk.options.From; got != "2025-05" {
		t.Errorf("what is no day counts: %q", got)
	}
	form := func(name string) {
		t.Helper()
		if !o.tapButton("filter:" + name) {
			t.Fatalf("there is no %s", name)
		}
	}
	form("quote")
	form("report")
	if got := o.desk.options.Voices; !slices.Equal(got, []dossier.Voice{dossier.Paraphrase}) {
		t.Errorf("voices %v", got)
	}
	form("paraphrase")
	if got := o.desk.options.Voices; len(got) != 0 {
		t.Errorf("with no voice left: %v, want all", got)
	}
	form("official")
	form("80")
	form("no source")
	if got := o.desk.options; !got.OfficialOnly || got.MinConfidence != 80 || len(got.Except) != len(o.desk.state.sources) || o.desk.state.matrix.Filled() != 0 {
		t.Errorf("%+v", got)
	}
	o.dialogs.Top().Buttons[1].Tapped(nil)
	if app.Filters(o.desk.options) {
		t.Errorf("after Clear: %+v", o.desk.options)
	}
	o.press(fyne.KeyEscape)
	if o.dialog() != "" || o.focusName() != "matrix" {
		t.Errorf("after Escape dialog %q, keys at %s", o.dialog(), o.focusName())
	}
}

// tapButton taps a button of the dialog on top by its name.
func (o *opened) tapButton(name string) bool {
	for _, c := range test.LaidOutObjects(o.window.Canvas().Overlays().Top()) {
		if b, ok := c.(*ui.Button); ok && b.TraceName() == name {
			b.Tapped(nil)
			return true
		}
	}
	return false
}

// words is the field for a few sentences that has the keys.
func (o *opened) words() *ui.Words {
	o.t.Helper()
	w, ok := o.window.Canvas().Focused().(*ui.Words)
	if !ok {
		o.t.Fatalf("the keys are at %q", o.focusName())
	}
	return w
}

func TestOwnPositionIsMarkedAndGoesBack(t *testing.T) {
	o := inMatrix(t)
	cell := *o.choose("United States", "Crimea")
	steps := o.steps()
	o.shortcut(with(fyne.KeyP, ctrl|fyne.KeyModifierShift))
	words := o.words()
	words.SetText("  Wants Crimea settled last.  ")
	words.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	o.setOwnStance(1)
	o.setOwnStance(1)
	if o.steps() != steps+2 {
		t.Errorf("%d steps for a summary, a stance, and the same stance", o.steps()-steps)
	}
	now := o.desk.state.matrix.Cell(cell.Party, cell.Issue)
	if !now.Set || now.Stance != 1 || now.Drawn != cell.Stance || now.Summary != "Wants Crimea settled last." {
		t.Errorf("the cell: %+v", now)
	}
	if text := o.traced().Places["cell:United States/Crimea"].Text; !strings.Contains(text, "set by you") || !strings.Contains(text, "summary by you") {
		t.Errorf("the matrix says %q", text)
	}
	o.clearPosition()
	if now := o.desk.state.matrix.Cell(cell.Party, cell.Issue); now.Set || now.SummaryByAnalyst || now.Stance != cell.Stance || o.steps() != steps+3 {
		t.Errorf("back: %+v in %d steps", now, o.steps()-steps)
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if now := o.desk.state.matrix.Cell(cell.Party, cell.Issue); !now.Set || !now.SummaryByAnalyst {
		t.Error("undo does not bring the position back")
	}
}

// TestWordsTypedForOneCellStayWithIt where another cell is chosen before they
// were kept.
func TestWordsTypedForOneCellStayWithIt(t *testing.T) {
	o := inMatrix(t)
	cell := *o.choose("United States", "Crimea")
	o.shortcut(with(fyne.KeyP, ctrl|fyne.KeyModifierShift))
	o.words().SetText("Of the first cell.")
	other := *o.choose("Russia", "Crimea")
	if got := o.desk.state.own(cell.Party, cell.Issue).Summary; got != "Of the first cell." {
		t.Errorf("the words of the first cell are %q", got)
	}
	if got := o.desk.state.own(other.Party, other.Issue).Summary; got != "" {
		t.Errorf("the other cell has %q", got)
	}
	o.shortcut(with(fyne.KeyP, ctrl|fyne.KeyModifierShift))
	if got := o.words().Text; got != "" {
		t.Errorf("the field of the other cell begins with %q", got)
	}
	o.words().SetText("thought better of it")
	o.press(fyne.KeyEscape, fyne.KeyEscape)
	if got := o.desk.state.own(other.Party, other.Issue).Summary; got != "" || o.focusName() != "inspector" {
		t.Errorf("after Escape %q is kept; keys at %s", got, o.focusName())
	}
}

func TestCopyGoesToTheClipboard(t *testing.T) {
	o := inMatrix(t)
	o.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	o.shortcut(&fyne.ShortcutCopy{})
	text := o.app.Clipboard().Content()
	if lines := strings.Count(text, "\n"); lines != len(o.desk.state.matrix.Parties)+1 || !strings.Contains(text, "\nUkraine\t") {
		t.Errorf("%d lines:\n%s", lines, text)
	}
	if !strings.Contains(o.status.last.Text(), "24 cells copied as text") {
		t.Errorf("it says %q", o.status.last.Text())
	}
}

func TestCellMenuReviewsTheSuggestionsOfTheCell(t *testing.T) {
	o := inMatrix(t)
	cell := *o.choose("Ukraine", "Crimea")
	o.cellMenu(fyne.NewPos(400, 400))
	if o.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu is shown")
	}
	o.window.Canvas().Overlays().Remove(o.window.Canvas().Overlays().Top())
	o.reviewCell()
	if p := o.passage(o.currentPassage()); o.shown != reviewView || p.Party != cell.Party || p.Issue != cell.Issue {
		t.Errorf("%s shows a passage of %d/%d", o.shown, p.Party, p.Issue)
	}
}

func TestLettersInTheMatrixDecideNothing(t *testing.T) {
	o := inMatrix(t)
	o.choose("Ukraine", "Crimea")
	o.focusView()
	id := o.inspector.Current()
	o.press(fyne.KeyA, fyne.KeyR)
	if got := o.statusOf(id); got != dossier.Suggested {
		t.Errorf("typing a name made the passage %s", got)
	}
	o.keys(fyne.KeyA, fyne.KeyModifierAlt)
	if got := o.statusOf(id); got != dossier.Accepted {
		t.Errorf("Alt+A left the passage %s", got)
	}
}
