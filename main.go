// Standpoint shows where everyone stands in a negotiation, with the passages
// that say so. With a command it does its work without a window.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"standpoint/app"
	"standpoint/app/command"
	"standpoint/app/figure"
	"standpoint/app/handover"
	"standpoint/app/outside"
	"standpoint/assets"
	"standpoint/export"
	"standpoint/views"
	"standpoint/views/clipboard"
	"standpoint/views/startlog"
)

// id is under which Fyne keeps the app's settings.
const id = "app.standpoint.desktop"

// traceVariable names a file to which the window writes what it shows, for
// tests of the real window.
const traceVariable = "STANDPOINT_TRACE"

// windowMemory is how much of Go's memory the window may fill before it looks for
// what is no more in use however little that is. With the libraries, the file's
// cache and what draws the window it keeps below 600 MB with it, in a dossier of
// 20,000 articles and 500,000 passages; a larger one gets what it needs.
const windowMemory = 370 << 20

// spare is how much memory, in percent of what is in use, may be taken before
// what is no more in use is given back. A quarter of Go's own choice: a large dossier
// is mostly in use.
const spare = 25

func main() {
	startlog.Begin()
	debug.SetGCPercent(spare)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // the second Ctrl+C ends at once what the first could not
	os.Exit(run(ctx, os.Args[1:]))
}

// run does what the words of the command line ask and returns the exit status.
func run(ctx context.Context, args []string) int {
	if len(args) > 0 && command.Is(args[0]) {
		return command.Run(ctx, command.Env{Out: os.Stdout, Err: os.Stderr, Export: exported, Endings: export.Endings(), Print: outside.Print, ReadBack: export.ReadBack}, args)
	}
	return status(openWindow(ctx, args))
}

// exported is export.File for those who wait for it.
func exported(ctx context.Context, path string, r app.Report) ([]string, error) {
	return export.File(ctx, path, r, nil)
}

// status says what went wrong, if anything, and gives the exit status for it.
func status(err error) int {
	if err != nil {
		fmt.Fprintln(os.Stderr, "standpoint:", err)
		return command.Failed
	}
	return command.Done
}

// openWindow shows the window on the files and returns when it is closed.
func openWindow(ctx context.Context, files []string) error {
	if !hasDisplay() {
		return errors.New("there is no display to open a window on; standpoint help lists what works without one")
	}
	debug.SetMemoryLimit(windowMemory)
	folder, noFolder := app.DataFolder()
	if noFolder == nil {
		if taken, err := handover.Offer(ctx, folder, files); taken || err != nil {
			return err
		}
	}
	shelves, err := app.Shelves()
	if err != nil {
		return err
	}
	s := &session{ctx: ctx, app: fyneapp.NewWithID(id), folder: folder, shelves: shelves}
	s.app.SetIcon(fyne.NewStaticResource("standpoint.png", assets.Icon))
	desk, o, refused := choose(ctx, files, s.app.Preferences().String(views.LastDossier), shelves)
	if refused == nil {
		if err := s.show(desk, o); err != nil {
			return err
		}
	} else {
		views.Refuse(s.app, refused, func(into string) (func() error, error) {
			desk, err := app.NewIn(ctx, into)
			return func() error { return s.show(desk, views.Options{Import: o.Import}) }, err
		})
	}
	stopped := afterRun(s.app.Lifecycle())
	s.app.Run()
	stopped()
	if s.window == nil {
		return refused
	}
	return s.end()
}

// afterRun takes from Fyne what it does when the app stops, saving the
// preferences, and returns it, to be called when Run has returned. Fyne 2.7.4
// itself brings it to a queue that it closes at the same moment (glfw/loop.go, runGL):
// now and then the program ended in "send on closed channel", or waited for ever.
func afterRun(l fyne.Lifecycle) func() {
	hooks, ok := l.(interface {
		OnStopped() func()
		SetOnStoppedHookExecuted(func())
	})
	if !ok || hooks.OnStopped() == nil {
		return func() {}
	}
	stopped := hooks.OnStopped()
	hooks.SetOnStoppedHookExecuted(nil)
	return stopped
}

// session is the app while its window is open.
type session struct {
	ctx     context.Context
	app     fyne.App
	folder  string // of the app's data; empty where it could not be made
	shelves string // of backups
	window  *views.Window
	stopped chan struct{} // closed when the app has stopped
	ends    []func()      // what is to be ended then
}

// end closes the dossier.
func (s *session) end() error {
	close(s.stopped)
	err := s.window.Close()
	for _, end := range s.ends {
		end()
	}
	return err
}

// show opens the window on a dossier.
func (s *session) show(desk *app.Desk, o views.Options) error {
	if path := os.Getenv(traceVariable); path != "" {
		trace, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
		if err != nil {
			return fmt.Errorf("open the trace: %w", err)
		}
		s.ends = append(s.ends, func() { _ = trace.Close() }) // for tests only
		o.Trace = trace
	}
	o.Version = app.Version
	o.Formats = export.Endings()
	o.Export, o.Preview = export.File, export.Preview
	o.Printing = views.Printing{Printers: outside.Printers, Print: outside.Print}
	if outside.CanOpen() {
		o.OpenFile, o.ShowInFolder = outside.Open, outside.Show
	}
	o.ReadBack = export.ReadBack
	o.NewPath, o.Backups = app.FreePath, s.shelves
	o.Picture, o.PictureFormats = export.Picture, export.PictureEndings()
	if clipboard.Usable() {
		o.CopyPicture = copyPicture
	}
	w, err := views.Open(s.app, desk, o)
	if err != nil {
		return err
	}
	s.window, s.stopped = w, make(chan struct{})
	context.AfterFunc(s.ctx, w.Leave)
	go endIfStuck(w, s.stopped)
	if s.folder != "" {
		if stop, err := handover.Listen(s.folder, w.Bring); err == nil { // else a second start opens a window of its own
			s.ends = append(s.ends, stop)
		}
	}
	w.Show()
	return nil
}

// stopping is how long the app may take to stop once its window is left.
const stopping = 5 * time.Second

// endIfStuck closes the dossier and ends the program where the app does not
// stop.
func endIfStuck(w *views.Window, stopped <-chan struct{}) {
	<-w.Left()
	select {
	case <-stopped:
	case <-time.After(stopping):
		os.Exit(status(w.Close()))
	}
}

// copyPicture puts a figure on the clipboard.
func copyPicture(draw func(figure.Metrics) *figure.Figure) error {
	picture, err := export.Bitmap(draw)
	if err != nil {
		return err
	}
	return clipboard.Picture(picture)
}

// choose opens the dossier that the files ask for: one dossier as it is,
// articles in a new dossier, nothing in the one shown last; over that, a file
// with a whole dossier is asked about. At the first start,
// and where the dossier cannot be opened, that is the sample.
func choose(ctx context.Context, files []string, last, shelves string) (*app.Desk, views.Options, error) {
	switch {
	case len(files) == 1 && strings.HasSuffix(strings.ToLower(files[0]), app.Ending):
		return openOrSample(ctx, files[0], shelves)
	case len(files) == 1 && app.IsWhole(files[0]):
		desk, o, err := choose(ctx, nil, last, shelves)
		o.Import = files // the window asks where its dossier is to be
		return desk, o, err
	case len(files) > 0:
		path, err := app.FreePath("Dossier")
		if err != nil {
			return nil, views.Options{}, err
		}
		desk, err := app.NewFromTemplate(ctx, path, app.DefaultTemplate)
		return desk, views.Options{Import: files}, err
	}
	if last != "" && !app.IsSample(last) && (isThere(last) || hasBackups(shelves, last)) {
		return openOrSample(ctx, last, shelves)
	}
	desk, trouble, err := app.AnySample(ctx)
	return desk, views.Options{Sample: true, Trouble: trouble}, err
}

// openOrSample opens a dossier, or the sample with word of what went wrong.
func openOrSample(ctx context.Context, path, shelves string) (*app.Desk, views.Options, error) {
	if app.IsOlder(path) { // the window opens it, with progress
		if sample, _, err := app.AnySample(ctx); err == nil {
			return sample, views.Options{Sample: true, Import: []string{path}}, nil
		}
	}
	desk, err := app.OpenKept(ctx, path, shelves, nil)
	if err == nil {
		return desk, views.Options{Sample: app.IsSample(path)}, nil
	}
	sample, _, sampleErr := app.AnySample(ctx)
	if sampleErr != nil {
		return nil, views.Options{}, err
	}
	return sample, views.Options{Sample: true, Trouble: err}, nil
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// hasBackups says whether a dossier that is gone can be had back.
func hasBackups(shelves, path string) bool {
	all, err := app.Backups(shelves, path)
	return err == nil && len(all) > 0
}

// hasDisplay says whether a window can be shown. Only on Linux and the BSDs
// can a display be missing.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
