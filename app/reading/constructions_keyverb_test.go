package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestKeywordAsVerb: a keyword that the codebook only lists is no evidence where it is
// the verb of something else: who offered tea says nothing of the offer at issue.
func TestKeywordAsVerb(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Crane sale", Question: "Is the crane sold?", PoleA: "No sale", PoleB: "Sell it", Keywords: []string{"crane", "offer", "rule"}},
		codebook.Issue{Name: "Ferry", Question: "Is the ferry extended?", PoleA: "Ended", PoleB: "Extended", Keywords: []string{"ferry", "extend"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"another thing is offered", "The dockers offered tea to the crews.", nil, []string{"Dockers|Crane sale|+", "Dockers|Crane sale|-"}},
		{"an idiom of it", "The dockers ruled out a strike.", nil, []string{"Dockers|Crane sale|+", "Dockers|Crane sale|-"}},
		{"the pole's own verb", "The dockers will extend it.", []string{"Dockers|Ferry|+"}, nil},
	})
}

// TestVoteAgainst: who votes a thing down, or votes no, gives it no vote.
func TestVoteAgainst(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Crane levy", Question: "Does the levy pass?", PoleA: "It falls", PoleB: "It passes", CuesB: []string{"win the vote"}, Keywords: []string{"levy", "vote"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"with a particle", "The dockers said they would vote down the crew lists.", []string{"Dockers|Crane levy|-"}, []string{"Dockers|Crane levy|+"}},
		{"with what is voted down between", "The dockers voted it down.", []string{"Dockers|Crane levy|-"}, []string{"Dockers|Crane levy|+"}},
		{"a vote for it", "The dockers will vote for the levy.", []string{"Dockers|Crane levy|+"}, []string{"Dockers|Crane levy|-"}},
	})
}

// TestLeavingAndLifting: who leaves for a place does not leave it, and an age or a
// minimum that is lifted is raised.
func TestLeavingAndLifting(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Picket line", Question: "Do the pickets stay?", PoleA: "They end", PoleB: "They go on", CuesB: []string{"hold the picket line"}, Keywords: []string{"picket line"}},
		codebook.Issue{Name: "Pension age", Question: "Is the pension age raised?", PoleA: "Keep 58", PoleB: "Raise it", CuesB: []string{"raise the pension age"}, Keywords: []string{"retirement age", "minimum wage"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"for a place", "The dockers left for the picket line at dawn.", nil, []string{"Dockers|Picket line|-"}},
		{"the place", "The dockers left the picket line at dawn.", []string{"Dockers|Picket line|-"}, nil},
		{"an age", "The dockers demand that the bosses lift the retirement age to 61.", []string{"Dockers|Pension age|+"}, []string{"Dockers|Pension age|-"}},
	})
}
