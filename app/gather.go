package app

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"standpoint/app/dossier"
	"standpoint/app/intake"
	"standpoint/app/reading"
)

// Gathered is what files would become if they were imported now, or what the
// files of an import have become.
type Gathered struct {
	Rows []Row

	reader *reading.Reader
	names  names
	beside company
}

// Row is what a file, or one within a file, becomes.
type Row struct {
	File     string // its path
	Format   intake.Format
	Size     int             // bytes of the file
	Encoding intake.Encoding // of plain text
	Source   dossier.Source  // its ID is 0 before the import; its text is empty after it
	Passages int             // suggested on it

	Skipped   string // why it becomes no source, in words; empty if it does
	IsLong    bool   // it was skipped as it is longer than an article, and may be meant so
	Duplicate bool   // Same has its text
	// Same and Near are the title of the source with the same text, and of one
	// that prints the same story. See Compare.
	Same, Near string

	LeftOut bool               // a person does not want it
	Edit    dossier.SourceEdit // what a person corrected

	file   articleFile
	meant  bool                 // that it is longer than an article
	before *Row                 // as it was imported before its file was read anew; nil: it was not
	found  []reading.Suggestion // as sure as they are alone
}

// Asks reports whether a person should look before the file is imported: its
// encoding is in doubt, or its text is very long.
func (r Row) Asks() bool { return r.Encoding.Doubtful && r.Skipped == "" || r.IsLong }

// Asks reports whether a person should look before the import.
func (g *Gathered) Asks() bool { return slices.ContainsFunc(g.Rows, Row.Asks) }

// Brought are the rows that an import made sources of.
func (g *Gathered) Brought() *Gathered {
	b := *g
	b.Rows = nil
	for _, r := range g.Rows {
		if r.Source.ID != 0 && (!r.Duplicate || r.before != nil) {
			b.Rows = append(b.Rows, r)
		}
	}
	return &b
}

// Present are the rows of what an import brought that are in the dossier now, as
// they are there now: undo may have taken one out, or back to what it was before
// a correction. It shares nothing with g that a correction changes.
func (k *Desk) Present(ctx context.Context, g *Gathered) (*Gathered, error) {
	in, err := k.Input(ctx)
	if err != nil {
		return nil, err
	}
	now := make(map[dossier.ID]dossier.Source, len(in.Sources))
	for _, s := range in.Sources {
		now[s.ID] = s
	}
	p := *g
	p.Rows = nil
	for i := range g.Rows {
		for r := &g.Rows[i]; r != nil; r = r.before {
			if s, there := now[r.Source.ID]; there && !r.Duplicate {
				row := *r
				row.Source, row.Edit, row.LeftOut = s, dossier.SourceEdit{}, false
				row.Source.Text = ""
				p.Rows = append(p.Rows, row)
				break
			}
		}
	}
	return &p, nil
}

// Gather reads article files, as Import does, and leaves the dossier as it is.
func (k *Desk) Gather(ctx context.Context, paths []string, progress func(Progress)) (*Gathered, error) {
	files, done := articleFiles(paths)
	defer done()
	return k.gather(ctx, files, progress)
}

func (k *Desk) gather(ctx context.Context, files []articleFile, progress func(Progress)) (*Gathered, error) {
	cb, err := k.Codebook(ctx)
	if err != nil {
		return nil, err
	}
	reader, err := reading.New(cb.Plain())
	if err != nil {
		return nil, fmt.Errorf("prepare reading with codebook %q: %w", cb.Title, err)
	}
	beside, err := k.company(ctx)
	if err != nil {
		return nil, err
	}
	articles, err := readArticles(ctx, reader, files, reading.LeastAlone, progress)
	if err != nil {
		return nil, err
	}
	g := &Gathered{reader: reader, names: namesOf(cb), beside: beside, Rows: make([]Row, len(articles))}
	weighed := weigh(reader, articles, beside, reading.DefaultThreshold)
	for i, a := range articles {
		g.Rows[i] = rowOf(a)
		g.Rows[i].Passages = len(weighed[i])
	}
	return g, nil
}

func rowOf(a article) Row {
	r := Row{
		File: a.path, Format: a.Format, Size: a.Size, Encoding: a.Encoding, Source: a.Source,
		file: a.file, found: a.suggestions,
	}
	if a.file.pasted {
		r.Encoding = intake.Encoding{} // it came as text
	}
	if a.Err != nil {
		r.Skipped = a.Err.Error()
		r.IsLong = intake.IsLong(a.Err)
	}
	return r
}

// incoming is rows with what was corrected of them, weighed beside each other and in
// a company.
func (g *Gathered) incoming(rows []*Row, beside company) ([]dossier.Incoming, error) {
	articles := make([]article, len(rows))
	for i, r := range rows {
		a, err := g.corrected(r)
		if err != nil {
			return nil, err
		}
		articles[i] = a
	}
	all := make([]dossier.Incoming, len(rows))
	for i, suggestions := range weigh(g.reader, articles, beside, reading.DefaultThreshold) {
		s := articles[i].Source
		all[i] = dossier.Incoming{Source: s, Passages: g.names.passages(s.Text, suggestions, g.reader.Version())}
	}
	return all, nil
}

// corrected is a row's article with what was corrected of it. A reading hangs on the
// date: who was president then.
func (g *Gathered) corrected(r *Row) (article, error) {
	a := article{suggestions: r.found, Article: intake.Article{Source: r.Source}}
	if err := apply(r.Edit, &a.Source); err != nil {
		return article{}, err
	}
	if a.Source.Published != r.Source.Published {
		a.suggestions = suggest(g.reader, a.Source, reading.LeastAlone)
	}
	return a, nil
}

// settle notes that a row is in the dossier now.
func (r *Row) settle(s dossier.Source, fate dossier.Fate) {
	r.Source = s
	r.Source.ID, r.Source.Text = fate.ID, ""
	r.Duplicate, r.Edit, r.found = fate.Duplicate, dossier.SourceEdit{}, nil
}

// Reread reads a row's file again, as text in another encoding, or however long
// it is; empty: the encoding is found out. It fails where the file is gone or
// changed. What was corrected stays.
func (g *Gathered) Reread(ctx context.Context, r Row, encoding string, long bool) (Row, error) {
	o := intake.Options{Latest: latestDay(time.Now()), Encoding: encoding, Long: long || r.meant}
	articles := guarded(r.File, func() []article { return r.file.read(ctx, o) })
	at := slices.IndexFunc(articles, func(a article) bool { return a.path == r.File })
	if err := ctx.Err(); err != nil {
		return r, err
	}
	if at < 0 {
		return r, fmt.Errorf("%s is no longer where it was imported from; put it back, or import it again", filepath.Base(r.File))
	}
	a := articles[at]
	if was := r.Source.FileSHA256; was != "" && a.Err == nil && a.Source.FileSHA256 != was {
		return r, fmt.Errorf("%s was changed since it was read; import it again", filepath.Base(r.File))
	}
	if a.Err == nil {
		a.suggestions = suggest(g.reader, a.Source, reading.LeastAlone)
	}
	next := rowOf(a)
	next.Passages = len(weigh(g.reader, []article{a}, g.beside, reading.DefaultThreshold)[0])
	next.LeftOut, next.Edit, next.Source.ID, next.meant = r.LeftOut, r.Edit, r.Source.ID, o.Long
	if next.before = r.before; r.Source.ID != 0 && r.Source.Text == "" {
		next.before = &r
	}
	if r.file.fetched != "" {
		next.fetched()
	}
	if a.Err != nil && r.Source.FileSHA256 != "" && encoding != "" {
		return r, a.Err
	}
	return next, nil
}

// Correct corrects the sources that an import brought by what was entered in its
// rows, as one action: facts, another encoding (a source of its own then, as a
// text never changes), or out with it.
func (k *Desk) Correct(ctx context.Context, g *Gathered) error {
	var all []dossier.Correction
	var rows []*Row
	for i := range g.Rows {
		r := &g.Rows[i]
		c := dossier.Correction{ID: r.Source.ID, Edit: r.Edit, Gone: r.LeftOut}
		if r.Source.Text != "" && !r.LeftOut {
			item, err := k.instead(ctx, g, r)
			if err != nil {
				return err
			}
			c.Instead = &item
		}
		if c.ID == 0 || r.Duplicate || !c.Gone && c.Instead == nil && c.Edit == (dossier.SourceEdit{}) {
			continue
		}
		all, rows = append(all, c), append(rows, r)
	}
	if len(all) == 0 {
		return nil
	}
	fates, err := k.CorrectSources(ctx, "Correct what was imported", all)
	if err != nil {
		return err
	}
	for _, r := range rows {
		s := r.Source
		if err := apply(r.Edit, &s); err != nil {
			return err
		}
		fate, ok := fates[r.Source.ID]
		if !ok {
			fate = dossier.Fate{ID: r.Source.ID}
		}
		r.settle(s, fate)
	}
	return nil
}

// instead is what comes in place of a source that was imported from a row.
func (k *Desk) instead(ctx context.Context, g *Gathered, r *Row) (dossier.Incoming, error) {
	beside, err := k.company(ctx, r.Source.ID)
	if err != nil {
		return dossier.Incoming{}, err
	}
	items, err := g.incoming([]*Row{r}, beside)
	if err != nil {
		return dossier.Incoming{}, err
	}
	return items[0], nil
}

// TextOf is a row's text.
func (k *Desk) TextOf(ctx context.Context, r Row) (string, error) {
	if r.Source.Text != "" || r.Source.ID == 0 {
		return r.Source.Text, nil
	}
	s, err := k.Source(ctx, r.Source.ID)
	return s.Text, err
}
