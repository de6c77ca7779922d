package reading

// manner names how a frame's evidence and holder stand in the text. g is the
// element that its holder is the subject of, or -1.
func (f *framer) manner(ev evidence, g int, sp *speaker, to *featureSet) {
	if !ev.cue && ev.to-ev.from == 1 && f.a.verbAt[ev.from] != noVerb && !to.has(ftResumed) && (f.a.surface(ev.from) == 'g' || !f.a.e.alsoNoun(f.a.tokens[ev.from].lemma)) {
		to.add(ftKeywordVerb)
	}
	if g < 0 || sp.mention >= 0 || sp.sure > 1 {
		return
	}
	if m := f.a.mentionsBefore(f.el[g].first) - 1; m >= 0 && f.a.mentions[m].from >= f.s.from {
		to.add(ftPronounHere)
	}
}

// shown reports an attitude that an act shows: "walked out in protest at the truce".
func (f *framer) shown(e *element) bool {
	return e.form == vNominal && (e.kind == kWant || e.kind == kRefuse) && e.first > f.s.from && (f.a.tokens[e.first-1].has(cPlace) || f.a.tokens[e.first].has(cPlace))
}

// alsoNoun reports a verb that names a thing which is wanted or refused as the noun of
// the same letters does: "will strike".
func (e *engine) alsoNoun(lemma int32) bool {
	for _, o := range e.opposites[lemma] {
		if o.kind == pairThing && len(o.bases) == 1 {
			return true
		}
	}
	return false
}

// meansOf reports evidence after the object of a verb and "with", or "by doing",
// which tells by what it is done: "derailed the talks with new duties".
func (f *framer) meansOf(e *element, ev evidence) bool {
	if e.kind != kAct && e.kind != kBad && e.kind != kDissuade && e.kind != kPlain && e.kind != kRefuse || e.form == vNominal {
		return false
	}
	for j := ev.from - 1; j > e.last; j-- {
		t := &f.a.tokens[j]
		if f.a.elementAt[j] == 0 && (t.has(cWith) && e.kind != kRefuse || e.kind != kBad && t.has(cBy) && (f.a.surface(j+1) == 'g' || e.kind == kAct && !e.passive && j+1 == ev.from)) {
			return true
		}
		if t.is(sBreak|sStop) || t.has(cThat|cRelative|cBut) {
			return false
		}
	}
	return false
}

// fallsShort reports who failed to do what is an act: that is no stand against it.
func (f *framer) fallsShort(g int) bool {
	e := &f.el[g]
	if e.kind != kBad || e.form != vFinite || e.be || e.neg || e.parent >= 0 || g+1 >= len(f.el) {
		return false
	}
	n := &f.el[g+1]
	return n.form == vInfinitive && n.parent == g && n.kind == kAct && n.sign > 0 && n.first <= e.last+1
}
