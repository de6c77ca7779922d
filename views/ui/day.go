package ui

import (
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
			return t.Format("2 ") + month(t.Month()) + t.Format(" 2006")
		}
	case len("2025-08"):
		if t, err := time.Parse("2006-01", date); err == nil {
			return month(t.Month()) + t.Format(" 2006")
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

// months in short, to be translated one by one.
func month(m time.Month) string {
	switch m {
	case time.January:
		return lang.X("month 1", "Jan")
	case time.February:
		return lang.X("month 2", "Feb")
	case time.March:
		return lang.X("month 3", "Mar")
	case time.April:
		return lang.X("month 4", "Apr")
	case time.May:
		return lang.X("month 5", "May")
	case time.June:
		return lang.X("month 6", "Jun")
	case time.July:
		return lang.X("month 7", "Jul")
	case time.August:
		return lang.X("month 8", "Aug")
	case time.September:
		return lang.X("month 9", "Sep")
	case time.October:
		return lang.X("month 10", "Oct")
	case time.November:
		return lang.X("month 11", "Nov")
	default:
		return lang.X("month 12", "Dec")
	}
}
