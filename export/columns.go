package export

import (
	"slices"

	"standpoint/app/compare"
)

// side is a column of the four: what it is called and which parties stand in it
// on each issue, by their places.
type side struct {
	name    string
	parties [][]int // [issue]
}

// sides parts the parties in two: each of two has a column of its own, of more
// those nearer to pole A stand in the one and those nearer to pole B in the
// other. between are those that stand on neither side, [issue].
func (c *content) sides() (left, right side, between [][]int) {
	m := c.report.Matrix
	two := len(m.Parties) == 2
	if two {
		left.name, right.name = oneLine(m.Parties[0].Name), oneLine(m.Parties[1].Name)
	} else {
		left.name, right.name = "On the side of pole A", "On the side of pole B"
	}
	for j := range m.Issues {
		var a, b, middle []int
		for _, i := range c.alongAxis(j) {
			stance := m.Cells[i][j].Stance
			switch {
			case two && i == 0 || !two && stance < 0:
				a = append(a, i)
			case two || stance > 0:
				b = append(b, i)
			default:
				middle = append(middle, i)
			}
		}
		slices.Reverse(b) // the firmest first, as on the other side
		left.parties, right.parties, between = append(left.parties, a), append(right.parties, b), append(between, middle)
	}
	return left, right, between
}

// compromiseHead stands over the empty column.
const compromiseHead = "Compromise"

// columnQuotes is how many passages of a position stand in a column, and
// columnAgainst how many of those that speak against it.
const (
	columnQuotes  = 2
	columnAgainst = 1
)

// columnEvidence chooses the passages of a position that stand in a column.
func (c *content) columnEvidence(cell *compare.Cell) (chosen, against []compare.Evidence) {
	chosen, against = c.shown(cell)
	return chosen[:min(columnQuotes, len(chosen))], against[:min(columnAgainst, len(against))]
}
