package matrix

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// large makes a matrix whose every fifth cell is empty and every second one
// only suggested.
func large(parties, issues int) *compare.Matrix {
	m := &compare.Matrix{Title: "Talks", Sources: 7, First: "2025-01-02", Last: "2025-08-18"}
	for p := range parties {
		m.Parties = append(m.Parties, dossier.Party{ID: dossier.ID(p + 1), Party: codebook.Party{Name: fmt.Sprintf("Party %d", p+1)}})
	}
	for i := range issues {
		m.Issues = append(m.Issues, dossier.Issue{ID: dossier.ID(i + 1), Issue: codebook.Issue{
			Name: fmt.Sprintf("Issue %d", i+1), PoleA: "nothing of the kind", PoleB: "all of it, and at once",
		}})
	}
	for p := range parties {
		row := make([]compare.Cell, issues)
		for i := range row {
			row[i] = compare.Cell{Party: m.Parties[p].ID, Issue: m.Issues[i].ID}
			if (p+i)%5 == 0 {
				continue
			}
			row[i].Known, row[i].Stance, row[i].Suggested = true, (p+i)%5-2, 3
			row[i].Summary = strings.Repeat("Wants a phased deal with guarantees. ", 1+(p*7+i)%4)
			row[i].Latest = "2025-08-18"
			if (p+i)%3 == 0 {
				row[i].Shift = compare.Shift{Kind: compare.ChangedSides, From: -2, To: 2}
			}
			if (p+i)%2 == 0 {
				row[i].Reviewed, row[i].Accepted, row[i].Suggested = true, 2, 3
			}
		}
		m.Cells = append(m.Cells, row)
	}
	return m
}

type shown struct {
	grid     *Grid
	window   fyne.Window
	selected []string
	opened   []string
	other    []fyne.KeyName
}

func show(t testing.TB, m *compare.Matrix, width, height float32) *shown {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	s := &shown{grid: New(ui.NewKit(&ui.Work{Now: true}))}
	s.grid.OnSelect = func(p, i dossier.ID) { s.selected = append(s.selected, fmt.Sprintf("%d/%d", p, i)) }
	s.grid.OnOpen = func(p, i dossier.ID) { s.opened = append(s.opened, fmt.Sprintf("%d/%d", p, i)) }
	s.grid.OnKey = func(ev *fyne.KeyEvent) { s.other = append(s.other, ev.Name) }
	s.window = test.NewTempWindow(t, s.grid)
	s.window.SetPadded(false)
	s.window.Resize(fyne.NewSize(width, height))
	s.grid.Set(m, compare.Options{})
	return s
}

func (s *shown) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		s.grid.body.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (s *shown) last() string {
	if len(s.selected) == 0 {
		return ""
	}
	return s.selected[len(s.selected)-1]
}

func TestKeysMoveTheSelection(t *testing.T) {
	s := show(t, large(30, 40), 1000, 700)
	s.window.Canvas().Focus(s.grid.Focusable())
	if s.last() != "1/1" {
		t.Fatalf("with the keys, nothing chosen: got %q", s.last())
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "2/1"},
		{fyne.KeyRight, "2/2"},
		{fyne.KeyUp, "1/2"},
		{fyne.KeyUp, "1/2"},
		{fyne.KeyEnd, "1/40"},
		{fyne.KeyRight, "1/40"},
		{fyne.KeyLeft, "1/39"},
		{fyne.KeyHome, "1/1"},
	} {
		s.press(c.key)
		if s.last() != c.want {
			t.Errorf("after %s: %s, want %s", c.key, s.last(), c.want)
		}
	}
	s.press(fyne.KeyPageDown)
	if row := s.grid.row; row < 2 || row > 8 {
		t.Errorf("a page down went to row %d", row)
	}
	s.press(fyne.KeyPageUp, fyne.KeyReturn, fyne.KeyF1)
	if len(s.opened) != 1 || s.opened[0] != "1/1" {
		t.Errorf("Enter opened %v, want 1/1", s.opened)
	}
	if len(s.other) != 1 || s.other[0] != fyne.KeyF1 {
		t.Errorf("keys handed on: %v, want F1", s.other)
	}
}

func TestSelectionStaysInSight(t *testing.T) {
	s := show(t, large(30, 40), 900, 600)
	s.press(fyne.KeyEnd)
	for range 29 {
		s.press(fyne.KeyDown)
	}
	view := ui.Place{At: s.grid.scroll.Offset, Size: s.grid.scroll.Size()}
	at, size := s.grid.body.rect(29, 39)
	if p := (ui.Place{At: at, Size: size}); !p.Within(view) {
		t.Errorf("the chosen cell at %v is not in the view %v", p, view)
	}
	s.grid.Select(1, 1)
	if s.grid.scroll.Offset != (fyne.Position{}) {
		t.Errorf("Select left the view at %v", s.grid.scroll.Offset)
	}
}

func TestClickChoosesTheCellUnderIt(t *testing.T) {
	s := show(t, large(4, 6), 1000, 800)
	at, size := s.grid.body.rect(2, 3)
	s.grid.body.Tapped(&fyne.PointEvent{Position: at.AddXY(size.Width/2, size.Height/2)})
	if s.last() != "3/4" {
		t.Errorf("got %s, want 3/4", s.last())
	}
	s.grid.body.Tapped(&fyne.PointEvent{Position: at.AddXY(size.Width+gap/2, 10)})
	if len(s.selected) != 1 {
		t.Errorf("a click between cells chose %s", s.last())
	}
	if s.window.Canvas().Focused() != s.grid.Focusable() {
		t.Error("a click does not give the matrix the keys")
	}
}

func TestSelectionFollowsPartyAndIssue(t *testing.T) {
	s := show(t, large(4, 6), 1000, 800)
	s.grid.Select(3, 4)
	m := large(4, 6)
	m.Parties, m.Cells = m.Parties[1:], m.Cells[1:]
	s.grid.Set(m, compare.Options{})
	if p, i, ok := s.grid.Selected(); !ok || p != 3 || i != 4 || s.grid.row != 1 {
		t.Errorf("got %d/%d %v in row %d, want 3/4 in row 1", p, i, ok, s.grid.row)
	}
	m.Parties, m.Cells = m.Parties[2:], m.Cells[2:]
	s.grid.Set(m, compare.Options{})
	if _, _, ok := s.grid.Selected(); ok {
		t.Error("a cell that is gone is still chosen")
	}
}

func TestOnlyCellsInSightAreDrawn(t *testing.T) {
	s := show(t, large(200, 50), 1400, 900)
	if n := len(s.grid.body.views); n == 0 || n > 160 {
		t.Errorf("%d cells are held for 10,000", n)
	}
	for range 100 {
		s.grid.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-37, -53)})
	}
	for _, v := range s.grid.body.views {
		if v.row < 0 {
			continue
		}
		if v.shown != s.grid.texts[v.row][v.column] {
			t.Fatalf("cell %d/%d shows another cell's text", v.row, v.column)
		}
		if at, _ := s.grid.body.rect(v.row, v.column); v.fill.Position() != at {
			t.Fatalf("cell %d/%d is drawn at %v, want %v", v.row, v.column, v.fill.Position(), at)
		}
	}
}

func TestCellsSayWhatTheyRestOn(t *testing.T) {
	m := &compare.Matrix{Sources: 2, First: "2025-04-26", Last: "2025-08-18"}
	cases := []struct {
		name string
		cell compare.Cell
		want content
	}{
		{
			"nothing found",
			compare.Cell{},
			content{kind: empty, summary: "No statement found in 2 sources\n26 Apr 2025 to 18 Aug 2025"},
		},
		{
			"suggested",
			compare.Cell{Known: true, Stance: -2, Suggested: 3, Summary: "S", Latest: "2025-04-26"},
			content{kind: suggested, stance: -2, sign: "AA", summary: "S", foot: []footLine{{"3 passages, suggested", "3 suggested"}, {"26 Apr 2025", "26 Apr 2025"}}},
		},
		{
			"reviewed and moved",
			compare.Cell{
				Known: true, Stance: 1, Reviewed: true, Accepted: 2, Suggested: 3, Summary: "S", Latest: "2025-08-18",
				Shift: compare.Shift{Kind: compare.ChangedSides, From: -1, To: 1},
			},
			content{kind: decided, stance: 1, sign: "B", shift: footLine{"A → B  changed sides", "A → B"}, summary: "S", foot: []footLine{{"5 passages, 2 reviewed", "2 of 5 reviewed"}, {"18 Aug 2025", "18 Aug 2025"}}},
		},
		{
			"claimed by another",
			compare.Cell{Known: true, Stance: -2, Suggested: 2, Claims: 2, Claimed: true, Summary: "S"},
			content{kind: suggested, stance: -2, sign: "AA", summary: "S", foot: []footLine{{"2 passages, suggested", "2 suggested"}, {"another party claims it", "a claim"}}},
		},
		{
			"set by hand, undated",
			compare.Cell{Known: true, Set: true, Reviewed: true, Suggested: 4, Summary: "S", Shift: compare.Shift{Kind: compare.Unchanged}},
			content{kind: decided, sign: "·", summary: "S", foot: []footLine{{"4 passages, set by you", "4, set by you"}}},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			words := newWording(Normal)
			words.nothing = nothingFound(m, compare.Options{})
			if got := words.describe(&c.cell, compare.Shift{}); fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", c.want) {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

func TestTextsStayInsideTheirCells(t *testing.T) {
	for _, size := range []struct{ parties, issues int }{{2, 2}, {4, 6}, {30, 40}} {
		s := show(t, large(size.parties, size.issues), 840, 600)
		for _, v := range s.grid.body.views {
			if v.row < 0 {
				continue
			}
			at, cell := s.grid.body.rect(v.row, v.column)
			if !v.shift.Hidden && v.shift.Position().X < v.sign.Position().X+v.sign.MinSize().Width {
				t.Errorf("%d×%d: %q runs into the sign", size.parties, size.issues, v.shift.Text)
			}
			for _, line := range v.lines {
				if line.Hidden {
					continue
				}
				w := fyne.MeasureText(line.Text, line.TextSize, line.TextStyle).Width
				if line.Position().X+w > at.X+cell.Width || line.Position().Y+line.MinSize().Height > at.Y+cell.Height {
					t.Errorf("%d×%d: %q leaves its cell", size.parties, size.issues, line.Text)
				}
			}
		}
	}
}

func TestHoverAndResizeDoNotMoveTheSelection(t *testing.T) {
	s := show(t, large(4, 6), 1000, 800)
	s.grid.Select(2, 2)
	s.grid.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(10, 10)}})
	s.window.Resize(fyne.NewSize(600, 500))
	s.grid.body.MouseOut()
	if p, i, _ := s.grid.Selected(); p != 2 || i != 2 || len(s.selected) != 0 {
		t.Errorf("chosen %d/%d, told %v", p, i, s.selected)
	}
}

func TestMatrixWithoutPartiesOrIssues(t *testing.T) {
	for _, size := range []struct{ parties, issues int }{{0, 0}, {0, 3}, {3, 0}} {
		s := show(t, large(size.parties, size.issues), 800, 600)
		s.window.Canvas().Focus(s.grid.Focusable())
		s.press(fyne.KeyDown, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyReturn)
		s.grid.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 20)})
		if len(s.selected) != 0 || len(s.opened) != 0 {
			t.Errorf("%v: chose %v, opened %v", size, s.selected, s.opened)
		}
	}
}

func BenchmarkRefresh200x50(b *testing.B) {
	s := show(b, large(200, 50), 1400, 900)
	for b.Loop() {
		s.grid.update()
	}
}

func BenchmarkScrollStep200x50(b *testing.B) {
	s := show(b, large(200, 50), 1400, 900)
	down := true
	for b.Loop() {
		if s.grid.scroll.Offset.Y > s.grid.rows.total()-1000 {
			down = false
		}
		if s.grid.scroll.Offset.Y == 0 {
			down = true
		}
		step := float32(20)
		if down {
			step = -20
		}
		s.grid.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, step)})
	}
}

func BenchmarkSet200x50(b *testing.B) {
	m := large(200, 50)
	s := show(b, m, 1400, 900)
	for b.Loop() {
		s.grid.Set(m, compare.Options{})
	}
}

func BenchmarkArrowKey200x50(b *testing.B) {
	s := show(b, large(200, 50), 1400, 900)
	keys := []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyUp, fyne.KeyLeft}
	i := 0
	for b.Loop() {
		s.press(keys[i%4])
		i++
	}
}

func TestNamesAreBrokenBetweenWordsAndShownInFull(t *testing.T) {
	m := large(3, 12)
	m.Issues[4].Name = "Demilitarisation of the harbour"
	m.Parties[1].Name = "Interim Council for National Reconciliation and Reform"
	s := show(t, m, 900, 600)
	for _, c := range []struct {
		lines []headLine
		name  string
	}{{s.grid.heads.columns[4], m.Issues[4].Name}, {s.grid.heads.rows[1], m.Parties[1].Name}} {
		var lines []string
		for _, l := range c.lines {
			if l.face == s.grid.kit.Bold {
				lines = append(lines, l.text)
			}
		}
		if got := strings.Join(lines, " "); got != c.name {
			t.Errorf("the heading says %q, want %q", got, c.name)
		}
	}
}
