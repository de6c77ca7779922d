package figure

import (
	"math"
	"strconv"
	"time"
)

// Period is a stretch of time in days since 1 January 1970; each day begins at
// a whole number.
type Period struct{ From, To float64 }

// Days is how long it is.
func (p Period) Days() float64 { return p.To - p.From }

// DayOf numbers a day since 1 January 1970.
func DayOf(year int, month time.Month, day int) int {
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsOfDay)
}

const secondsOfDay = 24 * 60 * 60

func dateOf(day int) (int, time.Month, int) {
	return time.Unix(int64(day)*secondsOfDay, 0).UTC().Date()
}

// Tick is a place on the axis of time.
type Tick struct {
	Day   int
	Label string
	// Head names the longer stretch that begins here, "Aug 2025"; empty: none
	// does.
	Head string
}

// tickStep is how far ticks are apart: days of a month, months, or years.
type tickStep struct{ days, months, years int }

func tickSteps() []tickStep {
	return []tickStep{
		{days: 1},
		{days: 2},
		{days: 5},
		{days: 10},
		{months: 1},
		{months: 3},
		{months: 6},
		{years: 1},
		{years: 2},
		{years: 5},
		{years: 10},
		{years: 20},
		{years: 50},
		{years: 100},
	}
}

// length is how many days lie between two ticks, at least.
func (s tickStep) length() float64 {
	switch {
	case s.days > 0:
		return float64(s.days)
	case s.months > 0:
		return 28 * float64(s.months)
	default:
		return 365 * float64(s.years)
	}
}

// Ticks divides a period so that ticks are at least so many days apart, and
// starts with the one before it, whose head names the stretch in which it
// begins. months are the twelve short names.
func Ticks(p Period, apart float64, months [12]string) []Tick {
	steps := tickSteps()
	s := steps[len(steps)-1]
	for _, finer := range steps {
		if finer.length() >= apart {
			s = finer
			break
		}
	}
	day := s.begin(int(math.Floor(p.From)))
	ticks := []Tick{s.tick(day, true, months)}
	for {
		day = s.next(day)
		if float64(day) > p.To {
			return ticks
		}
		ticks = append(ticks, s.tick(day, false, months))
	}
}

// begin is the last tick that is not after a day.
func (s tickStep) begin(day int) int {
	y, m, d := dateOf(day)
	switch {
	case s.days > 0:
		return DayOf(y, m, min((d-1)/s.days*s.days+1, s.lastOfMonth()))
	case s.months > 0:
		return DayOf(y, time.Month((int(m)-1)/s.months*s.months+1), 1)
	default:
		return DayOf(y/s.years*s.years, time.January, 1)
	}
}

// lastOfMonth is the last day of a month that gets a tick: the one after it
// would be too close to the first of the next.
func (s tickStep) lastOfMonth() int {
	if s.days == 1 {
		return 31
	}
	return 30/s.days*s.days - s.days + 1
}

func (s tickStep) next(day int) int {
	y, m, d := dateOf(day)
	switch {
	case s.days == 1:
		return day + 1
	case s.days > 0 && d < s.lastOfMonth():
		return DayOf(y, m, d+s.days)
	case s.days > 0:
		return DayOf(y, m+1, 1)
	case s.months > 0:
		return DayOf(y, m+time.Month(s.months), 1)
	default:
		return DayOf(y+s.years, time.January, 1)
	}
}

func (s tickStep) tick(day int, first bool, months [12]string) Tick {
	y, m, d := dateOf(day)
	year := strconv.Itoa(y)
	t := Tick{Day: day}
	switch {
	case s.days > 0:
		t.Label = strconv.Itoa(d)
		if d == 1 || first {
			t.Head = months[m-1] + " " + year
		}
	case s.months > 0:
		t.Label = months[m-1]
		if m == time.January || first {
			t.Head = year
		}
	default:
		t.Label = year
	}
	return t
}
