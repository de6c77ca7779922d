package figure_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standpoint/app/figure"
)

var sizes = []struct {
	parties, issues int
	width, height   float64
}{
	{0, 0, 500, 300},
	{1, 1, 500, 300},
	{2, 2, 420, 300},
	{3, 8, 700, 500},
	{12, 16, 820, 600},
	{12, 16, 460, 420},
	{30, 40, 1100, 700},
	{30, 40, 520, 400},
	{30, 40, 1200, 0},
}

func partyName(i int) string {
	return [...]string{"United States", "Russia", "Ukraine", "European Union", "Türkiye", "People's Republic of China"}[i%6] + " " + strconv.Itoa(i)
}

func heatMap(n int) *figure.HeatMap {
	chance := rand.New(rand.NewPCG(3, 4))
	h := &figure.HeatMap{Title: "Who is close to whom", Cells: make([][]figure.HeatCell, n), Words: figure.HeatWords{
		Near: "the same", Far: "opposite", Weak: "too little in common", Unknown: "nothing both speak of",
		Group: "close to each other", Cover: "below: issues on which both speak", Bar: "how much both speak of",
	}}
	for i := range n {
		h.Names, h.Short = append(h.Names, partyName(i)), append(h.Short, "P "+strconv.Itoa(i))
		h.Cells[i] = make([]figure.HeatCell, n)
		for j := range i {
			c := figure.HeatCell{Key: fmt.Sprintf("%d/%d", i, j), Known: chance.IntN(6) > 0, Weak: chance.IntN(6) == 0, Value: chance.Float64(), Share: 0.5, Cover: "20/40"}
			h.Cells[i][j] = c
			c.Key = fmt.Sprintf("%d/%d", j, i)
			h.Cells[j][i] = c
		}
	}
	for left := n; left > 0; {
		g := min(1+chance.IntN(4), left)
		h.Groups = append(h.Groups, g)
		left -= g
	}
	return h
}

// TestHeatMapKeepsItsCellsApart lays out none, few and many parties: all lies in
// the picture, no text covers another, and each pair can be hit.
func TestHeatMapKeepsItsCellsApart(t *testing.T) {
	for _, c := range sizes {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			h := heatMap(c.parties)
			f := h.Figure(figure.Room{Width: c.width, Height: c.height, Text: 12}, typewriter{})
			checkFigure(t, f)
			if got, want := len(f.Places()), c.parties*max(c.parties-1, 0); got != want {
				t.Errorf("%d pairs can be chosen, want %d", got, want)
			}
		})
	}
}

// TestUnknownIsNeverANumber holds for every size: what is not known has a
// question mark and no shade, and only that.
func TestUnknownIsNeverANumber(t *testing.T) {
	for _, n := range []int{3, 30} {
		h := heatMap(n)
		says := textsByKey(h.Figure(figure.Room{Width: 700, Height: 500, Text: 12}, typewriter{}))
		shades := shadesOf(t, h.Figure(figure.Room{Width: 700, Height: 500, Text: 12}, typewriter{}))
		for i, row := range h.Cells {
			for j, c := range row {
				number := says[c.Key]
				_, shade := shades[i*n+j].Kind()
				family, _ := shades[i*n+j].Kind()
				switch {
				case c.Key == "":
				case !c.Known && (len(number) == 0 || number[0] != "?" || family == figure.HeatStep):
					t.Errorf("unknown %s says %q on shade %d", c.Key, number, shade)
				case c.Known && (len(number) == 0 || !strings.HasSuffix(figure.Number(c.Value), number[0])):
					t.Errorf("%s of %.2f says %q", c.Key, c.Value, number)
				case c.Known && c.Weak == (family == figure.HeatStep):
					t.Errorf("%s: weak is %v, shaded is %v", c.Key, c.Weak, family == figure.HeatStep)
				}
			}
		}
	}
}

func textsByKey(f *figure.Figure) map[string][]string {
	says := map[string][]string{}
	for _, s := range f.Shapes {
		if text, ok := s.(figure.Text); ok {
			says[text.Key] = append(says[text.Key], text.Text)
		}
	}
	return says
}

func shadesOf(t *testing.T, f *figure.Figure) []figure.Colour {
	t.Helper()
	for _, s := range f.Shapes {
		if cells, ok := s.(figure.Cells); ok {
			return cells.Fills
		}
	}
	t.Fatal("there is no grid")
	return nil
}

// TestHeatMapOfTwo gives all shapes of the smallest one.
func TestHeatMapOfTwo(t *testing.T) {
	cell := func(key string) figure.HeatCell {
		return figure.HeatCell{Key: key, Known: true, Value: 0.75, Share: 0.5, Cover: "2/4"}
	}
	h := &figure.HeatMap{
		Names: []string{"A", "B"}, Short: []string{"A", "B"}, Groups: []int{1, 1},
		Cells: [][]figure.HeatCell{{{}, cell("ab")}, {cell("ba"), {}}},
	}
	f := h.Figure(figure.Room{Width: 200, Text: 10}, typewriter{})
	shades := shadesOf(t, f)
	if want := []figure.Colour{figure.Rule, figure.Heat(4), figure.Heat(4), figure.Rule}; !slices.Equal(shades, want) {
		t.Errorf("shades %v, want %v", shades, want)
	}
	if got, want := textsByKey(f), map[string][]string{"": {"A", "A", "B", "B"}, "ab": {"0.75", "2/4"}, "ba": {"0.75", "2/4"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("texts %q, want %q", got, want)
	}
	places := f.Places()
	if len(places) != 2 || places[0].X <= places[1].X || places[0].Y >= places[1].Y || places[0].W != places[1].W {
		t.Errorf("places %v", places)
	}
}

func axes(parties, issues int) *figure.Axes {
	chance := rand.New(rand.NewPCG(5, 6))
	a := &figure.Axes{Words: figure.AxesWords{
		Move: "from then to now", Hollow: "only suggested", Faded: "long ago", Spread: "how far apart", Claim: "a claim", New: "new",
	}}
	for i := range issues {
		axis := figure.Axis{
			Name: "Issue " + strconv.Itoa(i), PoleA: "Nothing is given up at all, not even for a time", PoleB: "All is given up",
			Facts: "contention 0.62 · 3 of 4 parties · ?", FactsKey: "facts/" + strconv.Itoa(i), Silent: "No statement: " + strings.Repeat("Somebody, ", chance.IntN(9)+1),
		}
		for p := range parties {
			m := figure.AxisMark{
				Key: fmt.Sprintf("%d/%d", p, i), Name: partyName(p), Stance: chance.IntN(5) - 2, Moved: chance.IntN(3) == 0,
				Hollow: chance.IntN(2) == 0, Faded: chance.IntN(3) == 0, Form: figure.Form(3 * chance.IntN(2)),
			}
			if m.Then = chance.IntN(5) - 2; m.Then == m.Stance {
				m.Moved = false
			}
			if !m.Moved && chance.IntN(4) == 0 {
				m.Name += " +"
			}
			if chance.IntN(3) == 0 {
				m.Spread = 2 * chance.Float64()
			}
			axis.Marks = append(axis.Marks, m)
		}
		a.Axes = append(a.Axes, axis)
	}
	return a
}

// TestAxesKeepTheirPartiesApart lays out few and many: all lies in the picture,
// no name covers another or an arrow, and each party can be hit on each issue.
func TestAxesKeepTheirPartiesApart(t *testing.T) {
	for _, c := range sizes {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			f := axes(c.parties, c.issues).Figure(figure.Room{Width: c.width, Height: c.height, Text: 12}, typewriter{})
			checkFigure(t, f)
			if got, want := len(f.Places()), c.issues*(c.parties+1); got != want {
				t.Errorf("%d marks, want %d", got, want)
			}
		})
	}
}

// TestAxisShowsWhereFromAndHowSure gives what is drawn for single parties.
func TestAxisShowsWhereFromAndHowSure(t *testing.T) {
	mark := func(m figure.AxisMark) (circles []figure.Circle, arrow float64, texts []figure.Text) {
		m.Key, m.Name = "it", "US"
		a := figure.Axes{Axes: []figure.Axis{{Name: "Crimea", Marks: []figure.AxisMark{m}}}}
		for _, s := range a.Figure(figure.Room{Width: 600, Text: 12}, typewriter{}).Shapes {
			switch s := s.(type) {
			case figure.Circle:
				circles = append(circles, s)
			case figure.Line:
				if s.Key == "it" && s.Y1 == s.Y2 {
					arrow = s.X2 - s.X1
				}
			case figure.Text:
				if s.Key == "it" && s.Text == m.Name {
					texts = append(texts, s)
				}
			}
		}
		return circles, arrow, texts
	}
	circles, arrow, names := mark(figure.AxisMark{Stance: -2})
	if len(circles) != 1 || circles[0].Fill != figure.FillOf(-2) || arrow != 0 || names[0].X < circles[0].X {
		t.Errorf("one who stands firmly: %+v, arrow of %g, name %+v", circles, arrow, names)
	}
	if circles, _, _ = mark(figure.AxisMark{Stance: 2, Hollow: true}); circles[0].Fill != figure.Paper || circles[0].Stroke != figure.SideOf(2) {
		t.Errorf("one only suggested: %+v", circles)
	}
	if circles, _, _ = mark(figure.AxisMark{Stance: 1, Faded: true}); circles[0].Fill != figure.FadedOf(1) {
		t.Errorf("one of long ago: %+v", circles)
	}
	circles, arrow, names = mark(figure.AxisMark{Stance: -1, Then: 2, Moved: true})
	if len(circles) != 2 || circles[0].X <= circles[1].X || arrow >= 0 || names[0].X > circles[1].X {
		t.Errorf("one who moved to pole A: %+v, arrow of %g, name %+v", circles, arrow, names)
	}
	if _, arrow, _ = mark(figure.AxisMark{Stance: 0, Spread: 1}); arrow <= 0 {
		t.Error("the spread is not drawn")
	}
}

func TestVersusKeepsItsTextsApart(t *testing.T) {
	words := strings.Repeat("We will not give up what is ours, ", 12)
	v := &figure.Versus{Names: [2]string{"United States", "People's Republic of China"}, Notes: []figure.Remark{
		{Text: "0.62 on 5 of 8 issues", Bold: true}, {Text: "0.31 without “An interview with somebody about everything that matters to the world”", Key: "without:3"},
	}}
	for i := range 9 {
		side := func(n int) figure.Stand {
			if (i+n)%4 == 0 {
				return figure.Stand{Words: "no statement found in 12 sources"}
			}
			key := fmt.Sprintf("passage:%d", 2*i+n)
			return figure.Stand{Known: true, Stance: (i+n)%5 - 2, Words: "firmly A · only suggested", Quote: words[:40*(i+n)%len(words)+10], Under: "18 Aug 2025 · The paper of record of somewhere", Key: key, Weight: figure.Remark{Text: "matters 80 of 100", Key: "weight:" + key}}
		}
		v.Issues = append(v.Issues, figure.VersusIssue{Name: "Issue with a long name " + strconv.Itoa(i), Facts: "not both have spoken", Known: i%4 > 0, Value: float64(i) / 9, FactsKey: fmt.Sprintf("facts:%d", i), Sides: [2]figure.Stand{side(0), side(1)}})
	}
	for _, width := range []float64{320, 420, 900} {
		f := v.Figure(figure.Room{Width: width, Text: 12}, typewriter{})
		checkFigure(t, f)
		if got := len(f.Places()); got < 1+9+2*12 {
			t.Errorf("at %g only %d things can be clicked", width, got)
		}
	}
}
