package export_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/export"
)

// workbook makes a workbook and reads it back.
func workbook(t *testing.T, r app.Report) (*excelize.File, []byte) {
	t.Helper()
	var out bytes.Buffer
	if err := export.Excel(&out, r); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, out.Bytes()
}

func cell(t *testing.T, f *excelize.File, sheet, name string) string {
	t.Helper()
	v, err := f.GetCellValue(sheet, name)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// table reads a sheet whose first row names the columns.
func table(t *testing.T, f *excelize.File, sheet string) []map[string]string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, head := range rows[0] {
			if i < len(row) {
				m[head] = row[i]
			}
		}
		out = append(out, m)
	}
	return out
}

func TestWorkbookHasItsSheets(t *testing.T) {
	f, _ := workbook(t, talks(t))
	want := []string{"Matrix", "Compare", "Positions", "Evidence", "Sources", "Codebook", "Methods"}
	if got := f.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("sheets %v, want %v", got, want)
	}
	if f.GetActiveSheetIndex() != 0 {
		t.Error("the workbook does not open at the matrix")
	}
}

func TestMatrixSheetSaysWhereTheyStand(t *testing.T) {
	f, _ := workbook(t, talks(t))
	cases := []struct {
		cell string
		says []string
	}{
		{"A1", []string{"Talks on the strait"}},
		{"A2", []string{"as of 18 August 2025", "8 passages (3 reviewed)", "2 sources, 26 April 2025 to 18 August 2025", "5 of 16 pairs (31%)"}},
		{"B4", []string{"Republic of Veldria"}},
		{"A7", []string{"Guard", "Who guards the strait", "A  nobody from abroad", "B  foreign ships"}},
		{"B7", []string{"BB", "firmly B", "“Veldria is now ready to guard", "Suggested, not reviewed", "Changed sides: was AA on 26 Apr 2025"}},
		{"B8", []string{"2 passages · 18 Aug 2025"}},
		{"C5", []string{"AA", "Reviewed", "Unchanged since 26 Apr 2025"}},
		{"C7", []string{"No statement found in 2 sources"}},
		{"C8", []string{"26 Apr 2025 to 18 Aug 2025"}},
		{"B11", []string{"was A as claimed on 26 Apr 2025"}},
	}
	for _, c := range cases {
		got := cell(t, f, "Matrix", c.cell)
		for _, words := range c.says {
			if !strings.Contains(got, words) {
				t.Errorf("%s says %q, not %q", c.cell, got, words)
			}
		}
	}
	all, err := f.GetRows("Matrix")
	if err != nil {
		t.Fatal(err)
	}
	sheet := ""
	for _, row := range all {
		sheet += strings.Join(row, "\n") + "\n"
	}
	for _, words := range []string{"How positions are drawn", "latest day on which the party was heard", "BB  firmly B (+2)", "not counted as 0"} {
		if !strings.Contains(sheet, words) {
			t.Errorf("the matrix does not explain %q", words)
		}
	}
	if strings.Contains(sheet, "Warnings") {
		t.Error("there is nothing to warn of")
	}
}

func TestMatrixSheetIsColouredAndReadyToPrint(t *testing.T) {
	f, _ := workbook(t, talks(t))
	for name, want := range map[string]string{"B11": "5E3C99", "C5": "E66101", "B7": "DCD5E9", "D5": "EFEDF6", "C7": ""} {
		id, err := f.GetCellStyle("Matrix", name)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(style.Fill.Color, ""); got != want || !style.Alignment.WrapText || style.Font.Family == "" {
			t.Errorf("%s has the fill %q, not %q; wrapped %v; font %q", name, got, want, style.Alignment.WrapText, style.Font.Family)
		}
	}
	panes, err := f.GetPanes("Matrix")
	if err != nil || !panes.Freeze || panes.XSplit != 1 || panes.YSplit != 4 {
		t.Errorf("headings stay: %+v, %v", panes, err)
	}
	for _, sheet := range f.GetSheetList() {
		layout, err := f.GetPageLayout(sheet)
		if err != nil || *layout.Orientation != "landscape" || *layout.FitToHeight != 0 || *layout.FitToWidth < 1 || *layout.Size != 9 {
			t.Errorf("%s: page layout %+v, %v", sheet, layout, err)
		}
		foot, err := f.GetHeaderFooter(sheet)
		if err != nil || !strings.Contains(foot.OddFooter, "Page &P of &N") {
			t.Errorf("%s: foot %+v, %v", sheet, foot, err)
		}
	}
	titles := map[string]string{}
	for _, n := range f.GetDefinedName() {
		titles[n.Scope+" "+n.Name] = n.RefersTo
	}
	if got := titles["Matrix _xlnm.Print_Titles"]; got != "Matrix!$A:$A,Matrix!$4:$4" {
		t.Errorf("print titles %q", got)
	}
	if got := titles["Evidence _xlnm.Print_Titles"]; got != "Evidence!$A:$A,Evidence!$1:$1" {
		t.Errorf("print titles of the evidence %q", got)
	}
	if got := titles["Matrix _xlnm.Print_Area"]; !strings.HasPrefix(got, "Matrix!$A$1:$E$") {
		t.Errorf("print area %q", got)
	}
}

func TestCountsLeadToTheirPassages(t *testing.T) {
	r := large(t)
	f, _ := workbook(t, r)
	evidence := table(t, f, "Evidence")
	led := 0
	for i, p := range r.Matrix.Parties {
		for j, issue := range r.Matrix.Issues {
			name, err := excelize.CoordinatesToCellName(i+2, 6+2*j)
			if err != nil {
				t.Fatal(err)
			}
			is, to, err := f.GetCellHyperLink("Matrix", name)
			if err != nil {
				t.Fatal(err)
			}
			if known := r.Matrix.Cells[i][j].Known; is != known {
				t.Fatalf("%s: a link %v, a position %v", name, is, known)
			}
			if !is {
				continue
			}
			led++
			row, err := strconv.Atoi(strings.TrimPrefix(to, "Evidence!A"))
			if err != nil {
				t.Fatal(err)
			}
			for n := range r.Matrix.Cells[i][j].Evidence {
				if got := evidence[row-2+n]; got["Party"] != p.Name || got["Issue"] != issue.Name {
					t.Fatalf("%s leads to %s on %s", name, got["Party"], got["Issue"])
				}
			}
		}
	}
	if led != r.Matrix.Filled() {
		t.Errorf("%d links for %d positions", led, r.Matrix.Filled())
	}
}

func TestPositionsSheetIsATidyTable(t *testing.T) {
	f, _ := workbook(t, talks(t))
	rows := table(t, f, "Positions")
	if len(rows) != 16 {
		t.Fatalf("%d rows for 16 pairs", len(rows))
	}
	find := func(issue, party string) map[string]string {
		i := slices.IndexFunc(rows, func(r map[string]string) bool { return r["Issue"] == issue && r["Party"] == party })
		return rows[i]
	}
	guard := find("Guard", "Republic of Veldria")
	for head, want := range map[string]string{
		"Stance": "+2", "Sign": "BB", "Side": "firmly B", "Pole it is on": "foreign ships, bound by the treaty",
		"Rests on": "suggested, not reviewed", "Date": "2025-08-18", "Passages": "2", "Accepted": "1", "Suggested": "1",
		"Claims": "0", "Mean": "2.00", "Spread": "2.00", "Shift": "changed sides", "Was": "-2", "Was on": "2025-04-26",
	} {
		if guard[head] != want {
			t.Errorf("%s is %q, want %q", head, guard[head], want)
		}
	}
	if r := find("Fishing", "Marrow"); r["Stance"] != "" || r["Mean"] != "" || r["In words"] != "No statement found in 2 sources" {
		t.Errorf("an unknown position shows as %v", r)
	}
	tables, err := f.GetTables("Positions")
	if err != nil || len(tables) != 1 || tables[0].Name != "tblPositions" || tables[0].Range != "A1:AC17" {
		t.Errorf("tables %+v, %v", tables, err)
	}
}

func TestEvidenceSheetHoldsEveryPassageWordForWord(t *testing.T) {
	r := large(t)
	f, _ := workbook(t, r)
	rows := table(t, f, "Evidence")
	if len(rows) != len(r.Passages) {
		t.Fatalf("%d rows for %d passages", len(rows), len(r.Passages))
	}
	texts := map[string][]rune{}
	for i, s := range r.Sources {
		texts["S"+strconv.Itoa(i+1)] = []rune(s.Text)
	}
	seen := map[string]bool{}
	for _, row := range rows {
		start, err1 := strconv.Atoi(row["Starts at"])
		end, err2 := strconv.Atoi(row["Ends at"])
		if err1 != nil || err2 != nil {
			t.Fatalf("no place in the text: %v", row)
		}
		words := row["Passage, word for word"]
		if got := string(texts[row["Source"]][start:end]); got != words {
			t.Errorf("at %d to %d of %s stands %q, not %q", start, end, row["Source"], got, words)
		}
		if row["Check against the source"] != "word for word" {
			t.Errorf("check says %q", row["Check against the source"])
		}
		seen[words] = true
	}
	for _, p := range r.Passages {
		if !seen[p.Quote] {
			t.Errorf("missing: %q", p.Quote)
		}
	}
}

func TestEvidenceSheetSaysHowAPassageCameAbout(t *testing.T) {
	f, _ := workbook(t, talks(t))
	rows := table(t, f, "Evidence")
	i := slices.IndexFunc(rows, func(r map[string]string) bool { return r["Claimed by"] != "" })
	for head, want := range map[string]string{
		"Claimed by": "Marrow", "Voice": "reported by the writer", "Status": "suggested", "Confidence, %": "64",
		"Origin": "suggested by the machine", "Date": "2025-04-26", "In the position": "no", "Speaker, as written": "An adviser from Marrow",
	} {
		if rows[i][head] != want {
			t.Errorf("%s is %q, want %q", head, rows[i][head], want)
		}
	}
	j := slices.IndexFunc(rows, func(r map[string]string) bool { return r["Origin"] == "added by the analyst" })
	if rows[j]["Confidence, %"] != "" || rows[j]["In the position"] != "yes" {
		t.Errorf("an analyst's own passage shows as %v", rows[j])
	}
	k := slices.IndexFunc(rows, func(r map[string]string) bool { return r["Why it was suggested"] != "" })
	if rows[k]["Why it was suggested"] != "Marrow [party] · “will keep the harbour” (A)" {
		t.Errorf("reasons %q", rows[k]["Why it was suggested"])
	}
}

func TestDatesAreDatesWhereTheDayIsKnown(t *testing.T) {
	r := talks(t)
	r.Sources[1].Published = "2025-08"
	f, _ := workbook(t, r)
	known, err := f.GetCellType("Sources", "G2")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := f.GetCellValue("Sources", "G2", excelize.Options{RawCellValue: true})
	if err != nil || raw != "45773" {
		t.Errorf("26 April 2025 is stored as %q (%v, %v)", raw, known, err)
	}
	if got := cell(t, f, "Sources", "G2"); got != "2025-04-26" {
		t.Errorf("and shown as %q", got)
	}
	if got := cell(t, f, "Sources", "G3"); got != "2025-08" {
		t.Errorf("a month is shown as %q", got)
	}
	if got := cell(t, f, "Sources", "H3"); !strings.HasPrefix(got, "inferred: ") {
		t.Errorf("how it is known: %q", got)
	}
}

func TestWorkbookHasNoClock(t *testing.T) {
	f, _ := workbook(t, talks(t))
	props, err := f.GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if props.Created != "2025-08-18T00:00:00Z" || props.Modified != props.Created || props.Creator != "Standpoint 0.1.0" ||
		props.Title != "Talks on the strait" || props.Language != "en" {
		t.Errorf("properties %+v", props)
	}
}

func TestPassageThatIsNotInItsSourceIsNamed(t *testing.T) {
	r := talks(t)
	r.Sources[1].Text = strings.Replace(r.Sources[1].Text, "insists on", "gives away", 1)
	f, _ := workbook(t, r)
	faulty := 0
	for _, row := range table(t, f, "Evidence") {
		if row["Check against the source"] == "DOES NOT STAND THERE" {
			faulty++
			if row["Passage, word for word"] != "Marrow insists on the harbour." {
				t.Errorf("the wrong one: %v", row)
			}
		}
	}
	rows, err := f.GetRows("Matrix")
	if err != nil {
		t.Fatal(err)
	}
	last := strings.Join(rows[len(rows)-1], "")
	if faulty != 1 || !strings.Contains(last, "“Marrow insists on the harbour.”") || !strings.Contains(last, "S2") {
		t.Errorf("%d faulty; the matrix ends with %q", faulty, last)
	}
}

func TestEmptyDossierMakesAWorkbook(t *testing.T) {
	f, _ := workbook(t, reportOf(t, dossier.Codebook{}, nil, nil, options()))
	if got := cell(t, f, "Matrix", "A1"); got != "Positions of the parties" {
		t.Errorf("title %q", got)
	}
	tables, err := f.GetTables("Evidence")
	if err != nil || len(tables) != 0 {
		t.Errorf("a table without rows is damaged to Excel: %v, %v", tables, err)
	}
}
