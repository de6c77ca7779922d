package reading

import "strings"

// ownTitle gives the party of who says what element of subject sub tells, where
// that party has one holder of the office: in "the Norlandish envoy said the
// president would sign", that is Norland's. It is -1 where the office is the
// speaker's own, or that of many.
func (a *analysis) ownTitle(office int32, sub *subject, el []element) int {
	for i := range el {
		e := &el[i]
		if &e.subj != sub || e.link != lContent || e.parent < 0 {
			continue
		}
		sp := &el[e.parent].subj.speaker
		if k := el[e.parent].kind; k != kSay && k != kThink || len(sp.parties) != 1 || a.holdsOffice(sp, office) {
			return -1
		}
		return a.soleHolder(sp.parties[0], office)
	}
	return -1
}

// holdsOffice reports a speaker who is named with an office, or known to hold it.
func (a *analysis) holdsOffice(sp *speaker, office int32) bool {
	if sp.mention >= 0 {
		for j := a.mentions[sp.mention].from; j < a.mentions[sp.mention].to; j++ {
			if a.tokens[j].lemma == office {
				return true
			}
		}
	}
	for _, h := range a.e.holders[a.e.vocab.texts[office]] {
		if strings.Contains(sp.text, h.who.Short) || sp.stands != "" && strings.Contains(sp.stands, h.who.Short) {
			return true
		}
	}
	return false
}

// soleHolder gives the party if one person of it alone holds an office, else -1.
func (a *analysis) soleHolder(party int, office int32) int {
	found := ""
	for _, h := range a.e.holders[a.e.vocab.texts[office]] {
		if h.party != party || !holdsOn(h.who, string(a.published)) {
			continue
		}
		if found != "" && found != h.who.Name {
			return -1
		}
		found = h.who.Name
	}
	if found == "" {
		return -1
	}
	return party
}

// inHeadline gives the party of an office that ends a subject, at a token, in a headline,
// which has no articles: "Premier ends boycott", "Nordby leader ends boycott"; else -1.
func (a *analysis) inHeadline(office int, sub *subject) int {
	if office != sub.hi-1 || !a.headline(a.sentenceOf(office)) {
		return -1
	}
	if p := a.inOffice(office, sub); p >= 0 || office != sub.lo+1 || a.word(office) != "leader" || !a.placeOfTitle(sub.lo) {
		return p
	}
	return a.e.governor
}

// whereTitle resolves "in X, where the president" to X.
func (a *analysis) whereTitle(s sentence, sub *subject) speaker {
	b := sub.lo - 1
	if b-1 <= s.from || a.tokens[b].class&(cRelative|cWhen) != cRelative|cWhen || !a.tokens[sub.hi-1].has(cPerson|cBody) || !a.tokens[sub.lo].has(cDet) {
		return speaker{mention: -1}
	}
	if b--; a.tokens[b].is(sComma) {
		b--
	}
	m := int(a.mentionAt[b]) - 1
	if m < 0 || a.mentions[m].form != fPlace && a.mentions[m].form != fName {
		return speaker{mention: -1}
	}
	sp := a.mentionSpeaker(m)
	sp.text = a.written(sub.lo, sub.hi)
	return sp
}

// namesThing reports a word for an office at token j that only describes things: "the
// chief issues", "the official results".
func (a *analysis) namesThing(j int, sub *subject) bool {
	head := sub.hi - 1
	if j+1 != head || !a.tokens[j].has(cPerson) {
		return false
	}
	t := &a.tokens[head]
	return t.is(sWord) && !t.is(sCapital|sNumber) && t.class == 0 && a.mentionAt[head] == 0 && a.plural(head)
}
