package chart

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpoint/app/figure"
	"standpoint/views/ui"
)

// shelf keeps objects of one kind, to use them again for the next figure.
type shelf[T any] struct {
	made []T
	used int
	make func() T
}

func (s *shelf[T]) next() T {
	if s.used == len(s.made) {
		s.made = append(s.made, s.make())
	}
	s.used++
	return s.made[s.used-1]
}

// pool draws shapes with objects that it keeps.
type pool struct {
	rects    shelf[*canvas.Rectangle]
	lines    shelf[*canvas.Line]
	circles  shelf[*canvas.Circle]
	polygons shelf[*canvas.Polygon]
	texts    shelf[*canvas.Text]
	images   shelf[*canvas.Image]
	colours  [figure.Colours]color.Color // of the theme in force
	baseline [2]float32                  // below the top of a text, plain and bold, for a size of 1
	line     [2]float32                  // height of a line, likewise
}

func newPool() pool {
	p := pool{
		rects:    shelf[*canvas.Rectangle]{make: func() *canvas.Rectangle { return canvas.NewRectangle(nil) }},
		lines:    shelf[*canvas.Line]{make: func() *canvas.Line { return canvas.NewLine(nil) }},
		circles:  shelf[*canvas.Circle]{make: func() *canvas.Circle { return canvas.NewCircle(nil) }},
		polygons: shelf[*canvas.Polygon]{make: func() *canvas.Polygon { return canvas.NewPolygon(4, nil) }},
		texts:    shelf[*canvas.Text]{make: func() *canvas.Text { return canvas.NewText("", nil) }},
		images: shelf[*canvas.Image]{make: func() *canvas.Image {
			i := &canvas.Image{}
			i.ScaleMode = canvas.ImageScalePixels
			return i
		}},
	}
	const large = 100 // so that rounding does not matter
	for i := range p.baseline {
		size, baseline := fyne.CurrentApp().Driver().RenderedTextSize("Ág", large, fyne.TextStyle{Bold: i == 1}, nil)
		p.baseline[i], p.line[i] = baseline/large, size.Height/large
	}
	return p
}

// draw appends an object for each shape, in their order, but for those above or
// below what is in sight.
func (p *pool) draw(f *figure.Figure, inSight figure.Box, objects []fyne.CanvasObject) []fyne.CanvasObject {
	p.rects.used, p.lines.used, p.circles.used = 0, 0, 0
	p.polygons.used, p.texts.used, p.images.used = 0, 0, 0
	p.colours[figure.None] = color.Transparent
	for c := figure.None + 1; int(c) < figure.Colours; c++ {
		p.colours[c] = ui.Color(ThemeName(c))
	}
	for _, s := range f.Shapes {
		if b := s.Bounds(); inSight.H > 0 && (b.Bottom() < inSight.Y-beyond || b.Y > inSight.Bottom()+beyond) {
			continue
		}
		if r, ok := s.(figure.Rect); ok && r.Fill == figure.None && r.Stroke == figure.None {
			continue // there is nothing to see, only a place to hit
		}
		if l, ok := s.(figure.Line); ok {
			for _, dash := range l.Dashes() {
				objects = append(objects, p.stroke(dash))
			}
			continue
		}
		objects = append(objects, p.object(s))
	}
	return objects
}

// beyond is how far shapes reach beyond their bounds at most: letters, thick
// lines.
const beyond = 24

// colour is what a figure's colour is in the theme in force.
func (p *pool) colour(c figure.Colour) color.Color {
	if family, rgb := c.Kind(); family == figure.Given {
		return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
	}
	return p.colours[c]
}

func (p *pool) object(s figure.Shape) fyne.CanvasObject {
	switch s := s.(type) {
	case figure.Rect:
		return p.rect(s)
	case figure.Circle:
		o := p.circles.next()
		o.FillColor, o.StrokeColor, o.StrokeWidth = p.colour(s.Fill), p.colour(s.Stroke), float32(s.Width)
		put(o, s.X-s.R, s.Y-s.R, 2*s.R, 2*s.R)
		return o
	case figure.Polygon:
		o := p.polygons.next()
		o.FillColor, o.StrokeColor, o.StrokeWidth = p.colour(s.Fill), p.colour(s.Stroke), float32(s.Width)
		o.Sides, o.Angle = uint(s.Sides), float32(s.Angle)
		put(o, s.X-s.R, s.Y-s.R, 2*s.R, 2*s.R)
		return o
	case figure.Cells:
		return p.cells(s)
	default:
		return p.text(s.(figure.Text))
	}
}

func (p *pool) stroke(s figure.Line) fyne.CanvasObject {
	o := p.lines.next()
	o.StrokeColor, o.StrokeWidth = p.colour(s.Stroke), float32(s.Width)
	o.Position1, o.Position2 = fyne.NewPos(float32(s.X1), float32(s.Y1)), fyne.NewPos(float32(s.X2), float32(s.Y2))
	return o
}

func (p *pool) rect(s figure.Rect) fyne.CanvasObject {
	o := p.rects.next()
	o.FillColor, o.StrokeColor, o.StrokeWidth = p.colour(s.Fill), p.colour(s.Stroke), float32(s.Width)
	o.CornerRadius = float32(s.Radius)
	put(o, s.X, s.Y, s.W, s.H)
	return o
}

func (p *pool) text(s figure.Text) fyne.CanvasObject {
	o, i := p.texts.next(), 0
	if s.Bold {
		i = 1
	}
	o.Text, o.Color, o.TextSize = s.Text, p.colour(s.Fill), float32(s.Size)
	o.TextStyle = fyne.TextStyle{Bold: s.Bold}
	o.Alignment = [...]fyne.TextAlign{fyne.TextAlignLeading, fyne.TextAlignCenter, fyne.TextAlignTrailing}[s.Anchor]
	x := float32(s.X)
	o.Move(fyne.NewPos(x, float32(s.Y)-p.baseline[i]*o.TextSize))
	o.Resize(fyne.NewSize(0, p.line[i]*o.TextSize)) // it reaches out of no width at either side
	return o
}

// cells draws a grid as one picture of a pixel a cell.
func (p *pool) cells(s figure.Cells) fyne.CanvasObject {
	o := p.images.next()
	picture := image.NewNRGBA(image.Rect(0, 0, max(s.Columns, 1), max(s.Rows(), 1)))
	for i, fill := range s.Fills {
		picture.Set(i%s.Columns, i/s.Columns, p.colours[fill])
	}
	o.Image = picture
	put(o, s.X, s.Y, s.W, s.H)
	o.Refresh()
	return o
}

func put(o fyne.CanvasObject, x, y, w, h float64) {
	o.Move(fyne.NewPos(float32(x), float32(y)))
	o.Resize(fyne.NewSize(float32(w), float32(h)))
}

// ThemeName is what the theme calls a figure's colour.
func ThemeName(c figure.Colour) fyne.ThemeColorName {
	switch family, n := c.Kind(); family {
	case figure.Fill:
		return ui.FillOf(n)
	case figure.OnFill:
		return ui.OnFillOf(n)
	case figure.Side:
		return ui.InkOf(n)
	case figure.HeatStep:
		return ui.HeatOf(n)
	case figure.OnHeatStep:
		return ui.OnHeatOf(n)
	case figure.Faded:
		return ui.MarkOf(n)
	}
	return [...]fyne.ThemeColorName{
		figure.Paper: ui.ColorPaper, figure.Desk: ui.ColorDesk, figure.Rule: ui.ColorLine,
		figure.Muted: ui.ColorMuted, figure.Ink: ui.ColorInk, figure.Accent: ui.ColorAccent,
	}[c]
}

// Metrics are the widths of the window's typeface, for laying figures out. They
// are measured in each size: on the screen, letters are not as much narrower as
// they are smaller.
func Metrics(kit *ui.Kit) figure.Metrics {
	m := &metrics{faces: map[look]*ui.Face{}}
	for _, face := range []*ui.Face{kit.Cell, kit.CellBold} {
		m.faces[look{float64(face.Size), face.Style.Bold}] = face
	}
	return m
}

// look is how letters are drawn.
type look struct {
	size float64
	bold bool
}

type metrics struct {
	faces map[look]*ui.Face
	last  look // looked up last, with its face: most letters are like those before
	face  *ui.Face
}

// Advance is the width of a character in a size.
func (m *metrics) Advance(r rune, size float64, bold bool) float64 {
	if now := (look{size, bold}); now != m.last || m.face == nil {
		m.last, m.face = now, m.faces[now]
		if m.face == nil {
			m.face = ui.NewFace(float32(size), bold)
			m.faces[now] = m.face
		}
	}
	return float64(m.face.Advance(r))
}
