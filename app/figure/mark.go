package figure

// Form is the shape of a mark.
type Form uint8

// The forms, and what they stand for in a timeline.
const (
	Round    Form = iota // a quote
	Square               // a paraphrase
	Diamond              // a report
	Triangle             // what another party claims
)

// stamp says how a mark looks.
type stamp struct {
	form   Form
	stance int
	hollow bool
	faded  bool
	key    string
}

// Marks stand in squares of this side, for text of size 1.
const slotSize = 1.9

// stamp draws a mark in the middle of a square.
func (f *Figure) stamp(x, y, slot float64, s stamp) {
	fill, ink, edge, width := FillOf(s.stance), OnFillOf(s.stance), None, 0.0
	switch {
	case s.hollow && s.faded:
		fill, ink, edge, width = Paper, Muted, FadedOf(s.stance), slot*0.07
	case s.hollow:
		fill, ink, edge, width = Paper, SideOf(s.stance), SideOf(s.stance), slot*0.07
	case s.faded:
		fill, ink = FadedOf(s.stance), SideOf(s.stance)
	}
	down, letters := 0.0, slot*0.38
	switch s.form {
	case Round:
		f.add(Circle{X: x, Y: y, R: slot * 0.43, Fill: fill, Stroke: edge, Width: width, Key: s.key})
	case Square:
		side := slot * 0.78
		f.add(Rect{Box: Box{x - side/2, y - side/2, side, side}, Fill: fill, Stroke: edge, Width: width, Key: s.key})
	case Diamond:
		down, letters = -slot*0.02, slot*0.36
		f.add(Polygon{X: x, Y: y, R: slot*0.5 - width/2, Sides: 4, Fill: fill, Stroke: edge, Width: width, Key: s.key})
	case Triangle:
		f.add(Polygon{X: x, Y: y - slot*0.13, R: slot*0.56 - width/2, Sides: 3, Angle: 180, Fill: fill, Stroke: edge, Width: width, Key: s.key})
		down = -slot * 0.16
	}
	f.sign(x, y+down, letters, s.stance, ink, s.key)
}

// sign writes the letters of a stance with their middle at a place; the dot of
// the middle is drawn, as that of most typefaces is too small to be seen.
func (f *Figure) sign(x, y, size float64, stance int, ink Colour, key string) {
	if stance == 0 {
		f.add(Circle{X: x, Y: y, R: size * 0.22, Fill: ink, Key: key})
		return
	}
	letters := [...]string{"AA", "A", "", "B", "BB"}[step(stance)]
	f.add(Text{X: x, Y: y + size*0.33, Anchor: Middle, Text: letters, Size: size, Bold: true, Fill: ink, Key: key})
}

func (f *Figure) add(s ...Shape) { f.Shapes = append(f.Shapes, s...) }
