package dossier

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"strings"
)

//go:embed schema/*.sql
var migrations embed.FS

// Format is the number of the file format that this version writes; it is the
// file's user_version.
const Format = 3

const applicationID = 0x53745074

// migrate brings an open transaction's database from one format to the next,
// until it is of the format wanted.
func migrate(ctx context.Context, conn *sql.Conn, from, to int) error {
	for next := from + 1; next <= to; next++ {
		script, err := migrations.ReadFile(fmt.Sprintf("schema/%04d.sql", next))
		if err != nil {
			return fmt.Errorf("read the migration to format %d: %w", next, err)
		}
		if _, err := conn.ExecContext(ctx, string(script)); err != nil {
			return fmt.Errorf("migrate to format %d: %w", next, err)
		}
		if _, err := conn.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", next)); err != nil {
			return fmt.Errorf("number format %d: %w", next, err)
		}
	}
	return nil
}

// formatOf is the format of an open database.
func formatOf(ctx context.Context, conn *sql.Conn) (version int, err error) {
	err = conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}

// object is a table, index, trigger or view of a database.
type object struct{ kind, name, sql string }

func objects(ctx context.Context, conn *sql.Conn) ([]object, error) {
	rows, err := conn.QueryContext(ctx, "SELECT type, name, ifnull(sql,'') FROM sqlite_schema ORDER BY type, name")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []object
	for rows.Next() {
		var o object
		if err := rows.Scan(&o.kind, &o.name, &o.sql); err != nil {
			return nil, err
		}
		all = append(all, o)
	}
	return all, rows.Err()
}

// pristine lists the objects of a dossier of a format, as this program itself
// would make it.
func pristine(ctx context.Context, format int) ([]object, error) {
	conn, closeConn, err := openConn(ctx, ":memory:")
	if err != nil {
		return nil, err
	}
	defer closeConn()
	if err := migrate(ctx, conn, 0, format); err != nil {
		return nil, err
	}
	return objects(ctx, conn)
}

// checkPlain refuses a file of a newer format that holds what no format has: to
// read a view of endless rows under the name of a table would never end.
func checkPlain(ctx context.Context, conn *sql.Conn, path string) error {
	var kind, name string
	err := conn.QueryRowContext(ctx, `SELECT type, name FROM sqlite_schema s WHERE type IN('view','trigger')
		OR type='table' AND rootpage>0 AND EXISTS(SELECT 1 FROM pragma_table_xinfo(s.name) WHERE hidden IN(2,3)) ORDER BY name LIMIT 1`).Scan(&kind, &name)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return damaged(path, "is damaged: its list of tables cannot be read", err)
	}
	return damaged(path, fmt.Sprintf("holds a %s %q that no version of Standpoint makes so, and was not opened", kind, name), nil)
}

// checkSchema refuses a file that holds anything that Standpoint did not make:
// a planted trigger would run with the analyst's next click.
func checkSchema(ctx context.Context, conn *sql.Conn, path string, format int) error {
	want, err := pristine(ctx, format)
	if err != nil {
		return fmt.Errorf("list the tables of a dossier: %w", err)
	}
	got, err := objects(ctx, conn)
	if err != nil {
		return damaged(path, "is damaged: its list of tables cannot be read", err)
	}
	ours := make(map[object]bool, len(want))
	for _, o := range want {
		ours[o] = true
	}
	for _, o := range got {
		if ours[o] {
			delete(ours, o)
			continue
		}
		if o.kind == "table" && strings.HasPrefix(o.name, "sqlite_stat") {
			continue // the query planner's statistics
		}
		return damaged(path, fmt.Sprintf("holds a %s %q that Standpoint did not make, and was not opened", o.kind, o.name), nil)
	}
	for _, o := range want {
		if ours[o] {
			return damaged(path, fmt.Sprintf("is damaged: its %s %q is missing", o.kind, o.name), nil)
		}
	}
	return nil
}
