package matrix

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// names are the parties and issues shown, in their order.
func (s *shown) names() string {
	t := s.grid.table
	var parties, issues []string
	for _, i := range t.parties {
		parties = append(parties, fmt.Sprint(t.matrix.Parties[i].ID))
	}
	for _, i := range t.issues {
		issues = append(issues, fmt.Sprint(t.matrix.Issues[i].ID))
	}
	return strings.Join(parties, " ") + " / " + strings.Join(issues, " ")
}

// check fails where a cell in sight is not the one of its headings.
func (s *shown) check(t *testing.T) {
	t.Helper()
	for _, v := range s.grid.body.views {
		if v.row < 0 {
			continue
		}
		c := s.grid.table.cell(v.row, v.column)
		row, column := s.grid.table.head(true, v.row), s.grid.table.head(false, v.column)
		if c.Party != row.Party+column.Party || c.Issue != row.Issue+column.Issue {
			t.Fatalf("cell %d/%d stands in row %+v, column %+v", c.Party, c.Issue, row, column)
		}
		if v.shown != s.grid.texts[v.row][v.column] || c.Known != (v.shown.kind != empty) || c.Known && v.shown.stance != c.Stance {
			t.Fatalf("cell %d/%d shows another cell's text", c.Party, c.Issue)
		}
	}
}

func TestViewArrangesTheMatrix(t *testing.T) {
	s := show(t, large(4, 3), 1000, 800)
	s.grid.Select(3, 2)
	for _, c := range []struct {
		name          string
		view          View
		want          string
		row, column   int
		rows, columns int
	}{
		{"as in the codebook", View{}, "1 2 3 4 / 1 2 3", 2, 1, 4, 3},
		{"transposed", View{Transposed: true}, "1 2 3 4 / 1 2 3", 1, 2, 3, 4},
		{"hidden", View{Parties: []dossier.ID{2, 9}, Issues: []dossier.ID{1}}, "1 3 4 / 2 3", 1, 0, 3, 2},
		{"the chosen one hidden", View{Parties: []dossier.ID{3}}, "1 2 4 / 1 2 3", -1, -1, 3, 3},
		{"by closeness", View{Order: compare.ByCloseness, Near: 4}, "4 3 2 1 / 1 2 3", 1, 1, 4, 3},
		{"by coverage, transposed", View{Order: compare.ByCoverage, Transposed: true}, "2 3 1 4 / 2 1 3", 0, 1, 3, 4},
		{"all hidden", View{Parties: []dossier.ID{1, 2, 3, 4}}, " / 1 2 3", -1, -1, 0, 3},
		{"signs", View{Density: Signs}, "1 2 3 4 / 1 2 3", 2, 1, 4, 3},
		{"full text", View{Density: Full}, "1 2 3 4 / 1 2 3", 2, 1, 4, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.grid.SetView(c.view)
			if got := s.names(); got != c.want {
				t.Errorf("shows %s, want %s", got, c.want)
			}
			if s.grid.row != c.row || s.grid.column != c.column || s.grid.rows.count() != c.rows || s.grid.columns.count() != c.columns {
				t.Errorf("%d × %d, chosen %d/%d", s.grid.rows.count(), s.grid.columns.count(), s.grid.row, s.grid.column)
			}
			s.check(t)
		})
	}
	if len(s.selected) != 0 {
		t.Errorf("arranging chose %v", s.selected)
	}
}

func TestTypedLettersNarrowTheMatrix(t *testing.T) {
	m := large(4, 3)
	for i, name := range []string{"United States", "Ukraine", "Russia", "European allies"} {
		m.Parties[i].Name = name
	}
	m.Parties[3].Short = "EU"
	for i, name := range []string{"Crimea", "NATO", "Direct talks"} {
		m.Issues[i].Name = name
	}
	s := show(t, m, 1000, 800)
	typed := 0
	s.grid.OnType = func() { typed++ }
	s.window.Canvas().Focus(s.grid.Focusable())
	for _, c := range []struct{ typed, want string }{
		{"u", "1 2 / 1 2 3"},
		{"Uk", "2 / 1 2 3"},
		{"st", "1 / 1 2 3"},
		{"eu", "4 / 1 2 3"},
		{"e", "4 / 1 2 3"},
		{"rime", "1 2 3 4 / 1"},
		{"direct t", "1 2 3 4 / 3"},
		{"xyz", "1 2 3 4 / 1 2 3"},
	} {
		for _, r := range c.typed {
			s.press(fyne.KeyName(strings.ToUpper(string(r))))
			s.grid.body.TypedRune(r)
		}
		if got := s.names(); got != c.want {
			t.Errorf("%q shows %s, want %s", c.typed, got, c.want)
		}
		if s.grid.row < 0 || s.grid.column < 0 {
			t.Errorf("%q leaves no cell chosen", c.typed)
		}
		if found := c.typed != "xyz"; s.grid.Names() != found {
			t.Errorf("%q is found: %v", c.typed, !found)
		}
		s.press(fyne.KeyEscape)
		if text, _, _ := s.grid.Typed(); text != "" || s.names() != "1 2 3 4 / 1 2 3" {
			t.Errorf("after Escape %q shows %s", text, s.names())
		}
	}
	if len(s.other) != 0 {
		t.Errorf("letters were handed on: %v", s.other)
	}
	s.press(fyne.Key1)
	s.grid.body.TypedRune('1')
	if text, _, _ := s.grid.Typed(); text != "" || len(s.other) != 1 {
		t.Errorf("a digit alone typed %q; handed on %v", text, s.other)
	}
	before := typed
	s.grid.Type("ru")
	s.press(fyne.KeyBackspace)
	if text, _, _ := s.grid.Typed(); text != "r" || typed != before+2 {
		t.Errorf("after Backspace %q, told %d times", text, typed-before)
	}
	s.grid.Select(1, 1)
	if text, _, _ := s.grid.Typed(); text != "" || s.grid.row != 0 {
		t.Errorf("a cell that is not named so is shown in row %d with %q typed", s.grid.row, text)
	}
}

func (s *shown) drag(h *headBar, from, to fyne.Position) {
	steps := 8
	last := from
	for i := 1; i <= steps; i++ {
		f := float32(i) / float32(steps)
		at := fyne.NewPos(from.X+(to.X-from.X)*f, from.Y+(to.Y-from.Y)*f)
		h.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(at.X-last.X, at.Y-last.Y)})
		last = at
	}
	h.DragEnd()
}

func TestHeadingsAreDraggedToAnotherPlace(t *testing.T) {
	s := show(t, large(5, 4), 1000, 1200)
	var moved []string
	s.grid.OnMove = func(h Head, before dossier.ID) {
		moved = append(moved, fmt.Sprintf("party %d issue %d before %d", h.Party, h.Issue, before))
	}
	middle := func(ofRow bool, i int) fyne.Position {
		if ofRow {
			return fyne.NewPos(30, s.grid.rows.at(i)+s.grid.rows.size(i)/2)
		}
		return fyne.NewPos(s.grid.columns.at(i)+s.grid.columns.size(i)/2, 20)
	}
	for _, c := range []struct {
		name     string
		view     View
		ofRow    bool
		from, to int
		past     float32
		want     string
	}{
		{"a row down", View{}, true, 0, 2, 10, "party 1 issue 0 before 4"},
		{"a row up", View{}, true, 3, 1, -10, "party 4 issue 0 before 2"},
		{"a row to the end", View{}, true, 1, 4, 10, "party 2 issue 0 before 0"},
		{"a row onto itself", View{}, true, 2, 2, 10, ""},
		{"a row just before the next", View{}, true, 2, 3, -10, ""},
		{"a column to the right", View{}, false, 0, 1, 10, "party 0 issue 1 before 3"},
		{"a column of parties", View{Transposed: true}, false, 4, 0, -10, "party 5 issue 0 before 1"},
		{"a row of issues", View{Transposed: true}, true, 3, 0, -10, "party 0 issue 4 before 1"},
		{"behind the last shown, with one hidden after it", View{Parties: []dossier.ID{5}}, true, 0, 3, 10, "party 1 issue 0 before 5"},
		{"over a hidden one", View{Parties: []dossier.ID{2}}, true, 0, 1, 10, "party 1 issue 0 before 4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			moved = nil
			s.grid.SetView(c.view)
			h, to := s.grid.aboveBar, middle(c.ofRow, c.to).AddXY(c.past, 0)
			if c.ofRow {
				h, to = s.grid.besideBar, middle(c.ofRow, c.to).AddXY(0, c.past)
			}
			s.drag(h, middle(c.ofRow, c.from), to)
			if got := strings.Join(moved, ", "); got != c.want {
				t.Errorf("asked for %q, want %q", got, c.want)
			}
			if s.grid.drop.Visible() || s.grid.lift.Visible() {
				t.Error("the marks of the drag stay")
			}
		})
	}
}

func TestKeysMoveTheRowAndColumnOfTheCell(t *testing.T) {
	s := show(t, large(3, 3), 1000, 1200)
	var moved []string
	s.grid.OnMove = func(h Head, before dossier.ID) { moved = append(moved, fmt.Sprint(h.Party, h.Issue, before)) }
	s.grid.Select(2, 2)
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight} {
		s.grid.body.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	}
	if got, want := strings.Join(moved, ", "), "2 0 1, 2 0 0, 0 2 1, 0 2 0"; got != want {
		t.Errorf("asked for %s, want %s", got, want)
	}
	moved = nil
	s.grid.Select(1, 1)
	s.grid.MoveChosen(fyne.KeyUp)
	s.grid.MoveChosen(fyne.KeyLeft)
	if len(moved) != 0 {
		t.Errorf("beyond the edge: %v", moved)
	}
}

func TestDensityDecidesHowMuchACellSays(t *testing.T) {
	m := large(3, 3)
	long := strings.Repeat("It will never give up the harbour, whatever the price may be. ", 6)
	p := &dossier.Passage{ID: 7, Quote: long}
	c := &m.Cells[0][1]
	c.Basis, c.Evidence = []dossier.ID{7}, []compare.Evidence{{Passage: p, Source: &dossier.Source{}}}
	c.TwoVoices = compare.TwoVoices{A: 7, B: 8}
	s := show(t, m, 1000, 800)
	text := func(d Density) *cellText {
		s.grid.SetView(View{Density: d})
		return s.grid.texts[0][1]
	}
	if got := text(Signs); len(got.summary)+len(got.foot) != 0 || got.mark() != compare.Sign(c.Stance)+" "+TwoVoices {
		t.Errorf("signs: %q %q %q", got.mark(), got.summary, got.foot)
	}
	if got := text(Normal); len(got.summary) == 0 || len(got.summary) > 5 || len(got.foot) == 0 {
		t.Errorf("normal: %q %q", got.summary, got.foot)
	}
	if got := strings.Join(text(Full).summary, " "); got != strings.TrimSpace(long) {
		t.Errorf("full text: %q", got)
	}
	s.check(t)
	signs, full := func() float32 { text(Signs); return s.grid.rows.total() }(), func() float32 { text(Full); return s.grid.rows.total() }()
	if signs >= full/2 {
		t.Errorf("signs alone are %v high, the full text %v", signs, full)
	}
}

// TestOnlyWhatChangedIsLaidOutAnew: breaking lines is what takes time.
func TestOnlyWhatChangedIsLaidOutAnew(t *testing.T) {
	s := show(t, large(6, 6), 1000, 800)
	before := s.grid.texts
	m := large(6, 6)
	m.Cells[2][2].Summary = "Now it says something else."
	s.grid.Set(m, compare.Options{})
	for r := range before {
		for c := range before[r] {
			if same := before[r][c] == s.grid.texts[r][c]; same == (r == 2 && c == 2) {
				t.Errorf("cell %d/%d was laid out anew: %v", r, c, !same)
			}
		}
	}
	s.grid.Set(m, compare.Options{ReviewedOnly: true})
	for _, row := range s.grid.texts {
		for _, text := range row {
			if text.kind == empty && !strings.Contains(text.content.summary, "No reviewed statement") {
				t.Fatalf("silence is said in old words: %q", text.content.summary)
			}
		}
	}
}
