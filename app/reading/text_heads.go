package reading

// pickHeads lists the tokens at which an element may begin, as at most, so that
// the parser need not ask each word whether it is a verb. Those at which none
// can are names, words and marks of no list, small words, and of the words that
// are in no list those which stand after nothing that makes verbs.
func (a *analysis) pickHeads() {
	n := len(a.tokens)
	if cap(a.heads) < n {
		a.heads = make([]int32, n+n/4)
	}
	heads, lex, mentions := a.heads[:n], a.lex[:n], a.mentionAt[:n]
	k, before := 0, uint64(0) // before: 1 if the last token makes a verb of a word of no list
	for i := range a.tokens[:n] {
		// Each is written, and the next one over it unless it counts, as in
		// pickOut.
		t, l, named := &a.tokens[i], &lex[i], uint64(uint32(mentions[i]))
		heads[k] = int32(i)
		listed := one(uint64(uint32(l.verb|l.noun|l.adjective)) | uint64(t.class&(cAccording|cBe|cHave|cDo|cModal)) | uint64(t.shape&(sColon|sDash)))
		plain := uint64(t.shape&sWord) & before &^ one(uint64(t.class))
		k += int((listed | plain) &^ one(named))
		before = one(uint64(t.class&makesVerbs) | uint64(t.shape&(sOpen|sClose|sNumber|sAside)) | named | uint64(1-shapeBit(t.shape, sWord)))
	}
	a.heads = heads[:k]
}

// makesVerbs are the roles of the words after which unknownVerb and
// unknownInfinitive take a word of no list for a verb, and of those that they
// look past.
const makesVerbs = cModal | cDo | cBe | cHave | cPronoun | cTo | cAdverb | cNegator

// one gives 1 for anything but 0.
func one(x uint64) uint64 { return (x | -x) >> 63 }

// bit gives 1 for true, which the compiler makes of this without a branch.
func bit(b bool) (out uint64) {
	if b {
		out = 1
	}
	return out
}
