package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	longestHeadline = 200 // runes
	derivedTitle    = 80  // runes
)

// isHeadline says whether a line stands over the text and is no sentence of
// it: no full stop, text after it, and the next line does not go on with it.
func isHeadline(lines []line, i int) bool {
	s := lines[i].text
	if i+1 >= len(lines) || isBullet(s) || utf8.RuneCountInString(s) > longestHeadline {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"”’')]`))
	if strings.ContainsRune(".,;:-–—…", last) || !strings.ContainsFunc(s, unicode.IsLetter) {
		return false
	}
	return !goesOn(lines, i)
}

// goesOn says whether the next line goes on with a line, as text does that was
// wrapped by hand: it begins small, or it is as full and the one after it does.
func goesOn(lines []line, i int) bool {
	if i+1 >= len(lines) || lines[i+1].afterGap || endsSentence(lines[i].text) {
		return false
	}
	if beginsSmall(lines[i+1].text) {
		return true
	}
	return isFull(lines[i].text) && isFull(lines[i+1].text) &&
		i+2 < len(lines) && !lines[i+2].afterGap && beginsSmall(lines[i+2].text)
}

func beginsSmall(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

// isFull says whether a line is about as long as those of wrapped text.
func isFull(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 55 && n <= 90
}

// takeTitle takes a headline, and the outlet that a web page's title ends in:
// "Harbour talks end | Ports | Al Jazeera".
func (h *head) takeTitle(s string) {
	h.title = s
	for _, bar := range []string{" | ", " - ", " – ", " — "} {
		last := strings.LastIndex(s, bar)
		if last < 0 {
			continue
		}
		if agencies, outlets, ok := pressOf(s[last+len(bar):]); ok {
			h.agencies, h.outlets = append(h.agencies, agencies...), append(h.outlets, outlets...)
			h.title, _, _ = strings.Cut(s[:last], bar)
			return
		}
	}
}

// titleFrom makes a title of a text's first sentence.
func titleFrom(lead string) string {
	s := strings.TrimLeft(oneLine(lead), "-*•– ")
	s = s[:sentenceEnd(s)]
	if utf8.RuneCountInString(s) <= derivedTitle {
		return strings.TrimSuffix(s, ".")
	}
	cut := 0
	for n := 0; n < derivedTitle; n++ {
		_, size := utf8.DecodeRuneInString(s[cut:])
		cut += size
	}
	if blank := strings.LastIndexByte(s[:cut], ' '); blank > cut/2 {
		cut = blank
	}
	return strings.TrimRight(s[:cut], " ,;:-–—") + "…"
}

// sentenceEnd is where the first sentence of s ends, in bytes. A stop after an
// initial or a short title ends none.
func sentenceEnd(s string) int {
	for i, r := range s {
		if r != '.' && r != '!' && r != '?' {
			continue
		}
		end := i + 1 + closingMarks(s[i+1:])
		if end == len(s) {
			return end
		}
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[end:], " "))
		if s[end] != ' ' || unicode.IsLower(next) || r == '.' && isAbbreviated(s[:i]) {
			continue
		}
		return end
	}
	return len(s)
}

func closingMarks(s string) int {
	return len(s) - len(strings.TrimLeft(s, `"”’')]`))
}

// isAbbreviated says whether the word before a stop is an initial ("B"), has
// stops itself ("U.S"), or is a known abbreviation ("Gov").
func isAbbreviated(before string) bool {
	word := strings.TrimLeft(before[strings.LastIndexByte(before, ' ')+1:], `"“‘'(`)
	first, size := utf8.DecodeRuneInString(word)
	if unicode.IsUpper(first) && (size == len(word) || strings.Contains(word, ".")) {
		return true
	}
	return known().abbreviations[word]
}

// endsSentence says whether a line ends with a mark that ends sentences.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"”’')]»`)
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…", last)
}
