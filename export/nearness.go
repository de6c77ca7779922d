package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// pairsNamed is how many pairs are named at either end.
const pairsNamed = 3

// nearness lists the pairs of parties that are nearest and those that are
// furthest apart, of those that share enough issues. No pair is in both, and
// where all are equally far apart none is furthest.
func (c *content) nearness() (nearest, furthest []compare.Pair) {
	return bothEnds(c.measures.Pairs(compare.LeastCoverage))
}

// bothEnds names the first and the last of pairs that are sorted.
func bothEnds(pairs []compare.Pair) (nearest, furthest []compare.Pair) {
	if len(pairs) == 0 {
		return nil, nil
	}
	nearest = pairs[:min(pairsNamed, (len(pairs)+1)/2)]
	for _, p := range compare.Furthest(pairs) {
		if len(furthest) < pairsNamed && p.Distance.Value > nearest[0].Distance.Value && !slices.Contains(nearest, p) {
			furthest = append(furthest, p)
		}
	}
	return nearest, furthest
}

// nearestHead is what the nearest pairs are called: of one alone nobody can say
// that it is near.
func nearestHead(nearest, furthest []compare.Pair) string {
	if len(nearest) == 1 && len(furthest) == 0 {
		return "Alone to be compared"
	}
	return "Nearest"
}

// pairsOf are the pairs of one party with the others, the nearest first, its
// partner in B.
func (c *content) pairsOf(party int) []compare.Pair {
	var own []compare.Pair
	for _, p := range c.measures.Pairs(compare.LeastCoverage) {
		switch party {
		case p.A:
			own = append(own, p)
		case p.B:
			p.A, p.B = p.B, p.A
			own = append(own, p)
		}
	}
	return own
}

// noNearness says why no pairs are named.
const noNearness = "No two parties were heard on enough of the same issues to be compared."

// scaleNote explains a distance.
const scaleNote = "0 the same, 1 at opposite poles; and on how many issues both spoke"

// farWords is a distance with what it rests on: "0.25 (4 of 6)".
func farWords(d compare.Distance) string {
	return fmt.Sprintf("%.2f (%d of %d)", d.Value, d.Shared, d.Issues)
}

func (c *content) pairWords(p compare.Pair) string {
	m := c.report.Matrix
	return oneLine(shortName(m.Parties[p.A])) + " and " + oneLine(shortName(m.Parties[p.B]))
}

// partnersWords names the partners of a party with their distances.
func (c *content) partnersWords(pairs []compare.Pair) string {
	var words []string
	for _, p := range pairs {
		words = append(words, briefName(c.report.Matrix.Parties[p.B])+" "+farWords(p.Distance))
	}
	return strings.Join(words, ", ")
}

// us finds the reader's own party, or -1.
func (c *content) us() int {
	return slices.IndexFunc(c.report.Matrix.Parties, func(p dossier.Party) bool { return p.ID == c.report.Us })
}

// finding is a sentence with a word before it that says what it is about.
type finding struct{ head, words string }

// forUs says of the reader's own party who is near, who far, and who stands in
// the way.
func (c *content) forUs(us int) []finding {
	pairs := c.pairsOf(us)
	if len(pairs) == 0 {
		return []finding{{"Nobody to compare with", noNearness}}
	}
	nearest, furthest := bothEnds(pairs)
	all := []finding{{nearestHead(nearest, furthest), c.partnersWords(nearest) + "."}}
	if len(furthest) > 0 {
		all = append(all, finding{"Furthest", c.partnersWords(furthest) + "."})
	}
	if words := c.blocking(us); words != "" {
		all = append(all, finding{"On the other side", words})
	}
	if words := c.bridging(us, pairs); words != "" {
		all = append(all, finding{"Could bridge", words})
	}
	if words := c.held(us); words != "" {
		all = append(all, finding{"We hold firmly", words})
	}
	return all
}

// opponent is a party that stands on the other side of issues.
type opponent struct {
	party  int
	issues []string
	firm   int
}

// opponents lists the parties on the other side of issues from a party, those
// that are so on most issues first.
func (c *content) opponents(us int) []opponent {
	m := c.report.Matrix
	var all []opponent
	for i := range m.Parties {
		o := opponent{party: i}
		for j, issue := range m.Issues {
			a, b := &m.Cells[us][j], &m.Cells[i][j]
			if !a.Known || !b.Known || a.Stance*b.Stance >= 0 {
				continue
			}
			o.issues = append(o.issues, oneLine(issue.Name))
			if b.Stance == 2 || b.Stance == -2 {
				o.firm++
			}
		}
		if len(o.issues) > 0 {
			all = append(all, o)
		}
	}
	slices.SortStableFunc(all, func(a, b opponent) int {
		return cmp.Or(cmp.Compare(len(b.issues), len(a.issues)), cmp.Compare(b.firm, a.firm))
	})
	return all
}

// blocking names the parties that stand on the other side most.
func (c *content) blocking(us int) string {
	const named = 2
	all := c.opponents(us)
	var words []string
	for _, o := range all[:min(named, len(all))] {
		firm := ""
		if o.firm > 0 {
			firm = fmt.Sprintf(", firmly on %d", o.firm)
		}
		words = append(words, fmt.Sprintf("%s on %s%s (%s)",
			briefName(c.report.Matrix.Parties[o.party]), number(len(o.issues), "issue", "issues"), firm, fewOf(o.issues, 3)))
	}
	if more := len(all) - named; more > 0 {
		words = append(words, number(more, "more party", "more parties")+" on fewer")
	}
	if len(words) == 0 {
		return ""
	}
	return strings.Join(words, "; ") + "."
}

// bridging names the party that is nearest both to a party and to the one
// furthest from it.
func (c *content) bridging(us int, pairs []compare.Pair) string {
	far := pairs[len(pairs)-1]
	best, reach := -1, far.Distance.Value
	for _, p := range pairs {
		d := c.measures.Distance(p.B, far.B)
		if p.B == far.B || !d.Enough(compare.LeastCoverage) {
			continue
		}
		if worse := max(p.Distance.Value, d.Value); worse < reach {
			best, reach = p.B, worse
		}
	}
	if best < 0 {
		return ""
	}
	name := func(i int) string { return briefName(c.report.Matrix.Parties[i]) }
	return fmt.Sprintf("%s, %.2f from us and %.2f from %s.", name(best), c.measures.Distance(us, best).Value, c.measures.Distance(best, far.B).Value, name(far.B))
}

// held names the issues on which a party stands firmly.
func (c *content) held(us int) string {
	m := c.report.Matrix
	var names []string
	for j, issue := range m.Issues {
		if cell := &m.Cells[us][j]; cell.Known && (cell.Stance == 2 || cell.Stance == -2) {
			names = append(names, oneLine(issue.Name)+" ("+compare.Sign(cell.Stance)+")")
		}
	}
	if len(names) == 0 {
		return ""
	}
	return fewOf(names, 6) + "."
}

// fewOf lists at most so many of some words, and counts the rest.
func fewOf(words []string, most int) string {
	if len(words) <= most {
		return list(words)
	}
	return strings.Join(words[:most], ", ") + fmt.Sprintf(" and %d more", len(words)-most)
}
