package reading

// hearing is what else an article says of a suggestion's party on its issue.
type hearing int

const (
	heardOnce    hearing = iota // no more on its side, and nothing surer against it
	heardAlike                  // more on its side
	heardAgainst                // more against it than on its side
)

// hearingRows are the rows of hearing.tsv: hundredths of a logit for each.
var hearingRows = [...]string{heardOnce: "only", heardAlike: "agreed", heardAgainst: "outvoted"}

// leastHeard is how sure a suggestion must be by itself, in percent, to be company for
// others.
const leastHeard = 20

// heard adds up how sure an article's suggestions of a party on an issue are, in
// percent, that have it on the side of pole A, and of pole B.
type heard [2]int

func (h *heard) add(side, sure int) {
	switch {
	case sure < leastHeard:
	case side < 0:
		h[0] += sure
	case side > 0:
		h[1] += sure
	}
}

// hearing tells what else is heard beside a suggestion of that side that is among it.
func (h heard) hearing(side, sure int) hearing {
	same, other := h[1], h[0]
	if side < 0 {
		same, other = other, same
	}
	if sure < leastHeard {
		same += sure
	}
	switch {
	case other > same:
		return heardAgainst
	case same > sure:
		return heardAlike
	}
	return heardOnce
}

// hearingPercents gives the confidence of a suggestion in some company, by what it has
// without.
type hearingPercents [len(hearingRows)][100]int8

func hearingsOf(rows map[string]int) *hearingPercents {
	var out hearingPercents
	for c, row := range hearingRows {
		for p := 1; p < 100; p++ {
			out[c][p] = int8(shifted(p, rows[row]))
		}
	}
	return &out
}

// hear gives the suggestions their confidence: that of their score, and then that in
// the company of what else the article says of their party on their issue. Where a
// second passage says the same the first was likely to be found whether it is right
// or not, as both come of the same words, so who is alone is the surer of the two.
func (a *analysis) hear(frames []frame, drafts []Suggestion) {
	a.heard = cleared(a.heard, len(a.e.parties)*len(a.e.issues))
	cell := func(i int) *heard {
		fr := &frames[a.best[i]]
		return &a.heard[fr.party*len(a.e.issues)+fr.issue]
	}
	for i := range drafts {
		g := &drafts[i]
		g.Confidence = a.e.calibrated.of(a.sums[i].score())
		cell(i).add(sign(g.Stance), g.Confidence)
	}
	for i := range drafts {
		g := &drafts[i]
		g.Confidence = int(a.e.hearing[cell(i).hearing(sign(g.Stance), g.Confidence)][g.Confidence])
	}
}
