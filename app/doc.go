// Package app holds what Standpoint does, without a window: the use cases that
// the window and the command line share.
//
// It draws nothing and prints nothing; see views, export and app/command.
package app
