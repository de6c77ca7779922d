package dossier

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// SaveCopy writes a complete copy of the dossier, history and all, to another
// file; one that is there is replaced, but only by a copy that is finished and
// checked. A dossier that is open, this one above all, is not overwritten
// (ErrInUse).
func (d *Dossier) SaveCopy(ctx context.Context, path string) error {
	target, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if err := d.mayReplace(target); err != nil {
		return fmt.Errorf("save a copy: %w", err)
	}
	folder, err := os.MkdirTemp(filepath.Dir(target), ".standpoint-copy-")
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("save a copy: %w", missing(filepath.Dir(target)))
	}
	if err != nil {
		return fmt.Errorf("save a copy: %w", err)
	}
	defer os.RemoveAll(folder)
	draft := filepath.Join(folder, "copy.standpoint")
	if err := d.vacuumInto(ctx, draft); err != nil {
		return d.explain("save a copy", err)
	}
	if err := finishCopy(ctx, draft); err != nil {
		return d.explain("save a copy", err)
	}
	if err := os.Rename(draft, target); err != nil {
		return fmt.Errorf("save a copy: %w", err)
	}
	return syncFolder(filepath.Dir(target))
}

// mayReplace reports whether a file may be given a new content.
func (d *Dossier) mayReplace(target string) error {
	info, err := os.Stat(target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info.IsDir() {
		return &Error{Name: target, What: "is a folder", Kind: ErrExists, Do: "Choose another name."}
	}
	if own, err := d.file.handle.Stat(); err != nil || os.SameFile(own, info) {
		return inUse(target)
	}
	if left := leftovers(target); len(left) > 0 {
		return &Error{Name: target, What: "has " + filepath.Base(target) + left[0] + " beside it", Kind: ErrInUse, Do: "Open and close it first, or choose another name."}
	}
	handle, err := os.OpenFile(target, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer handle.Close()
	if err := takeLease(handle); errors.Is(err, errLeased) {
		return inUse(target)
	}
	return nil
}

func (d *Dossier) vacuumInto(ctx context.Context, draft string) error {
	if d.writer == nil {
		conn, err := d.readers.Conn(ctx)
		if err != nil {
			return err
		}
		defer conn.Close()
		// The switch keeps queries from writing this file, and would keep
		// the copy from being written too; the file itself is opened so that
		// it cannot be written, or is a copy.
		if _, err := conn.ExecContext(ctx, "PRAGMA query_only=0"); err != nil {
			return err
		}
		defer conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA query_only=1")
		_, err = conn.ExecContext(ctx, "VACUUM INTO ?", draft)
		return err
	}
	d.writer.mu.Lock()
	defer d.writer.mu.Unlock()
	if d.writer.closed {
		return ErrClosed
	}
	_, err := d.writer.conn.ExecContext(ctx, "VACUUM INTO ?", draft)
	return err
}

// finishCopy signs a copy as a session of its own, so that it is never taken for
// the file that it came from, checks it and brings it to the disk.
func finishCopy(ctx context.Context, draft string) error {
	conn, closeConn, err := openConn(ctx, fileURL(draft, guarded("rw", "journal_mode(DELETE)", "synchronous(EXTRA)")))
	if err != nil {
		return err
	}
	signature := newStamp(newUID(), 0)
	_, err = conn.ExecContext(ctx, `BEGIN IMMEDIATE;
		UPDATE meta SET value=CASE key WHEN 'session' THEN ?1 ELSE '' END WHERE key IN('session','opened');
		UPDATE step SET session=?1 WHERE id=(SELECT max(id) FROM step);
		COMMIT`, signature)
	if closed := closeConn(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	if _, err := inspect(ctx, draft, "ro"); err != nil {
		return err
	}
	f, err := os.OpenFile(draft, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}
