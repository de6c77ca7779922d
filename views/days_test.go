package views

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func TestTheSampleIsComparedWithTheDateBeforeTheLatest(t *testing.T) {
	o := openSample(t, Options{})
	dates := o.desk.dates()
	first, last := dates[0], dates[len(dates)-1]
	for _, c := range []struct {
		name             string
		asOf, then, want dossier.Date
	}{
		{"nothing chosen", "", "", dates[len(dates)-2]},
		{"a day chosen", "", first, first},
		{"a day between two dates of sources", "", "2025-05-01", "2025-05-01"},
		{"as of the first day there is nothing before", first, "", ""},
		{"the day chosen is not before the day shown", first, last, ""},
		{"a day before all sources", "", "1990-01-01", "1990-01-01"},
		{"a month is shown", last[:7], "", dates[len(dates)-2]},
	} {
		o.setAsOf(c.asOf)
		o.setSince(c.then)
		if got := o.since(); got != c.want {
			t.Errorf("%s: compared with %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheDayComparedWithStaysWithTheDossier(t *testing.T) {
	o := openSample(t, Options{})
	o.setSince("2025-05-01")
	o.transpose()
	if got := o.kept(o.desk.Path()); got.Since != "2025-05-01" || !got.View.Transposed {
		t.Errorf("kept: %+v", got)
	}
	if got := o.kept("another.standpoint"); got.Since != "" {
		t.Errorf("another dossier: %+v", got)
	}
}

// TestSlidingShowsWhatALoadWouldShow: what is seen while the handle is dragged
// is what stands there when it is let go.
func TestSlidingShowsWhatALoadWouldShow(t *testing.T) {
	o := openSample(t, Options{})
	dates := o.desk.dates()
	latest := o.desk.state.matrix
	for _, day := range append(dates, "2025-05-01", dates[0]) {
		o.slide(day)
		slid, words := o.desk.state.matrix, o.head.facts.Text()
		want := compare.NewMatrix(o.input(), o.desk.options)
		if !reflect.DeepEqual(slid, want) {
			t.Errorf("as of %s: %d cells while dragged, want %d", day, slid.Filled(), want.Filled())
		}
		o.settle()
		if !reflect.DeepEqual(o.desk.state.matrix, slid) || o.head.facts.Text() != words {
			t.Errorf("as of %s: let go, it shows another matrix", day)
		}
	}
	if reflect.DeepEqual(o.desk.state.matrix.Cells, latest.Cells) {
		t.Error("the first day shows what the last one did")
	}
	o.slide(dates[len(dates)-1])
	if o.desk.options.AsOf != "" {
		t.Errorf("the last date is %q, and would stay when later articles come", o.desk.options.AsOf)
	}
}

func (o *opened) input() compare.Input {
	o.t.Helper()
	in, err := o.desk.Input(o.t.Context())
	if err != nil {
		o.t.Fatal(err)
	}
	return in
}

func TestCellsThatMovedSinceAreMarked(t *testing.T) {
	o := openSample(t, Options{})
	moved := func(party, issue string) bool {
		cell := o.choose(party, issue)
		for _, v := range o.moves() {
			if v.Party == cell.Party && v.Issue == cell.Issue {
				return v.Kind != compare.Unchanged
			}
		}
		return false
	}
	if !moved("United States", "Guarantees") || moved("United States", "Crimea") {
		t.Errorf("marked: %+v", o.moves())
	}
	text, _, _ := o.grid.Copy()
	o.choose("United States", "Guarantees")
	changed, _, _ := o.grid.Copy()
	if text == changed {
		t.Errorf("a cell that moved says as much as one that did not: %q", text)
	}
	o.setAsOf(o.desk.dates()[0])
	if moves := o.moves(); len(moves) != 0 {
		t.Errorf("as of the first day something has moved: %+v", moves)
	}
}

func TestTheDaysAreSteppedFromAnywhere(t *testing.T) {
	o := openSample(t, Options{})
	dates := o.desk.dates()
	o.goTo(sourcesView)
	o.shortcut(with(fyne.KeyPageUp, fyne.KeyModifierAlt))
	if got := o.asOf(); got != dates[len(dates)-2] {
		t.Errorf("as of %s", got)
	}
	o.shortcut(with(fyne.KeyPageDown, fyne.KeyModifierAlt))
	if got := o.asOf(); got != dates[len(dates)-1] {
		t.Errorf("as of %s", got)
	}
	o.shortcut(with(fyne.KeyD, ctrl|fyne.KeyModifierShift))
	if o.focusName() != "field:days" {
		t.Errorf("the keys are at %s", o.focusName())
	}
	o.press(fyne.KeyHome, fyne.KeyEscape)
	if o.asOf() != dates[0] || o.focusName() != string(sourcesView) {
		t.Errorf("as of %s, the keys are at %s", o.asOf(), o.focusName())
	}
}
