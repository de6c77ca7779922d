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
// From Open on the window owns the desk: it closes it when another dossier is
// opened in its place, and in Close. The zero Options work; what is missing in
// them (Export, for instance) is not offered.
//
// # What lies where
//
//	options.go     what main injects
//	window.go      the frame: panes, their places, which one is shown
//	menu.go        every action with its name and shortcut
//	load.go        dossier -> panes, in the background, newest wins
//	decide.go      accept, reject, stance, undo and redo
//	article.go     opening a passage in its article
//	importing.go   files -> dossier, with progress and a list of what became of them
//	exporting.go   dossier -> a document
//	switching.go   another dossier in the same window
//	trace.go       a log of what is on the screen, for tests of the real window
//
//	ui/            theme, texts, buttons, dialogs, tooltips, background work
//	matrix/        parties by issues
//	reader/        an article with its passages marked
//	inspector/     one cell: axis, summary, passages, decisions
//	sources/       the list of articles
//	files/         choosing files and a name to save under
//
// Panes get plain data and send intents (OnSelect, OnOpen); no pane imports
// another, and none knows the desk. Package views turns intents into actions.
//
// # The goroutine of the window
//
// Everything here runs on Fyne's main goroutine but the functions given to
// ui.Work, which do the dossier's work and the computing. Actions run one
// after another in the order they were given; loads may overlap, and only the
// newest is shown.
//
// # Trace
//
// With Options.Trace set, one line of JSON is written whenever what is on the
// screen has changed; trace.go says what is in it.
package views
