package reading

import (
	"math/bits"
	"strings"
)

// sentence is a run of tokens [from, to) in one line.
type sentence struct {
	from, to   int
	line       int // number of its line, from 0
	start, end int // bytes
}

// contents is what the tokens of a sentence are, taken together, at most: what
// none of them is need not be looked for.
type contents struct {
	shapes  shape
	classes class
	quoted  bool // one stands in a quotation
}

// pickOut lists the marks, the words with a capital letter and those that issues
// are worded with, so that the stages that look for these need not pass over all
// tokens.
func (a *analysis) pickOut() {
	n := len(a.tokens)
	if cap(a.marks) < n {
		a.marks, a.capitals, a.telling = make([]int32, n+n/4), make([]int32, n+n/4), make([]int32, n+n/4)
	}
	marks, capitals, telling := a.marks[:n], a.capitals[:n], a.telling[:n]
	m, c, w := 0, 0, 0
	for i := range a.tokens {
		// Each is written, and the next one over it unless it counts: this
		// needs no branch, which the processor could not foresee.
		t := &a.tokens[i]
		s := t.shape
		marks[m], capitals[c], telling[w] = int32(i), int32(i), int32(i)
		m += shapeBit(^s, sWord) | shapeBit(s, sLineStart)
		c += shapeBit(s, sWord) & shapeBit(s, sCapital)
		w += int(one(bit(t.marked) | uint64(uint32(t.prefix))))
	}
	a.marks, a.capitals, a.telling = marks[:m], capitals[:c], telling[:w]
}

// shapeBit gives 1 if s has the shape, else 0.
func shapeBit(s, of shape) int { return int(s&of) >> bits.TrailingZeros16(uint16(of)) }

// sentences splits the tokens at line ends and full stops, also inside
// quotations. marks are the tokens that are no words or begin a line.
func (e *engine) sentences(text string, tokens []token, marks []int32, out []sentence) []sentence {
	line, from := -1, 0
	flush := func(to int) {
		if to > from {
			s := sentence{from: from, to: to, line: line, start: int(tokens[from].start), end: int(tokens[to-1].end)}
			out = append(out, s)
		}
		from = to
	}
	next := 0
	for _, mark := range marks {
		i := int(mark)
		if i < next || !tokens[i].is(sLineStart|sStop) {
			continue
		}
		if tokens[i].is(sLineStart) {
			flush(i)
			line++
		}
		if !tokens[i].is(sStop) {
			continue
		}
		if !e.endsSentence(text, tokens, i) {
			if shortens(text, tokens, i) {
				tokens[i].shape = 0 // parts nothing: "workers at Moor Co. in Nordby refused"
			}
			continue
		}
		j := i + 1
		for j < len(tokens) && !tokens[j].is(sLineStart) && tokens[j].start == tokens[j-1].end && (tokens[j].is(sStop|sClose) || tokens[j].is(sBreak) && strings.IndexByte(")]", text[tokens[j].start]) >= 0) {
			j++
		}
		flush(j)
		next = j
	}
	flush(len(tokens))
	return out
}

// shortens reports a dot that belongs to the word before it, which is no title.
func shortens(text string, tokens []token, i int) bool {
	if i == 0 || i+1 >= len(tokens) || text[tokens[i].start] != '.' {
		return false
	}
	t := &tokens[i-1]
	return t.is(sWord) && !t.is(sNumber) && t.end == tokens[i].start && t.end-t.start > 1 && !t.has(cTitle) && tokens[i+1].is(sWord) && tokens[i+1].start > tokens[i].end
}

// endsSentence decides whether the stop at i ends a sentence: not after
// abbreviations and initials, not where a small letter follows.
func (e *engine) endsSentence(text string, tokens []token, i int) bool {
	j := i + 1
	for j < len(tokens) && tokens[j].is(sStop|sClose) && tokens[j].start == tokens[j-1].end {
		j++
	}
	if j >= len(tokens) || tokens[j].is(sLineStart) {
		return true
	}
	next := &tokens[j]
	if next.start == tokens[j-1].end && !next.is(sOpen) {
		return false
	}
	if next.is(sWord) && !next.is(sCapital|sNumber) {
		return false
	}
	if text[tokens[i].start] != '.' || i == 0 || !tokens[i-1].is(sWord) || tokens[i-1].end != tokens[i].start {
		return true
	}
	prev := text[tokens[i-1].start:tokens[i-1].end]
	if len(prev) == 1 && capital(prev[0]) {
		return false
	}
	dotted := strings.IndexByte(prev, '.') >= 0 || len(prev) == 1 && i > 2 && tokens[i-2].is(sStop) && tokens[i-2].end == tokens[i-1].start && tokens[i-3].end-tokens[i-3].start == 1
	if dotted { // U.S., a.m.
		return next.is(sOpen) || next.has(cDet|cPronoun|cBut|cWhen|cIf) && !tokens[i].is(sClose)
	}
	if tokens[i-1].has(cNegator) && !next.is(sNumber) {
		return true // "said no.", not "No. 5"
	}
	var fold [longestKey]byte
	return !e.pack.abbreviations[string(appendFolded(fold[:0], prev))]
}

// headline reports a sentence without a full stop, also inside its closing mark.
func (a *analysis) headline(s sentence) bool {
	last := s.to - 1
	if last > s.from && a.tokens[last].is(sClose) && a.tokens[last-1].is(sWord) {
		last--
	}
	return !a.tokens[last].is(sStop | sClose)
}
