package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// phraseParts are about quotations inside noun phrases and verbs, subjects with somebody
// beside them who is no party, and what is due to be done.
var phraseParts = []wording{
	{"quoted helper", "Norland “will never” accept a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"quoted helper in a headline", "Sudria 'would gladly' sign truce", []string{"Sudria|Ceasefire|+"}, nil},
	{"quoted word in a subject", "The Norlandish envoy in the 'harbour' dispute has proposed a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"quoted word before a demand", "The crowd knew nothing of Sudria's 'modest' call for a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"quotation with a verb", "Moor said “the envoys walked out” and rejected a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"with others who lead", "Moor and northern village leaders rejected a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"adjective beside another", "Sudrian and Bolivian envoys have been urging a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"time before the object", "Sudria has offered to extend until the end of the year the truce at sea.", []string{"Sudria|Ceasefire|+"}, nil},
	{"due to", "Norland is due to begin a truce on Monday.", []string{"Norland|Ceasefire|+"}, nil},
	{"due to a cause", "The truce was due to a storm, Vale said.", nil, []string{"Norland|Ceasefire|+"}},
	{"scheduled to", "Sudria is scheduled to end the truce on Friday.", []string{"Sudria|Ceasefire|-"}, nil},
	{"unlikely to", "Moor is unlikely to accept a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"expected to", "Moor is expected to accept a truce.", nil, []string{"Norland|Ceasefire|+"}},
}

func TestPartsOfPhrases(t *testing.T) { readAll(t, phraseParts) }

// TestWhoIsToDoIt: a keyword for who is to do it does not take away the verb for what is to
// be done, as "cuts" takes away what is cut.
func TestWhoIsToDoIt(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Pickets", PoleA: "They stay", PoleB: "They leave", Keywords: []string{"pickets", "withdraw"}, CuesA: []string{"the pickets stay"}, CuesB: []string{"the pickets leave"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"to do it", "Dock bosses pressed for the pickets to withdraw.", []string{"Dock bosses|Pickets|+"}, []string{"Dock bosses|Pickets|-"}},
	})
}
