package dossier

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"
)

// idleTime after the last action everything is brought into the file itself,
// so that a copy of the open file made by other means is complete.
const idleTime = 1500 * time.Millisecond

// writer owns the one connection that writes.
type writer struct {
	mu        sync.Mutex
	conn      *sql.Conn
	closeConn func() error
	prepared  map[string]*sql.Stmt
	tables    []table
	session   string
	written   int // transactions begun in this session
	idle      *time.Timer
	closed    bool
}

func newWriter(ctx context.Context, path string, rollbackJournal bool) (*writer, error) {
	conn, closeConn, err := openWriter(ctx, path, rollbackJournal)
	if err != nil {
		return nil, err
	}
	w := &writer{conn: conn, closeConn: closeConn, prepared: map[string]*sql.Stmt{}, session: newUID()}
	w.idle = time.AfterFunc(idleTime, w.rest)
	w.idle.Stop()
	return w, nil
}

// tx is an open transaction. Its context is never cancelled: an action that
// has begun either happens or does not.
type tx struct {
	ctx context.Context
	w   *writer
}

func (t tx) exec(query string, args ...any) (int64, error) {
	stmt, err := t.w.prepare(t.ctx, query)
	if err != nil {
		return 0, err
	}
	result, err := stmt.ExecContext(t.ctx, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// insert runs an INSERT and gives the new row's id.
func (t tx) insert(query string, args ...any) (ID, error) {
	stmt, err := t.w.prepare(t.ctx, query)
	if err != nil {
		return 0, err
	}
	result, err := stmt.ExecContext(t.ctx, args...)
	if err != nil {
		return 0, err
	}
	id, err := result.LastInsertId()
	return ID(id), err
}

func (t tx) row(query string, args []any, into ...any) error {
	stmt, err := t.w.prepare(t.ctx, query)
	if err != nil {
		return err
	}
	return stmt.QueryRowContext(t.ctx, args...).Scan(into...)
}

// each calls visit for every row; scan reads the row's columns.
func (t tx) each(query string, args []any, visit func(scan func(...any) error) error) error {
	stmt, err := t.w.prepare(t.ctx, query)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(t.ctx, args...)
	if err != nil {
		return err
	}
	return eachRow(rows, visit)
}

func eachRow(rows *sql.Rows, visit func(scan func(...any) error) error) error {
	defer rows.Close()
	for rows.Next() {
		if err := visit(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (w *writer) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt := w.prepared[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := w.conn.PrepareContext(ctx, query)
	if err == nil {
		w.prepared[query] = stmt
	}
	return stmt, err
}

// transact runs do in one transaction that is on disk when it returns, or,
// after any error, has not happened.
func (w *writer) transact(ctx context.Context, do func(tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return ErrClosed
	}
	t := tx{ctx: context.WithoutCancel(ctx), w: w}
	if _, err := t.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := w.signed(t, do)
	if err == nil {
		_, err = t.exec("COMMIT")
	}
	if err != nil {
		// SQLite may have rolled back by itself, so that this can fail.
		_, _ = t.exec("ROLLBACK")
		return err
	}
	w.idle.Reset(idleTime)
	return nil
}

// signed marks what a transaction writes with a stamp that is new each time:
// first in meta, so that a rollback journal has that page from the beginning,
// and at last in the newest step; see stamp.
func (w *writer) signed(t tx, do func(tx) error) error {
	w.written++
	stamp := newStamp(w.session, w.written)
	if _, err := t.exec("UPDATE meta SET value=CASE key WHEN 'session' THEN ? ELSE '' END WHERE key IN('session','opened')", stamp); err != nil {
		return err
	}
	if err := do(t); err != nil {
		return err
	}
	if _, err := t.exec(setSeal); err != nil {
		return err
	}
	_, err := t.exec("UPDATE step SET session=? WHERE id=(SELECT max(id) FROM step)", stamp)
	return err
}

// startSession signs the file, before anything else is written. The caller
// brings that from the log into the file itself at once.
func (w *writer) startSession(ctx context.Context) error {
	t := tx{ctx: context.WithoutCancel(ctx), w: w}
	stamp := newStamp(w.session, 0)
	for _, s := range []struct {
		query string
		args  []any
	}{
		{"BEGIN IMMEDIATE", nil},
		{"UPDATE meta SET value=(SELECT value FROM meta WHERE key='session') WHERE key='opened'", nil},
		{"UPDATE meta SET value=? WHERE key='session'", []any{stamp}},
		{"UPDATE step SET session=? WHERE id=(SELECT max(id) FROM step)", []any{stamp}},
		{"COMMIT", nil},
	} {
		if _, err := t.exec(s.query, s.args...); err != nil {
			_, _ = t.exec("ROLLBACK")
			return err
		}
	}
	return nil
}

// checkpoint brings what the write-ahead log holds into the file.
func (w *writer) checkpoint(ctx context.Context) error {
	var busy, inLog, moved int
	return w.conn.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &inLog, &moved)
}

// rest is the checkpoint at idle. One that fails, since a reader is at work,
// is made up for after the next action or at close.
func (w *writer) rest() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.closed {
		_ = w.checkpoint(context.Background())
		letGo(context.Background(), w.conn)
	}
}

// letGo gives back the memory that a connection keeps for what it read or wrote
// last: where that was the whole file, nothing of it is wanted soon.
func letGo(ctx context.Context, conn *sql.Conn) {
	_, _ = conn.ExecContext(ctx, "PRAGMA shrink_memory") // else it stays as it is
}

// close leaves one file without sidecars. The readers must be closed before.
func (w *writer) close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return nil
	}
	w.closed = true
	w.idle.Stop()
	ctx := context.Background()
	_, err := w.conn.ExecContext(ctx, "PRAGMA optimize")
	faults := []error{err, w.checkpoint(ctx)}
	for _, stmt := range w.prepared {
		faults = append(faults, stmt.Close())
	}
	_, err = w.conn.ExecContext(ctx, "PRAGMA journal_mode=DELETE")
	if isBusy(err) {
		err = nil // another program reads the file; its log stays and is replayed at the next opening
	}
	return errors.Join(append(faults, err, w.closeConn())...)
}
