package compare

import (
	"math"
	"time"

	"standpoint/app/dossier"
)

// Strength says how well a position is supported: what its passages are, and
// the four marks that follow, each from 0 to 1. It says nothing of how firm the
// position is, nor of how far it is from others.
type Strength struct {
	Sources  int // in which the passages of the party on the issue stand
	Passages int // in them
	Days     int // since it was last heard on it; -1: not known
	Voice    dossier.Voice
	Reviewed bool
	Claimed  bool

	Breadth float64 // n/(n+1) of n sources
	Recency float64 // halves every HalfLife days; 0 where the date is not known
	Review  float64 // 1 where reviewed; else the mean confidence of what it is drawn from
	Own     float64 // 1 its own words, 0.75 in paraphrase, 0.5 as a writer reports, 0.25 as another party claims
}

// HalfLife is after how many days a position counts as half as recent.
const HalfLife = 180

// Score is the mean of the four marks. They are kept apart because none of them
// makes up for another.
func (s Strength) Score() float64 { return (s.Breadth + s.Recency + s.Review + s.Own) / 4 }

// Age is how many days a party was last heard on an issue before the day of the
// matrix or else of its latest source; -1: not known.
func (s *Measures) Age(party, issue int) int {
	today := s.Matrix.AsOf
	if today == "" {
		today = s.Matrix.Last
	}
	from, known := firstDay(s.Matrix.Cells[party][issue].Day)
	to, also := firstDay(today)
	if !known || !also {
		return -1
	}
	return max(int(math.Round(to.Sub(from).Hours()/24)), 0)
}

// Strength works out how well a position is supported, as of the day of the
// matrix or else of its latest source. It returns false where there is none.
func (s *Measures) Strength(party, issue int) (Strength, bool) {
	c := &s.Matrix.Cells[party][issue]
	if !c.Known {
		return Strength{}, false
	}
	st := Strength{Reviewed: c.Reviewed, Claimed: c.Claimed}
	sources := map[dossier.ID]bool{}
	for _, e := range c.Evidence {
		if isClaim(e.Passage) == c.Claimed {
			st.Passages++
			sources[e.Source.ID] = true
		}
	}
	st.Sources = len(sources)
	st.Breadth = float64(st.Sources) / float64(st.Sources+1)
	st.Voice, st.Own = bestVoice(c)
	st.Review = review(c)
	if st.Days = s.Age(party, issue); st.Days >= 0 {
		st.Recency = math.Exp2(-float64(st.Days) / HalfLife)
	}
	return st, true
}

// bestVoice is the voice of the passages that a position is drawn from which is
// nearest to the party's own.
func bestVoice(c *Cell) (dossier.Voice, float64) {
	marks := map[dossier.Voice]float64{dossier.Quote: 1, dossier.Paraphrase: 0.75, dossier.Report: 0.5}
	voice, mark := dossier.Report, 0.0
	for _, e := range c.basis() {
		if m := marks[e.Passage.Voice]; m > mark {
			voice, mark = e.Passage.Voice, m
		}
	}
	if c.Claimed {
		mark = 0.25
	}
	return voice, mark
}

func review(c *Cell) float64 {
	if c.Reviewed {
		return 1
	}
	sum := 0
	for _, e := range c.basis() {
		sum += e.Passage.Confidence
	}
	return float64(sum) / float64(100*len(c.Basis))
}

// basis is the evidence that a position is drawn from, newest first.
func (c *Cell) basis() []Evidence {
	ids := make(map[dossier.ID]bool, len(c.Basis))
	for _, id := range c.Basis {
		ids[id] = true
	}
	return only(c.Evidence, func(e Evidence) bool { return ids[e.Passage.ID] })
}

// firstDay is the first day that a date may mean.
func firstDay(d dossier.Date) (time.Time, bool) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if at, err := time.Parse(layout, string(d)); err == nil {
			return at, true
		}
	}
	return time.Time{}, false
}
