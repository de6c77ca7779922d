package dossier_test

import (
	"fmt"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

func TestCheckFindsWhatWasTamperedWith(t *testing.T) {
	for name, c := range map[string]struct{ tamper, words string }{
		"text":    {`UPDATE source SET text=replace(text,'lorries','lorrys.') WHERE id=2`, "source 2 (Article 1)"},
		"quote":   {`UPDATE passage SET quote='something else' WHERE id=3`, "Passage 3"},
		"span":    {`UPDATE passage SET start=start+1 WHERE id=4`, "Passage 4"},
		"history": {`UPDATE step_row SET new='{"id":' WHERE id=20`, "history is damaged in 1 place"},
		"orphan":  {`UPDATE passage SET party_id=99 WHERE id=1`, "party"},
	} {
		t.Run(name, func(t *testing.T) {
			path := stored(t, 3)
			meddle(t, path, `PRAGMA foreign_keys=0`, c.tamper)
			d := open(t, path)
			faults, err := d.Check(t.Context(), nil)
			must(t, err)
			found := strings.Join(faults, "\n")
			if !strings.Contains(found, c.words) {
				t.Errorf("check found %q, want %q", found, c.words)
			}
		})
	}
}

func TestDamagedSearchIndexIsBuiltAnew(t *testing.T) {
	for name, damage := range map[string]string{
		"lost rows":   `DELETE FROM source_fts_docsize WHERE id=1`,
		"all deleted": `INSERT INTO source_fts(source_fts) VALUES('delete-all')`,
	} {
		t.Run(name, func(t *testing.T) {
			path := stored(t, 4)
			d := open(t, path)
			want, err := d.Search(t.Context(), "lorries", 9)
			must(t, err)
			must(t, d.Close())
			meddle(t, path, damage)
			d = open(t, path)
			got, err := d.Search(t.Context(), "lorries", 9)
			must(t, err)
			if len(want) != 4 || fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("hits %v, want %v", got, want)
			}
			faults, err := d.Check(t.Context(), nil)
			must(t, err)
			if len(faults) > 0 {
				t.Errorf("check: %q", faults)
			}
		})
	}
}

func TestCheckMendsTheSearchIndex(t *testing.T) {
	path := stored(t, 4)
	meddle(t, path, `INSERT INTO source_fts(source_fts,rowid,text) SELECT 'delete',id,text FROM source WHERE id=1`,
		`INSERT INTO source_fts(rowid,text) VALUES(1,'entirely other words')`)
	d := open(t, path)
	faults, err := d.Check(t.Context(), nil)
	must(t, err)
	if len(faults) != 1 || !strings.Contains(faults[0], "built anew") {
		t.Errorf("faults %q", faults)
	}
	hits, err := d.Search(t.Context(), "lorries", 9)
	must(t, err)
	if len(hits) != 4 {
		t.Errorf("hits after mending: %v", hits)
	}
	if faults, err := d.Check(t.Context(), nil); err != nil || len(faults) > 0 {
		t.Errorf("second check %q: %v", faults, err)
	}
}

func TestCheckAfterSearchingAndImportingFindsNothing(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 30)...)
	for n := 30; n < 120; n += 3 {
		for range dossier.Readers { // so that every connection has searched
			if _, err := d.Search(t.Context(), "toll bridge", 5); err != nil {
				t.Fatal(err)
			}
		}
		add(t, d, articles(n, n+3)...)
		if faults, err := d.Check(t.Context(), nil); err != nil || len(faults) > 0 {
			t.Fatalf("check with %d articles: %q, %v", n+3, faults, err)
		}
	}
}

func TestSearch(t *testing.T) {
	d := create(t)
	items := []dossier.Incoming{
		{Source: dossier.Source{Title: "One", Text: "The café by the bridge is free. " + strings.Repeat("Filler. ", 40) + "Tolls rise in Nordheim."}},
		{Source: dossier.Source{Title: "Two (50%)", Text: "A toll is not a \"fee\".", Published: "2025-01-01"}},
		{Source: dossier.Source{Title: "Three", Text: "橋の通行料は無料です。"}},
		{Source: dossier.Source{Title: "Gone", Text: "A toll that was removed."}},
		{Source: dossier.Source{Title: "A ferry", Text: "The ferry goes on."}},
	}
	fates := add(t, d, items...)
	must(t, d.RemoveSources(t.Context(), fates[3].ID))
	for _, c := range []struct{ words, want string }{
		{"toll", "2:toll 1:Tolls"},
		{"CAFE", "1:café"},
		{"bridge toll", "1:bridge"},
		{"ferry", "5:ferry"},
		{"bridge nord", "1:bridge"},
		{"bridge zebra", ""},
		{"料は", "3:料は"},
		{"50%", "2:title"},
		{"%", "2:title"},
		{"two", "2:title"},
		{"three 料", ""},
		{"", ""},
		{" \t", ""},
		{"...", ""},
	} {
		hits, err := d.Search(t.Context(), c.words, 10)
		must(t, err)
		var got []string
		for _, h := range hits {
			what := "title"
			if h.End > 0 {
				what = items[h.Source-1].Source.Text[h.Start:h.End]
			}
			got = append(got, fmt.Sprintf("%d:%s", h.Source, what))
			if h.End > 0 && !strings.Contains(h.Context, what) {
				t.Errorf("context %q does not show %q", h.Context, what)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q finds %q, want %q", c.words, got, c.want)
		}
	}
	if hits, err := d.Search(t.Context(), "toll", 1); err != nil || len(hits) != 1 {
		t.Errorf("limited to one: %v %v", hits, err)
	}
}

var oddSearches = []string{
	`AND`, `OR toll`, `(`, `)`, `-x`, `text:toll`, `"`, `""`, `toll"`, `*`, `a*b`, `^toll`, `NEAR(a b)`, `{text}: a`, `+`, `'`, "\x00", "a\x00b", "\ufdd0", `\`, `%_\`, "🙂", `a" OR text:"b`,
}

func TestSearchTakesAnythingAPersonTypes(t *testing.T) {
	d := create(t)
	add(t, d, articles(0, 3)...)
	for _, words := range oddSearches {
		if _, err := d.Search(t.Context(), words, 5); err != nil {
			t.Errorf("%q: %v", words, err)
		}
	}
}

func FuzzSearch(f *testing.F) {
	for _, words := range oddSearches {
		f.Add(words)
	}
	d := createAt(f, f.TempDir()+"/talks.standpoint")
	add(f, d, articles(0, 3)...)
	f.Fuzz(func(t *testing.T, words string) {
		hits, err := d.Search(t.Context(), words, 5)
		if err != nil {
			t.Fatalf("%q: %v", words, err)
		}
		for _, h := range hits {
			s, err := d.Source(t.Context(), h.Source)
			if err != nil || h.Start < 0 || h.End < h.Start || h.End > len(s.Text) {
				t.Fatalf("%q: hit %+v: %v", words, h, err)
			}
		}
	})
}
