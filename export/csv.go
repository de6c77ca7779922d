package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// byteOrderMark tells spreadsheets that a file is UTF-8.
const byteOrderMark = "\uFEFF"

// PositionsCSV writes a row for each party and issue, for spreadsheets: UTF-8
// with a byte order mark, CRLF, and no text that a spreadsheet takes for a
// formula.
func PositionsCSV(w io.Writer, r app.Report) error {
	return positionsCSV(alone(w), r)
}

// PassagesCSV writes a row for each passage, for spreadsheets.
func PassagesCSV(w io.Writer, r app.Report) error {
	return passagesCSV(alone(w), r)
}

// DataCSV writes a row for each passage, for software: RFC 4180 without a byte
// order mark and every text exactly as it is. Opened in a spreadsheet, a text
// that begins with "=" may be taken for a formula.
func DataCSV(w io.Writer, r app.Report) error {
	return dataCSV(alone(w), r)
}

func positionsCSV(j *job, r app.Report) error { return tableFor(j, r, positionsTable, true) }
func passagesCSV(j *job, r app.Report) error  { return tableFor(j, r, passagesTable, true) }
func dataCSV(j *job, r app.Report) error      { return tableFor(j, r, passagesTable, false) }

func tableFor(w *job, r app.Report, rows func(*content) [][]string, guarded bool) (err error) {
	defer caught("table", &err)
	c, err := newContent(r)
	if err != nil {
		return fmt.Errorf("make the table: %w", err)
	}
	if guarded {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return fmt.Errorf("write the table: %w", err)
		}
	}
	table := csv.NewWriter(w)
	table.UseCRLF = guarded
	removed := 0
	for _, row := range rows(c) {
		if guarded {
			for i := range row {
				_, controls := clean(row[i])
				removed += controls
				row[i] = harmless(row[i])
			}
		}
		if err := table.Write(row); err != nil {
			return fmt.Errorf("write the table: %w", err)
		}
	}
	table.Flush()
	if err := table.Error(); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	w.note(c.warnings...)
	w.note(c.notChosen()...) // no row of a table says it
	if removed > 0 {
		w.note(number(removed, "control character was", "control characters were") + " left out, because a table cannot hold them.")
	}
	return nil
}

// harmless puts an apostrophe before a text that a spreadsheet would take for
// a formula; numbers stay numbers. It follows the advice of OWASP on CSV
// injection, with the full-width forms that some programs read alike.
func harmless(s string) string {
	s, _ = clean(s)
	if s == "" || !strings.ContainsAny(s[:1], "=+-@\t\r\n") && !strings.ContainsRune("＝＋－＠", []rune(s)[0]) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}

func positionsTable(c *content) [][]string {
	rows := [][]string{{
		"issue", "party", "stance", "sign", "side", "pole", "rests_on", "date", "words", "passages", "accepted",
		"suggested", "claims", "mean", "spread", "shift", "was", "was_on", "passages_say", "words_by", "note",
	}}
	c.eachCell(func(p dossier.Party, i dossier.Issue, cell *compare.Cell) {
		row := []string{oneLine(i.Name), oneLine(p.Name)}
		if !cell.Known {
			row = append(row, "", "", "no statement found")
			row = append(row, make([]string, len(rows[0])-len(row))...)
			row[len(row)-1] = c.remark(cell)
			rows = append(rows, row)
			return
		}
		row = append(
			row, strconv.Itoa(cell.Stance), compare.Sign(cell.Stance), sideWords(cell.Stance), poleOf(i, cell.Stance), c.foundation(cell),
			string(cell.Day), c.summary(cell), strconv.Itoa(len(cell.Evidence)), strconv.Itoa(cell.Accepted), strconv.Itoa(cell.Suggested),
			strconv.Itoa(cell.Claims), decimal(cell.Mean), decimal(cell.Spread), string(cell.Shift.Kind), "", "",
			strconv.Itoa(cell.Drawn), wordsBy(cell), c.remark(cell),
		)
		if cell.Shift.Before != 0 {
			row[len(row)-5], row[len(row)-4] = strconv.Itoa(cell.Shift.From), string(cell.Shift.FromDate)
		}
		rows = append(rows, row)
	})
	return rows
}

// wordsBy says whose words sum a cell up.
func wordsBy(cell *compare.Cell) string {
	if cell.SummaryByAnalyst {
		return "the analyst"
	}
	return "a passage"
}

// poleOf is the pole that a stance is on, or empty between them.
func poleOf(i dossier.Issue, stance int) string {
	switch {
	case stance < 0:
		return oneLine(i.PoleA)
	case stance > 0:
		return oneLine(i.PoleB)
	}
	return ""
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

func passagesTable(c *content) [][]string {
	rows := [][]string{{
		"issue", "party", "stance", "quote", "speaker", "voice", "claimed_by", "status", "origin", "confidence",
		"date", "date_how", "source", "title", "outlet", "address", "start", "end", "why", "note", "checked",
	}}
	for _, p := range c.report.Passages {
		s := c.sourceOf[p.Source]
		var claimedBy, confidence, from, to string
		if p.ClaimedBy != 0 && p.ClaimedBy != p.Party {
			claimedBy = oneLine(c.partyName(p.ClaimedBy))
		}
		if p.Origin == dossier.Machine {
			confidence = strconv.Itoa(p.Confidence)
		}
		if start, end, known := c.codePoints(&p); known {
			from, to = strconv.Itoa(start), strconv.Itoa(end)
		}
		checked := "word for word"
		if c.faulty[p.ID] {
			checked = "does not stand there"
		}
		rows = append(rows, []string{
			oneLine(c.issueName(p.Issue)), oneLine(c.partyName(p.Party)), strconv.Itoa(p.Stance), p.Quote, p.Speaker, p.Voice.String(), claimedBy,
			p.Status.String(), p.Origin.String(), confidence, string(s.Published), string(s.PublishedHow), c.sourceMark(p.Source),
			c.sourceTitle(s), s.Outlet, s.Address, from, to, strings.Join(p.Why(), " · "), p.Note, checked,
		})
	}
	return rows
}
