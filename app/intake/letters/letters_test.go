package letters

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
)

// plainer replaces signs that some old encodings lack.
var plainer = strings.NewReplacer("„", `"`, "“", `"`, "”", `"`, "’", "'", "–", "-", "«", `"`, "»", `"`, "—", "-")

// words are a text that no model was learnt from.
func words(t *testing.T, language string) string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + language + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return plainer.Replace(inPieces(language, string(text)))
}

// written is a text in an encoding.
func written(t *testing.T, text, name string) []byte {
	t.Helper()
	enc, ok := Named(name)
	if !ok {
		t.Fatalf("there is no encoding %s", name)
	}
	out, err := encoding.ReplaceUnsupported(enc.NewEncoder()).Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func read(t *testing.T, data []byte, name string) string {
	t.Helper()
	enc, _ := Named(name)
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestGuesses takes each language in each encoding that it was written in. An
// encoding that gives the same text is as right.
func TestGuesses(t *testing.T) {
	for _, c := range candidates {
		for _, language := range c.languages {
			t.Run(c.name+" "+language, func(t *testing.T) {
				data := written(t, words(t, language), c.name)
				g := Best(data)
				if read(t, data, g.Encoding) != read(t, data, c.name) {
					t.Errorf("taken for %s (%s)", g.Encoding, g.Language)
				}
				if g.IsDoubtful() {
					t.Errorf("in doubt: %+v", g)
				}
			})
		}
	}
}

// TestShortTextsAreInDoubtRatherThanWrong: a line or two may be too little, but
// then a person is asked.
func TestShortTextsAreInDoubtRatherThanWrong(t *testing.T) {
	right, doubtful := 0, 0
	for _, c := range candidates {
		for _, language := range c.languages {
			whole := []rune(words(t, language))
			for _, length := range []int{40, 80, 120} {
				data := written(t, string(whole[:length]), c.name)
				g := Best(data)
				same := read(t, data, g.Encoding) == read(t, data, c.name)
				switch {
				case g.IsDoubtful():
					doubtful++
				case same:
					right++
				default:
					t.Errorf("%s %s, %d letters: taken for %s (%s), margin %.0f, fit %.1f", c.name, language, length, g.Encoding, g.Language, g.Margin, g.Fit)
				}
			}
		}
	}
	if right < 3*doubtful {
		t.Errorf("%d right, %d in doubt: people would be asked too often", right, doubtful)
	}
}
