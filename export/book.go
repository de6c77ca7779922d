package export

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// The sheets of the workbook, in their order.
const (
	matrixSheet    = "Matrix"
	compareSheet   = "Compare"
	positionsSheet = "Positions"
	evidenceSheet  = "Evidence"
	sourcesSheet   = "Sources"
	codebookSheet  = "Codebook"
	methodsSheet   = "Methods"
)

// cellLimit is how many UTF-16 units a cell can hold.
const cellLimit = 32767

// cutNotice ends a text that was too long for a cell.
const cutNotice = " … [cut: too long for a cell]"

// linkLimit is the number of links on a sheet beyond which making them takes
// long, since the library looks through all of them for each: what follows is
// linked by formula.
const linkLimit = 5000

// Excel writes the workbook of a report.
func Excel(w io.Writer, r app.Report) error { return excel(alone(w), r) }

func excel(w *job, r app.Report) (err error) {
	defer caught("workbook", &err)
	b, err := newBook(r)
	if err != nil {
		return fmt.Errorf("make the workbook: %w", err)
	}
	defer b.file.Close()
	b.passages = b.orderedPassages()
	b.properties()
	b.origin()
	// The last two list what was cut on the sheets before.
	sheets := []func(){b.positions, b.evidence, b.sources, b.codebook, b.compare, b.matrix, b.methods}
	for n, fill := range sheets {
		if err := w.stopped(); err != nil {
			return fmt.Errorf("make the workbook: %w", err)
		}
		w.at(n, len(sheets)+1) // the last is to write them all
		fill()
		b.tidy()
	}
	w.at(len(sheets), len(sheets)+1)
	w.note(b.notices()...)
	p := &parcel{to: w, rows: map[string]*rowWriter{}}
	for _, t := range b.tables {
		part, err := b.partOf(t.sheet)
		b.do(err)
		p.rows[part] = b.prepareRows(t)
	}
	if b.err != nil {
		return fmt.Errorf("make the workbook: %w", b.err)
	}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if err := b.file.Write(io.Discard); err != nil {
		return fmt.Errorf("write the workbook: %w", err)
	}
	return nil
}

// book is a workbook being made. After the first error it does nothing more.
type book struct {
	*content
	file     *excelize.File
	measures *compare.Measures
	face     *face
	styles   map[look]int
	err      error

	tables []table // whose rows are written last

	passages []*dossier.Passage // as they stand on the Evidence sheet
	rows     map[dossier.ID]int // of passages, on the Evidence sheet

	removed int // control characters left out
	cut     int // texts too long for a cell
}

func newBook(r app.Report) (*book, error) {
	c, err := newContent(r)
	if err != nil {
		return nil, err
	}
	f, err := newFace()
	if err != nil {
		return nil, err
	}
	b := &book{content: c, file: excelize.NewFile(), measures: r.Measures, face: f, styles: map[look]int{}, rows: map[dossier.ID]int{}}
	if b.measures == nil {
		b.measures = compare.Measure(r.Matrix, compare.BySalience)
	}
	b.do(b.file.SetDefaultFont(fontName))
	b.do(b.file.SetSheetName("Sheet1", matrixSheet))
	for _, name := range []string{compareSheet, positionsSheet, evidenceSheet, sourcesSheet, codebookSheet, methodsSheet} {
		_, err := b.file.NewSheet(name)
		b.do(err)
	}
	return b, nil
}

// partOf is the part of the file in which a sheet is: they are numbered as they
// were made.
func (b *book) partOf(sheet string) (string, error) {
	n, err := b.file.GetSheetIndex(sheet)
	return fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1), err
}

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// properties sets every property of the document, so that the library's clock
// and defaults show nowhere.
func (b *book) properties() {
	day := string(b.status()) + "-01-01"
	if b.status() == "" {
		day = "2000-01-01"
	}
	at := day[:len("2006-01-02")] + "T00:00:00Z"
	maker := strings.TrimSpace("Standpoint " + b.report.Version)
	b.do(b.file.SetDocProps(&excelize.DocProperties{
		Title: b.text(b.title()), Subject: b.text(b.statusWords()), Creator: maker, LastModifiedBy: maker,
		Description: "A matrix of parties and issues with the passages that it is drawn from.",
		Keywords:    "positions, negotiation", Category: "Analysis", ContentStatus: "Final",
		Created: at, Modified: at, Revision: "1", Language: "en", Version: "1.0",
	}))
	b.do(b.file.SetAppProps(&excelize.AppProperties{Application: "Standpoint", AppVersion: "01.0000"}))
	privacy, recalculate := false, true
	b.do(b.file.SetWorkbookProps(&excelize.WorkbookPropsOptions{FilterPrivacy: &privacy}))
	b.do(b.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &recalculate}))
}

// text makes a text fit for a cell and counts what that took away.
func (b *book) text(s string) string {
	s, removed := clean(s)
	b.removed += removed
	if len(s) <= cellLimit {
		return s
	}
	units := utf16.Encode([]rune(s))
	if len(units) <= cellLimit {
		return s
	}
	b.cut++
	keep := cellLimit - len(utf16.Encode([]rune(cutNotice)))
	if utf16.IsSurrogate(rune(units[keep])) && utf16.IsSurrogate(rune(units[keep-1])) {
		keep--
	}
	return strings.TrimSuffix(string(utf16.Decode(units[:keep])), "\uFFFD") + cutNotice
}

// notices tells what the reader of the workbook must know about it.
func (b *book) notices() []string {
	notices := append([]string(nil), b.warnings...)
	if b.cut > 0 {
		notices = append(notices, fmt.Sprintf("%s too long for a cell and cut; the dossier has them in full.", number(b.cut, "text was", "texts were")))
	}
	if b.removed > 0 {
		notices = append(notices, fmt.Sprintf("%s left out, because a workbook cannot hold them.", number(b.removed, "control character was", "control characters were")))
	}
	return notices
}

// at names a cell by column and row, from 1.
func at(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // a sheet has 16,384 columns and a million rows
	}
	return name
}

// put writes a value, text as text and never as a formula, and its look.
func (b *book) put(sheet string, column, row int, value any, l look) {
	cell := at(column, row)
	switch v := value.(type) {
	case nil:
	case string:
		b.do(b.file.SetCellStr(sheet, cell, b.text(v)))
	default:
		b.do(b.file.SetCellValue(sheet, cell, v))
	}
	b.do(b.file.SetCellStyle(sheet, cell, cell, b.style(l)))
}

// link makes a cell lead to another place in the workbook.
func (b *book) link(sheet string, column, row int, target, tip string) {
	b.do(b.file.SetCellHyperLink(sheet, at(column, row), target, "Location", excelize.HyperlinkOpts{Tooltip: &tip}))
}

// print sets how a sheet is printed: landscape A4, so many pages wide, with
// the titles repeated on every page.
func (b *book) print(sheet string, pagesWide int, titles, area string) {
	size, landscape, high, fit := 9, "landscape", 0, true
	b.do(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit, TabColorRGB: tabColour(sheet)}))
	b.do(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &landscape, FitToWidth: &pagesWide, FitToHeight: &high,
	}))
	side, edge, header := 0.4, 0.6, 0.3
	b.do(b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &edge, Bottom: &edge, Header: &header, Footer: &header,
	}))
	name := strings.ReplaceAll(firstWords(b.text(b.title()), 80), "&", "&&")
	b.do(b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{
		OddFooter: "&L&8 " + name + "&C&8" + sheet + "&R&8Page &P of &N",
	}))
	b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: sheet}))
	if area != "" {
		b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: area, Scope: sheet}))
	}
}

// tabColour gives the sheet that one opens first the colour of its band.
func tabColour(sheet string) *string {
	c := "FFC4C4CC"
	if sheet == matrixSheet {
		c = "FF5E3C99"
	}
	return &c
}
