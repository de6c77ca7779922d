package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// beyondAsides are about subjects that asides, lists and phrases part from their verbs,
// and about those who act with others that are no party.
var beyondAsides = []wording{
	{"at somebody's", "Sudrian envoys at Norland's fish market rejected a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|-"}},
	{"at a stranger's Norland", "Sudrian envoys at Bolivia's Norland rejected a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|-"}},
	{"supported by a list", "Norland, supported by Peru, Bolivia and Chile, proposed a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"the larger of them", "The larger of the Sudrian delegations, the one from the coast, rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"the largest of them", "The largest of the Sudrian delegations rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"a larger one than theirs", "A larger crowd of Sudrian bakers rejected a truce.", nil, []string{"Norland|Ceasefire|-"}},
	{"by shops and by", "A truce was rejected by shops and by Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"by one and by another", "A truce was rejected by Moor and by Sudria.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"by one and by night", "A truce was rejected by Moor and by nightfall Sudria had left.", []string{"Norland|Ceasefire|-"}, []string{"Sudria|Ceasefire|-"}},
	{"two aims in a relative clause", "Envoys who try to open the road and bring about a truce in the hills have come back, Moor said.", nil, []string{"Norland|Ceasefire|-"}},
	{"two aims of a party", "Sudrian envoys who are trying to open the road and bring about a truce in the hills have come back.", []string{"Sudria|Ceasefire|+"}, nil},
	{"said by text message", "A Sudrian spokeswoman, Pia Lund, said by text message that a truce was unacceptable.", []string{"Sudria|Ceasefire|-"}, nil},
	{"by bakers and by a party", "A truce was rejected by bakers and Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"by a list that begins with bakers", "A truce was rejected by bakers, smiths and Sudrian envoys on Monday.", []string{"Sudria|Ceasefire|-"}, nil},
	{"by storms, and another clause", "The port was hit by storms and Sudria rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"which is refused, and why", "Bolivia has offered to extend a truce, which Moor turned down on the ground that it was too late.", []string{"Norland|Ceasefire|-"}, nil},
	{"would not budge without", "Moor would not budge without a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"voted for the second time against", "Sudria voted for the second time in a week against a truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"voted for the first time", "Sudria voted for a truce for the first time.", []string{"Sudria|Ceasefire|+"}, nil},
	{"does it to another's chief", "The Sudrian troops fighting President Moor insist on a truce.", []string{"Sudria|Ceasefire|+"}, nil},
}

// sharedStands are about what a sentence says once and somebody else shares: a subject, a
// purpose, a thing that "it" stands for.
var sharedStands = []wording{
	{"want of several", "The Norlandish envoys argue that they left when the town was cold and want a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"want of several, and what they say", "The Norlandish envoys write that the town is cold and want a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"wants of the one", "The Norlandish envoys write that Sudria is cold and wants a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"backed first", "Backed by Moor, Vale proposed a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"backed first by nobody of the talks", "Backed by bakers, Vale proposed a truce.", []string{"Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"wants one to go and a thing done", "Moor wants Vale to resign and the truce extended.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"vowed to end it", "The truce is old, and Vale has vowed to end it.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"who opposes it", "The truce is put before Vale, who opposes it.", []string{"Sudria|Ceasefire|-"}, nil},
	{"asked another to end it", "The truce is old, and Moor asked Vale to eat it.", nil, []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}},
	{"ruled out as long as there is none", "Moor ruled out fish quotas as long as there was no truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"turned down on the ground", "Vale offered a truce, which Moor turned down on the ground that it was too late.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|+"}, nil},
	{"for whom it went too far", "For Moor, the truce went too far.", []string{"Norland|Ceasefire|-"}, nil},
	{"under no obligation", "Moor said she was under no obligation to accept a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"a turn that another rejects", "Moor accepted the truce, a turn that Vale rejected.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
}

func TestSharedStands(t *testing.T) { readAll(t, sharedStands) }

func TestBeyondAsides(t *testing.T) { readAll(t, beyondAsides) }

// TestWhoseTitle holds who is meant where the names of two parties stand side by side.
func TestWhoseTitle(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title: "Harbour",
		Parties: []codebook.Party{
			{Name: "Liberals", Aliases: []string{"Liberal", "Cora Lamb"}},
			{Name: "Republicans", Aliases: []string{"Dale Pruitt", "Pruitt"}},
			{Name: "Governor", Aliases: []string{"Luz Tibo", "Tibo"}},
			{Name: "Dockers"},
			{Name: "Guards", Aliases: []string{"Hill League", "guards"}},
		},
		Issues: []codebook.Issue{{Name: "Levy", PoleA: "Dropped", PoleB: "Kept", Keywords: []string{"levy"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"with a letter and an apposition", "Pruitt, R-Ky., a close ally of the mayor, opposed the levy.", []string{"Republicans|Levy|-"}, nil},
		{"governor of another name", "Liberal Gov. Luz Tibo opposed the levy.", []string{"Governor|Levy|-"}, []string{"Liberals|Levy|-"}},
		{"a demand by a party's people", "Tibo rebuffed a demand by the Hill League guards to keep the levy.", []string{"Governor|Levy|-", "Guards|Levy|+"}, nil},
		{"to activate", "Tibo to activate levy after talks with dockers", []string{"Governor|Levy|+"}, nil},
		{"orders a chairman", "The dockers order Chairman Luz Tibo to keep the levy.", []string{"Dockers|Levy|+"}, nil},
	})
}
