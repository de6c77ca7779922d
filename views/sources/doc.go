// Package sources is the pane that lists the articles of a dossier: a table
// that can be sorted and filtered, with those below each other that print the
// same story.
//
// It changes nothing: it says which articles are chosen and what is wanted of
// them.
package sources
