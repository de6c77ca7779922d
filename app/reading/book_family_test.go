package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// kindred are words of the families of keywords, which say the same of an issue.
var kindred = []wording{
	{"the verb of a noun", "Norland wants to verify the stocks.", []string{"Norland|Verification|+"}, nil},
	{"and refused", "Sudria refuses to verify its stocks.", []string{"Sudria|Verification|-"}, []string{"Sudria|Verification|+"}},
	{"one of many", "Norland wants a new gantry at the pier.", []string{"Norland|Gantries|+"}, nil},
	{"the noun of a verb", "Norland demanded the removal of the buoys.", []string{"Norland|Buoys|+"}, nil},
	{"the noun refused", "Sudria rejected their removal.", []string{"Sudria|Buoys|-"}, nil},
	{"who does the deed is not the deed", "Norland hailed its inspectors.", nil, []string{"Norland|Verification|+", "Norland|Verification|-"}},
	{"a verb that tells a stand of anything", "Norland agreed to pay for lunch.", nil, []string{"Norland|Pact|+", "Norland|Pact|-"}},
	{"what describes a thing of the keyword", "Norland rejected any environmental clause.", []string{"Norland|Marsh|-"}, []string{"Norland|Marsh|+"}},
	{"how all of them do it", "Sudria wants the bylaw passed unanimously.", []string{"Sudria|Ballots|+"}, nil},
	{"another word for the same", "Norland wants job cuts at the docks.", []string{"Norland|Docks|+"}, nil},
	{"and for a piece of writing", "Sudria refused to sign the paper.", []string{"Sudria|Charter|-"}, []string{"Sudria|Charter|+"}},
	{"a keyword of another issue", "Norland wants to extend the season.", []string{"Norland|Season|+"}, []string{"Norland|Pact|+"}},
}

func TestRelativesOfKeywords(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "Buoys",
		Parties: []codebook.Party{{Name: "Norland"}, {Name: "Sudria"}},
		Issues: []codebook.Issue{
			{Name: "Verification", Question: "Are the stocks checked?", PoleA: "No checks", PoleB: "Full verification", Keywords: []string{"verification"}},
			{Name: "Gantries", Question: "Are gantries put up?", PoleA: "None", PoleB: "Put up", Keywords: []string{"gantries"}},
			{Name: "Buoys", Question: "Do the buoys go?", PoleA: "Left where they are", PoleB: "Removed", Keywords: []string{"remove"}},
			{Name: "Pact", Question: "Does the pact go on?", PoleA: "It lapses", PoleB: "It is renewed", Keywords: []string{"agreement", "extension"}},
			{Name: "Marsh", Question: "Is the marsh spared?", PoleA: "Drain it", PoleB: "Spare it", Keywords: []string{"environment", "marsh"}},
			{Name: "Ballots", Question: "How many hands must go up?", PoleA: "Most of them", PoleB: "All of them", Keywords: []string{"unanimity"}},
			{Name: "Docks", Question: "Do men have to go?", PoleA: "Nobody goes", PoleB: "Hundreds of layoffs", Keywords: []string{"layoffs"}},
			{Name: "Charter", Question: "Is it signed?", PoleA: "Not signed", PoleB: "Signed", Keywords: []string{"document"}},
			{Name: "Season", Question: "How long is the season?", PoleA: "Short", PoleB: "Long", Keywords: []string{"season", "extend"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, kindred)
}
