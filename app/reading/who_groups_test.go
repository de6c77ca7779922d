package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestGroupsAmongSeveralParties holds whom "both sides" and its like mean where the
// codebook has a party that goes between them, and what begins a party's name is
// called.
func TestGroupsAmongSeveralParties(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title: "Ravnby mines: a dispute over ore",
		Parties: []codebook.Party{
			{Name: "Eastern Ore", Aliases: []string{"Eastern", "Ida Holm"}},
			{Name: "Diggers", Aliases: []string{"diggers' union", "Brandt"}},
			{Name: "Mediators", Aliases: []string{"mediators", "Otto Lund"}},
		},
		Issues: []codebook.Issue{{Name: "Truce", Question: "Do they stop the dispute for a month?", PoleA: "No truce", PoleB: "Truce", Keywords: []string{"truce"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	const oreStops, menStop, betweenStop = "Eastern Ore|Truce|+", "Diggers|Truce|+", "Mediators|Truce|+"
	readAllWith(t, reader, []wording{
		{"a go-between is no side", "Brandt met the mediators and Eastern. Both sides agreed to a truce.", []string{oreStops, menStop}, []string{betweenStop}},
		{"a go-between named last", "Eastern met Brandt, and the mediators waited. The two sides agreed to a truce.", []string{oreStops, menStop}, []string{betweenStop}},
		{"a go-between on its own", "The mediators demanded a truce.", []string{betweenStop}, nil},
		{"the leaders of one", "Eastern met Brandt. The leaders of the diggers demanded a truce.", []string{menStop}, []string{oreStops}},
		{"leaders of nobody said", "Eastern met Brandt. The two leaders demanded a truce.", []string{oreStops, menStop}, nil},
		{"rivals in a headline, named below it", "Rivals agree to a truce\n\nBrandt met Eastern on Monday.", []string{oreStops, menStop}, nil},
		{"both sides before their names", "Both sides agree to a truce.\n\nThe mediators praised Brandt and Eastern.", []string{oreStops, menStop}, []string{betweenStop}},
		{"leaders of where the dispute is", "Ravnby leaders agree to a truce\n\nBrandt met Eastern on Monday.", []string{oreStops, menStop}, nil},
		{"leaders of elsewhere", "Zeeland leaders agree to a truce\n\nBrandt met Eastern on Monday.", nil, []string{oreStops, menStop}},
		{"rivals in a text are anybody's", "Brandt met Eastern. Rivals agreed to a truce in the north.", nil, []string{oreStops, menStop}},
		{"one side only is ever named", "Both sides agree to a truce.\n\nBrandt left on Monday.", nil, []string{oreStops, menStop}},
		{"both sides hope to", "Brandt met Eastern. Both sides hope to reach a truce on Friday.", []string{oreStops, menStop}, nil},
		{"the two at once did", "Brandt met Eastern. The two quickly agreed to a truce.", []string{oreStops, menStop}, nil},
		{"the two so described", "Brandt met Eastern. The two newly agreed plans have nothing on a truce.", nil, []string{oreStops, menStop}},
		{"a hope of both sides", "Brandt met Eastern. Both sides' hope to see a truce has faded.", nil, []string{"Eastern Ore|Truce|-", "Diggers|Truce|-"}},
		{"the delegations", "Brandt met Eastern. The delegations agreed to a truce.", []string{oreStops, menStop}, nil},
		{"some of the delegations", "Brandt met Eastern. Some of the delegations agreed to a truce.", nil, []string{oreStops, menStop}},
		{"it is a company", "The union waited. Eastern said that it was ready for a truce.", []string{oreStops}, []string{menStop}},
		{"she is no company", "Ms Holm waited. She said that she was ready for a truce.", []string{oreStops}, nil},
	})
}

// TestOthersOfItsKind holds that "other" before the common noun for a party means those
// who are not it.
func TestOthersOfItsKind(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title: "Lundvik quarry: a dispute over shifts",
		Parties: []codebook.Party{
			{Name: "Quarrymen's union", Aliases: []string{"union", "quarrymen", "Elin Rask"}},
			{Name: "Lundvik Stone", Aliases: []string{"company", "Bo Frisk"}},
		},
		Issues: []codebook.Issue{{Name: "Shifts", Question: "Does the union take the longer shifts?", PoleA: "No", PoleB: "Yes", Affirmative: "b", Keywords: []string{"longer shifts"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	const taken = "Quarrymen's union|Shifts|+"
	readAllWith(t, reader, []wording{
		{"the union", "The union accepted longer shifts.", []string{taken}, nil},
		{"two other unions", "Elin Rask waited. Two other unions accepted longer shifts.", nil, []string{taken}},
		{"the other", "Elin Rask waited, but the other unions accepted longer shifts.", nil, []string{taken}},
		{"the union with others", "Elin Rask and other quarrymen accepted longer shifts.", []string{taken}, nil},
	})
}

// TestGuestsInACapital: who is called by where he is from does not speak for the state
// whose capital he is in, as a body that is told apart by its seat does.
func TestGuestsInACapital(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Parties: []codebook.Party{
			{Name: "Portugal", Aliases: []string{"Lisbon"}},
			{Name: "Delta League", Aliases: []string{"Deltaic leaders", "leaders"}},
		},
		Issues: []codebook.Issue{{Name: "Truce", Question: "Is there a truce?", PoleA: "None", PoleB: "A truce", Affirmative: "b", Keywords: []string{"truce"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"guests", "Deltaic leaders in Lisbon demanded a truce.", []string{"Delta League|Truce|+"}, []string{"Portugal|Truce|+"}},
		{"told apart by its seat", "The leaders in Lisbon demanded a truce.", []string{"Portugal|Truce|+"}, []string{"Delta League|Truce|+"}},
	})
}
