package export

import (
	"fmt"

	"standpoint/app/compare"
)

// Sizes of the axis of an issue, in millimetres.
const (
	chipHeight = 5.6
	chipGap    = 1.0
	moveRow    = 5.8

	chipRows = 12 // at most, above one stance
	moveRows = 12 // at most
)

// chip is a party on the axis.
type chip struct {
	name string
	cell *compare.Cell
}

// axis draws the line between the poles with every party that was heard where
// it stands now, and below it an arrow for each that moved.
func (b *brief) axis(j int) {
	m := b.report.Matrix
	var stacks [5][]chip
	var moves []chip
	for i, p := range m.Parties {
		cell := &m.Cells[i][j]
		if !cell.Known {
			continue
		}
		c := chip{shortName(p), cell}
		stacks[cell.Stance+2] = append(stacks[cell.Stance+2], c)
		if moved(cell.Shift) {
			moves = append(moves, c)
		}
	}
	step, wide := b.axisStep(), b.chipWidth(stacks)
	perRow := max(1, int((step-1)/(wide+chipGap)))
	rows := 1
	for _, s := range stacks {
		rows = max(rows, min(chipRows, (len(s)+perRow-1)/perRow))
	}
	top := b.y
	base := top + float64(rows)*(chipHeight+chipGap)
	for i, s := range stacks {
		b.stack(s, b.tick(i-2), base, wide, perRow)
	}
	b.y = base + 1.5
	b.axisLine()
	for _, c := range moves[:min(moveRows, len(moves))] {
		b.moveArrow(c)
	}
	if more := len(moves) - moveRows; more > 0 {
		l := b.one(number(more, "more party has moved", "more parties have moved")+", as the sections below say.", italic, 7.5, grey)
		l.drawCentred(b, b.left, b.y+1, b.width)
		b.y += l.leading + 1
	}
	b.poles(j)
}

// axisStep is the distance between two stances.
func (b *brief) axisStep() float64 { return (b.width - 2*axisInset) / 4 }

// axisInset keeps the chips at the ends of the axis on the page.
const axisInset = 17.0

func (b *brief) tick(stance int) float64 {
	return b.left + axisInset + float64(stance+2)*b.axisStep()
}

// chipWidth is as wide as the longest name needs, but no wider than two
// insets, or less where many parties stand together.
func (b *brief) chipWidth(stacks [5][]chip) float64 {
	wide, most := 12.0, 0
	for _, s := range stacks {
		most = max(most, len(s))
		for _, c := range s {
			wide = max(wide, b.one(c.name, bold, 7.5, ink).wide(b)+4)
		}
	}
	if most > 5 {
		return min(wide, b.axisStep()/2-chipGap-0.5)
	}
	return min(wide, 2*axisInset)
}

// stack draws the parties at one stance, from the axis upwards.
func (b *brief) stack(chips []chip, x, base, wide float64, perRow int) {
	if room := chipRows * perRow; len(chips) > room {
		more := b.fitted(fmt.Sprintf("and %d more", len(chips)-room), italic, 7, wide, grey)
		more.drawCentred(b, x-wide/2, base-chipRows*(chipHeight+chipGap)-more.leading, wide)
		chips = chips[:room]
	}
	for n, c := range chips {
		row, column := n/perRow, n%perRow
		inRow := min(perRow, len(chips)-row*perRow)
		left := x - (float64(inRow)*(wide+chipGap)-chipGap)/2 + float64(column)*(wide+chipGap)
		top := base - float64(row+1)*(chipHeight+chipGap)
		text := b.box(c.cell, left, top, wide, chipHeight)
		name := b.fitted(c.name, bold, 7.5, wide-2, text)
		name.drawCentred(b, left, top+(chipHeight-name.leading)/2, wide)
		b.pdf.Link(left, top, wide, chipHeight, b.link(cellLink(c.cell)))
	}
}

func (b *brief) axisLine() {
	b.stroke(b.tick(-2), b.y, b.tick(2), b.y, 0.4, ink)
	for stance := -2; stance <= 2; stance++ {
		x := b.tick(stance)
		b.stroke(x, b.y-1.2, x, b.y+1.2, 0.4, ink)
		l := b.one(sideWords(stance), plain, 7.5, grey)
		l.drawCentred(b, x-axisInset, b.y+1.8, 2*axisInset)
	}
	b.y += 7
}

// moveArrow draws the way of a party: a ring where it stood, an arrow head
// where it stands.
func (b *brief) moveArrow(c chip) {
	s := c.cell.Shift
	from, to := b.tick(s.From), b.tick(s.To)
	y := b.y + moveRow - 1.6
	way := direction(s)
	start, end := from+float64(way)*1.1, to-float64(way)*2
	if s.FromClaim {
		b.pdf.SetDashPattern([]float64{1, 1}, 0)
	}
	b.stroke(start, y, end, y, 0.35, ink)
	b.pdf.SetDashPattern(nil, 0)
	b.pdf.SetDrawColor(ink.rgb())
	b.pdf.Circle(from, y, 1.1, "D")
	b.arrowHead(to-float64(way)*1.1, y, 1.2, way, ink)
	words := fmt.Sprintf("%s, %s to %s", firstWords(c.name, 40), shortDate(s.FromDate), shortDate(s.ToDate))
	if s.FromClaim {
		words += ", the earlier as claimed"
	}
	l := b.fitted(words, plain, 7, b.width, ink)
	middle := (from + to) / 2
	x := min(max(middle-l.wide(b)/2, b.left), b.left+b.width-l.wide(b))
	l.draw(b, x, y-l.leading-0.9)
	b.y += moveRow + 1.2
}

// poles writes what the ends of the axis mean.
func (b *brief) poles(j int) {
	issue := b.report.Matrix.Issues[j]
	half := b.width/2 - 6
	a := b.text("A: "+oneLine(issue.PoleA), bold, 8.5, half, ink).atMost(6)
	z := b.text("B: "+oneLine(issue.PoleB), bold, 8.5, half, ink).atMost(6)
	b.y += 1
	a.draw(b, b.left, b.y)
	for i, l := range z.lines {
		part := z
		part.lines = []string{l}
		part.draw(b, b.left+b.width-part.wide(b), b.y+float64(i)*z.leading)
	}
	b.y += max(a.tall(), z.tall()) + 3
}
