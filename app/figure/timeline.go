package figure

import (
	"math"
	"slices"
)

// Timeline is what was said when: lanes of marks over a common axis of time.
type Timeline struct {
	Title string // stands above it; empty: nothing does
	Lanes []Lane
	Words TimelineWords
	// Note says what a mark stands for, or several of them; nil: nothing.
	Note func(keys []string) string
}

// Lane is a row of marks with a name.
type Lane struct {
	Name   string
	Colour Colour // beside the name; None: none
	Marks  []Mark // sorted with SortMarks
}

// Mark is one datum of a timeline.
type Mark struct {
	Key    string
	From   int // the first and the last day on which it may have been
	To     int
	Stance int
	Dated  bool
	Form   Form
	Hollow bool
}

// TimelineWords are the words in a timeline, in the reader's language.
type TimelineWords struct {
	Months  [12]string // short
	Undated string     // above what has no date
	// The legend; items without words are left out.
	Stances [5]string
	Forms   [4]string
	Hollow  string
	Several string
}

// View is how a timeline is looked at.
type View struct {
	Width, Height float64 // Height 0: as high as it needs to be
	Top           float64 // how far the lanes are scrolled
	Period        Period  // the zero Period: there is no axis, as no mark has a date
	Text          float64 // size of text
}

// Plot is where things stand in a figure of a timeline.
type Plot struct {
	Box     Box     // of the lanes in sight, over the axis of time
	Lane    float64 // height of a lane
	Content float64 // height of all lanes
	Period  Period

	ground int // how many shapes lie below the axis and the marks
}

// Day is the day at a place of the plot, X the place of a day.
func (p Plot) Day(x float64) float64 {
	return p.Period.From + (x-p.Box.X)/p.Box.W*p.Period.Days()
}

// X is where a day begins.
func (p Plot) X(day float64) float64 {
	return p.Box.X + (day-p.Period.From)/p.Period.Days()*p.Box.W
}

// SortMarks puts the marks of a lane in order: undated first, then by day, and
// those of a day from pole A to pole B.
func SortMarks(marks []Mark) {
	slices.SortFunc(marks, func(a, b Mark) int {
		switch {
		case a.Dated != b.Dated:
			return compareBools(a.Dated, b.Dated)
		case a.when() != b.when():
			return a.when() - b.when()
		case a.To != b.To:
			return a.To - b.To
		case a.Stance != b.Stance:
			return a.Stance - b.Stance
		case a.Hollow != b.Hollow:
			return compareBools(a.Hollow, b.Hollow)
		case a.Form != b.Form:
			return int(a.Form) - int(b.Form)
		case len(a.Key) != len(b.Key):
			return len(a.Key) - len(b.Key) // 9 before 10
		case a.Key < b.Key:
			return -1
		case a.Key > b.Key:
			return 1
		default:
			return 0
		}
	})
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	default:
		return -1
	}
}

// when is the middle of the days on which it may have been, times two.
func (m Mark) when() int { return m.From + m.To }

// at is the middle of the days on which it may have been.
func (m Mark) at() float64 { return float64(m.From+m.To+1) / 2 }

// leastPeriod is the shortest period that a timeline shows, in days.
const leastPeriod = 4

// Whole is the period of all dated marks, with some room around it; the zero
// Period if there are none.
func (t *Timeline) Whole() Period {
	first, last := math.MaxInt, math.MinInt
	for _, lane := range t.Lanes {
		for _, m := range lane.Marks {
			if m.Dated {
				first, last = min(first, m.From), max(last, m.To)
			}
		}
	}
	if first > last {
		return Period{}
	}
	room := max(float64(last+1-first)*0.12, leastPeriod)
	return Period{float64(first) - room, float64(last+1) + room}
}

// Clamp keeps a period within reach of the whole, and not too short.
func (p Period) Clamp(whole Period) Period {
	if p.Days() <= 0 || whole.Days() <= 0 {
		return whole
	}
	days := min(max(p.Days(), leastPeriod), whole.Days()*1.5)
	middle := min(max((p.From+p.To)/2, whole.From), whole.To)
	return Period{middle - days/2, middle + days/2}
}

// Zoom makes the period shorter (factor below 1) or longer around a day.
func (p Period) Zoom(factor, around float64) Period {
	if p.Days()*factor < leastPeriod {
		factor = leastPeriod / p.Days()
	}
	return Period{around + (p.From-around)*factor, around + (p.To-around)*factor}
}

// Figure lays the timeline out.
func (t *Timeline) Figure(v View, m Metrics) (*Figure, Plot) {
	d := newDrawing(t, v, m)
	d.grounds()
	d.plot.ground = len(d.figure.Shapes)
	d.axis()
	d.lanes()
	d.names()
	d.legend()
	return d.figure, d.plot
}

// drawing is a timeline being laid out.
type drawing struct {
	*Timeline
	view    View
	metrics Metrics
	figure  *Figure
	plot    Plot
	counts  []string // of the marks of each lane, and of those shown

	slot    float64 // side of the square of a mark
	lane    float64 // height of a lane
	rows    int     // of marks in a lane
	head    float64 // height of title and axis
	nameW   float64
	undated Box // the place of undated marks; W 0: there are none
	shown   int // marks of the lane drawn last
	legendH float64
	entries []legendEntry
}

const (
	margin   = 10.0
	lanePad  = 6.0
	laneBar  = 4.0  // in the lane's colour
	nameMost = 0.24 // of the width
)

func newDrawing(t *Timeline, v View, m Metrics) *drawing {
	d := &drawing{Timeline: t, view: v, metrics: m, slot: math.Round(v.Text * slotSize)}
	d.figure = &Figure{Title: t.Title, Width: v.Width, Groups: map[string][]string{}}
	if t.Note != nil {
		d.figure.Note = func(key string) string {
			if keys, several := d.figure.Groups[key]; several {
				return t.Note(keys)
			}
			return t.Note([]string{key})
		}
	}
	line := v.Text * lineHeight
	d.head = 2*line + 8
	if t.Title != "" {
		d.head += 2 * line
	}
	for _, lane := range t.Lanes {
		d.nameW = max(d.nameW, Width(m, lane.Name, v.Text, true)+slack+2*margin)
	}
	d.nameW = min(d.nameW, v.Width*nameMost)
	d.layLegend()
	d.layLanes()
	return d
}

// layLanes finds out how high lanes are and where their marks stand.
func (d *drawing) layLanes() {
	v, n := d.view, float64(max(len(d.Lanes), 1))
	least, most := 2*d.slot+2*lanePad, 7*d.slot+2*lanePad
	room := v.Height - d.head - d.legendH
	if v.Height == 0 {
		room = n * (4*d.slot + 2*lanePad)
		v.Height = d.head + room + d.legendH
	}
	inSight := min(max(math.Floor(room/least), 1), n)
	d.lane = math.Floor(min(max(room/inSight, least), most))
	d.rows = int((d.lane - 2*lanePad) / d.slot)
	d.figure.Height = v.Height
	x := d.nameW
	if w := d.undatedWidth(); w > 0 {
		d.undated = Box{x, d.head, w, min(max(room, 0), d.lane*inSight)}
		x += w + margin
	}
	d.plot = Plot{
		Box:  Box{x, d.head, max(v.Width-x-margin, 1), max(min(room, d.lane*inSight), 0)},
		Lane: d.lane, Content: d.lane * n, Period: v.Period,
	}
	if d.plot.Period.Days() <= 0 {
		d.plot.Period.To = d.plot.Period.From + leastPeriod
	}
}

// mostUndated is how many columns undated marks get.
const mostUndated = 4

func (d *drawing) undatedWidth() float64 {
	most := 0
	for _, lane := range d.Lanes {
		most = max(most, undatedOf(lane.Marks))
	}
	if most == 0 {
		return 0
	}
	columns := min((most+d.rows-1)/d.rows, mostUndated)
	words := Width(d.metrics, d.Words.Undated, d.view.Text*small, false) + slack
	return max(float64(columns)*d.slot, words) + margin
}

func undatedOf(marks []Mark) int {
	n := 0
	for n < len(marks) && !marks[n].Dated {
		n++
	}
	return n
}

// small is the size of text of less weight.
const small = 0.88

// top is where a lane begins.
func (d *drawing) top(lane int) float64 { return d.head + float64(lane)*d.lane - d.view.Top }

// inSight tells whether a lane can be drawn: all of it, as a figure cannot be
// cut off.
func (d *drawing) inSight(lane int) bool {
	y := d.top(lane)
	return y >= d.head-0.5 && y+d.lane <= d.plot.Box.Bottom()+0.5
}

func (d *drawing) names() {
	v := d.view
	if d.Title != "" {
		size := v.Text * 1.3
		text := fit(d.metrics, d.Title, size, true, v.Width-2*margin)
		d.figure.add(Text{X: margin, Y: size * 1.3, Text: text, Size: size, Bold: true, Fill: Ink})
	}
	line := v.Text * lineHeight
	for i, lane := range d.Lanes {
		if !d.inSight(i) {
			continue
		}
		if lane.Colour != None {
			d.figure.add(Rect{Box: Box{0, d.top(i) + lanePad, laneBar, d.lane - 2*lanePad}, Fill: lane.Colour})
		}
		texts := lines(d.metrics, lane.Name, v.Text, true, d.nameW-2*margin, 2)
		y := d.top(i) + (d.lane-float64(len(texts)+1)*line)/2
		for _, text := range texts {
			d.figure.add(Text{X: margin, Y: y + v.Text*ascent, Text: text, Size: v.Text, Bold: true, Fill: Ink})
			y += line
		}
		d.figure.add(Text{X: margin, Y: y + v.Text*ascent, Text: d.counts[i], Size: v.Text * small, Fill: Muted})
	}
}

// axis draws the ticks, the lines of the lanes and what names the undated.
func (d *drawing) axis() {
	v, p := d.view, d.plot
	line := v.Text * lineHeight
	labelY := d.head - 6
	headY := labelY - line
	months := d.Words.Months
	widest := Width(d.metrics, "2000", v.Text*small, false)
	for _, m := range months {
		widest = max(widest, Width(d.metrics, m, v.Text*small, false))
	}
	var ticks []Tick
	if d.view.Period.Days() > 0 {
		ticks = Ticks(p.Period, (widest+10)*p.Period.Days()/p.Box.W, months)
	}
	free := p.Box.X
	for i, t := range ticks {
		x := p.X(float64(t.Day))
		if i > 0 {
			top := d.head - line
			if t.Head != "" {
				top -= line
				d.figure.add(Line{X1: x, Y1: top + 4, X2: x, Y2: d.head, Stroke: Muted, Width: 1})
			}
			d.figure.add(Line{X1: x, Y1: top + 4, X2: x, Y2: p.Box.Bottom(), Stroke: Rule, Width: 1})
		}
		w := Width(d.metrics, t.Label, v.Text*small, false) + slack
		if x >= p.Box.X-1 && x+3+w <= p.Box.Right() {
			d.figure.add(Text{X: x + 3, Y: labelY, Text: t.Label, Size: v.Text * small, Fill: Muted})
		}
		free = d.tickHead(ticks, i, free, headY)
	}
	if d.undated.W > 0 {
		d.figure.add(Text{X: d.undated.X + margin/2, Y: labelY, Text: d.Words.Undated, Size: v.Text * small, Fill: Muted})
	}
	d.figure.add(Line{X1: 0, Y1: d.head, X2: v.Width, Y2: d.head, Stroke: Muted, Width: 1})
}

// tickHead names the stretch that begins at a tick, or that the period begins
// in, where there is room before the next.
func (d *drawing) tickHead(ticks []Tick, i int, free, y float64) float64 {
	head := ticks[i].Head
	if head == "" {
		return free
	}
	right := d.plot.Box.Right()
	for _, next := range ticks[i+1:] {
		if next.Head != "" {
			right = min(right, d.plot.X(float64(next.Day)))
			break
		}
	}
	x := max(d.plot.X(float64(ticks[i].Day))+3, free+3)
	w := Width(d.metrics, head, d.view.Text, true) + slack
	if x+w > right {
		return free
	}
	d.figure.add(Text{X: x, Y: y, Text: head, Size: d.view.Text, Bold: true, Fill: Ink})
	return x + w
}
