package export

import (
	"fmt"

	"standpoint/app/compare"
)

// Sizes of the four columns, in millimetres.
const (
	issueWide  = 54.0
	leastRow   = 34.0 // there must be room to write a compromise
	leastRest  = 12.0 // for the end of a row on another page
	leastStart = 46.0 // how much of a page must be left for an issue to begin on it
)

// piece is a part of a column that stays on one page.
type piece struct {
	tall float64
	draw func(x, y float64)
}

// columnPages draws the layout of four columns: issue, each side, and an empty
// column for the compromise.
func (b *brief) columnPages() {
	m := b.report.Matrix
	if len(m.Parties) == 0 || len(m.Issues) == 0 {
		return
	}
	left, right, between := b.sides()
	heads := [4]string{"Issue, with its poles A and B", left.name, right.name, compromiseHead}
	b.columnPage(heads)
	b.bookmark("Issues", 0, 0)
	b.anchor("matrix", 0)
	width := b.sideWide() - 2*cellPad
	for j, issue := range m.Issues {
		if !b.part() {
			return
		}
		columns := [3][]piece{
			b.issuePieces(j, between[j]), b.sidePieces(j, left.parties[j], width), b.sidePieces(j, right.parties[j], width),
		}
		if room := b.bottom - b.y; room < leastStart || room < columnsTall(columns)/2 {
			b.columnPage(heads)
		}
		b.bookmark(issue.Name, 1, b.y)
		b.anchor(issueLink(issue.ID), b.y)
		b.columnRow(heads, issue.Name, columns)
	}
}

// columnsTall is the height of the longest column.
func columnsTall(columns [3][]piece) float64 {
	most := 0.0
	for _, c := range columns {
		tall := 0.0
		for _, p := range c {
			tall += p.tall
		}
		most = max(most, tall)
	}
	return most
}

func (b *brief) sideWide() float64 { return (b.width - issueWide) / 3 }

// columnEdge is where a column of the four begins.
func (b *brief) columnEdge(n int) float64 {
	if n == 0 {
		return b.left
	}
	return b.left + issueWide + float64(n-1)*b.sideWide()
}

func (b *brief) columnPage(heads [4]string) {
	b.newPage(true)
	tall := 0.0
	var blocks []block
	for n, h := range heads {
		l := b.text(h, bold, 8.5, b.columnEdge(min(n+1, 3))-b.columnEdge(min(n, 2))-2*cellPad, white).atMost(2)
		blocks, tall = append(blocks, l), max(tall, l.tall())
	}
	tall += 2 * cellPad
	b.fillBox(b.left, b.y, b.width, tall, band)
	for n, l := range blocks {
		l.draw(b, b.columnEdge(n)+cellPad, b.y+cellPad)
	}
	b.y += tall
}

// columnRow draws an issue over as many pages as its longest column needs.
func (b *brief) columnRow(heads [4]string, name string, columns [3][]piece) {
	for first := true; first || len(columns[0])+len(columns[1])+len(columns[2]) > 0; first = false {
		if !b.pdf.Ok() {
			return
		}
		if !first {
			b.columnPage(heads)
			again := b.text(firstWords(name, 80)+", continued", italic, 7.5, issueWide-2*cellPad, grey)
			columns[0] = append([]piece{{again.tall() + 1, func(x, y float64) { again.draw(b, x, y) }}}, columns[0]...)
		}
		room := b.bottom - b.y - 2*cellPad
		top, tall := b.y, min(leastRow, room+2*cellPad)
		if !first {
			tall = leastRest
		}
		for n := range columns {
			var drawn float64
			columns[n], drawn = b.drawPieces(columns[n], b.columnEdge(n)+cellPad, top+cellPad, room)
			tall = max(tall, drawn+2*cellPad)
		}
		for n := range 4 {
			wide := b.sideWide()
			if n == 0 {
				wide = issueWide
			}
			b.frame(b.columnEdge(n), top, wide, tall, 0.2, line)
		}
		b.y = top + tall
	}
}

// drawPieces draws pieces below one another as far as there is room, at least one of
// them, and returns the rest.
func (b *brief) drawPieces(pieces []piece, x, y, room float64) (rest []piece, drawn float64) {
	for n, p := range pieces {
		if n > 0 && drawn+p.tall > room {
			return pieces[n:], drawn
		}
		p.draw(x, y+drawn)
		drawn += p.tall
	}
	return nil, drawn
}

// pieces cuts a long block into pieces, of which the last has two lines at least.
func (b *brief) pieces(l block, after float64) []piece {
	const most = 10
	var out []piece
	for len(l.lines) > 0 {
		n := min(most, len(l.lines))
		if left := len(l.lines) - n; left == 1 {
			n--
		}
		part := l
		part.lines, l.lines = l.lines[:n], l.lines[n:]
		p := piece{part.tall(), func(x, y float64) { part.draw(b, x, y) }}
		if len(l.lines) == 0 {
			p.tall += after
		}
		out = append(out, p)
	}
	return out
}

// joined makes one piece of the last of some and another one.
func joined(pieces []piece, next piece) []piece {
	if len(pieces) == 0 {
		return []piece{next}
	}
	last := pieces[len(pieces)-1]
	return append(pieces[:len(pieces)-1:len(pieces)-1], piece{last.tall + next.tall, func(x, y float64) {
		last.draw(x, y)
		next.draw(x, y+last.tall)
	}})
}

// issuePieces are the first column: the issue, its poles, who stands between
// them, and who was not heard.
func (b *brief) issuePieces(j int, between []int) []piece {
	issue := b.report.Matrix.Issues[j]
	const width = issueWide - 2*cellPad
	var out []piece
	out = append(out, b.pieces(b.text(oneLine(issue.Name), bold, 10, width, band), 0.8)...)
	out = append(out, b.pieces(b.text(oneLine(issue.Question), italic, 8, width, ink), 1.2)...)
	out = append(out, b.pieces(b.text("A: "+oneLine(issue.PoleA), plain, 8, width, ink), 0.6)...)
	out = append(out, b.pieces(b.text("B: "+oneLine(issue.PoleB), plain, 8, width, ink), 2)...)
	out = append(out, b.sidePieces(j, between, width)...)
	if words := b.unheardWords(j); words != "" {
		out = append(out, b.pieces(b.text(words, italic, 7.2, width, grey), 0)...)
	}
	return out
}

// sidePieces are what some parties hold on an issue and the passages that say
// so.
func (b *brief) sidePieces(j int, parties []int, width float64) []piece {
	var out []piece
	for _, i := range parties {
		cell := &b.report.Matrix.Cells[i][j]
		out = append(out, b.positionPiece(i, cell, width))
		if cell.SummaryByAnalyst {
			out = append(out, b.pieces(b.text(b.summary(cell), plain, 8, width, ink), 0.8)...)
		}
		if words := oneLine(b.remark(cell)); words != "" {
			out = append(out, b.pieces(b.text(remarkHead+words, plain, 7.5, width, ink), 0.8)...)
		}
		chosen, against := b.columnEvidence(cell)
		for n, e := range chosen {
			quote := b.quotePieces(e, "", width)
			if n == 0 { // the party stays with its first words
				out, quote = joined(out, quote[0]), quote[1:]
			}
			out = append(out, quote...)
		}
		for _, e := range against {
			out = append(out, b.quotePieces(e, "Against: ", width)...)
		}
		if more := len(cell.Evidence) - len(chosen) - len(against); more > 0 {
			words := b.text(number(more, "more passage stands", "more passages stand")+" in the dossier and in the workbook.", italic, 7, width, grey)
			out = joined(out, piece{words.tall(), func(x, y float64) { words.draw(b, x, y) }})
		}
		out = joined(out, piece{2, func(float64, float64) {}})
	}
	return out
}

// positionPiece names a party with the sign of its position.
func (b *brief) positionPiece(party int, cell *compare.Cell, width float64) piece {
	const indent = 11.0
	name := b.text(oneLine(b.report.Matrix.Parties[party].Name), bold, 8.5, width-indent, ink).atMost(3)
	facts := b.text(capital(b.positionWords(cell)), plain, 7.2, width-indent, grey).atMost(4)
	return piece{name.tall() + facts.tall() + 0.8, func(x, y float64) {
		b.anchor(cellLink(cell), y)
		c := b.box(cell, x, y+0.3, 9, 4.6)
		b.letters(cell.Stance, 7.5, x, y+0.3, 9, 4.6, c)
		name.draw(b, x+indent, y)
		facts.draw(b, x+indent, y+name.tall())
	}}
}

// quotePieces are a passage and where it stands.
func (b *brief) quotePieces(e compare.Evidence, head string, width float64) []piece {
	p := e.Passage
	out := b.pieces(b.text(head+inQuotes(p.Quote), italic, 8, width, ink), 0)
	words := fmt.Sprintf("%s · %s, %s", voiceWords(p.Voice), shortDate(e.Source.Published), statusWords(*p))
	if s := firstWords(p.Speaker, 60); s != "" {
		words = s + " · " + words
	}
	mark := b.one("["+b.sourceMark(p.Source)+"]", bold, 7.2, linkTo)
	credit := b.text(words, plain, 7.2, width-mark.wide(b)-1.5, grey).atMost(3)
	out = joined(out, piece{credit.tall() + 1, func(x, y float64) {
		credit.draw(b, x, y)
		b.sourceLinkAt(p.Source, mark, x+width-mark.wide(b), y+credit.tall()-credit.leading)
	}})
	if b.faulty[p.ID] {
		out = append(out, b.pieces(b.text(faultyWords, bold, 7.2, width, alarm), 1)...)
	}
	return out
}
