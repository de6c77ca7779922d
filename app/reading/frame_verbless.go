package reading

// verbless gives what is said without any verb to who says it: "No truce, says
// X", "X: no truce", but not "On the truce, X said".
func (f *framer) verbless(ev evidence, w *walk) {
	by := -1
	for i := range f.el {
		switch e := &f.el[i]; {
		case e.kind == kAsk:
			return
		case e.form != vFinite:
		case !e.attribution || by >= 0:
			return
		case e.subj.speaker.known():
			by = i
		}
	}
	if by < 0 {
		return
	}
	for j := ev.from - 1; j >= f.s.from && !f.a.tokens[j].is(sBreak|sColon); j-- {
		if f.a.tokens[j].has(cPrep|cSubord) && !f.a.tokens[j].has(cNegator) {
			return
		}
	}
	f.emit(ev, f.el[by].subj.speaker, fkAssert, by, w)
}
