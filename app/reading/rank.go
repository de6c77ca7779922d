package reading

import (
	"cmp"
	"slices"
)

// rank merges the frames of each sentence, party and issue into one
// suggestion each, with a stance and a confidence, and leaves out those that
// are less sure than least: the last stage.
func (a *analysis) rank(frames []frame, least int) []Suggestion {
	a.order, a.best = a.order[:0], a.best[:0]
	for i := range frames {
		a.order = append(a.order, i)
	}
	order := a.order
	slices.SortStableFunc(order, func(i, j int) int {
		x, y := &frames[i], &frames[j]
		switch {
		case x.sentence != y.sentence:
			return cmp.Compare(x.sentence, y.sentence)
		case x.party != y.party:
			return cmp.Compare(x.party, y.party)
		}
		return cmp.Compare(x.issue, y.issue)
	})
	drafts := a.drafts[:0]
	for len(order) > 0 {
		n := 1
		for n < len(order) && frames[order[n]].beside(&frames[order[0]]) {
			n++
		}
		g, best := a.suggest(frames, order[:n])
		drafts, a.best = append(drafts, g), append(a.best, best)
		order = order[n:]
	}
	a.drafts = drafts
	a.sums = a.sums[:0]
	for i := range drafts {
		a.sums = append(a.sums, a.e.sumsOf(&drafts[i].features))
	}
	a.compare(frames, drafts)
	a.weigh(frames, drafts)
	a.hear(frames, drafts)
	a.words, a.ends, a.told = a.words[:0], a.ends[:0], a.told[:0]
	kept := 0
	for i := range drafts {
		g := &drafts[i]
		if g.Confidence < least {
			continue
		}
		g.alone = g.Confidence
		a.explain(&frames[a.best[i]], g)
		drafts[kept] = *g
		kept++
	}
	out := slices.Clone(drafts[:kept])
	a.tell(out)
	return out
}

// beside reports frames of one sentence, party and issue.
func (fr *frame) beside(o *frame) bool {
	return fr.sentence == o.sentence && fr.party == o.party && fr.issue == o.issue
}

// suggest takes the best frame of a group, whose number it gives too, and lets
// the others confirm or doubt it.
func (a *analysis) suggest(frames []frame, group []int) (Suggestion, int) {
	best := a.bestOf(frames, group)
	for _, i := range group {
		if a.limits(&frames[i], &frames[best]) {
			best = i
			break
		}
	}
	fr := &frames[best]
	s := a.sentences[fr.sentence]
	g := Suggestion{
		Start: s.start, End: s.end,
		Party: a.e.parties[fr.party].Name, Issue: a.e.issues[fr.issue].Name,
		Stance: max(-2, min(2, 2*sign(fr.value))), Voice: a.voice(fr), Speaker: fr.holder.text,
		features: a.featuresOf(fr).with(a.sharedFeatures(frames, group, fr)),
	}
	if fr.weak {
		g.Stance = sign(fr.value)
	}
	a.issueWords(fr, &g.features)
	a.poleWords(fr, g.Stance, &g.features)
	a.phrase(fr, g.Stance, &g.features)
	if has := g.features.has; has(ftConcept) && !has(ftEvidence2) && !has(ftLong) {
		g.features.add(ftLoneWord)
	}
	if fr.claimedBy >= 0 {
		g.ClaimedBy = a.e.parties[fr.claimedBy].Name
	}
	return g, best
}

// closeBy is how much less than the best a frame may score, in hundredths of a logit,
// and still be the one that counts where the words of the sentence are on its side.
const closeBy = 100

// bestOf gives the number of the frame that most speaks for. Where two words or more
// of the sentence speak for the other pole, that is a frame for it if one is close by.
func (a *analysis) bestOf(frames []frame, group []int) int {
	if len(group) == 1 {
		return group[0]
	}
	best, score := a.bestOn(frames, group, 0)
	fr := &frames[best]
	a.countWording(fr.sentence)
	if side := sign(fr.value); side*a.wording[fr.issue].lean <= -2 {
		if other, n := a.bestOn(frames, group, -side); other >= 0 && n > score-closeBy {
			return other
		}
	}
	return best
}

// bestOn is bestOf for the frames of one side, or of both if that is 0, without the
// words of the sentence; it gives the score too. It is -1 if there is none.
func (a *analysis) bestOn(frames []frame, group []int, side int) (best, bestScore int) {
	best = -1
	for _, i := range group {
		if side != 0 && sign(frames[i].value) != side || overlaid(frames, group, &frames[i].evidence) {
			continue
		}
		if score := a.score(&frames[i]); best < 0 || score > bestScore {
			best, bestScore = i, score
		}
	}
	return best, bestScore
}

// overlaid reports a cue that another frame of the group has a longer one
// over, which begins before it: in "lift the ban on talks with Sudria" that is
// the ban, not "talks with Sudria".
func overlaid(frames []frame, group []int, ev *evidence) bool {
	for _, i := range group {
		o := &frames[i].evidence
		if o.cue && ev.cue && o.from < ev.from && o.to > ev.from && o.to-o.from > ev.to-ev.from {
			return true
		}
	}
	return false
}

// limits reports a condition that its holder sets for what fr says: "is ready
// for talks, but insists that the ban must go first".
func (a *analysis) limits(condition, fr *frame) bool {
	if sign(condition.value) == sign(fr.value) || fr.kind == fkCondition || fr.features.has(ftMust) {
		return false
	}
	if condition.holder.text != fr.holder.text && fr.kind != fkAssert {
		return false
	}
	return condition.features.has(ftMust) || condition.kind == fkCondition || a.setsCondition(&condition.evidence)
}

// explain notes the words of the steps that led to a suggestion.
func (a *analysis) explain(fr *frame, g *Suggestion) {
	pole := a.e.issues[fr.issue].PoleB
	if g.Stance < 0 {
		pole = a.e.issues[fr.issue].PoleA
	}
	a.why(fr, step{form: stepStance, a: signed2(g.Stance), b: pole})
}

// setsCondition reports a cue that is worded as a condition: "only after".
func (a *analysis) setsCondition(ev *evidence) bool {
	return ev.cue && a.tokens[ev.from].has(cOnly)
}

// sharedFeatures names what the other frames of the group and the sentence say
// for and against the best one.
func (a *analysis) sharedFeatures(frames []frame, group []int, best *frame) featureSet {
	var out featureSet
	agree, clash, evidences := false, false, 0
	for _, i := range group {
		o := &frames[i]
		switch {
		case sign(o.value) != sign(best.value):
			clash = true
		case o.evidence.from != best.evidence.from:
			agree = true
		}
	}
	of := a.evidenceIn(best.sentence)
	for i := range of {
		if ev := &of[i]; ev.issue == best.issue && !ev.soft {
			evidences++
		}
	}
	if agree {
		out.add(ftAgree)
	}
	if clash {
		out.add(ftClash)
	}
	if evidences > 1 {
		out.add(ftEvidence2)
	}
	if a.sentences[best.sentence].line == 0 {
		out.add(ftHeadline)
	}
	if s := a.sentences[best.sentence]; s.to-s.from > 45 {
		out.add(ftLongSentence)
	}
	if a.namesYear(best.sentence) {
		out.add(ftYear)
	}
	return out
}

// namesYear reports a year in a sentence.
func (a *analysis) namesYear(sentence int) bool {
	if a.contents[sentence].shapes&sNumber == 0 {
		return false
	}
	s := a.sentences[sentence]
	for i := s.from; i < s.to; i++ {
		if a.isYear(i) {
			return true
		}
	}
	return false
}

func (a *analysis) isYear(i int) bool {
	t := &a.tokens[i]
	decade := t.end-t.start == 5 && a.text[t.end-1] == 's' // "1990s"
	return t.is(sNumber) && (decade || t.end-t.start == 4) && (a.text[t.start:t.start+2] == "19" || a.text[t.start:t.start+2] == "20")
}

// score adds up what speaks for and against a frame and its side: of two pieces
// of evidence for a stand, the one that shows better which it is counts.
func (a *analysis) score(fr *frame) int {
	set := a.featuresOf(fr)
	both := a.e.sumsOf(&set)
	return both.score()
}

// featuresOf gives all that the score of a frame rests on.
func (a *analysis) featuresOf(fr *frame) featureSet {
	out := fr.features
	out.add(ftBase)
	out.add(ftKinds + feature(fr.kind))
	ev := &fr.evidence
	switch {
	case ev.outlook:
		out.add(ftOutlook)
	case ev.concept != 0:
		out.add(ftConcept)
	case ev.cue && ev.soft:
		out.add(ftCueSoft)
	case ev.cue:
		out.add(ftCue)
	case ev.soft:
		out.add(ftSoft)
	}
	if ev.guessed {
		out.add(ftGuessed)
	}
	if ev.akin {
		out.add(ftAkin)
	}
	if ev.to-ev.from > 1 {
		out.add(ftLong)
	}
	switch {
	case fr.holder.how != ftNone:
		out.add(fr.holder.how)
	case fr.holder.sure < 2:
		out.add(ftPronoun)
	case fr.holder.mention >= 0:
		out.add(formFeatures[a.mentions[fr.holder.mention].form])
	}
	if n := a.issueCount[ev.issue]; n == 1 {
		out.add(ftIssueOnce)
	} else if n*3 >= len(a.evidence) && n > 3 {
		out.add(ftIssueMain)
	}
	if is := &a.e.issues[ev.issue]; len(is.CuesA)+len(is.CuesB) == 0 {
		out.add(ftIssueWithoutCues)
	}
	if a.outshone(fr) {
		out.add(ftOutshone)
	}
	if a.tokens[ev.from].quote != 0 {
		out.add(ftInQuote)
	}
	if len(fr.holder.parties) > 1 {
		out.add(ftSeveral)
	}
	a.around(fr, &out)
	return out
}

// outshone reports that another issue has a cue in the sentence where this
// one has only a keyword.
func (a *analysis) outshone(fr *frame) bool {
	if fr.evidence.cue {
		return false
	}
	of := a.evidenceIn(fr.sentence)
	for i := range of {
		if ev := &of[i]; ev.issue != fr.issue && ev.cue && !ev.soft && ev.concept == 0 {
			return true
		}
	}
	return false
}

var formFeatures = [...]feature{
	fName: ftByName, fPerson: ftByPerson, fPlace: ftByPlace, fAdjective: ftByAdjective,
	fDemonym: ftByPeople, fGroup: ftByGroup, fOffice: ftByOffice, fPronoun: ftPronoun,
}

func sign(v int) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}

func signed2(v int) string {
	return [...]string{"-2", "-1", "0", "+1", "+2"}[v+2]
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
