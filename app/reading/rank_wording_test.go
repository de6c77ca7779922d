package reading

import "testing"

// TestWordsOfAnIssue: the words of the codebook that a sentence has tell how
// sure a suggestion is, and words of the other pole speak against it.
func TestWordsOfAnIssue(t *testing.T) {
	for _, c := range []struct {
		text      string
		want, not []feature
	}{
		{"Moor demanded a ceasefire.", nil, []feature{ftWords2, ftPoleWord, ftOtherWord}},
		{"Moor demanded a ceasefire, a ceasefire and no other ceasefire.", nil, []feature{ftWords2}},
		{"Moor demanded a ceasefire so that the attacks stop.", []feature{ftWords2, ftWords3, ftMostWords, ftPoleWord}, []feature{ftOtherWord, ftFewerWords}},
		{"Moor rejected a ceasefire although the attacks would stop at last.", []feature{ftOtherWord}, []feature{ftPoleWord}},
		{"Moor demanded a ceasefire before Norland keeps, leaves or cedes an island to Sudria.", []feature{ftFewerWords}, []feature{ftMostWords}},
	} {
		found := false
		for _, s := range newTestReader(t).Read(Article{Text: c.text}) {
			if s.Party != "Norland" || s.Issue != "Ceasefire" {
				continue
			}
			found = true
			for _, f := range c.want {
				if !s.features.has(f) {
					t.Errorf("%q: %s is missing in %v", c.text, featureNames[f], s.features.names())
				}
			}
			for _, f := range c.not {
				if s.features.has(f) {
					t.Errorf("%q: has %s in %v", c.text, featureNames[f], s.features.names())
				}
			}
		}
		if !found {
			t.Errorf("%q: nothing is read for Norland", c.text)
		}
	}
}
