package compare

// step is how much of an axis one step of stance is: there are four from -2 to
// +2.
const step = 0.25

// Weighing says how much each issue counts in a distance over all issues.
type Weighing int

// The ways to weigh.
const (
	BySalience Weighing = iota // by how much it matters to the two parties
	Alike                      // every issue counts the same
)

// Measures are the numbers that compare the parties of one matrix. Parties and
// issues go by their places in Matrix.Parties and Matrix.Issues.
type Measures struct {
	Matrix *Matrix

	salience [][]Salience // [party][issue]
	weighing Weighing
}

// Salience is how much an issue matters to a party.
type Salience struct {
	Value int  // 0 to 100
	Set   bool // by the analyst; else drawn from how much the party says
}

// Measure prepares the measures of a matrix, which must not change while they
// are in use.
func Measure(m *Matrix, w Weighing) *Measures {
	s := &Measures{Matrix: m, weighing: w, salience: make([][]Salience, len(m.Cells))}
	set := make(map[Place]int, len(m.Salience))
	for _, v := range m.Salience {
		set[Place{v.Party, v.Issue}] = min(max(v.Value, 0), 100)
	}
	for i, row := range m.Cells {
		s.salience[i] = drawSalience(row)
		for j := range row {
			if v, found := set[Place{row[j].Party, row[j].Issue}]; found {
				s.salience[i][j] = Salience{v, true}
			}
		}
	}
	return s
}

// drawSalience draws from a party's row how much each issue matters to it.
func drawSalience(row []Cell) []Salience {
	most := 0
	for j := range row {
		most = max(most, row[j].own())
	}
	drawn := make([]Salience, len(row))
	for j := range row {
		drawn[j].Value = (200*(row[j].own()+1) + most + 1) / (2 * (most + 1)) // rounded
	}
	return drawn
}

// own counts the passages that are the party's own, not claims of others.
func (c *Cell) own() int { return c.Accepted + c.Suggested - c.Claims }

// Salience is how much an issue matters to a party: what the analyst set, else
// 100 (n+1)/(most+1), where n is how many passages of its own count on the issue
// and most is that number on the issue of which it has most. One is added so
// that an issue on which a party is silent counts little, and not as nothing.
func (s *Measures) Salience(party, issue int) Salience { return s.salience[party][issue] }

// weight is how much an issue counts between two parties.
func (s *Measures) weight(a, b, issue int) int {
	if s.weighing == Alike {
		return 1
	}
	return s.salience[a][issue].Value + s.salience[b][issue].Value
}
