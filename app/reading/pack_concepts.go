package reading

import (
	"fmt"
	"strings"
)

// concept is a matter that is negotiated about, with the words for it: a
// thesaurus entry.
type concept struct {
	name  string
	terms []term
}

// term is one way to name a concept or its opposite.
type term struct {
	text string // words; a lone * is a gap
	sign int    // +1 the concept itself, -1 its opposite
	use  termUse
	act  bool    // a verb with what it governs: "lay down * arms"
	path []int32 // the stems of its words, gapSymbol for a gap
}

// termUse says what a term is good for.
type termUse uint8

const (
	useNarrow termUse = iota // evidence of its own
	useBroad                 // no evidence, but helps to name the concept
	usePole                  // no evidence, but shows what a pole means
	useName                  // no evidence, but names the concept as a narrow one does
)

var termUses = map[string]termUse{"narrow": useNarrow, "broad": useBroad, "pole": usePole, "name": useName}

// names reports a term that names its concept by itself.
func (m *term) names() bool { return m.use == useNarrow || m.use == useName }

// thesaurus holds the concepts of a language pack, found by stems of words.
type thesaurus struct {
	concepts []concept
	stems    map[string]int32
	first    map[int32][]termRef // terms by the stem of their first word
}

type termRef struct{ concept, term int32 }

func newThesaurus() *thesaurus {
	return &thesaurus{stems: map[string]int32{}, first: map[int32][]termRef{}}
}

// add enters a row of concepts.tsv: name, sign, use and terms.
func (t *thesaurus) add(row []string, irregular map[string]string) error {
	use, ok := termUses[row[2]]
	if !ok {
		return fmt.Errorf("unknown class %q", row[2])
	}
	sign := 1
	switch row[1] {
	case "+":
	case "-":
		sign = -1
	default:
		return fmt.Errorf("sign %q is neither + nor -", row[1])
	}
	if n := len(t.concepts); n == 0 || t.concepts[n-1].name != row[0] {
		t.concepts = append(t.concepts, concept{name: row[0]})
	}
	c := &t.concepts[len(t.concepts)-1]
	for _, text := range strings.Split(row[3], ";") {
		text, act := strings.CutPrefix(strings.TrimSpace(text), "to ")
		m := term{text: text, sign: sign, use: use, act: act}
		for _, field := range strings.Fields(text) {
			if field == "*" {
				m.path = append(m.path, gapSymbol)
				continue
			}
			for _, w := range plainWords(field) {
				m.path = append(m.path, t.intern(stem(w, irregular)))
			}
		}
		if len(m.path) == 0 {
			return fmt.Errorf("term %q has no word", text)
		}
		ref := termRef{int32(len(t.concepts) - 1), int32(len(c.terms))}
		t.first[m.path[0]] = append(t.first[m.path[0]], ref)
		c.terms = append(c.terms, m)
	}
	return nil
}

func (t *thesaurus) intern(s string) int32 {
	id, ok := t.stems[s]
	if !ok {
		id = int32(len(t.stems) + 1)
		t.stems[s] = id
	}
	return id
}

func (t *thesaurus) at(ref termRef) *term { return &t.concepts[ref.concept].terms[ref.term] }

// stemsOf gives the stems of a text's words, 0 for those in no term.
func (t *thesaurus) stemsOf(text string, irregular map[string]string) []int32 {
	words := plainWords(text)
	out := make([]int32, len(words))
	for i, w := range words {
		out[i] = t.stems[stem(w, irregular)]
	}
	return out
}

// find calls do for every term in a text, given by its stems.
func (t *thesaurus) find(words []int32, do func(termRef)) {
	for i, w := range words {
		if w == 0 {
			continue
		}
		for _, ref := range t.first[w] {
			if follows(words[i+1:], t.at(ref).path[1:]) {
				do(ref)
			}
		}
	}
}

// follows reports that words begin with a path, with up to four words in each
// of its gaps.
func follows(words []int32, path []int32) bool {
	switch {
	case len(path) == 0:
		return true
	case path[0] != gapSymbol:
		return len(words) > 0 && words[0] == path[0] && follows(words[1:], path[1:])
	}
	for n := 0; n <= 4 && n <= len(words); n++ {
		if follows(words[n:], path[1:]) {
			return true
		}
	}
	return false
}

// plainWords splits a text into folded words of letters and digits.
func plainWords(text string) []string {
	return strings.FieldsFunc(foldText(text), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '$' && r != '%' && r < 0x80
	})
}

// stem reduces a word to what its inflections share. It need not be a word.
func stem(w string, irregular map[string]string) string {
	if lemma, ok := irregular[w]; ok {
		w = lemma
	}
	for _, ending := range []string{"ing", "ed", "es", "s"} {
		s, ok := strings.CutSuffix(w, ending)
		if !ok || len(s) < 3 || !strings.ContainsAny(s, "aeiouy") || ending == "s" && strings.HasSuffix(s, "s") {
			continue
		}
		w = s
		break
	}
	n := len(w)
	if n > 3 && w[n-1] == 'e' {
		w, n = w[:n-1], n-1
	}
	switch {
	case n > 3 && w[n-1] == w[n-2]:
		return w[:n-1]
	case n > 2 && w[n-1] == 'y':
		return w[:n-1] + "i"
	}
	return w
}
