package reading

import "strings"

// Trace is what the first stages found in a stretch of an article: what a
// suggestion there can rest on.
type Trace struct {
	Terms []Term
	Names []Name
	Words []Word
	// Sentences are those that share a byte with the stretch.
	Sentences []Sentence
}

// Sentence is where a sentence of the text stands, in bytes.
type Sentence struct{ Start, End int }

// Term is a place that speaks of an issue.
type Term struct {
	Start, End int // bytes into the article's text
	Issue      string
	Word       string // keyword or cue, as the codebook writes it
	Pole       int    // of a cue: -1 pole A, +1 pole B; 0: a keyword
	Derived    bool   // from the issue's name, question or poles
}

// Name is a place that names a party.
type Name struct {
	Start, End int
	Party      string
	Word       string // as the codebook or the language pack writes it
}

// Word is one word of the text.
type Word struct {
	Start, End int
	Lemma      string // as cues match it; the word itself, in small letters, where it is not known
	Known      bool   // the language pack or the codebook has it
	Plain      bool   // a word with a meaning of its own, no "the", "of" or "said"
	Vague      bool   // can mean anything, like "deal"
	Small      bool   // an article or auxiliary, which says nothing at a phrase's end
	Capital    bool
	Verb       bool
	Named      bool // belongs to the name of a party, or to who speaks for it
	Border     bool // a comma or another mark stands before it
	Quoted     bool // stands in quotation marks
}

// Trace gives what the reader found between two bytes of an article.
func (r *Reader) Trace(article Article, start, end int) Trace {
	a := &analysis{}
	a.begin(r.e, article)
	a.run()
	var t Trace
	inside := func(from, to int) bool {
		return int(a.tokens[from].start) >= start && int(a.tokens[to-1].end) <= end
	}
	for i := range a.evidence {
		ev := &a.evidence[i]
		if !inside(ev.from, ev.to) {
			continue
		}
		term := Term{Start: a.startOf(ev.from), End: a.endOf(ev.to), Issue: r.e.issues[ev.issue].Name, Word: ev.text, Derived: ev.soft || ev.concept != 0}
		if ev.cue {
			term.Pole = sign(ev.value)
		}
		t.Terms = append(t.Terms, term)
	}
	for i := range a.hits {
		h := &a.hits[i]
		if h.kind == pParty && inside(h.from, h.to) && a.mentionAt[h.from] != 0 {
			n := &r.e.names[h.ref]
			t.Names = append(t.Names, Name{a.startOf(h.from), a.endOf(h.to), r.e.parties[n.party].Name, n.text})
		}
	}
	for _, s := range a.sentences {
		if s.start < end && start < s.end {
			t.Sentences = append(t.Sentences, Sentence{s.start, s.end})
		}
	}
	for i := range a.tokens {
		if a.tokens[i].is(sWord) && inside(i, i+1) {
			t.Words = append(t.Words, a.wordAt(i))
		}
	}
	return t
}

func (a *analysis) startOf(token int) int { return int(a.tokens[token].start) }

// endOf is the end of the last token before token.
func (a *analysis) endOf(token int) int { return int(a.tokens[token-1].end) }

func (a *analysis) wordAt(i int) Word {
	t := &a.tokens[i]
	w := Word{
		Start: int(t.start), End: int(t.end), Known: t.word != 0, Plain: a.plain(i) && !a.onlySays(i), Capital: t.is(sCapital),
		Small: t.has(cDet | cAux | cModal | cPronoun | cAnd), Verb: a.verbAt[i] != noVerb, Named: a.mentionAt[i] != 0,
		Quoted: t.quote != 0,
	}
	w.Vague = a.e.pack.function["the "+foldText(a.text[t.start:t.end])]&cAnaphor != 0
	w.Lemma = strings.ToLower(a.text[t.start:t.end])
	if lemma := a.e.vocab.texts[t.lemma]; t.lemma != 0 && letters(lemma) {
		w.Lemma = lemma
	}
	for j := i - 1; j >= 0 && !a.tokens[j].is(sWord); j-- {
		if a.tokens[j].is(sComma|sBreak|sStop|sLineStart) || a.tokens[j+1].is(sLineStart) {
			w.Border = true
		}
	}
	if t.is(sLineStart) {
		w.Border = true
	}
	return w
}

// onlySays reports a verb that tells of nothing but speech or thought.
func (a *analysis) onlySays(i int) bool {
	v := a.lex[i].verb
	return v != 0 && (a.e.verbs[v-1].kind == kSay || a.e.verbs[v-1].kind == kThink)
}

// grammar are the classes of the words that hold a clause together.
const grammar = cNegator | cModal | cAux | cBe | cHave | cDo | cDet | cPossessive | cPrep | cRelative | cThat | cAnd | cBut |
	cSubord | cQuestion | cPronoun | cAdverb | cDay | cAnaphor | cQuantity

// plain reports a word with a meaning of its own.
func (a *analysis) plain(i int) bool {
	t := &a.tokens[i]
	return t.is(sWord) && !t.is(sNumber) && !t.has(grammar) && t.end-t.start >= 3
}
