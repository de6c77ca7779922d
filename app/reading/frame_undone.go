package reading

// undone reports that what is the subject of e is no more, once e is true: "the
// truce must end". With an object it would be something else that ends.
func (f *framer) undone(e *element) bool {
	if e.kind != kAct && e.kind != kDissuade || e.sign >= 0 || e.passive || e.be {
		return false
	}
	if f.ends(e.last) || f.a.tokens[e.last].has(cBy) && f.a.timeAt(e.last+1, f.s) {
		return true
	}
	t := &f.a.tokens[e.last]
	return t.has(cPrep|cAdverb|cDay|cSubord|cAnd) && !t.has(cDet|cFrom) && f.a.mentionAt[e.last] == 0
}

// undoneAs turns the value of evidence that another verb under its governor
// undoes: "wants the truce to expire", "wants the ban to be lifted".
func (f *framer) undoneAs(ev evidence, g int, w *walk) {
	for i := range f.el {
		e := &f.el[i]
		agent := ev.from >= e.agentLo && ev.to <= e.agentHi || e.passive && ev.from >= e.gapLo && ev.to <= e.gapHi
		if e.parent != g || e.form != vInfinitive && !f.haveDone(g, e) || !agent || !f.undone(e) && !(e.passive && (e.kind == kAct || e.kind == kDissuade) && e.sign < 0) {
			continue
		}
		if l := &f.a.lex[f.el[g].head]; l.verb != 0 && int(l.verbEnd) > e.head {
			continue // "allow * to expire" tells it already
		}
		w.value = -w.value
		w.acted = true
		w.last = f.a.note(w.last, step{form: stepAct, a: e.phrase})
	}
}

// haveDone reports a participle that tells what who is the subject of g has done to a
// thing: "went to court to have the strikes stopped", "wants the levy dropped".
func (f *framer) haveDone(g int, e *element) bool {
	if g < 0 || !e.passive || e.gapHi != e.first || e.form != vPassivePart && e.form != vIng {
		return false
	}
	if e.form == vIng {
		return true // "opposes troops being withdrawn"
	}
	o := &f.el[g]
	return o.kind == kWant || o.kind == kUrge || o.kind == kPlain && f.a.tokens[o.head].has(cHave)
}
