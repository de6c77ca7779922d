package app

import (
	"slices"
	"strings"
	"unicode/utf8"

	"standpoint/app/dossier"
)

// letters is a term in small letters, with that of them by which it is looked for.
type letters struct {
	term   string
	at     int  // of the letter in the term
	letter byte // the rarest
}

// byCount are the letters of English, the most frequent first.
const byCount = "etaoinsrhldcumfpgwybvkxjqz"

func lettersOf(terms []string) []letters {
	all := make([]letters, len(terms))
	for i, term := range terms {
		l := letters{term: term}
		rarest := -1
		for at := range len(term) {
			c := term[at]
			if c >= utf8.RuneSelf {
				continue
			}
			rank := strings.IndexByte(byCount, c)
			if rank < 0 { // a digit, say
				rank = len(byCount)
			}
			if rank > rarest {
				rarest, l.at, l.letter = rank, at, c
			}
		}
		all[i] = l
	}
	return all
}

// mayHold is false of most passages that do not hold a term, and costs less than
// to look closely.
func mayHold(p *dossier.Passage, terms []letters) bool {
	return !slices.ContainsFunc(terms, func(l letters) bool {
		return p.Note == "" && !l.mayBeIn(p.Quote) && !l.mayBeIn(p.Speaker)
	})
}

const (
	everyByte = 0x0101010101010101
	highBits  = 0x80 * everyByte
	smallBits = 0x20 * everyByte
)

// mayBeIn reports whether a text holds the term, whatever the case; of other
// letters than those of ASCII it takes it that it may. Half a million passages are
// looked through for each letter typed: most of them eight bytes at once.
func (l letters) mayBeIn(text string) bool {
	if l.term[0] >= utf8.RuneSelf || strings.IndexByte(l.term, '\'') >= 0 { // it may stand for ’
		return true
	}
	wanted := everyByte * uint64(l.letter|0x20)
	i := 0
	for ; i+8 <= len(text); i += 8 {
		t := text[i : i+8]
		eight := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 |
			uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
		unlike := (eight | smallBits) ^ wanted
		if (eight|(unlike-everyByte)&^unlike)&highBits != 0 && l.mayBeAt(text, i, i+8) {
			return true
		}
	}
	return l.mayBeAt(text, i, len(text))
}

// mayBeAt looks at some bytes of a text one by one: the rarest letter of the term
// is to stand there.
func (l letters) mayBeAt(text string, from, to int) bool {
	for i := from; i < to; i++ {
		c := text[i]
		if c >= 0xC3 && c != 0xE2 { // a letter, not “, ” or –
			return true
		}
		start := i - l.at
		if c|0x20 == l.letter|0x20 && start >= 0 && start+len(l.term) <= len(text) && strings.EqualFold(text[start:start+len(l.term)], l.term) {
			return true
		}
	}
	return false
}
