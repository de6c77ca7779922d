// Package wrap breaks text into lines of a given width, from the width of each
// rune alone; the window and the documents share it.
//
// It measures no fonts and draws nothing, and it does not shape: scripts that
// join or stack their letters come out a little too wide or too narrow.
package wrap

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line is a range of bytes of the text. White space at which the line was
// broken is not in it.
type Line struct {
	Start, End int
	// Hard says that the text breaks here by itself: a paragraph ends.
	Hard bool
}

// Lines breaks text at white space, after hyphens and dashes, and within a
// word only where the word alone is wider than a line. A line break in the
// text always breaks. There is at least one line.
func Lines(text string, width float32, advance func(rune) float32) []Line {
	var lines []Line
	for start := 0; ; {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			return paragraph(lines, text, start, len(text), width, advance)
		}
		lines = paragraph(lines, text, start, start+end, width, advance)
		start += end + 1
	}
}

// paragraph appends the lines of text[start:end], which has no line break.
func paragraph(lines []Line, text string, start, end int, width float32, advance func(rune) float32) []Line {
	lineStart := start
	breakEnd, breakNext := -1, -1 // the last place to break: where the line would end, the next begin
	var x, xNext float32          // widths up to here, and up to breakNext
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:end])
		w := advance(r)
		if isSpace(r) {
			if breakNext != i { // the first of several spaces ends the line
				breakEnd = i
			}
			x += w
			i += size
			breakNext, xNext = i, x
			continue
		}
		if x+w > width && i > lineStart {
			if breakNext > lineStart && breakEnd > lineStart {
				lines = append(lines, Line{Start: lineStart, End: breakEnd})
				lineStart, x = breakNext, x-xNext
			} else {
				lines = append(lines, Line{Start: lineStart, End: i})
				lineStart, x = i, 0
			}
			breakEnd, breakNext = -1, -1
			if x+w > width && i > lineStart {
				continue // what was carried over is too wide for itself
			}
		}
		x += w
		i += size
		if breaksAfter(r) && i < end {
			breakEnd, breakNext, xNext = i, i, x
		}
	}
	last := lineStart + len(strings.TrimRightFunc(text[lineStart:end], isSpace))
	return append(lines, Line{Start: lineStart, End: last, Hard: true})
}

func isSpace(r rune) bool {
	return r != '\u00a0' && r != '\u202f' && unicode.IsSpace(r)
}

func breaksAfter(r rune) bool {
	return r == '-' || r == '\u2010' || r == '\u2013' || r == '\u2014' || r == '/'
}

// Fit shortens text to one line of the given width, ending in "…" where
// something was cut.
func Fit(text string, width float32, advance func(rune) float32) string {
	x, dots := float32(0), advance('…')
	cut := 0
	for i, r := range text {
		if x+dots <= width {
			cut = i
		}
		x += advance(r)
		if x > width {
			return strings.TrimRightFunc(text[:cut], isSpace) + "…"
		}
	}
	return text
}

// Texts gives the lines as strings, at most limit of them (0: all); the last
// one ends in "…" where lines were left out.
func Texts(text string, lines []Line, limit int, width float32, advance func(rune) float32) []string {
	if limit <= 0 || limit > len(lines) {
		limit = len(lines)
	}
	out := make([]string, limit)
	for i := range out {
		out[i] = text[lines[i].Start:lines[i].End]
	}
	if limit < len(lines) {
		rest := strings.Join(strings.Fields(text[lines[limit-1].Start:]), " ")
		out[limit-1] = Fit(rest, width, advance)
	}
	return out
}
