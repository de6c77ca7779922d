package reading

import (
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// story is an invented article that uses most constructions.
func story() string {
	var b strings.Builder
	for _, c := range constructions {
		b.WriteString(c.text)
		b.WriteString("\n")
	}
	return b.String()
}

func TestSameArticleGivesTheSameSuggestions(t *testing.T) {
	text := story()
	want := newTestReader(t).Read(Article{Text: text})
	if len(want) < 20 {
		t.Fatalf("only %d suggestions of the story", len(want))
	}
	reader := newTestReader(t)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got := reader.Read(Article{Text: text}); !reflect.DeepEqual(got, want) {
				t.Error("a second reading, at the same time as others, differs")
			}
		})
	}
	wait.Wait()
}

func TestSuggestionsStandInTheText(t *testing.T) {
	text := story()
	last := 0
	for _, s := range newTestReader(t).Read(Article{Text: text}) {
		checkSuggestion(t, text, s)
		if s.Start < last {
			t.Errorf("%q comes after a later passage", text[s.Start:s.End])
		}
		last = s.Start
	}
}

// TestSpansStandOnRunes holds the promise of Suggestion.
func TestSpansStandOnRunes(t *testing.T) {
	text := "“Élan”, said Moor. Norland’s president Ada Moor rejected the cease-fire — naïvely…"
	for _, s := range newTestReader(t).Read(Article{Text: text}) {
		if !utf8.ValidString(text[s.Start:s.End]) {
			t.Errorf("span %d-%d splits a rune", s.Start, s.End)
		}
	}
}

func checkSuggestion(t *testing.T, text string, s Suggestion) {
	t.Helper()
	switch {
	case s.Start < 0 || s.End > len(text) || s.Start >= s.End:
		t.Errorf("span %d-%d outside of a text of %d bytes", s.Start, s.End, len(text))
	case utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]):
		t.Errorf("span %d-%d splits a rune", s.Start, s.End)
	case s.Stance < -2 || s.Stance > 2 || s.Confidence < 1 || s.Confidence > 99:
		t.Errorf("stance %d, confidence %d", s.Stance, s.Confidence)
	case len(s.Why) < 2:
		t.Errorf("no reasons: %q", s.Why)
	}
}

func TestClaimNamesWhoClaims(t *testing.T) {
	for _, s := range newTestReader(t).Read(Article{Text: "Vale said Norland wants to keep the island."}) {
		if s.Party == "Norland" && s.ClaimedBy == "Sudria" {
			return
		}
	}
	t.Error("nobody is named as claiming what Norland wants")
}

func TestOfficeMeansWhoHeldItThen(t *testing.T) {
	cb := testCodebook()
	cb.Parties[0].Persons = []codebook.Person{{Name: "Ada Moor", Short: "Moor", Titles: []string{"premier"}, From: "2020-01-01", Until: "2021-12-31"}}
	cb.Parties[1].Persons = []codebook.Person{{Name: "Tom Vale", Short: "Vale", Titles: []string{"premier"}, From: "2022-01-01"}}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	for day, party := range map[dossier.Date]string{"2021-05-01": "Norland", "2023-05-01": "Sudria"} {
		got := reader.Read(Article{Text: "The premier rejected a ceasefire.", Published: day})
		if len(got) != 1 || got[0].Party != party {
			t.Errorf("on %s the premier is %v, want of %s", day, got, party)
		}
	}
}

func TestVersionFollowsTheCodebook(t *testing.T) {
	one, cb := newTestReader(t), testCodebook()
	cb.Issues[0].Keywords = append(cb.Issues[0].Keywords, "armistice")
	two, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	if one.Version() == two.Version() || one.Version() != newTestReader(t).Version() {
		t.Errorf("versions %q and %q", one.Version(), two.Version())
	}
}

func TestPlainCodebookKnowsCapitalsAndPeoples(t *testing.T) {
	cb := codebook.Codebook{
		Parties: []codebook.Party{{Name: "Iran"}, {Name: "France"}},
		Issues:  []codebook.Issue{{Name: "Enrichment", Question: "May uranium be enriched?", PoleA: "No enrichment", PoleB: "Enrichment goes on", Keywords: []string{"enrichment"}}},
	}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Tehran demanded the right to enrichment.":                "Iran",
		"Iranian officials rejected any halt to enrichment.":      "Iran",
		"Paris opposes enrichment.":                               "France",
		"French Foreign Minister Luc Morel condemned enrichment.": "France",
	} {
		found := false
		for _, s := range reader.Read(Article{Text: text}) {
			found = found || s.Party == want
		}
		if !found {
			t.Errorf("%q: nothing read for %s", text, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(story())
	f.Add("“”\"'’‘ — Moor’s “ceasefire”\n\n‘Vale’ said: \"no")
	f.Add("U.S. A.M. Moor, (Vale) said\r\n\x00\xff ceasefire…")
	f.Add("İ ß Ǆ Moor ﬁ island")
	f.Add("It was late. “We want no truce.”")
	reader := newTestReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range reader.Read(Article{Text: text}) {
			checkSuggestion(t, text, s)
		}
	})
}

// TestReadingAllocatesForSuggestionsOnly reads a text once and many times over:
// what it allocates must grow with the suggestions, not with the words.
func TestReadingAllocatesForSuggestionsOnly(t *testing.T) {
	// An article that names no issue at all is not read to its end.
	const title = "A ceasefire of long ago is what the book tells of\n"
	idle := title + strings.Repeat("The weather in the hills was called awful by Moor, and she is not willing to stay there; “we left early,” she told both sides (and a dog).\n", 200)
	for _, c := range []struct {
		name, text string
	}{{"no suggestions", idle}, {"four times as long", strings.Repeat(idle, 4)}, {"constructions", strings.Repeat(story(), 4)}} {
		a, e := &analysis{}, newTestReader(t).e
		suggestions := len(a.read(e, Article{Text: c.text}, 0))
		got := testing.AllocsPerRun(5, func() { a.read(e, Article{Text: c.text}, 0) })
		// A suggestion is its reasons, their words, and a place in the list.
		if most := 4 + 3*float64(suggestions); got > most {
			t.Errorf("%s: %.0f allocations for %d suggestions", c.name, got, suggestions)
		}
	}
}
