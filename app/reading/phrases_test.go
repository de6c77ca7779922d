package reading

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

// phraseFloors are the precision and recall, with the right side, that each
// template must keep on the sentences written for it: of all, and of the third
// that nobody listed the errors of.
var phraseFloors = map[string]struct{ precision, recall, heldPrecision, heldRecall float64 }{
	"ukraine-2025": {0.78, 0.74, 0.74, 0.68},
}

// testPhrase is a sentence on its own and what a reader learns from it.
type testPhrase struct {
	text   string
	stands []string // "RU:Crimea:-": the party's short name, the issue, the pole
	held   bool     // nobody looks at how this one is read
}

// heldAmong is how many of the first sentences those held back are among: how the later
// ones were read was looked at.
const heldAmong = 264

// phrasesOf loads the sentences for a template. Every third of the first is held back.
func phrasesOf(t *testing.T, path string) []testPhrase {
	t.Helper()
	var out []testPhrase
	for i, line := range strings.Split(strings.TrimSpace(readText(t, path)), "\n")[1:] {
		stands, text, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("%s: line %d has no tab", path, i+2)
		}
		p := testPhrase{text: text, held: i%3 == 2 && i < heldAmong}
		if stands != "none" {
			p.stands = strings.Split(stands, ",")
		}
		out = append(out, p)
	}
	return out
}

// phraseTally counts stands that were written, suggested and both, and of
// those the ones on the right side.
type phraseTally struct{ written, suggested, met, right int }

func (p phraseTally) precision() float64 { return ratio(p.right, p.suggested) }
func (p phraseTally) recall() float64    { return ratio(p.right, p.written) }

func (p phraseTally) String() string {
	return fmt.Sprintf("%d written, %d suggested, %d met, %d on the right side: precision %.2f, recall %.2f",
		p.written, p.suggested, p.met, p.right, p.precision(), p.recall())
}

// standsIn gives what a reader suggests for a sentence, as a phrase puts it.
func standsIn(r *Reader, short map[string]string, text string) []string {
	var out []string
	for _, s := range r.Read(Article{Text: text, Published: "2025-08-20"}) {
		if s.Confidence < *threshold {
			continue
		}
		stand := fmt.Sprintf("%s:%s:%c", short[s.Party], s.Issue, "-0+"[sign(s.Stance)+1])
		if !slices.Contains(out, stand) {
			out = append(out, stand)
		}
	}
	return out
}

func (p *phraseTally) count(want, got []string) {
	p.written += len(want)
	p.suggested += len(got)
	for _, w := range want {
		if slices.Contains(got, w) {
			p.right++
		}
		if slices.ContainsFunc(got, func(g string) bool { return g[:len(g)-1] == w[:len(w)-1] }) {
			p.met++
		}
	}
}

// TestPhrases measures the templates on single sentences in our own words that
// take a stand, or none, on their issues.
func TestPhrases(t *testing.T) {
	paths, err := filepath.Glob("testdata/phrases/*.tsv")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no phrases: %v", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".tsv")
		t.Run(name, func(t *testing.T) { measurePhrases(t, path, name) })
	}
}

func measurePhrases(t *testing.T, path, name string) {
	t.Helper()
	cb, err := codebook.Template(name)
	if err != nil {
		t.Fatal(err)
	}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	short := map[string]string{}
	for _, p := range cb.Parties {
		short[p.Name] = p.Short
	}
	var all, held phraseTally
	for _, p := range phrasesOf(t, path) {
		got := standsIn(reader, short, p.text)
		all.count(p.stands, got)
		if p.held {
			held.count(p.stands, got)
		} else if *listErrors && !slices.Equal(p.stands, got) {
			t.Logf("want %v got %v: %s", p.stands, got, p.text)
		}
	}
	t.Logf("PHRASES %s: %v; held back: %v", name, all, held)
	f := phraseFloors[name]
	if all.precision() < f.precision || all.recall() < f.recall || held.precision() < f.heldPrecision || held.recall() < f.heldRecall {
		t.Errorf("below the floor %v", f)
	}
}

// TestTemplatesLoseNoAlternatives holds that no phrase of a template multiplies to
// more than is read: what is beyond that would be left out in silence.
func TestTemplatesLoseNoAlternatives(t *testing.T) {
	for _, name := range codebook.Templates() {
		cb, err := codebook.Template(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, is := range cb.Issues {
			for _, phrase := range slices.Concat(is.Keywords, is.CuesA, is.CuesB, is.Exclude) {
				n := 1
				for _, words := range strings.Fields(phrase) {
					n *= 1 + strings.Count(words, "|")
				}
				if n > maxSequences {
					t.Errorf("%s, %s: %q stands for %d phrases, only %d are read", name, is.Name, phrase, n, maxSequences)
				}
			}
		}
	}
}
