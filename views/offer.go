package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// lesson is a decision from which the codebook can be taught.
type lesson struct {
	passage dossier.Passage
	source  dossier.Source
	book    dossier.Codebook
	// rejected asks for the reason; else the correction says it.
	rejected bool
}

// teaches reports that there is something to learn from a passage: a person
// rejected it, moved it to another side, party or issue, or added it.
func teaches(book dossier.Codebook, p dossier.Passage) bool {
	if p.Origin == dossier.ByAnalyst {
		return p.Status == dossier.Accepted
	}
	read, ok := p.AsRead(book)
	return ok && (p.Status == dossier.Rejected || p.Party != read.Party || p.Issue != read.Issue || p.Stance*read.Stance < 0)
}

// loadLesson takes the first of the passages that teaches; its id is 0 where
// none does.
func loadLesson(ctx context.Context, k *app.Desk, ids ...dossier.ID) (lesson, error) {
	book, err := k.Codebook(ctx)
	if err != nil {
		return lesson{}, err
	}
	for _, id := range ids {
		if id == 0 {
			continue
		}
		p, err := k.Passage(ctx, id)
		if err != nil {
			return lesson{}, err
		}
		if !teaches(book, p) {
			continue
		}
		source, err := k.Source(ctx, p.Source)
		return lesson{p, source, book, p.Status == dossier.Rejected}, err
	}
	return lesson{}, nil
}

// offer is a strip below the passages that offers to teach the codebook after
// a decision from which it can learn. Nothing else moves when it comes.
type offer struct {
	window  *Window
	box     *fyne.Container
	words   *ui.Prose
	buttons []*ui.Button
	loads   ui.Generation
	passage dossier.ID // offered; 0: none
}

func newOffer(w *Window) *offer {
	o := &offer{window: w, words: ui.NewProse(w.kit.Small, ui.ColorMuted, "")}
	teach := w.kit.Button(lang.L("Teach the codebook …"), w.teach).Key("Ctrl+T").Explain(lang.L("Look for a small change of the codebook that avoids such mistakes"))
	teach.Name = "Teach"
	hide := w.kit.Icon(theme.CancelIcon(), "Close offer", lang.L("Close"), o.hide).With(ui.Quiet)
	o.buttons = []*ui.Button{teach, hide}
	for _, b := range o.buttons {
		b.OnKey = w.key
	}
	column := container.New(ui.Column{Gap: 7, Pad: 10}, o.words, ui.NewFlow(8, teach))
	strip := container.New(besideClose{}, column, hide)
	o.box = container.New(ui.Column{Back: true}, ui.NewBackdrop(ui.ColorSoft), strip)
	o.box.Hide()
	return o
}

// heed looks at what has changed: the offer is for the one passage that was
// decided last, and goes with any other change.
func (o *offer) heed(c dossier.Change) {
	w := o.window
	if len(c.Passages) != 1 || c.Codebook || c.Sources || c.Undo || w.desk.ReadOnly() {
		o.hide()
		return
	}
	d := w.desk
	ui.Load(w.work, &o.loads, func(ctx context.Context) (lesson, error) {
		return loadLesson(ctx, d.Desk, c.Passages[0])
	}, func(l lesson, err error) {
		if err != nil || l.passage.ID == 0 || w.desk != d {
			o.hide()
			return
		}
		o.show(l)
	})
}

func (o *offer) show(l lesson) {
	at := map[string]any{"Cell": cellName(l.book, l.passage)}
	text := lang.L("You corrected a suggestion: {{.Cell}}.", at)
	switch {
	case l.rejected:
		text = lang.L("You rejected a suggestion: {{.Cell}}.", at)
	case l.passage.Origin == dossier.ByAnalyst:
		text = lang.L("You added a passage that was not found: {{.Cell}}.", at)
	}
	o.passage = l.passage.ID
	o.words.Set(text)
	o.box.Show()
	o.window.relayout()
}

func (o *offer) hide() {
	o.loads.Stop()
	o.passage = 0
	if o.box.Visible() {
		o.box.Hide()
		o.window.relayout()
	}
}

// teach opens the lesson of the current passage, or of the one decided last.
func (w *Window) teach() { w.teachFrom(w.currentPassage(), w.offer.passage) }

// teachFrom opens the lesson of the first of the passages that teaches.
func (w *Window) teachFrom(ids ...dossier.ID) {
	if w.refuse() {
		return
	}
	d := w.desk
	ui.Load(w.work, &w.lessons, func(ctx context.Context) (lesson, error) {
		return loadLesson(ctx, d.Desk, ids...)
	}, func(l lesson, err error) {
		switch {
		case w.desk != d || w.dialogs.Top() != nil:
		case err != nil:
			w.fail(lang.L("That was not done"), err)
		case l.passage.ID == 0:
			w.dialogs.Message(lang.L("Teach the codebook"),
				lang.L("There is nothing to learn from this passage yet. Reject a wrong suggestion, or move it to the right side, and teach the codebook from it."),
				lang.L("Close"))
		default:
			w.showLesson(l)
		}
	})
}

// cellName names the party and the issue of a passage.
func cellName(book dossier.Codebook, p dossier.Passage) string {
	s := state{codebook: book}
	return s.party(p.Party).Name + " · " + s.issue(p.Issue).Name
}
