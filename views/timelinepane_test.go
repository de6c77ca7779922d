package views

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
)

// openTimeline shows the timeline of the sample, with room for it.
func openTimeline(t *testing.T, o Options) *opened {
	t.Helper()
	w := openSample(t, o)
	w.window.Resize(fyne.NewSize(1500, 900))
	w.shortcut(with(fyne.Key3, ctrl))
	if w.shown != timelineView || w.traced().Focus != "timeline" {
		t.Fatalf("Ctrl+3 shows %s with the keys at %s", w.shown, w.traced().Focus)
	}
	return w
}

// marks are the keys of the passages shown, also of those shown as one mark.
func (o *opened) marks() []string {
	var keys []string
	f := o.timelining.pane.Chart.Figure()
	for _, p := range f.Places() {
		if together := f.Groups[p.Key]; len(together) > 0 {
			keys = append(keys, together...)
		} else {
			keys = append(keys, p.Key)
		}
	}
	return keys
}

func TestTimelineShowsEveryPassageThatCounts(t *testing.T) {
	o := openTimeline(t, Options{})
	want := 0
	for _, row := range o.desk.state.matrix.Cells {
		for _, cell := range row {
			want += len(cell.Evidence)
		}
	}
	if got := len(o.marks()); got != want || want < 20 {
		t.Errorf("%d of %d passages are shown", got, want)
	}
	o.setOptions(func(c *compare.Options) { c.ReviewedOnly = true })
	if got := len(o.marks()); got != 0 {
		t.Errorf("reviewed only: %d passages are shown, but none was reviewed", got)
	}
}

// TestTimelineLeadsToThePassageAndBack goes by keys from mark to mark, with the
// inspector, into the article, and back.
func TestTimelineLeadsToThePassageAndBack(t *testing.T) {
	o := openTimeline(t, Options{})
	o.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyDown)
	id := o.timelining.pane.Current()
	if id == 0 || o.inspector.Current() != id {
		t.Fatalf("arrows went to passage %d, the inspector shows %d", id, o.inspector.Current())
	}
	o.press(fyne.KeyReturn)
	if o.shown != articleView || o.reader.Current() != id {
		t.Fatalf("Enter shows %s at %d, want the article at %d", o.shown, o.reader.Current(), id)
	}
	o.press(fyne.KeyEscape)
	if o.shown != timelineView || o.timelining.pane.Current() != id || o.traced().Focus != "timeline" {
		t.Errorf("Escape leads to %s at %d with the keys at %s", o.shown, o.timelining.pane.Current(), o.traced().Focus)
	}
	place := o.traced().Places["mark:"+strconv.FormatInt(int64(id), 10)]
	if !strings.Contains(place.Text, "“") || place.W == 0 {
		t.Errorf("the mark says %q", place.Text)
	}
	c := o.timelining.pane.Chart
	at := c.Figure().Places()[0].Box
	x, y := at.Centre()
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(x), float32(y))})
	if o.shown != articleView {
		t.Errorf("a click on a mark shows %s", o.shown)
	}
}

func TestTimelineFollowsDecisions(t *testing.T) {
	o := openTimeline(t, Options{})
	o.press(fyne.KeyRight)
	id := o.timelining.pane.Current()
	key := strconv.FormatInt(int64(id), 10)
	filled := func() bool {
		for _, s := range o.timelining.pane.Chart.Figure().Shapes {
			if figure.KeyOf(s) != key {
				continue
			}
			switch s := s.(type) {
			case figure.Circle:
				return s.Stroke == figure.None
			case figure.Rect:
				return s.Stroke == figure.None
			case figure.Polygon:
				return s.Stroke == figure.None
			}
		}
		return false
	}
	if filled() {
		t.Error("a suggestion is filled")
	}
	o.press(fyne.KeyA)
	if o.statusOf(id) != dossier.Accepted || !filled() {
		t.Errorf("after A the passage is %s and filled is %v", o.statusOf(id), filled())
	}
	o.reject(id)
	if slices.Contains(o.marks(), key) {
		t.Error("a rejected passage is still shown")
	}
	o.undo()
	if !slices.Contains(o.marks(), key) {
		t.Error("after undo the passage is not shown again")
	}
}

func TestTimelineByIssueAndOfOneParty(t *testing.T) {
	o := openTimeline(t, Options{})
	all := len(o.marks())
	names := func() []string {
		var texts []string
		for _, s := range o.timelining.pane.Chart.Figure().Shapes {
			if text, ok := s.(figure.Text); ok {
				texts = append(texts, text.Text)
			}
		}
		return texts
	}
	if !slices.Contains(names(), "Russia") || slices.Contains(names(), "Crimea") {
		t.Errorf("the lanes at first: %q", names())
	}
	o.press(fyne.KeyL)
	if !slices.Contains(names(), "Crimea") || len(o.marks()) != all {
		t.Errorf("after L %d of %d marks; lanes %q", len(o.marks()), all, names())
	}
	o.press(fyne.KeyP)
	test.Type(o.window.Canvas().Focused(), "Russia")
	o.press(fyne.KeyReturn)
	if n := len(o.marks()); n == 0 || n >= all {
		t.Errorf("of Russia alone %d of %d marks", n, all)
	}
	o.press(fyne.KeyP)
	test.Type(o.window.Canvas().Focused(), "All")
	o.press(fyne.KeyReturn)
	if n := len(o.marks()); n != all {
		t.Errorf("of all parties again %d of %d marks", n, all)
	}
}

// TestTimelineZooms by keys and wheel: the time shown becomes shorter, and 0
// shows all again.
func TestTimelineZooms(t *testing.T) {
	o := openTimeline(t, Options{})
	all := len(o.marks())
	o.timelining.pane.Chart.TypedRune('+')
	o.timelining.pane.Chart.TypedRune('+')
	if n := len(o.marks()); n >= all {
		t.Errorf("close up there still are %d of %d marks", n, all)
	}
	o.timelining.pane.Chart.TypedRune('0')
	if n := len(o.marks()); n != all {
		t.Errorf("0 shows %d of %d marks", n, all)
	}
	c := o.timelining.pane.Chart
	c.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(c.Size().Width/2, 100)}, Scrolled: fyne.NewDelta(0, 10)})
	c.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(c.Size().Width/2, 100)}, Scrolled: fyne.NewDelta(0, 10)})
	c.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(c.Size().Width/2, 100)}, Scrolled: fyne.NewDelta(0, 10)})
	if n := len(o.marks()); n >= all {
		t.Errorf("after the wheel there still are %d of %d marks", n, all)
	}
	o.timelining.pane.Chart.TypedRune('-')
	o.timelining.pane.Chart.TypedRune('-')
	if n := len(o.marks()); n != all {
		t.Errorf("far off there are %d of %d marks", n, all)
	}
}

func TestPictureIsSavedUnderItsName(t *testing.T) {
	var path string
	var drawn *figure.Figure
	fails := false
	o := openTimeline(t, Options{
		PictureFormats: []string{".svg", ".png"},
		Picture: func(to string, draw func(figure.Metrics) *figure.Figure) ([]string, error) {
			path, drawn = to, draw(broad{})
			if fails {
				return nil, errors.New("the disk is full")
			}
			return nil, nil
		},
	})
	folder := t.TempDir()
	o.act("Save the picture …")
	o.typed(folder + "/talks")
	o.dialogs.Top().Buttons[1].Tapped(nil)
	if path != folder+"/talks.png" || drawn == nil || len(drawn.Places()) == 0 || !strings.Contains(drawn.Title, o.desk.state.title) {
		t.Fatalf("saved %+v at %q", drawn, path)
	}
	fails = true
	o.act("Save the picture …")
	o.press(fyne.KeyReturn)
	if o.dialog() != "The picture was not saved" {
		t.Errorf("after a fault the dialog is %q", o.dialog())
	}
}

// broad is a typeface of broad letters.
type broad struct{}

func (broad) Advance(_ rune, size float64, _ bool) float64 { return size * 0.7 }

func TestDaysChosenInTheTimelineAreThoseOfTheSlider(t *testing.T) {
	o := openSample(t, Options{})
	o.window.Resize(fyne.NewSize(1400, 900))
	o.goTo(timelineView)
	before := len(o.timelining.pane.Chart.Figure().Places())
	first := o.desk.dates()[0]
	o.press(fyne.KeyHome)
	o.press(fyne.KeyT)
	if o.asOf() != first || o.desk.state.matrix.Last != first {
		t.Errorf("T on a passage of %s shows %s", first, o.asOf())
	}
	if after := len(o.timelining.pane.Chart.Figure().Places()); after != before {
		t.Errorf("as of the first day %d marks, before %d: later days can no longer be chosen", after, before)
	}
	o.setAsOf("")
	o.press(fyne.KeyF)
	if o.since() != first {
		t.Errorf("F compares with %s", o.since())
	}
}
