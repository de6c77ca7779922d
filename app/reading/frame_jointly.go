package reading

// The strengths of acts that need another side, and of those that get what
// somebody was after.
const (
	needsOther = 3
	attains    = 4
)

// joint gives the other side of an agreement the same position: "reached a
// deal with X", "agreed with X to do it", "a deal that it signed with X".
func (f *framer) joint(ev evidence, g int, w *walk) {
	e := &f.el[g]
	if e.strength != needsOther || e.neg || e.form != vFinite || e.modal != 0 || w.value == 0 {
		return
	}
	if e.last < f.s.to && f.a.tokens[e.last].has(cWith) {
		f.alsoOf(ev, g, e.last+1, w)
		return
	}
	if f.otherVerb(e.last, ev.from) || f.ofOthers(e.last, ev.to) {
		return
	}
	reach := 3
	for j := max(ev.to, e.last); j+1 < f.s.to && j < ev.to+reach; j++ {
		t := &f.a.tokens[j]
		switch {
		case t.has(cWith):
			f.alsoOf(ev, g, j+1, w)
			return
		case ev.cue && t.has(cPrep) && (t.has(cAbout) || f.a.tokens[j+1].has(cDay)) && !t.has(cSubord&^cAbout):
			reach = 9 // "an agreement on Monday over the quota with Y"
		case !t.is(sWord) || t.has(cPrep|cAnd) || f.a.verbAt[j] != noVerb:
			return
		}
	}
}

// alsoOf writes a frame for the party that is named at token i.
func (f *framer) alsoOf(ev evidence, g, i int, w *walk) {
	m := f.a.clauseMention(i, min(i+2, f.s.to))
	if m < 0 || contains(f.el[g].subj.speaker.parties, f.a.mentions[m].party) || f.a.tokens[f.a.mentions[m].to-1].is(sJoins) {
		return
	}
	f.emit(ev, f.a.mentionSpeaker(m), fkJoint, g, w)
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.without(f.s)}
	if all := p.andFrom(p.phraseFrom(i)); ev.cue && all.first == m+1 && all.mention > 0 && !contains(f.el[g].subj.speaker.parties, f.a.mentions[all.mention-1].party) {
		f.emit(ev, f.a.mentionSpeaker(all.mention-1), fkJoint, g, w)
	}
}

// ofOthers reports a clause or an infinitive between two tokens, so that a "with" after
// it is not that of the verb before: "signed a decree that rules out talks", "agreed to
// sit down for talks".
func (f *framer) ofOthers(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if f.a.tokens[j].has(cThat | cRelative) {
			return true
		}
	}
	for i := range f.el {
		if e := &f.el[i]; e.form == vInfinitive && e.first >= lo && e.head < hi {
			return true
		}
	}
	return false
}

// companions adds to a speaker who is named after it as doing the same: "X,
// together with Y, rejected it".
func (a *analysis) companions(sp *speaker, end, verb int) {
	j := end
	if j < verb && a.tokens[j].is(sComma) {
		j++
	}
	if j >= verb || !a.tokens[j].has(cCompany) {
		return
	}
	for j < verb && a.tokens[j].has(cPrep|cCompany|cAdverb) {
		j++
	}
	m := a.clauseMention(j, min(j+2, verb))
	if m < 0 || contains(sp.parties, a.mentions[m].party) || a.mentions[m].possessive {
		return
	}
	if to := a.mentions[m].to; to < verb && !a.tokens[to].is(sComma) && a.tokens[to].class&(cAdverb|cDay|cAux|cModal|cAnd) == 0 {
		return
	}
	sp.parties = append(append([]int(nil), sp.parties...), a.mentions[m].party)
}

// backers adds who is named as backing the subject of element i: "X, backed by
// Y, rejected it".
func (a *analysis) backers(sp *speaker, el []element, i int) {
	sub := &el[i].subj
	for k := range el {
		e := &el[k]
		if e.form != vPassivePart || e.kind != kWant || e.neg || e.subj.mention == 0 || e.subj.hi >= el[i].first || !a.tokens[e.subj.hi].is(sComma) {
			continue
		}
		if e.gapHi != sub.hi && (k > 0 || i != 1 || e.gapHi > e.gapLo || sub.lo <= e.subj.hi || sub.hi > el[i].first) {
			continue // also "Backed by Y, X rejected it"
		}
		if p := a.mentions[e.subj.mention-1].party; !contains(sp.parties, p) {
			sp.parties = append(append([]int(nil), sp.parties...), p)
		}
	}
}

// joined gives what X does "together in" something to whom it joins there as
// well: "X joined Y in rejecting it".
func (a *analysis) joined(el []element) {
	for i := range el {
		e := &el[i]
		if e.form != vIng || e.parent < 0 || e.link != lComplement || !e.subj.speaker.known() {
			continue
		}
		g := &el[e.parent]
		if g.kind != kAct || g.strength != needsOther || g.neg || g.modal != 0 || g.form != vFinite || g.last >= e.first || g.subj.lo != e.subj.lo {
			continue
		}
		m := a.clauseMention(g.last, min(g.last+1, e.first))
		if m < 0 || contains(e.subj.speaker.parties, a.mentions[m].party) || a.mentions[m].possessive {
			continue
		}
		e.subj.speaker.parties = append(append([]int(nil), e.subj.speaker.parties...), a.mentions[m].party)
	}
}

// missesOut reports that somebody did not get what they were after, which they
// want none the less: "the cleaners did not win a rise".
func (f *framer) missesOut(e *element) bool {
	return e.kind == kAct && e.strength == attains && e.form == vFinite && e.modal == 0 && e.subj.speaker.known()
}
