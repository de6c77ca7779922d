package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// TestWordsOfAnIssue: the words of the codebook that a sentence has tell how
// sure a suggestion is, and words of the other pole speak against it.
func TestWordsOfAnIssue(t *testing.T) {
	for _, c := range []struct {
		text      string
		want, not []feature
	}{
		{"Moor demanded a ceasefire.", nil, []feature{ftWords2, ftPoleWord, ftOtherWord}},
		{"Moor demanded an armistice.", []feature{ftAkin}, []feature{ftLoneWord, ftOutworded}},
		{"Moor demanded an armistice and a ceasefire.", nil, []feature{ftLoneWord, ftOutworded}},
		{"Moor demanded a ceasefire.", nil, []feature{ftAkin}},
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

// TestAPhraseOfTheCodebookIsNotOutworded: where a phrase that the codebook has tells the
// side, it does not count that another issue has more of its words in the sentence.
func TestAPhraseOfTheCodebookIsNotOutworded(t *testing.T) {
	cb, err := codebook.Template("ukraine-2025")
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	checkShownBy(t, r, DefaultThreshold, []shown{
		{"Ukraine needs binding security guarantees before any ceasefire.", "Ukraine|Ceasefire|-", true},
		{"Ukraine needs binding security guarantees before any ceasefire.", "Ukraine|Guarantees|+", true},
	})
}

// TestTellsOfSomethingElse: what somebody says of "it" is hardly on what the sentence
// before was about where the words are another issue's.
func TestTellsOfSomethingElse(t *testing.T) {
	for text, want := range map[string]bool{
		"Moor wants a ceasefire. Vale said that was a trap for the island.": true,
		"Moor wants a ceasefire. Vale said that was a trap.":                false,
		"Moor wants a ceasefire. Vale rejected that for the island.":        false,
	} {
		found := false
		for _, s := range newTestReader(t).Read(Article{Text: text}) {
			if s.Party != "Sudria" || s.Issue != "Ceasefire" || !s.features.has(ftCarried) {
				continue
			}
			if found = true; s.features.has(ftOutworded) != want {
				t.Errorf("%q: outworded is %v in %v", text, !want, s.features.names())
			}
		}
		if !found {
			t.Errorf("%q: nothing is read of what it points back to", text)
		}
	}
}

// TestLoneWord: one word for what the codebook says tells less where nothing else in
// the sentence is of the issue.
func TestLoneWord(t *testing.T) {
	reader, err := New(dockBook(codebook.Issue{Name: "Strike", Question: "Do the dockers strike?", PoleA: "No strike", PoleB: "Strike", Keywords: []string{"strike"}}))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{"The dockers want pickets.": true, "The dockers want pickets and a strike.": false, "The dockers want a strike.": false} {
		found := reader.Read(Article{Text: text})
		if len(found) != 1 || found[0].features.has(ftLoneWord) != want {
			t.Errorf("%q: a lone word is %v; read: %v", text, !want, found)
		}
	}
}

// TestOutweighed: what rests on a keyword beside words of the other pole takes that
// pole's side where the rest of the article outweighs it, and only there.
func TestOutweighed(t *testing.T) {
	reader, err := New(dockBook(codebook.Issue{
		Name: "Radar", Question: "Who uses the radar?", PoleA: "Port radar only", PoleB: "Shared watch with the crews",
		Keywords: []string{"radar", "watch room"}, CuesB: []string{"shared watch"}, CuesA: []string{"port alone"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"outweighed", "The dockers demanded a shared watch. The dockers insist on a shared watch. Dock bosses rejected a shared watch. The dockers demanded the radar for the crews on watch.", []string{"Dockers|Radar|+"}, []string{"Dockers|Radar|-"}},
		{"no word of the other pole", "The dockers demanded a shared watch. The dockers insist on a shared watch. Dock bosses rejected a shared watch. The dockers demanded the radar.", []string{"Dockers|Radar|-"}, nil},
		{"alone", "The dockers demanded the radar for the crews on watch.", []string{"Dockers|Radar|-"}, nil},
		{"a cue", "The dockers demanded a shared watch. The dockers insist on a shared watch. The dockers demanded that the port alone watch the crews and the shared room.", []string{"Dockers|Radar|-"}, nil},
	})
}

// TestWordsDecide: where a sentence can be read both ways, two words or more of one
// pole decide.
func TestWordsDecide(t *testing.T) {
	reader, err := New(dockBook(codebook.Issue{
		Name: "Radar", Question: "Who uses the radar?", PoleA: "Port radar only", PoleB: "Shared watch with the crews",
		Keywords: []string{"radar"}, CuesB: []string{"shared watch"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, []wording{
		{"words of the other pole", "The dockers want the radar for crews and a shared turn on watch, and oppose the radar of Dock bosses.", []string{"Dockers|Radar|+"}, []string{"Dockers|Radar|-"}},
		{"none", "The dockers want the radar for cranes, and oppose the radar of Dock bosses.", []string{"Dockers|Radar|-"}, nil},
		{"read one way only", "The dockers want the radar for a shared turn on watch.", []string{"Dockers|Radar|-"}, nil},
	})
}

// TestSpokenOf: what a party spoke of takes the side of its stands elsewhere where it
// spoke of several things of the issue. One that it names in passing does not, and
// those stands do not make it a surer one.
func TestSpokenOf(t *testing.T) {
	reader, err := New(dockBook(codebook.Issue{
		Name: "Radar", Question: "Who uses the radar?", PoleA: "Port radar only", PoleB: "Shared watch with the crews",
		Keywords: []string{"radar", "night shift"}, CuesB: []string{"shared watch"}, CuesA: []string{"port alone"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	const stood = "The dockers demanded a shared watch. The dockers insist on a shared watch. "
	readAllWith(t, reader, []wording{
		{"several things", stood + "The dockers said the radar was on for the night shift.", []string{"Dockers|Radar|+"}, []string{"Dockers|Radar|-"}},
		{"one", stood + "The dockers said the radar was on.", []string{"Dockers|Radar|-"}, nil},
		{"firm of itself", stood + "The dockers want the radar for the night shift.", []string{"Dockers|Radar|-"}, nil},
	})
	for _, s := range reader.Read(Article{Text: stood + "The dockers said the radar was on for the night shift."}) {
		if s.turned && s.features.has(ftBacked+2) {
			t.Errorf("%+d is backed by what turned it: %v", s.Stance, s.features.names())
		}
	}
}
