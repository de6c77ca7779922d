package export

import (
	"fmt"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// issueColumn is the width of the first column of the printed matrix.
const issueColumn = 48.0

// partiesWide is how many parties stand side by side on a page.
const partiesWide = 7

// cellPad is the white space inside a cell of the printed matrix.
const cellPad = 1.6

// matrixPages draws the matrix, at most partiesWide parties on a page. Rows
// that do not fit go on to the next page, under the same heading.
func (b *brief) matrixPages() {
	m := b.report.Matrix
	if len(m.Parties) == 0 || len(m.Issues) == 0 {
		return
	}
	groups := (len(m.Parties) + partiesWide - 1) / partiesWide
	each := (len(m.Parties) + groups - 1) / groups
	for from := 0; from < len(m.Parties); from += each {
		to := min(from+each, len(m.Parties))
		b.newPage(true)
		if from == 0 {
			b.bookmark("Matrix", 0, 0)
			b.anchor("matrix", 0)
		}
		b.matrixHead(from, to)
		for j := range m.Issues {
			b.matrixRow(j, from, to)
		}
	}
}

func (b *brief) columnWidth(from, to int) float64 {
	return (b.width - issueColumn) / float64(to-from)
}

// matrixHead draws the heading row.
func (b *brief) matrixHead(from, to int) {
	m := b.report.Matrix
	width := b.columnWidth(from, to)
	heads := []block{b.text("Issue, with its poles A and B", bold, 8, issueColumn-2*cellPad, white)}
	for _, p := range m.Parties[from:to] {
		heads = append(heads, b.text(oneLine(p.Name), bold, 8, width-2*cellPad, white).atMost(3))
	}
	tall := 0.0
	for _, h := range heads {
		tall = max(tall, h.tall())
	}
	tall += 2 * cellPad
	b.fillBox(b.left, b.y, b.width, tall, band)
	x := b.left
	for i, h := range heads {
		h.draw(b, x+cellPad, b.y+cellPad)
		x += issueColumn
		if i > 0 {
			x += width - issueColumn
		}
	}
	b.y += tall
}

// matrixCell is a cell of the printed matrix with its text broken into lines.
type matrixCell struct {
	cell   *compare.Cell
	sign   block
	state  block
	blocks []block
}

func (c matrixCell) tall() float64 {
	tall := 2*cellPad + c.sign.tall()
	for _, l := range c.blocks {
		tall += l.tall() + 0.4
	}
	return tall
}

func (b *brief) matrixRow(j, from, to int) {
	m := b.report.Matrix
	width := b.columnWidth(from, to)
	head := b.issueHead(m.Issues[j])
	tall := 2*cellPad + 1
	for _, l := range head {
		tall += l.tall()
	}
	var cells []matrixCell
	for i := from; i < to; i++ {
		c := b.matrixCell(&m.Cells[i][j], width-2*cellPad-1)
		cells = append(cells, c)
		tall = max(tall, c.tall())
	}
	if b.y+tall > b.bottom {
		b.newPage(true)
		b.matrixHead(from, to)
	}
	b.drawIssueHead(m.Issues[j], head, tall)
	for i, c := range cells {
		b.drawMatrixCell(c, b.left+issueColumn+float64(i)*width, width, tall)
	}
	b.y += tall
}

func (b *brief) issueHead(issue dossier.Issue) []block {
	width := issueColumn - 2*cellPad
	return []block{
		b.text(oneLine(issue.Name), bold, 8.5, width, ink).atMost(3),
		b.text("A: "+oneLine(issue.PoleA), plain, 7.2, width, ink).atMost(4),
		b.text("B: "+oneLine(issue.PoleB), plain, 7.2, width, ink).atMost(4),
	}
}

func (b *brief) drawIssueHead(issue dossier.Issue, head []block, tall float64) {
	b.fillBox(b.left, b.y, issueColumn, tall, pale)
	b.frame(b.left, b.y, issueColumn, tall, 0.15, line)
	b.pdf.Link(b.left, b.y, issueColumn, tall, b.link(issueLink(issue.ID)))
	y := b.y + cellPad
	for _, l := range head {
		l.draw(b, b.left+cellPad, y)
		y += l.tall() + 0.5
	}
}

func (b *brief) matrixCell(cell *compare.Cell, width float64) matrixCell {
	if !cell.Known {
		return matrixCell{cell: cell, sign: b.text(b.nothingFound(), italic, 7.2, width, grey)}
	}
	c, _, _ := ground(cell.Stance, cell.Reviewed)
	state := "suggested"
	switch {
	case cell.Set:
		state = "set by the analyst"
	case cell.Reviewed:
		state = "reviewed"
	}
	const longest = 14 // lines: an analyst's summary may be a page long
	out := matrixCell{
		cell:   cell,
		sign:   b.one(compare.Sign(cell.Stance), bold, 9.5, c),
		state:  b.fitted(state, italic, 7, width-10, c),
		blocks: []block{b.text(b.summary(cell), plain, 7.6, width, c).atMost(longest)},
	}
	if cell.Claimed && !cell.Set {
		out.blocks = append(out.blocks, b.text(capital(b.claim(cell)), italic, 7, width, c).atMost(3))
	}
	if moved(cell.Shift) {
		out.blocks = append(out.blocks, b.text(capital(shiftWords(cell.Shift, shortDate)), bold, 7, width, c).atMost(3))
	}
	foot := fmt.Sprintf("%s · %s", number(len(cell.Evidence), "passage", "passages"), shortDate(cell.Latest))
	out.blocks = append(out.blocks, b.text(foot, plain, 7, width, c))
	return out
}

func (b *brief) drawMatrixCell(c matrixCell, x, width, tall float64) {
	y := b.y
	if !c.cell.Known {
		b.frame(x, y, width, tall, 0.15, line)
		c.sign.draw(b, x+cellPad, y+cellPad)
		return
	}
	b.cellGround(c.cell, x, y, width, tall)
	left := x + cellPad
	if !c.cell.Reviewed {
		left++
	}
	c.sign.draw(b, left, y+cellPad)
	c.state.draw(b, x+width-cellPad-c.state.wide(b), y+cellPad+0.7)
	if d := direction(c.cell.Shift); d != 0 {
		b.arrowHead(left+c.sign.wide(b)+2.2, y+cellPad+c.sign.leading*0.55, 1.1, d, c.sign.ink)
	}
	y += cellPad + c.sign.tall()
	for _, l := range c.blocks {
		l.draw(b, left, y)
		y += l.tall() + 0.4
	}
	b.pdf.Link(x, b.y, width, tall, b.link(cellLink(c.cell)))
}

// cellGround fills a large cell, with a bar at the left of a suggestion.
func (b *brief) cellGround(cell *compare.Cell, x, y, width, tall float64) {
	_, fill, bar := ground(cell.Stance, cell.Reviewed)
	b.fillBox(x, y, width, tall, fill)
	if !cell.Reviewed {
		b.fillBox(x, y, 1.2, tall, bar)
	}
	b.frame(x, y, width, tall, 0.15, line)
}
