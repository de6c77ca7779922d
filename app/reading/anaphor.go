package reading

// canMean reports that the pronoun at token i can stand for a topic: neither is
// one of them many and the other one, nor does the pronoun mean a party, which
// does what no thing does.
func (f *framer) canMean(i int, tp *topic) bool {
	t := &f.a.tokens[i]
	if t.class&(cThey|cIt) == 0 {
		return true
	}
	for k := range f.el {
		e := &f.el[k]
		if e.subj.lo != i || e.form == vNominal {
			continue
		}
		if t.has(cThey) && (!tp.plural || e.subj.speaker.known()) || takesHolder(e.kind) && e.subj.speaker.known() {
			return false
		}
	}
	return true
}

// takesHolder reports a verb whose subject is somebody, and no thing.
func takesHolder(k kind) bool {
	switch k {
	case kSay, kThink, kAsk, kWant, kWeak, kUrge, kPraise, kRefuse, kDissuade, kAccuse, kThreat, kMeet:
		return true
	}
	return false
}

// isMany reports that a piece of evidence is a plural, or a word for which one
// is as good: "talks", "prisoners".
func (f *framer) isMany(ev *evidence) bool {
	for i := ev.to - 1; i >= ev.from; i-- {
		if f.a.plural(i) {
			return true
		}
	}
	return false
}

// opensRelative reports a "that" which goes on about the noun before it: "changes
// that would cost much".
func (f *framer) opensRelative(i int) bool {
	if i-1 < f.s.from || !f.a.tokens[i+1].has(cAux|cModal) {
		return false
	}
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.elementAt[f.s.from:f.s.to]}
	return p.relativeThat(i)
}
