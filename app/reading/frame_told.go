package reading

// bindsOthers is the strength of an act that needs another side: who is told to have
// signed something, or to sign it, has a stand on it.
const bindsOthers = 3

// onlyNews reports that sp is told to have done or said something in which a thing is
// named that nobody there wants or refuses: news of it, and no stand.
func (f *framer) onlyNews(ev evidence, sp *speaker, k frameKind, g int, w *walk) bool {
	several := len(sp.parties) > 1
	if several && w.feats.has(ftPlaceIn) && (k == fkAct || k == fkAssert || k == fkLoose) {
		return true // "the two met in the truce talks"
	}
	if g < 0 {
		return false
	}
	e := &f.el[g]
	switch k {
	case fkAct:
		return f.actInPassing(ev, e, w)
	case fkAssert:
		if f.a.tokens[e.first].has(cAccording) && !w.feats.has(ftSubject) {
			return true
		}
		if f.informed(ev, e) {
			return true
		}
		if e.kind == kSay && f.hasHappened(ev, sp, w) {
			w.other = true // nor is it one of whoever else the clause names
			return true
		}
		return w.feats.has(ftAim) && f.asMatter(ev) || several && f.ofThemselves(ev, sp)
	}
	return false
}

// actInPassing reports an act that shows no side: one in a clause that only describes
// something, "the fees that X pays", "X, which ran the talks", or one done to what the
// codebook gives none.
func (f *framer) actInPassing(ev evidence, e *element, w *walk) bool {
	if e.neg || e.strength == bindsOthers {
		return false
	}
	switch {
	case w.gap:
		return e.sign > 0
	case e.link == lSide:
		return e.sign >= 0
	}
	return ev.guessed && e.link == lTop
}

// hasHappened reports a keyword in a clause that says what has been done with it, or what
// others than sp have done: "said the vote had been stolen", "said X had raised its offer".
// A word of praise or blame makes it more than news.
func (f *framer) hasHappened(ev evidence, sp *speaker, w *walk) bool {
	if ev.cue || ev.concept != 0 || ev.outlook || f.mood(ev) != 0 {
		return false
	}
	g, _ := f.governor(ev)
	for n := 0; g >= 0 && f.el[g].form != vFinite && n <= len(f.el); n++ {
		g = f.el[g].parent
	}
	if g < 0 {
		return false
	}
	e := &f.el[g]
	if e.modal != 0 || e.first >= e.head || !f.a.tokens[e.first].has(cHave) {
		return false
	}
	own := &e.subj.speaker
	return w.feats.has(ftSubject) || own.known() && !contains(own.parties, sp.parties[0])
}

// asMatter reports a cue whose verb is a noun here: what a question, a reason or a
// reproach is about, as in "the question of giving up the island".
func (f *framer) asMatter(ev evidence) bool {
	g, _ := f.governor(ev)
	return g >= 0 && f.el[g].form == vIng
}

// ofThemselves reports that several tell together what they did: "X and Y said they had
// talked about the truce".
func (f *framer) ofThemselves(ev evidence, sp *speaker) bool {
	g, _ := f.governor(ev)
	if g < 0 {
		return false
	}
	own := f.el[g].subj.speaker
	return own.known() && contains(own.parties, sp.parties[0])
}

// dropHearsay takes out what another says of a party that the party may do, or that only
// names the issue: "X said Y might end the truce".
func (f *framer) dropHearsay(w *walk) {
	kept := f.out[:w.first]
	for i := w.first; i < len(f.out); i++ {
		if fr := &f.out[i]; !fr.weak || !fr.features.has(ftClaimed) || !f.onlyHeard(fr) {
			kept = append(kept, *fr)
		}
	}
	f.out = kept
}

// onlyHeard reports a frame without an attitude of its own.
func (f *framer) onlyHeard(fr *frame) bool {
	switch fr.kind {
	case fkAssert, fkLoose:
		return true
	case fkAct:
		g, _ := f.governor(fr.evidence)
		return g < 0 || f.el[g].strength != bindsOthers
	}
	return false
}

// informed reports that somebody is told of a thing, which says nothing of what is
// thought of it: "told of a truce by X".
func (f *framer) informed(ev evidence, e *element) bool {
	return e.kind == kSay && e.passive && e.last < f.s.to && f.a.tokens[e.last].has(cFrom|cAbout) && ev.from > e.last && !ev.cue
}
