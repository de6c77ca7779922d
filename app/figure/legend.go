package figure

// legendEntry is a part of the legend with its place in it.
type legendEntry struct {
	words string
	stamp stamp
	pill  bool
	x, y  float64
}

// mostLegend is how much of the height the legend may take.
const mostLegend = 0.2

// layLegend makes the legend. In a low picture it leaves out the stances, which
// say by letters what they are, and in a very low one it is left out.
func (d *drawing) layLegend() {
	for _, stances := range []bool{true, false} {
		d.listLegend(stances)
		d.placeLegend()
		if d.view.Height == 0 || d.legendH < d.view.Height*mostLegend {
			return
		}
	}
	d.entries, d.legendH = nil, 0
}

// listLegend lists the parts of the legend.
func (d *drawing) listLegend(stances bool) {
	d.entries = nil
	for i, words := range d.Words.Stances {
		if stances {
			d.entry(legendEntry{words: words, stamp: stamp{stance: i - 2}})
		}
	}
	for i, words := range d.Words.Forms {
		d.entry(legendEntry{words: words, stamp: stamp{form: Form(i)}})
	}
	d.entry(legendEntry{words: d.Words.Hollow, stamp: stamp{stance: 2, hollow: true}})
	d.entry(legendEntry{words: d.Words.Several, pill: true})
}

// placeLegend places the parts from left to right and goes on in the next line.
func (d *drawing) placeLegend() {
	x, y, line := margin, margin, d.slot+4
	for i := range d.entries {
		e := &d.entries[i]
		w := d.sample(e) + Width(d.metrics, e.words, d.view.Text*small, false) + slack
		if x > margin && x+w > d.view.Width-margin {
			x, y = margin, y+line
		}
		e.x, e.y = x, y
		x += w + 12
	}
	if len(d.entries) > 0 {
		d.legendH = y + line
	}
}

// sample is the width of the mark before the words.
func (d *drawing) sample(e *legendEntry) float64 {
	if e.pill {
		return d.pill() + 3
	}
	return d.slot + 3
}

func (d *drawing) entry(e legendEntry) {
	if e.words != "" {
		d.entries = append(d.entries, e)
	}
}

func (d *drawing) legend() {
	top := d.figure.Height - d.legendH
	for i := range d.entries {
		e := &d.entries[i]
		y := top + e.y + d.slot/2
		if e.pill {
			d.figure.pill(e.x+d.pill()/2, y, d.pill()-2, d.slot, [5]int{2, 1, 0, 1, 1}, "")
		} else {
			d.figure.stamp(e.x+d.slot/2, y, d.slot, e.stamp)
		}
		size := d.view.Text * small
		d.figure.add(Text{X: e.x + d.sample(e), Y: y + size*middle, Text: e.words, Size: size, Fill: Muted})
	}
}
