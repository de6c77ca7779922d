package reading

import "strings"

// mood adds up the judgements around evidence that no operator governs: +1
// good, -1 bad, 0 none or both.
func (f *framer) mood(ev evidence) int {
	total := 0
	for j := ev.from - 1; j >= f.s.from && j > ev.from-20; j-- {
		if f.a.tokens[j].has(cBut) {
			break
		}
		total += f.judgement(j)
	}
	for j := ev.to; j < f.s.to && j < ev.to+20; j++ {
		if f.a.tokens[j].has(cBut) || f.a.tokens[j].is(sComma) && j+1 < f.s.to && f.a.tokens[j+1].has(cRelative) {
			break
		}
		total += f.judgement(j)
	}
	return sign(total)
}

func (f *framer) judgement(j int) int {
	if f.a.onlyPlaced(j, f.s.to) || f.onlyDates(j) {
		return 0
	}
	l := &f.a.lex[j]
	for _, ref := range []int32{l.adjective, l.noun, l.verb} {
		if ref == 0 {
			continue
		}
		en := &f.a.e.verbs[ref-1]
		if en.kind != kGood && en.kind != kBad || ref == l.verb && j > f.s.from && f.a.tokens[j-1].has(cDet) { // "the failed vote"
			continue
		}
		if b := f.a.before(j, f.s); j > f.s.from && f.a.tokens[j-1].has(cNegator) || b > f.s.from && f.a.tokens[b].has(cBe) && b+1 < j && f.a.tokens[b+1].has(cNegator) {
			return -en.sign
		}
		return en.sign
	}
	return 0
}

// onlyDates reports that the word at token j tells from when on or until when, and
// judges nothing: "since the disaster".
func (f *framer) onlyDates(j int) bool {
	at := j - 1
	if at > f.s.from && f.a.tokens[at].has(cArticle) {
		at--
	}
	return at > f.s.from && f.a.tokens[at].has(cPrep) && f.a.tokens[at].has(cWhen)
}

func (f *framer) emit(ev evidence, sp speaker, k frameKind, g int, w *walk) {
	if (k == fkAct || k == fkPassive || k == fkLoose) && g >= 0 && f.history(ev, &f.el[g]) {
		return
	}
	if k == fkAct && !ev.cue && w.feats.has(ftPlaceWhen) {
		return // "suspended a minister during the truce"
	}
	if g >= 0 && (f.neverCame(g) || w.meanwhile && f.onlyThen(g, k)) {
		return
	}
	if (k == fkAct || k == fkAttitude || k == fkLoose) && g >= 0 {
		if owner, brought := f.broughtBy(&f.el[g]); brought {
			if !owner.known() {
				return
			}
			sp, k = owner, fkNominal
		}
	}
	if k == fkAct && !ev.cue && w.feats.has(ftPlaceWhen) {
		return // "suspended a minister during the truce"
	}
	if f.onlyNews(ev, &sp, k, g, w) {
		return
	}
	if ev.soft && !ev.cue && g >= 0 && f.el[g].kind == kPraise {
		return // who praises a thing says little of what is to become of it
	}
	if k == fkAssert && !w.acted && !ev.cue {
		switch f.mood(ev) {
		case 1:
			w.feats.add(ftMoodGood)
		case -1:
			w.feats.add(ftMoodBad)
			w.value = -w.value
			w.last = f.a.note(w.last, step{form: stepBadLight})
		default:
			w.feats.add(ftMoodNone)
		}
	}
	limited := f.onTerms(&ev, k, g, &sp, w)
	for _, p := range sp.parties {
		if f.withAnother(&ev, p) || f.inPassing(&ev, p, k, w) {
			continue
		}
		if own := f.a.e.issues[ev.issue].ownPole(p, &ev); own != 0 {
			w.value = own
			w.last = f.a.note(w.last, step{form: stepOwnPole})
		}
		fr := frame{sentence: f.si, party: p, issue: ev.issue, value: w.value, claimedBy: -1, holder: sp, kind: k, evidence: ev, features: w.feats, last: w.last, acted: w.acted}
		f.elementFeatures(g, w, &fr.features)
		f.manner(ev, g, &sp, &fr.features)
		if ev.guessed && fr.features.has(ftKeywordVerb) {
			continue // who "offered them tea" says nothing of the offer at issue
		}
		fr.weak = limited || f.hedged(ev, g, k)
		fr.said = f.saidToBe(ev, g, k)
		f.out = append(f.out, fr)
	}
}

// inPassing reports that only the wording of a pole would tell on which side p is, but
// the thing is named in passing, as a scene or by a pronoun: nothing says that p wants it.
func (f *framer) inPassing(ev *evidence, p int, k frameKind, w *walk) bool {
	carried := ev.value == 0 && !ev.guessed && ev.concept == 0 // a keyword of the sentence would be a guess
	return (k == fkLoose || carried || w.feats.has(ftPlaceIn)) && f.a.e.issues[ev.issue].ownPole(p, ev) != 0
}

// history reports an act that is told with its year, if that is not the year of
// the article: "annexed in 2014".
func (f *framer) history(ev evidence, e *element) bool {
	if e.kind != kAct || e.modal != 0 {
		return false
	}
	if f.opensWithYear(e) {
		return true
	}
	from := max(e.last, ev.to, e.agentHi, e.subj.hi)
	for j := from; j+1 < f.s.to && j < from+4; j++ {
		if f.a.tokens[j].is(sComma | sBreak) {
			return false
		}
		if t := &f.a.tokens[j+1]; f.a.tokens[j].has(cPrep) && f.a.isYear(j+1) {
			return !strings.HasPrefix(string(f.a.published), f.a.text[t.start:t.end])
		}
	}
	return false
}

// opensWithYear reports that a sentence whose main verb is e begins with another
// year than that of the article: "In the 1990s X took part".
func (f *framer) opensWithYear(e *element) bool {
	if !f.a.tokens[f.s.from].has(cPrep) || e.subj.lo <= f.s.from || f.a.surface(e.head) != 'd' {
		return false
	}
	for j := f.s.from + 1; j < min(f.s.from+4, e.subj.lo); j++ {
		if t := &f.a.tokens[j]; f.a.isYear(j) {
			return !strings.HasPrefix(string(f.a.published), f.a.text[t.start:t.end])
		}
	}
	return false
}

// hedged reports a stand that only leans: a condition, a weak verb, a hedge
// between the verb and the evidence without a firm word.
func (f *framer) hedged(ev evidence, g int, k frameKind) bool {
	if k == fkCondition || k == fkAssert && !ev.cue || f.a.setsCondition(&ev) {
		return true
	}
	if g < 0 {
		return false
	}
	e := &f.el[g]
	weak := e.strength == 1 || e.kind == kWeak || e.modal&cMay != 0
	for j := e.first; j < ev.to; j++ {
		t := &f.a.tokens[j]
		if t.has(cFirm) {
			return false
		}
		weak = weak || t.has(cWeak)
	}
	return weak
}

// elementFeatures adds what element g says for or against a frame.
func (f *framer) elementFeatures(g int, w *walk, to *featureSet) {
	if g < 0 {
		return
	}
	e := &f.el[g]
	if e.modal&cMay != 0 {
		to.add(ftMay)
	}
	if w.modal&cMust != 0 {
		to.add(ftMust)
	}
	if e.link == lAdjunct && e.subord&cThough == 0 {
		to.add(ftAdjunct)
	}
	if e.link == lCondition {
		to.add(ftCondition)
	}
	to.add(ftGovernors + feature(e.kind))
}

var formWords = [...]string{
	fName: "name of", fPerson: "person of", fPlace: "place that stands for", fAdjective: "adjective of",
	fDemonym: "people of", fGroup: "group of", fOffice: "office of", fPronoun: "pronoun for",
}

var kindNames = [...]string{"none", "say", "think", "ask", "forecast", "want", "weak", "urge", "praise", "refuse", "dissuade", "accuse", "deny", "act", "plain", "good", "bad", "end", "start", "judge", "threat", "reverse", "need", "meet", "cause"}

func kindWord(k kind) string {
	switch k {
	case kWant, kWeak, kUrge, kPraise, kThreat, kNeed, kCause:
		return "wants"
	case kRefuse, kDissuade, kAccuse:
		return "refuses"
	case kAct, kEnd, kStart:
		return "act"
	}
	return "verb"
}
