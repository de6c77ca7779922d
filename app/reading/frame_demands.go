package reading

// demandFor writes a frame for whose demand the sentence calls its matter: "a
// truce, one of X's main demands", "agreed to it, meeting a demand of X".
func (f *framer) demandFor(i, first int) bool {
	e := &f.el[i]
	if e.form != vNominal || e.kind != kWant && e.kind != kRefuse || e.neg {
		return false
	}
	end := max(e.last, e.subj.hi)
	start := f.phraseStart(i)
	oneOf := f.a.tokens[start].has(cQuantity)
	if !f.ends(end) && !f.a.tokens[end].has(cFor|cFrom) && !f.setBy(e) || !oneOf && end == e.last && end < f.s.to && f.a.tokens[end].has(cFor|cFrom) {
		return false
	}
	if start <= f.s.from || !f.a.tokens[start-1].is(sComma|sDash) {
		return false
	}
	last := len(f.out)
	if !f.pointsAt(e, start, e.sign, first) {
		f.copyTo(i, first, last, fkApposition)
	}
	return true
}

// onlyMakes reports a verb that makes or sets a demand, and takes no stand on it.
func (f *framer) onlyMakes(e *element) bool {
	return e.kind == kAct && e.sign > 0 || e.kind == kPlain || e.kind == kJudge || e.kind == kSay
}

// setBy reports that its owner stands after a demand with the verb that goes
// with it: "a demand X has made", "a condition set by X".
func (f *framer) setBy(e *element) bool { return e.subj.lo >= e.last }

// phraseStart gives the first token of the noun phrase of an attitude noun, with
// "one of" before it, or of the participle that fulfils it.
func (f *framer) phraseStart(i int) int {
	e := &f.el[i]
	start := e.first
	if e.subj.lo < e.first && e.subj.hi > e.subj.lo {
		start = e.subj.lo
	}
	for start > f.s.from {
		t := &f.a.tokens[start-1]
		if t.has(cFrom) && start-2 >= f.s.from && f.a.tokens[start-2].has(cQuantity|cIndefinite) {
			start -= 2
			continue
		}
		if !t.is(sWord) || !t.has(cDet|cArticle) && !f.plainWord(start-1) {
			break
		}
		start--
	}
	if i > 0 {
		if g := &f.el[i-1]; g.form == vIng && g.last == start && g.kind == kAct && g.sign > 0 && !g.neg {
			start = g.first
		}
	}
	return start
}

// plainWord reports an adverb or a word without a grammatical role that no verb
// covers.
func (f *framer) plainWord(j int) bool {
	if f.a.tokens[j].class&^(cAdverb|cFirm|cWeak) != 0 {
		return false
	}
	for i := range f.el {
		if f.el[i].first <= j && j < f.el[i].last {
			return false
		}
	}
	return true
}

// pointsAt writes a frame for "..., a condition set by X" that begins at a
// token, where what comes before holds no stand of its own.
func (f *framer) pointsAt(e *element, start, sign, first int) bool {
	var near *evidence
	for k := range f.evidence {
		ev := &f.evidence[k]
		if ev.from >= f.s.from && ev.to <= start && !ev.soft {
			near = ev
		}
	}
	if near == nil || near.value == 0 {
		return false
	}
	for j := first; j < len(f.out); j++ {
		fr := &f.out[j]
		if fr.evidence == *near && (fr.kind == fkAttitude || fr.kind == fkAct) {
			return false
		}
	}
	w := walk{value: near.value * sign, first: len(f.out)}
	w.last = f.a.note(0, step{form: stepOf, a: f.words(near.from, near.to)})
	f.emit(*near, e.subj.speaker, fkApposition, -1, &w)
	return true
}
