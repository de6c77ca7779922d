package views

import (
	"context"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/reader"
	"standpoint/views/sources"
	"standpoint/views/ui"
)

// openSource shows an article from its beginning.
func (w *Window) openSource(id dossier.ID) {
	w.readArticle(id, 0, true)
}

// openPassage shows the article of a passage, at the passage.
func (w *Window) openPassage(id dossier.ID) {
	w.withPassage(id, func(p dossier.Passage) { w.readArticle(p.Source, id, true) })
}

// selectPassage shows the cell of a passage chosen in the article.
func (w *Window) selectPassage(id dossier.ID) {
	w.withPassage(id, w.showCellOf)
}

// showCellOf shows the cell of a passage, and the passage in it.
func (w *Window) showCellOf(p dossier.Passage) {
	w.desk.party, w.desk.issue, w.desk.passage = p.Party, p.Issue, p.ID
	w.grid.Select(p.Party, p.Issue)
	w.showCell()
}

// followCard shows the passage of the current card, if its article is open,
// and leaves the keys where they are.
func (w *Window) followCard(id dossier.ID) {
	if w.shown == articleView {
		w.withPassage(id, func(p dossier.Passage) { w.readArticle(p.Source, id, false) })
	}
}

// withPassage looks a passage up, to show something of it.
func (w *Window) withPassage(id dossier.ID, show func(dossier.Passage)) {
	d := w.desk
	ui.Load(w.work, &d.lookups, func(ctx context.Context) (dossier.Passage, error) {
		return d.Passage(ctx, id)
	}, func(p dossier.Passage, err error) {
		if err != nil {
			w.fail(lang.L("The passage cannot be shown"), err)
			return
		}
		show(p)
	})
}

// refreshArticle draws the marks anew after a change.
func (w *Window) refreshArticle() {
	if w.shown == articleView && w.desk.source != 0 {
		w.readArticle(w.desk.source, w.reader.Current(), false)
	}
}

// textPlace is a stretch of a source's text.
type textPlace struct {
	source     dossier.ID
	start, end int
}

// readArticle loads an article and shows it at a passage (0: none). With
// forward it becomes the view and gets the keys.
func (w *Window) readArticle(source, passage dossier.ID, forward bool) {
	d := w.desk
	s := d.state
	ui.Load(w.work, &d.articles, func(ctx context.Context) (reader.Article, error) {
		return loadArticle(ctx, d, s, source)
	}, func(a reader.Article, err error) {
		if err != nil {
			w.fail(lang.L("The article cannot be shown"), err)
			return
		}
		d.source = source
		w.reader.Set(a)
		w.reader.SetCurrent(passage)
		if w.place.source == source && w.place.end > 0 {
			w.reader.Reveal(w.place.start, w.place.end)
		}
		w.place = textPlace{}
		if forward {
			w.goTo(articleView)
		}
		w.prepareMarking()
	})
}

func loadArticle(ctx context.Context, d *desk, s state, id dossier.ID) (reader.Article, error) {
	source, err := d.Source(ctx, id)
	if err != nil {
		return reader.Article{}, err
	}
	passages, err := d.Passages(ctx, dossier.Filter{Source: id, WithRejected: true})
	if err != nil {
		return reader.Article{}, err
	}
	a := reader.Article{Source: id, Title: source.Title, Facts: sources.Facts(source), Text: source.Text, ReadOnly: d.ReadOnly()}
	for _, p := range passages {
		name := label(s, p)
		if p.Status == dossier.Rejected {
			name = lang.L("rejected") + ": " + name
		}
		a.Marks = append(a.Marks, reader.Mark{
			ID: p.ID, Start: p.Start, End: p.End, Stance: p.Stance, Label: name,
			Cell: cellName(s.codebook, p), Voice: ui.VoiceName(p.Voice), Speaker: p.Speaker,
			Decided: p.Status == dossier.Accepted, Rejected: p.Status == dossier.Rejected,
		})
	}
	return a, nil
}

// label names a passage in the margin: "US · Crimea AA".
func label(s state, p dossier.Passage) string {
	party := s.party(p.Party)
	name := party.Short
	if name == "" {
		name = party.Name
	}
	return compare.Sign(p.Stance) + "  " + name + " · " + s.issue(p.Issue).Name
}
