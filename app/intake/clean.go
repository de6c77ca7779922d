package intake

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// cleaned is the text of a format that is not plain text, normalised once:
// valid UTF-8, composed (NFC), LF, without the characters that may not stand in
// a text. Its offsets are counted from here on.
func cleaned(text string) (string, []string) {
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	left := 0
	text = norm.NFC.String(strings.Map(func(r rune) rune {
		if forbidden(r) {
			left++
			return -1
		}
		return r
	}, text))
	if left == 0 {
		return text, nil
	}
	return text, []string{fmt.Sprintf("control characters that were left out: %d", left)}
}

// stated is what a file states of itself, fit to be kept: on one line, without
// what may not stand in a text, and not without end.
func stated(fact string) string {
	const most = 2000
	text, _ := cleaned(cutBytes(fact, most))
	return oneLine(text)
}
