package export

import (
	"fmt"

	"standpoint/app/dossier"
)

// leftOut says in sentences what the dossier holds and this document does not.
func (c *content) leftOut() []string {
	var parties, issues []string
	for _, p := range c.report.Whole.Codebook.Parties {
		if !c.hasParty(p.ID) {
			parties = append(parties, briefName(p))
		}
	}
	for _, i := range c.report.Whole.Codebook.Issues {
		if !c.hasIssue(i.ID) {
			issues = append(issues, oneLine(i.Name))
		}
	}
	var all []string
	if len(parties) > 0 {
		all = append(all, fmt.Sprintf("Chosen were %s; left out: %s.", ofAll(len(c.report.Matrix.Parties), len(c.report.Whole.Codebook.Parties), "party", "parties"), some(parties)))
	}
	if len(issues) > 0 {
		all = append(all, fmt.Sprintf("Chosen were %s; left out: %s.", ofAll(len(c.report.Matrix.Issues), len(c.report.Whole.Codebook.Issues), "issue", "issues"), some(issues)))
	}
	if words := c.passagesLeftOut(); len(words) > 0 {
		all = append(all, "Of the passages on these parties and issues the document leaves out "+list(words)+".")
	}
	if more := c.report.Matrix.Sources - len(c.report.Sources); more > 0 {
		all = append(all, number(more, "more source was", "more sources were")+" looked through and "+verb(more, "holds", "hold")+" no passage on these parties and issues.")
	}
	return all
}

// ofAll writes "2 of 5 parties", or "5 parties" where that is all.
func ofAll(n, all int, one, many string) string {
	if all <= n {
		return number(n, one, many)
	}
	return fmt.Sprintf("%d of %s", n, number(all, one, many))
}

func (c *content) hasParty(id dossier.ID) bool {
	for _, p := range c.report.Matrix.Parties {
		if p.ID == id {
			return true
		}
	}
	return false
}

func (c *content) hasIssue(id dossier.ID) bool {
	for _, i := range c.report.Matrix.Issues {
		if i.ID == id {
			return true
		}
	}
	return false
}

// passagesLeftOut counts the passages on the document's parties and issues that
// it does not hold, by the first reason that shuts them out.
func (c *content) passagesLeftOut() []string {
	held := map[dossier.ID]bool{}
	for i := range c.report.Passages {
		held[c.report.Passages[i].ID] = true
	}
	sources := map[dossier.ID]*dossier.Source{}
	for i := range c.report.Whole.Sources {
		sources[c.report.Whole.Sources[i].ID] = &c.report.Whole.Sources[i]
	}
	reasons := []string{"rejected", "from sources that do not count here", "not reviewed", "of low confidence", "for other reasons"}
	counts := make([]int, len(reasons))
	for i := range c.report.Whole.Passages {
		p := &c.report.Whole.Passages[i]
		if held[p.ID] || !c.hasParty(p.Party) || !c.hasIssue(p.Issue) {
			continue
		}
		counts[c.reason(p, sources[p.Source])]++
	}
	var words []string
	for i, n := range counts {
		if n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, reasons[i]))
		}
	}
	return words
}

// reason is the place of the first reason, among those of passagesLeftOut, that
// shuts a passage out.
func (c *content) reason(p *dossier.Passage, s *dossier.Source) int {
	o := c.report.Options
	switch {
	case p.Status == dossier.Rejected:
		return 0
	case s != nil && !o.Holds(s):
		return 1
	case o.ReviewedOnly && p.Status != dossier.Accepted:
		return 2
	case p.Status == dossier.Suggested && p.Confidence < o.MinConfidence:
		return 3
	}
	return 4
}
