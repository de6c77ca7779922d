package reading

import (
	"slices"

	"standpoint/app/dossier"
)

// analysis is the state of reading one article: each stage fills its part and
// reads those before it.
type analysis struct {
	e            *engine
	text         string
	published    dossier.Date
	tokens       []token
	marks        []int32 // the tokens that are no words or begin a line
	capitals     []int32 // the words with a capital letter
	telling      []int32 // the words that issues are worded with
	doubtful     []int32 // the words of which decideWords says what they are
	heads        []int32 // the tokens at which elements may begin
	quotes       []quotation
	sentences    []sentence
	contents     []contents // of the sentences
	hits         []hit
	longest      int        // tokens that one of hits spans, longestHit at most
	lex          []lexAt    // by token: verb, noun and adjective that begin there
	partyAt      []int32    // by token: 1 + party whose name begins there
	verbAt       []verbFlag // by token: what the parser has made of it so far
	groupAt      []int8     // by token: 1 + count of the group that begins there
	mentionAt    []int32    // by token: 1 + index of the mention that covers it
	sentenceAt   []int32    // by token: index of its sentence
	mentions     []mention  // in order
	evidence     []evidence
	evidenceFrom []int            // by sentence: its first piece of evidence
	issueCount   []int            // by issue: pieces of evidence in the article
	people       map[string]int   // last names learned in this article -> party
	sexes        map[string]class // last names in small letters -> cHe, cShe, or both
	talk         discourse
	topic        topic
	bill         topic       // the paper that the talk is of, with what it would bring about
	demands      []topic     // what parties held in the last sentences
	openList     listHead    // the list in which the last sentence stands
	parsed       [][]element // by sentence
	elements     []element   // of all sentences, in one piece of memory
	elementAt    []int32     // by token: 1 + the element of its sentence that covers it
	noElement    []int32     // zeros, for a parser that knows no elements yet
	lists        []int       // of parties, in one piece of memory
	found        []frame
	drafts       []Suggestion         // before the weak ones are left out
	order        []int                // in which found is ranked
	best         []int                // by suggestion: the frame that it rests on
	sums         []sums               // by suggestion: of the weights of its features
	standings    []standing           // by party and issue
	stands       []int                // by suggestion: how sure it is, with the sign of its side
	stood        []int                // by issue: the sum of these
	heard        []heard              // by party and issue
	wording      []worded             // by issue: its words in a sentence
	wordingOf    int                  // 1 + that sentence
	phrased      []int                // by issue: what the words of a sentence tell, see phrasings
	phrasedOf    int                  // 1 + that sentence
	stems        []wordStem           // its different words
	phrases      map[[2]string]string // see pair
	steps        []step               // of the frames; 0 is none
	chain        []int32              // for putting them into words, as are the next three
	words        []byte
	ends         []int // of each step's words
	told         []int // by suggestion: the end of its steps in ends
}

// lexAt holds the longest lexical entries that begin at a token.
type lexAt struct {
	verb, noun, adjective          int32 // 1 + index into engine.verbs
	verbEnd, nounEnd, adjectiveEnd int32 // token after the last
	anaphorEnd                     int32 // likewise, of "the deal"
	officeEnd                      int32 // likewise, of an office of several words, or of "in the words of"
	groupEnd                       int32 // likewise, of "both sides"
}

// longestHit bounds the tokens that one hit can span.
const longestHit = 40

// evidence is a place where the text speaks of an issue.
type evidence struct {
	issue    int
	value    int // which way wanting it points: -2 ... +2, 0 unknown
	cue      bool
	soft     bool
	from, to int
	text     string
	concept  int  // +1 a word for text, -1 for its opposite, 0 text itself
	outlook  bool // a word for how talks go
	guessed  bool // no wording of the codebook tells which way it points
	denied   int  // the negator among the words of a cue that has none, 0 if none
	akin     bool // another word for that of the codebook
}

// begin empties the analysis for another article, keeping its memory.
func (a *analysis) begin(e *engine, article Article) {
	if a.people == nil {
		a.people, a.sexes, a.phrases = map[string]int{}, map[string]class{}, map[[2]string]string{}
	}
	clear(a.people)
	clear(a.sexes)
	*a = analysis{
		e: e, text: article.Text, published: article.Published,
		tokens: a.tokens, marks: a.marks, capitals: a.capitals, telling: a.telling, doubtful: a.doubtful, heads: a.heads, quotes: a.quotes, sentences: a.sentences, contents: a.contents, hits: a.hits[:0], lex: a.lex,
		elements: a.elements, found: a.found, drafts: a.drafts, steps: append(a.steps[:0], step{}), chain: a.chain, words: a.words, ends: a.ends, told: a.told,
		issueCount: a.issueCount, evidenceFrom: a.evidenceFrom, phrases: a.phrases, order: a.order, best: a.best, sums: a.sums, standings: a.standings, stands: a.stands, demands: a.demands[:0], stood: a.stood, heard: a.heard, wording: a.wording, phrased: a.phrased, stems: a.stems, people: a.people, sexes: a.sexes, lists: a.lists[:0],
		talk:   discourse{recent: a.talk.recent[:0], titles: a.talk.titles[:0]},
		parsed: a.parsed, elementAt: a.elementAt, noElement: a.noElement,
		partyAt: a.partyAt, verbAt: a.verbAt, groupAt: a.groupAt, mentionAt: a.mentionAt, sentenceAt: a.sentenceAt,
		mentions: a.mentions[:0], evidence: a.evidence[:0],
	}
}

// cleared gives n zero values in the memory of s, if it suffices.
func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// match runs the automaton over all sentences: the third stage.
func (a *analysis) match() {
	n := len(a.tokens)
	a.lex, a.verbAt, a.groupAt = cleared(a.lex, n), cleared(a.verbAt, n), cleared(a.groupAt, n)
	a.partyAt, a.mentionAt, a.sentenceAt = cleared(a.partyAt, n), cleared(a.mentionAt, n), cleared(a.sentenceAt, n)
	a.contents, a.doubtful = cleared(a.contents, len(a.sentences)), a.doubtful[:0]
	for i, s := range a.sentences {
		a.contents[i] = a.matchIn(s)
		for j := s.from; j < s.to; j++ {
			a.sentenceAt[j] = int32(i)
		}
	}
	a.collectEvidence()
	a.sortEvidence()
}

// matchIn finds what begins at the tokens of a sentence, and gives what they
// are. Of most words no pattern goes on with the next one, and what they are
// alone is known.
func (a *analysis) matchIn(s sentence) (c contents) {
	words, auto := a.e.vocab.words, a.e.auto
	tokens, quotes := a.tokens[:s.to], int32(0)
	for i := s.from; i < len(tokens); i++ {
		t := &tokens[i]
		if t.is(sWord | sPossess) {
			w := &words[t.word]
			if t.prefix == 0 && w.alone != neverAlone && !auto.goesOn(w.alone, tokens[i+1:]) {
				a.noteAlone(&auto.alone[w.alone], i)
			} else {
				n := len(a.hits)
				if a.hits = auto.match(words, tokens, i, s.to, a.hits); len(a.hits) > n {
					a.hits = a.hits[:n+a.noteLexicon(a.hits[n:], i)]
				}
			}
			if (t.has(cOnly|cModal|cSo|cOr|cNow|cBut) || t.is(sJoined)) && t.doubtful() {
				a.doubtful = append(a.doubtful, int32(i))
			}
		}
		c.shapes |= t.shape
		c.classes |= t.class
		quotes |= t.quote
	}
	c.quoted = quotes != 0
	return c
}

// tighter reports that a verb fits better than the one that is noted: it has more
// words, or as many that stand closer together, so that "drew the line at giving
// up" is not read as "drew up".
func (e *engine) tighter(h *hit, l *lexAt) bool {
	one, other := e.verbs[h.ref].words, e.verbs[l.verb-1].words
	return one > other || one == other && int32(h.to) < l.verbEnd
}

// beforeDay reports a verb that ends with the preposition of a day: in "agreed on
// Monday to sign" nobody agreed on Monday.
func (a *analysis) beforeDay(h *hit) bool {
	if h.to-h.from < 2 || h.to+1 >= len(a.tokens) || !a.tokens[h.to].has(cDay) || a.tokens[h.to+1].is(sPossess) {
		return false
	}
	t := &a.tokens[h.to-1]
	return t.has(cPrep) && t.has(cSwitch|cPlace)
}

// othersParticle reports a verb and a particle with a participle between them, of
// which the particle is: "end under plans drawn up by X" is no "end up".
func (a *analysis) othersParticle(h *hit) bool {
	last := h.to - 1
	if h.to-h.from <= a.e.verbs[h.ref].words || !a.tokens[last].has(cParticle) {
		return false
	}
	sf := a.surface(last - 1)
	return sf == 'd' || sf == 'g'
}

// noteLexicon keeps the longest verb, noun and adjective that begin at token
// i, and gives the token the classes of function phrases. It moves the other
// hits to the front, and gives their number.
func (a *analysis) noteLexicon(hits []hit, i int) int {
	l, others := &a.lex[i], 0
	for k := range hits {
		h := &hits[k]
		end := int32(h.to)
		switch h.kind {
		case pVerb:
			if (l.verb == 0 || a.e.tighter(h, l)) && !a.beforeDay(h) && !a.othersParticle(h) {
				l.verb, l.verbEnd = h.ref+1, end
			}
		case pNoun:
			if l.noun == 0 || end > l.nounEnd {
				l.noun, l.nounEnd = h.ref+1, end
			}
		case pAdjective:
			if l.adjective == 0 || end > l.adjectiveEnd {
				l.adjective, l.adjectiveEnd = h.ref+1, end
			}
		case pParty:
			a.partyAt[i] = int32(a.e.names[h.ref].party) + 1
		case pGroup:
			if end > l.groupEnd {
				a.groupAt[i], l.groupEnd = int8(h.ref)+1, end
			}
		case pFunction:
			a.notePhrase(h)
		}
		if h.kind >= pParty {
			hits[others] = *h
			others++
		}
	}
	if a.notOnly(i) {
		return noCues(hits[:others])
	}
	return others
}

// notOnly reports the first word of "not only" at token i, which denies nothing.
func (a *analysis) notOnly(i int) bool {
	t := &a.tokens[i]
	return t.has(cSo) && a.e.vocab.words[t.word].class&cSo == 0
}

// noCues moves the hits that are no cues to the front, and gives their
// number: of "not only a truce", "no truce" is not said.
func noCues(hits []hit) int {
	n := 0
	for i := range hits {
		if hits[i].kind != pCue {
			hits[n] = hits[i]
			n++
		}
	}
	return n
}

// notePhrase gives the first token of a function phrase the phrase's classes.
func (a *analysis) notePhrase(h *hit) {
	if h.class&cAdverb != 0 {
		for j := h.from + 1; j < h.to; j++ {
			a.tokens[j].class = cAdverb
		}
	}
	if h.class&cNegator != 0 {
		for j := h.from + 1; j < h.to; j++ {
			a.tokens[j].class &^= cBut // "anything but"
		}
	}
	t, l := &a.tokens[h.from], &a.lex[h.from]
	if h.class&^(cFirm|cWeak) == cAdverb {
		t.class = 0 // the "at" of "at once" is no preposition
	}
	if h.class&cSo != 0 {
		t.class &^= cNegator // "not only"
	}
	t.class |= h.class
	if h.class&cIf != 0 && h.to > h.from+1 {
		a.tokens[h.to-1].class |= h.class // "as soon as": the clause sees the last word
	}
	if last := &a.tokens[h.to-1]; h.class&cSubord != 0 && last.has(cThat) {
		last.class = h.class // "now that"
	}
	if h.class&(cOffice|cAccording) != 0 {
		l.officeEnd = int32(h.to)
	}
	if h.class&cAnaphor != 0 {
		l.anaphorEnd = int32(h.to)
	}
}

// collectEvidence turns cue and keyword hits into evidence: excluded phrases
// go, longer hits hide shorter ones of the same issue, cues hide keywords. The
// codebook's own words are not hidden by words derived from them, and hide
// those that are derived for another issue.
func (a *analysis) collectEvidence() {
	a.hits = slices.DeleteFunc(a.hits, a.onlyCalled)
	a.longest = 0
	for i := range a.hits {
		a.longest = max(a.longest, min(longestHit, a.hits[i].to-a.hits[i].from))
	}
	a.evidence = a.evidence[:0]
	a.issueCount = cleared(a.issueCount, len(a.e.issues))
	for i := range a.hits {
		h := &a.hits[i]
		var ev evidence
		switch h.kind {
		case pCue:
			c := &a.e.cues[h.ref]
			ev = evidence{c.issue, c.value, true, c.soft, h.from, h.to, c.text, c.concept, false, false, 0, false}
			if h.plain {
				ev.denied = a.deniedWithin(h.from, h.to, c.issue)
			}
		case pKeyword:
			k := &a.e.keywords[h.ref]
			ev = evidence{k.issue, k.orient, false, k.soft, h.from, h.to, k.text, k.concept, false, k.guessed, 0, h.akin}
			if k.done != 0 && a.describesNoun(h) {
				ev.value = k.done
			}
		case pOutlook:
			c := &a.e.outlooks[h.ref]
			ev = evidence{c.issue, c.value, true, true, h.from, h.to, c.text, 0, true, false, 0, false}
		default:
			continue
		}
		if a.hidden(ev, i) || a.repeated(ev) || a.endsCompound(&ev) || h.to == h.from+1 && a.tokens[h.from].has(cAccording) && int(a.lex[h.from].officeEnd) > h.to {
			continue // an "accord" is no "according to"
		}
		if !ev.soft {
			a.issueCount[ev.issue]++
		}
		if !a.inTitle(&ev, a.hits[i:]) {
			a.evidence = append(a.evidence, ev)
		}
	}
}

// deniedWithin gives the negator that stands between the words of a cue, as in
// "recognise no annexed land", 0 if there is none. That of "vote no confidence" is
// in a word for the issue.
func (a *analysis) deniedWithin(from, to, issue int) int {
	for j := from + 1; j < to-1; j++ {
		if a.tokens[j].has(cNegator) && !a.tokens[j].has(cSo) && !a.beginsWord(j, issue) {
			return j
		}
	}
	return 0
}

// beginsWord reports a keyword of an issue with token j as its first word.
func (a *analysis) beginsWord(j, issue int) bool {
	return slices.ContainsFunc(a.hits, func(h hit) bool {
		return h.from == j && h.kind == pKeyword && a.e.keywords[h.ref].issue == issue
	})
}

// describesNoun reports a participle right before a noun that it describes.
func (a *analysis) describesNoun(h *hit) bool {
	if h.to >= len(a.tokens) || a.surface(h.from) != 'd' {
		return false
	}
	t := &a.tokens[h.to]
	return t.is(sWord) && !t.is(sLineStart) && t.class&^(cPerson|cBody) == 0
}

// onlyCalled reports a cue of a verb and its object of which the object is judged.
func (a *analysis) onlyCalled(h hit) bool { return h.kind == pCue && a.onlyJudges(h.from, h.to) != 0 }

// endsCompound reports derived words of which the first is the end of a hyphened one:
// an "open-ended strike" is no strike that ended.
func (a *analysis) endsCompound(ev *evidence) bool {
	return ev.concept != 0 && ev.to > ev.from+1 && a.tokens[ev.from].is(sJoined) && a.surface(ev.from) == 'd'
}

// repeated reports evidence that another pattern has given already.
func (a *analysis) repeated(ev evidence) bool {
	for i := len(a.evidence) - 1; i >= 0 && a.evidence[i].from >= ev.from-8; i-- {
		o := &a.evidence[i]
		if o.issue == ev.issue && o.from == ev.from && o.to == ev.to && o.value == ev.value && o.cue == ev.cue {
			return true
		}
	}
	return false
}

// hidden reports that a longer or better hit covers evidence, or an exclusion
// touches it. n is the hit that it comes from; hits are sorted by their start.
func (a *analysis) hidden(ev evidence, n int) bool {
	for n > 0 && a.hits[n-1].from > ev.from-a.longest {
		n--
	}
	for i := n; i < len(a.hits) && a.hits[i].from < ev.to; i++ {
		h := &a.hits[i]
		if h.to <= ev.from {
			continue
		}
		covers := h.from <= ev.from && h.to >= ev.to
		switch h.kind {
		case pExclude:
			if int(h.ref) == ev.issue && h.from < ev.to && h.to > ev.from {
				return true
			}
		case pCue:
			longer := h.to-h.from > ev.to-ev.from
			if c := &a.e.cues[h.ref]; c.issue == ev.issue && covers && (!ev.cue || longer || ev.concept != 0 && c.concept == 0) && (c.concept == 0 || ev.concept != 0) {
				return true
			}
		case pKeyword:
			k := &a.e.keywords[h.ref]
			if ev.concept != 0 && k.concept == 0 && !k.soft && k.issue != ev.issue && covers {
				return true
			}
			if k.issue == ev.issue && covers && !ev.cue && h.to-h.from > ev.to-ev.from {
				return true
			}
		case pParty:
			if covers && h.to-h.from > ev.to-ev.from && !ev.cue {
				return true
			}
		}
	}
	return false
}

// sortEvidence notes where the evidence of each sentence begins.
func (a *analysis) sortEvidence() {
	a.evidenceFrom = cleared(a.evidenceFrom, len(a.sentences)+1)
	n := 0
	for i := range a.sentences {
		a.evidenceFrom[i] = n
		for n < len(a.evidence) && a.evidence[n].from < a.sentences[i].to {
			n++
		}
	}
	a.evidenceFrom[len(a.sentences)] = n
}

// evidenceIn gives the evidence of sentence number si.
func (a *analysis) evidenceIn(si int) []evidence {
	return a.evidence[a.evidenceFrom[si]:a.evidenceFrom[si+1]]
}

// mentionsBefore gives the number of mentions that begin before token i.
func (a *analysis) mentionsBefore(i int) int {
	lo, hi := 0, len(a.mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; a.mentions[mid].from < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
