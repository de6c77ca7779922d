package export

import (
	"fmt"
	"image"
	"image/color"
	imagedraw "image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"standpoint/app/figure"
	"standpoint/assets"
)

// pixelsPerUnit makes a bitmap sharp on paper: 192 pixels to the inch.
const pixelsPerUnit = 2

// mostPixels is how large a bitmap may be on one side.
const mostPixels = 16000

// PNG writes a figure as a bitmap of 192 pixels to the inch.
func PNG(w io.Writer, f *figure.Figure) error {
	picture, err := paint(f)
	if err != nil {
		return err
	}
	return png.Encode(w, picture)
}

// paint draws a figure.
func paint(f *figure.Figure) (image.Image, error) {
	width, height := int(math.Ceil(f.Width*pixelsPerUnit)), int(math.Ceil(f.Height*pixelsPerUnit))
	if width < 1 || height < 1 || width > mostPixels || height > mostPixels {
		return nil, fmt.Errorf("a picture of %d by %d pixels cannot be written: save it as SVG", width, height)
	}
	p := &painter{image: image.NewNRGBA(image.Rect(0, 0, width, height)), faces: map[faceOf]font.Face{}}
	imagedraw.Draw(p.image, p.image.Bounds(), image.NewUniform(solid(figure.Paper)), image.Point{}, imagedraw.Src)
	for _, shape := range f.Shapes {
		if err := p.shape(shape); err != nil {
			return nil, err
		}
	}
	return p.image, nil
}

// painter is a bitmap being drawn.
type painter struct {
	image *image.NRGBA
	faces map[faceOf]font.Face
	fonts map[style]*opentype.Font
}

type faceOf struct {
	size  float64
	heavy bool
}

func solid(c figure.Colour) color.NRGBA {
	r, g, b := printed(c).rgb()
	return color.NRGBA{uint8(r), uint8(g), uint8(b), 0xff}
}

func (p *painter) shape(shape figure.Shape) error {
	switch o := shape.(type) {
	case figure.Rect:
		w := strokeWidth(o.Stroke, o.Width)
		p.ring(o.Bounds(), w, o.Fill, o.Stroke, func(path *outline, inset float64) {
			path.box(o.X+inset, o.Y+inset, o.W-2*inset, o.H-2*inset, max(o.Radius-inset, 0))
		})
	case figure.Circle:
		w := strokeWidth(o.Stroke, o.Width)
		p.ring(o.Bounds(), w, o.Fill, o.Stroke, func(path *outline, inset float64) {
			r := o.R - inset
			path.box(o.X-r, o.Y-r, 2*r, 2*r, r)
		})
	case figure.Polygon:
		p.polygon(o)
	case figure.Line:
		for _, dash := range o.Dashes() {
			p.line(dash)
		}
	case figure.Cells:
		p.cells(o)
	case figure.Text:
		return p.text(o)
	}
	return nil
}

// ring fills what an outline encloses in the stroke's colour, and what it
// encloses further in in the fill's. Without a fill the inside is left as it
// was.
func (p *painter) ring(bounds figure.Box, width float64, fill, stroke figure.Colour, trace func(path *outline, inset float64)) {
	if width > 0 {
		p.fill(bounds, stroke, func(path *outline) {
			trace(path, 0)
			path.backwards = true
			trace(path, width)
		})
	}
	if fill != figure.None {
		p.fill(bounds, fill, func(path *outline) { trace(path, width) })
	}
}

// polygon draws the line upon the edge: half of it lies outside.
func (p *painter) polygon(o figure.Polygon) {
	half := strokeWidth(o.Stroke, o.Width) / 2 / math.Cos(math.Pi/float64(o.Sides))
	outer := o
	outer.R += half
	p.ring(outer.Bounds(), half*2, o.Fill, o.Stroke, func(path *outline, inset float64) {
		inner := outer
		inner.R -= inset
		path.corners(inner.Corners())
	})
}

func (p *painter) line(l figure.Line) {
	length := math.Hypot(l.X2-l.X1, l.Y2-l.Y1)
	if length == 0 || l.Stroke == figure.None {
		return
	}
	dx, dy := (l.Y2-l.Y1)/length*l.Width/2, (l.X1-l.X2)/length*l.Width/2
	b := l.Bounds()
	b = figure.Box{X: b.X - l.Width, Y: b.Y - l.Width, W: b.W + 2*l.Width, H: b.H + 2*l.Width}
	p.fill(b, l.Stroke, func(path *outline) {
		path.corners([]figure.Point{
			{X: l.X1 + dx, Y: l.Y1 + dy},
			{X: l.X2 + dx, Y: l.Y2 + dy},
			{X: l.X2 - dx, Y: l.Y2 - dy},
			{X: l.X1 - dx, Y: l.Y1 - dy},
		})
	})
}

func (p *painter) cells(c figure.Cells) {
	rows := c.Rows()
	edge := func(at, size float64, i, n int) int {
		return int(math.Round((at + size*float64(i)/float64(n)) * pixelsPerUnit))
	}
	for i, fill := range c.Fills {
		if fill == figure.None || i/c.Columns >= rows {
			continue
		}
		x, y := i%c.Columns, i/c.Columns
		r := image.Rect(edge(c.X, c.W, x, c.Columns), edge(c.Y, c.H, y, rows), edge(c.X, c.W, x+1, c.Columns), edge(c.Y, c.H, y+1, rows))
		imagedraw.Draw(p.image, r, image.NewUniform(solid(fill)), image.Point{}, imagedraw.Src)
	}
}

// fill fills what is traced, which lies in the bounds.
func (p *painter) fill(bounds figure.Box, c figure.Colour, trace func(*outline)) {
	at := image.Rect(
		int(math.Floor(bounds.X*pixelsPerUnit))-1, int(math.Floor(bounds.Y*pixelsPerUnit))-1,
		int(math.Ceil(bounds.Right()*pixelsPerUnit))+1, int(math.Ceil(bounds.Bottom()*pixelsPerUnit))+1,
	).Intersect(p.image.Bounds())
	if at.Empty() {
		return
	}
	path := &outline{raster: vector.NewRasterizer(at.Dx(), at.Dy()), at: at.Min}
	trace(path)
	path.raster.Draw(p.image, at, image.NewUniform(solid(c)), image.Point{})
}

func (p *painter) text(t figure.Text) error {
	letters, err := p.face(t.Size, t.Bold)
	if err != nil {
		return err
	}
	d := font.Drawer{Dst: p.image, Src: image.NewUniform(solid(t.Fill)), Face: letters}
	x := fixed.Int26_6(math.Round(t.X * pixelsPerUnit * 64))
	x -= d.MeasureString(t.Text) * fixed.Int26_6(t.Anchor) / 2
	d.Dot = fixed.Point26_6{X: x, Y: fixed.Int26_6(math.Round(t.Y * pixelsPerUnit * 64))}
	d.DrawString(t.Text)
	return nil
}

func (p *painter) face(size float64, heavy bool) (font.Face, error) {
	key := faceOf{size, heavy}
	if letters, made := p.faces[key]; made {
		return letters, nil
	}
	if p.fonts == nil {
		if err := p.readFonts(); err != nil {
			return nil, err
		}
	}
	s := plain
	if heavy {
		s = bold
	}
	letters, err := opentype.NewFace(p.fonts[s], &opentype.FaceOptions{Size: size * pixelsPerUnit, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return nil, fmt.Errorf("make letters of size %g: %w", size, err)
	}
	p.faces[key] = letters
	return letters, nil
}

func (p *painter) readFonts() error {
	p.fonts = map[style]*opentype.Font{}
	for _, file := range fontFiles()[:2] {
		data, err := assets.Fonts.ReadFile(file.file)
		if err != nil {
			return fmt.Errorf("read typeface: %w", err)
		}
		if p.fonts[file.style], err = opentype.Parse(data); err != nil {
			return fmt.Errorf("read typeface %s: %w", file.file, err)
		}
	}
	return nil
}

// outline is a path in a figure's units.
type outline struct {
	raster    *vector.Rasterizer
	at        image.Point // of the raster's corner in the bitmap
	backwards bool        // what is traced now is a hole
}

func (o *outline) place(p figure.Point) (x, y float32) {
	return float32(p.X*pixelsPerUnit - float64(o.at.X)), float32(p.Y*pixelsPerUnit - float64(o.at.Y))
}

func (o *outline) corners(all []figure.Point) {
	for i := range all {
		p := all[i]
		if o.backwards {
			p = all[len(all)-1-i]
		}
		if x, y := o.place(p); i == 0 {
			o.raster.MoveTo(x, y)
		} else {
			o.raster.LineTo(x, y)
		}
	}
	o.raster.ClosePath()
}

// box traces a box with round corners, which are finer than a pixel's eighth.
func (o *outline) box(x, y, w, h, r float64) {
	if w <= 0 || h <= 0 {
		return
	}
	r = min(r, w/2, h/2)
	if r == 0 {
		o.corners([]figure.Point{{X: x, Y: y}, {X: x + w, Y: y}, {X: x + w, Y: y + h}, {X: x, Y: y + h}})
		return
	}
	var all []figure.Point
	steps := 4 + int(math.Sqrt(r)*4)
	for corner, centre := range []figure.Point{{X: x + w - r, Y: y + r}, {X: x + w - r, Y: y + h - r}, {X: x + r, Y: y + h - r}, {X: x + r, Y: y + r}} {
		for i := range steps + 1 {
			sin, cos := math.Sincos((float64(corner) - 1 + float64(i)/float64(steps)) * math.Pi / 2)
			all = append(all, figure.Point{X: centre.X + r*cos, Y: centre.Y + r*sin})
		}
	}
	o.corners(all)
}
