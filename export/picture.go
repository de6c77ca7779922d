package export

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/app/figure"
)

// PictureEndings lists the endings of file names that Picture knows.
func PictureEndings() []string { return []string{".svg", ".png", ".pdf"} }

// Picture writes a figure to path in the format that its ending names. draw
// lays the figure out, with the widths of the typeface that it is written in.
// The file is complete and on disk when it returns no error; after one, what
// stood at path before stands there still. The sentences say what the picture
// could not show as it is.
func Picture(path string, draw func(figure.Metrics) *figure.Figure) (notes []string, err error) {
	if err := checkPlace(path); err != nil {
		return nil, fmt.Errorf("save the picture to %s: %w", path, err)
	}
	ending := strings.ToLower(filepath.Ext(path))
	if !slices.Contains(PictureEndings(), ending) {
		return nil, fmt.Errorf("save the picture to %s: give the file a name that ends in %s", path, strings.Join(PictureEndings(), " or "))
	}
	letters, err := newFace()
	if err != nil {
		return nil, err
	}
	p := picture{face: letters, ending: ending, figure: draw(letters)}
	p.fit()
	if err := replaceFile(path, p.write); err != nil {
		return nil, fmt.Errorf("save the picture to %s: %w", path, err)
	}
	return p.notes(), nil
}

// Bitmap is what Picture writes to a file that ends in .png.
func Bitmap(draw func(figure.Metrics) *figure.Figure) ([]byte, error) {
	letters, err := newFace()
	if err != nil {
		return nil, err
	}
	p := picture{face: letters, ending: ".png", figure: draw(letters)}
	p.fit()
	var b bytes.Buffer
	if err := p.write(&b); err != nil {
		return nil, fmt.Errorf("draw the picture: %w", err)
	}
	return b.Bytes(), nil
}

// picture is a figure on its way into a file.
type picture struct {
	face    *face
	ending  string
	figure  *figure.Figure
	missing map[rune]int // characters that the typeface lacks
}

// fit makes the texts such as can be written. An SVG file names typefaces and
// has none of its own: there the letters stay as they are.
func (p *picture) fit() {
	f := *p.figure
	f.Shapes = slices.Clone(f.Shapes)
	p.missing = map[rune]int{}
	for i, shape := range f.Shapes {
		t, ok := shape.(figure.Text)
		if !ok {
			continue
		}
		if p.ending == ".svg" {
			t.Text, _ = clean(t.Text)
		} else {
			t.Text = p.face.printable(t.Text, func(r rune) {
				if instead(r) == lacking {
					p.missing[r]++ // else it is said in other signs
				}
			})
		}
		f.Shapes[i] = t
	}
	p.figure = &f
}

// write writes the figure in the form of the ending.
func (p *picture) write(w io.Writer) error {
	switch p.ending {
	case ".svg":
		return SVG(w, p.figure)
	case ".png":
		return PNG(w, p.figure)
	default:
		return FigurePDF(w, p.figure)
	}
}

// notes say what the picture does not show as it is.
func (p *picture) notes() []string {
	var notes []string
	if lacks := missingWords(p.missing); len(lacks) > 0 {
		notes = append(notes, "The typeface lacks some characters, which are drawn as another sign: "+strings.Join(lacks, ", ")+". A picture saved as SVG has them as they are.")
	}
	if n := len(p.figure.Cut); n > 0 {
		texts := make([]string, n)
		for i, text := range p.figure.Cut {
			texts[i] = inQuotes(firstWords(text, 40))
		}
		notes = append(notes, fmt.Sprintf("The picture cuts %s short, with “…” at the end: %s.", number(n, "text", "texts"), some(texts)))
	}
	return notes
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
