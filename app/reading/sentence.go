package reading

import "strings"

// sentence is a run of tokens [from, to) in one line.
type sentence struct {
	from, to   int
	line       int // number of its line, from 0
	start, end int // bytes
}

// contents is what the tokens of a sentence are, taken together: what none of
// them is need not be looked for.
type contents struct {
	shapes  shape
	classes class
	quoted  bool // one stands in a quotation
}

// noteContents notes what the sentences hold, once no stage before the clauses
// changes their tokens any more.
func (a *analysis) noteContents() {
	a.contents = cleared(a.contents, len(a.sentences))
	for i, s := range a.sentences {
		c := &a.contents[i]
		for j := s.from; j < s.to; j++ {
			t := &a.tokens[j]
			c.shapes |= t.shape
			c.classes |= t.class
			c.quoted = c.quoted || t.quote != 0
		}
	}
}

// sentences splits the tokens at line ends and full stops, also inside
// quotations.
func (e *engine) sentences(text string, tokens []token, out []sentence) []sentence {
	line, from := -1, 0
	flush := func(to int) {
		if to > from {
			s := sentence{from: from, to: to, line: line, start: int(tokens[from].start), end: int(tokens[to-1].end)}
			out = append(out, s)
		}
		from = to
	}
	for i := 0; i < len(tokens); i++ {
		if !tokens[i].is(sLineStart | sStop) {
			continue
		}
		if tokens[i].is(sLineStart) {
			flush(i)
			line++
		}
		if !tokens[i].is(sStop) || !e.endsSentence(text, tokens, i) {
			continue
		}
		j := i + 1
		for j < len(tokens) && !tokens[j].is(sLineStart) && tokens[j].start == tokens[j-1].end && (tokens[j].is(sStop|sClose) || tokens[j].is(sBreak) && strings.IndexByte(")]", text[tokens[j].start]) >= 0) {
			j++
		}
		flush(j)
		i = j - 1
	}
	flush(len(tokens))
	return out
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
	var fold [longestKey]byte
	return !e.pack.abbreviations[string(appendFolded(fold[:0], prev))]
}
