package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"standpoint/app/dossier"
	"standpoint/app/intake/format"
)

// releaseYear is the last year into which a missing year is worked out. It is
// the year of this version and not the clock's, so that the same article gives
// the same date next year: 26 April is a Saturday in 2025 and in 2031.
const releaseYear = 2026

// oldestYear is the first year that is considered.
const oldestYear = 1950

// publish sets when the source appeared, how that is known and why. What is
// after latest, or can't be settled, stays unknown, and the reason says so.
//
// A day that the file states as data goes first, then one that the text states,
// then one that is worked out, and last what is only likely. Where there is none
// of these, the day of the mail counts to which the file was attached.
func publish(s *dossier.Source, h head, d format.Date, o Options) {
	s.PublishedHow = dossier.Unknown
	if publishStated(s, d, o.Latest) {
		return
	}
	mail := format.Date{Day: o.mailed, Why: mailed}
	if h.hasDay {
		publishSaid(s, h, cmp.Or(d, mail), o.Latest)
		return
	}
	if s.Published == "" && publishStated(s, mail, o.Latest) {
		s.PublishedHow = dossier.Inferred
	}
}

// mailed is how a day is known that only a mail around the file gives.
const mailed = "date of the mail it was attached to"

// publishSaid takes the day that the text says. likely is what is known beside it.
func publishSaid(s *dossier.Source, h head, likely format.Date, latest dossier.Date) {
	if h.dayIsLoose && s.Published != "" {
		return
	}
	if h.day.year == 0 {
		publishInferred(s, h.day, likely, latest)
		return
	}
	publishWritten(s, h, latest)
}

// publishInferred works out the year of a day without one, where that can be
// done.
func publishInferred(s *dossier.Source, at day, d format.Date, latest dossier.Date) {
	if date, why, ok := joined(at, d); ok && !isAfter(date, latest) {
		s.Published, s.PublishedHow, s.PublishedWhy = date, dossier.Inferred, why
		return
	}
	date, why := inferYear(at, s.Text, latest)
	if date != "" {
		s.Published, s.PublishedHow, s.PublishedWhy = date, dossier.Inferred, why
	} else if s.Published == "" {
		s.PublishedWhy = why
	}
}

// publishWritten takes a day that the text writes with its year.
func publishWritten(s *dossier.Source, h head, latest dossier.Date) {
	d := h.day.date()
	if isAfter(d, latest) {
		s.Published, s.PublishedHow = "", dossier.Unknown
		s.PublishedWhy = fmt.Sprintf("the article gives %s, which is after %s", d, latest)
		return
	}
	s.Published, s.PublishedHow, s.PublishedWhy = d, dossier.Stated, h.dayWhy
	if h.dayIsLoose {
		s.PublishedHow = dossier.Likely
	}
}

// inferYear settles a day without a year by the weekdays that the text gives
// to days: the latest year, not after the bound, in which all of them are
// right.
func inferYear(d day, text string, latest dossier.Date) (dossier.Date, string) {
	written := fmt.Sprintf("the dateline says %s without a year", d.words())
	pairs := daysWithWeekday(d, text)
	if len(pairs) == 0 {
		return "", written + ", and the text has no weekday beside a date that would settle it"
	}
	var years []int
	for y := lastYear(latest); y >= oldestYear && len(years) < 2; y-- {
		at, ok := d.in(y)
		if !ok || isAfter(dossier.Date(at.Format(time.DateOnly)), latest) {
			continue
		}
		if !slices.ContainsFunc(pairs, func(p day) bool { return !isOn(p, at) }) {
			years = append(years, y)
		}
	}
	if len(years) == 0 {
		return "", written + ", and no year fits the weekdays in the text"
	}
	d.year = years[0]
	p := pairs[0]
	why := fmt.Sprintf("%s; the text calls %s a %s, which fits %d", written, p.words(), time.Weekday(p.weekday), years[0])
	if len(years) > 1 {
		why += " (before that " + strconv.Itoa(years[1]) + ")"
	}
	return d.date(), why
}

func lastYear(latest dossier.Date) int {
	if len(latest) >= 4 {
		if y, err := strconv.Atoi(string(latest[:4])); err == nil {
			return min(y, releaseYear)
		}
	}
	return releaseYear
}

// daysWithWeekday are the days without a year that the text gives a weekday
// to, the dateline's own first.
func daysWithWeekday(d day, text string) []day {
	var out []day
	if d.weekday >= 0 {
		out = append(out, d)
	}
	for _, p := range findDays(cutBytes(text, 64<<10)) {
		if p.weekday >= 0 && p.year == 0 {
			out = append(out, p)
		}
	}
	return out
}

// isOn says whether a day has its weekday in the half year on either side of
// the time at.
func isOn(p day, at time.Time) bool {
	const halfYear = 183 * 24 * time.Hour
	for _, y := range []int{at.Year(), at.Year() - 1, at.Year() + 1} {
		t, ok := p.in(y)
		if ok && t.Sub(at).Abs() <= halfYear {
			return int(t.Weekday()) == p.weekday
		}
	}
	return false
}
