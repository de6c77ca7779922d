package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// readText decodes and cleans a plain text, and returns notes on what it had
// to do.
//
// Plain UTF-8 keeps its offsets: CRLF and lone CR become LF, a byte order mark
// at the start is dropped, and a character that may not stand becomes one
// U+FFFD. Any other encoding is decoded, cleaned and composed (NFC).
func readText(name string, data []byte, o Options) (text string, enc Encoding, notes []string, err error) {
	d, err := decode(name, data, o.Encoding)
	if err != nil {
		return "", Encoding{}, nil, err
	}
	if d.note != "" {
		notes = append(notes, d.note)
	}
	text = strings.ReplaceAll(d.text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	if !d.plain {
		text = norm.NFC.String(text)
	}
	text, replaced := replaceForbidden(text)
	if replaced == 1 {
		notes = append(notes, "1 control character was replaced by \uFFFD")
	} else if replaced > 1 {
		notes = append(notes, fmt.Sprintf("%d control characters were replaced by \uFFFD", replaced))
	}
	switch {
	case isTooLong(text, o):
		return "", d.Encoding, nil, tooLong(name, len(text))
	case strings.Trim(text, blanks) == "":
		return "", d.Encoding, nil, holdsNoText(name)
	}
	return text, d.Encoding, notes, nil
}

func isTooLong(text string, o Options) bool {
	return len(text) > longText || len(text) > maxText && !o.Long
}

// tooLong refuses a text, or has it asked about.
func tooLong(name string, size int) error {
	e := &Error{
		Name: name, What: fmt.Sprintf("holds %.1f MB of text; an article has 5 MB at most", float64(size)/(1<<20)),
		Do: "Save each article as a file of its own.", long: size <= longText,
	}
	if e.long {
		e.Do = splitOrAsk
	}
	return e
}

const splitOrAsk = "Save each article as a file of its own, or import it in the window, which asks."

// blanks are what a text may not consist of.
const blanks = " \t\n\u00A0\uFFFD"

func holdsNoText(name string) error {
	return &Error{Name: name, What: "holds no text", Do: "Nothing was imported from it; check that it was saved in full.", empty: true}
}

// replaceForbidden puts one U+FFFD for each character that a stored text may
// not hold, and counts them.
func replaceForbidden(text string) (string, int) {
	if strings.IndexFunc(text, forbidden) < 0 {
		return text, 0
	}
	n := 0
	text = strings.Map(func(r rune) rune {
		if forbidden(r) {
			n++
			return utf8.RuneError
		}
		return r
	}, text)
	return text, n
}

// forbidden are the C0 controls but tab and line feed, the byte order mark,
// and the marks that reverse the direction of text unseen.
func forbidden(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\n' && r != '\t'
	case r == '\uFEFF':
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}

// looksBinary says whether a text has more control characters than a text
// with an accident or two would have. A text shorter than a sentence is
// allowed none: it would be rubbish that happens to have a few letters.
func looksBinary(text string) bool {
	controls, runes := 0, 0
	for _, r := range text {
		runes++
		switch {
		case r == '\n', r == '\t', r == '\r', r == '\f', r == 0x85:
		case r < 0x20, r >= 0x7F && r < 0xA0, r == utf8.RuneError:
			controls++
		}
	}
	const sentence = 100 // characters
	return controls*20 > runes && (controls > 4 || runes < sentence)
}

// oneLine is s with all blanks and line ends as single blanks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// filledLines are the first most lines that hold something, trimmed, each cut
// at 600 bytes.
func filledLines(text string, most int) []string {
	var out []string
	for len(text) > 0 && len(out) < most {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, cutBytes(line, 600))
		}
	}
	return out
}

// lastLines are the last most lines that hold something, in their order.
func lastLines(text string, most int) []string {
	tail := text[max(0, len(text)-6000):]
	for !utf8.ValidString(tail) {
		tail = tail[1:]
	}
	lines := filledLines(tail, strings.Count(tail, "\n")+1)
	return lines[max(0, len(lines)-most):]
}

// cutBytes is s or its start, at most n bytes, whole runes.
func cutBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
