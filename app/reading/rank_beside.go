package reading

// besideFrom parts what the sentences around a suggestion say of its party and issue,
// for its side less against it, each by how sure it is in percent.
var besideFrom = [...]int{-40, 40, 80, 120}

// surerBy is by how much, in percent, a suggestion is to be surer than another of its
// sentence for that to tell something.
const surerBy = 15

// beside names what stands beside suggestion i: that the sentences next to its own say
// the same of its party and issue, and half as much those next to them; and that its
// sentence says something else more surely.
func (a *analysis) beside(frames []frame, out []Suggestion, i int) {
	fr, g := &frames[a.best[i]], &out[i]
	sum := 0
	for _, step := range [...]int{-1, 1} {
		away, sentence := 0, fr.sentence
		for j := i + step; j >= 0 && j < len(out); j += step {
			o := &frames[a.best[j]]
			if o.sentence != sentence {
				away, sentence = away+1, o.sentence
			}
			if away > 2 {
				break
			}
			switch {
			case away == 0:
				a.outdone(fr, o, i, j, g)
			case o.party == fr.party && o.issue == fr.issue:
				sum += a.stands[j] * sign(g.Stance) / away
			}
		}
	}
	if g.turned {
		sum = min(sum, 0)
	}
	a.countFrom(ftBeside, sum, besideFrom[:], i, g)
	if last := a.sentences[len(a.sentences)-1]; g.features.has(ftHeadline) && g.features.has(ftAlone) && last.line > 0 {
		a.e.count(ftLoneHeadline, &g.features, &a.sums[i])
	}
}

// outdone names which of two suggestions of a sentence is surer.
func (a *analysis) outdone(fr, o *frame, i, j int, g *Suggestion) {
	surer := max(a.stands[j], -a.stands[j]) - max(a.stands[i], -a.stands[i])
	switch {
	case surer > surerBy && o.party == fr.party:
		a.e.count(ftOutdone, &g.features, &a.sums[i])
	case surer > surerBy:
		a.e.count(ftOutdoneByOther, &g.features, &a.sums[i])
	}
}
