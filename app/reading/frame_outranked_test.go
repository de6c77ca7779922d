package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestWhatDescribesOtherEvidence: of two words of an issue in one noun phrase that
// point different ways, the one that the other describes says what is wanted.
func TestWhatDescribesOtherEvidence(t *testing.T) {
	cb := testCodebook()
	cb.Issues = []codebook.Issue{
		{Name: "Herring", Question: "Are the catches cut?", PoleA: "Cut the catches", PoleB: "Spare herring", Keywords: []string{"herring", "catches", "cuts"}},
		{Name: "Fruit", Question: "Are duties lifted?", PoleA: "Keep the duties", PoleB: "Let fruit in", Keywords: []string{"duties", "fruit"}, CuesB: []string{"lift the duties"}},
	}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want, not string }{
		{"Moor rejected herring cuts.", "Norland|Herring|+", "Norland|Herring|-"},
		{"Moor demanded cuts to herring.", "Norland|Herring|-", "Norland|Herring|+"},
		{"Moor demanded more herring.", "Norland|Herring|+", "Norland|Herring|-"},
		{"Vale rejected the duties on fruit.", "Sudria|Fruit|+", "Sudria|Fruit|-"},
		{"Vale asked Moor to lift the duties on fruit.", "Sudria|Fruit|+", "Sudria|Fruit|-"},
		{"Vale rejected the fruit.", "Sudria|Fruit|-", "Sudria|Fruit|+"},
	} {
		all, _ := marksOf(reader, c.text)
		if !all[c.want] || all[c.not] {
			t.Errorf("%q: %v, want %s", c.text, sortedKeys(all), c.want)
		}
	}
}
