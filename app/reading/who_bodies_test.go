package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestBodiesAndPeople holds whom "it" and "they" mean after a name that might be a
// person's, and after people called by their office only.
func TestBodiesAndPeople(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Parties: []codebook.Party{
			{Name: "Ferry company", Aliases: []string{"QuayRide", "management"}},
			{Name: "Rebels", Aliases: []string{"Falcon", "Hadda Oyrin"}},
			{Name: "Norland", Aliases: []string{"Norlandish", "Norlandish officials"}},
		},
		Issues: []codebook.Issue{{Name: "Toll", Question: "Is there a toll?", PoleA: "No toll", PoleB: "A toll", Keywords: []string{"toll"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, party string }{
		{"The management came late. QuayRide left the lake. It rejected the toll.", "Ferry company"},
		{"Norland left the lake. The Falcon has some 500 men. It rejected the toll.", "Rebels"},
		{"Norland left the lake. Falcon has some friends. It rejected the toll.", "Norland"},
		{"Norlandish officials met in the town. The officials spoke on background. They rejected the toll.", "Norland"},
	} {
		got := ""
		for _, s := range reader.Read(Article{Text: c.text}) {
			if s.Party != got {
				got += s.Party
			}
		}
		if got != c.party {
			t.Errorf("%q: %q, want %q", c.text, got, c.party)
		}
	}
}
