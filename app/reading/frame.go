package reading

import "fmt"

// frame is one reading of one piece of evidence: who holds what, and why.
type frame struct {
	sentence  int
	party     int
	issue     int
	value     int // sum of the signs: its side and firmness
	claimedBy int // party, -1 if nobody
	holder    speaker
	kind      frameKind
	evidence  evidence
	quoted    bool
	features  []string
	steps     []string
}

// frameKind says how the text shows the position.
type frameKind uint8

const (
	fkAssert   frameKind = iota // said, without an attitude of its own
	fkAttitude                  // wants, refuses, agrees
	fkAct                       // signed, cut off
	fkNominal                   // X's refusal
	fkPassive                   // rejected by X
	fkAccused                   // what X is blamed for
	fkCondition
	fkPresupposed // what X is told to give up
	fkApposition  // "a demand made by X"
	fkEllipsis    // "despite X's refusal"
	fkPromised    // said of another, to happen
	fkJoint       // reached a deal with X
	fkCarried     // the topic of the sentence before
	fkOwned       // X's plan
	fkLoose       // party and issue in one clause, the way between them unclear
)

var frameKinds = [...]string{"assert", "attitude", "act", "nominal", "passive", "accused", "condition", "presupposed", "apposition", "ellipsis", "promised", "joint", "carried", "owned", "loose"}

// framer reads the evidence of one sentence.
type framer struct {
	a   *analysis
	si  int
	s   sentence
	el  []element
	out []frame
}

func (a *analysis) frames(si int, el []element, out []frame) []frame {
	f := framer{a: a, si: si, s: a.sentences[si], el: el, out: out}
	for _, ev := range a.evidence {
		if ev.from >= f.s.from && ev.from < f.s.to {
			f.read(ev)
		}
	}
	f.appositions(len(out))
	f.carried()
	f.goesOn(len(out))
	f.setTopic(len(out))
	return f.out
}

// walk is the way from a piece of evidence up to the top of the sentence.
type walk struct {
	value   int
	emitted int // frames written on the way
	steps   []string
	feats   []string
	first   int // frames before this walk
	modal   class
	weak    bool
	deny    bool
	acted   bool // an operator has turned or kept the value
	harm    bool // the evidence is harmed, says who speaks
}

func (f *framer) read(ev evidence) {
	w := walk{value: ev.value, first: len(f.out)}
	if w.value == 0 {
		w.value = 1
		w.feats = append(w.feats, "unoriented")
	}
	what := "keyword"
	if ev.cue {
		what = "cue"
	}
	w.steps = append(w.steps, fmt.Sprintf("issue: %s “%s” (%s %q, %+d)", f.a.e.issues[ev.issue].Name, f.words(ev.from, ev.to), what, ev.text, w.value))
	for i := range f.el {
		e := &f.el[i]
		if e.gapHi > e.gapLo && ev.from >= e.gapLo && ev.to <= e.gapHi && (e.passive || e.kind != kSay && e.kind != kThink) {
			side := w
			side.feats = append([]string{"gap"}, w.feats...)
			side.steps = append([]string(nil), w.steps...)
			f.inGap(ev, e, &side)
			f.climb(ev, i, &side)
		}
	}
	if f.attributive(ev) {
		return
	}
	f.owned(ev)
	w.first = len(f.out)
	g, role := f.governor(ev)
	if role == roleSubject {
		w.feats = append(w.feats, "subject")
	}
	f.background(ev, g, &w)
	if role != roleSubject {
		f.negators(ev, g, &w)
	}
	if g >= 0 && role == roleSubject {
		f.subjectRole(ev, &f.el[g], &w)
		f.top(ev, f.el[g].parent, g, &w)
		return
	}
	f.top(ev, g, -1, &w)
}

// judgeOf finds the verb that calls its object the evidence: "sees it as a
// trap", or -1.
func (f *framer) judgeOf(ev evidence) int {
	as := -1
	for j := ev.from; j >= f.s.from && j > ev.from-5; j-- {
		if f.a.tokens[j].has(cAs) {
			as = j
			break
		}
	}
	if as < 0 || !ev.cue {
		return -1
	}
	found := -1
	for i := range f.el {
		e := &f.el[i]
		if e.last <= as && e.form == vFinite {
			found = -1
			if e.kind == kJudge || e.judged > 0 {
				found = i
			}
		}
	}
	return found
}

// inGap lets the nouns inside an antecedent act on evidence in it: "cuts to
// the programmes that X proposed".
func (f *framer) inGap(ev evidence, e *element, w *walk) {
	for i := range f.el {
		o := &f.el[i]
		if o.form == vNominal && o.first >= e.gapLo && o.last <= ev.from && o.sign < 0 && o.kind == kEnd {
			w.value = -w.value
			w.steps = append(w.steps, fmt.Sprintf("act: “%s” (-1)", o.phrase))
		}
	}
}

type role uint8

const (
	roleObject role = iota
	roleSubject
)

// governor finds the element over a piece of evidence: the verb whose subject
// it is, the verb that the cue itself holds, or the nearest one before it.
func (f *framer) governor(ev evidence) (int, role) {
	for i := range f.el {
		e := &f.el[i]
		if e.head >= ev.from && e.head < ev.to && (ev.cue || e.form != vNominal) && (e.form != vIng || e.head == ev.from) {
			return i, roleSubject
		}
	}
	best := -1
	for i := range f.el {
		if f.el[i].form == vNominal && f.el[i].first == ev.to && !ev.cue && !f.alsoEvidence(ev.issue, f.el[i].head) {
			return i, roleObject
		}
	}
	for i := range f.el {
		e := &f.el[i]
		if e.first >= ev.to || e.last > ev.from && e.first >= ev.from {
			break
		}
		if e.head < ev.from {
			best = i
		}
	}
	if j := f.judgeOf(ev); j >= 0 {
		return j, roleObject
	}
	if best >= 0 && f.el[best].form == vNominal && f.el[best].last <= ev.from {
		return best, roleObject
	}
	for i := range f.el {
		e := &f.el[i]
		if e.form == vFinite && (e.ownSubject && ev.from >= e.subj.lo && ev.to <= e.first && !e.passive || e.passive && ev.from >= e.gapLo && ev.to <= e.first && e.gapHi > e.gapLo) {
			if e.passive {
				return i, roleObject
			}
			return i, roleSubject
		}
	}
	return best, roleObject
}

// alsoEvidence reports that a token is evidence of an issue.
func (f *framer) alsoEvidence(issue, token int) bool {
	for i := range f.a.evidence {
		if o := &f.a.evidence[i]; o.issue == issue && o.from <= token && token < o.to {
			return true
		}
	}
	return false
}

// subjectRole lets a verb or predicate act on the evidence that is its
// subject or holds it: "the deal is dead", "X will not cede the land".
func (f *framer) subjectRole(ev evidence, e *element, w *walk) {
	inside := w.steps
	switch {
	case ev.from <= e.head && e.head < ev.to:
	case e.kind == kGood || e.kind == kBad || e.be && e.sign != 0:
		w.value *= e.sign
		inside = append(inside, fmt.Sprintf("said of it: %q (%+d)", e.phrase, e.sign))
	}
	if e.kind == kGood || e.kind == kBad || e.neg {
		w.acted = true
	}
	if e.neg && !(e.negAt >= ev.from && e.negAt < ev.to) {
		w.value = -w.value
		inside = append(inside, "negated (not)")
		w.feats = append(w.feats, "negated")
	}
	w.modal |= e.modal
	w.steps = inside
}

// negators turns the value for each negator between the governor and the
// evidence: "a deal without guarantees", "no ceasefire".
func (f *framer) negators(ev evidence, g int, w *walk) {
	lo := f.s.from
	if g >= 0 {
		lo = f.el[g].last
	}
	for j := ev.from - 1; j >= lo; j-- {
		t := &f.a.tokens[j]
		if t.is(sComma|sBreak) || t.has(cBut) {
			return
		}
		if t.has(cNegator) && t.has(cPrep) && g >= 0 && f.el[g].form == vFinite && f.el[g].modal&(cWill|cMay) != 0 && !f.holds(&f.el[g]) {
			return
		}
		if t.has(cNegator) && !f.covered(j) && !f.counted(j) {
			w.value = -w.value
			w.steps = append(w.steps, fmt.Sprintf("negated by %q", f.words(j, j+1)))
			w.feats = append(w.feats, "negator")
			return
		}
	}
}

// counted reports a negator that an element has taken already.
func (f *framer) counted(j int) bool {
	for i := range f.el {
		if f.el[i].neg && f.el[i].negAt == j {
			return true
		}
	}
	return false
}

func (f *framer) covered(j int) bool {
	for i := range f.el {
		if f.el[i].first <= j && j < f.el[i].last || f.el[i].form == vNominal && f.el[i].neg && j < f.el[i].first && j >= f.el[i].first-3 {
			return true
		}
	}
	return false
}

// background marks evidence that only sets the scene.
func (f *framer) background(ev evidence, g int, w *walk) {
	lo := ev.from
	if g >= 0 && f.el[g].last <= ev.from {
		lo = f.el[g].last
	} else if g < 0 {
		for lo > f.s.from && !f.a.tokens[lo-1].is(sComma|sBreak) {
			lo--
		}
	}
	if ev.from-lo > 7 {
		w.feats = append(w.feats, "far")
	}
	for j := lo; j < ev.from; j++ {
		t := &f.a.tokens[j]
		switch {
		case t.has(cAbout):
			w.feats = append(w.feats, "pp-about")
		case t.has(cWhen|cThough|cBecause) && t.has(cPrep):
			w.feats = append(w.feats, "pp-when")
		case t.has(cIf) && t.has(cPrep):
			w.feats = append(w.feats, "pp-if")
		case t.has(cPrep) && t.has(cPlace):
			w.feats = append(w.feats, "pp-place")
		}
	}
	if g < 0 {
		w.feats = append(w.feats, "nogov")
	}
}

func (f *framer) words(from, to int) string {
	return f.a.text[f.a.tokens[from].start:f.a.tokens[to-1].end]
}

// top walks up from element g; own is the element that the evidence belongs
// to, where its subject may hold it.
func (f *framer) top(ev evidence, g, own int, w *walk) {
	if own >= 0 {
		o := &f.el[own]
		switch {
		case o.question:
			return
		case o.link == lCondition && o.parent >= 0:
			if g = f.condition(ev, own, w); g == condDrop {
				return
			}
		default:
			f.ownSubject(ev, own, w)
		}
	}
	f.climb(ev, g, w)
}

// ownSubject writes a frame for the subject of the verb inside a cue: "X
// withdrew its troops".
func (f *framer) ownSubject(ev evidence, own int, w *walk) {
	e := &f.el[own]
	if ev.cue && e.form == vNominal && e.subj.speaker.known() && (e.kind == kWant || e.kind == kRefuse) {
		f.emit(ev, e.subj.speaker, fkNominal, own, w)
		return
	}
	if e.kind == kGood || e.kind == kBad || e.form != vFinite || !e.subj.speaker.known() || e.modal&cMust != 0 || ev.from <= e.subj.lo && ev.to > e.subj.lo {
		return
	}
	k := fkAct
	if e.kind != kAct && e.kind != kPlain && e.sign != 0 {
		k = fkAttitude
	}
	f.emit(ev, e.subj.speaker, k, own, w)
	f.joint(ev, own, w)
}

// climb goes from governor to governor: each turns the value by its sign, and
// writes a frame where it has a holder.
func (f *framer) climb(ev evidence, g int, w *walk) {
	start := g
	for n := 0; g >= 0 && n <= len(f.el); n++ {
		e := &f.el[g]
		if e.question {
			f.out = f.out[:w.first]
			return
		}
		f.pass(ev, g, w)
		if e.form == vInfinitive && e.agentHi-e.agentLo > 1 && e.parent >= 0 && (f.el[e.parent].kind == kAct || f.el[e.parent].kind == kPlain) {
			w.feats = append(w.feats, "purpose")
		}
		if n == 3 {
			w.feats = append(w.feats, "deep")
		}
		if w.deny {
			f.out = f.out[:w.first]
			return
		}
		if e.link == lCondition && e.parent >= 0 {
			if g = f.condition(ev, g, w); g == condDrop {
				f.out = f.out[:w.first]
				return
			}
			continue
		}
		if e.link == lCondition {
			w.feats = append(w.feats, "in-if")
		}
		g = e.parent
	}
	f.finish(ev, w)
	if len(f.out) == w.first && !ev.soft {
		f.loose(ev, start, w)
	}
}

func (f *framer) pass(ev evidence, g int, w *walk) {
	e := &f.el[g]
	switch e.kind {
	case kDeny:
		w.deny = !e.neg && e.form == vFinite && w.first == len(f.out)
		return
	case kSay, kThink, kAsk, kForecast:
		f.passSay(ev, g, w)
		return
	case kJudge:
		if e.link != lComplement && !e.passive {
			f.passSay(ev, g, w)
			return
		}
	case kUrge:
		if e.form == vNominal && !e.subj.speaker.known() {
			w.deny = true
			return
		}
	}
	sign := e.sign
	switch {
	case sign == 0, e.judged > 0 && f.evaluative(ev), e.kind == kAct && f.a.tokens[ev.from].has(cPrep):
		sign = 1
	case e.kind == kBad && e.form != vNominal && !e.be:
		w.harm = !w.harm
	}
	if e.kind == kThreat && f.blamedFor(e) {
		sign = -1
	}
	neg := e.neg && !f.reset(e.last, ev.from) && !(e.negAt >= ev.from && e.negAt < ev.to)
	if neg && e.kind == kNeed {
		w.deny = true
		return
	}
	if neg {
		sign = -sign
	}
	w.value *= sign
	if e.sign != 0 || neg {
		w.acted = true
		no := ""
		if neg {
			no = "not "
		}
		w.steps = append(w.steps, fmt.Sprintf("%s: “%s%s” (%+d)", kindWord(e.kind), no, e.phrase, sign))
	}
	if sign < 0 && e.kind == kAct {
		f.presupposed(ev, g, w)
	}
	if !f.holds(e) {
		if !e.subj.speaker.known() && e.subj.hi > e.subj.lo && e.form == vFinite && e.sign != 0 && e.kind != kAct && e.kind != kGood && e.kind != kBad {
			w.feats = append(w.feats, "other-holder")
		}
		w.modal |= e.modal
		return
	}
	kind := fkAttitude
	switch {
	case e.form == vNominal:
		kind = fkNominal
	case e.passive:
		kind = fkPassive
	case e.kind == kAct:
		kind = fkAct
	}
	if e.kind == kAccuse || e.kind == kThreat && sign < 0 || (e.kind == kRefuse || e.kind == kPraise) && f.blamedFor(e) {
		f.accused(ev, g, sign, w)
	}
	f.emit(ev, e.subj.speaker, kind, g, w)
	f.joint(ev, g, w)
	w.modal |= e.modal
}

// evaluative reports a cue that is itself a judgement: "non-starter".
func (f *framer) evaluative(ev evidence) bool {
	if !ev.cue {
		return false
	}
	for j := ev.from; j < ev.to; j++ {
		l := &f.a.lex[j]
		for _, ref := range []int32{l.adjective, l.noun} {
			if ref != 0 {
				if k := f.a.e.verbs[ref-1].kind; k == kGood || k == kBad {
					return true
				}
			}
		}
	}
	return false
}

// reset reports a "but" between two tokens, which ends a negation.
func (f *framer) reset(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if f.a.tokens[j].has(cBut) {
			return true
		}
	}
	return false
}

// holds reports that the subject of e holds what e says.
func (f *framer) holds(e *element) bool {
	if !e.subj.speaker.known() || e.link == lCondition || f.wished(e) {
		return false
	}
	switch e.kind {
	case kWant, kWeak, kUrge, kPraise, kRefuse, kDissuade, kAccuse, kThreat, kNeed:
		return e.modal&cMust == 0 && (e.form == vFinite || e.form == vNominal || e.form == vIng && e.link != lComplement || e.passive || f.raised(e))
	case kEnd, kStart:
		return e.form == vNominal && e.subj.hi > e.subj.lo
	case kAct:
		return e.modal&cMust == 0 && (e.form == vFinite || e.form == vIng && e.link == lTop) || e.passive
	}
	return false
}

// wished reports that e is what somebody else wants, so that its subject does
// not hold it: "hopes that X will agree".
func (f *framer) wished(e *element) bool {
	if e.link != lContent || e.parent < 0 {
		return false
	}
	g := &f.el[e.parent]
	switch g.kind {
	case kWant, kUrge, kThreat, kNeed, kGood, kBad, kRefuse:
		return !g.subj.speaker.known() || g.subj.speaker.parties[0] != e.subj.speaker.parties[0]
	}
	return false
}

// raised reports an infinitive that its governor asserts: "continues to
// demand".
func (f *framer) raised(e *element) bool {
	if e.form != vInfinitive && e.form != vIng || e.parent < 0 {
		return false
	}
	g := &f.el[e.parent]
	return g.form == vFinite && !g.neg && (g.kind == kAct && g.sign > 0 || g.kind == kPlain) && e.agentHi-e.agentLo <= 1
}

func (f *framer) passSay(ev evidence, g int, w *walk) {
	e := &f.el[g]
	if e.kind == kAsk {
		w.feats = append(w.feats, "asked")
	}
	if e.kind == kForecast {
		w.feats = append(w.feats, "forecast")
	}
	sp := e.subj.speaker
	if len(f.out) == w.first {
		if sp.known() && e.form != vNominal {
			if e.neg {
				w.value = -w.value
				w.feats = append(w.feats, "saynot")
			}
			if w.harm {
				w.value = -w.value
			}
			f.emit(ev, sp, fkAssert, g, w)
		}
		return
	}
	if !sp.known() {
		by := "said-by-other"
		if sp.expert {
			by = "expert"
		}
		if e.subj.hi > e.subj.lo {
			f.each(w, func(fr *frame) { fr.features = append(fr.features, by) })
		}
		return
	}
	f.promised(ev, g, w)
	f.each(w, func(fr *frame) {
		if fr.claimedBy < 0 && fr.party != sp.parties[0] {
			fr.claimedBy = sp.parties[0]
			fr.features = append(fr.features, "claimed")
			fr.steps = append(fr.steps, "claimed by: "+sp.text)
		}
	})
}

func (f *framer) each(w *walk, do func(*frame)) {
	for i := w.first; i < len(f.out); i++ {
		do(&f.out[i])
	}
}

// accused writes a frame for whom the accusation names: they do what they are
// blamed for, says the accuser.
func (f *framer) accused(ev evidence, g, sign int, w *walk) {
	e := &f.el[g]
	m := f.a.clauseMention(e.last, ev.from)
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

// clauseMention gives the first mention between two tokens, or -1.
func (a *analysis) clauseMention(lo, hi int) int {
	for j := lo; j < hi; j++ {
		if m := a.mentionAt[j]; m != 0 && !a.mentions[m-1].modifier {
			return int(m - 1)
		}
	}
	return -1
}

// finish gives what nobody in the sentence holds to the speaker of the
// quotation that it stands in.
func (f *framer) finish(ev evidence, w *walk) {
	q := f.a.tokens[ev.from].quote
	if len(f.out) > w.first || q == 0 {
		if q != 0 {
			sp := f.a.quotes[q].speaker
			f.each(w, func(fr *frame) {
				if sp.known() && fr.claimedBy < 0 && fr.party != sp.parties[0] {
					fr.claimedBy = sp.parties[0]
					fr.features = append(fr.features, "claimed")
				}
			})
		}
		return
	}
	if sp := f.a.quotes[q].speaker; sp.known() {
		f.emit(ev, sp, fkAssert, -1, w)
	}
}

// loose gives evidence that no stand governs to the nearest party that is a
// subject on the way up, as a weak suggestion.
func (f *framer) loose(ev evidence, g int, w *walk) {
	for n := 0; g >= 0 && n <= len(f.el); n++ {
		e := &f.el[g]
		if sp := e.subj.speaker; sp.known() && e.form != vNominal {
			f.emit(ev, sp, fkLoose, g, w)
			return
		}
		g = e.parent
	}
}

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
		fr := frame{sentence: f.si, party: p, issue: ev.issue, value: w.value, claimedBy: -1, holder: sp, kind: k, evidence: ev}
		fr.features = append(append([]string(nil), w.feats...), f.elementFeatures(g, w)...)
		form := "carried over"
		if sp.mention >= 0 {
			form = formWords[f.a.mentions[sp.mention].form]
		}
		fr.steps = append([]string{fmt.Sprintf("holder: %s (%s of %s)", sp.text, form, f.a.e.parties[p].Name)}, w.steps...)
		f.out = append(f.out, fr)
	}
}

func (f *framer) elementFeatures(g int, w *walk) []string {
	if g < 0 {
		return nil
	}
	e := &f.el[g]
	var out []string
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
	return append(out, "gov-"+kindNames[e.kind])
}

var formWords = map[form]string{
	fName: "name", fPerson: "person", fPlace: "place that stands for it", fAdjective: "adjective",
	fDemonym: "people", fGroup: "group", fOffice: "office", fPronoun: "pronoun",
}

var kindNames = [...]string{"none", "say", "think", "ask", "forecast", "want", "weak", "urge", "praise", "refuse", "dissuade", "accuse", "deny", "act", "plain", "good", "bad", "end", "start", "judge", "threat", "need"}

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
