// Package compare draws positions, cells and shifts from passages.
//
// It reads no articles, keeps no file and draws no picture: numbers and the
// choice of a few words from a passage only. What it returns depends on what it is
// given and not on the order in which it is given.
//
// # The rule
//
// A passage counts unless it was rejected, is a suggestion below
// Options.MinConfidence, stands in a source later than Options.AsOf, earlier
// than Options.From or among Options.Except, or is shut out by Options.Voices,
// Options.OfficialOnly or Options.ReviewedOnly. Options only ever take passages
// away: what is left is judged as if there were nothing else, and a cell of
// which nothing is left is unknown.
//
// The same words in copies of one story (Input.Stories), read on the same stance
// or decided on in one copy only, count as one passage: the accepted one, else
// the earliest, with the earliest date of all.
//
// For one party and one issue, as of a date:
//
//  1. The party's own passages (what it says, and what a writer reports of it)
//     go before what another party says of it. Claims count only where the
//     party itself is silent, and Cell.Claimed marks a position that rests on
//     them, also where they are newer.
//  2. Of these, the day that counts is the latest on which a source has one.
//     Sources without a date count as earlier than all others; a date known
//     to the month or year counts as the beginning of it.
//  3. Of that day's passages, accepted ones go before suggestions. An accepted
//     passage of an earlier day does not hold back a newer suggestion: the
//     position then moves, and Cell.Reviewed is false until somebody reviews it.
//  4. The stance is the mean of what is left: 0 within a quarter of the middle,
//     else rounded to the nearest step and at least one step to its side.
//  5. A stance that the analyst set goes before the mean, where a passage
//     counts. Where none does the cell is unknown, which is never 0.
//
// A shift compares that position with the one before it: the same rule as of
// the time before the day that counts. Sources without a date show no shift,
// since nobody knows when they were written. Nor is a position called new where
// From, Except or Voices leave passages out.
//
// # The measures
//
// All of them are arithmetic over recorded positions, not advice. A party
// without a position on an issue is left out of every sum: unknown is never 0.
// An axis is 1 long and has five stances, a step of 0.25 apart.
//
// Distance. On one issue |a-b|/4. Over all issues the mean of that over the
// issues on which both have a position, weighted by salience: the general
// coefficient for comparisons with gaps of J. C. Gower, "A general coefficient
// of similarity and some of its properties", Biometrics 27 (1971) 857-871.
// Coverage is the share of issues on which both have a position. The weight is
// the sum of the two parties' saliences, so that the distance is the same both
// ways. [Measures.Distance]
//
// Salience. What the analyst set, 0 to 100, as experts are asked for it by R.
// Thomson and others, The European Union Decides (Cambridge 2006). Else from how
// much the party says on the issue: that parties stress what matters to them is
// the premise of I. Budge and D. Farlie, Explaining and Predicting Elections
// (1983) and of the Manifesto Project, which counts shares of sentences; the
// scaling to the party's most spoken of issue is our own. [Measures.Salience]
//
// Without one source. The distance with each source left out in turn: the
// jackknife of M. H. Quenouille, "Notes on bias in estimation", Biometrika 43
// (1956) 353-360, and J. W. Tukey (1958). Weights stay as they are.
// [Measures.Band]
//
// Contention. Twice the standard deviation of the parties' positions: the
// polarisation index of R. J. Dalton, "The quantity and the quality of party
// systems", Comparative Political Studies 41 (2008) 899-920, on a scale from 0
// to 1 and with every party counting the same. An odd number of parties cannot
// quite reach 1. [Measures.Contention]
//
// Groups. Average linkage (UPGMA) of R. R. Sokal and C. D. Michener, "A
// statistical method for evaluating systematic relationships", University of
// Kansas Science Bulletin 38 (1958) 1409-1438. Groups are joined while the mean
// distance of their parties is at most [GroupCut]. The mean is over pairs with
// enough coverage. (Of the well-kept Go libraries we know, gonum has none.)
// [Measures.Groups]
//
// Spread and strength. [Cell.Spread] is the standard deviation, in steps, of the
// stances of all passages of a cell. [Strength] keeps four marks apart: how many
// sources, how recent, how far reviewed, whose voice. The marks and their mean
// are our own; they rank, they do not measure.
//
// Coherence. Two passages of a party's own on both sides of an issue within
// [SameTime] days; see [TwoVoices]. [Measures.Coherence]
//
// Acceptable range. From the softest to the firmest stance that a party has
// taken lately on an issue, and where the ranges of all meet: a reading of H.
// Raiffa's zone of possible agreement, The Art and Science of Negotiation
// (Harvard 1982), from what was said. What a party would accept and never says
// is not in it. [Measures.Acceptable], [Measures.Overlap]
//
// Meeting. The median of the positions takes the least total of moves, by each
// party's salience if weighted: D. Black, "On the rationale of group
// decision-making", Journal of Political Economy 56 (1948) 23-34, on the median;
// the mean is the compromise model of Thomson and others (2006) with every
// party counting the same. [Measures.Bridge]
//
// Trades. Pairs of issues on which each of two parties fares better by giving
// way on one than by meeting halfway on both: L. A. Froman and M. D. Cohen,
// "Compromise and logroll: comparing the efficiency of two bargaining
// processes", Behavioral Science 15 (1970) 180-183; for salience and positions
// F. N. Stokman and R. Van Oosten, "The exchange of voting positions", in
// European Community Decision Making (Yale 1994). [Measures.Trades]
//
// Agenda. From common ground to the hardest: the gradual way in D. Weiss,
// "Trajectories toward peace: mediator sequencing strategies in intractable
// communal conflicts", Negotiation Journal 19 (2003) 109-115, who also tells
// when mediators begin with the hardest. [Measures.Agenda]
package compare

// Rule says in words for the user how a position is drawn.
const Rule = "A position is drawn from the passages of the latest day on which the party was heard on the issue. " +
	"Of that day's passages, those that an analyst accepted count before those that are only suggested; rejected ones never count. " +
	"The same words in several prints of one story count once, on the day of the first. " +
	"What another party says about it counts only where the party itself was not heard, and is marked as a claim. " +
	"The stance is the mean of these passages: within a quarter step of the middle it is “between”, otherwise it is rounded and keeps its side. " +
	"A source without a date counts as the earliest and shows no shift. " +
	"A stance that the analyst sets goes before the passages, but only where a passage stands. " +
	"Where no passage stands there is no position, and none is assumed."
