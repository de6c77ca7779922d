package export

import (
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// heatGrid is where the cells of the heat map stand, in millimetres.
type heatGrid struct {
	labels        float64 // width of the issues' names
	column        float64
	row           float64
	head          float64 // height of the parties' names
	upright       bool    // the parties' names run upwards
	size          float64 // of signs, in points
	issueSize     float64
	partySize     float64
	legend        float64
	columns, rows int
}

// rowWithPoles is how tall a row must be, in millimetres, to name the poles.
const rowWithPoles = 11.2

// heatIssueMost is the largest size of the issues' names, and manyRows how many
// rows make a heat map a dense one.
const (
	heatIssueMost = 9.0
	manyRows      = 10
)

// heatMap draws a row for each issue, the widest spread first, and a column
// for each party, in at most the given height.
func (b *brief) heatMap(height float64) {
	m := b.report.Matrix
	if len(m.Parties) == 0 || len(m.Issues) == 0 {
		b.bullet("The codebook has no parties or no issues yet.", 9.5)
		return
	}
	g := b.heatGrid(height)
	x0 := b.left + g.labels
	for i, p := range m.Parties {
		b.heatParty(shortName(p), x0+float64(i)*g.column, b.y, g)
		if b.report.PartySheets {
			b.pdf.Link(x0+float64(i)*g.column, b.y, g.column, g.head, b.link(partyLink(p.ID)))
		}
	}
	b.y += g.head
	for _, s := range b.spreads() {
		issue := m.Issues[s.issue]
		b.heatIssue(issue, g)
		b.pdf.Link(b.left, b.y, g.labels, g.row, b.link(issueLink(issue.ID)))
		for i := range m.Parties {
			cell := &m.Cells[i][s.issue]
			x := x0 + float64(i)*g.column
			gap := min(0.8, g.column/8)
			b.sign(cell, x+gap/2, b.y+gap/2, g.column-gap, g.row-gap, g.size)
			if cell.Known {
				b.pdf.Link(x, b.y, g.column, g.row, b.link(cellLink(cell)))
			}
		}
		b.y += g.row
	}
	b.y += 1.5
	b.heatLegend()
}

func (b *brief) heatGrid(height float64) heatGrid {
	m := b.report.Matrix
	g := heatGrid{columns: len(m.Parties), rows: len(m.Issues), legend: 15.5}
	g.labels = 58
	if g.columns <= 5 {
		g.labels = 72
	}
	widest := 0.0
	for _, issue := range m.Issues {
		widest = max(widest, b.one(issue.Name, plain, heatIssueMost, ink).wide(b)+4)
	}
	if g.rows > manyRows { // poles have no room then, and cells need it
		g.labels = min(g.labels, max(widest, 30))
	}
	g.column = min(30, (b.width-g.labels)/float64(g.columns))
	g.partySize = 7.5
	longest := 0.0
	for _, p := range m.Parties {
		l := b.text(shortName(p), bold, g.partySize, g.column-1, ink)
		if len(l.lines) > 2 || l.wide(b) > g.column-1 || brokenWord(shortName(p), l.lines) {
			g.upright = true
		}
		longest = max(longest, b.one(shortName(p), bold, g.partySize, ink).wide(b))
	}
	g.head = 9
	if g.upright {
		g.partySize = min(g.partySize, g.column*millimetre*0.8)
		g.head = min(longest, 17) + 2
	}
	g.row = min(13, max(2.6, (height-g.head-g.legend)/float64(g.rows)))
	g.size = min(10, g.row*millimetre*0.52, g.column*millimetre*0.5)
	g.issueSize = min(heatIssueMost, g.row*millimetre*0.62)
	return g
}

// heatIssue draws the name of an issue, with its poles where a row is tall
// enough.
func (b *brief) heatIssue(issue dossier.Issue, g heatGrid) {
	width := g.labels - 3
	name := b.fitted(issue.Name, plain, g.issueSize, width, ink)
	if g.row < rowWithPoles {
		name.draw(b, b.left, b.y+(g.row-name.leading)/2)
		return
	}
	name = b.fitted(issue.Name, bold, g.issueSize, width, ink)
	poleA := b.fitted("A: "+issue.PoleA, plain, 7, width, grey)
	poleB := b.fitted("B: "+issue.PoleB, plain, 7, width, grey)
	y := b.y + (g.row-name.leading-poleA.leading-poleB.leading)/2
	for _, l := range []block{name, poleA, poleB} {
		l.draw(b, b.left, y)
		y += l.leading
	}
}

// brokenWord reports whether a name was broken within a word.
func brokenWord(name string, lines []string) bool {
	n := 0
	for _, l := range lines {
		n += len(l)
	}
	return n+len(lines)-1 != len(oneLine(name))
}

func (b *brief) heatParty(name string, x, y float64, g heatGrid) {
	if !g.upright {
		l := b.text(name, bold, g.partySize, g.column-1, ink).atMost(2)
		l.drawCentred(b, x, y+g.head-l.tall()-1, g.column)
		return
	}
	l := b.text(name, bold, g.partySize, g.head-1, ink)
	l = l.atMost(max(1, min(2, int(g.column/l.leading))))
	b.use(l) // before the transformation, at the end of which colours are what they were
	for n, words := range l.lines {
		baseX, baseY := x+g.column/2+l.leading*(0.3+float64(n)-float64(len(l.lines)-1)/2), y+g.head-1
		b.pdf.TransformBegin()
		b.pdf.TransformRotate(90, baseX, baseY)
		b.pdf.Text(baseX, baseY, words)
		b.pdf.TransformEnd()
	}
}

// sign draws a cell of the heat map: its sign on its colour, hollow where
// nobody reviewed it, with an arrow head where it moved, struck out where
// nothing was found.
func (b *brief) sign(cell *compare.Cell, x, y, w, h, size float64) {
	if !cell.Known {
		b.frame(x, y, w, h, 0.2, line)
		b.stroke(x, y+h, x+w, y, 0.2, line)
		return
	}
	c := b.box(cell, x, y, w, h)
	b.letters(cell.Stance, size, x, y, w, h, c)
	if d := direction(cell.Shift); d != 0 {
		r := min(1.1, w/7, h/4)
		b.arrowHead(x+w-r*1.9, y+h/2, r, d, c)
	}
}

// letters draws the sign of a stance in the middle of a box. The dot between
// the poles is drawn: the typeface's is too small to be seen.
func (b *brief) letters(stance int, size, x, y, w, h float64, c colour) {
	if stance == 0 {
		b.fill(c)
		b.pdf.Circle(x+w/2, y+h/2, size*0.12/millimetre, "F")
		return
	}
	l := b.one(compare.Sign(stance), bold, size, c)
	l.drawCentred(b, x, y+(h-l.leading)/2, w)
}

// box draws the ground of a cell and returns the colour of text on it: filled
// if the position was reviewed, else hollow.
func (b *brief) box(cell *compare.Cell, x, y, w, h float64) colour {
	return b.ground(cell.Stance, cell.Reviewed, x, y, w, h)
}

func (b *brief) ground(stance int, reviewed bool, x, y, w, h float64) colour {
	text, fill, bar := ground(stance, reviewed)
	b.fillBox(x, y, w, h, fill)
	switch {
	case !reviewed:
		b.frame(x, y, w, h, min(0.9, h/6, w/6), bar)
	case stance == 0:
		b.frame(x, y, w, h, 0.2, line)
	}
	return text
}

// arrowHead draws a triangle that points to pole A (-1, left) or B (1, right).
func (b *brief) arrowHead(x, y, r float64, way int, c colour) {
	b.fill(c)
	d := float64(way)
	b.pdf.Polygon([]gofpdf.PointType{{X: x - r*d, Y: y - r}, {X: x - r*d, Y: y + r}, {X: x + r*d, Y: y}}, "F")
}

// heatLegend explains the signs in a line or two.
func (b *brief) heatLegend() {
	const h, w = 3.6, 7.0
	x, y := b.left, b.y
	place := func(words string, mark func(x, y float64)) {
		l := b.one(words, plain, 7.2, grey)
		if x+w+2+l.wide(b) > b.left+b.width {
			x, y = b.left, y+h+1.4
		}
		mark(x, y)
		l.draw(b, x+w+1.2, y+(h-l.leading)/2)
		x += w + l.wide(b) + 4.6
	}
	for stance := -2; stance <= 2; stance++ {
		place(sideWords(stance), func(x, y float64) {
			c := b.ground(stance, true, x, y, w, h)
			b.letters(stance, 6.5, x, y, w, h, c)
		})
	}
	place("hollow: suggested, nobody reviewed it", func(x, y float64) { b.ground(2, false, x, y, w, h) })
	place("moved towards A or B", func(x, y float64) {
		b.arrowHead(x+w/3-0.6, y+h/2, 1, -1, ink)
		b.arrowHead(x+2*w/3+0.6, y+h/2, 1, 1, ink)
	})
	place(fmt.Sprintf("no statement found in %s", number(b.report.Matrix.Sources, "source", "sources")), func(x, y float64) {
		b.frame(x, y, w, h, 0.2, line)
		b.stroke(x, y+h, x+w, y, 0.2, line)
	})
	b.y = y + h + 1
	note := b.one("The issue with the widest split stands first. A click on an issue or a cell leads to what the parties say.", italic, 7.2, grey)
	note.draw(b, b.left, b.y)
	b.y += note.leading
}
