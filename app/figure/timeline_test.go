package figure_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"standpoint/app/figure"
)

// typewriter is a typeface whose letters are all as wide.
type typewriter struct{}

func (typewriter) Advance(_ rune, size float64, bold bool) float64 {
	if bold {
		return size * 0.65
	}
	return size * 0.6
}

func months() [12]string {
	return [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
}

func words() figure.TimelineWords {
	return figure.TimelineWords{
		Months: months(), Undated: "no date",
		Stances: [5]string{"firmly A", "leans to A", "between", "leans to B", "firmly B"},
		Forms:   [4]string{"quote", "paraphrase", "report", "claim"}, Hollow: "only suggested", Several: "several",
	}
}

// scattered makes lanes of marks by chance, some undated, some of a month.
func scattered(lanes, marks, days int) *figure.Timeline {
	chance := rand.New(rand.NewPCG(1, 2))
	t := &figure.Timeline{Words: words(), Lanes: make([]figure.Lane, lanes)}
	for i := range t.Lanes {
		t.Lanes[i].Name = "Party number " + strconv.Itoa(i)
	}
	for n := range marks {
		lane := &t.Lanes[chance.IntN(lanes)]
		day := figure.DayOf(2025, 1, 1) + chance.IntN(days)
		m := figure.Mark{
			Key: strconv.Itoa(n), Dated: chance.IntN(20) > 0, From: day, To: day,
			Stance: chance.IntN(5) - 2, Form: figure.Form(chance.IntN(4)), Hollow: chance.IntN(2) == 0,
		}
		if chance.IntN(30) == 0 {
			m.To += 30
		}
		lane.Marks = append(lane.Marks, m)
	}
	for _, lane := range t.Lanes {
		figure.SortMarks(lane.Marks)
	}
	return t
}

// TestTimelineKeepsItsMarksApart lays out few and many marks, near and far: all
// lies in the picture, no mark covers another, and each is shown once.
func TestTimelineKeepsItsMarksApart(t *testing.T) {
	for _, c := range []struct {
		lanes, marks, days int
		width, height      float64
	}{
		{1, 0, 1, 800, 400},
		{1, 1, 1, 800, 400},
		{3, 34, 2, 900, 500},
		{3, 34, 200, 560, 300},
		{4, 300, 30, 900, 500},
		{12, 5000, 900, 1100, 700},
		{12, 5000, 20000, 500, 620},
		{40, 2000, 365, 1000, 0},
	} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			line := scattered(c.lanes, c.marks, c.days)
			v := figure.View{Width: c.width, Height: c.height, Text: 12, Period: line.Whole()}
			f, plot := line.Figure(v, typewriter{})
			if plot.Content <= plot.Box.H+1 {
				if got := shownKeys(f); len(got) != c.marks {
					t.Errorf("%d of %d marks are shown, once each", len(got), c.marks)
				}
			}
			checkFigure(t, f)
		})
	}
}

// shownKeys are the keys of all marks, also of those shown as one.
func shownKeys(f *figure.Figure) map[string]bool {
	keys := map[string]bool{}
	for _, p := range f.Places() {
		for _, key := range append(slices.Clone(f.Groups[p.Key]), p.Key) {
			if f.Groups[key] == nil {
				keys[key] = true
			}
		}
	}
	return keys
}

// checkFigure fails where a shape reaches out of the picture, a mark covers
// another, or a text another text.
func checkFigure(t *testing.T, f *figure.Figure) {
	t.Helper()
	whole := figure.Box{W: f.Width, H: f.Height}
	var texts []figure.Box
	for _, s := range f.Shapes {
		box := s.Bounds()
		if text, ok := s.(figure.Text); ok {
			box = figure.TextBounds(text, typewriter{})
			texts = append(texts, box)
		}
		if !box.Within(whole) {
			t.Errorf("%+v reaches out of the picture of %g by %g", s, f.Width, f.Height)
		}
	}
	boxes := texts
	places := f.Places()
	for _, p := range places {
		boxes = append(boxes, p.Box)
	}
	for i, a := range boxes {
		for j, b := range boxes[i+1:] {
			textInMark := i < len(texts) && i+1+j >= len(texts) && a.Within(b)
			if a.Covers(b) && !textInMark {
				t.Errorf("%+v covers %+v", a, b)
				return
			}
		}
	}
}

func TestTimelineIsTheSameEachTime(t *testing.T) {
	v := figure.View{Width: 900, Height: 500, Text: 12, Period: scattered(5, 800, 400).Whole()}
	one, _ := scattered(5, 800, 400).Figure(v, typewriter{})
	two, _ := scattered(5, 800, 400).Figure(v, typewriter{})
	if !slices.Equal(one.Shapes, two.Shapes) {
		t.Error("the same marks were laid out in two ways")
	}
}

func TestMarksOfOneDayStandInABlock(t *testing.T) {
	day := figure.DayOf(2025, 4, 26)
	var marks []figure.Mark
	for i := range 12 {
		marks = append(marks, figure.Mark{Key: strconv.Itoa(i), Dated: true, From: day, To: day, Stance: i%5 - 2})
	}
	figure.SortMarks(marks)
	line := &figure.Timeline{Lanes: []figure.Lane{{Name: "Norland", Marks: marks}}}
	f, plot := line.Figure(figure.View{Width: 900, Height: 220, Text: 12, Period: line.Whole()}, typewriter{})
	places := f.Places()
	if len(places) != 12 || len(f.Groups) != 0 {
		t.Fatalf("12 marks of a day are shown as %d places and %d groups", len(places), len(f.Groups))
	}
	all := places[0].Box
	for _, p := range places {
		all.W = max(all.Right(), p.Right()) - all.X
	}
	x, _ := all.Centre()
	if want := plot.X(float64(day) + 0.5); x < want-1 || x > want+1 {
		t.Errorf("the block stands around %g, the day at %g", x, want)
	}
}

// TestZoomingInTakesGroupsApart: what stands for several at first is shown one
// by one close up, and what stands together does not change with panning.
func TestZoomingInTakesGroupsApart(t *testing.T) {
	line := scattered(1, 400, 400)
	v := figure.View{Width: 900, Height: 300, Text: 12, Period: line.Whole()}
	f, _ := line.Figure(v, typewriter{})
	if len(f.Groups) == 0 {
		t.Fatal("400 marks in 900 pixels are shown one by one")
	}
	moved := v
	moved.Period.From, moved.Period.To = v.Period.From+31, v.Period.To+31
	after, _ := line.Figure(moved, typewriter{})
	same := 0
	for _, keys := range after.Groups {
		if slices.ContainsFunc(slices.Collect(values(f.Groups)), func(other []string) bool { return slices.Equal(keys, other) }) {
			same++
		}
	}
	if same != len(after.Groups) {
		t.Errorf("after panning %d of %d groups are the same", same, len(after.Groups))
	}
	v.Period = figure.Period{From: v.Period.From + 60, To: v.Period.From + 80}
	if near, _ := line.Figure(v, typewriter{}); len(near.Groups) != 0 {
		t.Errorf("in twenty days, each with a mark, there still are %d groups", len(near.Groups))
	}
}

func values(groups map[string][]string) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for _, keys := range groups {
			if !yield(keys) {
				return
			}
		}
	}
}

func TestTicksSuitThePeriod(t *testing.T) {
	day := func(y, m, d int) float64 { return float64(figure.DayOf(y, 1, 1)) + float64(30*(m-1)+d-1) }
	for _, c := range []struct {
		from, to, apart float64
		want            string
	}{
		{day(2025, 1, 1), day(2025, 1, 4), 0.5, "1|Jan 2025 2 3 4"},
		{day(2025, 1, 3), day(2025, 1, 20), 4, "1|Jan 2025 6 11 16"},
		{day(2025, 1, 18), day(2025, 2, 20), 8, "11|Jan 2025 21 1|Feb 2025 11"},
		{day(2024, 11, 20), day(2025, 4, 1), 20, "Nov|2024 Dec Jan|2025 Feb Mar Apr"},
		{day(2025, 2, 1), day(2026, 1, 1), 80, "Jan|2025 Apr Jul Oct Jan|2026"},
		{day(1968, 1, 1), day(1973, 1, 1), 300, "1968 1969 1970 1971 1972 1973"},
		{day(1893, 1, 1), day(1947, 1, 1), 3000, "1890 1900 1910 1920 1930 1940"},
	} {
		got := ""
		for i, tick := range figure.Ticks(figure.Period{From: c.from, To: c.to}, c.apart, months()) {
			if i > 0 {
				got += " "
			}
			if got += tick.Label; tick.Head != "" {
				got += "|" + tick.Head
			}
		}
		if got != c.want {
			t.Errorf("from %g to %g: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestNextGoesTheWayAPersonMeans(t *testing.T) {
	at := func(key string, x, y float64) figure.Place {
		return figure.Place{Key: key, Box: figure.Box{X: x, Y: y, W: 10, H: 10}}
	}
	places := []figure.Place{at("a", 0, 0), at("b", 50, 0), at("c", 20, 40), at("d", 0, 80)}
	for _, c := range []struct {
		from int
		way  figure.Way
		want string
	}{
		{0, figure.Right, "b"}, {1, figure.Left, "a"}, {0, figure.Down, "d"}, {3, figure.Up, "a"}, {2, figure.Up, "a"}, {1, figure.Right, ""},
	} {
		got, _ := figure.Next(places, places[c.from], c.way)
		if got.Key != c.want && c.want != "" {
			t.Errorf("from %s by %v to %q, want %q", places[c.from].Key, c.way, got.Key, c.want)
		}
		if _, ok := figure.Next(places, places[c.from], c.way); ok != (c.want != "") {
			t.Errorf("from %s by %v: found %v", places[c.from].Key, c.way, ok)
		}
	}
}

func BenchmarkTimeline(b *testing.B) {
	line := scattered(12, 5000, 900)
	v := figure.View{Width: 1100, Height: 700, Text: 12, Period: line.Whole()}
	for b.Loop() {
		line.Figure(v, typewriter{})
	}
}
