package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// turnedRound names keywords of two nouns the other way round.
var turnedRound = []wording{
	{"of a thing, with a word between", "Norland demands a ban on Sudrian barley.", []string{"Norland|Barley|+"}, nil},
	{"refused", "Sudria rejected the ban on the barley.", []string{"Sudria|Barley|-"}, []string{"Sudria|Barley|+"}},
	{"to a thing", "Sudria wants access to the canal.", []string{"Sudria|Canal|+"}, nil},
	{"to do something is another matter", "Sudria granted access to repair the canal wall.", nil, []string{"Sudria|Canal|+", "Sudria|Canal|-"}},
	{"across a clause", "Norland wants the ban lifted; on Monday it sold barley.", nil, []string{"Norland|Barley|+"}},
	{"the nouns apart", "Norland hailed the ban and praised the barley.", nil, []string{"Norland|Barley|+", "Norland|Barley|-"}},
}

func TestKeywordsTurnedRound(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "Canal",
		Parties: []codebook.Party{{Name: "Norland"}, {Name: "Sudria"}},
		Issues: []codebook.Issue{
			{Name: "Barley", Question: "Is barley shut out?", PoleA: "Let it in", PoleB: "Shut it out", Keywords: []string{"barley ban"}},
			{Name: "Canal", Question: "May the boats use the canal?", PoleA: "Kept out", PoleB: "Let in", Keywords: []string{"canal access"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, turnedRound)
}
