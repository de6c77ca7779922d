package dossier

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
)

// Mark is a short name, letters and digits, for what the dossier holds now,
// history and all: it is another one after every action.
//
// It may be asked for before the dossier is brought from an older format, which
// has no seal: there it goes by who wrote it last.
func (d *Dossier) Mark(ctx context.Context) (string, error) {
	var seal string
	ask := func(ctx context.Context, conn *sql.Conn) error {
		return conn.QueryRowContext(ctx, "SELECT value FROM meta WHERE key IN('seal','session') ORDER BY key LIMIT 1").Scan(&seal)
	}
	var err error
	if d.readers == nil {
		err = ask(ctx, d.writer.conn)
	} else {
		err = d.read(ctx, ask)
	}
	if err != nil {
		return "", d.explain("see whether anything was done", err)
	}
	hash := sha256.Sum256([]byte(seal))
	return hex.EncodeToString(hash[:5]), nil
}

// Size is how many bytes the file has, without what lies beside it.
func (d *Dossier) Size() (int64, error) {
	info, err := d.file.handle.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
