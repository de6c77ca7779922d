package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// inTitles are keywords that only say what somebody is in charge of, or what is
// talked or quarrelled about.
var inTitles = []wording{
	{"a minister", "The herring minister of Norland met reporters in Moorstad.", nil, []string{"Norland|Herring|+", "Norland|Herring|-"}},
	{"a commissioner by name", "Norland's herring commissioner Ada Moor left Moorstad on Friday.", nil, []string{"Norland|Herring|+", "Norland|Herring|-"}},
	{"the minister wants it", "The herring minister of Norland wants a bigger quota.", []string{"Norland|Herring|+"}, nil},
	{"a minister in the line after a headline", "Norland wants more herring\n\nMinister Ada Moor arrived on Friday.", []string{"Norland|Herring|+"}, nil},
	{"talks about it", "Norland is tired of the herring talks.", nil, []string{"Norland|Herring|-", "Norland|Herring|+"}},
	{"a quarrel about it", "Norland deplored the herring war.", nil, []string{"Norland|Herring|-", "Norland|Herring|+"}},
	{"talks on it", "Norland agreed to start talks on the herring quota.", nil, []string{"Norland|Herring|+", "Norland|Herring|-"}},
	{"to end a row over it", "Moor wants to end the long row over herring.", nil, []string{"Norland|Herring|+", "Norland|Herring|-"}},
	{"wants it, in the talks", "In the talks Moor demanded a bigger quota.", []string{"Norland|Herring|+"}, nil},
	{"an accord on it", "Moor welcomed the accord on a bigger quota.", []string{"Norland|Herring|+"}, nil},
	{"the thing itself", "Norland deplored the herring quota.", []string{"Norland|Herring|-"}, nil},
	{"what was received is no stand", "Norland received a bigger quota.", nil, []string{"Norland|Herring|+"}},
	{"would do it only if the other does not", "Norland will leave the council if Sudria does not cut its quota.", []string{"Norland|Herring|-"}, []string{"Norland|Herring|+"}},
	{"an if that is a modal before its subject", "Norland would retaliate should Sudria's government raise its quota.", []string{"Norland|Herring|-"}, []string{"Norland|Herring|+"}},
	{"but a modal after its subject", "Moor said the herring quota should be raised.", []string{"Norland|Herring|+"}, []string{"Norland|Herring|-"}},
	{"they are the many", "Norland's minister met Sudria's officials before they demanded a bigger quota.", []string{"Sudria|Herring|+"}, []string{"Norland|Herring|+"}},
	{"the minister's own people", "Norland's minister said they wanted a bigger quota.", []string{"Norland|Herring|+"}, nil},
	{"what should go", "Moor said the herring quota should go.", []string{"Norland|Herring|-"}, []string{"Norland|Herring|+"}},
	{"what should go up", "Moor said the herring quota should go up.", []string{"Norland|Herring|+"}, []string{"Norland|Herring|-"}},
	{"hit by what is brought down", "Norland wants to bring down the quota.", []string{"Norland|Herring|-"}, []string{"Norland|Herring|+"}},
}

// ofTalks are talks over what is itself an issue of talks.
var ofTalks = []wording{
	{"a meeting over a meeting", "Norland called for a Moor-Vale summit.", []string{"Norland|Direct talks|+"}, nil},
	{"and turned down", "Sudria ruled out a Moor-Vale summit.", []string{"Sudria|Direct talks|-"}, []string{"Sudria|Direct talks|+"}},
	{"but not over a thing", "Norland called for a herring summit.", nil, []string{"Norland|Herring|+", "Norland|Herring|-"}},
}

// talksBesides are talks over a truce where it is another issue whether there are talks.
var talksBesides = []wording{
	{"left the talks over it", "Norland left the truce talks.", []string{"Norland|Talks|-"}, []string{"Norland|Truce|-"}},
	{"left the truce itself", "Norland broke off the truce.", []string{"Norland|Truce|-"}, nil},
	{"wants both", "Norland wants the talks and a truce.", []string{"Norland|Talks|+", "Norland|Truce|+"}, nil},
}

func TestTalksBesidesATruce(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Parties: []codebook.Party{{Name: "Norland", Aliases: []string{"Moor"}}, {Name: "Sudria", Aliases: []string{"Vale"}}},
		Issues: []codebook.Issue{
			{Name: "Truce", Question: "Do the guns fall silent?", PoleA: "Fight on", PoleB: "A truce", Keywords: []string{"truce"}},
			{Name: "Talks", Question: "Do they sit down?", PoleA: "Stay away", PoleB: "Sit down", Keywords: []string{"talks"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, talksBesides)
}

func TestTalksOverTalks(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Parties: []codebook.Party{{Name: "Norland", Aliases: []string{"Moor"}}, {Name: "Sudria", Aliases: []string{"Vale"}}},
		Issues: []codebook.Issue{
			{Name: "Deal", Question: "Is there a deal?", PoleA: "No deal", PoleB: "A deal", Keywords: []string{"deal"}},
			{Name: "Herring", Question: "Is the herring quota raised?", PoleA: "Cut", PoleB: "Raised", Keywords: []string{"herring", "quota"}},
			{Name: "Direct talks", Question: "Do the two leaders talk?", PoleA: "No talks", PoleB: "Direct talks", Keywords: []string{"direct talks", "Moor-Vale"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, ofTalks)
}

func TestKeywordsInTitles(t *testing.T) {
	herring := codebook.Issue{Name: "Herring", Question: "Is the herring quota raised?", PoleA: "Cut", PoleB: "Raised", Keywords: []string{"herring", "quota"}}
	reader, err := New(codebook.Codebook{Parties: []codebook.Party{{Name: "Norland", Aliases: []string{"Moor"}}, {Name: "Sudria"}}, Issues: []codebook.Issue{herring}})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, inTitles)
}

// describedDeeds are words of a name that ends with a deed: they only describe it.
var describedDeeds = []wording{
	{"the thing itself", "Moor wants a face-to-face meeting.", []string{"Norland|Direct talks|+"}, nil},
	{"by its name", "Moor refused direct talks.", []string{"Norland|Direct talks|-"}, nil},
	{"another direct thing", "Moor wants a direct train to Nordby.", nil, []string{"Norland|Direct talks|+"}},
	{"direct taxes", "Vale rejected direct taxes.", nil, []string{"Sudria|Direct talks|-"}},
}

func TestWordsThatDescribeADeed(t *testing.T) {
	talks := codebook.Issue{Name: "Direct talks", Question: "Do Norland and Sudria negotiate?", PoleA: "Not now", PoleB: "Now", Affirmative: "b", Keywords: []string{"face-to-face meeting"}}
	reader, err := New(codebook.Codebook{Parties: []codebook.Party{{Name: "Norland", Aliases: []string{"Moor"}}, {Name: "Sudria", Aliases: []string{"Vale"}}}, Issues: []codebook.Issue{talks}})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, describedDeeds)
}
