package format

import (
	"regexp"
	"strings"
	"time"
)

var isoDay = regexp.MustCompile(`^((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)(?:\D|$)`)

// dayOf is the day of a time stamp as it is written: where the writer was it
// was that day. Empty where there is none, or more than one way to read it.
func dayOf(stamp string) string {
	stamp = strings.TrimSpace(stamp)
	if m := isoDay.FindStringSubmatch(stamp); m != nil {
		day := m[1] + "-" + m[2] + "-" + m[3]
		if _, err := time.Parse(time.DateOnly, day); err == nil {
			return day
		}
		return ""
	}
	for _, layout := range []string{
		"Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700 (MST)",
		"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "Monday, January 2, 2006", "Monday, 2 January 2006",
	} {
		if t, err := time.Parse(layout, stamp); err == nil && t.Year() >= 1900 {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

const monthName = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`

var shownDay = regexp.MustCompile(`\b(?:\d{1,2} ` + monthName + ` (?:19|20)\d\d|` + monthName + ` \d{1,2}, (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\b`)

// dayInLine is the day that a line beside an article holds, as the date of the
// issue does; a sentence is none, as it may speak of any day.
func dayInLine(line string) string {
	if len(line) > 120 || strings.ContainsAny(line[max(0, len(line)-1):], ".!?") || strings.HasSuffix(line, "”") || strings.HasSuffix(line, `"`) || strings.Contains(line, "©") {
		return ""
	}
	all := shownDay.FindAllString(line, 2)
	if len(all) != 1 {
		return ""
	}
	return dayOf(all[0])
}

var addressDay = regexp.MustCompile(`/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:\D|$)|[-/]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\D|$)`)

// dayInAddress is the day that a page's address holds: /2025/08/18/.
func dayInAddress(address string) string {
	m := addressDay.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	two := func(s string) string {
		if len(s) == 1 {
			return "0" + s
		}
		return s
	}
	if m[1] == "" {
		m = m[3:]
	}
	return dayOf(m[1] + "-" + two(m[2]) + "-" + two(m[3]))
}
