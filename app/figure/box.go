package figure

import (
	"cmp"
	"math"
	"slices"
)

// Box is a rectangle along the axes.
type Box struct{ X, Y, W, H float64 }

// Right is the right edge.
func (b Box) Right() float64 { return b.X + b.W }

// Bottom is the lower edge.
func (b Box) Bottom() float64 { return b.Y + b.H }

// Centre is the point in the middle.
func (b Box) Centre() (x, y float64) { return b.X + b.W/2, b.Y + b.H/2 }

// Holds tells whether a point lies in the box, or so near to it.
func (b Box) Holds(x, y, near float64) bool {
	return x >= b.X-near && x <= b.Right()+near && y >= b.Y-near && y <= b.Bottom()+near
}

// Within tells whether the box lies in another.
func (b Box) Within(o Box) bool {
	const tiny = 1e-6
	return b.X >= o.X-tiny && b.Y >= o.Y-tiny && b.Right() <= o.Right()+tiny && b.Bottom() <= o.Bottom()+tiny
}

// Covers tells whether the box and another have a part in common.
func (b Box) Covers(o Box) bool {
	const tiny = 1e-6
	return b.X < o.Right()-tiny && o.X < b.Right()-tiny && b.Y < o.Bottom()-tiny && o.Y < b.Bottom()-tiny
}

func (b Box) with(o Box) Box {
	x, y := min(b.X, o.X), min(b.Y, o.Y)
	return Box{x, y, max(b.Right(), o.Right()) - x, max(b.Bottom(), o.Bottom()) - y}
}

// Bounds is the rectangle.
func (r Rect) Bounds() Box { return r.Box }

// Bounds is the box from one end to the other.
func (l Line) Bounds() Box {
	x, y := min(l.X1, l.X2), min(l.Y1, l.Y2)
	return Box{x, y, max(l.X1, l.X2) - x, max(l.Y1, l.Y2) - y}
}

// Bounds is the box around the circle.
func (c Circle) Bounds() Box { return Box{c.X - c.R, c.Y - c.R, 2 * c.R, 2 * c.R} }

// Bounds is the box around the corners.
func (p Polygon) Bounds() Box {
	box := Box{p.X, p.Y, 0, 0}
	for _, c := range p.Corners() {
		box = box.with(Box{c.X, c.Y, 0, 0})
	}
	return box
}

// Point is a place.
type Point struct{ X, Y float64 }

// Corners are those of the polygon, clockwise.
func (p Polygon) Corners() []Point {
	corners := make([]Point, p.Sides)
	for i := range corners {
		sin, cos := math.Sincos((p.Angle-90)*math.Pi/180 + 2*math.Pi*float64(i)/float64(p.Sides))
		corners[i] = Point{p.X + p.R*cos, p.Y + p.R*sin}
	}
	return corners
}

// Bounds is where the text stands, without a width.
func (t Text) Bounds() Box { return Box{t.X, t.Y - 0.75*t.Size, 0, t.Size} }

// TextBounds is the box around a text.
func TextBounds(t Text, m Metrics) Box {
	b := t.Bounds()
	b.W = Width(m, t.Text, t.Size, t.Bold)
	b.X -= b.W * float64(t.Anchor) / 2
	return b
}

// Bounds is the box around the grid.
func (c Cells) Bounds() Box { return c.Box }

func (r Rect) key() string    { return r.Key }
func (l Line) key() string    { return l.Key }
func (c Circle) key() string  { return c.Key }
func (p Polygon) key() string { return p.Key }
func (t Text) key() string    { return t.Key }
func (Cells) key() string     { return "" }

// KeyOf is the key of the datum that a shape shows; empty: none.
func KeyOf(s Shape) string { return s.key() }

// Place is where a key stands.
type Place struct {
	Key string
	Box
}

// Places lists the keys in the order in which they first occur, each with the
// box around all its shapes.
func (f *Figure) Places() []Place {
	var all []Place
	at := map[string]int{}
	for _, s := range f.Shapes {
		key := s.key()
		if key == "" {
			continue
		}
		i, known := at[key]
		if !known {
			at[key] = len(all)
			all = append(all, Place{key, s.Bounds()})
			continue
		}
		all[i].Box = all[i].with(s.Bounds())
	}
	return all
}

// Hit is the place at a point, the uppermost of several, or one that is at most
// so near to it.
func Hit(places []Place, x, y, near float64) (Place, bool) {
	for i := len(places) - 1; i >= 0; i-- {
		if places[i].Holds(x, y, 0) {
			return places[i], true
		}
	}
	for i := len(places) - 1; i >= 0; i-- {
		if places[i].Holds(x, y, near) {
			return places[i], true
		}
	}
	return Place{}, false
}

// Way is a direction in which a person moves from key to key.
type Way struct{ X, Y float64 }

// The ways.
var (
	Left  = Way{-1, 0}
	Right = Way{1, 0}
	Up    = Way{0, -1}
	Down  = Way{0, 1}
)

// Next is the place nearest to one in a direction, what lies aside counting
// thrice; false if there is none.
func Next(places []Place, from Place, way Way) (Place, bool) {
	x0, y0 := from.Centre()
	cost := func(p Place) float64 {
		x, y := p.Centre()
		ahead := (x-x0)*way.X + (y-y0)*way.Y
		aside := math.Abs((x-x0)*way.Y) + math.Abs((y-y0)*way.X)
		if p.Key == from.Key || ahead < 1 || aside > 4*ahead {
			return math.Inf(1)
		}
		return ahead + 3*aside
	}
	if len(places) == 0 {
		return Place{}, false
	}
	best := slices.MinFunc(places, func(a, b Place) int { return cmp.Compare(cost(a), cost(b)) })
	return best, !math.IsInf(cost(best), 1)
}
