package reading

// within reports a keyword that only describes other evidence of its issue, which
// points the other way: what is wanted or refused in "cuts to pensions", "pension
// cuts" and "lift the tariffs on fruit" is the cuts and the tariffs.
func (f *framer) within(ev evidence) bool {
	if ev.cue {
		return false
	}
	for i := range f.evidence {
		o := &f.evidence[i]
		if o.issue != ev.issue || o.value == 0 || o.soft && !ev.soft || !o.cue && sign(o.value) == sign(ev.value) {
			continue
		}
		if o.from == ev.to && f.undoes(o) || o.to < ev.from && f.of(o.to, ev.from) {
			return true
		}
	}
	return false
}

// onlyTold reports a keyword that stands here as the verb by which somebody says
// something: with "say" for a keyword, "he said" is not about having a say.
func (f *framer) onlyTold(ev *evidence) bool {
	if ev.cue || ev.to-ev.from != 1 || f.a.elementAt[ev.from] == 0 {
		return false
	}
	e := &f.el[f.a.elementAt[ev.from]-1]
	return e.head == ev.from && e.kind == kSay && e.form != vNominal
}

// doer reports a keyword that only names who is to do what other evidence of its
// issue says: "told the commission to recount the votes".
func (f *framer) doer(ev evidence) bool {
	if ev.cue || len(f.evidence) < 2 {
		return false
	}
	for i := range f.el {
		e := &f.el[i]
		if e.form != vInfinitive || ev.from < e.agentLo || ev.to > e.agentHi {
			continue
		}
		for k := range f.evidence {
			if o := &f.evidence[k]; o.issue == ev.issue && o.from >= e.head && o.to <= e.last+12 {
				return true
			}
		}
	}
	return false
}

// undoes reports a noun that takes away what stands before it: "cuts".
func (f *framer) undoes(ev *evidence) bool {
	n := f.a.lex[ev.to-1].noun
	return n != 0 && f.a.e.verbs[n-1].sign < 0
}

// of reports that a preposition stands at token lo and only what describes a noun
// between it and token hi.
func (f *framer) of(lo, hi int) bool {
	if t := &f.a.tokens[lo]; !t.has(cPrep) || t.has(cNegator|cSubord|cBy|cWith|cFor) || hi-lo > 6 {
		return false
	}
	if f.a.isTo(lo) && f.a.verbAt[hi] != noVerb {
		return false // "troops to withdraw"
	}
	for j := lo + 1; j < hi; j++ {
		t := &f.a.tokens[j]
		if !t.is(sWord|sPossess) || t.has(cPrep|cAnd|cBut|cThat|cRelative|cAux|cModal|cSubord) && !t.has(cDet) || f.a.verbAt[j] != noVerb {
			return false
		}
	}
	return true
}

// asPrice reports an "in exchange for" between two tokens.
func (a *analysis) asPrice(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if a.tokens[j].has(cIf) && a.tokens[j].has(cFor) {
			return true
		}
	}
	return false
}

// asPriceOf reports what is asked for what the verb over it tells of: "will
// give up its bid in exchange for guarantees".
func (f *framer) asPriceOf(e *element) bool {
	return e.form != vFinite && e.parent >= 0 && f.a.asPrice(f.el[e.parent].last, e.first)
}

// paid reports an act for which the evidence is asked: what is done to the one
// thing is not done to the other.
func (w *walk) paid(e *element) bool {
	return w.price && (e.kind == kAct || e.kind == kDissuade || e.kind == kEnd || e.kind == kStart)
}
