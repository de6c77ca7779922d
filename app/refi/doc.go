// Package refi writes a dossier as a REFI-QDA project (.qdpx) and a codebook as
// a REFI-QDA codebook (.qdc), the forms in which programs for qualitative
// analysis hand their work to each other, and reads such files back.
//
// It opens no dossier and touches no disk: package dossier gives it what to
// write and takes what it read, and it follows no path out of a project.
//
// The same dossier gives the same bytes: no clock, no chance. Where REFI-QDA
// has no place for something, a project of ours keeps it in standpoint/, which
// other programs pass over. docs/exchange.md says what becomes what.
package refi
