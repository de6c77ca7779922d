package compare

import (
	"slices"

	"standpoint/app/dossier"
)

// Place is the party and issue of a cell.
type Place struct{ Party, Issue dossier.ID }

// Redraw gives the matrix of an input that differs from the one of m only in
// passages of some cells, and in what the analyst set for them or as salience. Codebook,
// sources and options must be those of m. The other cells are shared with m,
// which stays as it was.
func (m *Matrix) Redraw(in Input, o Options, touched []Place) *Matrix {
	next := *m
	next.Salience = in.Salience
	next.Cells = slices.Clone(m.Cells)
	wanted := map[place]bool{}
	for _, p := range touched {
		wanted[place{p.Party, p.Issue}] = true
	}
	in.Sorted = in.sorted()
	set := setBy(in.Set)
	for i, party := range next.Parties {
		fresh := false
		for j, issue := range next.Issues {
			at := place{party.ID, issue.ID}
			if !wanted[at] {
				continue
			}
			if !fresh {
				next.Cells[i], fresh = slices.Clone(next.Cells[i]), true
			}
			next.Cells[i][j] = in.draw(at, issue, set[at], m.First, o)
		}
	}
	return &next
}
