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
	if fr.weak {
		out.add(ftWeak)
	}
	if fr.said {
		out.add(ftSaid)
	}
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
