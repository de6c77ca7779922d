// Package pages draws the pages of a brief as bitmaps, from the document itself,
// so that a preview shows what will be printed.
//
// It is no reader of PDF: it knows what this app's own briefs are written with
// and refuses everything else.
package pages
