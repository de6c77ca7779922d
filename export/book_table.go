package export

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"standpoint/app/dossier"
)

// column is a column of a table sheet.
type column struct {
	head  string
	width float64 // characters
	look  look
	extra bool // neither printed nor given room: its texts may be very long
	edit  bool // meant to be changed and read back
}

// wide is a column of wrapped text.
func wide(head string, width float64) column {
	return column{head: head, width: width, look: cellLook()}
}

// short is a column of words and numbers that need no wrapping.
func short(head string, width float64) column {
	return column{head: head, width: width, look: look{centre: true, frame: allEdges}}
}

// extra is a column of wrapped text that is neither printed nor makes its rows
// tall. Such columns come last.
func extra(head string, width float64) column {
	c := wide(head, width)
	c.extra = true
	return c
}

// with sets how the numbers of a column are written.
func (c column) with(n numberFormat) column {
	c.look.number = n
	return c
}

// grey makes a column one that is there for the reader of the file, not of the
// sheet.
func (c column) grey() column {
	c.look.ink, c.extra = grey, true
	return c
}

// editable marks a column that is read back.
func (c column) editable() column {
	c.edit = true
	return c
}

// target is a value that leads somewhere: within the workbook, or to an
// address outside.
type target struct {
	text string
	to   string
	web  bool
}

// coloured is a value on the colour of a stance.
type coloured struct {
	value  any
	stance int
}

// live is a formula of our own making with the value that it gives now, which
// viewers show that do not calculate.
type live struct {
	formula string
	value   any
}

// table is a sheet of columns and rows.
type table struct {
	sheet, name      string
	pagesWide, fixed int // printed pages side by side; columns that stay in view
	columns          []column
	count            int // of rows
	rows             iter.Seq[[]any]
	finish           func() // what is to be set before the sheet is complete; may be nil
}

// table prepares a sheet with a filter on every column, fixed headings and a
// print set-up. Its rows are gone through twice: now, for links and for what
// has to be cut, and when the workbook is written, where they go to the file
// one by one; see writeRows.
func (b *book) table(t table) {
	last := columnLetter(len(t.columns))
	printed := slices.IndexFunc(t.columns, func(c column) bool { return c.extra })
	if printed < 0 {
		printed = len(t.columns)
	}
	b.print(t.sheet, t.pagesWide, fmt.Sprintf("%s!$A:$%s,%[1]s!$1:$1", t.sheet, columnLetter(t.fixed)),
		fmt.Sprintf("%s!$A$1:$%s$%d", t.sheet, columnLetter(printed), t.count+1))
	b.do(b.file.SetPanes(t.sheet, &excelize.Panes{
		Freeze: true, XSplit: t.fixed, YSplit: 1, TopLeftCell: at(t.fixed+1, 2), ActivePane: "bottomRight",
	}))
	b.headings(t)
	if t.count > 0 { // a table of headings only is damaged to Excel
		b.do(b.file.AddTable(t.sheet, &excelize.Table{Range: fmt.Sprintf("A1:%s%d", last, t.count+1), Name: t.name}))
	}
	if t.finish != nil {
		t.finish()
	}
	row := 1
	for values := range t.rows {
		row++
		b.lookThrough(t, values, row)
		if row%tidyEvery == 0 {
			b.tidy()
		}
	}
	b.tables = append(b.tables, t)
}

func columnLetter(n int) string { return strings.TrimRight(at(n, 1), "1") }

func (b *book) headings(t table) {
	for i, c := range t.columns {
		l := headLook()
		l.centre, l.indent = c.look.centre, c.look.indent
		if c.edit {
			l.fill = linkTo
		}
		letter := columnLetter(i + 1)
		b.do(b.file.SetColWidth(t.sheet, letter, letter, c.width))
		b.put(t.sheet, i+1, 1, c.head, l)
	}
	b.do(b.file.SetRowHeight(t.sheet, 1, 30))
}

// lookThrough counts what has to be cut from the texts of a row and links what
// leads somewhere. In a long table links within the workbook are formulas.
func (b *book) lookThrough(t table, values []any, row int) {
	for i, v := range values {
		switch v := v.(type) {
		case string:
			b.text(v)
		case target:
			b.text(v.text)
			if v.to == "" || t.count > linkLimit {
				continue
			}
			kind := "Location"
			if v.web {
				kind = "External"
			}
			b.do(b.file.SetCellHyperLink(t.sheet, at(i+1, row), v.to, kind))
		}
	}
}

// day is a date as a real date where the day is known, else as text.
func day(d dossier.Date) any {
	t, err := time.ParseInLocation("2006-01-02", string(d), time.UTC)
	if err != nil || t.Year() < 1900 {
		return string(d)
	}
	return t
}
