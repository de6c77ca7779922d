package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// soleWordings are sentences with a word that only one issue of the codebook is worded
// with.
var soleWordings = []wording{
	{"a word of a pole", "Norland wants more boats in the lagoon.", []string{"Norland|Lagoon|+"}, nil},
	{"and against it", "Sudria rejected any boats there.", []string{"Sudria|Lagoon|-"}, []string{"Sudria|Lagoon|+"}},
	{"the last word of a keyword", "Norland called for a longer pipeline.", []string{"Norland|Heating|+"}, nil},
	{"its first one tells less", "Norland called for steam.", nil, []string{"Norland|Heating|+", "Norland|Heating|-"}},
	{"a word that another issue has too", "Norland demands a harbour.", nil, []string{"Norland|Lagoon|+", "Norland|Lagoon|-", "Norland|Customs|+", "Norland|Customs|-"}},
	{"a word of all days", "Norland wants old bread.", nil, []string{"Norland|Customs|+", "Norland|Customs|-"}},
	{"a word of a cue", "Norland asked for greenhouses.", []string{"Norland|Heating|+"}, nil},
	{"a cue's word of all days", "Norland sent a notice.", nil, []string{"Norland|Customs|+", "Norland|Customs|-"}},
	{"a cue's word that a keyword has too", "Norland wants a declaration.", []string{"Norland|Customs|+"}, []string{"Norland|Heating|+", "Norland|Heating|-"}},
	{"the name of a party", "Sudria praised the Lowland.", nil, []string{"Sudria|Heating|+", "Sudria|Heating|-"}},
}

func TestWordsOfOneIssueAlone(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "Lagoon",
		Parties: []codebook.Party{{Name: "Norland"}, {Name: "Sudria"}, {Name: "Lowland"}},
		Issues: []codebook.Issue{
			{Name: "Lagoon", Question: "Who may enter it?", PoleA: "Closed harbour", PoleB: "Open to boats", Keywords: []string{"lagoon fee", "entry"}},
			{Name: "Heating", Question: "Is it built?", PoleA: "Lowland goes without", PoleB: "Build it", Keywords: []string{"steam pipeline", "heating"}, CuesB: []string{"warm the greenhouses", "heat without a declaration"}},
			{Name: "Customs", Question: "Are the forms changed?", PoleA: "Old ways at the harbour", PoleB: "New ways", Keywords: []string{"customs", "declaration"}, CuesA: []string{"give them notice"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, soleWordings)
}
