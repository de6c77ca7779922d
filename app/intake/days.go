package intake

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"standpoint/app/dossier"
)

// day is a calendar day as a text writes it.
type day struct {
	year, month, day int // year 0: not written
	weekday          int // 0 Sunday ... 6 Saturday, -1: not written
	start, end       int // bytes
}

const (
	monthPattern   = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\.?`
	weekdayPattern = `(?:Sun(?:day)?|Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?)\.?`
	yearPattern    = `(?:19|20)\d\d`
)

// spelled are the ways to write a day, with named groups. Days in figures
// only, 26/04/2025, are read where they can be read in one way.
var spelled = []*regexp.Regexp{
	regexp.MustCompile(`(?:\b(?P<w>` + weekdayPattern + `),? )?(?:the )?\b(?P<d>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?P<m>` + monthPattern + `)\b\.?(?:,?[ -](?P<y>` + yearPattern + `)\b)?`),
	regexp.MustCompile(`(?:\b(?P<w>` + weekdayPattern + `),? )?\b(?P<m>` + monthPattern + `) ?(?P<d>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?P<y>` + yearPattern + `)\b)?`),
	regexp.MustCompile(`\b(?P<y>` + yearPattern + `)[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?:T|\b)`),
	regexp.MustCompile(`\b(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<y>` + yearPattern + `)\b`),
}

var monthAndYear = regexp.MustCompile(`\b(?P<m>` + monthPattern + `),? (?P<y>` + yearPattern + `)\b`)

// findDays are all days that a text writes, in its order, without overlaps.
func findDays(text string) []day {
	var found []day
	for _, re := range spelled {
		for _, at := range re.FindAllStringSubmatchIndex(text, -1) {
			if d, ok := dayAt(re, text, at); ok {
				found = append(found, d)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b day) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	var out []day
	end := 0
	for _, d := range found {
		if d.start >= end {
			out = append(out, d)
			end = d.end
		}
	}
	return out
}

func dayAt(re *regexp.Regexp, text string, at []int) (day, bool) {
	group := func(name string) string {
		i := re.SubexpIndex(name)
		if i < 0 || at[2*i] < 0 {
			return ""
		}
		return text[at[2*i]:at[2*i+1]]
	}
	d := day{weekday: weekdayOf(group("w")), start: at[0], end: at[1]}
	d.year, _ = strconv.Atoi(group("y"))
	if a := group("a"); a != "" {
		var ok bool
		if d.day, d.month, ok = inOneWay(a, group("b")); !ok {
			return day{}, false
		}
	} else {
		d.day, _ = strconv.Atoi(group("d"))
		d.month = monthOf(group("m"))
	}
	if !d.isPossible() {
		return day{}, false
	}
	// "The Sun, 18 August 2025": a weekday that is wrong is none.
	if t, _ := d.in(d.year); d.year > 0 && int(t.Weekday()) != d.weekday {
		d.weekday = -1
	}
	return d, true
}

// inOneWay tells day from month in figures: only one can be above 12, or both
// are the same.
func inOneWay(a, b string) (dayOfMonth, month int, ok bool) {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	switch {
	case x == y, x > 12 && y <= 12:
		return x, y, true
	case y > 12 && x <= 12:
		return y, x, true
	}
	return 0, 0, false
}

// isPossible says whether the calendar has such a day.
func (d day) isPossible() bool {
	year := d.year
	if year == 0 {
		year = 2024 // a leap year: 29 February is possible
	}
	_, ok := d.in(year)
	return ok && d.month >= 1 && d.month <= 12
}

// in is the day in a year, and whether that year has it.
func (d day) in(year int) (time.Time, bool) {
	t := time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d.day
}

func (d day) date() dossier.Date {
	if d.day == 0 {
		return dossier.Date(fmt.Sprintf("%04d-%02d", d.year, d.month))
	}
	return dossier.Date(fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day))
}

// words is the day as a person says it, without year.
func (d day) words() string { return fmt.Sprintf("%d %s", d.day, time.Month(d.month)) }

func monthOf(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	if len(s) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(m.String()[:3], s[:3]) {
			return int(m)
		}
	}
	return 0
}

func weekdayOf(s string) int {
	if len(s) < 3 {
		return -1
	}
	for w := time.Sunday; w <= time.Saturday; w++ {
		if strings.EqualFold(w.String()[:3], s[:3]) {
			return int(w)
		}
	}
	return -1
}

// isAfter compares as far as both dates are known.
func isAfter(d, latest dossier.Date) bool {
	n := min(len(d), len(latest))
	return d[:n] > latest[:n]
}
