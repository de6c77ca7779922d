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
)

// pattern is what ends at a node of the automaton.
type pattern struct {
	kind  patternKind
	soft  bool  // of a keyword or cue: derived, not written by the user
	ref   int32 // entry, party name or issue
	class class
}

// node is a state of the automaton.
type node struct {
	lead uint64 // a bit for each symbol that leads on: see leadBit
	outs []pattern
	gap  int32 // the node after a gap of at most four words, 0 if none
}

// automaton matches the phrases of the pack and of the codebook over tokens.
type automaton struct {
	nodes []node
	edges map[uint64]int32
	keys  []uint64 // of the edges, once frozen: 1 + key, 0 where free
	ends  []int32  // the node that the edge of the same place leads to
}

// The symbols of the automaton are vocabulary ids, shifted by two bits for
// how they match.
const (
	byLemma = iota
	byForm
	byPrefix
	byBase
)

// gapSymbol stands for a gap in a sequence of symbols.
const gapSymbol = -1

func symbol(id int32, how int32) int32 { return id<<2 | how }

func newAutomaton() *automaton {
	return &automaton{nodes: make([]node, 1), edges: map[uint64]int32{}}
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
		next, ok := a.edges[edgeKey(at, s)]
		if !ok {
			next = a.grow()
			a.edges[edgeKey(at, s)] = next
		}
		at = next
	}
	if at != 0 {
		a.nodes[at].outs = append(a.nodes[at].outs, p)
	}
}

// grow adds a node.
func (a *automaton) grow() int32 {
	a.nodes = append(a.nodes, node{})
	return int32(len(a.nodes) - 1)
}

// freeze prepares the automaton for matching: it lays the edges out in a table
// with open addressing, at most a third full, which is twice as fast as a map,
// and those that begin a pattern with the words.
func (a *automaton) freeze(words []word) {
	size := 1
	for size < 3*len(a.edges) {
		size <<= 1
	}
	a.keys, a.ends = make([]uint64, size), make([]int32, size)
	for key, end := range a.edges {
		a.nodes[key>>32].lead |= leadBit(int32(uint32(key)))
		i := a.place(key)
		for a.keys[i] != 0 {
			i = (i + 1) & (size - 1)
		}
		a.keys[i], a.ends[i] = key+1, end
	}
	for id := range words {
		w := &words[id]
		w.roots = [2]int32{a.next(0, symbol(w.lemma, byLemma)), a.next(0, symbol(int32(id), byForm))}
	}
	a.gather()
}

// gather moves the patterns of all nodes into one piece of memory.
func (a *automaton) gather() {
	n := 0
	for i := range a.nodes {
		n += len(a.nodes[i].outs)
	}
	all := make([]pattern, 0, n)
	for i := range a.nodes {
		lo := len(all)
		all = append(all, a.nodes[i].outs...)
		a.nodes[i].outs = all[lo:len(all):len(all)]
	}
}

// place is where the search for an edge begins.
func (a *automaton) place(key uint64) int {
	return int(key*0x9E3779B97F4A7C15>>32) & (len(a.keys) - 1)
}

// next gives the node that a symbol leads to, 0 if there is none.
func (a *automaton) next(from, sym int32) int32 {
	key := edgeKey(from, sym)
	for i := a.place(key); a.keys[i] != 0; i = (i + 1) & (len(a.keys) - 1) {
		if a.keys[i] == key+1 {
			return a.ends[i]
		}
	}
	return 0
}

// hit is a pattern found at tokens [from, to).
type hit struct {
	pattern
	from, to int
}

// match appends the hits that begin at token i, not going past end.
func (a *automaton) match(tokens []token, i, end int, out []hit) []hit {
	m := matcher{a, tokens[:end], i, out}
	t := &tokens[i]
	for _, root := range t.roots {
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
	for _, p := range n.outs {
		m.out = append(m.out, hit{p, m.start, i})
	}
	if n.lead != 0 {
		m.step(n, at, i, skipped)
	}
	if n.gap != 0 {
		m.gap(n.gap, i)
	}
}

// step goes on from a node with token i, or with the one after it where it is
// a small word.
func (m *matcher) step(n *node, at int32, i, skipped int) {
	if i >= len(m.tokens) {
		return
	}
	t, moved := &m.tokens[i], false
	if lemma, word := symbol(t.lemma, byLemma), symbol(t.word, byForm); t.prefix != 0 || n.lead&(leadBit(lemma)|leadBit(word)) != 0 {
		for how, id := range [...]int32{t.lemma, t.word, t.prefix} {
			sym := symbol(id, int32(how))
			if id == 0 || n.lead&leadBit(sym) == 0 {
				continue
			}
			if next := m.next(at, sym); next != 0 {
				moved = true
				m.enter(next, i+1, skipped)
			}
		}
	}
	if !moved && skipped < 2 && (t.has(cDet|cAdverb) || t.is(sPossess)) {
		m.step(n, at, i+1, skipped+1)
	}
}

// gap goes on after a gap of up to four words that crosses no clause border.
func (m *matcher) gap(at int32, i int) {
	node := &m.nodes[at]
	for n := 0; n <= 4 && i < len(m.tokens); n++ {
		m.step(node, at, i, 2)
		if t := &m.tokens[i]; t.is(sStop|sBreak|sComma) || t.has(cBut) {
			break
		}
		i++
	}
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
	wild := strings.HasSuffix(w, "*")
	w = strings.TrimSuffix(w, "*")
	toks := e.vocab.tokenise(w, nil)
	var out []int32
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
