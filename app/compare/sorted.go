package compare

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"standpoint/app/dossier"
)

// Sorted holds the passages of an input by cell. It is made once, so that
// drawing a matrix need not sort, and a decision costs what its cells cost. It
// never changes.
type Sorted struct {
	order []*dossier.Source // newest first
	rank  map[dossier.ID]int
	piles map[place]*pile
}

// pile is all that stands in one cell.
type pile struct {
	evidence []Evidence // newest first, each copy of a story by itself

	joined sync.Once
	whole  []Evidence // the same, the copies of a story together

	counted sync.Once
	tally   Tally
}

// Tally counts the passages of a cell, of a party, or of all.
type Tally struct {
	Passages  int // not rejected
	Reviewed  int // accepted
	Questions int // what is left to be decided; see Questions
}

// Sort sorts the passages of an input. A passage of a source that the input does
// not hold is left out.
func Sort(in Input) *Sorted {
	s := &Sorted{order: make([]*dossier.Source, len(in.Sources)), rank: make(map[dossier.ID]int, len(in.Sources)), piles: map[place]*pile{}}
	for i := range in.Sources {
		s.order[i] = &in.Sources[i]
	}
	slices.SortFunc(s.order, newerFirst)
	for i, source := range s.order {
		s.rank[source.ID] = i
	}
	n := map[place]int{}
	for _, p := range in.Passages {
		n[place{p.Party, p.Issue}]++
	}
	for rank, passages := range s.bySource(in.Passages) {
		for _, p := range passages {
			at := place{p.Party, p.Issue}
			if s.piles[at] == nil {
				s.piles[at] = &pile{evidence: make([]Evidence, 0, n[at])}
			}
			s.piles[at].evidence = append(s.piles[at].evidence, Evidence{Passage: p, Source: s.order[rank]})
		}
	}
	return s
}

// bySource gives the passages of each source by its rank, as they stand in it.
func (s *Sorted) bySource(passages []*dossier.Passage) [][]*dossier.Passage {
	all := make([][]*dossier.Passage, len(s.order))
	for len(passages) > 0 {
		n := 1
		for n < len(passages) && passages[n].Source == passages[0].Source {
			n++
		}
		if rank, found := s.rank[passages[0].Source]; found {
			all[rank] = append(all[rank], passages[:n]...)
		}
		passages = passages[n:]
	}
	asTheyStand := func(a, b *dossier.Passage) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID)) }
	for _, list := range all {
		if !slices.IsSortedFunc(list, asTheyStand) {
			slices.SortFunc(list, asTheyStand)
		}
	}
	return all
}

// With gives what it would be with some passages in the place of others.
func (s *Sorted) With(gone, come []*dossier.Passage) *Sorted {
	next := &Sorted{order: s.order, rank: s.rank, piles: maps.Clone(s.piles)}
	fresh := map[place]bool{}
	renewed := func(p *dossier.Passage) *pile {
		at := place{p.Party, p.Issue}
		if !fresh[at] {
			fresh[at] = true
			old := next.piles[at]
			next.piles[at] = &pile{}
			if old != nil {
				next.piles[at].evidence = slices.Clone(old.evidence)
			}
		}
		return next.piles[at]
	}
	for _, p := range gone {
		pile := renewed(p)
		pile.evidence = slices.DeleteFunc(pile.evidence, func(e Evidence) bool { return e.Passage.ID == p.ID })
	}
	for _, p := range come {
		rank, found := s.rank[p.Source]
		if !found {
			continue
		}
		e := Evidence{Passage: p, Source: s.order[rank]}
		pile := renewed(p)
		at, _ := slices.BinarySearchFunc(pile.evidence, e, s.inPile)
		pile.evidence = slices.Insert(pile.evidence, at, e)
	}
	return next
}

// inPile is the order of a pile.
func (s *Sorted) inPile(a, b Evidence) int {
	return cmp.Or(
		cmp.Compare(s.rank[a.Source.ID], s.rank[b.Source.ID]),
		cmp.Compare(a.Passage.Start, b.Passage.Start),
		cmp.Compare(a.Passage.ID, b.Passage.ID),
	)
}

// sorted is what the input brought, or made anew.
func (in Input) sorted() *Sorted {
	if in.Sorted != nil {
		return in.Sorted
	}
	return Sort(in)
}

// at gives what of a cell the options let count, newest first, each copy of a
// story by itself.
func (s *Sorted) at(at place, o Options) []Evidence {
	pile := s.piles[at]
	if pile == nil {
		return nil
	}
	var last *dossier.Source
	holds := false
	keep := func(e Evidence) bool {
		if e.Source != last {
			last, holds = e.Source, o.Holds(e.Source)
		}
		return holds && counts(e.Passage, o)
	}
	if !slices.ContainsFunc(pile.evidence, func(e Evidence) bool { return !keep(e) }) {
		return pile.evidence
	}
	return only(pile.evidence, keep)
}

// once gives the evidence that counts of a cell, as at gives it or the older
// part of that, with the copies of a story together. Where that is all that
// stands there, it is made once for all who ask: of a large dossier it fills
// much of the memory.
func (s *Sorted) once(at place, evidence []Evidence, stories map[dossier.ID]dossier.ID) []Evidence {
	pile := s.piles[at]
	if pile == nil || len(evidence) != len(pile.evidence) {
		return once(evidence, stories)
	}
	pile.joined.Do(func() { pile.whole = once(pile.evidence, stories) })
	return pile.whole
}

// Tallies counts what stands in each cell, whatever the options.
func (in Input) Tallies() map[Place]Tally {
	s := in.sorted()
	all := make(map[Place]Tally, len(s.piles))
	for at, pile := range s.piles {
		pile.counted.Do(func() { pile.tally = pile.count(in.Stories) })
		all[Place{at.party, at.issue}] = pile.tally
	}
	return all
}

func (p *pile) count(stories map[dossier.ID]dossier.ID) Tally {
	t := Tally{Passages: len(p.evidence)}
	passages := make([]*dossier.Passage, len(p.evidence))
	for i, e := range p.evidence {
		passages[i] = e.Passage
		if e.Passage.Status == dossier.Accepted {
			t.Reviewed++
		}
	}
	t.Questions = Questions(passages, stories)
	return t
}
