package compare

import (
	"cmp"
	"math"
	"slices"

	"standpoint/app/dossier"
)

// position is what the rule draws from a cell's evidence.
type position struct {
	stance  int
	mean    float64
	day     dossier.Date
	claimed bool
	basis   []Evidence // the most telling first; never empty
}

func (p position) reviewed() bool { return p.basis[0].Passage.Status == dossier.Accepted }

// positionFrom applies the rule to evidence that is sorted newest first. It
// returns false if there is none.
func positionFrom(evidence []Evidence) (position, bool) {
	if len(evidence) == 0 {
		return position{}, false
	}
	var p position
	at := slices.IndexFunc(evidence, func(e Evidence) bool { return !isClaim(e.Passage) })
	p.claimed = at < 0
	p.day = evidence[max(at, 0)].Day()
	var basis []Evidence
	for _, e := range evidence[max(at, 0):] {
		if e.Day() != p.day {
			break
		}
		if p.claimed || !isClaim(e.Passage) {
			basis = append(basis, e)
		}
	}
	p.basis = acceptedFirst(basis)
	sum := 0
	for _, e := range p.basis {
		sum += e.Passage.Stance
	}
	p.mean = float64(sum) / float64(len(p.basis))
	p.stance = roundStance(p.mean)
	p.basis = mostTelling(p.basis, p.stance)
	return p, true
}

// positionBefore applies the rule to what stands before a day.
func positionBefore(evidence []Evidence, day dossier.Date) (position, bool) {
	at := slices.IndexFunc(evidence, func(e Evidence) bool { return e.Day() < day })
	if at < 0 {
		return position{}, false
	}
	return positionFrom(evidence[at:])
}

// roundStance turns a mean into a stance: 0 within a quarter of the middle,
// else rounded, half steps away from the middle, and never back to 0.
func roundStance(mean float64) int {
	if math.Abs(mean) < 0.25 {
		return 0
	}
	if math.Abs(mean) < 1 {
		return side(mean)
	}
	return int(math.Round(mean))
}

func side[T int | float64](x T) int { return cmp.Compare(x, 0) }

// mostTelling orders passages by how well they show a stance: on its side,
// near it, sure, in the party's own words.
func mostTelling(basis []Evidence, stance int) []Evidence {
	sorted := slices.Clone(basis)
	slices.SortStableFunc(sorted, func(a, b Evidence) int {
		return cmp.Or(
			cmp.Compare(offSide(a, stance), offSide(b, stance)),
			cmp.Compare(weight(b.Passage), weight(a.Passage)),
			cmp.Compare(distance(a, stance), distance(b, stance)),
		)
	})
	return sorted
}

func offSide(e Evidence, stance int) int {
	if side(e.Passage.Stance) == side(stance) {
		return 0
	}
	return 1
}

func distance(e Evidence, stance int) int {
	return max(e.Passage.Stance-stance, stance-e.Passage.Stance)
}

// weight says how telling a passage is: its confidence, and a little more for
// the party's own words. An analyst's own passage is certain.
func weight(p *dossier.Passage) int {
	w := p.Confidence
	if p.Origin == dossier.ByAnalyst {
		w = 100
	}
	switch p.Voice {
	case dossier.Quote:
		w += 10
	case dossier.Paraphrase:
		w += 5
	}
	return w
}

func only(evidence []Evidence, keep func(Evidence) bool) []Evidence {
	n := 0
	for _, e := range evidence {
		if keep(e) {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	kept := make([]Evidence, 0, n)
	for _, e := range evidence {
		if keep(e) {
			kept = append(kept, e)
		}
	}
	return kept
}
