package reading

// around names what stands around a frame: who and what else the sentence
// speaks of. It is no grammar; it is what is left to go by where the grammar
// is not sure.
func (a *analysis) around(fr *frame, out *featureSet) {
	if a.othersBetween(fr) {
		out.add(ftOtherBetween)
	}
	ev, first := &fr.evidence, true
	of := a.evidenceIn(fr.sentence)
	for i := range of {
		o := &of[i]
		if o.issue != ev.issue && o.from < ev.to && ev.from < o.to {
			out.add(ftContested)
		}
		first = first && o.from >= ev.from
	}
	if first {
		out.add(ftFirstEvidence)
	}
	if ev.concept == 0 && !ev.soft && !fr.features.has(ftCarried) {
		a.aroundCue(fr, out)
	}
	if fr.weak {
		out.add(ftWeak)
	}
	if fr.said {
		out.add(ftSaid)
	}
}

// aroundCue names how telling a cue is, or that there is none.
func (a *analysis) aroundCue(fr *frame, out *featureSet) {
	ev := &fr.evidence
	is := &a.e.issues[ev.issue]
	many := len(is.CuesA)+len(is.CuesB) >= manyCues
	switch {
	case ev.cue && many:
		out.add(ftCueMany)
	case many:
		out.add(ftCueless)
	case ev.cue && sign(ev.value) == -sign(fr.value):
		out.add(ftCueTurned)
	}
	if ev.cue && !a.takesSide(ev.from, ev.to) {
		out.add(ftCueTopic)
		if fr.kind == fkAssert || fr.kind == fkLoose {
			out.add(ftCueTopicTold)
		}
	}
}

// manyCues is how many cues an issue has whose poles are well worded.
const manyCues = 30

// takesSide reports a verb, a noun or adjective of attitude or a negation among
// tokens.
func (a *analysis) takesSide(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if a.verbAt[j] != noVerb || a.lex[j].noun != 0 || a.lex[j].adjective != 0 || a.tokens[j].has(cNegator) {
			return true
		}
	}
	return false
}

// othersBetween reports that another party is named between the holder and the
// evidence.
func (a *analysis) othersBetween(fr *frame) bool {
	if fr.holder.mention < 0 {
		return false
	}
	m := &a.mentions[fr.holder.mention]
	lo, hi := m.to, fr.evidence.from
	if m.from >= hi {
		lo, hi = fr.evidence.to, m.from
	}
	if lo < a.sentences[fr.sentence].from {
		return false
	}
	for j := lo; j < hi; j++ {
		if k := a.mentionAt[j]; k != 0 && a.mentions[k-1].party >= 0 && a.mentions[k-1].party != fr.party {
			return true
		}
	}
	return false
}

// alsoEvidence reports that a token is evidence of an issue.
func (f *framer) alsoEvidence(issue, token int) bool {
	for i := range f.evidence {
		if o := &f.evidence[i]; o.issue == issue && o.from <= token && token < o.to {
			return true
		}
	}
	return false
}
