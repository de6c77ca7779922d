package reading

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is what a token looks like.
type shape uint16

const (
	sWord      shape = 1 << iota // letters, perhaps with digits
	sNumber                      // begins with a digit
	sCapital                     // begins with a capital letter
	sAllCaps                     // two or more letters, all capitals
	sJoined                      // follows a hyphen without a space
	sJoins                       // is followed by a hyphen without a space
	sPossess                     // 's or ' after an s
	sOpen                        // opens a quotation
	sClose                       // closes a quotation
	sLineStart                   // first token of a line
	sStop                        // . ! ? … : a possible end of sentence
	sComma
	sBreak // ; : — – ( ) and the like
	sDash
	sColon
	sAside // inside short parentheses
)

// token is a word or a mark of the text, with byte offsets into it.
type token struct {
	start, end int32
	word       int32 // vocabulary id of the folded form, 0 if unknown
	lemma      int32
	prefix     int32  // id of the wildcard pattern word that it matches, 0 if none
	quote      int32  // number of the quotation that it stands in, 0 if none
	lead       uint64 // bits of the symbols that it is to the automaton: see leadBit
	class      class
	shape      shape
	marked     bool // see word
	inflected  byte // see inflection
}

func (t *token) is(s shape) bool  { return t.shape&s != 0 }
func (t *token) has(c class) bool { return t.class&c != 0 }

// light reports an adverb or negator that may stand inside a verb group.
func (t *token) light() bool {
	return t.is(sAside) || t.has(cAdverb) && !t.has(cAnaphor|cPrep|cThat|cAnd|cPossessive) || t.has(cNegator) && !t.has(cDet|cPrep|cAnd)
}

// tokenise splits text into tokens. It keeps n't, 's and the other clitics
// apart, and hyphenated words as several tokens marked as joined. Nearly all
// words are a few letters before a space: they are read right here, the others
// by the methods below.
func (v *vocabulary) tokenise(text string, out []token) []token {
	var fold [64]byte
	lineStart := true
	for i := 0; i < len(text); {
		first := len(out)
		c := classOf[text[i]]
		if key, n, shape := plainWord(text, i, c); n > 0 {
			if i > 0 && text[i-1] == '-' {
				shape |= join(i, out)
			}
			if first == cap(out) {
				out = slices.Grow(out, 1)
			}
			out = out[:first+1]
			v.enter(&out[first], i, i+n, shape, key, text, &fold)
			i += n
			if text[i] == ' ' {
				i++
			}
		} else if c&bSpace != 0 {
			lineStart = lineStart || text[i] == '\n'
			i++
			continue
		} else if c&bWord != 0 {
			i, out = v.appendLong(text, i, &fold, out)
		} else {
			i, out = v.appendOther(text, i, &fold, out)
		}
		if lineStart && len(out) > first {
			out[first].shape |= sLineStart
			lineStart = false
		}
	}
	return out
}

// plainWord reads up to fifteen ASCII letters that end there, not all of them
// capitals: their key, their number, and what they look like. Of anything else
// the number is 0. c is the class of the first byte. It looks at eight bytes at once, and at all sixteen in any
// case: a loop or a branch would end somewhere else for each word, which the
// processor cannot foresee, and that costs more than all the rest.
func plainWord(text string, i int, c byteClass) (key wordKey, n int, s shape) {
	if c&(bSmall|bCapital) == 0 || i+longestKey >= len(text) {
		return key, 0, 0
	}
	low, high := eightBytes(text[i:i+8]), eightBytes(text[i+8:i+16])
	lowOthers, highOthers := nonLetters(low), nonLetters(high)
	n = bits.TrailingZeros64(lowOthers) / 8
	long := uint64(n >> 3) // 1 if all of the first eight are letters
	n += bits.TrailingZeros64(highOthers) / 8 & -int(long)
	lowMask, highMask := lettersBefore(lowOthers), lettersBefore(highOthers)&-long
	if n == longestKey || (low&lowMask|high&highMask)&asciiLower == 0 && n != 1 || classOf[text[i+n]]&bEnd == 0 && !wordEnds(text, i+n) {
		return key, 0, 0
	}
	key.low, key.high = (low|asciiLower)&lowMask, (high|asciiLower)&highMask
	return key, n, sWord | shape(^low>>5&1)*sCapital
}

// enter makes a token of the plain word at text[start:end]. It sets field by
// field: a whole token would be made elsewhere and copied, and the processor
// waits where it reads at once what was just written in parts.
func (v *vocabulary) enter(t *token, start, end int, s shape, key wordKey, text string, fold *[64]byte) {
	id := v.short.find(v.words, key)
	w := &v.words[id]
	t.start, t.end, t.word, t.lemma, t.prefix, t.quote = int32(start), int32(end), id, w.lemma, w.prefix, 0
	t.lead, t.class, t.shape, t.marked, t.inflected = w.lead, w.class, s, w.marked, w.inflected
	if id == 0 || !v.settled {
		v.guess(t, text, fold)
	}
}

// wordEnds reports that a word of letters ends before the byte at end.
func wordEnds(text string, end int) bool {
	c := classOf[text[end]]
	return c&bEnd != 0 || c&bWord == 0 && plainEnd(text, end)
}

// plainEnd reports that the word of letters before end does not go on, as
// "U.S." and "Kōto" do.
func plainEnd(text string, end int) bool {
	switch c := text[end]; {
	case c == '.':
		return classOf[text[end-1]] == bSmall
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(text[end:])
		return !wordRune(r)
	}
	return true
}

// appendLong adds any word that begins at i, and gives its end.
func (v *vocabulary) appendLong(text string, i int, fold *[64]byte, out []token) (int, []token) {
	end := wordEnd(text, i)
	if !initial(text, i, end) {
		return end, v.appendWord(text, i, end, fold, out)
	}
	out = v.appendWord(text, i, end+1, fold, out)
	out[len(out)-1].class = 0 // the A of "Ann A. Moor" is no article
	return end + 1, out
}

// appendOther adds what begins at i and is no plain word, and gives its end.
func (v *vocabulary) appendOther(text string, i int, fold *[64]byte, out []token) (int, []token) {
	r, n := rune(text[i]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(text[i:])
		if !printersMark(r) && (unicode.IsSpace(r) || unicode.IsControl(r) || r == '\ufeff') {
			return i + n, out
		}
		if wordRune(r) {
			return v.appendLong(text, i, fold, out)
		}
	}
	if end := apostrophe(text, i, out); end > i {
		return end, v.appendClitic(text, i, end, fold, out)
	}
	return i + n, appendMark(text, r, i, i+n, out)
}

func wordRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '$' || r == '£' || r == '€' ||
		r == '%' || r == '@' || r == '#' || r >= utf8.RuneSelf && !printersMark(r) && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// printersMark reports a dash, quotation mark or the like, which are neither
// spaces nor in words: the usual characters that are not ASCII.
func printersMark(r rune) bool { return r >= '‐' && r <= '‧' }

// wordEnd finds the end of the word that begins at i: letters and digits,
// with dots inside abbreviations and numbers.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if wordRune(r) {
			i += n
			continue
		}
		if (r == '.' || r == ',') && i+1 < len(text) && i > 0 {
			next := text[i+1]
			if digit(text[i-1]) && digit(next) {
				i += n
				continue
			}
			if r == '.' && capital(text[i-1]) && capital(next) && (i < 2 || !ascii(text[i-2])) {
				i += n
				continue
			}
		}
		if r == '.' && i > 1 && text[i-2] == '.' && capital(text[i-1]) {
			return i + n
		}
		return i
	}
	return i
}

// initial reports a single letter with a stop before another name: "J. Moor".
func initial(text string, start, end int) bool {
	return end == start+1 && capital(text[start]) && end+2 < len(text) && text[end] == '.' && text[end+1] == ' ' && capital(text[end+2])
}

func digit(b byte) bool   { return b >= '0' && b <= '9' }
func capital(b byte) bool { return b >= 'A' && b <= 'Z' }
func ascii(b byte) bool   { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// apostrophe reports the end of a clitic ('s, n't's 't, 're ...) at i, or i.
func apostrophe(text string, i int, out []token) int {
	r, n := utf8.DecodeRuneInString(text[i:])
	if r != '\'' && r != '’' || len(out) == 0 || int(out[len(out)-1].end) != i || !out[len(out)-1].is(sWord) {
		return i
	}
	j := i + n
	for j < len(text) && ascii(text[j]) {
		j++
	}
	switch j - i - n {
	case 1, 2:
		return j
	case 0:
		if text[i-1] == 's' && (j >= len(text) || text[j] == ' ') {
			return j
		}
	}
	return i
}

func (v *vocabulary) appendClitic(text string, start, end int, fold *[64]byte, out []token) []token {
	last := &out[len(out)-1]
	_, n := utf8.DecodeRuneInString(text[start:])
	tail := text[start+n : end]
	if tail == "t" && text[start-1] == 'n' && last.end-last.start >= 2 {
		last.end--
		v.lookup(last, text, fold)
		t := token{start: last.end, end: int32(end), shape: sWord}
		v.set(&t, v.not)
		return append(out, t)
	}
	t := token{start: int32(start), end: int32(end), shape: sWord}
	if tail == "s" && v.shortensIs(last) {
		v.set(&t, v.is)
		t.class |= cHave // "he's agreed"
		return append(out, t)
	}
	if tail == "s" || tail == "" {
		t.shape = sPossess
		v.set(&t, v.possessive)
		return append(out, t)
	}
	fold[0] = '\''
	copy(fold[1:], tail)
	v.set(&t, v.ids[string(fold[:1+len(tail)])])
	return append(out, t)
}

// shortensIs reports a word after which 's stands for "is" or "has": "it's",
// "that's", "there's".
func (v *vocabulary) shortensIs(t *token) bool {
	return t.has(cPronoun|cRelative|cThat|cQuestion) || t.word != 0 && t.word == v.there
}

func (v *vocabulary) appendWord(text string, start, end int, fold *[64]byte, out []token) []token {
	t := token{start: int32(start), end: int32(end), shape: sWord}
	c := text[start]
	if digit(c) || c == '$' {
		t.shape |= sNumber
	}
	if r, _ := utf8.DecodeRuneInString(text[start:]); unicode.IsUpper(r) {
		t.shape |= sCapital
	}
	if start > 0 && text[start-1] == '-' {
		t.shape |= join(start, out)
	}
	v.lookup(&t, text, fold)
	if t.is(sJoined) {
		t.class &^= cLinks
	}
	return append(out, t)
}

// cLinks are the roles that a word cannot play inside a hyphenated one: in
// "across-the-board cuts" nothing stands across anything.
const cLinks = cPrep | cDet | cArticle | cAnd | cBut | cThat | cRelative | cSubord | cTo | cBy | cFrom | cWith | cFor | cAbout | cPlace | cAs | cAux | cModal

// join marks the last token as joined to the word at start, if only a hyphen
// stands between them, and gives what that word is then.
func join(start int, out []token) shape {
	if len(out) == 0 || int(out[len(out)-1].end) != start-1 {
		return 0
	}
	out[len(out)-1].shape |= sJoins
	out[len(out)-1].class &^= cLinks
	return sJoined
}

// dotted reports that a text ends with an abbreviation, which the dot belongs
// to: "U.S." before "-backed".
func dotted(text string, out []token) bool {
	return len(out) > 0 && int(out[len(out)-1].end) == len(text) && out[len(out)-1].is(sWord) && text[len(text)-1] == '.'
}

func appendMark(text string, r rune, start, end int, out []token) []token {
	t := token{start: int32(start), end: int32(end)}
	switch r {
	case '.', '!', '?', '…':
		t.shape = sStop
	case ',':
		t.shape = sComma
	case ':':
		t.shape = sBreak | sColon
	case ';', '(', ')', '[', ']', '|', '/':
		t.shape = sBreak
	case '—', '–':
		t.shape = sBreak | sDash
	case '-':
		if start > 0 && end < len(text) && (wordRune(rune(text[start-1])) || dotted(text[:start], out)) && wordRune(rune(text[end])) {
			return out
		}
		if start > 0 && wordRune(rune(text[start-1])) && suspended(text[end:]) {
			return out
		}
		if n := len(out) - 1; n >= 0 && text[start-1] == '-' && out[n].is(sDash) && int(out[n].end) == start {
			out[n].end = int32(end) // "X -- who left -- said"
			return out
		}
		t.shape = sBreak | sDash
	case '“', '«', '„':
		t.shape = sOpen
	case '”', '»':
		t.shape = sClose
	case '"', '\'', '’', '‘':
		t.shape = quoteMark(text, r, start, end)
	default:
		return out
	}
	return append(out, t)
}

// suspended reports that a hyphen is taken up later: "a one- to two-year pause".
func suspended(rest string) bool {
	for _, word := range []string{" to ", " and ", " or ", ", "} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// quoteMark tells by its neighbours whether a straight or single mark opens
// or closes a quotation.
func quoteMark(text string, r rune, start, end int) shape {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	opens := start == 0 || unicode.IsSpace(before) || before == '(' || before == '[' || before == '—' || before == '–' || before == '-' || before == '“' || before == '"'
	closes := end >= len(text) || unicode.IsSpace(after) || unicode.IsPunct(after) || after == '—'
	switch {
	case r == '‘' && opens, opens && !closes:
		return sOpen
	case closes && !opens:
		return sClose
	case r == '"' && opens:
		return sOpen | sClose
	case r == '"':
		return sClose | sOpen
	}
	return 0
}
