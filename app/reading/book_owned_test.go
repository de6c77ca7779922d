package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// ownedPoles are about a thing that each party wants for itself: which side of it a
// sentence reads on, 0 if it tells no side.
var ownedPoles = []struct {
	name, text string
	side       int
}{
	{"who insists on it", "Moor insisted on the lagoon.", -1},
	{"who refuses to part with it", "Vale would not part with the lagoon.", 1},
	{"where something is done", "Moor invested in the lagoon.", 0},
	{"where somebody is", "Moor refused to talk to people in the lagoon.", 0},
	{"what somebody has a part of", "Vale has nine tenths of the lagoon in its hands.", 0},
	{"what somebody did with it", "Some of the lagoon was mapped by Vale.", 0},
	{"what it is described by", "The mission must cover the whole of the lagoon that Moor occupies.", 0},
}

func TestPolesOfOwnersNeedAWish(t *testing.T) {
	reader, err := New(codebook.Codebook{
		Parties: []codebook.Party{
			{Name: "Norland", Aliases: []string{"Moor"}},
			{Name: "Sudria", Aliases: []string{"Vale"}},
		},
		Issues: []codebook.Issue{{Name: "Lagoon", Question: "Who keeps the lagoon?", PoleA: "Goes to Norland", PoleB: "Sudria keeps it", Keywords: []string{"lagoon"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range ownedPoles {
		got := 0
		for _, s := range reader.Read(Article{Text: c.text}) {
			got += sign(int(s.Stance))
		}
		if got != c.side {
			t.Errorf("%s: side %d, not %d: %s", c.name, got, c.side, c.text)
		}
	}
}
