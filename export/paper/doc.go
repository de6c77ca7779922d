// Package paper writes text documents as Word, HTML and Markdown files, all
// from one list of sections with headings, paragraphs, lists and tables.
//
// It knows nothing of dossiers and positions: package export says what stands
// in a document. It has no clock: the same paper gives the same bytes.
package paper
