package views

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
)

// openBridging shows the bridging of the sample, with room for it.
func openBridging(t *testing.T) *opened {
	t.Helper()
	w := openSample(t, Options{})
	w.window.Resize(fyne.NewSize(1500, 3000))
	w.shortcut(with(fyne.Key9, ctrl))
	if w.shown != bridgingView || w.traced().Focus != "bridging" {
		t.Fatalf("Ctrl+9 shows %s with the keys at %s", w.shown, w.traced().Focus)
	}
	return w
}

// written is the text of the picture shown.
func (o *opened) written() []string {
	var all []string
	for _, s := range o.bridger.pane.Sheet.Chart.Figure().Shapes {
		if text, ok := s.(figure.Text); ok {
			all = append(all, text.Text)
		}
	}
	return all
}

// markSaying gives the keys to the first mark of which its note says this.
func (o *opened) markSaying(words string) {
	o.t.Helper()
	f := o.bridger.pane.Sheet.Chart.Figure()
	for _, p := range f.Places() {
		if strings.Contains(f.Note(p.Key), words) {
			o.bridger.pane.Sheet.Chart.SetCurrent(p.Key)
			return
		}
	}
	o.t.Fatalf("no mark says %q", words)
}

func (o *opened) salience(party, issue string) compare.Salience {
	o.t.Helper()
	m := o.desk.state.matrix
	at := slices.IndexFunc(m.Parties, func(p dossier.Party) bool { return p.Name == party })
	on := slices.IndexFunc(m.Issues, func(i dossier.Issue) bool { return i.Name == issue })
	return compare.Measure(m, compare.BySalience).Salience(at, on)
}

// TestBridgingOrdersTheIssuesAndSaysWhatIsNotKnown: from common ground on, with
// those left out of whom no statement was found.
func TestBridgingOrdersTheIssuesAndSaysWhatIsNotKnown(t *testing.T) {
	o := openBridging(t)
	var want, got []string
	m := o.desk.state.matrix
	for n, item := range compare.Measure(m, compare.BySalience).Agenda(compare.RecentDays) {
		want = append(want, string(rune('1'+n))+"  "+m.Issues[item.Issue].Name)
	}
	for _, text := range o.written() {
		if slices.Contains(want, text) {
			got = append(got, text)
		}
	}
	if !slices.Equal(got, want) || len(want) != 6 {
		t.Errorf("the issues stand as %q, want %q", got, want)
	}
	if !slices.Contains(o.written(), "No statement found, so left out: Russia, European allies") {
		t.Errorf("nothing is said of who is left out: %q", o.written())
	}
	o.press(fyne.KeyP)
	test.Type(o.window.Canvas().Focused(), "Ukraine")
	o.press(fyne.KeyReturn)
	test.Type(o.window.Canvas().Focused(), "Russia")
	o.press(fyne.KeyReturn)
	if !slices.Contains(o.written(), "Not known: only Ukraine has a position.") {
		t.Errorf("Russia's silence on minerals is not said: %q", o.written())
	}
	if slices.Contains(o.written(), "United States") {
		t.Error("of two parties, a third is shown")
	}
}

func TestBridgingLeadsToTheCellAndBack(t *testing.T) {
	o := openBridging(t)
	o.press(fyne.KeyDown, fyne.KeyDown)
	first := o.bridger.pane.Sheet.Chart.Current()
	party, issue := o.desk.party, o.desk.issue
	if !o.inspector.Shows(party, issue) || !strings.Contains(o.bridger.pane.Sheet.Chart.Figure().Note(first), o.desk.state.issue(issue).Name) {
		t.Fatalf("arrows went to %q, the inspector shows %s on %s", first, o.desk.state.party(party).Name, o.desk.state.issue(issue).Name)
	}
	o.press(fyne.KeyReturn)
	if o.shown != bridgingView || o.traced().Focus != "inspector" || o.inspector.Current() == 0 {
		t.Errorf("Enter leads to %s with the keys at %s, at passage %d", o.shown, o.traced().Focus, o.inspector.Current())
	}
	o.press(fyne.KeyEscape)
	if o.traced().Focus != "bridging" || o.bridger.pane.Sheet.Chart.Current() != first {
		t.Errorf("Escape leads to %s", o.traced().Focus)
	}
	o.markSaying("Order of issues")
	o.press(fyne.KeyReturn)
	if o.dialog() != "How the numbers are made" {
		t.Errorf("the reason leads to %q", o.dialog())
	}
}

// TestSalienceIsSetWhereItIsShown, refused where it is no number of the scale,
// and taken back in both ways.
func TestSalienceIsSetWhereItIsShown(t *testing.T) {
	o := openBridging(t)
	before := o.salience("Russia", "Crimea")
	set := func(value string) {
		o.markSaying("How much Crimea matters to Russia")
		o.press(fyne.KeyS)
		test.Type(o.window.Canvas().Focused(), value)
		o.press(fyne.KeyReturn)
	}
	set("200")
	if o.dialog() != "How much does Crimea matter to Russia?" || o.salience("Russia", "Crimea") != before {
		t.Fatalf("200 of 100 was taken: %+v", o.salience("Russia", "Crimea"))
	}
	o.press(fyne.KeyEscape)
	set("7")
	if got := o.salience("Russia", "Crimea"); got != (compare.Salience{Value: 7, Set: true}) || !slices.Contains(o.written(), "7 set") {
		t.Fatalf("salience %+v; shown %q", got, o.written())
	}
	o.undo()
	if got := o.salience("Russia", "Crimea"); got != before || slices.Contains(o.written(), "7 set") {
		t.Errorf("undone it is %+v, was %+v", got, before)
	}
	o.redo()
	o.markSaying("How much Crimea matters to Russia")
	o.press(fyne.KeyS)
	o.dialogs.Top().Buttons[1].Tapped(nil)
	if got := o.salience("Russia", "Crimea"); got != before {
		t.Errorf("given back to the passages it is %+v, was %+v", got, before)
	}
}

// TestTradeIsShownAndLeadsToItsCells: each gives way on what matters less to it.
func TestTradeIsShownAndLeadsToItsCells(t *testing.T) {
	o := openBridging(t)
	if !slices.ContainsFunc(o.written(), func(text string) bool { return strings.HasPrefix(text, "None: there are no two issues") }) {
		t.Errorf("without a trade it says %q", o.written())
	}
	for _, v := range []struct {
		party, issue string
		value        int
	}{{"United States", "Crimea", 10}, {"United States", "Ceasefire", 100}, {"Ukraine", "Crimea", 100}, {"Ukraine", "Ceasefire", 10}} {
		c := o.choose(v.party, v.issue)
		o.setSalience(c.Party, c.Issue, v.value)
	}
	o.focusView()
	said := "United States gives way on Crimea, Ukraine on Ceasefire: against meeting halfway on both they gain 0.45 and 0.45."
	if !strings.Contains(strings.Join(o.written(), " "), said) {
		t.Fatalf("the trade is not among %q", o.written())
	}
	o.markSaying("Trade: ")
	o.press(fyne.KeyReturn)
	if o.dialog() != "Which cell?" {
		t.Fatalf("Enter on the trade leads to %q", o.dialog())
	}
	test.Type(o.window.Canvas().Focused(), "4")
	if p, i := o.desk.state.party(o.desk.party).Name, o.desk.state.issue(o.desk.issue).Name; p != "Ukraine" || i != "Ceasefire" || o.traced().Focus != "inspector" {
		t.Errorf("the fourth cell is %s on %s, the keys are at %s", p, i, o.traced().Focus)
	}
}

// TestBridgingFollowsTheDayAndTheWay: other words for another day, and for
// another way to meet.
func TestBridgingFollowsTheDayAndTheWay(t *testing.T) {
	o := openBridging(t)
	said := func(words string) bool {
		return slices.ContainsFunc(o.written(), func(text string) bool { return strings.Contains(text, words) })
	}
	if !said("Smallest set of moves") || said("The burden shared") {
		t.Errorf("at first it says %q", o.written())
	}
	o.press(fyne.KeyM, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if said("Smallest set of moves") || !said("The burden shared") {
		t.Errorf("of the mean it says %q", o.written())
	}
	late := o.written()
	o.setAsOf("2025-04-26")
	if slices.Equal(o.written(), late) {
		t.Error("in April the same is shown as in August")
	}
	april := o.written()
	o.setAsOf("")
	o.slide("2025-04-26")
	if !slices.Equal(o.written(), april) {
		t.Error("while the slider is dragged to April it does not show April")
	}
	title := o.bridger.pane.Picture()(broad{}).Title
	if !strings.Contains(title, "26 Apr 2025") || !strings.Contains(title, o.desk.state.title) {
		t.Errorf("the picture is called %q", title)
	}
	o.setAsOf("")
	o.press(fyne.KeyB)
	test.Type(o.window.Canvas().Focused(), "5")
	if o.bridger.choice.Back != 365-compare.RecentDays || !said("acceptable") {
		t.Errorf("a year back is %d days more than usual", o.bridger.choice.Back)
	}
}
