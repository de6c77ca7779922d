package reading

// putForward gives a verb whose subject is what a party has put forward that
// party, as if it spoke: "X's plan calls for it", "its offer includes it".
func (a *analysis) putForward(el []element) {
	for i := range el {
		n := &el[i]
		if n.form != vNominal || n.kind != kWant || n.neg || n.parent < 0 || n.link != lComplement || !n.subj.speaker.known() {
			continue
		}
		e := &el[n.parent]
		if e.form != vFinite || e.passive || e.be || e.subj.speaker.known() || e.subj.lo > n.first || e.subj.hi != n.last {
			continue
		}
		if e.kind == kWant || e.kind == kUrge || e.kind == kAct && (e.sign > 0 || e.modal != 0) {
			e.subj.speaker = n.subj.speaker
		}
	}
}

// named writes a frame for whom a thing is named after who is for or against it:
// "a X-backed truce".
func (f *framer) named(ev evidence) {
	at := ev.from - 1
	for at > f.s.from && at > ev.from-5 && !f.a.tokens[at].is(sJoined) && f.describing(at) {
		at--
	}
	if at <= f.s.from || !f.a.tokens[at].is(sJoined) || f.a.lex[at].verb == 0 || f.a.surface(at) != 'd' {
		return
	}
	m, en := int(f.a.mentionAt[at-1])-1, &f.a.e.verbs[f.a.lex[at].verb-1]
	if m < 0 || en.sign == 0 || en.kind != kWant && en.kind != kPraise && en.kind != kRefuse {
		return
	}
	w := walk{value: ev.value * en.sign, first: len(f.out)}
	w.last = f.a.note(0, step{form: stepTurns, value: en.sign, a: kindWord(en.kind), b: f.words(at, at+1)})
	f.emit(ev, f.a.mentionSpeaker(m), fkNominal, -1, &w)
}
