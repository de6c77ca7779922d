package inspector

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Inspector shows one cell. Create it with New.
type Inspector struct {
	widget.BaseWidget

	OnAccept func(dossier.ID)
	OnReject func(dossier.ID)
	// OnDelete is called in place of OnReject for a passage of the analyst's own.
	OnDelete func(dossier.ID)
	OnReopen func(dossier.ID)
	OnStance func(id dossier.ID, stance int)
	// OnCorrect is called to change something else of a passage.
	OnCorrect func(dossier.ID, Correction)
	// OnTeach is called to teach the codebook from a passage; nil: that is not
	// offered.
	OnTeach func(dossier.ID)
	// OnArticle is called to open a passage in its article.
	OnArticle func(dossier.ID)
	// OnCurrent is called when another card has the keys.
	OnCurrent func(dossier.ID)
	// OnOwnStance is called to set the analyst's own position, OnOwnWords to set
	// summary and note, OnOwnBack to go back to what the passages say.
	OnOwnStance func(stance int)
	OnOwnWords  func(party, issue dossier.ID, summary, note string)
	OnOwnBack   func()
	// OnKey gets the keys that the inspector has no use for.
	OnKey func(*fyne.KeyEvent)

	kit      *ui.Kit
	model    Model
	shown    bool
	awaits   bool       // another cell is going to be shown
	current  dossier.ID // the passage of the card that has the keys
	skip     int        // how many cards before those shown are left out
	limit    int        // how many cards are shown
	unfold   bool       // the rejected ones too
	low      bool       // there is little room; see lowPane
	focused  bool
	cards    []*cardView
	folds    []*ui.Button // that show more cards, or fewer
	against  bool         // what speaks against the position comes first
	axis     *axis
	own      *own
	column   *fyne.Container
	scroller *ui.Scroller
	ring     *canvas.Rectangle // around the pane, where it has the keys and no card to show it on
}

// lowPane is how low the pane may be before it leaves out the question, cuts
// what is said above the passages, and puts the decisions before the reasons.
const lowPane float32 = 560

// manyCards are shown at first, and on request so many more, but never more than
// mostCards at a time: all of a cell with thousands of passages would take seconds
// to draw, at each decision anew.
const (
	manyCards = 12
	moreCards = 24
	mostCards = 48
)

// mostRejected are shown.
const mostRejected = 60

// New makes an inspector that shows nothing yet.
func New(kit *ui.Kit) *Inspector {
	p := &Inspector{kit: kit, limit: manyCards, axis: newAxis(kit), ring: canvas.NewRectangle(color.Transparent)}
	p.ring.StrokeWidth = 2
	p.ring.Hide()
	p.column = container.New(ui.Column{Gap: 10, Pad: 14})
	p.scroller = ui.NewScroller(p.column)
	p.own = newOwn(p)
	p.ExtendBaseWidget(p)
	return p
}

// Set draws a cell. Another cell begins at its top with its first
// undecided passage; the same cell stays where it is.
func (p *Inspector) Set(m Model) {
	same := p.shown && m.Party.ID == p.model.Party.ID && m.Issue.ID == p.model.Issue.ID
	was := p.position()
	p.model, p.shown, p.awaits = m, true, false
	p.own.set(m)
	if !same {
		p.skip, p.limit, p.unfold, p.current = 0, manyCards, false, 0
	}
	if p.position() < 0 {
		p.settle(was, same)
	}
	p.widen()
	p.rebuild()
	if !same {
		p.scroller.Top()
	}
}

// settle finds a card for the keys where the one that had them is gone: the
// one that moved up into its place, or the first.
func (p *Inspector) settle(was int, same bool) {
	p.current = 0
	cards := p.listed()
	if len(cards) == 0 {
		return
	}
	if same && was >= 0 {
		p.current = cards[min(was, len(cards)-1)].Passage.ID
		return
	}
	p.current = cards[0].Passage.ID
}

// Clear shows what to do to see something.
func (p *Inspector) Clear() {
	p.shown, p.awaits, p.current, p.model = false, false, 0, Model{}
	p.rebuild()
}

// Expect tells that this cell is going to be shown. Until it is, all keys go to
// OnKey: they are not meant for the passages that are still there.
func (p *Inspector) Expect(party, issue dossier.ID) { p.awaits = !p.Shows(party, issue) }

// Shows reports that it shows this cell.
func (p *Inspector) Shows(party, issue dossier.ID) bool {
	return p.shown && p.model.Party.ID == party && p.model.Issue.ID == issue
}

// Current is the passage that has the keys, 0 for none.
func (p *Inspector) Current() dossier.ID { return p.current }

// SetCurrent gives a passage the keys, without calling OnCurrent.
func (p *Inspector) SetCurrent(id dossier.ID) {
	if id == p.current {
		return
	}
	p.current = id
	p.widen()
	p.rebuild()
	p.reveal()
}

// widen has the current card among those shown: with those up to it, or where
// that would be too many, from it on.
func (p *Inspector) widen() {
	at := p.position()
	switch {
	case at < 0, at >= len(p.model.Cards), at >= p.skip && at < p.skip+p.limit:
	case at >= p.skip && at < p.skip+p.limit+moreCards:
		p.show(p.skip, at+1)
	case at < p.skip && at >= p.skip-moreCards:
		p.skip, p.limit = at, min(p.limit+p.skip-at, mostCards)
	default:
		p.skip, p.limit = at, manyCards
	}
}

// show has the cards up to a place shown, from another place on or, where that
// would be too many, from a later one.
func (p *Inspector) show(from, to int) {
	p.skip, p.limit = max(from, to-mostCards), min(to-from, mostCards)
}

// showMore shows so many cards after those shown, and goes to the first of them.
func (p *Inspector) showMore(more int) {
	first := p.ordered()[p.skip+p.limit].Passage.ID
	p.show(p.skip, p.skip+p.limit+more)
	p.turnTo(first)
}

// showBefore shows so many cards before those shown, and goes to the last of them.
func (p *Inspector) showBefore(more int) {
	last := p.ordered()[p.skip-1].Passage.ID
	p.skip, p.limit = p.skip-more, min(p.limit+more, mostCards)
	p.turnTo(last)
}

// turnTo brings a card into sight. It gets the keys if the one that had them is
// no longer shown: nobody shall decide on what he cannot see.
func (p *Inspector) turnTo(id dossier.ID) {
	moved := false
	if at := p.position(); at < len(p.model.Cards) && (at < p.skip || at >= p.skip+p.limit) {
		p.current, moved = id, true
	}
	p.rebuild()
	for _, v := range p.cards {
		if v.card.Passage.ID == id {
			p.scroller.Reveal(v.Position().Y-6, v.Size().Height+12)
		}
	}
	if moved {
		call(p.OnCurrent, p.current)
	}
}

// listed are all cards that can have the keys.
func (p *Inspector) listed() []Card {
	cards := p.ordered()
	if p.unfold {
		cards = append(cards[:len(cards):len(cards)], p.model.Rejected[:min(len(p.model.Rejected), mostRejected)]...)
	}
	return cards
}

func (p *Inspector) position() int {
	for i, c := range p.listed() {
		if c.Passage.ID == p.current {
			return i
		}
	}
	return -1
}

// rebuild makes all anew for the model.
func (p *Inspector) rebuild() {
	lost := p.ownButton()
	p.column.Objects = p.column.Objects[:0:0]
	p.cards, p.folds = p.cards[:0], p.folds[:0]
	if !p.shown {
		p.add(ui.NewProse(p.kit.Body, ui.ColorMuted, lang.L("Choose a cell to see where the party stands, and which passages say so.")))
	} else {
		p.addHead()
		p.addCards()
		p.add(ui.NewProse(p.kit.SmallBold, ui.ColorMuted, lang.L("How positions are drawn")))
		p.add(ui.NewProse(p.kit.Small, ui.ColorMuted, lang.L(compare.Rule)))
	}
	p.scroller.Relayout()
	if lost != nil {
		p.refocus(lost.Name)
	}
	p.markFocus()
}

func (p *Inspector) add(o fyne.CanvasObject) { p.column.Objects = append(p.column.Objects, o) }

func (p *Inspector) addHead() {
	m := p.model
	p.add(ui.NewProse(p.kit.Title, ui.ColorInk, m.Party.Name+" · "+m.Issue.Name))
	if !p.low {
		p.add(ui.NewProse(p.kit.Small, ui.ColorMuted, m.Issue.Question))
	}
	p.axis.set(m)
	p.add(p.axis)
	if !m.Cell.Known {
		p.add(ui.NewProse(p.kit.Body, ui.ColorMuted, m.Nothing))
	} else {
		lines := 0
		if p.low {
			lines = 1
		}
		p.add(ui.NewProse(p.kit.Bold, ui.ColorInk, m.Cell.Summary).Limit(lines))
		p.add(ui.NewProse(p.kit.Small, ui.ColorMuted, m.standing()).Limit(lines))
		p.addVoices()
	}
	if p.own.present(m) {
		p.add(p.own.box)
	}
}

func (p *Inspector) addCards() {
	m := p.model
	p.addAgainst()
	cards := p.ordered()
	from, to := min(p.skip, len(cards)), min(p.skip+p.limit, len(cards))
	if more := min(from, moreCards); more > 0 {
		b := p.kit.Button(lang.N("Show {{.N}} passages before", more, map[string]any{"N": more}), func() { p.showBefore(more) })
		p.addFold(b, "passages before")
	}
	for _, c := range cards[from:to] {
		p.addCard(c)
	}
	if more := min(len(cards)-to, moreCards); more > 0 {
		b := p.kit.Button(lang.N("Show {{.N}} more passages", more, map[string]any{"N": more}), func() { p.showMore(more) })
		p.addFold(b, "more passages")
	}
	if len(m.Rejected) == 0 {
		return
	}
	label := lang.N("Show {{.N}} rejected passages", len(m.Rejected), map[string]any{"N": len(m.Rejected)})
	if p.unfold {
		label = lang.L("Hide the rejected passages")
	}
	b := p.kit.Button(label, func() {
		p.unfold = !p.unfold
		if p.position() < 0 {
			p.settle(-1, false)
		}
		p.rebuild()
	}).With(ui.Quiet)
	p.addFold(b, "rejected")
	if p.unfold {
		for _, c := range m.Rejected[:min(len(m.Rejected), mostRejected)] {
			p.addCard(c)
		}
		if rest := len(m.Rejected) - mostRejected; rest > 0 {
			p.add(ui.NewProse(p.kit.Small, ui.ColorMuted, lang.N("{{.N}} more", rest, map[string]any{"N": rest})))
		}
	}
}

func (p *Inspector) addFold(b *ui.Button, name string) {
	b.Name, b.OnKey = name, p.TypedKey
	p.folds = append(p.folds, b)
	p.add(b)
}

func (p *Inspector) addCard(c Card) {
	v := newCardView(p, c, c.Passage.ID == p.current)
	p.cards = append(p.cards, v)
	p.add(v)
}

// reveal scrolls to the current card.
func (p *Inspector) reveal() {
	for _, v := range p.cards {
		if v.current {
			p.scroller.Reveal(v.Position().Y-6, v.Size().Height+12)
		}
	}
}

// CreateRenderer is Fyne's way to draw it.
func (p *Inspector) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(ui.Color(ui.ColorPaper))
	p.rebuild()
	return &renderer{pane: p, back: back}
}

type renderer struct {
	pane *Inspector
	back *canvas.Rectangle
}

func (r *renderer) Destroy()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(270, 200) }
func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.pane.scroller, r.pane.ring}
}

func (r *renderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	if low := size.Height < lowPane*r.pane.kit.Zoom; low != r.pane.low {
		r.pane.low = low
		r.pane.rebuild()
	}
	r.pane.scroller.Resize(size)
	r.pane.ring.Move(fyne.NewPos(2, 2))
	r.pane.ring.Resize(size.SubtractWidthHeight(4, 4))
}

func (r *renderer) Refresh() {
	r.back.FillColor = ui.Color(ui.ColorPaper)
	r.pane.rebuild()
	canvas.Refresh(r.pane)
}
