// Package measure counts the words that two texts have in common: how tests say
// how much of an article came off a page, and how much beside it.
//
// It reads no files, and nothing but tests uses it.
package measure

import (
	"strings"
	"unicode"
)

// Shared counts the words that two texts have in common, and those of each. A word
// counts as often as it stands there.
func Shared(got, want string) (common, inGot, inWant int) {
	a, b := words(got), words(want)
	for w, n := range a {
		inGot += n
		common += min(n, b[w])
	}
	for _, n := range b {
		inWant += n
	}
	return common, inGot, inWant
}

func words(text string) map[string]int {
	counts := map[string]int{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		counts[w]++
	}
	return counts
}
