package dossier

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
)

// SearchMended is what Check says of a search index that it built anew.
const SearchMended = "The search index did not fit the texts. It was built anew."

// Check looks the whole dossier through: the file's structure, every text
// against its hash, every passage against its text, all else against the seal
// that was written with it, the search index against the texts, and whether
// the history can be read. It lists what it finds, in words for the user;
// nothing means that all is well. A search index that is damaged is built anew.
// progress may be nil.
func (d *Dossier) Check(ctx context.Context, progress func(done, total int)) ([]string, error) {
	var found []string
	if err := d.readers.PingContext(ctx); err != nil {
		return nil, d.explain("check", err)
	}
	// On a connection of its own: on one that has searched before, SQLite
	// 3.53 checks the search index by what it remembers of it, and calls it
	// corrupt if another connection has written since.
	conn, closeConn, err := openConn(ctx, d.address)
	if err != nil {
		return nil, d.explain("check", err)
	}
	defer closeConn()
	looks := []func(context.Context, *sql.Conn) ([]string, error){checkStructure, checkTexts, checkPassages, checkHistory, checkSeal}
	for done, look := range looks {
		if progress != nil {
			progress(done, len(looks)+1)
		}
		more, err := look(ctx, conn)
		found = append(found, more...)
		if err := d.explain("check", err); errors.Is(err, ErrDamaged) {
			found = append(found, err.Error())
		} else if err != nil {
			return found, err
		}
	}
	if d.writer == nil {
		return found, nil
	}
	mended, err := d.checkSearch(ctx)
	return append(found, mended...), d.explain("check", err)
}

// QuickCheck looks at what breaks first where a computer stops or a disk fails:
// the structure of each table, and all that was written against its seal. It
// lists what it finds, in words for the user. The texts of the articles, the
// quotations in them and the search index are left to Check. progress may be nil.
func (d *Dossier) QuickCheck(ctx context.Context, progress func(done, total int)) ([]string, error) {
	conn, closeConn, err := openConn(ctx, d.address)
	if err != nil {
		return nil, d.explain("look the dossier through", err)
	}
	defer closeConn()
	var found []string
	for done := range len(sealed) + 1 {
		if progress != nil {
			progress(done, len(sealed)+1)
		}
		look := checkSeal
		if done < len(sealed) {
			look = structureOf(sealed[done].name)
		}
		more, err := look(ctx, conn)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		found = append(found, more...)
		if err := d.explain("look the dossier through", err); errors.Is(err, ErrDamaged) {
			found = append(found, err.Error())
		} else if err != nil {
			return found, err
		}
	}
	return found, nil
}

// structureOf looks at one table and its indexes.
func structureOf(name string) func(context.Context, *sql.Conn) ([]string, error) {
	return func(ctx context.Context, conn *sql.Conn) ([]string, error) {
		var verdict string
		err := conn.QueryRowContext(ctx, "PRAGMA quick_check("+name+")").Scan(&verdict) // the first of its verdicts
		if err != nil || verdict == "ok" {
			return nil, err
		}
		return []string{"The file is damaged: " + verdict}, nil
	}
}

func checkStructure(ctx context.Context, conn *sql.Conn) ([]string, error) {
	var found []string
	rows, err := conn.QueryContext(ctx, "PRAGMA integrity_check(20)")
	if err != nil {
		return nil, err
	}
	err = eachRow(rows, func(scan func(...any) error) error {
		var verdict string
		if err := scan(&verdict); err != nil {
			return err
		}
		if verdict != "ok" {
			found = append(found, "The file is damaged: "+verdict)
		}
		return nil
	})
	if err != nil {
		return found, err
	}
	rows, err = conn.QueryContext(ctx, `SELECT "table", ifnull(rowid,0), parent FROM pragma_foreign_key_check LIMIT 20`)
	if err != nil {
		return found, err
	}
	err = eachRow(rows, func(scan func(...any) error) error {
		var tbl, parent string
		var row int64
		err := scan(&tbl, &row, &parent)
		found = append(found, fmt.Sprintf("Row %d of %s belongs to a %s that is not there.", row, tbl, parent))
		return err
	})
	return found, err
}

func checkTexts(ctx context.Context, conn *sql.Conn) ([]string, error) {
	rows, err := conn.QueryContext(ctx, "SELECT id, title, text, text_sha256 FROM source ORDER BY id")
	if err != nil {
		return nil, err
	}
	var found []string
	err = eachRow(rows, func(scan func(...any) error) error {
		var id ID
		var title, text, hash string
		if err := scan(&id, &title, &text, &hash); err != nil {
			return err
		}
		sum := sha256.Sum256([]byte(text))
		if hex.EncodeToString(sum[:]) != hash {
			found = append(found, fmt.Sprintf("The text of source %d (%s) is not the one that was imported.", id, title))
		}
		return nil
	})
	return found, err
}

func checkPassages(ctx context.Context, conn *sql.Conn) ([]string, error) {
	rows, err := conn.QueryContext(ctx, `SELECT p.id, s.id, s.title, p.start, p."end", p.quote, p.quote = CAST(substr(CAST(s.text AS BLOB), p.start+1, p."end"-p.start) AS TEXT)
		FROM passage p JOIN source s ON s.id=p.source_id ORDER BY p.source_id, p.start, p.id`)
	if err != nil {
		return nil, err
	}
	var found []string
	err = eachRow(rows, func(scan func(...any) error) error {
		var id, source ID
		var title, quote string
		var start, end int
		var stands bool
		if err := scan(&id, &source, &title, &start, &end, &quote, &stands); err != nil {
			return err
		}
		if !stands {
			found = append(found, fmt.Sprintf("Passage %d is not at bytes %d to %d of source %d (%s): %q", id, start, end, source, title, quote))
		}
		return nil
	})
	return found, err
}

func checkHistory(ctx context.Context, conn *sql.Conn) ([]string, error) {
	var unreadable int
	err := conn.QueryRowContext(ctx, `SELECT count(*) FROM step_row
		WHERE NOT json_valid(ifnull(old,'{}')) OR NOT json_valid(ifnull(new,'{}')) OR old IS NULL AND new IS NULL`).Scan(&unreadable)
	if err != nil || unreadable == 0 {
		return nil, err
	}
	return []string{fmt.Sprintf("The history is damaged in %d places. Undo will stop there.", unreadable)}, nil
}

func (d *Dossier) checkSearch(ctx context.Context) ([]string, error) {
	err := d.writer.transact(ctx, func(t tx) error {
		_, err := t.exec("INSERT INTO source_fts(source_fts,rank) VALUES('integrity-check',1)")
		return err
	})
	if err == nil {
		return nil, nil
	}
	if !errors.Is(d.explain("", err), ErrDamaged) {
		return nil, err
	}
	err = d.writer.transact(ctx, func(t tx) error {
		_, err := t.exec("INSERT INTO source_fts(source_fts) VALUES('rebuild')")
		return err
	})
	return []string{SearchMended}, err
}
