package dossier

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is a word of a text as the search index knows it: letters and digits,
// without case and accents.
type word struct {
	plain      string
	start, end int
}

// firstOf finds the first place in a text, in bytes, where one of the terms
// stands as the index would find it: the last one also as the beginning of a
// word.
func firstOf(text string, terms []string) (start, end int, found bool) {
	wanted := make([][]word, 0, len(terms))
	most := 0
	for _, term := range terms {
		if words, _ := nextWords(nil, term, 0, len(term)); len(words) > 0 {
			wanted = append(wanted, words)
			most = max(most, len(words))
		}
	}
	var window []word // the words from here on, as many as the longest term has
	for at := 0; ; {
		window, at = nextWords(window, text, at, most)
		if len(window) == 0 {
			return 0, 0, false
		}
		for i, term := range wanted {
			if begins(window, term, i == len(wanted)-1) {
				return window[0].start, window[len(term)-1].end, true
			}
		}
		window = window[1:]
	}
}

// begins reports whether some words begin with those of a term.
func begins(words, term []word, open bool) bool {
	if len(words) < len(term) {
		return false
	}
	for i, t := range term {
		plain := words[i].plain
		last := open && i == len(term)-1
		if plain != t.plain && !(last && len(plain) > len(t.plain) && plain[:len(t.plain)] == t.plain) {
			return false
		}
	}
	return true
}

// nextWords adds words of a text from a place on until there are so many, and
// says where it stopped.
func nextWords(words []word, text string, at, most int) ([]word, int) {
	for len(words) < most && at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			at += size
			continue
		}
		w := word{start: at}
		for at < len(text) && inWord(r) {
			at += size
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		w.end = at
		w.plain = plainWord(text[w.start:at])
		words = append(words, w)
	}
	return words, at
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Co, r)
}

// plainWord takes case and accents away.
func plainWord(w string) string {
	if !slices.ContainsFunc([]byte(w), func(c byte) bool { return c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' }) {
		return w
	}
	plain := make([]rune, 0, len(w))
	for _, r := range norm.NFD.String(w) {
		if !unicode.Is(unicode.Mn, r) {
			plain = append(plain, unicode.ToLower(r))
		}
	}
	return string(plain)
}
