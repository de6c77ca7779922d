package reading

// strangerTakesOver forgets who spoke last where somebody of no party speaks,
// so that neither "he" nor a quotation that goes on is laid at the door of who
// was named before: "Ada Moor teaches physics. ... she says."
func (a *analysis) strangerTakesOver(e *element) {
	sub := &e.subj
	if sub.hi <= sub.lo || sub.mention != 0 || sub.pronoun != 0 || sub.speaker.known() {
		return
	}
	if e.form != vFinite || e.link != lTop || a.tokens[e.head].quote != 0 {
		return
	}
	if e.kind == kSay || e.kind == kThink {
		a.talk.talker = speaker{mention: -1}
	}
	if a.personalName(sub) {
		a.talk.stranger = sub.hi
		a.keepPerson(speaker{mention: -1, sex: a.sexOf(sub.lo, sub.hi)})
		return
	}
	if a.properName(sub) {
		a.talk.other = true
	}
}

// properName reports a noun phrase that ends with the name of a body or country
// that is no party.
func (a *analysis) properName(sub *subject) bool {
	last := &a.tokens[sub.hi-1]
	if !last.is(sWord) || !last.is(sCapital) || last.class != 0 || a.mentionAt[sub.hi-1] != 0 {
		return false
	}
	return sub.hi-1 > a.sentenceOf(sub.lo).from || last.is(sAllCaps) || a.e.pack.stateNames[a.word(sub.hi-1)]
}

// othersOfKind reports a common noun for a party where "other" before it tells that
// those are meant who are not: "two other unions took it", but not "X and other unions".
func (a *analysis) othersOfKind(h *hit) bool {
	if h.from == 0 || a.tokens[h.from].is(sCapital) || a.tokens[h.from].is(sLineStart) {
		return false
	}
	i := h.from - 1
	if !a.namesOthers(i, h.from) {
		return false
	}
	if i > 0 && a.tokens[i-1].is(sNumber) {
		i--
	}
	return i == 0 || !a.tokens[i-1].has(cAnd)
}

// namesOthers reports an "other" among tokens.
func (a *analysis) namesOthers(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if w := a.word(j); w == "other" || w == "another" {
			return true
		}
	}
	return false
}

// personalName reports a noun phrase that ends with the first and last name of
// a person, or with a title and a last name.
func (a *analysis) personalName(sub *subject) bool {
	if sub.hi-sub.lo < 2 {
		return false
	}
	last, before := &a.tokens[sub.hi-1], &a.tokens[sub.hi-2]
	if a.dotOfTitle(sub.hi-2, a.sentenceOf(sub.lo)) {
		before = &a.tokens[sub.hi-3]
	}
	if !last.is(sWord) || !last.is(sCapital) || last.is(sAllCaps) || last.has(cOffice|cExpert) {
		return false
	}
	return before.is(sWord) && before.is(sCapital) && !before.has(cDet|cPrep|cBody)
}

// strangerHolds reports a verb that tells what somebody wants or refuses who is of
// no party: what X says that China rejected, X need not reject.
func (f *framer) strangerHolds(e *element) bool {
	sub := &e.subj
	if e.form != vFinite || e.passive || e.modal != 0 || sub.hi <= sub.lo || sub.mention != 0 || sub.pronoun != 0 || sub.speaker.known() {
		return false
	}
	switch e.kind {
	case kWant, kWeak, kUrge, kRefuse, kPraise, kDissuade, kThreat:
	default:
		return false
	}
	return f.a.tokens[sub.hi-1].has(cExpert) || f.a.personalName(sub) || f.a.e.pack.stateNames[f.a.word(sub.hi-1)]
}

// strangerNamed reports a man or woman of no party named in full in a sentence
// before token i, whom "he" or "she" there then means: "with Pia Lund leaving the
// talks that she began".
func (a *analysis) strangerNamed(s sentence, i int, pronoun class) bool {
	for j := i - 1; j > s.from; j-- {
		t := &a.tokens[j]
		if a.mentionAt[j] != 0 && a.mentions[a.mentionAt[j]-1].form == fPerson {
			return false
		}
		if t.is(sWord) && t.is(sCapital) && a.mentionAt[j] == 0 && a.tokens[j-1].is(sCapital) && a.tokens[j-1].is(sWord) && a.sexes[a.word(j)]&pronoun != 0 {
			_, known := a.people[a.word(j)]
			return !known
		}
	}
	return false
}
