package figure

import (
	"math"
	"strconv"
)

// Ranges are issues, each with what every party accepts on it, where that
// meets, and who would have to move where it does not.
type Ranges struct {
	Title  string
	Notice string // what kind of numbers these are; empty: nothing is said
	Issues []RangeIssue
	// Findings stand below the issues, under a heading of their own.
	FindingsTitle string
	Findings      []Finding
	Words         RangesWords
	// Note says what a mark stands for, or several of them; nil: nothing.
	Note func(keys []string) string
}

// RangeIssue is one issue with its axis.
type RangeIssue struct {
	Name         string
	Facts        Finding // beside the name
	PoleA, PoleB string
	Lanes        []RangeLane
	Meets        bool // all accept the stances from Lo to Hi
	Lo, Hi       int
	Meeting      bool // else they could meet at At
	At           float64
	Outcome      Finding
	Aside        string // who is not in it, for instance
}

// Finding is a text that stands for a datum.
type Finding struct{ Key, Text string }

// RangeLane is what one party accepts, or several that accept the same.
type RangeLane struct {
	Keys     []string // of each of them
	Name     string
	Lo, Hi   int
	Stance   int
	Form     Form
	Hollow   bool // only suggested
	Moves    bool // from From to To
	From, To float64
	Weight   Finding // how much the issue matters, at the right
}

// RangesWords are the words in the legend; parts without words are left out.
type RangesWords struct{ Range, Meets, Move, Hollow, Claim, Weight string }

// rangesDrawing is ranges being laid out.
type rangesDrawing struct {
	*Ranges
	room    Room
	metrics Metrics
	figure  *Figure

	slot    float64 // side of the square of a mark
	nameW   float64
	weightW float64
	left    float64 // where pole A is
	step    float64 // from one stance to the next
}

// Figure lays the ranges out, one issue below the other, as high as they need
// to be.
func (a *Ranges) Figure(r Room, m Metrics) *Figure {
	d := &rangesDrawing{Ranges: a, room: r, metrics: m, slot: math.Round(r.Text * slotSize)}
	d.figure = &Figure{Title: a.Title, Width: r.Width, Groups: map[string][]string{}}
	if a.Note != nil {
		f := d.figure
		f.Note = func(key string) string {
			if keys, several := f.Groups[key]; several {
				return a.Note(keys)
			}
			return a.Note([]string{key})
		}
	}
	d.measure()
	y := d.figure.heading(m, a.Title, d.room)
	if a.Notice != "" {
		y = d.figure.paragraph(m, Text{X: margin, Text: a.Notice, Size: r.Text * small, Fill: Muted}, y, d.room.Width-2*margin, 0) + margin
	}
	y = d.legend(y)
	for i := range a.Issues {
		y = d.issue(i, y) + margin
		d.figure.add(Line{X1: margin, Y1: y, X2: d.room.Width - margin, Y2: y, Stroke: Rule, Width: 1})
		y += margin
	}
	d.figure.Height = max(d.findings(y), r.Height)
	return d.figure
}

// measure divides the width between names, axis and weights.
func (d *rangesDrawing) measure() {
	text := d.room.Text
	for _, issue := range d.Issues {
		for _, lane := range issue.Lanes {
			d.nameW = max(d.nameW, Width(d.metrics, lane.Name, text, false)+slack+1)
			d.weightW = max(d.weightW, Width(d.metrics, lane.Weight.Text, text*small, false)+slack+1)
		}
	}
	d.nameW = min(d.nameW, d.room.Width*0.26)
	d.left = margin + d.nameW + d.slot*0.8
	taken := d.left + d.slot*0.8 + d.weightW + margin
	d.step = max((d.room.Width-taken)/4, d.slot*1.3)
	if need := taken + 4*d.step; need > d.room.Width+1 {
		d.room.Width, d.figure.Width = need, need
	}
}

// x is where a stance lies.
func (d *rangesDrawing) x(stance float64) float64 { return d.left + (stance+2)*d.step }

func (d *rangesDrawing) legend(y float64) float64 {
	f, s, w := d.figure, d.slot, d.Words
	placed, height := captions(d.metrics, d.room, s+4, []caption{
		{words: w.Range, width: 2 * s, draw: func(x, y float64) { d.bar(x, x+2*s, y, "") }},
		{words: w.Meets, width: s, draw: func(x, y float64) {
			f.add(Rect{Box: Box{x, y - s/2, s, s}, Fill: Heat(2)})
		}},
		{words: w.Move, width: 1.6 * s, draw: func(x, y float64) { f.arrow(x, x+1.6*s, y, Accent, "") }},
		{words: w.Hollow, width: s, draw: func(x, y float64) { f.stamp(x+s/2, y, s, stamp{stance: -2, hollow: true}) }},
		{words: w.Claim, width: s, draw: func(x, y float64) { f.stamp(x+s/2, y, s, stamp{form: Triangle, stance: -1}) }},
		{words: w.Weight, width: Width(d.metrics, "100", d.room.Text*small, false), draw: func(x, y float64) {
			f.add(Text{X: x, Y: y + d.room.Text*small*middle, Text: "67", Size: d.room.Text * small, Fill: Ink})
		}},
	})
	f.caption(placed, y, d.room)
	if height == 0 {
		return y
	}
	return y + height + margin
}

// issue draws one issue from a height on and returns where it ends.
func (d *rangesDrawing) issue(i int, y float64) float64 {
	issue, text, f := d.Issues[i], d.room.Text, d.figure
	width := d.room.Width - 2*margin
	y = f.paragraph(d.metrics, Text{X: margin, Text: issue.Name, Size: text * 1.1, Bold: true, Fill: Ink}, y, width, 2)
	y = d.finding(issue.Facts, y, Muted) + 4
	if len(issue.Lanes) > 0 {
		y = d.axis(i, y)
	}
	y = d.finding(issue.Outcome, y+2, Ink)
	if issue.Aside != "" {
		y = f.paragraph(d.metrics, Text{X: margin, Text: issue.Aside, Size: text * small, Fill: Muted}, y, width, 0)
	}
	return y
}

// finding writes a text that can be hit over the whole width: marks are then
// below each other for who goes from one to the next by keys.
func (d *rangesDrawing) finding(t Finding, y float64, ink Colour) float64 {
	if t.Text == "" {
		return y
	}
	size := d.room.Text
	if ink == Muted {
		size *= small
	}
	width := d.room.Width - 2*margin
	bottom := d.figure.paragraph(d.metrics, Text{X: margin, Text: t.Text, Size: size, Fill: ink, Key: t.Key}, y, width, 0)
	if t.Key != "" {
		d.figure.add(Rect{Box: Box{margin, y, width, bottom - y}, Key: t.Key})
	}
	return bottom
}

// axis draws the poles and the lanes.
func (d *rangesDrawing) axis(i int, y float64) float64 {
	issue, f, size := d.Issues[i], d.figure, d.room.Text*small
	left, right := d.x(-2)-d.slot/2, d.x(2)+d.slot/2
	half := (right-left)/2 - margin
	a := f.paragraph(d.metrics, Text{X: left, Text: "A · " + issue.PoleA, Size: size, Fill: SideOf(-2)}, y, half, 2)
	b := f.paragraph(d.metrics, Text{X: right, Anchor: End, Text: issue.PoleB + " · B", Size: size, Fill: SideOf(2)}, y, half, 2)
	y = max(a, b) + 4
	lane := d.slot + 3
	bottom := y + float64(len(issue.Lanes))*lane
	if issue.Meets {
		x, end := d.x(float64(issue.Lo))-d.slot*0.7, d.x(float64(issue.Hi))+d.slot*0.7
		f.add(Rect{Box: Box{x, y, end - x, bottom - y}, Radius: 4, Fill: Heat(2)})
	}
	f.add(Line{X1: left, Y1: y, X2: right, Y2: y, Stroke: Muted, Width: 2})
	for stance := -2; stance <= 2; stance++ {
		x := d.x(float64(stance))
		f.add(Line{X1: x, Y1: y, X2: x, Y2: bottom, Stroke: Rule, Width: 1})
	}
	if issue.Meeting {
		x := d.x(issue.At)
		f.add(Line{X1: x, Y1: y, X2: x, Y2: bottom, Stroke: Accent, Width: 2})
	}
	for n, l := range issue.Lanes {
		d.lane(l, "several/"+strconv.Itoa(i)+"/"+strconv.Itoa(n), y+(float64(n)+0.5)*lane)
	}
	return bottom + 4
}

// lane draws what a party accepts, where it stands, and its move.
func (d *rangesDrawing) lane(l RangeLane, several string, y float64) {
	f, text := d.figure, d.room.Text
	key := several
	if len(l.Keys) == 1 {
		key = l.Keys[0]
	} else {
		f.Groups[key] = l.Keys
	}
	name := fit(d.metrics, l.Name, text, false, d.nameW)
	f.add(Rect{Box: Box{margin, y - d.slot/2, d.x(2) + d.slot*0.8 - margin, d.slot}, Key: key})
	f.add(Text{X: margin, Y: y + text*middle, Text: name, Size: text, Fill: Ink, Key: key})
	if l.Lo < l.Hi {
		d.bar(d.x(float64(l.Lo))-d.slot*0.6, d.x(float64(l.Hi))+d.slot*0.6, y, key)
	}
	if l.Moves {
		from, to := d.x(l.From), d.x(l.To)
		f.arrow(from+math.Copysign(min(d.slot*0.6, math.Abs(to-from)/2), to-from), to, y, Accent, key)
	}
	f.stamp(d.x(float64(l.Stance)), y, d.slot, stamp{form: l.Form, stance: l.Stance, hollow: l.Hollow, key: key})
	if l.Weight.Text == "" {
		return
	}
	size, right := text*small, d.room.Width-margin
	w := Width(d.metrics, l.Weight.Text, size, false)
	f.add(Rect{Box: Box{right - w, y - d.slot/2, w, d.slot}, Key: l.Weight.Key})
	f.add(Text{X: right, Y: y + size*middle, Anchor: End, Text: l.Weight.Text, Size: size, Fill: Ink, Key: l.Weight.Key})
}

// bar draws a range.
func (d *rangesDrawing) bar(from, to, y float64, key string) {
	h := d.slot * 0.62
	d.figure.add(Rect{Box: Box{from, y - h/2, to - from, h}, Radius: h / 2, Fill: Desk, Stroke: Muted, Width: 1.5, Key: key})
}

// findings draws what stands below the issues.
func (d *rangesDrawing) findings(y float64) float64 {
	if d.FindingsTitle == "" {
		return y
	}
	y = d.figure.paragraph(d.metrics, Text{X: margin, Text: d.FindingsTitle, Size: d.room.Text * 1.1, Bold: true, Fill: Ink}, y, d.room.Width-2*margin, 2) + 2
	for _, t := range d.Findings {
		y = d.finding(t, y, Ink) + 4
	}
	return y + margin
}
