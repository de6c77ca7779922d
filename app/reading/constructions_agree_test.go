package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// agreeing have a verb that agrees with a subject which words part from it.
var agreeing = []wording{
	{"place after those who do it", "Norland ministers in Lodz reject truce", []string{"Norland|Ceasefire|-"}, nil},
	{"place before a phrasal verb", "Norland ministers in Lodz turn down truce, could leave", []string{"Norland|Ceasefire|-"}, nil},
	{"place before a verb that may be a noun", "Sudrian ministers at the port demand truce, want talks", []string{"Sudria|Ceasefire|+"}, nil},
	{"one thing before a noun", "The plan of ministers in Lodz reject truce", nil, []string{"Norland|Ceasefire|-"}},
	{"shortened word before the place", "Norland ministers at Halm Co. in Lodz voted down a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"means of saying", "“We are committed to a ceasefire,” Moor said by phone on Friday.", []string{"Norland|Ceasefire|+"}, nil},
	{"who says it", "A ceasefire is essential, it was said by Moor on Friday.", nil, []string{"Sudria|Ceasefire|+"}},
	{"under no circumstances", "Moor will under no circumstances give up the island.", []string{"Norland|Island|+"}, []string{"Norland|Island|-"}},
	{"by no means", "Vale would by no means accept a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"at no point", "Vale did at no point accept a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"in the past", "Vale has in the past refused a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"adverb before a verb that may be a particle", "Norland ministers overwhelmingly back truce in ballot", []string{"Norland|Ceasefire|+"}, nil},
	{"said of what a clause describes", "The truce, which Moor says would make the coast safer, begins on Monday.", []string{"Norland|Ceasefire|+"}, nil},
	{"said to be refused", "The truce, which Moor says was rejected by Vale, was to begin on Monday.", []string{"Sudria|Ceasefire|-"}, nil},
	{"cannot afford", "Norland cannot afford a truce, Moor said.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"made a condition", "Moor made a truce a condition.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
}

func TestAgreeing(t *testing.T) { readAll(t, agreeing) }

// A name of two words is no description of the paper after its verb.
func TestHeadlineOfANameInThePlural(t *testing.T) {
	cb := codebook.Codebook{
		Title:   "Ferry bill",
		Parties: []codebook.Party{{Name: "Island Liberals"}, {Name: "Ministry"}},
		Issues:  []codebook.Issue{{Name: "Ferry", Question: "Is the ferry paid for?", PoleA: "No money", PoleB: "Money for the ferry", Keywords: []string{"ferry"}}},
	}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"paper after the verb", "Island Liberals reject ferry bill", []string{"Island Liberals|Ferry|-"}, nil},
		{"verb with an ending", "Island Liberals rejected ferry bill", []string{"Island Liberals|Ferry|-"}, nil},
	})
}
