package compare_test

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// heard gives each cell of a grid so many passages of the party's own.
func heard(m *compare.Matrix, counts ...[]int) *compare.Matrix {
	for i, row := range counts {
		for j, n := range row {
			m.Cells[i][j].Suggested = n
		}
	}
	return m
}

func TestSalienceIsWhatTheAnalystSetElseHowMuchThePartySays(t *testing.T) {
	m := heard(grid([]int{1, 1, 1, 9}, []int{9, 9, 9, 9}), []int{9, 4, 1, 0})
	m.Cells[0][1].Claims = 2 // of the four, two are what others say
	m.Salience = []dossier.Salience{{Party: 1, Issue: 3, Value: 90}, {Party: 2, Issue: 1, Value: 0}}
	s := compare.Measure(m, compare.BySalience)
	want := [][]compare.Salience{
		{{Value: 100}, {Value: 30}, {Value: 90, Set: true}, {Value: 10}}, // (9+1)/10, (2+1)/10, set, (0+1)/10
		{{Value: 0, Set: true}, {Value: 100}, {Value: 100}, {Value: 100}},
	}
	for p, row := range want {
		for i, w := range row {
			if got := s.Salience(p, i); got != w {
				t.Errorf("party %d on issue %d: %+v, want %+v", p, i, got, w)
			}
		}
	}
}

func TestDistanceIsOverIssuesOnWhichBothSpoke(t *testing.T) {
	m := grid([]int{-2, 2, 9}, []int{2, 2, 1}, []int{9, 9, 0}, []int{-2, 1, 9}, []int{9, 9, 9})
	m.Salience = []dossier.Salience{{Party: 4, Issue: 1, Value: 0}}
	for _, c := range []struct {
		name     string
		a, b     int
		weighing compare.Weighing
		known    bool
		want     float64
		shared   int
	}{
		{"poles apart on one of two", 0, 1, compare.Alike, true, 0.5, 2},
		{"with itself", 0, 0, compare.Alike, true, 0, 2},
		{"no issue in common", 0, 2, compare.Alike, false, 0, 0},
		{"one step on one issue", 1, 2, compare.Alike, true, 0.25, 1},
		{"one step on one of two", 0, 3, compare.Alike, true, 0.125, 2},
		{"weights 100+0 and 100+100", 0, 3, compare.BySalience, true, 200.0 / 4 / 300, 2},
		{"weights 100+0 and 100+100, poles apart on the first", 1, 3, compare.BySalience, true, (100 + 200*0.25) / 300, 2},
		{"a party that says nothing", 0, 4, compare.Alike, false, 0, 0},
		{"nothing with itself", 4, 4, compare.Alike, false, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := compare.Measure(m, c.weighing)
			for _, d := range []compare.Distance{s.Distance(c.a, c.b), s.Distance(c.b, c.a), s.Distances()[c.a][c.b]} {
				if d.Known != c.known || !near(d.Value, c.want) || d.Shared != c.shared || !near(d.Coverage(), float64(c.shared)/3) {
					t.Errorf("%+v", d)
				}
			}
		})
	}
	s := compare.Measure(m, compare.Alike)
	if d, known := s.On(0, 1, 0); !known || d != 1 {
		t.Errorf("at opposite poles: %v, %v", d, known)
	}
	if d, known := s.On(0, 1, 2); known {
		t.Errorf("silence is a distance of %v", d)
	}
}

func TestIssueThatMattersToNobodyIsNoDistance(t *testing.T) {
	m := grid([]int{-2}, []int{2})
	m.Salience = []dossier.Salience{{Party: 1, Issue: 1, Value: 0}, {Party: 2, Issue: 1, Value: 0}}
	if d := compare.Measure(m, compare.BySalience).Distance(0, 1); d.Known || d.Shared != 1 {
		t.Errorf("%+v", d)
	}
}

func TestEnoughCoverageIsTwoIssuesAndTheLeastShare(t *testing.T) {
	for _, c := range []struct {
		d    compare.Distance
		want bool
	}{
		{compare.Distance{Known: true, Shared: 1, Issues: 1}, true},
		{compare.Distance{Known: true, Shared: 1, Issues: 2}, false},
		{compare.Distance{Known: true, Shared: 2, Issues: 8}, true},
		{compare.Distance{Known: true, Shared: 2, Issues: 9}, false},
		{compare.Distance{Shared: 8, Issues: 8}, false},
	} {
		if got := c.d.Enough(compare.LeastCoverage); got != c.want {
			t.Errorf("%+v: %v", c.d, got)
		}
	}
}

// The figures are Dalton's index on a scale from 0 to 1.
func TestContentionIsTwiceTheStandardDeviation(t *testing.T) {
	m := grid(
		[]int{-2, 1, 9, 9, 0, -2},
		[]int{2, 1, 2, 9, 0, 2},
		[]int{9, 2, 9, 9, 0, 2},
		[]int{9, 9, 9, 9, 0, 0},
	)
	want := []compare.Contention{
		{Known: true, Value: 1, On: 2},
		{Known: true, Value: math.Sqrt(2) / 6, On: 3}, // 1 1 2: variance 2/9 of a step, a step is a quarter
		{On: 1},
		{},
		{Known: true, Value: 0, On: 4},
		{Known: true, Value: math.Sqrt(11) / 4, On: 4}, // -2 2 2 0: mean 1/2, variance 3 - 1/4
	}
	s := compare.Measure(m, compare.Alike)
	for j, w := range want {
		if got := s.Contention(j); got.Known != w.Known || got.On != w.On || !near(got.Value, w.Value) {
			t.Errorf("issue %d: %+v, want %+v", j, got, w)
		}
	}
}

func TestPairsAreSortedWithTheSameOrderAmongEquals(t *testing.T) {
	m := grid(
		[]int{0, 0, 0, 0},
		[]int{1, 1, 1, 1}, // 0.25 from the first
		[]int{0, 0, 9, 9}, // 0 from the first
		[]int{1, 1, 9, 9}, // 0.25 from the first and the third, on two issues
		[]int{9, 9, 9, 2}, // one issue only: not enough
	)
	names := func(pairs []compare.Pair) (all []string) {
		for _, p := range pairs {
			all = append(all, fmt.Sprint(p.A, p.B))
		}
		return all
	}
	pairs := compare.Measure(m, compare.Alike).Pairs(compare.LeastCoverage)
	if got, want := names(pairs), []string{"0 2", "1 3", "0 1", "0 3", "1 2", "2 3"}; !reflect.DeepEqual(got, want) {
		t.Errorf("closest first %v, want %v", got, want)
	}
	if got, want := names(compare.Furthest(pairs)), []string{"0 1", "0 3", "1 2", "2 3", "0 2", "1 3"}; !reflect.DeepEqual(got, want) {
		t.Errorf("furthest first %v, want %v", got, want)
	}
}

func TestGroupsAreJoinedByAverageLinkage(t *testing.T) {
	m := grid(
		[]int{2, 2, 2, 2},
		[]int{-2, -2, -2, -2},
		[]int{2, 2, 2, 1},   // 1/16 from the first
		[]int{2, 2, 0, 0},   // 4/16 from the first, 3/16 from the third: 3.5/16 from both
		[]int{9, -2, -2, 9}, // 0 from the second
		[]int{9, 9, 9, 2},   // too little coverage with anybody
	)
	s := compare.Measure(m, compare.Alike)
	want := []compare.Group{
		{Parties: []int{0, 2, 3}, Within: 8.0 / 16 / 3},
		{Parties: []int{1, 4}},
		{Parties: []int{5}},
	}
	if got := s.Groups(compare.LeastCoverage, compare.GroupCut); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	want = []compare.Group{{Parties: []int{0, 2}, Within: 1.0 / 16}, {Parties: []int{1, 4}}, {Parties: []int{3}}, {Parties: []int{5}}}
	if got := s.Groups(compare.LeastCoverage, 0.2); !reflect.DeepEqual(got, want) {
		t.Errorf("cut below 3.5/16: %+v, want %+v", got, want)
	}
	if got := s.Groups(compare.LeastCoverage, 1); len(got) != 2 || len(got[0].Parties) != 5 {
		t.Errorf("all that can be compared is one group where any distance will do: %+v", got)
	}
}

// A textbook run of UPGMA: three parties of which the nearest two are joined at
// 0.25, and the third is (0.5+0.75)/2 from them.
func TestGroupsAreNotJoinedByTheirNearestParties(t *testing.T) {
	m := grid([]int{-2, -2}, []int{-1, -1}, []int{1, 1})
	s := compare.Measure(m, compare.Alike)
	for cut, want := range map[float64]int{0.24: 3, 0.25: 2, 0.5: 2, 0.62: 2, 0.625: 1} {
		if got := s.Groups(compare.LeastCoverage, cut); len(got) != want {
			t.Errorf("cut at %v: %+v, want %d groups", cut, got, want)
		}
	}
}

func TestTradesLetEachGiveWhereItCaresLess(t *testing.T) {
	m := grid([]int{-2, -2, 1, -2}, []int{2, 0, 1, 9})
	m.Salience = []dossier.Salience{
		{Party: 1, Issue: 1, Value: 20},
		{Party: 2, Issue: 1, Value: 50},
		{Party: 1, Issue: 2, Value: 80},
		{Party: 2, Issue: 2, Value: 30},
	}
	// On the first issue they are 4 steps apart, on the second 2. The first
	// party gives on the first: it is spared 80*2 and loses 20*4, half of the
	// difference of 80 over 4 steps and 100 is 0.1; the second is spared 50*4
	// and loses 30*2: 140, so 0.175.
	want := []compare.Trade{{A: 0, B: 1, GivesA: 0, GivesB: 1, GainA: 0.1, GainB: 0.175}}
	s := compare.Measure(m, compare.BySalience)
	if got := s.Trades(0, 1); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := s.AllTrades(10); !reflect.DeepEqual(got, want) {
		t.Errorf("of all: %+v", got)
	}
	m.Salience[3].Value = 100 // now both care for the second: 100*2 is as much as 50*4
	if got := compare.Measure(m, compare.BySalience).Trades(0, 1); len(got) != 0 {
		t.Errorf("a trade from which one has nothing: %+v", got)
	}
}
