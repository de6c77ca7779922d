package export_test

import (
	"archive/zip"
	"bytes"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// raw reads a sheet as it is stored, without the formats of numbers.
func raw(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// section finds the rows of the Compare sheet under a heading, from the third
// column on.
func section(t *testing.T, rows [][]string, heading string, count int) [][]string {
	t.Helper()
	for i, row := range rows {
		if len(row) == 0 || !strings.HasPrefix(row[0], heading) {
			continue
		}
		var found [][]string
		for _, r := range rows[i+1 : i+1+count] {
			found = append(found, r[2:])
		}
		return found
	}
	t.Fatalf("no section %q", heading)
	return nil
}

// asNumber is a number of a sheet; empty is NaN.
func asNumber(t *testing.T, s string) float64 {
	t.Helper()
	if s == "" {
		return math.NaN()
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func same(a, b float64) bool {
	return a == b || math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) < 1e-12
}

func cellOf(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

// holdsMeasures compares the Compare sheet of a workbook with the engine.
func holdsMeasures(t *testing.T, f *excelize.File, m *compare.Matrix) {
	t.Helper()
	ms := compare.Measure(m, compare.BySalience)
	rows := raw(t, f, "Compare")
	distances := section(t, rows, "How far apart", len(m.Parties))
	shared := section(t, rows, "On how many of", len(m.Parties))
	for a := range m.Parties {
		for b := range m.Parties {
			d := ms.Distance(a, b)
			want := d.Value
			if !d.Known {
				want = math.NaN()
			}
			if got := asNumber(t, cellOf(distances[a], b)); !same(got, want) {
				t.Errorf("distance of %d and %d: %v, the engine says %v", a, b, got, want)
			}
			if got := cellOf(shared[a], b); got != strconv.Itoa(d.Shared) {
				t.Errorf("%d and %d share %s issues, the engine says %d", a, b, got, d.Shared)
			}
		}
	}
	for j, row := range section(t, rows, "Where they stand", len(m.Issues)) {
		counts := [5]int{}
		for i := range m.Parties {
			want := ""
			if cell := m.Cells[i][j]; cell.Known {
				want = strconv.Itoa(cell.Stance)
				counts[cell.Stance+2]++
			}
			if got := cellOf(row, i); got != want {
				t.Errorf("stance of %d on %d: %q, the engine says %q", i, j, got, want)
			}
		}
		for k, n := range counts {
			if got := cellOf(row, len(m.Parties)+k); got != strconv.Itoa(n) {
				t.Errorf("issue %d: %s parties at %d, not %d", j, got, k-2, n)
			}
		}
		want := math.NaN()
		if c := ms.Contention(j); c.Known {
			want = c.Value
		}
		if got := asNumber(t, cellOf(row, len(m.Parties)+6)); !same(got, want) {
			t.Errorf("contention of %d: %v, the engine says %v", j, got, want)
		}
	}
}

func TestCompareSheetHoldsWhatTheEngineSays(t *testing.T) {
	for name, r := range map[string]app.Report{"talks": talks(t), "large": large(t), "hostile": hostile(t)} {
		t.Run(name, func(t *testing.T) {
			f, _ := workbook(t, r)
			holdsMeasures(t, f, r.Matrix)
		})
	}
}

func TestCompareSheetCalculatesAnew(t *testing.T) {
	_, document := workbook(t, talks(t))
	props := parts(t, document)["xl/workbook.xml"]
	if !strings.Contains(props, `fullCalcOnLoad="true"`) {
		t.Error("nobody is told to calculate when the file is opened")
	}
	charts := 0
	for name, part := range parts(t, document) {
		if strings.HasPrefix(name, "xl/charts/chart") {
			charts++
			if !strings.Contains(part, "Compare!$B$7:$B$10") {
				t.Errorf("%s does not show the issues of the Compare sheet", name)
			}
		}
	}
	if charts != 2 {
		t.Errorf("%d charts, want 2", charts)
	}
}

// recalculated has LibreOffice calculate every formula of a workbook, whose
// results are taken out before: it trusts those that it finds.
func recalculated(t *testing.T, document []byte) *excelize.File {
	t.Helper()
	return savedByLibreOffice(t, withoutResults(t, document))
}

// savedByLibreOffice is a workbook as LibreOffice writes it.
func savedByLibreOffice(t *testing.T, document []byte) *excelize.File {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "in.xlsx")
	if err := os.WriteFile(file, document, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(folder)+"/profile", "--headless",
		"--convert-to", "xlsx", "--outdir", filepath.Join(folder, "out"), file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	f, err := excelize.OpenFile(filepath.Join(folder, "out", "in.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func withoutResults(t *testing.T, document []byte) []byte {
	result := regexp.MustCompile(`(?s)(</f>)<v>.*?</v>`)
	return rewritten(t, document, func(part string, data []byte) []byte {
		if !strings.HasPrefix(part, "xl/worksheets/") {
			return data
		}
		return result.ReplaceAll(data, []byte("$1"))
	})
}

// damaged is a workbook with something in a part exchanged.
func damaged(t testing.TB, document []byte, part, old, changed string) []byte {
	return rewritten(t, document, func(name string, data []byte) []byte {
		if name != part {
			return data
		}
		return bytes.ReplaceAll(data, []byte(old), []byte(changed))
	})
}

// rewritten is a workbook with other parts.
func rewritten(t testing.TB, document []byte, change func(part string, data []byte) []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		w, err := out.Create(part.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(change(part.Name, data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLibreOfficeCalculatesWhatIsStored(t *testing.T) {
	r := large(t)
	f, document := workbook(t, r)
	again := recalculated(t, document)
	holdsMeasures(t, again, r.Matrix)
	compared := 0
	for _, sheet := range []string{"Compare", "Positions"} {
		want, got := raw(t, f, sheet), raw(t, again, sheet)
		for i, row := range want {
			for j, v := range row {
				name, err := excelize.CoordinatesToCellName(j+1, i+1)
				if err != nil {
					t.Fatal(err)
				}
				formula, err := f.GetCellFormula(sheet, name)
				if err != nil {
					t.Fatal(err)
				}
				if formula == "" {
					continue
				}
				compared++
				is := cellOf(got[i], j)
				a, errA := strconv.ParseFloat(v, 64)
				b, errB := strconv.ParseFloat(is, 64)
				if v != is && (errA != nil || errB != nil || !same(a, b)) {
					t.Errorf("%s!%s is stored as %q, LibreOffice makes it %q of %s", sheet, name, v, is, formula)
				}
			}
		}
	}
	if compared < 1500 {
		t.Errorf("only %d formulas were compared", compared)
	}
}

func TestChangedStanceMovesTheDistances(t *testing.T) {
	r := large(t)
	f, _ := workbook(t, r)
	m := compare.NewMatrix(compare.Input{Codebook: r.Codebook, Sources: r.Sources, Passages: compare.Pointers(r.Passages)}, r.Options)
	p := slices.IndexFunc(m.Cells, func(row []compare.Cell) bool { return row[3].Known && row[3].Stance != 2 })
	row := 2 + 3*len(m.Parties) + p
	if err := f.SetCellInt("Positions", "C"+strconv.Itoa(row), 2); err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellInt("Positions", "G"+strconv.Itoa(row), 7); err != nil {
		t.Fatal(err)
	}
	var edited bytes.Buffer
	if err := f.Write(&edited); err != nil {
		t.Fatal(err)
	}
	m.Cells[p][3].Stance = 2
	m.Salience = append(m.Salience, salienceOf(m, p, 3, 7))
	again := recalculated(t, edited.Bytes())
	holdsMeasures(t, again, m)
	at := raw(t, again, "Positions")[row-1]
	if at[3] != "BB" || at[4] != "firmly B" || at[8] != m.Issues[3].PoleB || at[22] != "edited" {
		t.Errorf("the row says %q", at)
	}
}

func salienceOf(m *compare.Matrix, party, issue, value int) dossier.Salience {
	return dossier.Salience{Party: m.Parties[party].ID, Issue: m.Issues[issue].ID, Value: value}
}
