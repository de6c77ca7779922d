package ui

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"standpoint/app/wrap"
)

// Face is a size and style of text whose widths are remembered: measuring
// anew costs Fyne some 40 µs a string. It belongs to the window's goroutine.
type Face struct {
	Size  float32
	Style fyne.TextStyle
	// Line is the height of a line.
	Line float32

	ascii [utf8.RuneSelf]float32 // 0: not measured yet
	other map[rune]float32
}

// NewFace makes a face; bold or not.
func NewFace(size float32, bold bool) *Face {
	f := &Face{Size: size, Style: fyne.TextStyle{Bold: bold}, other: map[rune]float32{}}
	f.Line = fyne.MeasureText("Ág", size, f.Style).Height
	return f
}

// Advance is the width of one rune.
func (f *Face) Advance(r rune) float32 {
	if r >= 0 && r < utf8.RuneSelf {
		if f.ascii[r] == 0 {
			f.ascii[r] = f.measure(r)
		}
		return f.ascii[r]
	}
	w, ok := f.other[r]
	if !ok {
		w = f.measure(r)
		f.other[r] = w
	}
	return w
}

// measure takes the mean of several, as a measured width is rounded up.
func (f *Face) measure(r rune) float32 {
	const times = 8
	run := make([]rune, times)
	for i := range run {
		run[i] = r
	}
	return fyne.MeasureText(string(run), f.Size, f.Style).Width / times
}

// Width is the width of a text on one line.
func (f *Face) Width(text string) float32 {
	var w float32
	for _, r := range text {
		w += f.Advance(r)
	}
	return w
}

// slack is what summed widths may fall short of the drawn line.
const slack = 2

// Lines breaks text into lines of at most that width.
func (f *Face) Lines(text string, width float32) []wrap.Line {
	return wrap.Lines(text, width-slack, f.Advance)
}

// Texts breaks text into at most limit lines (0: any number).
func (f *Face) Texts(text string, width float32, limit int) []string {
	return wrap.Texts(text, f.Lines(text, width), limit, width-slack, f.Advance)
}

// Fit shortens text to that width.
func (f *Face) Fit(text string, width float32) string {
	return wrap.Fit(text, width-slack, f.Advance)
}

// Exact is the width of a text as it is drawn: slower than Width for a text
// not measured lately, but right to the pixel.
func (f *Face) Exact(text string) float32 {
	if text == "" {
		return 0
	}
	return fyne.MeasureText(text, f.Size, f.Style).Width
}
