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

// TestTextsCutShortAreRead reads what ends in the midst of a sentence, at each of
// its words: a copied piece, or an article whose end is for subscribers.
func TestTextsCutShortAreRead(t *testing.T) {
	reader := newTestReader(t)
	sentences := []string{"Vale has no plans for a truce", "No truce will come, said the head of the ministry of Norland"}
	for _, r := range grammarRules() {
		for _, x := range slices.Concat(r.reads, r.leaves) {
			sentences = append(sentences, x.text)
		}
	}
	for _, sentence := range sentences {
		words := strings.Fields(sentence)
		for i := range words {
			text := strings.Join(words[:i+1], " ")
			for _, s := range reader.Read(Article{Text: text}) {
				checkSuggestion(t, text, s)
			}
		}
	}
}
