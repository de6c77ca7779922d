package views

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// opened is a window on the sample dossier, where everything is done at once.
type opened struct {
	*Window
	t *testing.T
}

func openSample(t *testing.T, o Options) *opened {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	k, err := app.OpenSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return openOn(t, k, o)
}

func openOn(t *testing.T, k *app.Desk, o Options) *opened {
	t.Helper()
	a := test.NewTempApp(t)
	w, err := open(a, k, o, &ui.Work{Now: true})
	if err != nil {
		t.Fatal(err)
	}
	w.Show()
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return &opened{w, t}
}

// press sends keys to whatever has them.
func (o *opened) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		ev := &fyne.KeyEvent{Name: k}
		if f := o.window.Canvas().Focused(); f != nil {
			f.TypedKey(ev)
		} else {
			o.key(ev)
		}
	}
}

// shortcut does what a menu's shortcut does.
func (o *opened) shortcut(s fyne.Shortcut) {
	o.t.Helper()
	for _, m := range o.window.MainMenu().Items {
		for _, item := range m.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	o.t.Fatalf("no menu item has the shortcut %s", s.ShortcutName())
}

func (o *opened) choose(party, issue string) *compare.Cell {
	o.t.Helper()
	m := o.desk.state.matrix
	for i, p := range m.Parties {
		for j, is := range m.Issues {
			if p.Name == party && is.Name == issue {
				o.grid.Select(p.ID, is.ID)
				o.selectCell(p.ID, is.ID)
				o.focusView()
				return &m.Cells[i][j]
			}
		}
	}
	o.t.Fatalf("no cell %s/%s", party, issue)
	return nil
}

func (o *opened) statusOf(id dossier.ID) dossier.Status {
	o.t.Helper()
	p, err := o.desk.Passage(context.Background(), id)
	if err != nil {
		o.t.Fatal(err)
	}
	return p.Status
}

func (o *opened) dialog() string {
	if g := o.dialogs.Top(); g != nil {
		return g.Title
	}
	return ""
}

func TestSampleOpensWithWaysOn(t *testing.T) {
	told := 0
	o := openSample(t, Options{Sample: true, Ready: func() { told++ }})
	if told != 1 {
		t.Errorf("Ready was called %d times, want once", told)
	}
	if o.desk.state.matrix.Filled() == 0 {
		t.Error("the sample's matrix is empty")
	}
	if len(o.banner.buttons) != 4 {
		t.Errorf("the welcome has %d buttons, want three ways on and one to close", len(o.banner.buttons))
	}
	if o.inspector.Current() == 0 {
		t.Error("no passage is shown at first")
	}
}

func TestCellToPassageToDecisionAndBack(t *testing.T) {
	o := openSample(t, Options{})
	cell := o.choose("United States", "Guarantees")
	o.press(fyne.KeyReturn)
	id := o.inspector.Current()
	if id != cell.Evidence[0].Passage.ID {
		t.Fatalf("Enter went to passage %d, want the newest, %d", id, cell.Evidence[0].Passage.ID)
	}
	o.press(fyne.KeyO)
	if o.shown != articleView || o.reader.Current() != id {
		t.Fatalf("O shows %s at %d, want the article at %d", o.shown, o.reader.Current(), id)
	}
	o.press(fyne.KeyA)
	if got := o.statusOf(id); got != dossier.Accepted {
		t.Fatalf("after A in the article the passage is %s", got)
	}
	if o.desk.state.reviewed != 1 {
		t.Errorf("the status bar counts %d reviewed, want 1", o.desk.state.reviewed)
	}
	o.press(fyne.KeyEscape)
	if o.shown != matrixView || o.window.Canvas().Focused() != o.grid.Focusable() {
		t.Error("Escape does not lead back to the matrix with the keys")
	}
}

func TestStanceUndoRedo(t *testing.T) {
	o := openSample(t, Options{})
	o.choose("United States", "Crimea")
	o.press(fyne.KeyReturn)
	id := o.inspector.Current()
	o.press(fyne.Key5)
	stance := func() int {
		p, err := o.desk.Passage(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		return p.Stance
	}
	if stance() != 2 || o.statusOf(id) != dossier.Accepted {
		t.Fatalf("after 5 the passage stands at %d, %s", stance(), o.statusOf(id))
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if stance() == 2 || o.statusOf(id) != dossier.Suggested {
		t.Errorf("undo left it at %d, %s", stance(), o.statusOf(id))
	}
	if o.desk.state.redo == "" || o.bar.redo.Disabled() {
		t.Error("redo is not offered after undo")
	}
	o.shortcut(&fyne.ShortcutRedo{})
	if stance() != 2 {
		t.Errorf("redo left it at %d", stance())
	}
}

func TestUndoGoesToATextFieldThatHasTheKeys(t *testing.T) {
	o := openSample(t, Options{})
	before := o.desk.state.undo
	e := ui.NewEntry("", "")
	g := o.dialogs.Show(ui.Spec{Title: "A field", Body: e, Focus: e})
	test.Type(e, "word")
	o.shortcut(&fyne.ShortcutUndo{})
	if e.Text == "word" {
		t.Error("undo did not reach the field")
	}
	g.Close()
	if o.desk.state.undo != before {
		t.Error("undo in a field undid an action of the dossier")
	}
}

func TestRejectedLeavesTheCellAndComesBack(t *testing.T) {
	o := openSample(t, Options{})
	cell := o.choose("Ukraine", "Crimea")
	n := len(cell.Evidence)
	o.press(fyne.KeyReturn)
	id := o.inspector.Current()
	o.press(fyne.KeyDelete)
	if got := len(o.choose("Ukraine", "Crimea").Evidence); got != n-1 {
		t.Errorf("%d passages after rejecting one of %d", got, n)
	}
	o.reopen(id)
	if got := o.statusOf(id); got != dossier.Suggested {
		t.Errorf("reopened it is %s", got)
	}
}

func TestDateOfAnArticleCanBeCorrected(t *testing.T) {
	o := openSample(t, Options{})
	id := o.desk.state.sources[0].ID
	o.openSource(id)
	o.press(fyne.KeyE)
	o.typed("2025-05-09")
	o.press(fyne.KeyReturn)
	if got := o.desk.state.source(id).Published; got != "2025-05-09" {
		t.Errorf("published %q", got)
	}
	if !strings.Contains(o.bar.asOf.Label, "18 Aug 2025") {
		t.Errorf("as of: %q", o.bar.asOf.Label)
	}
}

func TestWrongDateStaysInItsFormToBeCorrected(t *testing.T) {
	o := openSample(t, Options{})
	id := o.desk.state.sources[0].ID
	before := o.desk.state.source(id).Published
	o.openSource(id)
	o.press(fyne.KeyE)
	o.typed("31 Feb 2025")
	o.press(fyne.KeyReturn)
	if o.dialog() != "Details of the article" || o.desk.state.source(id).Published != before {
		t.Fatalf("dialog %q, published %q", o.dialog(), o.desk.state.source(id).Published)
	}
	o.typed(" 2025-02-28 ")
	o.press(fyne.KeyReturn)
	if got := o.desk.state.source(id).Published; got != "2025-02-28" || o.dialog() != "" {
		t.Errorf("published %q, dialog %q", got, o.dialog())
	}
}

func TestAsOfShowsThePositionsOfADay(t *testing.T) {
	o := openSample(t, Options{})
	latest := o.desk.state.matrix.Last
	earliest := o.desk.state.matrix.First
	o.setAsOf(earliest)
	if got := o.desk.state.matrix.AsOf; got != earliest {
		t.Fatalf("as of %q, want %q", got, earliest)
	}
	for _, row := range o.desk.state.matrix.Cells {
		for _, c := range row {
			if c.Latest >= latest {
				t.Errorf("a cell as of %s rests on a passage of %s", earliest, c.Latest)
			}
		}
	}
}

func TestMenuShortcutsDoNothingBehindADialog(t *testing.T) {
	o := openSample(t, Options{})
	o.press(fyne.KeyF1)
	if o.dialog() != "Keys and rules" {
		t.Fatalf("F1 shows %q", o.dialog())
	}
	before := o.desk.state.undo
	for _, m := range o.window.MainMenu().Items {
		for _, item := range m.Items {
			if item.Action != nil {
				item.Action()
			}
		}
	}
	if o.dialog() != "Keys and rules" || o.desk.state.undo != before || o.shown != matrixView {
		t.Errorf("behind the dialog: dialog %q, undo %q, view %s", o.dialog(), o.desk.state.undo, o.shown)
	}
	o.press(fyne.KeyEscape)
	if o.dialog() != "" {
		t.Error("Escape does not close the dialog")
	}
}

func TestTraceNamesWhatCanBeClicked(t *testing.T) {
	o := openSample(t, Options{})
	o.choose("United States", "Crimea")
	line := o.traced()
	if line.View != matrixView || line.Cell != "United States/Crimea" || !line.Ready || !line.Saved {
		t.Errorf("trace: %+v", line)
	}
	for _, name := range []string{"button:Import", "button:Undo", "nav:sources", "cell:United States/Crimea"} {
		if p, ok := line.Places[name]; !ok || p.W == 0 || p.H == 0 {
			t.Errorf("%s is not in the trace, or has no size: %+v", name, p)
		}
	}
}

// TestNothingIsDrawnOverTheStatusBarInALowWindow: the title and the legend go
// before the matrix does.
func TestNothingIsDrawnOverTheStatusBarInALowWindow(t *testing.T) {
	o := openSample(t, Options{Sample: true})
	for _, c := range []struct {
		size fyne.Size
		head bool
	}{{fyne.NewSize(1280, 780), true}, {fyne.NewSize(700, 420), false}, {fyne.NewSize(1280, 780), true}} {
		o.window.Resize(c.size)
		if o.head.box.Visible() != c.head {
			t.Errorf("in %v the title is there: %v, want %v", c.size, o.head.box.Visible(), c.head)
		}
		bottom, bar := o.origin(o.grid).Y+o.grid.Size().Height, o.origin(o.status.box).Y
		if bottom > bar || o.grid.Size().Height < 60 {
			t.Errorf("in %v the matrix is %v high and ends at %v, the status bar begins at %v", c.size, o.grid.Size().Height, bottom, bar)
		}
	}
}
