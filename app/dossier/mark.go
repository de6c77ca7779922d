package dossier

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
)

// Mark is a short name, letters and digits, for what the dossier holds now,
// history and all: it is another one after every action.
func (d *Dossier) Mark(ctx context.Context) (string, error) {
	var seal string
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		return conn.QueryRowContext(ctx, "SELECT value FROM meta WHERE key='seal'").Scan(&seal)
	})
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
