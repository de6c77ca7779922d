package reading

// listHead is a line such as "X's demands:" that the lines after it go on with.
type listHead struct {
	by   speaker
	sign int
	line int // of its last item, or its own
}

// item reports that the sentence belongs to the list that a line before has
// opened: it stands in the next line, after a mark or without a full stop.
func (f *framer) item() bool {
	h := &f.a.openList
	switch {
	case !h.by.known() || f.s.line > h.line+1:
		return false
	case f.s.line == h.line:
		return true
	case f.marked() || f.a.headline(f.s):
		h.line = f.s.line
		return true
	}
	return false
}

// marked reports a line that begins with a dash, a dot or a number.
func (f *framer) marked() bool {
	if t := &f.a.tokens[f.s.from]; !t.is(sWord|sOpen) || t.is(sNumber) {
		return true
	}
	for i := f.s.start - 1; i >= 0 && f.a.text[i] != '\n'; i-- {
		if f.a.text[i] != ' ' && f.a.text[i] != '\t' {
			return true
		}
	}
	return false
}

// opensList keeps what a line that ends with a colon says of its list: who wants
// or refuses what is on it.
func (f *framer) opensList() {
	if !f.a.tokens[f.s.to-1].is(sColon) {
		if f.a.openList.by.known() && !f.item() {
			f.a.openList = listHead{}
		}
		return
	}
	f.a.openList = listHead{}
	for i := len(f.el) - 1; i >= 0; i-- {
		e := &f.el[i]
		if e.kind != kWant && e.kind != kRefuse || e.form == vInfinitive || e.form == vIng {
			continue
		}
		by := e.subj.speaker
		for n, g := 0, e.parent; !by.known() && g >= 0 && n <= len(f.el); n, g = n+1, f.el[g].parent {
			by = f.el[g].subj.speaker
		}
		sign := e.sign
		if e.neg {
			sign = -sign
		}
		f.a.openList = listHead{by, sign, f.s.line}
		return
	}
}

// onList gives what stands on a list, and is held by nobody there, to whom the
// list is of.
func (f *framer) onList(ev evidence, w *walk) {
	if h := &f.a.openList; h.by.known() && f.item() {
		w.value *= h.sign
		w.acted = true
		w.last = f.a.note(w.last, step{form: stepOf, a: h.by.text})
		f.emit(ev, h.by, fkNominal, -1, w)
	}
}
