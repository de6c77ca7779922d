package figure_test

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standpoint/app/figure"
)

// matrix makes one with cells of every kind.
func matrix(down, across int) *figure.Matrix {
	x := &figure.Matrix{Title: "Talks on everything", Facts: []string{"As of today", "Without the one and the other"}, Corner: "Issue", Words: figure.MatrixWords{
		Stances:  [5]string{"firmly A", "leans to A", "between", "leans to B", "firmly B"},
		Reviewed: "reviewed", Suggested: "only suggested", Moved: "has moved",
	}}
	for j := range across {
		x.Across = append(x.Across, figure.MatrixHead{Name: partyName(j), Colour: figure.FromHex("#0072b2")})
	}
	for i := range down {
		x.Down = append(x.Down, figure.MatrixHead{Name: "Issue " + strconv.Itoa(i), Under: []string{"A  nothing of the kind", "B  all of it and at once"}})
		row := make([]figure.MatrixCell, across)
		for j := range row {
			row[j] = figure.MatrixCell{
				Key: fmt.Sprintf("%d/%d", i, j), Known: (i+j)%6 > 0, Stance: (i*3+j)%5 - 2, Reviewed: j%2 == 0, Moved: j%3 == 0,
				Summary: strings.Repeat("some words ", 1+(i+j)%7), Shift: "Hardened", Foot: []string{"Suggested", "3 passages"},
			}
		}
		x.Cells = append(x.Cells, row)
	}
	return x
}

// TestMatrixKeepsItsCellsApart: for every size all lies in the picture, no text
// covers another, each cell is there once, and nothing usual is cut.
func TestMatrixKeepsItsCellsApart(t *testing.T) {
	for _, c := range sizes {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			f := matrix(c.issues, c.parties).Figure(figure.Room{Width: c.width, Text: 12}, typewriter{})
			checkFigure(t, f)
			if got, want := len(f.Places()), c.parties*c.issues; got != want {
				t.Errorf("%d cells can be told apart, want %d", got, want)
			}
			if len(f.Cut) > 0 {
				t.Errorf("cut are %q", f.Cut)
			}
		})
	}
}

// TestMatrixShowsSidesBySignAndColour gives what a cell of each kind is drawn
// with.
func TestMatrixShowsSidesBySignAndColour(t *testing.T) {
	for _, c := range []struct {
		cell                 figure.MatrixCell
		sign                 string
		fill                 figure.Colour
		ticks, dashes, plain int
	}{
		{figure.MatrixCell{Known: true, Stance: -2, Reviewed: true}, "AA", figure.FillOf(-2), 2, 0, 1},
		{figure.MatrixCell{Known: true, Stance: 1}, "B", figure.FillOf(1), 0, 4, 1},
		{figure.MatrixCell{Known: true, Stance: 2, Moved: true}, "BB", figure.FillOf(2), 0, 4, 2},
		{figure.MatrixCell{Known: true, Stance: 0, Reviewed: true}, "", figure.FillOf(0), 2, 0, 1},
		{figure.MatrixCell{Summary: "No statement"}, "No statement", figure.Paper, 0, 0, 1},
	} {
		c.cell.Key = "it"
		x := figure.Matrix{Down: []figure.MatrixHead{{Name: "Issue"}}, Across: []figure.MatrixHead{{Name: "Party"}}, Cells: [][]figure.MatrixCell{{c.cell}}}
		var sign []string
		var fill figure.Colour
		ticks, dashes, rects := 0, 0, 0
		for _, s := range x.Figure(figure.Room{Width: 500, Text: 12}, typewriter{}).Shapes {
			switch o := s.(type) {
			case figure.Rect:
				if o.Key == "it" {
					if rects++; rects == 1 {
						fill = o.Fill
					}
				}
			case figure.Line:
				if o.Dash > 0 {
					dashes++
				} else {
					ticks++
				}
			case figure.Text:
				if o.Key == "it" {
					sign = append(sign, o.Text)
				}
			}
		}
		if got := strings.Join(sign, "|"); got != c.sign || fill != c.fill || ticks != c.ticks || dashes != c.dashes || rects != c.plain {
			t.Errorf("%+v: says %q on %v with %d lines of ticks, %d dashed ones, %d boxes", c.cell, got, fill, ticks, dashes, rects)
		}
	}
}

// TestLongTextsOfAMatrixAreCutAndNamed: names wrap, and what is longer than
// anybody reads ends in "…" and is named.
func TestLongTextsOfAMatrixAreCutAndNamed(t *testing.T) {
	x := matrix(2, 2)
	x.Across[1].Name = "The " + strings.Repeat("United and Associated ", 3) + "States"
	endless := strings.Repeat("Without end ", 400)
	x.Down[1].Name, x.Cells[0][1].Summary = endless, endless
	f := x.Figure(figure.Room{Width: 700, Text: 12}, typewriter{})
	checkFigure(t, f)
	if len(f.Cut) != 2 || !slices.Contains(f.Cut, endless) || strings.Contains(strings.Join(f.Cut, ""), "Associated") {
		t.Errorf("%d texts are named as cut: %.200q", len(f.Cut), f.Cut)
	}
	cut := 0
	for _, s := range f.Shapes {
		if text, ok := s.(figure.Text); ok && strings.HasSuffix(text.Text, "…") {
			cut++
		}
	}
	if cut != len(f.Cut) {
		t.Errorf("%d texts end in an ellipsis, %d are named", cut, len(f.Cut))
	}
}

func TestDashesLieOnTheirLine(t *testing.T) {
	line := figure.Line{X1: 10, Y1: 20, X2: 40, Y2: 60, Width: 1, Dash: 7} // 50 long
	dashes := line.Dashes()
	if len(dashes) != 4 {
		t.Fatalf("%d dashes of 7 and gaps of 7 on a line of 50, want 4", len(dashes))
	}
	for i, d := range dashes {
		if long := math.Hypot(d.X2-d.X1, d.Y2-d.Y1); math.Abs(long-7) > 1e-9 || d.Dash != 0 || math.Abs((d.X1-10)*4-(d.Y1-20)*3) > 1e-9 {
			t.Errorf("dash %d is %+v, %.2f long", i, d, long)
		}
	}
	line.Dash = 0
	if whole := line.Dashes(); len(whole) != 1 || whole[0] != line {
		t.Errorf("a line without dashes is %+v", whole)
	}
}
