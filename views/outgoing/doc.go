// Package outgoing is what a person fills in before a document leaves the app:
// the form of an export, that of a print, and the look at the document beside
// them.
//
// It makes no document and prints none; the window does.
package outgoing
