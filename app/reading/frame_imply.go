package reading

// presupposed writes a frame for whom a demand wants to give something up:
// "X must drop its ban on talks" says that X holds to the ban.
func (f *framer) presupposed(ev evidence, g int, w *walk) {
	e := &f.el[g]
	sp := e.subj.speaker
	demanded := e.modal&cMust != 0
	holder := -1
	for n, p := 0, e.parent; p >= 0 && n <= len(f.el); n, p = n+1, f.el[p].parent {
		k := f.el[p].kind
		if k == kUrge || k == kWant {
			demanded = true
		}
		if o := f.el[p].subj.speaker; o.known() && holder < 0 {
			holder = o.parties[0]
		}
	}
	if !demanded || !sp.known() || holder < 0 || holder == sp.parties[0] || e.form == vNominal || !ev.cue && !f.dropsStand(e, ev) {
		return
	}
	before := w.value
	w.value = -before
	f.emit(ev, sp, fkPresupposed, g, w)
	w.value = before
	f.out[len(f.out)-1].claimedBy = holder
}

// dropsStand reports that what is to be dropped is an attitude: "its refusal of a
// truce", but not "its guards".
func (f *framer) dropsStand(e *element, ev evidence) bool {
	for i := range f.el {
		if n := &f.el[i]; n.form == vNominal && (n.kind == kWant || n.kind == kRefuse) && n.first >= e.last && n.last <= ev.from {
			return true
		}
	}
	return false
}

// demanded gives who says that another must drop something what that shows:
// "X said Y must give up its demand".
func (f *framer) demanded(ev evidence, g int, w *walk) {
	if w.modal&cMust == 0 {
		return
	}
	for i := w.first; i < len(f.out); i++ {
		if k := f.out[i].kind; k != fkPresupposed && k != fkNominal || f.out[i].party == f.el[g].subj.speaker.parties[0] {
			return
		}
	}
	f.emit(ev, f.el[g].subj.speaker, fkAssert, g, w)
}

// accused writes a frame for whom the accusation names: they do what they are
// blamed for, says the accuser.
func (f *framer) accused(ev evidence, g, sign int, w *walk) {
	e := &f.el[g]
	m := f.a.clauseMention(e.last, ev.from)
	if e.passive && e.gapHi > e.gapLo {
		m = int(f.a.mentionAt[e.gapHi-1]) - 1 // "X was accused of it"
	}
	if m < 0 {
		return
	}
	before := w.value
	w.value *= sign
	f.emit(ev, f.a.mentionSpeaker(m), fkAccused, g, w)
	if len(f.out) > w.first && e.subj.speaker.known() {
		f.out[len(f.out)-1].claimedBy = e.subj.speaker.parties[0]
	}
	w.value = before
}

// promised gives a speaker the position that what he says another will do
// shows: "X said that Y would send monitors".
func (f *framer) promised(ev evidence, g int, w *walk) {
	e := &f.el[g]
	if e.kind == kSay || e.kind == kThink {
		f.promisedBy(ev, e.subj.speaker, g, w)
	}
}

// promisedBy is promised for a speaker of whom element g tells, or, if g is -1,
// who goes on in a quotation.
func (f *framer) promisedBy(ev evidence, sp speaker, g int, w *walk) {
	if w.modal&(cWill|cMay) == 0 {
		return
	}
	for i := w.first; i < len(f.out); i++ {
		if f.out[i].kind != fkAct && f.out[i].kind != fkPassive || f.out[i].party == sp.parties[0] || f.out[i].claimedBy >= 0 {
			return
		}
	}
	f.emit(ev, sp, fkPromised, g, w)
}

// appositions gives what the sentence wants or refuses to those who hold it
// as well: "— both demands made by X", "a move Y opposed", "despite Z's
// refusal".
func (f *framer) appositions(first int) {
	last := len(f.out)
	for i := range f.el {
		e := &f.el[i]
		switch {
		case e.form != vNominal && e.link != lSide && e.kind != kReverse || !e.subj.speaker.known():
		case e.kind == kReverse && e.form == vFinite && !e.neg:
			f.reversed(e, first)
		case e.link == lSide && e.gapHi > e.gapLo && f.demand(e) != 0 && f.onlyMakes(e) && f.anaphoric(e) && f.pointsAt(e, e.gapLo, f.demand(e), first):
		case f.demandFor(i, first):
		case e.link == lSide && e.gapHi > e.gapLo && f.anaphoric(e):
			kind := fkApposition
			if f.demand(e) > 0 && f.onlyMakes(e) {
				kind = fkAttitude // who made the demand holds it, whoever repeats it
			}
			f.copyTo(i, first, last, kind)
		case e.form == vNominal && (e.kind == kRefuse || e.kind == kWant) && e.subj.lo >= e.last && f.metWith(i, first):
		case e.form == vNominal && (e.kind == kRefuse || e.kind == kWant) && e.parent < 0 && f.closes(i):
			f.copyTo(i, first, last, fkEllipsis)
		}
	}
}

// demand gives the sign of the attitude noun in the object of a side clause:
// +1 for "a condition set by X", 0 if there is none.
func (f *framer) demand(e *element) int {
	for j := e.gapLo; j < e.gapHi; j++ {
		if n := f.a.lex[j].noun; n != 0 {
			if k := f.a.e.verbs[n-1].kind; k == kWant || k == kRefuse {
				return f.a.e.verbs[n-1].sign
			}
		}
	}
	return 0
}

// otherVerb reports a verb between two tokens: "signed a law that bans talks".
func (f *framer) otherVerb(lo, hi int) bool {
	for i := range f.el {
		if o := &f.el[i]; o.form != vNominal && o.first >= lo && o.last <= hi {
			return true
		}
	}
	return false
}

// anaphoric reports that the object of a side clause only points back, as in
// "both demands made by X".
func (f *framer) anaphoric(e *element) bool {
	if e.gapLo <= f.s.from || !f.a.tokens[e.gapLo-1].is(sComma|sBreak) {
		return false
	}
	for j := e.gapLo; j < e.gapHi; j++ {
		for _, ev := range f.evidence {
			if ev.from <= j && ev.to > j && ev.cue {
				return false
			}
		}
	}
	for j := e.gapLo; j < e.gapHi; j++ {
		if f.a.lex[j].noun != 0 || f.a.tokens[j].has(cAnaphor) && !f.a.tokens[j].has(cDet) {
			return true
		}
	}
	return false
}

// ends reports that nothing follows in the clause.
func (f *framer) ends(i int) bool {
	return i >= f.s.to || f.a.tokens[i].is(sComma|sStop|sBreak|sClose)
}

// closes reports that nothing follows an attitude noun but its owner: "over the
// objections of X".
func (f *framer) closes(i int) bool {
	e := &f.el[i]
	end := max(e.last, e.subj.hi)
	if e.subj.lo < e.last {
		return f.ends(end)
	}
	if start := f.phraseStart(i); start > f.s.from {
		if t := &f.a.tokens[start-1]; t.has(cWhen|cBecause) && !t.has(cAbout|cThough) {
			return false // "after criticism from X"
		}
	}
	return f.ends(end) || f.a.tokens[end].has(cAnd)
}

// leads reports an attitude noun in a phrase that opens the sentence, so that
// what the attitude is about comes after it: "Despite opposition from X, ...".
func (f *framer) leads(i int) bool {
	e := &f.el[i]
	end := max(e.last, e.subj.hi)
	for end < f.s.to && (f.a.tokens[end].is(sWord) && f.a.elementAt[end] == 0) {
		end++ // "and others"
	}
	return f.a.tokens[f.s.from].has(cPrep) && end < f.s.to && f.a.tokens[end].is(sComma) && f.phraseStart(i) == f.s.from+1
}

func (f *framer) copyTo(i, first, last int, k frameKind) {
	e := &f.el[i]
	sign := e.sign
	if sign == 0 || k == fkApposition && e.kind == kAct {
		sign = 1
	}
	if e.neg {
		sign = -sign
	}
	seen, leads := map[int]bool{}, k == fkEllipsis && f.leads(i)
	for j := last - 1; j >= first; j-- {
		fr := f.out[j]
		if fr.evidence.from > e.first != leads || seen[fr.issue] || fr.kind != fkAttitude && fr.kind != fkAct && (fr.kind != fkNominal || k != fkEllipsis) {
			continue
		}
		seen[fr.issue] = true
		if o := f.surer(first, &fr); o.evidence.from > e.first == leads {
			fr = *o
		}
		for _, p := range e.subj.speaker.parties {
			if p == fr.party {
				continue
			}
			n := fr
			n.party, n.holder, n.kind, n.value, n.claimedBy = p, e.subj.speaker, k, sign*fr.value, -1
			if demanded := k == fkApposition && e.form == vNominal && e.kind == kWant; demanded && fr.features.has(ftGovernors+feature(kRefuse)) != fr.features.has(ftNegated) {
				n.value = -n.value // "X refused a truce, the main demand of Y"
			}
			n.copied, n.last = true, f.a.note(fr.last, step{form: stepSame, value: sign, a: e.phrase})
			f.out = append(f.out, n)
		}
	}
}

// doneBy writes a frame for who does what the evidence names: "attacks by X".
func (f *framer) doneBy(ev evidence) {
	if ev.value == 0 || ev.cue || ev.soft || ev.to+1 >= f.s.to || !f.a.tokens[ev.to].has(cBy) || f.alsoVerb(ev) {
		return
	}
	if g, role := f.governor(ev); g >= 0 && role != roleSubject {
		return // "rejected an offer by X", "after years of attacks by X"
	}
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.without(f.s)}
	from := p.pastQuantity(ev.to + 1)
	who := p.andFrom(p.phraseFrom(from))
	if who.mention == 0 || who.hi-from > 4 || f.a.mentions[who.mention-1].possessive {
		return
	}
	w := walk{value: ev.value, first: len(f.out)}
	w.last = f.a.note(0, step{form: stepOwned, value: ev.value, a: f.a.e.issues[ev.issue].Name, b: f.words(ev.from, ev.to)})
	f.emit(ev, f.a.mentionSpeaker(who.mention-1), fkOwned, -1, &w)
}

// alsoVerb reports a verb in evidence: what is rejected by X is no deed of X.
func (f *framer) alsoVerb(ev evidence) bool {
	for j := ev.from; j < ev.to; j++ {
		if f.a.verbAt[j] != noVerb {
			return true
		}
	}
	return false
}

// blamedFor reports "criticised X for doing".
func (f *framer) blamedFor(e *element) bool {
	for j := e.last; j+1 < f.s.to && j < e.last+8; j++ {
		t := &f.a.tokens[j]
		if t.has(cFor) {
			return f.a.verbHere(j+1, f.s) == vIng || f.a.mentionAt[j-1] != 0 && j > e.last
		}
		if t.is(sComma|sBreak|sStop) || t.has(cAnd|cThat) {
			return false
		}
	}
	return false
}

// attributive writes a frame for "a sceptical Norland": the cue describes the
// party after it.
func (f *framer) attributive(ev evidence) bool {
	if !ev.cue || ev.to-ev.from != 1 || ev.to >= f.s.to || f.a.lex[ev.from].adjective == 0 {
		return false
	}
	m := f.a.mentionAt[ev.to]
	if m == 0 || f.a.mentions[m-1].modifier || f.a.mentions[m-1].form == fAdjective {
		return false
	}
	w := walk{value: ev.value, first: len(f.out)}
	w.last = f.a.note(0, step{form: stepDescribed, a: f.words(ev.from, ev.to)})
	f.emit(ev, f.a.mentionSpeaker(int(m-1)), fkNominal, -1, &w)
	return true
}

// metWith writes a frame for "the plan drew criticism from X": the attitude of
// X is to what the sentence spoke of before.
func (f *framer) metWith(i, first int) bool {
	e := &f.el[i]
	if e.parent < 0 || f.el[e.parent].first > e.first {
		return false
	}
	verb := &f.el[e.parent]
	if verb.kind == kNeed || verb.kind == kWant || verb.modal != 0 || verb.neg || verb.form == vInfinitive || e.sign > 0 && verb.kind == kBad {
		return false // "failed to win the backing of X", "lacks it"
	}
	var near *evidence
	for k := range f.evidence {
		ev := &f.evidence[k]
		if ev.from < f.s.from || ev.from >= f.s.to || ev.soft {
			continue
		}
		if ev.from >= e.subj.hi {
			return false
		}
		if ev.to <= verb.first && (near == nil || ev.from >= near.to || ev.cue && !near.cue) {
			near = ev
		}
	}
	if near == nil || near.value == 0 {
		return false
	}
	w := walk{value: near.value * e.sign, first: len(f.out), acted: true}
	if f.undoneBefore(near, verb) != (verb.kind == kBad && verb.sign < 0) {
		w.value = -w.value
	}
	w.last = f.a.note(0, step{form: stepMet, value: e.sign, a: kindWord(e.kind), b: f.words(near.from, near.to), c: e.phrase})
	f.emit(*near, e.subj.speaker, fkApposition, i, &w)
	return true
}

// undoneBefore reports evidence that is undone before others react to that: "cut
// the aid, drawing protests", "X's plan to cut the aid drew protests".
func (f *framer) undoneBefore(near *evidence, verb *element) bool {
	g, role := f.governor(*near)
	if verb.passive && near.from >= verb.gapLo && near.to <= verb.gapHi {
		return verb.sign < 0 != verb.neg // "was dropped, to the dismay of X"
	}
	if verb.form == vIng && f.a.tokens[max(verb.first-1, f.s.from)].is(sComma) {
		return g >= 0 && role == roleObject && f.el[g].sign < 0 != f.el[g].neg
	}
	for i := len(f.el) - 1; i >= 0 && !near.cue; i-- {
		if e := &f.el[i]; e.last <= near.from {
			return e.form == vInfinitive && e.kind == kAct && e.sign < 0
		}
	}
	return false
}

// reversed turns what a party held earlier in the sentence, where it is said
// to have given it up: "had opposed it, but gave way".
func (f *framer) reversed(e *element, first int) {
	for j := first; j < len(f.out); j++ {
		fr := &f.out[j]
		if fr.evidence.to <= e.first && contains(e.subj.speaker.parties, fr.party) {
			fr.value = -sign(fr.value)
			fr.last = f.a.note(fr.last, step{form: stepGivenUp, a: e.phrase})
		}
	}
}
