package app_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// BenchmarkDecision measures from a decision to the matrix that shows it, in a
// dossier of 2,000 sources and 50,000 passages on 12 parties and 16 issues.
func BenchmarkDecision(b *testing.B) {
	k := crowded(b)
	ctx := b.Context()
	if _, _, err := k.Matrix(ctx, app.DefaultOptions()); err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		n++
		if err := k.SetStance(ctx, dossier.ID(1+n*37%50_000), n%5-2); err != nil {
			b.Fatal(err)
		}
		if _, _, err := k.Matrix(ctx, app.DefaultOptions()); err != nil {
			b.Fatal(err)
		}
	}
}

func crowded(b *testing.B) *app.Desk {
	b.Helper()
	var book codebook.Codebook
	for n := range 12 {
		book.Parties = append(book.Parties, codebook.Party{Name: fmt.Sprint("Party ", n)})
	}
	for n := range 16 {
		book.Issues = append(book.Issues, codebook.Issue{Name: fmt.Sprint("Issue ", n), Question: "?", PoleA: "A", PoleB: "B"})
	}
	k, err := app.Create(b.Context(), filepath.Join(b.TempDir(), "Crowded"+app.Ending), book)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = k.Close() })
	const sentence = "One of the parties said on that day that it would rather go on talking of it than not, if the others came to the table as well.\n"
	var items []dossier.Incoming
	for n := range 2000 {
		in := dossier.Incoming{Source: dossier.Source{
			Title: fmt.Sprint("Article ", n), Published: dossier.Date(fmt.Sprintf("20%02d-01-02", n%30)),
			Text: fmt.Sprintf("%06d ", n) + strings.Repeat(sentence, 25),
		}}
		for j := range 25 {
			start := 7 + j*len(sentence)
			in.Passages = append(in.Passages, dossier.Passage{
				Start: start, End: start + len(sentence) - 1, Party: dossier.ID(1 + (n+j)%12), Issue: dossier.ID(1 + (n*7+j)%16), Stance: (n+j)%5 - 2,
				Confidence: 40 + (n+j)%60, Speaker: "a spokesman", Record: &dossier.Record{Engine: "en 1", Why: []string{"holder: a spokesman", "wants: “rather” (+1)"}},
			})
		}
		items = append(items, in)
	}
	if _, err := k.AddSources(b.Context(), "Import", items, nil); err != nil {
		b.Fatal(err)
	}
	return k
}
