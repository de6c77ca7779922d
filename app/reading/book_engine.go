package reading

import (
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// engine holds what reading with one codebook needs: the vocabulary, one
// automaton, and the parties and issues as the automaton knows them. It does
// not change once it is built.
type engine struct {
	pack       *pack
	vocab      *vocabulary
	auto       *automaton
	verbs      []lexEntry      // verbs, nouns and adjectives of the pack, by pattern ref
	weights    *featureWeights // for and against there being a position
	sides      *featureWeights // for and against its side, if there is one
	calibrated *percents
	hearing    *hearingPercents
	elsewhere  elsewhereWeights
	phrasings  *phrasings
	parties    []party
	names      []name
	sexes      map[string]class    // that the codebook tells, by last name
	tags       map[string]int      // letter after a member's name -> party
	holders    map[string][]holder // by title
	union      int                 // the one union of workers, -1 if there is none
	title      string              // of the codebook
	governor   int                 // the one party that governs, -1 if there is none
	home       map[string]bool     // names and adjectives of the state in which one party governs
	issues     []issue
	keywords   []keyword
	cues       []cue
	outlooks   []cue                // words for how the talks go
	opposites  map[int32][]opposite // by their first word
	quarrels   map[int32]bool       // words for talks and quarrels over a thing
	outcomes   map[int32]bool       // those of them that talks come to
	main       int                  // the issue that all is about, -1 if none
	derived    [][]derived          // by issue: the concepts that it names
	relatives  [][]relative         // by issue: words of the families of its keywords
	sole       [][]string           // by issue: words that only it is worded with
	homonyms   [][]string           // by issue: phrases in which a keyword means something else
	marks      [][]mark             // by word: the issues that are worded with it
	tokens     []token              // of the text that is being entered
}

func newEngine(p *pack, cb codebook.Codebook) *engine {
	e := &engine{pack: p, vocab: newVocabulary(), auto: newAutomaton(), weights: weightsOf(p.weights), sides: weightsOf(p.sides), calibrated: calibrationOf(p.calibration).workedOut(), hearing: hearingsOf(p.hearing), elsewhere: elsewhereOf(p.elsewhere), phrasings: p.phrasingsOf(cb), derived: p.conceptsOf(cb), relatives: p.relativesOf(cb), homonyms: p.homonymsOf(cb), sexes: p.sexesOf(cb), title: cb.Title}
	e.holders, e.home, e.governor = e.holdersOf(cb), e.homeOf(cb), e.governing(cb)
	names := e.collectNames(cb)
	e.intern(cb, names)
	e.vocab.inflect(p.irregular, p.derived, p.function)
	e.addFunctionWords()
	for w, size := range e.pack.verdicts.size {
		word := &e.vocab.words[e.vocab.id(w)]
		word.less, word.more = size < 0, size > 0
	}
	for w, sign := range e.pack.verdicts.change {
		e.vocab.words[e.vocab.words[e.vocab.id(w)].lemma].change = sign
	}
	for w := range e.pack.verdicts.bids {
		e.vocab.words[e.vocab.id(w)].bid = true
	}
	e.classByEnding(names)
	e.addLexicon()
	e.addNames(names)
	e.auto.freeze(e.vocab.words)
	e.addOpposites()
	e.noteQuarrels()
	main, matter := e.mainIssue(cb)
	e.sole = e.soleWords(cb)
	e.main = main
	for i, is := range cb.Issues {
		o := e.addIssue(i, is)
		if i == main {
			e.addOutlook(i, matter, o)
		}
	}
	e.auto.finish(e.vocab.words)
	e.vocab.settle()
	e.markWords(cb, names)
	return e
}

// intern enters every word of the pack and the codebook into the vocabulary,
// before inflections are made and patterns are built.
func (e *engine) intern(cb codebook.Codebook, names []name) {
	e.vocab.possessive = e.vocab.id("'s")
	e.vocab.not = e.vocab.id("n't")
	e.vocab.is, e.vocab.there, e.vocab.instead = e.vocab.id("is"), e.vocab.id("there"), e.vocab.id("instead")
	for _, list := range [][]lexEntry{e.pack.verbs, e.pack.nouns, e.pack.adjectives} {
		for _, l := range list {
			e.internText(l.phrase)
		}
	}
	for _, w := range sortedKeys(e.pack.function) {
		e.internText(w)
	}
	for _, w := range sortedKeys(e.pack.offices) {
		e.internText(w)
	}
	for _, w := range sortedKeys(e.pack.groups) {
		e.internText(w)
	}
	for _, s := range e.pack.states {
		for _, n := range s.also {
			if e.pack.function[strings.ToLower(n)] != 0 {
				e.internText(n) // "US" is no "us"
			}
		}
	}
	for _, n := range names {
		e.internText(n.text)
	}
	for _, is := range cb.Issues {
		e.internText(is.Name + " " + is.Question + " " + is.PoleA + " " + is.PoleB)
		for _, list := range [][]string{is.Keywords, is.CuesA, is.CuesB, is.Exclude} {
			e.internText(strings.ReplaceAll(strings.Join(list, " "), "|", " "))
		}
	}
	for _, known := range []map[string][]string{e.pack.synonyms, e.pack.deeds} {
		for _, w := range sortedKeys(known) {
			e.internText(w)
		}
	}
	for _, o := range e.pack.opposites {
		e.internText(strings.Join(o.sides[0], " ") + " " + strings.Join(o.sides[1], " "))
	}
	for _, w := range slices.Concat(sortedKeys(e.pack.verdicts.size), sortedKeys(e.pack.verdicts.bids)) {
		e.internText(w)
	}
	e.internConcepts()
	e.internRelatives()
	for _, list := range e.homonyms {
		e.internText(strings.ReplaceAll(strings.Join(list, " "), "|", " "))
	}
	e.internOutlook()
	for _, s := range e.pack.spellings {
		e.internText(s.variant + " " + s.form)
	}
	e.internSingulars(cb)
}

// internSingulars enters the singulars of words that keywords give in the plural
// only: who speaks of a licence plate speaks of "licence plates".
func (e *engine) internSingulars(cb codebook.Codebook) {
	for _, is := range cb.Issues {
		for _, text := range is.Keywords {
			for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" |*-", r) }) {
				if one := singular(w); one != "" {
					e.vocab.id(one)
				}
			}
		}
	}
}

func (e *engine) internText(s string) {
	s = strings.ReplaceAll(s, "*", " ")
	e.tokens = e.vocab.tokenise(s, e.tokens[:0])
	for _, t := range e.tokens {
		if !t.is(sWord) {
			continue
		}
		w := s[t.start:t.end]
		e.vocab.id(foldText(w))
		if t.is(sAllCaps) && len(foldText(w)) <= 3 && !strings.ContainsAny(w, "0123456789") {
			e.vocab.capitals(foldText(w))
		}
	}
	for _, field := range strings.Fields(s) {
		if strings.HasPrefix(field, "'") || field == "n't" {
			e.vocab.id(field)
		}
	}
}

// capitals interns a short abbreviation that counts only in capitals.
func (v *vocabulary) capitals(folded string) {
	if _, ok := v.upper[folded]; ok {
		return
	}
	v.upper[folded] = v.id("^" + folded)
}

func (e *engine) addFunctionWords() {
	offices := map[int32]class{}
	for _, source := range []map[string]class{e.pack.function, e.pack.offices} {
		for _, w := range sortedKeys(source) {
			cl := source[w]
			if ending, ok := strings.CutPrefix(w, "-"); ok {
				e.vocab.suffixes = append(e.vocab.suffixes, suffix{ending, cl})
				continue
			}
			if !strings.Contains(w, " ") {
				id := e.vocab.id(foldText(w))
				if strings.HasPrefix(w, "'") || w == "n't" {
					id = e.vocab.id(w)
				}
				e.vocab.words[id].class |= cl
				if cl&(cOffice|cExpert|cTitle) != 0 {
					offices[id] |= cl
				}
				continue
			}
			for _, syms := range e.phrase(w, cl&cOffice == 0) {
				e.auto.add(syms, pattern{kind: pFunction, class: cl})
			}
		}
	}
	e.addToPlurals(offices)
	for _, form := range sortedKeys(e.pack.irregular) {
		if e.pack.irregular[form] == form {
			e.vocab.words[e.vocab.id(form)].class |= cSame
		}
	}
	for _, g := range sortedKeys(e.pack.groups) {
		for _, syms := range e.phrase(g, true) {
			e.auto.add(syms, pattern{kind: pGroup, ref: int32(e.pack.groups[g])})
		}
	}
}

// classByEnding gives words that only the codebook has the class that their
// ending would tell of an unknown word: "gradually" is an adverb in either case.
func (e *engine) classByEnding(names []name) {
	known := map[string]bool{}
	for _, list := range [][]lexEntry{e.pack.verbs, e.pack.nouns, e.pack.adjectives} {
		for _, l := range list {
			known[l.phrase] = true
		}
	}
	for _, n := range names {
		for _, w := range strings.Fields(strings.ToLower(n.text)) {
			known[w] = true
		}
	}
	for id := range e.vocab.words {
		if w := &e.vocab.words[id]; w.class == 0 && int(w.lemma) == id && !known[e.vocab.texts[id]] {
			w.class = e.vocab.suffixClass([]byte(e.vocab.texts[id]))
		}
	}
}

// addToPlurals gives the plurals of offices, which are by id, their classes.
func (e *engine) addToPlurals(offices map[int32]class) {
	for i := range e.vocab.words {
		if w := &e.vocab.words[i]; offices[w.lemma] != 0 && strings.HasSuffix(e.vocab.texts[i], "s") {
			w.class |= offices[w.lemma]
		}
	}
}

func (e *engine) addLexicon() {
	kinds := []patternKind{pVerb, pNoun, pAdjective}
	for k, list := range [][]lexEntry{e.pack.verbs, e.pack.nouns, e.pack.adjectives} {
		for _, l := range list {
			ref := int32(len(e.verbs))
			l.verdict = e.pack.verdicts.call[l.phrase]
			e.verbs = append(e.verbs, l)
			exact := kinds[k] != pVerb && !strings.Contains(l.phrase, " ") && e.vocab.words[e.vocab.id(foldText(l.phrase))].lemma != e.vocab.id(foldText(l.phrase))
			exact = exact || kinds[k] == pAdjective
			if kinds[k] == pNoun && !strings.Contains(l.phrase, " ") {
				e.addNoun(l.phrase, ref)
				continue
			}
			done := kinds[k] == pVerb && strings.Contains(l.phrase, " * ") && e.endsDone(l.phrase)
			for _, syms := range e.inHeadlines(l.phrase, exact) {
				if done {
					syms[len(syms)-1] = symbol(e.lastWord(l.phrase), byForm)
				}
				e.auto.add(syms, pattern{kind: kinds[k], ref: ref})
				if last := l.phrase[strings.LastIndexByte(l.phrase, ' ')+1:]; kinds[k] == pVerb && len(syms) == 2 && e.pack.function[last]&cParticle != 0 {
					e.auto.add([]int32{syms[0], -1, syms[1]}, pattern{kind: pVerb, ref: ref})
				}
			}
		}
	}
}

// lastWord gives the id of the last word of a phrase.
func (e *engine) lastWord(phrase string) int32 {
	return e.vocab.id(foldText(phrase[strings.LastIndexByte(phrase, ' ')+1:]))
}

// endsDone reports a phrase that ends with what is done to its object, which matches in
// this form only: "want * ended" is not in "wants an end to it".
func (e *engine) endsDone(phrase string) bool {
	id := e.lastWord(phrase)
	return 'b'+inflection(e.vocab.texts[id], id, e.vocab.words[id].lemma) == 'd'
}

// inHeadlines gives the sequences of a phrase, and of the phrase as headlines word it,
// without articles: "leaves door open to".
func (e *engine) inHeadlines(phrase string, exact bool) [][]int32 {
	out := e.phrase(phrase, exact)
	if bare := e.stripArticles(phrase); len(bare) < len(phrase) && strings.Contains(bare, " ") {
		out = append(out, e.phrase(bare, exact)...)
	}
	return out
}

// addNoun enters a noun in its singular and plural, and in no other form of
// the same letters: "planning" is no plan.
func (e *engine) addNoun(noun string, ref int32) {
	forms := append([]string{noun}, inflections(foldText(noun))[:1]...)
	for _, form := range forms {
		for _, syms := range e.phrase(form, true) {
			e.auto.add(syms, pattern{kind: pNoun, ref: ref})
		}
	}
}
