package figure

import "math"

// Versus is two parties side by side, issue by issue, with their words.
type Versus struct {
	Title  string
	Names  [2]string
	Notes  []Remark // below the names
	Issues []VersusIssue
	Note   func(key string) string
}

// Remark is a line or more of text; one with a key can be clicked.
type Remark struct {
	Text string
	Key  string
	Bold bool
}

// VersusIssue is one issue on which two parties are compared.
type VersusIssue struct {
	Name     string
	Facts    string // how far apart they are, in words
	FactsKey string
	Known    bool    // how far apart they are is known
	Value    float64 // 0 to 1
	Sides    [2]Stand
}

// Stand is where one of the two stands.
type Stand struct {
	Known  bool
	Stance int
	Form   Form
	Hollow bool
	Faded  bool
	Words  string // beside the mark; all that is said where nothing is known
	Quote  string
	Under  string // below the quote
	Key    string // of the quote
	Weight Remark // how much the issue matters
}

// versusDrawing is a Versus being laid out.
type versusDrawing struct {
	*Versus
	room    Room
	metrics Metrics
	figure  *Figure
	column  float64 // width of a party's
}

// mostQuote is how many lines of a passage are shown.
const mostQuote = 6

// Figure lays it out, as high as it needs to be.
func (v *Versus) Figure(r Room, m Metrics) *Figure {
	d := &versusDrawing{Versus: v, room: r, metrics: m, column: (r.Width - 3*margin) / 2}
	d.figure = &Figure{Title: v.Title, Width: r.Width, Note: v.Note}
	y := d.figure.heading(m, v.Title, r)
	for _, n := range v.Notes {
		y = d.remark(n, margin, y, r.Width-2*margin) + 3
	}
	y += 4
	if len(v.Issues) > 0 {
		y = d.names(y) + 4
	}
	for _, issue := range v.Issues {
		d.figure.add(Line{X1: margin, Y1: y, X2: r.Width - margin, Y2: y, Stroke: Rule, Width: 1})
		y = d.issue(issue, y+6) + 8
	}
	d.figure.Height = max(y, r.Height)
	return d.figure
}

// left is where the column of a party begins.
func (d *versusDrawing) left(side int) float64 {
	return margin + float64(side)*(d.column+margin)
}

func (d *versusDrawing) names(y float64) float64 {
	bottom := y
	for side, name := range d.Names {
		t := Text{X: d.left(side), Text: name, Size: d.room.large(), Bold: true, Fill: Ink}
		bottom = max(bottom, d.figure.paragraph(d.metrics, t, y, d.column, 2))
	}
	return bottom
}

// remark writes a text; one that can be clicked is in the colour of what stands
// out, with a line below it.
func (d *versusDrawing) remark(r Remark, x, y, width float64) float64 {
	if r.Text == "" {
		return y
	}
	size := d.room.small()
	t := Text{X: x, Text: r.Text, Size: size, Bold: r.Bold, Fill: Muted, Key: r.Key}
	if r.Bold {
		t.Fill = Ink
	}
	if r.Key == "" {
		return d.figure.paragraph(d.metrics, t, y, width, 0)
	}
	t.Fill = Accent
	w := 0.0
	all := lines(d.metrics, r.Text, size, r.Bold, width, 0)
	for i, line := range all {
		w = Width(d.metrics, line, size, r.Bold)
		base := y + float64(i)*size*lineHeight + size*ascent
		d.figure.add(Line{X1: x, Y1: base + 2.5, X2: x + w, Y2: base + 2.5, Stroke: Rule, Width: 1, Key: r.Key})
	}
	bottom := d.figure.paragraph(d.metrics, t, y, width, 0)
	if len(all) > 1 {
		w = width
	}
	d.figure.add(Rect{Box: Box{x, y, w, bottom - y}, Key: r.Key})
	return bottom
}

// issue draws one issue from a height on and returns where it ends.
func (d *versusDrawing) issue(v VersusIssue, y float64) float64 {
	text := d.room.Text
	half := d.room.Width * 0.45
	name := Text{X: margin, Text: v.Name, Size: text, Bold: true, Fill: Ink}
	left := d.figure.paragraph(d.metrics, name, y, half-margin, 2)
	right := d.facts(v, y, d.room.Width-half-margin)
	y = max(left, right) + 3
	bottom := y
	for side, s := range v.Sides {
		bottom = max(bottom, d.stand(s, d.left(side), y))
	}
	return bottom
}

// facts writes at the right how far apart the two are, upon its shade.
func (d *versusDrawing) facts(v VersusIssue, y, width float64) float64 {
	size, right := d.room.small(), d.room.Width-margin
	if v.Known {
		w, h := Width(d.metrics, "0.00", size, true)+slack+8, size*lineHeight+3
		step := stepOf(v.Value)
		d.figure.add(
			Rect{Box: Box{right - w, y, w, h}, Radius: 3, Fill: Heat(step), Key: v.FactsKey},
			Text{X: right - w/2, Y: y + h/2 + size*middle, Anchor: Middle, Text: Number(v.Value), Size: size, Bold: true, Fill: OnHeat(step), Key: v.FactsKey},
		)
		right -= w + 6
		width -= w + 6
		y += 2
	}
	bottom := d.figure.paragraph(d.metrics, Text{X: right, Anchor: End, Text: v.Facts, Size: size, Fill: Muted}, y, width, 2)
	if !v.Known && v.FactsKey != "" {
		d.figure.add(Rect{Box: Box{right - width, y, width, bottom - y}, Key: v.FactsKey})
	}
	return bottom
}

// stand draws where a party stands, what shows it, and how much it matters.
func (d *versusDrawing) stand(s Stand, x, y float64) float64 {
	f, size := d.figure, d.room.small()
	slot := math.Round(d.room.Text * slotSize)
	bottom := y
	if s.Known {
		f.stamp(x+slot/2, y+slot/2, slot, stamp{form: s.Form, stance: s.Stance, hollow: s.Hollow, faded: s.Faded, key: s.Key})
		words := lines(d.metrics, s.Words, size, false, d.column-slot-4, 2)
		top := y + max(slot-float64(len(words))*size*lineHeight, 0)/2
		bottom = f.paragraph(d.metrics, Text{X: x + slot + 4, Text: s.Words, Size: size, Fill: Ink, Key: s.Key}, top, d.column-slot-4, 2)
		bottom = max(bottom, y+slot) + 2
	} else {
		bottom = f.paragraph(d.metrics, Text{X: x, Text: s.Words, Size: size, Fill: Muted}, y+2, d.column, 3) + 2
	}
	if s.Quote != "" {
		bottom = f.paragraph(d.metrics, Text{X: x, Text: s.Quote, Size: d.room.Text, Fill: Ink, Key: s.Key}, bottom, d.column, mostQuote)
		bottom = f.paragraph(d.metrics, Text{X: x, Text: s.Under, Size: size, Fill: Muted, Key: s.Key}, bottom+1, d.column, 2)
	}
	if s.Key != "" {
		f.add(Rect{Box: Box{x, y, d.column, bottom - y}, Key: s.Key})
	}
	return d.remark(s.Weight, x, bottom+2, d.column)
}
