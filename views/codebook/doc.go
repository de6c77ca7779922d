// Package codebook is the pane that edits a dossier's parties and issues: a
// list of them, the form of the chosen one, and what the changes would do.
//
// It changes nothing itself: it holds a draft, and says what is to be looked
// at or applied.
package codebook
