package dossier

import (
	"context"
	"fmt"
)

// OpenWithJournal opens a dossier as on a network file system.
func OpenWithJournal(ctx context.Context, path string) (*Dossier, error) {
	return openAs(ctx, path, true)
}

// OpenCarelessly opens a dossier without a sync after each action.
func OpenCarelessly(ctx context.Context, path string) (*Dossier, error) {
	d, err := Open(ctx, path)
	if err != nil {
		return nil, err
	}
	_, err = d.writer.conn.ExecContext(ctx, "PRAGMA synchronous=NORMAL")
	return d, err
}

// OpenWithoutLocks opens a dossier as on a drive that knows no locks.
func OpenWithoutLocks(ctx context.Context, path string) (*Dossier, error) {
	useSafeLocks()
	f, err := openFile(path)
	if err == nil {
		err = f.leased(errNoLocks)
	}
	if err != nil {
		return nil, err
	}
	d := &Dossier{path: f.path, file: f}
	return d, d.openWriting(ctx, false)
}

// RenewHalf brings a dossier of an older format to the current one without a
// cache, so that SQLite writes while it is under way, and calls then before it
// is done and when it is.
func RenewHalf(ctx context.Context, path string, then func(stage string)) error {
	w, err := newWriter(ctx, path, true)
	if err != nil {
		return err
	}
	from, err := formatOf(ctx, w.conn)
	if err != nil {
		return err
	}
	for _, pragma := range []string{"PRAGMA cache_size=5", "BEGIN IMMEDIATE"} {
		if _, err := w.conn.ExecContext(ctx, pragma); err != nil {
			return err
		}
	}
	if err := migrate(ctx, w.conn, from, Format); err != nil {
		return err
	}
	if err := sealAsItIs(ctx, w.conn, nil); err != nil {
		return err
	}
	then("half")
	if _, err := w.conn.ExecContext(ctx, "COMMIT"); err != nil {
		return err
	}
	then("renewed")
	select {}
}

// LimitPages makes the disk full once the file has n pages; 0 gives room.
func (d *Dossier) LimitPages(n int) error {
	if n == 0 {
		n = 1 << 30
	}
	_, err := d.writer.conn.ExecContext(context.Background(), fmt.Sprintf("PRAGMA max_page_count=%d", n))
	return err
}

// Pages is how many pages the file has.
func (d *Dossier) Pages() (n int, err error) {
	err = d.writer.conn.QueryRowContext(context.Background(), "PRAGMA page_count").Scan(&n)
	return n, err
}

// WriteHalf begins an action, lets SQLite write half of it into the file, and
// calls then before it goes on.
func (d *Dossier) WriteHalf(then func()) error {
	ctx := context.Background()
	if _, err := d.writer.conn.ExecContext(ctx, "PRAGMA cache_size=5"); err != nil {
		return err
	}
	return d.writer.transact(ctx, func(t tx) error {
		if _, err := t.exec("UPDATE passage SET note=printf('%.2000c','x')"); err != nil {
			return err
		}
		then()
		return nil
	})
}

// Exec runs a statement as an action would.
func (d *Dossier) Exec(query string) error {
	return d.writer.transact(context.Background(), func(t tx) error {
		_, err := t.exec(query)
		return err
	})
}

// StartSession opens a file and signs it, and calls then before that is
// brought from the log into the file.
func StartSession(ctx context.Context, path string, then func()) error {
	w, err := newWriter(ctx, path, false)
	if err != nil {
		return err
	}
	if err := w.startSession(ctx); err != nil {
		return err
	}
	then()
	return w.close()
}

// Setting is what SQLite says of a setting of the writing connection.
func (d *Dossier) Setting(name string) (value string, err error) {
	err = d.writer.conn.QueryRowContext(context.Background(), "PRAGMA "+name).Scan(&value)
	return value, err
}

// Readers is how many connections read.
const Readers = readers
