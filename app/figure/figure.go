package figure

import (
	"math"

	"standpoint/app/wrap"
)

// Figure is a picture: shapes, of which later ones lie upon earlier ones.
type Figure struct {
	Title         string // what it shows, for those who do not see it
	Width, Height float64
	Shapes        []Shape

	// Note says in words what a key stands for; nil: nothing can be said.
	Note func(key string) string
	// Groups are the keys that a mark stands for which shows several data.
	Groups map[string][]string
	// Cut are the texts that are shown shortened, as there is no room for more.
	Cut []string
}

// Shape is a Rect, Line, Circle, Polygon, Text or Cells.
type Shape interface {
	// Bounds is the least box around it. That of a text reaches only as far
	// down and up as most letters do, and has no width: use TextBounds.
	Bounds() Box
	key() string
}

// Rect is a rectangle with a fill and a line around it, either of which may be
// missing. The line lies within the rectangle.
type Rect struct {
	Box
	Radius float64 // of the corners
	Fill   Colour
	Stroke Colour
	Width  float64 // of the line
	Key    string
}

// Line is a straight line.
type Line struct {
	X1, Y1, X2, Y2 float64
	Stroke         Colour
	Width          float64
	Dash           float64 // length of its dashes, and of the gaps between them; 0: it has none
	Key            string
}

// Dashes are the lines that the dashes of a line are; of one without it is the
// line itself.
func (l Line) Dashes() []Line {
	length := math.Hypot(l.X2-l.X1, l.Y2-l.Y1)
	if l.Dash <= 0 || length == 0 {
		return []Line{l}
	}
	at := func(d float64) (x, y float64) {
		share := min(d/length, 1)
		return l.X1 + (l.X2-l.X1)*share, l.Y1 + (l.Y2-l.Y1)*share
	}
	var all []Line
	for d := 0.0; d < length; d += 2 * l.Dash {
		one := l
		one.Dash = 0
		one.X1, one.Y1 = at(d)
		one.X2, one.Y2 = at(d + l.Dash)
		all = append(all, one)
	}
	return all
}

// Circle is a circle with a fill and a line around it, either of which may be
// missing. The line lies within the radius.
type Circle struct {
	X, Y, R float64
	Fill    Colour
	Stroke  Colour
	Width   float64
	Key     string
}

// Polygon is a regular polygon. Its corners lie on a circle, one of them at
// the top unless it is turned by an angle. The line is drawn upon its edge.
type Polygon struct {
	X, Y, R float64
	Sides   int
	Angle   float64
	Fill    Colour
	Stroke  Colour
	Width   float64
	Key     string
}

// Anchor is which part of a text stands at its place.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line of text. Y is the baseline.
type Text struct {
	X, Y   float64
	Anchor Anchor
	Text   string
	Size   float64
	Bold   bool
	Fill   Colour
	Key    string
}

// Cells is a grid of equal cells without gaps, row by row. It is drawn as one
// picture, so there may be many; it takes no keys.
type Cells struct {
	Box
	Columns int
	Fills   []Colour
}

// Rows is the number of rows.
func (c Cells) Rows() int {
	if c.Columns == 0 {
		return 0
	}
	return len(c.Fills) / c.Columns
}

// Metrics knows how wide text is.
type Metrics interface {
	// Advance is the width of a character in a size.
	Advance(r rune, size float64, bold bool) float64
}

// Width is the width of a text.
func Width(m Metrics, text string, size float64, bold bool) float64 {
	var w float64
	for _, r := range text {
		w += m.Advance(r, size, bold)
	}
	return w
}

// slack is what summed widths may fall short of the drawn line.
const slack = 2

// fit shortens a text to a width.
func fit(m Metrics, text string, size float64, bold bool, width float64) string {
	return wrap.Fit(text, float32(max(width-slack, 0)), advance(m, size, bold))
}

// lines breaks a text into at most limit lines.
func lines(m Metrics, text string, size float64, bold bool, width float64, limit int) []string {
	w, a := float32(max(width-slack, 0)), advance(m, size, bold)
	return wrap.Texts(text, wrap.Lines(text, w, a), limit, w, a)
}

func advance(m Metrics, size float64, bold bool) func(rune) float32 {
	return func(r rune) float32 { return float32(m.Advance(r, size, bold)) }
}

// lineHeight is how far lines of text are apart, for a size of 1, and ascent
// how far above the baseline a line begins; middle is how far below the middle
// of a line its baseline lies, so that capitals stand in the middle.
const (
	lineHeight = 1.36
	ascent     = 1.07
	middle     = 0.36
)
