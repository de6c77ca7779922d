package compare_test

import (
	"slices"
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// grid is a matrix of stances; 9 stands for nothing found.
func grid(rows ...[]int) *compare.Matrix {
	m := &compare.Matrix{}
	for i, row := range rows {
		party := dossier.ID(i + 1)
		m.Parties = append(m.Parties, dossier.Party{ID: party})
		cells := make([]compare.Cell, len(row))
		for j, stance := range row {
			cells[j] = compare.Cell{Party: party, Issue: dossier.ID(j + 1)}
			if stance != 9 {
				cells[j].Known, cells[j].Stance = true, stance
			}
		}
		m.Cells = append(m.Cells, cells)
	}
	for j := range rows[0] {
		m.Issues = append(m.Issues, dossier.Issue{ID: dossier.ID(j + 1)})
	}
	return m
}

func TestPartiesAndIssuesAreSorted(t *testing.T) {
	m := grid(
		[]int{9, 9, 2, 9},
		[]int{2, 9, 2, 1},
		[]int{-2, 9, 1, 9},
		[]int{1, 9, 2, 2},
		[]int{9, 0, 9, 9},
	)
	move := func(party, issue int, kind compare.ShiftKind, day dossier.Date) {
		m.Cells[party][issue].Shift = compare.Shift{Kind: kind, ToDate: day}
	}
	move(0, 2, compare.Softened, "2025-05-01")
	move(1, 0, compare.New, "2025-08-01")
	move(3, 2, compare.Unchanged, "2025-09-01")
	move(3, 3, compare.Hardened, "2025-06-01")
	for _, c := range []struct {
		by      compare.Order
		near    dossier.ID
		parties []int
		issues  []int
	}{
		{compare.AsInCodebook, 0, []int{0, 1, 2, 3, 4}, []int{0, 1, 2, 3}},
		{compare.ByCloseness, 4, []int{3, 0, 1, 2, 4}, []int{0, 1, 2, 3}},
		{compare.ByContention, 0, []int{0, 1, 2, 3, 4}, []int{0, 3, 2, 1}},
		{compare.ByCoverage, 0, []int{1, 3, 2, 0, 4}, []int{2, 0, 3, 1}},
		{compare.ByChange, 0, []int{1, 3, 0, 2, 4}, []int{0, 3, 2, 1}},
	} {
		if got := m.SortParties(c.by, c.near); !slices.Equal(got, c.parties) {
			t.Errorf("parties %q: %v, want %v", c.by, got, c.parties)
		}
		if got := m.SortIssues(c.by); !slices.Equal(got, c.issues) {
			t.Errorf("issues %q: %v, want %v", c.by, got, c.issues)
		}
	}
}
