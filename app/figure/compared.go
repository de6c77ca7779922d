package figure

import "slices"

// Compare marks in a figure of a timeline the two days that are compared: the
// first and the last day of a period, which ends with the day shown. later tells
// that there is something after it: that does not count, and lies on a ground of
// its own. A period without an end marks nothing; one without a beginning only
// the day shown.
func (f *Figure) Compare(p Plot, c Period, later bool) *Figure {
	if c.To == 0 || p.Box.H <= 0 {
		return f
	}
	at := func(day float64) float64 { return min(max(p.X(day), p.Box.X), p.Box.Right()) }
	within := func(day float64) bool { return day >= p.Period.From && day <= p.Period.To }
	from, to := at(c.From), at(c.To)
	if c.From == 0 {
		from = to
	}
	var below []Shape
	if later {
		below = append(below, Rect{Box: Box{to, p.Box.Y, p.Box.Right() - to, p.Box.H}, Fill: Rule})
	}
	for _, day := range []float64{c.From, c.To} {
		if day != 0 && within(day) {
			below = append(below, Line{X1: p.X(day), Y1: p.Box.Y, X2: p.X(day), Y2: p.Box.Bottom(), Stroke: Accent, Width: 1.5})
		}
	}
	above := []Shape{Line{X1: from, Y1: p.Box.Y, X2: to, Y2: p.Box.Y, Stroke: Accent, Width: 3}}
	const r = 5
	if c.From != 0 && within(c.From) {
		above = append(above, Polygon{X: p.X(c.From), Y: p.Box.Y, R: r + 1, Sides: 4, Fill: Paper, Stroke: Accent, Width: 2})
	}
	if within(c.To) {
		above = append(above, Circle{X: p.X(c.To), Y: p.Box.Y, R: r, Fill: Paper, Stroke: Accent, Width: 2})
	}
	next := *f
	next.Shapes = slices.Concat(f.Shapes[:p.ground], below, f.Shapes[p.ground:], above)
	return &next
}
