package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestMembersOfUnions holds whom a union or association is read from who joins in it,
// and whom it is not.
func TestMembersOfUnions(t *testing.T) {
	issue := codebook.Issue{Name: "Strike", Question: "Is there a strike?", PoleA: "No strike", PoleB: "A strike", Keywords: []string{"strike"}}
	bakery := []codebook.Party{
		{Name: "Bakers", Aliases: []string{"National Bakers' Union", "union", "Ida Holm"}},
		{Name: "Crumb", Aliases: []string{"Crumb Mills", "Norland Grocers Association", "League of Fine Mills"}},
	}
	states := []codebook.Party{
		{Name: "Norland", Aliases: []string{"Norlandish"}},
		{Name: "Ghana government", Aliases: []string{"Accra"}},
		{Name: "Unions", Aliases: []string{"trade unions"}},
	}
	ghana := []codebook.Party{{Name: "Ghanaian government"}, {Name: "Unions", Aliases: []string{"trade unions"}}}
	koreas := []codebook.Party{{Name: "South Korea"}, {Name: "North Korea"}}
	letting := []codebook.Party{{Name: "Landlords"}, {Name: "City", Aliases: []string{"city council"}}}
	for _, c := range []struct {
		parties     []codebook.Party
		text, party string
	}{
		{bakery, "Yesterday bakers called for a strike.", "Bakers"},
		{bakery, "Hundreds of bakers called for a strike.", "Bakers"},
		{bakery, "The workers called for a strike.", "Bakers"},
		{bakery, "More than ninety employees demanded a strike.", "Bakers"},
		{bakery, "The grocers rejected a strike.", "Crumb"},
		{bakery, "The league rejected a strike.", "Crumb"},
		{bakery, "Members called for a strike.", "Bakers"},
		{bakery, "On Friday some 900 members called for a strike.", "Bakers"},
		{bakery, "Choir members called for a strike.", ""},
		{bakery, "Members of the choir called for a strike.", ""},
		{ghana, "Ghana rejected a strike.", "Ghanaian government"},
		{ghana, "Ghana opposes a strike", "Ghanaian government"},
		{ghana, "Farmers from Ghana rejected a strike.", ""},
		{ghana, "Ghana rice growers rejected a strike.", ""},
		{bakery, "Oven strike to go ahead on Friday", "Bakers"},
		{bakery, "The oven strike went ahead on Friday.", ""},
		{states, "Rail strike to go ahead on Friday", ""},
		{bakery, "A worker called for a strike.", ""},
		{bakery, "A grocer rejected a strike.", ""},
		{koreas, "Korea called for a strike.", "South Korea"},
		{koreas, "Talks had failed. North Korea called for a strike.", "North Korea"},
		{letting, "The landlords called for a strike.", "Landlords"},
		{letting, "The workers called for a strike.", ""},
		{states, "The workers called for a strike.", ""},
		{states, "Ghana called for a strike.", "Ghana government"},
		{states, "Ghanaian officials called for a strike.", "Ghana government"},
	} {
		if got := whoSpeaks(t, codebook.Codebook{Parties: c.parties, Issues: []codebook.Issue{issue}}, c.text); got != c.party {
			t.Errorf("%q: %q speaks, want %q", c.text, got, c.party)
		}
	}
}

// whoSpeaks gives the names of the parties that a text has suggestions for.
func whoSpeaks(t *testing.T, cb codebook.Codebook, text string) string {
	t.Helper()
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	names := ""
	for _, s := range reader.Read(Article{Text: text}) {
		names += s.Party
	}
	return names
}
