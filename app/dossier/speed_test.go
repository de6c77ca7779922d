package dossier_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// large makes a dossier of 2,000 articles of about 4,800 bytes with 50,000
// suggested passages on 8 parties and 10 issues.
func large(b *testing.B) *dossier.Dossier {
	b.Helper()
	d, err := dossier.Create(b.Context(), filepath.Join(b.TempDir(), "large.standpoint"))
	must(b, err)
	b.Cleanup(func() { _ = d.Close() })
	var big codebook.Codebook
	for n := range 8 {
		big.Parties = append(big.Parties, codebook.Party{Name: fmt.Sprint("Party ", n)})
	}
	for n := range 10 {
		big.Issues = append(big.Issues, codebook.Issue{Name: fmt.Sprint("Issue ", n), Question: "?", PoleA: "A", PoleB: "B"})
	}
	must(b, d.SetCodebook(b.Context(), big))
	const sentence = "One of the parties said on that day that it would rather go on talking of it than not, if the others came to the table as well, which nobody knew for sure at the time of writing this."
	var items []dossier.Incoming
	for n := range 2000 {
		in := dossier.Incoming{Source: dossier.Source{
			Title: fmt.Sprint("Article ", n), Published: dossier.Date(fmt.Sprintf("20%02d-01-02", n%30)),
			Text: fmt.Sprintf("%06d ", n) + strings.Repeat(sentence+"\n", 25),
		}}
		for k := range 25 {
			start := 7 + k*(len(sentence)+1)
			in.Passages = append(in.Passages, dossier.Passage{
				Start: start, End: start + len(sentence), Party: dossier.ID(1 + (n+k)%8), Issue: dossier.ID(1 + (n*7+k)%10), Stance: (n+k)%5 - 2,
				Confidence: 40 + (n+k)%60, Speaker: "a spokesman",
				Record: &dossier.Record{Engine: "en 1", Why: []string{"party: named in the sentence", "issue: keyword in the sentence", "side: cue of pole B", "voice: said"}},
			})
		}
		items = append(items, in)
	}
	began := time.Now()
	_, err = d.AddSources(b.Context(), "Import", items, nil)
	must(b, err)
	b.Logf("import of %d articles with 50,000 passages: %v", len(items), time.Since(began))
	must(b, d.Close())
	d, err = dossier.Open(b.Context(), d.Path())
	must(b, err)
	return d
}

func BenchmarkLarge(b *testing.B) {
	d := large(b)
	ctx := context.Background()
	n := 0
	b.Run("one decision", func(b *testing.B) {
		for b.Loop() {
			n++
			must(b, d.SetStance(ctx, dossier.ID(1+n*37%50_000), (n%5)-2))
		}
	})
	b.Run("undo and redo", func(b *testing.B) {
		for b.Loop() {
			_, err := d.Undo(ctx)
			must(b, err)
			_, err = d.Redo(ctx)
			must(b, err)
		}
	})
	b.Run("passages for the matrix", func(b *testing.B) {
		for b.Loop() {
			all, err := d.Passages(ctx, dossier.Filter{})
			must(b, err)
			if len(all) < 49_000 {
				b.Fatal(len(all))
			}
		}
	})
	b.Run("sources for the matrix", func(b *testing.B) {
		for b.Loop() {
			_, err := d.Sources(ctx)
			must(b, err)
		}
	})
	b.Run("passages of a cell", func(b *testing.B) {
		for b.Loop() {
			all, err := d.Passages(ctx, dossier.Filter{Party: 1, Issue: 1})
			must(b, err)
			if len(all) == 0 {
				b.Fatal("an empty cell")
			}
		}
	})
	b.Run("passages of an article", func(b *testing.B) {
		for b.Loop() {
			_, err := d.Passages(ctx, dossier.Filter{Source: 77})
			must(b, err)
		}
	})
	b.Run("search", func(b *testing.B) {
		for b.Loop() {
			_, err := d.Search(ctx, "001234 talk", 20)
			must(b, err)
		}
	})
	b.Run("common word", func(b *testing.B) {
		for b.Loop() {
			_, err := d.Search(ctx, "talking", 20)
			must(b, err)
		}
	})
	b.Run("close and open", func(b *testing.B) {
		for b.Loop() {
			must(b, d.Close())
			var err error
			d, err = dossier.Open(ctx, d.Path())
			must(b, err)
		}
	})
	must(b, d.Close())
}
