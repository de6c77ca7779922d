package dossier

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hit is where a search found something.
type Hit struct {
	Source     ID
	Start, End int    // bytes of the first word found; both 0 where it is in the title
	Context    string // the words around it, on one line
}

// Search finds the sources in whose text or title all the words occur: those
// with only a title that fits, then texts, best first; one hit each, at most
// limit. The last word may be the beginning of one. Case and accents do not
// matter in texts.
func (d *Dossier) Search(ctx context.Context, words string, limit int) ([]Hit, error) {
	terms := strings.FieldsFunc(words, func(r rune) bool { return unicode.IsSpace(r) || r == 0 })
	if len(terms) == 0 || limit <= 0 {
		return nil, nil
	}
	var hits []Hit
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		texts, err := searchTexts(ctx, conn, terms, limit)
		if err != nil {
			return err
		}
		titles, err := searchTitles(ctx, conn, terms, limit)
		titles = slices.DeleteFunc(titles, func(title Hit) bool {
			return slices.ContainsFunc(texts, func(text Hit) bool { return text.Source == title.Source })
		})
		hits = append(titles, texts...)
		return err
	})
	return hits[:min(limit, len(hits))], d.explain("search", err)
}

func searchTitles(ctx context.Context, conn *sql.Conn, terms []string, limit int) ([]Hit, error) {
	query, args := "SELECT id, title FROM source WHERE deleted_at IS NULL", []any(nil)
	for _, term := range terms {
		query += ` AND title LIKE ? ESCAPE '\'`
		args = append(args, "%"+strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(term)+"%")
	}
	rows, err := conn.QueryContext(ctx, query+" ORDER BY ifnull(published,'') DESC, id LIMIT ?", append(args, limit)...)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	err = eachRow(rows, func(scan func(...any) error) error {
		var h Hit
		err := scan(&h.Source, &h.Context)
		hits = append(hits, h)
		return err
	})
	return hits, err
}

func searchTexts(ctx context.Context, conn *sql.Conn, terms []string, limit int) ([]Hit, error) {
	if needsScan(terms) {
		return scanTexts(ctx, conn, terms, limit)
	}
	match := matchAll(terms)
	if match == "" {
		return nil, nil
	}
	ids, err := bestTexts(ctx, conn, match, limit)
	if err != nil {
		return nil, err
	}
	// What was found is marked in these few only: it takes longer than to find it.
	rows, err := conn.QueryContext(ctx, `SELECT s.id, s.text, highlight(source_fts,0,?1,?2)
		FROM json_each(?3) best CROSS JOIN source_fts ON source_fts.rowid=best.value JOIN source s ON s.id=source_fts.rowid
		WHERE source_fts MATCH ?4 ORDER BY best.key`, markStart, markEnd, ids, match)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	err = eachRow(rows, func(scan func(...any) error) error {
		var h Hit
		var text, marked string
		if err := scan(&h.Source, &text, &marked); err != nil {
			return err
		}
		h.Start, h.End = firstMark(text, marked)
		h.Context = around(text, h.Start, h.End)
		hits = append(hits, h)
		return nil
	})
	return hits, err
}

// shortStart is how long the beginning of a word may be that so many words have
// that it says nothing how often it occurs.
const shortStart = 2

// bestTexts gives the texts that fit best, as a list in JSON; where all that was
// typed is the first letters of a word, the first that fit.
func bestTexts(ctx context.Context, conn *sql.Conn, match string, limit int) (string, error) {
	order := "rank, rowid"
	if utf8.RuneCountInString(strings.Trim(match, `"*`)) <= shortStart {
		order = "rowid"
	}
	var ids string
	err := conn.QueryRowContext(ctx, `SELECT json_group_array(rowid) FROM (SELECT rowid FROM source_fts
		WHERE source_fts MATCH ?1 AND rowid NOT IN(SELECT id FROM source WHERE deleted_at IS NOT NULL) ORDER BY `+order+` LIMIT ?2)`, match, limit).Scan(&ids)
	return ids, err
}

// SourcesWith gives the sources in whose text all the words occur or begin one,
// unless there are more than so many, or the words are such that the index does
// not know: then all is false.
func (d *Dossier) SourcesWith(ctx context.Context, words string, most int) (ids map[ID]bool, all bool, err error) {
	terms := strings.FieldsFunc(words, func(r rune) bool { return unicode.IsSpace(r) || r == 0 })
	match := matchAll(terms)
	if needsScan(terms) || match == "" {
		return nil, false, nil
	}
	match = strings.ReplaceAll(match, `" "`, `"* "`)
	ids = map[ID]bool{}
	err = d.read(ctx, func(ctx context.Context, conn *sql.Conn) error {
		rows, err := conn.QueryContext(ctx, "SELECT rowid FROM source_fts WHERE source_fts MATCH ? LIMIT ?", match, most+1)
		if err != nil {
			return err
		}
		return eachRow(rows, func(scan func(...any) error) error {
			var id ID
			err := scan(&id)
			ids[id] = true
			return err
		})
	})
	return ids, len(ids) <= most, d.explain("search", err)
}

// matchAll quotes every term: what a person types is never read as the
// syntax of the search engine. Terms without a letter or digit are nothing to
// the index and are left out.
func matchAll(terms []string) string {
	var quoted []string
	for _, term := range terms {
		if strings.IndexFunc(term, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) >= 0 {
			quoted = append(quoted, `"`+strings.ReplaceAll(term, `"`, `""`)+`"`)
		}
	}
	if len(quoted) == 0 {
		return ""
	}
	return strings.Join(quoted, " ") + "*"
}

// Two code points that are no characters mark what was found.
const (
	markStart = "\uFDD0"
	markEnd   = "\uFDD1"
)

// firstMark finds the first place that is marked in one of two otherwise
// equal texts, as bytes of the one without marks.
func firstMark(text, marked string) (start, end int) {
	at := 0
	for at < len(text) && at < len(marked) && text[at] == marked[at] {
		at++
	}
	for at > 0 && !utf8.RuneStart(marked[at]) {
		at--
	}
	rest, ok := strings.CutPrefix(marked[at:], markStart)
	if !ok {
		return 0, 0
	}
	length := strings.Index(rest, markEnd)
	if length < 0 || at+length > len(text) {
		return 0, 0
	}
	return at, at + length
}

// needsScan reports whether a term is of a script without spaces between
// words, in which the index holds whole sentences as one word.
func needsScan(terms []string) bool {
	for _, term := range terms {
		for _, r := range term {
			if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
				return true
			}
		}
	}
	return false
}

func scanTexts(ctx context.Context, conn *sql.Conn, terms []string, limit int) ([]Hit, error) {
	query, args := "SELECT id, text FROM source WHERE deleted_at IS NULL", []any(nil)
	for _, term := range terms {
		query += " AND instr(text,?)>0"
		args = append(args, term)
	}
	rows, err := conn.QueryContext(ctx, query+" ORDER BY ifnull(published,'') DESC, id LIMIT ?", append(args, limit)...)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	err = eachRow(rows, func(scan func(...any) error) error {
		var h Hit
		var text string
		if err := scan(&h.Source, &text); err != nil {
			return err
		}
		h.Start = strings.Index(text, terms[0])
		h.End = h.Start + len(terms[0])
		h.Context = around(text, h.Start, h.End)
		hits = append(hits, h)
		return nil
	})
	return hits, err
}

// contextBytes is about how much text a hit shows on either side.
const contextBytes = 60

// around gives a place in a text with some words on either side.
func around(text string, start, end int) string {
	from, to := max(0, start-contextBytes), min(len(text), end+contextBytes)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	before, after := text[from:start], text[end:to]
	if from > 0 {
		if space := strings.IndexAny(before, " \n"); space >= 0 {
			before = before[space:]
		}
		before = "… " + before
	}
	if to < len(text) {
		if space := strings.LastIndexAny(after, " \n"); space >= 0 {
			after = after[:space]
		}
		after += " …"
	}
	return strings.Join(strings.Fields(before+text[start:end]+after), " ")
}

// mendSearch builds the search index anew where it does not hold every text.
func mendSearch(t tx) error {
	var indexed, stored int
	err := t.row("SELECT (SELECT count(*) FROM source_fts_docsize), (SELECT count(*) FROM source)", nil, &indexed, &stored)
	if err == nil && indexed == stored {
		return errNoChange
	}
	_, err = t.exec("INSERT INTO source_fts(source_fts) VALUES('rebuild')")
	return err
}
