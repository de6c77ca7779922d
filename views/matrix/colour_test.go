package matrix

import "testing"

// TestColourOfAPartyStandsBesideItsHeading, in rows and in columns.
func TestColourOfAPartyStandsBesideItsHeading(t *testing.T) {
	m := large(3, 4)
	m.Parties[1].Colour = "#009e73"
	s := show(t, m, 900, 600)
	if got := s.grid.beside.lent; got != 1 || s.grid.beside.bars[0].Position().Y < s.grid.rows.at(1) {
		t.Errorf("%d headings have a colour", got)
	}
	s.grid.SetView(View{Transposed: true})
	if got := s.grid.above.lent; got != 1 || s.grid.beside.lent != 0 {
		t.Errorf("turned, %d columns and %d rows have a colour", got, s.grid.beside.lent)
	}
}
