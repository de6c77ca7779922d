package sources

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"standpoint/app"
	"standpoint/views/ui"
)

// body is the part that scrolls: it draws the rows in sight and takes pointer
// and keys for all of them.
type body struct {
	widget.BaseWidget
	table *Table

	lines   []*line // one for each row in sight, and more
	objects []fyne.CanvasObject
	focused bool
	over    int // row under the pointer, -1: none
	shift   bool
	ctrl    bool
}

// line is what draws a row.
type line struct {
	back, ring, rule *canvas.Rectangle
	upper, lower     []*canvas.Text // by column
	mark             *canvas.Text   // of a print of the story above
}

func newBody(t *Table) *body {
	b := &body{table: t, over: -1}
	b.ExtendBaseWidget(b)
	return b
}

// height is that of a row.
func (b *body) height() float32 { return b.table.kit.Bold.Line + b.table.kit.Small.Line + 2*rowPad + 1 }

// MinSize is that of all rows.
func (b *body) MinSize() fyne.Size {
	return fyne.NewSize(200, float32(len(b.table.rows))*b.height())
}

// inSight are the rows that can be seen, the last exclusive.
func (b *body) inSight() (first, after int) {
	top, view := b.table.scroll.Offset.Y, b.table.scroll.Size().Height
	first = max(int(top/b.height()), 0)
	after = min(int((top+view)/b.height())+1, len(b.table.rows))
	return min(first, after), after
}

// draw shows the rows in sight.
func (b *body) draw() {
	first, after := b.inSight()
	for len(b.lines) < after-first {
		b.add()
	}
	for i, l := range b.lines {
		at := first + i
		l.show(at < after)
		if at < after {
			b.paint(l, at)
		}
	}
	canvas.Refresh(b)
}

func (b *body) add() {
	l := &line{back: canvas.NewRectangle(nil), ring: canvas.NewRectangle(color.Transparent), rule: canvas.NewRectangle(nil), mark: canvas.NewText("↳", nil)}
	b.objects = append(b.objects, l.back, l.rule, l.ring, l.mark)
	for range columns {
		u, d := canvas.NewText("", nil), canvas.NewText("", nil)
		l.upper, l.lower = append(l.upper, u), append(l.lower, d)
		b.objects = append(b.objects, u, d)
	}
	b.lines = append(b.lines, l)
}

func (l *line) show(shown bool) {
	for _, o := range []*canvas.Rectangle{l.back, l.ring, l.rule} {
		o.Hidden = !shown
	}
	l.mark.Hidden = !shown
	for i := range l.upper {
		l.upper[i].Hidden, l.lower[i].Hidden = !shown, !shown
	}
}

// indent of a print below the first one of its story.
const indent float32 = 18

func (b *body) paint(l *line, at int) {
	t, k, r := b.table, b.table.kit, b.table.rows[at]
	top, width := float32(at)*b.height(), b.Size().Width
	fill := ui.ColorPaper
	switch {
	case t.chosen[r.ID]:
		fill = ui.ColorSoft
	case at == b.over:
		fill = ui.ColorHover
	}
	l.back.FillColor = ui.Color(fill)
	place(l.back, 0, top, width, b.height()-1)
	l.rule.FillColor = ui.Color(ui.ColorLine)
	place(l.rule, 0, top+b.height()-1, width, 1)
	l.ring.StrokeColor, l.ring.StrokeWidth, l.ring.CornerRadius = ui.Color(ui.ColorRing), 2, 4
	l.ring.Hidden = !b.focused || r.ID != t.cursor
	place(l.ring, 2, top+1, width-barWidth-2, b.height()-3)
	l.mark.Hidden = !r.under
	for i, span := range t.spans(width) {
		left, room := span.at, span.width-colGap/2
		if i == 0 && r.under {
			write(l.mark, k.Cell, ui.ColorMuted, "↳", left, top+rowPad)
			left, room = left+indent, room-indent
		}
		face, ink := k.Cell, ui.ColorInk
		if i == 0 && !r.under {
			face = k.CellBold
		}
		if columns[i].name == "state" {
			face, ink = stateLook(k, r.State)
		}
		write(l.upper[i], face, ink, face.Fit(columns[i].text(t, r.Listed), room), left, top+rowPad)
		write(l.lower[i], k.Small, ui.ColorMuted, k.Small.Fit(columns[i].below(t, r.Listed), room), left, top+rowPad+k.Bold.Line)
	}
}

// stateLook tells what is done from what is still to do by weight and colour;
// the words say it too.
func stateLook(k *ui.Kit, s app.State) (*ui.Face, fyne.ThemeColorName) {
	switch s {
	case app.Done:
		return k.CellBold, ui.ColorYes
	case app.InReview, app.NewSource:
		return k.CellBold, ui.ColorInk
	default:
		return k.Cell, ui.ColorMuted
	}
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

func write(t *canvas.Text, face *ui.Face, name fyne.ThemeColorName, text string, x, y float32) {
	t.Text, t.TextSize, t.TextStyle, t.Color = text, face.Size, face.Style, ui.Color(name)
	t.Move(fyne.NewPos(x, y))
}

// rowAt is the row at a height of the body, -1 for none.
func (b *body) rowAt(y float32) int {
	if at := int(y / b.height()); y >= 0 && at < len(b.table.rows) {
		return at
	}
	return -1
}

// MouseIn is part of being hoverable.
func (b *body) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved marks the row under the pointer; what does not fit into it is
// shown in full after a while.
func (b *body) MouseMoved(ev *desktop.MouseEvent) {
	at := b.rowAt(ev.Position.Y)
	if at == b.over {
		return
	}
	b.over = at
	b.draw()
	b.table.kit.Tips.Hide()
	if at < 0 {
		return
	}
	r := b.table.rows[at]
	below := ev.AbsolutePosition.Subtract(ev.Position).AddXY(ev.Position.X, float32(at+1)*b.height()+2)
	b.table.kit.Tips.SoonAt(below, r.Title+"\n"+Facts(r.Source))
}

// MouseOut takes the mark away.
func (b *body) MouseOut() {
	b.over = -1
	b.table.kit.Tips.Hide()
	b.draw()
}

// CreateRenderer is Fyne's way to draw it.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ body *body }

func (r *bodyRenderer) Destroy()                     {}
func (r *bodyRenderer) Layout(fyne.Size)             {}
func (r *bodyRenderer) MinSize() fyne.Size           { return r.body.MinSize() }
func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.body.objects }
func (r *bodyRenderer) Refresh()                     { r.body.draw() }
