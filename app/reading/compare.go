package reading

// standing is what the suggestions of an article say of one party and issue.
type standing struct {
	count int
	sides int // +1 for each that says B, -1 for each that says A
	firm  int // likewise, of those that show an attitude, by their confidence
}

// firmStanding is from where the side that a party's attitudes show counts for
// more than a word in what it said: a sure attitude, or two that are not.
const firmStanding = 75

// odds makes a share of a score as the weights are fitted, whatever the
// calibration: else it would rest on what is fitted after the weights.
var odds = calibration{slope: 1}.workedOut()

// compare lets the suggestions of one party and issue confirm or doubt each
// other. What a party merely spoke of does not go against what it wants and
// refuses elsewhere in the article: it takes that side.
func (a *analysis) compare(frames []frame, out []Suggestion) {
	a.standings = cleared(a.standings, len(a.e.parties)*len(a.e.issues))
	at := func(i int) *standing {
		fr := &frames[a.best[i]]
		return &a.standings[fr.party*len(a.e.issues)+fr.issue]
	}
	for i := range out {
		st, g := at(i), &out[i]
		st.count++
		st.sides += sign(g.Stance)
		if !g.mentioned() {
			st.firm += sign(g.Stance) * odds.of(a.e.weights.sum(&g.features))
		}
	}
	for i := range out {
		st, g := at(i), &out[i]
		side := sign(g.Stance)
		switch others := sign(st.sides - side); {
		case st.count == 1:
			g.features.add(ftAlone)
		case others == side:
			g.features.add(ftConsistent)
		case others == -side:
			g.features.add(ftInconsistent)
		}
		if g.mentioned() && -side*st.firm >= firmStanding {
			fr := &frames[a.best[i]]
			g.Stance = -g.Stance
			fr.last = a.note(fr.last, step{form: stepElsewhere})
			a.poleWords(fr, g.Stance, &g.features)
		}
	}
}

// mentioned reports what rests on a keyword in what somebody said.
func (g *Suggestion) mentioned() bool {
	return g.features.has(ftKinds+feature(fkAssert)) && !g.features.has(ftCue)
}
