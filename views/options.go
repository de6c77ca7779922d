package views

import (
	"context"
	"io"

	"standpoint/app"
	"standpoint/app/figure"
	"standpoint/app/returned"
)

// Options is what the window needs from outside.
type Options struct {
	// Version of the app, for the help.
	Version string

	// Export writes a report to path, in the format of the path's ending, and
	// says in sentences what the document could not hold. It runs in the
	// background, tells step how much of it is made, and leaves what stood at
	// path where the context ends. Nil: nothing can be exported.
	Export func(ctx context.Context, path string, r app.Report, step func(done, all int)) (notes []string, err error)
	// Preview shows what Export would write for an ending. Nil: nothing does.
	Preview func(ctx context.Context, ending string, r app.Report) (app.Preview, error)
	// OpenFile hands a file to the program that the system has for it, and
	// ShowInFolder shows where it stands. Nil: the system cannot.
	OpenFile, ShowInFolder func(ctx context.Context, path string) error
	// Formats are the endings Export knows, ".xlsx", in the order of the menu.
	Formats []string
	// ReadBack reads the positions of an exported workbook that was edited. Nil:
	// nothing offers it.
	ReadBack func(path string) (returned.Book, error)

	// Printing prints the brief. Without its functions, or Export, nothing is
	// printed.
	Printing Printing

	// Picture writes a figure to path, in the format of the path's ending. draw
	// lays it out with the widths of the file's typeface; it is called in the
	// background. The sentences say what the picture could not show as it is.
	// Nil: no picture can be saved.
	Picture func(path string, draw func(figure.Metrics) *figure.Figure) (notes []string, err error)
	// PictureFormats are the endings Picture knows, ".svg".
	PictureFormats []string
	// CopyPicture puts a figure on the system's clipboard, laid out as for
	// Picture and in the background. Nil: no picture can be copied.
	CopyPicture func(draw func(figure.Metrics) *figure.Figure) error

	// Sample says that the desk shows the sample dossier: the window offers
	// ways on, and articles imported go into a dossier of their own.
	Sample bool
	// NewPath gives a path for a new dossier of that name that no file has
	// yet. Nil: a new dossier's path is always asked for.
	NewPath func(name string) (string, error)

	// Backups is the folder in which backups of the dossiers shown are kept.
	// Empty: none are.
	Backups string

	// Import are files to import at once, as if they were dropped: articles, or
	// one dossier that takes its time to open.
	Import []string

	// Trouble is why the dossier that was asked for is not the one shown. It
	// is told once the window is up. Nil: there is none.
	Trouble error

	// Ready is called once, when the first matrix is on the screen.
	Ready func()
	// Trace gets a line of JSON for each change of what is shown. Nil: none.
	Trace io.Writer
}
