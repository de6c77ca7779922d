package matrix

import (
	"encoding/csv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// shift holds or lets go of the Shift key.
func (s *shown) shift(down bool) {
	ev := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if down {
		s.grid.body.KeyDown(ev)
	} else {
		s.grid.body.KeyUp(ev)
	}
}

func (s *shown) click(row, column int, modifier fyne.KeyModifier) {
	at, size := s.grid.body.rect(row, column)
	ev := fyne.PointEvent{Position: at.AddXY(size.Width/2, size.Height/2)}
	s.grid.body.MouseDown(&desktop.MouseEvent{PointEvent: ev, Modifier: modifier})
	s.grid.body.Tapped(&ev)
}

// copied is how many rows and columns of cells a copy takes.
func (s *shown) copied() [2]int {
	_, rows, columns := s.grid.Copy()
	return [2]int{rows, columns}
}

func TestSelectionIsStretchedByKeysAndMouse(t *testing.T) {
	s := show(t, large(5, 5), 1000, 1600)
	if s.copied() != [2]int{0, 0} {
		t.Error("something is selected before anything was chosen")
	}
	for _, c := range []struct {
		name string
		do   func()
		want [2]int
	}{
		{"one cell", func() { s.click(1, 1, 0) }, [2]int{1, 1}},
		{"Shift and arrows", func() { s.shift(true); s.press(fyne.KeyDown, fyne.KeyRight, fyne.KeyRight); s.shift(false) }, [2]int{2, 3}},
		{"an arrow alone lets go", func() { s.press(fyne.KeyDown) }, [2]int{1, 1}},
		{"Shift and click above", func() { s.click(3, 3, 0); s.click(1, 2, fyne.KeyModifierShift) }, [2]int{3, 2}},
		{"a click lets go", func() { s.click(0, 0, 0) }, [2]int{1, 1}},
		{"Shift and End", func() { s.shift(true); s.press(fyne.KeyEnd); s.shift(false) }, [2]int{1, 5}},
		{"all", func() { s.grid.body.TypedShortcut(&fyne.ShortcutSelectAll{}) }, [2]int{5, 5}},
		{"Escape lets go", func() { s.press(fyne.KeyEscape) }, [2]int{1, 1}},
		{"a row by its heading", func() {
			s.grid.besideBar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, s.grid.rows.at(2)+20)})
		}, [2]int{1, 5}},
		{"a column by its heading", func() {
			s.grid.aboveBar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(s.grid.columns.at(3)+20, 10)})
		}, [2]int{5, 1}},
		{"a drag over cells", func() {
			from, _ := s.grid.body.rect(1, 1)
			to, _ := s.grid.body.rect(3, 2)
			s.grid.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(9, 9)}, Dragged: fyne.NewDelta(2, 2)})
			s.grid.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to.AddXY(9, 9)}, Dragged: fyne.NewDelta(99, 99)})
			s.grid.body.DragEnd()
		}, [2]int{3, 2}},
	} {
		c.do()
		if got := s.copied(); got != c.want {
			t.Errorf("%s: %v are selected, want %v", c.name, got, c.want)
		}
	}
	chosen := s.last()
	s.shift(true)
	s.press(fyne.KeyDown)
	if s.last() != chosen {
		t.Error("stretching the selection chose another cell")
	}
}

func TestCopyIsATableForSpreadsheets(t *testing.T) {
	m := large(3, 3)
	m.Parties[1].Name = "=Party\twith tab"
	m.Parties[2].Name = `"Unity" bloc`
	m.Cells[0][1].Summary = "Line one\nline two"
	m.Cells[0][1].SummaryByAnalyst = true
	m.Cells[0][2].Known, m.Cells[0][2].Set, m.Cells[0][2].Reviewed = true, true, true
	s := show(t, m, 1000, 1600)
	asked := 0
	s.grid.OnCopy = func() { asked++ }
	s.grid.body.TypedShortcut(&fyne.ShortcutCopy{})
	if asked != 1 {
		t.Error("Ctrl+C does not ask to copy")
	}
	s.grid.Select(1, 2)
	if text, _, _ := s.grid.Copy(); !strings.HasPrefix(text, "A Line one line two (leans to A") {
		t.Errorf("one cell is copied as %q", text)
	}
	s.grid.SelectAll()
	text, _, _ := s.grid.Copy()
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(lines) != 4 {
		t.Fatalf("%d lines for 3 rows and a heading:\n%s", len(lines), text)
	}
	for i, line := range lines {
		if cells := strings.Split(line, "\t"); len(cells) != 4 {
			t.Errorf("line %d has %d cells: %q", i, len(cells), line)
		}
	}
	cells := strings.Split(lines[1], "\t")
	for i, words := range []string{"Party 1", "No statement found in 7 sources", "summary by you", "set by you"} {
		if !strings.Contains(cells[i], words) {
			t.Errorf("cell %d is %q, want %q", i, cells[i], words)
		}
	}
	if !strings.HasPrefix(lines[2], "'=Party with tab\t") || !strings.Contains(lines[0], "Issue 2 (A nothing of the kind; B all of it, and at once)") {
		t.Errorf("headings %q and %q", lines[2], lines[0])
	}
	read := csv.NewReader(strings.NewReader(text))
	read.Comma = '\t'
	if table, err := read.ReadAll(); err != nil || len(table) != 4 || table[3][0] != `"Unity" bloc` {
		t.Errorf("as a table it is %q, %v", table, err)
	}
	s.grid.SetView(View{Transposed: true, Issues: []dossier.ID{1}, Density: Signs})
	s.grid.SelectAll()
	text, rows, columns := s.grid.Copy()
	if rows != 2 || columns != 3 || !strings.HasPrefix(text, "\tParty 1\t") || !strings.Contains(text, "Line one line two") {
		t.Errorf("transposed, %d × %d:\n%s", rows, columns, text)
	}
}

func TestMenusAreAskedForCellsAndHeadings(t *testing.T) {
	s := show(t, large(4, 4), 1000, 1600)
	var heads []Head
	menus := 0
	s.grid.OnMenu = func(fyne.Position) { menus++ }
	s.grid.OnHeadMenu = func(h Head, _ fyne.Position) { heads = append(heads, h) }
	at, size := s.grid.body.rect(2, 1)
	ev := &fyne.PointEvent{Position: at.AddXY(size.Width/2, size.Height/2)}
	s.grid.body.TappedSecondary(ev)
	if menus != 1 || s.last() != "3/2" {
		t.Errorf("%d menus, chosen %s", menus, s.last())
	}
	s.grid.SelectAll()
	s.grid.body.TappedSecondary(ev)
	if s.copied() != [2]int{4, 4} {
		t.Error("a right click into the selection lets it go")
	}
	s.press(desktop.KeyMenu)
	s.grid.besideBar.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(9, s.grid.rows.at(3)+9)})
	s.grid.aboveBar.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(s.grid.columns.at(1)+9, 9)})
	if menus != 3 || len(heads) != 2 || heads[0] != (Head{Party: 4}) || heads[1] != (Head{Issue: 2}) {
		t.Errorf("%d menus, headings %v", menus, heads)
	}
}

func TestTooltipHasTheBestQuotation(t *testing.T) {
	m := large(2, 2)
	c := &m.Cells[0][1]
	c.Basis = []dossier.ID{8}
	c.TwoVoices = compare.TwoVoices{A: 8, B: 7}
	c.Evidence = []compare.Evidence{
		{Passage: &dossier.Passage{ID: 7, Quote: "Other words."}, Source: &dossier.Source{Title: "Other"}},
		{
			Passage: &dossier.Passage{ID: 8, Quote: "“Never,”\nthe chair said.", Speaker: "the chair", ClaimedBy: 2, Status: dossier.Suggested},
			Source:  &dossier.Source{Title: "A meeting", Outlet: "The Paper", Published: "2025-08-18"},
		},
	}
	s := show(t, m, 800, 600)
	tip := s.grid.tip(c)
	for _, words := range []string{"Party 1 · Issue 2", "“Never,” the chair said.", "the chair", "claimed by Party 2", "18 Aug 2025", "The Paper", "only suggested", "two voices"} {
		if !strings.Contains(tip, words) {
			t.Errorf("the tooltip lacks %q:\n%s", words, tip)
		}
	}
	if tip := s.grid.tip(&m.Cells[0][0]); !strings.Contains(tip, "No statement found in 7 sources") {
		t.Errorf("of an empty cell it says %q", tip)
	}
}

func BenchmarkNarrow200x50(b *testing.B) {
	s := show(b, large(200, 50), 1400, 900)
	texts := []string{"party 1", ""}
	i := 0
	for b.Loop() {
		s.grid.Type(texts[i%2])
		i++
	}
}

func BenchmarkSigns200x50(b *testing.B) {
	s := show(b, large(200, 50), 1400, 900)
	s.grid.SetView(View{Density: Signs})
	b.ResetTimer()
	for b.Loop() {
		s.grid.update()
	}
}
