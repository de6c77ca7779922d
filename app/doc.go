// Package app holds what Standpoint does, without a window: the use cases that
// the window and the command line share.
//
// It draws nothing and prints nothing; see views, export and app/command.
//
// # The house
//
//	main.go        reads the command line; opens the window or runs one command
//	app/           the use cases: Desk (an open dossier), Import, Matrix, Report,
//	               Draft, ReadAgain, Propose, Teach, Vocabulary, Returned,
//	               Proposer and Keep (a person's own passages)
//	app/dossier/   the dossier: its types, its SQLite file, undo, search
//	app/backup/    the backups of a dossier: which are kept, where, and when one counts
//	app/codebook/  parties and issues; codebook files; the templates
//	app/intake/    article files -> sources: text, title, place, date, outlet;
//	               format/ and pdf/ below it read what is not plain text, letters/
//	               guesses encodings, web/ fetches a page that a person asks for,
//	               measure/ says in tests how much of an article came off a page
//	app/reading/   source + codebook -> suggested passages, each with its reasons
//	app/teaching/  decisions -> changes of the codebook, and what they change
//	app/compare/   passages -> positions, cells, shifts, distances: numbers only
//	app/returned/  an edited workbook + positions -> what differs
//	app/exchange/  a whole dossier as JSON, and back
//	app/refi/      dossiers and codebooks as REFI-QDA files, and back
//	app/command/   the command line
//	app/outside/   finished files -> the programs that open, show and print them
//	app/wrap/      text + width of letters -> lines
//	views/         the window: a folder for each thing the user sees
//	export/        the workbook and the brief
//	export/pages/  the brief's pages as pictures, for a look before printing
//	clipboard/     pictures on the system's clipboard
//	assets/        icon, fonts, sample, codebook templates
//
// The way of the data: file -> intake -> reading -> dossier -> compare -> views
// or export. Imports flow one way: main -> views -> app, export -> app. Neither
// views nor app/command imports export: main hands them the function that
// writes a document. house_test.go holds these rules.
//
// # Words
//
// A dossier is one negotiation's work in one file. A source is one article. A
// party is a side, an issue a matter in dispute with two poles, A (negative)
// and B (positive); together they are the codebook. A passage is a verbatim
// span of a source that shows where one party stands on one issue: stance (-2
// to +2), voice, speaker, who claims it, status (suggested, accepted,
// rejected), origin (machine, analyst), confidence and reasons. A position is
// what a party holds on an issue as of a date, a cell its place in the matrix,
// a shift how it moved.
//
// # Where to begin reading
//
// desk.go, then import.go for the way in and compare.Matrix for the way out.
package app
