package refi

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

const byteOrderMark = '\uFEFF'

// decoded is the text in a file: UTF-8, or UTF-16 that says so. It keeps the
// byte order mark and the ends of lines, which some programs count.
func decoded(data []byte) (string, bool) {
	s := string(data)
	if strings.HasPrefix(s, "\xFE\xFF") || strings.HasPrefix(s, "\xFF\xFE") {
		utf8, err := unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", false
		}
		s = string(byteOrderMark) + string(utf8)
	}
	return s, utf8.ValidString(s) && !strings.ContainsRune(s, 0)
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// plain is a text as Standpoint keeps it: no byte order mark, lines that end in
// a line feed.
func plain(raw string) string {
	return lineEnds.Replace(strings.TrimPrefix(raw, string(byteOrderMark)))
}

// way is a way to count the characters of a text.
type way struct {
	withoutMark bool // the byte order mark is not counted
	oneForBreak bool // CR and LF count as one
	utf16       bool // what is beyond the basic plane counts as two
}

// ways lists the ways that differ for a text, the one of the standard first.
func ways(raw string) []way {
	all := []way{{}}
	double := func(change func(*way)) {
		for _, w := range all[:len(all):len(all)] {
			change(&w)
			all = append(all, w)
		}
	}
	if strings.Contains(raw, "\r\n") {
		double(func(w *way) { w.oneForBreak = true })
	}
	if strings.HasPrefix(raw, string(byteOrderMark)) {
		double(func(w *way) { w.withoutMark = true })
	}
	if strings.ContainsFunc(raw, func(r rune) bool { return r > 0xFFFF }) {
		double(func(w *way) { w.utf16 = true })
	}
	return all
}

// places are where the characters of a text, counted in this way, begin in its
// plain form, in bytes; and its end. A text is shorter than maxText.
func (w way) places(raw string) []int32 {
	at := make([]int32, 0, utf8.RuneCountInString(raw)+2)
	to := int32(0)
	for i, r := range raw {
		switch {
		case i == 0 && r == byteOrderMark:
			if !w.withoutMark {
				at = append(at, 0)
			}
			continue
		case r == '\r' && strings.HasPrefix(raw[i+1:], "\n"):
			if !w.oneForBreak {
				at = append(at, to)
			}
			continue
		case w.utf16 && r > 0xFFFF:
			at = append(at, to)
		}
		at = append(at, to)
		to += int32(utf8.RuneLen(r))
	}
	return append(at, to)
}

// counted is a text with the ways in which its characters may be counted.
type counted struct {
	raw, plain string
	ways       []way
	tables     [][]int32 // of each way, made when it is needed
	best       int       // the way that fits the text's own quotations
}

func count(raw string) *counted {
	c := &counted{raw: raw, plain: plain(raw), ways: ways(raw)}
	c.tables = make([][]int32, len(c.ways))
	return c
}

func (c *counted) table(n int) []int32 {
	if c.tables[n] == nil {
		c.tables[n] = c.ways[n].places(c.raw)
	}
	return c.tables[n]
}

// span is where a selection stands in the plain text, in bytes.
type span struct{ start, end int }

// span counts in the nth way. ok is false where nothing of it is in the text;
// clamped where it runs beyond the end.
func (c *counted) span(n, start, end int) (s span, clamped, ok bool) {
	at := c.table(n)
	if start < 0 || end <= start || start >= len(at)-1 {
		return s, false, false
	}
	clamped = end > len(at)-1
	s = span{int(at[start]), int(at[min(end, len(at)-1)])}
	return s, clamped, s.end > s.start
}

// settle chooses the way in which most of the selections hold the words that
// they are called by.
func (c *counted) settle(all []picked) {
	most := 0
	for n := range c.ways {
		hits := 0
		for _, p := range all {
			if s, _, ok := c.span(n, p.start, p.end); ok && p.witnesses(c.plain[s.start:s.end]) {
				hits++
			}
		}
		if hits > most {
			most, c.best = hits, n
		}
	}
}

// find is where a selection stands. verified tells that its own words say so.
func (c *counted) find(p picked) (s span, verified, clamped, ok bool) {
	s, clamped, ok = c.span(c.best, p.start, p.end)
	if ok && p.witnesses(c.plain[s.start:s.end]) {
		return s, true, clamped, true
	}
	for n := range c.ways {
		if other, cut, fits := c.span(n, p.start, p.end); fits && p.witnesses(c.plain[other.start:other.end]) {
			return other, true, cut, true
		}
	}
	return s, false, clamped, ok
}

// witnesses tells whether the name of a selection is the words that stand
// there, or their beginning where it was cut.
func (p picked) witnesses(words string) bool {
	const enough = 20 // characters that are no chance
	words = oneLine(words)
	name := oneLine(p.name)
	cut, isCut := strings.CutSuffix(name, "…")
	if !isCut {
		cut, isCut = strings.CutSuffix(name, "...")
	}
	cut = strings.TrimSpace(cut)
	switch {
	case name == "" || cut == "":
		return false
	case name == words:
		return true
	}
	return (isCut || utf8.RuneCountInString(cut) >= enough) && strings.HasPrefix(words, cut)
}
