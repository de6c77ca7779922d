// Package clipboard puts pictures on the system's clipboard, for other programs
// to paste.
//
// It reads nothing from there and puts no text there: that is Fyne's. Only main
// uses it, as it speaks to the display.
package clipboard
