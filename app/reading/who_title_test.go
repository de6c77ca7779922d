package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestNamesOfTheTitle holds who is meant by words beside the place that a codebook is
// about, which no list of states knows.
func TestNamesOfTheTitle(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title: "Quorland: the toll on the lake",
		Parties: []codebook.Party{
			{Name: "Government", Aliases: []string{"Premier Ansa Tolk", "Quorlandic Hope"}},
			{Name: "Lake Front", Aliases: []string{"Free Quorland", "opposition movement", "Speaker of Fishers Veit Marn"}},
			{Name: "Guild", Aliases: []string{"Boatmen's Guild", "Deputy Speaker Hadda Oyrin"}},
		},
		Issues: []codebook.Issue{{Name: "Toll", Question: "Is there a toll?", PoleA: "No toll", PoleB: "A toll", Keywords: []string{"toll"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, party string }{
		{"Quorland opposition rejects toll", "Lake Front"},
		{"Quorlandan opposition rejects toll", "Lake Front"},
		{"Westmark opposition rejects toll", ""},
		{"The opposition rejected the toll.", "Lake Front"},
		{"Quorland leader rejects toll", "Government"},
		{"Westmark leader rejects toll", ""},
		{"Quorland premier rejects toll", "Government"},
		{"Quorland rejected the toll.", ""},
		{"The government of Quorland rejected the toll.", "Government"},
		{"The guild of Quorland rejected the toll.", "Guild"},
		{"The guild of Westmark rejected the toll.", ""},
		{"The guild rejected the toll.", "Guild"},
		{"Deputy Speaker Hadda Oyrin came. “The toll must go,” she said. She rejected the toll.", "Guild"},
		{"The premier came with Hadda Oyrin. Oyrin restated her view. She rejected the toll.", "Guild"},
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
