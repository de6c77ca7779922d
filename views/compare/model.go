package compare

import (
	"cmp"
	"math"
	"slices"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// Model is what the pane shows.
type Model struct {
	Matrix *compare.Matrix // of the day shown
	Then   *compare.Matrix // of an earlier day to compare with; nil: there is none
	Since  dossier.Date    // that day
	Now    dossier.Date    // the day shown
	// Sources are those of the dossier, Except those of them that are left out.
	Sources []dossier.Source
	Except  []dossier.ID
}

// choice is what of a model is shown, and how.
type choice struct {
	axes      bool          // the axes of the issues, not the heat map
	order     compare.Order // of the issues
	alike     bool          // every issue counts the same
	noParties map[dossier.ID]bool
	noIssues  map[dossier.ID]bool // what does not count
	a, b      dossier.ID          // the pair shown side by side; 0: none
}

// byLikeness is contention turned round: first where all stand close together.
const byLikeness compare.Order = "likeness"

func firstChoice() choice {
	return choice{order: compare.ByContention, noParties: map[dossier.ID]bool{}, noIssues: map[dossier.ID]bool{}}
}

// content is a model made ready to be laid out: the measures of the parties and
// issues that count, by their places among these.
type content struct {
	*compare.Measures
	wholeParties, wholeIssues []int // their places in the whole matrix

	distances [][]compare.Distance
	parties   []int // in the order shown
	groups    []int // how many parties belong together, from the first on
	issues    []int // in the order shown
	a, b      int   // the pair; -1: none
	band      compare.Band
	known     bool // something is known of some two parties
}

// prepare works out what does not depend on how large the pane is.
func prepare(m Model, c choice) content {
	out := content{a: -1, b: -1}
	if m.Matrix == nil {
		m.Matrix = &compare.Matrix{}
	}
	weighing := compare.BySalience
	if c.alike {
		weighing = compare.Alike
	}
	for i, p := range m.Matrix.Parties {
		if !c.noParties[p.ID] {
			out.wholeParties = append(out.wholeParties, i)
		}
	}
	for j, is := range m.Matrix.Issues {
		if !c.noIssues[is.ID] {
			out.wholeIssues = append(out.wholeIssues, j)
		}
	}
	out.Measures = compare.Measure(m.Matrix, weighing).Among(out.wholeParties, out.wholeIssues)
	out.distances = out.Distances()
	out.sortParties()
	out.choosePair(c)
	out.sortIssues(c)
	return out
}

// sortParties puts those beside each other that are alike.
func (c *content) sortParties() {
	for _, row := range c.distances {
		for _, d := range row {
			c.known = c.known || d.Known
		}
	}
	for _, g := range c.Chain(c.Groups(compare.LeastCoverage, compare.GroupCut), compare.LeastCoverage) {
		c.parties = append(c.parties, g.Parties...)
		c.groups = append(c.groups, len(g.Parties))
	}
}

func (c *content) choosePair(how choice) {
	at := func(id dossier.ID) int {
		return slices.IndexFunc(c.Matrix.Parties, func(p dossier.Party) bool { return p.ID == id })
	}
	if c.a, c.b = at(how.a), at(how.b); c.a < 0 || c.b < 0 || c.a == c.b {
		c.a, c.b = -1, -1
		return
	}
	c.band = c.Band(c.a, c.b)
}

// sortIssues sorts by how far apart all stand, or in the heat map the two of
// the pair. What is not known comes last.
func (c *content) sortIssues(how choice) {
	if how.order != compare.ByContention && how.order != byLikeness {
		c.issues = c.Matrix.SortIssues(how.order)
		return
	}
	c.issues = c.Matrix.SortIssues(compare.AsInCodebook)
	apart := make([]float64, len(c.issues))
	for j := range apart {
		known, value := false, 0.0
		if how.axes || c.a < 0 {
			v := c.Contention(j)
			known, value = v.Known, v.Value
		} else {
			value, known = c.On(c.a, c.b, j)
		}
		switch {
		case !known:
			apart[j] = math.Inf(1)
		case how.order == byLikeness:
			apart[j] = value
		default:
			apart[j] = -value
		}
	}
	slices.SortStableFunc(c.issues, func(x, y int) int { return cmp.Compare(apart[x], apart[y]) })
}

// copiesOf lists a source and those that print the words of the pair's
// passages in it as well: without them all the words would go on to count.
func (c *content) copiesOf(source dossier.ID) []dossier.ID {
	ids := []dossier.ID{source}
	for _, party := range []int{c.a, c.b} {
		if party < 0 {
			continue
		}
		for j := range c.Matrix.Issues {
			for _, e := range c.Matrix.Cells[party][j].Evidence {
				if e.Source.ID != source {
					continue
				}
				for _, other := range e.Copies() {
					ids = append(ids, other.Source.ID)
				}
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// name is what a party is called; short where it is to be short.
func (c *content) name(party int) string { return c.Matrix.Parties[party].Name }

func (c *content) short(party int) string {
	return cmp.Or(c.Matrix.Parties[party].Short, c.name(party))
}

// then is where a party stood on the earlier day; nil if there is no such day.
func (c *content) then(m Model, i, j int) *compare.Cell {
	if m.Then == nil || len(m.Then.Cells) != len(m.Matrix.Cells) {
		return nil
	}
	return &m.Then.Cells[c.wholeParties[i]][c.wholeIssues[j]]
}

// source finds a source.
func (m Model) source(id dossier.ID) dossier.Source {
	for _, s := range m.Sources {
		if s.ID == id {
			return s
		}
	}
	return dossier.Source{}
}
