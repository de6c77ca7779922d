package sources

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Table shows the sources. Create it with New.
type Table struct {
	widget.BaseWidget

	// OnOpen is called to open an article.
	OnOpen func(dossier.ID)
	// OnSelect is called when other rows are chosen.
	OnSelect func()
	// OnType is called with what is typed while the table has the keys, "\b" for
	// the key that deletes: it is meant for the filter.
	OnType func(string)
	// OnPaste is called with a text that is pasted.
	OnPaste func(string)
	// OnKey gets the keys that the table has no use for.
	OnKey func(*fyne.KeyEvent)

	kit    *ui.Kit
	listed []app.Listed
	byID   map[dossier.ID]*app.Listed // leads into listed
	filter string
	by     int // the column that orders
	down   bool

	places  []span  // of the columns
	spanned float32 // the width that they are for

	rows   []row
	chosen map[dossier.ID]bool
	cursor dossier.ID // the row that the keys are at
	anchor dossier.ID // where a stretch of chosen rows began

	heads  []*ui.Button
	rule   *canvas.Rectangle
	body   *body
	scroll *container.Scroll
}

// New makes an empty table, ordered by date.
func New(kit *ui.Kit) *Table {
	t := &Table{kit: kit, by: 2, down: true, chosen: map[dossier.ID]bool{}, byID: map[dossier.ID]*app.Listed{}, rule: canvas.NewRectangle(nil)}
	for i, c := range columns {
		b := kit.Button("", func() { t.Sort(i) })
		b.Look, b.Wide, b.Name = ui.Quiet, true, "sort:"+c.name
		b.OnKey = func(ev *fyne.KeyEvent) { t.headKey(ev) }
		t.heads = append(t.heads, b)
	}
	t.body = newBody(t)
	t.scroll = container.NewVScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.body.draw() }
	t.label()
	t.ExtendBaseWidget(t)
	return t
}

// Set shows these sources. What is chosen stays so as far as it is there; the
// keys go to the next row where theirs is gone.
func (t *Table) Set(listed []app.Listed) {
	was := max(t.at(t.cursor), 0)
	t.listed = listed
	t.byID = make(map[dossier.ID]*app.Listed, len(listed))
	for i := range listed {
		t.byID[listed[i].ID] = &listed[i]
	}
	for id := range t.chosen {
		if _, there := t.byID[id]; !there {
			delete(t.chosen, id)
		}
	}
	t.renew()
	if t.body.focused && t.cursor == 0 && len(t.chosen) == 0 {
		t.move(was+1, false)
	}
}

// Filter shows only the sources that every word is known of.
func (t *Table) Filter(words string) {
	t.filter = words
	t.renew()
	t.reveal()
}

// Sort orders by a column; by the one that orders already, the other way round.
func (t *Table) Sort(by int) {
	t.down = by == t.by && !t.down
	t.by = by
	t.label()
	t.renew()
	t.reveal()
}

// label writes the headings, with the direction at the one that orders.
func (t *Table) label() {
	for i, c := range columns {
		t.heads[i].Label, t.heads[i].Chosen = c.label(), i == t.by
		if i == t.by && t.down {
			t.heads[i].Label += " ▼"
		} else if i == t.by {
			t.heads[i].Label += " ▲"
		}
		t.heads[i].Refresh()
	}
}

func (t *Table) renew() {
	t.arrange()
	if t.at(t.cursor) < 0 {
		t.cursor, t.anchor = 0, 0
	}
	t.body.Resize(t.body.MinSize().Max(t.scroll.Size()))
	t.scroll.Refresh()
	t.body.draw()
}

// Shown tells how many sources fit the filter, and how many there are.
func (t *Table) Shown() (fit, all int) { return len(t.rows), len(t.listed) }

// Chosen are the sources that an action is meant for, in the order of the rows:
// those chosen, or else the one that the keys are at.
func (t *Table) Chosen() []app.Listed {
	var out []app.Listed
	for _, r := range t.rows {
		if t.chosen[r.ID] {
			out = append(out, *r.Listed)
		}
	}
	if at := t.at(t.cursor); len(out) == 0 && at >= 0 {
		out = append(out, *t.rows[at].Listed)
	}
	return out
}

// Source gives a source of the table.
func (t *Table) Source(id dossier.ID) app.Listed {
	if l := t.byID[id]; l != nil {
		return *l
	}
	return app.Listed{}
}

// Choose chooses these sources and no others, and goes to the first.
func (t *Table) Choose(ids ...dossier.ID) {
	t.chosen = map[dossier.ID]bool{}
	for i, id := range ids {
		if t.at(id) < 0 {
			continue
		}
		t.chosen[id] = true
		if i == 0 {
			t.cursor, t.anchor = id, id
		}
	}
	t.changed()
}

// Focusable is what has the table's keys.
func (t *Table) Focusable() fyne.Focusable { return t.body }

// changed shows what is chosen now, and tells.
func (t *Table) changed() {
	t.reveal()
	t.body.draw()
	if t.OnSelect != nil {
		t.OnSelect()
	}
}

// reveal scrolls as little as needed to show the row that the keys are at.
func (t *Table) reveal() {
	t.body.rows.Reveal(t.scroll, t.at(t.cursor))
	t.body.draw()
}

// MinSize shows some rows.
func (t *Table) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	return fyne.NewSize(300, 120)
}

// CreateRenderer is Fyne's way to draw it.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{t} }

type tableRenderer struct{ table *Table }

func (r *tableRenderer) Destroy()           {}
func (r *tableRenderer) MinSize() fyne.Size { return r.table.MinSize() }

func (r *tableRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.table.scroll, r.table.rule}
	for _, h := range r.table.heads {
		objects = append(objects, h)
	}
	return objects
}

func (r *tableRenderer) Layout(size fyne.Size) {
	t := r.table
	high := t.heads[0].MinSize().Height
	for i, span := range t.spans(size.Width) {
		t.heads[i].Move(fyne.NewPos(span.at-headInset, 0))
		t.heads[i].Resize(fyne.NewSize(span.width, high))
	}
	t.rule.FillColor = ui.Color(ui.ColorLine)
	t.rule.Move(fyne.NewPos(0, high+2))
	t.rule.Resize(fyne.NewSize(size.Width, 1))
	t.scroll.Move(fyne.NewPos(0, high+3))
	t.scroll.Resize(fyne.NewSize(size.Width, max(size.Height-high-3, 0)))
	t.body.Resize(fyne.NewSize(size.Width, max(t.body.MinSize().Height, t.scroll.Size().Height)))
	t.body.draw()
}

func (r *tableRenderer) Refresh() {
	r.Layout(r.table.Size())
	canvas.Refresh(r.table)
}

// span is where a column stands.
type span struct{ at, width float32 }

// headInset is by how much a heading's letters stand in from its edge.
const headInset float32 = 10

// spans divides a width among the columns: those of which the longest text is
// known get what that needs, the others share the rest.
func (t *Table) spans(width float32) []span {
	if t.spanned == width {
		return t.places
	}
	room := max(width-2*ui.RowPad-ui.RowBar-headInset, 0)
	shares := float32(0)
	wide := make([]float32, len(columns))
	for i, c := range columns {
		if c.longest != nil {
			wide[i] = t.kit.Cell.Width(c.longest()) + colGap
			room -= wide[i]
		}
		shares += c.share
	}
	t.places, t.spanned = make([]span, len(columns)), width
	at := ui.RowPad + headInset/2
	for i, c := range columns {
		if c.longest == nil {
			wide[i] = max(room, 0) * c.share / shares
		}
		t.places[i] = span{at, wide[i]}
		at += wide[i]
	}
	return t.places
}

// colGap is the room between the texts of two columns.
const colGap float32 = 14

// Places names the headings, "sort:date", and the rows in sight, "source:3" by
// the source's id, for tests of the real window.
func (t *Table) Places(origin func(fyne.CanvasObject) fyne.Position) []ui.Place {
	var places []ui.Place
	for _, h := range t.heads {
		places = append(places, ui.Place{Name: h.TraceName(), Text: h.Label, At: origin(h), Size: h.Size()})
	}
	view := ui.Place{At: origin(t.scroll), Size: t.scroll.Size()}
	first, after := t.body.rows.InSight(t.scroll, len(t.rows))
	for i := first; i < after; i++ {
		r := t.rows[i]
		at := view.At.AddXY(0, float32(i)*t.body.rows.Height()-t.scroll.Offset.Y)
		text := r.Title + " | " + State(r.State)
		if t.chosen[r.ID] {
			text += " | chosen"
		}
		p := ui.Place{Name: "source:" + strconv.FormatInt(int64(r.ID), 10), Text: text, At: at, Size: fyne.NewSize(view.Size.Width, t.body.rows.Height())}
		if p.Within(view) {
			places = append(places, p)
		}
	}
	return places
}
