package reading

import (
	"reflect"
	"slices"
	"testing"
)

// Most words never reach the automaton; what is noted of them must be what it
// would have found.
func TestWordsAloneAreWhatTheAutomatonFinds(t *testing.T) {
	asked := 0
	for _, s := range append(ownArticles(t), talks(t)...) {
		slices.Sort(s.texts)
		for _, text := range slices.Compact(s.texts) {
			alone, all := inSentences(s.reader.e, text), inSentences(s.reader.e, text)
			alone.match()
			n := len(all.tokens)
			all.lex, all.groupAt, all.partyAt = cleared(all.lex, n), cleared(all.groupAt, n), cleared(all.partyAt, n)
			for _, sent := range all.sentences {
				for i := sent.from; i < sent.to; i++ {
					if !all.tokens[i].is(sWord | sPossess) {
						continue
					}
					n := len(all.hits)
					all.hits = all.e.auto.match(all.e.vocab.words, all.tokens, i, sent.to, all.hits)
					asked += len(all.hits) - n
					all.hits = all.hits[:n+all.noteLexicon(all.hits[n:], i)]
				}
			}
			if !slices.Equal(alone.hits, all.hits) || !slices.Equal(alone.lex, all.lex) || !slices.Equal(alone.tokens, all.tokens) ||
				!slices.Equal(alone.partyAt, all.partyAt) || !slices.Equal(alone.groupAt, all.groupAt) {
				t.Errorf("words alone are taken for something else in %.60q", text)
			}
		}
	}
	if asked == 0 {
		t.Error("the automaton has found nothing")
	}
}

// inSentences gives an article's tokens and sentences.
func inSentences(e *engine, text string) *analysis {
	a := &analysis{}
	a.begin(e, Article{Text: text})
	a.tokens = e.vocab.tokenise(text, nil)
	a.pickOut()
	a.sentences = e.sentences(text, a.tokens, a.marks, nil)
	return a
}

func TestWeakSuggestionsAreLeftOut(t *testing.T) {
	for _, s := range ownArticles(t) {
		all := s.reader.Read(Article{Text: s.texts[0]})
		want := slices.DeleteFunc(slices.Clone(all), func(g Suggestion) bool { return g.Confidence < DefaultThreshold })
		if got := s.reader.ReadFrom(Article{Text: s.texts[0]}, DefaultThreshold); !reflect.DeepEqual(got, want) {
			t.Errorf("%d suggestions from %d %% on, want %d of %d", len(got), DefaultThreshold, len(want), len(all))
		}
	}
}
