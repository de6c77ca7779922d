package views

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/figure"
)

// openCompare shows the comparison of the sample, with room for it.
func openCompare(t *testing.T, o Options) *opened {
	t.Helper()
	w := openSample(t, o)
	w.window.Resize(fyne.NewSize(1500, 900))
	w.shortcut(with(fyne.Key2, ctrl))
	if w.shown != compareView || w.traced().Focus != "compare" {
		t.Fatalf("Ctrl+2 shows %s with the keys at %s", w.shown, w.traced().Focus)
	}
	return w
}

// said are the texts of all places of which the name begins so.
func (o *opened) said(name string) (all []string) {
	for n, p := range o.traced().Places {
		if strings.HasPrefix(n, name) {
			all = append(all, p.Text)
		}
	}
	slices.Sort(all)
	return all
}

func TestCompareLeadsFromThePairToTheArticleAndBack(t *testing.T) {
	o := openCompare(t, Options{})
	if n, parties := len(o.said("mark:pair:")), len(o.desk.state.matrix.Parties); n != parties*(parties-1) {
		t.Fatalf("%d pairs of %d parties can be clicked", n, parties)
	}
	o.press(fyne.KeyRight, fyne.KeyReturn)
	if len(o.said("pair:mark:passage:")) < 2 {
		t.Fatalf("the pair shows the passages %q", o.said("pair:mark:passage:"))
	}
	o.press(fyne.KeyReturn)
	if o.shown != articleView || o.reader.Current() == 0 {
		t.Fatalf("Enter on a passage shows %s", o.shown)
	}
	o.press(fyne.KeyEscape)
	if o.shown != compareView || len(o.said("pair:mark:passage:")) < 2 {
		t.Errorf("Escape leads to %s", o.shown)
	}
}

// TestDigitsChooseThePictureAndDecideNothing: in other panes they set a stance.
func TestDigitsChooseThePictureAndDecideNothing(t *testing.T) {
	o := openCompare(t, Options{})
	undo := o.desk.state.undo
	o.press(fyne.Key2)
	if len(o.said("mark:mark:")) == 0 || len(o.said("mark:pair:")) != 0 {
		t.Error("2 does not show the axes")
	}
	o.press(fyne.Key5, fyne.KeyA, fyne.KeyR, fyne.Key1)
	if o.desk.state.undo != undo {
		t.Errorf("keys made a step: %s", o.desk.state.undo)
	}
	if len(o.said("mark:pair:")) == 0 {
		t.Error("1 does not show the heat map")
	}
}

// TestCompareFollowsTheDayAndTheFilter, and what is left out is said and can be
// put back.
func TestCompareFollowsTheDayAndTheFilter(t *testing.T) {
	o := openCompare(t, Options{})
	now := o.said("mark:pair:")
	o.setAsOf("2025-04-26")
	if then := o.said("mark:pair:"); slices.Equal(now, then) {
		t.Errorf("on an earlier day all is the same: %q", then)
	}
	o.setAsOf("")
	o.press(fyne.KeyRight)
	before := o.said("pair:mark:without:")
	if len(before) == 0 {
		t.Fatal("no source is listed that the distance hangs on")
	}
	o.comparing.pane.Buttons()[5].Tapped(nil)
	o.press(fyne.KeyReturn)
	if n := len(o.desk.options.Except); n != 1 {
		t.Fatalf("%d sources are left out", n)
	}
	chips := o.said("button:put back")
	if len(chips) != 1 || !strings.Contains(chips[0], "without “") {
		t.Fatalf("the chips say %q", chips)
	}
	for _, b := range o.comparing.pane.Buttons() {
		if strings.HasPrefix(b.Name, "put back") {
			b.Tapped(nil)
		}
	}
	if len(o.desk.options.Except) != 0 || len(o.said("button:put back")) != 0 {
		t.Error("it is not put back")
	}
}

func TestSalienceIsOneStep(t *testing.T) {
	o := openCompare(t, Options{})
	m := o.desk.state.matrix
	o.setSalience(m.Parties[0].ID, m.Issues[0].ID, 5)
	if !strings.HasPrefix(o.desk.state.undo, "Set salience") {
		t.Fatalf("the step is %q", o.desk.state.undo)
	}
	set := func() bool { return len(o.desk.state.matrix.Salience) == 1 }
	if !set() {
		t.Error("it is not in the matrix")
	}
	o.setSalience(m.Parties[0].ID, m.Issues[0].ID, -1)
	if set() {
		t.Error("it cannot be taken back")
	}
	o.undo()
	if !set() {
		t.Error("Undo does not bring it back")
	}
}

func TestComparePictureIsSavedUnderItsName(t *testing.T) {
	var path string
	var drawn *figure.Figure
	o := openCompare(t, Options{
		PictureFormats: []string{".svg", ".png"},
		Picture: func(to string, draw func(figure.Metrics) *figure.Figure) ([]string, error) {
			path, drawn = to, draw(broad{})
			return nil, nil
		},
	})
	folder := t.TempDir()
	o.act("Save the picture …")
	o.typed(folder + "/distances")
	o.dialogs.Top().Buttons[1].Tapped(nil)
	if path != folder+"/distances.png" || drawn == nil || len(drawn.Places()) == 0 || !strings.Contains(drawn.Title, o.desk.state.title) {
		t.Fatalf("saved %+v at %q", drawn, path)
	}
}
