package reading

import "strings"

// word is one entry of the vocabulary: the words of the language pack and of
// the codebook, and their inflections. Words outside it have id 0.
type word struct {
	key       wordKey // of the text, if it has one
	class     class
	lead      uint64 // bits of the symbols that it is to the automaton: see leadBit
	lemma     int32
	base      int32    // the verb that a noun is made from, else the lemma
	roots     [2]int32 // nodes of the patterns that begin with its lemma, and with it
	prefix    int32    // id of the wildcard that it matches, once settled, 0 if none
	alone     int32    // what it is where no pattern goes on from it: see automaton.alone
	inflected byte     // see inflection
	less      bool     // names a small amount: see verdictWords
	more      bool     // names a great one
	change    int      // tells of a change of a thing (+1), or of none (-1)
	bid       bool     // names an amount that is offered, likewise
	marked    bool     // its base is a word that issues are worded with: see engine.marks
}

// vocabulary maps the folded forms of words to ids.
type vocabulary struct {
	ids      map[string]int32
	short    wordTable // those of ids that have a key
	words    []word
	texts    []string         // of the words
	upper    map[string]int32 // forms that count only in capitals: "US"
	prefixes [256][]prefix    // by first byte, longest first
	suffixes []suffix         // endings that tell the class of unknown words
	settled  bool             // no wildcard is to come

	possessive, not, is, there, instead int32 // the words 's, n't, is, there and instead
}

type suffix struct {
	ending string
	class  class
}

// usualWords is about how many words the pack and a codebook have together.
const usualWords = 24000

func newVocabulary() *vocabulary {
	return &vocabulary{
		ids: make(map[string]int32, usualWords), short: newWordTable(), upper: map[string]int32{},
		words: make([]word, 1, usualWords), texts: make([]string, 1, usualWords),
	}
}

// id interns a folded word.
func (v *vocabulary) id(text string) int32 {
	if id, ok := v.ids[text]; ok {
		return id
	}
	id := int32(len(v.words))
	w := word{lemma: id, base: id}
	if len(text) <= longestKey {
		w.key = keyOf(text, 0, len(text))
	}
	v.words, v.texts, v.ids[text] = append(v.words, w), append(v.texts, text), id
	if len(text) <= longestKey {
		v.short.add(v.words, id)
	}
	return id
}

// settle notes which wildcard each word matches, once all are known.
func (v *vocabulary) settle() {
	for id := 1; id < len(v.words); id++ {
		w := &v.words[id]
		w.prefix, w.inflected = v.prefixOf([]byte(v.texts[id])), inflection(v.texts[id], int32(id), w.lemma)
		if w.prefix != 0 {
			w.lead |= leadBit(symbol(w.prefix, byPrefix))
		}
	}
	v.settled = true
}

// inflect adds the regular forms of every word that is no irregular form
// itself, so that reading needs one look-up per token and no stemming.
func (v *vocabulary) inflect(irregular, derived map[string]string, function map[string]class) {
	for _, form := range sortedKeys(irregular) {
		lemma := v.id(irregular[form])
		v.words[v.id(form)].lemma = lemma
	}
	known := len(v.words)
	for id := 1; id < known; id++ {
		text := v.texts[id]
		if v.words[id].lemma != int32(id) || len(text) < 3 || !letters(text) || function[text]&cPronoun != 0 { // a herring is no form of "her"
			continue
		}
		for _, form := range inflections(text) {
			if other, ok := v.ids[form]; ok {
				if other < int32(known) && v.words[other].lemma == other && other != int32(id) && irregular[form] != form {
					v.words[other].lemma = int32(id)
				}
				continue
			}
			v.words[v.id(form)].lemma = int32(id)
		}
	}
	v.inflectDeeds(known)
	for id := range v.words {
		v.words[id].base = v.words[id].lemma
	}
	v.derive(derived)
}

// inflectDeeds adds the plural of nouns that end as a verb's form does: "killings" of
// "killing".
func (v *vocabulary) inflectDeeds(known int) {
	for id := 1; id < known; id++ {
		text := v.texts[id]
		if v.words[id].lemma == int32(id) || len(text) < 6 || !strings.HasSuffix(text, "ing") || !letters(text) {
			continue
		}
		if _, ok := v.ids[text+"s"]; !ok {
			v.words[v.id(text+"s")].lemma = v.words[id].lemma
		}
	}
}

// derive gives the forms of a noun the verb that it is made from as their base.
func (v *vocabulary) derive(derived map[string]string) {
	bases := map[int32]int32{} // lemma of a noun -> verb
	for _, noun := range sortedKeys(derived) {
		if n, ok := v.ids[noun]; ok {
			bases[v.words[n].lemma] = v.words[v.id(derived[noun])].lemma
		}
	}
	for id := range v.words {
		w := &v.words[id]
		if base, ok := bases[w.lemma]; ok {
			w.base = base
		}
	}
}

// inflections gives the regular -s, -ed and -ing forms of an English word.
func inflections(w string) []string {
	last, prev := w[len(w)-1], w[len(w)-2]
	switch {
	case last == 'e':
		stem := w[:len(w)-1]
		return []string{w + "s", w + "d", stem + "ing"}
	case last == 'y' && !vowel(prev):
		stem := w[:len(w)-1]
		return []string{stem + "ies", stem + "ied", w + "ing"}
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh"):
		return []string{w + "es", w + "ed", w + "ing"}
	case len(w) > 2 && !vowel(last) && vowel(prev) && !vowel(w[len(w)-3]) && last != 'w' && last != 'y':
		double := w + w[len(w)-1:]
		return []string{w + "s", w + "ed", w + "ing", double + "ed", double + "ing"}
	default:
		return []string{w + "s", w + "ed", w + "ing"}
	}
}

// singular gives the word in small letters whose plural is w, "" if w does not look
// like a plural.
func singular(w string) string {
	one, ok := strings.CutSuffix(w, "s")
	if !ok || len(one) < 4 || !letters(one) || strings.ContainsRune("sui", rune(one[len(one)-1])) || strings.HasSuffix(one, "ic") {
		return ""
	}
	if stem, ok := strings.CutSuffix(one, "ie"); ok {
		return stem + "y"
	}
	if stem, ok := strings.CutSuffix(one, "e"); ok && !strings.HasSuffix(stem, "us") && !strings.HasSuffix(stem, "ns") && inflections(stem)[0] == w {
		return stem // taxes and losses, but houses, licenses and plates
	}
	return one
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func letters(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}
