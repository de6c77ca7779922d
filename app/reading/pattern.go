package reading

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// patternKind says what a pattern of the automaton stands for.
type patternKind uint8

const (
	pVerb patternKind = iota
	pNoun
	pAdjective
	pFunction
	pGroup
	pParty // from here on: hits that later stages look at
	pCue
	pKeyword
	pExclude
	pOutlook
)

// pattern is what ends at a node of the automaton.
type pattern struct {
	kind  patternKind
	soft  bool  // of a keyword or cue: derived, not written by the user
	plain bool  // of a cue: none of its words denies
	akin  bool  // of a keyword: a word of it stands exchanged for one that means the same
	ref   int32 // entry, party name or issue
	class class
}

// node is a state of the automaton.
type node struct {
	lead     uint64 // a bit for each symbol that leads on: see leadBit
	afterGap uint64 // likewise, of the node after a gap
	gap      int32  // the node after a gap of at most four words, 0 if none
	outs     int32  // where in automaton.patterns those begin that end here
	outsEnd  int32
	edges    int32 // where in automaton.edges those begin that lead on
	edgesEnd int32
}

// edge leads from a node to the next.
type edge struct{ symbol, to int32 }

// automaton matches the phrases of the pack and of the codebook over tokens.
// Once it is frozen, the edges of a node lie side by side, in order.
type automaton struct {
	nodes    []node
	patterns []pattern
	edges    []edge
	alone    []alone     // see word.alone; the first is of words that are nothing
	follow   []symbolSet // by what a word is alone: with what patterns go on without a gap

	entered map[uint64]int32 // edges, by edgeKey
	ends    [][]pattern      // by node: the patterns that end there
}

// The symbols of the automaton are vocabulary ids, shifted by two bits for
// how they match.
const (
	byLemma = iota
	byForm
	byPrefix
)

// gapSymbol stands for a gap in a sequence of symbols.
const gapSymbol = -1

func symbol(id int32, how int32) int32 { return id<<2 | how }

// usualNodes is about how many nodes the pack and a codebook make.
const usualNodes = 20000

func newAutomaton() *automaton {
	return &automaton{nodes: make([]node, 1, usualNodes), entered: make(map[uint64]int32, usualNodes), ends: make([][]pattern, 1, usualNodes)}
}

func edgeKey(from, sym int32) uint64 { return uint64(from)<<32 | uint64(uint32(sym)) }

// leadBit is the bit of a symbol in node.lead: most symbols lead on from no
// node, and need not be looked for where their bit is not set.
func leadBit(sym int32) uint64 { return 1 << (uint32(sym) * 0x9E3779B1 >> 26) }

// add enters a sequence of symbols; a negative symbol is a gap.
func (a *automaton) add(syms []int32, p pattern) {
	at := int32(0)
	for _, s := range syms {
		if s < 0 {
			if at != 0 && a.nodes[at].gap == 0 {
				next := a.grow()
				a.nodes[at].gap = next
			}
			if at != 0 {
				at = a.nodes[at].gap
			}
			continue
		}
		next, ok := a.entered[edgeKey(at, s)]
		if !ok {
			next = a.grow()
			a.entered[edgeKey(at, s)] = next
		}
		at = next
	}
	if at != 0 {
		a.ends[at] = append(a.ends[at], p)
		a.patterns = nil
	}
}

// grow adds a node.
func (a *automaton) grow() int32 {
	a.nodes, a.ends = append(a.nodes, node{}), append(a.ends, nil)
	return int32(len(a.nodes) - 1)
}

// freeze prepares the automaton for matching: it lays out the edges and
// patterns of the nodes, and those that begin a pattern with the words.
func (a *automaton) freeze(words []word) {
	a.layEdges()
	for i := range a.nodes {
		if n := &a.nodes[i]; n.gap != 0 {
			n.afterGap = a.nodes[n.gap].lead
		}
	}
	a.patterns = make([]pattern, 0, len(a.nodes))
	for i := range a.nodes {
		n := &a.nodes[i]
		n.outs = int32(len(a.patterns))
		a.patterns = append(a.patterns, a.ends[i]...)
		n.outsEnd = int32(len(a.patterns))
	}
	a.alone, a.follow = append(make([]alone, 0, len(a.nodes)/3), alone{}), append(make([]symbolSet, 0, len(a.nodes)/3), symbolSet{})
	known := map[[2]int32]int32{{}: 0} // what words are alone, by their roots
	for id := range words {
		w := &words[id]
		w.roots = [2]int32{a.next(0, symbol(w.lemma, byLemma)), a.next(0, symbol(int32(id), byForm))}
		if id > 0 {
			w.lead = leadBit(symbol(w.lemma, byLemma)) | leadBit(symbol(int32(id), byForm))
		}
		what, ok := known[w.roots]
		if !ok {
			what = a.standAlone(w.roots)
			known[w.roots] = what
		}
		w.alone = what
	}
}

// layEdges lays out the edges, those of each node in the order of symbols.
func (a *automaton) layEdges() {
	for i := range a.nodes {
		a.nodes[i].edgesEnd = 0
	}
	for key := range a.entered {
		a.nodes[key>>32].edgesEnd++
	}
	at := int32(0)
	for i := range a.nodes {
		n := &a.nodes[i]
		n.edges, at = at, at+n.edgesEnd
		n.edgesEnd = n.edges
	}
	a.edges = make([]edge, at)
	for key, to := range a.entered {
		n, sym := &a.nodes[key>>32], int32(uint32(key))
		n.lead |= leadBit(sym)
		a.edges[n.edgesEnd] = edge{sym, to}
		n.edgesEnd++
	}
	for i := range a.nodes {
		n := &a.nodes[i]
		slices.SortFunc(a.edges[n.edges:n.edgesEnd], func(x, y edge) int { return cmp.Compare(x.symbol, y.symbol) })
	}
}

// endingAt gives the patterns that end at a node, those too that were added
// since the automaton was frozen.
func (a *automaton) endingAt(at int32) []pattern {
	if a.patterns == nil {
		return a.ends[at]
	}
	return a.patterns[a.nodes[at].outs:a.nodes[at].outsEnd]
}

// finish freezes the automaton for good.
func (a *automaton) finish(words []word) {
	a.freeze(words)
	a.entered, a.ends = nil, nil
}

// fewEdges is up to how many edges are looked at one after the other.
const fewEdges = 8

// next gives the node that a symbol leads to, 0 if there is none.
func (a *automaton) next(from, sym int32) int32 {
	edges := a.edges[a.nodes[from].edges:a.nodes[from].edgesEnd]
	for len(edges) > fewEdges {
		if half := len(edges) / 2; edges[half].symbol <= sym {
			edges = edges[half:]
		} else {
			edges = edges[:half]
		}
	}
	for i := range edges {
		if edges[i].symbol == sym {
			return edges[i].to
		}
	}
	return 0
}

// hit is a pattern found at tokens [from, to).
type hit struct {
	pattern
	from, to int
}

// match appends the hits that begin at token i, not going past end. words are
// those of the vocabulary that the tokens are of.
func (a *automaton) match(words []word, tokens []token, i, end int, out []hit) []hit {
	m := matcher{a, tokens[:end], i, out}
	t := &tokens[i]
	for _, root := range words[t.word].roots {
		if root != 0 {
			m.enter(root, i+1, 0)
		}
	}
	if t.prefix != 0 {
		if root := a.next(0, symbol(t.prefix, byPrefix)); root != 0 {
			m.enter(root, i+1, 0)
		}
	}
	return m.out
}

// matcher collects the hits that begin at one token.
type matcher struct {
	*automaton
	tokens []token // up to where hits may go
	start  int
	out    []hit
}

// enter adds the hits of a node that the tokens [start, i) lead to, and goes
// on from it.
func (m *matcher) enter(at int32, i, skipped int) {
	n := &m.nodes[at]
	for _, p := range m.endingAt(at) {
		m.out = append(m.out, hit{p, m.start, i})
	}
	if n.lead != 0 {
		m.step(n, at, i, skipped)
	}
	if n.afterGap&leadWithin(m.tokens[min(i, len(m.tokens)):]) != 0 {
		m.gap(n.gap, i)
	}
}

// step goes on from a node with token i, or with the one after it where it is
// a small word.
func (m *matcher) step(n *node, at int32, i, skipped int) {
	if i >= len(m.tokens) {
		return
	}
	t := &m.tokens[i]
	if n.lead&t.lead != 0 {
		for how, id := range [...]int32{t.lemma, t.word, t.prefix} {
			sym := symbol(id, int32(how))
			if id == 0 || n.lead&leadBit(sym) == 0 {
				continue
			}
			if next := m.next(at, sym); next != 0 {
				m.enter(next, i+1, skipped)
			}
		}
	}
	if skipped < 2 && (t.has(cPassable) || t.is(sPossess|sOpen|sClose)) {
		if over := passable(m.tokens[i:]); over > 0 {
			m.step(n, at, i+over, skipped+1)
		}
	}
}

// cPassable are the classes of the words at which passable gives any.
const cPassable = cDet | cAdverb | cSwitch | cPlace | cDay

// passable gives how many tokens a pattern need not have: a small word, or a day,
// with its preposition or without: "called on Monday for".
func passable(tokens []token) int {
	t, n := &tokens[0], 0
	switch {
	case t.skipped():
		return 1
	case t.has(cSwitch|cPlace) && len(tokens) > 1 && tokens[1].has(cDay):
		n = 2
	case t.has(cDay):
		n = 1
	}
	for n > 0 && n < len(tokens) && (tokens[n].has(cDay) || tokens[n].is(sNumber)) {
		n++ // "on Monday night", "in May 2019"
	}
	return n
}

// skipped reports a small word, which a pattern need not have.
func (t *token) skipped() bool { return t.has(cDet|cAdverb) || t.is(sPossess|sOpen|sClose) }

// gap goes on after a gap of up to four words that crosses no clause border.
func (m *matcher) gap(at int32, i int) {
	node := &m.nodes[at]
	for n := 0; n < longestGap && i < len(m.tokens); n++ {
		t := &m.tokens[i]
		if node.lead&t.lead != 0 && !t.is(sJoined) { // not the "out" of "backs a phase-out"
			m.step(node, at, i, 2)
		}
		if t.is(sStop|sBreak|sComma) || t.has(cBut) {
			break
		}
		i++
	}
}

// longestGap is up to how many words after a gap's beginning it may end.
const longestGap = 5

// leadWithin gives the bits of all symbols of the tokens that may follow a gap.
func leadWithin(tokens []token) uint64 {
	var lead uint64
	for i := range tokens[:min(longestGap, len(tokens))] {
		lead |= tokens[i].lead
	}
	return lead
}

// phrase turns a phrase of the pack or the codebook into symbol sequences:
// one for each combination of its alternatives and spellings.
func (e *engine) phrase(text string, exact bool) [][]int32 {
	out := [][]int32{nil}
	for _, field := range strings.Fields(text) {
		alternatives := [][]int32{{gapSymbol}}
		if field != "*" {
			alternatives = alternatives[:0]
			for _, alt := range strings.Split(field, "|") {
				if syms := e.wordSymbols(alt, exact); len(syms) > 0 {
					alternatives = append(alternatives, syms)
				}
			}
		}
		if len(alternatives) > 0 {
			out = combine(out, alternatives)
		}
	}
	return out
}

// wordSymbols splits a written word into tokens as the text will be split.
func (e *engine) wordSymbols(w string, exact bool) []int32 {
	if w == "n't" {
		return []int32{symbol(e.vocab.not, byForm)} // by itself it would be two tokens
	}
	wild := strings.HasSuffix(w, "*")
	w = strings.TrimSuffix(w, "*")
	e.tokens = e.vocab.tokenise(w, e.tokens[:0])
	toks := e.tokens
	out := make([]int32, 0, len(toks))
	for i, t := range toks {
		if !t.is(sWord|sPossess) || i > 0 && t.is(sPossess) && i == len(toks)-1 && t.end-t.start == 1 {
			continue
		}
		s := foldText(w[t.start:t.end])
		if t.is(sPossess) {
			s = "'s"
		}
		switch {
		case wild && i == len(toks)-1:
			out = append(out, symbol(e.vocab.wildcard(s), byPrefix))
		case exact || t.is(sAllCaps) && t.word != 0:
			id := t.word
			if id == 0 || id == e.vocab.ids[s] {
				id = e.vocab.id(s)
			}
			out = append(out, symbol(id, byForm))
		default:
			out = append(out, symbol(e.vocab.words[e.vocab.id(s)].lemma, byLemma))
		}
	}
	return out
}

// maxSequences bounds what the alternatives of one phrase may multiply to.
const maxSequences = 512

// combine appends each of the alternatives to each of the sequences.
func combine(heads, alternatives [][]int32) [][]int32 {
	var out [][]int32
	for _, head := range heads {
		for _, a := range alternatives {
			if len(out) < maxSequences {
				out = append(out, append(head[:len(head):len(head)], a...))
			}
		}
	}
	return out
}

// wildcard interns the stem of a word with a * at its end.
func (v *vocabulary) wildcard(stem string) int32 {
	id := v.id(stem + "*")
	if stem == "" {
		return id
	}
	list := v.prefixes[stem[0]]
	for _, p := range list {
		if p.id == id {
			return id
		}
	}
	list = append(list, prefix{stem, id})
	slices.SortFunc(list, func(x, y prefix) int { return cmp.Compare(len(y.stem), len(x.stem)) })
	v.prefixes[stem[0]] = list
	return id
}

type prefix struct {
	stem string
	id   int32
}

// prefixOf finds the longest wildcard stem that begins a word.
func (v *vocabulary) prefixOf(w []byte) int32 {
	if len(w) == 0 {
		return 0
	}
	for _, p := range v.prefixes[w[0]] {
		if len(w) >= len(p.stem) && string(w[:len(p.stem)]) == p.stem {
			return p.id
		}
	}
	return 0
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
