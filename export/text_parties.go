package export

import (
	"fmt"
	"strings"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/export/paper"
)

// nearnessPart names the pairs at either end.
func (d *document) nearnessPart() []paper.Block {
	nearest, furthest := d.nearness()
	if len(nearest) == 0 {
		return []paper.Block{d.paragraph(paper.Body, noNearness)}
	}
	m := d.report.Matrix
	words := func(pairs []compare.Pair) string {
		var all []string
		for _, p := range pairs {
			all = append(all, fmt.Sprintf("%s and %s %s", briefName(m.Parties[p.A]), briefName(m.Parties[p.B]), farWords(p.Distance)))
		}
		return strings.Join(all, "; ") + "."
	}
	found := []finding{{nearestHead(nearest, furthest), words(nearest)}}
	if len(furthest) > 0 {
		found = append(found, finding{"Furthest", words(furthest)})
	}
	return []paper.Block{d.foundPoints(found), d.paragraph(paper.Small, capital(scaleNote)+".")}
}

// partiesPart has a sheet for each party: its positions on all issues, what
// moved, and who is near and far.
func (d *document) partiesPart() []paper.Block {
	blocks := []paper.Block{d.heading(1, "parties", "Party by party")}
	for i, p := range d.report.Matrix.Parties {
		blocks = append(blocks, d.heading(2, partyID(p.ID), p.Name), d.beside(d.partyWords(i)))
		if t := d.partyTable(i); len(t.Rows) > 0 {
			blocks = append(blocks, t)
		}
		blocks = append(blocks, d.foundPoints(d.partyFindings(i)))
	}
	return blocks
}

func partyID(id dossier.ID) string { return fmt.Sprintf("party_%d", id) }

func (d *document) partyTable(i int) paper.Table {
	m := d.report.Matrix
	t := paper.Table{
		Caption: "Positions of " + d.line(m.Parties[i].Name) + ". " + excerptNote,
		Head: []paper.Cell{
			{Paragraphs: [][]paper.Run{{{Text: "Issue", Bold: true}}}}, {Paragraphs: [][]paper.Run{{{Text: "Position", Bold: true}}}},
		},
		Widths: []float64{1, 3},
	}
	for j, issue := range m.Issues {
		cell := &m.Cells[i][j]
		name := paper.Cell{Heading: true, Paragraphs: [][]paper.Run{{{Text: d.line(issue.Name), Bold: true, To: "#" + issueID(issue.ID)}}}}
		t.Rows = append(t.Rows, []paper.Cell{name, d.positionCell(cell)})
	}
	return t
}

// partyFindings say of a party who is near and far, what moved, and where it was
// not heard.
func (d *document) partyFindings(i int) []finding {
	m := d.report.Matrix
	found := []finding{{"Nearest", "no other party was heard on enough of the same issues."}}
	if nearest, furthest := bothEnds(d.pairsOf(i)); len(nearest) > 0 {
		found[0] = finding{nearestHead(nearest, furthest), d.partnersWords(nearest) + "."}
		if len(furthest) > 0 {
			found = append(found, finding{"Furthest", d.partnersWords(furthest) + "."})
		}
	}
	var moves, gaps []string
	for _, v := range d.moves() {
		if v.party.ID == m.Parties[i].ID {
			moves = append(moves, oneLine(v.issue.Name)+" ("+shiftWords(v.cell.Shift, longDate)+")")
		}
	}
	for j, issue := range m.Issues {
		if !m.Cells[i][j].Known {
			gaps = append(gaps, oneLine(issue.Name))
		}
	}
	if len(moves) > 0 {
		found = append(found, finding{"What moved", strings.Join(moves, "; ") + "."})
	}
	if len(gaps) > 0 {
		found = append(found, finding{"Not heard on", list(gaps) + "."})
	}
	return found
}
