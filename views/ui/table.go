package ui

import "strings"

// TableCell keeps a text in its cell of a table that is pasted: in one line, no
// formula, and where it begins with a quotation mark, as headlines do, written
// as spreadsheets quote.
func TableCell(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case text != "" && strings.ContainsRune("=+-@", rune(text[0])):
		return "'" + text
	case strings.HasPrefix(text, `"`):
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	default:
		return text
	}
}
