package reading

import "strings"

// pronoun resolves he, she, it, they, and we outside quotations.
func (a *analysis) pronoun(s sentence, el []element, i int) speaker {
	if j := sameSubject(el, i); j >= 0 {
		return el[j].subj.speaker
	}
	if el[i].subj.pronoun&cIt != 0 && a.expletive(s, el, i) {
		return speaker{mention: -1}
	}
	return a.pronounAt(s, el, i, &el[i].subj)
}

func (a *analysis) pronounAt(s sentence, el []element, i int, sub *subject) speaker {
	none := speaker{mention: -1, text: a.text[a.tokens[sub.lo].start:a.tokens[sub.hi-1].end]}
	if a.tokens[sub.lo].quote != 0 && sub.pronoun&cWe != 0 {
		return none
	}
	carry := func(sp speaker) speaker {
		if !sp.known() {
			return none
		}
		return speaker{parties: sp.parties, text: none.text, stands: sp.named(), mention: -1, sure: 1, sex: sub.pronoun & (cHe | cShe)}
	}
	if a.strangerSpeaks(el, i) || sub.pronoun&(cIt|cThey) != 0 && a.otherBefore(el, i) || sub.pronoun&cIt != 0 && a.meansThing(s, el, i) {
		return none
	}
	possessive := el[i].form == vNominal
	switch m := a.thankedFor(el, i, sub); {
	case m >= 0:
		return carry(a.mentionSpeaker(m))
	case m == someoneElse:
		return none
	}
	if sub.pronoun&cThey != 0 {
		if sp := a.pairBefore(s, sub.lo); sp.known() {
			sp.text = none.text
			return sp
		}
	}
	if sp := a.subjectBefore(s, el, i, sub); sp.known() {
		return carry(sp)
	}
	if sp := a.mainSubjectMeant(s, el, i, sub); sp.known() {
		return carry(sp)
	}
	if sub.pronoun&cThey != 0 || possessive && sub.pronoun&cIt != 0 {
		for m := a.mentionsBefore(sub.lo) - 1; m >= 0 && a.mentions[m].from >= s.from; m-- {
			mm := &a.mentions[m]
			if mm.to <= sub.lo && mm.from >= s.from && mm.form != fPerson && (possessive && (sub.pronoun&cThey != 0 || !a.many(a.mentionSpeaker(m))) || !possessive && !mm.modifier && a.many(a.mentionSpeaker(m))) {
				return carry(a.mentionSpeaker(m))
			}
		}
	}
	if m := a.ownerBefore(s, sub); m >= 0 {
		return carry(a.mentionSpeaker(m))
	}
	sayer, says := a.sayerMeant(el, i, sub)
	switch {
	case says:
		return carry(sayer)
	case sub.pronoun&(cHe|cShe) != 0 && a.strangerNamed(s, sub.lo, sub.pronoun):
		return none
	case sub.pronoun&(cHe|cShe) != 0:
		return carry(a.heOrShe(s, sub.pronoun))
	case sub.pronoun&cThey != 0 && s.from > 0 && a.talk.ownerAt == s.from:
		return carry(a.talk.owner)
	case sub.pronoun&(cIt|cThey) != 0:
		return carry(a.itOrThey(sub.pronoun))
	}
	return none
}

// subjectBefore gives the party that is the last fitting subject before the pronoun
// sub of element i in its sentence.
func (a *analysis) subjectBefore(s sentence, el []element, i int, sub *subject) speaker {
	for j := i - 1; j >= 0; j-- {
		o := &el[j].subj
		if !o.speaker.known() || o.lo >= sub.lo || a.tokens[el[j].head].quote != a.tokens[el[i].head].quote && a.tokens[el[j].head].quote != 0 {
			continue
		}
		if sub.pronoun&(cHe|cShe) != 0 && o.mention == 0 && o.pronoun == 0 && o.hi > o.lo && a.plural(o.hi-1) && !a.tokens[o.hi-1].has(cOffice) {
			continue // "elders from Norland came after she had left"
		}
		if !a.fits(sub.pronoun, o.speaker) || aside(&el[j]) && a.goesOnAt(s, sub.lo) {
			continue
		}
		if m := a.manyAfter(o, sub); m >= 0 {
			return a.mentionSpeaker(m)
		}
		return o.speaker
	}
	return speaker{mention: -1}
}

// manyAfter gives the people named between a single person and a "they", who are
// meant, -1 if there are none: "the minister met Norland officials before they left".
func (a *analysis) manyAfter(o, sub *subject) int {
	if sub.pronoun&cThey == 0 || o.speaker.mention < 0 {
		return -1
	}
	last := a.mentions[o.speaker.mention].to - 1
	if !a.tokens[last].has(cPerson) || a.endsInS(last) {
		return -1
	}
	for m := a.mentionsBefore(sub.lo) - 1; m >= 0 && a.mentions[m].from >= o.hi; m-- {
		if mm := &a.mentions[m]; mm.to <= sub.lo && mm.form == fOffice && a.tokens[mm.to-1].has(cPerson|cBody) && a.endsInS(mm.to-1) {
			return m
		}
	}
	return -1
}

// aside reports a clause that only describes something: who does what there is not
// who the sentence goes on about.
func aside(e *element) bool { return e.link == lSide || e.link == lRelative }

// goesOnAt reports a subject at token i with which a sentence goes on: "X left the
// lake that Y drains, and it wants".
func (a *analysis) goesOnAt(s sentence, i int) bool {
	return i-2 > s.from && a.tokens[i-1].has(cAnd|cBut) && a.tokens[i-2].is(sComma)
}

// ownerBefore gives the person before a pronoun of whom something is owned, as in
// "Moor's aides said she", or -1.
func (a *analysis) ownerBefore(s sentence, sub *subject) int {
	if sub.pronoun&(cHe|cShe) == 0 || a.tokens[sub.lo].quote != 0 {
		return -1
	}
	for m := a.mentionsBefore(sub.lo) - 1; m >= 0 && a.mentions[m].from >= s.from; m-- {
		mm := &a.mentions[m]
		if mm.to <= sub.lo && mm.from >= s.from && mm.form == fPerson && mm.possessive && agrees(sub.pronoun, a.sexOf(mm.from, mm.to)) {
			return m
		}
	}
	return -1
}

// sameSubject gives an element before i with the same pronoun for its subject,
// which then means the same, or -1: "it is hard to sign".
func sameSubject(el []element, i int) int {
	for j := range i {
		if el[j].subj.lo == el[i].subj.lo && el[j].subj.hi == el[i].subj.hi && el[j].form != vNominal {
			return j
		}
	}
	return -1
}

// expletive reports an "it" that stands for what follows: "it is difficult to",
// "it makes no sense to".
func (a *analysis) expletive(s sentence, el []element, i int) bool {
	e := &el[i]
	if e.subj.pronoun&^cIt != 0 || e.kind != kGood && e.kind != kBad && (e.kind != kAsk || !e.be) || e.last >= s.to {
		return false
	}
	t := &a.tokens[e.last]
	return t.has(cThat|cQuestion) || a.isTo(e.last)
}

// mainSubjectMeant gives the subject of the main clause, where the pronoun of
// element i stands in what goes before its verb: "Moor, asked whether she
// wants it, said", "Asked whether she wants it, Moor said".
func (a *analysis) mainSubjectMeant(s sentence, el []element, i int, sub *subject) speaker {
	for j := i + 1; j < len(el); j++ {
		e := &el[j]
		m := e.subj.mention - 1
		if e.form != vFinite || m < 0 || e.subj.hi > e.first || a.tokens[e.head].quote != a.tokens[sub.lo].quote || e.link != lTop {
			continue
		}
		sp := a.mentionSpeaker(m)
		if a.mentions[m].modifier || !a.fits(sub.pronoun, sp) {
			return speaker{mention: -1}
		}
		if e.subj.hi <= sub.lo || a.opensClause(s, el, i, e.subj.lo) {
			return sp
		}
		return speaker{mention: -1}
	}
	return speaker{mention: -1}
}

// opensClause reports that element i belongs to what a sentence begins with
// before its main clause, whose subject begins after a comma at token at: a
// participle, a subordinate clause or a phrase under a preposition.
func (a *analysis) opensClause(s sentence, el []element, i, at int) bool {
	if at-1 <= s.from || !a.tokens[at-1].is(sComma) || el[i].first > at {
		return false
	}
	first := &a.tokens[s.from]
	if first.has(cPrep|cSubord) && !first.has(cPronoun) {
		return true
	}
	return el[0].first == s.from && (el[0].form == vIng || el[0].form == vPassivePart || el[0].kind == kAsk)
}

// itOrThey gives the party, parties or body that was a subject last.
func (a *analysis) itOrThey(pronoun class) speaker {
	switch {
	case pronoun&cThey != 0 && a.talk.several.known():
		return a.talk.several
	case pronoun&cThey != 0 && a.talk.many.known() && (!a.talk.org.known() || a.talk.many.mention > a.talk.org.mention && !a.many(a.talk.org)):
		return a.talk.many // "Norland came late. For the islands, all is lost. They want"
	case pronoun&cIt != 0 && a.talk.other:
		return speaker{mention: -1}
	case pronoun&cIt != 0 && a.many(a.talk.org):
		return speaker{mention: -1}
	case pronoun&cThey != 0 && a.talk.org.known() && a.talk.org.mention >= 0 && a.mentions[a.talk.org.mention].form == fPlace:
		return speaker{mention: -1}
	case a.talk.org.known():
		return a.talk.org
	}
	return a.talk.talker
}

// many reports a speaker who is written as several people, whom no "it" means:
// "the strikers", "Norlandish officials".
func (a *analysis) many(sp speaker) bool {
	if !sp.known() || sp.mention < 0 {
		return false
	}
	last := a.mentions[sp.mention].to - 1
	return !a.tokens[last].is(sCapital) && a.endsInS(last)
}

// otherBefore reports that the subject before element i in its sentence is no
// party, but what "it" or "they" then means: "Interpol published pictures that it
// said showed him", "insurers raised the price, and they want a guarantee".
func (a *analysis) otherBefore(el []element, i int) bool {
	for j := i - 1; j >= 0; j-- {
		o := &el[j].subj
		if o.hi <= o.lo || o.hi > el[i].subj.lo || o.pronoun != 0 {
			continue
		}
		if o.mention != 0 || o.speaker.known() || el[j].form != vFinite {
			return false
		}
		if el[i].subj.pronoun&cThey == 0 {
			return a.properName(o)
		}
		if a.plural(o.hi-1) || a.tokens[o.hi-1].word == 0 && a.endsInS(o.hi-1) {
			return true
		}
	}
	return false
}

// meansThing reports an "it" that is no party: the paper or plan that the
// sentence before was about ("The deal is signed. It bans ..."), or nobody at
// all ("it was X who refused", "it is time to").
func (a *analysis) meansThing(s sentence, el []element, i int) bool {
	e := &el[i]
	if s.from > 0 && a.talk.thing == s.from && a.tokens[e.subj.lo].class&cPossessive == 0 {
		return !a.partyBefore(s, e.subj.lo)
	}
	if !e.be && e.phrase != "be" || e.kind == kWant || e.kind == kWeak || e.kind == kRefuse {
		return false
	}
	for j := e.last; j < s.to && j < e.last+7; j++ {
		t := &a.tokens[j]
		if t.is(sComma|sStop|sBreak) || t.has(cPrep) && !a.isTo(j) {
			return false
		}
		if t.has(cThat) || t.has(cRelative) || a.isTo(j) && j+1 < s.to && a.lex[j+1].verb != 0 {
			return true
		}
	}
	return false
}

// partyBefore reports a party that is named in the sentence before token i.
func (a *analysis) partyBefore(s sentence, i int) bool {
	m := a.mentionsBefore(i) - 1
	return m >= 0 && a.mentions[m].from >= s.from
}

// noteThing remembers, for the next sentence, that this one was about a paper
// or plan: "the deal", "a resolution".
func (a *analysis) noteThing(s sentence, el []element) {
	for i := range el {
		e := &el[i]
		if e.form != vFinite || e.parent >= 0 || e.link != lTop {
			continue
		}
		lo, hi := e.subj.lo, e.subj.hi
		if e.passive {
			lo, hi = e.gapLo, e.gapHi
		}
		a.noteOwner(s, lo, hi)
		if hi > lo && hi <= e.first && !e.subj.speaker.known() && a.mentionAt[hi-1] == 0 && (a.tokens[hi-1].has(cPaper) || int(a.lex[lo].anaphorEnd) == hi || a.lex[hi-1].noun != 0) {
			a.talk.thing = s.to
		}
		return
	}
}

// noteOwner remembers, for the next sentence, whose thing this one was about, where that
// are several people: "The growers' offer was low. They ..."
func (a *analysis) noteOwner(s sentence, lo, hi int) {
	for j := lo; j < hi; j++ {
		m := int(a.mentionAt[j]) - 1
		if m >= 0 && a.mentions[m].possessive && a.mentions[m].to < hi && a.many(a.mentionSpeaker(m)) {
			a.talk.owner, a.talk.ownerAt = a.mentionSpeaker(m), s.to
			return
		}
	}
}

// fits reports whether a pronoun can mean a speaker.
func (a *analysis) fits(pronoun class, sp speaker) bool {
	if !agrees(pronoun, sp.sex) {
		return false
	}
	if sp.mention < 0 {
		return sp.sure > 0
	}
	person := a.mentions[sp.mention].form == fPerson || a.mentions[sp.mention].form == fOffice
	switch {
	case pronoun&(cHe|cShe) != 0:
		return person && len(sp.parties) < 2 && !a.manyPeople(&a.mentions[sp.mention])
	case pronoun&cIt != 0:
		return a.mentions[sp.mention].form != fPerson && !a.many(sp)
	case pronoun&cThey != 0:
		if len(sp.parties) > 1 {
			return true
		}
		return a.mentions[sp.mention].form != fPerson && a.mentions[sp.mention].form != fPlace
	}
	return false
}

// heOrShe gives the man or woman who was a subject last, or was at least named.
func (a *analysis) heOrShe(s sentence, pronoun class) speaker {
	last := a.talk.he
	if pronoun&cShe != 0 {
		last = a.talk.she
	}
	if last.known() {
		return last
	}
	return a.namedBefore(s, pronoun)
}

// namedBefore gives the last man or woman named shortly before a sentence, and
// after anybody of no party.
func (a *analysis) namedBefore(s sentence, pronoun class) speaker {
	for m := a.mentionsBefore(s.from) - 1; m >= 0 && s.from-a.mentions[m].to < personReach && a.mentions[m].from >= a.talk.stranger; m-- {
		mm := &a.mentions[m]
		if mm.form == fPerson && a.sexOf(mm.from, mm.to)&pronoun != 0 {
			return a.mentionSpeaker(m)
		}
		if mm.form == fOffice && !mm.modifier && a.tokens[mm.to-1].has(cPerson) && !a.plural(mm.to-1) && s.from-mm.from < personReach/2 {
			return a.mentionSpeaker(m) // "her Sudrian counterpart", whoever that is
		}
	}
	return speaker{mention: -1}
}

// personReach is how many tokens a person named as no subject is kept in mind.
const personReach = 40

// agrees reports that a pronoun can mean a person of a sex, which may be 0.
func agrees(pronoun, sex class) bool {
	return sex == 0 || pronoun&(cHe|cShe) == 0 || pronoun&sex != 0
}

// group resolves "both sides" to the parties mentioned last.
func (a *analysis) group(n int, text string, s sentence) speaker {
	if n == 1 {
		if o := a.talk.org; o.known() && o.mention >= 0 && s.from-a.mentions[o.mention].to < 60 && !a.lone(o.mention) {
			return speaker{parties: o.parties, text: text, mention: -1, sure: 1, how: ftByGroup}
		}
		return speaker{mention: -1, text: text}
	}
	r := a.sides(a.talk.recent)
	here := a.lists[len(a.lists):] // where a list of them will be kept
	for i, end := a.mentionsBefore(s.from), a.mentionsBefore(s.to); i < end; i++ {
		if m := &a.mentions[i]; m.to <= s.to && !contains(here, m.party) && !m.modifier && !a.between(m.party) {
			here = append(here, m.party)
		}
	}
	if n > 0 && len(here) == n {
		r = here
	} else if pair := a.talk.pair; n == 2 && len(here) == 1 && len(pair) == 2 && !contains(pair, here[0]) {
		r = pair // the third, who is named here, speaks of them
	}
	if n > 0 && len(r) > n {
		r = r[:n]
	}
	if len(r) < 2 && len(a.e.parties) == 2 && n == 2 {
		r = a.list(0, 1)
	}
	if len(r) < 2 {
		r = a.namedNext(s, n)
	}
	if len(r) < 2 {
		return speaker{mention: -1, text: text}
	}
	return speaker{parties: a.list(r[0], r[1:]...), text: text, mention: -1, sure: 1, how: ftByGroup}
}

// namedNext gives the parties that are named soon after a sentence begins, n of them
// or, if n is 0, all: a headline speaks of "both sides" before anybody has a name.
func (a *analysis) namedNext(s sentence, n int) []int {
	out := a.lists[len(a.lists):] // where the list will be kept
	for i := a.mentionsBefore(s.from); i < len(a.mentions) && a.mentions[i].from < s.to+2*personReach; i++ {
		m := &a.mentions[i]
		if len(m.parties) != 1 || a.between(m.party) || contains(out, m.party) {
			continue
		}
		if out = append(out, m.party); len(out) == n {
			break
		}
	}
	if len(out) < 2 {
		return nil
	}
	return a.list(out[0], out[1:]...)
}

// notePair keeps in mind the parties of "X and Y", whose last name is mention k,
// as who "the two sides" are.
func (a *analysis) notePair(k int) {
	if k == 0 {
		return
	}
	m, n := &a.mentions[k-1], &a.mentions[k]
	if n.from-m.to == 1 && a.tokens[m.to].has(cAnd) && m.party != n.party && !m.possessive {
		a.talk.pair = a.list(m.party, n.party)
	}
}

// lone reports a mention of a person or place, which "the group" does not mean.
func (a *analysis) lone(m int) bool {
	f := a.mentions[m].form
	return f == fPerson || f == fPlace || f == fOffice && a.tokens[a.mentions[m].to-1].has(cPerson)
}

// pairBefore gives the parties of "X and Y" before token i in the sentence.
func (a *analysis) pairBefore(s sentence, i int) speaker {
	for k := a.mentionsBefore(i) - 1; k > 0; k-- {
		m, n := &a.mentions[k-1], &a.mentions[k]
		if n.to > i || m.from < s.from {
			continue
		}
		if n.from-m.to == 1 && a.tokens[m.to].has(cAnd) && m.party != n.party {
			return speaker{parties: a.list(m.party, n.party), mention: -1, sure: 1, how: ftByGroup}
		}
		return speaker{mention: -1}
	}
	return speaker{mention: -1}
}

// strangerSpeaks reports that what element i says is said by somebody of no
// party, whom its pronoun then means: "lobbyists said they would fight it".
func (a *analysis) strangerSpeaks(el []element, i int) bool {
	p := el[i].parent
	if p < 0 || el[i].link != lContent || el[p].attribution {
		return false
	}
	sub := &el[p].subj
	if el[i].subj.pronoun&(cHe|cShe) != 0 && sub.hi > 0 && (a.plural(sub.hi-1) || a.tokens[sub.hi-1].has(cBody)) {
		return false // "aides said he would", "people close to her said she would"
	}
	return sub.hi > sub.lo && sub.pronoun == 0 && sub.mention == 0 && !sub.speaker.known() && (el[p].kind == kSay || el[p].kind == kThink)
}

// plural reports a noun in the plural at token i. Of a word that is in no list
// only its end tells, unless it may be a name.
func (a *analysis) plural(i int) bool {
	return a.endsInS(i) && (a.tokens[i].word != a.tokens[i].lemma || a.tokens[i].word == 0 && !a.tokens[i].is(sCapital))
}

// endsInS reports a word at token i that ends as a plural does.
func (a *analysis) endsInS(i int) bool {
	if i < 0 || !a.tokens[i].is(sWord) {
		return false
	}
	w := a.text[a.tokens[i].start:a.tokens[i].end]
	return len(w) > 3 && w[len(w)-1] == 's' && strings.IndexByte("sui", w[len(w)-2]) < 0
}
