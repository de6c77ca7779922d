// Package reader is the pane of one article with its passages marked: it
// draws only the lines in sight, so that an article of any length opens at
// once.
//
// It changes nothing: it says which passage was clicked and which words were
// selected, and knows no dossier.
package reader
