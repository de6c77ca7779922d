package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestWhoOfSeveral holds who acts where a subject has several parts, or a participle
// that comes before any verb, and how words for political groups name a party.
func TestWhoOfSeveral(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title: "Ferry row",
		Parties: []codebook.Party{
			{Name: "Crews", Aliases: []string{"Deckhands' Union", "stokers", "Ida Holm"}},
			{Name: "Line", Aliases: []string{"Ravn Ferry Line", "the line", "Otto Lund"}},
			{Name: "Rebels"},
			{Name: "Conservatives", Aliases: []string{"Nils Brandt"}},
			{Name: "Opposition", Aliases: []string{"opposition"}},
		},
		Issues: []codebook.Issue{{Name: "Toll", Question: "Is there a toll?", PoleA: "No toll", PoleB: "Toll", Keywords: []string{"toll"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	const crews, line, rebels, tories = "Crews|Toll|+", "Line|Toll|+", "Rebels|Toll|+", "Conservatives|Toll|+"
	readAllWith(t, reader, []wording{
		{"members of two", "Members of the Deckhands' Union and the Ravn Ferry Line will demand a toll.", []string{crews, line}, nil},
		{"an employee of two has one voice", "The cook of the Deckhands' Union and the Ravn Ferry Line will demand a toll.", nil, []string{crews, line}},
		{"a body of a town and a party", "Nordby's government and the rebels have agreed that there will be a toll.", []string{rebels}, nil},
		{"what they press for before any verb", "Hundreds of stokers pressing for a toll marched through Nordby.", []string{crews}, nil},
		{"with a party demanding", "But with the stokers demanding a toll, no ferry left.", []string{crews}, nil},
		{"a first word that describes", "Show stokers and Otto Lund demand a toll.", []string{crews, line}, nil},
		{"rebels", "The rebels demand a toll.", []string{rebels}, nil},
		{"insurgents", "Insurgents accept the toll.", []string{rebels}, nil},
		{"Tories", "Tories back the toll.", []string{tories}, nil},
		{"a party by its full name", "The Conservative Party wants the toll.", []string{tories}, nil},
		{"a participle after a passive", "Otto Lund is seen as a friend of farmers, having demanded a toll.", []string{line}, nil},
		{"who did what was done to a thing", "The hall was seen as a gift, having a toll.", nil, []string{line, crews}},
		{"all of those who lead them", "It was news to the rebels, whose older leaders all demanded a toll.", []string{rebels}, nil},
		{"one term or another", "The rebels will not come unless Nils Brandt goes or Otto Lund accepts a toll.", []string{rebels}, nil},
		{"what somebody feels is no party", "The snag is Otto Lund's opposition to the toll.", []string{"Line|Toll|-"}, []string{"Opposition|Toll|-", "Opposition|Toll|+"}},
		{"a party that is asked", "Otto Lund urged the opposition to accept the toll.", []string{line}, nil},
		{"a rebel thing says nothing", "A rebel hill has a toll.", nil, []string{rebels}},
	})
}
