package ui

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"
)

// Day writes a date as people read it: "2025-08-18" as "18 Aug 2025",
// "2025-08" as "Aug 2025". What is no date is left as it is, and none at all
// is "no date".
func Day(date string) string {
	switch len(date) {
	case 0:
		return lang.L("no date")
	case len("2025-08-18"):
		if t, err := time.Parse("2006-01-02", date); err == nil {
			return t.Format("2 ") + Month(t.Month()) + t.Format(" 2006")
		}
	case len("2025-08"):
		if t, err := time.Parse("2006-01", date); err == nil {
			return Month(t.Month()) + t.Format(" 2006")
		}
	}
	return date
}

// Period writes the days from one date to another.
func Period(first, last string) string {
	if first == last {
		return Day(first)
	}
	return lang.L("{{.First}} to {{.Last}}", map[string]any{"First": Day(first), "Last": Day(last)})
}

// Month is the short name of a month, or its number where a translation lists
// too few.
func Month(m time.Month) string {
	names := strings.Fields(lang.L("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"))
	if int(m) > len(names) {
		return strconv.Itoa(int(m))
	}
	return names[m-1]
}
