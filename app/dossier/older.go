package dossier

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
)

// Renewing is what the caller of OpenRenewing takes part in while a dossier of
// an older format is brought to the current one.
type Renewing struct {
	// Keep is called before, and may save a copy. Its error stops nothing, unless
	// the context has ended; it is among the notices. Nil: no copy is kept.
	Keep func(ctx context.Context, d *Dossier, format int) error
	// Progress may be nil. It is not called where there is nothing to renew.
	Progress func(done, total int)
}

// OpenRenewing is Open for those who keep backups and show progress. Where the
// context ends before an older dossier is brought to the current format, the
// file is as it was.
func OpenRenewing(ctx context.Context, path string, r Renewing) (*Dossier, error) {
	return openWith(ctx, path, false, r)
}

// IsOlder tells whether a file is a dossier of an older format, which takes its
// time to open for the first time.
func IsOlder(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return false
	}
	h, err := readHeader(f, info.Size())
	return err == nil && h.format > 0 && h.format < Format
}

// renewAtRest renews a file of an older format before it is opened for work. It
// keeps a rollback journal: stopped halfway, the file is the same to the byte.
func (d *Dossier) renewAtRest(ctx context.Context) error {
	w, err := newWriter(ctx, d.file.real, true)
	if err != nil {
		return err
	}
	d.writer = w
	err = d.toCurrent(ctx)
	d.writer = nil
	return errors.Join(err, w.closeConn())
}

// toCurrent brings the open file to the current format, if it is of an older one.
func (d *Dossier) toCurrent(ctx context.Context) error {
	format, err := formatOf(ctx, d.writer.conn)
	if err != nil || format >= Format {
		return err
	}
	if d.renewing.Progress != nil {
		d.renewing.Progress(0, 1) // a copy of a large dossier takes a while too
	}
	if d.renewing.Keep != nil {
		err := d.renewing.Keep(ctx, d, format)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			d.notices = append(d.notices, fmt.Sprintf("No backup was made before the dossier was brought to format %d: %v.", Format, err))
		}
	}
	return renew(ctx, d.writer.conn, d.renewing.Progress)
}

// renew brings a database of an older format to the current one, in one
// transaction: cut off halfway, it is as it was.
func renew(ctx context.Context, conn *sql.Conn, progress func(done, total int)) error {
	from, err := formatOf(ctx, conn)
	if err != nil || from >= Format {
		return err
	}
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	if err = migrate(ctx, conn, from, Format); err == nil {
		err = sealAsItIs(ctx, conn, progress)
	}
	if err == nil {
		_, err = conn.ExecContext(ctx, "COMMIT")
	}
	if err == nil {
		return nil
	}
	// SQLite may have rolled back by itself, so that this can fail.
	_, _ = conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return fmt.Errorf("renew the format %d: %w", from, err)
}

// counter tells how many of all rows are done, now and then.
type counter struct {
	done, total int
	progress    func(done, total int)
}

const rowsBetween = 1000

// newCounter counts the rows that are to come; it does nothing where nobody is
// to be told.
func newCounter(ctx context.Context, conn *sql.Conn, progress func(done, total int)) (*counter, error) {
	c := &counter{progress: progress}
	if progress == nil {
		return c, nil
	}
	for _, s := range sealed {
		var rows int
		if err := conn.QueryRowContext(ctx, "SELECT count(*) FROM main."+s.name).Scan(&rows); err != nil {
			return nil, err
		}
		c.total += rows
	}
	return c, nil
}

func (c *counter) row() {
	if c.done++; c.progress != nil && c.done%rowsBetween == 1 {
		c.progress(c.done-1, c.total)
	}
}
