package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// what is waited for, feared, left out or written down.
var waitedFor = []wording{
	{"not before it is done", "Norland will not talk before Sudria has accepted a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|-", "Sudria|Ceasefire|+"}},
	{"no talks before it is done", "There can be no talks before Sudria accepts a truce, Moor said.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|-", "Sudria|Ceasefire|+"}},
	{"not before it was signed", "Norland warned that it would not leave the town before the truce was signed.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"wanted before it", "Norland wants elections before a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"left before it", "Norland left before the truce was signed.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-"}},
	{"not as long as there is none", "Norland will not talk as long as there is no truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"not as long as it is there", "Moor would not come home as long as the truce was in force.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"not if it is refused", "Norland will not talk if Sudria refuses a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"worthless without", "A deal without a truce is worthless, Moor said.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"what a deal leaves out", "Any deal that leaves out a truce is unacceptable, Moor said.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"a mistake that includes it", "Moor said the agreement that includes a truce was a mistake.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"fears what it would do", "Norland fears that a truce would help Sudria.", []string{"Norland|Ceasefire|-"}, nil},
	{"fears that it fails", "Norland voiced fears that the truce could collapse.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"is concerned that it fails", "Norland is concerned that the truce will not hold.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"is afraid that it helps", "Norland is afraid a truce would help Sudria.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"complained that it was bad", "Norland complained that the truce was unfair.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"what a paper would have them do", "Under the proposal, Norland would accept a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"and a paper described", "Under the plan, seen by a newspaper, Norland would accept a truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"under pressure", "Under pressure, Norland would accept a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"in a letter", "In the letter, Norland said it would accept a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"from whom the sum is asked", "The money that Norland demands from truce observers was halved.", nil, []string{"Norland|Ceasefire|+"}},
	{"takes no side", "Norland has avoided taking sides on the truce.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-"}},
}

func TestWaitedFor(t *testing.T) { readAll(t, waitedFor) }

// parties that a noun names, and whom the titles of the codebook mean.
var namedByNouns = []wording{
	{"a spokesman of theirs", "An opposition spokesman rejected a truce.", []string{"Opposition|Ceasefire|-"}, nil},
	{"their leader, of a land", "Zambia's main opposition leader rejected a truce.", []string{"Opposition|Ceasefire|-"}, nil},
	{"the country's", "The country's opposition rejected a truce.", []string{"Opposition|Ceasefire|-"}, nil},
	{"opposition to", "The country's opposition to a truce is plain.", nil, []string{"Opposition|Ceasefire|-"}},
	{"a government of another land", "A French government spokesman said a truce was needed.", nil, []string{"Government|Ceasefire|+"}},
	{"a government's spokesman", "A government spokesman said a truce was needed.", []string{"Government|Ceasefire|+"}, nil},
	{"title of an alias", "The justice minister said a truce was needed.", []string{"Government|Ceasefire|+"}, nil},
	{"title of an alias, in small letters", "The relief commissioner said a truce was needed.", []string{"Government|Ceasefire|+"}, nil},
	{"title of another", "The finance minister of France said a truce was needed.", nil, []string{"Government|Ceasefire|+"}},
	{"his negotiator, learned", "President Oduya left. “We need peace,” said his chief negotiator, Pia Lund. Lund called a truce vital.", []string{"Government|Ceasefire|+"}, nil},
	{"a member of its team", "The UPA met on Monday. A member of its delegation, Professor Pia Lund, said a truce was needed.", []string{"Opposition|Ceasefire|+"}, nil},
	{"who leads their mission", "Pia Lund, who leads the mission of the United Progress Alliance, called for a truce.", []string{"Opposition|Ceasefire|+"}, nil},
	{"not one", "Not one opposition leader accepted a truce.", []string{"Opposition|Ceasefire|-"}, []string{"Opposition|Ceasefire|+"}},
}

// whose office it is in the state of the title.
var atHomeInLibya = []wording{
	{"its prime minister", "Libya's prime minister said a truce was needed.", []string{"Tripoli government|Ceasefire|+"}, nil},
	{"of another", "Turkey's prime minister said a truce was needed.", nil, []string{"Tripoli government|Ceasefire|+"}},
	{"its government", "The government of Libya said a truce was needed.", []string{"Tripoli government|Ceasefire|+"}, nil},
	{"a government of another", "The government of Turkey said a truce was needed.", nil, []string{"Tripoli government|Ceasefire|+"}},
	{"a ministry", "A finance ministry official said a truce was needed.", []string{"Tripoli government|Ceasefire|+"}, nil},
	{"his government", "Libya's prime minister said his government needed a truce.", []string{"Tripoli government|Ceasefire|+"}, nil},
	{"of a club", "Obeidi spoke. The president of the bar association said she wanted a truce.", nil, []string{"Eastern command|Ceasefire|+"}},
}

func TestAtHome(t *testing.T) {
	cb := testCodebook()
	cb.Title = "Libya: militias and elections"
	cb.Parties = []codebook.Party{
		{Name: "Tripoli government", Aliases: []string{"Prime Minister Shaban", "Interior Minister Trabulsi"}},
		{Name: "Eastern command", Aliases: []string{"General Obeidi"}},
	}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, atHomeInLibya)
}

func TestNamedByNouns(t *testing.T) {
	cb := testCodebook()
	cb.Parties = []codebook.Party{
		{Name: "Government", Aliases: []string{"President Oduya", "Justice Minister Banda", "relief commissioner Adda"}},
		{Name: "Opposition", Aliases: []string{"UPA", "United Progress Alliance"}},
	}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, namedByNouns)
}
