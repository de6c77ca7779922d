package reading

// choosing is the strength of a wanting verb that wants one thing more than
// another: "prefer".
const choosing = 4

// choosesOver reports the "to" or "over" at token j by which governor g names what
// it wants less: "prefers war to a truce".
func (f *framer) choosesOver(j, g int) bool {
	if g < 0 || f.el[g].kind != kWant || f.el[g].strength != choosing || j <= f.el[g].last {
		return false
	}
	t := &f.a.tokens[j]
	return f.a.isTo(j) && f.a.elementAt[j] == 0 || t.has(cAbout) && t.has(cPrep)
}

// chosenFirst reports that e tells what somebody would rather do than what the
// evidence names, which e then does not govern: "would rather fight than sign it".
func (f *framer) chosenFirst(e *element, ev evidence) bool {
	if f.contents.classes&cOr == 0 || e.sign == 0 && !e.neg {
		return false
	}
	for j := e.last; j < ev.from; j++ {
		if t := &f.a.tokens[j]; t.has(cOr) && t.has(cNegator) && t.has(cPrep) {
			return true
		}
	}
	return false
}
