package export

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/export/paper"
)

// matrixPart is the matrix, at most partiesWide parties in a table.
func (d *document) matrixPart() []paper.Block {
	m := d.report.Matrix
	blocks := []paper.Block{d.heading(1, "matrix", "Matrix")}
	if len(m.Parties) == 0 || len(m.Issues) == 0 {
		return append(blocks, d.paragraph(paper.Body, "The codebook has no parties or no issues yet."))
	}
	for _, columns := range groupsOf(len(m.Parties), partiesWide) {
		blocks = append(blocks, d.matrixTable(columns))
	}
	return blocks
}

func (d *document) matrixTable(columns group) paper.Table {
	m := d.report.Matrix
	t := paper.Table{
		Caption: "Parties by issues. " + excerptNote,
		Head:    []paper.Cell{{Paragraphs: [][]paper.Run{{{Text: "Issue, with its poles A and B", Bold: true}}}}},
		Widths:  []float64{1.2},
	}
	for _, p := range m.Parties[columns.from:columns.to] {
		t.Head = append(t.Head, paper.Cell{Paragraphs: [][]paper.Run{{{Text: d.line(p.Name), Bold: true}}}})
		t.Widths = append(t.Widths, 1)
	}
	for j, issue := range m.Issues {
		row := []paper.Cell{{Heading: true, Paragraphs: [][]paper.Run{
			{{Text: d.line(issue.Name), Bold: true, To: "#" + issueID(issue.ID)}},
			{{Text: "A: " + d.line(issue.PoleA), Muted: true}},
			{{Text: "B: " + d.line(issue.PoleB), Muted: true}},
		}}}
		for i := columns.from; i < columns.to; i++ {
			row = append(row, d.positionCell(&m.Cells[i][j]))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (d *document) positionCell(cell *compare.Cell) paper.Cell {
	if !cell.Known {
		return paper.Cell{Paragraphs: [][]paper.Run{{{Text: d.nothingFound(), Italic: true, Muted: true}}}}
	}
	c := grounded(cell)
	c.Paragraphs = [][]paper.Run{
		{{Text: compare.Sign(cell.Stance), Bold: true}, {Text: "  " + d.line(d.foundation(cell)), Italic: true}},
		{{Text: d.line(d.summary(cell))}},
	}
	if moved(cell.Shift) {
		c.Paragraphs = append(c.Paragraphs, []paper.Run{{Text: capital(shiftWords(cell.Shift, shortDate)), Bold: true}})
	}
	foot := fmt.Sprintf("%s · %s", number(len(cell.Evidence), "passage", "passages"), shortDate(cell.Latest))
	c.Paragraphs = append(c.Paragraphs, []paper.Run{{Text: foot}})
	return c
}

// issuesPart has a section for each issue, with quotations and their sources.
func (d *document) issuesPart() []paper.Block {
	m := d.report.Matrix
	blocks := []paper.Block{d.heading(1, "issues", "Issue by issue")}
	for j, issue := range m.Issues {
		blocks = append(
			blocks,
			d.heading(2, issueID(issue.ID), issue.Name),
			paper.Paragraph{Keep: true, Runs: []paper.Run{{Text: d.line(issue.Question), Italic: true}}},
			d.beside("A: "+issue.PoleA+" · B: "+issue.PoleB),
		)
		for _, i := range d.alongAxis(j) {
			blocks = append(blocks, d.positionPart(m.Parties[i], &m.Cells[i][j])...)
		}
		if words := d.unheardWords(j); words != "" {
			blocks = append(blocks, d.paragraph(paper.Small, words))
		}
	}
	return blocks
}

// positionPart is what a party holds on an issue and the passages that say so.
func (d *document) positionPart(p dossier.Party, cell *compare.Cell) []paper.Block {
	blocks := []paper.Block{
		d.heading(3, cellID(cell), p.Name+": "+standing(cell.Stance)),
		d.beside(capital(d.positionWords(cell))),
	}
	if cell.SummaryByAnalyst {
		blocks = append(blocks, d.paragraph(paper.Body, d.summary(cell)))
	}
	if words := d.remark(cell); words != "" {
		blocks = append(blocks, d.paragraph(paper.Small, remarkHead+words))
	}
	shown, against := d.shown(cell)
	for _, e := range shown {
		blocks = append(blocks, d.quotation(e))
	}
	if len(against) > 0 {
		blocks = append(blocks, paper.Paragraph{Kind: paper.Small, Keep: true, Runs: []paper.Run{{Text: againstHead, Bold: true}}})
	}
	for _, e := range against {
		blocks = append(blocks, d.quotation(e))
	}
	if more := len(cell.Evidence) - len(shown) - len(against); more > 0 {
		blocks = append(blocks, d.paragraph(paper.Small, number(more, "more passage stands", "more passages stand")+" in the dossier and in the workbook."))
	}
	return blocks
}

// quotation is a passage, word for word, with a note that says where it stands.
func (d *document) quotation(e compare.Evidence) paper.Paragraph {
	p := e.Passage
	q := paper.Paragraph{Kind: paper.Quotation, Bar: barOf(p.Stance).hex()}
	q.Runs = append(q.Runs, paper.Run{Text: d.line(inQuotes(p.Quote)), Note: d.note(e)})
	if d.faulty[p.ID] {
		q.Runs = append(q.Runs, paper.Run{Text: " These words do not stand at this passage's place in the source.", Alarm: true})
	}
	return q
}

func (d *document) note(e compare.Evidence) []paper.Run {
	words := strings.Join(d.creditWords(e), " · ") + " · "
	if _, found := d.numbers[e.Passage.Source]; !found {
		return paper.Plain(d.line(words))
	}
	return []paper.Run{
		{Text: d.fit(words)},
		{Text: d.line(d.sourceMark(e.Passage.Source) + ", " + d.sourceTitle(*e.Source)), To: "#" + sourceID(e.Passage.Source)},
	}
}

// sourcesPart lists the sources.
func (d *document) sourcesPart() []paper.Block {
	blocks := []paper.Block{d.heading(1, "sources", "Sources")}
	if len(d.report.Sources) == 0 {
		return append(blocks, d.paragraph(paper.Body, "The dossier has no sources yet."))
	}
	count := map[dossier.ID]int{}
	for _, p := range d.report.Passages {
		count[p.Source]++
	}
	for _, words := range d.notListed() {
		blocks = append(blocks, d.paragraph(paper.Small, words))
	}
	for _, s := range d.listed() {
		facts := append(sourceFacts(s), number(count[s.ID], "passage", "passages"))
		p := paper.Paragraph{Kind: paper.Small, Runs: []paper.Run{{Text: d.line(strings.Join(facts, " · "))}}}
		if to, ok := webAddress(s.Address); ok && utf8.ValidString(to) {
			p.Runs = append(p.Runs, paper.Run{Text: " · "}, paper.Run{Text: to, To: to})
		}
		blocks = append(blocks, paper.Paragraph{ID: sourceID(s.ID), Runs: []paper.Run{
			{Text: d.sourceMark(s.ID) + "  " + d.line(d.sourceTitle(s)), Bold: true},
		}}, p)
	}
	return blocks
}
