package compare

import (
	"time"

	"standpoint/app/dossier"
)

// Range is what a party has recently shown itself ready to accept on an issue:
// from the stance that it took nearest to one pole to the one nearest to the
// other.
type Range struct {
	Known  bool
	Lo, Hi int // stances, Lo <= Hi; the position lies between them
	Day    dossier.Date
	Since  dossier.Date // the first day of the time looked at; empty: only the sources of Day itself count
	LoBy   dossier.ID   // the most telling passages that show the ends
	HiBy   dossier.ID
	Claim  bool // it rests on what another party says
}

// RecentDays is how many days before a party was last heard on an issue count
// as recent, unless the user chooses otherwise.
const RecentDays = 90

// Acceptable is the range of stances that a party took on an issue in the days
// up to the one when it was last heard on it. The passages are those that the
// rule would draw a position from on each of these days: the party's own before
// claims, and of one day the accepted before the suggested. A stance that the
// analyst set stands alone. Where only the month or year of the latest source is
// known, only sources of that date count; others known so count as no day.
func (s *Measures) Acceptable(party, issue, days int) Range {
	c := &s.Matrix.Cells[party][issue]
	if !c.Known {
		return Range{}
	}
	r := Range{Known: true, Lo: c.Stance, Hi: c.Stance, Day: c.Day, LoBy: c.Basis[0], HiBy: c.Basis[0], Claim: c.Claimed}
	if c.Set {
		return r
	}
	r.Since = earlier(c.Day, days)
	best := map[int]*dossier.Passage{}
	for _, e := range c.recent(r.Since) {
		p := e.Passage
		r.Lo, r.Hi = min(r.Lo, p.Stance), max(r.Hi, p.Stance)
		if b := best[p.Stance]; b == nil || weight(p) > weight(b) {
			best[p.Stance] = p
		}
	}
	r.LoBy, r.HiBy = best[r.Lo].ID, best[r.Hi].ID
	return r
}

// recent are the passages that count on the days since one, newest first. Where
// since is empty it is those of the latest day.
func (c *Cell) recent(since dossier.Date) []Evidence {
	var recent []Evidence
	left := only(c.Evidence, func(e Evidence) bool { return isClaim(e.Passage) == c.Claimed })
	for len(left) > 0 {
		day := left[0].Day()
		if day != c.Day && (since == "" || day < since) {
			break
		}
		n := 0
		for n < len(left) && left[n].Day() == day {
			n++
		}
		if day == c.Day || isDay(day) {
			recent = append(recent, acceptedFirst(left[:n])...)
		}
		left = left[n:]
	}
	return recent
}

// acceptedFirst keeps the accepted passages of a day where there are any.
func acceptedFirst(day []Evidence) []Evidence {
	if accepted := only(day, func(e Evidence) bool { return e.Passage.Status == dossier.Accepted }); len(accepted) > 0 {
		return accepted
	}
	return day
}

// earlier is a day some days before another; empty where the other is no whole
// day.
func earlier(day dossier.Date, days int) dossier.Date {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return ""
	}
	return dossier.Date(at.AddDate(0, 0, -days).Format(time.DateOnly))
}

func isDay(d dossier.Date) bool { return len(d) == len(time.DateOnly) }

// Overlap is what all parties that have a position on an issue accept.
type Overlap struct {
	On     int // parties with a position
	Lo, Hi int // Lo <= Hi: the stances that all of them accept; else the gap from Hi up to Lo
}

// Any reports whether at least two parties have a position and all accept some
// stance.
func (o Overlap) Any() bool { return o.On > 1 && o.Lo <= o.Hi }

// Gap is how far the ranges are from meeting, on an axis from 0 to 1; 0 where
// they do.
func (o Overlap) Gap() float64 { return step * float64(max(o.Lo-o.Hi, 0)) }

// Overlap is where the ranges of all parties meet: from the largest lower end to
// the smallest upper end. Parties without a position are left out, and On says
// how many are in.
func (s *Measures) Overlap(issue, days int) Overlap {
	o := Overlap{Lo: -2, Hi: 2}
	for p := range s.Matrix.Parties {
		if r := s.Acceptable(p, issue, days); r.Known {
			o.On++
			o.Lo, o.Hi = max(o.Lo, r.Lo), min(o.Hi, r.Hi)
		}
	}
	return o
}
