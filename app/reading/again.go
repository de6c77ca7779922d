package reading

// sameSentence reads "it" and "that" as what the sentence has named before them:
// "X wants a truce, but Y opposes it".
func (f *framer) sameSentence() {
	if f.contents.classes&cAnaphor == 0 || len(f.evidence) == 0 {
		return
	}
	for g := range f.el {
		e := &f.el[g]
		if e.form != vFinite || e.link != lTop && e.link != lContent || e.question || !e.ownSubject || !e.subj.speaker.known() || !takesObject(e) {
			continue
		}
		i := e.last
		if i >= f.s.to || f.a.tokens[i].class&cAnaphor == 0 || f.a.tokens[i].is(sCapital) {
			continue
		}
		end, _ := f.anaphor(i)
		if ev := f.namedIn(e.subj.lo); end == i+1 && ev != nil && !f.heldOn(e.subj.speaker.parties[0], ev.issue) && !f.evidenceIn(i, end+2) {
			first := len(f.out)
			f.read(evidence{issue: ev.issue, value: ev.value, from: i, to: end, text: ev.text})
			f.mark(first, ftResumed)
		}
	}
}

// takesObject reports a verb whose object its subject wants, refuses or judges.
func takesObject(e *element) bool {
	switch e.kind {
	case kWant, kRefuse, kPraise, kWeak, kJudge:
		return !e.passive
	}
	return false
}

// namedIn gives the last evidence of the sentence before a token, or nil.
func (f *framer) namedIn(before int) *evidence {
	for k := len(f.evidence) - 1; k >= 0; k-- {
		if ev := &f.evidence[k]; ev.to <= before && !ev.soft && !ev.outlook {
			return ev
		}
	}
	return nil
}

// told reports what its subject is urged or wanted to do, by whomever.
func (f *framer) told(e *element) bool {
	if e.form != vInfinitive || e.link != lComplement || e.parent < 0 || f.el[e.parent].form != vFinite {
		return false
	}
	switch f.el[e.parent].kind {
	case kUrge, kDissuade, kWant:
		return e.agentHi > e.agentLo
	}
	return false
}

// urged gives what somebody of no party urges others to do in the sentence before
// a token, or nil.
func (f *framer) urged(before int) *evidence {
	for i := range f.el {
		if e := &f.el[i]; e.first < before && e.kind == kUrge && !e.subj.speaker.known() {
			return f.namedIn(before)
		}
	}
	return nil
}
