package intake

import (
	"slices"
	"strings"
	"unicode"
)

// smallNameWords may stand in a person's name without a capital.
var smallNameWords = []string{"and", "with", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "van", "von", "al", "el", "bin", "ibn", "la", "le", "y", "for", "in"}

// takeNames takes a byline's names, and the agency or outlet after them.
func (h *head) takeNames(s string) bool {
	s = strings.Trim(s, " ,|·•-–—")
	if strings.HasSuffix(s, ".") && !isAbbreviated(strings.TrimSuffix(s, ".")) {
		return false
	}
	if agencies, outlets, ok := pressOf(strings.TrimSuffix(s, " Staff")); ok {
		h.agencies, h.outlets = append(h.agencies, agencies...), append(h.outlets, outlets...)
		return true
	}
	s = h.takePressAfter(s)
	for _, tie := range []string{" of", " for", " at", " with"} {
		s = strings.TrimSuffix(s, tie) // "Jane Doe of The Associated Press"
	}
	if place := strings.Index(s, " in "); place > 0 {
		s = s[:place]
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 12 {
		return false
	}
	inCapitals := true
	for _, w := range words {
		if !isNameWord(w) {
			return false
		}
		inCapitals = inCapitals && (w == strings.ToUpper(w) || slices.Contains(smallNameWords, w))
	}
	for i, w := range words {
		if inCapitals && w == strings.ToUpper(w) && !strings.Contains(w, ".") {
			words[i] = properName(w)
		}
	}
	h.author = strings.Trim(strings.Join(words, " "), " ,|")
	return true
}

// takePressAfter takes "Associated Press" off the end of "Jane Doe, Associated
// Press" and returns the rest.
func (h *head) takePressAfter(s string) string {
	for i, r := range s {
		if i == 0 || !strings.ContainsRune(" ,|/", r) {
			continue
		}
		agencies, outlets, ok := pressOf(strings.Trim(s[i:], " ,|/"))
		if ok {
			h.agencies, h.outlets = append(h.agencies, agencies...), append(h.outlets, outlets...)
			return strings.TrimRight(s[:i], " ,|/")
		}
	}
	return s
}

func isNameWord(w string) bool {
	if slices.Contains(smallNameWords, w) || w == "&" || w == "|" {
		return true
	}
	for i, r := range w {
		if i == 0 && !unicode.IsUpper(r) {
			return false
		}
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(".,'’-", r) {
			return false
		}
	}
	return true
}
