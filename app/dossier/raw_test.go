package dossier_test

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"net/url"
	"testing"

	_ "modernc.org/sqlite"

	"standpoint/app/dossier"
)

// raw opens a dossier's file as any other program could.
func raw(t testing.TB, path string) *sql.DB {
	t.Helper()
	address := url.URL{Scheme: "file", Path: path}
	db, err := sql.Open("sqlite", address.String())
	must(t, err)
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// meddle changes a closed dossier as any other program could.
func meddle(t testing.TB, path string, statements ...string) {
	t.Helper()
	db := raw(t, path)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	must(t, db.Close())
}

// countRows counts what is in the file, shown or not.
func countRows(t testing.TB, d *dossier.Dossier, table string) int {
	t.Helper()
	var n int
	db := raw(t, d.Path())
	must(t, db.QueryRow("SELECT count(*) FROM "+table).Scan(&n))
	must(t, db.Close())
	return n
}

func isInUse(err error) bool { return errors.Is(err, dossier.ErrInUse) }

func hash(content []byte) [32]byte { return sha256.Sum256(content) }
