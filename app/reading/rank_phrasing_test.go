package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestEachStem: words are cut after six letters, and apostrophes and accents part none
// that they do not end.
func TestEachStem(t *testing.T) {
	for text, want := range map[string]string{
		"Ministers REJECTED a cap":      "minist reject cap",
		"It can't, won’t, and 'won't'":  "it can't won't and won't'",
		"two-thirds of 12 x offers":     "two thirds of offers",
		"":                              "",
		"I":                             "",
		"rejects rejected reject":       "reject reject reject",
		"Ends “here”. Next line\nagain": "ends here next line again",
	} {
		var got []string
		eachStem(text, func(s wordStem) { got = append(got, s.String()) })
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestPhrasing: words that go with a pole's tell that a suggestion for that pole is
// worded as such are, and one for the other pole is not. Names of parties and words that
// only join tell nothing.
func TestPhrasing(t *testing.T) {
	const above, below = "phrased>=80", "phrased>=-75"
	for _, c := range []struct {
		row, text          string
		above, at0, notLow bool
	}{
		{"stop\tafford\t9000", "Moor demanded a ceasefire that all can afford.", true, true, true},
		{"stop\tafford\t-9000", "Moor demanded a ceasefire that all can afford.", false, false, false},
		{"stop\tafford\t9000", "Moor rejected a ceasefire that none can afford.", false, false, false},
		{"stop\tafford\t9000", "Moor demanded a ceasefire that all can see.", false, true, true},
		{"nowhere\tafford\t9000", "Moor demanded a ceasefire that all can afford.", false, true, true},
		{"stop\tmoor\t9000", "Moor demanded a ceasefire that all can afford.", false, true, true},
		{"stop\tthat\t9000", "Moor demanded a ceasefire that all can afford.", false, true, true},
		{"*\t*\t9000", "Moor demanded a ceasefire so that they stop.", true, true, true},
	} {
		p, err := loadPack()
		if err != nil {
			t.Fatal(err)
		}
		r := &Reader{e: newEngine(p.withPhrasing(t, "pole\tword\tweight\n"+c.row+"\n"), testCodebook())}
		all := r.Read(Article{Text: c.text})
		i := slices.IndexFunc(all, func(s Suggestion) bool { return s.Party == "Norland" && s.Issue == "Ceasefire" })
		if i < 0 {
			t.Errorf("%q: nothing is read for Norland", c.text)
			continue
		}
		names := all[i].features.names()
		for name, want := range map[string]bool{above: c.above, "phrased>=0": c.at0, below: c.notLow} {
			if slices.Contains(names, name) != want {
				t.Errorf("%q with %q: %s is %v, want %v", c.text, c.row, name, !want, want)
			}
		}
	}
}

// TestFitPhrasing: a word that goes with a pole's in many negotiations gets a weight of
// that sign, one that is in few none, and the same examples give the same weights.
func TestFitPhrasing(t *testing.T) {
	cap, afford, rare := stemOf("cap"), stemOf("afford"), stemOf("rare")
	var stands []wordedStand
	for i := range 20 {
		s := wordedStand{toB: i%2 == 0, negotiation: fmt.Sprint("n", i), scale: phrasingScale(2, 1)}
		toB := float64(1 - i%2*2)
		s.add(pair{cap, afford}, toB)
		if i < 4 {
			s.add(pair{cap, rare}, toB)
		}
		stands = append(stands, s)
	}
	all := func(string) bool { return true }
	got := fitPhrasing(stands, all)
	if w := got[pair{cap, afford}]; w <= 0 {
		t.Errorf("what goes with a pole has the weight %v", w)
	}
	if w, there := got[pair{cap, rare}]; there {
		t.Errorf("what is in few negotiations has the weight %v", w)
	}
	if text := phrasingText(got); text != phrasingText(fitPhrasing(stands, all)) || !strings.Contains(text, "cap\tafford\t") {
		t.Errorf("the same examples give other weights, or none: %q", text)
	}
}
