package export

import (
	"fmt"
	"slices"

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
	b.y += 3
	columns := []notes{b.changedNotes(), b.unknownNotes()}
	tall := 0.0
	for _, n := range columns {
		tall = max(tall, n.fit(b, notesRoom).tall())
	}
	b.heading("At a glance", 11, 30)
	b.heatMap(b.bottom - b.y - tall - 4)
	b.y += 4
	for i, n := range columns {
		n.fit(b, b.bottom-b.y).draw(b, b.left+float64(i)*(b.width/2+3), b.y)
	}
}

// notesRoom is how much of page one the notes at its foot may take from the
// heat map, in millimetres.
const notesRoom = 75

// band draws the head of page one.
func (b *brief) band() {
	title := b.text(b.title(), bold, 20, b.width, white).atMost(2)
	status := b.one(b.statusWords(), plain, 11, white)
	extent := b.text(b.extent(), italic, 8.5, b.width, colour(0xD8D8E6)).atMost(2)
	height := 11 + title.tall() + status.tall() + extent.tall() + 10
	b.fillBox(0, 0, pageWidth, height, band)
	y := 11.0
	title.draw(b, b.left, y)
	y += title.tall() + 1
	status.draw(b, b.left, y)
	y += status.tall() + 1
	extent.draw(b, b.left, y)
	b.y = height + 6
}

// bullet draws a paragraph with a dot before it.
func (b *brief) bullet(s string, size float64) {
	const longest = 4 // lines: names may be long
	l := b.text(s, plain, size, b.width-4, ink).atMost(longest)
	b.pdf.SetFillColor(band.rgb())
	b.pdf.Circle(b.left+1, b.y+l.leading*0.55, 0.6, "F")
	l.draw(b, b.left+4, b.y)
	b.y += l.tall() + 0.8
}

// notes is a column of short entries under a heading.
type notes struct {
	head    block
	entries []entry
	more    func(left int) string // says how many entries had no room
}

// fit keeps as many entries as there is room for, the first ones.
func (n notes) fit(b *brief, room float64) notes {
	const most = 6
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
	arrow int // which way a position moved: -1 to A, 1 to B
}

// entryIndent leaves room for a mark before an entry.
const entryIndent = 4.0

func (n notes) tall() float64 {
	height := n.head.tall() + 1.5
	for _, e := range n.entries {
		height += e.text.tall() + 0.8
	}
	return height
}

func (n notes) draw(b *brief, x, y float64) {
	n.head.draw(b, x, y)
	y += n.head.tall() + 1.5
	for _, e := range n.entries {
		if e.arrow != 0 {
			b.arrowHead(x+1.2, y+e.text.leading*0.55, 1.1, e.arrow, ink)
		} else {
			b.pdf.SetFillColor(grey.rgb())
			b.pdf.Circle(x+1, y+e.text.leading*0.55, 0.5, "F")
		}
		e.text.draw(b, x+entryIndent, y)
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
		n.entries = append(n.entries, entry{b.text(words, plain, 8, b.noteWidth(), ink).atMost(3), cellLink(m.cell), direction(s)})
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
