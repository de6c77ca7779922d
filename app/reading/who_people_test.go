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

// TestNamesThatAreLeftShort holds whom the last name of an alias means where the article
// gives no first name, whose people a bare noun tells of, and what a plural that is the
// name of a party is.
func TestNamesThatAreLeftShort(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title: "Ravnby quays",
		Parties: []codebook.Party{
			{Name: "Growers", Aliases: []string{"Inland Fruit Growers", "Maria Stenholt", "Wukoli Dremmen", "Paul Strike", "Anna Chad"}},
			{Name: "Government", Aliases: []string{"cabinet"}},
			{Name: "Opposition", Aliases: []string{"the guild of carters"}},
		},
		Issues: []codebook.Issue{{Name: "Toll", Question: "Is a toll raised?", PoleA: "No toll", PoleB: "A toll", Affirmative: "b", Keywords: []string{"toll"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	const growers, cabinet, others = "Growers|Toll|+", "Government|Toll|+", "Opposition|Toll|+"
	readAllWith(t, reader, []wording{
		{"a last name alone", "Stenholt demanded a toll.", []string{growers}, nil},
		{"after a first name that is not known", "Dremmen demanded a toll.", []string{growers}, nil},
		{"his followers", "The news was bad. Stenholt's followers demanded a toll.", []string{growers}, nil},
		{"ministers", "Ministers demanded a toll.", []string{cabinet}, nil},
		{"ministers of others", "Ministers of Zeeland demanded a toll.", nil, []string{cabinet}},
		{"somebody else of that name", "Otto Stenholt demanded a toll.", nil, []string{growers}},
		{"who was named before", "Otto Stenholt came to Ravnby. Stenholt demanded a toll.", nil, []string{growers}},
		{"a title of another", "Ms Stenholt demanded a toll.", []string{growers}, nil},
		{"a place called so", "Unions in Chad demanded a toll.", nil, []string{growers}},
		{"an everyday word", "Strike brings a toll", nil, []string{growers}},
		{"a plural that is the party's name", "Hundreds of growers demanded a toll.", []string{growers}, nil},
		{"its in front of a plural", "The cabinet met growers over its demand for a toll.", nil, []string{growers}},
		{"an abbreviated office", "The PM demanded a toll.", []string{cabinet}, nil},
		{"one of another state", "The Zeeland PM demanded a toll.", nil, []string{cabinet}},
		{"an abbreviated body", "Govt demands a toll", []string{cabinet}, nil},
		{"who has an office is learned", "Finance Minister Wendo Karp came. Karp demanded a toll.", []string{cabinet}, nil},
		{"by a first name that may be the family's", "“It is a thing to stand on,” Finance Minister Wendo Karp said. Wendo demanded a toll.", []string{cabinet}, nil},
		{"people of a party's noun", "On Monday opposition negotiators demanded a toll.", []string{others}, nil},
		{"people of another's", "The Norwegian opposition negotiators demanded a toll.", nil, []string{others}},
		{"who works for it", "Gail Orm, who works for the cabinet, came. Orm demanded a toll.", []string{cabinet}, nil},
		{"who has an office of it and leads", "Gail Orm, the under-secretary of trade who leads the cabinet team, came. Orm demanded a toll.", []string{cabinet}, nil},
		{"who worked on it", "Gail Orm, who works near the cabinet, came. Orm demanded a toll.", nil, []string{cabinet}},
	})
}
