package dossier

import (
	"fmt"
	"time"
)

// Date is a calendar day, "2025-04-26", or as much of one as is known:
// "2025-04" or "2025". Empty means unknown. Dates compare as strings.
type Date string

// Check says what is wrong with a date that is neither a day, a month nor a
// year of the calendar, nor empty. Years run from 1000 to 2999.
func (d Date) Check() error {
	if d == "" {
		return nil
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if at, err := time.Parse(layout, string(d)); err == nil && at.Year() >= 1000 && at.Year() < 3000 {
			return nil
		}
	}
	return fmt.Errorf("%q is no date: write it as 2025-04-26, 2025-04 or 2025", string(d))
}

// Days are the first and the last day that a date may mean, counted from 1
// January 1970: all of a month where only that is known. ok is false if nothing
// is.
func (d Date) Days() (first, last int, ok bool) {
	for _, l := range []struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(l.layout, string(d)); err == nil {
			end := t.AddDate(l.years, l.months, l.days)
			return dayNumber(t), dayNumber(end) - 1, true
		}
	}
	return 0, 0, false
}

func dayNumber(t time.Time) int { return int(t.Unix() / (24 * 60 * 60)) }
