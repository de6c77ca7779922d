package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestChambersAndTheirGroups holds whose "the House" is and of which party a political
// group is a part.
func TestChambersAndTheirGroups(t *testing.T) {
	issue := codebook.Issue{Name: "Ferry", Question: "Is a ferry bought?", PoleA: "No ferry", PoleB: "A ferry", Keywords: []string{"ferry"}}
	state := []codebook.Party{{Name: "Legislature", Aliases: []string{"lawmakers", "House minority"}}, {Name: "Governor", Aliases: []string{"Ida Holm"}}}
	group := []codebook.Party{{Name: "House Liberals", Aliases: []string{"House Speaker Pia Lund"}}, {Name: "White House", Aliases: []string{"Senate leader Otto Brandt"}}}
	both := []codebook.Party{{Name: "House Liberals"}, {Name: "House Greens"}}
	for _, c := range []struct {
		name, text, party string
		parties           []codebook.Party
	}{
		{"a legislature's", "On Friday the House rejected a ferry.", "Legislature", state},
		{"with the name of the state", "Zembla House rejects ferry", "Legislature", state},
		{"of no legislature here", "The Opera House rejected a ferry.", "", state},
		{"an officer of it", "The House Clerk rejected a ferry.", "", state},
		{"written small", "The house rejected a ferry.", "", state},
		{"a party in it", "The House rejected a ferry.", "House Liberals", group},
		{"another house", "The White House rejected a ferry.", "White House", group},
		{"where one leads it, it is not his", "The Senate rejected a ferry.", "", group},
		{"of two", "The House rejected a ferry.", "", both},
		{"its group", "The Liberals who run it rejected a ferry.", "House Liberals", group},
		{"the group of one of them", "The Liberals rejected a ferry.", "House Liberals", both},
	} {
		if got := whoSpeaks(t, codebook.Codebook{Title: "Zembla's ferry", Parties: c.parties, Issues: []codebook.Issue{issue}}, c.text); got != c.party {
			t.Errorf("%s: %q speaks, want %q: %s", c.name, got, c.party, c.text)
		}
	}
}

func TestBodyOfStates(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title:   "Tariff on cork",
		Parties: []codebook.Party{{Name: "European Union", Aliases: []string{"European Commission"}}, {Name: "United States", Aliases: []string{"White House"}}},
		Issues:  []codebook.Issue{{Name: "Cork", Question: "Does the duty on cork stay?", PoleA: "The duty goes", PoleB: "The duty stays", Keywords: []string{"cork"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"the commission", "The Commission wants to keep the duty on cork.", []string{"European Union|Cork|+"}, nil},
		{"a house that is none", "The House wants to keep the duty on cork.", nil, []string{"United States|Cork|+"}},
	})
}
