package reader

import (
	"sort"
	"unicode/utf8"

	"standpoint/app/dossier"
	"standpoint/app/wrap"
	"standpoint/views/ui"
)

// Mark is a passage in the text.
type Mark struct {
	ID         dossier.ID
	Start, End int // bytes
	Stance     int
	Label      string // for the margin: "US · Crimea AA"
	Cell       string // "United States · Crimea"
	Voice      string // as a word
	Speaker    string
	Decided    bool // a person accepted it
	Rejected   bool // shown on request only
}

// paragraphGap is between paragraphs, leading between lines.
const (
	paragraphGap float32 = 7
	leading      float32 = 4
)

// column is the text broken into lines at a width.
type column struct {
	text  string
	lines []wrap.Line
	tops  []float32 // where each line begins; one more for the end
	lane  []int     // of each mark: how many marks it overlaps lie under it
	marks []Mark    // by start
	// shares tells of each mark whether it has words in common with another.
	shares []bool
}

func newColumn(face *ui.Face, text string, marks []Mark, width float32) column {
	c := column{text: text, lines: face.Lines(text, width)}
	c.tops = make([]float32, len(c.lines)+1)
	for i, l := range c.lines {
		c.tops[i+1] = c.tops[i] + face.Line + leading
		switch {
		case l.Start == l.End: // paragraphs are apart already
			c.tops[i+1] = c.tops[i] + paragraphGap
		case l.Hard:
			c.tops[i+1] += paragraphGap
		}
	}
	c.mark(marks)
	return c
}

// mark draws other passages into the same lines.
func (c *column) mark(marks []Mark) {
	c.marks, c.lane = marks, lanes(marks)
	c.shares = make([]bool, len(marks))
	for i, m := range marks {
		for j := i + 1; j < len(marks) && marks[j].Start < m.End; j++ {
			c.shares[i], c.shares[j] = true, true
		}
	}
}

// lanes gives each mark the lowest lane in which it meets no earlier mark.
// Marks must be ordered by start.
func lanes(marks []Mark) []int {
	lane := make([]int, len(marks))
	var ends []int // of the last mark in each lane
	for i, m := range marks {
		at := 0
		for at < len(ends) && ends[at] > m.Start {
			at++
		}
		if at == len(ends) {
			ends = append(ends, 0)
		}
		ends[at] = m.End
		lane[i] = at
	}
	return lane
}

// height is that of all lines.
func (c *column) height() float32 { return c.tops[len(c.lines)] }

// lineAt is the line at a height, the nearest one if there is none.
func (c *column) lineAt(y float32) int {
	i := sort.Search(len(c.lines), func(i int) bool { return c.tops[i+1] > y })
	return min(i, len(c.lines)-1)
}

// lineOf is the line on which a byte of the text stands.
func (c *column) lineOf(at int) int {
	i := sort.Search(len(c.lines), func(i int) bool { return c.lines[i].Start > at }) - 1
	return max(i, 0)
}

// span gives the lines in sight: from the first to before the second.
func (c *column) span(from, length float32) (first, after int) {
	first = c.lineAt(max(from, 0))
	after = sort.Search(len(c.lines), func(i int) bool { return c.tops[i] >= from+length })
	return first, after
}

// byteAt is the place in the text nearest to a point of the column, on a
// rune's border.
func (c *column) byteAt(face *ui.Face, x, y float32) int {
	line := c.lines[c.lineAt(y)]
	words := c.text[line.Start:line.End]
	i := sort.Search(len(words), func(i int) bool {
		return face.Exact(words[:runeEnd(words, i)]) > x
	})
	if i >= len(words) {
		return line.End
	}
	start := runeStart(words, i)
	left, right := face.Exact(words[:start]), face.Exact(words[:runeEnd(words, i)])
	if x-left > right-x {
		return line.Start + runeEnd(words, i)
	}
	return line.Start + start
}

func runeStart(s string, i int) int {
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

func runeEnd(s string, i int) int {
	i = runeStart(s, i)
	_, size := utf8.DecodeRuneInString(s[i:])
	return i + size
}

// marksAt are the marks on a byte of the text, the shortest first: that is
// the one meant when several overlap.
func (c *column) marksAt(at int) []int {
	var on []int
	for i, m := range c.marks {
		if m.Start <= at && at < m.End {
			on = append(on, i)
		}
	}
	sort.SliceStable(on, func(a, b int) bool {
		x, y := c.marks[on[a]], c.marks[on[b]]
		return x.End-x.Start < y.End-y.Start
	})
	return on
}
