// Package files lets a person choose files to open and a name to save under,
// by typing a path or by clicking through folders.
//
// It opens, makes and empties no file; Fyne's own save dialog does, before
// anybody has decided anything.
package files
