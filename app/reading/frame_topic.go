package reading

import (
	"cmp"
	"slices"
)

// topic is what the sentence before was about, so that "it" and "those
// demands" can mean it.
type topic struct {
	issue    int
	value    int // which way wanting the thing itself points
	held     int // which way its holder wants it
	sentence int
	text     string
	party    int // who held it last, -1 if nobody
	plural   bool
}

// topicReach is how many sentences a topic is carried on without being named.
const topicReach = 2

// nounReach is the same for "the deal", which names it again.
const nounReach = 6

// carried reads the anaphors of a sentence as the topic of the one before.
func (f *framer) carried() {
	tp := &f.a.topic
	if tp.value == 0 && tp.held == 0 || f.si-max(tp.sentence, f.a.bill.sentence) > nounReach || f.si == tp.sentence || f.contents.classes&(cAnaphor|cThey|cArticle|cPossessive|cQuantity) == 0 {
		return
	}
	back := class(cArticle | cPossessive | cQuantity)
	if f.si-tp.sentence > topicReach || f.evidenceOf(tp.issue) {
		back = 0
	}
	for i := f.s.from; i < f.s.to; i++ {
		t := &f.a.tokens[i]
		if !t.has(cAnaphor | cThey) {
			if t.has(back) {
				f.pointsBack(i)
			}
			continue
		}
		end, demand := f.anaphor(i)
		if end != 0 && f.meansBill(i, end) && !f.evidenceIn(i, end+2) && !f.evidenceOf(f.a.bill.issue) {
			f.readCarried(&f.a.bill, f.a.bill.value, i, end)
			continue
		}
		if end == 0 || f.evidenceIn(i, end+2) || demand && f.wantedBefore(i, end) || f.evidenceOf(tp.issue) {
			continue
		}
		if int(f.a.lex[i].anaphorEnd) <= i+1 && f.si-tp.sentence > topicReach {
			continue
		}
		first := len(f.out)
		f.readCarried(tp, tp.value, i, end)
		if end == i+1 && !f.canMean(i, tp) {
			f.mark(first, ftMisfit)
		}
	}
}

// mark adds a feature to the frames from first on.
func (f *framer) mark(first int, ft feature) {
	for j := first; j < len(f.out); j++ {
		f.out[j].features.add(ft)
	}
}

// readCarried reads tokens [from, to) as a topic.
func (f *framer) readCarried(tp *topic, value, from, to int) {
	first := len(f.out)
	f.read(evidence{issue: tp.issue, value: value, from: from, to: to, text: tp.text})
	f.mark(first, ftCarried)
}

// wantedBefore reads "those demands" as what somebody wanted in the sentences
// before, on every issue, and reports whether there was such a thing. Nobody
// refuses what they demanded themselves, so then those of another are meant.
func (f *framer) wantedBefore(from, to int) bool {
	all := f.a.demands
	for hi := len(all); hi > 0; {
		lo := hi
		for lo > 0 && all[lo-1].sentence == all[hi-1].sentence && all[lo-1].party == all[hi-1].party {
			lo--
		}
		first := len(f.out)
		for k := lo; k < hi && f.si-all[k].sentence <= nounReach; k++ {
			if !f.evidenceOf(all[k].issue) {
				f.readCarried(&all[k], all[k].held, from, to)
			}
		}
		if len(f.out) > first && !f.turnsOn(&all[lo], first) {
			return true
		}
		f.out, hi = f.out[:first], lo
	}
	return false
}

// turnsOn reports that whoever held something is read to be against it.
func (f *framer) turnsOn(tp *topic, first int) bool {
	for j := first; j < len(f.out); j++ {
		if fr := &f.out[j]; fr.party == tp.party && fr.issue == tp.issue && sign(fr.value) != sign(tp.held) {
			return true
		}
	}
	return false
}

func (f *framer) evidenceOf(issue int) bool {
	for k := range f.evidence {
		ev := &f.evidence[k]
		if ev.issue == issue && ev.from >= f.s.from && ev.to <= f.s.to && !ev.soft {
			return true
		}
	}
	return false
}

func (f *framer) evidenceIn(from, to int) bool {
	for k := range f.evidence {
		ev := &f.evidence[k]
		if ev.from >= from-1 && ev.from < to && !ev.soft {
			return true
		}
	}
	return false
}

// anaphor gives the end of the anaphor at token i, or 0, and whether it means
// a demand rather than a thing.
func (f *framer) anaphor(i int) (end int, demand bool) {
	t := &f.a.tokens[i]
	if !t.has(cAnaphor) && !(t.has(cThey) && !t.has(cPossessive)) {
		return 0, false
	}
	next := i + 1
	if next >= f.s.to {
		return next, false
	}
	n := &f.a.tokens[next]
	if e := int(f.a.lex[i].anaphorEnd); e > next {
		if e < f.s.to && (f.a.tokens[e].has(cFrom|cThat|cFor) || f.a.isTo(e)) {
			return 0, false
		}
		return min(e, f.s.to), f.wanted(min(e, f.s.to) - 1)
	}
	if t.has(cDet) && (f.a.lex[next].noun != 0 || n.has(cPaper)) && f.a.verbHere(next, f.s) == vNone && !(t.has(cThat) && f.a.plural(next)) {
		if next+1 < f.s.to && (f.a.tokens[next+1].has(cFrom|cThat|cFor) || f.a.isTo(next+1)) {
			return 0, false
		}
		return next + 1, f.wanted(next)
	}
	if t.has(cThat) && !f.standsAlone(i) && (n.is(sOpen) || f.a.verbHere(next, f.s) != vNone || f.opensContent(i) || f.opensRelative(i)) {
		return 0, false
	}
	if t.has(cDet|cThat) && n.is(sWord) && !n.has(cAux|cModal|cPrep|cAnd|cAdverb) {
		return 0, false
	}
	if t.has(cThey) && f.someOf(i) {
		return 0, false
	}
	if t.has(cIt) && (f.expletive(i) || f.yields(i) || f.idle(i)) || f.oneOfAKind(i) || f.acts(i) {
		return 0, false
	}
	return next, false
}

// someOf reports a "them" of whom some are told of: "some of them", "among them".
func (f *framer) someOf(i int) bool {
	b := i - 1
	if b <= f.s.from || !f.a.tokens[b].has(cPrep) {
		return false
	}
	t := &f.a.tokens[b-1]
	return f.a.tokens[b].has(cIncluding) || f.a.tokens[b].has(cFrom) && (t.is(sNumber) || t.has(cQuantity))
}

// standsAlone reports a "that" which is a subject by itself: "said that was wrong",
// "that was rejected".
func (f *framer) standsAlone(i int) bool {
	p := clauseParser{a: f.a, s: f.s, el: f.el, at: f.a.elementAt[f.s.from:f.s.to]}
	for k := range f.el {
		if e := &f.el[k]; e.form == vFinite && (e.subj.lo == i && e.subj.hi == i+1 || e.passive && e.gapLo == i && e.gapHi == i+1) {
			return e.link != lSide && e.link != lRelative && p.startsClause(i) && !f.a.tokens[min(e.last, f.s.to-1)].has(cQuestion)
		}
	}
	return false
}

// wanted reports a noun for what somebody wants or refuses: a demand, an offer.
func (f *framer) wanted(i int) bool {
	noun := f.a.lex[i].noun
	if noun == 0 {
		return false
	}
	k := f.a.e.verbs[noun-1].kind
	return k == kWant || k == kRefuse
}

// oneOfAKind reports a "this" that is named after: "this was the best of our
// meetings" is about a meeting, whatever was talked of before.
func (f *framer) oneOfAKind(i int) bool {
	for k := range f.el {
		e := &f.el[k]
		if e.subj.lo == i && e.be && (e.kind == kGood || e.kind == kBad) && e.last < f.s.to && f.a.tokens[e.last].has(cFrom) {
			return true
		}
	}
	return false
}

// opensContent reports a "that" which only begins what is said or wanted:
// "promised that there would be", "hopes that in the end".
func (f *framer) opensContent(i int) bool {
	n := &f.a.tokens[i+1]
	if f.a.tokens[max(i-1, f.s.from)].is(sColon | sDash) {
		return true
	}
	if !n.has(cAdverb|cPrep|cSubord) || n.has(cAnd|cAs) {
		return false // "sees that as a trap"
	}
	end := i + 1
	for end < f.s.to && f.a.tokens[end].has(cAdverb|cDay) && !f.a.tokens[end].has(cPrep|cSubord) {
		end++
	}
	if f.ends(end) {
		return false // "accepted that on Monday"
	}
	for k := len(f.el) - 1; k >= 0; k-- {
		if e := &f.el[k]; e.last <= i {
			return (takesClause(e.kind) || e.phrase == "be") && i-e.last < 9
		}
	}
	return false
}

// yields reports an "it" that is somebody who gives way, or does not: "it would not
// back down".
func (f *framer) yields(i int) bool {
	for k := range f.el {
		if e := &f.el[k]; e.kind == kReverse && e.subj.lo == i {
			return true
		}
	}
	return false
}

// acts reports an "it" or "they" that says, wants or meets, as no thing does.
func (f *framer) acts(i int) bool {
	for k := range f.el {
		e := &f.el[k]
		if e.subj.lo != i || e.subj.hi != i+1 || e.passive || e.be {
			continue
		}
		switch e.kind {
		case kSay, kThink, kWant, kRefuse, kUrge, kMeet, kAccuse, kPraise, kThreat, kWeak, kDissuade:
			return e.form == vFinite || e.form == vNominal
		}
	}
	return false
}

// idle reports an "it" that belongs to a turn of phrase: "made it plain", "fight it
// out", "go it alone", "makes it hard to".
func (f *framer) idle(i int) bool {
	if k := int(f.a.elementAt[i]); k != 0 && f.el[k-1].first < i {
		return true
	}
	next := &f.a.tokens[i+1]
	if next.has(cBy) && f.a.tokens[max(i-1, f.s.from)].has(cBe) {
		return true
	}
	l := &f.a.lex[i+1]
	end := int(l.adjectiveEnd)
	return end > i+1 && end < f.s.to && (f.a.isTo(end) || f.a.tokens[end].has(cThat|cFor|cQuestion)) && f.judgement(i+1) != 0
}

// expletive reports an "it" that means nothing: "it is important that", "it is for
// them to decide".
func (f *framer) expletive(i int) bool {
	for k := range f.el {
		e := &f.el[k]
		if e.subj.lo != i || e.last >= f.s.to {
			continue
		}
		t := &f.a.tokens[e.last]
		return t.has(cThat) || f.a.isTo(e.last) || t.has(cQuestion) || t.has(cFor) && e.phrase == "be"
	}
	return false
}

// setTopic keeps what this sentence is about for the next ones.
func (f *framer) setTopic(first int) {
	f.keepStands(first)
	for j := len(f.out) - 1; j >= first; j-- {
		fr := &f.out[j]
		if fr.evidence.soft {
			continue
		}
		f.a.topic = f.topicOf(f.surer(first, fr))
		return
	}
	for k := len(f.evidence) - 1; k >= 0; k-- {
		ev := &f.evidence[k]
		if ev.from >= f.s.from && ev.to <= f.s.to && !ev.soft && !f.withAnother(ev, -1) {
			f.a.topic = topic{ev.issue, ev.value, 0, f.si, ev.text, -1, f.isMany(ev)}
			return
		}
	}
}

// surer gives the frame of this sentence, from first on, that a cue shows, where fr is
// of the same party and issue and rests on a keyword.
func (f *framer) surer(first int, fr *frame) *frame {
	for j := first; j < len(f.out) && !fr.evidence.cue; j++ {
		if o := &f.out[j]; o.party == fr.party && o.issue == fr.issue && o.evidence.cue && !o.evidence.soft {
			return o
		}
	}
	return fr
}

// topicOf gives what a frame of this sentence is about. One that goes on about the
// topic before it has no word of its own.
func (f *framer) topicOf(fr *frame) topic {
	plural := f.isMany(&fr.evidence)
	if fr.kind == fkCarried || fr.features.has(ftCarried) {
		plural = f.a.topic.plural
	}
	return topic{fr.issue, fr.evidence.value, fr.value, f.si, fr.evidence.text, fr.party, plural}
}

// keptStands is how many stands are kept in mind.
const keptStands = 8

// keepStands keeps what the frames from first on say that parties want, for
// "those demands".
func (f *framer) keepStands(first int) {
	kept := &f.a.demands
	from := len(*kept)
	for j := first; j < len(f.out); j++ {
		fr := &f.out[j]
		if fr.evidence.soft || fr.value == 0 || slices.ContainsFunc((*kept)[from:], func(t topic) bool { return t.issue == fr.issue && t.party == fr.party }) {
			continue
		}
		*kept = append(*kept, f.topicOf(fr))
	}
	slices.SortStableFunc((*kept)[from:], func(x, y topic) int { return cmp.Compare(x.party, y.party) })
	if n := len(*kept) - keptStands; n > 0 {
		*kept = slices.Delete(*kept, 0, n)
	}
}

// goesOn gives a quoted sentence that names no issue the stand that its
// speaker took in the sentence before: who argues on keeps to a side.
func (f *framer) goesOn(first int) {
	tp := f.a.topic
	if !f.contents.quoted || len(f.out) > first || tp.party < 0 || tp.held == 0 || f.si-tp.sentence > topicReach || f.si == tp.sentence {
		return
	}
	quoted, words, first := 0, 0, 0
	for j := f.s.from; j < f.s.to; j++ {
		if t := &f.a.tokens[j]; t.is(sWord) {
			words++
			if t.quote == 0 {
				continue
			}
			if quoted++; quoted == 1 {
				first = j
			}
		}
	}
	if quoted < 4 || quoted*2 < words {
		return
	}
	sp := f.a.quotes[f.a.tokens[first].quote].speaker
	if !sp.known() || sp.parties[0] != tp.party || !f.takesStand(first, sp) {
		return
	}
	w := walk{value: tp.held, first: len(f.out)}
	w.last = f.a.note(0, step{form: stepGoesOn, a: f.a.e.issues[tp.issue].Name})
	f.emit(evidence{issue: tp.issue, value: tp.value, from: first, to: first + 1, text: tp.text}, sp, fkCarried, -1, &w)
}

// takesStand reports that what sp says from token i on tells what is wanted, must or
// will be done, and not only how things are or what others want.
func (f *framer) takesStand(i int, sp speaker) bool {
	for k := range f.el {
		e := &f.el[k]
		if e.first < i || f.a.tokens[e.first].quote == 0 || e.subj.pronoun&(cHe|cShe|cThey) != 0 || e.subj.speaker.known() && !contains(e.subj.speaker.parties, sp.parties[0]) {
			continue
		}
		switch e.kind {
		case kWant, kRefuse, kNeed, kUrge, kDissuade, kThreat, kWeak:
			return true
		}
		if e.modal&(cMust|cWill) != 0 || e.modal != 0 && e.subj.pronoun&cWe != 0 {
			return true
		}
	}
	return false
}
