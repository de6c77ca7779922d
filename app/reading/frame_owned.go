package reading

// ownRefusals gives vetoes and threats that the sentence only names to whose they are.
func (f *framer) ownRefusals() {
	for i := range f.evidence {
		f.ownRefusal(f.evidence[i])
	}
}

// ownRefusal writes a frame for whose veto, objections or threat evidence itself names,
// whatever others do with it: "tried to override X's veto", "brushed aside Y's threats".
func (f *framer) ownRefusal(ev evidence) {
	if ev.cue || ev.soft || ev.value == 0 || ev.denied != 0 {
		return
	}
	for i := range f.el {
		n := &f.el[i]
		if n.form != vNominal || n.kind != kRefuse && n.kind != kThreat || n.neg || n.head < ev.from || n.head >= ev.to {
			continue
		}
		if sp := &n.subj.speaker; !sp.known() || f.onlyDescribes(n) || f.sought(n) || f.dropped(n) || f.heldOn(sp.parties[0], ev.issue) {
			return
		}
		w := walk{value: ev.value, first: len(f.out)}
		w.last = f.a.note(0, step{form: stepOwned, value: ev.value, a: f.a.e.issues[ev.issue].Name, b: f.words(ev.from, ev.to)})
		f.emit(ev, n.subj.speaker, fkNominal, i, &w)
		return
	}
}

// dropped reports that what the attitude noun n names is ended, and by nobody else than
// its holder: "gave up its veto", "the end of X's boycott".
func (f *framer) dropped(n *element) bool {
	if n.parent < 0 {
		return false
	}
	g := &f.el[n.parent]
	return g.sign < 0 && (!g.subj.speaker.known() || contains(g.subj.speaker.parties, n.subj.speaker.parties[0]))
}

// onlyDescribes reports a holder of the attitude noun n that stands right before it and
// owns nothing, which may as well be whom it hits: "the Norland ban".
func (f *framer) onlyDescribes(n *element) bool {
	m := n.subj.mention
	return m != 0 && f.a.mentions[m-1].to <= n.first && !f.a.mentions[m-1].possessive
}
