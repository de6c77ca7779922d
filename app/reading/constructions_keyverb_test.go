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
