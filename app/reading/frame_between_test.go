package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestTalksWithAnother: where it is asked whether two parties talk with each other, who
// of the two meets somebody else has taken no stand, nor has who meets one of them.
func TestTalksWithAnother(t *testing.T) {
	cb := testCodebook()
	cb.Parties = append(cb.Parties, codebook.Party{Name: "Estmark", Aliases: []string{"Pell"}})
	cb.Issues = []codebook.Issue{{
		Name: "Direct talks", Question: "Do Norland and Sudria negotiate with each other?", PoleA: "Not yet", PoleB: "Now", Affirmative: "b",
		Keywords: []string{"direct talks", "talks with Norland", "talks with Sudria", "meet Vale", "meet Moor"},
		CuesB:    []string{"meet|met|talk with|to Moor|Vale"},
	}}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want, not string }{
		{"Pell wants talks with Norland.", "", "Estmark|Direct talks|+"},
		{"Pell said he would meet Vale.", "", "Estmark|Direct talks|+"},
		{"Pell, who brought up the war between Norland and Sudria, met with Vale.", "", "Estmark|Direct talks|+"},
		{"Pell wants talks with Norland on the war in Sudria.", "", "Estmark|Direct talks|+"},
		{"Pell wants Moor to meet Vale.", "Estmark|Direct talks|+", ""},
		{"Pell wants direct talks.", "Estmark|Direct talks|+", ""},
		{"Moor is ready to meet Vale.", "Norland|Direct talks|+", ""},
		{"Moor rejects talks with Sudria.", "Norland|Direct talks|-", ""},
		{"Vale wants to meet Moor.", "Sudria|Direct talks|+", ""},
	} {
		all, _ := marksOf(reader, c.text)
		if c.want != "" && !all[c.want] || all[c.not] {
			t.Errorf("%q: %v, want %q, not %q", c.text, sortedKeys(all), c.want, c.not)
		}
	}
}
