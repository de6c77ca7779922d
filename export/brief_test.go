package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/export"
)

// brief makes a brief.
func brief(t testing.TB, r app.Report) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := export.PDF(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// tool runs a program on a brief and returns what it prints; it skips the test
// where the program is not installed.
func tool(t testing.TB, document []byte, name string, args ...string) string {
	t.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		t.Skip(name + " is not installed")
	}
	file := filepath.Join(t.TempDir(), "brief.pdf")
	if err := os.WriteFile(file, document, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = file
		}
	}
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// pages reads the text of a brief, page by page, with single spaces.
func pages(t *testing.T, document []byte) []string {
	t.Helper()
	out := strings.Split(strings.TrimSuffix(tool(t, document, "pdftotext", "-enc", "UTF-8", "FILE", "-"), "\f"), "\f")
	for i := range out {
		out[i] = oneLine(out[i])
	}
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestPageOneSaysWhatMatters(t *testing.T) {
	one := pages(t, brief(t, talks(t)))[0]
	for _, words := range []string{
		"Talks on the strait", "Positions as of 18 August 2025", "Bottom line",
		"Only on “Harbour” (Marrow AA, ÅØB B) were two parties or more heard",
		"2 positions have moved: Republic of Veldria on “Guard” (AA to BB) and Republic of Veldria on “Direct talks” (A as claimed to BB).",
		"No statement was found for 11 of 16 pairs of party and issue, and none of them counts as neutral; 3 of 5 positions rest on suggestions that nobody has reviewed.",
		"At a glance", "no statement found in 2 sources", "What changed",
		"Republic of Veldria on Guard: changed sides. From AA, 26 Apr 2025 [S1], to BB, 18 Aug 2025 [S2].",
		"What is not known", "Marrow: nothing found on Guard, Fishing and Direct talks.",
		"Resting on one suggestion of under 65% confidence: ÅØB on Harbour and Neighbouring coastal states on Fishing.",
		"Dated by inference: S2.", "Page 1 of",
	} {
		if !strings.Contains(one, words) {
			t.Errorf("page one does not say %q:\n%s", words, one)
		}
	}
}

// crowded is a report of 40 parties and 30 issues, all heard in one article.
func crowded(t testing.TB) app.Report {
	var cb dossier.Codebook
	cb.Title = "Forty parties and thirty issues"
	for i := range 40 {
		cb.Parties = append(cb.Parties, dossier.Party{Party: codebook.Party{Name: fmt.Sprintf("Party number %d of the conference", i)}})
	}
	for i := range 30 {
		cb.Issues = append(cb.Issues, dossier.Issue{Issue: codebook.Issue{Name: fmt.Sprintf("Issue %02d", i), PoleA: "no", PoleB: "yes"}})
	}
	source := dossier.Source{Title: "All at once", Published: "2026-01-02", Text: "They said yes."}
	var statements []statement
	for i := range 40 {
		for j := range 30 {
			statements = append(statements, statement{1, i + 1, j + 1, (i*7+j)%5 - 2, "They said yes.", dossier.Passage{}})
		}
	}
	return reportOf(t, cb, []dossier.Source{source}, statements, options())
}

// herd is a report of 60 parties that all moved from one pole to the other.
func herd(t testing.TB) app.Report {
	cb := dossier.Codebook{Title: "All as one", Issues: []dossier.Issue{{Issue: codebook.Issue{Name: "The only issue", PoleA: "no", PoleB: "yes"}}}}
	sources := []dossier.Source{
		{Title: "Before", Published: "2026-01-02", Text: "They said no."},
		{Title: "After", Published: "2026-03-04", Text: "They said yes."},
	}
	var statements []statement
	for i := range 60 {
		cb.Parties = append(cb.Parties, dossier.Party{Party: codebook.Party{Name: fmt.Sprintf("Party number %d of the conference", i)}})
		statements = append(statements, statement{1, i + 1, 1, -2, "They said no.", dossier.Passage{}}, statement{2, i + 1, 1, 2, "They said yes.", dossier.Passage{}})
	}
	return reportOf(t, cb, sources, statements, options())
}

func TestPageOneHoldsALargeMatrix(t *testing.T) {
	all := pages(t, brief(t, crowded(t)))
	for i := range 30 {
		if !strings.Contains(all[0], fmt.Sprintf("Issue %02d", i)) {
			t.Errorf("issue %d is not on page one", i)
		}
	}
	if !strings.Contains(all[0], "What is not known") || !strings.HasPrefix(all[1], "Issue, with its poles") {
		t.Errorf("page one runs over: page two begins %.60q", all[1])
	}
}

func TestBriefQuotesWordForWord(t *testing.T) {
	r := talks(t)
	text := strings.Join(pages(t, brief(t, r)), " ")
	for _, p := range r.Passages {
		if !strings.Contains(text, p.Quote) {
			t.Errorf("missing: %q", p.Quote)
		}
	}
	for _, words := range []string{
		"“Marrow insists on the harbour.”", "the minister of Veldria · quoted · 26 April 2025 · AA, accepted (suggested at 90%) [S1]",
		"claimed by Marrow · 26 April 2025", "added by the analyst", "Firmly B · suggested, not reviewed",
		"changed sides: was A as claimed on 26 April 2025", "Łódź · 26 April 2025 (stated in the article)", "(inferred: “Monday” in a text about the 18th)",
		"How positions are drawn", "latest day on which the party was heard",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("the brief does not say %q", words)
		}
	}
	if strings.Contains(text, "could not be printed") || strings.Contains(text, "Warnings") {
		t.Error("there is nothing to warn of")
	}
}

func TestBriefQuotesInManyAlphabets(t *testing.T) {
	r := large(t)
	text := strings.Join(pages(t, brief(t, r)), " ")
	shown := 0
	for _, p := range r.Passages {
		if strings.Contains(text, p.Quote) {
			shown++
		}
	}
	more := 0
	for _, m := range regexp.MustCompile(`(\d+) more passages? stands? in the dossier`).FindAllStringSubmatch(text, -1) {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		more += n
	}
	if shown+more != len(r.Passages) || shown < 350 {
		t.Errorf("%d passages printed, %d said to be left out, of %d", shown, more, len(r.Passages))
	}
	for _, name := range []string{"Δημοκρατία Θαλασσίας", "Республика Заречье", "Łódź–Říčany Compact"} {
		if !strings.Contains(text, name) {
			t.Errorf("%s is missing", name)
		}
	}
}

func TestNothingRunsOffThePage(t *testing.T) {
	reports := map[string]app.Report{"talks": talks(t), "large": large(t), "crowded": crowded(t), "hostile": hostile(t), "herd": herd(t)}
	maps.Copy(reports, forms(t))
	for name, r := range reports {
		page, words, width, height := 0, 0, 0.0, 0.0
		for line := range strings.Lines(tool(t, brief(t, r), "pdftotext", "-bbox", "FILE", "-")) {
			var x0, y0, x1, y1 float64
			line = strings.TrimSpace(line)
			if n, _ := fmt.Sscanf(line, `<page width="%f" height="%f">`, &width, &height); n == 2 {
				page++
			}
			if n, _ := fmt.Sscanf(line, `<word xMin="%f" yMin="%f" xMax="%f" yMax="%f">`, &x0, &y0, &x1, &y1); n < 4 {
				continue
			}
			words++
			if x0 < 20 || y0 < 20 || x1 > width-20 || y1 > height-20 {
				t.Errorf("%s, page %d of %.0f x %.0f: %s", name, page, width, height, line)
			}
		}
		if words < 100 {
			t.Errorf("%s: read %d words only", name, words)
		}
	}
}

func TestPagesAreCounted(t *testing.T) {
	reports := map[string]app.Report{"talks": talks(t), "large": large(t)}
	maps.Copy(reports, forms(t))
	for name, r := range reports {
		all := pages(t, brief(t, r))
		for i, page := range all {
			if want := fmt.Sprintf("Page %d of %d", i+1, len(all)); !strings.Contains(page, want) {
				t.Errorf("%s: page %d does not say %q", name, i+1, want)
			}
		}
	}
}

// TestLinksLeadToPages finds links to places that were never set: the library
// lets them lead to the root of the page tree, which is object 1.
func TestLinksLeadToPages(t *testing.T) {
	reports := map[string]app.Report{"large": large(t)}
	maps.Copy(reports, forms(t))
	for name, r := range reports {
		document := brief(t, r)
		pageObjects := map[string]bool{}
		for _, m := range regexp.MustCompile(`(\d+) 0 obj\n<</Type /Page\n`).FindAllSubmatch(document, -1) {
			pageObjects[string(m[1])] = true
		}
		targets := regexp.MustCompile(`/Dest \[(\d+) 0 R`).FindAllSubmatch(document, -1)
		for _, m := range targets {
			if !pageObjects[string(m[1])] {
				t.Errorf("%s: a link leads to object %s, which is no page", name, m[1])
				break
			}
		}
		if len(targets) < 400 || len(pageObjects) < 20 {
			t.Errorf("%s: %d links on %d pages", name, len(targets), len(pageObjects))
		}
	}
}

func TestSourcesAndAddressesAreLinked(t *testing.T) {
	document := brief(t, talks(t))
	if !bytes.Contains(document, []byte("/URI (https://example.org/april)")) {
		t.Error("the address of a source is no link")
	}
}

func TestBriefHasAnOutline(t *testing.T) {
	out := tool(t, brief(t, talks(t)), "qpdf", "--json", "--json-key=outlines", "FILE")
	var doc struct {
		Outlines []struct {
			Title   string
			Page    int `json:"destpageposfrom1"`
			Kids    []struct{ Title string }
			Objects json.RawMessage `json:"-"`
		}
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, o := range doc.Outlines {
		titles = append(titles, fmt.Sprintf("%s %d", o.Title, o.Page))
		for _, k := range o.Kids {
			titles = append(titles, "- "+k.Title)
		}
	}
	want := []string{"Summary 1", "Matrix 2", "Issues 3", "- Harbour", "- Guard", "- Fishing", "- Direct talks", "Sources 5", "How positions are drawn 5"}
	if !slices.Equal(titles, want) {
		t.Errorf("outline %q, want %q", titles, want)
	}
}

func TestBriefIsSound(t *testing.T) {
	reports := map[string]app.Report{"talks": talks(t), "large": large(t), "hostile": hostile(t)}
	maps.Copy(reports, forms(t))
	for _, r := range reports {
		if out := tool(t, brief(t, r), "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Error(out)
		}
	}
}

func TestBriefIsTheSameBytesEachTime(t *testing.T) {
	reports := map[string]app.Report{"talks": talks(t), "large": large(t), "hostile": hostile(t)}
	maps.Copy(reports, forms(t))
	for name, r := range reports {
		one := brief(t, r)
		for range 2 {
			if !bytes.Equal(one, brief(t, r)) {
				t.Errorf("%s: two exports differ", name)
			}
		}
	}
}

func TestBriefHasNoClock(t *testing.T) {
	document := brief(t, talks(t))
	if n := bytes.Count(document, []byte("(D:20250818000000")); n != 2 {
		t.Errorf("%d dates in the properties are that of the newest source, not 2", n)
	}
}

func TestCharactersThatCannotBePrintedAreListed(t *testing.T) {
	text := strings.Join(pages(t, brief(t, hostile(t))), " ")
	for _, words := range []string{"Characters that could not be printed", "U+1F600", "U+6F22", "U+05E9", "U+2192"} {
		if !strings.Contains(text, words) {
			t.Errorf("the brief does not list %q", words)
		}
	}
	if !strings.Contains(text, "–2 -> <= 5") {
		t.Error("signs that have a likeness are not replaced by it")
	}
}

func TestBriefWarnsOfWhatIsNotInItsSource(t *testing.T) {
	r := talks(t)
	r.Sources[1].Text = strings.Replace(r.Sources[1].Text, "insists on", "gives away", 1)
	text := strings.Join(pages(t, brief(t, r)), " ")
	if !strings.Contains(text, "Warning: these words do not stand") ||
		!strings.Contains(text, "The passage on Marrow and Harbour does not stand at its place in S2, Second round ends late: “Marrow insists on the harbour.”") {
		t.Error("a quotation that is not in its source goes without a warning")
	}
}

func TestAnalystsSummaryIsPrintedAsIs(t *testing.T) {
	r := talks(t)
	cell := &r.Matrix.Cells[1][0]
	cell.Summary, cell.SummaryByAnalyst, cell.Set = "Holds on to the harbour.", true, true
	text := strings.Join(pages(t, brief(t, r)), " ")
	if strings.Count(text, "Holds on to the harbour.") != 2 || strings.Contains(text, "“Holds on") || !strings.Contains(text, "set by the analyst") {
		t.Error("the analyst's words are not in the matrix and on the page of the issue, or stand in quotation marks")
	}
}

func TestEmptyDossierMakesABrief(t *testing.T) {
	all := pages(t, brief(t, reportOf(t, dossier.Codebook{}, nil, nil, options())))
	if !strings.Contains(all[0], "Positions from sources without a date") || !strings.Contains(all[0], "no parties or no issues yet") {
		t.Errorf("page one says %q", all[0])
	}
}
