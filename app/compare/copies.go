package compare

import (
	"cmp"
	"slices"

	"standpoint/app/dossier"
	"standpoint/app/duplicates"
)

// Day is when the words were first printed, as far as is known: the earliest
// date of the passage's source and of those of its copies.
func (e Evidence) Day() dossier.Date {
	day := e.Source.Published
	for _, c := range e.Copies() {
		if p := c.Source.Published; p != "" && (day == "" || p < day) {
			day = p
		}
	}
	return day
}

// Reports are the passage and its copies, the earliest first, those of sources
// without a date last.
func (e Evidence) Reports() []Evidence {
	all := append([]Evidence{{Passage: e.Passage, Source: e.Source}}, e.Copies()...)
	slices.SortFunc(all, earliestFirst)
	return all
}

// Outlets counts by whom the words were printed. A source without an outlet
// counts as one of its own.
func (e Evidence) Outlets() int {
	known := map[string]bool{}
	unnamed := 0
	for _, r := range e.Reports() {
		if r.Source.Outlet == "" {
			unnamed++
			continue
		}
		known[r.Source.Outlet] = true
	}
	return len(known) + unnamed
}

func earliestFirst(a, b Evidence) int {
	return cmp.Or(
		cmp.Compare(undated(a), undated(b)),
		cmp.Compare(a.Source.Published, b.Source.Published),
		cmp.Compare(a.Source.Title, b.Source.Title),
		cmp.Compare(a.Source.TextSHA256, b.Source.TextSHA256),
		cmp.Compare(a.Source.ID, b.Source.ID),
		cmp.Compare(a.Passage.Start, b.Passage.Start),
		cmp.Compare(a.Passage.ID, b.Passage.ID),
	)
}

func undated(e Evidence) int {
	if e.Source.Published == "" {
		return 1
	}
	return 0
}

// once makes one piece of evidence of the passages of a cell that are the same
// words in copies of one story: the accepted one, else the earliest, with the
// others as its copies. Both are sorted newest first; the cell stays as it was.
func once(cell []Evidence, stories map[dossier.ID]dossier.ID) []Evidence {
	shared := func(e Evidence) bool { return stories[e.Source.ID] != 0 }
	if len(stories) == 0 || !slices.ContainsFunc(cell, shared) {
		return cell
	}
	printed := slices.Clone(only(cell, shared))
	slices.SortStableFunc(printed, func(a, b Evidence) int { return cmp.Compare(stories[a.Source.ID], stories[b.Source.ID]) })
	pieces := make([]Evidence, 0, len(printed))
	for len(printed) > 0 {
		n := 1
		for n < len(printed) && stories[printed[n].Source.ID] == stories[printed[0].Source.ID] {
			n++
		}
		pieces = append(pieces, ofStory(printed[:n])...)
		printed = printed[n:]
	}
	slices.SortFunc(pieces, newestFirst)
	return merged(only(cell, func(e Evidence) bool { return !shared(e) }), pieces)
}

// ofStory is once for the passages of one story.
func ofStory(printed []Evidence) []Evidence {
	slices.SortFunc(printed, func(a, b Evidence) int {
		return cmp.Or(cmp.Compare(open(a), open(b)), earliestFirst(a, b))
	})
	var pieces []Evidence
	for _, e := range printed {
		at := slices.IndexFunc(pieces, func(p Evidence) bool { return p.repeatedBy(e) })
		if at < 0 {
			pieces = append(pieces, e)
			continue
		}
		if pieces[at].copies == nil {
			pieces[at].copies = &[]Evidence{}
		}
		*pieces[at].copies = append(*pieces[at].copies, e)
	}
	for i := range pieces {
		slices.SortFunc(pieces[i].Copies(), earliestFirst)
	}
	return pieces
}

// merged puts two lists together that are sorted newest first.
func merged(a, b []Evidence) []Evidence {
	all := make([]Evidence, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if newestFirst(a[0], b[0]) <= 0 {
			all, a = append(all, a[0]), a[1:]
		} else {
			all, b = append(all, b[0]), b[1:]
		}
	}
	return append(append(all, a...), b...)
}

func open(e Evidence) int {
	if e.Passage.Status == dossier.Accepted {
		return 0
	}
	return 1
}

// repeatedBy reports whether another paper has the same words. Two passages of
// one source are never one; nor are those that a person accepted on different
// stances, or that the machine read differently.
func (e Evidence) repeatedBy(o Evidence) bool {
	if e.Passage.ClaimedBy != o.Passage.ClaimedBy || e.Passage.Stance != o.Passage.Stance && open(e) == open(o) {
		return false
	}
	for _, has := range append([]Evidence{e}, e.Copies()...) {
		if has.Source.ID == o.Source.ID {
			return false
		}
	}
	return duplicates.SameWords(e.Passage.Quote, o.Passage.Quote)
}

// WithCopies gives a passage and, where it speaks for copies of it, those of
// them that are only suggested.
func (m *Matrix) WithCopies(id dossier.ID) []dossier.ID {
	ids := []dossier.ID{id}
	m.eachEvidence(func(e Evidence) {
		for _, o := range e.Copies() {
			if e.Passage.ID == id && o.Passage.Status == dossier.Suggested {
				ids = append(ids, o.Passage.ID)
			}
		}
	})
	return ids
}

// SpokenFor gives the passage that a copy counts with; any other is its own.
func (m *Matrix) SpokenFor(id dossier.ID) dossier.ID {
	by := id
	m.eachEvidence(func(e Evidence) {
		for _, o := range e.Copies() {
			if o.Passage.ID == id {
				by = e.Passage.ID
			}
		}
	})
	return by
}

func (m *Matrix) eachEvidence(visit func(Evidence)) {
	for _, row := range m.Cells {
		for _, c := range row {
			for _, e := range c.Evidence {
				visit(e)
			}
		}
	}
}
