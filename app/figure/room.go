package figure

import "math"

// Room is how much room a picture has. A picture that needs more takes it: then
// it is for whoever shows it to scroll.
type Room struct {
	Width, Height float64 // Height 0: as high as it needs to be
	Text          float64 // size of text
}

// Sizes of text are whole: others are spaced unevenly on the screen.

// large is the size of what heads a part.
func (r Room) large() float64 { return math.Round(r.Text * 1.1) }

// small is the size of text of less weight.
func (r Room) small() float64 { return math.Round(r.Text * small) }

// tiny is the size of text below a number.
func (r Room) tiny() float64 { return math.Round(r.Text * small * small) }

// paragraph writes a text in lines from a height on, as t says but for its Y,
// and returns where the lines end. limit 0 is any number of lines.
func (f *Figure) paragraph(m Metrics, t Text, top, width float64, limit int) float64 {
	for _, line := range lines(m, t.Text, t.Size, t.Bold, width, limit) {
		t.Text, t.Y = line, top+t.Size*ascent
		f.add(t)
		top += t.Size * lineHeight
	}
	return top
}

// heading writes the title of a picture, if it has one, and returns where what
// follows begins.
func (f *Figure) heading(m Metrics, title string, r Room) float64 {
	if title == "" {
		return margin
	}
	size := math.Round(r.Text * 1.3)
	text := fit(m, title, size, true, r.Width-2*margin)
	f.add(Text{X: margin, Y: margin + size, Text: text, Size: size, Bold: true, Fill: Ink})
	return margin + size*lineHeight + margin
}

// caption is a part of a legend: a sample with words behind it. The sample is
// drawn from its left end around the middle of the line.
type caption struct {
	words string
	width float64 // of the sample
	draw  func(x, y float64)
	at    Point
}

// captions places the parts of a legend from left to right and goes on in the
// next line. It leaves out those without words and returns the height.
func captions(m Metrics, r Room, line float64, all []caption) ([]caption, float64) {
	var placed []caption
	x, y := margin, 0.0
	for _, c := range all {
		if c.words == "" {
			continue
		}
		if c.width > 0 {
			c.width += 5
		}
		c.words = fit(m, c.words, r.small(), false, r.Width-2*margin-c.width)
		w := c.width + Width(m, c.words, r.small(), false) + slack
		if x > margin && x+w > r.Width-margin {
			x, y = margin, y+line
		}
		c.at = Point{x, y + line/2}
		placed = append(placed, c)
		x += w + 14
	}
	if len(placed) == 0 {
		return nil, 0
	}
	return placed, y + line
}

// caption draws parts of a legend that were placed, from a height on.
func (f *Figure) caption(placed []caption, top float64, r Room) {
	size := r.small()
	for _, c := range placed {
		y := top + c.at.Y
		if c.draw != nil {
			c.draw(c.at.X, y)
		}
		f.add(Text{X: c.at.X + c.width, Y: y + size*middle, Text: c.words, Size: size, Fill: Muted})
	}
}
