package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/dossier"
	"standpoint/app/reading"
	"standpoint/views/ui"
)

// Model is what the queue is made from.
type Model struct {
	Passages []dossier.Passage // rejected ones too
	Book     dossier.Codebook
	Sources  []dossier.Source            // without their texts, in the order of the dossier
	Reprints map[dossier.ID][]dossier.ID // the same words in prints of one story, the earliest first; see compare.Reprints
	ReadOnly bool
	Part     bool // of the dossier's passages: the next come when these are decided
}

// Context is the words around a passage, and those that led to it.
type Context struct {
	Before, After string            // the paragraph up to the passage, and from it on
	Points        []reading.Pointed // in the passage's own words
}

// Intents are what the pane asks for. None may be nil.
type Intents struct {
	Accept, Reject, Reopen       func(dossier.ID)
	Stance                       func(id dossier.ID, stance int)
	Party, Issue, Speaker, Claim func(dossier.ID) // ask for another one
	Voice                        func(id dossier.ID, to dossier.Voice)
	Split, Article               func(dossier.ID)
	// AcceptAll accepts suggestions; so many of them are shown, the others are
	// the same words in other prints of a story.
	AcceptAll              func(ids []dossier.ID, shown, confidence int)
	Matrix, Import, Escape func()
	// Contexts is called when the words around passages are needed, the current
	// one first.
	Contexts func([]dossier.Passage)
	// Key gets the keys that the pane has no use for.
	Key func(*fyne.KeyEvent)
}

// Review is the pane. Create it with New.
type Review struct {
	widget.BaseWidget

	kit     *ui.Kit
	dialogs *ui.Dialogs
	do      Intents

	queue     queue
	book      dossier.Codebook
	sources   map[dossier.ID]dossier.Source
	order     []dossier.Source
	readOnly  bool
	loaded    bool
	contexts  map[dossier.ID]Context
	threshold int

	focused bool
	head    *head
	card    *card
	bar     *bar
	side    *side
	back    *canvas.Rectangle
	lines   [2]*canvas.Rectangle
}

var _ fyne.Focusable = (*Review)(nil)

// firstThreshold is the confidence from which on all are accepted at once,
// unless the person chooses another one.
const firstThreshold = 80

// New makes a pane without suggestions.
func New(kit *ui.Kit, dialogs *ui.Dialogs, do Intents) *Review {
	p := &Review{kit: kit, dialogs: dialogs, do: do, threshold: firstThreshold, contexts: map[dossier.ID]Context{}}
	p.back = canvas.NewRectangle(nil)
	p.lines = [2]*canvas.Rectangle{canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
	p.head, p.card, p.bar, p.side = newHead(p), newCard(p), newBar(p), newSide(p)
	p.ExtendBaseWidget(p)
	p.show()
	return p
}

// Side is the list of those before and after, for the place beside the pane.
func (p *Review) Side() fyne.CanvasObject { return p.side }

// Current is the passage to be decided on, 0 for none.
func (p *Review) Current() dossier.ID { return p.queue.current }

// Open is how many of all suggestions are still to be decided on, whatever the
// filter shows.
func (p *Review) Open() int { return p.queue.everything().open() }

// Set takes the suggestions of a dossier. The person stays where he is.
func (p *Review) Set(m Model) {
	p.book, p.order, p.readOnly, p.loaded = m.Book, m.Sources, m.ReadOnly, true
	p.sources = make(map[dossier.ID]dossier.Source, len(m.Sources))
	for _, s := range m.Sources {
		p.sources[s.ID] = s
	}
	p.contexts = map[dossier.ID]Context{}
	p.queue.set(m.Passages, m.Reprints, ranksOf(m.Book, m.Sources))
	p.show()
}

// Clear forgets all, for another dossier.
func (p *Review) Clear() {
	p.queue, p.contexts, p.loaded = queue{}, map[dossier.ID]Context{}, false
	p.show()
}

// Update takes what became of some passages.
func (p *Review) Update(now []dossier.Passage, gone []dossier.ID) {
	if !p.loaded {
		return
	}
	for _, passage := range now {
		if was, ok := p.queue.passage(passage.ID); ok && (was.Start != passage.Start || was.End != passage.End) {
			delete(p.contexts, passage.ID)
		}
	}
	p.queue.update(now, gone)
	p.show()
}

// GoTo shows one passage.
func (p *Review) GoTo(id dossier.ID) {
	p.queue.goTo(id)
	p.show()
}

// Pass goes on from a passage to the next one that is to be decided on.
func (p *Review) Pass(id dossier.ID) {
	p.queue.goTo(id)
	p.queue.goOn()
	p.show()
}

// Resume goes on where the current passage was decided elsewhere.
func (p *Review) Resume() {
	if now, ok := p.queue.now(); !ok || !p.queue.filter.wants(now) {
		p.queue.goOn()
	}
	p.show()
}

// SetContexts takes the words around passages.
func (p *Review) SetContexts(found map[dossier.ID]Context) {
	for id, c := range found {
		p.contexts[id] = c
	}
	if _, ok := found[p.queue.current]; ok {
		p.card.shown = 0 // the passage has moved in its text
		p.card.show()
	}
}

// ahead is for how many of the next passages the words around them are fetched
// before they are shown.
const ahead = 12

// manyContexts are kept.
const manyContexts = 600

// show draws all for the present state.
func (p *Review) show() {
	p.head.show()
	p.card.show()
	p.bar.show()
	p.side.show()
	p.Refresh()
	p.need()
}

// need asks for the words around the passages shown now and soon.
func (p *Review) need() {
	if len(p.contexts) > manyContexts {
		p.contexts = map[dossier.ID]Context{}
	}
	now, ok := p.queue.now()
	if !ok {
		return
	}
	var missing []dossier.Passage
	for _, passage := range append([]dossier.Passage{now}, p.queue.upcoming(ahead)...) {
		if _, has := p.contexts[passage.ID]; !has {
			missing = append(missing, passage)
		}
	}
	// Ask in time, not for one after each key.
	if _, has := p.contexts[now.ID]; !has || len(missing) >= ahead/2 {
		p.do.Contexts(missing)
	}
}

func (p *Review) party(id dossier.ID) dossier.Party {
	for _, party := range p.book.Parties {
		if party.ID == id {
			return party
		}
	}
	return dossier.Party{}
}

func (p *Review) issue(id dossier.ID) dossier.Issue {
	for _, issue := range p.book.Issues {
		if issue.ID == id {
			return issue
		}
	}
	return dossier.Issue{}
}

// CreateRenderer is Fyne's way to draw it.
func (p *Review) CreateRenderer() fyne.WidgetRenderer { return &renderer{p} }

type renderer struct{ pane *Review }

func (r *renderer) Destroy()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(300, 200) }
func (r *renderer) Objects() []fyne.CanvasObject {
	p := r.pane
	return []fyne.CanvasObject{p.back, p.head.box, p.lines[0], p.card.scroller, p.lines[1], p.bar.box}
}

func (r *renderer) Layout(size fyne.Size) {
	p := r.pane
	p.back.Resize(size)
	head, bar := ui.HeightOf(p.head.box, size.Width), ui.HeightOf(p.bar.box, size.Width)
	put(p.head.box, 0, size.Width, head)
	put(p.lines[0], head, size.Width, 1)
	put(p.card.scroller, head+1, size.Width, max(size.Height-head-bar-2, 40))
	put(p.lines[1], size.Height-bar-1, size.Width, 1)
	put(p.bar.box, size.Height-bar, size.Width, bar)
}

func put(o fyne.CanvasObject, y, width, height float32) {
	o.Move(fyne.NewPos(0, y))
	o.Resize(fyne.NewSize(width, height))
}

func (r *renderer) Refresh() {
	p := r.pane
	p.back.FillColor = ui.Color(ui.ColorPaper)
	for _, l := range p.lines {
		l.FillColor = ui.Color(ui.ColorLine)
	}
	r.Layout(p.Size())
	canvas.Refresh(p)
}
