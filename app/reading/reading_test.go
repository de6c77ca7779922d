package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// testCodebook is a small invented negotiation.
func testCodebook() codebook.Codebook {
	return codebook.Codebook{
		Title: "Norland and Sudria",
		Parties: []codebook.Party{
			{Name: "Norland", Aliases: []string{"Moor", "Ada Moor", "Norlandish", "Nordby"}},
			{Name: "Sudria", Aliases: []string{"Vale", "Tom Vale", "Sudrian", "Sudport"}},
		},
		Issues: []codebook.Issue{
			{Name: "Ceasefire", Question: "Does the fighting stop?", PoleA: "Fighting goes on", PoleB: "Attacks stop at once", Affirmative: "b", Keywords: []string{"ceasefire", "truce"}, CuesA: []string{"keep fighting"}, CuesB: []string{"stop the attacks"}},
			{Name: "Island", Question: "Who holds the island?", PoleA: "Goes to Sudria", PoleB: "Stays with Norland", Keywords: []string{"island"}, CuesA: []string{"cede|give_up the island"}, CuesB: []string{"keep the island"}},
		},
	}
}

func newTestReader(t testing.TB) *Reader {
	t.Helper()
	r, err := New(testCodebook())
	if err != nil {
		t.Fatal(err)
	}
	return r
}
