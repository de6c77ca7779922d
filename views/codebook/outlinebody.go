package codebook

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"standpoint/app/revision"
	"standpoint/views/ui"
)

// outlineBody draws the rows that are in sight, and takes keys, clicks and
// drags.
type outlineBody struct {
	widget.BaseWidget

	outline *outline
	rows    []row
	focused bool
	dragged *revision.Entry // being dragged
	target  int             // the row before which it would stand
}

var (
	_ fyne.Focusable = (*outlineBody)(nil)
	_ fyne.Tappable  = (*outlineBody)(nil)
	_ fyne.Draggable = (*outlineBody)(nil)
)

func newOutlineBody(o *outline) *outlineBody {
	b := &outlineBody{outline: o}
	b.ExtendBaseWidget(b)
	return b
}

const rowPad float32 = 6

func (b *outlineBody) rowHeight() float32 {
	k := b.outline.pane.kit
	return k.CellBold.Line + k.Small.Line + 2*rowPad
}

func (b *outlineBody) headingHeight() float32 {
	return b.outline.pane.kit.SmallBold.Line + 2*rowPad + 4
}

// top is where a row begins; of the row behind the last one, where all end.
func (b *outlineBody) top(at int) float32 {
	var y float32
	for i := range min(at, len(b.rows)) {
		y += b.height(i)
	}
	return y
}

func (b *outlineBody) height(at int) float32 {
	if b.rows[at].heading {
		return b.headingHeight()
	}
	return b.rowHeight()
}

// at is the row at a height, -1 for none.
func (b *outlineBody) at(y float32) int {
	var top float32
	for i := range b.rows {
		if top += b.height(i); y < top {
			return i
		}
	}
	return -1
}

// MinSize is as high as all rows.
func (b *outlineBody) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	return fyne.NewSize(100, b.top(len(b.rows)))
}

// Tapped chooses a row and gives the list the keys.
func (b *outlineBody) Tapped(ev *fyne.PointEvent) {
	at := b.at(ev.Position.Y)
	b.outline.pane.focusList()
	if at >= 0 && !b.rows[at].heading {
		b.outline.choose(at)
	}
}

// Dragged moves the row that was under the pointer when the drag began.
func (b *outlineBody) Dragged(ev *fyne.DragEvent) {
	if b.dragged == nil {
		from := b.at(ev.Position.Y - ev.Dragged.DY)
		if from < 0 || b.rows[from].entry == nil {
			return
		}
		b.dragged = b.rows[from].entry
		b.outline.pane.choose(b.dragged)
	}
	b.target = b.gapAt(ev.Position.Y)
	b.Refresh()
}

// gapAt is the row of the dragged one's kind before which a height is nearest.
func (b *outlineBody) gapAt(y float32) int {
	first, last := -1, -1
	for i, r := range b.rows {
		if r.entry != nil && r.entry.Kind == b.dragged.Kind {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := first; i <= last; i++ {
		if y < b.top(i)+b.height(i)/2 {
			return i
		}
	}
	return last + 1
}

// DragEnd puts the row where it was dragged.
func (b *outlineBody) DragEnd() {
	e := b.dragged
	if b.dragged = nil; e == nil {
		return
	}
	first, from := -1, -1
	for i, r := range b.rows {
		if r.entry != nil && r.entry.Kind == e.Kind && first < 0 {
			first = i
		}
		if r.entry == e {
			from = i
		}
	}
	to := b.target - first
	if b.target > from {
		to--
	}
	if b.outline.pane.draft.MoveTo(e, to) {
		b.outline.pane.Touched()
	}
	b.Refresh()
}

// TypedKey moves and changes.
func (b *outlineBody) TypedKey(ev *fyne.KeyEvent) { b.outline.typed(ev) }

// TypedRune is not used: keys come as TypedKey.
func (b *outlineBody) TypedRune(rune) {}

// FocusGained draws the ring.
func (b *outlineBody) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost takes the ring away.
func (b *outlineBody) FocusLost() { b.focused = false; b.Refresh() }

// CreateRenderer is Fyne's way to draw it.
func (b *outlineBody) CreateRenderer() fyne.WidgetRenderer { return &outlineRenderer{body: b} }

type outlineRenderer struct {
	body    *outlineBody
	objects []fyne.CanvasObject
}

func (r *outlineRenderer) Destroy()                     {}
func (r *outlineRenderer) MinSize() fyne.Size           { return r.body.MinSize() }
func (r *outlineRenderer) Layout(fyne.Size)             { r.build() }
func (r *outlineRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *outlineRenderer) Refresh() {
	r.build()
	canvas.Refresh(r.body)
}

// build makes the objects of the rows in sight.
func (r *outlineRenderer) build() {
	b := r.body
	r.objects = nil
	scroll := b.outline.scroll
	if scroll == nil {
		return
	}
	from, to := scroll.Offset.Y, scroll.Offset.Y+scroll.Size().Height
	chosen := b.outline.chosenRow()
	var y float32
	for i, line := range b.rows {
		high := b.height(i)
		if y+high >= from && y <= to {
			if line.heading {
				r.heading(line, y)
			} else {
				r.row(line, y, i == chosen)
			}
		}
		if b.dragged != nil && b.target == i {
			r.box(ui.ColorAccent, 4, y-1, b.Size().Width-8, 3)
		}
		y += high
	}
	if b.dragged != nil && b.target == len(b.rows) {
		r.box(ui.ColorAccent, 4, y-2, b.Size().Width-8, 3)
	}
}

func (r *outlineRenderer) box(color fyne.ThemeColorName, x, y, w, h float32) *canvas.Rectangle {
	box := canvas.NewRectangle(ui.Color(color))
	put(box, x, y, w, h)
	r.objects = append(r.objects, box)
	return box
}

func (r *outlineRenderer) text(face *ui.Face, color fyne.ThemeColorName, text string, x, y float32) {
	t := canvas.NewText(text, ui.Color(color))
	t.TextSize, t.TextStyle = face.Size, face.Style
	t.Move(fyne.NewPos(x, y))
	r.objects = append(r.objects, t)
}

const rowLeft float32 = 14

func (r *outlineRenderer) heading(line row, y float32) {
	k := r.body.outline.pane.kit
	r.text(k.SmallBold, ui.ColorMuted, k.SmallBold.Fit(line.title, r.body.Size().Width-2*rowLeft), rowLeft, y+rowPad+4)
}

func (r *outlineRenderer) row(line row, y float32, chosen bool) {
	b, k := r.body, r.body.outline.pane.kit
	width := b.Size().Width
	if chosen {
		back := r.box(ui.ColorSoft, 4, y, width-8, b.rowHeight())
		back.CornerRadius = ui.Radius
		if b.focused {
			back.StrokeColor, back.StrokeWidth = ui.Color(ui.ColorRing), 2
		}
	}
	ink := ui.ColorInk
	if line.faint {
		ink = ui.ColorMuted
	}
	if line.entry != nil {
		if c := ui.ColorOf(line.entry.Party.Colour); c != nil {
			bar := r.box(ui.ColorLine, rowLeft-7, y+rowPad, 4, k.CellBold.Line+k.Small.Line)
			bar.FillColor, bar.CornerRadius = c, 2
		}
	}
	room := width - 2*rowLeft
	r.text(k.CellBold, ink, k.CellBold.Fit(line.title, room), rowLeft, y+rowPad)
	below := y + rowPad + k.CellBold.Line
	if line.remark != "" {
		remark := k.SmallBold.Fit(line.remark, room*0.6)
		wide := k.SmallBold.Width(remark) + 3
		r.text(k.SmallBold, line.color, remark, width-rowLeft-wide, below)
		room -= wide + 8
	}
	r.text(k.Small, ui.ColorMuted, k.Small.Fit(line.facts, room), rowLeft, below)
}
