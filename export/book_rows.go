package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// rowWriter writes the rows of a table as the part of a sheet that holds them.
// It keeps one row at a time, so that a hundred thousand take no more room than
// one. (The library's streaming writer keeps much of a sheet in memory, and the
// rest in a temporary file, until the workbook is written.)
type rowWriter struct {
	*book
	table   table
	letters []string
	styles  []columnStyles
	heights map[heightKey]float64
	cells   bytes.Buffer // of the row at hand
	number  []byte       // of it
	scratch []byte
}

// columnStyles are the looks that cells of a column can have.
type columnStyles struct {
	plain, link int
	stance      [5]int
}

// heightKey is a text whose height is known, in a column.
type heightKey struct {
	column int
	text   string
}

// prepareRows makes the looks that a table may need: the workbook's list of
// looks is written before its sheets are.
func (b *book) prepareRows(t table) *rowWriter {
	r := &rowWriter{book: b, table: t, heights: map[heightKey]float64{}}
	for i, c := range t.columns {
		r.letters = append(r.letters, columnLetter(i+1))
		link := c.look
		link.link, link.ink = true, linkTo
		s := columnStyles{plain: b.style(c.look), link: b.style(link)}
		for stance := -2; stance <= 2; stance++ {
			on := c.look
			on.fill, on.ink, on.bold = fillOf(stance), inkOn(stance), true
			s.stance[stance+2] = b.style(on)
		}
		r.styles = append(r.styles, s)
	}
	return r
}

// endOfRows is where a sheet's rows end.
const endOfRows = "</sheetData>"

// writeTable writes the sheet that the library made of everything else with the
// rows in it.
func writeTable(w io.Writer, sheet []byte, rows *rowWriter) error {
	before, after, found := bytes.Cut(sheet, []byte(endOfRows))
	if !found {
		return fmt.Errorf("the sheet %s has no place for its rows", rows.table.sheet)
	}
	if _, err := w.Write(before); err != nil {
		return err
	}
	if err := rows.writeTo(w); err != nil {
		return err
	}
	if _, err := io.WriteString(w, endOfRows); err != nil {
		return err
	}
	_, err := w.Write(after)
	return err
}

// writeTo writes all rows but the headings.
func (r *rowWriter) writeTo(w io.Writer) error {
	cut, removed := r.cut, r.removed // counted before
	defer func() { r.cut, r.removed = cut, removed }()
	n := 1
	for values := range r.table.rows {
		n++
		if err := r.write(w, values, n); err != nil {
			return fmt.Errorf("row %d of %s: %w", n, r.table.sheet, err)
		}
		if n%tidyEvery == 0 {
			r.tidy()
		}
	}
	return nil
}

func (r *rowWriter) write(w io.Writer, values []any, row int) error {
	r.cells.Reset()
	r.number = strconv.AppendInt(r.number[:0], int64(row), 10)
	tall := 0.0
	for i, v := range values {
		s, formula := r.styles[i].plain, ""
		switch held := v.(type) {
		case coloured:
			s = r.styles[i].stance[min(max(held.stance, -2), 2)+2]
			v = held.value
		case live:
			formula, v = held.formula, held.value
		case target:
			v = held.text
			if held.to != "" && r.table.count <= linkLimit || !held.web {
				s = r.styles[i].link
			}
			if !held.web && r.table.count > linkLimit {
				formula = `HYPERLINK("#` + held.to + `","` + held.text + `")` // both are our own words
			}
		}
		if text, is := v.(string); is {
			text = r.text(text)
			v = text
			if c := &r.table.columns[i]; c.look.wrap && !c.extra {
				tall = max(tall, r.tall(i, text))
			}
		}
		if err := r.cell(i, s, formula, v); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintf(w, `<row r="%d" ht="%g" customHeight="1">`, row, rowHeight(tall)); err != nil {
		return err
	}
	r.cells.WriteString("</row>")
	_, err := w.Write(r.cells.Bytes())
	return err
}

// cell adds a cell to the row; r.number is that of the row.
func (r *rowWriter) cell(column, style int, formula string, value any) error {
	b := &r.cells
	b.WriteString(`<c r="`)
	b.WriteString(r.letters[column])
	b.Write(r.number)
	b.WriteString(`" s="`)
	b.Write(strconv.AppendInt(b.AvailableBuffer(), int64(style), 10))
	if text, is := value.(string); is && (text != "" || formula != "") {
		return r.textCell(formula, text)
	}
	if value == nil || value == "" {
		b.WriteString(`"/>`)
		return nil
	}
	b.WriteString(`">`)
	if formula != "" {
		b.WriteString("<f>")
		if err := r.escape(formula); err != nil {
			return err
		}
		b.WriteString("</f>")
	}
	b.WriteString("<v>")
	switch v := value.(type) {
	case int:
		b.Write(strconv.AppendInt(b.AvailableBuffer(), int64(v), 10))
	case float64:
		b.Write(strconv.AppendFloat(b.AvailableBuffer(), v, 'g', -1, 64))
	case time.Time:
		b.Write(strconv.AppendInt(b.AvailableBuffer(), serial(v), 10))
	default:
		return fmt.Errorf("a cell cannot hold a %T", value)
	}
	b.WriteString("</v></c>")
	return nil
}

// textCell goes on after the look of a cell that holds text.
func (r *rowWriter) textCell(formula, text string) error {
	b := &r.cells
	if formula != "" {
		b.WriteString(`" t="str"><f>`)
		if err := r.escape(formula); err != nil {
			return err
		}
		b.WriteString("</f><v>")
		if err := r.escape(text); err != nil {
			return err
		}
		b.WriteString("</v></c>")
		return nil
	}
	b.WriteString(`" t="inlineStr"><is><t`)
	if text != strings.TrimSpace(text) {
		b.WriteString(` xml:space="preserve"`)
	}
	b.WriteString(">")
	if err := r.escape(text); err != nil {
		return err
	}
	b.WriteString("</t></is></c>")
	return nil
}

// hexMark is what a workbook takes for a character by its number.
var hexMark = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// escape writes a text so that it is read as it is.
func (r *rowWriter) escape(text string) error {
	if strings.Contains(text, "_x") {
		text = hexMark.ReplaceAllString(text, "_x005F$0")
	}
	r.scratch = append(r.scratch[:0], text...)
	return xml.EscapeText(&r.cells, r.scratch)
}

// serial is a day as a workbook counts it.
func serial(day time.Time) int64 {
	return int64(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
}

// tidyEvery is how many rows of a long table are written before their memory is
// given back.
const tidyEvery = 12500

// tidy gives back the memory of what is written, if the dossier is a large one:
// its texts are in memory too, and as much again would be used up before it is
// given back by itself.
func (b *book) tidy() {
	if len(b.passages) >= tidyEvery {
		runtime.GC()
	}
}

// tall is how tall a text of a column is. Names and titles come up again and
// again.
func (r *rowWriter) tall(column int, s string) float64 {
	const short, most = 80, 10000
	c := &r.table.columns[column]
	if len(s) > short {
		return r.height(s, c.width, c.look.points(), c.look.bold)
	}
	key := heightKey{column, s}
	h, known := r.heights[key]
	if !known {
		h = r.height(s, c.width, c.look.points(), c.look.bold)
		if len(r.heights) < most {
			r.heights[key] = h
		}
	}
	return h
}
