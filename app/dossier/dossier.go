package dossier

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// queryTime is how long one question to the file may take.
const queryTime = time.Minute

// Dossier is an open dossier. Its methods may be called from several
// goroutines at once. Each action is on disk when its method returns, and is
// one step that Undo takes back; an action that would change nothing leaves
// no step.
type Dossier struct {
	path     string
	file     *file
	writer   *writer // nil where the dossier is read-only
	readers  *sql.DB
	address  string   // by which the readers open the file
	replica  *replica // the copy that is read instead; nil mostly
	notices  []string
	crashed  bool // see LeftOpen
	renewing Renewing

	importing sync.Mutex // one import at a time
	listeners listeners
}

// Path is the file's absolute path, as it was given.
func (d *Dossier) Path() string { return d.path }

// ReadOnly reports whether the dossier can only be read: the file, its folder
// or medium is write-protected, or a newer version of Standpoint made it.
// Actions then end in ErrReadOnly; SaveCopy makes a copy to work on.
func (d *Dossier) ReadOnly() bool { return d.writer == nil }

// Notices lists, in words for the user, what was found and done while the
// dossier was opened: leftovers of another version set aside, say.
func (d *Dossier) Notices() []string { return append([]string(nil), d.notices...) }

// LeftOpen reports that whoever had the dossier open before did not close it:
// the program or the computer had stopped. What was acknowledged is there; to
// look it through is still wise.
func (d *Dossier) LeftOpen() bool { return d.crashed }

// Title is the dossier's title: its own, else its codebook's, else the file's
// name without the ending.
func (d *Dossier) Title(ctx context.Context) (string, error) {
	var title string
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		return conn.QueryRowContext(ctx, "SELECT CASE WHEN title<>'' THEN title ELSE codebook END FROM dossier").Scan(&title)
	})
	if err != nil {
		return "", d.explain("read the title", err)
	}
	if title == "" {
		name := filepath.Base(d.path)
		title = strings.TrimSuffix(name, filepath.Ext(name))
	}
	return title, nil
}

// Close brings everything into the one file and gives it free. What was
// acknowledged is kept also where Close fails.
func (d *Dossier) Close() error {
	d.listeners.clear()
	err := d.abandon()
	if err != nil {
		return d.explain("close dossier "+d.path, err)
	}
	return nil
}

// abandon closes what is open, in the order that leaves one file.
func (d *Dossier) abandon() error {
	var faults []error
	if d.readers != nil {
		faults = append(faults, d.readers.Close())
	}
	if d.writer != nil {
		faults = append(faults, d.writer.close())
	}
	if d.replica != nil {
		faults = append(faults, d.replica.remove())
	}
	if err := d.file.close(); err != nil && !errors.Is(err, os.ErrClosed) {
		faults = append(faults, err)
	}
	return errors.Join(faults...)
}

// read runs one or more queries on a connection that cannot write.
func (d *Dossier) read(ctx context.Context, query func(context.Context, *sql.Conn) error) error {
	ctx, cancel := context.WithTimeout(ctx, queryTime)
	defer cancel()
	conn, err := d.readers.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := restrain(conn); err != nil {
		return err
	}
	return query(ctx, conn)
}
