package app_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
)

func TestFindLooksEverywhere(t *testing.T) {
	k := straitDesk(t, "Strait: no end in sight\nAda Berg rejected the toll. The café at the pier was full.", "Ivo Kern said the toll must stay.")
	if err := k.SetPosition(t.Context(), dossier.Position{Party: 1, Issue: 2, Summary: "Wants free passage, said Özgür"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		words string
		kinds []app.FoundKind
	}{
		{"toll", []app.FoundKind{app.FoundPassage, app.FoundPassage, app.FoundSource, app.FoundSource}},
		{"kern toll", []app.FoundKind{app.FoundPassage, app.FoundSource}},
		{"ozgur pass", []app.FoundKind{app.FoundCell}},
		{"CAFE", []app.FoundKind{app.FoundSource}},
		{"strait: no", []app.FoundKind{app.FoundSource}},
		{"afé", nil},
		{"  ", nil},
		{"toll \"NEAR(", nil},
	} {
		found, err := k.Find(t.Context(), c.words, 10)
		if err != nil {
			t.Fatal(err)
		}
		var kinds []app.FoundKind
		for _, f := range found.Found {
			kinds = append(kinds, f.Kind)
			if f.Context == "" {
				t.Errorf("%q: a find without words around it: %+v", c.words, f)
			}
		}
		if len(kinds) != len(c.kinds) {
			t.Errorf("%q finds %v, want %v", c.words, kinds, c.kinds)
			continue
		}
		for i := range kinds {
			if kinds[i] != c.kinds[i] {
				t.Errorf("%q finds %v, want %v", c.words, kinds, c.kinds)
			}
		}
	}
}

// TestFindSaysWhetherThereIsMore: a list that ends at the limit is not said to be
// all, nor one that is all to be cut.
func TestFindSaysWhetherThereIsMore(t *testing.T) {
	k := straitDesk(t, "Ada Berg rejected the toll.", "Ivo Kern said the toll must stay.", "The toll is due at noon.")
	for _, c := range []struct {
		words string
		limit int
		found int
		more  bool
	}{
		{"toll", 3, 5, false}, // two passages, three articles
		{"toll", 2, 4, true},  // an article too many
		{"toll", 1, 2, true},  // and a passage
		{"noon", 1, 1, false}, // an article
		{"midnight", 1, 0, false},
	} {
		f, err := k.Find(t.Context(), c.words, c.limit)
		if err != nil {
			t.Fatal(err)
		}
		if len(f.Found) != c.found || f.More != c.more {
			t.Errorf("%q, %d of each: %d found, more: %v; want %d, %v", c.words, c.limit, len(f.Found), f.More, c.found, c.more)
		}
	}
}

// TestAWordOfAllArticlesFindsTheNewest: where thousands of articles have the word,
// the newest are shown, and none that was removed.
func TestAWordOfAllArticlesFindsTheNewest(t *testing.T) {
	k := straitDesk(t)
	var items []dossier.Incoming
	for n := range 2500 {
		day := dossier.Date(fmt.Sprintf("2025-%02d-%02d", 1+n*7%12, 1+n%28))
		items = append(items, dossier.Incoming{Source: dossier.Source{Title: fmt.Sprint("Talks of the day, ", n), Published: day, Text: fmt.Sprintf("Number %d: the talks go on.", n)}})
	}
	items[7].Source.Published = "2026-01-03"
	items[1500].Source.Published = "2026-01-02"
	items[2400].Source.Published = "2026-01-01"
	items[3].Source.Published = ""
	fates, err := k.AddSources(t.Context(), "Import", items, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []dossier.ID{fates[7].ID, fates[1500].ID, fates[2400].ID}
	for _, removed := range []bool{false, true} {
		if removed {
			if err := k.RemoveSources(t.Context(), want[0]); err != nil {
				t.Fatal(err)
			}
			want = want[1:]
		}
		f, err := k.Find(t.Context(), "talks", len(want))
		if err != nil {
			t.Fatal(err)
		}
		var got []dossier.ID
		for _, found := range f.Found {
			got = append(got, found.Source)
		}
		if !slices.Equal(got, want) || !f.More {
			t.Errorf("removed: %v: found %v, more: %v; want %v and more", removed, got, f.More, want)
		}
	}
}

// TestFindReadsAnyCaseAnywhere: wherever in a passage a word stands, and in
// whatever letters, it is found.
func TestFindReadsAnyCaseAnywhere(t *testing.T) {
	k := straitDesk(t, "Ada Berg rejected the toll.")
	var text strings.Builder
	in := dossier.Incoming{Source: dossier.Source{Title: "Words"}}
	for n := range 40 {
		word := []string{"talks", "Talks", "TALKS", "tAlKs", "Ταλκς talks", "“talks”", "tälks", "Erdoğan’s talks"}[n%8]
		start := text.Len()
		text.WriteString(strings.Repeat("x", n) + " " + word + strings.Repeat(" y", n/8) + ".")
		in.Passages = append(in.Passages, dossier.Passage{Start: start, End: text.Len(), Party: 1, Issue: 1, Confidence: 50, Record: &dossier.Record{Why: []string{"a reason"}, Engine: "en 1"}})
		text.WriteString("\n")
	}
	in.Source.Text = text.String()
	if _, err := k.AddSources(t.Context(), "Import", []dossier.Incoming{in}, nil); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		words string
		found int
	}{{"talks", 40}, {"TALK", 40}, {"talks erdogan's", 5}, {"ταλκς", 5}, {"alks", 0}, {"talky", 0}} {
		f, err := k.Find(t.Context(), c.words, 100)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, found := range f.Found {
			if found.Kind == app.FoundPassage {
				n++
			}
		}
		if n != c.found {
			t.Errorf("%q is found in %d passages, want %d", c.words, n, c.found)
		}
	}
}
