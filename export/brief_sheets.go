package export

import (
	"fmt"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// Sizes of a party's sheet, in millimetres.
const (
	sheetName = 46.0 // the issue's name
	sheetAxis = 40.0
	sheetFoot = 66.0 // what the notes below the issues may take in any case
)

// partySheets draws a page for each party.
func (b *brief) partySheets() {
	for i := range b.report.Matrix.Parties {
		if !b.part() {
			return
		}
		b.partySheet(i)
	}
}

func partyLink(id dossier.ID) string { return fmt.Sprintf("party %d", id) }

// partySheet draws where a party stands on all issues, what moved, and who is
// near and far.
func (b *brief) partySheet(i int) {
	m := b.report.Matrix
	p := m.Parties[i]
	b.newPage(false)
	if i == 0 {
		b.bookmark("Parties", 0, 0)
	}
	b.bookmark(p.Name, 1, 0)
	b.anchor(partyLink(p.ID), 0)
	b.one(fmt.Sprintf("Party %d of %d", i+1, len(m.Parties)), plain, 8, grey).draw(b, b.left, b.y)
	b.y += 4.5
	name := b.text(oneLine(p.Name), bold, 15, b.width, band).atMost(2)
	name.draw(b, b.left, b.y)
	b.y += name.tall() + 1
	about := b.text(b.partyWords(i), plain, 8.5, b.width, grey).atMost(2)
	about.draw(b, b.left, b.y)
	b.y += about.tall() + 3
	columns := [2][]notes{{b.partnerNotes(i), b.partyGaps(i)}, {b.partyMoves(i), b.partyAgainst(i)}}
	tall, room := 0.0, max(sheetFoot, b.bottom-b.y-20*float64(len(m.Issues)))
	for _, c := range columns {
		tall = max(tall, tallOf(fitAll(b, c, room)))
	}
	b.sheetRows(i, b.bottom-b.y-tall-5)
	b.y += 5
	for n, c := range columns {
		y := b.y
		for _, note := range fitAll(b, c, b.bottom-b.y) {
			note.draw(b, b.left+float64(n)*(b.width/2+3), y)
			y += note.tall() + notesGap
		}
	}
}

// partyWords say how much there is of a party.
func (c *content) partyWords(i int) string {
	known, open, passages := 0, 0, 0
	for _, cell := range c.report.Matrix.Cells[i] {
		passages += len(cell.Evidence)
		if !cell.Known {
			continue
		}
		known++
		if !cell.Reviewed {
			open++
		}
	}
	return fmt.Sprintf("Positions on %d of %s, %d of them suggested only · %s", known,
		number(len(c.report.Matrix.Issues), "issue", "issues"), open, number(passages, "passage", "passages"))
}

// sheetRows draws a row for each issue, in at most the given height.
func (b *brief) sheetRows(i int, height float64) {
	m := b.report.Matrix
	if len(m.Issues) == 0 {
		return
	}
	const head = 5.0
	axis := b.left + sheetName + 2
	for _, end := range []struct {
		words string
		x     float64
	}{{"A", axis}, {"B", axis + sheetAxis - 4}} {
		b.one(end.words, bold, 8, grey).drawCentred(b, end.x, b.y, 4)
	}
	b.y += head
	row := min(27, (height-head)/float64(len(m.Issues)))
	for j := range m.Issues {
		b.sheetRow(i, j, row)
		b.y += row
		b.stroke(b.left, b.y, b.left+b.width, b.y, 0.15, line)
	}
}

func (b *brief) sheetRow(i, j int, row float64) {
	m := b.report.Matrix
	cell, issue := &m.Cells[i][j], m.Issues[j]
	size := min(8.5, row*millimetre*0.6)
	name := b.text(oneLine(issue.Name), bold, size, sheetName-1, ink)
	name = name.atMost(max(1, int(row/name.leading)))
	name.draw(b, b.left, b.y+(row-name.tall())/2)
	b.pdf.Link(b.left, b.y, sheetName, row, b.link(issueLink(issue.ID)))
	b.sheetAxis(cell, b.left+sheetName+2, b.y+row/2, min(2, row*0.28))
	x := b.left + sheetName + sheetAxis + 6
	width := b.left + b.width - x
	size = min(8, row*millimetre*0.55)
	if !cell.Known {
		l := b.fitted(b.nothingFound(), italic, size, width, grey)
		l.draw(b, x, b.y+(row-l.tall())/2)
		return
	}
	b.sheetWords(cell, x, width, row, size)
	b.pdf.Link(x, b.y, width, row, b.link(cellLink(cell)))
}

// sheetWords draws the words of a position and what stands behind it, as far as
// the row is tall enough.
func (b *brief) sheetWords(cell *compare.Cell, x, width, row, size float64) {
	words := b.text(b.sheetQuote(cell), italic, size, width, ink)
	facts := b.text(capital(b.positionWords(cell)), plain, min(7.2, size), width, grey).atMost(2)
	if facts.tall()+words.leading > row-1 {
		facts = b.fitted(capital(b.positionWords(cell)), plain, min(7.2, size), width, grey)
	}
	if facts.tall()+words.leading > row-1 { // no room for both
		words, facts = b.fitted(b.summary(cell), plain, size, width, ink), block{}
	} else {
		words = words.atMost(int((row - 1 - facts.tall()) / words.leading))
	}
	y := b.y + (row-words.tall()-facts.tall())/2
	words.draw(b, x, y)
	facts.draw(b, x, y+words.tall())
}

// sheetQuote is the passage that shows a position best, or the analyst's words.
func (b *brief) sheetQuote(cell *compare.Cell) string {
	best := cell.Best()
	if cell.SummaryByAnalyst || best == nil {
		return b.summary(cell)
	}
	return inQuotes(best.Passage.Quote) + " [" + b.sourceMark(best.Passage.Source) + "]"
}

// sheetAxis draws a small axis with the party on it, a ring where it stood
// before.
func (b *brief) sheetAxis(cell *compare.Cell, x, y, r float64) {
	tick := func(stance int) float64 { return x + 2 + float64(stance+2)*(sheetAxis-4)/4 }
	b.stroke(tick(-2), y, tick(2), y, 0.25, grey)
	for stance := -2; stance <= 2; stance++ {
		b.stroke(tick(stance), y-0.8, tick(stance), y+0.8, 0.25, grey)
	}
	if !cell.Known {
		return
	}
	if way := direction(cell.Shift); way != 0 {
		from, to := tick(cell.Shift.From), tick(cell.Shift.To)
		b.pdf.SetDrawColor(ink.rgb())
		b.pdf.SetLineWidth(0.3)
		b.fill(white)
		b.pdf.Circle(from, y, r*0.6, "FD")
		b.stroke(from+float64(way)*r*0.6, y, to-float64(way)*(r+1.6), y, 0.7, ink)
		b.arrowHead(to-float64(way)*(r+1), y, 0.9, way, ink)
	}
	_, fill, bar := ground(cell.Stance, cell.Reviewed)
	b.fill(fill)
	b.pdf.SetDrawColor(ink.rgb())
	b.pdf.SetLineWidth(0.2)
	if !cell.Reviewed {
		b.pdf.SetDrawColor(bar.rgb())
		b.pdf.SetLineWidth(0.7)
	}
	b.pdf.Circle(tick(cell.Stance), y, r, "FD")
}

// partnerNotes name the parties that are nearest to one and furthest from it.
func (b *brief) partnerNotes(i int) notes {
	n := notes{
		head: b.one("Nearest and furthest", bold, 11, band), about: b.text(scaleNote, italic, 7, b.width/2-3, grey),
		more: func(left int) string { return number(left, "more party is", "more parties are") + " in the workbook." },
	}
	nearest, furthest := bothEnds(b.pairsOf(i))
	n.entries = b.distances(nearest, furthest, func(p compare.Pair) string { return oneLine(b.report.Matrix.Parties[p.B].Name) })
	if len(nearest) == 0 {
		n.entries, n.about = []entry{b.note("No other party was heard on enough of the same issues.")}, block{}
	}
	return n
}

// partyMoves lists what moved of one party.
func (b *brief) partyMoves(i int) notes {
	n := notes{head: b.one("What moved", bold, 11, band), more: func(left int) string {
		return number(left, "more move is", "more moves are") + " shown above."
	}}
	for _, m := range b.moves() {
		if m.party.ID != b.report.Matrix.Parties[i].ID {
			continue
		}
		s := m.cell.Shift
		words := fmt.Sprintf("%s: %s. From %s, %s%s, to %s, %s%s.", oneLine(m.issue.Name), s.Kind,
			stoodAt(s), shortDate(s.FromDate), b.markOf(m.cell, s.Before), standing(s.To), shortDate(s.ToDate), b.markOf(m.cell, s.After))
		n.entries = append(n.entries, entry{text: b.text(words, plain, 8, b.noteWidth(), ink).atMost(3), to: cellLink(m.cell), arrow: direction(s)})
	}
	if len(n.entries) == 0 {
		n.entries = []entry{b.note("No position of this party is seen to have moved.")}
	}
	return n
}

// partyGaps name the issues on which a party was not heard.
func (b *brief) partyGaps(i int) notes {
	m := b.report.Matrix
	n := notes{head: b.one("Not heard on", bold, 11, band)}
	var gaps []string
	for j, issue := range m.Issues {
		if !m.Cells[i][j].Known {
			gaps = append(gaps, oneLine(issue.Name))
		}
	}
	words := "Heard on every issue."
	if len(gaps) > 0 {
		words = list(gaps) + "."
	}
	n.entries, n.more = []entry{b.note(words)}, func(int) string { return words }
	return n
}

// partyAgainst lists what speaks against the positions of a party, the strongest
// passage on each issue.
func (b *brief) partyAgainst(i int) notes {
	m := b.report.Matrix
	n := notes{head: b.one("What speaks against its positions", bold, 11, band), more: func(left int) string {
		return number(left, "more issue has", "more issues have") + " passages against, as their pages show."
	}}
	for j := range m.Issues {
		against := m.Cells[i][j].Against()
		if len(against) == 0 {
			continue
		}
		e := against[0]
		words := fmt.Sprintf("%s: %s %s [%s]", oneLine(m.Issues[j].Name), inQuotes(e.Passage.Quote), shortDate(e.Source.Published), b.sourceMark(e.Passage.Source))
		n.entries = append(n.entries, entry{text: b.text(words, plain, 8, b.noteWidth(), ink).atMost(4), to: cellLink(&m.Cells[i][j])})
	}
	if len(n.entries) == 0 {
		n.entries = []entry{b.note("No passage was found on the other side of any issue.")}
	}
	return n
}
