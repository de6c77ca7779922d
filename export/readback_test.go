package export_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/app/returned"
	"standpoint/export"
)

// sample is a dossier of the two articles that come with the app.
func sample(t *testing.T) *app.Desk {
	t.Helper()
	k, err := app.NewFromTemplate(t.Context(), filepath.Join(t.TempDir(), "d.standpoint"), app.DefaultTemplate)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { k.Close() })
	if _, err := k.Import(t.Context(), []string{"../assets/sample"}, nil); err != nil {
		t.Fatal(err)
	}
	return k
}

// exported writes the dossier's workbook and opens it.
func exported(t *testing.T, k *app.Desk) *excelize.File {
	t.Helper()
	r, err := k.Report(t.Context(), app.Selection{Options: app.DefaultOptions()})
	if err != nil {
		t.Fatal(err)
	}
	f, _ := workbook(t, r)
	return f
}

// plan says what an edited workbook would change.
func plan(t *testing.T, k *app.Desk, f *excelize.File) returned.Plan {
	t.Helper()
	path := filepath.Join(t.TempDir(), "edited.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	book, err := export.ReadBack(path)
	if err != nil {
		t.Fatal(err)
	}
	p, err := k.Returned(t.Context(), book)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// rowOf is the row of a party and issue on the Positions sheet.
func rowOf(t *testing.T, f *excelize.File, party, issue string) int {
	t.Helper()
	for i, row := range raw(t, f, "Positions") {
		if row[0] == issue && row[1] == party {
			return i + 1
		}
	}
	t.Fatalf("no row for %s on %s", party, issue)
	return 0
}

// silentRow is a row of which nothing is known.
func silentRow(t *testing.T, f *excelize.File) int {
	t.Helper()
	for i, row := range raw(t, f, "Positions") {
		if row[4] == "no statement found" {
			return i + 1
		}
	}
	t.Fatal("every party was heard on everything")
	return 0
}

func enter(t *testing.T, f *excelize.File, sheet, column string, row int, value any) {
	t.Helper()
	if err := f.SetCellValue(sheet, column+strconv.Itoa(row), value); err != nil {
		t.Fatal(err)
	}
}

func TestUntouchedWorkbookChangesNothing(t *testing.T) {
	k := sample(t)
	p := plan(t, k, exported(t, k))
	if len(p.Differences) != 0 || len(p.Misfits) != 0 || p.Rows < 20 {
		t.Errorf("an untouched workbook has %d rows and would change %+v; %+v", p.Rows, p.Differences, p.Misfits)
	}
}

func TestEditedPositionsComeBackAsOneStep(t *testing.T) {
	k := sample(t)
	f := exported(t, k)
	row := rowOf(t, f, "Ukraine", "Crimea")
	enter(t, f, "Positions", "C", row, 1)
	enter(t, f, "Positions", "F", row, "=It says no\nto recognition")
	enter(t, f, "Positions", "G", row, 35)
	p := plan(t, k, f)
	if len(p.Differences) != 3 || len(p.Misfits) != 0 {
		t.Fatalf("differences %+v, misfits %+v", p.Differences, p.Misfits)
	}
	if d := p.Differences[0]; d.Row != row || d.Field != returned.Stance || d.Old != "2" || d.New != "1" || d.Moved {
		t.Errorf("the first difference is %+v", d)
	}
	if err := k.TakeReturned(t.Context(), "edited.xlsx", p.Differences); err != nil {
		t.Fatal(err)
	}
	steps, err := k.History(t.Context())
	if err != nil || steps[len(steps)-1].Label != "Read positions from edited.xlsx (3 changes)" {
		t.Errorf("history %+v, %v", steps, err)
	}
	if again := plan(t, k, f); len(again.Differences) != 0 {
		t.Errorf("what was read is still different: %+v", again.Differences)
	}
	back := exported(t, k)
	stored := raw(t, back, "Positions")[row-1]
	if stored[2] != "1" || stored[5] != "=It says no to recognition" || stored[6] != "35" {
		t.Errorf("the next workbook says %q", stored)
	}
	if _, err := k.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if again := plan(t, k, f); len(again.Differences) != 3 {
		t.Errorf("after one undo %d differences are left", len(again.Differences))
	}
}

func TestRowsThatDoNotFitAreNamed(t *testing.T) {
	k := sample(t)
	f := exported(t, k)
	good := rowOf(t, f, "Ukraine", "Crimea")
	empty := silentRow(t, f)
	cases := []struct {
		name, column string
		row          int
		value        any
		says         string
	}{
		{"a stance beyond the axis", "C", good, 3, "“3” is no stance"},
		{"a stance that is a word", "C", good, "firm", "“firm” is no stance"},
		{"a stance between two", "C", good, 0.5, "is no stance"},
		{"an emptied stance of passages", "C", good, nil, "reject them instead"},
		{"a stance without a passage", "C", empty, 1, "no passage stands there"},
		{"words without a passage", "F", empty, "It wants it all", "no passage stands there"},
		{"emptied words of a passage", "F", good, "", "those of a passage"},
		{"a salience beyond the scale", "G", good, 101, "is no salience"},
		{"a party that nobody knows", "Y", good, "P99", "does not know the party P99"},
		{"no issue", "X", good, nil, "no IssueID"},
		{"the same pair twice", "Y", good, cell(t, f, "Positions", "Y"+strconv.Itoa(good+1)), "already"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := exported(t, k)
			enter(t, f, "Positions", c.column, c.row, c.value)
			p := plan(t, k, f)
			if len(p.Differences) != 0 || len(p.Misfits) != 1 || !strings.Contains(p.Misfits[0].Reason, c.says) {
				t.Errorf("differences %+v, misfits %+v", p.Differences, p.Misfits)
			}
		})
	}
}

func TestDossierThatMovedOnIsSaid(t *testing.T) {
	k := sample(t)
	f := exported(t, k)
	row, other := rowOf(t, f, "Ukraine", "Crimea"), rowOf(t, f, "Russia", "Crimea")
	enter(t, f, "Positions", "C", row, -1)
	enter(t, f, "Positions", "C", other, 2)
	first := plan(t, k, f).Differences
	if len(first) != 2 {
		t.Fatalf("differences %+v", first)
	}
	first[0].New = "0" // meanwhile somebody sets it in the window
	if err := k.TakeReturned(t.Context(), "window", first[:1]); err != nil {
		t.Fatal(err)
	}
	p := plan(t, k, f)
	if len(p.Differences) != 2 {
		t.Fatalf("differences %+v", p.Differences)
	}
	if d := p.Differences[0]; !d.Moved || d.Exported != "2" || d.Old != "0" || d.New != "-1" {
		t.Errorf("what moved on meanwhile: %+v", d)
	}
	if p.Differences[1].Moved {
		t.Errorf("that has not moved: %+v", p.Differences[1])
	}
	enter(t, f, "Positions", "C", row, nil)
	if err := f.SetCellValue("Positions", "Z"+strconv.Itoa(row), nil); err != nil {
		t.Fatal(err)
	}
	enter(t, f, "Positions", "Z", row, 0)
	if d := plan(t, k, f).Differences[0]; !d.Clears || d.New != "2" {
		t.Errorf("an emptied stance that was set by hand goes back to the passages: %+v", d)
	}
}

func TestWorkbookOfAnotherDossierChangesNothing(t *testing.T) {
	k, other := sample(t), sample(t)
	f := exported(t, other)
	enter(t, f, "Positions", "C", 2, 1)
	p := plan(t, k, f)
	if len(p.Differences) != 0 || len(p.Misfits) != p.Rows {
		t.Errorf("%d differences, %d of %d rows do not fit", len(p.Differences), len(p.Misfits), p.Rows)
	}
}

func TestSortedAndMovedColumnsAreRead(t *testing.T) {
	k := sample(t)
	f := exported(t, k)
	row := rowOf(t, f, "Ukraine", "Crimea")
	enter(t, f, "Positions", "C", row, 1)
	if err := f.RemoveCol("Positions", "AB"); err != nil {
		t.Fatal(err)
	}
	if err := f.DeleteTable("tblPositions"); err != nil {
		t.Fatal(err)
	}
	if err := f.InsertCols("Positions", "B", 2); err != nil {
		t.Fatal(err)
	}
	if p := plan(t, k, f); len(p.Differences) != 1 || p.Differences[0].New != "1" {
		t.Errorf("differences %+v, misfits %+v", p.Differences, p.Misfits)
	}
}

func TestWorkbookOfAPartIsReadBack(t *testing.T) {
	k := sample(t)
	book, err := k.Codebook(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r, err := k.Report(t.Context(), app.Selection{
		Options: app.DefaultOptions(),
		Parties: []dossier.ID{book.Parties[1].ID, book.Parties[2].ID}, Issues: []dossier.ID{book.Issues[0].ID, book.Issues[1].ID},
	})
	if err != nil {
		t.Fatal(err)
	}
	f, _ := workbook(t, r)
	enter(t, f, "Positions", "C", rowOf(t, f, "Ukraine", "Crimea"), 1)
	if p := plan(t, k, f); p.Rows != 4 || len(p.Differences) != 1 || len(p.Misfits) != 0 {
		t.Errorf("%d rows, differences %+v, misfits %+v", p.Rows, p.Differences, p.Misfits)
	}
}

func TestWorkbookSavedByLibreOfficeIsRead(t *testing.T) {
	k := sample(t)
	f := exported(t, k)
	enter(t, f, "Positions", "C", rowOf(t, f, "Ukraine", "Crimea"), -2)
	var edited bytes.Buffer
	if err := f.Write(&edited); err != nil {
		t.Fatal(err)
	}
	p := plan(t, k, savedByLibreOffice(t, edited.Bytes()))
	if len(p.Differences) != 1 || p.Differences[0].New != "-2" || len(p.Misfits) != 0 {
		t.Errorf("differences %+v, misfits %+v", p.Differences, p.Misfits)
	}
}

func TestWhatIsNoWorkbookOfOursIsRefused(t *testing.T) {
	plain := excelize.NewFile()
	defer plain.Close()
	var other bytes.Buffer
	if err := plain.Write(&other); err != nil {
		t.Fatal(err)
	}
	if _, err := export.Positions(&other); !errors.Is(err, export.ErrNoPositions) {
		t.Errorf("another workbook: %v", err)
	}
	for name, data := range map[string]string{"nothing": "", "text": "Issue,Party,Stance", "half a zip": "PK\x03\x04 and no more"} {
		if _, err := export.Positions(strings.NewReader(data)); err == nil {
			t.Errorf("%s is read as a workbook", name)
		}
	}
	if _, err := export.ReadBack(filepath.Join(t.TempDir(), "none.xlsx")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}

// FuzzPositions reads damaged workbooks: an error, never a panic or an end of
// memory.
func FuzzPositions(f *testing.F) {
	var good bytes.Buffer
	if err := export.Excel(&good, talks(f)); err != nil {
		f.Fatal(err)
	}
	f.Add(good.Bytes())
	for _, damage := range []struct{ part, old, new string }{
		{"xl/worksheets/sheet3.xml", `<row r="3"`, `<row r="2147483647"`},
		{"xl/worksheets/sheet3.xml", `r="C3"`, `r="XFD1048576"`},
		{"xl/worksheets/sheet3.xml", `t="inlineStr"`, `t="s"`},
		{"xl/worksheets/sheet3.xml", `t="inlineStr"`, `t="e"`},
		{"xl/workbook.xml", `sheetId="3"`, `sheetId="-1"`},
		{"xl/sharedStrings.xml", `<si>`, `<si><r>`},
		{"docProps/custom.xml", `{`, `[[[`},
	} {
		f.Add(damaged(f, good.Bytes(), damage.part, damage.old, damage.new))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		book, err := export.Positions(bytes.NewReader(data))
		if err != nil && len(book.Rows) > 0 {
			t.Errorf("%d rows with the error %v", len(book.Rows), err)
		}
	})
}
