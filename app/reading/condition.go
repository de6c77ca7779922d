package reading

// condDrop is what condition returns where a condition shows no stand.
const condDrop = -2

// condition reads a condition for the subject of the main clause: "no talks
// until the ban is lifted" wants the ban lifted, "will strike if there is no
// deal" wants the deal. It returns where to go on.
func (f *framer) condition(ev evidence, g int, w *walk) int {
	e := &f.el[g]
	main := &f.el[e.parent]
	sp := main.subj.speaker
	only := f.conditionWord(e)&cOnly != 0
	threat := main.kind == kThreat || f.threatens(e.parent)
	if !only && !threat && e.kind == kRefuse && !e.neg {
		w.value = -w.value // what follows if another refuses it speaks for it
	}
	switch {
	case !sp.known() && only:
		return main.parent
	case !sp.known():
		return e.parent
	}
	switch {
	case only:
	case threat:
		w.value = -w.value
	case e.neg:
		return condDrop
	}
	w.last = f.a.note(w.last, step{form: stepCondition, a: sp.text})
	f.emit(ev, sp, fkCondition, g, w)
	return main.parent
}

// threatens reports that the main clause hangs on a threat.
func (f *framer) threatens(g int) bool {
	for i := range f.el {
		if e := &f.el[i]; e.parent == g && e.kind == kThreat && e.link == lComplement {
			return true // "vowed to retaliate if"
		}
	}
	for n := 0; g >= 0 && n <= len(f.el); n++ {
		if f.el[g].kind == kThreat {
			return true
		}
		g = f.el[g].parent
	}
	return false
}

// conditionWord gives the classes of the word that opens the condition.
func (f *framer) conditionWord(e *element) class {
	lo := e.first
	if e.subj.hi > e.subj.lo && e.subj.lo < lo {
		lo = e.subj.lo
	}
	if e.passive && e.gapHi > e.gapLo {
		lo = min(lo, e.gapLo)
	}
	for j := lo - 1; j >= f.s.from && j > lo-4; j-- {
		if t := &f.a.tokens[j]; t.has(cIf) {
			return t.class
		}
	}
	return 0
}
