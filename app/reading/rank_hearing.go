package reading

// hearing is what else an article says of a suggestion's party on its issue.
type hearing int

const (
	heardOnce    hearing = iota // no more on its side, and nothing surer against it
	heardAlike                  // more on its side
	heardAgainst                // more against it than on its side
	heardStray                  // all that is said of its issue, in an article about others
)

// hearingRows are the rows of hearing.tsv: hundredths of a logit for each.
var hearingRows = [...]string{heardOnce: "only", heardAlike: "agreed", heardAgainst: "outvoted", heardStray: "stray"}

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

// topics counts an article's suggestions that are heard, by issue.
type topics []int

func (t topics) add(issue, sure int) {
	if sure >= leastHeard {
		t[issue]++
	}
}

// few reports an article that is about half of the codebook's issues at most, as
// where a codebook is for many articles.
func (t topics) few() bool {
	about := 0
	for _, n := range t {
		about += min(n, 1)
	}
	return 2*about <= len(t)
}

// stray reports a suggestion that is all which is heard of its issue.
func (t topics) stray(issue, sure int) bool {
	if sure >= leastHeard {
		return t[issue] == 1
	}
	return t[issue] == 0
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
// or not, as both come of the same words, so who is alone is the surer of the two; but
// where an article is about other issues, a single passage on one is often none.
func (a *analysis) hear(frames []frame, drafts []Suggestion) {
	a.heard = cleared(a.heard, len(a.e.parties)*len(a.e.issues))
	a.topics = cleared(a.topics, len(a.e.issues))
	cell := func(i int) *heard {
		fr := &frames[a.best[i]]
		return &a.heard[fr.party*len(a.e.issues)+fr.issue]
	}
	for i := range drafts {
		g := &drafts[i]
		g.Confidence = a.e.calibrated.of(a.sums[i].score())
		cell(i).add(sign(g.Stance), g.Confidence)
		a.topics.add(frames[a.best[i]].issue, g.Confidence)
	}
	few := a.topics.few()
	for i := range drafts {
		g := &drafts[i]
		how := cell(i).hearing(sign(g.Stance), g.Confidence)
		if few && a.topics.stray(frames[a.best[i]].issue, g.Confidence) {
			how = heardStray
		}
		g.Confidence = int(a.e.hearing[how][g.Confidence])
	}
}
