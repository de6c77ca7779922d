package compare

import "math"

// Contention is how far the parties stand apart on an issue.
type Contention struct {
	Known bool    // false: fewer than two parties have a position; Value means nothing then
	Value float64 // 0: all hold the same; 1: half of them firmly at each pole
	On    int     // how many parties have a position
}

// Contention is twice the population standard deviation of the positions on an
// axis from 0 to 1: Dalton's index of polarisation, with every party counting
// the same.
func (s *Measures) Contention(issue int) Contention { return s.Matrix.contention(issue) }

func (m *Matrix) contention(issue int) Contention {
	n, sum, squares := 0, 0, 0
	for i := range m.Cells {
		if c := &m.Cells[i][issue]; c.Known {
			n++
			sum += c.Stance
			squares += c.Stance * c.Stance
		}
	}
	if n < 2 {
		return Contention{On: n}
	}
	return Contention{Known: true, Value: 2 * step * math.Sqrt(float64(n*squares-sum*sum)) / float64(n), On: n}
}
