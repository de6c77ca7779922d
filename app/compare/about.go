package compare

// Definition says in words for the user what a measure is, and who published
// it.
type Definition struct{ Measure, Means, Source string }

// Caution stands wherever the measures are shown.
const Caution = "Arithmetic over recorded positions, not advice. What a party has not said is left out and never counted as a position in the middle."

// Define finds the definition of a measure; false if there is none of that name.
func Define(measure string) (Definition, bool) {
	for _, d := range Definitions() {
		if d.Measure == measure {
			return d, true
		}
	}
	return Definition{}, false
}

// Definitions are those of all measures, in the order in which they build on
// each other. The package comment has more.
func Definitions() []Definition {
	const own = "Standpoint's own"
	return []Definition{
		{"Spread", "How far the passages of a cell differ: the standard deviation of their stances, in steps.", ""},
		{"Strength", "How well a position is supported: four marks from 0 to 1 for the number of sources, how recent, how far reviewed, whose voice. They rank positions, they do not measure.", own},
		{"Coherence", "Two passages of a party's own on both sides of an issue within a week.", own},
		{"Salience", "How much an issue matters to a party, 0 to 100: as you set it, else by how many passages of its own the party has on it, its most spoken of issue being 100.", "Budge and Farlie 1983; Thomson and others 2006"},
		{"Distance", "On one issue the difference of two stances, 1 from pole to pole. Over all issues the mean over those on which both have a position, weighted by what matters to the two.", "Gower 1971"},
		{"Coverage", "The share of the issues on which both have a position.", ""},
		{"Without one source", "The distance as it would be without one source: how far a number hangs on it.", "Quenouille 1956, Tukey 1958 (jackknife)"},
		{"Contention", "Twice the standard deviation of the parties' positions on an issue: 0 where all hold the same, 1 where half of them stand firmly at each pole.", "Dalton 2008"},
		{"Groups", "Parties are joined as long as the mean distance between two groups is at most one step (0.25).", "Sokal and Michener 1958 (UPGMA)"},
		{"Shift", "How a position moved between two days: new, hardened (further from the middle), softened (nearer to it), changed sides, unchanged, or gone silent: later sources show the party speaking of other issues only.", own},
		{"Acceptable range", "From the softest to the firmest stance that a party has taken on an issue lately; where the ranges of all meet, something is acceptable to all.", "after Raiffa 1982"},
		{"Meeting", "The median of the positions takes the least total of moves; weighted, a move counts by how much the issue matters to the party; the mean shares the burden.", "Black 1948; Thomson and others 2006"},
		{"Trade", "Two issues on which two parties both fare better if each gives way on the one than if they meet halfway on both.", "Froman and Cohen 1970; Stokman and Van Oosten 1994"},
		{"Order of issues", "From common ground to the hardest: the smaller gap between the ranges first, then the lower contention, then what matters less.", "after Weiss 2003"},
	}
}
