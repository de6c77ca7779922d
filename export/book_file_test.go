package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// hostile is a report whose every text tries to break a document.
func hostile(t testing.TB) app.Report {
	nasty := []string{
		"=cmd|'/c calc'!A1", "+1-1", "-2+3", "@SUM(A1)", "\tTab first", "a_x000D_b", "nul\x00 bell\x07 end",
		"a\ufffeb", "bad \xff byte", "line\r\nend", "\u202ebackwards\u202c", "😀 emoji 𝔘", "漢字 한글", "שלום", "العربية", "e\u0301 composed",
		"<b>&amp;", "R&D & more", strings.Repeat("ä", 40000), strings.Repeat("x ", 3000), "", "   ", "−2 → ≤ 5", "'quoted", "\"",
	}
	longest := slices.IndexFunc(nasty, func(s string) bool { return len(s) > 50000 })
	var cb dossier.Codebook
	cb.Title = "=1+1 & \x01 title 😀"
	text := strings.Builder{}
	var statements []statement
	for i, s := range nasty {
		name := s
		if i == longest {
			name = strings.Repeat("ä", 900)
		}
		cb.Parties = append(cb.Parties, dossier.Party{Party: codebook.Party{Name: name, Short: name, Note: s, Aliases: []string{s, s}}})
		cb.Issues = append(cb.Issues, dossier.Issue{Issue: codebook.Issue{Name: name, Question: s, PoleA: s, PoleB: s, Keywords: []string{s}}})
		words := "<" + string(rune('A'+i)) + "> " + s + "."
		text.WriteString(words + "\n")
		statements = append(statements, statement{1, i + 1, i + 1, i%5 - 2, words, dossier.Passage{Speaker: name, Note: s, Record: &dossier.Record{Why: []string{s}}}})
	}
	source := dossier.Source{
		Title: nasty[0], Outlet: nasty[18], Author: nasty[6], Place: nasty[5], Published: "0099-13-77", PublishedWhy: nasty[17],
		Text: text.String(), Address: "https://example.org/" + strings.Repeat("a", 3000), FileName: "=x.txt",
	}
	odd := dossier.Source{Address: "javascript:alert(1)", Published: "2025-02", Text: "t"}
	return reportOf(t, cb, []dossier.Source{source, odd}, statements, options())
}

// parts reads the parts of a workbook.
func parts(t *testing.T, document []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(data)
	}
	return out
}

func TestHostileTextStaysText(t *testing.T) {
	r := hostile(t)
	f, document := workbook(t, r)
	for name, part := range parts(t, document) {
		if strings.HasPrefix(name, "xl/worksheets/") {
			onlyOwnFormulas(t, name, part)
		}
		if i := strings.IndexFunc(part, func(r rune) bool { return r < ' ' && !strings.ContainsRune("\t\n\r", r) || r == 0xFFFE }); i >= 0 {
			t.Errorf("%s holds a character that XML forbids at %d", name, i)
		}
	}
	names := map[string]bool{}
	for _, row := range table(t, f, "Codebook") {
		if row["Kind"] == "party" {
			names[row["Name"]] = true
		}
	}
	for _, want := range []string{"=cmd|'/c calc'!A1", "+1-1", "@SUM(A1)", "a_x000D_b", "nul bell end", "ab", "line\nend", "😀 emoji 𝔘", "漢字 한글", "<b>&amp;", "'quoted", "bad \uFFFD byte"} {
		if !names[want] {
			t.Errorf("the name %q did not come back", want)
		}
	}
	for sheet := range slices.Values(f.GetSheetList()) {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, v := range row {
				if n := len(utf16.Encode([]rune(v))); n > 32767 {
					t.Errorf("%s has a cell of %d units", sheet, n)
				}
			}
		}
	}
}

// onlyOwnFormulas checks that no text became part of a formula: every formula
// of the workbook is made of these words, signs and cells.
func onlyOwnFormulas(t *testing.T, name, part string) {
	t.Helper()
	own := regexp.MustCompile(`^(?:IF|AND|EXACT|ISNUMBER|CHOOSE|INDEX|MATCH|IFERROR|SUMPRODUCT|SUMIFS|COUNTIFS|SUM|SQRT|ABS|MIN|HYPERLINK|` +
		`tblPositions\[(?:Stance|Salience|IssueID|PartyID)\]|Codebook!|"(?:AA?|BB?|·|firmly A|leans to A|between or unclear|leans to B|firmly B|no statement found|edited|>=-2|<=2|)"|` +
		`\$?[A-Z]{1,3}\$?[0-9]+|[A-Z]:[A-Z]|[0-9.]+|[-+*/^&<>=(),:])*$`)
	for _, m := range regexp.MustCompile(`(?s)<f>(.*?)</f>`).FindAllStringSubmatch(part, -1) {
		if formula := html.UnescapeString(m[1]); !own.MatchString(formula) {
			t.Errorf("%s holds the formula %s", name, formula)
		}
	}
}

func TestWhatAWorkbookCannotHoldIsSaid(t *testing.T) {
	f, _ := workbook(t, hostile(t))
	rows, err := f.GetRows("Matrix")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, row := range rows {
		text.WriteString(strings.Join(row, "\n") + "\n")
	}
	for _, words := range []string{"too long for a cell and cut", "control characters were left out"} {
		if !strings.Contains(text.String(), words) {
			t.Errorf("the matrix does not say %q", words)
		}
	}
	long := false
	for _, row := range table(t, f, "Evidence") {
		long = long || strings.HasSuffix(row["Note"], "[cut: too long for a cell]")
	}
	if !long {
		t.Error("the text of 40,000 letters is cut without a word")
	}
}

func TestOnlySafeAddressesAreLinks(t *testing.T) {
	r := talks(t)
	r.Sources[1].Address = "javascript:alert(1)"
	f, _ := workbook(t, r)
	if is, to, err := f.GetCellHyperLink("Sources", "K2"); err != nil || !is || to != "https://example.org/april" {
		t.Errorf("the address of S1 is a link %v to %q, %v", is, to, err)
	}
	if is, _, err := f.GetCellHyperLink("Sources", "K3"); err != nil || is {
		t.Errorf("a script is a link: %v", err)
	}
}

func TestWorkbookIsTheSameBytesEachTime(t *testing.T) {
	for name, r := range map[string]app.Report{"talks": talks(t), "large": large(t), "hostile": hostile(t)} {
		_, one := workbook(t, r)
		for range 2 {
			if _, two := workbook(t, r); !bytes.Equal(one, two) {
				t.Errorf("%s: two exports differ", name)
			}
		}
	}
}

// TestWorkbookIsWellFormed checks what Excel repairs and other readers forgive.
func TestWorkbookIsWellFormed(t *testing.T) {
	for name, r := range map[string]app.Report{"talks": talks(t), "large": large(t), "hostile": hostile(t)} {
		_, document := workbook(t, r)
		all := parts(t, document)
		for part, data := range all {
			if err := parses(data); err != nil {
				t.Errorf("%s: %s: %v", name, part, err)
			}
			switch {
			case strings.HasSuffix(part, ".rels"):
				danglingTargets(t, name, part, data, all)
			case strings.HasPrefix(part, "xl/worksheets/"):
				elementOrder(t, name, part, data)
			case strings.HasPrefix(part, "xl/tables/"):
				uniqueHeadings(t, name, part, data)
			}
		}
	}
}

func parses(data string) error {
	d := xml.NewDecoder(strings.NewReader(data))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func danglingTargets(t *testing.T, name, part, data string, all map[string]string) {
	t.Helper()
	base := path.Dir(path.Dir(part))
	for _, m := range regexp.MustCompile(`<Relationship [^>]*>`).FindAllString(data, -1) {
		if strings.Contains(m, `TargetMode="External"`) {
			continue
		}
		to := regexp.MustCompile(`Target="([^"]*)"`).FindStringSubmatch(m)[1]
		file := path.Join(base, to)
		if strings.HasPrefix(to, "/") {
			file = to[1:]
		}
		if _, found := all[file]; !found {
			t.Errorf("%s: %s leads to %s, which is not there", name, part, file)
		}
	}
}

// elementOrder holds a sheet to the order that ECMA-376 prescribes.
func elementOrder(t *testing.T, name, part, data string) {
	t.Helper()
	order := []string{
		"sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "mergeCells",
		"conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
		"headerFooter", "drawing", "legacyDrawing", "tableParts", "extLst",
	}
	d := xml.NewDecoder(strings.NewReader(data))
	depth, last := 0, -1
	for {
		token, err := d.Token()
		if err != nil {
			return
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
			if depth != 2 {
				continue
			}
			at := slices.Index(order, e.Name.Local)
			again := at == last && e.Name.Local == "conditionalFormatting"
			if at < 0 || at <= last && !again {
				t.Errorf("%s: %s: %s stands in a wrong place", name, part, e.Name.Local)
			}
			last = at
		case xml.EndElement:
			depth--
		}
	}
}

func uniqueHeadings(t *testing.T, name, part, data string) {
	t.Helper()
	seen := map[string]bool{}
	for _, m := range regexp.MustCompile(`<tableColumn [^>]*name="([^"]*)"`).FindAllStringSubmatch(data, -1) {
		head := strings.ToLower(m[1])
		if seen[head] || head == "" {
			t.Errorf("%s: %s has the heading %q twice", name, part, head)
		}
		seen[head] = true
	}
	if len(seen) == 0 || !strings.Contains(data, "<autoFilter") {
		t.Errorf("%s: %s has no headings or no filter", name, part)
	}
}

func TestLibreOfficeReadsTheWorkbook(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "talks.xlsx")
	if err := toFile(t, file, talks(t)); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(folder)+"/profile", "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,4", "--outdir", folder, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	data, err := os.ReadFile(filepath.Join(folder, "talks-Evidence.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"Marrow insists on the harbour.", "The Łódź office", "2025-08-18"} {
		if !strings.Contains(string(data), words) {
			t.Errorf("LibreOffice does not read %q", words)
		}
	}
}
