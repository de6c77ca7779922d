package export

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"standpoint/app/compare"
)

// The Compare sheet calculates. Three grids at its foot fetch stance, whether
// there is one, and salience of each pair from the Positions sheet, by its IDs;
// all else is made from these. Every cell also holds the value that the app
// calculated: programs that do not calculate show it, and a test holds it
// against what LibreOffice makes of the formula.
//
// What is not known is never 0 in a sum: it is left out of it.
const (
	compareIDs   = 4 // row of the parties' IDs
	compareNames = 5 // row of their names
	firstParty   = 3 // column
)

// counts are the columns to the right of the parties, of the issues' section.
func counts() []string { return []string{"AA", "A", "·", "B", "BB", "Heard", "Contention"} }

// comparison is the Compare sheet being written.
type comparison struct {
	*book
	w               *excelize.StreamWriter
	row             int // last written
	parties, issues int
	at              compareRows
}

// compareRows are the first rows of the sections.
type compareRows struct {
	stances, charts, distances, shared, numbers, known, weights int
}

// compare fills the Compare sheet.
func (b *book) compare() {
	m := b.report.Matrix
	c := comparison{book: b, parties: len(m.Parties), issues: len(m.Issues)}
	c.place()
	const across = 17 // parties on a printed page
	b.print(compareSheet, 1+c.parties/across, fmt.Sprintf("%s!$A:$B,%[1]s!$%d:$%d", compareSheet, compareIDs, compareNames), "")
	var err error
	c.w, err = b.file.NewStreamWriter(compareSheet)
	b.do(err)
	if b.err != nil {
		return
	}
	c.frame()
	c.head()
	if c.parties > 0 && c.issues > 0 {
		c.stances()
		c.charts()
		c.distances()
		c.shared()
		c.grids()
		c.colours()
	} else {
		c.write(nil, excelize.Cell{StyleID: b.style(look{ink: grey}), Value: "The codebook has no parties or no issues yet: there is nothing to compare."})
	}
	b.do(c.w.Flush())
}

// place says where each section begins: a heading stands before it.
func (c *comparison) place() {
	next := compareNames + 2
	take := func(rows int) int {
		first := next
		next += rows + 2
		return first
	}
	c.at.stances = take(c.issues)
	c.at.charts = take(chartRows(c.issues))
	c.at.distances = take(c.parties)
	c.at.shared = take(c.parties)
	c.at.numbers = take(c.issues)
	c.at.known = take(c.issues)
	c.at.weights = take(c.issues)
}

func (c *comparison) frame() {
	columns := []float64{6, 30}
	for range c.parties {
		columns = append(columns, 10)
	}
	for range counts() {
		columns = append(columns, 7.5)
	}
	columns[len(columns)-1] = 11
	for i, width := range columns {
		c.do(c.w.SetColWidth(i+1, i+1, width))
	}
	c.do(c.w.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: firstParty - 1, YSplit: compareNames, TopLeftCell: at(firstParty, compareNames+1), ActivePane: "bottomRight",
	}))
	hide := false
	c.do(c.file.SetSheetView(compareSheet, 0, &excelize.ViewOptions{ShowGridLines: &hide}))
}

// write writes the next row.
func (c *comparison) write(opts []excelize.RowOpts, cells ...any) {
	c.row++
	c.do(c.w.SetRow(at(1, c.row), cells, opts...))
}

// skipTo leaves rows empty.
func (c *comparison) skipTo(row int) { c.row = row - 1 }

func tall(points float64) []excelize.RowOpts { return []excelize.RowOpts{{Height: points}} }

// head writes what stands above the sections.
func (c *comparison) head() {
	grey := c.style(look{ink: grey})
	c.write(tall(24), excelize.Cell{StyleID: c.style(look{size: 16, bold: true}), Value: c.text("Compare: " + c.title())})
	c.write(nil, excelize.Cell{StyleID: grey, Value: "Change a stance or a salience on the sheet Positions, and the numbers here move with it. " + c.text(c.statusWords()) + "."})
	c.write(nil, excelize.Cell{StyleID: grey, Value: compare.Caution})
	id, name := c.style(look{size: 7, ink: colour(0x5E5E68), centre: true}), c.style(look{bold: true, ink: white, fill: band, wrap: true, middle: true, centre: true, frame: allEdges})
	ids := []any{nil, nil}
	names := []any{excelize.Cell{StyleID: name, Value: "ID"}, excelize.Cell{StyleID: name, Value: "Issue or party"}}
	height := 0.0
	for _, p := range c.report.Matrix.Parties {
		ids = append(ids, excelize.Cell{StyleID: id, Value: partyMark(p.ID)})
		short := c.text(firstWords(shortName(p), 60))
		names = append(names, excelize.Cell{StyleID: name, Value: short})
		height = max(height, c.height(short, 10, 9, true))
	}
	c.write(nil, ids...)
	c.write(tall(rowHeight(height)), names...)
}

// section writes the heading of a section, with more headings to its right.
func (c *comparison) section(first int, words string, more ...any) {
	c.skipTo(first - 1)
	cells := []any{excelize.Cell{StyleID: c.style(look{size: 11, bold: true, ink: band, middle: true}), Value: words}}
	if len(more) > 0 {
		for range c.parties + 1 {
			cells = append(cells, nil)
		}
		cells = append(cells, more...)
	}
	c.write(tall(20), cells...)
}

// label are the first two cells of a row.
func (c *comparison) label(id, name string) []any {
	return []any{
		excelize.Cell{StyleID: c.style(look{size: 7, ink: grey, centre: true, middle: true, frame: allEdges}), Value: id},
		excelize.Cell{StyleID: c.style(look{middle: true, indent: true, fill: pale, frame: allEdges}), Value: c.text(firstWords(name, 120))},
	}
}

// formula is a cell that calculates.
func (c *comparison) formula(l look, value any, format string, args ...any) any {
	l.centre, l.middle, l.frame = true, true, allEdges
	return excelize.Cell{StyleID: c.style(l), Formula: fmt.Sprintf(format, args...), Value: value}
}

// party is the letter of a party's column.
func (c *comparison) party(i int) string { return columnLetter(firstParty + i) }

// across is a row's cells of all parties: "$C$9:$H$9" without the "$" of rows.
func (c *comparison) across(row int) string {
	return fmt.Sprintf("$%s%d:$%s%[2]d", c.party(0), row, c.party(c.parties-1))
}

// down is a party's cells of all issues, in a grid that begins at row.
func (c *comparison) down(party, row int) string {
	return fmt.Sprintf("$%s$%d:$%[1]s$%[3]d", c.party(party), row, row+c.issues-1)
}

// stances shows the stances with their counts for each issue.
func (c *comparison) stances() {
	head := c.style(look{bold: true, centre: true, middle: true, fill: pale, frame: allEdges})
	var heads []any
	for _, words := range counts() {
		heads = append(heads, excelize.Cell{StyleID: head, Value: words})
	}
	c.section(c.at.stances, "Where they stand, and how many on each side", heads...)
	m := c.report.Matrix
	for j, issue := range m.Issues {
		cells := c.label(issueMark(issue.ID), issue.Name)
		number, known := c.at.numbers+j, c.at.known+j
		tally := [5]int{}
		for i := range m.Parties {
			var value any = ""
			if cell := &m.Cells[i][j]; cell.Known {
				value = cell.Stance
				tally[cell.Stance+2]++
			}
			cells = append(cells, c.formula(look{number: signedFormat}, value, `IF(%s%d=1,%[1]s%[3]d,"")`, c.party(i), known, number))
		}
		for k, n := range tally {
			cells = append(cells, c.formula(look{}, n, "COUNTIFS(%s,%d,%s,1)", c.across(number), k-2, c.across(known)))
		}
		contention := c.measures.Contention(j)
		var value any = ""
		if contention.Known {
			value = contention.Value
		}
		heard := fmt.Sprintf("%s%d", columnLetter(firstParty+c.parties+5), c.at.stances+j)
		cells = append(cells, c.formula(look{}, contention.On, "SUM(%s)", c.across(known)),
			c.formula(look{number: decimalFormat}, value, `IF(%s<2,"",0.5*SQRT(%[1]s*SUMPRODUCT(%[2]s,%[3]s,%[3]s)-SUMPRODUCT(%[2]s,%[3]s)^2)/%[1]s)`, heard, c.across(known), c.across(number)))
		c.write(tall(16), cells...)
	}
}

// distances shows how far each two parties are apart.
func (c *comparison) distances() {
	c.section(c.at.distances, "How far apart, from 0 (the same) to 1 (opposite poles), weighted by salience; grey: heard on too few of the same issues")
	for a, p := range c.report.Matrix.Parties {
		cells := c.label(partyMark(p.ID), shortName(p))
		for b := range c.parties {
			d := c.measures.Distance(a, b)
			var value any = ""
			if d.Known {
				value = d.Value
			}
			weight := fmt.Sprintf("(%s+%s)*%s*%s", c.down(a, c.at.weights), c.down(b, c.at.weights), c.down(a, c.at.known), c.down(b, c.at.known))
			cells = append(cells, c.formula(look{number: decimalFormat}, value, `IFERROR(SUMPRODUCT(%s*ABS(%s-%s))/(4*SUMPRODUCT(%[1]s)),"")`,
				weight, c.down(a, c.at.numbers), c.down(b, c.at.numbers)))
		}
		c.write(tall(16), cells...)
	}
}

// shared shows on how many issues both were heard.
func (c *comparison) shared() {
	c.section(c.at.shared, fmt.Sprintf("On how many of %s both have a position", number(c.issues, "issue", "issues")))
	for a, p := range c.report.Matrix.Parties {
		cells := c.label(partyMark(p.ID), shortName(p))
		for b := range c.parties {
			cells = append(cells, c.formula(look{}, c.measures.Distance(a, b).Shared, "SUMPRODUCT(%s,%s)", c.down(a, c.at.known), c.down(b, c.at.known)))
		}
		c.write(tall(16), cells...)
	}
}

// grids fetch what all is made of from the Positions sheet.
func (c *comparison) grids() {
	const pair = "tblPositions[IssueID],$A%d,tblPositions[PartyID],%s$%d"
	const within = `,tblPositions[Stance],">=-2",tblPositions[Stance],"<=2"`
	m := c.report.Matrix
	grid := func(first int, words, format string, value func(i, j int) int) {
		c.section(first, words)
		for j, issue := range m.Issues {
			cells := c.label(issueMark(issue.ID), issue.Name)
			for i := range m.Parties {
				cells = append(cells, c.formula(look{size: 8, ink: grey}, value(i, j), format, first+j, c.party(i), compareIDs))
			}
			c.write(nil, cells...)
		}
	}
	grid(c.at.numbers, "For the formulas: stances (0 also where there is none, which the next grid tells)", "SUMIFS(tblPositions[Stance],"+pair+within+")",
		func(i, j int) int { return m.Cells[i][j].Stance })
	grid(c.at.known, "For the formulas: 1 where there is a position", "MIN(1,COUNTIFS("+pair+within+"))", func(i, j int) int {
		if m.Cells[i][j].Known {
			return 1
		}
		return 0
	})
	grid(c.at.weights, "For the formulas: salience", "SUMIFS(tblPositions[Salience],"+pair+")",
		func(i, j int) int { return c.measures.Salience(i, j).Value })
}
