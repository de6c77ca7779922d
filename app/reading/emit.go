package reading

import "fmt"

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
		if f.a.tokens[j].has(cBut) {
			break
		}
		total += f.judgement(j)
	}
	return sign(total)
}

func (f *framer) judgement(j int) int {
	l := &f.a.lex[j]
	for _, ref := range []int32{l.adjective, l.noun, l.verb} {
		if ref == 0 {
			continue
		}
		en := &f.a.e.verbs[ref-1]
		if en.kind != kGood && en.kind != kBad {
			continue
		}
		if b := f.a.before(j, f.s); j > f.s.from && f.a.tokens[j-1].has(cNegator) || b > f.s.from && f.a.tokens[b].has(cBe) && b+1 < j && f.a.tokens[b+1].has(cNegator) {
			return -en.sign
		}
		return en.sign
	}
	return 0
}

func (f *framer) emit(ev evidence, sp speaker, k frameKind, g int, w *walk) {
	if (k == fkAssert || k == fkLoose) && !w.acted && !ev.cue {
		switch f.mood(ev) {
		case 1:
			w.feats = append(w.feats, "mood-good")
		case -1:
			w.feats = append(w.feats, "mood-bad")
			w.value = -w.value
			w.steps = append(w.steps, "in a bad light (-1)")
		default:
			w.feats = append(w.feats, "mood-none")
		}
	}
	for _, p := range sp.parties {
		if own := f.a.e.issues[ev.issue].ownPole(p); own != 0 && !ev.cue {
			w.value = own
			w.steps = append(w.steps, "a pole is worded as what this party wants")
		}
		fr := frame{sentence: f.si, party: p, issue: ev.issue, value: w.value, claimedBy: -1, holder: sp, kind: k, evidence: ev}
		fr.features = append(make([]string, 0, len(w.feats)+8), w.feats...)
		fr.features = f.elementFeatures(g, w, fr.features)
		fr.weak = f.hedged(ev, g, k)
		form := "carried over"
		if sp.mention >= 0 {
			form = formWords[f.a.mentions[sp.mention].form]
		}
		fr.steps = append([]string{fmt.Sprintf("holder: %s (%s of %s)", sp.text, form, f.a.e.parties[p].Name)}, w.steps...)
		f.out = append(f.out, fr)
	}
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
	weak := e.strength == 1 || e.modal&cMay != 0
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
func (f *framer) elementFeatures(g int, w *walk, out []string) []string {
	if g < 0 {
		return out
	}
	e := &f.el[g]
	if e.modal&cMay != 0 {
		out = append(out, "may")
	}
	if w.modal&cMust != 0 {
		out = append(out, "must")
	}
	if e.link == lAdjunct && e.subord&cThough == 0 {
		out = append(out, "adjunct")
	}
	if e.link == lCondition {
		out = append(out, "condition")
	}
	return append(out, governorFeatures[e.kind])
}

var formWords = map[form]string{
	fName: "name", fPerson: "person", fPlace: "place that stands for it", fAdjective: "adjective",
	fDemonym: "people", fGroup: "group", fOffice: "office", fPronoun: "pronoun",
}

var kindNames = [...]string{"none", "say", "think", "ask", "forecast", "want", "weak", "urge", "praise", "refuse", "dissuade", "accuse", "deny", "act", "plain", "good", "bad", "end", "start", "judge", "threat", "reverse", "need"}

// governorFeatures are the features of the kinds of elements.
var governorFeatures = func() (out [len(kindNames)]string) {
	for i, name := range kindNames {
		out[i] = "gov-" + name
	}
	return out
}()

func kindWord(k kind) string {
	switch k {
	case kWant, kWeak, kUrge, kPraise, kThreat, kNeed:
		return "wants"
	case kRefuse, kDissuade, kAccuse:
		return "refuses"
	case kAct, kEnd, kStart:
		return "act"
	}
	return "verb"
}
