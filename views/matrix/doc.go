// Package matrix is the pane of parties by issues: a grid of its own that
// draws only the cells in sight, with headings that stay in place.
//
// It shows a compare.Matrix and says what was chosen; it changes nothing and
// knows no dossier.
package matrix
