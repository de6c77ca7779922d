package refi

import "unicode/utf8"

// ruler counts the characters before places of a text, without beginning at
// its start each time.
type ruler struct {
	text  string
	every []int // how many characters there are before each mark
}

const mile = 1024 // bytes between marks

func newRuler(text string) *ruler {
	r := &ruler{text: text, every: []int{0}}
	for at := 0; at+mile <= len(text); at += mile {
		r.every = append(r.every, r.every[len(r.every)-1]+starts(text[at:at+mile]))
	}
	return r
}

// characters counts those that begin before a byte.
func (r *ruler) characters(at int) int {
	n := at / mile
	return r.every[n] + starts(r.text[n*mile:at])
}

// starts counts the bytes that begin a character.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}
