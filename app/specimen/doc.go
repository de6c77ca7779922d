// Package specimen invents dossiers of any size, the same to the letter each
// time: for benchmarks, and for people who want to see how the window does with
// twenty thousand articles.
//
// It measures nothing, and nothing that it says of anybody is true.
package specimen

// Size is how much a dossier holds.
type Size struct {
	Sources   int
	Passages  int // spread evenly over the sources
	Decisions int // made one by one, each a step of the history
}

// Full is the size that Standpoint promises to bear.
var Full = Size{Sources: 20_000, Passages: 500_000, Decisions: 5_000}
