// Package views is the window: it shows a desk (app.Desk) and turns what the
// person does into the desk's actions.
//
// It never touches SQLite, knows no file format, and does not start the
// toolkit: main.go makes the fyne.App and calls Open.
//
// # How main opens it
//
//	window, err := views.Open(a, desk, views.Options{...}) // on the main goroutine, before a.Run
//	window.Show()
//	a.Run()
//	window.Close() // after Run: waits for the last action, closes the desk
//
// Fyne 2.7 may fail to come back from Run: it waits for its last event, which
// can get lost between its queues as they are closed (its pull request 6442).
// So main watches Left, and closes the desk and ends the program itself where
// Run takes too long; before a signal ends the app it calls Leave.
//
// From Open on the window owns the desk: it closes it when another dossier is
// opened in its place, and in Close. The zero Options work; what is missing in
// them (Export, for instance) is not offered.
//
// # What lies where
//
//	options.go     what main injects
//	leaving.go     the way out
//	window.go      the panes, their places, which view is shown, who has the keys
//	frame.go       how the parts stand around each other
//	toolbar.go     and nav.go, banner.go, head.go, chip.go, status.go: the parts around the views
//	menu.go        every action with its name and shortcut
//	load.go        dossier -> panes, in the background, newest wins
//	cell.go        one cell -> the inspector
//	article.go     one article -> the reader
//	reviewpane.go  the suggestions -> Review, and what it asks for -> the dossier
//	correct.go     another party, issue, voice or speaker; splitting.go: two passages of one
//	bridgingpane.go  what all accept, who would have to move
//	decide.go      accept, reject, stance, undo and redo; what to say of errors
//	offer.go       what can be learned from a decision, offered after it
//	lesson.go      teaching the codebook from a passage; preview.go: what that changes
//	vocabulary.go  and missing.go: words that the codebook misses
//	renew.go       reading all articles again
//	details.go     correcting an article's date, title and outlet
//	importing.go   files -> dossier, with progress and a list of what became of them
//	exporting.go   dossier -> a document
//	pictures.go    what is shown -> a file, or the clipboard
//	switching.go   another dossier in the same window
//	help.go        keys and rules; numbers.go: how the numbers are made
//	trace.go       a log of what is on the screen, for tests of the real window
//	translations/  the texts; en.json is checked against the code by a test
//
//	ui/            theme, texts, buttons, dialogs, tooltips, background work
//	matrix/        parties by issues
//	reader/        an article with its passages marked
//	review/        the suggestions, one after another
//	inspector/     one cell: axis, summary, passages, decisions
//	sources/       the list of articles
//	files/         choosing files and a name to save under
//	incoming/      the table of what files become, before and after an import
//	outgoing/      what is filled in before a document leaves the app, with a look at it
//
// Panes get plain data and send intents (OnSelect, OnOpen); no pane imports
// another, and none knows the desk. Package views turns intents into actions.
//
// # The goroutine of the window
//
// An object that was never seen has no canvas, and refreshing it repaints
// nothing: what appears later is refreshed through something already seen. A
// dialog opened by a letter waits until that key is over, or the letter goes
// into its first field.
//
// Everything here runs on Fyne's main goroutine but the functions given to
// ui.Work, which do the dossier's work and the computing. Actions run one
// after another in the order they were given. Loads of cells and articles may
// overlap, and only the newest is shown; the matrix is loaded once at a time.
//
// # Trace
//
// With Options.Trace set, one line of JSON is written whenever what is on the
// screen has changed; trace.go says what is in it, watchdog.go what is measured.
package views
