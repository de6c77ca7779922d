// Package inspector is the pane of one cell: where the party stands between
// the poles, now and before, and the passages that say so, each with what a
// person can decide about it.
//
// It decides nothing itself: it calls back with what was asked, and knows no
// dossier.
package inspector
