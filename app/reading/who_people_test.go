package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestShortNames holds what a party may be called after what the codebook
// calls it, and what is not it.
func TestShortNames(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Parties: []codebook.Party{
			{Name: "Harbour", Aliases: []string{"Harbour Minister Ida Holm", "Lodge 7", "northern ports", "Ludo Orav"}},
			{Name: "Coastal Commission", Aliases: []string{"coastal leaders"}},
			{Name: "Red Brigade", Aliases: []string{"dockers", "general secretary Brandt", "RBD", "Rbd", "Dockland", "Dockland's"}},
		},
		Issues: []codebook.Issue{{Name: "Strike", Question: "Does the strike end?", PoleA: "Strike goes on", PoleB: "Strike ends", Keywords: []string{"strike"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, party string }{
		{"Holm wants to end the strike.", "Harbour"},
		{"Ms Holm rejected the strike.", "Harbour"},
		{"Brandt called for a strike.", "Red Brigade"},
		{"The lodge rejected the strike.", "Harbour"},
		{"The Brigade rejected the strike.", "Red Brigade"},
		{"The harbour rejected the strike.", "Harbour"},
		{"The commission rejected the strike.", "Coastal Commission"},
		{"Mr Orav rejected the strike.", "Harbour"},
		{"Ludo Orav, the port minister, came. Orav rejected the strike.", "Harbour"},
		{"The Orav rejected the strike.", ""},
		{"Rbd rejected the strike.", "Red Brigade"},
		{"RBD rejected the strike.", "Red Brigade"},
		{"Dockland's refusal of the strike stands.", "Red Brigade"},
		{"A commission rejected the strike.", ""},
		{"The commission of Oslo rejected the strike.", ""},
		{"The leaders rejected the strike.", ""},
		{"A lodge rejected the strike.", ""},
		{"The brigade of Oslo rejected the strike.", ""},
		{"A harbour rejected the strike.", ""},
		{"The ports rejected the strike.", ""},
		{"The minister rejected the strike.", ""},
	} {
		got := ""
		for _, s := range reader.Read(Article{Text: c.text}) {
			got += s.Party
		}
		if got != c.party {
			t.Errorf("%q is of %q, want %q", c.text, got, c.party)
		}
	}
}
