package reading

// reactions writes frames for those who react to what the sentence says: "...,
// which X called blackmail", "X walked out after Y refused it".
func (f *framer) reactions(first, last int) {
	for i := range f.el {
		e := &f.el[i]
		switch {
		case f.judgesAll(e):
			f.react(e, first, last, e.sign, func(fr *frame) bool { return fr.evidence.to <= e.first })
		case e.link == lAdjunct && e.subord&(cWhen|cBecause) != 0 && e.kind == kRefuse && !e.neg && e.subj.speaker.known():
			if m := f.protester(i); m >= 0 {
				f.react(&f.el[m], first, last, -1, func(fr *frame) bool { return fr.holder.mention == e.subj.speaker.mention && fr.evidence.from >= e.last })
			}
		}
	}
}

// judgesAll reports ", which X called a trap" after a whole clause.
func (f *framer) judgesAll(e *element) bool {
	if e.link != lSide || e.judged == 0 || e.neg || !e.subj.speaker.known() || e.subj.lo < f.s.from+2 {
		return false
	}
	at := e.subj.lo - 1
	return f.a.tokens[at].has(cRelative) && f.a.tokens[at-1].is(sComma)
}

// protester gives the main verb before the clause i that refuses too, by
// another party: "X quit the talks after Y rejected it"; -1 if there is none.
func (f *framer) protester(i int) int {
	e := &f.el[i]
	for j := i - 1; j >= 0; j-- {
		m := &f.el[j]
		if m.form != vFinite || m.link != lTop && m.link != lContent {
			continue
		}
		if m.kind != kRefuse && m.kind != kAccuse || m.neg || m.modal != 0 || !m.subj.speaker.known() || contains(m.subj.speaker.parties, e.subj.speaker.parties[0]) {
			return -1
		}
		return j
	}
	return -1
}

// react gives the subject of e the frames of others that fit, with their value
// turned by sign, once for each issue.
func (f *framer) react(e *element, first, last, sign int, fits func(*frame) bool) {
	for j := last - 1; j >= first; j-- {
		fr := f.out[j]
		if !fits(&fr) || fr.kind == fkOwned || fr.kind == fkLoose {
			continue
		}
		for _, p := range e.subj.speaker.parties {
			if p == fr.party || f.held(p, fr.issue, first) {
				continue
			}
			n := fr
			n.party, n.holder, n.kind, n.value, n.claimedBy = p, e.subj.speaker, fkApposition, sign*fr.value, -1
			n.copied, n.last = true, f.a.note(fr.last, step{form: stepSame, value: sign, a: e.phrase})
			f.out = append(f.out, n)
		}
	}
}

// held reports a frame of a party on an issue in this sentence.
func (f *framer) held(party, issue, first int) bool {
	for j := first; j < len(f.out); j++ {
		if f.out[j].party == party && f.out[j].issue == issue {
			return true
		}
	}
	return false
}
