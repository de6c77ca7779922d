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
