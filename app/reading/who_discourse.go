package reading

import "slices"

// discourse is what a reader keeps in mind from sentence to sentence.
type discourse struct {
	person  speaker // last person who was a subject
	he, she speaker // likewise, who may be a man, and who a woman
	org     speaker // last party or body that was a subject
	several speaker // parties that were the subject together, if nobody since
	many    speaker // the party last named that is written as several people or states
	talker  speaker // last who was quoted or reported
	seen    int     // mentions
	recent  []int   // parties, last mentioned first
	pair    []int   // two parties that were named together last: "X and Y"
	titles  []title
	lastHow int     // line of the last talker
	thing   int     // first token of a sentence in which "it" is a paper or plan
	owner   speaker // several people whose thing a sentence was about
	ownerAt int     // first token of the sentence after that one
	other   bool    // what was a subject last that "it" may mean is no party
	// stranger is the token after the name of the last person of no party.
	stranger int
}

// title is an office and the parties that have one, last named first.
type title struct {
	office  int32
	parties []int
}

func (d *discourse) see(party int) { d.recent = toFront(d.recent, party) }

// note remembers that a party has an office.
func (d *discourse) note(office int32, party int) {
	for i := range d.titles {
		if t := &d.titles[i]; t.office == office {
			t.parties = toFront(t.parties, party)
			return
		}
	}
	n := len(d.titles)
	if n == cap(d.titles) {
		d.titles = append(d.titles, title{})
	}
	d.titles = d.titles[:n+1] // with the memory of another article's
	t := &d.titles[n]
	t.office, t.parties = office, append(t.parties[:0], party)
}

// with gives the parties that have an office, last named first.
func (d *discourse) with(office int32) []int {
	for i := range d.titles {
		if d.titles[i].office == office {
			return d.titles[i].parties
		}
	}
	return nil
}

// toFront moves x to the front of a list, or puts it there.
func toFront(list []int, x int) []int {
	i := slices.Index(list, x)
	if i < 0 {
		i = len(list)
		list = append(list, x)
	}
	copy(list[1:i+1], list[:i])
	list[0] = x
	return list
}

// list keeps a list of parties for as long as the article is read.
func (a *analysis) list(first int, others ...int) []int {
	lo := len(a.lists)
	a.lists = append(append(a.lists, first), others...)
	return a.lists[lo:len(a.lists):len(a.lists)]
}

// resolve finds out who the subjects of a sentence are, and keeps the talk up
// to date.
func (a *analysis) resolve(s sentence, el []element) {
	for i := range el {
		el[i].subj.speaker = a.speakerOf(s, el, i)
	}
	a.joined(el)
	for i := range el {
		e := &el[i]
		sp := &e.subj.speaker
		a.strangerTakesOver(e)
		if m := a.passiveMention(e); m >= 0 {
			a.keep(a.mentionSpeaker(m))
		}
		if !sp.known() || e.form == vNominal {
			continue
		}
		if e.link != lSide && e.form != vInfinitive {
			a.keep(*sp)
		}
		if e.is(kSay, vFinite) && (a.tokens[e.head].quote == 0 || e.attribution) {
			a.talk.talker, a.talk.lastHow = *sp, s.line
		}
	}
	a.keepUrged(el)
	a.keepUnsaid(s, el)
	a.keepPeople(s, el)
	for i := len(el) - 1; i >= 0; i-- {
		// Who the last main clause is about is who the next "it" means.
		if e := &el[i]; e.form == vFinite && e.parent < 0 && e.link == lTop && e.subj.speaker.known() {
			a.keep(e.subj.speaker)
			break
		}
	}
	a.noteThing(s, el)
	for ; a.talk.seen < len(a.mentions) && a.mentions[a.talk.seen].from < s.to; a.talk.seen++ {
		m := &a.mentions[a.talk.seen]
		a.talk.see(m.party)
		a.notePair(a.talk.seen)
		if !m.modifier && !m.possessive && m.form != fPerson && a.many(a.mentionSpeaker(a.talk.seen)) {
			a.talk.many = a.mentionSpeaker(a.talk.seen)
		}
		a.noteTitles(m)
	}
}

// passiveMention gives the mention that is the subject of a passive, or -1:
// "X was not invited".
func (a *analysis) passiveMention(e *element) int {
	if !e.passive || e.form != vFinite || e.gapHi <= e.gapLo || e.gapHi > e.first {
		return -1
	}
	m := int(a.mentionAt[e.gapHi-1]) - 1
	if m >= 0 && (!a.mentions[m].speaks || a.mentions[m].possessive) {
		return -1
	}
	return m
}

func (a *analysis) keep(sp speaker) {
	a.talk.several = speaker{}
	if len(sp.parties) > 1 {
		a.talk.several = sp
	}
	if sp.mention >= 0 {
		switch a.mentions[sp.mention].form {
		case fPerson, fOffice:
			a.keepPerson(sp)
			if a.mentions[sp.mention].form == fPerson {
				return
			}
		}
		a.talk.org, a.talk.other = sp, false
		return
	}
	if sp.sure > 0 && len(sp.parties) == 1 && (sp.sex != 0 || sp.how != ftNone || sp.office) { // not "it" or "they"
		a.keepPerson(speaker{parties: sp.parties, text: sp.text, stands: sp.stands, mention: -1, sure: 1, sex: sp.sex})
	}
}

// noteTitles remembers whom "the president" will mean.
func (a *analysis) noteTitles(m *mention) {
	for i := m.from; i < m.to; i++ {
		if t := &a.tokens[i]; t.has(cPerson | cBody) {
			a.talk.note(t.lemma, m.party)
		}
	}
}

// speakerOf names the party behind the subject of element i.
func (a *analysis) speakerOf(s sentence, el []element, i int) speaker {
	sub := &el[i].subj
	none := speaker{mention: -1}
	switch {
	case sub.mention > 0:
		sp := a.mentionSpeaker(a.inOtherSeat(sub.mention - 1))
		if sub.first > 0 {
			if all := a.listed(sub, sp.parties[0]); len(all) > 1 {
				sp.parties, sp.text = all, a.written(sub.lo, sub.hi)
			}
		}
		if sub.also != 0 {
			other := subject{lo: sub.lo, hi: sub.lo + 1, pronoun: sub.also}
			if o := a.pronounAt(s, el, i, &other); o.known() && !contains(sp.parties, o.parties[0]) {
				sp.parties = a.list(o.parties[0], sp.parties...)
			}
		}
		a.companions(&sp, sub.hi, el[i].first)
		a.backers(&sp, el, i)
		return sp
	case sub.pronoun != 0:
		return a.pronoun(s, el, i)
	case sub.hi <= sub.lo:
		return none
	}
	none.text = a.written(sub.lo, sub.hi)
	if sp := a.ownOffice(s, el, i); sp.known() {
		return sp
	}
	if sp := a.whose(s, sub); sp.known() {
		return sp
	}
	if sp := a.whereTitle(s, sub); sp.known() {
		return sp
	}
	for j := sub.lo; j < sub.hi; j++ {
		if m := a.mentionAt[j]; m != 0 {
			if mm := &a.mentions[m-1]; mm.speaks && !mm.modifier && mm.to >= sub.hi-1 && !mm.possessive {
				return a.mentionSpeaker(int(m - 1))
			}
		}
	}
	if sp, decided := a.groupMeant(s, sub, none.text); decided {
		return sp
	}
	if sub.also != 0 && a.takesAlongAt(sub.lo+1, sub.hi) {
		who := subject{lo: sub.lo, hi: sub.lo + 1, pronoun: sub.also}
		if sp := a.pronounAt(s, el, i, &who); sp.known() {
			return sp
		}
	}
	return a.describedAs(s, el, i, none)
}

// describedAs names the party behind a subject of element i that is a description,
// by what it says or by what stands beside it.
func (a *analysis) describedAs(s sentence, el []element, i int, none speaker) speaker {
	sub := &el[i].subj
	sp := a.nominalSpeaker(sub, none, el)
	if !sp.known() && sub.first > 0 && a.namedFirst(sub) {
		sp = a.mentionSpeaker(sub.first - 1)
		sp.parties = a.listed(sub, sp.parties[0])
	}
	if m := a.besideName(&el[i]); m >= 0 && !sp.known() {
		sp = a.mentionSpeaker(m)
		sp.text = a.written(sub.lo, sub.hi)
	}
	if all := a.apposedNames(&el[i]); len(all) > 0 && !sp.known() {
		sp = a.mentionSpeaker(int(a.mentionAt[el[i].first-2]) - 1)
		sp.parties, sp.text = a.list(all[0], all[1:]...), a.written(sub.lo, sub.hi)
	}
	if len(sp.parties) == 1 && sp.how == ftByTitle && a.personalName(sub) {
		a.learnInOffice(sub, sp.parties[0])
	}
	if !sp.known() && !sp.expert && a.strikeInHeadline(s, sub, &el[i]) {
		return speaker{parties: a.list(a.e.union), text: none.text, mention: -1, sure: 1, how: ftBySource}
	}
	if sp.known() || sp.expert {
		return sp
	}
	return a.inSeat(s, sub, &el[i], sp)
}

// listed gives the parties of "A, B and C", of which last is the last.
func (a *analysis) listed(sub *subject, last int) []int {
	out := a.lists[len(a.lists):] // where the list will be kept
	for m := a.mentionsBefore(sub.lo); m < sub.first; m++ {
		mm := &a.mentions[m]
		if mm.from >= sub.lo && mm.to <= sub.hi && mm.party != last && !contains(out, mm.party) && (m == sub.first-1 || !mm.modifier && !mm.possessive) {
			out = append(out, mm.party)
		}
	}
	out = append(out, last)
	return a.list(out[0], out[1:]...)
}

// meansGroup reports that the words for a group at token j are the subject that
// ends at a token, or describe who speaks for it: "the two", "the two ministers",
// but not "the two farmers".
func (a *analysis) meansGroup(j, end int) bool {
	last := int(a.lex[j].groupEnd)
	if n := int(a.groupAt[j]) - 1; n == groupFirst || n == groupLast {
		return last >= end // not "the former president"
	}
	return last >= end || !a.tokens[last-1].has(cQuantity|cDet) || a.tokens[end-1].has(cPerson|cBody)
}

// namedFirst reports a list of subjects that a party is in, though not at its
// end: "X and his team", "X, Y and eight others", "X and a group of farmers".
func (a *analysis) namedFirst(sub *subject) bool {
	mm := &a.mentions[sub.first-1]
	if mm.to+1 >= sub.hi || !mm.speaks || mm.possessive || mm.modifier {
		return false
	}
	if !a.tokens[mm.to].has(cAnd) || !a.tokens[mm.to-1].is(sCapital) && a.tokens[mm.to-1].has(cBody|cPerson) {
		return true // "X, the miners and", "X's government and fighters"
	}
	next := &a.tokens[mm.to+1] // not "X and Westmark troops"
	return next.class&(cDet|cPossessive|cQuantity) != 0 || next.is(sNumber) || a.tokens[sub.hi-1].is(sCapital) || a.tokens[sub.hi-1].has(cExpert|cPerson|cBody)
}

// takesAlongAt reports "and his" at token i before the end of a subject.
func (a *analysis) takesAlongAt(i, end int) bool {
	return i+1 < end && a.tokens[i].has(cAnd) && a.tokens[i+1].has(cPossessive)
}

// whose resolves "X, whose chair refused" to X.
func (a *analysis) whose(s sentence, sub *subject) speaker {
	first, at := &a.tokens[sub.lo], sub.lo-1
	if sub.hi < sub.lo+2 || !first.has(cRelative) || !first.has(cPossessive) || !a.tokens[sub.hi-1].has(cPerson|cBody|cSource) {
		return speaker{mention: -1}
	}
	if at > s.from && a.tokens[at].is(sComma) {
		at--
	}
	m := int(a.mentionAt[max(at, s.from)]) - 1
	if m < 0 || a.mentions[m].modifier {
		return speaker{mention: -1}
	}
	sp := a.mentionSpeaker(m)
	sp.text = a.written(sub.lo, sub.hi)
	return sp
}

// ownOffice resolves "its ministry" and "his cabinet" to whom the pronoun means.
func (a *analysis) ownOffice(s sentence, el []element, i int) speaker {
	sub := &el[i].subj
	owner, office := &a.tokens[sub.lo], &a.tokens[sub.hi-1]
	if sub.hi < sub.lo+2 || !owner.has(cPossessive) || owner.class&(cHe|cShe|cIt|cThey) == 0 || !office.has(cOffice) {
		return speaker{mention: -1}
	}
	who := subject{lo: sub.lo, hi: sub.lo + 1, pronoun: owner.class & cPronoun}
	sp := a.pronounAt(s, el, i, &who)
	if int(a.groupAt[sub.lo])-1 == groupOther && int(a.lex[sub.lo].groupEnd) == sub.hi {
		sp = a.otherThan(sp)
	}
	sp.text, sp.stands = a.text[owner.start:office.end], ""
	sp.office = office.has(cPerson)
	if office.has(cPerson) && len(sp.parties) == 1 {
		a.learnAfter(sub.hi, sp.parties[0]) // "his envoy, Ada Moor,"
	}
	return sp
}

func (a *analysis) mentionSpeaker(m int) speaker {
	mm := &a.mentions[m]
	from := mm.from
	if (mm.modifier || mm.form == fAdjective) && from+1 < mm.to && a.tokens[from].has(cDet) {
		from++ // "a Norlandish demand"
	}
	return speaker{parties: mm.parties, text: a.written(from, mm.to), mention: m, sure: 2, sex: a.sexOf(mm.from, mm.to)}
}

// written gives a noun phrase as the text has it, without the "that" that
// opens its clause and the day after it.
func (a *analysis) written(lo, hi int) string {
	if lo+1 < hi && a.tokens[lo].has(cThat) {
		lo++
	}
	for lo+1 < hi && a.tokens[hi-1].has(cAdverb|cDay) {
		hi--
	}
	return a.text[a.tokens[lo].start:a.tokens[hi-1].end]
}

// nominalSpeaker resolves "the president", "a spokesman", "the statement" and
// last names learned in this article.
func (a *analysis) nominalSpeaker(sub *subject, none speaker, el []element) speaker {
	if sp := a.sourceOf(sub, el); sp.known() {
		return sp
	}
	last := &a.tokens[sub.hi-1]
	if p, ok := a.people[a.text[last.start:last.end]]; ok {
		return speaker{parties: a.list(p), text: none.text, mention: -1, sure: 2, how: ftByLearned, sex: a.sexOf(sub.lo, sub.hi)}
	}
	for j := sub.hi - 1; j >= sub.lo; j-- {
		t := &a.tokens[j]
		if t.has(cExpert) && !t.has(cPerson|cBody) {
			none.expert = true
			return none
		}
		if !t.has(cPerson | cBody | cSource) {
			continue
		}
		first := &a.tokens[sub.lo]
		if !first.has(cDet) && a.talk.org.known() && a.onlyNames(j+1, sub.hi) && a.e.pack.voices[a.officeAt(j, sub)] {
			return speaker{parties: a.talk.org.parties, text: none.text, mention: -1, sure: 1, how: ftBySource}
		}
		if p := a.ofMinistry(j, sub); p >= 0 {
			return speaker{parties: a.list(p), text: none.text, mention: -1, sure: 1, how: ftByTitle}
		}
		if p := max(a.ofNamed(j, sub), a.ministers(j, sub)); p >= 0 {
			return speaker{parties: a.list(p), text: none.text, mention: -1, sure: 1, how: ftByTitle, sex: a.sexOf(sub.lo, sub.hi)}
		}
		if !first.has(cDet) && !a.atHome(sub.lo) {
			if p := a.inHeadline(j, sub); p >= 0 {
				return speaker{parties: a.list(p), text: none.text, mention: -1, sure: 1, how: ftByTitle}
			}
			return none
		}
		if (first.has(cIndefinite) || a.namesOthers(sub.lo, j) || a.namesThing(j, sub)) && !t.has(cSource) {
			return none
		}
		if a.ofStranger(sub) || a.strangersOwn(sub, j) {
			return none
		}
		p := a.ownTitle(t.lemma, sub, el)
		if p < 0 {
			p = a.titled(j, sub)
		}
		if p >= 0 {
			return speaker{parties: a.list(p), text: none.text, mention: -1, sure: 1, how: ftByTitle}
		}
		if t.has(cSource) && a.talk.talker.known() {
			return speaker{parties: a.talk.talker.parties, text: none.text, mention: -1, sure: 1, how: ftBySource}
		}
		if o, p := &a.talk.org, &a.talk.person; t.has(cPerson) && o.known() && p.known() && p.mention >= 0 && o.mention > p.mention {
			return speaker{parties: o.parties, text: none.text, mention: -1, sure: 1, how: ftByTitle}
		}
		if t.has(cPerson) && a.talk.person.known() {
			return speaker{parties: a.talk.person.parties, text: none.text, mention: -1, sure: 1, how: ftByTitle}
		}
		return none
	}
	return none
}

// ofStranger reports an office of somebody that is no party: "the president of
// N".
func (a *analysis) ofStranger(sub *subject) bool {
	i := sub.hi
	if i+1 >= len(a.tokens) || !a.tokens[i].has(cFrom) || a.tokens[i].is(sLineStart) {
		return false
	}
	t := &a.tokens[i+1]
	if t.has(cArticle) && i+2 < len(a.tokens) && !a.tokens[i+2].is(sCapital) {
		return a.ofOther(i + 2)
	}
	return t.is(sCapital) && t.is(sWord) && t.class == 0 && a.mentionAt[i+1] == 0 && !a.atHome(i+1)
}

// ofOther reports a noun phrase from token i on that is neither a body which a party
// may be nor holds one: "the bar association".
func (a *analysis) ofOther(i int) bool {
	j := i
	for j < len(a.tokens) && j < i+4 && a.tokens[j].is(sWord) && a.tokens[j].class == 0 && a.mentionAt[j] == 0 && a.verbAt[j] == noVerb && !a.tokens[j].is(sLineStart) {
		j++
	}
	return j > i && (j == len(a.tokens) || a.mentionAt[j] == 0 && !a.tokens[j].has(cBody|cPerson|cDet) && !a.tokens[j].is(sPossess))
}

// strangersOwn reports an office whose owner is no party: "the insurgents' new
// leader".
func (a *analysis) strangersOwn(sub *subject, office int) bool {
	for j := sub.lo + 1; j < office; j++ {
		if t := &a.tokens[j]; t.is(sWord) && t.is(sCapital) && t.class == 0 && a.mentionAt[j] == 0 && a.lex[j].adjective == 0 && !a.atHome(j) {
			return true // "two other Peruvian officials"
		}
		if t := &a.tokens[j]; t.is(sPossess) && a.mentionAt[j] == 0 && a.mentionAt[j-1] == 0 && !a.tokens[j-1].has(cPronoun|cDay) && !a.atHome(j-1) {
			return true
		}
	}
	return false
}

// titled finds whom "the president" or "the justice minister", whose office stands at
// a token, means: who has it by the codebook, else the one whose capital the sentence
// names, else the last person if such a title is known of that party, else
// the last one named with it.
func (a *analysis) titled(office int, sub *subject) int {
	parties, holder := a.talk.with(a.tokens[office].lemma), a.inOffice(office, sub)
	if len(parties) == 0 || holder >= 0 && a.fullTitle(office, sub) < office {
		return holder
	}
	s := a.sentenceOf(sub.lo)
	for i, end := a.mentionsBefore(sub.hi), a.mentionsBefore(s.to); i < end; i++ {
		m := &a.mentions[i]
		if m.to <= s.to && m.form == fPlace && contains(parties, m.party) {
			return m.party
		}
	}
	if a.talk.person.known() && contains(parties, a.talk.person.parties[0]) {
		return a.talk.person.parties[0]
	}
	return parties[0]
}

func contains(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
