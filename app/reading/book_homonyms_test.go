package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// otherwise are words of keywords where they mean something else, beside sentences in
// which they mean the thing.
var otherwise = []wording{
	{"deal", "Norland wants the deal.", []string{"Norland|Pact|+"}, nil},
	{"a great deal of", "Norland wants a great deal of rain.", nil, []string{"Norland|Pact|+"}},
	{"to deal with", "Norland agreed to deal with the wasps.", nil, []string{"Norland|Pact|+"}},
	{"a deal with", "Norland wants a deal with Sudria.", []string{"Norland|Pact|+"}, nil},
	{"strike", "The Carters' Union wants a strike.", []string{"Carters' Union|Strike|+"}, nil},
	{"strike from a day", "The Carters' Union wants to strike from Friday.", []string{"Carters' Union|Strike|+"}, nil},
	{"strike a balance", "The Carters' Union wants to strike a balance.", nil, []string{"Carters' Union|Strike|+"}},
	{"walk out of the talks", "The Carters' Union voted to walk out of the talks.", nil, []string{"Carters' Union|Strike|+"}},
	{"a strike after an agreement", "The Carters' Union called off the strike after an agreement.", []string{"Carters' Union|Strike|-"}, nil},
	{"meet", "Norland wants to meet.", []string{"Norland|Meeting|+"}, nil},
	{"meet all demands", "Norland wants to meet all demands.", nil, []string{"Norland|Meeting|+"}},
	{"meet until a condition is met", "Norland will not meet until the conditions are right.", []string{"Norland|Meeting|-"}, nil},
	{"withdraw", "Sudria wants to withdraw.", []string{"Sudria|Garrison|+"}, nil},
	{"withdraw an offer", "Sudria decided to withdraw its offer.", nil, []string{"Sudria|Garrison|+"}},
	{"border on a day", "Sudria wants to open the border on Monday.", []string{"Sudria|Border|+"}, nil},
	{"bordering on", "Sudria wants to open a hall bordering on the lake.", nil, []string{"Sudria|Border|+"}},
	{"in the issue's own words", "Sudria decided to withdraw its complaint.", []string{"Sudria|Complaint|+"}, nil},
}

func TestWordsThatMeanSomethingElse(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "Carters",
		Parties: []codebook.Party{{Name: "Norland"}, {Name: "Sudria"}, {Name: "Carters' Union"}},
		Issues: []codebook.Issue{
			{Name: "Pact", Question: "Is there a pact?", PoleA: "No pact", PoleB: "A pact", Keywords: []string{"deal"}},
			{Name: "Strike", Question: "Do the carters strike?", PoleA: "Work on", PoleB: "Strike", Keywords: []string{"strike", "walkout"}},
			{Name: "Meeting", Question: "Do the leaders meet?", PoleA: "No meeting", PoleB: "They meet", Keywords: []string{"meet"}},
			{Name: "Garrison", Question: "Does the garrison go?", PoleA: "It stays", PoleB: "It withdraws", Keywords: []string{"withdraw", "garrison"}},
			{Name: "Complaint", Question: "Is the complaint withdrawn?", PoleA: "Keep it", PoleB: "Withdraw it", Keywords: []string{"complaint", "withdraw"}},
			{Name: "Border", Question: "Is the border opened?", PoleA: "Closed", PoleB: "Open", Keywords: []string{"border"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, otherwise)
}
