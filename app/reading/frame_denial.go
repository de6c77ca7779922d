package reading

// deniesOwn reports that the denial g is about what the denier itself would do
// or wants: "denied that it would leave". Of a fact nothing would follow, nor of
// silence: "would not comment on reports that it wants to leave".
func (f *framer) deniesOwn(g int) bool {
	e := &f.el[g]
	if e.neg || e.strength < 3 || e.form != vFinite || !e.subj.speaker.known() {
		return false
	}
	for i := range f.el {
		c := &f.el[i]
		if c.parent == g && c.form == vIng && c.kind == kWant && !c.neg && c.link == lComplement {
			return true // "denied having offered it"
		}
		if c.parent != g || c.link != lContent || c.neg || !c.subj.speaker.known() || !contains(c.subj.speaker.parties, e.subj.speaker.parties[0]) {
			continue
		}
		return c.modal != 0 && c.modal&cMust == 0 || c.kind == kWant
	}
	return false
}

// barsWay reports a judgement by a noun on what is done to something: "is an
// obstacle to", "would be a blow to", as a verb would say that it harms it.
func (f *framer) barsWay(e *element) bool {
	return e.kind == kBad && f.a.lex[e.head].noun != 0 && e.head >= e.first && (e.last < f.s.to && f.a.isTo(e.last) || f.a.isTo(e.last-1))
}

// resisted reports a pressure that a party withstands or bows to: "resisted calls
// to", "caved in to pressure for".
func (f *framer) resisted(e *element) bool {
	if e.parent < 0 {
		return false
	}
	g := &f.el[e.parent]
	return (g.kind == kRefuse || g.kind == kWant && f.a.tokens[g.last-1].has(cTo)) && g.form == vFinite && g.subj.speaker.known()
}

// onlyOwn reports that all that was found so far is held by who denies it.
func (f *framer) onlyOwn(e *element, w *walk) bool {
	for i := w.first; i < len(f.out); i++ {
		if !contains(e.subj.speaker.parties, f.out[i].party) {
			return false
		}
	}
	return true
}

// givenUp reports that element g names an attitude which its holder drops: "X
// gave up its demand". What it drops is no stand any more; that it drops it is.
func (f *framer) givenUp(g int) bool {
	e := &f.el[g]
	if e.form != vNominal || e.parent < 0 || e.link != lComplement {
		return false
	}
	drops := &f.el[e.parent]
	if drops.sign >= 0 || drops.kind == kGood || drops.kind == kBad || drops.neg || drops.modal&cMust != 0 || drops.form == vNominal || drops.passive {
		return false
	}
	for n, i := 0, e.parent; i >= 0 && n <= len(f.el); n, i = n+1, f.el[i].parent {
		k := f.el[i].kind
		if sp := f.el[i].subj.speaker; !sp.known() && k != kPlain || sp.known() && sp.parties[0] != e.subj.speaker.parties[0] {
			return false
		}
	}
	return true
}

// deniedNoun denies an infinitive that tells of what there is none: "gave no
// order to extend it".
func (a *analysis) deniedNoun(s sentence, el []element) {
	for i := range el {
		e := &el[i]
		b := e.first - 1
		if e.form != vInfinitive || e.neg || b-1 < s.from || !a.isTo(e.first) || a.elementAt[b] != 0 || !a.tokens[b].is(sWord) || a.tokens[b].class != 0 || a.mentionAt[b] != 0 {
			continue
		}
		n := b - 1
		if n-1 >= s.from && a.tokens[n].class == 0 && a.elementAt[n] == 0 {
			n-- // "no clear order"
		}
		if t := &a.tokens[n]; t.has(cNegator) && t.has(cDet) && a.elementAt[n] == 0 {
			e.neg, e.negAt = true, n
		}
	}
}

// onlyTalkedOf reports evidence of which no more is said than that it was talked about
// or was not mentioned, which is no stand.
func (f *framer) onlyTalkedOf(ev evidence) bool {
	for i := range f.el {
		e := &f.el[i]
		if !e.passive || e.form != vFinite || e.modal != 0 || ev.from < e.gapLo || ev.to > e.gapHi || e.subj.speaker.known() {
			continue
		}
		if e.kind == kMeet && i+1 < len(f.el) && f.receives(i+1, e) {
			continue // "was met with scorn"
		}
		if e.kind == kMeet || e.kind == kAsk || e.kind == kSay && e.neg {
			return true
		}
	}
	return false
}

// noneReached reports evidence for what talks come to, of which element g tells that
// they did not: "reached no agreement", "could not find a compromise". Who it was that
// would not is not told. "There is no deal" may be a threat.
func (f *framer) noneReached(ev evidence, g int) bool {
	if g < 0 || !f.a.e.outcomes[f.a.tokens[ev.to-1].word] {
		return false
	}
	e := &f.el[g]
	if e.form == vNominal || e.link == lCondition || e.modal&(cWill|cMust) != 0 || e.kind != kPlain && !e.together || e.be {
		return false
	}
	return ev.denied != 0 || f.nothingCame(e) || f.noSuch(ev)
}

// noSuch reports a "no" before the words that describe evidence: "no final deal".
func (f *framer) noSuch(ev evidence) bool {
	for j := ev.from - 1; j >= f.s.from && j > ev.from-4; j-- {
		t := &f.a.tokens[j]
		if t.has(cNegator) && t.has(cDet) {
			return true
		}
		if !t.is(sWord) || t.class != 0 {
			return false
		}
	}
	return false
}
