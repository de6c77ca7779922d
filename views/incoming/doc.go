// Package incoming is the table of what files become as sources, before an import
// or after it: what is known of each, where a person can correct that, choose the
// encoding of a plain text, and leave a file out.
//
// It reads no files and stores nothing: whoever shows it does.
package incoming
