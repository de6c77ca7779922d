package compare_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// chanceGrid is a grid of stances by chance, with silence and some saliences
// set.
func chanceGrid(r *rand.Rand) *compare.Matrix {
	rows := make([][]int, 2+r.IntN(6))
	issues := 1 + r.IntN(6)
	var set []dossier.Salience
	for i := range rows {
		rows[i] = make([]int, issues)
		for j := range rows[i] {
			if rows[i][j] = r.IntN(5) - 2; r.IntN(4) == 0 {
				rows[i][j] = 9
			}
			set = append(set, dossier.Salience{Party: dossier.ID(i + 1), Issue: dossier.ID(j + 1), Value: r.IntN(101)})
		}
	}
	m := backed(grid(rows...))
	m.Salience = set
	return m
}

// place is where a stance lies on an axis of length 1.
func place(stance int) float64 { return float64(stance+2) / 4 }

// Gower (1971), with weights: the similarity of two is the sum of w d s over
// that of w d, where d is 1 for what is known of both, else 0, and s is 1 less
// the difference as a share of the range.
func TestDistanceIsOneLessGowersSimilarity(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	for range 300 {
		s := compare.Measure(chanceGrid(r), compare.BySalience)
		for a := range s.Matrix.Parties {
			for b := range s.Matrix.Parties {
				above, below := 0.0, 0.0
				for j := range s.Matrix.Issues {
					x, y := &s.Matrix.Cells[a][j], &s.Matrix.Cells[b][j]
					if x.Known && y.Known {
						w := float64(s.Salience(a, j).Value + s.Salience(b, j).Value)
						above += w * (1 - math.Abs(place(x.Stance)-place(y.Stance)))
						below += w
					}
				}
				d := s.Distance(a, b)
				if d.Known != (below > 0) || d.Known && !near(d.Value, 1-above/below) {
					t.Fatalf("from %d to %d %+v, by Gower %v of %v", a, b, d, above, below)
				}
			}
		}
	}
}

// Dalton (2008): the root of the sum of share (position - mean)² / 5² on a scale
// from 0 to 10. Shares in percent make it end at 10, of 1 at 1.
func TestContentionIsDaltonsIndexWithEqualShares(t *testing.T) {
	r := rand.New(rand.NewPCG(33, 34))
	for range 300 {
		s := compare.Measure(chanceGrid(r), compare.Alike)
		for j := range s.Matrix.Issues {
			var at []float64
			for p := range s.Matrix.Parties {
				if c := &s.Matrix.Cells[p][j]; c.Known {
					at = append(at, 10*place(c.Stance))
				}
			}
			mean, sum := 0.0, 0.0
			for _, x := range at {
				mean += x / float64(len(at))
			}
			for _, x := range at {
				sum += math.Pow((x-mean)/5, 2) / float64(len(at))
			}
			if c := s.Contention(j); c.Known && !near(c.Value, math.Sqrt(sum)) {
				t.Fatalf("of %v %+v, by Dalton %v", at, c, math.Sqrt(sum))
			}
		}
	}
}

func TestContentionOfThreeNeverReachesOne(t *testing.T) {
	most := 0.0
	for a := -2; a <= 2; a++ {
		for b := -2; b <= 2; b++ {
			for c := -2; c <= 2; c++ {
				s := compare.Measure(grid([]int{a}, []int{b}, []int{c}), compare.Alike)
				most = max(most, s.Contention(0).Value)
			}
		}
	}
	if want := math.Sqrt(8) / 3; !near(most, want) { // two at a pole, one at the other: variance 32/9 of a step
		t.Errorf("at most %v, want %v", most, want)
	}
}

// Sokal and Michener (1958): the two groups join whose parties are nearest on
// average, all pairs counting the same. Here each mean is taken anew over all
// pairs.
func TestGroupsAreThoseOfTheMeanOverAllPairs(t *testing.T) {
	r := rand.New(rand.NewPCG(35, 36))
	for range 300 {
		s := compare.Measure(chanceGrid(r), compare.Alike)
		cut := r.Float64()
		want := make([][]int, len(s.Matrix.Parties))
		for i := range want {
			want[i] = []int{i}
		}
		for {
			a, b, least := 0, 0, cut+1e-9
			for i, g := range want {
				for k := i + 1; k < len(want); k++ {
					if d, known := meanBetween(s, g, want[k]); known && (b == 0 && d <= least || d < least-1e-9) {
						a, b, least = i, k, d
					}
				}
			}
			if b == 0 {
				break
			}
			want[a] = append(want[a], want[b]...)
			slices.Sort(want[a])
			want = slices.Delete(want, b, b+1)
		}
		slices.SortStableFunc(want, func(x, y []int) int { return len(y) - len(x) })
		got := s.Groups(compare.LeastCoverage, cut)
		if !slices.EqualFunc(got, want, func(g compare.Group, w []int) bool { return slices.Equal(g.Parties, w) }) {
			t.Fatalf("cut at %v: %v, want %v", cut, got, want)
		}
	}
}

func meanBetween(s *compare.Measures, g, h []int) (float64, bool) {
	sum, n := 0.0, 0
	for _, a := range g {
		for _, b := range h {
			if d := s.Distance(a, b); d.Enough(compare.LeastCoverage) {
				sum += d.Value
				n++
			}
		}
	}
	return sum / float64(max(n, 1)), n > 0
}

// Black (1948): no other place asks for less movement than the median, also
// where moves are weighted, and where parties need only move out of their range.
func TestNoMeetingAsksForLess(t *testing.T) {
	r := rand.New(rand.NewPCG(37, 38))
	for range 200 {
		s := measured(assembly(r))
		for j := range s.Matrix.Issues {
			b := s.Bridge(j, 90)
			if b.On < 2 {
				continue
			}
			total := func(at float64, ranges, weighted bool) (sum float64) {
				for p := range s.Matrix.Parties {
					c := &s.Matrix.Cells[p][j]
					if !c.Known {
						continue
					}
					lo, hi, w := c.Stance, c.Stance, 1
					if accepts := s.Acceptable(p, j, 90); ranges {
						lo, hi = accepts.Lo, accepts.Hi
					}
					if weighted {
						w = s.Salience(p, j).Value
					}
					sum += float64(w) * max(float64(lo)-at, at-float64(hi), 0) / 4
				}
				return sum
			}
			for _, way := range []struct {
				name             string
				m                compare.Meeting
				ranges, weighted bool
			}{{"median", b.Median, false, false}, {"weighted", b.Weighted, false, true}, {"ranges", b.Ranges, true, false}} {
				least := total(way.m.At, way.ranges, way.weighted)
				for at := -2.0; at <= 2; at += 0.125 {
					here, good := total(at, way.ranges, way.weighted), at >= way.m.Lo && at <= way.m.Hi
					if here < least-1e-9 || good != (here < least+1e-9) {
						t.Fatalf("%s: %v at %v, but %v at %v; as good from %v to %v", way.name, least, way.m.At, here, at, way.m.Lo, way.m.Hi)
					}
				}
				if plain := total(way.m.At, way.ranges, false); !near(plain, way.m.Total) {
					t.Fatalf("%s: a total of %v, counted %v", way.name, way.m.Total, plain)
				}
			}
			sum := 0.0
			for _, v := range b.Mean.Moves {
				sum += v.By
			}
			if !near(sum, 0) {
				t.Fatalf("moves to the mean add up to %v", sum)
			}
		}
	}
}

// What is acceptable to all is what each accepts, one stance after the other.
func TestOverlapHoldsWhatEachAccepts(t *testing.T) {
	r := rand.New(rand.NewPCG(39, 40))
	for range 300 {
		s := measured(assembly(r))
		for j := range s.Matrix.Issues {
			o := s.Overlap(j, 90)
			some := false
			for stance := -2; stance <= 2; stance++ {
				all := true
				for p := range s.Matrix.Parties {
					if a := s.Acceptable(p, j, 90); a.Known && (stance < a.Lo || stance > a.Hi) {
						all = false
					}
				}
				if in := stance >= o.Lo && stance <= o.Hi; in != all {
					t.Fatalf("issue %d: %d is acceptable to all: %v; overlap %+v", j, stance, all, o)
				}
				some = some || all
			}
			if o.Any() != (some && o.On > 1) || some && o.Gap() != 0 || !some && o.Gap() <= 0 {
				t.Fatalf("issue %d: %+v", j, o)
			}
		}
	}
}

// Froman and Cohen (1970): by a trade each pays less than where both move half
// of the way on both issues. It is the same trade from either side.
func TestTradesCostBothLessThanMeetingHalfway(t *testing.T) {
	r := rand.New(rand.NewPCG(41, 42))
	found := 0
	for range 300 {
		s := compare.Measure(chanceGrid(r), compare.BySalience)
		cost := func(p, other, issue int, share float64) float64 {
			d, _ := s.On(p, other, issue)
			return share * d * float64(s.Salience(p, issue).Value) / 100
		}
		trades, mirrored := s.Trades(0, 1), s.Trades(1, 0)
		if len(trades) != len(mirrored) {
			t.Fatalf("%d trades one way, %d the other", len(trades), len(mirrored))
		}
		for _, v := range trades {
			found++
			gainA := cost(0, 1, v.GivesA, 0.5) + cost(0, 1, v.GivesB, 0.5) - cost(0, 1, v.GivesA, 1)
			gainB := cost(1, 0, v.GivesA, 0.5) + cost(1, 0, v.GivesB, 0.5) - cost(1, 0, v.GivesB, 1)
			if !near(v.GainA, gainA) || !near(v.GainB, gainB) || gainA <= 0 || gainB <= 0 {
				t.Fatalf("%+v, by cost %v and %v", v, gainA, gainB)
			}
			turned := compare.Trade{A: 1, B: 0, GivesA: v.GivesB, GivesB: v.GivesA, GainA: v.GainB, GainB: v.GainA}
			if !slices.Contains(mirrored, turned) {
				t.Fatalf("%+v is no trade from the other side", v)
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d trades were looked at", found)
	}
}
