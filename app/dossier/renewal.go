package dossier

import (
	"encoding/json"
	"slices"
)

// Renewal is what another reading changes among the passages of one source.
type Renewal struct {
	Decided []Passage // a person's: no reading touches them
	Same    []Passage // suggestions that stay as they are
	Changed []Changed
	Gone    []Passage
	New     []Passage
	Settled int // suggested again where a person has decided already; left out
}

// Changed is a suggestion before and after another reading. It keeps its ID.
type Changed struct{ Before, After Passage }

// Turned reports that the passage changed to another side, or from or to none.
func (c Changed) Turned() bool { return side(c.Before.Stance) != side(c.After.Stance) }

func side(stance int) int { return max(-1, min(1, stance)) }

// Renew compares the passages of one source, rejected ones too, with what was
// found in another reading. A suggestion for the same party and issue at the
// same words is the same one. What a person has accepted, rejected, changed or
// added stays, and what was found there for the same party and issue is left
// out, also for the party and issue that the machine had named before a person
// corrected them.
func Renew(book Codebook, old, found []Passage) Renewal {
	var out Renewal
	r := renewer{cells: cellsOf(book)}
	for _, p := range old {
		if r.cells.decided(p) {
			r.settle(p)
			out.Decided = append(out.Decided, p)
		} else {
			r.open = append(r.open, p)
		}
	}
	partner := r.match(found)
	taken := make([]bool, len(r.open))
	for i, f := range found {
		switch at := partner[i]; {
		case at == isSettled:
			out.Settled++
		case at == isNew:
			out.New = append(out.New, f)
		default:
			taken[at] = true
			before := r.open[at]
			if sameSuggestion(before, f) {
				out.Same = append(out.Same, before)
				continue
			}
			f.ID, f.Source = before.ID, before.Source
			f.amend(func(r *Record) { r.UID = before.UID() })
			out.Changed = append(out.Changed, Changed{before, f})
		}
	}
	for i, p := range r.open {
		if !taken[i] {
			out.Gone = append(out.Gone, p)
		}
	}
	return out
}

// place is a stretch of a source that speaks for a cell.
type place struct {
	party, issue ID
	start, end   int
}

func placeOf(p Passage) place { return place{p.Party, p.Issue, p.Start, p.End} }

func (p place) meets(o place) bool {
	return p.party == o.party && p.issue == o.issue && p.start < o.end && o.start < p.end
}

type renewer struct {
	cells   uidIndex
	open    []Passage // suggestions that nobody has touched
	settled []place
}

// Where a found passage belongs that is no open suggestion.
const (
	isNew     = -1
	isSettled = -2
)

// match finds the open suggestion that each found passage is: the one with the
// same span, else one that shares words with it.
func (r *renewer) match(found []Passage) []int {
	partner := make([]int, len(found))
	used := make([]bool, len(r.open))
	for i, f := range found {
		partner[i] = isNew
		if slices.ContainsFunc(r.settled, placeOf(f).meets) {
			partner[i] = isSettled
		}
	}
	for _, same := range []func(a, b place) bool{func(a, b place) bool { return a == b }, place.meets} {
		for i, f := range found {
			if partner[i] != isNew {
				continue
			}
			for at, p := range r.open {
				if !used[at] && same(placeOf(f), placeOf(p)) {
					partner[i], used[at] = at, true
					break
				}
			}
		}
	}
	return partner
}

// settle keeps a person's decision from being suggested again: for its cell,
// and for the one that the machine had named.
func (r *renewer) settle(p Passage) {
	r.settled = append(r.settled, placeOf(p))
	if s, ok := p.asSuggested(); ok {
		r.settled = append(r.settled, place{r.cells.parties[s.Party], r.cells.issues[s.Issue], s.Start, s.End})
	}
}

// decided reports that a person made the passage, decided on it or changed it.
func (u uidIndex) decided(p Passage) bool {
	if p.Origin != Machine || p.Status != Suggested || p.Note != "" {
		return true
	}
	s, ok := p.asSuggested()
	return !ok || s.Start != p.Start || s.End != p.End || s.Stance != p.Stance || s.Voice != p.Voice || s.Speaker != p.Speaker ||
		u.parties[s.Party] != p.Party || u.issues[s.Issue] != p.Issue || u.parties[s.ClaimedBy] != p.ClaimedBy
}

// AsRead gives a machine's passage as the machine had suggested it, before a
// person changed it; false where the codebook no longer has its party or issue.
func (p Passage) AsRead(book Codebook) (Passage, bool) {
	s, ok := p.asSuggested()
	cells := cellsOf(book)
	p.Party, p.Issue, p.ClaimedBy = cells.parties[s.Party], cells.issues[s.Issue], cells.parties[s.ClaimedBy]
	p.Start, p.End, p.Stance, p.Voice, p.Speaker = s.Start, s.End, s.Stance, s.Voice, s.Speaker
	return p, ok && p.Party != 0 && p.Issue != 0
}

func (p Passage) asSuggested() (s suggested, ok bool) {
	err := json.Unmarshal([]byte(p.AsSuggested()), &s)
	return s, err == nil
}

// sameSuggestion reports that a reading says the same again. The version that
// said it first stays with the passage.
func sameSuggestion(a, b Passage) bool {
	return placeOf(a) == placeOf(b) && a.Stance == b.Stance && a.Voice == b.Voice && a.Speaker == b.Speaker &&
		a.ClaimedBy == b.ClaimedBy && a.Confidence == b.Confidence && lines(a.Why()) == lines(b.Why())
}

// uidIndex finds parties and issues by their UIDs.
type uidIndex struct{ parties, issues map[string]ID }

func cellsOf(book Codebook) uidIndex {
	u := uidIndex{parties: map[string]ID{}, issues: map[string]ID{}}
	for _, p := range book.Parties {
		u.parties[p.UID] = p.ID
	}
	for _, i := range book.Issues {
		u.issues[i.UID] = i.ID
	}
	return u
}
