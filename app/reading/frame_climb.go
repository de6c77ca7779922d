package reading

// walk is the way from a piece of evidence up to the top of the sentence.
type walk struct {
	value  int
	last   int32 // its last step
	feats  featureSet
	first  int // frames before this walk
	modal  class
	deny   bool
	acted  bool // an operator has turned or kept the value
	harm   bool // the evidence is harmed, says who speaks
	judge  bool // what another holds is called good or bad
	gap    bool // the evidence is the noun that a clause describes
	price  bool // the evidence is asked for what else the clause tells of
	shows  bool // an attitude that was shown, to which nothing was done
	other  bool // somebody of no party holds it, whatever the speaker says of them
	brings bool // the evidence is said to lead to something

	aimOf *element // what is done for what the evidence is of, nil if nothing is

	meanwhile bool // the evidence only tells when, why or against what something is done
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
			w.other, w.aimOf = f.strangerHolds(o), f.doneFor(o)
			f.ownSubject(ev, own, w)
			f.ofNone(o, w)
		}
	}
	f.climb(ev, g, w)
}

// ownSubject writes a frame for the subject of the verb inside a cue: "X
// withdrew its troops".
func (f *framer) ownSubject(ev evidence, own int, w *walk) {
	e := &f.el[own]
	if ev.cue && e.form == vNominal && e.subj.speaker.known() && (e.kind == kWant || e.kind == kRefuse) {
		if f.givenUp(own) || f.sought(e) {
			return
		}
		f.emit(ev, e.subj.speaker, fkNominal, own, w)
		return
	}
	if (e.modal&cMust != 0 || !e.subj.speaker.known() || ev.from <= e.subj.lo && ev.to > e.subj.lo) && f.laidDown(ev, own, w) {
		return
	}
	if e.kind == kGood || e.kind == kBad || e.form != vFinite && !f.reportedly(e) && !f.doneAlong(e) || !e.subj.speaker.known() || e.modal&cMust != 0 || f.wished(e) || ev.from <= e.subj.lo && ev.to > e.subj.lo {
		return
	}
	if f.bareMeeting(e) || f.untilWhen(own) >= 0 {
		return
	}
	k := fkAct
	if e.kind != kAct && e.kind != kPlain && e.sign != 0 {
		k = fkAttitude
	}
	f.emit(ev, e.subj.speaker, k, own, w)
	f.joint(ev, own, w)
}

// doneAlong reports a participle that tells what its subject does as well: "X left,
// rejecting the offer", "X replied by rejecting it".
func (f *framer) doneAlong(e *element) bool {
	if e.form != vIng || e.link != lTop && e.link != lContent || e.first <= f.s.from {
		return false
	}
	t := &f.a.tokens[e.first-1]
	return t.is(sComma) || t.has(cBy) || t.has(cAnd)
}

// reportedly reports an infinitive that is said of its subject, or that it was
// brought to: "is believed to have accepted", "was forced to accept".
func (f *framer) reportedly(e *element) bool {
	if !f.raised(e) {
		return false
	}
	g := &f.el[e.parent]
	return g.passive && (g.kind == kSay || g.kind == kThink || g.kind == kCause)
}

// bareMeeting reports a cue that only tells that people met or spoke, which is no
// stand: "the minister spoke with his counterpart on Sunday".
func (f *framer) bareMeeting(e *element) bool {
	return e.kind == kMeet && e.form == vFinite && e.modal == 0 && !e.neg && f.a.surface(e.head) == 'd' && f.a.tokens[e.first].quote == 0
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
		before := w.value
		f.pass(ev, g, w)
		if e.link == lRelative {
			if w.gap {
				break
			}
			w.feats.add(ftDescribing)
			if e.form == vPassivePart {
				w.value = before // what is done to the noun is not done to what describes it
			}
			f.asItIs(e, w)
			f.ofNone(e, w)
		}
		if e.form == vInfinitive && e.agentHi-e.agentLo > 1 && e.parent >= 0 && (f.el[e.parent].kind == kAct || f.el[e.parent].kind == kPlain || f.el[e.parent].kind == kMeet) {
			w.feats.add(ftPurpose)
		}
		if n == 3 {
			w.feats.add(ftDeep)
		}
		if w.deny {
			f.out = f.out[:w.first]
			return
		}
		if e.link == lCondition && (e.kind == kSay || e.kind == kThink) && e.sign >= 0 {
			f.out = f.out[:w.first] // "if X finds that" tells of nobody's stand
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
			w.feats.add(ftInIf)
		}
		w.shows = f.shown(e)
		if f.isWhatIsWanted(g) && f.el[g+1].parent != g {
			g++ // "giving it up is what X wants"
			continue
		}
		w.aimOf = f.doneFor(e)
		g = e.parent
	}
	f.finish(ev, w)
	if len(f.out) == w.first && !ev.soft && !w.other {
		f.loose(ev, start, w)
	}
	f.dropHearsay(w)
}

// pass lets element g act on what hangs on it: it turns the value, and writes
// a frame where its subject holds what it says.
func (f *framer) pass(ev evidence, g int, w *walk) {
	e := &f.el[g]
	if w.deny = (e.together || f.agreesOn(e)) && f.nothingCame(e); w.deny {
		return
	}
	switch e.kind {
	case kDeny:
		if f.deniesOwn(g) {
			f.out = f.out[:w.first]
			w.value = -w.value
			w.last = f.a.note(w.last, step{form: stepTurns, value: -1, a: kindWord(kRefuse), b: e.phrase})
			f.emit(ev, e.subj.speaker, fkAttitude, g, w)
			return
		}
		w.deny = !e.neg && e.form == vFinite && f.onlyOwn(e, w)
		return
	case kSay, kThink, kAsk, kForecast:
		if w.deny = e.kind == kAsk && e.form == vNominal; w.deny {
			return // "our position on it has not changed"
		}
		f.passSay(ev, g, w)
		return
	case kJudge:
		if e.link != lComplement && !e.passive {
			f.passSay(ev, g, w)
			return
		}
	case kUrge:
		if e.form == vNominal && !e.subj.speaker.known() {
			w.deny = !f.resisted(e)
			return
		}
	}
	w.other = w.other || f.strangerHolds(e)
	sign := f.turn(ev, e, w)
	w.deny = w.deny || len(f.out) == w.first && (f.ofListener(e) || f.fallsShort(g))
	if w.deny {
		return
	}
	if (e.kind == kGood || e.kind == kBad) && e.be && len(f.out) > w.first {
		w.judge = true
	}
	if e.be && ev.from >= e.subj.lo && ev.to <= e.subj.hi {
		f.heldBy(ev, e, w) // "giving it up is unthinkable for X"
	}
	if sign < 0 && e.kind == kAct {
		f.presupposed(ev, g, w)
	}
	f.holders(ev, g, sign, w)
	w.modal |= e.modal
}

// nothingCame reports several who did not do what only several can, of whom nobody
// tells who it was that would not: "could not agree on", "failed to settle".
func (f *framer) nothingCame(e *element) bool {
	if e.modal&(cWill|cMust) != 0 || e.link == lCondition {
		return false // "will act if they do not agree" tells who wants them to
	}
	if e.neg || e.parent < 0 || e.form != vInfinitive {
		return e.neg
	}
	g := &f.el[e.parent]
	return (g.kind == kAct || g.kind == kPlain) && g.neg || g.kind == kBad && g.form != vNominal
}

// agreesOn reports several who agree a thing among themselves, where they may fail to:
// "failed to agree sanctions", but not "failed to agree to them".
func (f *framer) agreesOn(e *element) bool {
	return e.phrase == "agree" && !e.neg && e.parent >= 0 && f.el[e.parent].phrase == "fail" && e.last < f.s.to && !f.a.isTo(e.last)
}

// turn multiplies the value by the sign of an element and its negation, and
// gives that sign.
func (f *framer) turn(ev evidence, e *element, w *walk) int {
	if w.aimOf == e {
		return 1
	}
	sign := e.sign
	inSubject := e.form == vFinite && ev.from >= e.subj.lo && ev.to <= e.subj.hi
	if inSubject {
		w.brings = f.brings(e) // "breaking it would have consequences"
	}
	over, verdict := f.chosenFirst(e, ev), f.verdictOn(ev, e)
	wantsMore := verdict == 0 && f.refusesBid(ev, e, w)
	switch {
	case wantsMore:
		sign = 1
	case verdict != 0 && (e.kind != kBad || ev.from >= e.first):
		sign = verdict
		if f.a.isBid(ev.to-1) && w.value*f.a.e.issues[ev.issue].greater < 0 {
			sign = -verdict // too little of it is too little, whichever way an offer points
		}
	case f.unlessDone(ev, e), inSubject && sign < 0 && e.kind == kAct && !e.passive && !e.be && !f.undone(e): // "signing it would end the row"
		sign = 1
	case sign == 0, over, w.shows, w.paid(e), f.endsIn(e, ev), sign < 0 && f.meansOf(e, ev), e.judged > 0 && e.judged <= ev.to && f.evaluative(ev), e.kind == kAct && f.a.tokens[ev.from].has(cPrep) && ev.from-e.last < 4: // "keep them out of"
		sign = 1
	case w.harm && e.be && (e.kind == kGood || e.kind == kBad):
		w.harm = false // who finds it wrong to hurt it is for it
	case (e.kind == kBad || e.kind == kGood && e.neg || f.lacks(e) || f.makesBad(e)) && e.form != vNominal && (!e.be || f.barsWay(e)) && ev.from >= e.first && !f.judgesNext(e):
		w.harm = !w.harm
	}
	if e.kind == kThreat && f.blamedFor(e) {
		sign = -1
	}
	neg := e.neg && !over && !wantsMore && !f.unlessDone(ev, e) && !f.missesOut(e) && !w.paid(e) && !f.reset(e.last, ev.from) && (e.negAt < ev.from || e.negAt >= ev.to)
	if neg && e.kind == kNeed {
		w.deny = true
		return sign
	}
	form := stepTurns
	switch {
	case neg:
		sign, form = -sign, stepTurnsNot
	case wantsMore:
		form = stepWantsMore
	}
	w.value *= sign
	if e.sign != 0 || neg {
		w.acted = w.acted || e.form != vNominal || e.kind != kEnd && e.kind != kStart
		w.last = f.a.note(w.last, step{form: form, value: sign, a: kindWord(e.kind), b: e.phrase})
	}
	return sign
}

// blames reports that an element tells what its object has done.
func (f *framer) blames(e *element, sign int) bool {
	switch e.kind {
	case kAccuse:
		return true
	case kThreat:
		return sign < 0
	case kRefuse, kPraise:
		return f.blamedFor(e)
	}
	return false
}

func heldKind(e *element) frameKind {
	switch {
	case e.form == vNominal:
		return fkNominal
	case e.passive:
		return fkPassive
	case e.kind == kAct:
		return fkAct
	}
	return fkAttitude
}

// holds reports that the subject of e holds what e says.
func (f *framer) holds(e *element) bool {
	if !e.subj.speaker.known() || e.link == lCondition || f.wished(e) || f.sought(e) || f.toldNeed(e) {
		return false
	}
	switch e.kind {
	case kCause:
		return e.sign != 0 && e.form == vFinite && !e.neg
	case kWant, kWeak, kUrge, kPraise, kRefuse, kDissuade, kAccuse, kThreat, kNeed:
		if e.kind == kWeak && e.strength == 0 && !e.neg {
			return false // who is able to do it need not want it
		}
		return e.modal&cMust == 0 && (e.form == vFinite || e.form == vNominal || e.form == vIng && e.link != lComplement || e.passive || f.raised(e))
	case kEnd: // not kStart: what X gains access or entry to others may want
		return e.form == vNominal && e.subj.hi > e.subj.lo && !f.wantedFrom(e)
	case kAct:
		return e.modal&cMust == 0 && (f.caused(e) || e.form == vFinite || e.form == vIng && e.link == lTop) || e.passive
	}
	return false
}

// wantedFrom reports that e is what another party wants, praises or refuses:
// "X welcomed the Y guarantees" says what X thinks of them.
func (f *framer) wantedFrom(e *element) bool {
	if e.parent < 0 {
		return false
	}
	g := &f.el[e.parent]
	switch g.kind {
	case kWant, kPraise, kRefuse, kUrge, kNeed:
		return g.subj.speaker.known() && g.subj.speaker.parties[0] != e.subj.speaker.parties[0]
	}
	return false
}

// caused reports an act that its holder was brought to: "led X to sign".
func (f *framer) caused(e *element) bool {
	return e.parent >= 0 && f.el[e.parent].kind == kCause && f.raised(e)
}

// raised reports an infinitive that its governor asserts: "continues to
// demand".
func (f *framer) raised(e *element) bool {
	if e.form != vInfinitive && e.form != vIng || e.parent < 0 {
		return false
	}
	g := &f.el[e.parent]
	if g.kind == kCause && e.form == vInfinitive && e.agentHi > e.agentLo {
		return !g.neg && g.modal == 0 && g.form != vInfinitive
	}
	if g.kind == kMeet && e.form == vInfinitive {
		return !g.neg
	}
	return g.form == vFinite && !g.neg && (g.kind == kAct && g.sign > 0 || g.kind == kPlain || g.passive && (g.kind == kSay || g.kind == kThink || g.kind == kCause)) && e.agentHi-e.agentLo <= 1
}

func (f *framer) passSay(ev evidence, g int, w *walk) {
	e := &f.el[g]
	if e.kind == kAsk {
		w.feats.add(ftAsked)
	}
	if e.kind == kForecast {
		w.feats.add(ftForecast)
		f.each(w, func(fr *frame) { fr.features.add(ftForecast) })
	}
	sp := e.subj.speaker
	disbelieved := e.neg != (e.sign < 0)
	if len(f.out) == w.first {
		if sp.known() && (e.form != vNominal || f.a.tokens[e.last-1].has(cThat)) && e.kind != kAsk && !w.other && !f.handles(e, ev) && !f.toDeclare(e) {
			if disbelieved {
				w.value = -w.value
				w.feats.add(ftSayNot)
			}
			if w.harm {
				w.value = -w.value
			}
			w.warned(e)
			f.emit(ev, sp, fkAssert, g, w)
		}
		return
	}
	if disbelieved && e.kind == kThink {
		f.each(w, func(fr *frame) {
			fr.value = -fr.value
			fr.last = f.a.note(fr.last, step{form: stepNegated})
		})
	}
	if !sp.known() && e.subj.pronoun&cIt != 0 && e.kind == kThink {
		return // "it seems that"
	}
	if !sp.known() {
		by := ftSaidByOther
		if sp.expert {
			by = ftExpert
		}
		if e.subj.hi > e.subj.lo {
			f.each(w, func(fr *frame) { fr.features.add(by) })
		}
		return
	}
	f.judged(ev, g, w)
	f.demanded(ev, g, w)
	f.promised(ev, g, w)
	f.each(w, func(fr *frame) {
		if fr.claimedBy < 0 && !contains(sp.parties, fr.party) {
			fr.claimedBy = sp.parties[0]
			fr.features.add(ftClaimed)
			fr.last = f.a.note(fr.last, step{form: stepClaimed, a: sp.text})
		}
	})
}

// toDeclare reports a saying that somebody else wants of its subject: "X proposed that
// Y declare a truce".
func (f *framer) toDeclare(e *element) bool {
	return e.modal == 0 && f.a.surface(e.head) == 'b' && f.wished(e)
}

func (f *framer) each(w *walk, do func(*frame)) {
	for i := w.first; i < len(f.out); i++ {
		do(&f.out[i])
	}
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
	if q == 0 && len(f.out) == w.first {
		f.verbless(ev, w)
		f.onList(ev, w)
	}
	if len(f.out) > w.first || q == 0 {
		if q != 0 {
			sp := f.a.quotes[q].speaker
			if sp.known() {
				f.promisedBy(ev, sp, -1, w)
			}
			f.each(w, func(fr *frame) {
				if sp.known() && fr.claimedBy < 0 && !contains(sp.parties, fr.party) {
					fr.claimedBy = sp.parties[0]
					fr.features.add(ftClaimed)
				}
			})
		}
		return
	}
	if sp := f.a.quotes[q].speaker; sp.known() && !w.other {
		if w.harm {
			w.value = -w.value
		}
		f.emit(ev, sp, fkAssert, -1, w)
	}
}
