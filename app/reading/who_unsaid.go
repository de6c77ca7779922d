package reading

// keepUnsaid keeps in mind the person with whom a sentence begins of which no clause is
// known, as its verb is in no table: "Orav restated his view. “We want a truce,” he said."
func (a *analysis) keepUnsaid(s sentence, el []element) {
	for i := range el {
		if e := &el[i]; e.form == vFinite && e.parent < 0 && !aside(e) && (e.link == lTop || e.subj.speaker.known()) {
			return
		}
	}
	first := a.mentionsBefore(s.from)
	if first >= len(a.mentions) || a.headline(s) {
		return
	}
	m := &a.mentions[first]
	if m.from >= s.to || m.form != fPerson || m.possessive || m.modifier || !m.speaks || a.tokens[m.from].quote != 0 || m.from > s.from+6 || m.from > s.from && a.tokens[m.from-1].has(cPrep|cTo) {
		return
	}
	a.keepPerson(a.mentionSpeaker(first))
}

// keepPeople keeps in mind, for the "they" of the next sentence, the people whom the last
// main clause of this one calls by their office only: "The officials, who asked not to be
// named, were hopeful. They"
func (a *analysis) keepPeople(s sentence, el []element) {
	for i := len(el) - 1; i >= 0; i-- {
		e := &el[i]
		if e.form != vFinite || e.parent >= 0 || e.link != lTop || e.subj.hi <= e.subj.lo {
			continue
		}
		sp := e.subj.speaker
		if sp.known() && sp.mention < 0 && e.subj.pronoun == 0 && sp.how != ftNone && a.plural(e.subj.hi-1) {
			a.talk.owner, a.talk.ownerAt = sp, s.to
		}
		return
	}
}
