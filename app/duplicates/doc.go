// Package duplicates finds the texts that print one and the same story: the
// wire report in five papers, with another headline, a cut ending or a
// paragraph of their own.
//
// It compares words and not meanings, and knows neither dates nor outlets nor
// files: two reports of one event in words of their own are two stories.
//
// # The method
//
// It is that of A. Broder, On the resemblance and containment of documents
// (Compression and Complexity of Sequences, 1997), and of Broder, Glassman,
// Manasse and Zweig, Syntactic clustering of the Web (1997). A text is the set
// of its shingles, all runs of five words, without case and punctuation. Of two
// sets A and B
//
//	resemblance  |A ∩ B| / |A ∪ B|
//	containment  |A ∩ B| / min(|A|, |B|)
//
// Both are estimated from sketches, the 256 smallest hashes of each set: what
// of the 256 smallest hashes of both together stands in both sketches is an
// unbiased estimate of the resemblance, with a standard error of at most 0.03.
// Texts of up to 260 words are compared exactly.
//
// Two texts are one story from a resemblance of 0.4, or where 0.8 of the
// shorter one is contained in the other and it is at least a third as long. A
// group is all that hangs together by such pairs. The thresholds are held by
// the tests of this package to stories of our own in many versions.
//
// Only texts that share one of the 64 smallest hashes of their sketches are
// compared, and of those that share it each with the eight next in length: a
// story's own shingles bring its versions together, while one that thousands of
// texts end with costs no more than its number. Two texts of whose first 64
// hashes less than three are the same are looked at no further: of one story a
// quarter at least would be (the chance to miss one so is below 1 in 100,000).
// The groups do not depend on the order of the texts.
//
// Where it is known what was found among other texts before, only what has
// changed is compared; the groups are the same as if all were found anew.
package duplicates
