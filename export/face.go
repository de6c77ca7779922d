package export

import (
	"fmt"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"standpoint/app/wrap"
	"standpoint/assets"
)

// style is one of the four styles of the documents' typeface, as the PDF
// library names them.
type style string

const (
	plain      style = ""
	bold       style = "B"
	italic     style = "I"
	boldItalic style = "BI"
)

// fontFiles names the files of the styles in the order in which they are read.
func fontFiles() []struct {
	style style
	file  string
} {
	return []struct {
		style style
		file  string
	}{
		{plain, "fonts/NotoSans-Regular.ttf"},
		{bold, "fonts/NotoSans-Bold.ttf"},
		{italic, "fonts/NotoSans-Italic.ttf"},
		{boldItalic, "fonts/NotoSans-BoldItalic.ttf"},
	}
}

// face knows which characters the typeface has and how wide they are. It is
// not safe for concurrent use.
type face struct {
	fonts    map[style]*sfnt.Font
	buffer   sfnt.Buffer
	advances map[style]map[rune]float32
}

func newFace() (*face, error) {
	f := &face{fonts: map[style]*sfnt.Font{}, advances: map[style]map[rune]float32{}}
	for _, file := range fontFiles() {
		data, err := assets.Fonts.ReadFile(file.file)
		if err != nil {
			return nil, fmt.Errorf("read typeface: %w", err)
		}
		f.fonts[file.style], err = sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("read typeface %s: %w", file.file, err)
		}
		f.advances[file.style] = map[rune]float32{}
	}
	return f, nil
}

// has reports whether the typeface can show a character.
func (f *face) has(r rune) bool {
	g, err := f.fonts[plain].GlyphIndex(&f.buffer, r)
	return err == nil && g != 0
}

// advance is the width of a character in a size of 1, in the size's unit.
func (f *face) advance(s style, r rune) float32 {
	if w, known := f.advances[s][r]; known {
		return w
	}
	w := float32(0.6) // where the typeface has no width to give
	font1 := f.fonts[s]
	if g, err := font1.GlyphIndex(&f.buffer, r); err == nil {
		em := font1.UnitsPerEm()
		if a, err := font1.GlyphAdvance(&f.buffer, g, fixed.Int26_6(em)<<6, font.HintingNone); err == nil {
			w = float32(a) / 64 / float32(em)
		}
	}
	f.advances[s][r] = w
	return w
}

// width is the width of a text in a size.
func (f *face) width(text string, s style, size float64) float64 {
	w := float32(0)
	for _, r := range text {
		w += f.advance(s, r)
	}
	return float64(w) * size
}

// lines breaks a text into lines of a width, in the size's unit.
func (f *face) lines(text string, s style, size, width float64) []string {
	var lines []string
	for _, l := range wrap.Lines(text, float32(width/size), func(r rune) float32 { return f.advance(s, r) }) {
		lines = append(lines, text[l.Start:l.End])
	}
	return lines
}
