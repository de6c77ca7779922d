// Package review is the pane in which a person decides on the suggestions, one
// after another: the sentence in its paragraph, what led to the suggestion, and
// one key for each decision.
//
// It changes no dossier: it says what is to be done. Its queue goes on at once,
// without waiting for that, and is corrected by what is reported as done.
package review
