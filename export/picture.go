package export

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"standpoint/app/figure"
)

// PictureEndings lists the endings of file names that Picture knows.
func PictureEndings() []string { return []string{".svg", ".png", ".pdf"} }

// Picture writes a figure to path in the format that its ending names. draw
// lays the figure out, with the widths of the typeface that it is written in.
// The file is complete and on disk when it returns nil; after an error, what
// stood at path before stands there still.
func Picture(path string, draw func(figure.Metrics) *figure.Figure) error {
	if err := checkPlace(path); err != nil {
		return fmt.Errorf("save the picture to %s: %w", path, err)
	}
	letters, err := newFace()
	if err != nil {
		return err
	}
	f := draw(letters)
	var write func(io.Writer) error
	switch strings.ToLower(filepath.Ext(path)) {
	case ".svg":
		write = func(w io.Writer) error { return SVG(w, f) }
	case ".png":
		write = func(w io.Writer) error { return PNG(w, f) }
	case ".pdf":
		write = func(w io.Writer) error { return FigurePDF(w, f) }
	default:
		return fmt.Errorf("save the picture to %s: give the file a name that ends in %s", path, strings.Join(PictureEndings(), " or "))
	}
	if err := replaceFile(path, write); err != nil {
		return fmt.Errorf("save the picture to %s: %w", path, err)
	}
	return nil
}

// Bitmap is what Picture writes to a file that ends in .png.
func Bitmap(draw func(figure.Metrics) *figure.Figure) ([]byte, error) {
	letters, err := newFace()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := PNG(&b, draw(letters)); err != nil {
		return nil, fmt.Errorf("draw the picture: %w", err)
	}
	return b.Bytes(), nil
}

// Advance is the width of a character, for those who lay figures out.
func (f *face) Advance(r rune, size float64, heavy bool) float64 {
	s := plain
	if heavy {
		s = bold
	}
	return float64(f.advance(s, r)) * size
}

// printed is the colour of a figure's palette on paper.
func printed(c figure.Colour) colour {
	switch family, n := c.Kind(); family {
	case figure.Given:
		return colour(n)
	case figure.Fill:
		return fillOf(n)
	case figure.OnFill:
		return inkOn(n)
	case figure.Side:
		return [...]colour{0xA84400, 0x94530B, 0x5C5C68, 0x645A9A, 0x5E3C99}[n+2]
	case figure.HeatStep:
		return [figure.Steps]colour{0xE6F3F4, 0xBFE0E2, 0x93CBD0, 0x5FB1B8, 0x36989F, 0x0B5A63}[n]
	case figure.OnHeatStep:
		if n == figure.Steps-1 {
			return white
		}
		return ink
	case figure.Faded:
		return [...]colour{0xFFD3AD, 0xFFE6C7, 0xE6E6EC, 0xE6E2F3, 0xD3C5EC}[n+2]
	}
	return map[figure.Colour]colour{
		figure.Paper: white, figure.Desk: pale, figure.Rule: line, figure.Muted: grey, figure.Ink: ink, figure.Accent: 0x5E3C99,
	}[c]
}
