package bridging

import (
	"slices"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// Way is how a meeting is sought.
type Way int

// The ways.
const (
	OutOfRanges Way = iota // the least total of moves out of what each accepts
	Median                 // the least total of moves from the positions
	Weighted               // the same, by how much the issue matters to whom
	Mean                   // the burden is shared
)

// Choice is what the person chose to see. The zero Choice has the defaults.
type Choice struct {
	A, B dossier.ID // only these two parties; 0: all
	Back int        // how many days count as recent, less the usual ones
	Way  Way
}

// days is how many days before a party was last heard count as recent.
func (c Choice) days() int { return compare.RecentDays + c.Back }

// mostTrades is how many pairs of issues are shown.
const mostTrades = 10

// Model is what the pane shows of a matrix. It is made in the background.
type Model struct {
	choice   Choice
	parties  []dossier.Party // all of them, to choose from
	measures *compare.Measures
	said     *compare.Measures // as if the analyst had set no salience
	agenda   []compare.Item
	bridges  []compare.Bridge // by place of the issue
	trades   []compare.Trade
	content  content
}

// NewModel works out what is to be shown. Two parties of which one is no longer
// there are as if none had been chosen.
func NewModel(m *compare.Matrix, c Choice) Model {
	a, b := placeOf(m, c.A), placeOf(m, c.B)
	if a < 0 || b < 0 {
		c.A, c.B = 0, 0
	}
	model := Model{choice: c, parties: m.Parties}
	unset := *m
	unset.Salience = nil
	model.measures, model.said = compare.Measure(m, compare.BySalience), compare.Measure(&unset, compare.BySalience)
	if c.A != 0 {
		issues := make([]int, len(m.Issues))
		for j := range issues {
			issues[j] = j
		}
		two := []int{min(a, b), max(a, b)}
		model.measures, model.said = model.measures.Among(two, issues), model.said.Among(two, issues)
	}
	model.agenda = model.measures.Agenda(c.days())
	for j := range m.Issues {
		model.bridges = append(model.bridges, model.measures.Bridge(j, c.days()))
	}
	model.trades = model.measures.AllTrades(mostTrades)
	return prepare(model)
}

// Choice is what was chosen, as far as it is there.
func (m Model) Choice() Choice { return m.choice }

// placeOf is the place of a party, -1 if it is not there.
func placeOf(m *compare.Matrix, id dossier.ID) int {
	return slices.IndexFunc(m.Parties, func(p dossier.Party) bool { return p.ID == id })
}

// matrix is that of the parties chosen; nil before there is one.
func (m Model) matrix() *compare.Matrix {
	if m.measures == nil {
		return &compare.Matrix{}
	}
	return m.measures.Matrix
}

// meeting is the one that was asked for.
func (m Model) meeting(issue int) compare.Meeting {
	b := m.bridges[issue]
	return [...]compare.Meeting{OutOfRanges: b.Ranges, Median: b.Median, Weighted: b.Weighted, Mean: b.Mean}[m.choice.Way]
}

// known lists the parties with a position on an issue, and those without.
func (m Model) known(issue int) (known, silent []int) {
	for p, row := range m.matrix().Cells {
		if row[issue].Known {
			known = append(known, p)
		} else {
			silent = append(silent, p)
		}
	}
	return known, silent
}

// names joins the names of parties.
func (m Model) names(parties []int) []string {
	all := make([]string, len(parties))
	for i, p := range parties {
		all[i] = m.matrix().Parties[p].Name
	}
	return all
}
