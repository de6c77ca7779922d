package dossier

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/google/uuid"
	"modernc.org/sqlite"
)

// Create makes a new, empty dossier and opens it. The file appears complete
// or not at all; one that exists is never touched (ErrExists).
func Create(ctx context.Context, path string) (*Dossier, error) {
	useSafeLocks()
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	exists := &Error{Name: path, What: "is there already", Kind: ErrExists, Do: "Open it, or choose another name."}
	if _, err := os.Lstat(absolute); err == nil {
		return nil, exists
	}
	folder, err := os.MkdirTemp(filepath.Dir(absolute), ".standpoint-new-")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, missing(filepath.Dir(path))
	}
	if errors.Is(err, fs.ErrPermission) {
		return nil, &Error{Name: filepath.Dir(path), What: "cannot be written to", Kind: ErrReadOnly, Do: "Choose another folder for the dossier."}
	}
	if err != nil {
		return nil, fmt.Errorf("create dossier %s: %w", path, err)
	}
	defer os.RemoveAll(folder)
	draft := filepath.Join(folder, "new.standpoint")
	if err := lay(ctx, draft); err != nil {
		return nil, fmt.Errorf("create dossier %s: %w", path, err)
	}
	if err := publishNew(draft, absolute); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return nil, exists
		}
		return nil, fmt.Errorf("create dossier %s: %w", path, err)
	}
	return Open(ctx, absolute)
}

// lay writes an empty dossier of the current format.
func lay(ctx context.Context, path string) error {
	query := guarded("rwc", "foreign_keys(1)", "journal_mode(DELETE)", "synchronous(EXTRA)")
	conn, closeConn, err := openConn(ctx, fileURL(path, query))
	if err != nil {
		return err
	}
	if err := fill(ctx, conn); err != nil {
		_ = closeConn()
		return err
	}
	return closeConn()
}

func fill(ctx context.Context, conn *sql.Conn) error {
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	if err := migrate(ctx, conn, 0, Format); err != nil {
		return err
	}
	at, session := now(), newStamp(newUID(), 0)
	for _, s := range []struct {
		query string
		args  []any
	}{
		{"INSERT INTO meta(key,value) VALUES('min_reader','1'),('min_writer','1'),('session',?),('opened','')", []any{session}},
		{"INSERT INTO dossier(id,uid) VALUES(1,?)", []any{newUID()}},
		{"INSERT INTO coder(id,uid,created_at) VALUES(1,?,?)", []any{newUID(), at}},
		{"INSERT INTO step(id,session,coder_id,label,at) VALUES(1,?,1,'New dossier',?)", []any{session, at}},
	} {
		if _, err := conn.ExecContext(ctx, s.query, s.args...); err != nil {
			return err
		}
	}
	if err := sealAsItIs(ctx, conn, nil); err != nil {
		return err
	}
	_, err := conn.ExecContext(ctx, "COMMIT")
	return err
}

// publishNew gives a finished file its name, unless that is taken.
func publishNew(draft, path string) error {
	if err := os.Link(draft, path); err == nil || errors.Is(err, fs.ErrExist) {
		return errors.Join(err, syncFolder(filepath.Dir(path)))
	}
	// A file system without hard links.
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	if err := os.Rename(draft, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// Open opens a dossier for work, or for reading only where it cannot be
// written (see ReadOnly). What it refuses it leaves untouched.
func Open(ctx context.Context, path string) (*Dossier, error) {
	return openAs(ctx, path, false)
}

// OpenReading opens a dossier for reading only, whoever has it open: what they
// do meanwhile may or may not be seen. Nothing about the file changes, whatever
// its format.
func OpenReading(ctx context.Context, path string) (*Dossier, error) {
	useSafeLocks()
	f, err := openFileToRead(path)
	if err != nil {
		return nil, fmt.Errorf("open dossier: %w", err)
	}
	d := &Dossier{path: f.path, file: f, crashed: f.leftOpen()}
	if err := d.openReading(ctx); err != nil {
		_ = d.abandon()
		return nil, d.explain("open dossier", err)
	}
	return d, nil
}

func openAs(ctx context.Context, path string, rollbackJournal bool) (*Dossier, error) {
	return openWith(ctx, path, rollbackJournal, Renewing{})
}

func openWith(ctx context.Context, path string, rollbackJournal bool, r Renewing) (*Dossier, error) {
	useSafeLocks()
	f, err := openFile(path)
	if err != nil {
		return nil, fmt.Errorf("open dossier: %w", err)
	}
	d := &Dossier{path: f.path, file: f, renewing: r, crashed: f.leftOpen()}
	if f.readOnly {
		err = d.openReading(ctx)
	} else {
		err = d.openWriting(ctx, rollbackJournal)
	}
	if err != nil {
		_ = d.abandon()
		return nil, d.explain("open dossier", err)
	}
	return d, nil
}

// useSafeLocks keeps SQLite's locks when any code of this process opens and
// closes the file. Where the system has no such locks, nothing is lost but
// that.
func useSafeLocks() { _, _ = sqlite.OFDLocking(true) }

func (d *Dossier) openWriting(ctx context.Context, rollbackJournal bool) error {
	f := d.file
	notices, err := f.settleSidecars(ctx)
	if errors.Is(err, errReadable) {
		return d.openReading(ctx)
	}
	if err != nil {
		return err
	}
	d.notices = notices
	if f.shared {
		d.notices = append(d.notices, "The drive of "+filepath.Base(f.path)+" cannot tell whether another computer has it open too. Open it on one computer at a time.")
	}
	if len(leftovers(f.real)) == 0 {
		if err := f.checkSize(); err != nil {
			return err
		}
		err := checkAtRest(ctx, f.real, f.path)
		if errors.Is(err, errReadable) {
			return d.openReading(ctx)
		}
		if err != nil {
			return err
		}
		if f.header.format < Format {
			if err := d.renewAtRest(ctx); err != nil {
				return err
			}
		}
	}
	if d.writer, err = newWriter(ctx, f.real, rollbackJournal || onNetwork(f.real)); err != nil {
		return err
	}
	if err := d.begin(ctx); err != nil {
		return err
	}
	return d.openReaders(f.real, guarded("rw", readerCache, "temp_store(2)"))
}

// begin makes the open file this session's own, and clears away what an
// import that was killed left hidden.
func (d *Dossier) begin(ctx context.Context) error {
	if err := d.toCurrent(ctx); err != nil {
		return err
	}
	if err := d.writer.watch(ctx); err != nil {
		return err
	}
	if err := d.writer.keepSeal(ctx); err != nil {
		return err
	}
	if err := d.writer.startSession(ctx); err != nil {
		return err
	}
	if err := d.writer.checkpoint(ctx); err != nil {
		return err
	}
	for _, mend := range []func(tx) error{purgeHidden, mendSearch} {
		if err := d.writer.transact(ctx, mend); err != nil && !errors.Is(err, errNoChange) {
			return err
		}
	}
	letGo(ctx, d.writer.conn)
	return nil
}

// openReading opens a file that cannot or must not be written.
func (d *Dossier) openReading(ctx context.Context) error {
	d.file.readOnly = true
	path, query, err := d.readable(ctx)
	if err != nil {
		return err
	}
	conn, closeConn, err := openConn(ctx, fileURL(path, query))
	if err != nil {
		return err
	}
	err = checkContents(ctx, conn, d.path)
	format, wrong := formatOf(ctx, conn)
	if err == nil {
		err = wrong
	}
	if closed := closeConn(); err == nil {
		err = closed
	}
	if err != nil && !errors.Is(err, errReadable) {
		return err
	}
	if format < Format {
		if path, err = d.renewed(ctx, path); err != nil {
			return err
		}
		query = guarded("rw", readerCache, "temp_store(2)")
	}
	return d.openReaders(path, query)
}

// renewed gives a copy in the current format of a file of an older one that
// cannot be written: the copy that is read already, or a new one.
func (d *Dossier) renewed(ctx context.Context, old string) (path string, err error) {
	path = old
	switch {
	case d.replica == nil:
		if d.replica, err = newReplica(old); err != nil {
			return "", err
		}
		path = d.replica.whole
	case old != d.replica.whole: // what lies beside the file is not used
		path = filepath.Join(d.replica.folder, "renewed.standpoint")
		if err := copyFile(old, path); err != nil {
			return "", err
		}
	}
	conn, closeConn, err := openConn(ctx, fileURL(path, guarded("rw")))
	if err != nil {
		return "", err
	}
	return path, errors.Join(renew(ctx, conn, d.renewing.Progress), closeConn())
}

// readable finds what to read where nothing may be written: the file itself,
// or a copy on which what a crash left beside it is replayed.
func (d *Dossier) readable(ctx context.Context) (path string, query url.Values, err error) {
	f := d.file
	query = guarded("ro", readerCache, "temp_store(2)")
	_, noLog := os.Stat(f.real + "-wal")
	if len(leftovers(f.real)) == 0 && (!f.header.wal || noLog != nil) {
		if f.header.wal {
			query.Set("immutable", "1") // else SQLite would want to make a log
		}
		return f.real, query, f.checkSize()
	}
	if d.replica, err = newReplica(f.real); err != nil {
		return "", nil, err
	}
	if d.replica.belongs(ctx) {
		query.Set("mode", "rw")
		return d.replica.whole, query, nil
	}
	query.Set("immutable", "1")
	d.notices = append(d.notices, "What a crash left beside "+filepath.Base(f.real)+" belongs to another version of it and was not used.")
	return f.real, query, nil
}

// errReadable says that a file of a newer format may be read, not written.
var errReadable = errors.New("newer, but readable")

// checkAtRest looks at a file without sidecars, without locks and without
// making any file.
func checkAtRest(ctx context.Context, real, path string) error {
	query := guarded("ro")
	query.Set("immutable", "1")
	conn, closeConn, err := openConn(ctx, fileURL(real, query))
	if err != nil {
		return damaged(path, "is damaged", err)
	}
	defer closeConn()
	return checkContents(ctx, conn, path)
}

// checkContents refuses what this version cannot work with: another format,
// or a schema that is not a dossier's.
func checkContents(ctx context.Context, conn *sql.Conn, path string) error {
	version, err := formatOf(ctx, conn)
	if err != nil {
		return damaged(path, "is damaged", err)
	}
	if version < 1 {
		return damaged(path, fmt.Sprintf("is damaged: format %d does not exist", version), nil)
	}
	if version > Format {
		return checkNewer(ctx, conn, path, version)
	}
	return checkSchema(ctx, conn, path, version)
}

func checkNewer(ctx context.Context, conn *sql.Conn, path string, version int) error {
	if err := checkPlain(ctx, conn, path); err != nil {
		return err
	}
	var minimum string
	err := conn.QueryRowContext(ctx, "SELECT value FROM meta WHERE key='min_reader'").Scan(&minimum)
	if lowest, wrong := strconv.Atoi(minimum); err == nil && wrong == nil && lowest <= Format {
		return errReadable
	}
	return &Error{
		Name: path, What: fmt.Sprintf("was made by a newer version of Standpoint (format %d; this one knows %d)", version, Format),
		Kind: ErrNewer, Do: "It was left as it is. Install the newer version to open it.",
	}
}

func now() string { return time.Now().UTC().Format(time.RFC3339) }

func newUID() string { return uuid.Must(uuid.NewV7()).String() }
