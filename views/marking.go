package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/inspector"
	"standpoint/views/reader"
	"standpoint/views/ui"
)

// marking is what helps to make passages of an article's words. An article is
// read for it once, as long as the codebook stays.
type marking struct {
	source   dossier.ID
	proposer *app.Proposer // nil: it is on its way
	wanted   *reader.Span  // words selected before it was there
}

// heed forgets what was read with another codebook.
func (m *marking) heed(c dossier.Change) {
	if c.Codebook {
		*m = marking{}
	}
}

// prepareMarking reads the article shown, unless that was done.
func (w *Window) prepareMarking() {
	d := w.desk
	m := &d.marking
	if d.ReadOnly() || m.source == d.source {
		return
	}
	*m = marking{source: d.source}
	source := d.source
	ui.Load(w.work, &d.proposals, func(ctx context.Context) (*app.Proposer, error) {
		return d.Proposer(ctx, source)
	}, func(p *app.Proposer, err error) {
		if m.source != source {
			return // the codebook is another one meanwhile
		}
		if err != nil {
			d.marking = marking{} // it is tried again with the next words
			w.fail(lang.L("The article cannot be read for passages"), err)
			return
		}
		m.proposer = p
		var sentences []reader.Span
		for _, s := range p.Sentences() {
			sentences = append(sentences, reader.Span(s))
		}
		w.reader.SetSentences(sentences)
		if m.wanted != nil {
			w.offerWords(m.wanted.Start, m.wanted.End)
		}
	})
}

// offerWords says which parties and issues selected words most likely show.
func (w *Window) offerWords(start, end int) {
	m := &w.desk.marking
	if m.proposer == nil {
		m.wanted = &reader.Span{Start: start, End: end}
		w.prepareMarking()
		return
	}
	m.wanted = nil
	s, p := w.desk.state, m.proposer
	o := reader.Offer{Span: reader.Span{Start: start, End: end}}
	for _, id := range p.Parties(start, end) {
		o.Parties = append(o.Parties, reader.Choice{ID: id, Name: s.party(id).Name})
	}
	o.Issues = func(party dossier.ID) []reader.Choice {
		var choices []reader.Choice
		for _, id := range p.Issues(start, end, party) {
			choices = append(choices, reader.Choice{ID: id, Name: s.issue(id).Name})
		}
		return choices
	}
	w.reader.Offer(o)
}

// addPassage makes a passage of selected words, with the stance, the voice and
// the speaker that are likeliest.
func (w *Window) addPassage(start, end int, party, issue dossier.ID) {
	d := w.desk
	proposer := d.marking.proposer
	if proposer == nil {
		w.reader.NotMade()
		return
	}
	passage := proposer.Passage(start, end, party, issue)
	done := lang.L("Added to {{.Where}}. 1 to 5 set the stance, Ctrl+Z takes it back.", map[string]any{"Where": cellName(d.state.codebook, passage)})
	var id dossier.ID
	w.doThen(done, func(ctx context.Context) (err error) {
		id, err = d.Keep(ctx, passage)
		return err
	}, func(err error) {
		if err != nil || w.desk != d {
			w.reader.NotMade()
			return
		}
		proposer.Used(party, issue)
		w.reader.Made(id)
		d.party, d.issue, d.passage = party, issue, id
		w.grid.Select(party, issue)
		w.showCell()
		w.refreshArticle()
	})
}

// moveEnds moves the ends of a passage.
func (w *Window) moveEnds(id dossier.ID, start, end int) {
	d := w.desk
	w.doThen(lang.L("Moved. Ctrl+Z undoes it."), func(ctx context.Context) error { return d.MoveSpan(ctx, id, start, end) }, func(err error) {
		if err != nil {
			w.reader.Settle()
		}
	})
}

// deletePassage takes an analyst's own passage away.
func (w *Window) deletePassage(id dossier.ID) {
	d := w.desk
	w.do(lang.L("Deleted. Ctrl+Z brings it back."), func(ctx context.Context) error { return d.DeletePassage(ctx, id) })
}

// articleKey does what a key means for the passage chosen in the article: the
// inspector may not show it yet.
func (w *Window) articleKey(ev *fyne.KeyEvent) {
	mark, ok := w.reader.Mark()
	if !ok || w.dialogs.Top() != nil {
		w.key(ev)
		return
	}
	switch ev.Name {
	case fyne.KeyA:
		if !mark.Decided {
			w.accept(mark.ID)
		}
	case fyne.KeyR, fyne.KeyDelete:
		w.rejectShown(mark.ID)
	case fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5:
		w.setStance(mark.ID, int(ev.Name[0])-'3')
	case fyne.KeyO:
	default:
		if what := inspector.CorrectionBy(ev.Name); what != "" {
			w.correct(mark.ID, what)
			return
		}
		w.key(ev)
	}
}

// rejectShown rejects a machine's passage, deletes one of the analyst's own, and
// goes on to the next: what is gone cannot be decided on.
func (w *Window) rejectShown(id dossier.ID) {
	w.asked(id, func(p dossier.Passage) {
		defer w.reader.Next()
		switch {
		case p.Origin == dossier.ByAnalyst:
			w.deletePassage(id)
		case p.Status != dossier.Rejected:
			w.reject(id)
		}
	})
}

// inArticle is something done only where an article is shown.
func (w *Window) inArticle(do func()) func() {
	return func() {
		if w.shown == articleView {
			do()
		}
	}
}

// spanActions make passages of words, and move their ends.
func (w *Window) spanActions() []action {
	const alt, back = fyne.KeyModifierAlt, fyne.KeyModifierAlt | fyne.KeyModifierShift
	return []action{ // the reader is another one when the size of text has changed

		{label: lang.L("Passage from the selected words …"), key: "Enter", do: w.inArticle(func() { w.reader.Ask() })},
		{label: lang.L("End of the passage one word on"), shortcut: with(fyne.KeyRight, alt), do: w.inArticle(func() { w.reader.MoveEnd(1) })},
		{label: lang.L("End of the passage one word back"), shortcut: with(fyne.KeyLeft, alt), do: w.inArticle(func() { w.reader.MoveEnd(-1) })},
		{label: lang.L("Start of the passage one word on"), shortcut: with(fyne.KeyRight, back), do: w.inArticle(func() { w.reader.MoveStart(1) })},
		{label: lang.L("Start of the passage one word back"), shortcut: with(fyne.KeyLeft, back), do: w.inArticle(func() { w.reader.MoveStart(-1) })},
	}
}

// toggleRejected shows the rejected passages of articles, or hides them again.
func (w *Window) toggleRejected() {
	w.reader.ToggleRejected()
	w.window.SetMainMenu(w.menu()) // its ticks have changed
}
