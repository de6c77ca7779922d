package export

import (
	"slices"

	"standpoint/export/paper"
)

// methodPart says how positions are drawn, what was the machine and what people,
// and what the reader must know about this document.
func (d *document) methodPart() []paper.Block {
	blocks := []paper.Block{d.heading(1, "method", "How positions are drawn")}
	for _, words := range methodWords() {
		blocks = append(blocks, d.paragraph(paper.Body, words))
	}
	blocks = append(blocks, d.foundPoints(definitionWords()), d.heading(2, "", "By machine and by people"), d.points(d.madeByWords()),
		d.heading(2, "checked", "Quotations"), d.paragraph(paper.Body, d.checkedWords()))
	if left := d.leftOut(); len(left) > 0 {
		blocks = append(blocks, d.heading(2, "", "What this document leaves out"), d.points(left))
	}
	if warnings := d.faults(); len(warnings) > 0 {
		blocks = append(blocks, d.heading(2, "", "Warnings"), d.points(warnings))
	}
	return blocks
}

// foundPoints are findings, each with what it is about in bold letters.
func (d *document) foundPoints(found []finding) paper.List {
	var l paper.List
	for _, f := range found {
		l.Items = append(l.Items, []paper.Run{{Text: d.line(f.head) + ": ", Bold: true}, {Text: d.line(f.words)}})
	}
	return l
}

// faults are what the reader must know about the document.
func (d *document) faults() []string {
	faults := slices.Clone(d.warnings)
	if d.removed > 0 {
		faults = append(faults, number(d.removed, "control character was", "control characters were")+" left out, because a document cannot hold them.")
	}
	return faults
}
