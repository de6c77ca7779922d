package reading

// faded reports an attitude that is no more, as the verb tells of which it is the
// subject: "X's support for it has waned".
func (f *framer) faded(e *element) bool {
	if e.form != vNominal || e.parent < 0 || e.link != lComplement {
		return false
	}
	g := &f.el[e.parent]
	return g.form == vFinite && g.first >= e.last && g.modal == 0 && !g.neg && f.undone(g)
}

// holding writes the frame of who holds what element g says, and of who does so with
// them.
func (f *framer) holding(ev evidence, g int, w *walk) {
	e, value := &f.el[g], w.value
	if f.faded(e) {
		w.value = -value
	}
	f.emit(ev, e.subj.speaker, heldKind(e), g, w)
	f.joint(ev, g, w)
	w.value = value
}
