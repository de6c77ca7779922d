package reading

// alone is what a word is by itself, where no pattern goes on from it.
type alone struct {
	verb, noun, adjective int32  // as in lexAt
	lead, afterGap        uint64 // of the nodes that it leads to: see node
	others                []pattern
}

// symbolSet holds symbols, and perhaps some more: fewer by far than leadBit
// tells apart, where there are many.
type symbolSet [8]uint64

func (s *symbolSet) add(sym int32) {
	h := uint32(sym) * 0x9E3779B1 >> 23
	s[h>>6] |= 1 << (h & 63)
}

func (s *symbolSet) has(sym int32) bool {
	h := uint32(sym) * 0x9E3779B1 >> 23
	return s[h>>6]>>(h&63)&1 != 0
}

// neverAlone marks words that only match can tell what they are.
const neverAlone = -1

// standAlone works out what words with these roots are by themselves, and what
// goes on from them.
func (a *automaton) standAlone(roots [2]int32) int32 {
	var what alone
	var follow symbolSet
	for _, root := range roots {
		if root == 0 {
			continue
		}
		n := &a.nodes[root]
		what.lead |= n.lead
		what.afterGap |= n.afterGap
		for _, e := range a.edges[n.edges:n.edgesEnd] {
			follow.add(e.symbol)
		}
		for _, p := range a.patterns[n.outs:n.outsEnd] {
			switch {
			case p.kind == pVerb && what.verb == 0:
				what.verb = p.ref + 1
			case p.kind == pNoun && what.noun == 0:
				what.noun = p.ref + 1
			case p.kind == pAdjective && what.adjective == 0:
				what.adjective = p.ref + 1
			case p.kind == pFunction || p.kind == pGroup:
				return neverAlone
			case p.kind >= pParty:
				what.others = append(what.others, p)
			}
		}
	}
	if what.verb|what.noun|what.adjective == 0 && len(what.others) == 0 && what.lead|what.afterGap == 0 {
		return 0
	}
	a.alone, a.follow = append(a.alone, what), append(a.follow, follow)
	return int32(len(a.alone) - 1)
}

// goesOn reports that a pattern may go on from a word, of which is said what it
// is alone, with the tokens that follow, past the small words that it may skip,
// or after a gap.
func (a *automaton) goesOn(word int32, tokens []token) bool {
	if len(tokens) == 0 {
		return false
	}
	// One branch for nearly all words, as the processor cannot foresee what
	// each of several would do.
	what, next, after := &a.alone[word], &tokens[0], &tokens[min(1, len(tokens)-1)]
	may := one(uint64(next.class&(cDet|cAdverb|cDay)) | uint64(next.shape&(sPossess|sOpen|sClose)))
	may |= one(uint64(next.class&(cSwitch|cPlace))) & one(uint64(after.class&cDay))
	return what.lead&(next.lead|-may)|what.afterGap != 0 && a.goesOnWith(what, &a.follow[word], tokens)
}

// goesOnWith looks closer than goesOn.
func (a *automaton) goesOnWith(what *alone, follow *symbolSet, tokens []token) bool {
	for i, n := 0, 0; i < len(tokens) && what.lead != 0; n++ {
		t := &tokens[i]
		if what.lead&t.lead != 0 && (t.prefix != 0 || follow.has(symbol(t.lemma, byLemma)) || follow.has(symbol(t.word, byForm))) {
			return true
		}
		over := passable(tokens[i:])
		if n == 2 || over == 0 {
			break
		}
		i += over
	}
	return what.afterGap != 0 && what.afterGap&leadWithin(tokens) != 0
}

// noteAlone notes what token i is by itself, as noteLexicon does.
func (a *analysis) noteAlone(what *alone, i int) {
	l, end := &a.lex[i], int32(i+1)
	l.verb, l.noun, l.adjective = what.verb, what.noun, what.adjective
	// Where it is none the end is 0, without a branch for each.
	l.verbEnd = end & -int32(one(uint64(what.verb)))
	l.nounEnd = end & -int32(one(uint64(what.noun)))
	l.adjectiveEnd = end & -int32(one(uint64(what.adjective)))
	for _, p := range what.others {
		if p.kind == pParty {
			a.partyAt[i] = int32(a.e.names[p.ref].party) + 1
		}
		a.hits = append(a.hits, hit{p, i, i + 1})
	}
}
