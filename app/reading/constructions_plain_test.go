package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// plainlyTold is about common ways to tell a stand that a small thing hides: a phrase
// between subject and verb, numbers, an aside before "that", a headline without its "is".
var plainlyTold = []wording{
	{"yet to", "Vale has yet to agree to a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"votes", "Norland's parliament voted by 60 to 40 to end the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"what it could", "Norland did what it could to prevent a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"met with scorn", "The plan for a truce was met with scorn in Sudria.", nil, []string{"Sudria|Ceasefire|+"}},
	{"scorn for it", "The truce was met with scorn in Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"not for one or the other", "A truce is not acceptable to Norland or Sudria.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"accused by a stranger", "Norland was accused of rejecting a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"not accused", "Jonas Beck did not accuse Norland of rejecting a truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"a phrase before the verb", "Sudrian ministers at the mine reject a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"a phrase with a name of no party", "Sudrian ministers in Kolm oppose any truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"one of several", "The Sudrian leader of the farmers rejects a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"the people are met", "Jonas Beck met Sudrian ministers at the mine last week, and a truce came.", nil, []string{"Sudria|Ceasefire|-"}},
	{"aside with which", "Moor told the hall, which was half full, that a truce was unacceptable.", []string{"Norland|Ceasefire|-"}, nil},
	{"aside with a day", "Moor told the hall on Monday, a day after the storm, that a truce was unacceptable.", []string{"Norland|Ceasefire|-"}, nil},
	{"aside with that", "Moor said, in a talk that lasted an hour, that a truce was unacceptable.", []string{"Norland|Ceasefire|-"}, nil},
	{"a law that", "Moor said on Monday, before the storm, a law that ended the truce was read aloud.", nil, []string{"Norland|Ceasefire|+"}},
	{"put into what is said", "A truce, Moor told the hall on a cold Monday, is unacceptable.", []string{"Norland|Ceasefire|-"}, nil},
	{"headline, who calls", "Moor calls ministry's truce unacceptable", []string{"Norland|Ceasefire|-"}, nil},
	{"headline, close to", "Norland close to signing truce", []string{"Norland|Ceasefire|+"}, nil},
	{"part of a plan", "For Norland a truce is a firm part of its plan.", []string{"Norland|Ceasefire|+"}, nil},
	{"at the heart of demands", "A truce is at the heart of Norland's demands.", []string{"Norland|Ceasefire|+"}, nil},
	{"no part of a plan", "A truce is no part of Norland's plan.", nil, []string{"Norland|Ceasefire|+"}},
	{"though they reject them", "Moor offered two truces, although Vale had rejected them.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"got through", "The truce, signed in May, passed Norland's parliament on Monday.", []string{"Norland|Ceasefire|+"}, nil},
	{"has got through", "Jonas Beck likes the truce that has passed Norland's parliament.", []string{"Norland|Ceasefire|+"}, nil},
	{"may get through", "The truce may pass Norland's parliament.", nil, []string{"Norland|Ceasefire|+"}},
	{"will not talk while", "Norland will not talk while Sudria keeps the island.", []string{"Norland|Island|-"}, []string{"Sudria|Island|+"}},
	{"there can be no peace while", "There can be no peace while Norland keeps the island, Vale said.", []string{"Sudria|Island|-"}, nil},
	{"while, after a comma", "Norland will not talk, while Sudria wants a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"while nothing is refused", "Norland kept the island while Sudria slept.", []string{"Norland|Island|+"}, nil},
	{"vows at the end", "No truce, vows Vale", []string{"Sudria|Ceasefire|-"}, nil},
	{"insists at the end", "The truce must hold, insists Vale.", []string{"Sudria|Ceasefire|+"}, nil},
	{"demanded at the end", "The truce must end, demanded Moor.", []string{"Norland|Ceasefire|-"}, nil},
	{"unilateral", "Norland declares unilateral truce", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"no deal that", "Moor will accept no deal that cedes the island.", []string{"Norland|Island|+"}, []string{"Norland|Island|-"}},
	{"nothing that", "Moor will sign nothing that keeps the island.", []string{"Norland|Island|-"}, []string{"Norland|Island|+"}},
	{"a deal with no something, that", "Moor wants a deal with no strings that ends the truce.", nil, []string{"Norland|Ceasefire|+"}},
	{"along with", "Along with Sudria, Norland has rejected a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"together with", "Together with Vale, Moor rejected a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"loyal to", "Troops loyal to Moor broke the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"is loyal to", "Moor is loyal to Sudria and rejects a truce.", []string{"Norland|Ceasefire|-"}, []string{"Sudria|Ceasefire|-"}},
	{"has not said if", "Norland has not said if it will accept a truce.", nil, []string{"Norland|Ceasefire|-", "Norland|Ceasefire|+"}},
	{"over their objections", "The judges passed a truce over Norland's objections.", []string{"Norland|Ceasefire|-"}, nil},
	{"over their objections, in a headline", "Judges pass truce over Norland opposition", []string{"Norland|Ceasefire|-"}, nil},
	{"came out in support", "Norland came out in support of a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"came out in opposition", "Norland has come out in opposition to a truce.", []string{"Norland|Ceasefire|-"}, nil},
}

func TestPlainlyTold(t *testing.T) { readAll(t, plainlyTold) }

// takenToCourt are about who takes a thing to court, and so wants a court.
var takenToCourt = []wording{
	{"the court", "Norland will take the boundary to court.", []string{"Norland|Ruling|+"}, []string{"Norland|Ruling|-"}},
	{"what is taken there", "Norland took the levy to court.", []string{"Norland|Levy|-"}, []string{"Norland|Levy|+"}},
}

func TestTakenToCourt(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Parties: []codebook.Party{{Name: "Norland"}},
		Issues: []codebook.Issue{
			{Name: "Ruling", Question: "Do judges rule on the boundary?", PoleA: "In the street", PoleB: "In court", Keywords: []string{"court"}},
			{Name: "Levy", Question: "Is a levy put on herring?", PoleA: "No levy", PoleB: "A levy", Keywords: []string{"levy"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, takenToCourt)
}
