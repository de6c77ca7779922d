package matrix

import (
	"slices"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// View is how the matrix is arranged. It is the person's own and changes
// nothing of what the matrix says.
type View struct {
	Transposed bool          `json:"transposed,omitempty"` // issues down, parties across
	Density    Density       `json:"density,omitempty"`
	Order      compare.Order `json:"order,omitempty"`
	Near       dossier.ID    `json:"near,omitempty"`    // the party, for compare.ByCloseness
	Parties    []dossier.ID  `json:"parties,omitempty"` // hidden
	Issues     []dossier.ID  `json:"issues,omitempty"`  // hidden
}

// Density is how much a cell says.
type Density string

// The densities.
const (
	Normal Density = ""
	Signs  Density = "signs" // the sign alone, for the whole at one glance
	Full   Density = "full"  // the whole passage
)

// read is the density in which the same cells are to be read.
func (d Density) read() Density {
	if d == Signs {
		return Normal
	}
	return d
}

// Head is a heading: a party or an issue, the other is 0.
type Head struct{ Party, Issue dossier.ID }

// Hide gives the view without a party or an issue.
func (v View) Hide(h Head) View {
	if h.Party != 0 && !slices.Contains(v.Parties, h.Party) {
		v.Parties = append(slices.Clone(v.Parties), h.Party)
	}
	if h.Issue != 0 && !slices.Contains(v.Issues, h.Issue) {
		v.Issues = append(slices.Clone(v.Issues), h.Issue)
	}
	return v
}

// Sorts reports whether the view shows a heading's kind in another order than
// the codebook's.
func (v View) Sorts(h Head) bool {
	switch v.Order {
	case compare.AsInCodebook:
		return false
	case compare.ByCloseness:
		return h.Party != 0
	case compare.ByContention:
		return h.Issue != 0
	default:
		return true
	}
}

// table says which party or issue stands in which row and column.
type table struct {
	matrix          *compare.Matrix
	transposed      bool
	parties, issues []int // places in the matrix, in the order shown
}

// arrange puts a matrix in the order of a view, less what the view hides and
// what is not named as typed.
func arrange(m *compare.Matrix, v View, typed string) table {
	t := table{matrix: m, transposed: v.Transposed}
	for _, i := range m.SortParties(v.Order, v.Near) {
		if !slices.Contains(v.Parties, m.Parties[i].ID) {
			t.parties = append(t.parties, i)
		}
	}
	for _, i := range m.SortIssues(v.Order) {
		if !slices.Contains(v.Issues, m.Issues[i].ID) {
			t.issues = append(t.issues, i)
		}
	}
	if typed == "" {
		return t
	}
	return t.narrowed(typed)
}

func (t table) rows() int {
	if t.transposed {
		return len(t.issues)
	}
	return len(t.parties)
}

func (t table) columns() int {
	if t.transposed {
		return len(t.parties)
	}
	return len(t.issues)
}

// cell is the one in a row and a column.
func (t table) cell(row, column int) *compare.Cell {
	if t.transposed {
		row, column = column, row
	}
	return &t.matrix.Cells[t.parties[row]][t.issues[column]]
}

// find gives the row and column of a cell, -1, -1 where it is not shown.
func (t table) find(party, issue dossier.ID) (row, column int) {
	if t.matrix == nil {
		return -1, -1
	}
	row = slices.IndexFunc(t.parties, func(i int) bool { return t.matrix.Parties[i].ID == party })
	column = slices.IndexFunc(t.issues, func(i int) bool { return t.matrix.Issues[i].ID == issue })
	if row < 0 || column < 0 {
		return -1, -1
	}
	if t.transposed {
		return column, row
	}
	return row, column
}

// head is the heading of a row, or of a column.
func (t table) head(ofRow bool, at int) Head {
	if ofRow != t.transposed {
		return Head{Party: t.matrix.Parties[t.parties[at]].ID}
	}
	return Head{Issue: t.matrix.Issues[t.issues[at]].ID}
}

// count is how many rows, or columns, there are.
func (t table) count(ofRow bool) int {
	if ofRow {
		return t.rows()
	}
	return t.columns()
}

// after is the party or issue that follows the last row, or column, in the
// codebook, 0 where nothing does.
func (t table) after(ofRow bool) dossier.ID {
	last := t.head(ofRow, t.count(ofRow)-1)
	if last.Party != 0 {
		return next(t.matrix.Parties, last.Party, func(p dossier.Party) dossier.ID { return p.ID })
	}
	return next(t.matrix.Issues, last.Issue, func(i dossier.Issue) dossier.ID { return i.ID })
}

func next[T any](all []T, id dossier.ID, of func(T) dossier.ID) dossier.ID {
	at := slices.IndexFunc(all, func(one T) bool { return of(one) == id })
	if at < 0 || at+1 == len(all) {
		return 0
	}
	return of(all[at+1])
}
