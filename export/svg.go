package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"

	"standpoint/app/figure"
)

// svgFonts are the typefaces for an SVG picture, the one it was laid out in
// first.
const svgFonts = "'Noto Sans', 'Open Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

// SVG writes a figure as an SVG picture. What a mark stands for is its title,
// which browsers show under the pointer.
func SVG(w io.Writer, f *figure.Figure) error {
	s := &svg{figure: f}
	s.print(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	s.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" font-family="%s" role="img">`+"\n",
		length(f.Width), length(f.Height), length(f.Width), length(f.Height), svgFonts)
	if f.Title != "" {
		s.print("<title>" + escaped(f.Title) + "</title>\n")
	}
	s.printf(`<rect width="%s" height="%s" fill="#%s"/>`+"\n", length(f.Width), length(f.Height), printed(figure.Paper).hex())
	for _, shape := range f.Shapes {
		s.group(figure.KeyOf(shape))
		s.shape(shape)
	}
	s.group("")
	s.print("</svg>\n")
	_, err := w.Write(s.out.Bytes())
	return err
}

// svg is a picture being written.
type svg struct {
	figure *figure.Figure
	out    bytes.Buffer
	key    string // of the group that is open; empty: none is
}

func (s *svg) print(text string)                { s.out.WriteString(text) }
func (s *svg) printf(format string, all ...any) { fmt.Fprintf(&s.out, format, all...) }

// group puts the shapes of one mark into one group, under its title.
func (s *svg) group(key string) {
	if key == s.key {
		return
	}
	if s.key != "" {
		s.print("</g>\n")
	}
	if s.key = key; key == "" {
		return
	}
	s.print("<g>")
	if s.figure.Note != nil {
		s.print("<title>" + escaped(s.figure.Note(key)) + "</title>")
	}
	s.print("\n")
}

func (s *svg) shape(shape figure.Shape) {
	switch o := shape.(type) {
	case figure.Rect:
		b, half := o.Box, strokeWidth(o.Stroke, o.Width)/2
		s.printf(`<rect x="%s" y="%s" width="%s" height="%s"`, length(b.X+half), length(b.Y+half), length(max(b.W-2*half, 0)), length(max(b.H-2*half, 0)))
		if o.Radius > 0 {
			s.printf(` rx="%s"`, length(o.Radius))
		}
		s.paint(o.Fill, o.Stroke, o.Width)
	case figure.Line:
		s.printf(`<line x1="%s" y1="%s" x2="%s" y2="%s"`, length(o.X1), length(o.Y1), length(o.X2), length(o.Y2))
		if o.Dash > 0 {
			s.printf(` stroke-dasharray="%s"`, length(o.Dash))
		}
		s.paint(figure.None, o.Stroke, o.Width)
	case figure.Circle:
		s.printf(`<circle cx="%s" cy="%s" r="%s"`, length(o.X), length(o.Y), length(o.R-strokeWidth(o.Stroke, o.Width)/2))
		s.paint(o.Fill, o.Stroke, o.Width)
	case figure.Polygon:
		s.print(`<polygon points="`)
		for i, c := range o.Corners() {
			if i > 0 {
				s.print(" ")
			}
			s.print(length(c.X) + "," + length(c.Y))
		}
		s.print(`"`)
		s.paint(o.Fill, o.Stroke, o.Width)
	case figure.Text:
		s.text(o)
	case figure.Cells:
		s.cells(o)
	}
}

// paint ends an element with its colours.
func (s *svg) paint(fill, stroke figure.Colour, width float64) {
	if fill == figure.None {
		s.print(` fill="none"`)
	} else {
		s.printf(` fill="#%s"`, printed(fill).hex())
	}
	if w := strokeWidth(stroke, width); w > 0 {
		s.printf(` stroke="#%s" stroke-width="%s"`, printed(stroke).hex(), length(w))
	}
	s.print("/>\n")
}

func strokeWidth(stroke figure.Colour, width float64) float64 {
	if stroke == figure.None {
		return 0
	}
	return width
}

func (s *svg) text(t figure.Text) {
	s.printf(`<text x="%s" y="%s" font-size="%s"`, length(t.X), length(t.Y), length(t.Size))
	switch t.Anchor {
	case figure.Middle:
		s.print(` text-anchor="middle"`)
	case figure.End:
		s.print(` text-anchor="end"`)
	}
	if t.Bold {
		s.print(` font-weight="bold"`)
	}
	s.printf(` fill="#%s">%s</text>`+"\n", printed(t.Fill).hex(), escaped(t.Text))
}

// cells draws a grid without the hair lines that show between rectangles that
// only touch.
func (s *svg) cells(c figure.Cells) {
	w, h := c.W/float64(max(c.Columns, 1)), c.H/float64(max(c.Rows(), 1))
	s.print(`<g shape-rendering="crispEdges">` + "\n")
	for i, fill := range c.Fills {
		s.shape(figure.Rect{Box: figure.Box{X: c.X + float64(i%c.Columns)*w, Y: c.Y + float64(i/c.Columns)*h, W: w, H: h}, Fill: fill})
	}
	s.print("</g>\n")
}

// length writes a length to a hundredth, which no eye can see: more would differ
// from one kind of processor to another.
func length(x float64) string {
	return strconv.FormatFloat(math.Round(x*100)/100+0, 'f', -1, 64)
}

func escaped(text string) string {
	var out bytes.Buffer
	if err := xml.EscapeText(&out, []byte(text)); err != nil {
		return "" // a buffer takes all
	}
	return out.String()
}
