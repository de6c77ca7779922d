package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestOtherWordsForKeywords: what a keyword means is read where another word says it,
// and not where that word means something else.
func TestOtherWordsForKeywords(t *testing.T) {
	reader, err := New(dockBook(
		codebook.Issue{Name: "Vote count", Question: "Does the result of the union vote stand?", PoleA: "Annulled", PoleB: "It stands", Keywords: []string{"result"}},
		codebook.Issue{Name: "Overtime", Question: "Is there a cap on overtime?", PoleA: "No limit", PoleB: "A cap", Keywords: []string{"cap"}},
		codebook.Issue{Name: "Harbour master", Question: "Does the harbour master resign?", PoleA: "She stays", PoleB: "She resigns", Keywords: []string{"resign"}},
		codebook.Issue{Name: "Inspection", Question: "When is the inspection?", PoleA: "As planned", PoleB: "Postpone it", Keywords: []string{"postpone"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"outcome", "The dockers accept the outcome.", []string{"Dockers|Vote count|+"}, nil},
		{"ceiling", "The dockers demanded a ceiling of ten hours.", []string{"Dockers|Overtime|+"}, nil},
		{"step down", "The dockers demanded that she step down.", []string{"Dockers|Harbour master|+"}, nil},
		{"steps down to the quay", "The dockers repaired the steps down to the quay.", nil, []string{"Dockers|Harbour master|+"}},
		{"put off", "Dock bosses want to put off the inspection.", []string{"Dock bosses|Inspection|+"}, nil},
		{"put it there", "Dock bosses want to put the crane there.", nil, []string{"Dock bosses|Inspection|+"}},
	})
}
