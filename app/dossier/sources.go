package dossier

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

const sourceFacts = `s.id, s.uid, s.title, s.title_how, s.outlet, s.agency, s.author, s.place, s.address, s.lang,
	ifnull(s.published,''), s.published_how, s.published_why, s.file_name, s.file_sha256, s.note, s.apart, s.text_sha256`

func (s *Source) facts() []any {
	return []any{
		&s.ID, &s.UID, &s.Title, &s.TitleHow, &s.Outlet, &s.Agency, &s.Author, &s.Place, &s.Address, &s.Lang,
		&s.Published, &s.PublishedHow, &s.PublishedWhy, &s.FileName, &s.FileSHA256, &s.Note, &s.Apart, &s.TextSHA256,
	}
}

// Sources lists the sources without their texts, by date published (undated
// ones first), title and id.
func (d *Dossier) Sources(ctx context.Context) (all []Source, err error) {
	err = d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		all, err = sourcesOf(ctx, conn)
		return err
	})
	return all, d.explain("list the sources", err)
}

func sourcesOf(ctx context.Context, conn *sql.Conn) ([]Source, error) {
	return selectSources(ctx, conn, "ifnull(p.n,0)", `
		LEFT JOIN (SELECT source_id, count(*) AS n FROM passage WHERE status<>'rejected' GROUP BY source_id) p ON p.source_id=s.id`)
}

// selectSources lists the sources, the number of their passages by an expression.
func selectSources(ctx context.Context, conn *sql.Conn, passages, from string) ([]Source, error) {
	rows, err := conn.QueryContext(ctx, `SELECT `+sourceFacts+`, `+passages+` FROM source s`+from+`
		WHERE s.deleted_at IS NULL ORDER BY ifnull(s.published,''), s.title, s.text_sha256, s.id`)
	if err != nil {
		return nil, err
	}
	var all []Source
	err = eachRow(rows, func(scan func(...any) error) error {
		var s Source
		err := scan(append(s.facts(), &s.Passages)...)
		all = append(all, s)
		return err
	})
	return all, err
}

// Source gives one source with its text; ErrNotFound if there is none.
func (d *Dossier) Source(ctx context.Context, id ID) (Source, error) {
	var s Source
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		err := conn.QueryRowContext(ctx, `SELECT `+sourceFacts+`, s.text,
			(SELECT count(*) FROM passage WHERE source_id=s.id AND status<>'rejected')
			FROM source s WHERE s.id=? AND s.deleted_at IS NULL`, id).Scan(append(s.facts(), &s.Text, &s.Passages)...)
		return found(err, "source", id)
	})
	return s, d.explain("read a source", err)
}

// found turns an empty result into ErrNotFound.
func found(err error, what string, id ID) error {
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("%s %d: %w", what, id, ErrNotFound)
	}
	return err
}

// SourceEdit says what to change of a source's facts; nil leaves one as it is.
type SourceEdit struct {
	Title, Outlet, Author, Place, Address, Note *string
	Published                                   *Date   // empty: not known
	Lang                                        *string // "en", "pt-br"; empty: not known
}

// EditSource corrects what is known of a source; see EditSources.
func (d *Dossier) EditSource(ctx context.Context, id ID, edit SourceEdit) error {
	return d.EditSources(ctx, edit, id)
}

// EditSources corrects what is known of sources, of all in the same way, as one
// action. A title or date entered so counts as the analyst's.
//
// Each fact but the note is kept on one line. A source always has a title.
func (d *Dossier) EditSources(ctx context.Context, edit SourceEdit, ids ...ID) error {
	if err := edit.check(); err != nil {
		return err
	}
	label := "Correct details of an article"
	if len(ids) != 1 {
		label = fmt.Sprintf("Correct details of %d articles", len(ids))
	}
	return d.act(ctx, label, func(t tx) error {
		for _, id := range ids {
			if err := t.mustHave("source", id); err != nil {
				return err
			}
			if err := t.editSource(id, edit); err != nil {
				return err
			}
		}
		return nil
	})
}

// check puts what was entered on one line each, and finds what cannot be entered.
func (e *SourceEdit) check() error {
	for _, text := range []**string{&e.Title, &e.Outlet, &e.Author, &e.Place, &e.Address} {
		if *text != nil {
			line := strings.Join(strings.Fields(**text), " ")
			*text = &line
		}
	}
	if e.Title != nil && *e.Title == "" {
		return errors.New("a source needs a title: enter one")
	}
	if e.Lang != nil {
		lang := strings.ToLower(strings.TrimSpace(*e.Lang))
		if e.Lang = &lang; !IsLang(lang) {
			return fmt.Errorf("%q is no language: enter it as en, de or uk, or leave it empty", lang)
		}
	}
	if e.Published != nil {
		return e.Published.Check()
	}
	return nil
}

// IsLang tells whether a text can be what a source has as its language: two or
// three letters, others after them, or nothing.
func IsLang(s string) bool { return s == "" || langTag.MatchString(s) }

var langTag = regexp.MustCompile(`^(?i)[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$`)

func (t tx) editSource(id ID, edit SourceEdit) error {
	for _, text := range []struct {
		column string
		value  *string
	}{
		{"outlet", edit.Outlet}, {"author", edit.Author}, {"place", edit.Place}, {"address", edit.Address}, {"note", edit.Note}, {"lang", edit.Lang},
	} {
		if text.value == nil {
			continue
		}
		if _, err := t.exec("UPDATE source SET "+text.column+"=? WHERE id=?", *text.value, id); err != nil {
			return err
		}
	}
	if edit.Title != nil {
		if _, err := t.exec("UPDATE source SET title=?1, title_how=? WHERE id=? AND title<>?1", *edit.Title, Analyst, id); err != nil {
			return err
		}
	}
	if edit.Published == nil {
		return nil
	}
	how := Analyst
	if *edit.Published == "" {
		how = Unknown
	}
	_, err := t.exec("UPDATE source SET published=nullif(?,''), published_how=?, published_why='' WHERE id=?", *edit.Published, how, id)
	return err
}

// RemoveSources takes sources with their passages out of the dossier. They
// stay in the file, so that the step can be undone and a later import of the
// same text brings them back.
func (d *Dossier) RemoveSources(ctx context.Context, ids ...ID) error {
	return d.act(ctx, counted("Remove", "source", len(ids)), func(t tx) error {
		for _, id := range ids {
			if err := t.mustHave("source", id); err != nil {
				return err
			}
			if _, err := t.exec("UPDATE source SET deleted_at=? WHERE id=?", now(), id); err != nil {
				return err
			}
		}
		return nil
	})
}

// counted is a label such as "Remove source" or "Remove 3 sources".
func counted(verb, noun string, n int) string {
	if n == 1 {
		return verb + " " + noun
	}
	return fmt.Sprintf("%s %d %ss", verb, n, noun)
}

var present = map[string]string{
	"source":  "SELECT 1 FROM source WHERE id=? AND deleted_at IS NULL",
	"passage": "SELECT 1 FROM passage p JOIN source s ON s.id=p.source_id WHERE p.id=? AND s.deleted_at IS NULL",
	"party":   "SELECT 1 FROM party WHERE id=?",
	"issue":   "SELECT 1 FROM issue WHERE id=?",
}

// mustHave ends in ErrNotFound unless the user can see such a row.
func (t tx) mustHave(what string, id ID) error {
	var one int
	return found(t.row(present[what], []any{id}, &one), what, id)
}
