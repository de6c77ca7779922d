package pages

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

// path is an outline in pixels, made of straight lines.
type path struct {
	parts [][]point
}

func (p *path) begin(at point) { p.parts = append(p.parts, []point{at}) }

func (p *path) line(to point) {
	if last := len(p.parts) - 1; last >= 0 {
		p.parts[last] = append(p.parts[last], to)
	}
}

// close goes back to where the part began.
func (p *path) close() {
	if last := len(p.parts) - 1; last >= 0 {
		p.line(p.parts[last][0])
	}
}

func (p *path) here() (point, bool) {
	if len(p.parts) == 0 {
		return point{}, false
	}
	part := p.parts[len(p.parts)-1]
	return part[len(part)-1], true
}

// bend is a curve of the second order.
func (p *path) bend(by, to point) {
	from, ok := p.here()
	if !ok {
		return
	}
	third := func(a, b float64) float64 { return a + (b-a)*2/3 }
	p.curve(point{third(from.x, by.x), third(from.y, by.y)}, point{third(to.x, by.x), third(to.y, by.y)}, to)
}

// curve is one of the third order, in lines shorter than the eye sees.
func (p *path) curve(one, two, to point) {
	from, ok := p.here()
	if !ok {
		return
	}
	long := math.Hypot(one.x-from.x, one.y-from.y) + math.Hypot(two.x-one.x, two.y-one.y) + math.Hypot(to.x-two.x, to.y-two.y)
	steps := 2 + int(math.Sqrt(long)*1.5)
	for i := 1; i <= steps; i++ {
		t := float64(i) / float64(steps)
		u := 1 - t
		at := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
		p.line(point{at(from.x, one.x, two.x, to.x), at(from.y, one.y, two.y, to.y)})
	}
}

// fill fills what the path encloses.
func (p *path) fill(onto *image.RGBA, c color.RGBA) {
	bounds := p.bounds().Intersect(onto.Bounds())
	if bounds.Empty() {
		return
	}
	raster := vector.NewRasterizer(bounds.Dx(), bounds.Dy())
	for _, part := range p.parts {
		for i, at := range part {
			x, y := float32(at.x-float64(bounds.Min.X)), float32(at.y-float64(bounds.Min.Y))
			if i == 0 {
				raster.MoveTo(x, y)
			} else {
				raster.LineTo(x, y)
			}
		}
		raster.ClosePath()
	}
	raster.Draw(onto, bounds, image.NewUniform(c), image.Point{})
}

func (p *path) bounds() image.Rectangle {
	low, high := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, part := range p.parts {
		for _, at := range part {
			low = point{min(low.x, at.x), min(low.y, at.y)}
			high = point{max(high.x, at.x), max(high.y, at.y)}
		}
	}
	if low.x > high.x {
		return image.Rectangle{}
	}
	const far = 1 << 20 // beyond every bitmap
	whole := func(x float64) int { return int(min(max(x, -far), far)) }
	return image.Rect(whole(math.Floor(low.x)), whole(math.Floor(low.y)), whole(math.Ceil(high.x))+1, whole(math.Ceil(high.y))+1)
}

// stroke draws along the path. dash is in units of which scale pixels are one.
func (p *path) stroke(onto *image.RGBA, c color.RGBA, width float64, dash []float64, scale float64) {
	width = max(width, 0.7) // what is thinner is too faint to be seen
	for _, part := range p.parts {
		at := 0.0 // along the part, for the dashes
		for i := 1; i < len(part); i++ {
			from, to := part[i-1], part[i]
			length := math.Hypot(to.x-from.x, to.y-from.y)
			if length == 0 {
				continue
			}
			for _, piece := range pieces(at, length, dash, scale) {
				bar(from, to, length, piece, width).fill(onto, c)
			}
			at += length
		}
	}
}

// pieces are the parts of a line that are drawn, from and to along it.
func pieces(before, length float64, dash []float64, scale float64) [][2]float64 {
	if len(dash) == 0 {
		return [][2]float64{{0, length}}
	}
	var all [][2]float64
	for i, at := 0, -before; at < length; i++ {
		next := at + max(dash[i%len(dash)]*scale, 0.1)
		if i%2 == 0 && next > 0 {
			all = append(all, [2]float64{max(at, 0), min(next, length)})
		}
		at = next
	}
	return all
}

// bar is the outline of a piece of a line, with its ends cut square.
func bar(from, to point, length float64, piece [2]float64, width float64) *path {
	dx, dy := (to.x-from.x)/length, (to.y-from.y)/length
	ax, ay := -dy*width/2, dx*width/2
	at := func(along, side float64) point {
		return point{from.x + dx*along + ax*side, from.y + dy*along + ay*side}
	}
	return &path{parts: [][]point{{at(piece[0], 1), at(piece[1], 1), at(piece[1], -1), at(piece[0], -1)}}}
}
