package export_test

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/assets"
	"standpoint/export"
)

// conference is a report of which the brief has some 200 pages.
func conference(t testing.TB) app.Report {
	cb := dossier.Codebook{Title: "A long conference"}
	for i := range 24 {
		cb.Parties = append(cb.Parties, dossier.Party{Party: codebook.Party{Name: fmt.Sprintf("Delegation of country number %d", i), Short: fmt.Sprintf("C%d", i)}})
	}
	for i := range 36 {
		cb.Issues = append(cb.Issues, dossier.Issue{Issue: codebook.Issue{
			Name: fmt.Sprintf("Article %d of the draft", i+1), Question: "How far does the article go?", PoleA: "left to each country as before", PoleB: "a common rule with a timetable",
		}})
	}
	sources, texts, statements := make([]dossier.Source, 60), make([]strings.Builder, 60), []statement(nil)
	for n := range 2600 {
		words := fmt.Sprintf("“Statement %d: the delegation cannot accept the text in brackets as it stands, and asks for a package with predictable means.”", n)
		at := n % len(sources)
		texts[at].WriteString(words + "\n")
		statements = append(statements, statement{at + 1, 1 + n%24, 1 + n/24%36, n*3%5 - 2, words, dossier.Passage{Speaker: "the head of delegation", Voice: dossier.Quote}})
	}
	for i := range sources {
		sources[i] = dossier.Source{Title: fmt.Sprintf("Day %d of the talks", i+1), Published: dossier.Date(fmt.Sprintf("2026-%02d-%02d", 1+i/6, 3+4*(i%6))), Text: texts[i].String()}
	}
	return reportOf(t, cb, sources, statements, options())
}

// BenchmarkBrief makes a brief of some 200 pages, and writes the same lines of
// text bare, with the PDF library alone.
func BenchmarkBrief(b *testing.B) {
	r := conference(b)
	document := brief(b, r)
	count := len(regexp.MustCompile(`/Type /Page\n`).FindAll(document, -1))
	lines := linesOf(b, document)
	written := 0
	for _, page := range lines {
		written += len(page)
	}
	b.Logf("%d pages, %d lines, %d bytes", count, written, len(document))
	b.Run("Standpoint", func(b *testing.B) {
		for b.Loop() {
			if err := export.PDF(io.Discard, r); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Bare", func(b *testing.B) {
		for b.Loop() {
			if err := bareText(io.Discard, lines); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// bareText writes lines of text in the brief's typefaces and nothing else.
func bareText(w io.Writer, lines [][]string) error {
	pdf := gofpdf.New("P", "mm", "A4", "")
	for _, f := range []struct{ style, file string }{
		{"", "fonts/NotoSans-Regular.ttf"}, {"B", "fonts/NotoSans-Bold.ttf"}, {"I", "fonts/NotoSans-Italic.ttf"}, {"BI", "fonts/NotoSans-BoldItalic.ttf"},
	} {
		data, err := assets.Fonts.ReadFile(f.file)
		if err != nil {
			return err
		}
		pdf.AddUTF8FontFromBytes("Noto", f.style, data)
	}
	for _, page := range lines {
		pdf.AddPage()
		for i, l := range page {
			pdf.SetFont("Noto", []string{"", "B", "I"}[i%3], 9)
			pdf.Text(16, 16+float64(i)*3.6, l)
		}
	}
	return pdf.Output(w)
}

// linesOf are the lines of text of a brief, page by page.
func linesOf(b *testing.B, document []byte) [][]string {
	b.Helper()
	var all [][]string
	for _, page := range strings.Split(strings.TrimSuffix(tool(b, document, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-"), "\f"), "\f") {
		var lines []string
		for line := range strings.Lines(page) {
			if line = strings.TrimSpace(line); line != "" {
				lines = append(lines, line)
			}
		}
		all = append(all, lines)
	}
	return all
}
