package ui

import "strings"

// TableCell keeps a text in its cell of a table that is pasted, and a
// spreadsheet from taking it for a formula.
func TableCell(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
		return "'" + text
	}
	return text
}
