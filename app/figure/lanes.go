package figure

import (
	"math"
	"strconv"
)

// lanes draws the marks and counts them: what lies outside the period is said
// beside the name.
func (d *drawing) lanes() {
	d.counts = make([]string, len(d.Lanes))
	for i, lane := range d.Lanes {
		if !d.inSight(i) {
			continue
		}
		d.shown = 0
		n := undatedOf(lane.Marks)
		if n > 0 {
			d.undatedMarks(i, lane.Marks[:n])
		}
		d.laneMarks(i, lane.Marks[n:])
		d.counts[i] = strconv.Itoa(len(lane.Marks))
		if d.shown < len(lane.Marks) {
			d.counts[i] = strconv.Itoa(d.shown) + " / " + d.counts[i]
		}
	}
}

// grounds draws what lies below the marks.
func (d *drawing) grounds() {
	for i := range d.Lanes {
		if !d.inSight(i) {
			continue
		}
		bottom := d.top(i) + d.lane
		if i%2 == 1 {
			d.figure.add(Rect{Box: Box{0, d.top(i), d.view.Width, d.lane}, Fill: Desk})
		}
		d.figure.add(Line{X1: 0, Y1: bottom, X2: d.view.Width, Y2: bottom, Stroke: Rule, Width: 1})
	}
	if u := d.undated; u.W > 0 {
		d.figure.add(Line{X1: u.Right() + margin/2, Y1: d.head, X2: u.Right() + margin/2, Y2: d.plot.Box.Bottom(), Stroke: Muted, Width: 1})
	}
}

func (d *drawing) undatedMarks(lane int, marks []Mark) {
	columns := max(int((d.undated.W-margin/2)/d.slot), 1)
	x := d.undated.X + margin/2
	if len(marks) > columns*d.rows {
		d.several(lane, "none", x+d.pill()/2, marks)
		return
	}
	for i, m := range marks {
		d.mark(m, x+(float64(i/d.rows)+0.5)*d.slot, d.rowY(lane, i%d.rows))
	}
}

// rowY is the middle of a row of marks, counted from below.
func (d *drawing) rowY(lane, row int) float64 {
	return d.top(lane) + d.lane - lanePad - (float64(row)+0.5)*d.slot
}

func (d *drawing) mark(m Mark, x, y float64) {
	d.shown++
	d.figure.stamp(x, y, d.slot, stamp{form: m.Form, stance: m.Stance, hollow: m.Hollow, key: m.Key})
}

// run is a stretch of a lane: marks that stand together because they would
// cover each other. Places are measured from the first of January 1970 and not
// from the edge, so that panning does not change what stands together.
type run struct {
	from, to    int // of the marks
	left, right float64
	crowded     bool // more than can be shown one by one
}

// laneMarks draws dated marks: those of one day in a block around it, those of
// near days in rows so that none covers another, and where there are too many
// for that, one mark for those of each stretch as wide as such a mark.
func (d *drawing) laneMarks(lane int, marks []Mark) {
	scale := d.plot.Box.W / d.plot.Period.Days()
	for _, r := range d.runs(marks, scale) {
		switch {
		case r.crowded:
			d.crowd(lane, marks[r.from:r.to], scale)
		case marks[r.from].at() == marks[r.to-1].at():
			d.block(lane, marks[r.from:r.to])
		default:
			d.spread(lane, marks[r.from:r.to], scale)
		}
	}
}

// mostColumns is how wide the marks of one day may stand, in marks.
const mostColumns = 7

// runs divides marks. A block of one day that would meet another becomes one
// run with it.
func (d *drawing) runs(marks []Mark, scale float64) []run {
	var all []run
	for i := 0; i < len(marks); {
		j := i + 1
		for j < len(marks) && marks[j].at() == marks[i].at() {
			j++
		}
		columns := (j - i + d.rows - 1) / d.rows
		r := run{from: i, to: j, crowded: columns > mostColumns}
		d.measure(&r, marks, scale)
		all = d.join(append(all, r), marks, scale)
		i = j
	}
	return all
}

// measure finds out how far a run reaches.
func (d *drawing) measure(r *run, marks []Mark, scale float64) {
	first, last := marks[r.from].at()*scale, marks[r.to-1].at()*scale
	if r.crowded {
		w := d.pill()
		r.left = math.Floor(first/w) * w
		r.right = (math.Floor(last/w) + 1) * w
		return
	}
	half := d.slot / 2
	if first == last {
		half *= float64((r.to - r.from + d.rows - 1) / d.rows)
	}
	r.left, r.right = first-half, last+half
}

// join makes one run of the last two as long as they meet.
func (d *drawing) join(all []run, marks []Mark, scale float64) []run {
	for len(all) > 1 && all[len(all)-2].right > all[len(all)-1].left {
		a, b := all[len(all)-2], all[len(all)-1]
		r := run{from: a.from, to: b.to, crowded: a.crowded || b.crowded}
		if !r.crowded {
			_, fits := d.dodge(marks[r.from:r.to], scale)
			r.crowded = !fits
		}
		d.measure(&r, marks, scale)
		all = append(all[:len(all)-2], r)
	}
	return all
}

// dodge gives each mark the lowest row that is free at its place.
func (d *drawing) dodge(marks []Mark, scale float64) ([]int, bool) {
	rows := make([]int, len(marks))
	ends := make([]float64, d.rows)
	for i := range ends {
		ends[i] = math.Inf(-1)
	}
	for i, m := range marks {
		x, row := m.at()*scale, 0
		for row < len(ends) && ends[row] > x-d.slot/2+1e-6 {
			row++
		}
		if row == len(ends) {
			return nil, false
		}
		rows[i], ends[row] = row, x+d.slot/2
	}
	return rows, true
}

func (d *drawing) spread(lane int, marks []Mark, scale float64) {
	rows, _ := d.dodge(marks, scale)
	for i, m := range marks {
		d.dated(m, d.plot.X(m.at()), d.rowY(lane, rows[i]), lane)
	}
}

// block draws the marks of one day in columns around it, with a line below
// where they take more than one: they are not of different days. Where the day
// is too near to the edge for them they are shown as one.
func (d *drawing) block(lane int, marks []Mark) {
	columns := (len(marks) + d.rows - 1) / d.rows
	rows := (len(marks) + columns - 1) / columns
	x := d.plot.X(marks[0].at())
	left := x - float64(columns)*d.slot/2
	if !d.holds(left, left+float64(columns)*d.slot) {
		if columns > 1 && d.holds(x-d.pill()/2, x+d.pill()/2) {
			d.several(lane, strconv.Itoa(marks[0].From), x, marks)
		}
		return
	}
	for i, m := range marks {
		d.dated(m, left+(float64(i/rows)+0.5)*d.slot, d.rowY(lane, i%rows), lane)
	}
	if columns > 1 {
		y := d.top(lane) + d.lane - lanePad/2
		d.figure.add(
			Line{X1: left + 2, Y1: y, X2: left + float64(columns)*d.slot - 2, Y2: y, Stroke: Muted, Width: 1},
			Line{X1: x, Y1: y, X2: x, Y2: y + lanePad/2, Stroke: Muted, Width: 1},
		)
	}
}

// holds tells whether a stretch can be drawn: all of it.
func (d *drawing) holds(left, right float64) bool {
	return left >= d.plot.Box.X && right <= d.plot.Box.Right()
}

// dated draws a mark over its day. One of which only the month or the year is
// known gets a line over all of it.
func (d *drawing) dated(m Mark, x, y float64, lane int) {
	if !d.holds(x-d.slot/2, x+d.slot/2) {
		return
	}
	if m.To > m.From {
		left := max(d.plot.X(float64(m.From)), d.plot.Box.X)
		right := min(d.plot.X(float64(m.To+1)), d.plot.Box.Right())
		below := d.top(lane) + d.lane - lanePad/2
		d.figure.add(Line{X1: left, Y1: below, X2: right, Y2: below, Stroke: Muted, Width: 2})
	}
	d.mark(m, x, y)
}

// crowd divides the time into stretches of equal length, each with one mark
// for all that fall into it.
func (d *drawing) crowd(lane int, marks []Mark, scale float64) {
	w := d.pill()
	for i := 0; i < len(marks); {
		bin := math.Floor(marks[i].at() * scale / w)
		j := i + 1
		for j < len(marks) && math.Floor(marks[j].at()*scale/w) == bin {
			j++
		}
		left := d.plot.X(bin * w / scale)
		switch {
		case !d.holds(left, left+w):
		case j-i == 1:
			x := d.plot.X(marks[i].at())
			d.dated(marks[i], min(max(x, left+d.slot/2), left+w-d.slot/2), d.rowY(lane, 0), lane)
		default:
			d.several(lane, strconv.Itoa(int(bin)), left+w/2, marks[i:j])
		}
		i = j
	}
}

// pill is the width of a mark that stands for several.
func (d *drawing) pill() float64 { return math.Round(d.slot * 1.5) }

// several draws one mark for many: their number, above a bar that is divided
// from pole A at its left to pole B at its right as their stances are.
func (d *drawing) several(lane int, bin string, x float64, marks []Mark) {
	key := "several/" + strconv.Itoa(lane) + "/" + bin
	keys := make([]string, len(marks))
	var stances [5]int
	for i, m := range marks {
		keys[i] = m.Key
		stances[step(m.Stance)]++
	}
	d.figure.Groups[key] = keys
	d.shown += len(marks)
	d.figure.pill(x, d.rowY(lane, 0), d.pill()-2, d.slot, stances, key)
}

// pill draws the number of some data above a bar of their stances.
func (f *Figure) pill(x, y, width, slot float64, stances [5]int, key string) {
	n := 0
	for _, s := range stances {
		n += s
	}
	height := slot * 0.92
	box := Box{x - width/2, y - height/2, width, height}
	f.add(Rect{Box: box, Radius: 4, Fill: Paper, Stroke: Muted, Width: 1, Key: key})
	at, bar := box.X+3, width-6
	for i, s := range stances {
		w := bar * float64(s) / float64(n)
		if s > 0 {
			f.add(Rect{Box: Box{at, box.Bottom() - 3 - slot*0.18, w, slot * 0.18}, Fill: FillOf(i - 2), Key: key})
		}
		at += w
	}
	size := slot * 0.42
	if n >= 1000 {
		size *= 0.8
	}
	f.add(Text{X: x, Y: box.Y + 2 + size, Anchor: Middle, Text: short(n), Size: size, Bold: true, Fill: Ink, Key: key})
}

// short writes a number in four letters at most.
func short(n int) string {
	if n < 10000 {
		return strconv.Itoa(n)
	}
	return strconv.Itoa(n/1000) + "k"
}
