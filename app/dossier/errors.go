package dossier

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can be wrong with a dossier or an action; for errors.Is.
var (
	ErrNotDossier    = errors.New("not a dossier")
	ErrNewer         = errors.New("made by a newer version of Standpoint")
	ErrInUse         = errors.New("in use")
	ErrMissing       = errors.New("no such file")
	ErrExists        = errors.New("exists already")
	ErrReadOnly      = errors.New("read-only")
	ErrDamaged       = errors.New("damaged")
	ErrDiskFull      = errors.New("disk full")
	ErrClosed        = errors.New("closed")
	ErrNotFound      = errors.New("not in this dossier")
	ErrBadPassage    = errors.New("the passage does not fit its source")
	ErrNothingToUndo = errors.New("nothing to undo")
	ErrNothingToRedo = errors.New("nothing to redo")
)

// Error says what is wrong with a dossier and what to do about it.
type Error struct {
	Name string // the file
	What string // what is wrong, after the name: "is open in another window"
	Do   string // what the user can do, a sentence
	Kind error  // one of the errors above
	Err  error  // the cause; may be nil
}

// Error gives one line for people: file, fault, remedy.
func (e *Error) Error() string {
	text := e.Name + " " + e.What
	if e.Err != nil {
		text += " (" + e.Err.Error() + ")"
	}
	if e.Do != "" {
		text += ". " + e.Do
	}
	return text
}

// Unwrap lets errors.Is find both the kind of the error and its cause.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}

func missing(path string) error {
	return &Error{Name: path, What: "is not there", Kind: ErrMissing, Do: "Look whether it was moved or renamed, or whether its drive is connected."}
}

func notDossier(path, what string) error {
	return &Error{Name: path, What: what, Kind: ErrNotDossier, Do: "It was left as it is. Choose a dossier made by Standpoint."}
}

func damaged(path, what string, cause error) error {
	return &Error{Name: path, What: what, Kind: ErrDamaged, Err: cause, Do: "It was left as it is. Open a backup or a copy of it."}
}

func inUse(path string) error {
	return &Error{Name: path, What: "is open in another window of Standpoint", Kind: ErrInUse, Do: "Go on there, or close it there first."}
}

func takenAway(path string, cause error) error {
	return &Error{
		Name: path, What: "was deleted, moved or replaced while it was open", Kind: ErrMissing, Err: cause,
		Do: "Nothing more is written to it. Put it back, or save a copy now: all that was done is still at hand until you close it.",
	}
}

// explain gives a fault of SQLite the words and the kind that callers know.
func (d *Dossier) explain(doing string, err error) error {
	var fault *sqlite.Error
	if err == nil || !errors.As(err, &fault) {
		return wrap(doing, err)
	}
	if fault.Code() == sqlite3.SQLITE_READONLY_DBMOVED {
		return wrap(doing, takenAway(d.path, err))
	}
	switch fault.Code() & 0xff {
	case sqlite3.SQLITE_FULL:
		err = &Error{Name: d.path, What: "could not be written: the disk is full", Kind: ErrDiskFull, Err: err, Do: "Nothing was changed. Free some space, then do it again."}
	case sqlite3.SQLITE_READONLY:
		err = &Error{Name: d.path, What: "cannot be written", Kind: ErrReadOnly, Err: err, Do: "Save a copy and go on there."}
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		err = &Error{Name: d.path, What: "is damaged", Kind: ErrDamaged, Err: err, Do: "Close it and open a backup or a copy of it."}
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		err = &Error{Name: d.path, What: "is locked by another program", Kind: ErrInUse, Err: err, Do: "Close that program, then do it again."}
	}
	return wrap(doing, err)
}

func isBusy(err error) bool {
	var fault *sqlite.Error
	return errors.As(err, &fault) && fault.Code()&0xff == sqlite3.SQLITE_BUSY
}

func wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, err)
}
