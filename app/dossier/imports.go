package dossier

import (
	"context"
	"database/sql"
)

// Import is one import that brought sources.
type Import struct {
	At   string // RFC 3339, UTC
	Note string // what NoteImport kept of it; may be empty
	// Sources are what it brought, without texts, also those that are hidden
	// now.
	Sources []Imported
}

// Imported is a source as an import brought it.
type Imported struct {
	ID              ID
	FileName, Title string
	Gone            bool // it is not in the dossier now: removed, or the import undone
}

// NoteImport keeps a note with the import that brought a source. It is no
// action: it goes when the import goes.
func (d *Dossier) NoteImport(ctx context.Context, source ID, note string) error {
	if err := d.mayAct(); err != nil {
		return err
	}
	err := d.writer.transact(ctx, func(t tx) error {
		_, err := t.exec("UPDATE intake SET note=? WHERE id=(SELECT intake_id FROM source WHERE id=?)", note, source)
		return err
	})
	return d.explain("note an import", err)
}

// Imports lists the imports, the latest first.
func (d *Dossier) Imports(ctx context.Context) ([]Import, error) {
	var all []Import
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		rows, err := conn.QueryContext(ctx, `SELECT i.id, i.at, i.note, s.id, s.file_name, s.title, s.deleted_at IS NOT NULL
			FROM intake i JOIN source s ON s.intake_id=i.id ORDER BY i.id DESC, s.id`)
		if err != nil {
			return err
		}
		last := ID(0)
		return eachRow(rows, func(scan func(...any) error) error {
			var id ID
			var i Import
			var s Imported
			if err := scan(&id, &i.At, &i.Note, &s.ID, &s.FileName, &s.Title, &s.Gone); err != nil {
				return err
			}
			if id != last {
				all, last = append(all, i), id
			}
			at := &all[len(all)-1]
			at.Sources = append(at.Sources, s)
			return nil
		})
	})
	return all, d.explain("list the imports", err)
}
