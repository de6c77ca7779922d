package export_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/export"
)

// manyRows is how many passages the long workbook has.
const manyRows = 100_000

// long is a report of n passages of about 200 characters, in sources of 200
// passages each.
func long(n int) app.Report {
	const parties, issues, each = 12, 16, 200
	cb := dossier.Codebook{Title: "A long dossier"}
	for i := range parties {
		cb.Parties = append(cb.Parties, dossier.Party{ID: dossier.ID(i + 1), Party: codebook.Party{Name: fmt.Sprintf("Republic of Shore %d", i+1)}})
	}
	for j := range issues {
		cb.Issues = append(cb.Issues, dossier.Issue{ID: dossier.ID(j + 1), Issue: codebook.Issue{
			Name: fmt.Sprintf("Issue of number %d", j+1), PoleA: "left to each country as before", PoleB: "a common and binding rule",
		}})
	}
	why := []string{"“the delegation” [party]", "“common rule” (B)", "“asked for” means support", "stated as its own"}
	passages := make([]dossier.Passage, 0, n)
	sources := make([]dossier.Source, 0, n/each+1)
	for len(passages) < n {
		s := dossier.Source{
			ID: dossier.ID(len(sources) + 1), Title: fmt.Sprintf("Report on day %d of the talks", len(sources)+1), Outlet: "Gazette of the Seas",
			Published: dossier.Date(fmt.Sprintf("20%02d-%02d-%02d", 10+len(sources)/300%15, 1+len(sources)/25%12, 1+len(sources)%25)), PublishedHow: dossier.Stated,
		}
		var text strings.Builder
		first := len(passages)
		for i := range min(each, n-first) {
			k := first + i
			start := text.Len()
			fmt.Fprintf(&text, "The delegation of Shore %d asked in statement %d for a common rule with a timetable, “whatever it costs”, and said that the text in brackets went too far for those who had to live by it from day to day.", 1+k%parties, k)
			passages = append(passages, dossier.Passage{
				ID: dossier.ID(k + 1), Source: s.ID, Start: start, End: text.Len(), Party: dossier.ID(1 + k%parties), Issue: dossier.ID(1 + k/parties%issues),
				Stance: k%5 - 2, Voice: dossier.Paraphrase, Speaker: "the head of the delegation", Status: dossier.Suggested, Origin: dossier.Machine,
				Confidence: 50 + k%50, Record: &dossier.Record{Why: why, Engine: "en 1"},
			})
			text.WriteByte('\n')
		}
		s.Text = text.String()
		for i := range passages[first:] {
			p := &passages[first+i]
			p.Quote = s.Text[p.Start:p.End]
		}
		sources = append(sources, s)
	}
	m := compare.NewMatrix(compare.Input{Codebook: cb, Sources: sources, Passages: compare.Pointers(passages)}, options())
	return app.Report{Title: cb.Title, Matrix: m, Codebook: cb, Sources: sources, Passages: passages, Version: "0.1.0"}
}

// BenchmarkWorkbook writes a workbook of 100,000 passages, and the rows of its
// Evidence sheet by the library's streaming writer alone.
func BenchmarkWorkbook(b *testing.B) {
	r := long(manyRows)
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			bare(b, r)
		}
	})
	b.Run("workbook", func(b *testing.B) {
		for b.Loop() {
			if err := export.Excel(io.Discard, r); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// bare writes the values of the Evidence sheet and nothing else: no other
// sheet, no look, no link, no height of a row.
func bare(b *testing.B, r app.Report) {
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	row := make([]any, 21)
	for i := range r.Passages {
		p := &r.Passages[i]
		s := &r.Sources[p.Source-1]
		copy(row, []any{
			fmt.Sprintf("E%d", i+1), r.Codebook.Issues[p.Issue-1].Name, r.Codebook.Parties[p.Party-1].Name, p.Stance, p.Quote, p.Speaker, p.Voice.String(),
			nil, p.Status.String(), string(s.Published), fmt.Sprintf("S%d", p.Source), s.Title, s.Outlet,
			p.Start, p.Start + utf8.RuneCountInString(p.Quote), p.Origin.String(), p.Confidence, "no", strings.Join(p.Why(), " · "), p.Note, "word for word",
		})
		name, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			b.Fatal(err)
		}
		if err := w.SetRow(name, row); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Write(io.Discard); err != nil {
		b.Fatal(err)
	}
}
