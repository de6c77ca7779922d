package reading

// What groups.tsv says instead of how many are meant.
const (
	groupAll   = 0
	groupFirst = 100 // of the two named last, the first: "the former"
	groupLast  = 101
	groupOther = 102 // who is no party of the owner's: "her counterpart"
	groupBare  = 103 // all, where nothing else tells a headline's readers who: "Rivals agree to talk"
)

var groupWords = map[string]int{"all": groupAll, "first": groupFirst, "last": groupLast, "other": groupOther, "bare": groupBare}

// groupAtToken resolves the words for a group that begin at token j.
func (a *analysis) groupAtToken(n int, text string, s sentence, j int) speaker {
	if n != groupFirst && n != groupLast {
		if m := a.namedSo(j); n == 2 && m >= 0 {
			sp := a.mentionSpeaker(m)
			sp.text, sp.sure, sp.how = text, 1, ftByGroup
			return sp
		}
		return a.group(n, text, s)
	}
	none := speaker{mention: -1, text: text}
	one, two := a.pairNamed(s, j)
	if two < 0 {
		return none
	}
	if n == groupFirst {
		two = one
	}
	sp := a.mentionSpeaker(two)
	sp.text, sp.sure, sp.how = text, 1, ftByGroup
	return sp
}

// namedSo gives the mention whose people the words for a group at token j mean again:
// after "Sudrian leaders", "the leaders" are those; -1 if there is none.
func (a *analysis) namedSo(j int) int {
	last := int(a.lex[j].groupEnd) - 1
	if last != j+1 || !a.tokens[j].has(cDet) || !a.tokens[last].has(cPerson|cBody) || a.tokens[last].has(cQuantity) {
		return -1
	}
	for m := a.mentionsBefore(j) - 1; m >= 0; m-- {
		if mm := &a.mentions[m]; mm.to <= j && mm.to-mm.from > 1 && a.tokens[mm.to-1].lemma == a.tokens[last].lemma && a.plural(mm.to-1) && !mm.modifier {
			if mm.from > 0 && (a.tokens[mm.from-1].has(cAnd) || a.tokens[mm.from].is(sJoined)) {
				return -1 // "Norland and Sudrian leaders"
			}
			return m
		}
	}
	return -1
}

// between reports a party that goes between the sides, and is none of them. Only a
// group has no party of its own.
func (a *analysis) between(party int) bool { return party >= 0 && a.e.parties[party].between }

// sides gives those of some parties that are no go-betweens.
func (a *analysis) sides(of []int) []int {
	n := 0
	for _, p := range of {
		if a.between(p) {
			n++
		}
	}
	if n == 0 || n == len(of) {
		return of
	}
	lo := len(a.lists)
	for _, p := range of {
		if !a.between(p) {
			a.lists = append(a.lists, p)
		}
	}
	return a.lists[lo:len(a.lists):len(a.lists)]
}

// groupMeant gives the parties that words for a group in a subject mean, and whether
// nothing else in it tells who is meant.
func (a *analysis) groupMeant(s sentence, sub *subject, text string) (speaker, bool) {
	for j := sub.lo; j < sub.hi; j++ {
		n := int(a.groupAt[j]) - 1
		if n < 0 || !a.meansGroup(j, sub.hi) {
			continue
		}
		if n == groupBare {
			if !a.bareGroup(s, sub, j) {
				continue
			}
			n = groupAll
		}
		if m := a.groupOf(j, sub); m >= 0 {
			sp := a.mentionSpeaker(m)
			sp.parties = a.andOthers(m)
			return sp, true
		}
		if sub.first > 0 && j > sub.lo && a.tokens[j-1].has(cAnd) {
			continue // "X, Y and three countries"
		}
		if n == groupAll && a.someOf(j) {
			return speaker{mention: -1, text: text}, true
		}
		if sp := a.groupAtToken(n, text, s, j); sp.known() || sub.first == 0 {
			return sp, true
		}
	}
	return speaker{mention: -1}, false
}

// bareGroup reports that words for a group at token j are all that a headline says of
// its subject, or stand there after the name of the place that the codebook is about:
// "Rivals agree to talk", "Nordby leaders agree".
func (a *analysis) bareGroup(s sentence, sub *subject, j int) bool {
	if !a.headline(s) || int(a.lex[j].groupEnd) != sub.hi || sub.hi < s.to && a.tokens[sub.hi].has(cFrom) {
		return false
	}
	return j == sub.lo || j == sub.lo+1 && spoken(a.e.title, a.word(sub.lo))
}

// someOf reports that words for all at token j mean some of them, or others: "one of the
// countries", "the countries that have not signed".
func (a *analysis) someOf(j int) bool {
	if j > 1 && a.tokens[j-1].has(cFrom) && a.tokens[j-2].has(cQuantity) {
		return true
	}
	end := int(a.lex[j].groupEnd)
	return end < len(a.tokens) && a.tokens[end].has(cRelative|cThat|cFrom|cFor)
}

// groupOf gives the party whose the people are that words for a group at token j of a
// subject name: "the leaders of X", or -1.
func (a *analysis) groupOf(j int, sub *subject) int {
	end := int(a.lex[j].groupEnd)
	if end != sub.hi || end+1 >= len(a.tokens) || !a.tokens[end].has(cFrom) || !a.tokens[end-1].has(cPerson|cBody) {
		return -1
	}
	return int(a.mentionAt[end+1]) - 1
}

// andOthers gives the parties of the list that begins with a mention: "X, Y and Z",
// also where one of them is no party.
func (a *analysis) andOthers(m int) []int {
	out := append(a.lists[len(a.lists):], a.mentions[m].party) // where the list will be kept
	for k := m + 1; k < len(a.mentions); k++ {
		last, next := &a.mentions[k-1], &a.mentions[k]
		joined := false
		for j := last.to; j < next.from; j++ {
			t := &a.tokens[j]
			joined = joined || t.is(sComma) || t.has(cAnd)
			if !t.is(sComma) && !t.has(cAnd) && (!t.is(sCapital) || t.class != 0) {
				return a.list(out[0], out[1:]...)
			}
		}
		if !joined || next.possessive || next.modifier {
			return a.list(out[0], out[1:]...)
		}
		if !contains(out, next.party) {
			out = append(out, next.party)
		}
		if a.tokens[next.from-1].has(cAnd) {
			return a.list(out[0], out[1:]...)
		}
	}
	return a.list(out[0], out[1:]...)
}

// pairNamed gives the mentions of the two parties that are named in a sentence
// before token j, or in the sentence before it; -1 if there are not two.
func (a *analysis) pairNamed(s sentence, j int) (one, two int) {
	one, two = -1, -1
	from := s.from
	for m := a.mentionsBefore(j) - 1; m >= 0; m-- {
		mm := &a.mentions[m]
		if mm.from < from {
			if from < s.from || from == 0 || two >= 0 && one >= 0 {
				break
			}
			from, one, two = a.sentenceOf(from-1).from, -1, -1
			if mm.from < from {
				break
			}
		}
		switch {
		case mm.modifier:
		case two < 0:
			two = m
		case mm.party == a.mentions[two].party:
		case one < 0 || a.mentions[one].party == mm.party:
			one = m
		default:
			return -1, -1
		}
	}
	if one < 0 {
		return -1, -1
	}
	return one, two
}

// otherThan gives the other party where there are two, or the one named last.
func (a *analysis) otherThan(sp speaker) speaker {
	if !sp.known() {
		return sp
	}
	for _, p := range a.talk.recent {
		if !contains(sp.parties, p) {
			return speaker{parties: a.list(p), mention: -1, sure: 1, how: ftByGroup}
		}
	}
	if len(a.e.parties) == 2 && len(sp.parties) == 1 {
		return speaker{parties: a.list(1 - sp.parties[0]), mention: -1, sure: 1, how: ftByGroup}
	}
	return speaker{mention: -1}
}

// afterGroup reports that words for a group which begin a clause end before token
// i, so that a verb form there is its verb: "both rejected it", "the two at once
// called for", but not "the two armed men".
func (a *analysis) afterGroup(i int, s sentence) bool {
	end := i
	for end > s.from && a.tokens[end-1].has(cAdverb) && !a.tokens[end-1].has(cQuantity|cDet) {
		end--
	}
	for j := end - 1; j >= s.from && j > end-4; j-- {
		if a.groupAt[j] == 0 || int(a.lex[j].groupEnd) != end {
			continue
		}
		if b := j - 1; b >= s.from && !a.tokens[b].is(sComma|sBreak|sOpen) && !a.tokens[b].has(cAnd|cBut|cThat) {
			return false
		}
		if i+1 >= s.to {
			return true
		}
		t := &a.tokens[i+1]
		return !t.is(sWord) || t.has(cDet|cPossessive|cPronoun|cPrep|cThat|cTo|cAdverb) || a.mentionAt[i+1] != 0
	}
	return false
}

// endsGroup reports that words for a group end before token i.
func (a *analysis) endsGroup(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if a.groupAt[j] != 0 && int(a.lex[j].groupEnd) == i {
			return true
		}
	}
	return false
}

// keepUrged keeps in mind who is urged to do something, by somebody of no party:
// "The envoys urged X to sign. It refused."
func (a *analysis) keepUrged(el []element) {
	for i := range el {
		e := &el[i]
		if e.form != vInfinitive || e.link != lComplement || e.parent < 0 || !e.subj.speaker.known() || e.subj.mention == 0 {
			continue
		}
		if g := &el[e.parent]; g.kind == kUrge && g.link == lTop && !g.subj.speaker.known() {
			a.keep(e.subj.speaker)
		}
	}
}
