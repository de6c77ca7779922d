package reading

import "slices"

// setBill keeps what the paper that a sentence speaks of would bring about: of "a
// bill that would outlaw the trade", "the plan to end it", "under the bill, it
// would be kept". Who is for "the measure" later is for that.
func (f *framer) setBill() {
	if !f.speaksOfPaper() {
		return
	}
	for k := range f.evidence {
		ev := &f.evidence[k]
		if ev.soft || ev.value == 0 || ev.from < f.s.from || ev.to > f.s.to {
			continue
		}
		if value := f.underPaper(ev); value != 0 {
			f.a.bill = topic{ev.issue, value, value, f.si, ev.text, -1, false}
			return
		}
	}
}

// speaksOfPaper reports a word for a paper or a plan anywhere in the sentence.
func (f *framer) speaksOfPaper() bool {
	return f.contents.classes&cPaper != 0 || slices.ContainsFunc(f.el, func(e element) bool { return e.form == vNominal && e.kind == kWant })
}

// underPaper gives which way a paper points that would do something to the evidence,
// 0 if there is none.
func (f *framer) underPaper(ev *evidence) int {
	g, role := f.governor(*ev)
	w := walk{value: ev.value, first: len(f.out)}
	for n := 0; g >= 0 && n < 3; n++ {
		e := &f.el[g]
		if role == roleObject {
			f.turn(*ev, e, &w)
		} else if e.neg != f.undone(e) {
			w.value = -w.value
		}
		if f.ofPaper(e) {
			return sign(w.value)
		}
		g, role = e.parent, roleObject
	}
	return 0
}

// ofPaper reports a verb whose subject is a paper, or that tells what one is for.
func (f *framer) ofPaper(e *element) bool {
	switch e.form {
	case vInfinitive:
		return e.first > f.s.from && f.a.paper(e.first-1)
	case vFinite:
		if e.passive || e.modal == 0 && e.kind == kAct && f.a.surface(e.head) == 'd' {
			break
		}
		return e.subj.hi > e.subj.lo && f.a.paper(e.subj.hi-1)
	case vIng:
		return e.link == lRelative && e.subj.hi > e.subj.lo && f.a.paper(e.subj.hi-1)
	}
	return e.passive && f.opensUnderPaper()
}

// opensUnderPaper reports a sentence that begins with "under the bill".
func (f *framer) opensUnderPaper() bool {
	if !f.a.e.pack.under[f.a.word(f.s.from)] {
		return false
	}
	for j := f.s.from + 1; j < f.s.to && j < f.s.from+6; j++ {
		if f.a.tokens[j].is(sComma) {
			return f.a.paper(j - 1)
		}
	}
	return false
}

// meansBill reports that the anaphor at tokens [from, to) means the paper that the
// talk is of: "the measure", and "it" where the last sentence was about it.
func (f *framer) meansBill(from, to int) bool {
	b := &f.a.bill
	switch {
	case b.value == 0 || f.si == b.sentence || f.si-b.sentence > nounReach:
		return false
	case to == from+1:
		return f.a.tokens[from].has(cIt) && b.sentence == f.a.topic.sentence && b.issue == f.a.topic.issue
	}
	return f.a.tokens[to-1].has(cPaper) || f.a.paper(to-1) && b.sentence == f.a.topic.sentence
}
