// Package dossier keeps one negotiation's work in one SQLite file: sources,
// codebook, passages, decisions, and the history by which each of them can be
// undone.
//
// It decides nothing about what a passage means or what a cell shows; see the
// packages reading and compare.
package dossier
