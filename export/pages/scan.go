package pages

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
)

// scanner parts a page's content into words.
type scanner struct {
	rest []byte
}

const blanks = " \n\r\t"

// next is the next word, empty at the end: a number, an operator, a name after
// a slash, a text after its opening bracket, or a list after its own.
func (s *scanner) next() string {
	s.rest = bytes.TrimLeft(s.rest, blanks)
	if len(s.rest) == 0 {
		return ""
	}
	end := 0
	switch s.rest[0] {
	case '(':
		return s.text()
	case '[':
		end = bytes.IndexByte(s.rest, ']')
		if end < 0 {
			end = len(s.rest) - 1
		}
		word := string(s.rest[:end])
		s.rest = s.rest[end+1:]
		return word
	}
	if end = bytes.IndexAny(s.rest, blanks); end < 0 {
		end = len(s.rest)
	}
	word := string(s.rest[:end])
	s.rest = s.rest[end:]
	return word
}

// text reads a text up to its closing bracket, as UTF-16.
func (s *scanner) text() string {
	var units []byte
	at := 1
	for ; at < len(s.rest) && s.rest[at] != ')'; at++ {
		if s.rest[at] != '\\' || at+1 == len(s.rest) {
			units = append(units, s.rest[at])
			continue
		}
		at++
		if s.rest[at] == 'r' {
			units = append(units, '\r')
		} else {
			units = append(units, s.rest[at])
		}
	}
	s.rest = s.rest[min(at+1, len(s.rest)):]
	codes := make([]uint16, len(units)/2)
	for i := range codes {
		codes[i] = uint16(units[2*i])<<8 | uint16(units[2*i+1])
	}
	return "(" + string(utf16.Decode(codes))
}

// numbers reads a list of them; false where a word is none.
func numbers(words []string) ([]float64, bool) {
	all := make([]float64, len(words))
	for i, word := range words {
		x, err := strconv.ParseFloat(word, 64)
		if err != nil {
			return nil, false
		}
		all[i] = x
	}
	return all, true
}

// dashes reads a list of lengths; nil is a line without gaps.
func dashes(list string) []float64 {
	all, ok := numbers(strings.Fields(strings.TrimPrefix(list, "[")))
	if !ok || len(all) == 0 {
		return nil
	}
	sum := 0.0
	for _, length := range all {
		sum += max(length, 0)
	}
	if sum == 0 {
		return nil
	}
	return all
}
