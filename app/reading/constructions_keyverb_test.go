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
