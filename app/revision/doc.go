// Package revision holds a codebook while a person edits it: drafts of its
// parties and issues, their order, what is merged and what goes, and what is
// wrong with them.
//
// It knows no dossier file, no readings and no window.
package revision
