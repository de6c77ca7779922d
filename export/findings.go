package export

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// spread is how far apart the parties stand on an issue.
type spread struct {
	issue  int // of the matrix's issues
	heard  int // parties with a position
	spread float64
	low    int // party nearest to pole A, of the matrix's parties
	high   int // party nearest to pole B
}

// spreads measures every issue, the widest first, those that cannot be
// compared last.
func (c *content) spreads() []spread {
	m := c.report.Matrix
	var all []spread
	for j := range m.Issues {
		s := spread{issue: j, low: -1, high: -1}
		sum, squares := 0, 0
		for i := range m.Parties {
			cell := &m.Cells[i][j]
			if !cell.Known {
				continue
			}
			s.heard++
			sum += cell.Stance
			squares += cell.Stance * cell.Stance
			if s.low < 0 || cell.Stance < m.Cells[s.low][j].Stance {
				s.low = i
			}
			if s.high < 0 || cell.Stance > m.Cells[s.high][j].Stance {
				s.high = i
			}
		}
		if s.heard > 0 {
			s.spread = math.Sqrt(float64(s.heard*squares-sum*sum)) / float64(s.heard)
		}
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(a, b spread) int {
		return cmp.Or(
			cmp.Compare(min(b.heard, 2), min(a.heard, 2)),
			cmp.Compare(b.spread, a.spread),
		)
	})
	return all
}

// move is a position that moved.
type move struct {
	party dossier.Party
	issue dossier.Issue
	cell  *compare.Cell
}

// moves lists the positions that moved, changes of sides first.
func (c *content) moves() []move {
	var all []move
	c.eachCell(func(p dossier.Party, i dossier.Issue, cell *compare.Cell) {
		if cell.Known && moved(cell.Shift) {
			all = append(all, move{p, i, cell})
		}
	})
	slices.SortStableFunc(all, func(a, b move) int {
		return cmp.Compare(rank(a.cell.Shift), rank(b.cell.Shift))
	})
	return all
}

// rank puts the larger moves first.
func rank(s compare.Shift) int {
	far := max(s.To-s.From, s.From-s.To)
	if s.Kind == compare.ChangedSides {
		far += 4
	}
	return -far
}

// bottomLine says in at most three sentences what the matrix shows.
func (c *content) bottomLine() []string {
	return []string{c.apartSentence(), c.movesSentence(), c.gapsSentence()}
}

func (c *content) apartSentence() string {
	m := c.report.Matrix
	all := c.spreads()
	comparable := slices.DeleteFunc(slices.Clone(all), func(s spread) bool { return s.heard < 2 })
	if len(comparable) == 0 {
		return "On no issue were two parties heard, so none can be compared."
	}
	widest, closest := comparable[0], comparable[len(comparable)-1]
	if widest.spread == 0 {
		return "On every issue where two parties were heard, they hold the same position."
	}
	name := func(s spread) string { return "“" + oneLine(m.Issues[s.issue].Name) + "”" }
	ends := fmt.Sprintf("%s (%s %s, %s %s)", name(widest),
		briefName(m.Parties[widest.low]), standing(m.Cells[widest.low][widest.issue].Stance),
		briefName(m.Parties[widest.high]), standing(m.Cells[widest.high][widest.issue].Stance))
	switch {
	case len(comparable) == 1:
		return "Only on " + ends + " were two parties or more heard, and they stand apart."
	case closest.spread == 0:
		heard := fmt.Sprintf("all %d that were heard", closest.heard)
		if closest.heard == 2 {
			heard = "both parties that were heard"
		}
		return fmt.Sprintf("The parties stand furthest apart on %s; on %s %s hold the same position.", ends, name(closest), heard)
	case closest.spread == widest.spread:
		return fmt.Sprintf("The parties stand equally far apart on all %d issues on which two or more were heard, among them %s.", len(comparable), ends)
	}
	return fmt.Sprintf("The parties stand furthest apart on %s and closest together on %s.", ends, name(closest))
}

func (c *content) movesSentence() string {
	moves := c.moves()
	if len(moves) == 0 {
		if m := c.report.Matrix; m.First == m.Last {
			return "All dated sources are of one day, so no move can be seen."
		}
		return "No position is seen to have moved."
	}
	var named []string
	for _, m := range moves[:min(3, len(moves))] {
		named = append(named, fmt.Sprintf("%s on “%s” (%s to %s)", briefName(m.party), oneLine(m.issue.Name),
			stoodAt(m.cell.Shift), standing(m.cell.Shift.To)))
	}
	among := ": "
	if len(moves) > len(named) {
		among = ", among them "
	}
	return number(len(moves), "position has moved", "positions have moved") + among + list(named) + "."
}

func (c *content) gapsSentence() string {
	m := c.report.Matrix
	pairs, filled, open := len(m.Parties)*len(m.Issues), m.Filled(), 0
	c.eachCell(func(_ dossier.Party, _ dossier.Issue, cell *compare.Cell) {
		if cell.Known && !cell.Reviewed {
			open++
		}
	})
	gaps := fmt.Sprintf("No statement was found for %d of %s of party and issue, and none of them counts as neutral", pairs-filled, number(pairs, "pair", "pairs"))
	if pairs == filled {
		gaps = "Every party was heard on every issue"
	}
	switch {
	case filled == 0:
		return gaps + "."
	case open == 0:
		return gaps + "; every position was reviewed."
	}
	if open == filled {
		return gaps + "; all positions rest on suggestions that nobody has reviewed."
	}
	return fmt.Sprintf("%s; %d of %d positions %s on suggestions that nobody has reviewed.", gaps, open, filled, verb(open, "rests", "rest"))
}

// weakConfidence is the percentage below which a single suggestion is called
// weak evidence.
const weakConfidence = 65

// unknowns lists what the reader should not take as known.
func (c *content) unknowns() []string {
	m := c.report.Matrix
	var all []string
	for i, p := range m.Parties {
		var gaps []string
		for j, issue := range m.Issues {
			if !m.Cells[i][j].Known {
				gaps = append(gaps, oneLine(issue.Name))
			}
		}
		switch {
		case len(gaps) == 0:
		case len(gaps) == len(m.Issues):
			all = append(all, oneLine(p.Name)+": nothing found on any issue.")
		default:
			all = append(all, oneLine(p.Name)+": nothing found on "+list(gaps)+".")
		}
	}
	return append(append(all, c.weakly()...), c.datesUnknown()...)
}

// oldAfter is after how many days without a word a position is called old.
const oldAfter = compare.HalfLife

// weakly lists the positions that rest on little.
func (c *content) weakly() []string {
	m := c.report.Matrix
	var claimed, weak, old, all []string
	c.eachCell(func(p dossier.Party, i dossier.Issue, cell *compare.Cell) {
		pair := briefName(p) + " on " + oneLine(i.Name)
		if day := c.status(); cell.Known && cell.Day != "" && dayOf(day).Sub(dayOf(cell.Day)).Hours() > 24*oldAfter {
			old = append(old, pair)
		}
		switch {
		case cell.Known && cell.Claimed && !cell.Set:
			claimed = append(claimed, pair)
		case cell.Known && !cell.Reviewed && len(cell.Evidence) == 1 && cell.Evidence[0].Passage.Confidence < weakConfidence:
			weak = append(weak, pair)
		}
	})
	if len(claimed) > 0 {
		all = append(all, "Known only from what another party says: "+some(claimed)+".")
	}
	if len(weak) > 0 {
		all = append(all, fmt.Sprintf("Resting on one suggestion of under %d%% confidence: %s.", weakConfidence, some(weak)))
	}
	if len(old) > 0 {
		all = append(all, "Last heard more than half a year before: "+some(old)+".")
	}
	if single := c.singleSource(); m.Sources > 1 && len(single) > 0 {
		all = append(all, "Known from one source only: "+some(single)+".")
	}
	return all
}

// singleSource names the parties of which all positions rest on one source,
// though several were looked through.
func (c *content) singleSource() []string {
	var names []string
	for i, p := range c.report.Matrix.Parties {
		sources := map[dossier.ID]bool{}
		for _, cell := range c.report.Matrix.Cells[i] {
			for _, e := range cell.Evidence {
				sources[e.Passage.Source] = true
			}
		}
		if len(sources) == 1 {
			names = append(names, briefName(p))
		}
	}
	return names
}

func (c *content) datesUnknown() []string {
	var undated, guessed []string
	name := func(names []string, id dossier.ID) []string {
		if len(names) < mostNamed {
			return append(names, c.sourceMark(id))
		}
		return append(names, "") // only counted
	}
	for _, s := range c.report.Sources {
		switch {
		case s.Published == "":
			undated = name(undated, s.ID)
		case s.PublishedHow == dossier.Inferred || s.PublishedHow == dossier.Likely:
			guessed = name(guessed, s.ID)
		}
	}
	var all []string
	if len(undated) > 0 {
		all = append(all, "Without a date: "+some(undated)+".")
	}
	if len(guessed) > 0 {
		all = append(all, "Dated by inference: "+some(guessed)+".")
	}
	return all
}

// some lists a few of many.
func some(words []string) string { return fewOf(words, mostNamed) }

// mostNamed of a list are named.
const mostNamed = 8
