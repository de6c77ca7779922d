// Package reading suggests passages of an article: which party stands where on
// which issue, in whose voice, how sure that is, and why.
//
// It does not decide: a person accepts or rejects what it suggests. It knows
// no dossier file and no window, and no word of any language: those are in
// the language pack, and in the codebook.
//
// Its files are named by what they belong to: pack_ is the language pack, book_
// what a codebook's wording means, and then the stages in their order: text_
// words, sentences and what kind of word each is, pattern_ the one automaton
// over them, who_ whom names, titles, pronouns and quotations mean, clause_ the
// elements of a sentence and how they hang together, frame_ who holds what,
// rank_ one suggestion of each sentence, party and issue, with its confidence.
package reading

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
)

// engineVersion changes whenever the same pack and codebook may read
// otherwise.
const engineVersion = "reading-1"

// DefaultThreshold is the confidence, in percent, from which on suggestions
// are shown unless the user asks for weak ones.
const DefaultThreshold = 42

// Article is what Reader.Read reads.
type Article struct {
	Text      string
	Published dossier.Date // decides who held an office; may be empty
}

// Suggestion is a passage that the machine proposes.
type Suggestion struct {
	Start, End   int // bytes into the article's text, on runes' borders
	Party, Issue string
	Stance       int // -2 firmly pole A ... +2 firmly pole B
	Voice        dossier.Voice
	Speaker      string   // as written
	ClaimedBy    string   // the party that says this of Party, if another does
	Confidence   int      // percent
	Why          []string // the steps that led to it

	features featureSet // what the confidence rests on
	turned   bool       // to the side of what else the article says of the party
	alone    int        // the confidence that it has by itself, in percent; see Reader.Weigh
}

// Passage is what a dossier keeps of a suggestion on a text. Party, issue and
// claimant are left to the dossier, which knows them by ids. engine says what
// made it: see Reader.Version.
func (s Suggestion) Passage(text, engine string) dossier.Passage {
	return dossier.Passage{
		Start: s.Start, End: s.End, Quote: text[s.Start:s.End],
		Stance: s.Stance, Voice: s.Voice, Speaker: s.Speaker,
		Status: dossier.Suggested, Origin: dossier.Machine,
		Confidence: s.Confidence, Record: &dossier.Record{Why: s.Why, Engine: engine},
	}
}

// Reader reads articles with one codebook. It is safe for concurrent use.
type Reader struct {
	e       *engine
	version string
	spare   sync.Pool // *analysis, whose slices the next reading uses again
}

// New makes a Reader for a codebook. Its error means a fault of the language
// pack that comes with the program.
func New(cb codebook.Codebook) (*Reader, error) {
	p, err := thePack()
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(codebook.Encode(cb))
	return &Reader{e: newEngine(p, cb), version: engineVersion + " " + p.version + " cb-" + hex.EncodeToString(sum[:])[:8]}, nil
}

// Version names the engine, the language pack and the codebook.
func (r *Reader) Version() string { return r.version }

// Read suggests passages, weak ones too, ordered by their place in the text,
// then as the codebook orders parties and issues. The same article gives the
// same suggestions.
func (r *Reader) Read(article Article) []Suggestion { return r.ReadFrom(article, 0) }

// ReadFrom is Read without the suggestions that are less sure than least, in
// percent.
func (r *Reader) ReadFrom(article Article, least int) []Suggestion {
	a, ok := r.spare.Get().(*analysis)
	if !ok {
		a = &analysis{}
	}
	defer r.spare.Put(a)
	return a.read(r.e, article, least)
}

// read passes the article through all stages.
func (a *analysis) read(e *engine, article Article, least int) []Suggestion {
	a.begin(e, article)
	a.scan()
	a.found = a.found[:0]
	if len(a.evidence) == 0 {
		return a.rank(a.found, least) // an article about something else
	}
	parsed := a.parse()
	for i := range a.sentences {
		a.found = a.frames(i, parsed[i], a.found)
	}
	return a.rank(a.found, least)
}

// run passes the article through the stages up to the clauses.
func (a *analysis) run() [][]element {
	a.scan()
	return a.parse()
}

// scan passes the article through the stages that look for words.
func (a *analysis) scan() {
	a.tokens = a.e.vocab.tokenise(a.text, a.tokens[:0])
	a.pickOut()
	asides(a.text, a.tokens, a.marks)
	interjected(a.tokens, a.marks)
	a.quotes = quotations(a.text, a.tokens, a.marks, a.quotes[:0])
	a.sentences = a.e.sentences(a.text, a.tokens, a.marks, a.sentences[:0])
	a.match()
}

// parse passes it through those that look at what the words are to each other,
// up to the clauses.
func (a *analysis) parse() [][]element {
	a.findMentions()
	a.learnPeople()
	a.learnSexes()
	a.decideWords()
	a.posts()
	a.clauses()
	return a.parsed
}

// clauses finds the elements of the sentences, then how they hang together, and
// then who is meant in each with what those before it have said. These are
// three loops, and not one, because the code of each has to stay in the
// processor's cache to be fast.
func (a *analysis) clauses() {
	a.parsed = cleared(a.parsed, len(a.sentences))
	a.elementAt = cleared(a.elementAt, len(a.tokens))
	if n := 2*len(a.sentences) + len(a.tokens)/4; cap(a.elements) < n {
		a.elements = make([]element, 0, n)
	}
	a.pickHeads()
	free, heads := a.elements[:0], a.heads
	for i, s := range a.sentences {
		n := 0
		for n < len(heads) && int(heads[n]) < s.to {
			n++
		}
		el := a.elementsOf(s, heads[:n], free)
		heads = heads[n:]
		if len(el) <= cap(free) {
			free = free[len(el):len(el)]
		}
		a.parsed[i] = el
	}
	for i, s := range a.sentences {
		a.hang(s, a.parsed[i])
	}
	for i, s := range a.sentences {
		a.resolve(s, a.parsed[i])
		a.putForward(a.parsed[i])
		a.mustShow(a.parsed[i])
		a.stepOf(a.parsed[i])
		a.deniedNoun(s, a.parsed[i])
		a.speakersOfQuotes(i, a.parsed[i])
	}
	for i, el := range a.parsed {
		if a.contents[i].quoted {
			a.firstPerson(el)
		}
	}
}
