package dossier_test

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// book is a small codebook that uses every field.
func book() codebook.Codebook {
	return codebook.Codebook{
		Title: "Bridge talks",
		Parties: []codebook.Party{
			{
				Name: "Northland", Short: "N", Note: "its council", Aliases: []string{"North", "Nordheim"},
				AliasesExact: []string{"NL"}, Adjectives: []string{"Northern"}, Groups: []string{"the Coast"},
				Persons: []codebook.Person{{Name: "Ada Berg", Short: "Berg", Titles: []string{"premier", "chair"}, Pronoun: "she", From: "2024-01-01", Until: "2026-01-01"}},
			},
			{Name: "Southland", Short: "S"},
		},
		Issues: []codebook.Issue{
			{
				Name: "Toll", Question: "Is there a toll on the bridge?", PoleA: "No toll", PoleB: "A toll", Note: "lorries too",
				Affirmative: "b", Keywords: []string{"toll*", "fee"}, CuesA: []string{"free of charge"}, CuesB: []string{"must pay|has to pay"}, Exclude: []string{"death toll"},
			},
			{Name: "Ferry", Question: "Does the ferry go on?", PoleA: "It stops", PoleB: "It goes on"},
		},
	}
}

func create(t testing.TB) *dossier.Dossier {
	t.Helper()
	return createAt(t, filepath.Join(t.TempDir(), "talks.standpoint"))
}

// createAt makes a dossier with the small codebook.
func createAt(t testing.TB, path string) *dossier.Dossier {
	t.Helper()
	d, err := dossier.Create(t.Context(), path)
	must(t, err)
	t.Cleanup(func() { _ = d.Close() })
	must(t, d.SetCodebook(t.Context(), book()))
	return d
}

func open(t testing.TB, path string) *dossier.Dossier {
	t.Helper()
	d, err := dossier.Open(t.Context(), path)
	must(t, err)
	t.Cleanup(func() { _ = d.Close() })
	return d
}

func reopen(t testing.TB, d *dossier.Dossier) *dossier.Dossier {
	t.Helper()
	must(t, d.Close())
	return open(t, d.Path())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// article is a source of which every sentence is a suggested passage.
func article(n int) dossier.Incoming {
	sentences := []string{
		fmt.Sprintf("In year %d Northland said that lorries must pay on the bridge.", n),
		"“Crossing stays free of charge,” said the chair of Southland — naïvely.",
		"Nobody spoke of the ferry.",
	}
	text := strings.Join(sentences, "\n")
	in := dossier.Incoming{Source: dossier.Source{
		Title: fmt.Sprintf("Article %d", n), TitleHow: dossier.Stated, FileName: fmt.Sprintf("a%d.txt", n), Text: text,
		Published: dossier.Date(fmt.Sprintf("20%02d-03-05", n%100)), PublishedHow: dossier.Stated,
	}}
	at := 0
	for i, s := range sentences[:2] {
		in.Passages = append(in.Passages, dossier.Passage{
			Start: at, End: at + len(s), Party: dossier.ID(i + 1), Issue: 1, Stance: 1 - 2*i, Voice: dossier.Report,
			Speaker: "the chair", Confidence: 70 + i, Record: &dossier.Record{Why: []string{"party: named", "issue: toll"}, Engine: "test 1"},
		})
		at += len(s) + 1
	}
	return in
}

func articles(from, to int) []dossier.Incoming {
	var all []dossier.Incoming
	for n := from; n < to; n++ {
		all = append(all, article(n))
	}
	return all
}

func add(t testing.TB, d *dossier.Dossier, items ...dossier.Incoming) []dossier.Fate {
	t.Helper()
	fates, err := d.AddSources(t.Context(), fmt.Sprintf("Import %d articles", len(items)), items, nil)
	must(t, err)
	return fates
}

func passages(t testing.TB, d *dossier.Dossier) []dossier.Passage {
	t.Helper()
	all, err := d.Passages(context.Background(), dossier.Filter{WithRejected: true})
	must(t, err)
	return all
}

// digest is all of a dossier that a user can see.
func digest(t testing.TB, d *dossier.Dossier) string {
	t.Helper()
	ctx := context.Background()
	book, err := d.Codebook(ctx)
	must(t, err)
	sources, err := d.Sources(ctx)
	must(t, err)
	positions, err := d.Positions(ctx)
	must(t, err)
	for i, s := range sources {
		if sources[i], err = d.Source(ctx, s.ID); err != nil {
			t.Fatal(err)
		}
	}
	var set []string
	for _, p := range positions {
		stance := "none"
		if p.Stance != nil {
			stance = fmt.Sprint(*p.Stance)
		}
		set = append(set, fmt.Sprint(p.Party, p.Issue, stance, p.Summary, p.Note))
	}
	saliences, err := d.Saliences(ctx)
	must(t, err)
	all, err := json.Marshal(passages(t, d))
	must(t, err)
	return fmt.Sprintf("%+v\n%+v\n%s\n%q\n%v", book, sources, all, set, saliences)
}
