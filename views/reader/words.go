package reader

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a stretch of the text, in bytes.
type Span struct{ Start, End int }

// class tells what a rune is to who moves from word to word.
type class int

const (
	space class = iota
	letter
	sign
)

func classOf(r rune) class {
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mn, r):
		return letter
	}
	return sign
}

// classAt is the class of the rune at a byte. An apostrophe or hyphen between
// letters belongs to their word.
func classAt(text string, at int) class {
	r, size := utf8.DecodeRuneInString(text[at:])
	if c := classOf(r); c != sign || !strings.ContainsRune("'’-‑", r) || at == 0 || at+size >= len(text) {
		return c
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+size:])
	if classOf(before) == letter && classOf(after) == letter {
		return letter
	}
	return sign
}

// wordAt is the word on a byte, or the signs or spaces there.
func wordAt(text string, at int) Span {
	if text == "" {
		return Span{}
	}
	if at >= len(text) {
		at = previousRune(text, len(text))
	}
	c := classAt(text, at)
	s := Span{at, runeEnd(text, at)}
	for s.Start > 0 {
		before := previousRune(text, s.Start)
		if classAt(text, before) != c || text[before] == '\n' {
			break
		}
		s.Start = before
	}
	for s.End < len(text) && classAt(text, s.End) == c && text[s.End] != '\n' {
		s.End = runeEnd(text, s.End)
	}
	return s
}

func previousRune(text string, at int) int {
	if at <= 0 {
		return 0
	}
	return runeStart(text, at-1)
}

func nextRune(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	return runeEnd(text, at)
}

// nextWord is the end of the word after a place.
func nextWord(text string, at int) int {
	for at < len(text) && classAt(text, at) != letter {
		at = runeEnd(text, at)
	}
	for at < len(text) && classAt(text, at) == letter {
		at = runeEnd(text, at)
	}
	return at
}

// previousWord is the start of the word before a place.
func previousWord(text string, at int) int {
	for at > 0 && classAt(text, previousRune(text, at)) != letter {
		at = previousRune(text, at)
	}
	for at > 0 && classAt(text, previousRune(text, at)) == letter {
		at = previousRune(text, at)
	}
	return at
}

// startsHere reports a place where a passage can begin: before a word or sign.
func startsHere(text string, at int) bool {
	if at >= len(text) || classAt(text, at) == space {
		return false
	}
	return at == 0 || classAt(text, previousRune(text, at)) != classAt(text, at)
}

// endsHere reports a place where a passage can end: after a word or sign.
func endsHere(text string, at int) bool {
	if at == 0 || classAt(text, previousRune(text, at)) == space {
		return false
	}
	return at == len(text) || classAt(text, previousRune(text, at)) != classAt(text, at)
}

// nearest is the place at which fits holds that is nearest to at, -1 for none
// from lowest to highest.
func nearest(text string, at, lowest, highest int, fits func(string, int) bool) int {
	low, high := at, at
	for low >= lowest || high <= highest {
		if low >= lowest && low <= highest && fits(text, low) {
			return low
		}
		if high >= lowest && high <= highest && fits(text, high) {
			return high
		}
		if low >= lowest {
			low = stepBack(text, low)
		}
		if high <= highest {
			high = stepOn(text, high)
		}
	}
	return -1
}

// stepBack and stepOn go on beyond the text, so that a search ends there.
func stepBack(text string, at int) int {
	if at <= 0 {
		return -1
	}
	return previousRune(text, at)
}

func stepOn(text string, at int) int {
	if at >= len(text) {
		return len(text) + 1
	}
	return runeEnd(text, at)
}

// beyond is the next place after or before at where fits holds; at itself where
// there is none from lowest to highest.
func beyond(text string, at, by, lowest, highest int, fits func(string, int) bool) int {
	for next := at; ; {
		if by < 0 {
			next = stepBack(text, next)
		} else {
			next = stepOn(text, next)
		}
		if next < lowest || next > highest {
			return at
		}
		if fits(text, next) {
			return next
		}
	}
}

// trimmed is a span without the white space at its ends.
func trimmed(text string, s Span) Span {
	words := text[s.Start:s.End]
	s.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimSpace(words))
	return s
}

// sentenceAt is the sentence on a byte, of those given by start; where none is,
// the paragraph.
func sentenceAt(text string, sentences []Span, at int) Span {
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].Start > at }) - 1
	if i >= 0 && at <= sentences[i].End && sentences[i].End <= len(text) {
		return sentences[i]
	}
	s := Span{strings.LastIndexByte(text[:at], '\n') + 1, len(text)}
	if end := strings.IndexByte(text[at:], '\n'); end >= 0 {
		s.End = at + end
	}
	return s
}
