package export

import (
	"fmt"

	"standpoint/app/compare"
)

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
	b.do(b.file.SetRowHeight(matrixSheet, row, rowHeight(b.height("Pale, with a bar of its colour: suggested, not reviewed", headWidth, 8, false))))
	row++
	b.put(matrixSheet, 1, row, "No statement found: not counted as 0", look{size: 8, italic: true, ink: grey, middle: true, indent: true, frame: allEdges})
	return row + 1
}

// remarks writes how positions are drawn and what the reader must know, over
// the width of the first columns, and returns the last row.
func (b *book) remarks(row int) int {
	columns := min(len(b.sides().across)+1, 5)
	width := headWidth + float64(columns-1)*b.columnWidth()
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
