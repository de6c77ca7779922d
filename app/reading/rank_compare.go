package reading

// standing is what the suggestions of an article say of one party and issue.
type standing struct {
	count int
	sides int // +1 for each that says B, -1 for each that says A
	firm  int // likewise, of those that show an attitude, by their confidence
	stood int // likewise, of all
}

// firmStanding is from where the side that a party's attitudes show counts for
// more than a word in what it said: a sure attitude, or two that are not.
const firmStanding = 75

// odds makes a share of a score as the weights are fitted, whatever the
// calibration: else it would rest on what is fitted after the weights.
var odds = calibration{slope: 1}.workedOut()

// compare lets the suggestions of one party and issue confirm or doubt each
// other. Where a party spoke of more than one thing of an issue, that does not go
// against what it wants and refuses elsewhere in the article: it takes that side.
// So does what rests on a keyword beside words of the other pole, where the rest of
// the article outweighs it. A keyword alone is more often in passing than a stand.
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
			st.firm += sign(g.Stance) * odds.of(a.sums[i].position)
		}
	}
	a.sumUp(frames, out)
	for i := range out {
		st, g := at(i), &out[i]
		side := sign(g.Stance)
		switch others := sign(st.sides - side); {
		case st.count == 1:
			a.e.count(ftAlone, &g.features, &a.sums[i])
		case others == side:
			a.e.count(ftConsistent, &g.features, &a.sums[i])
		case others == -side:
			a.e.count(ftInconsistent, &g.features, &a.sums[i])
		}
		if fr := &frames[a.best[i]]; g.spokenOf() && !fr.acted && -side*st.firm >= firmStanding || g.wordedAgainst() && side*(a.rest(fr, i)+a.stands[i]) <= 0 {
			g.Stance, g.turned = -g.Stance, true
			fr.last = a.note(fr.last, step{form: stepElsewhere})
			a.poleWords(fr, g.Stance, &g.features)
			a.phrase(fr, g.Stance, &g.features)
			a.sums[i] = a.e.sumsOf(&g.features)
		}
	}
}

// mentioned reports what rests on a keyword in what somebody said.
func (g *Suggestion) mentioned() bool {
	return g.features.has(ftKinds+feature(fkAssert)) && !g.features.has(ftCue)
}

// spokenOf reports that somebody said something of several things of an issue.
func (g *Suggestion) spokenOf() bool {
	return g.mentioned() && g.features.has(ftEvidence2)
}

// wordedAgainst reports a suggestion on a keyword that most others of its party on
// the issue go against, and the words around it too.
func (g *Suggestion) wordedAgainst() bool {
	return g.features.has(ftInconsistent) && g.features.has(ftOtherWord) && !g.features.has(ftCue) && !g.features.has(ftConcept)
}

// rest gives for which side of its issue the rest of the article speaks, seen from
// suggestion i: who agrees with it, and who opposes it.
func (a *analysis) rest(fr *frame, i int) int {
	st := &a.standings[fr.party*len(a.e.issues)+fr.issue]
	return st.stood - a.stands[i] - (a.stood[fr.issue] - st.stood)
}

// sumUp adds up how sure the stands on each issue are, and those of each party.
func (a *analysis) sumUp(frames []frame, out []Suggestion) {
	a.stands, a.stood = cleared(a.stands, len(out)), cleared(a.stood, len(a.e.issues))
	for i := range a.standings {
		a.standings[i].stood = 0
	}
	for i := range out {
		fr, g := &frames[a.best[i]], &out[i]
		a.stands[i] = sign(g.Stance) * odds.of(a.sums[i].position)
		a.stood[fr.issue] += a.stands[i]
		a.standings[fr.party*len(a.e.issues)+fr.issue].stood += a.stands[i]
	}
}

// backedFrom and sharedFrom part what speaks for the side of a suggestion less
// what speaks against it, each by how sure it is in percent: of its party's
// other stands on the issue, and of those of other parties.
var (
	backedFrom = [...]int{-150, -50, 50, 150, 300}
	sharedFrom = [...]int{-150, -50, 0, 50, 150}
)

// weigh names how much of what else the article says on an issue has the side
// of a suggestion. That a party keeps to its side tells which one is right; that
// others oppose it tells that it took one. Those that turned a suggestion do not
// tell that it is a stand, too.
func (a *analysis) weigh(frames []frame, out []Suggestion) {
	a.sumUp(frames, out)
	for i := range out {
		fr, g := &frames[a.best[i]], &out[i]
		st, side := &a.standings[fr.party*len(a.e.issues)+fr.issue], sign(g.Stance)
		if st.count > 1 {
			backed := side * (st.stood - a.stands[i])
			if g.turned {
				backed = min(backed, 0)
			}
			a.countFrom(ftBacked, backed, backedFrom[:], i, g)
		}
		a.countFrom(ftShared, side*(a.stood[fr.issue]-st.stood), sharedFrom[:], i, g)
		a.beside(frames, out, i)
	}
}

// countFrom adds to suggestion i the features, the first of which is given, of
// the rising bounds that a number has reached.
func (a *analysis) countFrom(first feature, n int, bounds []int, i int, g *Suggestion) {
	for k, bound := range bounds {
		if n < bound {
			return
		}
		a.e.count(first+feature(k), &g.features, &a.sums[i])
	}
}
