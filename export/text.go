package export

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"standpoint/app/dossier"
)

// clean makes text fit for a document: bad UTF-8 becomes U+FFFD, line ends
// become LF, and control characters, which neither format can hold, go. It
// returns how many went.
func clean(s string) (string, int) {
	if isClean(s) {
		return s, 0
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	removed := 0
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case isControl(r):
			removed++
			return -1
		}
		return r
	}, s)
	return s, removed
}

func isClean(s string) bool {
	for _, r := range s {
		if r == '\r' || r == utf8.RuneError || isControl(r) {
			return false
		}
	}
	return true
}

func isControl(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0 || r&0xFFFE == 0xFFFE
}

// isBidi reports whether a character changes the direction of what follows.
func isBidi(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}

// oneLine makes all white space single.
func oneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isOneLine reports that a text of plain letters has single spaces only, as
// nearly all names and titles have.
func isOneLine(s string) bool {
	space := true
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && space || c < ' ' || c >= 0x7F:
			return false
		default:
			space = c == ' '
		}
	}
	return !space || s == ""
}

// inQuotes puts a passage's words between quotation marks. Words that begin
// with a mark of their own keep that one, and get the closing one that the
// passage was cut off from.
func inQuotes(s string) string {
	s = oneLine(s)
	switch {
	case strings.HasPrefix(s, "“") || strings.HasPrefix(s, "„"):
		if strings.Count(s, "“")+strings.Count(s, "„") > strings.Count(s, "”") {
			return s + "”"
		}
		return s
	case strings.HasPrefix(s, "\""):
		if strings.Count(s, "\"")%2 == 1 {
			return s + "\""
		}
		return s
	}
	return "“" + s + "”"
}

// number writes a count with its noun: "1 passage", "2 passages".
func number(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// verb chooses the form of a verb for a count.
func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// list joins words: "a", "a and b", "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// capital writes the first letter large.
func capital(s string) string {
	if s == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[size:]
}

func months() [12]string {
	return [12]string{
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	}
}

// longDate writes "18 August 2025", "August 2025" or "2025", whichever is
// known.
func longDate(d dossier.Date) string { return dateWith(d, len("September")) }

// shortDate writes "18 Aug 2025".
func shortDate(d dossier.Date) string { return dateWith(d, len("Aug")) }

func dateWith(d dossier.Date, letters int) string {
	if d == "" {
		return "no date"
	}
	parts := strings.Split(string(d), "-")
	if len(parts) == 1 {
		return parts[0]
	}
	month, err := strconv.Atoi(parts[1])
	if err != nil || month < 1 || month > 12 {
		return string(d)
	}
	name := months()[month-1]
	written := name[:min(letters, len(name))] + " " + parts[0]
	if len(parts) > 2 {
		written = strings.TrimLeft(parts[2], "0") + " " + written
	}
	return written
}

// period writes the days from first to last.
func period(first, last dossier.Date) string {
	switch {
	case first == "" && last == "":
		return "no dates known"
	case first == last:
		return longDate(first)
	}
	return longDate(first) + " to " + longDate(last)
}
