package export

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// The headings of the Positions sheet that are read back, and of what they
// were when the workbook was written.
const (
	issueIDHead     = "IssueID"
	partyIDHead     = "PartyID"
	stanceHead      = "Stance"
	wordsHead       = "In words"
	salienceHead    = "Salience"
	wasStanceHead   = "Stance as exported"
	wasWordsHead    = "In words as exported"
	wasSalienceHead = "Salience as exported"
	remarkColumn    = "Note"
	wasRemarkColumn = "Note as exported"
)

// positions fills the Positions sheet: a row for each party and issue. What it
// says of a stance in letters and words is made from the number by formula, so
// that it goes with what the reader enters; so do the sheets that compare.
func (b *book) positions() {
	columns := []column{
		wide("Issue", 17), wide("Party", 20), short(stanceHead, 8).with(signedFormat).editable(), short("Sign", 7),
		wide("Side", 15), wide(wordsHead, 44).editable(), short(salienceHead, 9).editable(), wide(remarkColumn, 30).editable(),
		wide("Pole it is on", 26), wide("Rests on", 24), short("Passages say", 9).with(signedFormat), short("Date", 12).with(dayFormat),
		short("Passages", 10), short("Accepted", 10), short("Suggested", 11),
		short("Claims", 8), short("Mean", 8).with(decimalFormat), short("Spread", 8).with(decimalFormat),
		wide("Shift", 15), short("Was", 7).with(signedFormat), short("Was on", 12).with(dayFormat), short("First passage", 10), short("Edited", 9),
		short(issueIDHead, 8).grey(), short(partyIDHead, 8).grey(), short(wasStanceHead, 11).with(signedFormat).grey(),
		extra(wasWordsHead, 30).grey(), short(wasSalienceHead, 11).grey(), extra(wasRemarkColumn, 30).grey(),
	}
	m := b.report.Matrix
	b.table(table{
		sheet: positionsSheet, name: "tblPositions", pagesWide: 2, fixed: 2, columns: columns, count: len(m.Issues) * len(m.Parties),
		rows: func(yield func([]any) bool) {
			row := 1
			for j, issue := range m.Issues {
				for i, party := range m.Parties {
					row++
					if !yield(b.positionRow(row, party, issue, &m.Cells[i][j], b.measures.Salience(i, j).Value)) {
						return
					}
				}
			}
		},
		finish: func() { b.editing(len(m.Issues)*len(m.Parties) + 1) },
	})
}

func (b *book) positionRow(row int, party dossier.Party, issue dossier.Issue, cell *compare.Cell, salience int) []any {
	stance, sign, side, pole := b.stanceValues(row, issue, cell)
	edited := live{fmt.Sprintf(`IF(AND(EXACT(C%d,Z%[1]d),EXACT(F%[1]d,AA%[1]d),EXACT(G%[1]d,AB%[1]d),EXACT(H%[1]d,AC%[1]d)),"","edited")`, row), ""}
	var remark any // an empty text is no value
	if words := strings.TrimSpace(b.remark(cell)); words != "" {
		remark = words
	}
	if !cell.Known {
		return []any{
			oneLine(issue.Name), oneLine(party.Name), nil, sign, side, b.nothingFound(), salience, remark, pole, nil, nil, nil, 0, 0, 0, 0, nil, nil, nil, nil, nil, nil, edited,
			issueMark(issue.ID), partyMark(party.ID), nil, b.nothingFound(), salience, remark,
		}
	}
	var was, wasOn any
	if cell.Shift.Before != 0 {
		was, wasOn = cell.Shift.From, day(cell.Shift.FromDate)
	}
	passage := cell.Evidence[0].Passage.ID
	return []any{
		oneLine(issue.Name), oneLine(party.Name), stance, sign, side, b.summary(cell), salience, remark, pole, b.foundation(cell), cell.Drawn, day(cell.Day),
		len(cell.Evidence), cell.Accepted, cell.Suggested, cell.Claims, cell.Mean, cell.Spread,
		string(cell.Shift.Kind), was, wasOn,
		target{text: b.evidenceMark(passage), to: fmt.Sprintf("%s!A%d", evidenceSheet, b.rows[passage])},
		edited,
		issueMark(issue.ID), partyMark(party.ID), stance, b.summary(cell), salience, remark,
	}
}

// stanceValues are the stance of a row and what is said of it by formula.
func (b *book) stanceValues(row int, issue dossier.Issue, cell *compare.Cell) (stance any, sign, side, pole live) {
	sign = live{fmt.Sprintf(`IF(ISNUMBER(C%d),CHOOSE(C%[1]d+3,"AA","A","·","B","BB"),"")`, row), ""}
	side = live{fmt.Sprintf(`IF(ISNUMBER(C%d),CHOOSE(C%[1]d+3,"%s","%s","%s","%s","%s"),"%s")`, row,
		sideWords(-2), sideWords(-1), sideWords(0), sideWords(1), sideWords(2), noStatement), noStatement}
	pole = live{fmt.Sprintf(`IF(ISNUMBER(C%d),IF(C%[1]d=0,"",INDEX(%s!F:G,MATCH(X%[1]d,%[2]s!A:A,0),IF(C%[1]d<0,1,2))&""),"")`, row, codebookSheet), ""}
	if !cell.Known {
		return nil, sign, side, pole
	}
	sign.value, side.value = compare.Sign(cell.Stance), sideWords(cell.Stance)
	switch {
	case cell.Stance < 0:
		pole.value = issue.PoleA
	case cell.Stance > 0:
		pole.value = issue.PoleB
	}
	return cell.Stance, sign, side, pole
}

// noStatement is what the workbook says of a pair without a position.
const noStatement = "no statement found"

// editing says what can be entered and colours it as it changes.
func (b *book) editing(last int) {
	if last < 2 {
		return
	}
	b.do(b.file.AddDataValidation(positionsSheet, b.stanceList(fmt.Sprintf("C2:C%d", last))))
	matters := excelize.NewDataValidation(true)
	matters.SetSqref(fmt.Sprintf("G2:G%d", last))
	b.do(matters.SetRange(0, 100, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween))
	matters.SetInput("How much it matters", "From 0 (not at all) to 100 (nothing matters more to this party).")
	matters.SetError(excelize.DataValidationErrorStyleStop, "Not possible", "Enter a whole number from 0 to 100.")
	b.do(b.file.AddDataValidation(positionsSheet, matters))
	b.do(b.file.SetConditionalFormat(positionsSheet, fmt.Sprintf("C2:D%d", last), b.stanceRules("$C2")))
	changed := b.conditional(&excelize.Style{Font: &excelize.Font{Bold: true, Color: alarm.hex()}})
	b.do(b.file.SetConditionalFormat(positionsSheet, fmt.Sprintf("W2:W%d", last), []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: `$W2="edited"`, Format: &changed},
	}))
}

// stanceList lets only stances be entered.
func (b *book) stanceList(cells string) *excelize.DataValidation {
	v := excelize.NewDataValidation(true)
	v.SetSqref(cells)
	b.do(v.SetDropList([]string{"-2", "-1", "0", "1", "2"}))
	v.SetInput("Where it stands", "-2 firmly A, -1 leans to A, 0 between, 1 leans to B, 2 firmly B. Empty: no position. The sheet Compare follows; Standpoint can read the change back.")
	v.SetError(excelize.DataValidationErrorStyleStop, "Not a stance", "Enter a whole number from -2 (firmly A) to 2 (firmly B), or nothing.")
	return v
}

// stanceRules colour cells by the stance in a cell of their row.
func (b *book) stanceRules(by string) []excelize.ConditionalFormatOptions {
	var rules []excelize.ConditionalFormatOptions
	for stance := -2; stance <= 2; stance++ {
		format := b.conditional(&excelize.Style{
			Font: &excelize.Font{Bold: true, Color: inkOn(stance).hex()},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fillOf(stance).hex()}},
		})
		rules = append(rules, excelize.ConditionalFormatOptions{
			Type: "formula", Criteria: fmt.Sprintf("AND(ISNUMBER(%s),%[1]s=%d)", by, stance), Format: &format,
		})
	}
	return rules
}

func (b *book) conditional(s *excelize.Style) int {
	id, err := b.file.NewConditionalStyle(s)
	b.do(err)
	return id
}
