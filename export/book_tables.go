package export

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// column is a column of a table sheet.
type column struct {
	head  string
	width float64 // characters
	look  look
	extra bool // neither printed nor given room: its texts may be very long
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

// table writes a sheet of columns and rows by the streaming writer, with a
// filter on every column, fixed headings and a print set-up. The order of the
// calls matters: whatever comes after Flush is lost without an error.
func (b *book) table(sheet, name string, pagesWide, fixed int, columns []column, rows [][]any) {
	last, err := excelize.ColumnNumberToName(len(columns))
	b.do(err)
	printed := slices.IndexFunc(columns, func(c column) bool { return c.extra })
	if printed < 0 {
		printed = len(columns)
	}
	b.print(sheet, pagesWide, fmt.Sprintf("%s!$A:$%s,%[1]s!$1:$1", sheet, columnLetter(fixed)),
		fmt.Sprintf("%s!$A$1:$%s$%d", sheet, columnLetter(printed), len(rows)+1))
	w, err := b.file.NewStreamWriter(sheet)
	b.do(err)
	if b.err != nil {
		return
	}
	for i, c := range columns {
		b.do(w.SetColWidth(i+1, i+1, c.width))
	}
	b.do(w.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: fixed, YSplit: 1, TopLeftCell: at(fixed+1, 2), ActivePane: "bottomRight",
	}))
	b.do(w.SetRow("A1", b.headings(columns), excelize.RowOpts{Height: 30}))
	links := 0
	for i, values := range rows {
		cells, height := b.tableRow(sheet, columns, values, i+2, &links)
		b.do(w.SetRow(at(1, i+2), cells, excelize.RowOpts{Height: height}))
	}
	if len(rows) > 0 { // a table of headings only is damaged to Excel
		b.do(w.AddTable(&excelize.Table{
			Range: fmt.Sprintf("A1:%s%d", last, len(rows)+1), Name: name, StyleName: "",
		}))
	}
	b.do(w.Flush())
}

func columnLetter(n int) string { return strings.TrimRight(at(n, 1), "1") }

func (b *book) headings(columns []column) []any {
	var heads []any
	for _, c := range columns {
		l := headLook()
		l.centre, l.indent = c.look.centre, c.look.indent
		heads = append(heads, excelize.Cell{StyleID: b.style(l), Value: c.head})
	}
	return heads
}

// tableRow makes the cells of a row and returns its height in points.
func (b *book) tableRow(sheet string, columns []column, values []any, row int, links *int) ([]any, float64) {
	var cells []any
	tall := 0.0
	for i, v := range values {
		l := columns[i].look
		if c, is := v.(coloured); is {
			l.fill, l.ink, l.bold = fillOf(c.stance), inkOn(c.stance), true
			v = c.value
		}
		if t, is := v.(target); is {
			v = t.text
			if t.to != "" && *links < linkLimit {
				*links++
				l.link, l.ink = true, linkTo
				b.follow(sheet, at(i+1, row), t)
			}
		}
		if s, is := v.(string); is {
			s = b.text(s)
			v = s
			if l.wrap && !columns[i].extra {
				tall = max(tall, b.height(s, columns[i].width, l.points(), l.bold))
			}
		}
		cells = append(cells, excelize.Cell{StyleID: b.style(l), Value: v})
	}
	return cells, rowHeight(tall)
}

func (b *book) follow(sheet, cell string, t target) {
	kind := "Location"
	if t.web {
		kind = "External"
	}
	b.do(b.file.SetCellHyperLink(sheet, cell, t.to, kind))
}

// day is a date as a real date where the day is known, else as text.
func day(d dossier.Date) any {
	t, err := time.ParseInLocation("2006-01-02", string(d), time.UTC)
	if err != nil || t.Year() < 1900 {
		return string(d)
	}
	return t
}

// positions fills the Positions sheet: a row for each party and issue.
func (b *book) positions() {
	columns := []column{
		wide("Issue", 17), wide("Party", 20), short("Stance", 8).with(signedFormat), short("Sign", 7),
		wide("Side", 15), wide("Pole it is on", 26), wide("Rests on", 24), short("Date", 12).with(dayFormat),
		wide("In words", 44), short("Passages", 10), short("Accepted", 10), short("Suggested", 11),
		short("Claims", 8), short("Mean", 8).with(decimalFormat), short("Spread", 8).with(decimalFormat),
		wide("Shift", 15), short("Was", 7).with(signedFormat), short("Was on", 12).with(dayFormat), short("First passage", 10),
	}
	var rows [][]any
	b.eachCell(func(party dossier.Party, issue dossier.Issue, cell *compare.Cell) {
		rows = append(rows, b.positionRow(party, issue, cell))
	})
	b.table(positionsSheet, "tblPositions", 2, 2, columns, rows)
}

func (b *book) positionRow(party dossier.Party, issue dossier.Issue, cell *compare.Cell) []any {
	if !cell.Known {
		return []any{
			oneLine(issue.Name), oneLine(party.Name), nil, nil, "no statement found", nil, nil, nil,
			b.nothingFound(), 0, 0, 0, 0, nil, nil, nil, nil, nil, nil,
		}
	}
	var pole any
	switch {
	case cell.Stance < 0:
		pole = oneLine(issue.PoleA)
	case cell.Stance > 0:
		pole = oneLine(issue.PoleB)
	}
	var was, wasOn any
	if cell.Shift.Before != 0 {
		was, wasOn = cell.Shift.From, day(cell.Shift.FromDate)
	}
	row := b.rows[cell.Evidence[0].Passage.ID]
	return []any{
		oneLine(issue.Name), oneLine(party.Name),
		coloured{cell.Stance, cell.Stance},
		coloured{compare.Sign(cell.Stance), cell.Stance},
		sideWords(cell.Stance),
		pole, b.foundation(cell), day(cell.Day), b.summary(cell),
		len(cell.Evidence), cell.Accepted, cell.Suggested, cell.Claims, cell.Mean, cell.Spread,
		string(cell.Shift.Kind), was, wasOn,
		target{text: "E" + strconv.Itoa(row-1), to: fmt.Sprintf("%s!A%d", evidenceSheet, row)},
	}
}

// evidence fills the Evidence sheet: every passage, word for word.
func (b *book) evidence() {
	columns := []column{
		short("No.", 7), wide("Issue", 16), wide("Party", 18), short("Stance", 8).with(signedFormat),
		wide("Passage, word for word", 64), wide("Speaker, as written", 18), wide("Voice", 14), wide("Claimed by", 14),
		short("Status", 11), short("Date", 12).with(dayFormat), short("Source", 8),
		wide("Title of the source", 30), wide("Outlet", 16), short("Starts at", 9), short("Ends at", 9),
		wide("Origin", 16), short("Confidence, %", 11), short("In the position", 11), wide("Why it was suggested", 64), wide("Note", 24),
		wide("Check against the source", 20),
	}
	basis := map[dossier.ID]bool{}
	b.eachCell(func(_ dossier.Party, _ dossier.Issue, cell *compare.Cell) {
		for _, id := range cell.Basis {
			basis[id] = true
		}
	})
	counted := b.countedWith()
	var rows [][]any
	for i, p := range b.orderedPassages() {
		used := "no"
		switch first := counted[p.ID]; {
		case basis[p.ID]:
			used = "yes"
		case first != 0:
			used = "counted once, with E" + strconv.Itoa(b.rows[first]-1)
		}
		rows = append(rows, b.evidenceRow(i+1, p, used))
	}
	b.table(evidenceSheet, "tblEvidence", 2, 1, columns, rows)
}

// countedWith finds the passages that are the same words as another one in a
// copy of its story, which count once with it.
func (b *book) countedWith() map[dossier.ID]dossier.ID {
	first := map[dossier.ID]dossier.ID{}
	b.eachCell(func(_ dossier.Party, _ dossier.Issue, cell *compare.Cell) {
		for _, e := range cell.Evidence {
			for _, c := range e.Copies {
				first[c.Passage.ID] = e.Passage.ID
			}
		}
	})
	return first
}

func (b *book) evidenceRow(n int, p dossier.Passage, used string) []any {
	source := b.sourceOf[p.Source]
	var start, end, confidence, claimedBy any
	if from, to, known := b.codePoints(p); known {
		start, end = from, to
	}
	if p.Origin == dossier.Machine {
		confidence = p.Confidence
	}
	if p.ClaimedBy != 0 && p.ClaimedBy != p.Party {
		claimedBy = oneLine(b.partyName(p.ClaimedBy))
	}
	check := "word for word"
	if b.faulty[p.ID] {
		check = "DOES NOT STAND THERE"
	}
	return []any{
		"E" + strconv.Itoa(n), oneLine(b.issueName(p.Issue)), oneLine(b.partyName(p.Party)),
		coloured{p.Stance, p.Stance},
		p.Quote, p.Speaker, voiceWords(p.Voice), claimedBy, string(p.Status), day(source.Published), b.toSource(p.Source),
		b.sourceTitle(source), source.Outlet, start, end,
		originWords(p.Origin), confidence, used, strings.Join(p.Why, " · "), p.Note, check,
	}
}

func (b *book) toSource(id dossier.ID) any {
	n, found := b.numbers[id]
	if !found {
		return nil
	}
	return target{text: b.sourceMark(id), to: fmt.Sprintf("%s!A%d", sourcesSheet, n+1)}
}

// sources fills the Sources sheet.
func (b *book) sources() {
	columns := []column{
		short("No.", 7), wide("Title", 40), wide("Outlet", 18), wide("Agency", 14), wide("Author", 18), wide("Place", 14),
		short("Date", 12).with(dayFormat), wide("How the date is known", 30), short("Passages", 10), short("Characters", 11),
		wide("Address", 30), wide("File", 24), wide("Note", 24), wide("SHA-256 of the text", 36),
	}
	count := map[dossier.ID]int{}
	for _, p := range b.orderedPassages() {
		count[p.Source]++
	}
	var rows [][]any
	for _, s := range b.report.Sources {
		rows = append(rows, []any{
			b.sourceMark(s.ID), b.sourceTitle(s), s.Outlet, s.Agency, s.Author, s.Place,
			day(s.Published), howKnown(s), count[s.ID], utf8.RuneCountInString(s.Text),
			address(s.Address), s.FileName, s.Note, s.TextSHA256,
		})
	}
	b.table(sourcesSheet, "tblSources", 2, 1, columns, rows)
}

// address is a link where it is safe and short enough to be one.
func address(s string) any {
	const longest = 2000 // Excel repairs a file with a longer one
	if u, err := url.Parse(s); err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") && len(s) < longest {
		return target{text: s, to: s, web: true}
	}
	return s
}

// codebook fills the Codebook sheet: the issues, then the parties.
func (b *book) codebook() {
	columns := []column{
		short("Kind", 9), wide("Name", 24), wide("Short name", 12), wide("Question", 40), wide("Pole A", 32), wide("Pole B", 32), wide("Note", 30),
		extra("Aliases or keywords", 60), extra("Phrases that show A", 60), extra("Phrases that show B", 60),
	}
	var rows [][]any
	for _, i := range b.report.Codebook.Issues {
		rows = append(rows, []any{
			"issue", i.Name, nil, i.Question, i.PoleA, i.PoleB, i.Note,
			strings.Join(i.Keywords, "; "), strings.Join(i.CuesA, "; "), strings.Join(i.CuesB, "; "),
		})
	}
	for _, p := range b.report.Codebook.Parties {
		rows = append(rows, []any{
			"party", p.Name, p.Short, nil, nil, nil, p.Note, strings.Join(aliases(p), "; "), nil, nil,
		})
	}
	b.table(codebookSheet, "tblCodebook", 1, 2, columns, rows)
}

// aliases lists all by which a party is known, its people last.
func aliases(p dossier.Party) []string {
	all := append([]string(nil), p.Aliases...)
	all = append(all, p.AliasesExact...)
	all = append(all, p.Adjectives...)
	all = append(all, p.Groups...)
	for _, person := range p.Persons {
		all = append(all, person.Name)
	}
	return all
}
