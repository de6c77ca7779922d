package reading

// unreal reports a verb that tells what would have been: "would have signed".
func (f *framer) unreal(g int) bool {
	e := &f.el[g]
	if e.modal&cMay == 0 || e.form != vFinite {
		return false
	}
	for j := e.first; j < e.head; j++ {
		if f.a.tokens[j].has(cHave) {
			return true
		}
	}
	return false
}

// neverCame reports what would have been on a condition that did not come true:
// "if it had accepted, X would have kept the island".
func (f *framer) neverCame(g int) bool {
	if !f.unreal(g) {
		return false
	}
	for i := range f.el {
		if e := &f.el[i]; e.link == lCondition && e.parent == g {
			return true
		}
	}
	return false
}
