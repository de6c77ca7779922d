package figure

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Axes are issues, each as an axis from pole A to pole B with all parties on it.
type Axes struct {
	Title string
	Axes  []Axis
	Words AxesWords
	Note  func(key string) string
}

// Axis is one issue.
type Axis struct {
	Name         string
	PoleA, PoleB string
	Facts        string // beside the name
	FactsKey     string // empty: the facts cannot be clicked
	Marks        []AxisMark
	Silent       string // who is not on it, in words; empty: all are
}

// AxisMark is where a party stands on an issue.
type AxisMark struct {
	Key    string
	Name   string
	Short  string // in place of the name where names are too long
	Stance int
	Then   int // where it stood before, if Moved
	Moved  bool
	Spread float64 // how far what it says differs, in steps of stance
	Form   Form
	Hollow bool // only suggested
	Faded  bool // long ago
}

// AxesWords are the words in the legend; parts without words are left out.
type AxesWords struct {
	Move, Hollow, Faded, Spread, Claim string
	New                                string // what a plus behind a name means
}

// axisDrawing is axes being laid out.
type axisDrawing struct {
	*Axes
	room    Room
	metrics Metrics
	figure  *Figure

	slot   float64 // side of the square of a mark
	labelW float64 // room for a name
	left   float64 // where pole A is
	step   float64 // from one stance to the next
	short  bool    // short names are used
}

// Figure lays the axes out, one below the other, as high as they need to be.
func (a *Axes) Figure(r Room, m Metrics) *Figure {
	d := &axisDrawing{Axes: a, room: r, metrics: m, slot: math.Round(r.Text * slotSize)}
	d.figure = &Figure{Title: a.Title, Width: r.Width, Note: a.Note}
	d.measure()
	y := d.figure.heading(m, a.Title, r)
	y = d.legend(y)
	for i := range a.Axes {
		if i > 0 {
			d.figure.add(Line{X1: margin, Y1: y, X2: d.room.Width - margin, Y2: y, Stroke: Rule, Width: 1})
			y += margin
		}
		y = d.axis(i, y) + margin
	}
	d.figure.Height = max(y, r.Height)
	return d.figure
}

// leastLabel is how much of a name is shown at least.
const leastLabel = 30

// measure makes the distance from stance to stance such that a name beside a
// mark does not reach the next one.
func (d *axisDrawing) measure() {
	const gap = 6
	free := d.room.Width - 2*margin - d.slot
	most := (free - 4*d.slot - 4*gap) / 6
	widest := d.widest()
	if widest > most {
		d.short = true
		widest = d.widest()
	}
	d.labelW = max(min(widest, most), leastLabel)
	d.step = max((free-2*d.labelW)/4, d.labelW+d.slot+gap)
	d.left = margin + d.labelW + d.slot/2
	if need := d.left + 4*d.step + d.slot/2 + d.labelW + margin; need > d.room.Width+1 {
		d.room.Width, d.figure.Width = need, need
	}
}

// widest is how much room the longest name needs.
func (d *axisDrawing) widest() float64 {
	widest := 0.0
	for _, axis := range d.Axes.Axes {
		for _, m := range axis.Marks {
			widest = max(widest, Width(d.metrics, d.nameOf(m), d.room.small(), false)+slack+1)
		}
	}
	return widest
}

func (d *axisDrawing) nameOf(m AxisMark) string {
	if d.short && m.Short != "" {
		return m.Short
	}
	return m.Name
}

// x is where a stance lies.
func (d *axisDrawing) x(stance float64) float64 { return d.left + (stance+2)*d.step }

func (d *axisDrawing) legend(y float64) float64 {
	f, s := d.figure, d.slot
	placed, height := captions(d.metrics, d.room, s+4, []caption{
		{words: d.Words.Move, width: 2.6 * s, draw: func(x, y float64) {
			f.stamp(x+2.1*s, y, s, stamp{stance: 1})
			f.arrow(x+4, x+1.6*s, y, SideOf(1), "")
		}},
		{words: d.Words.Hollow, width: s, draw: func(x, y float64) { f.stamp(x+s/2, y, s, stamp{stance: -2, hollow: true}) }},
		{words: d.Words.Faded, width: s, draw: func(x, y float64) { f.stamp(x+s/2, y, s, stamp{stance: 2, faded: true}) }},
		{words: d.Words.Claim, width: s, draw: func(x, y float64) { f.stamp(x+s/2, y, s, stamp{form: Triangle, stance: -1}) }},
		{words: d.Words.Spread, width: 2 * s, draw: func(x, y float64) { f.whisker(x, x+2*s, y, "") }},
		{words: d.Words.New, width: d.room.Text * 0.7, draw: func(x, y float64) {
			f.add(Text{X: x, Y: y + d.room.Text*middle, Text: "+", Size: d.room.Text, Bold: true, Fill: Muted})
		}},
	})
	f.caption(placed, y, d.room)
	if height == 0 {
		return y
	}
	return y + height + margin
}

// axis draws one issue from a height on and returns where it ends.
func (d *axisDrawing) axis(i int, y float64) float64 {
	axis := d.Axes.Axes[i]
	y = d.head(axis, y)
	half := (d.room.Width-2*margin)/2 - margin
	a := d.figure.paragraph(d.metrics, Text{X: margin, Text: "A · " + axis.PoleA, Size: d.room.small(), Fill: SideOf(-2)}, y, half, 2)
	b := d.figure.paragraph(d.metrics, Text{X: d.room.Width - margin, Anchor: End, Text: axis.PoleB + " · B", Size: d.room.small(), Fill: SideOf(2)}, y, half, 2)
	y = max(a, b) + 6
	rows := d.rows(axis.Marks)
	bottom := y + 6 + float64(len(rows))*(d.slot+3)
	d.figure.add(Line{X1: d.x(-2) - d.slot/2, Y1: y, X2: d.x(2) + d.slot/2, Y2: y, Stroke: Muted, Width: 2})
	for stance := -2; stance <= 2; stance++ {
		x := d.x(float64(stance))
		d.figure.add(Line{X1: x, Y1: y, X2: x, Y2: bottom, Stroke: Rule, Width: 1})
		d.figure.add(Line{X1: x, Y1: y - 4, X2: x, Y2: y + 4, Stroke: Muted, Width: 2})
	}
	for n, row := range rows {
		for _, m := range row.marks {
			d.mark(m, y+6+(float64(n)+0.5)*(d.slot+3))
		}
	}
	y = bottom
	if axis.Silent != "" {
		y = d.figure.paragraph(d.metrics, Text{X: margin, Text: axis.Silent, Size: d.room.small(), Fill: Muted}, y+2, d.room.Width-2*margin, 0)
	}
	return y
}

// head writes the name of an issue and the facts behind it, below it where
// there is no room.
func (d *axisDrawing) head(axis Axis, y float64) float64 {
	f := d.figure
	size := d.room.large()
	name := fit(d.metrics, axis.Name, size, true, d.room.Width-2*margin)
	f.add(Text{X: margin, Y: y + size*ascent, Text: name, Size: size, Bold: true, Fill: Ink})
	x, below := margin+Width(d.metrics, name, size, true)+slack+margin, y+size*lineHeight
	facts := Text{X: x, Y: y + size*ascent, Text: axis.Facts, Size: d.room.small(), Fill: Muted, Key: axis.FactsKey}
	w := Width(d.metrics, axis.Facts, facts.Size, false) + slack
	top := facts.Y - facts.Size*0.9
	if x+w > d.room.Width-margin {
		facts.X, facts.Y = margin, below+facts.Size*ascent
		facts.Text = fit(d.metrics, axis.Facts, facts.Size, false, d.room.Width-2*margin)
		w, top = min(w, d.room.Width-2*margin), facts.Y-facts.Size*0.9
		below += facts.Size * lineHeight
	}
	if axis.FactsKey != "" {
		f.add(Rect{Box: Box{facts.X, top, w, facts.Size * 1.3}, Key: axis.FactsKey})
	}
	f.add(facts)
	return below + 2
}

// axisRow is marks that stand in one row, with what they take of it.
type axisRow struct {
	marks []AxisMark
	taken [][2]float64
}

// rows puts each mark into the first row in which it and its arrow and its name
// meet nothing else: those who moved first, as they need most.
func (d *axisDrawing) rows(marks []AxisMark) []axisRow {
	sorted := slices.Clone(marks)
	slices.SortStableFunc(sorted, func(a, b AxisMark) int { return cmp.Compare(moved(b), moved(a)) })
	var rows []axisRow
	for _, m := range sorted {
		from, to := d.extent(m)
		at := slices.IndexFunc(rows, func(r axisRow) bool { return r.free(from, to) })
		if at < 0 {
			at = len(rows)
			rows = append(rows, axisRow{})
		}
		rows[at].marks = append(rows[at].marks, m)
		rows[at].taken = append(rows[at].taken, [2]float64{from, to})
	}
	return rows
}

func (r axisRow) free(from, to float64) bool {
	const gap = 4
	for _, t := range r.taken {
		if from < t[1]+gap && t[0] < to+gap {
			return false
		}
	}
	return true
}

// moved is how far a mark has moved.
func moved(m AxisMark) int {
	if !m.Moved {
		return 0
	}
	return max(m.Then-m.Stance, m.Stance-m.Then)
}

// leftwards tells whether a name stands at the left of its mark: the arrow of
// one that moved to the left comes from the right.
func (m AxisMark) leftwards() bool { return m.Moved && m.Then > m.Stance }

// extent is what a mark takes of a row.
func (d *axisDrawing) extent(m AxisMark) (from, to float64) {
	x, label := d.x(float64(m.Stance)), d.labelOf(m)
	from, to = x-d.slot/2, x+d.slot/2
	if m.leftwards() {
		from -= label
	} else {
		to += label
	}
	if m.Moved {
		then := d.x(float64(m.Then))
		from, to = min(from, then-thenRadius), max(to, then+thenRadius)
	}
	if lo, hi, ok := d.spread(m); ok {
		from, to = min(from, lo), max(to, hi)
	}
	return from, to
}

// labelOf is how wide the name beside a mark is.
func (d *axisDrawing) labelOf(m AxisMark) float64 {
	return min(Width(d.metrics, d.nameOf(m), d.room.small(), false)+slack+1, d.labelW)
}

// spread is from where to where what a party says reaches.
func (d *axisDrawing) spread(m AxisMark) (lo, hi float64, ok bool) {
	if m.Spread <= 0 {
		return 0, 0, false
	}
	at := float64(m.Stance)
	return d.x(max(at-m.Spread, -2)), d.x(min(at+m.Spread, 2)), true
}

// thenRadius is that of the ring where a party stood before.
const thenRadius = 4.0

func (d *axisDrawing) mark(m AxisMark, y float64) {
	f, x := d.figure, d.x(float64(m.Stance))
	if m.Moved {
		then, edge := d.x(float64(m.Then)), x-d.slot/2
		if m.leftwards() {
			edge = x + d.slot/2
		}
		ink := SideOf(m.Stance)
		f.add(Circle{X: then, Y: y, R: thenRadius, Fill: Paper, Stroke: SideOf(m.Then), Width: 2, Key: m.Key})
		f.arrow(then+math.Copysign(thenRadius, edge-then), edge, y, ink, m.Key)
	}
	if lo, hi, ok := d.spread(m); ok {
		f.whisker(lo, hi, y+d.slot/2, m.Key)
	}
	f.stamp(x, y, d.slot, stamp{m.Form, m.Stance, m.Hollow, m.Faded, m.Key})
	label := Text{X: x + d.slot/2 + 1, Y: y + d.room.small()*middle, Size: d.room.small(), Fill: Ink, Key: m.Key}
	label.Text = fitName(d.metrics, d.nameOf(m), label.Size, d.labelOf(m))
	if m.Faded {
		label.Fill = Muted
	}
	w := Width(d.metrics, label.Text, label.Size, false)
	box := Box{label.X, y - d.slot/2, w, d.slot}
	if m.leftwards() {
		label.X, label.Anchor = x-d.slot/2-1, End
		box.X = label.X - w
	}
	f.add(Rect{Box: box, Key: m.Key}, label) // so that the name is hit as well
}

// fitName shortens a name, but not the sign behind it.
func fitName(m Metrics, name string, size, width float64) string {
	const sign = " +"
	if rest, ok := strings.CutSuffix(name, sign); ok {
		return fit(m, rest, size, false, width-Width(m, sign, size, false)) + sign
	}
	return fit(m, name, size, false, width)
}

// arrow draws a line with a head.
func (f *Figure) arrow(from, to, y float64, ink Colour, key string) {
	back := to - math.Copysign(5, to-from)
	f.add(
		Line{X1: from, Y1: y, X2: to, Y2: y, Stroke: ink, Width: 2, Key: key},
		Line{X1: back, Y1: y - 4, X2: to, Y2: y, Stroke: ink, Width: 2, Key: key},
		Line{X1: back, Y1: y + 4, X2: to, Y2: y, Stroke: ink, Width: 2, Key: key},
	)
}

// whisker draws a line with ends.
func (f *Figure) whisker(from, to, y float64, key string) {
	f.add(
		Line{X1: from, Y1: y, X2: to, Y2: y, Stroke: Muted, Width: 1.5, Key: key},
		Line{X1: from, Y1: y - 3, X2: from, Y2: y, Stroke: Muted, Width: 1.5, Key: key},
		Line{X1: to, Y1: y - 3, X2: to, Y2: y, Stroke: Muted, Width: 1.5, Key: key},
	)
}

// Number writes a number from 0 to 1 as the pictures do.
func Number(value float64) string { return strconv.FormatFloat(value, 'f', 2, 64) }
