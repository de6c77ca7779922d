package intake

import (
	"regexp"
	"strings"
)

// credits is what the last lines say about where a text comes from. The lines
// stay in the text, as offsets count on it.
type credits struct {
	agencies []string
	outlets  []string
	lines    []string // the lines that are credits
}

var (
	initials   = regexp.MustCompile(`^[A-Z]{2,5}(?:/[A-Z]{2,5})*$`)
	creditLine = regexp.MustCompile(`(?i)^[(\[]?\s*(?:(?:with|includes?|additional|further|some)\s+)*(?:(?:input|inputs|reporting|material|information|contributions?)\s+(?:from|by)|sources?\s*:|contributing\s*:|via|©|\(c\)|copyright)\s*(.+?)[)\]]?\.?$`)
	writerLine = regexp.MustCompile(`^(.{2,40}?) (?:writers?|journalists?|reporters?|correspondents?|staff) .{3,200} contributed`)
	helpLine   = regexp.MustCompile(`^(.{2,80}) contributed to this (?:report|article|story)\.?$`)
	crewLine   = regexp.MustCompile(`^(?:\((?:Reporting|Writing|Editing|Additional reporting) by .{3,300}\)|(?:Reporting|Writing) by .{3,200}[ ;](?:[Ww]riting|[Ee]diting) by .{3,200})$`)
	yearOrBy   = regexp.MustCompile(`^(?:` + yearPattern + `|by|the)\s+`)
)

// readCredits reads from the last line upwards until one is no credit.
func readCredits(text string) credits {
	var c credits
	lines := lastLines(text, 6)
	for i := len(lines) - 1; i > 0; i-- {
		if !c.take(lines[i], lines[i-1]) {
			break
		}
		c.lines = append([]string{lines[i]}, c.lines...)
	}
	return c
}

// take takes one line; above is the line before it: an editor's initials are
// told by the agency's name above them.
func (c *credits) take(s, above string) bool {
	if c.takePress(strings.Trim(s, "()[]—–- ")) {
		return true
	}
	if crewLine.MatchString(s) {
		return true
	}
	if initials.MatchString(s) {
		_, _, ok := pressOf(above)
		return ok
	}
	if m := writerLine.FindStringSubmatch(s); m != nil {
		return c.takePress(m[1])
	}
	if m := helpLine.FindStringSubmatch(s); m != nil {
		return c.takePress(m[1])
	}
	m := creditLine.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	name := strings.TrimSpace(m[1])
	for shorter := yearOrBy.ReplaceAllString(name, ""); shorter != name; shorter = yearOrBy.ReplaceAllString(name, "") {
		if c.takePress(name) {
			return true
		}
		name = shorter
	}
	return c.takePress(name)
}

func (c *credits) takePress(s string) bool {
	agencies, outlets, ok := pressOf(s)
	c.agencies, c.outlets = append(c.agencies, agencies...), append(c.outlets, outlets...)
	return ok
}
