package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// ownedRefusals: who refuses or threatens, when the sentence only names that and others
// do something with it.
var ownedRefusals = []wording{
	{"an owner", "Moor brushed aside Vale's veto.", []string{"Sudria|Veto|+"}, []string{"Norland|Veto|+"}},
	{"an owner of whom nobody tells", "The talks turned on Vale's veto of the budget.", []string{"Sudria|Veto|+"}, nil},
	{"dropped by its holder", "Vale gave up its veto.", nil, []string{"Sudria|Veto|+"}},
	{"whom it hits", "Bakers shrugged off a warning over the Sudria ban.", nil, []string{"Sudria|Ban|+"}},
	{"no matter of the codebook", "Bakers shrugged off Sudria's protests.", nil, []string{"Sudria|Ban|+", "Sudria|Veto|+"}},
}

func TestRefusalsHaveOwners(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Parties: []codebook.Party{
			{Name: "Norland", Aliases: []string{"Moor"}},
			{Name: "Sudria", Aliases: []string{"Vale"}},
		},
		Issues: []codebook.Issue{
			{Name: "Veto", Question: "Does the veto stand?", PoleA: "No veto", PoleB: "Veto", Keywords: []string{"veto"}},
			{Name: "Ban", Question: "Is it banned?", PoleA: "Free trade", PoleB: "A ban", Keywords: []string{"ban"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, ownedRefusals)
}
