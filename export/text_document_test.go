package export_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/export"
)

func made(t testing.TB, write func(io.Writer, app.Report) error, r app.Report) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// pageText is what a reader of a web page sees.
func pageText(t *testing.T, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var s strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			s.WriteString(n.Data + " ")
		}
	}
	return oneLine(s.String())
}

func TestTextDocumentsQuoteWordForWord(t *testing.T) {
	r := talks(t)
	texts := map[string]string{
		"HTML":     pageText(t, made(t, export.HTML, r)),
		"Markdown": made(t, export.Markdown, r),
	}
	for name, text := range texts {
		for _, p := range r.Passages {
			if !strings.Contains(text, p.Quote) {
				t.Errorf("%s does not hold %q", name, p.Quote)
			}
		}
		for _, words := range []string{"Bottom line", "What changed", "changed sides", "No statement found in 2 sources", "Dated by inference: S2.", "claimed by Marrow", "added by the analyst"} {
			if !strings.Contains(text, words) {
				t.Errorf("%s does not say %q", name, words)
			}
		}
	}
}

func TestTextDocumentsAreTheSameBytesEachTime(t *testing.T) {
	for name, write := range map[string]func(io.Writer, app.Report) error{
		"Word": export.Word, "HTML": export.HTML, "Markdown": export.Markdown,
		"positions": export.PositionsCSV, "passages": export.PassagesCSV, "data": export.DataCSV,
	} {
		first, second := made(t, write, large(t)), made(t, write, large(t))
		if first != second {
			t.Errorf("%s differs", name)
		}
	}
}

func TestTextDocumentsTakeHostileText(t *testing.T) {
	r := hostile(t)
	for name, write := range map[string]func(io.Writer, app.Report) error{"Word": export.Word, "HTML": export.HTML, "Markdown": export.Markdown} {
		document := made(t, write, r)
		if name == "Word" {
			for part, data := range parts(t, []byte(document)) {
				if err := parses(data); err != nil {
					t.Errorf("%s: %v", part, err)
				}
				document += data
			}
		}
		for _, words := range []string{"漢字 한글", "שלום", "control characters were left out"} {
			if !strings.Contains(document, words) {
				t.Errorf("%s has lost %q", name, words)
			}
		}
		if strings.Contains(document, `href="javascript`) || strings.Contains(document, `Target="javascript`) {
			t.Errorf("%s links to what is no web page", name)
		}
	}
}

func TestTextDocumentWarnsOfWhatIsNotInItsSource(t *testing.T) {
	r := talks(t)
	r.Passages = slices.Clone(r.Passages)
	r.Sources = slices.Clone(r.Sources)
	r.Sources[1].Text = strings.Replace(r.Sources[1].Text, "Marrow insists", "Marrow no longer insists", 1)
	text := pageText(t, made(t, export.HTML, r))
	for _, words := range []string{"These words do not stand at this passage's place", "Look at it in the dossier before you use it."} {
		if !strings.Contains(text, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
}

func TestEmptyDossierMakesTextDocuments(t *testing.T) {
	r := reportOf(t, dossier.Codebook{}, nil, nil, options())
	if text := pageText(t, made(t, export.HTML, r)); !strings.Contains(text, "no parties or no issues yet") {
		t.Error("the page does not say that there is nothing yet")
	}
	made(t, export.Word, r)
	made(t, export.PositionsCSV, r)
}

// TestLibreOfficeReadsTheWordDocument prints it and reads the pages back.
func TestLibreOfficeReadsTheWordDocument(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	folder := t.TempDir()
	r := talks(t)
	if err := toFile(t, filepath.Join(folder, "talks.docx"), r); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(folder)+"/profile", "--headless",
		"--convert-to", "pdf", "--outdir", folder, filepath.Join(folder, "talks.docx")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	printed, err := os.ReadFile(filepath.Join(folder, "talks.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(pages(t, printed), " ")
	for _, p := range r.Passages {
		if !strings.Contains(text, p.Quote) {
			t.Errorf("the printed document does not hold %q", p.Quote)
		}
	}
	if !strings.Contains(text, "page 1 of 5") {
		t.Error("the pages are not counted")
	}
}

func TestTablesForSpreadsheetsHoldNoFormula(t *testing.T) {
	for name, write := range map[string]func(io.Writer, app.Report) error{"positions": export.PositionsCSV, "passages": export.PassagesCSV} {
		table := made(t, write, hostile(t))
		if !strings.HasPrefix(table, "\uFEFF") || !strings.Contains(table, "\r\n") {
			t.Errorf("%s: a spreadsheet would not know it", name)
		}
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(table, "\uFEFF"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, field := range row {
				if strings.HasPrefix(field, "=") || strings.HasPrefix(field, "@") || strings.HasPrefix(field, "+1-1") {
					t.Errorf("%s: %.40q is a formula", name, field)
				}
			}
		}
	}
}

func TestNumbersStayNumbersInTables(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(made(t, export.PositionsCSV, talks(t)), "\uFEFF"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := func(head string) int { return slices.Index(rows[0], head) }
	for _, row := range rows {
		if row[at("issue")] == "Harbour" && row[at("party")] == "Marrow" && (row[at("stance")] != "-2" || row[at("sign")] != "AA" || row[at("date")] != "2025-08-18") {
			t.Errorf("Marrow on the harbour: %q", row)
		}
		if row[at("side")] == "no statement found" && row[at("stance")] != "" {
			t.Errorf("nothing found, and yet a stance: %q", row)
		}
	}
	if len(rows) != 1+4*4 {
		t.Errorf("%d rows for 4 parties and 4 issues", len(rows)-1)
	}
}

func TestTableForSoftwareIsExact(t *testing.T) {
	r := talks(t)
	rows, err := csv.NewReader(strings.NewReader(made(t, export.DataCSV, r))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows)-1 != len(r.Passages) {
		t.Fatalf("%d rows for %d passages", len(rows)-1, len(r.Passages))
	}
	for i, p := range r.Passages {
		if got := rows[i+1][slices.Index(rows[0], "quote")]; got != p.Quote {
			t.Errorf("%q became %q", p.Quote, got)
		}
	}
}

func TestTheLongestEndingDecides(t *testing.T) {
	for name, begins := range map[string]string{"a.csv": "\uFEFFissue,party,stance,sign", "a.Passages.CSV": "\uFEFFissue,party,stance,quote", "a.data.csv": "issue,party,stance,quote"} {
		path := filepath.Join(t.TempDir(), name)
		if err := toFile(t, path, talks(t)); err != nil {
			t.Fatal(err)
		}
		if data, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(data), begins) {
			t.Errorf("%s: %v, %.40q", name, err, data)
		}
	}
}
