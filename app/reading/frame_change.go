package reading

// changesOfMind reads "X rejected it last year but now supports it": what a party
// holds by now takes the place of what it held.
func (f *framer) changesOfMind(first int) {
	for g := 1; g < len(f.el); g++ {
		e := &f.el[g]
		if e.form != vFinite || e.kind != kWant && e.kind != kRefuse && e.kind != kPraise || !e.subj.speaker.known() || e.last >= f.s.to || !f.a.tokens[e.last].has(cIt|cThey) || !f.ends(e.last+1) || !f.byNow(e) {
			continue
		}
		for j := first; j < len(f.out); j++ {
			fr := &f.out[j]
			if fr.evidence.to > e.first || !contains(e.subj.speaker.parties, fr.party) || fr.kind != fkAttitude && fr.kind != fkAct {
				continue
			}
			sign := e.sign
			if e.neg {
				sign = -sign
			}
			fr.value = sign * fr.evidence.value
			fr.last = f.a.note(fr.last, step{form: stepTurns, value: sign, a: kindWord(e.kind), b: e.phrase})
		}
	}
}

// byNow reports "but now" before the verb of e.
func (f *framer) byNow(e *element) bool {
	now := false
	for j := e.head - 1; j >= f.s.from && j > e.head-7; j-- {
		t := &f.a.tokens[j]
		now = now || t.has(cNow)
		if t.has(cBut|cAnd) && now {
			return true
		}
	}
	return false
}
