package reading

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
	weak      bool // leans only
	said      bool // given as what somebody said or thinks
	features  featureSet
	last      int32 // its last step
	copied    bool  // from another frame of the sentence
	acted     bool  // an operator has turned or kept its value
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
	fkOwned       // X's attacks
	fkLoose       // party and issue in one clause, the way between them unclear
)

var frameKinds = [...]string{"assert", "attitude", "act", "nominal", "passive", "accused", "condition", "presupposed", "apposition", "ellipsis", "promised", "joint", "carried", "owned", "loose"}

// framer reads the evidence of one sentence.
type framer struct {
	a        *analysis
	si       int
	s        sentence
	contents *contents
	el       []element
	evidence []evidence // of this sentence
	out      []frame
}

func (a *analysis) frames(si int, el []element, out []frame) []frame {
	f := framer{a: a, si: si, s: a.sentences[si], contents: &a.contents[si], el: el, out: out}
	f.evidence = a.evidenceIn(si)
	if f.questions() {
		f.setTopic(len(out))
		return f.out
	}
	if len(f.evidence) > 0 {
		f.readEvidence(len(out))
	}
	if len(f.evidence) > 0 || f.lately() {
		f.carried()
		f.resumed(len(out))
		f.goesOn(len(out))
		f.setTopic(len(out))
		f.setBill()
	}
	f.opensList()
	return f.out
}

// readEvidence reads what the sentence itself tells: its frames are those from
// first on.
func (f *framer) readEvidence(first int) {
	for i := range f.evidence {
		f.evidence[i].soft = f.evidence[i].soft || f.onlyTold(&f.evidence[i])
	}
	named := f.namesIssue()
	for _, ev := range f.evidence {
		if (!ev.outlook || !named) && !f.within(ev) && !f.doer(ev) && !f.onlyTold(&ev) && !f.outspoken(ev) {
			f.read(ev)
		}
	}
	if len(f.out) > first {
		f.reactions(first, len(f.out))
	}
	f.appositions(first)
	if len(f.out) > first {
		f.changesOfMind(first)
	}
	f.ellipses(first)
	f.ownRefusals()
	f.outcomes()
	f.sameSentence()
}

// lately reports that the last sentences spoke of something that this one can
// point back to.
func (f *framer) lately() bool {
	n := len(f.a.demands)
	return f.si-max(f.a.topic.sentence, f.a.bill.sentence) <= nounReach || n > 0 && f.si-f.a.demands[n-1].sentence <= nounReach
}

// questions reports a sentence that the writer asks, which takes no stand:
// "Will X agree?"
func (f *framer) questions() bool {
	for j := f.s.to - 1; j >= f.s.from; j-- {
		if t := &f.a.tokens[j]; !t.is(sClose) {
			return t.quote == 0 && f.a.text[t.start] == '?'
		}
	}
	return false
}

func (f *framer) read(ev evidence) {
	if f.onlyTalkedOf(ev) || f.matterOf(ev) {
		return
	}
	w := walk{value: ev.value, first: len(f.out)}
	if w.value == 0 {
		w.value = 1
		w.feats.add(ftUnoriented)
	}
	w.last = f.a.note(0, f.firstStep(ev, w.value))
	f.sized(ev, &w)
	if ev.denied != 0 {
		w.value = -w.value
		w.last = f.a.note(w.last, step{form: stepNegatedBy, c: f.words(ev.denied, ev.denied+1)})
		w.feats.add(ftNegator)
	}
	for i := range f.el {
		e := &f.el[i]
		if sign := f.ofAntecedent(ev, e); sign != 0 && (e.passive || e.kind != kSay && e.kind != kThink) {
			side := w
			side.value *= sign
			side.gap = true
			side.feats.add(ftGap)
			f.inGap(ev, e, &side)
			f.climb(ev, f.innermost(i), &side)
		} else if sign > 0 {
			f.saidOfGap(ev, i, w)
		}
	}
	if f.attributive(ev) {
		return
	}
	f.doneBy(ev)
	w.first = len(f.out)
	g, role := f.governor(ev)
	if f.noneReached(ev, g) || role == roleSubject && f.ofListener(&f.el[g]) || role == roleObject && f.besideGap(ev, g) {
		return
	}
	if role == roleSubject {
		w.feats.add(ftSubject)
		if e := &f.el[g]; ev.cue && e.head >= ev.from && e.head < ev.to {
			w.feats.add(ftCueOwn)
			if e.parent >= 0 && (e.form == vInfinitive || e.form == vIng) && e.first-f.el[e.parent].last > 1 && !wantsDone(f.el[e.parent].kind) {
				w.feats.add(ftAim)
			}
		}
	}
	f.background(ev, g, &w)
	w.price = w.price || g >= 0 && role == roleSubject && f.asPriceOf(&f.el[g])
	if role != roleSubject {
		f.around(ev, g, &w)
	}
	if g >= 0 && role == roleSubject {
		f.subjectRole(ev, &f.el[g], &w)
		f.top(ev, f.el[g].parent, g, &w)
		return
	}
	f.top(ev, g, -1, &w)
}

// around lets the words between evidence and its governor act on it.
func (f *framer) around(ev evidence, g int, w *walk) {
	f.greeted(ev, g, w)
	f.negators(ev, g, w)
	f.undoneAs(ev, g, w)
	f.changed(ev, g, w)
}

// firstStep tells what the evidence is, and which way it points.
func (f *framer) firstStep(ev evidence, value int) step {
	first := step{form: stepKeyword, value: value, a: f.a.e.issues[ev.issue].Name, b: f.words(ev.from, ev.to), c: ev.text}
	if ev.cue {
		first.form = stepCue
	}
	switch {
	case ev.outlook:
		first.form = stepOutlook
	case ev.concept > 0:
		first.form = stepWordFor
	case ev.concept < 0:
		first.form = stepOpposite
	}
	return first
}

// wantsDone reports a kind of element whose infinitive is what is wanted or refused,
// and not what something is done for: "calls on X to lift the ban".
func wantsDone(k kind) bool {
	switch k {
	case kUrge, kDissuade, kWant, kWeak, kRefuse, kThreat, kNeed, kCause, kAccuse:
		return true
	}
	return false
}

// ofListener reports what a speaker says of who listens: "I know that you want
// peace". What they need is what the speaker wants.
func (f *framer) ofListener(e *element) bool {
	return e.kind != kNeed && e.link != lCondition && e.form == vFinite && e.modal == 0 && e.subj.pronoun&cYou != 0 && e.subj.pronoun&cWe == 0 && !e.question && f.a.tokens[e.first].quote != 0
}

// besideGap reports evidence under a preposition after a verb whose object stands
// before it: in "the sum that X demands from the convoys" it is the sum.
func (f *framer) besideGap(ev evidence, g int) bool {
	if g < 0 {
		return false
	}
	e := &f.el[g]
	if e.gapHi <= e.gapLo || e.passive || e.form != vFinite || !e.ownSubject || e.last >= ev.from || e.kind == kSay || e.kind == kThink {
		return false
	}
	t := &f.a.tokens[e.last]
	return t.has(cPrep) && !t.has(cTo|cFor|cSubord)
}

func (f *framer) words(from, to int) string {
	return f.a.text[f.a.tokens[from].start:f.a.tokens[to-1].end]
}
