package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// pastSmallWords are about who is the subject where small words, asides and nouns that
// look like verbs stand in the way.
var pastSmallWords = []wording{
	{"adverbs of two words before the verb", "Moor at once rejected the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"adverbs of two words before the verb", "Vale at once said that Sudria would accept a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"adverbs of two words before the verb", "Norland all but rejected the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"adverbs of two words before the verb: not", "All but one of the farmers rejected the truce.", nil, []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"adverbs of two words before the verb: not", "At once the bells rang for a truce.", nil, nobodyStops},
	{"a plural is no verb", "After talks failed, Norland rejected a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"a plural is no verb", "Moor said that attacks on the port had to end and that Norland wanted a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"a plural is no verb", "As the harbour talks go on, Vale wants a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"a plural is no verb: not", "Norland waits. After talks of a truce failed, the hall was empty.", nil, []string{"Norland|Ceasefire|+"}},
	{"who is led by somebody", "A party led by farmers came, and Norland rejected the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"who is led by somebody", "The Norlandish envoys, led by a judge, agreed on Monday to a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"who is led by somebody: not", "A group of farmers led by Moor rejected a truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"who is led by somebody: not", "Fishermen led by Vale have rejected a truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"who says it after all of it", "A truce would be wrong and would cost ten crowns a year, said Moor.", []string{"Norland|Ceasefire|-"}, nil},
	{"who says it after all of it", "Sudria rejected a truce of half a year, said the Norlandish minister.", []string{"Sudria|Ceasefire|-"}, nil},
	{"who says it after all of it: not", "The clerk, told of a truce by Moor, went home.", nil, nobodyStops},
	{"the leaders of both", "The leaders of Norland, Zeeland and Sudria agreed to a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"the leaders of both", "The presidents of Norland and Sudria rejected a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"the leaders of both: not", "The leaders of Norland rejected a truce with Sudria.", nil, []string{"Sudria|Ceasefire|-"}},
	{"among them", "Many states, with Norland, Zeeland and Sudria among them, want a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"among them", "Over 60 states – with Norland and Sudria among them – want a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"among them: not", "Many states, with ships near Norland, want a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"back is a verb too", "Norland and Zeeland back a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"back is a verb too", "Norlandish ministers back the truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"back is a verb too: not", "The Norlandish ministers back in Nordby spoke of a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"back is a verb too: not", "Farmers brought the Norlandish ministers back the truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"headlines", "Bells ring as Norland, Sudria agree to truce", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"headlines: not", "Norland urged to accept truce", nil, []string{"Norland|Ceasefire|+"}},
	{"headlines: not", "Norland told to accept truce", nil, []string{"Norland|Ceasefire|+"}},
	{"all of them", "Norland and Sudria met. All the delegations agreed to a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"all of them", "Norland and Sudria met. The rival governments agreed to a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"all of them", "Norland and Sudria met. Both chambers agreed to a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"all of them: not", "Norland and Sudria met. Both fishermen agreed to a truce.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"all of them: not", "Norland and Sudria met. One of the parties agreed to a truce.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"all of them: not", "Norland and Sudria met. The parties that agreed to a truce left.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"in whose view", "In Moor's view, Norland rejected the truce for good reasons and a truce would be a trap.", []string{"Norland|Ceasefire|-"}, nil},
	{"in whose opinion", "Sudria must, in Vale's opinion, accept a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"in whose view: not", "In view of the truce, Moor went home.", nil, nobodyStops},
	{"in whose view: not", "Moor had the mill in view when the truce was read out.", nil, nobodyStops},
	{"calls are nouns", "The hall was full of Sudrian demands for a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"calls are nouns: not", "The Norlandish minister calls for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"a demand has been the creation of", "Norland's main demand has been the creation of a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"main demands of", "Two main demands of Norland are a truce and a free port.", []string{"Norland|Ceasefire|+"}, nil},
	{"ready in a headline", "Norland ready to reject truce", []string{"Norland|Ceasefire|-"}, nil},
	{"reluctant in a headline", "Norland reluctant to accept truce", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"ready in a headline: not", "Vale wants Norland ready to accept truce", nil, []string{"Norland|Ceasefire|-"}},
}

func TestWhoHoldsItPastSmallWords(t *testing.T) { readAll(t, pastSmallWords) }

// TestOfficesInHeadlines: an office without an article is who holds it by the codebook.
func TestOfficesInHeadlines(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "Ferry strike",
		Parties: []codebook.Party{{Name: "Government", Aliases: []string{"government"}}, {Name: "Sailors", Aliases: []string{"Sailors' Union"}}},
		Issues:  []codebook.Issue{{Name: "Talks", Question: "Are there talks?", PoleA: "No talks", PoleB: "Talks", Keywords: []string{"talks"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"an office alone", "Minister rejects talks with sailors", []string{"Government|Talks|-"}, nil},
		{"with an adverb", "Minister formally ends talks with sailors", []string{"Government|Talks|-"}, nil},
		{"of somebody else", "Club chairman rejects talks with fans", nil, []string{"Government|Talks|-"}},
		{"no headline", "Minister for Sport Ludo Orav of Zeeland rejects talks.", nil, []string{"Government|Talks|-"}},
	})
}
