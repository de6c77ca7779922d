package dossier

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// readers is how many queries run at the same time.
const readers = 3

// How much of the file each connection keeps in the memory, in KB below 0. What
// is read goes from one end to the other and is kept by the system as well; what
// is written together should have room.
const (
	readerCache = "cache_size(-4096)"
	writerCache = "cache_size(-12288)"
)

// limits hold whatever a hostile file asks for.
var limits = [...]struct{ id, value int }{
	{sqlite3.SQLITE_LIMIT_LENGTH, 64 << 20},
	{sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
	{sqlite3.SQLITE_LIMIT_VDBE_OP, 250_000},
	{sqlite3.SQLITE_LIMIT_ATTACHED, 1}, // VACUUM INTO needs one
}

// fileURL names a database file to SQLite. Built by hand, "a?b" or "%41"
// would silently open another file.
func fileURL(path string, query url.Values) string {
	slashed := filepath.ToSlash(path)
	if runtime.GOOS == "windows" && !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	address := url.URL{Scheme: "file", Path: slashed, RawQuery: query.Encode()}
	return address.String()
}

// guarded are the settings of every connection; the first pragma must be the
// time to wait for locks, for the others may need to.
func guarded(mode string, pragmas ...string) url.Values {
	all := append([]string{"busy_timeout(5000)", "trusted_schema(0)", "cell_size_check(1)", "mmap_size(0)"}, pragmas...)
	return url.Values{
		"mode":       {mode},
		"_defensive": {"1"},
		"_dqs":       {"0"},
		"_error_rc":  {"1"},
		"_txlock":    {"immediate"},
		"_pragma":    all,
	}
}

// openConn opens one connection that lives as long as the returned closer is
// not called.
func openConn(ctx context.Context, address string) (*sql.Conn, func() error, error) {
	if err := errors.Join(knowSeal(), knowPack()); err != nil {
		return nil, nil, err
	}
	db, err := sql.Open("sqlite", address)
	if err != nil {
		return nil, nil, err
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		_ = db.Close()
		return nil, nil, err
	}
	closeAll := func() error {
		err := conn.Close()
		if closed := db.Close(); err == nil {
			err = closed
		}
		return err
	}
	if err := restrain(conn); err != nil {
		_ = closeAll()
		return nil, nil, err
	}
	return conn, closeAll, nil
}

func restrain(conn *sql.Conn) error {
	for _, l := range limits {
		if _, err := sqlite.Limit(conn, l.id, l.value); err != nil {
			return err
		}
	}
	return nil
}

// openWriter opens the one connection that writes. Where a write-ahead log is
// impossible, a rollback journal with synchronous=EXTRA is as safe and slower;
// with FULL it would lose the last action in a power cut.
func openWriter(ctx context.Context, path string, rollbackJournal bool) (*sql.Conn, func() error, error) {
	journal := []string{"journal_mode(WAL)", "synchronous(FULL)"}
	if rollbackJournal {
		journal = []string{"journal_mode(DELETE)", "synchronous(EXTRA)"}
	}
	pragmas := append([]string{"foreign_keys(1)"}, journal...)
	pragmas = append(pragmas, "fullfsync(1)", "checkpoint_fullfsync(1)",
		writerCache, "journal_size_limit(67108864)", "temp_store(2)")
	conn, closeConn, err := openConn(ctx, fileURL(path, guarded("rw", pragmas...)))
	if err != nil || rollbackJournal {
		return conn, closeConn, err
	}
	var mode string
	if err := conn.QueryRowContext(ctx, "PRAGMA journal_mode").Scan(&mode); err != nil {
		_ = closeConn()
		return nil, nil, err
	}
	if mode == "wal" {
		return conn, closeConn, nil
	}
	if err := closeConn(); err != nil {
		return nil, nil, err
	}
	return openWriter(ctx, path, true)
}

// openReaders opens the connections that only read.
func (d *Dossier) openReaders(path string, query url.Values) error {
	query.Set("_query_only", "1")
	d.address = fileURL(path, query)
	db, err := sql.Open("sqlite", d.address)
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(readers)
	db.SetMaxIdleConns(readers)
	d.readers = db
	return nil
}
