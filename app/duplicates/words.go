package duplicates

import (
	"slices"
	"strings"
)

const (
	sameQuote    = 0.5 // resemblance by pairs of words
	leastQuote   = 4   // words that a quotation contained in another must have
	leastPortion = 0.5 // and what part of the other
)

// SameWords reports whether two quotations are the same but for what an editor
// changes: marks, a word or two, the beginning or the end.
func SameWords(a, b string) bool {
	if a == b {
		return true
	}
	x, y := wordsOf(a), wordsOf(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	switch {
	case len(x) == 0:
		return false
	case slices.Equal(x, y):
		return true
	case len(x) >= leastQuote && float64(len(x)) >= leastPortion*float64(len(y)) && within(x, y):
		return true
	default:
		return alike(pairs(x), pairs(y)) >= sameQuote
	}
}

// within reports whether words stand in others one after another.
func within(part, whole []string) bool {
	return strings.Contains(" "+strings.Join(whole, " ")+" ", " "+strings.Join(part, " ")+" ")
}

func pairs(words []string) map[[2]string]bool {
	set := map[[2]string]bool{}
	for i := 1; i < len(words); i++ {
		set[[2]string{words[i-1], words[i]}] = true
	}
	return set
}

func alike(a, b map[[2]string]bool) float64 {
	both := 0
	for p := range a {
		if b[p] {
			both++
		}
	}
	all := len(a) + len(b) - both
	if all == 0 {
		return 0
	}
	return float64(both) / float64(all)
}
