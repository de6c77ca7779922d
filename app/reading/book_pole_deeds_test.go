package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// whatPolesDo is about the verbs that poles are worded with, and about words which
// only look like forms of others.
var whatPolesDo = []wording{
	{"refused the deed of a pole", "The museum refused to return the bronzes.", []string{"Museum|Bronzes|-"}, []string{"Museum|Bronzes|+"}},
	{"agreed to it", "The museum agreed to return the bronzes.", []string{"Museum|Bronzes|+"}, []string{"Museum|Bronzes|-"}},
	{"wants the deed of the other", "The museum wants to keep the bronzes.", []string{"Museum|Bronzes|-"}, nil},
	{"asks for the deed as a noun", "France demanded the return of the bronzes.", []string{"France|Bronzes|+"}, nil},
	{"a synonym of the deed", "The rebels released two hostages.", []string{"Rebels|Kidnapping|+"}, nil},
	{"demanded of another", "France demanded that the rebels release the hostages.", []string{"France|Kidnapping|+"}, []string{"Rebels|Kidnapping|-", "Rebels|Kidnapping|+"}},
	{"a plural in -ings", "The rebels pledged not to carry out any new kidnappings.", []string{"Rebels|Kidnapping|+"}, []string{"Rebels|Kidnapping|-"}},
	{"must stop", "The kidnappings must stop, France said.", []string{"France|Kidnapping|+"}, []string{"France|Kidnapping|-"}},
	{"family name first", "The kidnappings must stop, President Han Ji-won told the club.", []string{"Museum|Kidnapping|+"}, nil},
	{"welcomed the announcement", "The rebels offered to release the hostages. France welcomed the announcement.", []string{"France|Kidnapping|+"}, nil},
	{"a deed that frees whom the poles keep", "The rebels let the two fishermen go.", []string{"Rebels|Fishermen|+"}, []string{"Rebels|Fishermen|-"}},
	{"the same in a demand", "France demanded that the rebels free all six fishermen.", []string{"France|Fishermen|+"}, []string{"France|Fishermen|-"}},
	{"who keeps them does not", "The rebels insisted on keeping the fishermen.", []string{"Rebels|Fishermen|-"}, []string{"Rebels|Fishermen|+"}},
	{"writing anew what is to stay closed", "France called on the museum to renegotiate the lease.", []string{"France|Lease|+"}, []string{"France|Lease|-"}},
	{"what a pole asks to be done to it", "France called for redrawing the borders.", []string{"France|Parish borders|+"}, []string{"France|Parish borders|-"}},
	{"refused", "The rebels refuse to redraw the borders.", []string{"Rebels|Parish borders|-"}, []string{"Rebels|Parish borders|+"}},
	{"what the other asks", "The rebels want to keep the borders.", []string{"Rebels|Parish borders|-"}, []string{"Rebels|Parish borders|+"}},
	{"an act that the issue is called after", "The rebels blocked the coast road.", []string{"Rebels|Blockade|+"}, []string{"Rebels|Blockade|-"}},
	{"her is no herring", "France spoke. Her word was law.", nil, []string{"France|Fish|+", "France|Fish|-"}},
}

func TestWhatPolesDo(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "Poles",
		Parties: []codebook.Party{{Name: "Museum", Aliases: []string{"Director Yoo", "President Han"}}, {Name: "Rebels"}, {Name: "France"}},
		Issues: []codebook.Issue{
			{Name: "Bronzes", Question: "What becomes of the bronzes?", PoleA: "Kept in the museum", PoleB: "Returned to Benin", Keywords: []string{"bronzes", "loan"}},
			{Name: "Kidnapping", Question: "Do the rebels stop kidnapping for money?", PoleA: "Kidnapping goes on", PoleB: "Ends, captives freed", Keywords: []string{"kidnapping", "hostages"}},
			{Name: "Fishermen", Question: "Are the fishermen freed?", PoleA: "Keep the fishermen, go on seizing boats", PoleB: "Free all, stop seizing boats", Keywords: []string{"fishermen"}},
			{Name: "Lease", Question: "Is the lease opened again?", PoleA: "Lease stays closed", PoleB: "Renegotiate it", Keywords: []string{"lease"}},
			{Name: "Parish borders", Question: "Do the parishes get other borders?", PoleA: "Keep the borders", PoleB: "Redraw them", Keywords: []string{"borders"}},
			{Name: "Blockade", Question: "Does the blockade of the coast go on?", PoleA: "Go home", PoleB: "Blockade goes on", Keywords: []string{"coast road"}},
			{Name: "Fish", Question: "Is the catch cut?", PoleA: "No", PoleB: "Yes", Keywords: []string{"herring"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, whatPolesDo)
}
