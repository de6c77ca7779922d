package export

import (
	"fmt"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// notChosen says which parties and issues of the dossier were not chosen for
// this document, and how many passages stand on them.
func (c *content) notChosen() []string {
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
	if n := c.passagesNotChosen(); n > 0 && len(all) > 0 {
		all = append(all, "On what was not chosen the dossier holds "+number(n, "passage", "passages")+" more.")
	}
	return all
}

// passagesNotChosen counts the passages on parties and issues that were not
// chosen, but for rejected ones.
func (c *content) passagesNotChosen() int {
	n := 0
	for i := range c.report.Whole.Passages {
		p := &c.report.Whole.Passages[i]
		if p.Status != dossier.Rejected && (!c.hasParty(p.Party) || !c.hasIssue(p.Issue)) {
			n++
		}
	}
	return n
}

// leftOut says in sentences what the dossier holds and this document does not.
func (c *content) leftOut() []string {
	all := c.notChosen()
	if words := c.passagesLeftOut(); len(words) > 0 {
		all = append(all, "Of the passages on these parties and issues the document leaves out "+list(words)+".")
	}
	if more := c.report.Matrix.Sources - len(c.report.Sources); more > 0 {
		all = append(all, number(more, "more source was", "more sources were")+" looked through and "+verb(more, "holds", "hold")+" no passage on these parties and issues.")
	}
	if words := c.notShown(); len(words) > 0 {
		all = append(all, "What the analyst set is not shown where no passage that counts stands: "+some(words)+".")
	}
	return all
}

// notShown names the cells for which the analyst set a stance or words that are
// not shown: a position needs a passage.
func (c *content) notShown() []string {
	var words []string
	c.eachCell(func(p dossier.Party, i dossier.Issue, cell *compare.Cell) {
		set := c.set[compare.Place{Party: p.ID, Issue: i.ID}]
		if !cell.Known && (set.Stance != nil || set.Summary != "") {
			words = append(words, briefName(p)+" on "+oneLine(i.Name))
		}
	})
	return words
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
