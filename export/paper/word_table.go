package paper

import "slices"

func (t *wordText) table(table Table) {
	if table.Caption != "" {
		t.paragraph("Caption", "", Plain(table.Caption))
	}
	widths := t.widths(table)
	t.printf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>`, sum(widths))
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		t.printf(`<w:%s w:val="single" w:sz="4" w:space="0" w:color="C4C4CC"/>`, side)
	}
	t.print(`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>`)
	t.print(`<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		t.printf(`<w:gridCol w:w="%d"/>`, w)
	}
	t.print(`</w:tblGrid>`)
	t.row(table, table.Head, widths, true)
	for _, row := range table.Rows {
		t.row(table, row, widths, false)
	}
	t.print(`</w:tbl>`)
	t.paragraph("CellText", "", nil) // else two tables become one
}

// widths shares the width of the page among the columns.
func (t *wordText) widths(table Table) []int {
	if len(table.Widths) == 0 {
		table.Widths = slices.Repeat([]float64{1}, len(table.Head))
	}
	total := 0.0
	for _, w := range table.Widths {
		total += w
	}
	var widths []int
	for _, w := range table.Widths {
		widths = append(widths, int(w/total*float64(t.wide)))
	}
	return widths
}

func sum(all []int) int {
	total := 0
	for _, n := range all {
		total += n
	}
	return total
}

func (t *wordText) row(table Table, cells []Cell, widths []int, isHead bool) {
	t.print(`<w:tr><w:trPr>`)
	if isHead || !isTall(cells) {
		t.print(`<w:cantSplit/>`)
	}
	if isHead {
		t.print(`<w:tblHeader/>`)
	}
	t.print(`</w:trPr>`)
	for i, c := range cells {
		switch {
		case isHead && c.Ground == "":
			c.Ground, c.Ink = "2B2A3F", "FFFFFF"
		case c.Heading && c.Ground == "":
			c.Ground = "F3F3F7"
		}
		t.cell(c, widths[i], table.Compact && !c.Heading)
	}
	t.print(`</w:tr>`)
}

// isTall reports whether a row may be taller than a page, which no row that
// cannot be split may be.
func isTall(cells []Cell) bool {
	const many = 1500 // characters
	for _, c := range cells {
		length := 0
		for _, p := range c.Paragraphs {
			for _, r := range p {
				length += len(r.Text)
			}
		}
		if length > many {
			return true
		}
	}
	return false
}

func (t *wordText) cell(c Cell, width int, centred bool) {
	t.printf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if c.Bar != "" {
		t.print(`<w:tcBorders><w:left w:val="single" w:sz="36" w:space="0" w:color="` + c.Bar + `"/></w:tcBorders>`)
	}
	if c.Ground != "" {
		t.print(`<w:shd w:val="clear" w:color="auto" w:fill="` + c.Ground + `"/>`)
	}
	t.print(`</w:tcPr>`)
	paragraphs := c.Paragraphs
	if len(paragraphs) == 0 {
		paragraphs = [][]Run{nil}
	}
	for _, p := range paragraphs {
		t.print(`<w:p><w:pPr><w:pStyle w:val="CellText"/>`)
		if runsLeft(p) {
			t.print(`<w:bidi/>`)
		}
		if centred {
			t.print(`<w:jc w:val="center"/>`)
		}
		t.print(`</w:pPr>`)
		for _, r := range p {
			t.run(r, c.Ink)
		}
		t.print(`</w:p>`)
	}
	t.print(`</w:tc>`)
}
