package export

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// front draws page one: what a reader takes away in two minutes.
func (b *brief) front() {
	b.newPage(false)
	b.bookmark("Summary", 0, 0)
	b.anchor("summary", 0)
	b.band()
	b.heading("Bottom line", 11, 12)
	for _, sentence := range b.bottomLine() {
		b.bullet(sentence, 9.5)
	}
	b.y += 2
	columns := b.frontNotes()
	room, tall := b.notesRoom(), 0.0
	for _, c := range columns {
		tall = max(tall, tallOf(fitAll(b, c, room)))
	}
	b.heading("At a glance", 11, 30)
	b.heatMap(b.bottom - b.y - tall - 4)
	b.y += 4
	for i, c := range columns {
		y := b.y
		for _, n := range fitAll(b, c, b.bottom-b.y) {
			n.draw(b, b.left+float64(i)*(b.width/2+3), y)
			y += n.tall() + notesGap
		}
	}
}

// notesGap lies between notes that stand below one another, in millimetres.
const notesGap = 3.5

// notesRoom is how much of page one the notes at its foot may take: what a heat
// map with rows that can be read leaves, and not less than a quarter of the page.
func (b *brief) notesRoom() float64 {
	const around, row = 40, 3.0 // of the heat map
	return max(b.leaf.tall/4, b.bottom-b.y-around-row*float64(len(b.report.Matrix.Issues)))
}

// frontNotes are the notes at the foot of page one, in two columns.
func (b *brief) frontNotes() [2][]notes {
	us := b.us()
	if us < 0 {
		near, changed, unknown := b.nearnessNotes(pairsNamed), b.changedNotes(), b.unknownNotes()
		if unknown.fit(b, b.leaf.tall).tall() < near.tall() {
			return [2][]notes{{near}, {changed, unknown}}
		}
		return [2][]notes{{near, changed}, {unknown}}
	}
	return [2][]notes{{b.nearnessNotes(pairsNamed - 1), b.usNotes(us)}, {b.changedNotes(), b.unknownNotes()}}
}

func tallOf(column []notes) float64 {
	tall := -notesGap
	for _, n := range column {
		tall += n.tall() + notesGap
	}
	return tall
}

// fitAll fits notes that stand below one another into a height: each gets what
// those before it leave, and leaves room enough for those after it.
func fitAll(b *brief, column []notes, room float64) []notes {
	fitted := make([]notes, len(column))
	for i, n := range column {
		share := room / float64(len(column)-i)
		rest := 0.0
		for _, later := range column[i+1:] {
			rest += later.fit(b, room).tall() + notesGap
		}
		fitted[i] = n.fit(b, max(share, room-rest))
		room -= fitted[i].tall() + notesGap
	}
	return fitted
}

// band draws the head of page one.
func (b *brief) band() {
	const aside = 34 // width of the share that is known
	width := b.width - aside
	large, below := 20.0, 9.0
	if len(b.report.Matrix.Issues) > manyRows {
		large, below = 16, 6 // the page needs the room
	}
	title := b.text(b.title(), bold, large, width, white).atMost(2)
	status := b.text(b.statusWords(), plain, 11, width, white).atMost(3)
	extent := b.text(strings.Join(b.counts(), " · "), italic, 8.5, width, pale).atMost(3)
	height := max(27, 10+title.tall()+status.tall()+extent.tall()+below)
	b.fillBox(0, 0, b.leaf.wide, height, band)
	y := 10.0 // nearer to the edge many printers do not print
	title.draw(b, b.left, y)
	y += title.tall() + 1
	status.draw(b, b.left, y)
	y += status.tall() + 1
	extent.draw(b, b.left, y)
	b.coverage(height, aside-4)
	b.y = height + 5
}

// coverage writes at the right of the band for how many pairs there is a
// position.
func (b *brief) coverage(height, width float64) {
	m := b.report.Matrix
	pairs := len(m.Parties) * len(m.Issues)
	if pairs == 0 {
		return
	}
	share := b.one(fmt.Sprintf("%d%%", m.Filled()*100/pairs), bold, 24, white)
	words := b.text("coverage: "+b.filledWords(), plain, 7, width, pale)
	y := max(8, (height-share.leading-words.tall())/2)
	x := b.left + b.width - width
	share.drawCentred(b, x, y, width)
	words.drawCentred(b, x, y+share.leading, width)
}

// bullet draws a paragraph with a dot before it.
func (b *brief) bullet(s string, size float64) {
	const longest = 4 // lines: names may be long
	l := b.text(s, plain, size, b.width-4, ink).atMost(longest)
	b.fill(band)
	b.pdf.Circle(b.left+1, b.y+l.leading*0.55, 0.6, "F")
	l.draw(b, b.left+4, b.y)
	b.y += l.tall() + 0.8
}

// notes is a column of short entries under a heading.
type notes struct {
	head    block
	about   block // a line below the head; none if it has no lines
	entries []entry
	more    func(left int) string // says how many entries had no room
}

// fit keeps as many entries as there is room for, the first ones.
func (n notes) fit(b *brief, room float64) notes {
	const most = 8
	all := n.entries
	for keep := min(most, len(all)); keep >= 0; keep-- {
		n.entries = slices.Clone(all[:keep])
		if left := len(all) - keep; left > 0 {
			n.entries = append(n.entries, b.note(n.more(left)))
		}
		if n.tall() <= room {
			break
		}
	}
	return n
}

// entry is a note. to names the place that it leads to, if any.
type entry struct {
	text  block
	to    string
	arrow int     // which way a position moved: -1 to A, 1 to B
	label bool    // it stands over those that follow
	gauge float64 // a share that is drawn as a bar at the right, if there is something
	right block   // beside it
}

// entryIndent leaves room for a mark before an entry.
const entryIndent = 4.0

func (e entry) indent() float64 {
	if e.label {
		return 0
	}
	return entryIndent
}

func (n notes) tall() float64 {
	height := n.head.tall() + n.about.tall() + 1.5
	for _, e := range n.entries {
		height += e.text.tall() + 0.8
	}
	return height
}

func (n notes) draw(b *brief, x, y float64) {
	n.head.draw(b, x, y)
	n.about.draw(b, x, y+n.head.tall()+0.5)
	y += n.head.tall() + n.about.tall() + 1.5
	for _, e := range n.entries {
		switch {
		case e.arrow != 0:
			b.arrowHead(x+1.2, y+e.text.leading*0.55, 1.1, e.arrow, ink)
		case !e.label:
			b.fill(grey)
			b.pdf.Circle(x+1, y+e.text.leading*0.55, 0.5, "F")
		}
		e.text.draw(b, x+e.indent(), y)
		if len(e.right.lines) > 0 {
			right := x + b.width/2 - 3
			b.gauge(e.gauge, right-farRoom-gaugeWidth-1.5, y+e.text.leading*0.22, e.text.leading*0.56)
			e.right.draw(b, right-farRoom, y)
		}
		if e.to != "" {
			b.pdf.Link(x, y, b.width/2-3, e.text.tall(), b.link(e.to))
		}
		y += e.text.tall() + 0.8
	}
}

// noteWidth is how wide the text of a note is.
func (b *brief) noteWidth() float64 { return b.width/2 - 3 - entryIndent }

// changedNotes lists the positions that moved.
func (b *brief) changedNotes() notes {
	n := notes{head: b.one("What changed", bold, 11, band), more: func(left int) string {
		return number(left, "more move is", "more moves are") + " marked in the matrix."
	}}
	moves := b.moves()
	for _, m := range moves {
		s := m.cell.Shift
		words := fmt.Sprintf("%s on %s: %s. From %s, %s%s, to %s, %s%s.", oneLine(m.party.Name), oneLine(m.issue.Name), s.Kind,
			stoodAt(s), shortDate(s.FromDate), b.markOf(m.cell, s.Before), standing(s.To), shortDate(s.ToDate), b.markOf(m.cell, s.After))
		n.entries = append(n.entries, entry{text: b.text(words, plain, 8, b.noteWidth(), ink).atMost(3), to: cellLink(m.cell), arrow: direction(s)})
	}
	if len(moves) == 0 {
		n.entries = append(n.entries, b.note(b.movesSentence()))
	}
	return n
}

// unknownNotes lists what the reader should not take as known.
func (b *brief) unknownNotes() notes {
	n := notes{head: b.one("What is not known", bold, 11, band), more: func(left int) string {
		return number(left, "more gap is", "more gaps are") + " shown in the matrix and on the pages of the issues."
	}}
	all := b.unknowns()
	for _, words := range all {
		n.entries = append(n.entries, b.note(words))
	}
	if len(all) == 0 {
		n.entries = append(n.entries, b.note("Every party was heard on every issue, and every source has a date."))
	}
	return n
}

// gaugeWidth is how wide a bar from 0 to 1 is, in millimetres.
const gaugeWidth = 14.0

// farRoom is the room for the words beside the bar.
const farRoom = 22.0

func (b *brief) gauge(share, x, y, h float64) {
	b.frame(x, y, gaugeWidth, h, 0.15, line)
	b.fillBox(x, y, gaugeWidth*min(max(share, 0), 1), h, grey)
}

// nearnessNotes name at most so many pairs at either end.
func (b *brief) nearnessNotes(most int) notes {
	n := notes{
		head: b.one("Nearest and furthest", bold, 11, band), about: b.text(scaleNote, italic, 7, b.width/2-3, grey),
		more: func(left int) string { return number(left, "more pair is", "more pairs are") + " in the workbook." },
	}
	nearest, furthest := b.nearness()
	n.entries = b.distances(nearest[:min(most, len(nearest))], furthest[:min(most, len(furthest))], b.pairWords)
	if len(nearest) == 0 {
		n.entries, n.about = []entry{b.note(noNearness)}, block{}
	}
	return n
}

// distances are the pairs at either end, each with a bar.
func (b *brief) distances(nearest, furthest []compare.Pair, words func(compare.Pair) string) []entry {
	var all []entry
	for _, end := range []struct {
		head  string
		pairs []compare.Pair
	}{{nearestHead(nearest, furthest), nearest}, {"Furthest", furthest}} {
		if len(end.pairs) == 0 {
			continue
		}
		all = append(all, entry{text: b.one(end.head, bold, 7.5, grey), label: true})
		for _, p := range end.pairs {
			text := b.fitted(words(p), plain, 8, b.noteWidth()-gaugeWidth-farRoom-3, ink)
			all = append(all, entry{text: text, gauge: p.Distance.Value, right: b.one(farWords(p.Distance), plain, 7.5, grey)})
		}
	}
	return all
}

// usNotes say what the matrix means to the reader's own party.
func (b *brief) usNotes(us int) notes {
	n := notes{
		head: b.fitted("For us: "+briefName(b.report.Matrix.Parties[us]), bold, 11, b.width/2-3, band),
		more: func(left int) string {
			return number(left, "more finding has", "more findings have") + " no room here."
		},
	}
	for _, f := range b.forUs(us) {
		n.entries = append(n.entries, entry{text: b.text(f.head+": "+f.words, plain, 8, b.noteWidth(), ink).atMost(3)})
	}
	return n
}

func (b *brief) note(s string) entry {
	return entry{text: b.text(s, plain, 8, b.noteWidth(), ink).atMost(4)}
}

// markOf is the mark of the source that a passage of a cell stands in.
func (b *brief) markOf(cell *compare.Cell, passage dossier.ID) string {
	for _, e := range cell.Evidence {
		if e.Passage.ID == passage {
			return " [" + b.sourceMark(e.Passage.Source) + "]"
		}
	}
	return ""
}

// direction is which way a position moved: -1 to pole A, 1 to pole B, 0 not.
func direction(s compare.Shift) int {
	switch {
	case !moved(s):
		return 0
	case s.To < s.From:
		return -1
	}
	return 1
}
