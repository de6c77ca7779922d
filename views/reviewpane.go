package views

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/reading"
	"standpoint/views/review"
	"standpoint/views/ui"
)

const reviewView view = "review"

// reviewing brings the suggestions to the pane that reviews them, and its
// decisions to the dossier. After a decision only what it touched is read.
type reviewing struct {
	window *Window
	pane   *review.Review
	// pointer finds the words that made a suggestion; it is made once.
	pointer func() (*reading.Reader, error)

	lists, changes, contexts ui.Generation
	loaded                   bool         // the pane has this dossier's suggestions
	part                     bool         // there are more suggestions than the pane has
	pending                  []dossier.ID // changed, and not yet read again
}

func newReviewing(w *Window) *reviewing {
	r := &reviewing{window: w}
	r.pointer = sync.OnceValues(func() (*reading.Reader, error) { return reading.New(codebook.Codebook{}) })
	r.pane = review.New(w.kit, w.dialogs, review.Intents{
		Accept: w.accept, Reject: w.reject, Reopen: w.reopen, Stance: w.setStance,
		Party: w.otherParty, Issue: w.otherIssue, Speaker: w.otherSpeaker, Claim: w.otherClaim, Voice: w.setVoice,
		Split: w.splitPassage, Article: w.openReviewed, AcceptAll: w.acceptAll,
		Matrix: func() { w.goTo(matrixView) }, Import: w.chooseArticles, Escape: w.back,
		Contexts: r.findContexts, Key: w.key,
	})
	return r
}

func (w *Window) reviewPane() *pane {
	return &pane{
		view: reviewView, name: lang.L("Review"), tip: lang.L("Suggestions, one after another"), number: fyne.Key4, icon: theme.ConfirmIcon(),
		object: w.reviewing.pane, side: w.reviewing.pane.Side(), opened: w.reviewing.open,
		keys: func() fyne.Focusable { return w.reviewing.pane }, places: w.reviewing.pane.Places,
	}
}

// open is called when the pane is brought to the middle.
func (r *reviewing) open() {
	if !r.loaded {
		r.load()
		return
	}
	r.pane.Resume()
}

// forget is called when another dossier is shown.
func (r *reviewing) forget() {
	r.lists.Stop()
	r.changes.Stop()
	r.contexts.Stop()
	r.loaded, r.pending = false, nil
	r.pane.Clear()
	if r.shown() {
		r.load()
	}
}

func (r *reviewing) shown() bool { return r.window.shown == reviewView }

// load reads all suggestions anew.
func (r *reviewing) load() {
	d := r.window.desk
	r.changes.Stop()
	r.pending = nil
	ui.Load(r.window.work, &r.lists, func(ctx context.Context) (review.Model, error) {
		return loadReview(ctx, d)
	}, func(m review.Model, err error) {
		if err != nil {
			r.window.fail(lang.L("The suggestions cannot be shown"), err)
			return
		}
		r.loaded, r.part = true, m.Part
		r.pane.Set(m)
	})
}

func loadReview(ctx context.Context, d *desk) (review.Model, error) {
	in, err := d.Input(ctx)
	if err != nil {
		return review.Model{}, err
	}
	m := review.Model{ReadOnly: d.ReadOnly(), Book: in.Codebook, Sources: in.Sources}
	if of, some := firstToReview(in); some {
		m.Part = true
		m.Passages, err = d.PassagesOf(ctx, of...)
	} else {
		m.Passages, err = d.Passages(ctx, dossier.Filter{WithRejected: true})
	}
	m.Reprints = compare.Reprints(printed(m.Passages, in), in.Stories)
	return m, err
}

// mostToReview is how many passages the queue takes at a time, in whole articles.
const mostToReview = 20_000

// firstToReview gives the first sources, in the dossier's order, in which
// something is to be decided, up to mostToReview passages; false where that is
// the whole dossier.
func firstToReview(in compare.Input) ([]dossier.ID, bool) {
	if len(in.Passages) <= mostToReview {
		return nil, false
	}
	passages, open := map[dossier.ID]int{}, map[dossier.ID]bool{}
	for _, p := range in.Passages {
		passages[p.Source]++
		open[p.Source] = open[p.Source] || p.Status == dossier.Suggested
	}
	var first []dossier.ID
	n := 0
	for i := range in.Sources {
		id := in.Sources[i].ID
		if !open[id] {
			continue
		}
		if n += passages[id]; n > mostToReview && len(first) > 0 {
			break
		}
		first = append(first, id)
	}
	return first, true
}

// printed are the passages of stories that several sources print, those of the
// earliest print first.
func printed(passages []dossier.Passage, in compare.Input) []*dossier.Passage {
	rank := map[dossier.ID]int{}
	for i, s := range in.Sources {
		rank[s.ID] = i
		if s.Published == "" {
			rank[s.ID] += len(in.Sources)
		}
	}
	var all []*dossier.Passage
	for i := range passages {
		if in.Stories[passages[i].Source] != 0 {
			all = append(all, &passages[i])
		}
	}
	slices.SortStableFunc(all, func(a, b *dossier.Passage) int { return cmp.Compare(rank[a.Source], rank[b.Source]) })
	return all
}

// many changed passages are read together with all others.
const many = 300

// heed brings in what an action, an undo or a redo changed.
func (r *reviewing) heed(c dossier.Change) {
	switch {
	case !r.loaded && !r.shown():
		return
	case !r.loaded || c.Codebook || c.Sources || len(c.Passages) > many:
		r.loaded = r.loaded && r.shown() // else it is read when it is shown
		if r.shown() {
			r.load()
		}
		return
	}
	r.pending = append(r.pending, c.Passages...)
	d, ids := r.window.desk, r.pending
	ui.Load(r.window.work, &r.changes, func(ctx context.Context) ([]dossier.Passage, error) {
		return d.PassagesByID(ctx, ids...)
	}, func(now []dossier.Passage, err error) {
		if err != nil {
			r.load()
			return
		}
		r.pending = nil
		r.pane.Update(now, missing(ids, now))
		if r.part && r.pane.Open() == 0 {
			r.load() // the next articles, where they are too many for one queue
			return
		}
		r.follow(c)
	})
}

// missing are those of the passages that are no more.
func missing(ids []dossier.ID, found []dossier.Passage) []dossier.ID {
	return slices.DeleteFunc(slices.Clone(ids), func(id dossier.ID) bool {
		return slices.ContainsFunc(found, func(p dossier.Passage) bool { return p.ID == id })
	})
}

// follow goes back to what was undone, and past what was done again.
func (r *reviewing) follow(c dossier.Change) {
	if !r.shown() || len(c.Passages) == 0 {
		return
	}
	switch {
	case c.Undo:
		r.pane.GoTo(c.Passages[0])
	case c.Redo:
		r.pane.Pass(c.Passages[0])
	}
}

// findContexts reads the words around passages, and finds those that made them.
func (r *reviewing) findContexts(passages []dossier.Passage) {
	d := r.window.desk
	ui.Load(r.window.work, &r.contexts, func(ctx context.Context) (map[dossier.ID]review.Context, error) {
		pointer, err := r.pointer()
		if err != nil {
			return nil, err
		}
		texts := contexts{desk: d.Desk, around: &d.around, texts: map[dossier.ID]string{}}
		all := map[dossier.ID]review.Context{}
		for _, p := range passages {
			text, err := texts.text(ctx, p.Source)
			if errors.Is(err, dossier.ErrNotFound) {
				continue
			}
			if err != nil {
				return nil, err
			}
			c := review.Context{Points: pointer.Point(p.Quote, p.Why())}
			c.Before, c.After = paragraph(text, p.Start, p.End)
			all[p.ID] = c
		}
		return all, nil
	}, func(all map[dossier.ID]review.Context, err error) {
		if err == nil { // without them the passage itself is shown
			r.pane.SetContexts(all)
		}
	})
}

// Of a paragraph, so many bytes at most are shown on either side of a passage;
// where there are few before it, the paragraph before is shown as well.
const (
	mostAround = 360
	fewBefore  = 60
)

// paragraph is the words around a passage in its paragraph.
func paragraph(text string, start, end int) (before, after string) {
	if start < 0 || end > len(text) || start > end {
		return "", ""
	}
	from := strings.LastIndexByte(text[:start], '\n') + 1
	if from > 0 && start-from < fewBefore {
		from = strings.LastIndexByte(strings.TrimRight(text[:from], "\n"), '\n') + 1
	}
	to := len(text)
	if i := strings.IndexByte(text[end:], '\n'); i >= 0 {
		to = end + i
	}
	return tail(text[from:start], mostAround), front(text[end:to], mostAround)
}

// openReviewed opens the article of a suggestion, with its cell beside it.
func (w *Window) openReviewed(id dossier.ID) {
	w.withPassage(id, func(p dossier.Passage) {
		w.showCellOf(p)
		w.readArticle(p.Source, id, true)
	})
}

// decideBy does what a key means for the passage that is shown to be decided
// on, wherever the keys are.
func (w *Window) decideBy(key fyne.KeyName) {
	ev := &fyne.KeyEvent{Name: key}
	if w.shown == reviewView {
		w.reviewing.pane.TypedKey(ev)
		return
	}
	if w.shown == articleView {
		w.articleKey(ev)
		return
	}
	w.inspector.Decide(ev)
}

// currentPassage is the one that is shown to be decided on.
func (w *Window) currentPassage() dossier.ID {
	if w.shown == reviewView {
		return w.reviewing.pane.Current()
	}
	return w.inspector.Current()
}

// askAbove is how many suggestions are accepted at once without a question.
const askAbove = 20

// acceptAll accepts suggestions as one action.
func (w *Window) acceptAll(ids []dossier.ID, shown, confidence int) {
	if w.refuse() {
		return
	}
	facts := map[string]any{"N": shown, "Percent": confidence}
	d := w.desk
	accept := func() {
		w.do(lang.N("{{.N}} suggestions accepted. Ctrl+Z undoes it.", shown, facts), func(ctx context.Context) error {
			return d.Accept(ctx, ids...)
		})
	}
	if shown <= askAbove {
		accept()
		return
	}
	w.dialogs.Ask(lang.L("Accept {{.N}} suggestions?", facts),
		lang.L("These are the {{.N}} suggestions shown of which the machine is at least {{.Percent}} % sure. You would accept them without having read them. One undo takes all of it back.", facts),
		ui.Answer{Label: lang.L("Accept {{.N}}", facts), Do: accept}, ui.Answer{Label: lang.L("Cancel")})
}

// acceptAllShown is that for what the queue shows.
func (w *Window) acceptAllShown() {
	w.goTo(reviewView)
	if !w.reviewing.pane.AcceptAll() {
		w.status.say(lang.L("None of the suggestions shown is that sure."))
	}
}

// reviewCell goes through the suggestions of the chosen cell.
func (w *Window) reviewCell() {
	if w.desk.party == 0 {
		return
	}
	w.reviewing.pane.Choose(review.Filter{Party: w.desk.party, Issue: w.desk.issue}, review.ByPlace)
	w.goTo(reviewView)
}
