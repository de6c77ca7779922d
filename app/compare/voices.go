package compare

import (
	"slices"

	"standpoint/app/dossier"
)

// SameTime is how many days passages may lie apart and still count as said at
// about the same time.
const SameTime = 7

// TwoVoices are two passages in which one party speaks on both sides of an
// issue at about the same time: its own passages, not what others claim of it,
// one on A's side and one on B's, of which one or both stand on the latest day
// on which the party was heard, and whose sources are at most SameTime days
// apart. A passage between the poles is on neither side. Sources of which only
// the month or the year is known, or no date at all, are never near another
// one; passages of one source always are. A party that moved from one side to
// the other in a longer time does not speak with two voices: it has shifted.
//
// Of several such pairs it holds the most telling passage of each side. The
// zero TwoVoices says that there is none.
type TwoVoices struct {
	A, B     dossier.ID // the passages
	Reviewed bool       // both are accepted
}

// Any reports whether there are two voices.
func (t TwoVoices) Any() bool { return t.A != 0 }

// twoVoices looks for them in evidence that is sorted newest first.
func twoVoices(evidence []Evidence) TwoVoices {
	at := slices.IndexFunc(evidence, func(e Evidence) bool { return !isClaim(e.Passage) })
	if at < 0 {
		return TwoVoices{}
	}
	day := evidence[at].Day()
	since := earlier(day, SameTime)
	exact := since != ""
	var near []Evidence
	for _, e := range evidence[at:] {
		d := e.Day()
		if d != day && (!exact || d < since) {
			break
		}
		if !isClaim(e.Passage) && len(d) == len(day) {
			near = append(near, e)
		}
	}
	var best TwoVoices
	most := -1
	for _, e := range near {
		if e.Day() != day {
			break
		}
		for _, other := range near {
			if side(e.Passage.Stance)*side(other.Passage.Stance) >= 0 || !exact && e.Source.ID != other.Source.ID {
				continue
			}
			if w := weight(e.Passage) + weight(other.Passage); w > most {
				most, best = w, voicesOf(e.Passage, other.Passage)
			}
		}
	}
	return best
}

func voicesOf(a, b *dossier.Passage) TwoVoices {
	if a.Stance > 0 {
		a, b = b, a
	}
	return TwoVoices{A: a.ID, B: b.ID, Reviewed: a.Status == dossier.Accepted && b.Status == dossier.Accepted}
}
