package export

import (
	"strings"

	"standpoint/app/compare"
	"standpoint/export/paper"
)

// columnsPart is the layout of four columns: issue, each side, and an empty
// column for the compromise.
func (d *document) columnsPart() []paper.Block {
	m := d.report.Matrix
	blocks := []paper.Block{d.heading(1, "matrix", "Issue by issue")}
	if len(m.Parties) == 0 || len(m.Issues) == 0 {
		return append(blocks, d.paragraph(paper.Body, "The codebook has no parties or no issues yet."))
	}
	left, right, between := d.sides()
	for j, issue := range m.Issues {
		t := paper.Table{
			Caption: d.line(issue.Name) + ". " + d.line(issue.Question),
			Widths:  []float64{1.1, 1.4, 1.4, 1.1},
		}
		for _, head := range []string{"Issue, with its poles A and B", left.name, right.name, compromiseHead} {
			t.Head = append(t.Head, paper.Cell{Paragraphs: [][]paper.Run{{{Text: d.line(head), Bold: true}}}})
		}
		first := paper.Cell{Heading: true, Paragraphs: [][]paper.Run{
			{{Text: "A: " + d.line(issue.PoleA)}}, {{Text: "B: " + d.line(issue.PoleB)}},
		}}
		first.Paragraphs = append(first.Paragraphs, d.sideParagraphs(j, between[j])...)
		if words := d.unheardWords(j); words != "" {
			first.Paragraphs = append(first.Paragraphs, []paper.Run{{Text: d.line(words), Italic: true, Muted: true}})
		}
		t.Rows = [][]paper.Cell{{
			first, {Paragraphs: d.sideParagraphs(j, left.parties[j])}, {Paragraphs: d.sideParagraphs(j, right.parties[j])}, {},
		}}
		blocks = append(blocks, d.heading(2, issueID(issue.ID), issue.Name), t)
	}
	return blocks
}

// sideParagraphs are what some parties hold on an issue and the passages that
// say so.
func (d *document) sideParagraphs(j int, parties []int) [][]paper.Run {
	var out [][]paper.Run
	for _, i := range parties {
		cell := &d.report.Matrix.Cells[i][j]
		out = append(
			out,
			[]paper.Run{{Text: d.line(d.report.Matrix.Parties[i].Name+": "+standing(cell.Stance)) + ", ", Bold: true}, {Text: d.line(d.positionWords(cell)), Muted: true}},
		)
		if cell.SummaryByAnalyst {
			out = append(out, []paper.Run{{Text: d.line(d.summary(cell))}})
		}
		if words := d.remark(cell); words != "" {
			out = append(out, []paper.Run{{Text: remarkHead, Bold: true}, {Text: d.line(words)}})
		}
		chosen, against := d.columnEvidence(cell)
		for _, e := range chosen {
			out = append(out, d.columnQuote(e, ""))
		}
		for _, e := range against {
			out = append(out, d.columnQuote(e, "Against: "))
		}
		if more := len(cell.Evidence) - len(chosen) - len(against); more > 0 {
			out = append(out, []paper.Run{{Text: number(more, "more passage stands", "more passages stand") + " in the dossier and in the workbook.", Italic: true, Muted: true}})
		}
	}
	return out
}

// columnQuote is a passage, word for word, with where it stands behind it.
func (d *document) columnQuote(e compare.Evidence, head string) []paper.Run {
	p := e.Passage
	runs := []paper.Run{
		{Text: head + d.line(inQuotes(p.Quote)), Italic: true},
		{Text: " " + d.line(strings.Join(d.creditWords(e), " · ")) + " ", Muted: true},
	}
	mark := paper.Run{Text: "[" + d.sourceMark(p.Source) + "]"}
	if _, found := d.numbers[p.Source]; found {
		mark.To = "#" + sourceID(p.Source)
	}
	runs = append(runs, mark)
	if d.faulty[p.ID] {
		runs = append(runs, paper.Run{Text: " These words do not stand at this passage's place in the source.", Alarm: true})
	}
	return runs
}
