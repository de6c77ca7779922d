package reading_test

import (
	"fmt"
	"reflect"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/reading"
)

// TestPointFindsTheWordsOfTheSteps in whatever form they stand in the text.
func TestPointFindsTheWordsOfTheSteps(t *testing.T) {
	r, err := reading.New(codebook.Codebook{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		why  []string
		want []string
	}{
		{
			"Trump gave up his demand for an immediate ceasefire.",
			[]string{"holder: Trump (person of United States)", "issue: Ceasefire “immediate ceasefire” (cue \"immediate|full ceasefire\", +2)", "given up: “give up” (-1)", "=> -2 Not before terms are met"},
			[]string{"holder Trump", "issue immediate ceasefire", "side gave up"},
		},
		{
			"“We want very much to talk,” Zelensky said of Putin, who ruled it out.",
			[]string{"holder: Zelensky (person of Ukraine)", "wants: “want * to” (+1)", "refuses: “rule out” (-1)", "claimed by: Putin"},
			[]string{"holder Zelensky", "side want very much to", "side ruled it out", "claimer Putin"},
		},
		{
			"Hence he hoped for the talks’ success.",
			[]string{"holder: he (that is Lavrov, of Russia)", "wants: “hope” (+1)", "issue: Talks “talks” (keyword \"talks\", +1)"},
			[]string{"holder he", "side hoped", "issue talks"},
		},
		{
			"He left.",
			[]string{"holder: the envoy (understood as Russia)", "negated (not)", "issue: Talks “talks” (keyword \"talks\", +1)", "goes on about: Talks"},
			[]string{"holder -", "issue -"},
		},
	} {
		var got []string
		for _, p := range r.Point(c.text, c.why) {
			words := "-"
			if p.End > 0 {
				words = c.text[p.Start:p.End]
			}
			got = append(got, fmt.Sprint(p.Role, " ", words))
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestPointFindsWhatTheReaderNames: the steps of our own readings are read
// back, and nearly all their words are found.
func TestPointFindsWhatTheReaderNames(t *testing.T) {
	r, err := reading.New(codebook.Codebook{
		Parties: []codebook.Party{{Name: "Norland"}, {Name: "Sudland"}},
		Issues:  []codebook.Issue{{Name: "Toll", Question: "Is there a toll?", PoleA: "Free passage", PoleB: "A toll", Keywords: []string{"toll*"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	text := "Norland demanded a toll in the strait.\nSudland's minister ruled out any tolls."
	roles := map[reading.Role]int{}
	for _, s := range r.Read(reading.Article{Text: text}) {
		quote := text[s.Start:s.End]
		for _, p := range r.Point(quote, s.Why) {
			if p.End == 0 {
				t.Errorf("%s %q is not found in %q", p.Role, p.Words, quote)
			}
			roles[p.Role]++
		}
	}
	if roles[reading.HolderWords] < 2 || roles[reading.IssueWords] < 2 || roles[reading.SideWords] < 2 {
		t.Errorf("roles %v", roles)
	}
}
