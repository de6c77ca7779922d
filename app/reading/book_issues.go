package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/app/codebook"
)

// issue is an issue of the codebook with what was worked out of its poles.
type issue struct {
	codebook.Issue
	owner   [2]int // party whose demand pole A or B is, -1 if none
	held    bool   // the owners hold the thing, so wanting what has no side is wanting it for oneself
	changed int    // the pole that is worded as a change: -1 A, +1 B, 0 if neither is
	greater int    // the pole that is the greater amount: -1 A, +1 B, 0 if they are no amounts
	terms   int    // the pole worded as one that comes after a condition: -1 A, +1 B, 0 neither
	talks   bool   // it is talks, or what comes of them
	pair    [2]int // the two that it asks whether they talk
	paired  bool   // it asks that
}

// ownPole gives the pole that is worded as what a party wants: -1 A, +1 B, 0
// neither.
func (i *issue) ownPole(party int, ev *evidence) int {
	switch {
	case ev.cue || i.held && ev.value != 0:
		return 0
	case i.owner[0] == party && i.owner[1] != party:
		return -1
	case i.owner[1] == party && i.owner[0] != party:
		return 1
	}
	return 0
}

// keyword is a word or phrase of an issue and the side that wanting it means.
type keyword struct {
	issue   int
	orient  int // -2 ... +2, 0 unknown
	soft    bool
	text    string
	concept int  // the codebook's word is for it (+1) or for its opposite (-1): text; 0: text is the word itself
	guessed bool // orient is but that of the issue as a whole
	done    int  // orient of a participle where it only describes a noun: 0 if it is none
}

// cue is a phrase that shows a pole.
type cue struct {
	issue   int
	value   int // -2 or +2
	soft    bool
	text    string
	concept int // as of a keyword
}

// addIssue enters the keywords, cues and exclusions of an issue into the
// automaton, and derives what the codebook leaves out.
func (e *engine) addIssue(i int, is codebook.Issue) *orienter {
	o := e.newOrienter(is)
	e.takeSides(i, is)
	entry := issue{Issue: is, owner: [2]int{e.poleOwner(is.PoleA), e.poleOwner(is.PoleB)}, greater: e.greater(is), changed: e.changedPole(is), terms: e.termsOf(is.PoleA, is.PoleB), talks: e.ofTalks(i, is)}
	if owner, ok := e.whoHolds(is); ok {
		entry.owner, entry.held = owner, true
	}
	if entry.talks {
		entry.pair, entry.paired = e.betweenWhom(is)
	}
	e.issues = append(e.issues, entry)
	seen := map[string]bool{}
	addKey := func(text string, soft bool) {
		if key := strings.ToLower(text); text == "" || seen[key] {
			return
		} else {
			seen[key] = true
		}
		ref := int32(len(e.keywords))
		side, told := e.sideTold(i, text, o)
		if entry.greater != 0 && (side == 0 || e.inBoth(text, is)) {
			side = entry.greater // who wants the thing wants much of it
		}
		e.keywords = append(e.keywords, keyword{i, side, soft, text, 0, !told, e.ofDone(text, o)})
		spelt, variants := len(e.spellings(text)), e.variants(text, false)
		for n, sp := range append(variants, e.turned(text)...) {
			for _, syms := range e.phrase(sp, false) {
				e.auto.add(syms, pattern{kind: pKeyword, ref: ref, soft: soft, akin: n >= spelt && n < len(variants)})
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
	e.addHomonyms(i)
	e.derive(i, is, addKey)
	e.deedsOfPairs(i, is, o)
	e.deedsAsked(i, is, o)
	e.addConcepts(i, o)
	e.addRelatives(i, o)
	return o
}

// ofDone gives the side that wanting those means to whom something has been done,
// where that is what a keyword says: who demands "jailed commanders" wants them,
// and not that they are jailed.
func (e *engine) ofDone(text string, o *orienter) int {
	if k := e.analysePhrase(text); len(k.words) == 1 && k.words[0].done {
		return o.affirm
	}
	return 0
}

func (e *engine) addCue(i int, text string, value int, soft bool) {
	e.addCueOf(i, text, text, value, soft)
}

// addCueOf is addCue of a phrase that is made from text, which the reasons name.
func (e *engine) addCueOf(i int, phrase, text string, value int, soft bool) {
	ref := int32(len(e.cues))
	e.cues = append(e.cues, cue{i, value, soft, text, 0})
	for _, sp := range e.variants(phrase, true) {
		for _, syms := range e.phrase(e.stripArticles(sp), false) {
			e.auto.add(syms, pattern{kind: pCue, ref: ref, soft: soft, plain: !e.denies(syms)})
		}
	}
}

// denies reports that a word of a cue is a negator, so that what it says of a pole
// has the negation in it.
func (e *engine) denies(syms []int32) bool {
	for _, s := range syms {
		if s > 0 && e.vocab.words[s>>2].class&cNegator != 0 {
			return true
		}
	}
	return false
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
		for _, syn := range e.synonymsOf(w, len(words) > 1) {
			if syn == w {
				continue
			}
			v := append(append(append([]string{}, words[:i]...), syn), words[i+1:]...)
			out = append(out, strings.Join(v, " "))
		}
	}
	return out
}

// synonymsOf gives the synonyms of a word: as a verb, where it governs something,
// which a strike does not.
func (e *engine) synonymsOf(w string, governs bool) []string {
	if governs {
		return slices.Concat(e.pack.synonyms[w], e.pack.deeds[w])
	}
	return e.pack.synonyms[w]
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
	words := e.contentWords(is.Name)
	for i, w := range words {
		if bare || i == len(words)-1 && strings.HasSuffix(is.Name, w) { // the thing that the name ends with; "new" or "direct" would be found everywhere
			addKey(w, !bare)
		}
	}
	if head := e.headOf(is.Name); head != "" {
		addKey("the "+head, true)
	}
	for _, w := range e.contentWords(is.Question) {
		if !bare {
			break
		}
		r, _ := utf8.DecodeRuneInString(w)
		addKey(w, !bare || !unicode.IsUpper(r))
	}
	for _, w := range e.sole[i] {
		addKey(w, true)
	}
	e.describePoles(i, is)
	e.deedsOfPoles(i, is)
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

// headOf gives the noun that a name of several words ends with, where it tells a
// deed and would be found everywhere without "the": the ban of "Trawling ban". It
// is "" if there is none.
func (e *engine) headOf(name string) string {
	fields := strings.Fields(strings.ToLower(name))
	if len(fields) < 2 {
		return ""
	}
	head := fields[len(fields)-1]
	toks := e.vocab.tokenise(head, nil)
	for i := range toks {
		for _, h := range e.auto.match(e.vocab.words, toks, i, i+1, nil) {
			if h.kind == pNoun && toks[i].class == 0 {
				return head
			}
		}
	}
	return ""
}

// describePoles makes cues of a pole that is one word which describes the thing:
// where night work is "Voluntary" or "Compulsory", "voluntary night work" and
// "night work must stay compulsory" show the pole.
func (e *engine) describePoles(i int, is codebook.Issue) {
	if isWellKept(is) {
		return
	}
	for pole, text := range []string{is.PoleA, is.PoleB} {
		first, _, _ := strings.Cut(text, ",")
		words := e.contentWords(first)
		if len(words) != 1 || len(strings.Fields(first)) != 1 {
			continue
		}
		described := strings.ToLower(words[0])
		for _, k := range is.Keywords {
			if strings.Contains(strings.ToLower(k), described) {
				continue
			}
			ways := []string{described + " " + k, k + " " + described, k + " kept|left|held|made " + described, k + " must|should|shall|will|would be|remain|stay|become " + described}
			if e.pack.verdicts.size[described] == 0 { // "the fund is too small" wants a large one
				ways = append(ways, k+" be|remain|stay|become "+described)
			}
			for _, phrase := range ways {
				e.addCueOf(i, phrase, text, 4*pole-2, false)
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
		if hits := e.auto.match(e.vocab.words, toks, i, i+1, nil); len(hits) > 0 {
			continue
		}
		out = append(out, s[t.start:t.end])
	}
	return out
}

// poleOwner finds the party whose demand a pole is worded as: "the employer's
// offer", "what the nurses ask". -1 if there is none.
func (e *engine) poleOwner(pole string) int {
	toks := e.vocab.tokenise(pole, nil)
	told := false // "what the nurses ask", but not "Growers decide"
	for i := range toks {
		told = told || toks[i].has(cQuestion|cRelative)
		for _, h := range e.auto.match(e.vocab.words, toks, i, len(toks), nil) {
			if h.kind != pParty {
				continue
			}
			for j := h.to; j < len(toks) && j <= h.to+2; j++ {
				if e.wants(toks, j, told) {
					return e.names[h.ref].party
				}
			}
		}
	}
	return -1
}

// wants reports that a noun of wanting begins at token i, or a verb.
func (e *engine) wants(toks []token, i int, verb bool) bool {
	for _, h := range e.auto.match(e.vocab.words, toks, i, len(toks), nil) {
		if (h.kind == pVerb && verb || h.kind == pNoun) && (e.verbs[h.ref].kind == kWant || e.verbs[h.ref].kind == kUrge) {
			return true
		}
	}
	return false
}

// whoHolds gives the parties that the poles name, where the question asks who
// keeps, gets or runs the thing: each party wants it for itself.
func (e *engine) whoHolds(is codebook.Issue) (owner [2]int, ok bool) {
	toks := e.vocab.tokenise(is.Question, nil)
	if len(toks) < 2 || !toks[0].has(cWho) || !toks[1].has(cHolds) {
		return owner, false
	}
	owner = [2]int{e.firstParty(is.PoleA), e.firstParty(is.PoleB)}
	return owner, owner[0] != owner[1]
}

// firstParty gives the party that a pole names first, or -1.
func (e *engine) firstParty(pole string) int {
	toks := e.vocab.tokenise(pole, nil)
	for i := range toks {
		for _, h := range e.auto.match(e.vocab.words, toks, i, len(toks), nil) {
			if h.kind == pParty {
				return e.names[h.ref].party
			}
		}
	}
	return -1
}
