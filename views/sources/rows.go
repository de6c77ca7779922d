package sources

import (
	"slices"
	"strings"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// row is a line of the table.
type row struct {
	*app.Listed      // not changed
	under       bool // it prints the story of the source above
}

// arrange makes the rows: those that fit the filter, in order, each with the
// other prints of its story below, the earliest first.
func (t *Table) arrange() {
	words := strings.Fields(strings.ToLower(t.filter))
	var fit []*app.Listed
	for i := range t.listed {
		if l := &t.listed[i]; fits(*l, words) {
			fit = append(fit, l)
		}
	}
	compare := columns[t.by].compare
	slices.SortStableFunc(fit, func(a, b *app.Listed) int {
		if t.down {
			a, b = b, a
		}
		return compare(*a, *b)
	})
	shown := map[dossier.ID]bool{}
	for _, l := range fit {
		shown[l.ID] = true
	}
	t.rows = make([]row, 0, len(fit))
	for _, l := range fit {
		if l.IsCopy() && shown[l.Story] {
			continue
		}
		t.rows = append(t.rows, row{Listed: l})
		if l.Story != l.ID {
			continue
		}
		for _, id := range l.Copies {
			if shown[id] {
				t.rows = append(t.rows, row{Listed: t.byID[id], under: true})
			}
		}
	}
}

// fits reports whether every word stands somewhere in what is known of a source.
func fits(l app.Listed, words []string) bool {
	if len(words) == 0 {
		return true
	}
	known := strings.ToLower(strings.Join([]string{
		l.Title, l.Outlet, l.Agency, l.Author, l.Place, l.FileName, l.Note, string(l.Published), ui.Day(string(l.Published)), How(l.Source), State(l.State),
	}, "\n"))
	for _, w := range words {
		if !strings.Contains(known, w) {
			return false
		}
	}
	return true
}

// at is the row of a source, -1 if it is not shown.
func (t *Table) at(id dossier.ID) int {
	return slices.IndexFunc(t.rows, func(r row) bool { return r.ID == id })
}
