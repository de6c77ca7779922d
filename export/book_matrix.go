package export

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// The Matrix sheet: the issues run down, two rows each, and the parties across.
// The upper row of an issue says where a party stands; the lower one is short
// and leads to the evidence. A link on the wrapped text itself would lose its
// wrapping in LibreOffice.
const (
	matrixHead  = 4  // row of the parties' names
	issueWidth  = 31 // characters
	partiesWide = 7  // on a printed page
)

// matrix fills the Matrix sheet.
func (b *book) matrix() {
	m := b.report.Matrix
	b.put(matrixSheet, 1, 1, b.title(), look{size: 16, bold: true})
	b.put(matrixSheet, 1, 2, b.statusWords()+" · "+b.extent(), look{ink: grey})
	b.put(matrixSheet, 1, 3, legend+" Each count leads to its passages.", look{ink: grey})
	b.do(b.file.SetRowHeight(matrixSheet, 1, 24))

	last := len(m.Parties) + 1
	lastColumn, err := excelize.ColumnNumberToName(last)
	b.do(err)
	b.do(b.file.SetColWidth(matrixSheet, "A", "A", issueWidth))
	if last > 1 {
		b.do(b.file.SetColWidth(matrixSheet, "B", lastColumn, b.partyWidth()))
	}
	b.matrixHeadings()
	row := matrixHead + 1
	for j := range m.Issues {
		b.issueRows(j, row)
		row += 2
	}
	row = b.key(row + 1)
	row = b.remarks(row + 1)

	b.do(b.file.SetPanes(matrixSheet, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: matrixHead, TopLeftCell: at(2, matrixHead+1), ActivePane: "bottomRight",
	}))
	show := false
	b.do(b.file.SetSheetView(matrixSheet, 0, &excelize.ViewOptions{ShowGridLines: &show}))
	wide := max(1, (len(m.Parties)+partiesWide-1)/partiesWide)
	b.print(matrixSheet, wide,
		fmt.Sprintf("%s!$A:$A,%[1]s!$%d:$%[2]d", matrixSheet, matrixHead),
		fmt.Sprintf("%s!$A$1:$%s$%d", matrixSheet, lastColumn, row))
}

// partyWidth gives few parties more room than many.
func (b *book) partyWidth() float64 {
	if len(b.report.Matrix.Parties) <= 4 {
		return 31
	}
	return 25
}

func (b *book) matrixHeadings() {
	head := headLook()
	head.indent = true
	b.put(matrixSheet, 1, matrixHead, "Issue, with its poles A and B", head)
	tall := b.height("Issue, with its poles A and B", issueWidth, 9, true)
	for i, p := range b.report.Matrix.Parties {
		b.put(matrixSheet, i+2, matrixHead, oneLine(p.Name), head)
		tall = max(tall, b.height(oneLine(p.Name), b.partyWidth(), 9, true))
	}
	b.do(b.file.SetRowHeight(matrixSheet, matrixHead, rowHeight(tall)))
}

// issueRows fills the two rows of an issue.
func (b *book) issueRows(j, row int) {
	m := b.report.Matrix
	issue := m.Issues[j]
	name := []part{
		{oneLine(issue.Name), 10, bold, ink},
		{"\n" + oneLine(issue.Question), 8, italic, grey},
		{"\nA  " + oneLine(issue.PoleA), 8, plain, ink},
		{"\nB  " + oneLine(issue.PoleB), 8, plain, ink},
	}
	b.do(b.file.MergeCell(matrixSheet, at(1, row), at(1, row+1)))
	b.rich(1, row, name, look{fill: pale, wrap: true, indent: true, frame: allEdges})
	b.put(matrixSheet, 1, row+1, nil, look{fill: pale, wrap: true, indent: true, frame: allEdges})
	const foot = 15
	tall := b.partsHeight(name, issueWidth) - foot
	for i := range m.Parties {
		tall = max(tall, b.positionCell(i+2, row, &m.Cells[i][j]))
	}
	b.do(b.file.SetRowHeight(matrixSheet, row, rowHeight(tall)))
	b.do(b.file.SetRowHeight(matrixSheet, row+1, foot))
}

// positionCell fills a cell and its foot and returns how tall its text is.
func (b *book) positionCell(column, row int, cell *compare.Cell) float64 {
	if !cell.Known {
		empty := look{size: 8, italic: true, ink: grey, wrap: true, indent: true, frame: upperEdges}
		b.put(matrixSheet, column, row, b.nothingFound(), empty)
		b.put(matrixSheet, column, row+1, b.searched(), look{size: 8, italic: true, ink: grey, middle: true, indent: true, frame: lowerEdges})
		return b.height(b.nothingFound(), b.partyWidth(), 8, false)
	}
	text, fill, bar := ground(cell.Stance, cell.Reviewed)
	parts := []part{
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
		parts = append(parts, part{"\n" + capital(shiftWords(cell.Shift, shortDate)), 8, s, text})
	}
	b.rich(column, row, parts, look{ink: text, fill: fill, bar: bar, wrap: true, indent: true, frame: upperEdges})
	count := number(len(cell.Evidence), "passage", "passages") + " · " + shortDate(cell.Latest)
	b.put(matrixSheet, column, row+1, count, look{size: 8, ink: linkTo, bar: bar, middle: true, indent: true, frame: lowerEdges, link: true})
	if to, found := b.rows[cell.Evidence[0].Passage.ID]; found {
		b.link(matrixSheet, column, row+1, fmt.Sprintf("%s!A%d", evidenceSheet, to), "Show the passages")
	}
	return b.partsHeight(parts, b.partyWidth())
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

// part is a stretch of text within a cell.
type part struct {
	text  string
	size  float64
	style style
	ink   colour
}

// rich writes a cell of several parts. Like a plain cell it must not grow
// beyond the limit, which the library does not see to here.
func (b *book) rich(column, row int, parts []part, l look) {
	var runs []excelize.RichTextRun
	room := cellLimit - len(cutNotice)
	for _, p := range parts {
		text := b.text(p.text)
		if runes := []rune(text); len(runes) > room/2 {
			text = string(runes[:room/2]) + cutNotice
			b.cut++
		}
		room -= 2 * len([]rune(text))
		runs = append(runs, excelize.RichTextRun{Text: text, Font: &excelize.Font{
			Family: fontName, Size: p.size, Color: p.ink.hex(),
			Bold: p.style == bold, Italic: p.style == italic,
		}})
		if room <= 2*len(cutNotice) {
			break
		}
	}
	b.do(b.file.SetCellRichText(matrixSheet, at(column, row), runs))
	b.do(b.file.SetCellStyle(matrixSheet, at(column, row), at(column, row), b.style(l)))
}

// partsHeight is how tall the parts are, in points. Parts that begin a line
// are measured by themselves, others with the one before.
func (b *book) partsHeight(parts []part, width float64) float64 {
	tall := 0.0
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		text := strings.TrimPrefix(p.text, "\n")
		for i+1 < len(parts) && !strings.HasPrefix(parts[i+1].text, "\n") {
			i++
			text += parts[i].text
		}
		tall += b.height(text, width, p.size, p.style == bold)
	}
	return tall
}

// key shows the colours with their meaning and returns the next free row.
func (b *book) key(row int) int {
	b.put(matrixSheet, 1, row, "Key", look{size: 10, bold: true})
	row++
	for stance := -2; stance <= 2; stance++ {
		words := compare.Sign(stance) + "  " + sideWords(stance)
		if stance != 0 {
			words += fmt.Sprintf(" (%+d)", stance)
		} else {
			words += " (0)"
		}
		b.put(matrixSheet, 1, row, words, look{bold: true, ink: inkOn(stance), fill: fillOf(stance), middle: true, indent: true, frame: allEdges})
		row++
	}
	b.put(matrixSheet, 1, row, "Pale, with a bar of its colour: suggested, not reviewed", look{size: 8, fill: tint(fillOf(2)), bar: fillOf(2), wrap: true, middle: true, indent: true, frame: allEdges})
	b.do(b.file.SetRowHeight(matrixSheet, row, rowHeight(b.height("Pale, with a bar of its colour: suggested, not reviewed", issueWidth, 8, false))))
	row++
	b.put(matrixSheet, 1, row, "No statement found: not counted as 0", look{size: 8, italic: true, ink: grey, middle: true, indent: true, frame: allEdges})
	return row + 1
}

// remarks writes how positions are drawn and what the reader must know, over
// the width of the first columns, and returns the last row.
func (b *book) remarks(row int) int {
	columns := min(len(b.report.Matrix.Parties)+1, 5)
	width := issueWidth + float64(columns-1)*b.partyWidth()
	write := func(text string, l look) {
		l.wrap = true
		b.do(b.file.MergeCell(matrixSheet, at(1, row), at(columns, row)))
		b.put(matrixSheet, 1, row, text, l)
		b.do(b.file.SetRowHeight(matrixSheet, row, rowHeight(b.height(text, width, l.points(), l.bold))))
		row++
	}
	write("How positions are drawn", look{size: 10, bold: true})
	write(compare.Rule, look{})
	write(excerptNote+" “Suggested” positions rest on what the machine found and nobody has reviewed.", look{})
	if notices := b.notices(); len(notices) > 0 {
		write("Warnings", look{size: 10, bold: true, ink: alarm})
		for _, n := range notices {
			write(n, look{ink: alarm})
		}
	}
	return row - 1
}

// evidenceRows gives each passage its row on the Evidence sheet: cell by cell,
// the newest first, and after them those that stand in no cell.
func (b *book) evidenceRows() map[dossier.ID]int {
	rows := map[dossier.ID]int{}
	for _, p := range b.orderedPassages() {
		rows[p.ID] = len(rows) + 2
	}
	return rows
}

func (b *book) orderedPassages() []dossier.Passage {
	var passages []dossier.Passage
	seen := map[dossier.ID]bool{}
	add := func(p dossier.Passage) {
		if !seen[p.ID] {
			seen[p.ID] = true
			passages = append(passages, p)
		}
	}
	b.eachCell(func(_ dossier.Party, _ dossier.Issue, cell *compare.Cell) {
		for _, e := range cell.Evidence {
			add(*e.Passage)
		}
	})
	for _, p := range b.report.Passages {
		add(p)
	}
	return passages
}
