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
	advances map[style]*advances
}

// advances are the widths of characters that were asked for, in a size of 1.
// Those of most texts stand in a list: long tables are measured letter by
// letter.
type advances struct {
	ascii  [128]float32 // 0: not asked for yet
	others map[rune]float32
}

func newFace() (*face, error) {
	f := &face{fonts: map[style]*sfnt.Font{}, advances: map[style]*advances{}}
	for _, file := range fontFiles() {
		data, err := assets.Fonts.ReadFile(file.file)
		if err != nil {
			return nil, fmt.Errorf("read typeface: %w", err)
		}
		f.fonts[file.style], err = sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("read typeface %s: %w", file.file, err)
		}
		f.advances[file.style] = &advances{others: map[rune]float32{}}
	}
	return f, nil
}

// has reports whether the typeface can show a character.
func (f *face) has(r rune) bool {
	g, err := f.fonts[plain].GlyphIndex(&f.buffer, r)
	return err == nil && g != 0
}

// advance is the width of a character in a size of 1, in the size's unit.
func (f *face) advance(s style, r rune) float32 { return f.measure(s)(r) }

// measure gives the width of each character in a size of 1, in the size's unit.
func (f *face) measure(s style) func(rune) float32 {
	known := f.advances[s]
	return func(r rune) float32 {
		if r >= 0 && int(r) < len(known.ascii) {
			if known.ascii[r] == 0 {
				known.ascii[r] = f.glyphAdvance(s, r)
			}
			return known.ascii[r]
		}
		w, found := known.others[r]
		if !found {
			w = f.glyphAdvance(s, r)
			known.others[r] = w
		}
		return w
	}
}

func (f *face) glyphAdvance(s style, r rune) float32 {
	font1 := f.fonts[s]
	if g, err := font1.GlyphIndex(&f.buffer, r); err == nil {
		em := font1.UnitsPerEm()
		if a, err := font1.GlyphAdvance(&f.buffer, g, fixed.Int26_6(em)<<6, font.HintingNone); err == nil {
			return float32(a) / 64 / float32(em)
		}
	}
	return 0.6 // where the typeface has no width to give
}

// width is the width of a text in a size.
func (f *face) width(text string, s style, size float64) float64 {
	w, of := float32(0), f.measure(s)
	for _, r := range text {
		w += of(r)
	}
	return float64(w) * size
}

// lines breaks a text into lines of a width, in the size's unit.
func (f *face) lines(text string, s style, size, width float64) []string {
	var lines []string
	for _, l := range wrap.Lines(text, float32(width/size), f.measure(s)) {
		lines = append(lines, text[l.Start:l.End])
	}
	return lines
}

// count is how many lines a text takes at a width, in the size's unit.
func (f *face) count(text string, s style, size, width float64) int {
	return len(wrap.Lines(text, float32(width/size), f.measure(s)))
}
