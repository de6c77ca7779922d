package reading

import (
	"fmt"
	"slices"
	"testing"
)

// rule is one construction of the grammar of positions, with sentences of our
// own words: what must be read from them ("Party|Issue|side"), and what must
// not be read with confidence.
type rule struct {
	name   string
	reads  []marked
	leaves []marked
}

type marked struct {
	text  string
	marks []string
}

// Marks that many samples share.
var (
	northStops  = "Norland|Ceasefire|+"
	northFights = "Norland|Ceasefire|-"
	southStops  = "Sudria|Ceasefire|+"
	southFights = "Sudria|Ceasefire|-"
	northKeeps  = "Norland|Island|+"
	northCedes  = "Norland|Island|-"
	southKeeps  = "Sudria|Island|+"
	southClaims = "Sudria|Island|-"
	nobodyStops = []string{northStops, northFights, southStops, southFights}
)

func is(text string, marks ...string) marked { return marked{text, marks} }

func grammarRules() []rule {
	return slices.Concat(
		holderRules,
		standRules,
		peopleRules,
		clauseRules,
		pronounRules,
		speakerRules,
		joinRules,
		describingRules,
		apartRules,
		outcomeRules,
		meantRules,
		wordRules,
	)
}

// TestGrammar reads the samples of every rule.
func TestGrammar(t *testing.T) {
	reader := newTestReader(t)
	for _, r := range grammarRules() {
		t.Run(r.name, func(t *testing.T) {
			if len(r.reads) < 3 || len(r.leaves) < 3 {
				t.Errorf("%d samples to read and %d to leave: a rule needs three of each", len(r.reads), len(r.leaves))
			}
			for _, s := range r.reads {
				all, _ := marksOf(reader, s.text)
				for _, m := range s.marks {
					if !all[m] {
						t.Errorf("%q: %s is not read, but %v", s.text, m, sortedKeys(all))
					}
				}
			}
			for _, s := range r.leaves {
				_, sure := marksOf(reader, s.text)
				for _, m := range s.marks {
					if sure[m] {
						t.Errorf("%q: %s is read", s.text, m)
					}
				}
			}
		})
	}
}

// marksOf gives all that is read from a text, and what is read with confidence.
func marksOf(reader *Reader, text string) (all, sure map[string]bool) {
	all, sure = map[string]bool{}, map[string]bool{}
	for _, s := range reader.Read(Article{Text: text}) {
		mark := fmt.Sprintf("%s|%s|%s", s.Party, s.Issue, sideMark(s.Stance))
		all[mark] = true
		sure[mark] = sure[mark] || s.Confidence >= plainly
	}
	return all, sure
}
