package reading

import (
	"strings"
	"testing"
)

// TestWordsAreReadAlikeEverywhere holds the short way for plain words, which
// needs sixteen bytes of text, against the long way that a text's last word takes.
func TestWordsAreReadAlikeEverywhere(t *testing.T) {
	v := newTestReader(t).e.vocab
	words := strings.Fields("a talks Talks TALKS US us U.S. J. McGrath ceasefire Ceasefire ceasefires straightforward unconditionally acknowledgments " +
		"intercontinental Intercontinental internationalized counterproposals 3.5 2014 $40 F16 G7 per%cent Kōto Košice naïve café don't Norland's zz@ z{o a`z Z[o A@z x-ray")
	for _, word := range words {
		last := v.tokenise(word, nil)
		for _, after := range []string{" and what comes after it", ", and what comes after", ". And what comes after", "; and what comes after"} {
			if strings.HasSuffix(word, ".") && after[0] == '.' {
				continue
			}
			first := v.tokenise(word+after, nil)
			for i := range last {
				if last[i] != first[i] {
					t.Errorf("%q is %+v at the end, %+v before %q", word, last[i], first[i], after)
				}
			}
		}
	}
}
