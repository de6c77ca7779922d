package compare_test

import (
	"reflect"
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// TestAmongLeavesOutWhatDoesNotCount: distances are over the issues that count,
// and what matters to a party is not weighed anew among them.
func TestAmongLeavesOutWhatDoesNotCount(t *testing.T) {
	m := heard(grid([]int{-2, 2, 0}, []int{9, 9, 9}, []int{2, 2, 2}), []int{9, 4, 1}, []int{0, 0, 0}, []int{1, 1, 9})
	all := compare.Measure(m, compare.BySalience)
	some := all.Among([]int{2, 0}, []int{2, 1})
	if got := []dossier.ID{some.Matrix.Parties[0].ID, some.Matrix.Parties[1].ID, some.Matrix.Issues[0].ID, some.Matrix.Issues[1].ID}; !reflect.DeepEqual(got, []dossier.ID{3, 1, 3, 2}) {
		t.Fatalf("parties and issues %v", got)
	}
	for n, i := range []int{2, 0} {
		for k, j := range []int{2, 1} {
			if some.Salience(n, k) != all.Salience(i, j) {
				t.Errorf("salience of party %d on issue %d: %v, among all %v", i, j, some.Salience(n, k), all.Salience(i, j))
			}
		}
	}
	// weights 20+100 and 50+20: half an axis on the one, nothing on the other
	if d := some.Distance(0, 1); !near(d.Value, 0.5*120/190) || d.Shared != 2 || d.Issues != 2 {
		t.Errorf("distance %+v", d)
	}
	if len(m.Issues) != 3 || len(m.Cells[0]) != 3 {
		t.Error("the matrix itself has changed")
	}
}

func TestChainPutsGroupsBesideThoseThatAreAlike(t *testing.T) {
	m := grid(
		[]int{-2, -2}, []int{-2, -2}, // a pair at A
		[]int{2, 2},   // firmly B
		[]int{9, 9},   // silent
		[]int{0, 0},   // between
		[]int{-1, -1}, // leans to A, one step from the pair
	)
	s := compare.Measure(m, compare.Alike)
	groups := s.Groups(compare.LeastCoverage, 0.1)
	var order []int
	for _, g := range s.Chain(groups, compare.LeastCoverage) {
		order = append(order, g.Parties...)
	}
	if want := []int{0, 1, 5, 4, 2, 3}; !reflect.DeepEqual(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
	if s.Chain(nil, 0) != nil {
		t.Error("no groups have an order")
	}
}
