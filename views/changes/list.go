package changes

import (
	"sort"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// List shows changes as cards, one below the other. Only those in sight are
// drawn.
type List struct {
	widget.BaseWidget

	OnOpen   func(dossier.ID)
	OnSelect func(dossier.ID)
	OnCell   func(party, issue dossier.ID)
	OnCopy   func()
	OnKey    func(*fyne.KeyEvent)

	kit     *ui.Kit
	model   Model
	changes []Change
	row     int // the chosen one; -1: none
	part    part

	width   float32
	edges   []float32 // where cards begin, and the end of the last
	heights map[heightOf]float32
	gauge   *card // measures

	body   *body
	scroll *container.Scroll
}

// heightOf is what the height of a card follows from.
type heightOf struct {
	before, after dossier.ID
	party, issue  dossier.ID
	width         float32
}

const cardGap float32 = 8

func newList(kit *ui.Kit) *List {
	l := &List{kit: kit, row: -1, heights: map[heightOf]float32{}, gauge: newCard(kit)}
	l.body = &body{list: l, overRow: -1}
	l.body.ExtendBaseWidget(l.body)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.body.draw() }
	l.ExtendBaseWidget(l)
	return l
}

// Focusable is what has the list's keys.
func (l *List) Focusable() fyne.Focusable { return l.body }

// set shows changes. The chosen one stays chosen as long as it is there.
func (l *List) set(m Model, all []Change) {
	var was Change
	if l.row >= 0 {
		was = l.changes[l.row]
	}
	l.model, l.changes = m, all
	at := l.row
	l.row = -1
	for i, c := range all {
		if at >= 0 && c.Party == was.Party && c.Issue == was.Issue {
			l.row = i
		}
	}
	if l.row < 0 && len(all) > 0 {
		l.row, l.part = 0, title
		l.scroll.ScrollToTop()
	}
	l.lay()
}

// forget drops what was measured of another dossier.
func (l *List) forget() { l.heights, l.row = map[heightOf]float32{}, -1 }

// mostHeights is how many heights are kept.
const mostHeights = 20000

// lay gives each card its place.
func (l *List) lay() {
	if l.width <= 0 {
		return
	}
	if len(l.heights) > mostHeights {
		l.heights = map[heightOf]float32{}
	}
	l.edges = append(l.edges[:0], 0)
	y := float32(0)
	for _, c := range l.changes {
		y += l.height(c) + cardGap
		l.edges = append(l.edges, y)
	}
	l.body.forget()
	l.body.Refresh()
	l.scroll.Refresh()
	l.body.draw()
}

// height is that of a card, measured once for each width.
func (l *List) height(c Change) float32 {
	at := heightOf{c.Move.Before, c.Move.After, c.Party, c.Issue, l.width}
	h, known := l.heights[at]
	if !known {
		l.gauge.set(l.model, c)
		h = l.gauge.place(fyne.Position{}, l.width, true)
		l.heights[at] = h
	}
	return h
}

// span is the first card in sight and the one after the last.
func (l *List) span() (first, after int) {
	n := len(l.changes)
	top, bottom := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
	first = sort.Search(n, func(i int) bool { return l.edges[i+1] > top })
	after = sort.Search(n, func(i int) bool { return l.edges[i] >= bottom })
	return first, after
}

// choose gives the keys to a part of a card and brings it into sight.
func (l *List) choose(row int, p part) {
	if len(l.changes) == 0 {
		return
	}
	l.row = min(max(row, 0), len(l.changes)-1)
	l.part = p
	if l.passage() == nil {
		l.part = title
	}
	top, bottom := l.edges[l.row], l.edges[l.row+1]
	offset, view := l.scroll.Offset, l.scroll.Size().Height
	switch {
	case top < offset.Y:
		offset.Y = top
	case bottom > offset.Y+view:
		offset.Y = min(bottom-view, top)
	}
	if offset != l.scroll.Offset {
		l.scroll.ScrollToOffset(offset)
	}
	l.body.draw()
	c := l.changes[l.row]
	shown := l.passage()
	if shown == nil {
		if shown = c.After.Passage; shown == nil {
			shown = c.Before.Passage
		}
	}
	if l.OnSelect != nil && shown != nil {
		l.OnSelect(shown.ID)
	}
}

// passage is what the chosen part shows; nil for the title or where none is.
func (l *List) passage() *dossier.Passage {
	switch l.part {
	case then:
		return l.changes[l.row].Before.Passage
	case now:
		return l.changes[l.row].After.Passage
	}
	return nil
}

// open goes to what the chosen part shows.
func (l *List) open() {
	if l.row < 0 {
		return
	}
	c := l.changes[l.row]
	if p := l.passage(); p != nil {
		l.OnOpen(p.ID)
		return
	}
	l.OnCell(c.Party, c.Issue)
}

// MinSize shows a card.
func (l *List) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	return fyne.NewSize(240, 120)
}

// CreateRenderer is Fyne's way to draw it.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{l} }

type listRenderer struct{ list *List }

func (r *listRenderer) Destroy()                     {}
func (r *listRenderer) MinSize() fyne.Size           { return r.list.MinSize() }
func (r *listRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.list.scroll} }

func (r *listRenderer) Layout(size fyne.Size) {
	l := r.list
	l.scroll.Resize(size)
	if width := size.Width - 2*margin - 6; width != l.width {
		l.width = width
		l.lay()
		return
	}
	l.body.draw()
}

// Refresh draws all anew, as colours may have changed with the theme.
func (r *listRenderer) Refresh() {
	r.list.body.forget()
	r.list.body.draw()
	canvas.Refresh(r.list)
}

// Places names what can be clicked for tests of the real window: "change:0" and
// so on by row, "then:0" and "now:0" its passages.
func (l *List) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var all []ui.Place
	from, clip := origin(l.body), ui.Place{At: origin(l), Size: l.Size()}
	for _, c := range l.body.cards {
		if c.row < 0 {
			continue
		}
		text := []string{c.head.Text() + " " + c.word.Text(), c.side[0].quote.Text(), c.side[1].quote.Text()}
		for i, name := range []string{"change:", "then:", "now:"} {
			p := ui.Place{Name: name + strconv.Itoa(c.row), Text: text[i], At: from.Add(c.area[i].Position()), Size: c.area[i].Size()}
			if p.Within(clip) {
				all = append(all, p)
			}
		}
	}
	return all
}
