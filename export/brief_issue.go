package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// quotesShown is how many passages of a position are printed; the workbook has
// them all.
const quotesShown = 6

// againstShown is how many of those that speak against a position are printed.
const againstShown = 3

// issueRoom is how much of a page must be left for an issue to begin on it, in
// millimetres: its axis and the first party should stand together.
const issueRoom = 105

// issuePages draws a section for each issue.
func (b *brief) issuePages() {
	for j := range b.report.Matrix.Issues {
		if !b.part() {
			return
		}
		b.issueSection(j)
	}
	b.running = ""
}

func (b *brief) issueSection(j int) {
	m := b.report.Matrix
	issue := m.Issues[j]
	b.running = ""
	if j == 0 || b.y > b.bottom-issueRoom {
		b.newPage(false)
	} else {
		b.y += 5
		b.stroke(b.left, b.y, b.left+b.width, b.y, 0.3, line)
		b.y += 7
	}
	if j == 0 {
		b.bookmark("Issues", 0, b.y)
	}
	b.bookmark(issue.Name, 1, b.y)
	b.anchor(issueLink(issue.ID), b.y-2)
	b.running = oneLine(issue.Name)
	number := b.one(fmt.Sprintf("Issue %d of %d", j+1, len(m.Issues)), plain, 8, grey)
	number.draw(b, b.left, b.y)
	b.y += number.tall() + 0.5
	b.flow(b.text(oneLine(issue.Name), bold, 15, b.width, band).atMost(3), 0)
	b.flow(b.text(oneLine(issue.Question), italic, 9.5, b.width, ink).atMost(6), 0)
	b.y += 4
	b.axis(j)
	b.unheard(j)
	b.y += 2
	if order := b.alongAxis(j); len(order) > 0 {
		b.heading("What the parties say", 11, 20)
		for _, i := range order {
			b.partySection(m.Parties[i], &m.Cells[i][j])
		}
	}
}

// alongAxis lists the parties that were heard on an issue from pole A to B.
func (c *content) alongAxis(j int) []int {
	m := c.report.Matrix
	var order []int
	for i := range m.Parties {
		if m.Cells[i][j].Known {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int {
		return cmp.Compare(m.Cells[x][j].Stance, m.Cells[y][j].Stance)
	})
	return order
}

// unheard names the parties of which nothing was found.
func (b *brief) unheard(j int) {
	if words := b.unheardWords(j); words != "" {
		b.flow(b.text(words, italic, 8, b.width, grey), 0)
	}
}

// partySection draws what a party holds and the passages that say so.
func (b *brief) partySection(p dossier.Party, cell *compare.Cell) {
	const indent = 15.0
	name := b.text(oneLine(p.Name), bold, 9.5, b.width-indent, ink).atMost(3)
	facts := b.text(capital(b.positionWords(cell)), plain, 8, b.width-indent, grey)
	b.room(name.tall() + facts.tall() + 14)
	b.anchor(cellLink(cell), b.y)
	c := b.box(cell, b.left, b.y+0.4, 11, 5.4)
	b.letters(cell.Stance, 8.5, b.left, b.y+0.4, 11, 5.4, c)
	b.flow(name, indent)
	b.flow(facts, indent)
	if cell.SummaryByAnalyst {
		b.flow(b.text(b.summary(cell), plain, 9, b.width-indent, ink), indent)
	}
	if words := oneLine(b.remark(cell)); words != "" {
		b.flow(b.text(remarkHead+words, plain, 8, b.width-indent, ink), indent)
	}
	b.y += 0.8
	shown, against := b.shown(cell)
	for _, e := range shown {
		b.quotation(e, indent)
	}
	if len(against) > 0 {
		head := b.one(againstHead, bold, 8, ink)
		b.room(head.leading + 10)
		head.draw(b, b.left+indent, b.y)
		b.y += head.leading + 0.6
	}
	for _, e := range against {
		b.quotation(e, indent)
	}
	if more := len(cell.Evidence) - len(shown) - len(against); more > 0 {
		words := number(more, "more passage stands", "more passages stand") + " in the dossier and in the workbook."
		b.flow(b.text(words, italic, 7.5, b.width-indent, grey), indent)
	}
	b.y += 2.2
}

// positionWords says what stands behind the sign.
func (c *content) positionWords(cell *compare.Cell) string {
	words := []string{sideWords(cell.Stance), c.foundation(cell)}
	if cell.Day != "" && cell.Shift.Kind != compare.New {
		words = append(words, "last heard "+longDate(cell.Day))
	}
	if s := shiftWords(cell.Shift, longDate); s != "" {
		words = append(words, s)
	}
	return strings.Join(words, " · ")
}

// againstHead stands over the passages that speak against a position.
const againstHead = "What speaks against this position"

// shown chooses the passages that are printed: those that the position is
// drawn from, the one that shows the earlier position, then the newest; and
// beside them the strongest of those that speak against it.
func (c *content) shown(cell *compare.Cell) (chosen, against []compare.Evidence) {
	rank := map[dossier.ID]int{}
	for n, id := range cell.Basis {
		rank[id] = n - len(cell.Basis) - 1
	}
	if _, known := rank[cell.Shift.Before]; !known && cell.Shift.Before != 0 {
		rank[cell.Shift.Before] = -len(cell.Basis) // after the most telling one
	}
	first := func(x, y compare.Evidence) int { return cmp.Compare(rank[x.Passage.ID], rank[y.Passage.ID]) }
	opposed := map[dossier.ID]bool{}
	against = cell.Against()
	for _, e := range against {
		opposed[e.Passage.ID] = true
	}
	slices.SortStableFunc(against, first)
	against = against[:min(againstShown, len(against))]
	chosen = slices.DeleteFunc(slices.Clone(cell.Evidence), func(e compare.Evidence) bool { return opposed[e.Passage.ID] })
	slices.SortStableFunc(chosen, first)
	chosen = chosen[:min(quotesShown, len(chosen))]
	for _, list := range [][]compare.Evidence{chosen, against} {
		slices.SortStableFunc(list, func(x, y compare.Evidence) int { return cmp.Compare(y.Source.Published, x.Source.Published) })
	}
	return chosen, against
}

// faultyWords stand below a passage that is not in its source.
const faultyWords = "Warning: these words do not stand at this passage's place in the source."

// quotation draws a passage between its marks and where it stands.
func (b *brief) quotation(e compare.Evidence, indent float64) {
	p := e.Passage
	quote := b.text(inQuotes(p.Quote), italic, 9, b.width-indent-4, ink)
	b.room(min(quote.tall(), 3*quote.leading) + 4)
	page, top := b.pdf.PageNo(), b.y
	b.flow(quote, indent+4)
	if b.pdf.PageNo() == page {
		b.stroke(b.left+indent+1, top+0.6, b.left+indent+1, b.y-0.2, 0.7, fillOf(p.Stance))
	}
	b.credit(e, indent+4)
	if b.faulty[p.ID] {
		b.flow(b.text(faultyWords, bold, 8, b.width-indent-4, alarm), indent+4)
	}
	b.y += 1.4
}

// credit writes who says it, when, and leads to the source.
func (b *brief) credit(e compare.Evidence, indent float64) {
	p := e.Passage
	mark := b.one("["+b.sourceMark(p.Source)+"]", bold, 8, linkTo)
	l := b.text(strings.Join(b.creditWords(e), " · "), plain, 8, b.width-indent-mark.wide(b)-3, grey)
	b.flow(l, indent)
	last := l
	last.lines = l.lines[len(l.lines)-1:]
	b.sourceLinkAt(p.Source, mark, b.left+indent+last.wide(b)+2, b.y-l.leading)
}

// sourceLinkAt draws the mark of a source, which leads to it.
func (b *brief) sourceLinkAt(source dossier.ID, mark block, x, y float64) {
	mark.draw(b, x, y)
	if _, found := b.numbers[source]; found {
		b.pdf.Link(x, y, mark.wide(b), mark.leading, b.link(sourceLink(source)))
	}
}

// statusWords says who vouches for a passage.
func statusWords(p dossier.Passage) string {
	switch {
	case p.Origin == dossier.ByAnalyst:
		return "added by the analyst"
	case p.Status == dossier.Accepted:
		return fmt.Sprintf("accepted (suggested at %d%%)", p.Confidence)
	}
	return fmt.Sprintf("suggested at %d%%", p.Confidence)
}
