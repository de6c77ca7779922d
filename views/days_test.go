package views

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
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
		for _, v := range o.desk.state.moves {
			if v.Party == cell.Party && v.Issue == cell.Issue {
				return v.Kind != compare.Unchanged
			}
		}
		return false
	}
	if !moved("United States", "Guarantees") || moved("United States", "Crimea") {
		t.Errorf("marked: %+v", o.desk.state.moves)
	}
	text, _, _ := o.grid.Copy()
	o.choose("United States", "Guarantees")
	changed, _, _ := o.grid.Copy()
	if text == changed {
		t.Errorf("a cell that moved says as much as one that did not: %q", text)
	}
	o.setAsOf(o.desk.dates()[0])
	if moves := o.desk.state.moves; len(moves) != 0 {
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

// TestTheLastDayAskedForIsTheOneShown moves the handles faster than the days are
// drawn, with loads between, and lets all that is done in the background end in
// whatever order: no day is shown that was left before the one shown last, and at
// the end stands what a load would show.
func TestTheLastDayAskedForIsTheOneShown(t *testing.T) {
	o := openSample(t, Options{})
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 7))
		var held []func()
		o.work.Hold = func(load func()) { held = append(held, load) }
		asked, seen := []dossier.Date{o.desk.state.options.AsOf}, 0
		end := func() {
			at := random.IntN(len(held))
			load := held[at]
			held = slices.Delete(held, at, at+1)
			load()
			now := o.desk.state.options.AsOf
			later := slices.Index(asked[seen:], now)
			if later < 0 {
				t.Fatalf("seed %d: of the days %v it shows %q after %q", seed, asked, now, asked[seen])
			}
			seen += later
		}
		for n := range 4 + random.IntN(20) {
			before := o.desk.state.matrix
			day := dossier.Date(fmt.Sprintf("2025-%02d-%02d", 4+n/6, 1+n%28)) // each only once
			switch random.IntN(5) {
			case 0:
				o.slideSince(day)
			case 1:
				o.settle()
			case 2:
				if err := o.desk.SetStance(t.Context(), o.input().Passages[0].ID, n%5-2); err != nil {
					t.Fatal(err)
				}
			default:
				asked = append(asked, day)
				o.slide(day)
				if at := o.bar.days.Places(o.origin); at[1].Text != string(day) {
					t.Fatalf("seed %d: the handle is at %s, not at %s", seed, at[1].Text, day)
				}
			}
			if o.desk.state.matrix != before {
				t.Fatalf("seed %d: it was drawn in the window's own time", seed)
			}
			for len(held) > 0 && random.IntN(3) == 0 {
				end()
			}
		}
		for len(held) > 0 {
			end()
		}
		if o.work.Busy() || o.desk.state.options.AsOf != asked[len(asked)-1] || o.desk.state.then != o.since() {
			t.Fatalf("seed %d: shown is %q since %q, asked for were %q and %q", seed, o.desk.state.options.AsOf, o.desk.state.then, asked[len(asked)-1], o.since())
		}
		if want := compare.NewMatrix(o.input(), o.desk.options); !reflect.DeepEqual(o.desk.state.matrix, want) {
			t.Errorf("seed %d: the matrix is not that of the day", seed)
		}
	}
}

// TestDaysThatWereOvertakenAreNotDrawn drags over many days while one is drawn.
func TestDaysThatWereOvertakenAreNotDrawn(t *testing.T) {
	o := openSample(t, Options{})
	var held []func()
	o.work.Hold = func(load func()) { held = append(held, load) }
	for n := range 20 {
		o.slide(dossier.Date(fmt.Sprintf("2025-06-%02d", 1+n)))
	}
	if len(held) != 1 {
		t.Fatalf("%d days are being drawn, want the first only", len(held))
	}
	held[0]()
	if now := o.desk.state.now; now != "2025-06-01" {
		t.Errorf("shown is %s, so that nothing is seen as long as a handle moves", now)
	}
	for len(held) > 1 {
		held = held[1:]
		held[0]()
	}
	if now := o.desk.state.now; now != "2025-06-20" {
		t.Errorf("shown is %s", now)
	}
}

// TestADecisionWhileTheHandleMovesIsShown decides twice while days are drawn, each
// time read before they are: the later reading is not lost.
func TestADecisionWhileTheHandleMovesIsShown(t *testing.T) {
	o := openSample(t, Options{})
	id := o.input().Passages[0].ID
	var held []func()
	o.work.Hold = func(load func()) { held = append(held, load) }

	end := func(at int) {
		load := held[at]
		held = slices.Delete(held, at, at+1)
		load()
	}
	o.slide("2025-06-01")
	for n, stance := range []int{-2, 2} {
		if err := o.desk.SetStance(t.Context(), id, stance); err != nil {
			t.Fatal(err)
		}
		o.slide(dossier.Date(fmt.Sprintf("2025-06-1%d", n)))
		end(len(held) - 1) // it is read before the day is drawn
		end(0)
	}
	for len(held) > 0 {
		end(0)
	}
	if want := compare.NewMatrix(o.input(), o.desk.options); !reflect.DeepEqual(o.desk.state.matrix, want) {
		t.Error("what was decided last is not in the matrix shown")
	}
}
