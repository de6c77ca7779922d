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
// with only a title that fits, then texts; one hit each, at most limit. Texts
// come best first; where the words stand in very many, newest first. The last word may be the beginning of one. Case and accents do not
// matter in texts.
func (d *Dossier) Search(ctx context.Context, words string, limit int) ([]Hit, error) {
	terms := strings.FieldsFunc(words, func(r rune) bool { return unicode.IsSpace(r) || r == 0 })
	if len(terms) == 0 || limit <= 0 {
		return nil, nil
	}
	var hits []Hit
	err := d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		texts, many, err := searchTexts(ctx, conn, terms, limit)
		if err != nil {
			return err
		}
		titles, err := searchTitles(ctx, conn, terms, limit)
		titles = slices.DeleteFunc(titles, func(title Hit) bool {
			return slices.ContainsFunc(texts, func(text Hit) bool { return text.Source == title.Source })
		})
		hits = append(titles, texts...)
		if many { // of all that have the words the newest come first
			hits = append(texts, titles...)
		}
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

// searchTexts finds texts, and reports whether there are too many to rank them.
func searchTexts(ctx context.Context, conn *sql.Conn, terms []string, limit int) (hits []Hit, many bool, err error) {
	match := matchAll(terms)
	switch {
	case needsScan(terms):
		hits, err = scanTexts(ctx, conn, terms, limit)
		return hits, false, err
	case match == "":
		return nil, false, nil
	}
	hits, err = shortHits(ctx, conn, terms, limit)
	if err != nil || len(hits) == limit {
		return hits, false, err
	}
	if many, err = inMany(ctx, conn, match); err != nil {
		return nil, false, err
	}
	if many {
		hits, err = newestHits(ctx, conn, match, terms, limit)
	} else {
		hits, err = rankedHits(ctx, conn, match, terms, limit)
	}
	return hits, many, err
}

// rankedHits gives the texts that have most of the words.
func rankedHits(ctx context.Context, conn *sql.Conn, match string, terms []string, limit int) ([]Hit, error) {
	// What was found is looked for in these few only: the index tells it of all.
	rows, err := conn.QueryContext(ctx, `SELECT s.id, s.text FROM (SELECT rowid AS id, row_number() OVER() AS place FROM
		(SELECT rowid FROM source_fts WHERE source_fts MATCH ?1 AND rowid NOT IN(SELECT id FROM source WHERE deleted_at IS NOT NULL)
		ORDER BY rank, rowid LIMIT ?2)) best JOIN source s ON s.id=best.id ORDER BY best.place`, match, limit)
	if err != nil {
		return nil, err
	}
	return hitsIn(rows, terms, limit)
}

// mostRanked is in how many texts words may stand for these to be ranked: to rank
// more takes longer than a person waits between two letters, and says little,
// as what stands everywhere tells no text from another.
const mostRanked = 2000

// inMany reports whether more texts have the words than are ranked.
func inMany(ctx context.Context, conn *sql.Conn, match string) (bool, error) {
	var n int
	err := conn.QueryRowContext(ctx, "SELECT count(*) FROM (SELECT 1 FROM source_fts WHERE source_fts MATCH ? LIMIT ?)", match, mostRanked+1).Scan(&n)
	return n > mostRanked, err
}

// newestHits gives the newest texts that have the words.
func newestHits(ctx context.Context, conn *sql.Conn, match string, terms []string, limit int) ([]Hit, error) {
	rows, err := conn.QueryContext(ctx, `SELECT id, text FROM source INDEXED BY source_published
		WHERE deleted_at IS NULL AND id IN(SELECT rowid FROM source_fts WHERE source_fts MATCH ?)
		ORDER BY published DESC, id DESC LIMIT ?`, match, limit)
	if err != nil {
		return nil, err
	}
	return hitsIn(rows, terms, limit)
}

// hitsIn looks for terms in texts: rows of id and text. A text without any is no
// hit.
func hitsIn(rows *sql.Rows, terms []string, limit int) ([]Hit, error) {
	var hits []Hit
	err := eachRow(rows, func(scan func(...any) error) error {
		var h Hit
		var text string
		if err := scan(&h.Source, &text); err != nil || len(hits) == limit {
			return err
		}
		start, end, found := firstOf(text, terms)
		if found {
			h.Start, h.End, h.Context = start, end, around(text, start, end)
			hits = append(hits, h)
		}
		return nil
	})
	return hits, err
}

// shortStart is how long the beginning of a word may be that most texts have.
const shortStart = 2

// shortHits gives the first texts with a word that begins so, where all that was
// typed are its first letters: the index would go through all words that begin
// so in all texts, and of no use would it be to know which of them has most.
func shortHits(ctx context.Context, conn *sql.Conn, terms []string, limit int) ([]Hit, error) {
	if len(terms) > 1 || utf8.RuneCountInString(terms[0]) > shortStart {
		return nil, nil
	}
	rows, err := conn.QueryContext(ctx, "SELECT id, text FROM source WHERE deleted_at IS NULL ORDER BY id LIMIT ?", 4*limit)
	if err != nil {
		return nil, err
	}
	return hitsIn(rows, terms, limit)
}

// SourcesWith gives the sources in whose text all the words occur or begin one,
// unless there are more than so many, or the words are such that the index does
// not know: then all is false.
func (d *Dossier) SourcesWith(ctx context.Context, words string, most int) (ids map[ID]bool, all bool, err error) {
	terms := strings.FieldsFunc(words, func(r rune) bool { return unicode.IsSpace(r) || r == 0 })
	match := matchAll(terms)
	short := func(term string) bool { return utf8.RuneCountInString(term) <= shortStart }
	if needsScan(terms) || match == "" || slices.ContainsFunc(terms, short) {
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
