package compare

// Distance is how far apart two parties stand over all issues.
type Distance struct {
	Known  bool    // false: no issue on which both have a position and that counts; Value means nothing then
	Value  float64 // 0: the same stance on all of these; 1: firmly at opposite poles on all of them
	Shared int     // on how many issues both have a position
	Issues int     // how many there are
}

// Coverage is the share of the issues on which both have a position, from 0 to
// 1.
func (d Distance) Coverage() float64 {
	if d.Issues == 0 {
		return 0
	}
	return float64(d.Shared) / float64(d.Issues)
}

// Enough reports whether a distance is known and rests on at least two issues
// (on one, if there is only one) and on at least that share of all.
func (d Distance) Enough(least float64) bool {
	return d.Known && d.Shared >= min(2, d.Issues) && d.Coverage() >= least
}

// LeastCoverage is the share of issues below which a distance is shown but
// neither named as closest or furthest nor used for groups.
const LeastCoverage = 0.25

// On is how far apart two parties stand on one issue: |a-b|/4, from 0 to 1. It
// returns false unless both have a position.
func (s *Measures) On(a, b, issue int) (float64, bool) {
	x, y := &s.Matrix.Cells[a][issue], &s.Matrix.Cells[b][issue]
	if !x.Known || !y.Known {
		return 0, false
	}
	return step * float64(steps(x.Stance, y.Stance)), true
}

// steps counts the steps from one stance to another.
func steps(from, to int) int { return max(from-to, to-from) }

// Distance is the mean of On over the issues on which both have a position,
// weighted by the sum of the two parties' saliences. A party with a position on
// anything that matters to it is at distance 0 from itself.
func (s *Measures) Distance(a, b int) Distance {
	var t tally
	for j := range s.Matrix.Issues {
		t.add(&s.Matrix.Cells[a][j], &s.Matrix.Cells[b][j], s.weight(a, b, j))
	}
	return t.distance(len(s.Matrix.Issues))
}

// Distances are those of all parties: [a][b], the same as [b][a].
func (s *Measures) Distances() [][]Distance {
	all := make([][]Distance, len(s.Matrix.Parties))
	for a := range all {
		all[a] = make([]Distance, len(all))
		for b := range a + 1 {
			all[a][b] = s.Distance(a, b)
			all[b][a] = all[a][b]
		}
	}
	return all
}

// tally adds up a distance in whole numbers, so that the order of issues leaves
// no trace in the last digit.
type tally struct{ sum, weight, shared int }

func (t *tally) add(a, b *Cell, weight int) {
	if a.Known && b.Known {
		t.count(a.Stance, b.Stance, weight, 1)
	}
}

// count adds an issue on which both have a position, or with sign -1 takes it
// away.
func (t *tally) count(a, b, weight, sign int) {
	t.sum += sign * weight * steps(a, b)
	t.weight += sign * weight
	t.shared += sign
}

func (t *tally) distance(issues int) Distance {
	d := Distance{Shared: t.shared, Issues: issues}
	if t.weight > 0 {
		d.Known, d.Value = true, float64(t.sum)/float64(4*t.weight)
	}
	return d
}
