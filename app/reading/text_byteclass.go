package reading

import "unicode"

// byteClass is what an ASCII byte is to the tokeniser.
type byteClass uint8

const (
	bSmall byteClass = 1 << iota
	bCapital
	bDigit
	bSign  // stands in words: $, %
	bSpace // or control
	bEnd   // ends any word of letters before it: not a stop, as in "U.S."
)

const bWord = bSmall | bCapital | bDigit | bSign

// classOf tells the class of a byte; marks and what is not ASCII have none.
var classOf = func() (out [256]byteClass) {
	for c := range rune(unicode.MaxASCII + 1) {
		switch {
		case c >= 'a' && c <= 'z':
			out[c] = bSmall
		case c >= 'A' && c <= 'Z':
			out[c] = bCapital
		case c >= '0' && c <= '9':
			out[c] = bDigit
		case wordRune(c):
			out[c] = bSign
		case unicode.IsSpace(c) || unicode.IsControl(c):
			out[c] = bSpace | bEnd
		case c != '.':
			out[c] = bEnd
		}
	}
	return out
}()
