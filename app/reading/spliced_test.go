package reading

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestSplicedSentencesAreRead reads sentences that are patched together from
// pieces of those of the constructions, always the same ones: each stage must
// cope with whatever order of clauses a writer, or a bad scan, brings.
func TestSplicedSentencesAreRead(t *testing.T) {
	draw := rand.New(rand.NewPCG(1, 2))
	sentences := strings.Split(strings.TrimSpace(story()), "\n")
	for _, r := range grammarRules() {
		for _, x := range slices.Concat(r.reads, r.leaves) {
			sentences = append(sentences, x.text)
		}
	}
	piece := func() string {
		words := strings.Fields(sentences[draw.IntN(len(sentences))])
		from := draw.IntN(len(words))
		return strings.Join(words[from:min(len(words), from+1+draw.IntN(6))], " ")
	}
	reader := newTestReader(t)
	for range 6000 {
		var text strings.Builder
		for range 40 {
			text.WriteString(piece())
			text.WriteString([]string{" ", " ", " ", ", ", ". ", " “", "” ", "\n"}[draw.IntN(8)])
		}
		for _, s := range reader.Read(Article{Text: text.String()}) {
			checkSuggestion(t, text.String(), s)
		}
		if t.Failed() {
			t.Fatalf("in %q", text.String())
		}
	}
}
