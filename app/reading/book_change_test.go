package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// A pole may be worded as a change, or as none: what is said to be changed is for it.
func TestChanged(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Title: "Fares",
		Parties: []codebook.Party{
			{Name: "Riders", Aliases: []string{"riders' league"}},
			{Name: "Council", Aliases: []string{"mayor"}},
		},
		Issues: []codebook.Issue{
			{Name: "Zones", Question: "What becomes of the fare zones?", PoleA: "Keep the zones", PoleB: "Reform them", Keywords: []string{"fare zones"}},
			{Name: "Charter", Question: "Does the charter pass?", PoleA: "Block it", PoleB: "Pass it unchanged", Keywords: []string{"charter"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"changes to it", "The riders' league demands changes to the fare zones.", []string{"Riders|Zones|+"}, []string{"Riders|Zones|-"}},
		{"change it", "The mayor wants to overhaul the fare zones.", []string{"Council|Zones|+"}, []string{"Council|Zones|-"}},
		{"its reform", "The mayor rejected a fare zones reform.", []string{"Council|Zones|-"}, []string{"Council|Zones|+"}},
		{"no change", "The mayor rejects any alteration of the charter.", []string{"Council|Charter|+"}, []string{"Council|Charter|-"}},
		{"for it", "The mayor supports the charter.", []string{"Council|Charter|+"}, []string{"Council|Charter|-"}},
		{"a change before, of something else", "The mayor wants a change, and backs the charter.", []string{"Council|Charter|+"}, []string{"Council|Charter|-"}},
	})
}
