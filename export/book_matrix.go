package export

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"standpoint/app/compare"
)

// The Matrix sheet: the issues run down, two rows each, and the parties across,
// or the other way round. The upper row says where a party stands; the lower one
// is short and leads to the evidence. A link on the wrapped text itself would
// lose its wrapping in LibreOffice.
const (
	matrixHead  = 4  // row of the names across
	headWidth   = 31 // characters, of the names that run down
	columnsWide = 7  // on a printed page
	footHeight  = 15 // points, of a lower row
)

// sides are the names down and across the matrix.
type sides struct{ down, across [][]stretch }

// sides are the issues with their poles and the parties, as the report wants
// them.
func (b *book) sides() sides {
	m := b.report.Matrix
	var issues, parties [][]stretch
	for _, issue := range m.Issues {
		on := func(p stretch) stretch { return p }
		if b.report.PartiesDown {
			on = func(p stretch) stretch { p.ink = white; return p } // on the dark ground of the head
		}
		issues = append(issues, []stretch{
			on(stretch{oneLine(issue.Name), 10, bold, ink}),
			on(stretch{"\n" + oneLine(issue.Question), 8, italic, grey}),
			on(stretch{"\nA  " + oneLine(issue.PoleA), 8, plain, ink}),
			on(stretch{"\nB  " + oneLine(issue.PoleB), 8, plain, ink}),
		})
	}
	for _, p := range m.Parties {
		c := white
		if b.report.PartiesDown {
			c = ink
		}
		parties = append(parties, []stretch{{oneLine(p.Name), 9, bold, c}})
	}
	if b.report.PartiesDown {
		return sides{parties, issues}
	}
	return sides{issues, parties}
}

// pair is the cell of a place in the sheet.
func (b *book) pair(down, across int) *compare.Cell {
	if b.report.PartiesDown {
		return &b.report.Matrix.Cells[down][across]
	}
	return &b.report.Matrix.Cells[across][down]
}

// matrix fills the Matrix sheet.
func (b *book) matrix() {
	s := b.sides()
	b.put(matrixSheet, 1, 1, b.title(), look{size: 16, bold: true})
	b.put(matrixSheet, 1, 2, b.statusWords()+" · "+b.extent(), look{ink: grey})
	b.put(matrixSheet, 1, 3, legend+" Each count leads to its passages.", look{ink: grey})
	b.do(b.file.SetRowHeight(matrixSheet, 1, 24))

	last := columnLetter(len(s.across) + 1)
	b.do(b.file.SetColWidth(matrixSheet, "A", "A", headWidth))
	if len(s.across) > 0 {
		b.do(b.file.SetColWidth(matrixSheet, "B", last, b.columnWidth()))
	}
	b.headAcross(s.across)
	row := matrixHead + 1
	for n, head := range s.down {
		b.matrixRows(n, row, head, len(s.across))
		row += 2
		if n%4 == 3 {
			b.tidy()
		}
	}
	row = b.key(row + 1)
	row = b.remarks(row + 1)

	b.do(b.file.SetPanes(matrixSheet, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: matrixHead, TopLeftCell: at(2, matrixHead+1), ActivePane: "bottomRight",
	}))
	show := false
	b.do(b.file.SetSheetView(matrixSheet, 0, &excelize.ViewOptions{ShowGridLines: &show}))
	wide := max(1, (len(s.across)+columnsWide-1)/columnsWide)
	b.print(matrixSheet, wide,
		fmt.Sprintf("%s!$A:$A,%[1]s!$%d:$%[2]d", matrixSheet, matrixHead),
		fmt.Sprintf("%s!$A$1:$%s$%d", matrixSheet, last, row))
}

// columnWidth gives few columns more room than many.
func (b *book) columnWidth() float64 {
	if len(b.sides().across) <= 4 {
		return 31
	}
	return 25
}

func (b *book) headAcross(heads [][]stretch) {
	l := headLook()
	l.indent = true
	corner := "Issue, with its poles A and B"
	if b.report.PartiesDown {
		corner = "Party"
	}
	b.put(matrixSheet, 1, matrixHead, corner, l)
	tall := b.height(corner, headWidth, 9, true)
	for n, head := range heads {
		b.rich(n+2, matrixHead, head, l)
		tall = max(tall, b.partsHeight(head, b.columnWidth()))
	}
	b.do(b.file.SetRowHeight(matrixSheet, matrixHead, rowHeight(tall)))
}

// matrixRows fills the two rows of an issue, or of a party.
func (b *book) matrixRows(down, row int, head []stretch, across int) {
	l := look{fill: pale, wrap: true, indent: true, frame: allEdges}
	b.do(b.file.MergeCell(matrixSheet, at(1, row), at(1, row+1)))
	b.rich(1, row, head, l)
	b.put(matrixSheet, 1, row+1, nil, l)
	tall := b.partsHeight(head, headWidth) - footHeight
	for n := range across {
		tall = max(tall, b.positionCell(n+2, row, b.pair(down, n)))
	}
	b.do(b.file.SetRowHeight(matrixSheet, row, rowHeight(tall)))
	b.do(b.file.SetRowHeight(matrixSheet, row+1, footHeight))
}

// positionCell fills a cell and its foot and returns how tall its text is.
func (b *book) positionCell(column, row int, cell *compare.Cell) float64 {
	if !cell.Known {
		empty := look{size: 8, italic: true, ink: grey, wrap: true, indent: true, frame: upperEdges}
		b.put(matrixSheet, column, row, b.nothingFound(), empty)
		b.put(matrixSheet, column, row+1, b.searched(), look{size: 8, italic: true, ink: grey, middle: true, indent: true, frame: lowerEdges})
		return b.height(b.nothingFound(), b.columnWidth(), 8, false)
	}
	text, fill, bar := ground(cell.Stance, cell.Reviewed)
	parts := []stretch{
		{compare.Sign(cell.Stance) + "  ", 11, bold, text},
		{sideWords(cell.Stance), 9, bold, text},
		{"\n" + b.summary(cell), 9, plain, text},
		{"\n" + capital(b.foundation(cell)), 8, italic, text},
	}
	if cell.Shift.Kind != compare.NoShift {
		s := style(plain)
		if moved(cell.Shift) {
			s = bold
		}
		parts = append(parts, stretch{"\n" + capital(shiftWords(cell.Shift, shortDate)), 8, s, text})
	}
	b.rich(column, row, parts, look{ink: text, fill: fill, bar: bar, wrap: true, indent: true, frame: upperEdges})
	count := number(len(cell.Evidence), "passage", "passages") + " · " + shortDate(cell.Latest)
	b.put(matrixSheet, column, row+1, count, look{size: 8, ink: linkTo, bar: bar, middle: true, indent: true, frame: lowerEdges, link: true})
	if to, found := b.rows[cell.Evidence[0].Passage.ID]; found {
		b.link(matrixSheet, column, row+1, fmt.Sprintf("%s!A%d", evidenceSheet, to), "Show the passages")
	}
	b.note(at(column, row), cell)
	return b.partsHeight(parts, b.columnWidth())
}

// searched says in which period nothing was found, short enough for one line.
func (b *book) searched() string {
	m := b.report.Matrix
	switch {
	case m.First == "":
		return ""
	case m.First == m.Last:
		return shortDate(m.First)
	}
	return shortDate(m.First) + " to " + shortDate(m.Last)
}

// summary is the words of a cell: the analyst's as they are, an article's in
// quotation marks.
func (c *content) summary(cell *compare.Cell) string {
	if cell.SummaryByAnalyst {
		return oneLine(cell.Summary)
	}
	return inQuotes(cell.Summary)
}
