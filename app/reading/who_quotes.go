package reading

// speakersOfQuotes gives the quotations of a sentence their speaker: who says
// them here, else who spoke last.
func (a *analysis) speakersOfQuotes(si int, el []element) {
	a.saidAfter(si, el)
	if !a.contents[si].quoted {
		return
	}
	s := a.sentences[si]
	seen := int32(0)
	for i := s.from; i < s.to; i++ {
		q := a.tokens[i].quote
		if q == 0 || q == seen {
			continue
		}
		seen = q
		sp := a.cueFor(s, el, i)
		switch {
		case sp.known() || sp.expert:
			a.quotes[q].speaker = sp
		case !a.quotes[q].speaker.known() && !a.cueAhead(si, q) && a.introduced(si, q, el):
			sp = a.talk.person
			sp.mention, sp.sure = -1, 1
			a.quotes[q].speaker = sp
		case !a.quotes[q].speaker.known() && a.talk.talker.known() && s.line-a.talk.lastHow <= 1 && !a.cueAhead(si, q) && !a.strangerQuoted(el, i):
			sp = a.talk.talker
			sp.mention, sp.sure = -1, 1
			a.quotes[q].speaker = sp
			if !a.tokens[min(a.quotes[q].to, len(a.tokens)-1)].is(sClose) {
				a.talk.lastHow = s.line // a quotation left open goes on in the next line
			}
		}
	}
}

// saidAfter gives a quotation that ends with a question or a cry its speaker, who
// stands after it in a sentence of its own: "“Stop!” Moor said."
func (a *analysis) saidAfter(si int, el []element) {
	s := a.sentences[si]
	if s.from < 2 || len(el) == 0 || a.tokens[s.from].is(sLineStart) || !a.tokens[s.from-1].is(sClose) || !a.tokens[s.from-2].is(sStop) || a.text[a.tokens[s.from-2].start] == '.' {
		return
	}
	e := &el[0]
	if e.kind != kSay || e.form != vFinite || e.subj.lo != s.from || !e.subj.speaker.known() {
		return
	}
	ofThing := e.last < s.to && a.tokens[e.last].has(cFrom|cAbout) // "said of a sign he saw"
	for k := 1; k < len(el) && !ofThing; k++ {
		if el[k].form == vFinite {
			return
		}
	}
	a.quotes[a.tokens[s.from-2].quote].speaker = e.subj.speaker
}

// cueFor finds the saying in the sentence that a quotation at token i belongs
// to.
func (a *analysis) cueFor(s sentence, el []element, i int) speaker {
	best := speaker{mention: -1}
	for k := range el {
		e := &el[k]
		if a.tokens[e.head].quote != 0 || e.form == vNominal && !e.subj.speaker.known() {
			continue
		}
		if a.introduces(e, s) && (e.first < i || !best.known()) && (e.subj.speaker.known() || e.subj.speaker.expert) {
			best = a.teller(el, k)
			if e.kind == kSay && i-2 >= s.from && a.tokens[i-1].is(sOpen) && a.tokens[i-2].is(sColon|sComma) {
				best = e.subj.speaker // "X said Y had told him: “...”"
			}
		}
	}
	return best
}

// teller gives who tells what element k tells: who says that X is "ready" quotes,
// and not X, and so does who rejects X's plan as a "trap".
func (a *analysis) teller(el []element, k int) speaker {
	sp := el[k].subj.speaker
	for n, g := 0, k; g >= 0 && n <= len(el); n, g = n+1, el[g].parent {
		e := &el[g]
		if a.tokens[e.head].quote != 0 || !e.subj.speaker.known() {
			continue
		}
		if e.kind == kSay || e.form == vFinite && (e.kind == kThink || el[k].form == vNominal) {
			sp = e.subj.speaker
		}
	}
	return sp
}

// strangerQuoted reports that the quotation at token i is said by a "he" or "she"
// of no party: who spoke last does not say it.
func (a *analysis) strangerQuoted(el []element, i int) bool {
	for k := range el {
		e := &el[k]
		if e.attribution && e.subj.pronoun&(cHe|cShe) != 0 && !e.subj.speaker.known() && a.tokens[e.head].quote != a.tokens[i].quote {
			return true
		}
	}
	return false
}

// introduced reports that the quotation q, which nobody in its last sentence si
// says, began right after a sentence about a person: "Moor was angry. “We want
// no truce.”"
func (a *analysis) introduced(si int, q int32, el []element) bool {
	for i := range el {
		if e := &el[i]; (e.kind == kSay || e.kind == kThink) && e.subj.hi > e.subj.lo && e.subj.pronoun == 0 && a.tokens[e.head].quote == 0 {
			return false
		}
	}
	from := a.quotes[q].from
	for si > 0 && a.sentences[si].from > from {
		si--
	}
	if si == 0 || from > a.sentences[si].from+1 || a.sentences[si-1].line != a.sentences[si].line {
		return false
	}
	before := a.sentences[si-1]
	m := a.talk.person.mention
	return a.talk.person.known() && m >= 0 && a.mentions[m].from >= before.from && a.mentions[m].from < from && a.mentions[m].form == fPerson && a.tokens[before.to-1].quote == 0
}

// introduces reports an element that a quotation goes with: a verb of saying or
// of attitude, or any verb before a colon.
func (a *analysis) introduces(e *element, s sentence) bool {
	switch e.kind {
	case kSay, kThink, kAsk, kJudge, kPraise, kRefuse, kWant, kUrge, kAccuse:
		return true
	}
	return e.form == vFinite && e.last+1 < s.to && a.tokens[e.last].is(sColon) && a.tokens[e.last+1].is(sOpen)
}

// cueAhead reports that the quotation goes on in the next sentence, where its
// saying may stand.
func (a *analysis) cueAhead(si int, q int32) bool {
	return a.quotes[q].to > a.sentences[si].to
}

// firstPerson makes "we" and "I" inside quotations the party of who speaks.
func (a *analysis) firstPerson(el []element) {
	for i := range el {
		sub := &el[i].subj
		if sub.pronoun&(cHe|cShe) != 0 && a.tokens[sub.lo].quote != 0 {
			if !a.saidOf(el, sub) {
				a.thirdPerson(sub)
			}
			continue
		}
		if sub.pronoun&cIt != 0 && a.tokens[sub.lo].quote != 0 && a.ownParty(sub) {
			sub.speaker = speaker{mention: -1, text: sub.speaker.text}
			continue
		}
		if sub.pronoun&cThey != 0 && a.tokens[sub.lo].quote != 0 {
			a.otherPeople(sub)
			continue
		}
		if sub.pronoun&cWe == 0 && !a.ourOffice(sub) || sub.speaker.known() {
			continue
		}
		if q := a.tokens[sub.lo].quote; q != 0 {
			sp := a.quotes[q].speaker
			if sp.known() {
				sp.sure = 2
			}
			sub.speaker = sp
		}
	}
}

// ownParty reports an "it" that would mean the party of who is quoted,
// though nothing in the quotation has named it: of their own they say "we".
func (a *analysis) ownParty(sub *subject) bool {
	q := &a.quotes[a.tokens[sub.lo].quote]
	if !q.speaker.known() || !sub.speaker.known() || sub.speaker.sure == 2 || sub.speaker.parties[0] != q.speaker.parties[0] {
		return false
	}
	for i := a.mentionsBefore(sub.lo) - 1; i >= 0 && a.mentions[i].from >= q.from; i-- {
		if a.mentions[i].party == q.speaker.parties[0] {
			return false
		}
	}
	return true
}

// saidOf makes "he" inside a quotation whom the saying names as its matter:
// "“He wants war,” she said of Vale."
func (a *analysis) saidOf(el []element, sub *subject) bool {
	for i := range el {
		e := &el[i]
		if e.kind != kSay || !e.attribution || a.tokens[e.head].quote != 0 {
			continue
		}
		at := max(e.last, e.subj.hi)
		if at+1 >= len(a.tokens) || !a.tokens[at].has(cFrom|cAbout) {
			continue
		}
		m := int(a.mentionAt[at+1]) - 1
		if m >= 0 && !a.mentions[m].possessive && agrees(sub.pronoun, a.sexOf(a.mentions[m].from, a.mentions[m].to)) {
			who := a.mentionSpeaker(m)
			sub.speaker = speaker{parties: who.parties, text: a.written(sub.lo, sub.hi), stands: who.text, mention: -1, sure: 1}
			return true
		}
	}
	return false
}

// thirdPerson makes "he" inside a quotation somebody else than who speaks: the
// last person of another party.
func (a *analysis) thirdPerson(sub *subject) {
	sp := a.quotes[a.tokens[sub.lo].quote].speaker
	if !sp.known() || !sub.speaker.known() || sub.speaker.parties[0] != sp.parties[0] || sub.speaker.sure == 2 {
		return
	}
	for i := a.mentionsBefore(sub.lo) - 1; i >= 0; i-- {
		m := &a.mentions[i]
		if m.to <= sub.lo && m.form == fPerson && m.party != sp.parties[0] {
			if sub.lo-m.to < 120 {
				sub.speaker = speaker{parties: m.parties, text: sub.speaker.text, stands: a.written(m.from, m.to), mention: -1, sure: 1}
			}
			return
		}
	}
}

// otherPeople makes "they" inside a quotation another party where it would be the
// one that speaks, which is "we": the one named last before, if any.
func (a *analysis) otherPeople(sub *subject) {
	sp := a.quotes[a.tokens[sub.lo].quote].speaker
	if !sp.known() || len(sub.speaker.parties) != 1 || sub.speaker.parties[0] != sp.parties[0] || sub.speaker.sure == 2 {
		return
	}
	none := speaker{mention: -1, text: sub.speaker.text}
	sub.speaker = none
	for i := a.mentionsBefore(sub.lo) - 1; i >= 0 && sub.lo-a.mentions[i].to < personReach; i-- {
		if m := &a.mentions[i]; m.to <= sub.lo && m.form != fPerson && !m.modifier && m.party >= 0 && m.party != sp.parties[0] {
			sub.speaker = speaker{parties: m.parties, text: none.text, stands: a.written(m.from, m.to), mention: -1, sure: 1}
			return
		}
	}
}

// ourOffice reports "our government" and "my ministers", who are of the party that
// speaks.
func (a *analysis) ourOffice(sub *subject) bool {
	return sub.hi > sub.lo+1 && a.tokens[sub.lo].has(cPossessive) && a.tokens[sub.lo].has(cWe) && a.tokens[sub.hi-1].has(cPerson|cBody|cSource)
}
