package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// nothingCame are about several who did not come together on a thing, which tells of
// nobody who refused it.
var nothingCame = []wording{
	{"could not agree on", "Moor and Vale could not agree on the island.", nil, []string{"Norland|Island|+", "Norland|Island|-", "Sudria|Island|+", "Sudria|Island|-"}},
	{"failed to agree on", "Norland and Sudria failed to agree on a ceasefire.", nil, []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"after failing to reach", "Norland and Sudria walked away after failing to agree on a ceasefire.", nil, []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"failed to agree it", "Norland and Sudria failed to agree a ceasefire.", nil, []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"did not settle", "Norland and Sudria did not settle the ceasefire.", nil, []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"agreed on", "Norland and Sudria agreed on a ceasefire.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"will not agree to", "Moor will not agree to a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
	{"far apart on", "Norland and Sudria are far apart on the island.", nil, []string{"Norland|Island|+", "Norland|Island|-", "Sudria|Island|+", "Sudria|Island|-"}},
	{"at variance over", "Norland and Sudria are at variance over the ceasefire.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"at odds with", "Moor is at odds with a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
	{"a thing in the talks", "Moor named what she had gained in the talks on a ceasefire.", nil, []string{"Norland|Ceasefire|-"}},
	{"negotiates it", "Moor negotiated six truces with a former minister.", nil, []string{"Norland|Ceasefire|+"}},
	{"ready to negotiate it", "Moor is ready to negotiate a ceasefire.", []string{"Norland|Ceasefire|+"}, nil},
	{"in favour of", "A camp in favour of a ceasefire met Moor, who rejected a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
}

func TestNothingCame(t *testing.T) { readAll(t, nothingCame) }

// noneReached are about an accord that did not come about.
var noneReached = []wording{
	{"reached none", "Norland and Sudria reached no agreement.", nil, []string{"Norland|Deal|+", "Norland|Deal|-", "Sudria|Deal|+", "Sudria|Deal|-"}},
	{"could not reach one", "Norland and Sudria could not reach a deal.", nil, []string{"Norland|Deal|-", "Sudria|Deal|-"}},
	{"found none", "Norland found no compromise with Sudria.", nil, []string{"Norland|Deal|+", "Norland|Deal|-"}},
	{"there is none", "Moor said there is no agreement with Sudria.", []string{"Norland|Deal|-"}, nil},
	{"will not reach one", "Moor said Norland will not reach an agreement with Sudria.", []string{"Norland|Deal|-"}, nil},
	{"reached one", "Norland and Sudria reached an agreement.", []string{"Norland|Deal|+", "Sudria|Deal|+"}, nil},
	{"wants none", "Norland wants no agreement.", []string{"Norland|Deal|-"}, nil},
	{"closed one", "Norland closed a deal.", []string{"Norland|Deal|+"}, []string{"Norland|Deal|-"}},
	{"voted on it", "Norland's council will vote on the deal.", nil, []string{"Norland|Deal|+", "Norland|Deal|-"}},
	{"broke a deadlock over it", "Norland broke the deadlock over herring.", nil, []string{"Norland|Herring|-"}},
	{"ended a round of it", "Norland ended the second round of herring negotiations.", nil, []string{"Norland|Herring|-"}},
	{"signed none", "Norland did not sign the agreement.", []string{"Norland|Deal|-"}, nil},
}

func TestNoneReached(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Parties: []codebook.Party{{Name: "Norland", Aliases: []string{"Moor"}}, {Name: "Sudria", Aliases: []string{"Vale"}}},
		Issues: []codebook.Issue{
			{Name: "Deal", Question: "Do they come to a deal?", PoleA: "No deal", PoleB: "A deal", Keywords: []string{"deal", "agreement", "compromise"}},
			{Name: "Herring", Question: "Is the herring quota raised?", PoleA: "Cut", PoleB: "Raised", Keywords: []string{"herring", "quota"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, noneReached)
}
