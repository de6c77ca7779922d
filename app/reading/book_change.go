package reading

import "standpoint/app/codebook"

// changedPole gives the pole of an issue that is worded as a change, or whose other
// one is worded as no change, -1 for A: "Keep the present system" against "Reform it".
// It is 0 if neither tells.
func (e *engine) changedPole(is codebook.Issue) int {
	a, b := e.changes(is.PoleA), e.changes(is.PoleB)
	return sign(b - a)
}

// changes tells whether a pole is worded as a change (+1) or as none (-1).
func (e *engine) changes(pole string) int {
	total := 0
	for _, t := range e.vocab.tokenise(pole, nil) {
		total += e.vocab.words[t.lemma].change
	}
	return sign(total)
}

// changed turns evidence that is said to be changed to the pole that is worded so:
// "wants changes to the pension scheme", "wants pension changes", "change the scheme".
func (f *framer) changed(ev evidence, g int, w *walk) {
	pole := f.a.e.issues[ev.issue].changed
	if pole == 0 || ev.cue || ev.outlook || w.value*pole > 0 {
		return
	}
	at := f.changeOf(ev, g)
	if at < 0 {
		return
	}
	w.value, w.acted = -w.value, true
	w.last = f.a.note(w.last, step{form: stepAct, a: f.words(at, at+1)})
	w.feats.add(ftNegator)
}

// changeOf gives the token that tells of a change of evidence, -1 if none does: a verb
// that governs it, a noun before it, or the noun after it that it describes.
func (f *framer) changeOf(ev evidence, g int) int {
	if ev.to < f.s.to && f.alters(ev.to) {
		return ev.to
	}
	lo := max(f.s.from, ev.from-7)
	if g >= 0 {
		lo = max(lo, f.el[g].first)
	}
	for j := ev.from - 1; j >= lo; j-- {
		t := &f.a.tokens[j]
		if f.alters(j) {
			return j
		}
		if t.is(sComma|sBreak|sStop) || t.has(cAnd|cBut|cThat|cRelative|cSubord) {
			return -1
		}
	}
	return -1
}

// alters reports a word for a change at token j.
func (f *framer) alters(j int) bool {
	return f.a.e.vocab.words[f.a.tokens[j].lemma].change > 0 && !f.isEvidence(j)
}

// asItIs turns what a clause says of a thing as it is now, where that is to be changed:
// "wants to rewrite the charter, which gives the islands a vote".
func (f *framer) asItIs(e *element, w *walk) {
	if e.form != vFinite || e.first != e.head || e.parent < 0 || f.a.surface(e.head) == 'd' {
		return
	}
	if g := &f.el[e.parent]; g.form != vNominal && f.alters(g.head) {
		w.value, w.acted = -w.value, true
		w.last = f.a.note(w.last, step{form: stepAct, a: g.phrase})
	}
}
