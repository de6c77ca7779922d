package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/app/codebook"
)

// issue is an issue of the codebook with what was worked out of its poles.
type issue struct {
	codebook.Issue
	owner  [2]int // party whose demand pole A or B is, -1 if none
	affirm int    // pole that wanting the thing itself means: -1 A, +1 B, 0 unknown
}

// ownPole gives the pole that is worded as what a party wants: -1 A, +1 B, 0
// neither.
func (i *issue) ownPole(party int) int {
	switch {
	case i.owner[0] == party && i.owner[1] != party:
		return -1
	case i.owner[1] == party && i.owner[0] != party:
		return 1
	}
	return 0
}

// keyword is a word or phrase of an issue and the side that wanting it means.
type keyword struct {
	issue  int
	orient int // -2 ... +2, 0 unknown
	soft   bool
	text   string
}

// cue is a phrase that shows a pole.
type cue struct {
	issue int
	value int // -2 or +2
	soft  bool
	text  string
}

// signed is a phrase of the codebook, analysed: the bases of its words and
// the sign of each.
type signed struct {
	bases []int32
	signs []int
	pole  int
	cue   bool
}

// addIssue enters the keywords, cues and exclusions of an issue into the
// automaton, and derives what the codebook leaves out.
func (e *engine) addIssue(i int, is codebook.Issue) {
	phrases := e.signedPhrases(is)
	affirm := e.affirmative(is)
	if affirm == 0 {
		affirm = e.orientation(is.Name, phrases)
	}
	e.issues = append(e.issues, issue{is, [2]int{e.poleOwner(is.PoleA), e.poleOwner(is.PoleB)}, affirm})
	seen := map[string]bool{}
	addKey := func(text string, soft bool) {
		if key := strings.ToLower(text); text == "" || seen[key] {
			return
		} else {
			seen[key] = true
		}
		o := e.orientation(text, phrases)
		if o == 0 {
			o = affirm
		}
		ref := int32(len(e.keywords))
		e.keywords = append(e.keywords, keyword{i, o, soft, text})
		for _, sp := range e.variants(text, false) {
			for _, syms := range e.phrase(sp, false) {
				e.auto.add(syms, pattern{kind: pKeyword, ref: ref, soft: soft})
			}
		}
	}
	for _, k := range is.Keywords {
		addKey(k, false)
	}
	for pole, list := range [][]string{is.CuesA, is.CuesB} {
		for _, c := range list {
			e.addCue(i, c, 4*pole-2, false)
		}
	}
	for _, x := range is.Exclude {
		for _, syms := range e.phrase(x, false) {
			e.auto.add(syms, pattern{kind: pExclude, ref: int32(i)})
		}
	}
	e.derive(i, is, addKey)
}

func (e *engine) addCue(i int, text string, value int, soft bool) {
	ref := int32(len(e.cues))
	e.cues = append(e.cues, cue{i, value, soft, text})
	for _, sp := range e.variants(text, true) {
		for _, syms := range e.phrase(e.stripArticles(sp), false) {
			e.auto.add(syms, pattern{kind: pCue, ref: ref, soft: soft})
		}
	}
}

// variants gives a phrase in its other spellings and with the synonyms of its
// words, one word exchanged at a time.
func (e *engine) variants(text string, cue bool) []string {
	out := e.spellings(text)
	words := strings.Fields(strings.ToLower(text))
	if cue && len(words) == 1 {
		return out
	}
	for i, w := range words {
		for _, syn := range e.pack.synonyms[w] {
			if syn == w {
				continue
			}
			v := append(append(append([]string{}, words[:i]...), syn), words[i+1:]...)
			out = append(out, strings.Join(v, " "))
		}
	}
	return out
}

func (e *engine) stripArticles(s string) string {
	var out []string
	for _, w := range strings.Fields(s) {
		if e.pack.function[strings.ToLower(w)]&cArticle == 0 {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// derive adds soft keywords from the issue's name, question and poles, and
// soft cues from its poles.
func (e *engine) derive(i int, is codebook.Issue, addKey func(string, bool)) {
	bare := len(is.Keywords) == 0
	addKey(strings.ToLower(is.Name), !bare)
	for _, w := range e.contentWords(is.Name) {
		addKey(w, !bare)
	}
	for _, w := range e.contentWords(is.Question) {
		if !bare {
			break
		}
		r, _ := utf8.DecodeRuneInString(w)
		addKey(w, !bare || !unicode.IsUpper(r))
	}
	for pole, text := range []string{is.PoleA, is.PoleB} {
		for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;:()", r) }) {
			for _, alt := range strings.Split(part, " or ") {
				if len(e.contentWords(alt)) >= 2 {
					e.addCue(i, strings.ToLower(alt), 4*pole-2, true)
				}
			}
		}
	}
}

// contentWords gives the words of a phrase that are neither function words
// nor verbs, offices or names of parties.
func (e *engine) contentWords(s string) []string {
	var out []string
	toks := e.vocab.tokenise(s, nil)
	for i := range toks {
		t := &toks[i]
		if !t.is(sWord) || t.class != 0 || t.end-t.start < 3 || t.is(sNumber) {
			continue
		}
		if hits := e.auto.match(toks, i, i+1, nil); len(hits) > 0 {
			continue
		}
		out = append(out, s[t.start:t.end])
	}
	return out
}

// signedPhrases analyses the cues and poles of an issue.
func (e *engine) signedPhrases(is codebook.Issue) []signed {
	var out []signed
	take := func(text string, pole int, isCue bool) {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "|", " "), "*", " ")
		bases, signs := e.analysePhrase(text)
		if len(bases) > 0 {
			out = append(out, signed{bases, signs, pole, isCue})
		}
	}
	for pole, list := range [][]string{is.CuesA, is.CuesB} {
		for _, c := range list {
			take(c, 2*pole-1, true)
		}
	}
	for pole, text := range []string{is.PoleA, is.PoleB} {
		for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;:()", r) }) {
			take(part, 2*pole-1, false)
		}
	}
	return out
}

// analysePhrase gives the bases of a phrase's words and the sign of each as an
// operator on the others (0 for none).
func (e *engine) analysePhrase(text string) (bases []int32, signs []int) {
	toks := e.vocab.tokenise(text, nil)
	for i := 0; i < len(toks); i++ {
		if !toks[i].is(sWord) || toks[i].has(cPrep|cDet) && !toks[i].has(cNegator) {
			continue
		}
		sign, span := 0, 1
		for _, h := range e.auto.match(toks, i, len(toks), nil) {
			switch h.kind {
			case pVerb, pNoun, pAdjective:
				if h.to-h.from >= span && (sign == 0 || h.to-h.from > span) {
					sign, span = e.verbs[h.ref].sign, h.to-h.from
				}
			}
		}
		if toks[i].has(cNegator) {
			sign = -1
		}
		for j := i; j < i+span && j < len(toks); j++ {
			bases = append(bases, toks[j].base)
			if j == i {
				signs = append(signs, sign)
			} else {
				signs = append(signs, 0)
			}
		}
		i += span - 1
	}
	return bases, signs
}

// orientation works out the side that wanting a keyword means from the
// phrases that contain it: "end the occupation" at pole B makes the
// occupation lean to A.
func (e *engine) orientation(text string, phrases []signed) int {
	key, signs := e.analysePhrase(text)
	if o := orient(key, phrases); o != 0 || len(key) < 2 {
		return o
	}
	o := orient(key[len(key)-1:], phrases)
	for _, s := range signs[:len(key)-1] {
		if s < 0 {
			o = -o
		}
	}
	return o
}

func orient(key []int32, phrases []signed) int {
	total := 0
	for _, p := range phrases {
		at := indexOf(p.bases, key)
		if at < 0 {
			continue
		}
		sign := 1
		for i, s := range p.signs {
			if s < 0 && (i < at || i >= at+len(key)) {
				sign = -sign
			}
		}
		total += sign * p.pole
	}
	switch {
	case total > 0:
		return 1
	case total < 0:
		return -1
	}
	return 0
}

func indexOf(all, part []int32) int {
	for i := 0; i+len(part) <= len(all) && len(part) > 0; i++ {
		same := true
		for j := range part {
			same = same && all[i+j] == part[j] && part[j] != 0
		}
		if same {
			return i
		}
	}
	return -1
}

// poleOwner finds the party whose demand a pole is worded as: "the employer's
// offer", "what the nurses ask". -1 if there is none.
func (e *engine) poleOwner(pole string) int {
	toks := e.vocab.tokenise(pole, nil)
	for i := range toks {
		for _, h := range e.auto.match(toks, i, len(toks), nil) {
			if h.kind != pParty {
				continue
			}
			for j := h.to; j < len(toks) && j <= h.to+2; j++ {
				if e.wants(toks, j) {
					return e.names[h.ref].party
				}
			}
		}
	}
	return -1
}

// wants reports that a word of wanting begins at token i.
func (e *engine) wants(toks []token, i int) bool {
	for _, h := range e.auto.match(toks, i, len(toks), nil) {
		if (h.kind == pVerb || h.kind == pNoun) && (e.verbs[h.ref].kind == kWant || e.verbs[h.ref].kind == kUrge) {
			return true
		}
	}
	return false
}

// affirmative tells which pole plain support for the thing itself means: what
// the codebook says, else the pole whose wording denies less.
func (e *engine) affirmative(is codebook.Issue) int {
	switch strings.ToLower(is.Affirmative) {
	case "a":
		return -1
	case "b":
		return 1
	}
	a, b := e.denial(is.PoleA), e.denial(is.PoleB)
	switch {
	case a > b:
		return 1
	case b > a:
		return -1
	}
	return 0
}

// denial measures how much a pole's wording says no.
func (e *engine) denial(pole string) int {
	_, signs := e.analysePhrase(pole)
	total := 0
	for i, s := range signs {
		if s < 0 {
			total += 2
			if i == 0 {
				total += 3
			}
		}
	}
	if toks := e.vocab.tokenise(pole, nil); len(toks) > 0 && toks[0].has(cYes) {
		total -= 4
	}
	return total
}
