package reading

import "strings"

// quotation is a run of tokens in quotation marks, perhaps over sentences.
type quotation struct {
	from, to int // tokens between the marks
	words    int
	double   bool
	speaker  speaker
}

// quotations numbers the quotations and marks the tokens inside them. A
// quotation that its line does not close ends with the line, as newspapers
// write long ones.
func quotations(text string, tokens []token, marks []int32, out []quotation) []quotation {
	out = append(out, quotation{}) // number 0: none
	open := int32(0)
	closeAt := func(i int) {
		if open > 0 {
			out[open].to = i
			open = 0
		}
	}
	next := 0
	for _, mark := range marks {
		i := int(mark)
		if open > 0 {
			quote(tokens[next:i], open, out)
		}
		next = i + 1
		t := &tokens[i]
		if t.is(sLineStart) {
			closeAt(i)
		}
		if t.is(sOpen | sClose) {
			double := text[t.start] != '\'' && !strings.HasPrefix(text[t.start:], "‘") && !strings.HasPrefix(text[t.start:], "’")
			if open > 0 {
				if out[open].double == double && (t.is(sClose) || double && text[t.start] == '"') {
					closeAt(i)
					t.shape = t.shape&^(sOpen|sClose) | sClose
					continue
				}
			} else if t.is(sOpen) && (double || closesLater(text, tokens, i)) {
				open = int32(len(out))
				out = append(out, quotation{from: i + 1, to: len(tokens), double: double})
				t.shape = t.shape&^(sOpen|sClose) | sOpen
				continue
			}
			t.shape &^= sOpen | sClose
			continue
		}
		if open > 0 {
			quote(tokens[i:next], open, out)
		}
	}
	if open > 0 {
		quote(tokens[next:], open, out)
	}
	closeAt(len(tokens))
	return out
}

// quote puts tokens into a quotation.
func quote(tokens []token, number int32, quotes []quotation) {
	for i := range tokens {
		t := &tokens[i]
		t.quote = number
		if t.is(sWord) {
			quotes[number].words++
		}
	}
}

// asides marks what stands in short parentheses, which the clause around it
// does without.
func asides(text string, tokens []token, marks []int32) {
	if strings.IndexByte(text, '(') < 0 {
		return
	}
	for _, mark := range marks {
		i := int(mark)
		if text[tokens[i].start] != '(' || !tokens[i].is(sBreak) {
			continue
		}
		for j := i + 1; j < len(tokens) && j < i+10 && !tokens[j].is(sLineStart); j++ {
			if text[tokens[j].start] != ')' {
				continue
			}
			for k := i; k <= j; k++ {
				tokens[k].shape |= sAside
			}
			break
		}
	}
}

// interjected marks a few words between commas that part an auxiliary from its
// verb, which the clause does without: "did not, however, rule it out", "has, for
// now, agreed".
func interjected(tokens []token, marks []int32) {
	for k := 1; k < len(marks); k++ {
		i, end := int(marks[k-1]), int(marks[k])
		if end < i+2 || end > i+4 || i < 2 || !tokens[i].is(sComma) || !tokens[end].is(sComma) || !tokens[i+1].has(cBut|cAdverb|cPrep) || !helps(tokens, i-1) || says(tokens[i+1:end]) {
			continue
		}
		for j := i; j <= end; j++ {
			tokens[j].shape, tokens[j].class = sAside, 0
		}
	}
}

// helps reports an auxiliary at token i, also with an adverb or "not" after it.
func helps(tokens []token, i int) bool {
	return tokens[i].has(cAux|cModal) || tokens[i].has(cNegator|cAdverb) && tokens[i-1].has(cAux|cModal)
}

// says reports words between commas that are more than a turn of speech: a name,
// or a clause.
func says(tokens []token) bool {
	for j := range tokens {
		if tokens[j].is(sCapital) || tokens[j].has(cAux|cModal|cPronoun|cPossessive|cRelative|cThat|cOffice) {
			return true
		}
	}
	return false
}

// closesLater reports whether a single quotation mark is closed in its line,
// so that it is no stray apostrophe.
func closesLater(text string, tokens []token, i int) bool {
	for j := i + 1; j < len(tokens) && !tokens[j].is(sLineStart); j++ {
		t := &tokens[j]
		single := text[t.start] == '\'' || strings.HasPrefix(text[t.start:], "’")
		if single && (t.is(sClose) || t.is(sPossess) && t.end-t.start <= 3) {
			if t.is(sPossess) {
				t.shape = sClose
			}
			return true
		}
	}
	return false
}

// quotedAs gives a saying after "as" to whom somebody else quotes: "quoted X as
// saying".
func (p *clauseParser) quotedAs(i, b int) bool {
	j := p.governor(i)
	if j < 0 || p.el[j].kind != kSay || p.el[j].passive {
		return false
	}
	who := p.phraseEnding(max(b-1, p.s.from))
	if who.hi <= who.lo || who.lo < p.el[j].last {
		return false
	}
	e := &p.el[i]
	e.parent, e.link, e.subj = p.el[j].parent, p.el[j].link, who
	return true
}
